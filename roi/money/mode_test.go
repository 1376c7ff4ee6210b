package money_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func TestModes(t *testing.T) {
	values := strings.Fields("0.115 0.125 0.1251 0.129 -0.115 -0.125 -0.1251 -0.121")
	for mode, want := range map[money.Mode]string{
		"":             "0.12 0.12 0.13 0.13 -0.12 -0.12 -0.13 -0.12",
		money.HalfEven: "0.12 0.12 0.13 0.13 -0.12 -0.12 -0.13 -0.12",
		money.HalfUp:   "0.12 0.13 0.13 0.13 -0.12 -0.13 -0.13 -0.12",
		money.HalfDown: "0.11 0.12 0.13 0.13 -0.11 -0.12 -0.13 -0.12",
		money.Up:       "0.12 0.13 0.13 0.13 -0.12 -0.13 -0.13 -0.13",
		money.Down:     "0.11 0.12 0.12 0.12 -0.11 -0.12 -0.12 -0.12",
		money.Ceiling:  "0.12 0.13 0.13 0.13 -0.11 -0.12 -0.12 -0.12",
		money.Floor:    "0.11 0.12 0.12 0.12 -0.12 -0.13 -0.13 -0.13",
	} {
		assert.True(t, mode.IsValid())
		for i, want := range strings.Fields(want) {
			got, err := money.Must(values[i], "EUR").Round(mode)
			require.NoError(t, err)
			assert.Equal(t, money.Must(want, "EUR"), got, "%s %s", values[i], mode)
		}
	}
	assert.Len(t, money.Modes(), 7)
	for _, m := range money.Modes() {
		assert.True(t, m.IsValid(), m)
	}
}

func TestUnknownMode(t *testing.T) {
	typo := money.Mode("half-up")
	assert.False(t, typo.IsValid())
	a := money.Must("1", "EUR")
	_, err := a.Round(typo)
	assert.Equal(t, money.ModeError{Mode: typo}, err)
	_, err = a.Mul(money.One(), typo)
	assert.Equal(t, money.ModeError{Mode: typo}, err)
	_, err = a.Div(3, 2, typo)
	assert.Equal(t, money.ModeError{Mode: typo}, err)
	_, err = money.One().Quo(money.Whole(3), typo)
	assert.Equal(t, money.ModeError{Mode: typo}, err)
}

func TestPlacesOutOfBounds(t *testing.T) {
	for _, decimals := range []int{-1, 13, math.MaxInt, math.MinInt} {
		_, err := money.Must("1", "EUR").RoundTo(decimals, money.HalfEven)
		assert.ErrorIs(t, err, money.ErrPlaces)
		_, err = money.One().Round(decimals, money.HalfEven)
		assert.ErrorIs(t, err, money.ErrPlaces)
	}
}

func TestRoundPastTheBound(t *testing.T) {
	most := money.Must("999999999999999999999999.999999999999", "EUR")
	_, err := most.Round(money.HalfUp)
	assert.ErrorIs(t, err, money.ErrRange)
	down, err := most.Round(money.Down)
	require.NoError(t, err)
	assert.Equal(t, "999999999999999999999999.99 EUR", down.String())
}

// Figures of published calculators, checked by hand.
func TestWorkedFigures(t *testing.T) {
	revenue, cost := money.Must("52000", "USD"), money.Must("18500", "USD")
	onRevenue, err := revenue.Over(cost)
	require.NoError(t, err)
	onRevenue, err = onRevenue.Sub(money.One())
	require.NoError(t, err)
	assert.Equal(t, "181 %", onRevenue.Percent(0))

	margin, err := revenue.Mul(money.BasisPoints(5800), money.HalfEven)
	require.NoError(t, err)
	profit, err := margin.Sub(cost)
	require.NoError(t, err)
	onMargin, err := profit.Over(cost)
	require.NoError(t, err)
	assert.Equal(t, "63.03 %", onMargin.Percent(2))

	cpe, err := money.Must("1200", "USD").Per(2800) // 0.42857…
	require.NoError(t, err)
	assert.Equal(t, "0.428571 USD", cpe.String())

	spend, err := money.Must("15", "USD").MulInt(100_000)
	require.NoError(t, err)
	emv, err := spend.Per(1000)
	require.NoError(t, err)
	assert.Equal(t, "1500.00 USD", emv.String())

	_, err = cost.Per(0)
	assert.ErrorIs(t, err, money.ErrZero)
	_, err = cost.Over(money.Amount{})
	assert.ErrorIs(t, err, money.ErrZero)
	none, err := money.Amount{}.Over(cost)
	require.NoError(t, err)
	assert.True(t, none.IsZero())
	_, err = money.Must("1e20", "USD").Over(money.Must("1e-12", "USD"))
	assert.ErrorIs(t, err, money.ErrRange)
}
