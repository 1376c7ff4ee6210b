package disclosure

import (
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A Regime is the rules of one jurisdiction, or of one platform's terms, as plain
// data: a host adds a regime, a wording or a rule by values. What a regime has no
// rule for is not assessed under it.
type Regime struct {
	Code      string                `json:"code"` // "US", "DE"; "meta" for a platform's terms. Unique in a Checker
	Name      string                `json:"name"`
	Kind      Force                 `json:"kind"`
	AsOf      string                `json:"as_of"`               // the day the sources were compiled, YYYY-MM-DD
	Coverage  string                `json:"coverage"`            // what is thinly sourced or left out, in plain words
	Platforms []engagement.Platform `json:"platforms,omitempty"` // where it applies; empty is everywhere
	Wordings  []Wording             `json:"wordings,omitempty"`
	Rules     []Rule                `json:"rules,omitempty"`
	Labels    []Suggestion          `json:"labels,omitempty"` // what a fix writes, best first
	Goods     []Goods               `json:"goods,omitempty"`  // regulated goods, handed in by the caller; none are built in
	Placement Placement             `json:"placement"`
}

// Goods are a regulated kind of goods in one country, such as alcohol or
// medicines: a row of a table that the caller keeps. Its words are flagged to be
// looked at; they never move a verdict.
type Goods struct {
	ID       string   `json:"id"`
	Texts    []string `json:"texts"` // as those of a [Wording]
	Severity Severity `json:"severity"`
	Message  string   `json:"message"`
	Source   string   `json:"source"`
	Trust    Trust    `json:"trust"`
	From     string   `json:"from,omitempty"` // in force since, YYYY-MM-DD
}

// A Force is the legal nature of a regime.
type Force string

// The forces.
const (
	Law             Force = "law"
	SelfRegulation  Force = "self_regulation"
	LawAndCode      Force = "law_and_code"
	TermsOfPlatform Force = "platform_terms"
)

// A Rule is one requirement of a source: what sets it off, how strongly it is
// worded and what to tell the creator.
type Rule struct {
	ID       string   `json:"id"` // stable, never reused: "FTC-PLACE-TRUNCATED"
	Question Question `json:"question"`
	On       []Sign   `json:"on"` // any of these sets it off
	Severity Severity `json:"severity"`
	Message  string   `json:"message"`
	Source   string   `json:"source"`
	Trust    Trust    `json:"trust"`
	From     string   `json:"from,omitempty"` // in force since, YYYY-MM-DD; empty is as long as the regime
}

// A Wording is what one regime says of some words.
type Wording struct {
	// Texts are matched without regard to case. A plain text matches as words
	// and as one hashtag: "paid ad" is also "#paidad" and "#paid_ad". A text
	// that begins with # matches as a hashtag only. A pattern has several words
	// with these signs among them:
	//
	//	a|b        either word
	//	{brand}    the brand: an @handle, a known brand, or a capitalised name
	//	{link}     an address
	//	{code}     a discount code: capitals and digits
	//	{offer}    one that tells its discount: "ANNA15"
	//	..  ..5    up to 3, or 5, words between
	//	&          what follows stands anywhere in the sentence
	//	#{brand}x  a hashtag of the brand and x: "#GlowlabPartner"
	Texts    []string  `json:"texts"`
	Clarity  Clarity   `json:"clarity"`
	Kind     Kind      `json:"kind"`
	Language string    `json:"language,omitempty"` // languages whose readers understand it, BCP 47, space between; empty is all
	When     Condition `json:"when,omitempty"`     // the clarity holds only then; else see [Condition]
	Rule     string    `json:"rule,omitempty"`     // the id of the rule that a use of it sets off
	Source   string    `json:"source,omitempty"`   // empty: that of the rule
	Trust    Trust     `json:"trust"`
}

// A Suggestion is a label that a fix may write.
type Suggestion struct {
	Text     string `json:"text"`               // "{brand}" stands for the first brand of the ties
	Language string `json:"language,omitempty"` // of the post; empty suits every language
	For      Kind   `json:"for,omitempty"`      // Generated or Altered; empty is the tie
}

// Placement is the numbers behind the rules of place.
type Placement struct {
	// Cuts replaces the default cut of a platform.
	Cuts []Cut `json:"cuts,omitempty"`
	// Upfront is how many characters may stand before a label that has to come
	// first. 0 is none: only other labels may.
	Upfront int `json:"upfront,omitempty"`
	// Pile is the number of tags, handles and links in a row in which a label is
	// lost. 0 is 3.
	Pile int `json:"pile,omitempty"`
	// OnScreen is the shortest time a label may be shown. 0 is 2 seconds, a
	// default of this library; a longer label needs a third of a second a word.
	OnScreen time.Duration `json:"on_screen,omitempty"`
	// LiveEvery is the longest a live stream may go without the disclosure. 0 is
	// one hour, a default of this library: sources say "periodically".
	LiveEvery time.Duration `json:"live_every,omitempty"`
	// Label is what the platform's own label is worth.
	Label Clarity `json:"label,omitempty"`
}

// A Cut is where a platform hides the rest of a caption.
type Cut struct {
	Platform engagement.Platform `json:"platform"`
	Format   engagement.Format   `json:"format,omitempty"` // empty is every format
	Lines    int                 `json:"lines,omitempty"`  // 0 is no limit
	Chars    int                 `json:"chars,omitempty"`  // 0 is no limit
	Source   string              `json:"source"`
	Trust    Trust               `json:"trust"`
}

// A Question is one of the things a rule can be about. Duty, wording and
// placement are the three answers of a [Judgement].
type Question string

// The questions.
const (
	AboutDuty      Question = "duty"
	AboutWording   Question = "wording"
	AboutPlacement Question = "placement"
	AboutClaim     Question = "claim"  // to be looked at; never moves the verdict
	AboutBan       Question = "ban"    // fails whatever is disclosed
	AboutPeople    Question = "people" // generated or altered people that are not said to be; fails where there is a duty
)

// A Severity is how strongly the source words a rule. V and L fail a disclosure
// that breaks the rule; B and I do not.
type Severity string

// The severities.
const (
	Violation  Severity = "V" // the regulator has said that it deceives or fails
	Likely     Severity = "L" // likely inadequate
	Advice     Severity = "B" // best practice
	Informs    Severity = "I" // a trigger or a fact to know
	Acceptable Severity = "-" // the source accepts it
)

func (s Severity) fails() bool { return s == Violation || s == Likely }

// A Trust says how far the reading of a source is to be trusted.
type Trust string

// The grades of trust.
const (
	Read       Trust = "R" // the regulator's or platform's own text was read
	LookedUp   Trust = "V" // looked up a second time
	Reported   Trust = "S" // a law firm, the press or another page that reports it
	Remembered Trust = "M" // known, not read again: verify before relying on exact wording
	Practice   Trust = "K" // from practice: check before use
	Inferred   Trust = "I" // our inference; no source says it
)

// A Clarity is what a regime thinks of a wording, apart from its place.
type Clarity string

// The clarities. Depends means that the sources leave it open, or that a
// condition could not be decided.
const (
	Clear     Clarity = "clear"
	Depends   Clarity = "depends"
	Unclear   Clarity = "unclear"
	NoWording Clarity = "none" // no disclosure at all
)

// rank orders clarities, best highest; the empty Clarity is lowest.
func (c Clarity) rank() int {
	switch c {
	case Clear:
		return 4
	case Depends:
		return 3
	case Unclear:
		return 2
	case NoWording:
		return 1
	}
	return 0
}

// A Condition limits when a wording has its clarity.
type Condition string

// The conditions. Where one is not met the wording is unclear; where it cannot be
// decided it depends.
const (
	Always       Condition = ""
	NoStrings    Condition = "no_strings"    // no post was agreed in return
	ByLink       Condition = "by_link"       // it stands next to the link
	WithBrand    Condition = "with_brand"    // the post names who is behind it
	ContestsOnly Condition = "contests_only" // the tie is an entry in a contest
)

// A Kind is the sort of an admission.
type Kind string

// The kinds of wording.
const (
	AdTag         Kind = "ad_tag"           // "#ad", "Werbung"
	Sponsor       Kind = "sponsor_sentence" // "sponsored by X", "X paid me"
	Gift          Kind = "gift"             // "X sent me this for free"
	AffiliateLink Kind = "affiliate_link"   // "affiliate links below"
	Explanation   Kind = "explanation"      // "I earn a commission if you buy through these links"
	Support       Kind = "support"          // "using these links supports the channel"
	BrandRelation Kind = "brand_relation"   // "#GlowlabPartner", "I work for X"
	ContestEntry  Kind = "contest"          // "#GlowlabContest"
	Hint          Kind = "hint"             // "thanks": admits nothing
	Denial        Kind = "denial"           // "not an ad": admits nothing and contradicts
	CodeUse       Kind = "code"             // "use my code": admits nothing, raises the question
	Generated     Kind = "generated"        // "AI-generated": says that a person is not real
	Altered       Kind = "altered"          // "images retouchées": says that a body or face was changed
)

// admits is the ties that words of kind k admit.
func (k Kind) admits() tieSet {
	switch k {
	case AdTag, Sponsor, BrandRelation:
		return bitPaid
	case Gift:
		return bitFree
	case AffiliateLink, Explanation, Support:
		return bitLink
	case ContestEntry:
		return bitPrize
	}
	return 0
}

// covers is the ties whose nature words of kind k do not understate.
func (k Kind) covers() tieSet {
	switch k {
	case Gift:
		return bitsGift
	case AffiliateLink, Explanation, Support:
		return bitsCommission
	case ContestEntry:
		return bitPrize | bitPerk
	}
	return bitsAll
}
