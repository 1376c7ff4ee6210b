package engagement

import (
	"cmp"
	"fmt"
	"math"
	"math/big"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// A Reading is a measured rate with what is needed to doubt it: its definition,
// its interval, how many posts it saw, and which it could not use and why.
type Reading struct {
	Method   Method                 `json:"method"`
	Rate     Rate                   `json:"rate"`
	Interval Figure[stats.Interval] `json:"interval"`        // the unit of sampling is the post
	Bound    float64                `json:"bound,omitempty"` // largest relative error of Rate by bucketing; 0: exact
	Posts    uint64                 `json:"posts"`           // measured
	Skipped  uint64                 `json:"skipped"`         // seen and not measured
	Missing  []Missing              `json:"missing,omitempty"`
	ViewsAs  ViewDef                `json:"views_as,omitempty"` // where the method counts views
	From     time.Time              `json:"from,omitzero"`      // of the oldest measured post
	To       time.Time              `json:"to,omitzero"`        // of the newest
}

// Missing says how many skipped posts lacked one metric for one reason. A post
// that lacks two metrics is in two of them.
type Missing struct {
	Metric Metric `json:"metric,omitempty"` // empty: the rate itself
	Reason Reason `json:"reason,omitempty"` // empty: nobody said why
	Posts  uint64 `json:"posts"`
}

// String reads "4.20 % (3.61–4.79 % at 95 %, 12 posts, 2 skipped)", or "no rate
// (0 posts, 2 skipped)".
func (r Reading) String() string {
	var b strings.Builder
	if r.Posts > 0 {
		b.WriteString(r.Rate.String())
	} else {
		b.WriteString("no rate")
	}
	if iv, err := r.Interval.Get(); err == nil && r.Posts > 0 {
		fmt.Fprintf(&b, " (%.2f–%.2f %% at %.6g %%, ", iv.Low*100, iv.High*100, iv.Level*100)
	} else {
		b.WriteString(" (")
	}
	fmt.Fprintf(&b, "%s", plural(r.Posts, "post"))
	if r.Skipped > 0 {
		fmt.Fprintf(&b, ", %d skipped", r.Skipped)
	}
	b.WriteString(")")
	return b.String()
}

// plural is "1 post", "2 posts".
func plural(n uint64, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// Reading gives the rate of what was collected.
//
// The interval comes from the spread between posts: Student's t for the mean,
// the ratio estimator with t for pooled, order statistics for the median, the
// winsorised variance for the trimmed mean. Its low end is cut at 0. It is
// undefined for fewer posts than its kind needs.
//
// Errors: a [MethodError]; a [MixedViewsError]; an [Undefined] when no post
// could be measured. The Reading beside the error still counts the posts.
func (t *Tally) Reading() (Reading, error) {
	t.begin()
	return t.readingAt(t.method.Level)
}

func (t *Tally) readingAt(level float64) (Reading, error) {
	r := Reading{Method: t.method, Posts: t.posts, Skipped: t.skipped, Missing: t.missing()}
	r.Interval.Undefined = &Undefined{What: "interval", Because: "there is no rate"}
	if t.broken != nil {
		return r, t.broken
	}
	def, err := t.defs.single()
	if err != nil {
		r.Posts, r.Skipped = 0, t.posts+t.skipped // together they measure nothing
		return r, err
	}
	r.ViewsAs = def
	if t.first <= t.last {
		r.From, r.To = time.Unix(t.first, 0).UTC(), time.Unix(t.last, 0).UTC()
	}
	if t.posts == 0 {
		return r, &Undefined{What: "rate", Because: r.whyNone()}
	}
	var rate float64
	var iv stats.Interval
	var defined bool
	switch t.method.By {
	case Pooled:
		rate, iv, defined = t.pooled(level)
	case Mean:
		rate, iv, defined = t.mean(level)
	case Median:
		r.Bound = t.sample.Bound()
		rate, iv, defined = t.median(level)
	case Trimmed:
		r.Bound = t.sample.Bound()
		rate, iv, defined = t.trimmed(level)
	}
	r.Rate = Rate(rate)
	if defined {
		r.Interval = Figure[stats.Interval]{Value: stats.Interval{Low: max(iv.Low, 0), High: iv.High, Level: level}}
	} else {
		r.Interval.Undefined = &Undefined{What: "interval", Because: fmt.Sprintf("too few posts for it: %d", t.posts)}
	}
	return r, nil
}

// median: the middle rate, between the order statistics that hold the level.
func (t *Tally) median(level float64) (rate float64, iv stats.Interval, ok bool) {
	rate, _ = t.sample.Median()
	iv, ok = t.sample.MedianInterval(level)
	return rate, iv, ok
}

// trimmed: the mean of what is left, with the winsorised variance.
func (t *Tally) trimmed(level float64) (rate float64, iv stats.Interval, ok bool) {
	return t.sample.TrimmedMean(t.method.Trim, level)
}

// mean: the sum of ⌊e·2⁶⁴/d⌋ over n·2⁶⁴, and the variance of ⌊e·2⁴⁴/d⌋.
func (t *Tally) mean(level float64) (rate float64, iv stats.Interval, ok bool) {
	n := new(big.Int).SetUint64(t.posts)
	rate = stats.RatioToFloat(t.q.Big(), new(big.Int).Lsh(n, 64))
	if t.posts < 2 {
		return rate, iv, false
	}
	// se² = (n·Σq² − (Σq)²) / (n²·(n−1)·2⁸⁸)
	s := t.q44.Big()
	num := new(big.Int).Mul(n, t.qq.Big())
	num.Sub(num, s.Mul(s, s))
	den := new(big.Int).SetUint64(t.posts - 1)
	den.Mul(den, n).Mul(den, n).Lsh(den, 88)
	iv, ok = t.around(rate, stats.RatioToFloat(num, den), level)
	return rate, iv, ok
}

// pooled: R = Σe/Σd, and the linearised variance of a ratio,
// n/(n−1) · Σ(e − R·d)² / (Σd)², taken over common denominators in whole numbers.
func (t *Tally) pooled(level float64) (rate float64, iv stats.Interval, ok bool) {
	e, d := t.e.Big(), t.d.Big()
	rate = stats.RatioToFloat(e, d)
	if t.posts < 2 {
		return rate, iv, false
	}
	// Σ(e − R·d)²·D² = D²·Σe² − 2·E·D·Σed + E²·Σd²
	d2 := new(big.Int).Mul(d, d)
	sum := new(big.Int).Mul(d2, t.ee.Big())
	cross := new(big.Int).Mul(e, d)
	cross.Mul(cross, t.ed.Big()).Lsh(cross, 1)
	square := new(big.Int).Mul(e, e)
	square.Mul(square, t.dd.Big())
	sum.Sub(sum, cross).Add(sum, square)
	sum.Mul(sum, new(big.Int).SetUint64(t.posts))
	den := new(big.Int).SetUint64(t.posts - 1)
	den.Mul(den, d2).Mul(den, d2)
	iv, ok = t.around(rate, stats.RatioToFloat(sum, den), level)
	return rate, iv, ok
}

// around is rate ± t·√(squared standard error), with n − 1 degrees of freedom.
func (t *Tally) around(rate, se2, level float64) (stats.Interval, bool) {
	half := float64(-stats.TQuantile((1-level)/2, float64(t.posts-1)) * math.Sqrt(se2)) // not fused with the sums below
	if math.IsNaN(half) || math.IsInf(half, 0) {
		return stats.Interval{}, false // a level too near to 1 for a float64
	}
	return stats.Interval{Low: rate - half, High: rate + half, Level: level}, true
}

func (t *Tally) missing() []Missing {
	if len(t.why) == 0 {
		return nil
	}
	out := make([]Missing, 0, len(t.why))
	for _, s := range t.sortedSkips() {
		m := Missing{Reason: s.reason, Posts: t.why[s]}
		if s.metric != wholeRate {
			m.Metric = metricNames[s.metric]
		}
		out = append(out, m)
	}
	return out
}

func (t *Tally) sortedSkips() []skip {
	skips := make([]skip, 0, len(t.why))
	for s := range t.why {
		skips = append(skips, s)
	}
	return inOrder(skips, func(a, b *skip) int {
		return cmp.Or(cmp.Compare(a.metric, b.metric), cmp.Compare(a.reason, b.reason))
	})
}

func (r Reading) whyNone() string {
	if r.Skipped == 0 {
		return "no posts"
	}
	parts := make([]string, len(r.Missing))
	for i, m := range r.Missing {
		parts[i] = m.String()
	}
	return fmt.Sprintf("none of %d posts could be measured: %s", r.Skipped, strings.Join(parts, ", "))
}

// String reads "likes hidden in 2".
func (m Missing) String() string {
	what, reason := cmp.Or(m.Metric, "rate"), cmp.Or(m.Reason.Words(), "unknown")
	return fmt.Sprintf("%s %s in %d", what, reason, m.Posts)
}
