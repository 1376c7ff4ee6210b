package money_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func day(t *testing.T, text string) civil.Date {
	t.Helper()
	d, err := civil.ParseDate(text)
	require.NoError(t, err)
	return d
}

func rate(t *testing.T, from, to money.Currency, value, on string) money.Rate {
	t.Helper()
	r, err := money.ParseRatio(value)
	require.NoError(t, err)
	return money.Rate{From: from, To: to, Rate: r, On: day(t, on), Source: "made up"}
}

// table is a small set of invented rates.
func table(t *testing.T) []money.Rate {
	return []money.Rate{
		rate(t, "EUR", "USD", "1.10", "2026-10-01"),
		rate(t, "EUR", "USD", "1.20", "2026-10-05"),
		rate(t, "EUR", "JPY", "160", "2026-10-05"),
		rate(t, "EUR", "GBP", "0.80", "2026-09-01"),
		rate(t, "USD", "EUR", "0.90", "2026-10-03"),
	}
}

func TestConvert(t *testing.T) {
	plain := money.RatePolicy{MaxAge: 7}
	inverse := money.RatePolicy{MaxAge: 7, Inverse: true}
	pivot := money.RatePolicy{MaxAge: 7, Inverse: true, Pivot: "EUR"}
	for _, c := range []struct {
		name   string
		policy money.RatePolicy
		amount money.Amount
		to     money.Currency
		on     string
		want   string
		days   []string // of the rates used; empty: no rate
	}{
		{"that day", plain, money.Must("100", "EUR"), "USD", "2026-10-05", "120.00 USD", []string{"2026-10-05"}},
		{"the newest before", plain, money.Must("100", "EUR"), "USD", "2026-10-04", "110.00 USD", []string{"2026-10-01"}},
		{"as old as allowed", plain, money.Must("100", "EUR"), "USD", "2026-10-12", "120.00 USD", []string{"2026-10-05"}},
		{"too old", plain, money.Must("100", "EUR"), "USD", "2026-10-13", "", nil},
		{"none yet", plain, money.Must("100", "EUR"), "USD", "2026-09-30", "", nil},
		{"this day only", money.RatePolicy{}, money.Must("100", "EUR"), "USD", "2026-10-06", "", nil},
		{"never the future", money.RatePolicy{MaxAge: -1}, money.Must("100", "EUR"), "USD", "2026-10-05", "", nil},
		{"inverse not allowed", plain, money.Must("160", "JPY"), "EUR", "2026-10-05", "", nil},
		{"inverse", inverse, money.Must("1000", "JPY"), "EUR", "2026-10-05", "6.25 EUR", []string{"2026-10-05"}},
		{"own direction before a newer inverse", inverse, money.Must("100", "USD"), "EUR", "2026-10-05", "90.00 EUR", []string{"2026-10-03"}},
		{"no pivot allowed", inverse, money.Must("100", "USD"), "JPY", "2026-10-05", "", nil},
		{"pivot", pivot, money.Must("100", "USD"), "JPY", "2026-10-05", "14400 JPY", []string{"2026-10-03", "2026-10-05"}},
		{"pivot with an old leg", pivot, money.Must("100", "USD"), "GBP", "2026-10-05", "", nil},
		{"to the minor unit once", pivot, money.Must("0.01", "USD"), "JPY", "2026-10-05", "1 JPY", []string{"2026-10-03", "2026-10-05"}},
		{"no day", plain, money.Must("100", "EUR"), "USD", "", "", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			rates, err := money.NewRates(table(t), c.policy)
			require.NoError(t, err)
			var on civil.Date
			require.NoError(t, on.UnmarshalText([]byte(c.on)))
			got, err := rates.Convert(c.amount, c.to, on, money.HalfEven)
			if c.days == nil {
				assert.Equal(t, money.NoRateError{From: c.amount.Currency(), To: c.to, On: on}, err)
				assert.Equal(t, money.Converted{}, got)
				return
			}
			require.NoError(t, err)
			assert.Equal(t, c.want, got.Amount.String())
			assert.Equal(t, c.amount, got.Original)
			assert.Equal(t, on, got.On)
			var days []string
			for _, s := range got.Steps {
				days = append(days, s.Rate.On.String())
				assert.Equal(t, "made up", s.Rate.Source)
			}
			assert.Equal(t, c.days, days)
		})
	}
}

func TestConvertWithoutARate(t *testing.T) {
	var none money.Rates
	on := day(t, "2026-10-05")
	same, err := none.Convert(money.Must("1.005", "EUR"), "EUR", on, money.HalfUp)
	require.NoError(t, err)
	assert.Equal(t, money.Must("1.005", "EUR"), same.Amount)
	assert.Empty(t, same.Steps)
	nothing, err := none.Convert(money.Amount{}, "EUR", on, money.HalfUp)
	require.NoError(t, err)
	assert.Equal(t, money.Must("0", "EUR"), nothing.Amount)

	_, err = none.Convert(money.Must("1", "EUR"), "USD", on, money.HalfUp)
	assert.EqualError(t, err, `money: no rate from "EUR" to "USD" for 2026-10-05`)
	_, err = none.Convert(money.Must("1", "EUR"), "XXX", on, money.HalfUp)
	assert.Equal(t, money.CurrencyError{Code: "XXX"}, err)
	_, err = none.Convert(money.Must("1", "EUR"), "EUR", on, "sideways")
	assert.Equal(t, money.ModeError{Mode: "sideways"}, err)

	huge, err := money.NewRates([]money.Rate{rate(t, "EUR", "USD", "1e20", "2026-10-05")}, money.RatePolicy{})
	require.NoError(t, err)
	_, err = huge.Convert(money.Must("1e20", "EUR"), "USD", on, money.HalfUp)
	assert.ErrorIs(t, err, money.ErrRange)
}

func TestNewRatesRefuses(t *testing.T) {
	good := rate(t, "EUR", "USD", "1.1", "2026-10-01")
	for reason, change := range map[string]func(*money.Rate){
		"not between two currencies": func(r *money.Rate) { r.To = "XAU" },
		"from a currency to itself":  func(r *money.Rate) { r.To = "EUR" },
		"not positive":               func(r *money.Rate) { r.Rate = r.Rate.Neg() },
		"without a day":              func(r *money.Rate) { r.On = civil.Date{} },
		"twice for one day":          func(r *money.Rate) { r.Source = "other" },
	} {
		bad := good
		change(&bad)
		_, err := money.NewRates([]money.Rate{good, bad}, money.RatePolicy{})
		assert.Equal(t, money.RateError{Index: 1, Reason: reason}, err)
	}
	_, err := money.NewRates(nil, money.RatePolicy{Pivot: "XXX"})
	assert.Equal(t, money.CurrencyError{Code: "XXX"}, err)
}

// The order of the list does not matter, and the table does not see later
// changes of it.
func TestNewRatesCopies(t *testing.T) {
	list := table(t)
	a, err := money.NewRates(list, money.RatePolicy{MaxAge: 7})
	require.NoError(t, err)
	slices.Reverse(list)
	b, err := money.NewRates(list, money.RatePolicy{MaxAge: 7})
	require.NoError(t, err)
	assert.Equal(t, a, b)
	clear(list)
	_, err = b.Convert(money.Must("1", "EUR"), "USD", day(t, "2026-10-05"), money.HalfEven)
	assert.NoError(t, err)
}

func TestConvertedJSON(t *testing.T) {
	rates, err := money.NewRates(table(t), money.RatePolicy{Inverse: true})
	require.NoError(t, err)
	got, err := rates.Convert(money.Must("1000", "JPY"), "EUR", day(t, "2026-10-05"), money.HalfEven)
	require.NoError(t, err)
	text, err := json.Marshal(got)
	require.NoError(t, err)
	assert.JSONEq(t, `{
		"original": {"amount":"1000","currency":"JPY"},
		"amount": {"amount":"6.25","currency":"EUR"},
		"on": "2026-10-05",
		"steps": [{"rate":{"from":"EUR","to":"JPY","rate":"160","on":"2026-10-05","source":"made up"},"inverse":true}]
	}`, string(text))
	var back money.Converted
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Equal(t, got, back)
}
