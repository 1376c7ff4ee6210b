package roi_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func holdout(exposed, converted, heldOut, anyway int64) roi.Holdout {
	return roi.Holdout{Exposed: known(exposed), ExposedConversions: known(converted), HeldOut: known(heldOut), HeldOutConversions: known(anyway)}
}

// 100,000 exposed with 1,200 conversions, 100,000 held out with 900, 80 an order,
// 40 % margin, 50,000 spent: +300, 24,000, 0.48, −40,400
// (https://metrickittools.com/paid-ads/incrementality-lift-calculator).
func TestIncrementalityPublishedCase(t *testing.T) {
	lift, err := roi.Incrementality(holdout(100_000, 1200, 100_000, 900), 0.95)
	require.NoError(t, err)
	assert.Equal(t, "300", lift.Conversions.Value.String())

	revenue, err := lift.Revenue(usd("80"))
	require.NoError(t, err)
	assert.Equal(t, usd("24000"), revenue.Value)
	iroas, err := lift.IROAS(usd("80"), usd("50000"))
	require.NoError(t, err)
	assert.Equal(t, "0.48", iroas.Value.String())
	profit, err := lift.Profit(usd("80"), ratio(t, "0.4"), usd("50000"))
	require.NoError(t, err)
	assert.Equal(t, usd("-40400"), profit.Value)

	// The interval is Newcombe's of 1.2 % − 0.9 %, times the exposed.
	difference, err := stats.Newcombe(1200, 100_000, 900, 100_000, 0.95)
	require.NoError(t, err)
	assert.InDelta(t, difference.Low*100_000, lift.Conversions.Low.Decimal().InexactFloat64(), 1e-6)
	assert.InDelta(t, difference.High*100_000, lift.Conversions.High.Decimal().InexactFloat64(), 1e-6)
	assert.Equal(t, 0.95, lift.Level)
	assert.Equal(t, lift, roundTrip(t, lift))
	assert.Equal(t, profit, roundTrip(t, profit))
}

// One of 10 exposed and one of 30 held out: 1 − 10/30 = 2/3 of an order at 1.00.
// The return and the profit are rounded once, and not made of a rounded 0.67.
func TestIncrementalityIsRoundedOnce(t *testing.T) {
	lift, err := roi.Incrementality(holdout(10, 1, 30, 1), 0.95)
	require.NoError(t, err)
	revenue, err := lift.Revenue(eur("1"))
	require.NoError(t, err)
	assert.Equal(t, eur("0.67"), revenue.Value)
	iroas, err := lift.IROAS(eur("1"), eur("2"))
	require.NoError(t, err)
	assert.InDelta(t, 1./3, iroas.Value.Decimal().InexactFloat64(), 1e-12)
	profit, err := lift.Profit(eur("1"), ratio(t, "0.5"), eur("0"))
	require.NoError(t, err)
	assert.Equal(t, eur("0.33"), profit.Value, "not the half of 0.67")
}

func TestIncrementalityMayBeNegative(t *testing.T) {
	lift, err := roi.Incrementality(holdout(1000, 10, 500, 10), 0.9)
	require.NoError(t, err)
	assert.Equal(t, "-10", lift.Conversions.Value.String(), "20 of 1,000 would have come anyway, 10 did")
	revenue, err := lift.Revenue(eur("33.33"))
	require.NoError(t, err)
	assert.Equal(t, eur("-333.30"), revenue.Value)
	assert.Negative(t, revenue.Low.Sign())
	profit, err := lift.Profit(eur("33.33"), ratio(t, "-0.1"), eur("0"))
	require.NoError(t, err)
	assert.Equal(t, eur("33.33"), profit.Value, "a margin below 0: fewer sales lose less")
	c, err := profit.Low.Cmp(profit.High)
	require.NoError(t, err)
	assert.Negative(t, c)

	third, err := roi.Incrementality(holdout(1000, 10, 300, 1), 0.95)
	require.NoError(t, err)
	assert.Equal(t, "6.666666666667", third.Conversions.Value.String(), "10 − 1000/300")
}

func TestIncrementalityUndefined(t *testing.T) {
	unknown := holdout(10, 1, 10, 1)
	unknown.ExposedConversions = engagement.Count{}
	for because, h := range map[string]roi.Holdout{
		"exposed 0":                             holdout(0, 0, 10, 1),
		"held out 0":                            holdout(10, 1, 0, 0),
		"held out unknown":                      {Exposed: known(1), ExposedConversions: known(1)},
		"exposed conversions unknown":           unknown,
		"exposed conversions more than people":  holdout(10, 11, 10, 1),
		"held out conversions more than people": holdout(10, 1, 10, 11),
	} {
		_, err := roi.Incrementality(h, 0.95)
		assert.Equal(t, because, undefinedBecause(err))
	}
	for _, level := range []float64{0, 1, 95, math.NaN()} {
		_, err := roi.Incrementality(holdout(10, 1, 10, 1), level)
		assert.ErrorIs(t, err, stats.ErrRange)
	}

	lift, err := roi.Incrementality(holdout(10, 1, 10, 1), 0.95)
	require.NoError(t, err)
	_, err = lift.Revenue(money.Amount{})
	assert.EqualError(t, err, "incremental revenue is undefined: order value not given")
	_, err = lift.IROAS(eur("1"), eur("0"))
	assert.EqualError(t, err, "iROAS is undefined: spend 0")
	_, err = lift.IROAS(eur("1"), usd("1"))
	assert.ErrorAs(t, err, new(money.MismatchError))
	_, err = lift.Profit(eur("1"), money.One(), money.Amount{})
	assert.EqualError(t, err, "incremental profit is undefined: spend not given")
}

// The value lies within its interval, also of the largest counts there are.
func TestIncrementalityProperties(t *testing.T) {
	m := newMaker(7)
	for range 500 {
		most := int64(1) << (1 + m.IntN(53))
		exposed, heldOut := 1+m.Int64N(most), 1+m.Int64N(most)
		h := holdout(exposed, m.Int64N(exposed+1), heldOut, m.Int64N(heldOut+1))
		lift, err := roi.Incrementality(h, 0.95)
		require.NoError(t, err)
		v := lift.Conversions
		// Rounding of the floats behind the interval: a part in 10^15 of the exposed.
		slack, err := money.Whole(exposed).Mul(ratio(t, "0.00000000001"), money.Up)
		require.NoError(t, err)
		low, err := v.Low.Sub(slack)
		require.NoError(t, err)
		high, err := v.High.Add(slack)
		require.NoError(t, err)
		assert.LessOrEqual(t, low.Cmp(v.Value), 0)
		assert.GreaterOrEqual(t, high.Cmp(v.Value), 0)
	}
}
