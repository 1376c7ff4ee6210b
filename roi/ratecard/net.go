package ratecard

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A FeeBase is what an agent's share is taken of. Any text decodes; the empty
// FeeBase is the gross.
type FeeBase string

// What an agent's share may be of.
const (
	OfGross         FeeBase = "gross"
	OfAfterPlatform FeeBase = "after_platform" // the gross less the platform's fee
)

// A Cost is one thing that making the content costs: "studio", "editor".
type Cost struct {
	Name   string       `json:"name"`
	Amount money.Amount `json:"amount"`
}

// Deductions are what stands between what a brand pays and what a creator keeps.
// The zero Deductions take nothing. Shares are the creator's own contracts: no
// source has a market rate worth a default.
type Deductions struct {
	Platform money.Ratio `json:"platform,omitzero"`  // the marketplace's share of the gross
	Agent    money.Ratio `json:"agent,omitzero"`     // the agent's or manager's share of AgentOn
	AgentOn  FeeBase     `json:"agent_on,omitempty"` // empty: the gross
	Costs    []Cost      `json:"costs,omitempty"`    // of making the content
	Tax      money.Ratio `json:"tax,omitzero"`       // share of what is left that the creator sets aside; no tax advice
}

// A Net is what is left of a gross price. Platform, Agent, Costs, Tax and Net add
// up to Gross exactly.
type Net struct {
	Gross    money.Amount `json:"gross"`
	Platform money.Amount `json:"platform"`
	Agent    money.Amount `json:"agent"`
	Costs    money.Amount `json:"costs"`
	Before   money.Amount `json:"before_tax"` // gross less fees and costs
	Tax      money.Amount `json:"tax"`        // set aside; 0 when nothing is left
	Net      money.Amount `json:"net"`        // negative when the costs are more than the price
	Working  []string     `json:"working"`
}

// Validate reports all problems at once, as a [problem.List]. Fees that together
// take all of the gross are one.
func (d Deductions) Validate() error { return d.problems().Err() }

func (d Deductions) problems() problem.List {
	var l list
	l.share("platform", d.Platform)
	l.share("agent", d.Agent)
	l.share("tax", d.Tax)
	l.enum("agent_on", d.AgentOn == "" || d.AgentOn == OfGross || d.AgentOn == OfAfterPlatform)
	if sum, err := d.Platform.Add(d.Agent); err == nil && d.AgentOn != OfAfterPlatform && sum.Cmp(money.One()) > 0 {
		l.add("agent", "lte", "1 - platform", "takes, with the platform's fee, more than there is")
	}
	l.size("costs", len(d.Costs), MaxRows)
	for i, c := range d.Costs[:min(len(d.Costs), MaxRows)] {
		at := problem.Index("costs", i)
		l.required(problem.Join(at, "name"), c.Name)
		l.amount(problem.Join(at, "amount"), c.Amount)
		l.minor(problem.Join(at, "amount"), c.Amount)
	}
	return problem.List(l)
}

// Net is what is left of a gross price:
//
//	before tax = gross − gross × platform − base × agent − costs
//	net        = before tax − before tax × tax
//
// Each share is rounded once, half to even to the minor unit; no tax is set aside
// when nothing is left. Errors: a [problem.List] of the deductions and the gross;
// [money.MismatchError] for costs in another currency, [money.ErrRange], wrapped.
func (d Deductions) Net(gross money.Amount) (Net, error) {
	l := list(d.problems())
	l.amount("gross", gross)
	l.minor("gross", gross)
	if len(l) > 0 {
		return Net{}, problems(l)
	}
	costs, err := d.costs(gross.Currency())
	if err != nil {
		return Net{}, err
	}
	n, err := d.net(gross, costs)
	if err != nil {
		return Net{}, err
	}
	n.Working = n.working(d)
	return n, nil
}

// costs adds up the costs of making the content.
func (d Deductions) costs(c money.Currency) (sum money.Amount, err error) {
	if sum, err = money.New(0, c); err != nil {
		return sum, fmt.Errorf("ratecard: %w", err)
	}
	for i, cost := range d.Costs {
		if err := sameCurrency(problem.Index("costs", i), cost.Amount, c); err != nil {
			return sum, err
		}
		if sum, err = sum.Add(cost.Amount); err != nil {
			return sum, fmt.Errorf("ratecard: costs: %w", err)
		}
	}
	return sum, nil
}

// net is Net of what was validated.
func (d Deductions) net(gross, costs money.Amount) (n Net, _ error) {
	n.Gross, n.Costs = gross, costs
	var left money.Amount
	steps := []func() error{
		func() (err error) { n.Platform, err = gross.Mul(d.Platform, money.HalfEven); return err },
		func() (err error) { left, err = gross.Sub(n.Platform); return err },
		func() (err error) { n.Agent, err = d.agentBase(gross, left).Mul(d.Agent, money.HalfEven); return err },
		func() (err error) { left, err = left.Sub(n.Agent); return err },
		func() (err error) { n.Before, err = left.Sub(costs); return err },
		func() (err error) { n.Tax, err = positive(n.Before).Mul(d.Tax, money.HalfEven); return err },
		func() (err error) { n.Net, err = n.Before.Sub(n.Tax); return err },
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return Net{}, fmt.Errorf("ratecard: net: %w", err)
		}
	}
	return n, nil
}

// positive is the amount, or nothing of its currency when it is negative.
func positive(a money.Amount) money.Amount {
	if a.Sign() < 0 {
		none, err := a.Sub(a)
		if err == nil {
			return none
		}
	}
	return a
}

func (d Deductions) agentBase(gross, afterPlatform money.Amount) money.Amount {
	if d.AgentOn == OfAfterPlatform {
		return afterPlatform
	}
	return gross
}

// working writes the sum line by line.
func (n Net) working(d Deductions) []string {
	out := []string{"gross " + n.Gross.String()}
	after, _ := n.Gross.Sub(n.Platform)
	for _, s := range []struct {
		name  string
		base  money.Amount
		share money.Ratio
		taken money.Amount
	}{
		{"platform", n.Gross, d.Platform, n.Platform},
		{"agent", d.agentBase(n.Gross, after), d.Agent, n.Agent},
	} {
		if !s.share.IsZero() {
			out = append(out, fmt.Sprintf("%s − %s × %s = %s", s.name, s.base, s.share, s.taken))
		}
	}
	for _, c := range d.Costs {
		out = append(out, fmt.Sprintf("%s − %s", c.Name, c.Amount))
	}
	if len(out) > 1 && !d.Tax.IsZero() {
		out = append(out, "before tax "+n.Before.String())
	}
	if !d.Tax.IsZero() {
		out = append(out, fmt.Sprintf("tax set aside − %s × %s = %s", positive(n.Before), d.Tax, n.Tax))
	}
	return append(out, "net "+n.Net.String())
}
