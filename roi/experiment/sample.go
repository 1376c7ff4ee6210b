package experiment

import (
	"fmt"
	"math"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// mostSample bounds what a sample size may come to.
const mostSample = 1e15

// A Sample is how many people, or clicks, each group of a test needs.
type Sample struct {
	Treated int64 `json:"treated"`
	Control int64 `json:"control"`
}

// Total is both groups together.
func (s Sample) Total() int64 { return s.Treated + s.Control }

// Shares is the sample for a comparison of two shares, such as people who convert
// once or not at all, looked at once, at the end:
//
//	control = (z·√(p̄·(1−p̄)·(1 + 1/k)) + y·√(p0·(1−p0) + p1·(1−p1)/k))² / (p1−p0)²
//
// with p0 = base, p1 = base·ratio, k treated for each control, p̄ = (p0 + k·p1)/(1+k),
// and z and y the normal quantiles of 1 − level/2 and of the power. For groups of
// one size it is R's power.prop.test. Errors: a [problem.List] for the design;
// [stats.ErrRange] when a share would pass 1; [stats.ErrTooMany] past 10^15.
//
// Source: J. L. Fleiss, Statistical Methods for Rates and Proportions, 2nd ed.
// (1981), §3.2 and §3.4, without the correction for continuity.
func (d Design) Shares() (Sample, error) {
	if err := d.Validate(); err != nil {
		return Sample{}, err
	}
	d = d.withDefaults()
	p0, p1 := d.Base, float64(d.Base*d.Ratio)
	if p0 > 1 || p1 > 1 {
		return Sample{}, fmt.Errorf("experiment: a share above 1: %w", stats.ErrRange)
	}
	k := d.Share / (1 - d.Share)
	mean := (p0 + float64(k*p1)) / (1 + k)
	return d.sized(k, float64(mean*(1-mean)*(1+1/k)), float64(p0*(1-p0))+p1*(1-p1)/k, p1-p0)
}

// Rates is the sample for a comparison of two rates of events that may come more
// than once, such as orders per click, looked at once, at the end. It is that of
// [Design.Shares] with the variance of Poisson counts, r in place of r·(1−r).
// Errors: as there, but a rate may pass 1.
//
// Source: K. Ng and M. L. Tang, Statistics in Medicine 24 (2005) 955–965 (W2).
func (d Design) Rates() (Sample, error) {
	if err := d.Validate(); err != nil {
		return Sample{}, err
	}
	d = d.withDefaults()
	r0, r1 := d.Base, float64(d.Base*d.Ratio)
	k := d.Share / (1 - d.Share)
	mean := (r0 + float64(k*r1)) / (1 + k)
	return d.sized(k, float64(mean*(1+1/k)), r0+r1/k, r1-r0)
}

// sized solves for the control group, given the variances of one pair under no
// difference and under the one to find.
func (d Design) sized(k, without, with, difference float64) (Sample, error) {
	z, y := stats.NormalQuantile(1-d.Level/2), stats.NormalQuantile(d.Power)
	root := (float64(z*math.Sqrt(without)) + float64(y*math.Sqrt(with))) / difference
	control := root * root
	treated := control * k
	if !(control+treated < mostSample) {
		return Sample{}, fmt.Errorf("experiment: sample size: %w", stats.ErrTooMany)
	}
	return Sample{Treated: int64(math.Ceil(treated)), Control: int64(math.Ceil(control))}, nil
}

// Weeks is how many whole weeks a sample takes when so many people, or clicks,
// come each week for both groups together. A week is the least, since people
// differ by day. Errors: [stats.ErrRange] when perWeek is not above 0.
func (s Sample) Weeks(perWeek int64) (int, error) {
	if perWeek <= 0 {
		return 0, fmt.Errorf("experiment: %d a week: %w", perWeek, stats.ErrRange)
	}
	weeks := (s.Total() + perWeek - 1) / perWeek
	return int(max(1, weeks)), nil
}

// Detectable is the smallest ratio above 1 that a sample of so many in all, split
// by d.Share, finds with d.Power: the inverse of [Design.Shares]. The ratio of d is
// not read. Errors: a [problem.List] for the design; [stats.ErrTooFew] when not
// even a share of 1 would be found.
func (d Design) Detectable(total int64) (float64, error) {
	d.Ratio = 2
	if err := d.Validate(); err != nil {
		return 0, err
	}
	enough := func(ratio float64) bool {
		d.Ratio = ratio
		s, err := d.Shares()
		return err == nil && s.Total() <= total
	}
	low, high := 1.0, 1/d.Base
	if high <= 1 || !enough(high) {
		return 0, fmt.Errorf("experiment: a sample of %d: %w", total, stats.ErrTooFew)
	}
	for range 60 {
		if mid := (low + high) / 2; enough(mid) {
			high = mid
		} else {
			low = mid
		}
	}
	return high, nil
}
