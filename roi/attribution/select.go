package attribution

// end is the instant that a path is looked at from: that of the order, or of the
// last touch that has a time; noTime when nothing has one.
func end(r *record, ts []touch) int64 {
	if r.at != noTime {
		return r.at
	}
	for i := len(ts) - 1; i >= 0; i-- {
		if ts[i].at < untimed {
			return ts[i].at
		}
	}
	return noTime
}

// take returns what the policy lets count of a record, and counts it; nil: nothing.
// The next call uses what it returns again.
func (s *selector) take(r *record, at int64) *record {
	switch {
	case s.asOf != noTime && at > s.asOf:
		s.counted.Future = addCapped(s.counted.Future, r.orders)
		return nil
	case s.customer != 0 && r.customer != s.customer:
		s.counted.Others = addCapped(s.counted.Others, r.orders)
		if r.customer != 0 || r.nulls == 0 {
			return nil
		}
		s.part = *r // nobody knows of a visitor who did not buy
		s.part.orders, s.part.value = 0, -1
		r = &s.part
	}
	s.counted.Orders = addCapped(s.counted.Orders, r.orders)
	s.counted.Nulls = addCapped(s.counted.Nulls, r.nulls)
	s.counted.Unpriced = addCapped(s.counted.Unpriced, r.orders&(r.value>>63)) // if value is below 0, without a branch
	return r
}

// choose returns the touches that count. They stand in ts itself where all do,
// or else in a buffer that the next call uses again.
func (s *selector) choose(r *record, ts []touch, at int64) []touch {
	n := len(ts)
	if n == 0 {
		return nil
	}
	if s.plain && ts[n-1].at <= at { // every touch has a time: only the windows matter
		from := at - s.window
		old := 0
		if s.window > 0 {
			for old < n && ts[old].at < from {
				old++
			}
		}
		if s.views == s.window || s.viewless(ts[old:], at-s.views) {
			times := addCapped(r.orders, r.nulls)
			s.counted.TooOld = addTimes(s.counted.TooOld, old, times)
			s.counted.Touches = addTimes(s.counted.Touches, n-old, times)
			return ts[old:]
		}
	}
	s.judge(ts, at)
	s.buffer = s.buffer[:0]
	var left [collapsed + 1]int
	for i, t := range ts {
		left[s.why[i]]++
		if s.why[i] == counts {
			s.buffer = append(s.buffer, t)
		}
	}
	times := addCapped(r.orders, r.nulls)
	c := &s.counted
	for why, n := range [...]*int64{counts: &c.Touches, tooOld: &c.TooOld, late: &c.Late, weaker: &c.Weaker, collapsed: &c.Collapsed} {
		*n = addTimes(*n, left[why], times)
	}
	if len(s.buffer) > 0 && s.buffer[0].at >= untimed {
		s.counted.Untimed = addCapped(s.counted.Untimed, r.orders)
	}
	return s.buffer
}

// viewless reports whether none of ts is a View before from.
func (s *selector) viewless(ts []touch, from int64) bool {
	for i := range ts {
		if ts[i].kind == viewRank && ts[i].at < from {
			return false
		}
	}
	return true
}

// judge sets why for each touch.
func (s *selector) judge(ts []touch, at int64) {
	s.why = append(s.why[:0], make([]reason, len(ts))...)
	best := uint8(len(s.strength))
	for i, t := range ts {
		window := s.window
		if t.kind == viewRank {
			window = s.views
		}
		switch {
		case t.at >= untimed: // at the order
		case t.at > at && t.kind != surveyRank:
			s.why[i] = late
		case window > 0 && t.at < at-window:
			s.why[i] = tooOld
		}
		if k := s.strength[t.kind]; s.why[i] == counts && k > 0 && k < best {
			best = k
		}
	}
	if int(best) < len(s.strength) {
		for i, t := range ts {
			if s.why[i] == counts && s.strength[t.kind] != best {
				s.why[i] = weaker
			}
		}
	}
	if !s.collapse {
		return
	}
	last := -1
	for i, t := range ts {
		if s.why[i] != counts {
			continue
		}
		if last >= 0 && ts[last].channel == t.channel {
			s.why[last] = collapsed
		}
		last = i
	}
}

// The ranks of View, Click and Survey.
const viewRank, clickRank, surveyRank = 1, 2, 4
