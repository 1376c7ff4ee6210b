package attribution

import (
	"errors"
	"fmt"
	"time"
)

// ErrModel means a Model that makes no sense; what is wrong stands beside it.
var ErrModel = errors.New("attribution: no such model")

// A ModelKind names how a Model shares credit.
type ModelKind string

// The models.
const (
	ByFirst         ModelKind = "first"
	ByLast          ModelKind = "last"
	ByLastNonDirect ModelKind = "last_non_direct"
	ByLinear        ModelKind = "linear"
	ByPosition      ModelKind = "position"
	ByTimeDecay     ModelKind = "time_decay"
	ByMarkov        ModelKind = "markov"
	ByShapley       ModelKind = "shapley"
)

// A Model is a rule that shares an order among the touches before it. Make one
// by a function, such as [Linear]; the zero Model is none.
type Model struct {
	Name     string        `json:"name"`
	Kind     ModelKind     `json:"kind"`
	Weights  Weights       `json:"weights,omitzero"`   // of ByPosition
	HalfLife time.Duration `json:"half_life,omitzero"` // of ByTimeDecay, in nanoseconds as JSON
	Order    int           `json:"order,omitempty"`    // of ByMarkov
}

// Weights are the parts, in percent or any other unit, that the first touch, the
// key touch, the last touch and all the others together get. A touch in two
// roles gets both parts. Where there is no other touch the roles share the whole
// in proportion: 40-20-40 gives one touch 100 % and two touches 50 % each.
type Weights struct {
	First  int `json:"first"`
	Key    int `json:"key,omitempty"` // above 0: the model is undefined for a path without a key touch
	Last   int `json:"last"`
	Others int `json:"others"`
}

// FirstTouch gives an order to its first touch.
func FirstTouch() Model { return Model{Name: "first", Kind: ByFirst} }

// LastTouch gives an order to its last touch.
func LastTouch() Model { return Model{Name: "last", Kind: ByLast} }

// LastNonDirect gives an order to its last touch that is not direct, see
// [Policy.Direct]; to the last touch when all are.
func LastNonDirect() Model { return Model{Name: "last non-direct", Kind: ByLastNonDirect} }

// Linear gives each of n touches 1/n.
func Linear() Model { return Model{Name: "linear", Kind: ByLinear} }

// UShaped gives 40 % to the first touch, 40 % to the last and 20 % to those
// between, in equal parts; one touch gets 100 %, two get 50 % each.
func UShaped() Model {
	return Model{Name: "U 40-20-40", Kind: ByPosition, Weights: Weights{First: 40, Last: 40, Others: 20}}
}

// WShaped gives 30 % each to the first touch, to the first that is a key touch
// ([Touch.Key]) and to the last, and 10 % to the others in equal parts. An order
// without a key touch is undefined, and stands as such in
// [Credit.Unattributed].
func WShaped() Model {
	return Model{Name: "W 30-30-30-10", Kind: ByPosition, Weights: Weights{First: 30, Key: 30, Last: 30, Others: 10}}
}

// Position is UShaped or WShaped with parts of your own.
func Position(w Weights) Model {
	return Model{Name: fmt.Sprintf("position %d-%d-%d-%d", w.First, w.Key, w.Last, w.Others), Kind: ByPosition, Weights: w}
}

// TimeDecay weighs a touch by 2^(−t/halfLife), t being how long before the order
// it was, and shares in proportion: touches 14, 7 and 0 days before get 1/7, 2/7
// and 4/7 with 7 days. Touches without a time count as made at the order; where
// none has a time the model equals Linear, and [Counted.Untimed] says for how many
// orders. The half-life is 1 hour to 365 days; suggested are 3 to 7 days for
// impulse buys, 7 to 14 for considered ones, 14 to 30 in the mid-market.
//
// Source: https://adriennevermorel.com/notes/time-decay-attribution-model/ (B).
func TimeDecay(halfLife time.Duration) Model {
	return Model{Name: fmt.Sprintf("time decay %gd", halfLife.Hours()/24), Kind: ByTimeDecay, HalfLife: halfLife}
}

// Markov shares all orders in proportion to the removal effects of the channels
// in a Markov chain that remembers the last order touches (1 to 8); see
// [RemovalEffects]. It looks at all paths together, those that led to no order
// too, and has no share for a single order.
func Markov(order int) Model {
	return Model{Name: fmt.Sprintf("Markov %d", order), Kind: ByMarkov, Order: order}
}

// Shapley gives each channel its Shapley value in the game whose coalitions are
// worth the orders of the paths that use no other channels. That is a sum of
// games in which one path needs all of its channels, so its value is exact for
// any number of channels: each order in equal parts to the different channels of
// its path. For a worth of your own see [ShapleyValues].
func Shapley() Model { return Model{Name: "Shapley", Kind: ByShapley} }

// Models returns the models with their usual parameters: first, last, last
// non-direct, linear, U 40-20-40, W 30-30-30-10, time decay of 7 days, Markov of
// order 1, Shapley.
func Models() []Model {
	return append(Heuristics(), Markov(1), Shapley())
}

// Heuristics returns those of [Models] that look at one path at a time and are
// a rule, not a measurement: all but Markov and Shapley.
func Heuristics() []Model {
	return []Model{FirstTouch(), LastTouch(), LastNonDirect(), Linear(), UShaped(), WShaped(), TimeDecay(7 * day)}
}

const (
	day      = 24 * time.Hour
	maxOrder = 8
)

// Validate returns nil, or ErrModel with what is wrong.
func (m Model) Validate() error {
	because := ""
	switch m.Kind {
	case ByFirst, ByLast, ByLastNonDirect, ByLinear, ByShapley:
	case ByPosition:
		w := m.Weights
		least, greatest := min(w.First, w.Key, w.Last, w.Others), max(w.First, w.Key, w.Last, w.Others)
		if least < 0 || greatest > 1_000_000 || w.First+w.Key+w.Last == 0 {
			because = "want weights from 0 to 1,000,000, and one above 0 for a first, key or last touch"
		}
	case ByTimeDecay:
		if m.HalfLife < time.Hour || m.HalfLife > 365*day {
			because = "want a half-life of 1 hour to 365 days"
		}
	case ByMarkov:
		if m.Order < 1 || m.Order > maxOrder {
			because = fmt.Sprintf("want a chain of order 1 to %d", maxOrder)
		}
	default:
		because = "unknown kind"
	}
	if because == "" {
		return nil
	}
	return fmt.Errorf("%w: %s", ErrModel, because)
}
