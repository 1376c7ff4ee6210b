package audit

import (
	"math"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// A growthViews is how often an account is viewed, by day or by post.
type growthViews struct {
	days  *scan // nil where the history does not say
	start time.Time
	posts []viewedPost // in order
	usual float64      // views of a post
	wide  float64      // spread of their logarithms
}

type viewedPost struct {
	at    time.Time
	views float64
	id    string
}

// viewsOf reads the views of the history, and those of posts.
func (p *GrowthPolicy) viewsOf(t *GrowthTally, posts []engagement.Post) *growthViews {
	v := &growthViews{}
	v.byDay(p, t)
	for i := range posts {
		if n, known := posts[i].Metrics.Views.Get(); known && !posts[i].Published.IsZero() {
			v.posts = append(v.posts, viewedPost{posts[i].Published, float64(n), posts[i].ID})
		}
	}
	if len(v.posts) < 5 {
		v.posts = nil
		return v
	}
	slices.SortFunc(v.posts, func(a, b viewedPost) int { return a.at.Compare(b.at) })
	views, logs := make([]float64, len(v.posts)), make([]float64, len(v.posts))
	for i, x := range v.posts {
		views[i] = x.views
	}
	v.usual = middle(views)
	for i, x := range v.posts {
		logs[i] = math.Abs(naturalLog((x.views + 1) / (v.usual + 1)))
	}
	v.wide = max(0.3, stats.NormalMAD*middle(logs))
	return v
}

// byDay makes a scan of the views of the history: the differences of a counter, or
// the numbers themselves where they go up and down.
func (v *growthViews) byDay(p *GrowthPolicy, t *GrowthTally) {
	var at []time.Time
	var n []float64
	falls := 0
	for i := range t.days {
		d := &t.days[i]
		if x, known := d.views.count.Get(); known {
			if k := len(n); k > 0 && float64(x) < n[k-1] {
				falls++
			}
			at, n = append(at, d.at(&d.views)), append(n, float64(x))
		}
	}
	if len(n) < 8 {
		return
	}
	counter := falls <= len(n)/10
	s := newScan(len(n) - 1)
	gaps := make([]float64, len(n)-1)
	for i := range gaps {
		s.from[i], s.to[i] = seconds(at[0], at[i]), seconds(at[0], at[i+1])
		gaps[i] = s.to[i] - s.from[i]
	}
	usual := middle(gaps)
	for i := range gaps {
		s.value[i] = n[i+1]
		if counter {
			s.value[i] = max(0, n[i+1]-n[i])
		} else {
			s.value[i] *= max(1, math.Round(gaps[i]/usual))
		}
	}
	s.measure(usual)
	half := halfOf(p.Window, usual, 6, len(gaps))
	floor := make([]float64, len(gaps))
	for i := range floor {
		floor[i] = 1
	}
	s.base = newBaseline(s.rate, half, nil, floor)
	s.floor = floor
	s.cumulate()
	v.days, v.start = s, at[0]
}

// around is the highest that views went around a spike; nil where they are not known
// then.
func (v *growthViews) around(p *GrowthPolicy, g *GrowthSpike) (best *ViewsThen) {
	if s := v.days; s != nil {
		from, to := seconds(v.start, g.From), seconds(v.start, g.To)
		// the days of the spike and the one before
		i, _ := slices.BinarySearch(s.to, from-secondsPerDay/2)
		for ; i < len(s.value) && s.from[i] <= to-secondsPerDay/2; i++ {
			for k := i; k < min(i+3, len(s.value)) && s.from[k] <= to-secondsPerDay/2; k++ {
				w := s.over(i, k)
				s.rarity(&w)
				if best == nil || w.beyond > best.Beyond {
					best = &ViewsThen{Views: w.gained, Usual: w.expected, Beyond: w.beyond}
				}
			}
		}
	}
	first, _ := slices.BinarySearchFunc(v.posts, g.From.Add(-p.ViewsBefore), func(x viewedPost, at time.Time) int { return x.at.Compare(at) })
	for _, x := range v.posts[first:] {
		if x.at.After(g.To) {
			break
		}
		beyond := naturalLog((x.views+1)/(v.usual+1)) / v.wide / normalTail
		if best == nil || beyond > best.Beyond {
			best = &ViewsThen{Views: x.views, Usual: v.usual, Beyond: max(0, beyond), Post: x.id}
		}
	}
	return best
}

// viral reports whether views rose with a spike: far beyond their own upper end,
// less far where the followers came as they do after a viral post, to some times the
// usual, and by more people than began to follow.
func (v *growthViews) viral(p *GrowthPolicy, g *GrowthSpike, tapers bool) bool {
	x, beyond := g.Views, p.ViewsBeyond
	if x != nil && x.Post != "" {
		beyond = p.PostBeyond
	}
	if tapers {
		beyond *= 0.6
	}
	return x != nil && x.Beyond >= beyond && x.Views >= float64(p.ViewsTimes*x.Usual) && x.Views-x.Usual >= g.Gained-g.Expected
}
