package programme

import (
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// ordersOf divides the cost of the weeks that know their orders by those.
func (f figures) ordersOf() (cost, cpa money.Amount, err error) {
	const what = "CPA"
	switch p := f.ordered; {
	case f.all.weeks == 0:
		return cost, cpa, undefined(what, "there is no week yet")
	case p.weeks == 0:
		return cost, cpa, undefined(what, "orders are unknown in every week")
	case p.err != nil:
		return cost, cpa, fmt.Errorf("programme: %w", p.err)
	}
	if cost, err = f.ordered.cost.Total(); err != nil {
		return cost, cpa, fmt.Errorf("programme: %w", err)
	}
	if f.soldNothing() {
		return cost, cpa, undefined(what, "there are 0 orders for "+rounded(cost))
	}
	cpa, err = roi.CPA(cost, f.ordered.outcome.Orders)
	return cost, cpa, err
}

// soldNothing is true of money spent for no order.
func (f figures) soldNothing() bool {
	n, known := f.ordered.outcome.Orders.Get()
	cost, err := f.ordered.cost.Total()
	return f.ordered.err == nil && known && n == 0 && err == nil && cost.Sign() > 0
}

// costPerOrder is the CPA over the weeks that know their orders; its interval is that
// of the orders, the cost being known.
func (f figures) costPerOrder(level float64) (estimate, error) {
	cost, cpa, err := f.ordersOf()
	if err != nil {
		return estimate{of: f.ordered.cover}, err
	}
	n, _ := f.ordered.outcome.Orders.Get()
	e := estimate{value: float(cpa.Number()), n: n, of: f.ordered.cover}
	iv, err := poissonInterval(n, level)
	if err == nil {
		spent := float(cost.Number())
		iv.Low, iv.High = spent/iv.High, spent/iv.Low
	}
	e.interval = engagement.FigureOf(iv, err)
	return e, nil
}

// measure is the return on a basis over the weeks that know their gain, with their
// costs.
func (f figures) measure(b roi.Basis) (roi.Return, error) {
	const what = "ROI"
	switch p := f.returned; {
	case f.all.weeks == 0:
		return roi.Return{Basis: b}, undefined(what, "there is no week yet")
	case p.weeks == 0:
		r, err := roi.Measure(f.total.outcome, f.total.cost, b)
		if f.total.err != nil || err == nil {
			r, err = roi.Return{Basis: b}, undefined(what, "no week knows all that its gain needs")
		}
		return r, err
	case p.err != nil:
		return roi.Return{Basis: b}, fmt.Errorf("programme: %w", p.err)
	}
	return roi.Measure(f.returned.outcome, f.returned.cost, b)
}

// orderValue is net revenue for each order over the weeks that know both.
func (f figures) orderValue() (money.Amount, error) {
	const what = "order value"
	switch p := f.valued; {
	case p.weeks == 0:
		return money.Amount{}, undefined(what, "no week knows both its orders and its revenue")
	case p.err != nil:
		return money.Amount{}, fmt.Errorf("programme: %w", p.err)
	}
	net, err := f.valued.outcome.NetRevenue()
	if err != nil {
		return money.Amount{}, err
	}
	return roi.AOV(net, f.valued.outcome.Orders)
}

// roiEstimate is the ROI over the weeks that know their gain; its interval is by the
// spread of those gains. Unless a gain was negative it ends at −1, where all is lost.
func (f figures) roiEstimate(b roi.Basis, level float64) (estimate, error) {
	r, err := f.measure(b)
	if err != nil {
		return estimate{}, err
	}
	weeks := f.returned.weeks
	e := estimate{value: float(r.ROI), n: int64(weeks), of: f.returned.cover}
	if weeks == 1 {
		e.interval = engagement.FigureOf(stats.Interval{}, undefined("ROI interval", "one week has no spread"))
		return e, nil
	}
	_, iv, err := stats.MeanInterval(f.gains, level)
	if err == nil {
		n, spent := float64(weeks), float(r.Cost.Number())
		iv.Low, iv.High = float64(iv.Low*n)/spent-1, float64(iv.High*n)/spent-1
		if slices.Min(f.gains) >= 0 {
			iv.Low = max(-1, iv.Low)
		}
	}
	e.interval = engagement.FigureOf(iv, err)
	return e, nil
}
