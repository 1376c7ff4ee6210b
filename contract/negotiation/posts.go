package negotiation

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/ratecard"
)

// deliverables adds content that differs. A count changes the pay for each piece at
// its old price, and the worth by the rate card.
func (d *diff) deliverables() {
	id := func(x contract.Deliverable) string { return x.ID }
	for _, p := range pairs(namesOf(d.a.Deliverables, id), namesOf(d.b.Deliverables, id), blank(d.a.Deliverables), blank(d.b.Deliverables)) {
		x, hasX := elementAt(d.a.Deliverables, p.a)
		y, hasY := elementAt(d.b.Deliverables, p.b)
		changes := changesOf("deliverables", p, d.a.Deliverables, d.b.Deliverables, func(c *contract.Contract, l []contract.Deliverable) { c.Deliverables = l })
		if changes == nil {
			continue
		}
		name := first(y.ID, x.ID)
		each, err := eachOf(d.a, name)
		more := int64(y.Count) - int64(x.Count)
		sum := each
		if err == nil {
			sum, err = each.MulInt(more)
		}
		t := Term{Path: p.path("deliverables"), Kind: "deliverable", Changes: changes, Worth: d.posts(name, x, y, hasX, hasY)}
		switch {
		case more == 0:
			t.Pay = unpriced("the number of pieces stays the same")
		case each == money.Amount{}:
			t.Pay = unpriced("no sum is paid for each piece; the fees stay what they say")
		default:
			t.Pay = exact(Arithmetic, sum, err, fmt.Sprintf("%d × %s = %s", more, each, sum))
		}
		switch {
		case more > 0:
			t.lean, t.leanWhy = contract.TheBrand, "the creator makes more"
		case more < 0:
			t.lean, t.leanWhy = contract.TheCreator, "the creator makes less"
		}
		d.terms = append(d.terms, t)
	}
}

// posts is what the market asks more for the posts of one deliverable.
func (d *diff) posts(id string, x, y contract.Deliverable, hasX, hasY bool) Effect {
	if hasX && hasY && x.Count == y.Count && x.Platform == y.Platform && x.Format == y.Format {
		return unpriced("what changed has no price on a rate card")
	}
	if d.p.Card == nil {
		return unpriced("no rate card was handed in")
	}
	usual, ok := d.p.Posts[id]
	if !ok {
		return unpriced("what a post of " + id + " usually gets was not handed in")
	}
	e := Effect{By: Market, Working: []string{}}
	var low, high [2]money.Amount
	noHigh := ""
	for i, v := range []struct {
		d   contract.Deliverable
		has bool
	}{{x, hasX}, {y, hasY}} {
		if !v.has {
			continue
		}
		usual.Platform, usual.Format, usual.Count = v.d.Platform, v.d.Format, int64(v.d.Count)
		q, err := d.p.Card.Quote(ratecard.Package{Deliverables: []ratecard.Deliverable{usual}}, ratecard.Terms{})
		if err != nil {
			return unpriced("the rate card does not fit: " + err.Error())
		}
		if len(q.Lines) == 0 {
			return unpriced("the rate card has no line for it")
		}
		line := q.Lines[0]
		if low[i], err = line.Low.Get(); err != nil {
			return unpriced(err.Error())
		}
		if high[i], err = line.High.Get(); err != nil {
			noHigh = err.Error()
		}
		if line.By != nil {
			e.Working = append(e.Working, line.By.Step.Working)
			e.Source, e.Trust = line.By.Source, max(e.Trust, line.By.Trust)
		}
	}
	var err error
	if e.Low, err = low[1].Sub(low[0]); err != nil {
		return unpriced(err.Error())
	}
	if e.High = engagement.FigureOf(high[1].Sub(high[0])); noHigh != "" {
		e.High = undefinedMoney("the high end", noHigh)
	}
	return e
}
