package chart_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/examples/internal/chart"
	"github.com/seed-e12bc25d/influencekit/examples/internal/pagetest"
	"github.com/seed-e12bc25d/influencekit/examples/internal/svg"
	"github.com/seed-e12bc25d/influencekit/examples/internal/testfiles"
)

func TestGolden(t *testing.T) {
	for _, c := range sample() {
		html, err := c.HTML()
		require.NoError(t, err)
		testfiles.Golden(t, "testdata/"+c.ID+".html", string(html)+"\n")
	}
}

// Every picture says in words what the table says.
func TestDescribed(t *testing.T) {
	for _, c := range sample() {
		require.Len(t, c.Drawings, 3)
		for _, d := range c.Drawings {
			for _, row := range c.Table.Rows {
				require.Len(t, row, len(c.Table.Head), c.ID)
				for _, cell := range row {
					assert.Contains(t, d.Desc, cell, d.ID)
				}
			}
		}
	}
}

// of are the marks of a class, in their order.
func of(d svg.Drawing, class string) (all []svg.Mark) {
	for _, m := range d.Marks {
		if m.Class == class {
			all = append(all, m)
		}
	}
	return all
}

// Bars are as long as their numbers, and the target lies where it belongs.
func TestBarsAreInProportion(t *testing.T) {
	for _, d := range costs().Chart().Drawings {
		bars := of(d, "bar")
		require.Len(t, bars, 4, "one creator has no value")
		for i, v := range []float64{0.21, 0.48, 1.34, 0.66} {
			assert.InDelta(t, v/1.34, bars[i].X2/bars[2].X2, 1e-9)
		}
		target := of(d, "goal")
		require.Len(t, target, 4)
		assert.InDelta(t, 0.5/1.34, (target[0].X-bars[0].X)/bars[2].X2, 1e-9)
	}
	c := chart.Bars{ID: "b", Rows: []chart.Bar{{Name: "a", Value: eur(-30)}, {Name: "b", Value: eur(60)}}}.Chart()
	minus, plus := of(c.Drawings[0], "bar minus"), of(c.Drawings[0], "bar")
	require.Len(t, minus, 1)
	require.Len(t, plus, 1)
	assert.InDelta(t, plus[0].X, minus[0].X+minus[0].X2, 1e-9, "both end at zero")
	assert.InDelta(t, 2, plus[0].X2/minus[0].X2, 1e-9)
}

// Each band has the bounds of its own row, and words say where a value stands to it.
func TestIntervalsStand(t *testing.T) {
	c := rates().Chart()
	for _, d := range c.Drawings {
		typical, edges := of(d, "typical"), of(d, "edge")
		require.Len(t, typical, 4)
		require.Len(t, edges, 7, "the last has no upper end")
		assert.InDelta(t, 2.0/1.5, typical[0].X2/typical[2].X2, 1e-9, "2 % to 4 %, 1.5 % to 3 %")
		last := of(d, "above")[3]
		assert.Zero(t, last.X2)
	}
	var stands []string
	for _, row := range c.Table.Rows {
		stands = append(stands, row[4])
	}
	assert.Equal(t, []string{"above", "typical", "", "below", "typical"}, stands)
	own := chart.Intervals{ID: "i", Rows: []chart.Interval{{Name: "a", Value: pct(9), Band: band(1, 2, ""), Standing: "typical within its interval"}}}.Chart()
	assert.Equal(t, "typical within its interval", own.Table.Rows[0][4], "what the caller says counts")
}

// A goal that is to fall goes the same way as one that is to rise.
func TestGoalsFall(t *testing.T) {
	c := goals().Chart()
	var way []string
	for _, row := range c.Table.Rows {
		way = append(way, row[5])
	}
	// 1240/2000; (13900−12000)/8000; (30−25.5)/(30−20)
	assert.Equal(t, []string{"62 %", "24 %", "45 %", "not known"}, way)
	for _, d := range c.Drawings {
		bars := of(d, "bar")
		require.Len(t, bars, 3)
		assert.InDelta(t, 0.45/0.62, bars[2].X2/bars[0].X2, 1e-9)
	}
	still := chart.Goals{ID: "g", Rows: []chart.Goal{{Name: "a", From: eur(3), Target: eur(3), Now: eur(3)}}}.Chart()
	assert.NotEmpty(t, still.Empty)
}

// Parts of what is due lie end to end, each currency on its own scale, and money to be
// paid back lies left of zero.
func TestOwedApart(t *testing.T) {
	c := owed().Chart()
	for _, d := range c.Drawings {
		payable, held, paid := of(d, "payable"), of(d, "held"), of(d, "paid")
		require.Len(t, payable, 3)
		require.Len(t, held, 3)
		require.Len(t, paid, 3)
		assert.InDelta(t, payable[0].X+payable[0].X2+1, held[0].X, 1e-9)
		assert.InDelta(t, held[0].X+held[0].X2+1, paid[0].X, 1e-9)
		assert.InDelta(t, 1200.0/1500, (payable[0].X2+1)/(paid[0].X2+1), 1e-9)
		assert.Less(t, payable[2].X, payable[0].X, "−80")
		assert.Greater(t, (paid[2].X2+1)/400, (paid[0].X2+1)/1500, "dollars have a scale of their own")
	}
	for _, row := range c.Table.Rows {
		assert.Contains(t, []string{"EUR", "USD"}, row[1])
	}
	assert.Equal(t, []string{"Total", "EUR", "1870.00", "610.00", "2900.00"}, c.Table.Rows[4])
}

// A curve is broken where counts are missing, and marks are numbered through all panels.
func TestGrowthGaps(t *testing.T) {
	c := followers().Chart()
	require.Len(t, c.List, 3)
	assert.Equal(t, "anja.bakes, 9 Aug 2026 to 10 Aug 2026: 3,840 followers in a day, and nothing explains them", c.List[0])
	for _, d := range c.Drawings {
		curves := of(d, "curve")
		require.Len(t, curves, 3)
		assert.Equal(t, 2, strings.Count(curves[0].D, "M"))
		assert.Equal(t, 1, strings.Count(curves[1].D, "M"))
		assert.Len(t, of(d, "gap"), 1)
	}
	from := time.Date(2026, 7, 1, 0, 0, 0, 0, time.UTC)
	weekly := chart.Account{Name: "weekly"}
	for i := range 10 {
		weekly.Counts = append(weekly.Counts, chart.DayCount{Day: from.AddDate(0, 0, 7*i), Count: chart.Number{Value: float64(100 + i)}})
	}
	assert.Empty(t, of(chart.Growth{ID: "g", Accounts: []chart.Account{weekly}}.Chart().Drawings[0], "gap"), "a week between all counts is no gap")
	weekly.Counts[4].Count = chart.Unknown("the page did not load")
	assert.Len(t, of(chart.Growth{ID: "g", Accounts: []chart.Account{weekly}}.Chart().Drawings[0], "gap"), 1)
	weekly.Counts = weekly.Counts[:1]
	assert.Len(t, of(chart.Growth{ID: "g", Accounts: []chart.Account{weekly}}.Chart().Drawings[0], "point"), 1, "one count is a point")
	close := chart.Account{Name: "close", Counts: counts(from, 60, 100, 1)}
	for range 5 {
		close.Marks = append(close.Marks, chart.Mark{From: from.AddDate(0, 0, 20), Says: "again"})
	}
	numbers := of(chart.Growth{ID: "g", Accounts: []chart.Account{close}}.Chart().Drawings[0], "number")
	require.Len(t, numbers, 1)
	assert.Equal(t, "1–5", numbers[0].Text)
}

// Models that agree lie above each other, each with a shape of its own.
func TestModelsHaveShapes(t *testing.T) {
	c := credits().Chart()
	require.Len(t, c.Legend, 6)
	seen := map[string]bool{}
	for _, k := range c.Legend {
		assert.False(t, seen[k.D+k.Class], k.Says)
		seen[k.D+k.Class] = true
	}
	many := chart.Models{ID: "m", Rows: []chart.Modelled{{Name: "a"}}}
	for i := range 20 {
		many.Models = append(many.Models, fmt.Sprint("model ", i))
		many.Rows[0].Values = append(many.Rows[0].Values, chart.Number{Value: float64(i)})
	}
	c = many.Chart()
	require.Len(t, c.Legend, 13)
	assert.Equal(t, "the other models", c.Legend[12].Says)
	assert.Len(t, of(c.Drawings[0], "other"), 8)
	assert.Len(t, c.Table.Rows[0], 21, "the table has all")
}

// What there is nothing to draw of says so.
func TestEmpty(t *testing.T) {
	nan := chart.Number{Value: math.NaN()}
	for _, c := range []chart.Chart{
		chart.Intervals{}.Chart(), chart.Bars{}.Chart(), chart.Models{}.Chart(), chart.Growth{}.Chart(), chart.Goals{}.Chart(), chart.Owed{}.Chart(),
		chart.Intervals{Rows: []chart.Interval{{Value: nan}}}.Chart(), chart.Bars{Rows: []chart.Bar{{Value: chart.Unknown("")}}}.Chart(), chart.Models{Rows: []chart.Modelled{{}}}.Chart(),
		chart.Growth{Accounts: []chart.Account{{}}}.Chart(), chart.Goals{Rows: []chart.Goal{{}}}.Chart(), chart.Owed{Currencies: []chart.OwedIn{{Rows: []chart.Due{{Payable: nan, Held: nan, Paid: nan}}, Total: chart.Due{Payable: nan, Held: nan, Paid: nan}}}}.Chart(),
	} {
		assert.NotEmpty(t, c.Empty)
		assert.Empty(t, c.Drawings)
		assert.Empty(t, c.Legend)
	}
	assert.Equal(t, "No creator is vetted.", chart.Bars{Empty: "No creator is vetted."}.Chart().Empty)
}

// hostile are charts of anything: a seeded mix of what a chart must take.
func hostile(seed uint64, rows int) []chart.Chart {
	r := rand.New(rand.NewPCG(seed, 9))
	name := func() string {
		return []string{"a", "", strings.Repeat("long name ", 30), "</text><script>alert(1)</script>", "\u202Ebo\x1b[31m", "名前がとても長いクリエイター名前がとても長い", "ordinary.name"}[r.IntN(7)]
	}
	number := func() chart.Number {
		v := []float64{0, 1, -1, 3.5, 1e-9, 1e9, 1e300, -1e300, math.MaxFloat64, math.NaN(), math.Inf(1), math.Inf(-1), r.NormFloat64() * 1000, r.Float64()}[r.IntN(14)]
		switch r.IntN(6) {
		case 0:
			return chart.Unknown(name())
		case 1:
			return chart.Known(v, strings.Repeat("9,999,999.99 ", 9))
		case 2:
			return chart.Number{Value: v}
		}
		return chart.Number{Value: r.NormFloat64() * 100}
	}
	rang := func() *chart.Range {
		if r.IntN(3) == 0 {
			return nil
		}
		return between(number(), number())
	}
	id := func(kind string) string { return fmt.Sprintf("%s-%d-%d", kind, seed, rows) }
	i := chart.Intervals{ID: id("i"), Title: name() + "t", Unit: name(), Note: name()}
	b := chart.Bars{ID: id("b"), Title: name() + "t", Unit: "EUR", Target: &chart.Target{Value: number(), Name: name()}}
	m := chart.Models{ID: id("m"), Title: "t", Unit: "EUR", Models: []string{name(), name(), "c", "d", "e", "f", "g"}}
	gr := chart.Growth{ID: id("gr"), Title: "t"}
	g := chart.Goals{ID: id("g"), Title: "t"}
	o := chart.Owed{ID: id("o"), Title: "t", Currencies: []chart.OwedIn{{Currency: "EUR", Total: chart.Due{Name: name(), Payable: number()}}, {Currency: name(), Total: chart.Due{Paid: number()}}}}
	for range rows {
		row := chart.Interval{Name: name(), Value: number(), Interval: rang(), Standing: []string{"", name()}[r.IntN(2)]}
		if r.IntN(2) == 0 {
			row.Band = &chart.Band{Low: number(), High: number(), Of: name()}
		}
		i.Rows = append(i.Rows, row)
		b.Rows = append(b.Rows, chart.Bar{Name: name(), Value: number(), Also: name()})
		m.Rows = append(m.Rows, chart.Modelled{Name: name(), Values: []chart.Number{number(), number(), number(), number(), number(), number()}[:r.IntN(7)]})
		goal := chart.Goal{Name: name(), From: number(), Target: number(), Now: number(), Forecast: rang(), Standing: name()}
		if r.IntN(2) == 0 {
			goal.Pace = ptr(number())
		}
		g.Rows = append(g.Rows, goal)
		a := chart.Account{Name: name(), Why: name()}
		for range r.IntN(40) {
			a.Counts = append(a.Counts, chart.DayCount{Day: time.Unix(r.Int64N(1<<33)-1<<31, 0), Count: number()})
		}
		for range r.IntN(9) {
			a.Marks = append(a.Marks, chart.Mark{From: time.Unix(r.Int64N(1<<33)-1<<31, 0), To: time.Unix(r.Int64N(1<<33)-1<<31, 0), Kind: chart.MarkKind(name()), Says: name()})
		}
		gr.Accounts = append(gr.Accounts, a)
		k := r.IntN(2)
		o.Currencies[k].Rows = append(o.Currencies[k].Rows, chart.Due{Name: name(), Payable: number(), Held: number(), Paid: number()})
	}
	return []chart.Chart{i.Chart(), b.Chart(), m.Chart(), gr.Chart(), g.Chart(), o.Chart()}
}

// Whatever values come, every mark has its place in the picture, and every text ends in
// it.
func TestTotal(t *testing.T) {
	drawn := 0
	for seed := range uint64(25) {
		for _, rows := range []int{0, 1, 2, 13, 60, 75}[:2+seed%5] {
			for _, c := range hostile(seed, rows) {
				for _, d := range c.Drawings {
					drawn++
					inside(t, d)
				}
				_, err := c.HTML()
				require.NoError(t, err)
			}
		}
	}
	assert.Greater(t, drawn, 900)
}

func inside(t *testing.T, d svg.Drawing) {
	t.Helper()
	require.False(t, math.IsNaN(d.H) || d.H <= 0 || d.H > 10_000, "%s is %v high", d.ID, d.H)
	for _, m := range d.Marks {
		left, right, upper, lower := m.X, m.X, m.Y, m.Y
		switch m.Kind {
		case "line":
			left, right, upper, lower = min(m.X, m.X2), max(m.X, m.X2), min(m.Y, m.Y2), max(m.Y, m.Y2)
		case "rect":
			right, lower = m.X+m.X2, m.Y+m.Y2
		case "text":
			w := svg.TextWidth(m.Text, 12.5)
			switch m.Anchor {
			case "end":
				left -= w
			case "middle":
				left, right = left-w/2, right+w/2
			default:
				right += w
			}
		case "path":
			require.NotContains(t, m.D, "NaN")
			continue // the browser knows where it lies
		}
		for _, x := range []float64{left, right, upper, lower} {
			require.False(t, math.IsNaN(x) || math.IsInf(x, 0), "%s: %+v", d.ID, m)
		}
		require.True(t, left >= -1 && right <= d.W+1 && upper >= -1 && lower <= d.H+1, "%s of %v by %v: %+v", d.ID, d.W, d.H, m)
	}
}

// Texts and marks stand out from what is behind them, on screens light and dark and on
// paper.
func TestContrast(t *testing.T) {
	schemes := pagetest.Schemes(string(chart.CSS()))
	require.Len(t, schemes, 3)
	for i, s := range schemes {
		for _, text := range []string{"ink", "soft", "rise", "known"} {
			assert.Empty(t, s.Faint(pagetest.TextContrast, "chart-"+text+" chart-card"), i)
		}
		for _, mark := range []string{"bar", "minus", "goal", "edge", "held", "rise", "known", "one", "two", "three", "four", "five", "six"} {
			assert.Empty(t, s.Faint(pagetest.MarkContrast, "chart-"+mark+" chart-card"), i)
		}
		assert.Empty(t, s.Faint(pagetest.MarkContrast, "chart-bar chart-pale", "chart-bar chart-typical", "chart-ink chart-typical", "chart-ink chart-side", "chart-held chart-held-wash", "chart-edge chart-side", "chart-goal chart-pale", "chart-rise chart-rise-wash", "chart-known chart-known-wash"), i)
	}
}
