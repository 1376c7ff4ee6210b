package attribution

import (
	"errors"
	"fmt"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// ErrOrder means an order that the Paths does not have.
var ErrOrder = errors.New("attribution: no such order")

// An Explained is one order, touch by touch: what each earned, or why it did not.
type Explained struct {
	Order        string         `json:"order"`
	At           time.Time      `json:"at,omitzero"` // in UTC; of the last touch when that of the order is not known
	Value        money.Amount   `json:"value"`       // the zero Amount when not known
	NewCustomer  engagement.Tri `json:"new_customer,omitzero"`
	Conflict     bool           `json:"conflict,omitempty"` // copies of the order disagreed
	Touches      []TouchShare   `json:"touches"`
	Unattributed Why            `json:"unattributed,omitempty"` // why nobody is credited; empty: the shares add up to 1
}

// A TouchShare is one touch and its part of the order.
type TouchShare struct {
	Touch
	Share   float64      `json:"share"`
	Revenue money.Amount `json:"revenue"`           // the parts add up to the value; see money.Amount.Allocate
	LeftOut LeftOut      `json:"left_out,omitzero"` // why it does not count
}

// A LeftOut says why a policy lets a touch not count.
type LeftOut string

// The reasons.
const (
	TooOld    LeftOut = "too_old"   // before the window
	Late      LeftOut = "late"      // after the order
	Weaker    LeftOut = "weaker"    // beaten by stronger evidence
	Collapsed LeftOut = "collapsed" // followed by a touch of the same channel
)

func (r reason) leftOut() LeftOut {
	return [...]LeftOut{counts: "", tooOld: TooOld, late: Late, weaker: Weaker, collapsed: Collapsed}[r]
}

// Explain shows how a model shares one order under a policy. Whether the order is
// in the future or of the customers asked for is not looked at.
//
// Errors: [ErrModel], also for Markov, which has no share for a single order;
// [ErrPolicy]; [ErrOrder].
func (p *Paths) Explain(order string, m Model, policy Policy) (Explained, error) {
	if err := m.Validate(); err != nil {
		return Explained{}, err
	}
	if err := policy.Validate(); err != nil {
		return Explained{}, err
	}
	if m.Kind == ByMarkov {
		return Explained{}, fmt.Errorf("%w: Markov shares all orders together and has no share for one", ErrModel)
	}
	n, ok := p.orders[order]
	if !ok {
		return Explained{}, ErrOrder
	}
	p.seal()
	r := &p.records[n]
	ts := r.of(p.touches)
	at := end(r, ts)
	x := Explained{Order: order, At: instant(at), Conflict: r.conflict, NewCustomer: r.tri()}
	var err error
	if r.value >= 0 {
		if x.Value, err = money.New(r.value, p.currency); err != nil {
			return Explained{}, fmt.Errorf("attribution: %w", err)
		}
	}
	sel := newSelector(policy)
	sel.judge(ts, at)
	var chosen []touch
	for i, t := range ts {
		share := TouchShare{Touch: p.touch(t), LeftOut: sel.why[i].leftOut()}
		if sel.why[i] == counts {
			chosen = append(chosen, t)
		}
		x.Touches = append(x.Touches, share)
	}
	switch {
	case len(ts) == 0:
		x.Unattributed = NoTouch
		return x, nil
	case len(chosen) == 0:
		x.Unattributed = NoneCounts
		return x, nil
	}
	shares := newSplitter(m, len(p.names), policy.directs(p)).split(chosen, at)
	if shares == nil {
		x.Unattributed = NoKeyTouch
		return x, nil
	}
	return x, x.pay(shares)
}

// pay writes the shares of the touches that count, and their money.
func (x *Explained) pay(shares []uint64) error {
	weights := make([]money.Ratio, len(shares))
	for i, s := range shares {
		weights[i] = money.Whole(int64(s))
	}
	amounts, err := x.Value.Allocate(weights)
	if err != nil {
		return fmt.Errorf("attribution: %w", err)
	}
	for i := range x.Touches {
		t := &x.Touches[i]
		if t.LeftOut == "" {
			t.Share = wide{0, shares[0]}.float()
			t.Revenue = amounts[0]
			shares, amounts = shares[1:], amounts[1:]
		}
	}
	return nil
}

// touch is the inverse of what Add keeps of a Touch.
func (p *Paths) touch(t touch) Touch {
	out := Touch{Channel: p.names[t.channel], Kind: kindOf(t.kind), Key: t.key}
	if t.at < untimed {
		out.At = instant(t.at)
	}
	return out
}

func instant(at int64) time.Time {
	if at == noTime {
		return time.Time{}
	}
	return time.UnixMilli(at).UTC()
}

func (f facts) tri() engagement.Tri {
	return [...]engagement.Tri{engagement.Unsaid, engagement.No, engagement.Yes}[f.customer]
}
