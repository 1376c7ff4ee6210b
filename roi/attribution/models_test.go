package attribution_test

import (
	"testing"
	"time"

	"github.com/seed-e12bc25d/influencekit/roi/attribution"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const day = 24 * time.Hour

var placed = time.Date(2026, 5, 20, 12, 0, 0, 0, time.UTC)

// touches makes one touch per letter, each a day after the one before and the
// last at the order; a capital letter is a key touch.
func touches(letters string) (ts []attribution.Touch) {
	for i, l := range letters {
		key := l >= 'A' && l <= 'Z'
		if key {
			l += 'a' - 'A'
		}
		at := placed.Add(-time.Duration(len(letters)-1-i) * day)
		ts = append(ts, attribution.Touch{Channel: string(l), At: at, Key: key})
	}
	return ts
}

func paths(t *testing.T, all ...attribution.Path) *attribution.Paths {
	t.Helper()
	p := attribution.NewPaths("EUR")
	for _, path := range all {
		require.NoError(t, p.Add(path))
	}
	return p
}

// The edge cases of the facts, section 6.4, and what follows from them.
func TestOneOrder(t *testing.T) {
	for _, c := range []struct {
		model attribution.Model
		path  string
		want  map[string]float64
	}{
		{attribution.FirstTouch(), "abc", map[string]float64{"a": 1, "b": 0, "c": 0}},
		{attribution.LastTouch(), "abc", map[string]float64{"a": 0, "b": 0, "c": 1}},
		{attribution.Linear(), "abc", map[string]float64{"a": 1. / 3, "b": 1. / 3, "c": 1. / 3}},
		{attribution.Linear(), "aba", map[string]float64{"a": 2. / 3, "b": 1. / 3}}, // in circles
		{attribution.UShaped(), "a", map[string]float64{"a": 1}},
		{attribution.UShaped(), "ab", map[string]float64{"a": 0.5, "b": 0.5}},
		{attribution.UShaped(), "abc", map[string]float64{"a": 0.4, "b": 0.2, "c": 0.4}},
		{attribution.UShaped(), "abcde", map[string]float64{"a": 0.4, "b": 0.2 / 3, "c": 0.2 / 3, "d": 0.2 / 3, "e": 0.4}},
		{attribution.WShaped(), "abCde", map[string]float64{"a": 0.3, "b": 0.05, "c": 0.3, "d": 0.05, "e": 0.3}},
		{attribution.WShaped(), "aBcDe", map[string]float64{"a": 0.3, "b": 0.3, "c": 0.05, "d": 0.05, "e": 0.3}}, // the first key touch
		{attribution.WShaped(), "aBc", map[string]float64{"a": 1. / 3, "b": 1. / 3, "c": 1. / 3}},
		{attribution.WShaped(), "Abc", map[string]float64{"a": 0.6, "b": 0.1, "c": 0.3}}, // two roles, both parts
		{attribution.WShaped(), "A", map[string]float64{"a": 1}},
		{attribution.WShaped(), "aB", map[string]float64{"a": 1. / 3, "b": 2. / 3}},
		{attribution.Position(attribution.Weights{First: 1, Last: 1}), "abc", map[string]float64{"a": 0.5, "b": 0, "c": 0.5}},
		{attribution.Shapley(), "aab", map[string]float64{"a": 0.5, "b": 0.5}},
	} {
		p := paths(t, attribution.Path{Order: "1", At: placed, Touches: touches(c.path), Value: money.Must("0.99", "EUR")})
		credit, err := attribution.Attribute(p, c.model, attribution.Policy{})
		require.NoError(t, err)
		for _, r := range credit.Rows {
			assert.InDelta(t, c.want[r.Channel], r.Orders, 1e-15, "%s %s %s", c.model.Name, c.path, r.Channel)
		}
		addsUp(t, credit)
		x, err := p.Explain("1", c.model, attribution.Policy{})
		require.NoError(t, err)
		got, revenue := map[string]float64{}, []money.Amount{}
		for _, touch := range x.Touches {
			got[touch.Channel] += touch.Share
			revenue = append(revenue, touch.Revenue)
		}
		for channel, want := range c.want {
			assert.InDelta(t, want, got[channel], 1e-15, "%s %s %s explained", c.model.Name, c.path, channel)
		}
		total, err := money.Total(revenue...)
		require.NoError(t, err)
		assert.Equal(t, money.Must("0.99", "EUR"), total)
	}
}

// 14, 7 and 0 days before the order, half-life 7 days: 1/7, 2/7, 4/7.
func TestTimeDecay(t *testing.T) {
	at := func(days int, channel string) attribution.Touch {
		return attribution.Touch{Channel: channel, At: placed.Add(-time.Duration(days) * day)}
	}
	for _, c := range []struct {
		days     [3]int
		halfLife time.Duration
		want     [3]float64
	}{
		{[3]int{14, 7, 0}, 7 * day, [3]float64{1. / 7, 2. / 7, 4. / 7}},
		{[3]int{21, 14, 7}, 7 * day, [3]float64{1. / 7, 2. / 7, 4. / 7}}, // only the distances matter
		{[3]int{6, 3, 0}, 3 * day, [3]float64{1. / 7, 2. / 7, 4. / 7}},
		{[3]int{3000, 3000, 0}, day, [3]float64{0, 0, 1}},
		{[3]int{3000, 3000, 3000}, day, [3]float64{1. / 3, 1. / 3, 1. / 3}},
	} {
		p := paths(t, attribution.Path{Orders: 1, At: placed, Touches: []attribution.Touch{at(c.days[0], "a"), at(c.days[1], "b"), at(c.days[2], "c")}})
		credit, err := attribution.Attribute(p, attribution.TimeDecay(c.halfLife), attribution.Policy{})
		require.NoError(t, err)
		for i, r := range credit.Rows {
			assert.InDelta(t, c.want[i], r.Orders, 1e-14, "%v %s", c.days, r.Channel)
		}
	}
}

// The worked vectors of the facts: G to an order twice, M to an order once, G
// and M to an order once, G to none once.
func TestWorkedVectors(t *testing.T) {
	p := paths(t,
		attribution.Path{Touches: touches("g"), Orders: 2},
		attribution.Path{Touches: touches("m"), Orders: 1},
		attribution.Path{Touches: touches("gm"), Orders: 1},
		attribution.Path{Touches: touches("g"), Nulls: 1})
	r, err := attribution.RemovalEffects(p, 1, attribution.Policy{})
	require.NoError(t, err)
	assert.Equal(t, 0.8, float64(r.Conversion))
	assert.InDelta(t, 0.75, r.Effects[0].Effect, 1e-15)
	assert.InDelta(t, 0.5, r.Effects[1].Effect, 1e-15)
	for model, want := range map[attribution.Model][2]float64{attribution.Markov(1): {2.4, 1.6}, attribution.Shapley(): {2.5, 1.5}} {
		credit, err := attribution.Attribute(p, model, attribution.Policy{})
		require.NoError(t, err)
		assert.InDelta(t, want[0], credit.Rows[0].Orders, 1e-15, model.Name)
		assert.InDelta(t, want[1], credit.Rows[1].Orders, 1e-15, model.Name)
		addsUp(t, credit)
	}
}

func TestUndefinedIsSaid(t *testing.T) {
	p := paths(t, attribution.Path{Order: "1", At: placed, Touches: touches("abc"), Value: money.Must("10.00", "EUR")},
		attribution.Path{Order: "2", At: placed, Touches: touches("aBc"), Value: money.Must("20.00", "EUR")},
		attribution.Path{Order: "3", At: placed, Value: money.Must("5.00", "EUR")})
	credit, err := attribution.Attribute(p, attribution.WShaped(), attribution.Policy{})
	require.NoError(t, err)
	assert.Equal(t, []attribution.Unattributed{
		{Why: attribution.NoTouch, Orders: 1, Revenue: money.Must("5.00", "EUR")},
		{Why: attribution.NoKeyTouch, Orders: 1, Revenue: money.Must("10.00", "EUR")},
	}, credit.Unattributed)
	addsUp(t, credit)
	assert.Equal(t, []string{"3"}, p.Untouched())
	x, err := p.Explain("1", attribution.WShaped(), attribution.Policy{})
	require.NoError(t, err)
	assert.Equal(t, attribution.NoKeyTouch, x.Unattributed)
}

func TestLastNonDirect(t *testing.T) {
	path := func(names ...string) attribution.Path {
		p := attribution.Path{Orders: 1}
		for _, n := range names {
			p.Touches = append(p.Touches, attribution.Touch{Channel: n})
		}
		return p
	}
	p := paths(t, path("mia", "email", "direct", "(direct)"), path("direct"), path("email", "mia"))
	credit, err := attribution.Attribute(p, attribution.LastNonDirect(), attribution.Policy{})
	require.NoError(t, err)
	for name, want := range map[string]float64{"email": 1, "direct": 1, "mia": 1, "(direct)": 0} {
		r, ok := credit.Row(name)
		require.True(t, ok)
		assert.Equal(t, want, r.Orders, name)
	}
	assert.Equal(t, int64(3), credit.Counted.Untimed)
}

func TestRefusedModels(t *testing.T) {
	p := paths(t, attribution.Path{Orders: 1, Touches: touches("a")})
	for _, m := range []attribution.Model{
		{}, {Kind: "best"}, attribution.TimeDecay(0), attribution.TimeDecay(-day), attribution.TimeDecay(366 * day),
		attribution.Markov(0), attribution.Markov(9), attribution.Position(attribution.Weights{Others: 1}), attribution.Position(attribution.Weights{First: -1, Last: 2}),
	} {
		_, err := attribution.Attribute(p, m, attribution.Policy{})
		assert.ErrorIs(t, err, attribution.ErrModel, m.Name)
	}
	for _, policy := range []attribution.Policy{{Window: -1}, {Views: -1}, {Prefer: []attribution.Kind{"tv"}}, {Prefer: []attribution.Kind{"code", "code"}}, {Customers: 7}} {
		_, err := attribution.Attribute(p, attribution.Linear(), policy)
		assert.ErrorIs(t, err, attribution.ErrPolicy)
	}
	_, err := attribution.Attribute(&attribution.Paths{}, attribution.Linear(), attribution.Policy{})
	assert.ErrorContains(t, err, "no order counts")
}
