package negotiation

import (
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/contract"
)

// A Comparison is what changed from one offer to another.
type Comparison struct {
	From   OfferMade `json:"from"`
	To     OfferMade `json:"to"`
	Terms  []Term    `json:"terms"` // in order of the contract's clauses
	Totals Totals    `json:"totals"`
}

// Compare lays two offers side by side, term by term. Every field that
// [contract.Compare] finds is in one of the terms, but the mere order of a list only
// where nothing else in that list differs. Each has its effect in money where that is arithmetic,
// follows from what the policy expects or stands on its rate cards, and otherwise the
// reason why it has none.
//
// Fees and counts are told apart so that they add up: a count changes at the old
// price, then the price changes at the new count.
func Compare(from, to Offer, p Policy) Comparison {
	d := &diff{a: &from.Terms, b: &to.Terms, p: &p}
	d.rest()
	d.deliverables()
	d.pay()
	d.rights()
	d.kill()
	d.payment()
	d.order()
	c := Comparison{From: from.made(), To: to.made(), Terms: d.sorted()}
	for i := range c.Terms {
		c.Terms[i].judge()
	}
	c.Totals = d.totals(c.Terms)
	return c
}

// A diff is two contracts and the terms found to differ.
type diff struct {
	a, b  *contract.Contract
	p     *Policy
	terms []Term
}

// clauseOrder are the names of a contract's clauses in order, to sort by; a name that
// is not among them comes first.
var clauseOrder = []string{"id", "version", "title", "campaign", "signed", "zone", "language", "currency", "category", "brand", "agency", "creator",
	"term", "communication", "deliverables", "guidelines", "assets", "approval", "compensation", "payment", "ownership", "rights", "allowlisting",
	"exclusivity", "disclosure", "reporting", "expectations", "no_guarantee", "warranties", "morals", "confidentiality", "indemnity", "insurance",
	"likeness", "termination", "law", "clauses", "note", "amends"}

// clauseOf is the first name of a path.
func clauseOf(path string) string {
	if i := strings.IndexAny(path, ".["); i >= 0 {
		return path[:i]
	}
	return path
}

// sorted puts the terms in the order of a contract's clauses and names what of each
// has no price.
func (d *diff) sorted() []Term {
	slices.SortStableFunc(d.terms, func(a, b Term) int {
		return slices.Index(clauseOrder, clauseOf(a.Path)) - slices.Index(clauseOrder, clauseOf(b.Path))
	})
	for i := range d.terms {
		d.terms[i].leaveOut()
	}
	return d.terms
}

// rest adds the clauses that have no price, one term each.
func (d *diff) rest() {
	a, b := *d.a, *d.b
	a.Compensation, a.Deliverables, a.Rights, a.Allowlisting, a.Exclusivities = nil, nil, nil, nil, nil
	b.Compensation, b.Deliverables, b.Rights, b.Allowlisting, b.Exclusivities = nil, nil, nil, nil, nil
	a.Payment, b.Payment, a.Termination, b.Termination = nil, nil, nil, nil
	var names []string
	byClause := map[string][]contract.Change{}
	for _, c := range contract.Compare(a, b) {
		name := clauseOf(c.Path)
		if byClause[name] == nil {
			names = append(names, name)
		}
		byClause[name] = append(byClause[name], c)
	}
	for _, name := range names {
		changes := byClause[name]
		d.terms = append(d.terms, Term{Path: name, Kind: name, Changes: changes, Unpriced: fieldsOf(name, changes),
			Pay: unpriced("no money is in it by itself"), Worth: unpriced("no rate card has a price for it")})
	}
}

// order adds the clauses of which contract.Compare finds nothing but the order of a
// list.
func (d *diff) order() {
	said := map[string]int{} // clause → its place in terms, from 1; -1: it is there
	for _, t := range d.terms {
		said[clauseOf(t.Path)] = -1
	}
	for _, c := range contract.Compare(*d.a, *d.b) {
		name := clauseOf(c.Path)
		switch i := said[name]; {
		case i > 0:
			d.terms[i-1].Changes = append(d.terms[i-1].Changes, c)
		case i == 0:
			d.terms = append(d.terms, Term{Path: name, Kind: name, Changes: []contract.Change{c}, Unpriced: []string{"order"},
				Pay: unpriced("only the order differs"), Worth: unpriced("only the order differs"), onlyOrder: true})
			said[name] = len(d.terms)
		}
	}
}
