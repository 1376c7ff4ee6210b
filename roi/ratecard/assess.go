package ratecard

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Verdict is where a quote stands. Any text decodes.
type Verdict string

// The verdicts. A bound of a range is in line.
const (
	Below       Verdict = "below"
	InLine      Verdict = "in_line"
	Above       Verdict = "above"
	Mixed       Verdict = "mixed" // of several tables: half of the votes are on either side
	NotAssessed Verdict = "not_assessed"
)

// An Assessment is a quote held against every table of a policy.
type Assessment struct {
	Policy  string       `json:"policy"`
	Quote   money.Amount `json:"quote"`
	Lines   []Line       `json:"lines"` // one for each table, in the order of the policy
	Summary Summary      `json:"summary"`
}

// A Line is what one table says of the quote. A table judges a package whole or
// not at all: the price of one post in it is nobody's to guess.
type Line struct {
	Table     string                          `json:"table"`
	Yardstick Yardstick                       `json:"yardstick"`
	Verdict   Verdict                         `json:"verdict"`
	Because   string                          `json:"because,omitempty"` // why it is not assessed
	Over      engagement.Metric               `json:"over,omitempty"`    // what a price per unit is of; empty when deliverables differ
	Quoted    engagement.Figure[money.Amount] `json:"quoted"`            // the quote by this yardstick, rights in it included: its CPM, its CPE
	Price     *Range                          `json:"price,omitempty"`   // what the package costs by the table
	Times     money.Ratio                     `json:"times,omitzero"`    // above: the quote over the upper end; below: over the lower
	Steps     []Step                          `json:"steps,omitempty"`   // one for each deliverable
	Rights    *RightsRange                    `json:"rights,omitempty"`  // what the rights in the package add to the posts
	Caveats   []string                        `json:"caveats,omitempty"`
	Source    string                          `json:"source"`
	Year      int                             `json:"year"`
	AsOf      string                          `json:"as_of"`
	Trust     engagement.Trust                `json:"trust"`
}

// A RightsRange is the rights of a package on top of the posts at both ends of a
// price; High is nil when the posts have no upper end.
type RightsRange struct {
	Low  RightsPrice  `json:"low"`
	High *RightsPrice `json:"high,omitempty"`
}

// Assess holds a quote against every table of the policy. The quote is the price of
// the whole package, rights included; a table's price is that of the posts, with
// the policy's price of those rights on top.
//
// A table that lacks a price for one of the deliverables, or needs a count that is
// unknown, is not assessed and says why.
//
// Errors: a [problem.List] of the policy, the quote and the package, with their
// paths below "policy", "quote" and "package"; [money.MismatchError] when the quote
// is in another currency than the policy, [money.ErrRange], wrapped.
func (p Policy) Assess(quote money.Amount, pack Package) (Assessment, error) {
	var l list
	l = append(l, p.problems().Under("policy")...)
	l.amount("quote", quote)
	l = append(l, pack.problems().Under("package")...)
	if len(l) > 0 {
		return Assessment{}, problems(l)
	}
	if err := p.sameCurrency("quote", quote, pack); err != nil {
		return Assessment{}, err
	}
	out := Assessment{Policy: p.String(), Quote: quote, Lines: make([]Line, 0, len(p.Tables))}
	for _, t := range p.Tables {
		line, err := p.line(t, quote, pack)
		if err != nil {
			return Assessment{}, err
		}
		out.Lines = append(out.Lines, line)
	}
	out.Summary = summarize(quote, out.Lines, p.Tables)
	return out, nil
}

// sameCurrency refuses amounts that the policy cannot be held against.
func (p Policy) sameCurrency(what string, a money.Amount, pack Package) error {
	if err := sameCurrency(what, a, p.Currency); err != nil {
		return err
	}
	for i, r := range pack.Rights {
		if r.Spend == nil {
			continue
		}
		if err := sameCurrency(problem.Index("package.rights", i)+".spend", *r.Spend, p.Currency); err != nil {
			return err
		}
	}
	return nil
}

// line holds the quote against one table.
func (p Policy) line(t Table, quote money.Amount, pack Package) (Line, error) {
	line := Line{
		Table: t.Name, Yardstick: t.Yardstick, Source: t.Source, Year: t.Year, AsOf: t.AsOf, Trust: t.Trust,
		Quoted: undefined[money.Amount](string(t.Yardstick), "not assessed"),
	}
	var price Range
	for i, d := range pack.Deliverables {
		step, why, err := t.apply(i, d)
		if err != nil {
			return line, fmt.Errorf("%w (table %q)", err, t.Name)
		}
		if why != "" {
			return line.not(problem.Index("deliverables", i) + ": " + why), nil
		}
		line.Steps = append(line.Steps, step)
		if i == 0 {
			price = step.Price
		} else if price, err = price.plus(step.Price); err != nil {
			return line, fmt.Errorf("ratecard: table %q: %w", t.Name, err)
		}
	}
	line.count(quote)
	line.caveats(t)
	why, err := line.addRights(p.Rights, &price, pack.Rights)
	if err != nil {
		return line, err
	}
	if why != "" {
		return line.not(why), nil
	}
	line.Price = &price
	return line, line.judge(quote)
}

func (l Line) not(why string) Line {
	l.Verdict, l.Because, l.Steps, l.Rights = NotAssessed, why, nil, nil
	l.Quoted = undefined[money.Amount](string(l.Yardstick), why)
	l.Over, l.Caveats = "", nil
	return l
}

// count puts the quote into the table's own unit.
func (l *Line) count(quote money.Amount) {
	l.Over = l.Steps[0].Over
	var units int64
	per := max(l.Steps[0].Per, 1)
	for _, s := range l.Steps {
		if s.Over != l.Over {
			l.Over = ""
			l.Quoted = undefined[money.Amount](string(l.Yardstick), "deliverables are counted by different metrics")
			return
		}
		n, ok := s.units()
		if !ok || units > engagement.MaxCount-n {
			l.Quoted = undefined[money.Amount](string(l.Yardstick), "counts out of range")
			return
		}
		units += n
	}
	if units == 0 {
		l.Quoted = undefined[money.Amount](string(l.Yardstick), string(l.Over)+" are 0")
		return
	}
	all, err := quote.MulInt(per)
	if err == nil {
		all, err = all.Per(units)
	}
	l.Quoted = engagement.FigureOf(all, err)
}

// caveats are what to know before believing the line.
func (l *Line) caveats(t Table) {
	if t.Note != "" {
		l.Caveats = append(l.Caveats, t.Note)
	}
	for _, s := range l.Steps {
		if t.Yardstick == CPM && s.Over != t.Over[0] {
			l.Caveats = append(l.Caveats, fmt.Sprintf("%s: %s stand in for %s, which are unknown", s.Path, s.Over, t.Over[0]))
		}
	}
}

// addRights puts the price of the rights on top of that of the posts.
func (l *Line) addRights(p RightsPolicy, price *Range, rights []Right) (why string, err error) {
	if len(rights) == 0 {
		return "", nil
	}
	if p.Currency == "" {
		return "the policy has no rates for rights", nil
	}
	at := func(fee money.Amount, at Point, total *money.Amount) (RightsPrice, string, error) {
		r, err := p.price(fee, at, rights)
		if err != nil {
			return r, "", err
		}
		if *total, err = r.Total.Get(); err != nil {
			return r, r.Total.Undefined.Because, nil
		}
		return r, "", nil
	}
	posts := *price
	l.Rights = &RightsRange{}
	if l.Rights.Low, why, err = at(posts.Low, Low, &price.Low); why != "" || err != nil || posts.IsOpen() {
		return why, err
	}
	high, why, err := at(posts.High, High, &price.High)
	if err != nil {
		return "", err
	}
	l.Rights.High = &high
	if why != "" { // a rate without an upper end leaves the price without one
		price.High = money.Amount{}
		l.Caveats = append(l.Caveats, "no upper end: "+why)
	}
	return "", nil
}

// judge says where the quote stands.
func (l *Line) judge(quote money.Amount) error {
	low, err := quote.Cmp(l.Price.Low)
	if err != nil {
		return fmt.Errorf("ratecard: table %q: %w", l.Table, err)
	}
	l.Verdict = InLine
	bound := l.Price.Low
	switch {
	case low < 0:
		l.Verdict = Below
	case !l.Price.IsOpen():
		high, err := quote.Cmp(l.Price.High)
		if err != nil {
			return fmt.Errorf("ratecard: table %q: %w", l.Table, err)
		}
		if high > 0 {
			l.Verdict, bound = Above, l.Price.High
		}
	}
	if l.Verdict != InLine && !bound.IsZero() {
		if l.Times, err = quote.Over(bound); err != nil {
			return fmt.Errorf("ratecard: table %q: %w", l.Table, err)
		}
	}
	return nil
}
