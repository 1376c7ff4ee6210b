package money_test

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func TestRatioConstructors(t *testing.T) {
	assert.Equal(t, "1", money.One().String())
	assert.Equal(t, "-9223372036854775808", money.Whole(math.MinInt64).String())
	assert.Equal(t, "0.125", money.BasisPoints(1250).String())
	assert.Equal(t, "-922337203685477.5808", money.BasisPoints(math.MinInt64).String())
	r, err := money.RatioFromDecimal(decimal.RequireFromString("0.30"))
	require.NoError(t, err)
	assert.Equal(t, "0.3", r.String())
	assert.Equal(t, "0.3", r.Decimal().String())
	assert.Equal(t, r, r.Neg().Abs())
	assert.Equal(t, -1, r.Neg().Sign())
	assert.True(t, money.Ratio{}.IsZero())
}

func TestParsePercent(t *testing.T) {
	for text, want := range map[string]string{
		"12.5":          "0.125",
		"12.5 %":        "0.125",
		"12.5%":         "0.125",
		"0.8":           "0.008", // never taken for a fraction
		"-3":            "-0.03",
		"100":           "1",
		"0.0000000001":  "0.000000000001",
		"63.0270270270": "0.63027027027",
	} {
		r, err := money.ParsePercent(text)
		require.NoError(t, err, text)
		assert.Equal(t, want, r.String(), text)
	}
	for text, want := range map[string]error{
		"":              money.ErrSyntax,
		"%":             money.ErrSyntax,
		"% 5":           money.ErrSyntax,
		"5 %%":          money.ErrSyntax,
		"5  %":          money.ErrSyntax,
		"5 percent":     money.ErrSyntax,
		"0.00000000001": money.ErrPlaces,
		"1e24":          money.ErrRange,
	} {
		_, err := money.ParsePercent(text)
		assert.ErrorIs(t, err, want, text)
	}
	_, err := money.ParseRatio("12.5 %")
	assert.ErrorIs(t, err, money.ErrSyntax)
}

func TestPercent(t *testing.T) {
	for _, c := range []struct {
		ratio  string
		places int
		want   string
	}{
		{"0.63027027027", 2, "63.03 %"},
		{"1.81", 0, "181 %"},
		{"0.125", 0, "12 %"}, // half to even
		{"0.135", 0, "14 %"},
		{"-0.0005", 1, "0.0 %"}, // a half again, to nothing
		{"-0.0015", 1, "-0.2 %"},
		{"0", 2, "0.00 %"},
		{"0.000000000001", 10, "0.0000000001 %"},
		{"0.000000000001", 99, "0.0000000001 %"},
		{"0.05", -1, "5 %"},
		{"999999999999999999999999.999999999999", 1, "100000000000000000000000000.0 %"},
	} {
		r, err := money.ParseRatio(c.ratio)
		require.NoError(t, err)
		assert.Equal(t, c.want, r.Percent(c.places))
	}
}

func TestPercentReadsBack(t *testing.T) {
	r := seeded()
	for range 500 {
		ratio := r.ratio(t, 20)
		back, err := money.ParsePercent(ratio.Percent(10))
		require.NoError(t, err)
		require.Equal(t, ratio, back)
	}
}

func TestRatioJSON(t *testing.T) {
	for text, want := range map[string]string{
		`"0.125"`: `"0.125"`,
		`0.125`:   `"0.125"`,
		`1e-3`:    `"0.001"`,
		`"-3.00"`: `"-3"`,
		`0`:       `"0"`,
	} {
		var r money.Ratio
		require.NoError(t, json.Unmarshal([]byte(text), &r), text)
		got, err := json.Marshal(r)
		require.NoError(t, err)
		assert.Equal(t, want, string(got))
	}
	for _, text := range []string{
		``, `null`, `true`, `""`, `"`, `"1`, `{}`, `[1]`, `"12.5 %"`, `"NaN"`, `NaN`, `.5`, `+1`, `"1`, `"\u0031"`, ` " 1" `,
		`1e1000000000`, strings.Repeat("1", 1_000_000), `"` + strings.Repeat("1", 1_000_000) + `"`,
	} {
		r := money.One()
		assert.Error(t, r.UnmarshalJSON([]byte(text)), "%.40s", text)
		assert.Equal(t, money.One(), r)
	}
}

func TestRatioText(t *testing.T) {
	var r money.Ratio
	require.NoError(t, r.UnmarshalText([]byte("0.1250")))
	assert.Equal(t, money.BasisPoints(1250), r)
	for _, text := range []string{"", "x", "0.1 ", strings.Repeat("0", 1_000_000)} {
		assert.ErrorIs(t, r.UnmarshalText([]byte(text)), money.ErrSyntax, "%.40q", text)
	}
}

func TestRatioBounds(t *testing.T) {
	most, err := money.ParseRatio("999999999999999999999999.999999999999")
	require.NoError(t, err)
	_, err = most.Add(most)
	assert.ErrorIs(t, err, money.ErrRange)
	_, err = most.Neg().Sub(most)
	assert.ErrorIs(t, err, money.ErrRange)
	_, err = most.Mul(most, money.HalfEven)
	assert.ErrorIs(t, err, money.ErrRange)
	_, err = most.Quo(money.Ratio{}, money.HalfEven)
	assert.ErrorIs(t, err, money.ErrZero)
	same, err := most.Quo(most, money.Up)
	require.NoError(t, err)
	assert.Equal(t, money.One(), same)
}
