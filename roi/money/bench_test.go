package money_test

import (
	"math/bits"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/seed-e12bc25d/influencekit/roi/money"
)

const million = 1_000_000

var (
	sinkDecimal decimal.Decimal
	sinkAmount  money.Amount
	sinkSum     money.Sum
	sinkWords   [2]uint64
	sinkInt     int64
	sinkRatio   money.Ratio
	sinkText    string
)

// cents are the minor units that all the additions below add up.
func cents() []int64 {
	list := make([]int64, million)
	for i := range list {
		list[i] = int64(i*7919%2_000_003) - 1_000_000
	}
	return list
}

// BenchmarkMillion adds up the same million amounts in every way there is, so
// that one run compares them.
func BenchmarkMillion(b *testing.B) {
	minors := cents()
	decimals := make([]decimal.Decimal, million)
	amounts := make([]money.Amount, million)
	mixed := make([]money.Amount, million)
	codes := [...]money.Currency{"EUR", "USD", "JPY", "KWD", "GBP"}
	for i, n := range minors {
		decimals[i] = decimal.New(n, -2)
		amounts[i], _ = money.New(n, "EUR")
		mixed[i], _ = money.New(n, codes[i%len(codes)])
	}
	each := func(name string, sum func()) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				sum()
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/million, "ns/amount")
		})
	}
	each("DecimalLoop", func() {
		total := decimal.Decimal{}
		for _, d := range decimals {
			total = total.Add(d)
		}
		sinkDecimal = total
	})
	each("DecimalSum", func() { sinkDecimal = decimal.Sum(decimals[0], decimals[1:]...) })
	each("AmountAdd", func() {
		total := money.Amount{}
		for _, a := range amounts {
			total, _ = total.Add(a)
		}
		sinkAmount = total
	})
	each("SumAdd", func() {
		var s money.Sum
		for _, a := range amounts {
			s.Add(a)
		}
		sinkSum = s
	})
	each("SumAddAll", func() {
		var s money.Sum
		s.AddAll(amounts)
		sinkSum = s
	})
	each("SumAddAllMixed", func() {
		var s money.Sum
		s.AddAll(mixed)
		sinkSum = s
	})
	each("SumAddMinor", func() {
		var s money.Sum
		s.AddMinor("EUR", minors)
		sinkSum = s
	})
	each("Bare128", func() {
		var hi, lo, carry uint64
		for _, n := range minors {
			lo, carry = bits.Add64(lo, uint64(n), 0)
			hi += uint64(n>>63) + carry
		}
		sinkWords = [2]uint64{hi, lo}
	})
	each("Int64Unchecked", func() {
		var total int64
		for _, n := range minors {
			total += n
		}
		sinkInt = total
	})
}

func BenchmarkAmount(b *testing.B) {
	a, c := money.Must("12345.67", "EUR"), money.Must("891.25", "EUR")
	r := money.BasisPoints(1250)
	weights := []money.Ratio{money.Whole(2), money.Whole(3), money.Whole(5)}
	data, _ := a.MarshalJSON()
	bench := func(name string, f func()) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				f()
			}
		})
	}
	b.Run("Add", func(b *testing.B) {
		for b.Loop() {
			sinkAmount, _ = a.Add(c)
		}
	})
	bench("Cmp", func() { n, _ := a.Cmp(c); sinkInt = int64(n) })
	bench("Mul", func() { sinkAmount, _ = a.Mul(r, money.HalfEven) })
	bench("Per", func() { sinkAmount, _ = a.Per(7) })
	bench("Over", func() { sinkRatio, _ = a.Over(c) })
	bench("Round", func() { sinkAmount, _ = a.Round(money.HalfUp) })
	bench("Allocate", func() { parts, _ := a.Allocate(weights); sinkAmount = parts[0] })
	bench("Parse", func() { sinkAmount, _ = money.Parse("12345.67", "EUR") })
	bench("Decimal", func() { sinkDecimal = a.Decimal() })
	bench("String", func() { sinkText = a.String() })
	bench("UnmarshalJSON", func() { _ = sinkAmount.UnmarshalJSON(data) })
}
