package money_test

import (
	"encoding/json"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/wire"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// What is read is what the decimal package reads, and is written so that it reads
// itself again.
func FuzzParse(f *testing.F) {
	for _, text := range []string{"1200.50", "-.5e3", "1e-12", "999999999999999999999999.9", "1_000", "0x10", "NaN", "1e1000000000"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		a, err := money.Parse(text, "EUR")
		ratio, errRatio := money.ParseRatio(text)
		require.Equal(t, err, errRatio)
		if err != nil {
			require.Zero(t, a)
			return
		}
		require.Equal(t, ratio, a.Number())
		want, err := decimal.NewFromString(text)
		require.NoError(t, err)
		require.Zero(t, want.Cmp(a.Decimal()))
		back, err := money.ParseRatio(ratio.String())
		require.NoError(t, err)
		require.Equal(t, ratio, back)
	})
}

func FuzzParsePercent(f *testing.F) {
	for _, text := range []string{"12.5", "63.03 %", "-0.1%", "% %"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		ratio, err := money.ParsePercent(text)
		if err != nil {
			return
		}
		back, err := money.ParsePercent(ratio.Percent(10))
		require.NoError(t, err)
		require.Equal(t, ratio, back)
	})
}

func FuzzAmountUnmarshalJSON(f *testing.F) {
	for _, text := range []string{
		`{"amount":"1200.50","currency":"EUR"}`, `{"currency":"JPY","amount":"1e3"}`, `{"amount":"0","currency":""}`,
		`{"amount":"1","amount":"1"}`, `null`, `{"amount":"\u0031","currency":"EUR"}`, `[[[[`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var a, back money.Amount
		if a.UnmarshalJSON(text) != nil {
			require.Zero(t, a)
			return
		}
		out, err := json.Marshal(a)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(out, &back))
		require.Equal(t, a, back)
	})
}

func FuzzRatioUnmarshalJSON(f *testing.F) {
	for _, text := range []string{`"0.125"`, `1e-3`, `null`, `"`, `"12 %"`} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var r, back money.Ratio
		if r.UnmarshalJSON(text) != nil {
			require.Zero(t, r)
			return
		}
		out, err := json.Marshal(r)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(out, &back))
		require.Equal(t, r, back)
	})
}

func FuzzAmountUnmarshalText(f *testing.F) {
	for _, text := range []string{"1200.50 EUR", "0", "-1e3 JPY", "5 EUR EUR"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var a, back money.Amount
		if a.UnmarshalText(text) != nil {
			require.Zero(t, a)
			return
		}
		require.NoError(t, back.Scan(a.String()))
		require.Equal(t, a, back)
	})
}

// FuzzUnmarshalBinary gives bodies a right checksum, which a fuzzer would not find.
func FuzzUnmarshalBinary(f *testing.F) {
	amount, _ := money.Must("-1200.50", "EUR").MarshalBinary()
	ratio, _ := money.One().MarshalBinary()
	var s money.Sum
	s.AddMinor("EUR", []int64{5})
	s.AddMinor("?", []int64{5})
	sum, _ := s.MarshalBinary()
	for _, data := range [][]byte{amount, ratio, sum} {
		f.Add(string(wire.Unsealed(data)[2:]))
	}
	f.Fuzz(func(t *testing.T, body string) {
		data := sealed(wire.Amount, body)
		var a money.Amount
		if a.UnmarshalBinary(data) == nil {
			out, err := a.MarshalBinary()
			require.NoError(t, err)
			require.Equal(t, data, out)
		}
		data = sealed(wire.Ratio, body)
		var r money.Ratio
		if r.UnmarshalBinary(data) == nil {
			out, err := r.MarshalBinary()
			require.NoError(t, err)
			require.Equal(t, data, out)
		}
		data = sealed(wire.Sum, body)
		var s money.Sum
		if s.UnmarshalBinary(data) == nil {
			out, err := s.MarshalBinary()
			require.NoError(t, err)
			require.Equal(t, data, out)
		}
	})
}
