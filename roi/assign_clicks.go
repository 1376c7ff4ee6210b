package roi

import (
	"slices"
	"sort"
	"time"
)

// clickClaims is what the clicks that lead to an order say.
type clickClaims struct {
	best     *Touch   // the click that counts; nil: none
	creators []string // who has a click that could count, sorted
	block    block    // why none counts, where one came near
}

// readClicks finds the click that counts, by the policy, and takes out the codes that
// it wants corroborated by a click and that are not.
func (x *index) readClicks(c *conversion, p *Policy, codes *codeClaims) (e clickClaims) {
	if p.Corroborate && x.tracked {
		defer func() { codes.corroborate(e.creators) }()
	}
	window := p.window()
	if window < 0 {
		return e
	}
	if t, ok := x.landing(c); ok {
		e.consider(x, c, p, []Touch{t}, window)
	}
	for _, by := range x.before(c) {
		for _, list := range by {
			e.consider(x, c, p, list, window)
		}
	}
	slices.Sort(e.creators)
	e.creators = slices.Compact(e.creators)
	return e
}

// before is the clicks that have something in common with a conversion, by what it is
// and by creator.
func (x *index) before(c *conversion) [3][][]Touch {
	return [...][][]Touch{x.byOrder.sorted[c.id], x.bySession.sorted[x.sessions[c.id]], x.byPerson.sorted[c.customer]}
}

// consider looks at one creator's clicks, sorted by time.
func (e *clickClaims) consider(x *index, c *conversion, p *Policy, list []Touch, window time.Duration) {
	counting, b := x.counting(c, p, list, window)
	if b.reason != "" {
		e.blocked(b)
		return
	}
	e.creators = append(e.creators, list[0].Creator)
	if p.Touch == FirstTouch {
		if t := &counting[0]; e.best == nil || compareTouches(t, e.best) < 0 {
			e.best = t
		}
		return
	}
	n := len(counting) - 1
	for n > 0 && counting[n-1].At.Equal(counting[n].At) {
		n-- // of one instant the first by what it says
	}
	if last := &counting[n]; e.best == nil || last.At.After(e.best.At) || last.At.Equal(e.best.At) && compareTouches(last, e.best) < 0 {
		e.best = last
	}
}

// counting is those of one creator's clicks, sorted by time, that could count for a
// conversion by the policy: at least one, or what stands in their way.
func (x *index) counting(c *conversion, p *Policy, list []Touch, window time.Duration) ([]Touch, block) {
	creator := list[0].Creator
	landed := list[0].At.IsZero() && len(x.deals[creator]) == 0 // a landing page needs no time
	if c.at.IsZero() && !landed {
		return nil, block{reason: TimeUnknown, creator: creator, click: &list[0]}
	}
	behind := lastBy(list, c.at)
	if behind == 0 {
		return nil, block{reason: ClickTooLate, creator: creator, click: &list[0]}
	}
	from := c.at.Add(-window)
	last := &list[behind-1]
	switch {
	case last.At.Before(from):
		return nil, block{reason: ClickTooOld, creator: creator, click: last}
	case !p.Self && c.customer != "" && x.own[creator][c.customer]:
		return nil, block{reason: SelfReferral, creator: creator, click: last}
	case !x.inDeal(creator, c.at):
		return nil, block{reason: OutsideDeal, creator: creator, click: last}
	}
	first := sort.Search(behind, func(i int) bool { return !list[i].At.Before(from) })
	return list[first:behind], block{}
}

// blocked keeps the block that came nearest to counting; of two alike the later
// click, and of one instant the first by what it says.
func (e *clickClaims) blocked(b block) {
	near := []Unearned{ClickTooLate, ClickTooOld, TimeUnknown, OutsideDeal, SelfReferral}
	was, is := slices.Index(near, e.block.reason), slices.Index(near, b.reason)
	if is > was {
		e.block = b
		return
	}
	if is < was {
		return
	}
	if b.click.At.After(e.block.click.At) || b.click.At.Equal(e.block.click.At) && compareTouches(b.click, e.block.click) < 0 {
		e.block = b
	}
}
