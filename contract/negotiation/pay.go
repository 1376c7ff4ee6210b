package negotiation

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// pay adds the ways of paying that differ.
func (d *diff) pay() {
	names := func(c *contract.Contract) (ids, kinds []string) {
		for _, p := range c.Compensation {
			kind := kindOf(p)
			if p.PerDeliverable != nil {
				kind += " " + p.PerDeliverable.Deliverable
			}
			ids, kinds = append(ids, p.ID), append(kinds, kind)
		}
		return ids, kinds
	}
	idsA, kindsA := names(d.a)
	idsB, kindsB := names(d.b)
	for _, p := range pairs(idsA, idsB, kindsA, kindsB) {
		before, _ := elementAt(d.a.Compensation, p.a)
		after, ok := elementAt(d.b.Compensation, p.b)
		if !ok {
			after = contract.Pay{}
		}
		t := Term{Path: p.path("compensation"), Kind: kindOf(after), Worth: unpriced("it is pay, nothing that the creator gives"),
			Changes: changesOf("compensation", p, d.a.Compensation, d.b.Compensation, func(c *contract.Contract, l []contract.Pay) { c.Compensation = l })}
		if !ok {
			t.Kind = kindOf(before)
		}
		t.Pay = d.payEffect(t.Kind, before, after)
		if t.Changes == nil && (t.Kind != "retainer" && t.Kind != "commission" && t.Kind != "per_view" || t.Pay.By == NotPriced || t.Pay.Low.IsZero()) {
			continue // a retainer may change by the term alone
		}
		d.terms = append(d.terms, t)
	}
}

// payEffect is the money in a change of one way of paying.
func (d *diff) payEffect(kind string, before, after contract.Pay) Effect {
	switch kind {
	case "flat_fee":
		var x, y money.Amount
		if before.FlatFee != nil {
			x = before.FlatFee.Amount
		}
		if after.FlatFee != nil {
			y = after.FlatFee.Amount
		}
		return changed(Arithmetic, x, y)
	case "per_deliverable":
		return d.perPiece(before.PerDeliverable, after.PerDeliverable)
	case "retainer":
		return grown(Arithmetic, retained(before.Retainer, d.a.Term), retained(after.Retainer, d.b.Term))
	case "product":
		return grown(InKind, valueInKind(before.Product), valueInKind(after.Product))
	case "commission":
		return d.sales(before.Commission, after.Commission)
	case "per_view":
		x, xn := d.viewed(d.a, before.PerView)
		y, yn := d.viewed(d.b, after.PerView)
		if xn != "" || yn != "" {
			return unpriced(first(xn, yn))
		}
		e := changed(ByExpectation, x, y)
		e.Source = d.p.Source["views"]
		return e
	case "bonus":
		return unpriced("whether the bonus is earned is not known")
	case "late_deduction":
		return unpriced("it is taken off only for what is late")
	}
	return unpriced("it names no way of paying")
}

// perPiece is the change of the price of each piece at the count of the later offer;
// of a term that was dropped, at the old count, since the deliverable says the rest.
func (d *diff) perPiece(before, after *contract.PerDeliverable) Effect {
	var x, y money.Amount
	id := ""
	if before != nil {
		x, id = before.Amount, before.Deliverable
	}
	if after != nil {
		y, id = after.Amount, after.Deliverable
	}
	n := piecesOf(d.b, id)
	each, err := y.Sub(x)
	if err == nil {
		each, err = each.MulInt(int64(n))
	}
	return exact(Arithmetic, each, err, fmt.Sprintf("%d × (%s − %s) = %s", n, y, x, each))
}

// piecesOf is how many pieces of a deliverable there are.
func piecesOf(c *contract.Contract, id string) int {
	for _, d := range c.Deliverables {
		if d.ID == id {
			return d.Count
		}
	}
	return 0
}

// eachOf is what one piece of a deliverable is paid by itself.
func eachOf(c *contract.Contract, id string) (money.Amount, error) {
	var sum money.Amount
	var err error
	for _, p := range c.Compensation {
		if p.PerDeliverable != nil && p.PerDeliverable.Deliverable == id && err == nil {
			sum, err = sum.Add(p.PerDeliverable.Amount)
		}
	}
	return sum, err
}

// kindOf names the way of paying that is set.
func kindOf(p contract.Pay) string {
	switch {
	case p.FlatFee != nil:
		return "flat_fee"
	case p.PerDeliverable != nil:
		return "per_deliverable"
	case p.Commission != nil:
		return "commission"
	case p.PerView != nil:
		return "per_view"
	case p.Bonus != nil:
		return "bonus"
	case p.Product != nil:
		return "product"
	case p.Retainer != nil:
		return "retainer"
	case p.LateDeduction != nil:
		return "late_deduction"
	}
	return "pay"
}
