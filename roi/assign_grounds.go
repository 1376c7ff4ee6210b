package roi

import (
	"slices"
	"time"
)

// Grounds is what decided an assignment, and what did not.
type Grounds struct {
	Rule    GroundRule `json:"rule,omitempty"`
	Code    string     `json:"code,omitempty"`     // the code that did not count, normalised
	Blocked Unearned   `json:"blocked,omitempty"`  // why Code did not count, where another claim did
	Creator string     `json:"creator,omitempty"`  // whose code or click did not count
	Others  []string   `json:"others,omitempty"`   // creators whose code or click did not decide, sorted
	Nobodys []string   `json:"nobodys,omitempty"`  // codes of nobody that did not stand in the way
	Click   *Touch     `json:"click,omitempty"`    // the click that decided, agreed, or did not count
	Placed  time.Time  `json:"placed,omitzero"`    // when the order was placed, where a time decided
	Limit   time.Time  `json:"limit,omitzero"`     // when the code began or ended to count
	Days    int        `json:"days,omitempty"`     // for how many days a click counts
	NoClick bool       `json:"no_click,omitempty"` // clicks were recorded, and none on a link of the code's creator leads here: a leak, or cookies that are off
	Kind    LeadKind   `json:"kind,omitempty"`     // what was assigned; empty: an order
}

// A GroundRule is the rule by which an order or lead was earned. Its text is stable.
type GroundRule string

// The rules. What nobody earned has none, but a Reason.
const (
	ByCode         GroundRule = "own_code"
	ByCodeAndClick GroundRule = "code_and_link"   // both say the same
	ByCodeOverLink GroundRule = "code_beats_link" // the link is another creator's
	ByLinkOverCode GroundRule = "link_beats_code" // the code is another creator's
	ByLastTouch    GroundRule = "last_touch"
	ByFirstTouch   GroundRule = "first_touch"
	ByFirstCode    GroundRule = "first_code"   // of several creators' codes
	ByLinkOfCodes  GroundRule = "link_decides" // the click tells which of several codes
	BySplit        GroundRule = "split"
)

// A block is a code or click that did not count, and why.
type block struct {
	reason  Unearned
	code    string
	creator string
	click   *Touch
	limit   time.Time
}

// A verdict is what was decided of an order or lead.
type verdict struct {
	of      []earner
	reason  Unearned
	codes   []string // with a reason: the codes that it is about
	grounds *Grounds // never nil once decided
	clicked []string // who has a click that could count
	tracked bool     // clicks were recorded
}

// part is the grounds of the i-th earner.
func (v *verdict) part(i int) Grounds {
	g := *v.grounds
	g.NoClick = v.tracked && len(v.of[i].codes) > 0 && !slices.Contains(v.clicked, v.of[i].creator)
	return g
}

// An earner is a creator with a right to an order.
type earner struct {
	creator string
	codes   []string
}

// A conversion is what orders and leads have in common.
type conversion struct {
	kind              LeadKind // empty: an order
	id, customer      string
	landing, referrer string
	at                time.Time
	isNew             int8 // as engagement.Tri
	codes             []string
}
