package audit_test

import (
	"math"
	"math/rand/v2"
	"time"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A growthShape is a kind of account that histories are generated of.
type growthShape struct {
	name      string
	followers [2]float64 // at the start, drawn on a log scale
	rate      [2]float64 // new followers a day as a share, drawn on a log scale
	noise     func(r *rand.Rand, mean float64) float64
	memory    float64 // of the pace from day to day
	weekend   float64 // gain of Saturday and Sunday against other days
	viral     float64 // natural viral posts a year
	tapering  bool    // their followers come over a week
	views     float64 // spread of daily views, in logarithms
	regimes   float64 // changes of pace a year
	missing   float64 // share of days without a count
	weeks     int     // missing stretches of 5 to 20 days
	purges    float64 // a year
	churn     bool    // bought followers leave again
	young     bool    // the pace starts five times as high and falls
}

// lognormalNoise is noise of a deviation in logarithms, with the mean given.
func lognormalNoise(sd float64) func(*rand.Rand, float64) float64 {
	return func(r *rand.Rand, mean float64) float64 { return mean * math.Exp(sd*r.NormFloat64()-sd*sd/2) }
}

// gammaNoise is noise of a shape, with the mean given: counts become negative binomial.
func gammaNoise(k float64) func(*rand.Rand, float64) float64 {
	return func(r *rand.Rand, mean float64) float64 {
		d := k - 1./3 // Marsaglia and Tsang
		for {
			x := r.NormFloat64()
			v := 1 + x/math.Sqrt(9*d)
			if v > 0 && math.Log(r.Float64()) < x*x/2+d-d*v*v*v+d*math.Log(v*v*v) {
				return mean * d * v * v * v / k
			}
		}
	}
}

// studentNoise is noise with 3 degrees of freedom around the mean, of a relative width.
func studentNoise(width float64) func(*rand.Rand, float64) float64 {
	return func(r *rand.Rand, mean float64) float64 {
		z := r.NormFloat64()
		s := 0.0
		for range 3 {
			x := r.NormFloat64()
			s += x * x
		}
		return mean * (1 + width*z/math.Sqrt(s/3))
	}
}

func poissonOf(r *rand.Rand, mean float64) float64 {
	if mean <= 0 {
		return 0
	}
	if mean > 50 {
		return math.Max(0, math.Round(mean+math.Sqrt(mean)*r.NormFloat64()))
	}
	n, p := 0.0, math.Exp(-mean)
	for u := r.Float64(); u > p; n++ {
		u -= p
		p *= mean / (n + 1)
	}
	return n
}

func growthShapes() []growthShape {
	return []growthShape{
		{name: "steady small", followers: [2]float64{1e3, 2e4}, rate: [2]float64{0.0003, 0.003}, noise: gammaNoise(4), weekend: 1.2, viral: 1, tapering: true, views: 0.4, churn: true, purges: 0.5},
		{name: "steady large", followers: [2]float64{3e5, 5e6}, rate: [2]float64{0.0002, 0.002}, noise: lognormalNoise(0.3), memory: 0.5, weekend: 0.7, viral: 1, tapering: true, views: 0.3, purges: 1, regimes: 1},
		{name: "fast lognormal", followers: [2]float64{5e3, 5e5}, rate: [2]float64{0.002, 0.006}, noise: lognormalNoise(0.5), weekend: 1.3, viral: 2, tapering: true, views: 0.6, regimes: 2},
		{name: "heavy lognormal", followers: [2]float64{5e3, 5e5}, rate: [2]float64{0.0005, 0.004}, noise: lognormalNoise(0.8), weekend: 1, viral: 1, tapering: true, views: 0.8, regimes: 1, missing: 0.03},
		{name: "heavy student", followers: [2]float64{5e3, 5e5}, rate: [2]float64{0.0005, 0.004}, noise: studentNoise(0.6), weekend: 1.5, viral: 1, tapering: true, views: 0.5, missing: 0.1, weeks: 1},
		{name: "overdispersed", followers: [2]float64{2e3, 1e5}, rate: [2]float64{0.0005, 0.004}, noise: gammaNoise(1.2), weekend: 1.4, viral: 0.5, views: 0.6, regimes: 2, churn: true},
		{name: "one-day viral", followers: [2]float64{5e3, 1e6}, rate: [2]float64{0.0005, 0.003}, noise: lognormalNoise(0.4), weekend: 1.2, viral: 0.5, views: 0.5, regimes: 1},
		{name: "gappy", followers: [2]float64{2e3, 2e5}, rate: [2]float64{0.0005, 0.004}, noise: lognormalNoise(0.5), weekend: 1.2, viral: 1, tapering: true, missing: 0.25, weeks: 3, regimes: 2, views: 0.7},
		{name: "young", followers: [2]float64{1e3, 1e4}, rate: [2]float64{0.001, 0.005}, noise: gammaNoise(3), weekend: 1.2, viral: 1, tapering: true, young: true, views: 0.6},
		{name: "shrinking", followers: [2]float64{1e4, 1e6}, rate: [2]float64{-0.0015, -0.0002}, noise: lognormalNoise(0.5), weekend: 1, viral: 0.5, tapering: true, purges: 2, views: 0.5},
	}
}

// A grownAccount is a generated history with the truth about it.
type grownAccount struct {
	history engagement.History
	posts   []engagement.Post
	bought  []audit.Gap // From and To of purchases
	viral   []audit.Gap
}

// viewsKnown says how views are given.
type viewsKnown int

const (
	noViews viewsKnown = iota
	viewsCounter
	viewsDaily
	viewsOfPosts
)

var growthStart = time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)

// A course is what happens to one account, by day.
type course struct {
	bought map[int]int     // days of delivery, by the first
	viral  map[int]float64 // share gained by a viral post
	purge  map[int]float64 // share removed
	pace   map[int]float64 // factor of the pace from then on
}

// plan draws what happens, purchases and viral posts apart from each other.
func (s *growthShape) plan(r *rand.Rand, days, every, purchases int, a *grownAccount) course {
	c := course{map[int]int{}, map[int]float64{}, map[int]float64{}, map[int]float64{}}
	busy := func(d int) bool {
		for _, g := range append(a.bought, a.viral...) {
			if at := int(g.From.Sub(growthStart).Hours() / 24); d > at-12 && d < at+16 {
				return true
			}
		}
		return false
	}
	margin := 3 * every
	for try := 0; len(a.bought) < purchases && try < 200; try++ {
		d, length := margin+r.IntN(days-2*margin-3), 1+r.IntN(3)
		if !busy(d) {
			c.bought[d] = length
			a.bought = append(a.bought, audit.Gap{From: growthDay(d), To: growthDay(d + length)})
		}
	}
	often := func(perYear float64) int { return int(poissonOf(r, perYear*float64(days)/365)) }
	for range often(s.viral) {
		if d := 5 + r.IntN(days-10); !busy(d) {
			c.viral[d] = 0.02 + 0.13*r.Float64()
			a.viral = append(a.viral, audit.Gap{From: growthDay(d), To: growthDay(d + 5)})
		}
	}
	for range often(s.purges) {
		c.purge[r.IntN(days)] = 0.005 + 0.025*r.Float64()
	}
	for range often(s.regimes) {
		c.pace[r.IntN(days)] = math.Exp(1.2 * (2*r.Float64() - 1))
	}
	return c
}

// logUniform draws between two bounds of one sign on a log scale.
func logUniform(r *rand.Rand, b [2]float64) float64 {
	return b[0] * math.Pow(b[1]/b[0], r.Float64())
}

// generate makes a history of so many days with purchases of a share of the
// followers; every is how many days lie between two counts.
func (s *growthShape) generate(r *rand.Rand, days, every, purchases int, share float64, known viewsKnown) grownAccount {
	var a grownAccount
	n, rate := logUniform(r, s.followers), logUniform(r, s.rate)
	c := s.plan(r, days, every, purchases, &a)
	extra, lost, more := make([]float64, days+40), make([]float64, days+40), make([]float64, days+40) // followers and views
	pace, seen, last, total := 0.0, (0.3+r.Float64())*n/10, 0.0, 1e6
	for d := range days {
		if f, ok := c.pace[d]; ok {
			rate = math.Copysign(math.Min(0.006, math.Abs(rate)*f), rate)
		}
		if !s.gapAt(d) && d%every == 0 && r.Float64() >= s.missing {
			snap := engagement.Snapshot{At: growthDay(d), Followers: engagement.Known(int64(n))}
			switch known {
			case viewsCounter:
				snap.Metrics.Views = engagement.Known(int64(total))
			case viewsDaily:
				snap.Metrics.Views = engagement.Known(int64(last))
			}
			a.history = append(a.history, snap)
		}
		pace = s.memory*pace + math.Sqrt(1-s.memory*s.memory)*0.2*r.NormFloat64()
		if length := c.bought[d]; length > 0 {
			s.deliver(r, extra[d:], lost[d:], length, share*n)
		}
		if size := c.viral[d]; size > 0 {
			s.spread(r, extra[d:], more[d:], size*n, seen)
		}
		net := s.natural(r, d, rate, pace, n) + poissonOf(r, extra[d]) - poissonOf(r, lost[d]) - c.purge[d]*n
		n = math.Max(0, math.Round(n+net))
		last = math.Round(seen*math.Exp(s.views*r.NormFloat64()) + more[d])
		total += last
		if known == viewsOfPosts && (c.viral[d] > 0 || r.Float64() < 0.7) {
			a.posts = append(a.posts, s.post(r, d, c.viral[d]*n, 2.5*seen))
		}
	}
	return a
}

// natural is the net change of a day of nothing special.
func (s *growthShape) natural(r *rand.Rand, d int, rate, pace, n float64) float64 {
	mean := math.Abs(rate) * n * math.Exp(pace)
	day := growthDay(d)
	if w := day.Weekday(); w == time.Saturday || w == time.Sunday {
		mean *= s.weekend
	}
	if s.young {
		mean *= 1 + 5*math.Exp(-float64(d)/40)
	}
	if w := day.YearDay(); w > 355 || w < 3 { // holidays
		mean *= 0.7
	}
	g := s.noise(r, mean)
	net := math.Copysign(poissonOf(r, math.Abs(g)), g) - poissonOf(r, mean/4) + mean/4
	if rate < 0 {
		return -net
	}
	return net
}

// deliver spreads bought followers over days in uneven parts; some may leave again.
func (s *growthShape) deliver(r *rand.Rand, extra, lost []float64, length int, n float64) {
	parts, sum := make([]float64, length), 0.0
	for i := range parts {
		parts[i] = 0.4 + r.Float64()
		sum += parts[i]
	}
	for i, p := range parts {
		extra[i] += n * p / sum
	}
	if s.churn {
		part := 0.1 + 0.4*r.Float64()
		for i := range 25 {
			lost[length+2+i] += n * part / 25
		}
	}
}

// spread adds a viral post's followers and views.
func (s *growthShape) spread(r *rand.Rand, extra, more []float64, n, seen float64) {
	parts := []float64{1}
	if s.tapering {
		parts = []float64{0.43, 0.24, 0.14, 0.08, 0.05, 0.03, 0.03}
	}
	for i, p := range parts {
		extra[i] += n * p
		more[i] += p * math.Max(15*seen, n*(3+10*r.Float64()))
	}
}

// post is one post with its views; gained is what it gained by going viral.
func (s *growthShape) post(r *rand.Rand, d int, gained, usual float64) engagement.Post {
	views := usual * math.Exp(s.views*r.NormFloat64())
	if gained > 0 {
		views = math.Max(15*usual, gained*(3+10*r.Float64()))
	}
	return engagement.Post{ID: growthDay(d).Format(time.DateOnly), Published: growthDay(d).Add(10 * time.Hour), Metrics: engagement.Metrics{Views: engagement.Known(int64(views))}}
}

// gapAt tells whether a day lies in a missing stretch.
func (s *growthShape) gapAt(d int) bool {
	for k := range s.weeks {
		if at := 60 + 100*k; d > at && d < at+6+5*k {
			return true
		}
	}
	return false
}
