package main

import (
	"math/bits"

	gomoney "github.com/Rhymond/go-money"
	govalues "github.com/govalues/decimal"
	"github.com/shopspring/decimal"

	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// cents are n amounts in minor units, 0.01 to 20,000.03 EUR.
func cents(n int) []int64 {
	list := make([]int64, n)
	for i := range list {
		list[i] = 1 + int64(i)*7919%2_000_003
	}
	return list
}

// each makes a list of the same amounts in another type.
func each[T any](cents []int64, amount func(int64) T) []T {
	list := make([]T, len(cents))
	for i, n := range cents {
		list[i] = amount(n)
	}
	return list
}

func euro(cents int64) money.Amount { return must(money.New(cents, "EUR")) }

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// sums are the ways to add up n amounts. All answer in cents.
func sums(n int) []contest {
	minors := cents(n)
	amounts := each(minors, euro)
	decimals := each(minors, func(n int64) decimal.Decimal { return decimal.New(n, -2) })

	sumMinor := way{"`money.Sum.AddMinor`", func() float64 {
		var s money.Sum
		s.AddMinor("EUR", minors)
		return minor(must(s.Total("EUR")))
	}}
	sumAll := way{"`money.Sum.AddAll`", func() float64 {
		var s money.Sum
		s.AddAll(amounts)
		return minor(must(s.Total("EUR")))
	}}
	sumAdd := way{"`money.Sum.Add`, one by one", func() float64 {
		var s money.Sum
		for _, a := range amounts {
			s.Add(a)
		}
		return minor(must(s.Total("EUR")))
	}}
	decimalLoop := way{"loop of `decimal` Add", func() float64 {
		var total decimal.Decimal
		for _, d := range decimals {
			total = total.Add(d)
		}
		return total.Shift(2).InexactFloat64()
	}}
	decimalSum := way{"`decimal.Sum`", func() float64 {
		return decimal.Sum(decimals[0], decimals[1:]...).Shift(2).InexactFloat64()
	}}
	bare128 := way{"bare 128-bit sum", func() float64 {
		var hi, lo, carry uint64
		for _, n := range minors {
			lo, carry = bits.Add64(lo, uint64(n), 0)
			hi += uint64(n>>63) + carry
		}
		return float64(hi)*0x1p64 + float64(lo)
	}}
	unchecked := way{"unchecked int64 sum", func() float64 {
		var total int64
		for _, n := range minors {
			total += n
		}
		return float64(total)
	}}
	return []contest{
		{items: n, ours: sumMinor, plain: decimalLoop, goal: faster(40)},
		{items: n, ours: sumMinor, plain: decimalSum},
		{items: n, ours: sumMinor, plain: bare128, goal: within(2)},
		{items: n, ours: sumMinor, plain: unchecked, note: "overflows without a word"},
		{items: n, ours: sumAll, plain: decimalLoop, goal: faster(20)},
		{items: n, ours: sumAll, plain: decimalSum},
		{items: n, ours: sumAdd, plain: decimalLoop},
	}
}

func minor(a money.Amount) float64 {
	n, _ := a.Minor()
	return float64(n)
}

// Every addition leaves its result where the next one, or anyone, could read it.
var (
	lastAmount money.Amount
	lastPeer   *gomoney.Money
	lastValue  govalues.Decimal
)

// additions are the ways to add one amount to another, over amounts that stay in
// the processor's cache, so that it is the addition that takes the time: as a
// running total, where each waits for the one before, and of neighbours, where
// none does. All answer in cents.
func additions(items int) []contest {
	const n = 1000
	passes := items / n
	minors := cents(n)
	amounts := each(minors, euro)
	peers := each(minors, func(n int64) *gomoney.Money { return gomoney.New(n, "EUR") })
	values := each(minors, func(n int64) govalues.Decimal { return must(govalues.New(n, 2)) })

	oursTotal := way{"`Amount.Add`, running total", func() float64 {
		total := euro(0)
		for range passes {
			for _, a := range amounts {
				var err error
				if total, err = total.Add(a); err != nil {
					return 0
				}
			}
		}
		return minor(total)
	}}
	peerTotal := way{"go-money", func() float64 {
		total := gomoney.New(0, "EUR")
		for range passes {
			for _, a := range peers {
				var err error
				if total, err = total.Add(a); err != nil {
					return 0
				}
			}
		}
		return float64(total.Amount())
	}}
	valueTotal := way{"govalues/decimal", func() float64 {
		var total govalues.Decimal
		for range passes {
			for _, a := range values {
				var err error
				if total, err = total.Add(a); err != nil {
					return 0
				}
			}
		}
		return inCents(total)
	}}
	oursPairs := way{"`Amount.Add`, neighbours", func() float64 {
		for range passes {
			for i := range n - 1 {
				var err error
				if lastAmount, err = amounts[i].Add(amounts[i+1]); err != nil {
					return 0
				}
			}
		}
		return minor(lastAmount)
	}}
	peerPairs := way{"go-money, neighbours", func() float64 {
		for range passes {
			for i := range n - 1 {
				var err error
				if lastPeer, err = peers[i].Add(peers[i+1]); err != nil {
					return 0
				}
			}
		}
		return float64(lastPeer.Amount())
	}}
	valuePairs := way{"govalues/decimal, neighbours", func() float64 {
		for range passes {
			for i := range n - 1 {
				var err error
				if lastValue, err = values[i].Add(values[i+1]); err != nil {
					return 0
				}
			}
		}
		return inCents(lastValue)
	}}
	return []contest{
		{items: passes * n, ours: oursTotal, plain: peerTotal, goal: faster(1), note: "whole minor units, in an allocation each"},
		{items: passes * n, ours: oursTotal, plain: valueTotal, goal: faster(1), note: "knows no currencies"},
		{items: passes * (n - 1), ours: oursPairs, plain: peerPairs, goal: faster(1), note: "whole minor units, in an allocation each"},
		{items: passes * (n - 1), ours: oursPairs, plain: valuePairs, goal: faster(1), note: "knows no currencies"},
	}
}

func inCents(d govalues.Decimal) float64 {
	whole, fraction, _ := d.Int64(2)
	return float64(whole*100 + fraction)
}
