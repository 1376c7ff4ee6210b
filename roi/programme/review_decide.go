package programme

import (
	"fmt"
	"strconv"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// decide turns what is proven of one creator into an action.
func (p ReviewPolicy) decide(r Record, c *trial, now Rhythm, week int) Decision {
	d := Decision{Creator: r.Creator, Action: Watch, Evidence: []Evidence{p.converted(c), p.engaged(c)}, CPA: cpaOf(r)}
	sales, reaction := d.Evidence[0], d.Evidence[1]
	changed := c.fresh > 1
	switch {
	case len(r.Weeks) == 0:
		d.Why = "there are no data yet"
	case sales.Side > 0:
		d.better(p, now, sales)
	case sales.Side < 0:
		d.worse(p, now, sales, changed, week)
	case changed && now.Worse != Watch:
		d.Action = TestAnew
		d.Why = fmt.Sprintf("something was changed before week %d; what was proven before does not count, and nothing is proven since", c.fresh)
	case reaction.Side < 0 && now.Worse != Watch:
		d.Action, d.What = Adjust, Content
		d.Why = "engagement has been below the others' in " + strconv.FormatInt(reaction.Own[1], 10) + " of " + strconv.FormatInt(reaction.Own[0]+reaction.Own[1], 10) + " weeks; conversion is not proven different"
	case sales.Weeks == 0:
		d.Why = "conversion is not assessed: clicks or orders are unknown, or too few others have them"
	default:
		d.Why = "no difference in conversion is proven: " + sales.text()
	}
	return d
}

// better is what to do about a creator who converts better than the others.
func (d *Decision) better(p ReviewPolicy, now Rhythm, e Evidence) {
	d.Why = "conversion is proven better since week " + strconv.Itoa(e.Since) + ": " + e.text()
	d.Action = now.Better
	if d.Action == Watch || p.Dearest == nil || d.CPA.Undefined != nil {
		return
	}
	if dear, err := d.CPA.Value.Cmp(*p.Dearest); err == nil && dear > 0 {
		d.Action, d.What = Adjust, Price
		d.Why += "; an order costs " + rounded(d.CPA.Value) + ", more than " + p.Dearest.String()
	}
}

// worse is what to do about one who converts worse: adjust first, and stop when that
// has not helped or was not done for the patience of the policy.
func (d *Decision) worse(p ReviewPolicy, now Rhythm, e Evidence, changed bool, week int) {
	d.Why = "conversion is proven worse since week " + strconv.Itoa(e.Since) + ": " + e.text()
	d.Action = now.Worse
	if d.Action == Stop && !changed && week-e.Since < p.Patience {
		d.Action = Adjust
		d.Why += fmt.Sprintf("; stop when it is still so in week %d", e.Since+p.Patience)
	}
	if d.Action == Adjust {
		d.What = Offer
	}
}

// converted is the test of orders per click.
func (p ReviewPolicy) converted(c *trial) Evidence {
	a, b := c.conversion.Totals()
	e := Evidence{
		Measure: ConversionRate, Test: "rate ratio, mixture e-value, any number of looks",
		Own: [2]int64{a.Events, a.Of}, Peers: [2]int64{b.Events, b.Of}, Weeks: c.looks,
		PValue: c.corrected, Error: p.ConversionError, Beyond: p.Margin, Since: c.since,
	}
	ratio, ok := c.conversion.Value()
	if !ok {
		because := undefined("conversion ratio", "clicks or orders are unknown or 0, or too few others have them")
		e.Ratio, e.Interval = engagement.FigureOf(0.0, because), engagement.FigureOf(stats.Interval{}, because)
		return e
	}
	e.Ratio = engagement.FigureOf(ratio, nil)
	e.Interval = engagement.FigureOf(c.conversion.Interval(1 - p.ConversionError))
	if c.proven > 0 && ratio > 1 || c.proven < 0 && ratio < 1 {
		e.Side = c.proven // proven once and still looking so
	}
	return e
}

// engaged is the test of engagement rates by signs.
func (p ReviewPolicy) engaged(c *trial) Evidence {
	e := Evidence{
		Measure: EngagementRate, Test: "weekly signs against the median of the others, any number of looks",
		Own: [2]int64{int64(c.signs.Above), int64(c.signs.Below)}, Peers: [2]int64{int64(c.signs.Below), int64(c.signs.Above)},
		Weeks: c.signs.Above + c.signs.Below, PValue: c.signP, Error: p.EngagementError, Beyond: p.Engaged, Since: c.signSince,
		Interval: engagement.FigureOf(stats.Interval{}, undefined("engagement ratio interval", "signs say which way and not how far")),
	}
	if c.peers <= 0 {
		e.Ratio = engagement.FigureOf(0.0, undefined("engagement ratio", "engagements or reach are unknown or 0, or too few others have them"))
		return e
	}
	ratio := c.own / c.peers
	e.Ratio = engagement.FigureOf(ratio, nil)
	switch {
	case c.signSince == 0:
	case c.signSide > 0 && ratio >= p.Engaged:
		e.Side = 1
	case c.signSide < 0 && ratio <= 1/p.Engaged:
		e.Side = -1
	}
	return e
}

// text reads "30 of 1200 against 200 of 13000: 1.63 times, 1.05 to 2.41 at 97 %".
func (e Evidence) text() string {
	if e.Ratio.Undefined != nil {
		return e.Ratio.Undefined.Because
	}
	s := fmt.Sprintf("%d of %d clicks against %d of %d: %s times", e.Own[0], e.Own[1], e.Peers[0], e.Peers[1], number(e.Ratio.Value, 2))
	if e.Interval.Undefined == nil {
		iv := e.Interval.Value
		s += fmt.Sprintf(", %s to %s at %s %%", number(iv.Low, 2), number(iv.High, 2), number(100*iv.Level, 0))
	}
	return s
}

// cpaOf is own costs over orders, in the weeks that know their orders.
func cpaOf(r Record) engagement.Figure[money.Amount] {
	_, cpa, err := figuresOf(r, roi.Cost{}, roi.Revenue).ordersOf()
	return engagement.FigureOf(cpa, err)
}

// rounded writes an amount to its minor unit.
func rounded(a money.Amount) string {
	if r, err := a.Round(money.HalfEven); err == nil {
		return r.String()
	}
	return a.String()
}
