package roi

import (
	"encoding/json"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A LeadKind is what kind of conversion without money it is. Any text decodes.
type LeadKind string

// The kinds.
const (
	ALead   LeadKind = "lead"
	ASignup LeadKind = "signup"
)

// A Lead is a lead or signup that may be a creator's.
type Lead struct {
	ID          string         `json:"id"` // unique; leads with the same id are copies of one
	Kind        LeadKind       `json:"kind,omitempty"`
	At          time.Time      `json:"at,omitzero"`
	Customer    string         `json:"customer,omitempty"` // an id or its hash
	NewCustomer engagement.Tri `json:"new_customer,omitzero"`
	Test        bool           `json:"test,omitempty"`
	Codes       []string       `json:"codes,omitempty"`
	Landing     string         `json:"landing,omitempty"`
	Referrer    string         `json:"referrer,omitempty"`
}

// A LeadAssignment is a lead, or a creator's part of one, and who earned it.
type LeadAssignment struct {
	Creator string   `json:"creator,omitempty"`
	Reason  Unearned `json:"reason,omitempty"`
	Codes   []string `json:"codes,omitempty"`
	Part    int      `json:"part"`
	Parts   int      `json:"parts"` // as of one lead: count part 1 only
	Grounds Grounds  `json:"grounds,omitzero"`
	Lead    Lead     `json:"lead"`
}

// AssignLeads gives each lead or signup to a creator, as [Policy.Assign] does with
// orders. A test lead, and a later copy of one that is in the list, earn nothing; of
// copies of one time the one whose JSON sorts first counts.
func (p Policy) AssignLeads(leads []Lead, pr Programme) []LeadAssignment {
	x := pr.watched()
	duplicate := duplicateLeads(leads)
	out := make([]LeadAssignment, 0, len(leads))
	for i := range leads {
		l := &leads[i]
		kind := l.Kind
		if kind == "" {
			kind = ALead
		}
		whole := LeadAssignment{Part: 1, Parts: 1, Grounds: Grounds{Kind: kind}, Lead: *l}
		switch {
		case duplicate[i]:
			whole.Reason = DuplicateOrder
		case l.Test:
			whole.Reason = TestOrder
		}
		if whole.Reason != "" {
			out = append(out, whole)
			continue
		}
		v := x.decide(&conversion{
			kind: kind, id: l.ID, customer: l.Customer, landing: l.Landing, referrer: l.Referrer,
			at: l.At, isNew: int8(l.NewCustomer), codes: l.Codes,
		}, &p)
		whole.Grounds = *v.grounds
		if len(v.of) == 0 {
			whole.Reason, whole.Codes = v.reason, v.codes
			out = append(out, whole)
			continue
		}
		whole.Parts = len(v.of)
		for part, of := range v.of {
			whole.Part, whole.Creator, whole.Codes, whole.Grounds = part+1, of.creator, of.codes, v.part(part)
			out = append(out, whole)
		}
	}
	return out
}

// duplicateLeads marks every lead that is a later copy of another.
func duplicateLeads(leads []Lead) []bool {
	marks := make([]bool, len(leads))
	best := make(map[string]int, len(leads))
	for i := range leads {
		id := leads[i].ID
		if id == "" {
			continue
		}
		was, seen := best[id]
		switch {
		case !seen:
			best[id] = i
		case earlier(&leads[i], &leads[was]):
			marks[was] = true
			best[id] = i
		default:
			marks[i] = true
		}
	}
	return marks
}

// earlier reports whether a counts rather than b, another copy.
func earlier(a, b *Lead) bool {
	if !a.At.Equal(b.At) {
		return !a.At.IsZero() && (b.At.IsZero() || a.At.Before(b.At))
	}
	x, errX := json.Marshal(a)
	y, errY := json.Marshal(b)
	return errX == nil && (errY != nil || string(x) < string(y))
}
