package attribution_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/seed-e12bc25d/influencekit/roi/attribution"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// shared returns the path of a file of the shared data, or skips the test.
func shared(t *testing.T, name string) string {
	root := os.Getenv("INFLUENCEKIT_DATA")
	if root == "" {
		dir, err := os.Getwd()
		require.NoError(t, err)
		for ; dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
			if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
				break
			}
		}
		root = filepath.Join(dir, "../shared")
	}
	path := filepath.Join(root, name)
	if _, err := os.Stat(path); err != nil {
		t.Skip("no shared data")
	}
	return path
}

func readCSV(t *testing.T, name string, comma rune) [][]string {
	f, err := os.Open(shared(t, name))
	require.NoError(t, err)
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma = comma
	rows, err := r.ReadAll()
	require.NoError(t, err)
	return rows[1:]
}

// The values of the file have up to 16 decimals and no currency: they are read as
// minor units of 10^-12.
const perUnit = 1e12

// halves are the names by which the parts of the data that lie here end: "_odd.csv" is
// the half of the rows that paths_odd.csv has, whose results are in expected_odd.csv.
func halves(t *testing.T) (ends []string) {
	files, err := filepath.Glob(filepath.Join(shared(t, "data/channel-attribution"), "paths*.csv"))
	require.NoError(t, err)
	for _, f := range files {
		ends = append(ends, strings.TrimPrefix(filepath.Base(f), "paths"))
	}
	require.NotEmpty(t, ends)
	return ends
}

func channelPaths(t *testing.T, half string) []attribution.Path {
	number := func(s string) int64 { n, err := strconv.ParseInt(s, 10, 64); require.NoError(t, err); return n }
	var paths []attribution.Path
	for _, row := range readCSV(t, "data/channel-attribution/paths"+half, ';') {
		var p attribution.Path
		for name := range strings.SplitSeq(row[0], " > ") {
			p.Touches = append(p.Touches, attribution.Touch{Channel: name})
		}
		p.Orders, p.Nulls = number(row[1]), number(row[3])
		v, err := strconv.ParseFloat(row[2], 64)
		require.NoError(t, err)
		if p.Orders > 0 {
			p.Value, err = money.New(int64(v*perUnit+0.5), "EUR")
			require.NoError(t, err)
		}
		paths = append(paths, p)
	}
	return paths
}

func TestChannelAttribution(t *testing.T) {
	for _, half := range halves(t) {
		t.Run(half, func(t *testing.T) { asExpected(t, half) })
	}
}

// asExpected holds the models on one half of the paths against their expected results.
func asExpected(t *testing.T, half string) {
	p := attribution.NewPaths("EUR")
	refused := p.AddAll(channelPaths(t, half))
	t.Logf("%+v, refused %d", p.Held(), len(refused))
	for _, r := range refused {
		assert.Contains(t, r.Path, "].orders", r.Error()) // rows of neither orders nor nulls, if there are any
	}
	credits, err := attribution.AttributeAll(p, attribution.Models(), attribution.Policy{})
	require.NoError(t, err)
	byName := map[string]attribution.Credit{}
	for _, c := range credits {
		byName[c.Model.Name] = c
	}
	removal, err := attribution.RemovalEffects(p, 1, attribution.Policy{})
	require.NoError(t, err)
	worst := 0.0
	near := func(want string, got, within float64, what string) {
		w, err := strconv.ParseFloat(want, 64)
		require.NoError(t, err)
		worst = max(worst, max(w-got, got-w))
		assert.InDelta(t, w, got, within, what)
	}
	for i, row := range readCSV(t, "data/channel-attribution/expected"+half, ',') {
		for k, model := range []string{"first", "last", "linear"} {
			r, ok := byName[model].Row(row[0])
			require.True(t, ok, row[0])
			minor, _ := r.Revenue.Minor()
			near(row[1+2*k], r.Orders, 1e-9, model+" "+row[0])
			near(row[2+2*k], float64(minor)/perUnit, 1e-9, model+" value "+row[0])
		}
		assert.Equal(t, row[0], removal.Effects[i].Channel)
		near(row[7], removal.Effects[i].Effect, 1e-9, "removal "+row[0])
		r, _ := byName["Markov 1"].Row(row[0])
		near(row[8], r.Orders, 1e-7, "Markov "+row[0]) // eight decimals are given
	}
	t.Logf("largest difference %.2g", worst)
	for _, c := range credits {
		addsUp(t, c)
	}
	for order := 2; order <= 4; order++ {
		r, err := attribution.RemovalEffects(p, order, attribution.Policy{})
		require.NoError(t, err)
		t.Logf("order %d: %d states, conversion %.6f, alpha %.6f", order, r.States, float64(r.Conversion), r.Effects[0].Effect)
		assert.InDelta(t, float64(removal.Conversion), float64(r.Conversion), 1e-9, "removing nothing, every order converts alike")
	}
}

// addsUp holds a credit against its totals: orders to 1e-9, whole orders and
// revenue exactly.
func addsUp(t *testing.T, c attribution.Credit) {
	t.Helper()
	orders, wholes := 0.0, int64(0)
	revenues := []money.Amount{}
	for _, r := range c.Rows {
		orders += r.Orders
		wholes += r.Whole
		revenues = append(revenues, r.Revenue)
	}
	for _, u := range c.Unattributed {
		orders += float64(u.Orders)
		wholes += u.Orders
		revenues = append(revenues, u.Revenue)
	}
	assert.InDelta(t, float64(c.Orders), orders, 1e-9, c.Model.Name)
	assert.Equal(t, c.Orders, wholes, c.Model.Name)
	assert.Equal(t, c.Orders, c.Counted.Orders, c.Model.Name)
	total, err := money.Total(revenues...)
	require.NoError(t, err)
	assert.Equal(t, c.Revenue, total, c.Model.Name)
}
