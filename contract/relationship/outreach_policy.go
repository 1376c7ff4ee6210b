package relationship

import "github.com/seed-e12bc25d/influencekit/engagement"

// An OutreachPolicy is what a message is held against, as plain values.
type OutreachPolicy struct {
	Name      string         `json:"name"`
	Version   string         `json:"version"`
	Questions []OutreachRule `json:"questions"`
	Posts     int            `json:"posts"` // of the creator that are read, the newest; 0 is all
	// Common are words that refer to nobody's posts: small words, and those of the
	// trade.
	Common []string `json:"common"`
	// Others are texts of others, such as posts of creators of the same field and
	// messages sent to them: a word that stands in many of them says little of this
	// creator. With fewer than Least of them, words that are no themes, and short
	// ones, count half.
	Others []string `json:"others,omitempty"`
	Least  int      `json:"least"`
	// Direct is the weight of a link to a post, of a quotation and of a theme that a
	// person noted.
	Direct float64     `json:"direct"`
	Words  []OfferWord `json:"words"` // by which an offer is recognised
}

// An OutreachRule says when an answer is a signal.
type OutreachRule struct {
	Question Question         `json:"question"`
	Unit     string           `json:"unit"`
	Limit    float64          `json:"limit"`
	Below    bool             `json:"below,omitempty"` // below the limit is a signal, else above it
	Message  string           `json:"message"`
	Benign   []string         `json:"innocent"`
	Source   string           `json:"source"`
	Trust    engagement.Trust `json:"trust"`
}

// DefaultOutreach is the policy of this library, in a copy of the caller's own. Its
// words are of English, German, Spanish, French, Italian and Portuguese.
func DefaultOutreach() OutreachPolicy {
	const s, k = engagement.TrustSeed, engagement.TrustDoubtful
	expect := "the framework, expectations; words: " + ours
	unread := "it is said in words or in a language that the policy does not know"
	later := "a first message that only asks whether there is interest"
	return OutreachPolicy{
		Name: "influencekit", Version: "2026-11",
		Posts: 200, Least: 20, Direct: 2,
		Common: commonWords(), Words: offerWords(),
		Questions: []OutreachRule{
			{Question: NoGaps, Unit: "gaps", Limit: 0, Message: "Something of the template is left.", Benign: []string{"brackets or capitals that are meant"}, Source: ours, Trust: k},
			{Question: RightName, Unit: "faults", Limit: 0, Message: "The creator is not called by name.", Benign: []string{"a nickname", "a manager is written to"}, Source: ours, Trust: k},
			{Question: OwnPosts, Unit: "weight", Limit: 1, Below: true, Message: "It names no post and no theme of this creator: anybody could have got it.",
				Benign: []string{"it speaks of a picture or of what is said in a video", "it is in another language than the posts", "it says the same in other words"}, Source: seedBefore + "; limit and weights: " + ours, Trust: s},
			{Question: OfferWhat, Unit: "places", Limit: 1, Below: true, Message: "It does not say what is asked for: which posts, how many.", Benign: []string{later, unread}, Source: expect, Trust: s},
			{Question: OfferFor, Unit: "places", Limit: 1, Below: true, Message: "It does not name the brand or the product.", Benign: []string{"the brand is still secret", "another spelling"}, Source: expect, Trust: s},
			{Question: OfferPay, Unit: "places", Limit: 1, Below: true, Message: "It does not say what the creator gets: pay, a commission or a gift.", Benign: []string{later, unread}, Source: expect, Trust: s},
			{Question: OfferWhen, Unit: "places", Limit: 1, Below: true, Message: "It does not say when.", Benign: []string{later, unread}, Source: expect, Trust: s},
		},
	}
}
