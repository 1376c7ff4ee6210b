package audit_test

import (
	"math/rand/v2"
	"testing"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/stretchr/testify/assert"
)

// A planted is what the default policy did on many accounts.
type planted struct{ bought, found, split, alarms, years float64 }

func (t *planted) add(o planted) {
	t.bought, t.found, t.split = t.bought+o.bought, t.found+o.found, t.split+o.split
	t.alarms, t.years = t.alarms+o.alarms, t.years+o.years
}

func (t planted) recall() float64  { return t.found / t.bought }
func (t planted) perYear() float64 { return t.alarms / t.years }

// plantedIn plants purchases of a share of the followers into generated accounts. An
// unexplained spike that overlaps a purchase finds it; any other is a false alarm.
func plantedIn(s growthShape, accounts, days, every int, share float64, views viewsKnown) (t planted) {
	for k := range accounts {
		a := s.generate(rand.New(rand.NewPCG(uint64(k), 17)), days, every, 1+days/200, share, views)
		var tally audit.GrowthTally
		tally.AddHistory(a.history)
		var posts []engagement.Post
		if views == viewsOfPosts {
			posts = a.posts
		}
		reading := tally.Reading(audit.DefaultPolicy().Growth, posts, nil)
		t.years += float64(days) / 365
		t.bought += float64(len(a.bought))
		hits := make([]int, len(a.bought))
		for i := range reading.Spikes {
			spike := &reading.Spikes[i]
			if !spike.Unexplained() {
				continue
			}
			inside := false
			for k, b := range a.bought {
				if spike.From.Before(b.To) && spike.To.After(b.From) {
					hits[k]++
					inside = true
				}
			}
			if !inside {
				t.alarms++
			}
		}
		for _, h := range hits {
			t.found += float64(min(h, 1))
			t.split += float64(max(h, 1) - 1)
		}
	}
	return t
}

// Purchases over one to three days in ten shapes of account, half of them noisier
// than most: the figures are means over the shapes.
func TestPlantedSpikes(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	for _, c := range []struct {
		name                string
		views               viewsKnown
		alarms, five, three float64
	}{
		{"the counter alone", noViews, 0.8, 0.97, 0.93},
		{"views of the account", viewsCounter, 0.25, 0.97, 0.93},
		{"views by day", viewsDaily, 0.28, 0.96, 0.92}, // a day without a count loses its views
		{"views of posts", viewsOfPosts, 0.25, 0.97, 0.93},
	} {
		var five, three planted
		for _, s := range growthShapes() {
			a, b := plantedIn(s, 80, 365, 1, 0.05, c.views), plantedIn(s, 80, 365, 1, 0.03, c.views)
			t.Logf("%-22s %-16s recall of 5 %% %.3f, of 3 %% %.3f, false alarms a year %.2f", c.name, s.name, a.recall(), b.recall(), (a.perYear()+b.perYear())/2)
			five.add(a)
			three.add(b)
		}
		alarms := (five.perYear() + three.perYear()) / 2
		t.Logf("%-22s all              recall of 5 %% %.3f, of 3 %% %.3f, false alarms a year %.2f", c.name, five.recall(), three.recall(), alarms)
		assert.GreaterOrEqual(t, five.recall(), c.five, c.name)
		assert.GreaterOrEqual(t, three.recall(), c.three, c.name)
		assert.LessOrEqual(t, alarms, c.alarms, c.name)
		assert.LessOrEqual(t, five.split, 0.01*five.bought, "a purchase is one spike")
	}
}

// Short and long histories, and counts once a week, have figures of their own.
func TestPlantedSpikesOfOtherHistories(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	for _, c := range []struct {
		name                string
		days, every         int
		alarms, five, three float64
	}{
		{"30 days", 30, 1, 0.8, 0.94, 0.88},
		{"90 days", 90, 1, 0.8, 0.95, 0.87},
		{"1,000 days", 1000, 1, 0.8, 0.97, 0.93},
		{"a year of weeks", 365, 7, 1, 0.88, 0.7},
		{"three years of weeks", 1095, 7, 1, 0.82, 0.65},
	} {
		var five, three planted
		for _, s := range growthShapes() {
			five.add(plantedIn(s, 30, c.days, c.every, 0.05, noViews))
			three.add(plantedIn(s, 30, c.days, c.every, 0.03, noViews))
		}
		alarms := (five.perYear() + three.perYear()) / 2
		t.Logf("%-20s recall of 5 %% %.3f, of 3 %% %.3f, false alarms a year %.2f", c.name, five.recall(), three.recall(), alarms)
		assert.GreaterOrEqual(t, five.recall(), c.five, c.name)
		assert.GreaterOrEqual(t, three.recall(), c.three, c.name)
		assert.LessOrEqual(t, alarms, c.alarms, c.name)
	}
}
