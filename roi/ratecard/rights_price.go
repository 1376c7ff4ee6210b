package ratecard

import (
	"fmt"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Point is where in its range a price is taken. Any text decodes; IsValid tells
// whether it is one of [Points].
type Point string

// The points. Mid is the middle of the two ends.
const (
	Low  Point = "low"
	Mid  Point = "mid"
	High Point = "high"
)

// Points lists the points from low to high.
func Points() []Point { return []Point{Low, Mid, High} }

// IsValid reports whether p is one of [Points].
func (p Point) IsValid() bool { return p == Low || p == Mid || p == High }

// A RightsPrice is a fee with the rights on top, line by line. Fee and the amounts
// of the lines add up to Total exactly.
type RightsPrice struct {
	Policy  string                          `json:"policy"`
	At      Point                           `json:"at"`
	Combine Combine                         `json:"combine"`
	Periods Periods                         `json:"periods"`
	Fee     money.Amount                    `json:"fee"`
	Lines   []RightLine                     `json:"lines"`
	Rights  engagement.Figure[money.Amount] `json:"rights"` // all lines; undefined when one has no price
	Total   engagement.Figure[money.Amount] `json:"total"`  // fee and rights; undefined when a line has no price
	Working string                          `json:"working"`
}

// A RightLine is the price of one right. Price is what the total grew by, so that
// lines add up; by shares that is at most one minor unit off the share of the fee.
type RightLine struct {
	Right   Right                           `json:"right"`
	Rate    string                          `json:"rate,omitempty"` // the ID of the rate
	Periods money.Ratio                     `json:"periods,omitzero"`
	Factor  money.Ratio                     `json:"factor,omitzero"` // of the territory
	Share   money.Ratio                     `json:"share,omitzero"`  // of the fee or the media spend, for the whole term
	Price   engagement.Figure[money.Amount] `json:"price"`
	Working string                          `json:"working"`
	Source  string                          `json:"source,omitempty"`
	Year    int                             `json:"year,omitempty"`
	Trust   engagement.Trust                `json:"trust,omitempty"`
}

// String names the right: "usage in paid_social for 90 days".
func (r Right) String() string {
	var b strings.Builder
	b.WriteString(string(r.Kind))
	if r.Medium != "" {
		b.WriteString(" in " + string(r.Medium))
	}
	if r.Territory != "" {
		b.WriteString(" (" + r.Territory + ")")
	}
	if r.Perpetual {
		return b.String() + " without end"
	}
	return fmt.Sprintf("%s for %d days", b.String(), r.Days)
}

// Price is the fee with rights on top, each rate taken at one point of its range:
//
//	additive         fee × (1 + Σ share)  + flat amounts
//	multiplicative   fee × Π (1 + share)  + flat amounts
//	share            rate × periods × factor of the territory, where usage has one
//
// Flat amounts and shares of the media spend are never multiplied by other rights.
// A right without a rate, or whose rate has no upper end when that is asked for,
// has a line with the reason, and the total is undefined. The total does not depend
// on the order of the rights but by the rounding of shares to 12 decimals; single
// lines of a multiplicative price do, since each is on top of those before.
//
// Errors: a [problem.List] of the policy, the point ("at"), the fee and the rights;
// [money.MismatchError], [money.ErrRange], wrapped.
func (p RightsPolicy) Price(fee money.Amount, at Point, rights ...Right) (RightsPrice, error) {
	var l list
	l = append(l, p.problems().Under("policy")...)
	l.enum("at", at.IsValid())
	l.amount("fee", fee)
	l.minor("fee", fee)
	l.rights(rights)
	if len(l) > 0 {
		return RightsPrice{}, problems(l)
	}
	return p.price(fee, at, rights)
}

// price is Price of what was validated.
func (p RightsPolicy) price(fee money.Amount, at Point, rights []Right) (RightsPrice, error) {
	if err := sameCurrency("fee", fee, p.Currency); err != nil {
		return RightsPrice{}, err
	}
	s := stack{policy: p, at: at, fee: fee, factor: money.One(), shares: []string{"1"}, byShare: fee}
	out := RightsPrice{Policy: p.Name, At: at, Combine: p.Combine, Periods: p.Periods, Fee: fee, Lines: make([]RightLine, 0, len(rights))}
	for i, r := range rights {
		line, err := s.add(r)
		if err != nil {
			return RightsPrice{}, fmt.Errorf("ratecard: rights[%d]: %w", i, err)
		}
		out.Lines = append(out.Lines, line)
	}
	total := fee
	for i, line := range out.Lines {
		price, err := line.Price.Get()
		if err != nil {
			out.Total = undefined[money.Amount]("total", fmt.Sprintf("rights[%d] has no price: %s", i, line.Price.Undefined.Because))
			out.Rights = undefined[money.Amount]("rights", out.Total.Undefined.Because)
			out.Working = "undefined: " + out.Total.Undefined.Because
			return out, nil
		}
		if total, err = total.Add(price); err != nil {
			return RightsPrice{}, fmt.Errorf("ratecard: %w", err)
		}
	}
	extra, err := total.Sub(fee)
	if err != nil {
		return RightsPrice{}, fmt.Errorf("ratecard: %w", err)
	}
	out.Rights.Value, out.Total.Value = extra, total
	out.Working = s.working(total)
	return out, nil
}

func undefined[T any](what, because string) engagement.Figure[T] {
	return engagement.Figure[T]{Undefined: &engagement.Undefined{What: what, Because: because}}
}
