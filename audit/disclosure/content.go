package disclosure

import (
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A Content is one post as its audience meets it: plain values that marshal to
// JSON and back. What is left empty was not there; for the picture and sound of a
// video that nobody has gone through, say so with Unwatched.
type Content struct {
	Platform  engagement.Platform `json:"platform,omitempty"`
	Format    engagement.Format   `json:"format,omitempty"`   // empty is a video on TikTok and YouTube, and a text with its caption elsewhere
	Language  string              `json:"language,omitempty"` // of the endorsement, BCP 47: "en", "de-AT"; empty is unknown, and no rule on languages applies
	Country   string              `json:"country,omitempty"`  // where the creator posts from, ISO 3166: "FR"; empty is unknown
	Published time.Time           `json:"published,omitzero"` // which dated rules were in force; zero applies them all

	Title   string  `json:"title,omitempty"`   // of a video, a pin, a stream or an article
	Caption string  `json:"caption,omitempty"` // the text of the post; of a YouTube video, its description; of a story, text on it
	Screen  []Timed `json:"screen,omitempty"`  // words on the picture
	Speech  []Timed `json:"speech,omitempty"`  // words spoken
	Label   Label   `json:"label,omitzero"`    // the platform's own paid-partnership label

	Bio          string   `json:"bio,omitempty"`           // the creator's profile
	FirstComment string   `json:"first_comment,omitempty"` // a comment under the post
	Elsewhere    string   `json:"elsewhere,omitempty"`     // another post, a linked page, an earlier post of the series
	Links        []string `json:"links,omitempty"`         // addresses attached to the post, best after redirects

	Duration time.Duration `json:"duration,omitempty"` // of a video, stream or recording, nanoseconds; 0 is unknown
	Frames   int           `json:"frames,omitempty"`   // of a story, up to 1,000; 0 is one, or not known, and Timed.Frame then does not count

	About    []string  `json:"about,omitempty"`    // what the endorsement is about: brands, products, a category
	Channels []Channel `json:"channels,omitempty"` // how the endorsement is made; empty is unknown: a video disclosed in picture or sound alone then cannot be decided
	Conduct  []Conduct `json:"conduct,omitempty"`  // what is known of how it came about

	Repost        engagement.Tri `json:"repost,omitzero"`         // shares somebody's paid post
	ChildAudience engagement.Tri `json:"child_audience,omitzero"` // made for children
	Synthetic     engagement.Tri `json:"synthetic,omitzero"`      // shows a generated person, voice or face
	Retouched     engagement.Tri `json:"retouched,omitzero"`      // a face or body was altered
	Unwatched     engagement.Tri `json:"unwatched,omitzero"`      // Yes: nobody went through the picture and sound
}

// A Timed is a text shown or spoken for a time. Times count from the beginning;
// both zero means that the time is not known. A To before From counts as From.
type Timed struct {
	Text        string         `json:"text"`
	From        time.Duration  `json:"from,omitempty"` // nanoseconds
	To          time.Duration  `json:"to,omitempty"`
	Frame       int            `json:"frame,omitempty"`       // of a story, from 1; 0 is every frame
	Small       engagement.Tri `json:"small,omitzero"`        // too small to be noticed
	LowContrast engagement.Tri `json:"low_contrast,omitzero"` // hardly stands out from what is behind it
	Hidden      engagement.Tri `json:"hidden,omitzero"`       // covered by a button, a picture or the edge on some devices
	Unclear     engagement.Tri `json:"unclear,omitzero"`      // speech too fast, too low or drowned
}

// A Label is the platform's own marking of paid content.
type Label struct {
	On   engagement.Tri `json:"on,omitzero"`
	Text string         `json:"text,omitempty"` // as shown: "Paid partnership with Glowlab"
}

// A Channel is a way in which an endorsement reaches people.
type Channel string

// The channels.
const (
	Seen    Channel = "seen"    // the product or praise is shown
	Heard   Channel = "heard"   // it is spoken
	Written Channel = "written" // it is in the text of the post
)

// A Where is a part of a [Content].
type Where string

// The parts.
const (
	InTitle     Where = "title"
	InCaption   Where = "caption"
	OnScreen    Where = "screen"
	InSpeech    Where = "speech"
	InLabel     Where = "label"
	InBio       Where = "bio"
	InComment   Where = "comment"
	InElsewhere Where = "elsewhere"
	InLinks     Where = "links"
	Whole       Where = "" // the post as a whole
)

// A Span is a stretch of a text: text[Start:End], bytes of the original, on rune
// borders. The zero Span is no stretch.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// A Conduct is something about the making of an endorsement that no text shows.
// The caller states it; the check does not find it.
type Conduct string

// The conducts that rules speak of.
const (
	NotTried          Conduct = "not_tried"          // speaks of a product never used
	NotBelieved       Conduct = "not_believed"       // praises against the own opinion
	NoProof           Conduct = "no_proof"           // a claim the brand cannot prove
	NotTypical        Conduct = "not_typical"        // a result most people will not get
	NotExpert         Conduct = "not_expert"         // an expert without the expertise, or who did not use it
	NotCollective     Conduct = "not_collective"     // an organisation's view that is one person's
	NoLongerHeld      Conduct = "no_longer_held"     // an opinion since changed
	NotMonitored      Conduct = "not_monitored"      // the brand neither guides nor looks
	ByAgency          Conduct = "by_agency"          // an agency or another go-between arranged it
	OnlyPraise        Conduct = "only_praise"        // paid for praise only, faults not to be shown
	FakeReview        Conduct = "fake_review"        // by nobody, by a machine, or without the experience
	SentimentBought   Conduct = "sentiment_bought"   // the reward hangs on praise or blame
	ReviewByInsider   Conduct = "review_by_insider"  // a review by a manager, employee, agent or their family
	ReviewRewarded    Conduct = "review_rewarded"    // a review for a reward, whatever it says
	OwnReviewSite     Conduct = "own_review_site"    // the brand's own site posing as independent
	ReviewsSuppressed Conduct = "reviews_suppressed" // bad reviews threatened or left out
	FakeIndicators    Conduct = "fake_indicators"    // bought followers, likes or views
)
