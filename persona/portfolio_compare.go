package persona

import (
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Comparison sets a portfolio of many creators against a single one for the same
// money.
type Comparison struct {
	Budget money.Amount `json:"budget"` // of both sides
	Many   Portfolio    `json:"many"`
	One    Portfolio    `json:"one"` // Picks has the one alone

	Side   Side    `json:"side"`   // which brings more
	By     float64 `json:"by"`     // how much more
	Sure   bool    `json:"sure"`   // false where the ranges of the two sides meet, so that it may be the other
	Shared float64 `json:"shared"` // what both sides bring, counted once in each: people whom both reach

	// What a thousand of the objective costs on each side, rounded half to even to
	// the minor unit; nil where that side brings nothing.
	ManyPerThousand *money.Amount `json:"many_per_thousand,omitempty"`
	OnePerThousand  *money.Amount `json:"one_per_thousand,omitempty"`

	// AtRisk is the largest share of its value that a side loses when a single
	// creator drops out: 1 for the one, unless it brings nothing.
	ManyAtRisk float64 `json:"many_at_risk"`
	OneAtRisk  float64 `json:"one_at_risk"`

	Reason string `json:"reason"`
}

// A Side of a comparison.
type Side string

// The sides.
const (
	SideMany Side = "many"
	SideOne  Side = "one"
	SideSame Side = "same" // both bring the same
)

// Compare selects the best portfolio of many offers, micro-influencers say, and
// sets it against one, a macro-influencer say, measured in the same way. Without a
// budget the price of the one is the money for both.
//
// The limits are for the many, who may share audiences with the one in
// Limits.Shared. Start, In and Out may not name the one.
//
// Errors: a problem.List with the paths of {"many": [...], "one": {...},
// "limits": {...}}, such as a one that costs more than the budget or whose value is
// not known.
func Compare(many []Offer, one Offer, l Limits) (Comparison, error) {
	if (l.Budget == money.Amount{}) {
		l.Budget = one.Price
	}
	list := named(one.ID, l)
	all := append(slices.Clone(many), one)
	c := checkOffers(all, l)
	if by, err := one.Price.Cmp(l.Budget); err == nil && by > 0 {
		c.fail(problem.Index("offers", len(many))+".price", "lte", "limits.budget", "costs more than the budget, so it is not the same money")
	}
	if list = append(list, c.list...); len(list) > 0 {
		return Comparison{}, sides(list, len(many))
	}
	side := l
	side.Overlap = c.model // one way for both, even where only one side has the data
	single := Limits{
		Objective: l.Objective, Budget: l.Budget, In: []string{one.ID}, Overlap: c.model, Weights: l.Weights, Shared: l.Shared,
		Universe: l.Universe, Effort: QuickEffort,
	}
	for _, o := range many {
		single.Out = append(single.Out, o.ID)
	}
	side.Out = append(slices.Clone(l.Out), one.ID)
	q, err := ask(all, side)
	alone, err2 := ask(all, single)
	if err != nil || err2 != nil {
		return Comparison{}, sides(both(err, err2), len(many))
	}
	out := Comparison{Budget: l.Budget, Many: q.answer(), One: alone.answer()}
	out.One.LeftOut, out.One.More = []LeftOut{}, nil
	out.Many.LeftOut = slices.DeleteFunc(out.Many.LeftOut, func(o LeftOut) bool { return o.ID == one.ID })
	out.judge()
	out.Shared = together(all, side, &out, one.ID)
	out.say(one.ID)
	return out, nil
}

// named refuses limits that name the one.
func named(one string, l Limits) (list problem.List) {
	for _, of := range []struct {
		path string
		ids  []string
	}{{"limits.in", l.In}, {"limits.out", l.Out}, {"limits.start", l.Start}} {
		for i, id := range of.ids {
			if id == one {
				list = append(list, problem.Problem{Path: problem.Index(of.path, i), Rule: "differs", Param: "one.id", Message: "limits are for the many, not for the one"})
			}
		}
	}
	return list
}

// both joins what is wrong with two questions; what was asked of the one alone is
// told of the one.
func both(many, one error) (list problem.List) {
	if l, ok := problems(many); ok {
		list = append(list, l...)
	}
	if l, ok := problems(one); ok {
		for _, p := range l {
			if p.Path == "limits.in[0]" {
				p.Path = "one"
			}
			if !list.Has(p.Path, p.Rule) {
				list = append(list, p)
			}
		}
	}
	return list
}

// sides gives problems the paths of a comparison.
func sides(list problem.List, many int) error {
	last := problem.Index("offers", many)
	out := make(problem.List, len(list))
	for i, p := range list {
		p.Path, p.Param = sideOf(p.Path, last), sideOf(p.Param, last)
		out[i] = p
	}
	return out.Err()
}

func sideOf(path, last string) string {
	switch {
	case path == last:
		return "one"
	case len(path) > len(last) && path[:len(last)+1] == last+".":
		return "one" + path[len(last):]
	case len(path) >= 6 && path[:6] == "offers":
		return "many" + path[6:]
	}
	return path
}

// together is what both sides bring: their values less that of all picks at once.
func together(all []Offer, l Limits, c *Comparison, one string) float64 {
	union := Limits{Objective: l.Objective, Overlap: l.Overlap, Weights: l.Weights, Shared: l.Shared, Universe: l.Universe, Effort: QuickEffort}
	for _, p := range c.Many.Picks {
		union.In = append(union.In, p.ID)
	}
	union.In = append(union.In, one)
	in := setOf(union.In)
	for i := range all {
		if !in[all[i].ID] {
			union.Out = append(union.Out, all[i].ID)
		}
	}
	p, err := Select(all, union)
	if err != nil {
		return 0 // what was asked before could be answered
	}
	return max(said(c.Many.Value+c.One.Value-p.Value), 0)
}

// judge says which side brings more.
func (c *Comparison) judge() {
	c.Side, c.By = SideMany, said(c.Many.Value-c.One.Value)
	switch {
	case c.By < 0:
		c.Side, c.By = SideOne, -c.By
	case c.By == 0:
		c.Side = SideSame
	}
	more, less := c.Many.ends(), c.One.ends()
	if c.Side == SideOne {
		more, less = less, more
	}
	c.Sure = more.Low > less.High || c.Side == SideSame && more.Low == more.High && less.Low == less.High
	c.ManyPerThousand, c.OnePerThousand = c.Many.perThousand(), c.One.perThousand()
	c.ManyAtRisk, c.OneAtRisk = c.Many.atRisk(), c.One.atRisk()
}

// ends is the range of a portfolio, or its value where there is none.
func (p *Portfolio) ends() ReachRange {
	if p.Range != nil {
		return *p.Range
	}
	return ReachRange{Low: p.Value, High: p.Value}
}

// String reads "19,000 to 30,000", or "28,000".
func (r ReachRange) String() string {
	if r.Low == r.High {
		return plain(r.Low)
	}
	return plain(r.Low) + " to " + plain(r.High)
}

// perThousand is what a thousand of the value cost.
func (p *Portfolio) perThousand() *money.Amount {
	whole := int64(p.Value)
	cost, err := p.Cost.MulInt(1000)
	if whole == 0 || err != nil {
		return nil
	}
	per, err := cost.Div(whole, 12, money.HalfEven)
	if p.Value != float64(whole) { // conversions, in millionths
		if cost, err = cost.MulInt(1_000_000); err == nil {
			per, err = cost.Div(int64(float64(p.Value*1e6)+0.5), 12, money.HalfEven)
		}
	}
	if err == nil {
		per, err = per.Round(money.HalfEven)
	}
	if err != nil {
		return nil
	}
	return &per
}

// atRisk is the largest share of the value that hangs on a single pick.
func (p *Portfolio) atRisk() float64 {
	most := 0.0
	for _, k := range p.Picks {
		most = max(most, k.Loses)
	}
	if p.Value == 0 {
		return 0
	}
	return most / p.Value
}

func (c *Comparison) say(one string) {
	unit, many, bring := c.Many.Objective.unit(), plural(len(c.Many.Picks), "creator", "creators"), "bring"
	if len(c.Many.Picks) == 1 {
		bring = "brings"
	}
	switch c.Side {
	case SideMany:
		c.Reason = fmt.Sprintf("%s %s %s %s more than %s for the same money", many, bring, plain(c.By), unit, one)
	case SideOne:
		c.Reason = fmt.Sprintf("%s brings %s %s more than %s for the same money", one, plain(c.By), unit, many)
		if !c.Many.Proven {
			c.Reason += fmt.Sprintf("; a better set of creators might bring up to %s", plain(c.Many.Bound))
		}
	default:
		c.Reason = fmt.Sprintf("%s and %s bring the same for the same money", many, one)
	}
	if !c.Sure {
		a, b := c.Many.ends(), c.One.ends()
		c.Reason += fmt.Sprintf("; what is known leaves open %s for them and %s for %s, so it may be otherwise", a, b, one)
	}
}
