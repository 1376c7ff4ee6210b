package audit

import "github.com/seed-e12bc25d/influencekit/engagement"

// A CommentKind is the sort of a [CommentReason].
type CommentKind string

// The kinds of reason. The first five are weak: each is what ordinary people write
// too. [SelfPromotion], [Scam] and [ForeignLink] are strong.
const (
	EmptyComment     CommentKind = "empty"          // nothing but blanks and punctuation
	EmojiOnly        CommentKind = "emoji_only"     // emoji or emoticons and no word
	OneWordPraise    CommentKind = "one_word"       // one word of praise: "wow", "nice"
	GenericPhrase    CommentKind = "generic"        // praise that would fit under any post
	MentionOnly      CommentKind = "mention_only"   // handles and no word
	DisguisedLetters CommentKind = "disguised"      // letters hidden, styled, spaced or swapped
	ForeignLink      CommentKind = "link"           // an address that is not the creator's
	SelfPromotion    CommentKind = "self_promotion" // asks people to look at, follow or buy something of the writer's or of a third party
	Scam             CommentKind = "scam"           // promises money, prizes or services, or lures people off the platform; then it is no SelfPromotion
)

// CommentKinds lists the kinds in the order in which a reading gives them.
func CommentKinds() []CommentKind {
	return []CommentKind{EmptyComment, EmojiOnly, OneWordPraise, GenericPhrase, MentionOnly, DisguisedLetters, ForeignLink, SelfPromotion, Scam}
}

// A reasonSet is a set of kinds of reason, a bit each, in the order of
// [CommentKinds].
type reasonSet uint16

const (
	isEmpty reasonSet = 1 << iota
	isEmojiOnly
	isPraise
	isGeneric
	isMentionOnly
	isDisguised
	isLink
	isPromotion
	isScam

	isWeak   = isEmpty | isEmojiOnly | isPraise | isGeneric | isMentionOnly
	isStrong = isLink | isPromotion | isScam
	allKinds = isScam<<1 - 1
	kinds    = 9
)

// A CommentReason is one thing that speaks against a comment, and where it stands.
type CommentReason struct {
	Kind CommentKind `json:"kind"`
	// Span is the stretch of the text as written. It is empty for an empty text only.
	Span Span `json:"span"`
	// Phrase is the phrase of [Phrases] that weighed most, where phrases gave the
	// reason; Weight is what all phrases together weighed: 1 is enough.
	Phrase string           `json:"phrase,omitempty"`
	Weight float64          `json:"weight,omitempty"`
	Source string           `json:"source"`
	Trust  engagement.Trust `json:"trust"`
}

// A CommentReading is what one comment shows.
type CommentReading struct {
	Reasons []CommentReason `json:"reasons,omitempty"` // one of a kind, in the order of CommentKinds
	Own     bool            `json:"own,omitempty"`     // the creator wrote it: nothing is held against it
	Cut     bool            `json:"cut,omitempty"`     // only the first 16 KiB were read
}

// Has tells whether a reason of the kind was found.
func (r CommentReading) Has(k CommentKind) bool {
	for i := range r.Reasons {
		if r.Reasons[i].Kind == k {
			return true
		}
	}
	return false
}

// Spam tells whether the comment promotes something or is a scam: it has
// [SelfPromotion] or [Scam].
func (r CommentReading) Spam() bool { return r.Has(SelfPromotion) || r.Has(Scam) }

// Weak tells whether the comment is one that would fit under any post, and no more:
// it has a weak reason and no strong one. One to three of twenty are usual.
func (r CommentReading) Weak() bool {
	weak := false
	for i := range r.Reasons {
		switch r.Reasons[i].Kind {
		case ForeignLink, SelfPromotion, Scam:
			return false
		case EmptyComment, EmojiOnly, OneWordPraise, GenericPhrase, MentionOnly:
			weak = true
		}
	}
	return weak
}

const (
	hypeComments = "https://help.hypeauditor.com/en/articles/2541185-how-do-you-detect-comments-authenticity"
	ourJudgement = "our judgement"
)

// kindSources has the source of each kind, in the order of CommentKinds.
var kindSources = [kinds]struct {
	source string
	trust  engagement.Trust
}{
	{ourJudgement, engagement.TrustDoubtful},
	{hypeComments, engagement.TrustOwner},
	{hypeComments, engagement.TrustOwner},
	{hypeComments, engagement.TrustOwner},
	{hypeComments, engagement.TrustOwner},
	{ourJudgement, engagement.TrustDoubtful},
	{ourJudgement, engagement.TrustDoubtful},
	{ourJudgement, engagement.TrustDoubtful},
	{ourJudgement, engagement.TrustDoubtful},
}
