package ratecard

import (
	"fmt"
	"strings"

	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A stack is a price while rights are put on top of each other.
type stack struct {
	policy  RightsPolicy
	at      Point
	fee     money.Amount
	factor  money.Ratio  // of the fee so far
	byShare money.Amount // fee × factor, rounded
	shares  []string     // what the factor is made of
	extras  []string     // what is added beside it
}

// working writes the whole sum.
func (s *stack) working(total money.Amount) string {
	sum := strings.Join(s.shares, " + ")
	if s.policy.Combine == Multiplicative {
		sum = strings.Join(s.shares, ") × (")
		sum = strings.TrimPrefix(sum, "1) × (")
	}
	out := s.fee.String()
	if len(s.shares) > 1 {
		out += " × (" + sum + ")"
	}
	return strings.Join(append([]string{out}, s.extras...), " + ") + " = " + total.String()
}

// add prices one right on top of the others.
func (s *stack) add(r Right) (RightLine, error) {
	line := RightLine{Right: r}
	rate, why := s.policy.rate(r)
	if why != "" {
		return line.without(why), nil
	}
	line.Rate, line.Source, line.Year, line.Trust = rate.ID, rate.Source, rate.Year, rate.Trust
	factor := money.One()
	if r.Kind == Usage {
		var ok bool
		if factor, ok = s.policy.territory(r); !ok {
			return line.without("the policy has no territory of that name"), nil
		}
		if r.Territory != "" {
			line.Factor = factor
		}
	}
	var err error
	if line.Periods, err = s.periods(rate, r); err != nil {
		return line, err
	}
	switch rate.Of {
	case Flat:
		return s.flat(line, rate, r, factor)
	case OfSpend:
		return s.spend(line, rate, r)
	}
	return s.share(line, rate, r, factor)
}

func (l RightLine) without(why string) RightLine {
	l.Price = undefined[money.Amount]("price", why)
	l.Working = "not priced: " + why
	return l
}

// periods is how many periods of the rate a right lasts; 1 when it is paid once.
func (s *stack) periods(rate RightRate, r Right) (money.Ratio, error) {
	if rate.Every == 0 || r.Perpetual {
		return money.One(), nil
	}
	if s.policy.Periods == Begun {
		return money.Whole(int64((r.Days + rate.Every - 1) / rate.Every)), nil
	}
	return money.Whole(int64(r.Days)).Quo(money.Whole(int64(rate.Every)), money.HalfEven)
}

// overTerm is x × periods × factor. It multiplies before it divides, so that a
// third of a period does not round.
func (s *stack) overTerm(x money.Ratio, rate RightRate, r Right, factor money.Ratio) (money.Ratio, error) {
	x, err := x.Mul(factor, money.HalfEven)
	if err != nil || rate.Every == 0 || r.Perpetual {
		return x, err
	}
	n, per := int64(r.Days), int64(rate.Every)
	if s.policy.Periods == Begun {
		n, per = (n+per-1)/per, 1
	}
	if x, err = x.Mul(money.Whole(n), money.HalfEven); err != nil {
		return x, err
	}
	return x.Quo(money.Whole(per), money.HalfEven)
}

// share adds a share of the fee.
func (s *stack) share(line RightLine, rate RightRate, r Right, factor money.Ratio) (RightLine, error) {
	one, ok := rate.at(s.at)
	if !ok {
		return line.without("the rate has no upper end"), nil
	}
	share, err := s.overTerm(one, rate, r, factor)
	if err != nil {
		return line, err
	}
	line.Share = share
	next, err := s.factor.Add(share)
	if s.policy.Combine == Multiplicative && err == nil {
		if next, err = money.One().Add(share); err == nil {
			next, err = s.factor.Mul(next, money.HalfEven)
		}
	}
	if err != nil {
		return line, err
	}
	after, err := s.fee.Mul(next, money.HalfEven)
	if err != nil {
		return line, err
	}
	if line.Price.Value, err = after.Sub(s.byShare); err != nil {
		return line, err
	}
	base := s.fee
	if s.policy.Combine == Multiplicative {
		base = s.byShare
		s.shares = append(s.shares, "1 + "+share.String())
	} else {
		s.shares = append(s.shares, share.String())
	}
	line.Working = fmt.Sprintf("%s × %s%s = %s", base, one, line.times(rate), line.Price.Value)
	s.factor, s.byShare = next, after
	return line, nil
}

// flat adds an amount.
func (s *stack) flat(line RightLine, rate RightRate, r Right, factor money.Ratio) (RightLine, error) {
	one, ok := rate.Flat.at(s.at)
	if !ok {
		return line.without("the rate has no upper end"), nil
	}
	times, err := s.overTerm(money.One(), rate, r, factor)
	if err != nil {
		return line, err
	}
	if line.Price.Value, err = one.Mul(times, money.HalfEven); err != nil {
		return line, err
	}
	line.Working = fmt.Sprintf("%s%s = %s", one, line.times(rate), line.Price.Value)
	s.extras = append(s.extras, line.Price.Value.String())
	return line, nil
}

// spend adds a share of the media spend.
func (s *stack) spend(line RightLine, rate RightRate, r Right) (RightLine, error) {
	if r.Spend == nil {
		return line.without("media spend not given"), nil
	}
	if err := sameCurrency("spend", *r.Spend, s.policy.Currency); err != nil {
		return line, err
	}
	share, ok := rate.at(s.at)
	if !ok {
		return line.without("the rate has no upper end"), nil
	}
	price, err := r.Spend.Mul(share, money.HalfEven)
	if err != nil {
		return line, err
	}
	line.Share = share
	line.Working = fmt.Sprintf("%s × %s = %s", r.Spend, share, price)
	if rate.Floor != nil {
		if c, err := price.Cmp(*rate.Floor); err != nil {
			return line, err
		} else if c < 0 {
			price = *rate.Floor
			line.Working += ", at least " + price.String()
		}
	}
	line.Price.Value = price
	s.extras = append(s.extras, price.String())
	return line, nil
}

// times writes what a rate is multiplied by.
func (l RightLine) times(rate RightRate) (text string) {
	if rate.Every != 0 && !l.Right.Perpetual {
		text = fmt.Sprintf(" × %s periods of %d days", l.Periods, rate.Every)
	}
	if !l.Factor.IsZero() {
		text += fmt.Sprintf(" × %s for %s", l.Factor, l.Right.Territory)
	}
	return text
}

// at is the share at a point; ok is false when there is no upper end.
func (r RightRate) at(p Point) (share money.Ratio, ok bool) {
	switch {
	case p == Low:
		return r.Low, true
	case r.High.IsZero() && !r.Low.IsZero():
		return money.Ratio{}, false
	case p == High:
		return r.High, true
	}
	sum, err := r.Low.Add(r.High)
	if err != nil {
		return money.Ratio{}, false
	}
	mid, err := sum.Quo(money.Whole(2), money.HalfEven)
	return mid, err == nil
}

// at is the amount at a point; ok is false when there is no upper end.
func (r Range) at(p Point) (a money.Amount, ok bool) {
	switch p {
	case Low:
		return r.Low, true
	case High:
		return r.High, !r.IsOpen()
	}
	return r.Mid()
}
