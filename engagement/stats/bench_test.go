package stats_test

import (
	"testing"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

func BenchmarkWilson(b *testing.B) {
	for b.Loop() {
		_, _ = stats.Wilson(15, 148, 0.95)
	}
}

func BenchmarkClopperPearson(b *testing.B) {
	for b.Loop() {
		_, _ = stats.ClopperPearson(15, 148, 0.95)
	}
}

func BenchmarkFisher(b *testing.B) {
	for _, c := range []struct {
		name           string
		x1, n1, x2, n2 int64
	}{
		{"hundreds", 56, 70, 48, 80},
		{"millions", 500_000, 1_000_000, 500_900, 1_000_000},
		{"billions", 500_000_000, 1_000_000_000, 500_020_000, 1_000_000_000},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				_, _ = stats.Fisher(c.x1, c.n1, c.x2, c.n2)
			}
		})
	}
}

func BenchmarkTQuantile(b *testing.B) {
	for b.Loop() {
		stats.TQuantile(0.975, 29)
	}
}

func BenchmarkMedianRanks(b *testing.B) {
	for name, n := range map[string]int64{"thousand": 1e3, "million": 1e6, "trillion": 1e12} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				stats.MedianRanks(n, 0.95)
			}
		})
	}
}

func BenchmarkUint192AddProduct(b *testing.B) {
	var u stats.Uint192
	var x uint64
	for b.Loop() {
		x += 1 << 50
		u.AddProduct(x, x)
	}
	if u.IsZero() {
		b.Fatal("nothing was added")
	}
}

func BenchmarkUint192Add(b *testing.B) {
	var u, v stats.Uint192
	v.Add128(1<<40, 1<<63)
	for b.Loop() {
		u.Add(v)
	}
	if u.IsZero() {
		b.Fatal("nothing was added")
	}
}

func BenchmarkSampleAdd(b *testing.B) {
	xs := rates(generator(), 1_000_000)
	b.ReportAllocs()
	for b.Loop() {
		var s stats.Sample
		for _, x := range xs {
			s.Add(x)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(xs)), "ns/value")
}

func BenchmarkSampleSummary(b *testing.B) {
	for name, n := range map[string]int{"thousand": 1000, "million": 1_000_000} {
		s := sampleOf(rates(generator(), n))
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				s.Median()
				s.MedianInterval(0.95)
				s.TrimmedMean(0.1, 0.95)
			}
		})
	}
}
