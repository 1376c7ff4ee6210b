package negotiation

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/ratecard"
)

// rights adds usage rights, allow-listing and exclusivity that differ.
func (d *diff) rights() {
	granted(d, "rights", "right", d.a.Rights, d.b.Rights,
		func(r contract.Right) string { return r.ID },
		func(c *contract.Contract, l []contract.Right) { c.Rights = l },
		func(r contract.Right, there bool, _ contract.Term) (owed, asked) {
			return feeOf(r.Fee, r.Included), usage(r, there)
		})
	granted(d, "allowlisting", "allowlisting", d.a.Allowlisting, d.b.Allowlisting,
		func(a contract.Allowlisting) string { return a.ID },
		func(c *contract.Contract, l []contract.Allowlisting) { c.Allowlisting = l },
		func(a contract.Allowlisting, there bool, _ contract.Term) (owed, asked) {
			return allowlistingFee(a), boosting(a, there)
		})
	granted(d, "exclusivity", "exclusivity", d.a.Exclusivities, d.b.Exclusivities,
		func(e contract.Exclusivity) string { return e.ID },
		func(c *contract.Contract, l []contract.Exclusivity) { c.Exclusivities = l },
		func(e contract.Exclusivity, there bool, t contract.Term) (owed, asked) {
			return feeOf(e.Fee, e.Included), barring(e, there, t)
		})
}

// granted adds the rights of one list that differ: of says what is paid for one and
// what it is on a rate card, under the term of its offer.
func granted[T any](d *diff, list, kind string, a, b []T, id func(T) string, put func(*contract.Contract, []T), of func(v T, there bool, t contract.Term) (owed, asked)) {
	for _, p := range pairs(namesOf(a, id), namesOf(b, id), blank(a), blank(b)) {
		x, hasX := elementAt(a, p.a)
		y, hasY := elementAt(b, p.b)
		feeX, askedX := of(x, hasX, d.a.Term)
		feeY, askedY := of(y, hasY, d.b.Term)
		d.right(p, list, kind, changesOf(list, p, a, b, put), feeX, feeY, askedX, askedY)
	}
}

// right adds one right before and after.
func (d *diff) right(p pair, list, kind string, changes []contract.Change, feeA, feeB owed, a, b asked) {
	sameAsked := a.because == b.because && slices.EqualFunc(a.rights, b.rights, func(x, y ratecard.Right) bool { return x.String() == y.String() })
	if changes == nil && sameAsked {
		return
	}
	t := Term{Path: p.path(list), Kind: kind, Changes: changes, Worth: d.worth(a, b)}
	switch none := (money.Amount{}); {
	case feeA.because != "" || feeB.because != "":
		t.Pay, t.payUnknown = unpriced(first(feeA.because, feeB.because)), true
	case feeA.amount == none && feeB.amount == none:
		t.Pay = unpriced("no fee of its own is written for it")
	default:
		t.Pay = changed(Arithmetic, feeA.amount, feeB.amount)
	}
	switch {
	case p.a < 0:
		t.lean, t.leanWhy = contract.TheBrand, "the creator gives a right more"
	case p.b < 0:
		t.lean, t.leanWhy = contract.TheCreator, "the creator gives a right less"
	}
	switch {
	case sameAsked && p.a >= 0 && p.b >= 0 && onlyFee(t.Path, changes):
		t.onlyPay, t.Worth = true, unpriced("it is pay, nothing that the creator gives")
	case sameAsked && t.Worth.By == Market:
		t.Worth = unpriced("what changed has no price on a rate card")
	}
	d.terms = append(d.terms, t)
}

// onlyFee reports whether nothing changed of a right but what is paid for it.
func onlyFee(path string, changes []contract.Change) bool {
	return !slices.ContainsFunc(fieldsOf(path, changes), func(field string) bool {
		return !slices.Contains([]string{"fee", "fee_every", "included"}, field)
	})
}
