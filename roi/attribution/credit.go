package attribution

import (
	"errors"
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// ErrRange means more orders or minor units than can be counted: 2^58.
var ErrRange = errors.New("attribution: too many orders or too much revenue")

// A Credit is what one model gives to each channel. The orders of the rows and of
// Unattributed add up to Orders, and their revenue to Revenue, to the last minor
// unit.
type Credit struct {
	Model        Model          `json:"model"`
	Policy       Policy         `json:"policy"`
	Orders       int64          `json:"orders"`
	Revenue      money.Amount   `json:"revenue"` // the zero Amount when no currency is kept
	Rows         []Row          `json:"rows"`    // of every channel of the paths, by name
	Unattributed []Unattributed `json:"unattributed,omitempty"`
	Counted      Counted        `json:"counted"`
}

// A Row is what one channel is credited with.
type Row struct {
	Channel string       `json:"channel"`
	Orders  float64      `json:"orders"`
	Whole   int64        `json:"whole"`   // orders in whole numbers, by largest remainder
	Revenue money.Amount `json:"revenue"` // by largest remainder
}

// A Why says why orders are credited to nobody.
type Why string

// The reasons.
const (
	NoTouch    Why = "no_touch"     // nothing is known that led to the order
	NoneCounts Why = "none_counts"  // the policy lets none of its touches count
	NoKeyTouch Why = "no_key_touch" // the model asks for a key touch
	NoRemoval  Why = "no_removal"   // Markov: no channel has a removal effect
)

// Unattributed is orders that a model gives to nobody.
type Unattributed struct {
	Why     Why          `json:"why"`
	Orders  int64        `json:"orders"`
	Revenue money.Amount `json:"revenue"`
}

// Attribute shares the orders and the revenue of p among its channels, creators
// and others, by a model and under a policy.
//
// Errors: [ErrModel], [ErrPolicy]; [ErrRange] when there are 2^58 orders or minor
// units; [ErrStates] when a Markov chain is too large; *engagement.Undefined when
// no order counts.
func Attribute(p *Paths, m Model, policy Policy) (Credit, error) {
	all, err := AttributeAll(p, []Model{m}, policy)
	if err != nil {
		return Credit{}, err
	}
	return all[0], nil
}

// AttributeAll is [Attribute] for several models in one pass over the paths.
func AttributeAll(p *Paths, models []Model, policy Policy) ([]Credit, error) {
	if err := policy.Validate(); err != nil {
		return nil, err
	}
	for i, m := range models {
		if err := m.Validate(); err != nil {
			return nil, fmt.Errorf("models[%d]: %w", i, err)
		}
	}
	ps := newPass(p, models, policy)
	if err := ps.run(); err != nil {
		return nil, err
	}
	if ps.orders == 0 {
		return nil, &engagement.Undefined{What: "attribution: credit", Because: "no order counts"}
	}
	var credits []Credit
	chains := ps.chains
	for _, l := range ps.lanes {
		var of *chain
		if l.Kind == ByMarkov {
			of, chains = chains[0], chains[1:]
		}
		c, err := ps.credit(l, of)
		if err != nil {
			return nil, err
		}
		c.Policy = policy
		credits = append(credits, c)
	}
	return credits, nil
}

// credit makes the report of one lane.
func (ps *pass) credit(l *lane, of *chain) (Credit, error) {
	c := Credit{Model: l.Model, Orders: ps.orders, Counted: ps.sel.counted}
	shared := share{ps.orders - ps.untouched.orders - ps.none.orders, ps.value - ps.untouched.value - ps.none.value}
	names, place := ps.paths.sortedNames()
	cells := make([]cell, len(names))
	ps.collect(l)
	for i, n := range place {
		cells[n] = l.cells[i]
	}
	if of != nil && shared.orders > 0 {
		r, err := of.solve(place)
		if err != nil {
			return c, err
		}
		if !r.share(cells, shared) {
			l.undefined = shared
		}
	}
	shared.orders -= l.undefined.orders
	shared.value -= l.undefined.value
	if shared.orders > 0 {
		settle(cells, uint64(shared.orders), uint64(shared.value))
	}
	amount := func(minor int64) (a money.Amount, err error) {
		if ps.paths.currency == "" {
			return a, nil
		}
		return money.New(minor, ps.paths.currency)
	}
	var err error
	if c.Revenue, err = amount(ps.value); err != nil {
		return c, fmt.Errorf("attribution: %w", err)
	}
	orders, values := make([]wide, len(cells)), make([]wide, len(cells))
	for i, x := range cells {
		orders[i], values[i] = x.orders, x.value
	}
	wholes, minors := apportion(orders, shared.orders), apportion(values, shared.value)
	c.Rows = make([]Row, len(cells))
	for i, name := range names {
		c.Rows[i] = Row{Channel: name, Orders: orders[i].float(), Whole: wholes[i]}
		c.Rows[i].Revenue, _ = amount(minors[i]) // the currency is known to be one
	}
	undefined := NoKeyTouch
	if of != nil {
		undefined = NoRemoval
	}
	for _, u := range []struct {
		why Why
		share
	}{{NoTouch, ps.untouched}, {NoneCounts, ps.none}, {undefined, l.undefined}} {
		if u.orders > 0 {
			revenue, _ := amount(u.value)
			c.Unattributed = append(c.Unattributed, Unattributed{u.why, u.orders, revenue})
		}
	}
	return c, nil
}

// Row returns the row of a channel.
func (c Credit) Row(channel string) (Row, bool) {
	for _, r := range c.Rows {
		if r.Channel == channel {
			return r, true
		}
	}
	return Row{}, false
}
