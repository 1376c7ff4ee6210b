package settlement

import (
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/contract"
)

// strays takes out entries that name what no version of the contract has, and reports
// them: deliverables, their pieces, ways of paying. A word that is mistyped must not
// leave somebody unpaid without a sound.
func (b *book) strays() {
	b.others = slices.DeleteFunc(b.others, func(e *Entry) bool {
		if e.Kind != EventEntry && e.Kind != MeasuredEntry && e.Kind != LeadEntry {
			return false
		}
		rule, message := b.stray(e)
		if rule != "" && e.At.Before(b.period.To) {
			b.except(e, rule, message, false)
		}
		return rule != ""
	})
}

// stray says what an entry names that is not there.
func (b *book) stray(e *Entry) (rule, message string) {
	if rule, message = b.strayPay(e); rule != "" || e.Deliverable == "" {
		return rule, message
	}
	pieces, found := 0, false
	for _, v := range b.versions {
		for i := range v.c.Deliverables {
			if d := &v.c.Deliverables[i]; d.ID == e.Deliverable {
				pieces, found = max(pieces, d.Count), true
			}
		}
	}
	switch {
	case !found:
		return "unknown_deliverable", fmt.Sprintf("There is no deliverable %q in the contract.", e.Deliverable)
	case e.Piece < 0 || e.Piece > pieces:
		return "unknown_piece", fmt.Sprintf("There is no piece %d of %q, of which there are %d.", e.Piece, e.Deliverable, pieces)
	}
	return "", ""
}

// strayPay says that an entry names a way of paying that no version of the contract has.
func (b *book) strayPay(e *Entry) (rule, message string) {
	if e.Pay == "" || slices.ContainsFunc(b.versions, func(v version) bool {
		return slices.ContainsFunc(v.c.Compensation, func(p contract.Pay) bool { return p.ID == e.Pay })
	}) {
		return "", ""
	}
	return "unknown_pay", fmt.Sprintf("There is no way of paying %q in the contract.", e.Pay)
}
