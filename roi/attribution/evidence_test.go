package attribution_test

import (
	"testing"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/attribution"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The evidence of one order comes from four sources: the shop, the link tracker,
// the codes, the survey. In whatever order they come, they make one path.
func TestEvidenceIsJoined(t *testing.T) {
	ago := func(days int) time.Time { return placed.AddDate(0, 0, -days) }
	pieces := []attribution.Path{
		{Order: "1", At: placed, Value: money.Must("100.00", "EUR"), NewCustomer: engagement.Yes},
		{Order: "1", Touches: []attribution.Touch{{Channel: "bo", Kind: attribution.Link, At: ago(9)}, {Channel: "kim", Kind: attribution.Link, At: ago(40)}}},
		{Order: "1", Touches: []attribution.Touch{{Channel: "mia", Kind: attribution.Code}}},
		{Order: "1", Touches: []attribution.Touch{{Channel: "mia", Kind: attribution.Survey, At: placed.Add(time.Hour)}}},
		{Order: "1", Touches: []attribution.Touch{{Channel: "mia", Kind: attribution.View, At: ago(3)}}},
	}
	var first []byte
	for turn := range len(pieces) {
		p := paths(t, append(pieces[turn:len(pieces):len(pieces)], pieces[:turn]...)...)
		b, err := p.MarshalBinary()
		require.NoError(t, err)
		if turn == 0 {
			first = b
		}
		require.Equal(t, first, b)
		for _, c := range []struct {
			policy attribution.Policy
			want   map[string]float64
		}{
			{attribution.Policy{}, map[string]float64{"kim": 0.2, "bo": 0.2, "mia": 0.6}},
			{attribution.DefaultPolicy(), map[string]float64{"bo": 1. / 3, "mia": 2. / 3}}, // kim's link and what mia showed are too old
			{attribution.ModashRule(), map[string]float64{"mia": 1}},                       // the code beats the link
			{attribution.Policy{Prefer: []attribution.Kind{attribution.Link}}, map[string]float64{"kim": 0.5, "bo": 0.5}},
			{attribution.Policy{Collapse: true}, map[string]float64{"kim": 1. / 3, "bo": 1. / 3, "mia": 1. / 3}},
		} {
			credit, err := attribution.Attribute(p, attribution.Linear(), c.policy)
			require.NoError(t, err)
			for _, r := range credit.Rows {
				assert.InDelta(t, c.want[r.Channel], r.Orders, 1e-15, "%s %s", c.policy.Name, r.Channel)
			}
			addsUp(t, credit)
		}
	}
	p := paths(t, pieces...)
	x, err := p.Explain("1", attribution.Linear(), attribution.DefaultPolicy())
	require.NoError(t, err)
	var left []attribution.LeftOut
	for _, s := range x.Touches {
		left = append(left, s.LeftOut)
	}
	assert.Equal(t, []attribution.LeftOut{attribution.TooOld, "", attribution.TooOld, "", ""}, left)
	assert.Equal(t, engagement.Yes, x.NewCustomer)
	assert.True(t, x.At.Equal(placed))
	_, err = p.Explain("2", attribution.Linear(), attribution.Policy{})
	require.ErrorIs(t, err, attribution.ErrOrder)
	_, err = p.Explain("1", attribution.Markov(1), attribution.Policy{})
	require.ErrorIs(t, err, attribution.ErrModel)
}

// The window includes its last instant, and views have their own.
func TestWindows(t *testing.T) {
	at := func(channel string, before time.Duration, kind attribution.Kind) attribution.Touch {
		return attribution.Touch{Channel: channel, At: placed.Add(-before), Kind: kind}
	}
	p := paths(t, attribution.Path{Order: "1", At: placed, Touches: []attribution.Touch{
		at("a", 30*day+time.Millisecond, attribution.Click), at("b", 30*day, attribution.Click),
		at("c", 2*day, attribution.View), at("d", day, attribution.View)}})
	for _, c := range []struct {
		policy attribution.Policy
		want   []float64
	}{
		{attribution.Policy{Window: 30 * day}, []float64{0, 1. / 3, 1. / 3, 1. / 3}},
		{attribution.Policy{Window: 30 * day, Views: day}, []float64{0, 0.5, 0, 0.5}},
		{attribution.Policy{Views: day}, []float64{1. / 3, 1. / 3, 0, 1. / 3}},
		{attribution.Policy{Window: day / 2, Views: 2 * day}, []float64{0, 0, 0.5, 0.5}}, // views may have the longer one
		{attribution.Policy{}, []float64{0.25, 0.25, 0.25, 0.25}},
		{attribution.Policy{Window: time.Hour}, []float64{0, 0, 0, 0}},
	} {
		credit, err := attribution.Attribute(p, attribution.Linear(), c.policy)
		require.NoError(t, err)
		for i, r := range credit.Rows {
			assert.InDelta(t, c.want[i], r.Orders, 1e-15, "%v %s", c.policy, r.Channel)
		}
		addsUp(t, credit)
		if c.want[3] == 0 {
			assert.Equal(t, attribution.NoneCounts, credit.Unattributed[0].Why)
		}
	}
}

// A touch whose kind is not said counts like a click: beside a view of the same
// instant it is the later one, it is the same touch as a click of its channel and
// instant, and where clicks are preferred it is one.
func TestKindNotSaid(t *testing.T) {
	ago := placed.Add(-day)
	p := paths(t,
		attribution.Path{Order: "1", At: placed, Touches: []attribution.Touch{
			{Channel: "shown", At: ago, Kind: attribution.View}, {Channel: "mia", At: ago}}},
		attribution.Path{Order: "1", Touches: []attribution.Touch{{Channel: "mia", At: ago, Kind: attribution.Click, Key: true}}})
	assert.Equal(t, int64(2), p.Held().Touches)
	for _, c := range []struct {
		model  attribution.Model
		prefer []attribution.Kind
		mia    float64
	}{
		{attribution.LastTouch(), nil, 1},
		{attribution.Linear(), nil, 0.5},
		{attribution.Linear(), []attribution.Kind{attribution.Click, attribution.View}, 1},
		{attribution.Linear(), []attribution.Kind{attribution.View, attribution.Click}, 0},
	} {
		credit, err := attribution.Attribute(p, c.model, attribution.Policy{Prefer: c.prefer})
		require.NoError(t, err)
		row, _ := credit.Row("mia")
		assert.Equal(t, c.mia, row.Orders, "%s %v", c.model.Name, c.prefer)
	}
	x, err := p.Explain("1", attribution.LastTouch(), attribution.Policy{})
	require.NoError(t, err)
	assert.Equal(t, attribution.Touch{Channel: "mia", At: ago, Kind: attribution.Click, Key: true}, x.Touches[1].Touch)
}

// The shop names the code of an order; a network names it too, behind a click. It was
// used once, and the order is shared between two touches, not three.
func TestCodeNamedTwice(t *testing.T) {
	code := attribution.Touch{Channel: "mia", Kind: attribution.Code}
	p := paths(t,
		attribution.Path{Order: "1", At: placed, Touches: []attribution.Touch{code}},
		attribution.Path{Order: "1", Touches: []attribution.Touch{{Channel: "bo", Kind: attribution.Link, At: placed.Add(-day)}, code}})
	credit, err := attribution.Attribute(p, attribution.Linear(), attribution.Policy{})
	require.NoError(t, err)
	for _, r := range credit.Rows {
		assert.Equal(t, 0.5, r.Orders, r.Channel)
	}
}

// Whether a visitor who did not buy would have been a new customer nobody knows:
// such ends count whoever is asked for, also where a path counts orders beside
// them. Of three walks with a, two led to an order, of unsaid customers.
func TestCustomersUnknown(t *testing.T) {
	fromNew := attribution.Path{Orders: 1, Touches: touches("a"), NewCustomer: engagement.Yes}
	joined := paths(t, fromNew, attribution.Path{Orders: 2, Nulls: 1, Touches: touches("a")})
	apart := paths(t, fromNew, attribution.Path{Orders: 2, Touches: touches("a")}, attribution.Path{Nulls: 1, Touches: touches("a")})
	for _, p := range []*attribution.Paths{joined, apart} {
		r, err := attribution.RemovalEffects(p, 1, attribution.Policy{Customers: engagement.Yes})
		require.NoError(t, err)
		assert.Equal(t, engagement.Rate(0.5), r.Conversion) // 1 order, 1 without
		credit, err := attribution.Attribute(p, attribution.Markov(1), attribution.Policy{Customers: engagement.Yes})
		require.NoError(t, err)
		assert.Equal(t, []int64{1, 1, 2}, []int64{credit.Orders, credit.Counted.Nulls, credit.Counted.Others})
	}
}

func TestAssists(t *testing.T) {
	p := paths(t,
		attribution.Path{Order: "1", At: placed, Touches: touches("aba"), Value: money.Must("10.00", "EUR"), NewCustomer: engagement.Yes},
		attribution.Path{Order: "2", At: placed, Touches: touches("ab"), Value: money.Must("20.00", "EUR"), NewCustomer: engagement.No},
		attribution.Path{Order: "3", At: placed, Touches: touches("bb"), Value: money.Must("40.00", "EUR")},
		attribution.Path{Touches: touches("ac"), Nulls: 7})
	all, err := attribution.Assists(p, attribution.Policy{})
	require.NoError(t, err)
	require.Len(t, all, 3)
	a, b, c := all[0], all[1], all[2]
	assert.Equal(t, []int64{2, 2, 1, 1, 0}, []int64{a.Touched.Orders, a.First.Orders, a.Last.Orders, a.Assisted.Orders, a.Sole.Orders})
	assert.Equal(t, []int64{3, 1, 2, 1, 1}, []int64{b.Touched.Orders, b.First.Orders, b.Last.Orders, b.Assisted.Orders, b.Sole.Orders})
	assert.Equal(t, money.Must("30.00", "EUR"), a.Touched.Revenue)
	assert.Equal(t, money.Must("10.00", "EUR"), a.Touched.NewRevenue)
	share, err := a.Touched.NewShare()
	require.NoError(t, err)
	assert.Equal(t, engagement.Rate(0.5), share)
	ratio, err := b.PerLast()
	require.NoError(t, err)
	assert.Equal(t, 0.5, ratio)
	var undefined *engagement.Undefined
	_, err = c.PerLast()
	require.ErrorAs(t, err, &undefined)
	_, err = c.Sole.NewShare()
	require.ErrorAs(t, err, &undefined)

	onlyNew, err := attribution.Attribute(p, attribution.Linear(), attribution.Policy{Customers: engagement.Yes})
	require.NoError(t, err)
	assert.Equal(t, int64(1), onlyNew.Orders)
	assert.Equal(t, int64(2), onlyNew.Counted.Others)
	addsUp(t, onlyNew)
}

func TestCompare(t *testing.T) {
	p := paths(t, attribution.Path{Order: "1", At: placed, Touches: touches("ab")}, attribution.Path{Order: "2", At: placed, Touches: touches("ac")})
	c, err := attribution.Compare(p, attribution.Policy{}, attribution.FirstTouch(), attribution.LastTouch(), attribution.Linear(), attribution.WShaped())
	require.NoError(t, err)
	assert.Equal(t, engagement.Rate(1), c.Moves)
	assert.Equal(t, [2]string{"first", "last"}, c.Between)
	a := c.Rows[0]
	assert.Equal(t, []engagement.Rate{1, 0, 0.5, 0}, a.Shares)
	assert.Equal(t, []int{1, 3, 1, 0}, a.Ranks) // W shares nothing: no key touch
	assert.True(t, a.Depends())
	assert.Equal(t, [2]engagement.Rate{0, 1}, [2]engagement.Rate{a.Least, a.Most})
	assert.Equal(t, [2]int{1, 3}, [2]int{a.BestRank, a.WorstRank})
	same, err := attribution.Compare(p, attribution.Policy{}, attribution.Linear(), attribution.Shapley())
	require.NoError(t, err)
	assert.Contains(t, same.Table(), "The models agree.")
}

// TestExplainNobody: an order that nobody is credited with says why.
func TestExplainNobody(t *testing.T) {
	at := time.Date(2026, 5, 20, 0, 0, 0, 0, time.UTC)
	old := attribution.Touch{Channel: "mia", At: at.AddDate(0, 0, -40), Kind: attribution.Link}
	p := attribution.NewPaths("EUR")
	p.AddAll([]attribution.Path{{Order: "bare", At: at, Value: money.Must("0", "EUR")}, {Order: "old", At: at, Touches: []attribution.Touch{old}}})
	bare, err := p.Explain("bare", attribution.Linear(), attribution.ModashRule())
	require.NoError(t, err)
	assert.Equal(t, attribution.NoTouch, bare.Unattributed)
	assert.Equal(t, money.Must("0", "EUR"), bare.Value, "0 is a value")
	past, err := p.Explain("old", attribution.Linear(), attribution.ModashRule())
	require.NoError(t, err)
	assert.Equal(t, attribution.NoneCounts, past.Unattributed)
	assert.Equal(t, money.Amount{}, past.Value, "nobody said what it is worth")
	require.Len(t, past.Touches, 1)
	assert.NotEmpty(t, past.Touches[0].LeftOut)
}

// TestGameRate: of the paths over a coalition's channels alone, the share that led to an
// order. Over mia alone 3 of 4, over mia and bo 5 of 10, over bo alone none.
func TestGameRate(t *testing.T) {
	path := func(orders, nulls int64, names ...string) attribution.Path {
		p := attribution.Path{Orders: orders, Nulls: nulls}
		for _, n := range names {
			p.Touches = append(p.Touches, attribution.Touch{Channel: n})
		}
		return p
	}
	p := attribution.NewPaths("EUR")
	p.AddAll([]attribution.Path{path(3, 1, "mia"), path(1, 2, "mia", "bo"), path(1, 1, "bo", "mia", "bo"), path(0, 1, "bo")})
	g, err := attribution.Coalitions(p, attribution.Policy{})
	require.NoError(t, err)
	require.Equal(t, []string{"bo", "mia"}, g.Players)
	for _, row := range []struct {
		in     []bool
		orders float64
		rate   engagement.Rate
	}{{[]bool{false, false}, 0, 0}, {[]bool{false, true}, 3, 0.75}, {[]bool{true, false}, 0, 0}, {[]bool{true, true}, 5, 0.5}, {[]bool{true}, 0, 0}, {nil, 0, 0}} {
		assert.InDelta(t, row.orders, g.Orders(row.in), 0, "%v", row.in)
		assert.InDelta(t, float64(row.rate), float64(g.Rate(row.in)), 1e-12, "%v", row.in)
	}
}
