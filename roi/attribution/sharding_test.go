package attribution_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/attribution"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// generated makes paths of every sort: orders in pieces, with and without times,
// copies, touches of one instant, paths that stand for many, nulls, orders
// without touches.
func generated(n int, r *rand.Rand) (all []attribution.Path) {
	kinds := append(attribution.Kinds(), "")
	for range n {
		p := attribution.Path{NewCustomer: engagement.Tri(r.IntN(3) - 1)}
		for range r.IntN(25) * r.IntN(2) {
			t := attribution.Touch{Channel: name(r.IntN(12)), Kind: kinds[r.IntN(len(kinds))], Key: r.IntN(6) == 0}
			if r.IntN(4) > 0 {
				t.At = start.Add(time.Duration(r.IntN(60)-2) * 12 * time.Hour)
			}
			p.Touches = append(p.Touches, t)
		}
		if r.IntN(3) > 0 {
			p.At = start.Add(time.Duration(20+r.IntN(8)) * day)
		}
		switch r.IntN(3) {
		case 0:
			p.Order = fmt.Sprint("o", r.IntN(n/2+1))
		case 1:
			p.Orders = int64(1 + r.IntN(5))
			p.Nulls = int64(r.IntN(3))
		default:
			p.Nulls = int64(1 + r.IntN(3))
			p.Touches = append(p.Touches, attribution.Touch{Channel: name(r.IntN(12))})
		}
		if (p.Order != "" || p.Orders > 0) && r.IntN(5) > 0 {
			p.Value, _ = money.New(int64(r.IntN(10_000)), "EUR")
		}
		all = append(all, p)
		if r.IntN(4) == 0 {
			all = append(all, p)
		}
	}
	return all
}

var policies = []attribution.Policy{
	{},
	attribution.DefaultPolicy(),
	attribution.ModashRule(),
	{Window: 5 * day, Collapse: true},
	{Window: 9 * day, Views: 2 * day, Prefer: []attribution.Kind{attribution.Code, attribution.Survey, attribution.Link}, Collapse: true},
	{Customers: engagement.Yes, AsOf: start.Add(25 * day)},
	{Customers: engagement.No},
}

func models() []attribution.Model {
	return append(attribution.Models(), attribution.Markov(2), attribution.Markov(3), attribution.TimeDecay(day),
		attribution.Position(attribution.Weights{First: 2, Key: 1, Last: 3, Others: 1}))
}

// On every generated set the credit of every model adds up, and any sharding
// gives the same bytes and the same credit, to the last bit.
func TestAnySharding(t *testing.T) {
	credits := 0
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(seed, 1))
		all := generated(5+r.IntN(150), r)
		whole := paths(t, all...)
		bytes, err := whole.MarshalBinary()
		require.NoError(t, err)

		r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		shards := make([]*attribution.Paths, 1+r.IntN(6))
		for i := range shards {
			shards[i] = attribution.NewPaths("EUR")
		}
		for i := range all {
			require.NoError(t, shards[r.IntN(len(shards))].Add(all[i]))
		}
		for len(shards) > 1 { // any tree of merges, some over the wire
			i := 1 + r.IntN(len(shards)-1)
			if r.IntN(2) == 0 {
				shards[0], shards[i] = shards[i], shards[0]
			}
			if r.IntN(2) == 0 {
				wire, err := shards[i].MarshalBinary()
				require.NoError(t, err)
				shards[i] = new(attribution.Paths)
				require.NoError(t, shards[i].UnmarshalBinary(wire))
			}
			require.NoError(t, shards[0].Merge(shards[i]))
			shards = append(shards[:i], shards[i+1:]...)
		}
		merged, err := shards[0].MarshalBinary()
		require.NoError(t, err)
		require.Equal(t, bytes, merged)
		var read attribution.Paths
		require.NoError(t, read.UnmarshalBinary(bytes))

		for _, policy := range policies {
			want, err := attribution.AttributeAll(whole, models(), policy)
			if err != nil {
				var undefined *engagement.Undefined
				require.ErrorAs(t, err, &undefined)
				continue
			}
			for _, c := range want {
				addsUp(t, c)
				credits++
			}
			got, err := attribution.AttributeAll(shards[0], models(), policy)
			require.NoError(t, err)
			require.Equal(t, want, got)
			one, err := json.Marshal(want)
			require.NoError(t, err)
			again, err := attribution.AttributeAll(&read, models(), policy)
			require.NoError(t, err)
			two, err := json.Marshal(again)
			require.NoError(t, err)
			require.JSONEq(t, string(one), string(two))
		}
	}
	t.Logf("%d credits add up", credits)
}

// The tables by which short paths are shared say what sharing one by one says.
func TestTablesAgreeWithSingleOrders(t *testing.T) {
	js := journeys(400, 8, 20, 1, 3)
	p := build(t, js)
	for _, policy := range policies[:5] {
		for _, m := range append(attribution.Heuristics(), attribution.Shapley()) {
			credit, err := attribution.Attribute(p, m, policy)
			require.NoError(t, err)
			sums := map[string]float64{}
			for i := range js {
				x, err := p.Explain(fmt.Sprint("order-", i), m, policy)
				require.NoError(t, err)
				for _, touch := range x.Touches {
					sums[touch.Channel] += touch.Share
				}
			}
			for _, r := range credit.Rows {
				assert.InDelta(t, sums[r.Channel], r.Orders, 1e-10, m.Name)
			}
		}
	}
}

// Markov agrees with the version made of maps of strings.
func TestMarkovAgreesWithPlain(t *testing.T) {
	js := journeys(3000, 50, 10, 2, 4)
	conversion, effects := plainMarkov(plainPaths(js), 20*86400)
	r, err := attribution.RemovalEffects(build(t, js), 1, attribution.Policy{Window: 20 * day})
	require.NoError(t, err)
	assert.InDelta(t, conversion, float64(r.Conversion), 1e-12)
	for _, e := range r.Effects {
		assert.InDelta(t, effects[e.Channel], e.Effect, 1e-11, e.Channel)
	}
}

// Up to 256 states are solved by elimination, more by iteration. 200 channels
// that only ever lead to nothing, apart from the rest, make a chain large and
// change no effect: what they take off the conversion cancels out.
func TestBothSolversAgree(t *testing.T) {
	p := build(t, journeys(800, 12, 12, 3, 5))
	for _, order := range []int{1, 2} {
		few, err := attribution.RemovalEffects(p, order, attribution.Policy{})
		require.NoError(t, err)
		require.Less(t, few.States, 257)
		for i := range 250 {
			require.NoError(t, p.Add(attribution.Path{Nulls: 1, Touches: []attribution.Touch{{Channel: fmt.Sprint("nobody-", i)}}}))
		}
		many, err := attribution.RemovalEffects(p, order, attribution.Policy{})
		require.NoError(t, err)
		require.Greater(t, many.States, 256)
		effects := map[string]float64{}
		for _, e := range many.Effects {
			effects[e.Channel] = e.Effect
		}
		for _, e := range few.Effects {
			assert.InDelta(t, e.Effect, effects[e.Channel], 1e-12, "%d %s", order, e.Channel)
		}
		p = build(t, journeys(800, 12, 12, 3, 5))
	}
}
