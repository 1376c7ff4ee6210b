package ratecard

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Terms are a creator's own: what a package is cheaper together, and what stands
// between its price and the creator.
type Terms struct {
	Discount   money.Ratio `json:"discount,omitzero"` // off the posts of a package, before rights
	Deductions Deductions  `json:"deductions,omitzero"`
}

// Validate reports all problems at once, as a [problem.List].
func (t Terms) Validate() error { return t.problems().Err() }

func (t Terms) problems() problem.List {
	var l list
	l.share("discount", t.Discount)
	return append(problem.List(l), t.Deductions.problems().Under("deductions")...)
}

// A Quote is what a creator may ask for a package: three offers, with what each
// leaves.
type Quote struct {
	Policy string                   `json:"policy"`
	Lines  []QuoteLine              `json:"lines"` // one for each deliverable
	Low    engagement.Figure[Offer] `json:"low"`
	Mid    engagement.Figure[Offer] `json:"mid"`  // undefined where a price has no upper end
	High   engagement.Figure[Offer] `json:"high"` // undefined where a price has no upper end
}

// A QuoteLine is what one deliverable costs by the first table of the policy that
// has a price for it, with what the others say.
type QuoteLine struct {
	Deliverable Deliverable                     `json:"deliverable"`
	Low         engagement.Figure[money.Amount] `json:"low"`
	Mid         engagement.Figure[money.Amount] `json:"mid"`
	High        engagement.Figure[money.Amount] `json:"high"`
	By          *Estimate                       `json:"by,omitempty"`     // nil when no table has a price
	Others      []Estimate                      `json:"others,omitempty"` // of the tables after it, in their order
}

// An Estimate is what one table says one deliverable costs.
type Estimate struct {
	Table     string           `json:"table"`
	Yardstick Yardstick        `json:"yardstick"`
	Step      Step             `json:"step"`
	Source    string           `json:"source"`
	Year      int              `json:"year"`
	Trust     engagement.Trust `json:"trust"`
}

// An Offer is one price for the package. Posts less Discount is the fee that the
// rights are priced on; Net says what is left of the gross.
type Offer struct {
	Posts    money.Amount `json:"posts"`
	Discount money.Amount `json:"discount"`
	Rights   RightsPrice  `json:"rights"` // its Fee is Posts less Discount, its Total the gross
	Gross    money.Amount `json:"gross"`
	Net      Net          `json:"net"`
}

// At is the offer at a point of the range.
func (q Quote) At(p Point) (Offer, error) {
	switch p {
	case Low:
		return q.Low.Get()
	case Mid:
		return q.Mid.Get()
	case High:
		return q.High.Get()
	}
	return Offer{}, &engagement.Undefined{What: "offer", Because: "no such point"}
}

// at is the price of the line at a point.
func (l *QuoteLine) at(p Point) *engagement.Figure[money.Amount] {
	switch p {
	case Low:
		return &l.Low
	case Mid:
		return &l.Mid
	}
	return &l.High
}

// Quote writes a quote for the package: each deliverable by the first table of the
// policy that has a price for it, at the low end, the middle and the high end of
// that price; less the discount, plus the rights at the same point of their rates,
// and what the deductions leave of it.
//
// A deliverable that no table prices, a right without a rate, and a price without
// an upper end leave the offers they belong to undefined, with the reason.
//
// Errors: a [problem.List] of the policy, the package and the terms, with their
// paths below "policy", "package" and "terms"; [money.MismatchError] for amounts in
// another currency than the policy's, [money.ErrRange], wrapped.
func (p Policy) Quote(pack Package, terms Terms) (Quote, error) {
	var l list
	l = append(l, p.problems().Under("policy")...)
	l = append(l, pack.problems().Under("package")...)
	l = append(l, terms.problems().Under("terms")...)
	if len(l) > 0 {
		return Quote{}, problems(l)
	}
	if err := p.sameCurrency("quote", money.Amount{}, pack); err != nil {
		return Quote{}, err
	}
	costs, err := terms.Deductions.costs(p.Currency)
	if err != nil {
		return Quote{}, err
	}
	out := Quote{Policy: p.String(), Lines: make([]QuoteLine, 0, len(pack.Deliverables))}
	for i, d := range pack.Deliverables {
		line, err := p.quoteLine(i, d)
		if err != nil {
			return Quote{}, err
		}
		out.Lines = append(out.Lines, line)
	}
	for _, f := range []struct {
		at    Point
		offer *engagement.Figure[Offer]
	}{{Low, &out.Low}, {Mid, &out.Mid}, {High, &out.High}} {
		if *f.offer, err = p.offer(f.at, out.Lines, pack.Rights, terms, costs); err != nil {
			return Quote{}, err
		}
	}
	return out, nil
}

// quoteLine prices a deliverable by every table.
func (p Policy) quoteLine(i int, d Deliverable) (QuoteLine, error) {
	line := QuoteLine{Deliverable: d}
	for _, t := range p.Tables {
		step, why, err := t.apply(i, d)
		if err != nil {
			return line, fmt.Errorf("%w (table %q)", err, t.Name)
		}
		if why != "" {
			continue
		}
		e := Estimate{Table: t.Name, Yardstick: t.Yardstick, Step: step, Source: t.Source, Year: t.Year, Trust: t.Trust}
		if line.By == nil {
			line.By = &e
		} else {
			line.Others = append(line.Others, e)
		}
	}
	for _, at := range Points() {
		f := line.at(at)
		if line.By == nil {
			*f = undefined[money.Amount]("price", "no table has a price")
			continue
		}
		a, ok := line.By.Step.Price.at(at)
		if !ok {
			*f = undefined[money.Amount]("price", "no upper end in "+line.By.Table)
			continue
		}
		f.Value = a
	}
	return line, nil
}

// offer is the whole at one point.
func (p Policy) offer(at Point, lines []QuoteLine, rights []Right, terms Terms, costs money.Amount) (f engagement.Figure[Offer], err error) {
	var o Offer
	for i := range lines {
		price, err := lines[i].at(at).Get()
		if err != nil {
			return undefined[Offer]("offer", fmt.Sprintf("deliverables[%d]: %s", i, lines[i].at(at).Undefined.Because)), nil
		}
		if o.Posts, err = o.Posts.Add(price); err != nil {
			return f, fmt.Errorf("ratecard: posts: %w", err)
		}
	}
	if o.Discount, err = o.Posts.Mul(terms.Discount, money.HalfEven); err != nil {
		return f, fmt.Errorf("ratecard: discount: %w", err)
	}
	fee, err := o.Posts.Sub(o.Discount)
	if err != nil {
		return f, fmt.Errorf("ratecard: discount: %w", err)
	}
	rates := p.Rights
	rates.Currency = p.Currency // a policy without rates has none
	if o.Rights, err = rates.price(fee, at, rights); err != nil {
		return f, err
	}
	if o.Gross, err = o.Rights.Total.Get(); err != nil {
		return undefined[Offer]("offer", o.Rights.Total.Undefined.Because), nil
	}
	if o.Net, err = terms.Deductions.net(o.Gross, costs); err != nil {
		return f, err
	}
	o.Net.Working = o.Net.working(terms.Deductions)
	f.Value = o
	return f, nil
}
