package programme

import (
	"maps"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
)

// A Mix is what a programme is made of.
type Mix struct {
	Platforms []Slice                    `json:"platforms,omitempty"`
	Formats   []Slice                    `json:"formats,omitempty"`
	Tiers     []Slice                    `json:"tiers,omitempty"`
	Largest   engagement.Figure[Slice]   `json:"largest"`   // the creator with the largest part of the spend
	Effective engagement.Figure[float64] `json:"effective"` // creators that an equally spread spend would have: 1 / Σ share²
}

// A Slice is a part of a programme.
type Slice struct {
	Name     string                     `json:"name"` // empty: not said
	Creators int                        `json:"creators"`
	Spend    engagement.Figure[float64] `json:"spend"` // share of what was spent on creators
}

// mix gathers it; spend is the creators' own costs.
func (d Data) mix() Mix {
	spent, whole, known := make([]float64, len(d.Creators)), 0.0, true
	for i, r := range d.Creators {
		f := figuresOf(r, roi.Cost{}, roi.Revenue)
		cost, err := f.total.cost.Total()
		if f.total.err != nil || err != nil || len(f.total.cost.Parts()) == 0 && f.all.weeks > 0 {
			known = false
			continue
		}
		spent[i] = float(cost.Number())
		whole += spent[i]
	}
	share := func(x float64) engagement.Figure[float64] {
		if !known || whole <= 0 {
			return engagement.FigureOf(0.0, undefined("share of spend", "what creators cost is not known of all"))
		}
		return engagement.FigureOf(x/whole, nil)
	}
	by := func(key func(Record) string) []Slice {
		n, sum := map[string]int{}, map[string]float64{}
		for i, r := range d.Creators {
			k := key(r)
			n[k]++
			sum[k] += spent[i]
		}
		var out []Slice
		for _, k := range slices.Sorted(maps.Keys(n)) {
			out = append(out, Slice{k, n[k], share(sum[k])})
		}
		return out
	}
	m := Mix{
		Platforms: by(func(r Record) string { return string(r.Platform) }),
		Formats:   by(func(r Record) string { return string(r.Format) }),
		Tiers:     by(func(r Record) string { return r.Tier }),
	}
	first := share(0)
	m.Largest, m.Effective = engagement.FigureOf(Slice{}, asError(first.Undefined)), first
	if first.Undefined != nil {
		return m
	}
	top, squares := 0, 0.0
	for i, x := range spent {
		if x > spent[top] {
			top = i
		}
		squares += float64(x / whole * (x / whole))
	}
	m.Largest = engagement.FigureOf(Slice{d.Creators[top].Creator, 1, share(spent[top])}, nil)
	m.Effective = engagement.FigureOf(1/squares, nil)
	return m
}

// asError keeps a nil reason a nil error.
func asError(u *engagement.Undefined) error {
	if u == nil {
		return nil
	}
	return u
}

// Continuity is how much of a programme goes on.
type Continuity struct {
	Ongoing int `json:"ongoing"` // creators in a relationship that goes on
	OneOff  int `json:"one_off"`
	Unsaid  int `json:"unsaid"`
	Repeat  int `json:"repeat"` // with more than one collaboration so far
}

func (d Data) continuity() (c Continuity) {
	for _, r := range d.Creators {
		n, known := r.Working.Collaborations.Get()
		if known && n > 1 {
			c.Repeat++
		}
		switch {
		case r.Working.Ongoing == engagement.Yes:
			c.Ongoing++
		case r.Working.Ongoing == engagement.No, known && n == 1:
			c.OneOff++
		default:
			c.Unsaid++
		}
	}
	return c
}
