package attribution

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// An Assist counts the orders in which a channel played a part, each order once
// per part. Parts overlap: these columns do not add up over channels, except
// First and Last.
type Assist struct {
	Channel  string `json:"channel"`
	Touched  Split  `json:"touched"`  // the channel stands anywhere in the path
	First    Split  `json:"first"`    // it has the first touch
	Last     Split  `json:"last"`     // it has the last touch
	Assisted Split  `json:"assisted"` // it stands in the path, and another has the last touch
	Sole     Split  `json:"sole"`     // no other channel stands in the path
}

// A Split is orders and revenue, and how many were of new customers.
type Split struct {
	Orders     int64        `json:"orders"`
	New        int64        `json:"new"`       // of new customers
	Returning  int64        `json:"returning"` // of returning ones; the rest is not known
	Revenue    money.Amount `json:"revenue"`
	NewRevenue money.Amount `json:"new_revenue"` // of orders of new customers
}

// NewShare is the share of new customers among the orders of which it is known.
// Errors: *engagement.Undefined when it is known of none.
func (s Split) NewShare() (engagement.Rate, error) {
	known := s.New + s.Returning
	if known == 0 {
		return 0, &engagement.Undefined{What: "attribution: share of new customers", Because: "it is known of no order whether the customer is new"}
	}
	return engagement.Rate(float64(s.New) / float64(known)), nil
}

// PerLast is assisted orders per order of which the channel has the last touch:
// above 1 a channel opens more than it closes. Errors: *engagement.Undefined when
// it closes none.
func (a Assist) PerLast() (float64, error) {
	if a.Last.Orders == 0 {
		return 0, &engagement.Undefined{What: "attribution: assisted per last", Because: "the channel has no last touch"}
	}
	return float64(a.Assisted.Orders) / float64(a.Last.Orders), nil
}

// Assists counts for every channel, by name, in how many orders it helped, opened
// and closed, under a policy. Errors: [ErrPolicy], [ErrRange].
func Assists(p *Paths, policy Policy) ([]Assist, error) {
	if err := policy.Validate(); err != nil {
		return nil, err
	}
	p.seal()
	sel := newSelector(policy)
	roles := make([]roleTallies, len(p.names))
	seen := make([]int, len(p.names)) // number of the record, from 1
	var different []uint32
	for i := range p.records {
		r := &p.records[i]
		ts := r.of(p.touches)
		at := end(r, ts)
		if r = sel.take(r, at); r == nil {
			continue
		}
		if ts = sel.choose(r, ts, at); r.orders == 0 || len(ts) == 0 {
			continue
		}
		different = different[:0]
		for _, t := range ts {
			if seen[t.channel] != i+1 {
				seen[t.channel] = i + 1
				different = append(different, t.channel)
			}
		}
		last := ts[len(ts)-1].channel
		roles[ts[0].channel].first.add(r)
		roles[last].last.add(r)
		for _, c := range different {
			roles[c].touched.add(r)
			if c != last {
				roles[c].assisted.add(r)
			}
		}
		if len(different) == 1 {
			roles[last].sole.add(r)
		}
	}
	names, place := p.sortedNames()
	all := make([]Assist, len(names))
	for i := range roles {
		a, err := roles[i].assist(p.currency)
		if err != nil {
			return nil, err
		}
		a.Channel = p.names[i]
		all[place[i]] = a
	}
	return all, nil
}

type roleTallies struct{ touched, first, last, assisted, sole customerTally }

func (t *roleTallies) assist(c money.Currency) (a Assist, err error) {
	for _, part := range []struct {
		to   *Split
		from customerTally
	}{{&a.Touched, t.touched}, {&a.First, t.first}, {&a.Last, t.last}, {&a.Assisted, t.assisted}, {&a.Sole, t.sole}} {
		if *part.to, err = part.from.split(c); err != nil {
			return a, err
		}
	}
	return a, nil
}

// A customerTally is orders and minor units, by what is known of the customer.
type customerTally struct{ orders, value [3]int64 }

func (t *customerTally) add(r *record) {
	t.orders[r.customer] = addCapped(t.orders[r.customer], r.orders)
	t.value[r.customer] = addCapped(t.value[r.customer], max(r.value, 0))
}

func (t *customerTally) split(c money.Currency) (s Split, err error) {
	orders := addCapped(addCapped(t.orders[0], t.orders[1]), t.orders[2])
	value := addCapped(addCapped(t.value[0], t.value[1]), t.value[2])
	if orders >= most || value >= most {
		return s, ErrRange
	}
	s = Split{Orders: orders, Returning: t.orders[1], New: t.orders[2]}
	if c == "" {
		return s, nil
	}
	if s.Revenue, err = money.New(value, c); err != nil {
		return s, fmt.Errorf("attribution: %w", err)
	}
	s.NewRevenue, err = money.New(t.value[2], c)
	return s, err
}
