package programme

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/roi"
)

// A Kept is a forecast and what came of it.
type Kept struct {
	Forecast Forecast    `json:"forecast"`
	Outcome  roi.Outcome `json:"outcome"`
	Cost     roi.Cost    `json:"cost,omitzero"`
}

// An Accuracy is how good forecasts of one number were.
type Accuracy struct {
	What       string                            `json:"what"`
	Campaigns  int                               `json:"campaigns"` // with a forecast and a known outcome
	Inside     int                               `json:"inside"`    // of them, within the range
	Below      int                               `json:"below"`
	Above      int                               `json:"above"`
	Confidence float64                           `json:"confidence"` // that the ranges claimed
	Coverage   engagement.Figure[stats.Interval] `json:"coverage"`   // of Inside / Campaigns, at 95 %
	Verdict    Verdict                           `json:"verdict"`
	Bias       engagement.Figure[float64]        `json:"bias"` // median of outcome / forecast − 1; of the ROI of (1 + ROI)
}

// A Verdict says whether ranges were as wide as they should be.
type Verdict string

// The verdicts.
const (
	Honest    Verdict = "consistent" // the coverage claimed is within the interval of that seen
	TooNarrow Verdict = "too_narrow"
	TooWide   Verdict = "too_wide"
	NotJudged Verdict = "not_assessed" // too few campaigns
)

// leastJudged is how many campaigns a verdict rests on; our judgement.
const leastJudged = 10

// Judge says how good forecasts were, number by number. Forecasts that claimed different
// confidences are judged by the mean of them. What was not forecast or is not known is
// left out: of revenue and ROI also a campaign whose [roi.Outcome] names gross_revenue
// or a part of it, such as refunds, as Partial, since a sum that lacks something is not
// what came.
func Judge(kept []Kept) []Accuracy {
	names := [...]string{"reach", "engagements", "clicks", "orders", "revenue", "roi"}
	out := make([]Accuracy, len(names))
	for i, name := range names {
		a := Accuracy{What: name}
		var ratios []float64
		for _, k := range kept {
			r, actual, ok := k.pair(name)
			if !ok {
				continue
			}
			a.Campaigns++
			a.Confidence += k.Forecast.Confidence
			switch {
			case actual < r.Low:
				a.Below++
			case actual > r.High:
				a.Above++
			default:
				a.Inside++
			}
			middle := r.Middle
			if name == "roi" {
				actual, middle = 1+actual, 1+middle
			}
			if middle > 0 {
				ratios = append(ratios, actual/middle)
			}
		}
		if a.Campaigns > 0 {
			a.Confidence /= float64(a.Campaigns)
		}
		a.judge(ratios)
		out[i] = a
	}
	return out
}

// judge fills what follows from the counts.
func (a *Accuracy) judge(ratios []float64) {
	iv, err := stats.Wilson(int64(a.Inside), int64(a.Campaigns), 0.95)
	if err != nil {
		err = undefined("coverage", "no campaign has both a forecast and an outcome")
	}
	a.Coverage = engagement.FigureOf(iv, err)
	slices.Sort(ratios)
	middle, err := stats.Median(ratios)
	if err != nil {
		err = undefined("bias", "no campaign has both a forecast above 0 and an outcome")
	}
	a.Bias = engagement.FigureOf(middle-1, err)
	switch {
	case a.Campaigns < leastJudged:
		a.Verdict = NotJudged
	case iv.High < a.Confidence:
		a.Verdict = TooNarrow
	case iv.Low > a.Confidence:
		a.Verdict = TooWide
	default:
		a.Verdict = Honest
	}
}

// pair is the range of a number and what it became.
func (k Kept) pair(name string) (r Range, actual float64, ok bool) {
	f, count := engagement.Figure[Range]{}, engagement.Count{}
	switch name {
	case "reach":
		f, count = k.Forecast.Reach, k.Outcome.Reach
	case "engagements":
		f, count = k.Forecast.Engagements, k.Outcome.Engagements
	case "clicks":
		f, count = k.Forecast.Clicks, k.Outcome.Clicks
	case "orders":
		f, count = k.Forecast.Orders, k.Outcome.Orders
	case "revenue":
		m := k.Forecast.Revenue
		if !k.knowsRevenue() {
			return r, 0, false
		}
		net, err := k.Outcome.NetRevenue()
		if err != nil || m.Undefined != nil || net.Currency() != m.Value.Middle.Currency() {
			return r, 0, false
		}
		r = Range{float(m.Value.Middle.Number()), float(m.Value.Low.Number()), float(m.Value.High.Number())}
		return r, float(net.Number()), true
	case "roi":
		ret, err := roi.Measure(k.Outcome, k.Cost, roi.Revenue)
		if err != nil || !k.knowsRevenue() || k.Forecast.ROI.Undefined != nil {
			return r, 0, false
		}
		return k.Forecast.ROI.Value, float(ret.ROI), true
	}
	n, known := count.Get()
	return f.Value, float64(n), known && f.Undefined == nil
}

// knowsRevenue is false when net revenue is a sum that lacks something.
func (k Kept) knowsRevenue() bool {
	return !slices.ContainsFunc(k.Outcome.Partial, func(name string) bool {
		return name == "gross_revenue" || slices.Contains(roi.Revenue.Deducts(), name)
	})
}
