package audit_test

import (
	"encoding/csv"
	"encoding/json"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// sharedGrowth returns the path of a file of the shared data, or skips the test.
func sharedGrowth(t *testing.T, name string) string {
	root := os.Getenv("INFLUENCEKIT_DATA")
	if root == "" {
		root = "../../shared"
	}
	path := filepath.Join(root, name)
	if _, err := os.Stat(path); err != nil {
		t.Skip("no shared data")
	}
	return path
}

// mentionsOf reads one series of counts per five minutes.
func mentionsOf(t *testing.T, path string) (points []audit.Point) {
	f, err := os.Open(path)
	require.NoError(t, err)
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	for _, row := range rows[1:] {
		at, err := time.Parse(time.DateTime, row[0])
		require.NoError(t, err)
		n, err := strconv.ParseFloat(row[1], 64)
		require.NoError(t, err)
		points = append(points, audit.Point{At: at, Count: n})
	}
	return points
}

// The labelled series of the Numenta benchmark: an alarm inside a labelled window
// finds it, one outside is false. A rolling median and MAD reach 0.27 to 0.46; past
// 0.65 the labels themselves would have been learned.
func TestSpikesOnMentions(t *testing.T) {
	path := sharedGrowth(t, "data/nab-realtweets/labels.json")
	var labels struct{ Windows map[string][][2]string }
	body, err := os.ReadFile(path)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(body, &labels))
	names := make([]string, 0, len(labels.Windows))
	for name := range labels.Windows {
		names = append(names, name)
	}
	slices.Sort(names)
	var found, missed, wrong int
	for _, name := range names {
		points := mentionsOf(t, filepath.Join(filepath.Dir(path), filepath.Base(name)))
		hit, out := map[int]bool{}, 0
		for _, s := range audit.Spikes(points, audit.DefaultSpikes()) {
			inside := false
			for k, w := range labels.Windows[name] {
				from, err := time.Parse("2006-01-02 15:04:05.999999", w[0])
				require.NoError(t, err)
				to, err := time.Parse("2006-01-02 15:04:05.999999", w[1])
				require.NoError(t, err)
				if !s.From.After(to) && !s.To.Before(from) {
					inside, hit[k] = true, true
				}
			}
			if !inside {
				out++
			}
		}
		t.Logf("%-40s windows %d, found %d, false alarms %d", name, len(labels.Windows[name]), len(hit), out)
		found, missed, wrong = found+len(hit), missed+len(labels.Windows[name])-len(hit), wrong+out
	}
	f1 := 2 * float64(found) / float64(2*found+missed+wrong)
	t.Logf("F1 by window %.3f: found %d, missed %d, false %d", f1, found, missed, wrong)
	assert.GreaterOrEqual(t, f1, 0.55)
}

// dailyPoints makes one point a day with counts around 100 and a weekly rhythm.
func dailyPoints(r *rand.Rand, n int) []audit.Point {
	points := make([]audit.Point, n)
	for i := range points {
		at := growthStart.AddDate(0, 0, i)
		mean := 100.0
		if w := at.Weekday(); w == time.Saturday || w == time.Sunday {
			mean = 250
		}
		points[i] = audit.Point{At: at, Count: poissonOf(r, mean)}
	}
	return points
}

func TestSpikesOfASeries(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	points := dailyPoints(r, 200)
	assert.Empty(t, audit.Spikes(points, audit.DefaultSpikes()), "a weekly rhythm is no spike")

	points[100].Count += 900
	spikes := audit.Spikes(points, audit.DefaultSpikes())
	require.Len(t, spikes, 1)
	assert.Equal(t, points[100].At, spikes[0].From)
	assert.Equal(t, points[101].At, spikes[0].To)
	assert.Equal(t, points[100].Count, spikes[0].Gained)

	mixed := slices.Clone(points)
	r.Shuffle(len(mixed), func(i, k int) { mixed[i], mixed[k] = mixed[k], mixed[i] })
	mixed = append(mixed, audit.Point{At: points[5].At, Count: points[5].Count - 1}, audit.Point{At: points[7].At, Count: math.NaN()}, audit.Point{Count: math.Inf(1)})
	assert.Equal(t, spikes, audit.Spikes(mixed, audit.DefaultSpikes()), "order, doubles and NaN do not matter")

	level := dailyPoints(r, 200)
	for i := 100; i < 200; i++ {
		level[i].Count *= 4
	}
	assert.Empty(t, audit.Spikes(level, audit.DefaultSpikes()), "a change of pace is no spike")
}

func TestSpikesOfOddSeries(t *testing.T) {
	flat := make([]audit.Point, 50)
	for i := range flat {
		flat[i] = audit.Point{At: growthStart.Add(time.Duration(i) * time.Hour), Count: 5}
	}
	far := slices.Clone(flat)
	far[0].At, far[1].At = time.Time{}, time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC)
	low := slices.Clone(flat)
	for i := range low {
		low[i].Count = -float64(i * i)
	}
	same := make([]audit.Point, 50)
	huge := slices.Clone(flat)
	for i := range huge {
		huge[i].Count = math.MaxFloat64
	}
	for name, s := range map[string][]audit.Point{"none": nil, "one": flat[:1], "flat": flat, "far": far, "falling": low, "one instant": same, "huge": huge} {
		for _, p := range []audit.SpikePolicy{audit.DefaultSpikes(), {}, {Least: -1, Z: -5, Window: -time.Hour, Block: 1, Every: 1e9}} {
			for _, x := range audit.Spikes(s, p) {
				for _, v := range []float64{x.Gained, x.Expected, x.Z, x.Beyond} {
					assert.False(t, math.IsNaN(v) || math.IsInf(v, 0), name)
				}
			}
		}
	}
	assert.Empty(t, audit.Spikes(flat, audit.DefaultSpikes()))
}

// Wide windows are searched in a tree: they give what narrow ones give.
func TestSpikesWideWindow(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	points := make([]audit.Point, 3000)
	for i := range points {
		points[i] = audit.Point{At: growthStart.Add(time.Duration(i) * 5 * time.Minute), Count: poissonOf(r, 40)}
	}
	points[1500].Count = 400
	for _, window := range []time.Duration{12 * time.Hour, 7 * 24 * time.Hour} {
		p := audit.DefaultSpikes()
		p.Window = window
		spikes := audit.Spikes(points, p)
		require.Len(t, spikes, 1, window)
		assert.False(t, spikes[0].From.After(points[1500].At) || spikes[0].To.Before(points[1500].At))
	}
}
