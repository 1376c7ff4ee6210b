package money_test

import (
	"cmp"
	"database/sql"
	"encoding/json"
	"math/big"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// The longest text of each form is read, and one byte more is not.
func TestLongestForms(t *testing.T) {
	number := strings.Repeat("0", 39) + "7" // the 40 characters that ErrSyntax speaks of
	seven, sevenEUR := money.Whole(7), money.Must("7", "EUR")

	a, err := money.Parse(number, "EUR")
	require.NoError(t, err)
	assert.Equal(t, sevenEUR, a)
	_, err = money.Parse("0"+number, "EUR")
	require.ErrorIs(t, err, money.ErrSyntax)

	for name, r := range map[string]interface {
		UnmarshalText(text []byte) error
		sql.Scanner
	}{"amount": new(money.Amount), "ratio": new(money.Ratio)} {
		text, format := number, money.ErrSyntax
		if name == "amount" {
			text, format = number+" EUR", money.ErrFormat
		}
		require.NoError(t, r.UnmarshalText([]byte(text)), name)
		require.NoError(t, r.Scan(text), name)
		require.ErrorIs(t, r.UnmarshalText([]byte("0"+text)), format, name)
	}

	var r money.Ratio
	require.NoError(t, r.UnmarshalJSON([]byte(`"`+number+`"`)))
	assert.Equal(t, seven, r)
	require.ErrorIs(t, r.UnmarshalJSON([]byte(`"0`+number+`"`)), money.ErrFormat)

	const document = `{"amount":"7","currency":"EUR"}`
	white := strings.Repeat(" ", 1024-len(document))
	a = money.Amount{}
	require.NoError(t, a.UnmarshalJSON([]byte(white+document)))
	assert.Equal(t, sevenEUR, a)
	require.ErrorIs(t, a.UnmarshalJSON([]byte(" "+white+document)), money.ErrFormat)

	parts, err := money.Must("1000000", "JPY").Split(1_000_000)
	require.NoError(t, err)
	assert.Len(t, parts, 1_000_000)
	assert.Equal(t, money.Must("1", "JPY"), parts[999_999])
}

// What is not in the form is ErrFormat, and not what its pieces would be.
func TestFormIsJudgedFirst(t *testing.T) {
	for _, text := range []string{
		`{}`,
		`[]`,
		`{"amount":"1","amount":"1"}`,
		`{"currency":"EUR","currency":"EUR"}`,
		`{"amount":"1","sum":"EUR"}`,
		`{"sum":"1","currency":"EUR"}`,
		`{"currency":"EUR","sum":"1"}`,
		`{"sum":"EUR","amount":"1"}`,
		`{"amount":"\u0031","currency":"EUR"}`,
		`{"amount":"0","currency":"}`, // the string has no end
	} {
		a := money.Must("5", "USD")
		require.ErrorIs(t, a.UnmarshalJSON([]byte(text)), money.ErrFormat, text)
		assert.Equal(t, money.Must("5", "USD"), a, "left as it was by %s", text)
	}
	var a money.Amount
	require.NoError(t, a.UnmarshalJSON([]byte("{\"amount\":\"1\",\"currency\":\"EUR\"}\r\n")))
	assert.Equal(t, money.Must("1", "EUR"), a)
}

// Reading the zero Amount clears what was there before.
func TestZeroAmountReplaces(t *testing.T) {
	var zero money.Amount
	for name, read := range map[string]func(*money.Amount) error{
		"json": func(a *money.Amount) error {
			text, err := json.Marshal(zero)
			require.NoError(t, err)
			return json.Unmarshal(text, a)
		},
		"text": func(a *money.Amount) error {
			text, err := zero.MarshalText()
			require.NoError(t, err)
			return a.UnmarshalText(text)
		},
		"binary": func(a *money.Amount) error {
			data, err := zero.MarshalBinary()
			require.NoError(t, err)
			return a.UnmarshalBinary(data)
		},
	} {
		a := money.Must("5", "USD")
		require.NoError(t, read(&a), name)
		assert.Equal(t, zero, a, name)
	}
}

// Beside an error the number is 0.
func TestNothingBesideAnError(t *testing.T) {
	order, err := money.Must("1", "EUR").Cmp(money.Must("2", "USD"))
	require.ErrorAs(t, err, new(money.MismatchError))
	assert.Zero(t, order)

	digits, ok := money.Currency("XAU").Digits() // gold has no minor unit
	assert.False(t, ok)
	assert.Zero(t, digits)
}

// Decimals are those of the minor unit, and more only where the amount has them.
func TestDecimalPlaces(t *testing.T) {
	for text, exponent := range map[string]int32{"1": -2, "1.5": -2, "1.234": -3, "1e-12": -12} {
		assert.Equal(t, exponent, money.Must(text, "EUR").Decimal().Exponent(), text)
	}
}

// A decimal may hold its size in its digits or in its exponent.
func TestFromDecimalOfEveryExponent(t *testing.T) {
	for exp := int32(0); exp < 24; exp++ {
		a, err := money.FromDecimal(decimal.New(1, exp), "EUR")
		require.NoError(t, err)
		assert.Equal(t, "1"+strings.Repeat("0", int(exp))+".00 EUR", a.String())
	}
	for _, d := range []decimal.Decimal{
		decimal.NewFromBigInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(40), nil), -40), // 1 with forty decimals, all of them 0
		decimal.New(1, 0),
	} {
		a, err := money.FromDecimal(d, "EUR")
		require.NoError(t, err)
		assert.Equal(t, money.Must("1", "EUR"), a)
	}
	a, err := money.FromDecimal(decimal.New(0, 24), "EUR")
	require.NoError(t, err)
	assert.Equal(t, money.Must("0", "EUR"), a)
	for exp := int32(-12); exp < 0; exp++ {
		r, err := money.RatioFromDecimal(decimal.New(1, exp))
		require.NoError(t, err)
		assert.Equal(t, "0."+strings.Repeat("0", int(-exp)-1)+"1", r.String())
	}
}

// Amounts and ratios are ordered as their numbers are, whichever word they differ in.
func TestCmpOrders(t *testing.T) {
	ordered := []string{"-999999999999999999999999", "-18446745", "-1", "-1e-12", "0", "1e-12", "1", "18446744", "18446745", "999999999999999999999999"}
	for i, left := range ordered {
		for j, right := range ordered {
			want := cmp.Compare(i, j)
			got, err := money.Must(left, "EUR").Cmp(money.Must(right, "EUR"))
			require.NoError(t, err)
			assert.Equal(t, want, got, "%s and %s", left, right)
			a, err := money.ParseRatio(left)
			require.NoError(t, err)
			b, err := money.ParseRatio(right)
			require.NoError(t, err)
			assert.Equal(t, want, a.Cmp(b), "%s and %s", left, right)
		}
	}
}

// A rate of 0 would make every amount nothing, and cannot be used the other way.
func TestNewRatesRefusesZero(t *testing.T) {
	bad := rate(t, "EUR", "USD", "0", "2026-10-01")
	_, err := money.NewRates([]money.Rate{bad}, money.RatePolicy{})
	assert.Equal(t, money.RateError{Index: 0, Reason: "not positive"}, err)
}
