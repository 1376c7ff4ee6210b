package settlement

import (
	"math"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// A version is a version of a contract and the days it is in force.
type version struct {
	c    *contract.Contract
	from civil.Date // zero: from the beginning
	to   civil.Date // the first day of the next version; zero: there is none
	many bool       // there are others
}

// versionsOf puts the versions of each contract in order. An amendment without a day
// takes the place of all before it, and of one day the highest version counts.
func versionsOf(deals []contract.Contract) map[string][]version {
	by := map[string][]version{}
	order := make([]int, len(deals))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int { return deals[x].Version - deals[y].Version })
	for _, i := range order {
		c := &deals[i]
		v := version{c: c}
		if c.Amends != nil {
			v.from = c.Amends.On
		}
		list := by[c.ID]
		if n := len(list); n > 0 && list[n-1].c.Version == c.Version {
			continue // handed in twice
		}
		for len(list) > 0 && (v.from.IsZero() || !list[len(list)-1].from.Before(v.from)) {
			list = list[:len(list)-1]
		}
		if len(list) == 0 {
			v.from = civil.Date{} // nothing is known of what was before
		} else {
			list[len(list)-1].to = v.from
		}
		by[c.ID] = append(list, v)
	}
	for _, list := range by {
		for i := range list {
			list[i].many = len(list) > 1
		}
	}
	return by
}

// has reports whether the version is in force on a day.
func (v version) has(on civil.Date) bool {
	return !on.Before(v.from) && (v.to.IsZero() || on.Before(v.to))
}

// nanos are the instants between which the version is in force.
func (v version) nanos(loc *time.Location) (from, to int64) {
	from, to = math.MinInt64, math.MaxInt64
	if !v.from.IsZero() {
		from = v.from.In(loc).UnixNano()
	}
	if !v.to.IsZero() {
		to = v.to.In(loc).UnixNano()
	}
	return from, to
}

// suffix tells the keys of an amendment's lines from those before it.
func (v version) suffix() string {
	if v.from.IsZero() {
		return ""
	}
	return "@" + v.from.String()
}

// number is the version's number where there are several.
func (v version) number() int {
	if !v.many {
		return 0
	}
	return max(v.c.Version, 1)
}

// byVersion reckons the commissions, with their floors, and retainers of each version
// for its days. The last is the contract itself.
func (r *reckoning) byVersion() {
	for _, v := range r.versions {
		r.c, r.at = v.c, v
		for i := range v.c.Compensation {
			p := &v.c.Compensation[i]
			switch {
			case p.Commission != nil:
				r.commission(i, p.Commission)
			case p.Retainer != nil:
				r.retainer(i, p.Retainer)
			}
		}
	}
}
