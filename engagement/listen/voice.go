package listen

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// A Voice is the own brand's share of voice, own / (own + rivals), by three measures
// that are never mixed: who is named most, whose posts reach most, whose posts are
// engaged with most. Reach and engagement are those of posts that name the brand:
// a comment has none of its own. Reach is gross: an account reached twice counts
// twice. A post that names two brands counts for both.
type Voice struct {
	Mentions   ShareOfVoice `json:"mentions"`
	Reach      ShareOfVoice `json:"reach"`
	Engagement ShareOfVoice `json:"engagement"`
}

// A ShareOfVoice is own / (own + rivals) by one measure.
type ShareOfVoice struct {
	// Share is undefined where any post of any brand does not show the measure, where
	// there is no rival, or where there is nothing to share.
	Share engagement.Figure[engagement.Rate] `json:"share"`
	// OfKnown is the share among the posts that do show it; it is undefined too where
	// a brand has posts and none of them shows it, since own posts show reach and
	// those of others rarely do.
	OfKnown engagement.Figure[engagement.Rate] `json:"of_known"`
	// Interval is of OfKnown: Wilson for mentions; for reach and engagement by the
	// spread between posts ([stats.RatioEstimate]), cut to 0 and 1.
	Interval engagement.Figure[stats.Interval] `json:"interval"`
	Brands   []VoiceRow                        `json:"brands"` // the own brand first
}

// A VoiceRow is one brand's part.
type VoiceRow struct {
	Brand   string           `json:"brand"`
	Value   engagement.Count `json:"value,omitzero"` // sum over what shows it; unknown when nothing does
	Known   uint64           `json:"known"`          // items that show it
	Missing uint64           `json:"missing"`        // items that do not
}

// voice compares the chosen items of all brands.
func (v *view) voice(brands []string, chosen [][]pick) Voice {
	one := func(*record) int64 { return 2 }
	return Voice{
		Mentions:   v.share(brands, chosen, true, one),
		Reach:      v.share(brands, chosen, false, func(r *record) int64 { return r.reach }),
		Engagement: v.share(brands, chosen, false, func(r *record) int64 { return r.engaged }),
	}
}

// share compares by one measure; of gives it plus one, 0 where it is not shown.
func (v *view) share(brands []string, chosen [][]pick, comments bool, of func(*record) int64) ShareOfVoice {
	var s ShareOfVoice
	for b, name := range brands {
		s.Brands = append(s.Brands, row(name, chosen[b], comments, of))
	}
	s.OfKnown = engagement.FigureOf(s.known())
	s.Share = s.OfKnown
	if slices.ContainsFunc(s.Brands, func(r VoiceRow) bool { return r.Missing > 0 }) {
		s.Share = engagement.FigureOf(engagement.Rate(0), undefined("share of voice", "some posts do not show it"))
	}
	switch {
	case s.OfKnown.Undefined != nil:
		s.Interval = engagement.FigureOf(stats.Interval{}, s.OfKnown.Undefined)
	case comments:
		own, all := s.sums()
		s.Interval = engagement.FigureOf(stats.Wilson(own, all, v.by.Level))
	default:
		s.Interval = engagement.FigureOf(v.spread(chosen, of))
	}
	return s
}

func row(name string, chosen []pick, comments bool, of func(*record) int64) VoiceRow {
	r := VoiceRow{Brand: name, Value: engagement.Known(0)}
	for _, p := range chosen {
		n := of(p.record)
		switch {
		case p.kind != isPost && !comments:
		case n == 0:
			r.Missing += p.n
		default:
			r.Known += p.n
			r.Value = r.Value.Plus(times(n-1, p.n))
		}
	}
	if r.Known == 0 && r.Missing > 0 {
		r.Value = engagement.Count{}
	}
	return r
}

// times is x·n, unknown past what a Count holds.
func times(x int64, n uint64) engagement.Count {
	if x > 0 && n > engagement.MaxCount/uint64(x) {
		return engagement.Count{}
	}
	return engagement.Known(x * int64(n))
}

func (s *ShareOfVoice) sums() (own, all int64) {
	for i, r := range s.Brands {
		n, _ := r.Value.Get()
		if all += n; i == 0 {
			own = n
		}
	}
	return own, all
}

// known is the share among what shows the measure.
func (s *ShareOfVoice) known() (engagement.Rate, error) {
	if len(s.Brands) < 2 {
		return 0, undefined("share of voice", "there is no rival")
	}
	for _, r := range s.Brands {
		if !r.Value.IsKnown() {
			return 0, undefined("share of voice", "no post about "+r.Brand+" shows it, or it is past any count")
		}
	}
	own, all := s.sums()
	if all == 0 {
		return 0, undefined("share of voice", "there is nothing to share")
	}
	return engagement.Rate(float64(own) / float64(all)), nil
}

// spread is the interval by the spread between posts: e is what a post brings to the
// own brand, d what it brings to all brands that it names.
func (v *view) spread(chosen [][]pick, of func(*record) int64) (stats.Interval, error) {
	at := map[uint64]int{}
	var e, d []float64
	for b, picks := range chosen {
		for _, p := range picks {
			n := of(p.record)
			if p.kind != isPost || n == 0 {
				continue
			}
			k, seen := at[p.key]
			if !seen {
				k = len(d)
				at[p.key] = k
				e, d = append(e, 0), append(d, 0)
			}
			x := float64(n-1) * float64(p.n)
			d[k] += x
			if b == 0 {
				e[k] += x
			}
		}
	}
	_, iv, err := stats.RatioEstimate(e, d, v.by.Level)
	if err != nil {
		return stats.Interval{}, undefined("interval", "there are too few posts for it")
	}
	iv.Low, iv.High = max(0, iv.Low), min(1, iv.High)
	return iv, nil
}
