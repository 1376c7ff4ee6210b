package main

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/examples/internal/testfiles"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// tracked is the sample without the three weeks in which nobody knew what was sold.
func tracked(t *testing.T) map[string]string {
	t.Helper()
	files := sampleFiles(t)
	var kept []string
	for line := range strings.Lines(files[programmeFile]) {
		if !strings.HasPrefix(line, `{"starts"`) || strings.Contains(line, `"orders"`) {
			kept = append(kept, line)
		}
	}
	files[programmeFile] = strings.Join(kept, "")
	return files
}

// handSums are what the lines of a scorecard are made of.
type handSums struct{ engaged, reach, orders, clicks, gain, cost, quality, ratings, onTime, within, delivered, disclosed, sponsored float64 }

func (s *handSums) add(t *testing.T, c handCreator, shared float64) {
	t.Helper()
	for _, w := range c.Weeks {
		s.engaged, s.reach = s.engaged+*w.Outcome.Engagements, s.reach+*w.Outcome.Reach
		s.orders, s.clicks = s.orders+*w.Outcome.Orders, s.clicks+*w.Outcome.Clicks
		s.gain += float64(w.Outcome.Gross.cents(t)) / 100
		for _, a := range w.Cost {
			s.cost += float64(a.cents(t)) / 100
		}
	}
	if len(c.Weeks) > 0 {
		s.cost += shared
	}
	for _, q := range c.Quality {
		s.quality, s.ratings = s.quality+q, s.ratings+1
	}
	rel := c.Reliability
	s.onTime, s.within, s.delivered = s.onTime+rel.OnTime, s.within+rel.Within, s.delivered+rel.Delivered
	s.disclosed, s.sponsored = s.disclosed+rel.Disclosed, s.sponsored+rel.Sponsored
}

// lines are the six lines in the order of a scorecard, each so that more is better.
func (s *handSums) lines() [6]float64 {
	reliable := 0.3*s.onTime/s.delivered + 0.2*s.within/s.delivered + 0.5*s.disclosed/s.sponsored
	return [6]float64{s.engaged / s.reach, s.orders / s.clicks, s.orders / s.cost, s.quality / s.ratings, s.gain / s.cost, reliable}
}

// Finn's and hugo's totals anew: each line against the other creators, conversion
// against the target of 3 %; 75·(u/b) up to the yardstick, 100 − 25·(b/u) above it.
func TestTotalByHand(t *testing.T) {
	files := tracked(t)
	r := report(t, "-dir", testfiles.Folder(t, files))
	const shared = 1890.0 / 12
	weights := [6]float64{0.15, 0.25, 0.20, 0.10, 0.20, 0.10}
	for _, name := range []string{"finn", "hugo"} {
		var own, others handSums
		for _, c := range creators(t, files) {
			if c.Creator == name {
				own.add(t, c, shared)
			} else {
				others.add(t, c, shared)
			}
		}
		u, b := own.lines(), others.lines()
		b[1] = 0.03
		total := 0.0
		for i := range u {
			score := 75 * u[i] / b[i]
			if u[i] > b[i] {
				score = 100 - 25*b[i]/u[i]
			}
			total += weights[i] * score
		}
		for _, c := range r.Scores.Cards {
			if c.Creator != name {
				continue
			}
			assert.InDelta(t, 1, c.Coverage, 1e-9)
			assert.InDelta(t, total, number(c.Total.Value), 1e-5, name)
			sum := money.Ratio{}
			for _, l := range c.Lines {
				var err error
				sum, err = sum.Add(l.Contribution)
				require.NoError(t, err)
			}
			assert.Equal(t, c.Total.Value, sum, "the contributions add up to the total exactly")
			t.Logf("%s: %s, by hand %.6f", name, c.Total.Value, total)
		}
	}
}

// averageReturn is gain over own cost up to a week.
func averageReturn(t *testing.T, c handCreator, week int) float64 {
	t.Helper()
	var own handSums
	c.Weeks = c.Weeks[:week]
	own.add(t, c, 0)
	return own.gain / own.cost
}

// The budget in weeks 6, 8 and 13 anew. Before: 1300.00 in all, anja 100, finn 340.
func TestBudgetByHand(t *testing.T) {
	all := creators(t, sampleFiles(t))
	for week, want := range map[int]map[string]int64{
		// Cleo's 120 and dario's 110 are freed: anja's room is her own 100, finn gets the rest.
		6: {"anja": 10000 + 10000, "finn": 34000 + 13000, "cleo": 0, "dario": 0},
		// Dario is tested anew and keeps his; the 120 go by gain per unit spent.
		8: {"cleo": 0, "anja": 10000 + int64(math.Floor(12000*averageReturn(t, all["anja"], 8)/(averageReturn(t, all["anja"], 8)+averageReturn(t, all["finn"], 8))))},
		// Finn is too dear by now; anja's room is 100 again, and 20 are left.
		13: {"anja": 20000, "cleo": 0},
	} {
		b := report(t, "-week", strconv.Itoa(week)).Quarter.Review.Budget
		sum := minor(t, b.Left)
		for _, l := range b.Lines {
			after := minor(t, l.After)
			sum += after
			if x, ok := want[l.Creator]; ok {
				assert.InDelta(t, x, after, 1, "week %d, %s", week, l.Creator) // a cent of the remainder may go either way
			} else if l.Creator != "finn" {
				assert.Equal(t, l.Before, l.After, "week %d, %s", week, l.Creator)
			}
		}
		assert.Equal(t, int64(130000), sum, "week %d adds up to the cent", week)
		assert.LessOrEqual(t, minor(t, b.Moved), int64(130000/4))
	}
	// 25 % of 1300.00 may move; in week 6 it is 230.00 of 325.00.
	left := report(t).Quarter.Review.Budget.Left
	assert.Equal(t, int64(2000), minor(t, left))
}

// 612 of 700 orders after 91 of 112 days; what the baseline of 250 would have brought
// by then is 203.125.
func TestPaceByHand(t *testing.T) {
	orders := 0.0
	for _, c := range creators(t, sampleFiles(t)) {
		for _, w := range c.Weeks {
			if w.Outcome.Orders != nil {
				orders += *w.Outcome.Orders
			}
		}
	}
	g := report(t).Quarter.Goals.Goals[0]
	assert.InDelta(t, orders, number(g.Now.Value), 0)
	assert.InDelta(t, orders/700/(91.0/112), g.Pace.Value, 1e-12)
	assert.InDelta(t, orders/(250*91.0/112)-1, g.Over.Value, 1e-12)
	assert.InDelta(t, orders+orders/91*21, g.Forecast.Value.Value, 1e-9)
}
