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
	for _, by := range [...][][]Touch{x.byOrder.sorted[c.id], x.bySession.sorted[x.sessions[c.id]], x.byPerson.sorted[c.customer]} {
		for _, list := range by {
			e.consider(x, c, p, list, window)
		}
	}
	slices.Sort(e.creators)
	e.creators = slices.Compact(e.creators)
	return e
}

// consider looks at one creator's clicks, sorted by time.
func (e *clickClaims) consider(x *index, c *conversion, p *Policy, list []Touch, window time.Duration) {
	creator := list[0].Creator
	landed := list[0].At.IsZero() && len(x.deals[creator]) == 0 // a landing page needs no time
	if c.at.IsZero() && !landed {
		e.blocked(block{reason: TimeUnknown, creator: creator, click: &list[0]})
		return
	}
	behind := lastBy(list, c.at)
	if behind == 0 {
		e.blocked(block{reason: ClickTooLate, creator: creator, click: &list[0]})
		return
	}
	from := c.at.Add(-window)
	last := &list[behind-1]
	switch {
	case last.At.Before(from):
		e.blocked(block{reason: ClickTooOld, creator: creator, click: last})
		return
	case !p.Self && c.customer != "" && x.own[creator][c.customer]:
		e.blocked(block{reason: SelfReferral, creator: creator, click: last})
		return
	case !x.inDeal(creator, c.at):
		e.blocked(block{reason: OutsideDeal, creator: creator, click: last})
		return
	}
	e.creators = append(e.creators, creator)
	if p.Touch == FirstTouch {
		first := sort.Search(behind, func(i int) bool { return !list[i].At.Before(from) })
		if t := &list[first]; e.best == nil || compareTouches(t, e.best) < 0 {
			e.best = t
		}
		return
	}
	for behind >= 2 && list[behind-2].At.Equal(last.At) {
		behind-- // of one instant the first by what it says
		last = &list[behind-1]
	}
	if e.best == nil || last.At.After(e.best.At) || last.At.Equal(e.best.At) && compareTouches(last, e.best) < 0 {
		e.best = last
	}
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
