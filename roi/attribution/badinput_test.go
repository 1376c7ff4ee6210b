package attribution_test

import (
	"strings"
	"testing"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/attribution"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What is refused is named with its place, and the good rows are kept.
func TestBadPaths(t *testing.T) {
	good := attribution.Path{Orders: 1, Touches: touches("ab"), Value: money.Must("1.00", "EUR")}
	with := func(change func(*attribution.Path)) attribution.Path {
		p := good
		p.Touches = touches("ab")
		change(&p)
		return p
	}
	for _, c := range []struct {
		where string
		path  attribution.Path
	}{
		{"orders", attribution.Path{}},
		{"orders", attribution.Path{Touches: touches("a")}},
		{"touches", attribution.Path{Nulls: 1}},
		{"orders", with(func(p *attribution.Path) { p.Orders = -1 })},
		{"nulls", with(func(p *attribution.Path) { p.Nulls = -1 })},
		{"orders", with(func(p *attribution.Path) { p.Order, p.Orders = "1", 2 })},
		{"value", with(func(p *attribution.Path) { p.Value = money.Must("-1", "EUR") })},
		{"value", with(func(p *attribution.Path) { p.Value = money.Must("1.005", "EUR") })},
		{"value", with(func(p *attribution.Path) { p.Value = money.Must("1", "USD") })},
		{"value", with(func(p *attribution.Path) { p.Orders, p.Nulls = 0, 1 })},
		{"new_customer", with(func(p *attribution.Path) { p.NewCustomer = 9 })},
		{"order", with(func(p *attribution.Path) { p.Order = strings.Repeat("x", 2000) })},
		{"at", with(func(p *attribution.Path) { p.At = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC) })},
		{"touches[1].channel", with(func(p *attribution.Path) { p.Touches[1].Channel = "" })},
		{"touches[0].channel", with(func(p *attribution.Path) { p.Touches[0].Channel = strings.Repeat("x", 2000) })},
		{"touches[1].kind", with(func(p *attribution.Path) { p.Touches[1].Kind = "tv" })},
		{"touches[0].at", with(func(p *attribution.Path) { p.Touches[0].At = time.Date(-5, 1, 1, 0, 0, 0, 0, time.UTC) })},
	} {
		p := attribution.NewPaths("EUR")
		refused := p.AddAll([]attribution.Path{good, c.path, good})
		require.Len(t, refused, 1, c.where)
		assert.Equal(t, "paths[1]."+c.where, refused[0].Path)
		assert.True(t, strings.HasPrefix(refused[0].Error(), "attribution: paths[1]."), refused[0].Error())
		assert.Equal(t, int64(2), p.Held().Orders)
		require.Error(t, p.Add(c.path))
		b, err := p.MarshalBinary()
		require.NoError(t, err)
		require.NoError(t, new(attribution.Paths).UnmarshalBinary(b), "nothing of what was refused is left")
	}
	var mismatch money.MismatchError
	require.ErrorAs(t, attribution.NewPaths("USD").Add(good), &mismatch)
	require.ErrorAs(t, attribution.NewPaths("USD").Merge(attribution.NewPaths("EUR")), &mismatch)
}

// A path of 100,000 touches among two channels, round and round.
func TestLongPath(t *testing.T) {
	p := attribution.Path{Order: "long", At: placed, Value: money.Must("100.00", "EUR")}
	for i := range 100_000 {
		p.Touches = append(p.Touches, attribution.Touch{Channel: string(rune('a' + i%2)), At: placed.Add(-time.Duration(i) * time.Minute), Key: i == 500})
	}
	all := paths(t, p, attribution.Path{Nulls: 1, Touches: touches("ab")})
	began := time.Now()
	credits, err := attribution.AttributeAll(all, models(), attribution.Policy{})
	require.NoError(t, err)
	for _, c := range credits {
		addsUp(t, c)
	}
	t.Logf("%d models in %v", len(credits), time.Since(began))
	linear, _ := credits[3].Row("a")
	assert.InDelta(t, 0.5, linear.Orders, 1e-12)
}

// Pieces of one order in 20,000 paths are joined in one go.
func TestManyPieces(t *testing.T) {
	p := attribution.NewPaths("EUR")
	for i := range 20_000 {
		require.NoError(t, p.Add(attribution.Path{Order: "1", At: placed, Touches: []attribution.Touch{{Channel: "a", At: placed.Add(-time.Duration(i%5000) * time.Second)}}}))
	}
	assert.Equal(t, attribution.Held{Orders: 1, Touches: 5000, Channels: 1, Duplicates: 19_999}, p.Held())
}

func TestOneChannel(t *testing.T) {
	p := paths(t, attribution.Path{Orders: 3, Nulls: 2, Touches: touches("aaa")})
	credits, err := attribution.AttributeAll(p, models(), attribution.Policy{})
	require.NoError(t, err)
	for _, c := range credits {
		if c.Model.Weights.Key == 0 {
			assert.Equal(t, 3.0, c.Rows[0].Orders, c.Model.Name)
		}
		addsUp(t, c)
	}
}

// A touch after the order does not count; one in the future of the day of the
// report, and an order in that future, do not either.
func TestFuture(t *testing.T) {
	late := attribution.Touch{Channel: "late", At: placed.Add(time.Hour)}
	survey := attribution.Touch{Channel: "asked", At: placed.Add(2 * time.Hour), Kind: attribution.Survey}
	p := paths(t,
		attribution.Path{Order: "1", At: placed, Touches: append(touches("ab"), late, survey)},
		attribution.Path{Order: "2", At: placed.AddDate(1, 0, 0), Touches: touches("a")})
	credit, err := attribution.Attribute(p, attribution.Linear(), attribution.Policy{AsOf: placed.Add(day)})
	require.NoError(t, err)
	assert.Equal(t, int64(1), credit.Counted.Future)
	assert.Equal(t, int64(1), credit.Counted.Late)
	assert.Equal(t, int64(1), credit.Orders)
	r, _ := credit.Row("asked")
	assert.InDelta(t, 1./3, r.Orders, 1e-15)
	r, _ = credit.Row("late")
	assert.Zero(t, r.Orders)
	addsUp(t, credit)
}

// Duplicate orders count once, and those that disagree are listed.
func TestDuplicates(t *testing.T) {
	one := attribution.Path{Order: "1", At: placed, Touches: touches("ab"), Value: money.Must("10.00", "EUR"), NewCustomer: engagement.No}
	two := one
	two.Value = money.Must("12.00", "EUR")
	p := paths(t, one, one)
	assert.Equal(t, attribution.Held{Orders: 1, Touches: 2, Channels: 2, Duplicates: 1}, p.Held())
	assert.Empty(t, p.Conflicts())
	require.NoError(t, p.Add(two))
	require.NoError(t, p.Add(one))
	assert.Equal(t, []string{"1"}, p.Conflicts())
	credit, err := attribution.Attribute(p, attribution.LastTouch(), attribution.Policy{})
	require.NoError(t, err)
	assert.Equal(t, money.Must("12.00", "EUR"), credit.Revenue)
}
