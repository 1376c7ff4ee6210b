package audit

import (
	"math"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// Rates are how often a measure is right about accounts whose truth is known, and
// about whose accounts that was found out: Hits of Fakes were found, FalseAlarms
// of Reals were raised. Elsewhere they may differ.
type Rates struct {
	Hits        int64            `json:"hits"`
	Fakes       int64            `json:"fakes"`
	FalseAlarms int64            `json:"false_alarms"`
	Reals       int64            `json:"reals"`
	Population  string           `json:"population"`
	Source      string           `json:"source"`
	Trust       engagement.Trust `json:"trust"`
	AsOf        string           `json:"as_of"` // when they were measured, YYYY-MM-DD
}

// Sensitivity is the share of fakes found: Hits/Fakes.
func (r Rates) Sensitivity() (float64, error) { return rateOf("hit rate", r.Hits, r.Fakes) }

// Specificity is the share of reals left in peace: 1 − FalseAlarms/Reals.
func (r Rates) Specificity() (float64, error) {
	alarms, err := rateOf("false alarm rate", r.FalseAlarms, r.Reals)
	return 1 - alarms, err
}

func rateOf(what string, x, n int64) (float64, error) {
	if n <= 0 || x < 0 || x > n {
		return 0, &engagement.Undefined{What: what, Because: "it was not measured"}
	}
	return float64(x) / float64(n), nil
}

// A CorrectedShare is the estimated share of fakes in a sample, after what the
// measure misses and what it raises for nothing.
type CorrectedShare struct {
	Share float64 `json:"share"` // of fakes, cut to 0 and 1
	// Interval takes in the sampling of followers and that of the accounts on which
	// both rates were measured.
	Interval stats.Interval `json:"interval"`
	Clamped  bool           `json:"clamped,omitempty"` // Share would have been below 0 or above 1
	Raw      float64        `json:"raw"`               // share flagged
	N        int64          `json:"n"`
	// Sensitivity and Specificity are those of the Population.
	Sensitivity float64 `json:"sensitivity"`
	Specificity float64 `json:"specificity"`
	Population  string  `json:"population,omitempty"`
	Method      string  `json:"method"`
}

// correctedBy names the method of [Rates.Correct].
const correctedBy = "Rogan-Gladen 1978, interval by Lang and Reiczigel 2014"

// RoganGladen gives the true share behind a share flagged by a measure with known
// rates:
//
//	(share + specificity − 1) / (sensitivity + specificity − 1)
//
// It is below 0 where fewer are flagged than false alarms alone would be, and
// above 1 likewise; clamping is the caller's. An [engagement.Undefined] says that
// an argument is no fraction, or that the measure is no better than chance.
//
// Source: W. J. Rogan and B. Gladen, American Journal of Epidemiology 107 (1978)
// 71–76.
func RoganGladen(share, sensitivity, specificity float64) (float64, error) {
	for _, x := range [...]float64{share, sensitivity, specificity} {
		if !(x >= 0 && x <= 1) {
			return 0, &engagement.Undefined{What: "corrected share", Because: "a share or rate is not between 0 and 1"}
		}
	}
	better := sensitivity + specificity - 1
	if better < leastRate {
		return 0, &engagement.Undefined{What: "corrected share", Because: "the measure is no better than chance"}
	}
	return (share + specificity - 1) / better, nil
}

// Correct gives the share of fakes in a random sample of n of which x were
// flagged. With z the normal quantile of the level, the interval is, of
//
//	p' = (x + z²/2)/(n + z²)    s' = (hits + 1)/(fakes + 2)    c' = (reals − false alarms + 1)/(reals + 2)
//	q' = (p' + c' − 1)/(s' + c' − 1)
//	S  = s'(1−s')/(fakes + 2)   C  = c'(1−c')/(reals + 2)
//
// the range
//
//	q' + 2z²·(q'·S − (1−q')·C) ± z·√(p'(1−p')/(n+z²) + q'²·S + (1−q')²·C)/(s' + c' − 1)
//
// cut to 0 and 1, and widened to the estimate where that lies outside.
//
// Errors: an [engagement.Undefined] where n is 0 or x is not between 0 and n, the
// rates were not measured or are no better than chance, or the level is not
// between 0 and 1.
//
// Source: Zs. Lang and J. Reiczigel, Preventive Veterinary Medicine 113 (2014)
// 13–22.
func (r Rates) Correct(x, n int64, level float64) (CorrectedShare, error) {
	raw, err := rateOf("share flagged", x, n)
	if err != nil {
		return CorrectedShare{}, &engagement.Undefined{What: "corrected share", Because: "nothing was classed"}
	}
	sensitivity, err := r.Sensitivity()
	if err != nil {
		return CorrectedShare{}, err
	}
	specificity, err := r.Specificity()
	if err != nil {
		return CorrectedShare{}, err
	}
	if !(level > 0 && level < 1) {
		return CorrectedShare{}, &engagement.Undefined{What: "corrected share", Because: "the level is not between 0 and 1"}
	}
	share, err := RoganGladen(raw, sensitivity, specificity)
	if err != nil {
		return CorrectedShare{}, err
	}
	c := CorrectedShare{
		Share: min(max(share, 0), 1), Clamped: share < 0 || share > 1,
		Raw: raw, N: n, Sensitivity: sensitivity, Specificity: specificity, Population: r.Population, Method: correctedBy,
	}
	low, high := r.limits(float64(x), float64(n), stats.NormalQuantile((1+level)/2))
	c.Interval = stats.Interval{Low: min(c.Share, low), High: max(c.Share, high), Level: level}
	return c, nil
}

// limits are the ends of the interval, cut to 0 and 1.
func (r *Rates) limits(x, n, z float64) (low, high float64) {
	zz := z * z
	fakes, reals := float64(r.Fakes)+2, float64(r.Reals)+2
	s := (float64(r.Hits) + 1) / fakes
	c := (float64(r.Reals-r.FalseAlarms) + 1) / reals
	better := s + c - 1
	if better < leastRate {
		return 0, 1
	}
	p := (x + zz/2) / (n + zz)
	q := (p + c - 1) / better
	ofS := s * (1 - s) / fakes
	ofC := c * (1 - c) / reals
	middle := q + float64(2*zz*(float64(q*ofS)-float64((1-q)*ofC)))
	spread := p*(1-p)/(n+zz) + float64(q*q*ofS) + float64((1-q)*(1-q)*ofC)
	half := z * math.Sqrt(spread) / better
	return min(max(middle-half, 0), 1), min(max(middle+half, 0), 1)
}
