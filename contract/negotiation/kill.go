package negotiation

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// kill adds the kill fee, with what it comes to after each event, and the rest of the
// termination clause.
func (d *diff) kill() {
	var steps, other []contract.Change
	for _, c := range contract.Compare(contract.Contract{Termination: d.a.Termination}, contract.Contract{Termination: d.b.Termination}) {
		if strings.HasPrefix(c.Path, "termination.kill_fee") || c.Path == "termination" {
			steps = append(steps, c)
		} else {
			other = append(other, c)
		}
	}
	if steps != nil {
		d.terms = append(d.terms, Term{Path: "termination.kill_fee", Kind: "kill_fee", Changes: steps, Pay: d.killEffect(),
			Worth: unpriced("it is pay, nothing that the creator gives")})
	}
	if other != nil {
		d.terms = append(d.terms, Term{Path: "termination", Kind: "termination", Changes: other, Unpriced: fieldsOf("termination", other),
			Pay: unpriced("no money is in it by itself"), Worth: unpriced("no rate card has a price for it")})
	}
}

// killEffect is the smallest and the largest change of the kill fee over the events
// after which the brand may end the contract.
func (d *diff) killEffect() Effect {
	fixedA, errA := d.a.FixedPay()
	fixedB, errB := d.b.FixedPay()
	if errA != nil || errB != nil {
		return unpriced("the fixed pay cannot be added up")
	}
	e := Effect{By: IfEnded}
	var high money.Amount
	n := 0
	for _, event := range contract.Events() {
		x, inX := killShare(d.a, event)
		y, inY := killShare(d.b, event)
		if !inX && !inY {
			continue
		}
		before, err := fixedA.Mul(x, money.HalfEven)
		var after, by money.Amount
		if err == nil {
			after, err = fixedB.Mul(y, money.HalfEven)
		}
		if err == nil {
			by, err = after.Sub(before)
		}
		if err != nil {
			return unpriced("the two cannot be reckoned together: " + err.Error())
		}
		name := strings.TrimPrefix(contract.When{After: event}.String(), "on ")
		e.Working = append(e.Working, fmt.Sprintf("ended after %s: %s of %s is %s, before %s of %s, %s",
			name, y.Percent(2), fixedB, after, x.Percent(2), fixedA, before))
		if n == 0 || below(by, e.Low) {
			e.Low = by
		}
		if n == 0 || below(high, by) {
			high = by
		}
		n++
	}
	if n == 0 {
		return unpriced("no kill fee was agreed")
	}
	e.High = engagement.Figure[money.Amount]{Value: high}
	return e
}

// killShare is the share that is due after an event: that of its step, or of the last
// step before it. at says whether the event has a step of its own.
func killShare(c *contract.Contract, e contract.Event) (share money.Ratio, at bool) {
	if c.Termination == nil {
		return share, false
	}
	best := -1
	for _, k := range c.Termination.Kill {
		i := slices.Index(contract.Events(), k.After)
		if i > best && i <= slices.Index(contract.Events(), e) {
			best, share = i, k.Share
		}
		at = at || k.After == e
	}
	return share, at
}
