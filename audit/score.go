package audit

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// tooFew says why a sample is not assessed.
func tooFew(n, least int) string { return fmt.Sprintf("%d given, at least %d wanted", n, least) }

// score adds up what the signals cost.
//
//	coverage     = points of the checks assessed / points of all
//	contribution = − points lost · (100 / points of the checks assessed)
//	score        = 100 + Σ contributions
//
// Contributions are rounded to tenths first, so that the parts shown add up to the
// score shown.
func (r *run) score() {
	rep := r.report
	var all, assessed, firm float64
	for i := range r.Checks {
		c, out := &r.Checks[i], &r.outcomes[i]
		all += c.Points
		if out.Result != NotAssessed {
			assessed += c.Points
			firm += float64(c.Points * c.firmness(out.N))
		}
		if s := r.signals[i]; s != nil {
			rep.Signals = append(rep.Signals, *s)
		}
	}
	slices.SortStableFunc(rep.Signals, func(a, b Signal) int {
		return cmp.Compare(slices.Index(Areas(), a.Area), slices.Index(Areas(), b.Area))
	})
	rep.Outcomes = r.outcomes
	if all > 0 {
		rep.Coverage = assessed / all
	}
	if assessed > 0 {
		rep.Firmness = firm / assessed
	}
	switch sure := rep.Coverage * rep.Firmness; {
	case sure >= 0.75:
		rep.Confidence = HighConfidence
	case sure >= 0.4:
		rep.Confidence = MediumConfidence
	default:
		rep.Confidence = LowConfidence
	}
	if assessed == 0 {
		rep.Score.Undefined = &engagement.Undefined{What: "authenticity score", Because: "nothing could be assessed"}
		return
	}
	tenths := 0
	for i := range rep.Signals {
		s := &rep.Signals[i]
		lost := min(int(math.Round(s.Points*1000/assessed)), 1000-tenths)
		if lost <= 0 {
			continue
		}
		tenths += lost
		rep.Contributions = append(rep.Contributions, Contribution{s.Code, s.Area, -float64(lost) / 10})
	}
	slices.SortStableFunc(rep.Contributions, func(a, b Contribution) int { return cmp.Compare(a.Points, b.Points) })
	if rep.Coverage < r.LeastCoverage {
		rep.Score.Undefined = &engagement.Undefined{
			What:    "authenticity score",
			Because: fmt.Sprintf("%.0f %% of what counts could be assessed, at least %.0f %% is asked for", rep.Coverage*100, r.LeastCoverage*100),
		}
		return
	}
	rep.Score.Value = float64(1000-tenths) / 10
}
