package contract

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// pay adds what is paid when, what is measured for it, and what goes back.
func (b *calendar) pay() {
	if p := b.c.Payment; p != nil {
		sums, err := b.c.Instalments()
		for i, s := range p.Schedule {
			d := Due{ID: fmt.Sprintf("payment:%d", i+1), Kind: PaymentDue, Path: at("payment.schedule", i), By: TheBrand,
				What: fmt.Sprintf("Pay instalment %d of %d.", i+1, len(p.Schedule)), Deliverable: s.Due.Deliverable}
			if err == nil {
				d.Sum = sums[i]
			}
			b.count(d, s.Due, s.Due.Deliverable, 0)
		}
	}
	for i, p := range b.c.Compensation {
		path := at("compensation", i)
		switch {
		case p.PerView != nil:
			b.views(i, p.PerView)
		case p.Bonus != nil && !p.Bonus.By.IsZero():
			b.count(Due{ID: fmt.Sprintf("measure:bonus:%d", i+1), Kind: MeasureDue, Path: path + ".bonus.by", By: TheBrand,
				What: "Measure " + sayMeasure(p.Bonus.Measure) + " for the bonus."}, p.Bonus.By, p.Bonus.By.Deliverable, 0)
		case p.Product != nil && !p.Product.Return.IsZero():
			b.count(Due{ID: fmt.Sprintf("product_return:%d", i+1), Kind: ProductReturn, Path: path + ".product.return", By: TheCreator,
				What: "Send " + p.Product.Name + " back."}, p.Product.Return, p.Product.Return.Deliverable, 0)
		case p.Commission != nil:
			b.agreed(Due{ID: fmt.Sprintf("commission_ends:%d", i+1), Kind: CommissionEnds, Path: path + ".commission.until",
				What: "Last day of orders that earn commission."}, p.Commission.Until)
		case p.Retainer != nil:
			b.retainer(i, p.Retainer)
		}
	}
}

// views adds when the views of each piece are counted.
func (b *calendar) views(i int, p *PerView) {
	if p.WindowDays == 0 {
		return
	}
	for _, d := range b.c.Deliverables {
		if p.Deliverable != "" && p.Deliverable != d.ID || d.ToBrand {
			continue
		}
		for _, n := range d.Pieces() {
			b.count(Due{ID: fmt.Sprintf("measure:views:%d:%s:%d", i+1, d.ID, n), Kind: MeasureDue, Path: at("compensation", i) + ".per_view.window_days",
				By: TheCreator, What: fmt.Sprintf("Report the %s of %s.", sayMetric(p.Metric), d.PieceName(n)), Deliverable: d.ID, Piece: n},
				When{After: OnPublication, Days: p.WindowDays}, d.ID, n)
		}
	}
}

// retainer adds the first day of each period, at most mostPieces of them. A retainer
// is paid as its period begins unless the schedule says otherwise.
func (b *calendar) retainer(i int, r *Retainer) {
	if b.c.Payment != nil && !b.c.Payment.Variable.IsZero() || b.c.Term.From.IsZero() {
		return
	}
	for n, on := range r.Starts(b.c.Term) {
		b.add(Due{ID: fmt.Sprintf("payment:retainer:%d:%d", i+1, n+1), Kind: PaymentDue, Path: at("compensation", i) + ".retainer", By: TheBrand,
			What: fmt.Sprintf("Pay the retainer for the %s from %s.", r.Every, on), Sum: r.Amount}, Day{On: on, Firm: true})
	}
}

// Starts returns the first day of each period of a retainer within a term, at most
// 1,000 of them.
func (r Retainer) Starts(t Term) []civil.Date {
	var list []civil.Date
	for n := 0; n < mostPieces && (r.Periods == 0 || n < r.Periods); n++ {
		on := r.Every.Next(t.From, n)
		if on.IsZero() || !t.To.IsZero() && on.After(t.To) || t.To.IsZero() && r.Periods == 0 {
			break
		}
		list = append(list, on)
		if r.Every == OverTheTerm {
			break
		}
	}
	return list
}

// FixedPay is the pay that depends on nothing but doing the work: flat fees and the
// sums for each deliverable, exactly. Retainers are not in it: they have dates of
// their own. Errors: money.MismatchError and money.ErrRange, wrapped.
func (c Contract) FixedPay() (money.Amount, error) {
	var sum money.Amount
	for i, p := range c.Compensation {
		part := money.Amount{}
		var err error
		switch {
		case p.FlatFee != nil:
			part = p.FlatFee.Amount
		case p.PerDeliverable != nil:
			n := 0
			for _, d := range c.Deliverables {
				if d.ID == p.PerDeliverable.Deliverable {
					n = d.Count
				}
			}
			part, err = p.PerDeliverable.Amount.MulInt(int64(n))
		}
		if err == nil {
			sum, err = sum.Add(part)
		}
		if err != nil {
			return money.Amount{}, fmt.Errorf("contract: %s: %w", at("compensation", i), err)
		}
	}
	return sum, nil
}

// Instalments returns the amount of each part of the payment schedule: as written,
// or its share of the fixed pay. Where all are shares they add up to the fixed pay
// to the last minor unit; otherwise a share is rounded half to even. Errors:
// money.MismatchError and money.ErrRange, wrapped.
func (c Contract) Instalments() ([]money.Amount, error) {
	if c.Payment == nil {
		return nil, nil
	}
	fixed, err := c.FixedPay()
	if err != nil {
		return nil, err
	}
	list := make([]money.Amount, len(c.Payment.Schedule))
	weights := make([]money.Ratio, len(list))
	shares := true
	for i, s := range c.Payment.Schedule {
		list[i], weights[i] = s.Amount, s.Share
		shares = shares && !s.Share.IsZero() && s.Amount.IsZero()
	}
	if shares && len(list) > 0 && !fixed.IsZero() {
		if list, err = fixed.Allocate(weights); err != nil {
			return nil, fmt.Errorf("contract: payment.schedule: %w", err)
		}
		return list, nil
	}
	for i := range list {
		if weights[i].IsZero() {
			continue
		}
		part, err := fixed.Mul(weights[i], money.HalfEven)
		if err == nil {
			list[i], err = part.Round(money.HalfEven)
		}
		if err != nil {
			return nil, fmt.Errorf("contract: %s: %w", at("payment.schedule", i), err)
		}
	}
	return list, nil
}
