package attribution_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/attribution"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/stretchr/testify/require"
)

// A journey is a generated path as plain data.
type journey struct {
	touches []step
	at      int64 // seconds after start
	order   bool
	cents   int64
	isNew   engagement.Tri
}

type step struct {
	channel int
	at      int64
	key     bool
}

var start = time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)

// journeys makes n paths of 1 to longest touches among so many channels, in the
// 40 days before their end; one in so many is an order, on average, and one in
// three has a key touch.
func journeys(n, channels, longest, oneIn int, seed uint64) []journey {
	r := rand.New(rand.NewPCG(seed, 8))
	all := make([]journey, n)
	for i := range all {
		j := &all[i]
		j.at = int64(40*86400 + r.IntN(90*86400))
		j.touches = make([]step, 1+r.IntN(longest))
		for k := range j.touches {
			c := r.IntN(channels)
			j.touches[k] = step{min(c, r.IntN(channels)), j.at - int64(r.IntN(40*86400)), false}
		}
		slices.SortFunc(j.touches, func(a, b step) int { return int(a.at - b.at) })
		if r.IntN(3) == 0 {
			j.touches[r.IntN(len(j.touches))].key = true
		}
		if j.order = r.IntN(oneIn) == 0; j.order {
			j.cents = int64(500 + r.IntN(20000))
			j.isNew = engagement.Said(r.IntN(3) == 0)
		}
	}
	return all
}

func name(channel int) string { return fmt.Sprintf("creator-%02d", channel) }

// path is the journey as the package wants it; a seventh of the channels is
// called direct.
func (j *journey) path(i int) attribution.Path {
	p := attribution.Path{At: start.Add(time.Duration(j.at) * time.Second), NewCustomer: j.isNew}
	for _, s := range j.touches {
		kind := attribution.Kinds()[s.channel%5]
		p.Touches = append(p.Touches, attribution.Touch{Channel: name(s.channel), At: start.Add(time.Duration(s.at) * time.Second), Kind: kind, Key: s.key})
	}
	if j.order {
		p.Order = fmt.Sprint("order-", i)
		p.Value, _ = money.New(j.cents, "EUR")
	} else {
		p.Nulls = 1
	}
	return p
}

func build(tb testing.TB, js []journey) *attribution.Paths {
	p := attribution.NewPaths("EUR")
	for i := range js {
		require.NoError(tb, p.Add(js[i].path(i)))
	}
	return p
}

// A packed touch has what the package keeps of one, in as many bytes.
type packed struct {
	at      int64
	channel uint32
	kind    uint8
	key     bool
}

type packedPath struct {
	first, n      int
	orders, value int64
	at            int64
}

func pack(js []journey) (touches []packed, paths []packedPath) {
	for i := range js {
		j := &js[i]
		p := packedPath{first: len(touches), n: len(j.touches), value: j.cents, at: j.at}
		if j.order {
			p.orders = 1
		}
		for _, s := range j.touches {
			touches = append(touches, packed{s.at, uint32(s.channel), uint8(s.channel % 5), s.key})
		}
		paths = append(paths, p)
	}
	return touches, paths
}

// bare is the least that any model does: look at each touch of each path, see
// whether it is in the window, and count the orders and the revenue its channel
// took part in.
func bare(touches []packed, paths []packedPath, window int64, orders, value []int64) {
	for i := range paths {
		p := &paths[i]
		for _, t := range touches[p.first : p.first+p.n] {
			if t.at >= p.at-window && t.at <= p.at {
				orders[t.channel] += p.orders
				value[t.channel] += p.value
			}
		}
	}
}

const (
	benchPaths, benchChannels, benchLongest = 1_000_000, 50, 10
	benchWindow                             = 30 * 86400
)

// BenchmarkMillion holds the models against a bare pass and against maps of
// strings, all over the same million paths, half of them orders; and the
// heuristics once more where every path is an order. The heuristics look back 30
// days, both Markov chains at every touch.
func BenchmarkMillion(b *testing.B) {
	policy := attribution.Policy{Window: benchWindow * time.Second}
	for _, oneIn := range []int{2, 1} {
		js := journeys(benchPaths, benchChannels, benchLongest, oneIn, 1)
		p := build(b, js)
		touches, paths := pack(js)
		run := func(name string, f func()) {
			b.Run(fmt.Sprintf("one-in-%d/%s", oneIn, name), func(b *testing.B) {
				for b.Loop() {
					f()
				}
				b.ReportMetric(float64(len(touches)), "touches")
			})
		}
		orders, value := make([]int64, benchChannels), make([]int64, benchChannels)
		run("bare", func() { bare(touches, paths, benchWindow, orders, value) })
		run("heuristics", func() {
			_, err := attribution.AttributeAll(p, attribution.Heuristics(), policy)
			require.NoError(b, err)
		})
		if oneIn == 1 {
			continue // a chain in which every path ends in an order has nothing to say
		}
		run("markov", func() {
			_, err := attribution.RemovalEffects(p, 1, attribution.Policy{})
			require.NoError(b, err)
		})
		plain := plainPaths(js)
		run("markov-of-strings", func() { plainMarkov(plain, math.MaxInt32) })
	}
}
