package money_test

import (
	"bytes"
	"database/sql"
	"encoding/gob"
	"encoding/json"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/wire"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func TestAmountJSON(t *testing.T) {
	for want, a := range map[string]money.Amount{
		`{"amount":"1200.50","currency":"EUR"}`:        money.Must("1200.5", "EUR"),
		`{"amount":"1200","currency":"JPY"}`:           money.Must("1200", "JPY"),
		`{"amount":"0.000","currency":"KWD"}`:          money.Must("0", "KWD"),
		`{"amount":"-0.428571","currency":"USD"}`:      money.Must("-0.428571", "USD"),
		`{"amount":"0.000000000001","currency":"JPY"}`: money.Must("1e-12", "JPY"),
		`{"amount":"0","currency":""}`:                 {},
	} {
		got, err := json.Marshal(a)
		require.NoError(t, err)
		assert.Equal(t, want, string(got))
		var back money.Amount
		require.NoError(t, json.Unmarshal(got, &back))
		assert.Equal(t, a, back)
	}
	var a money.Amount
	require.NoError(t, json.Unmarshal([]byte("\n{\t\"currency\" : \"EUR\" ,\r\n \"amount\": \"1\" } "), &a))
	assert.Equal(t, money.Must("1", "EUR"), a)
}

// null is what front ends send for a field that was left empty: no amount, and not 0.
func TestAmountJSONNull(t *testing.T) {
	a := money.Must("5", "EUR")
	require.NoError(t, json.Unmarshal([]byte(`null`), &a))
	assert.Equal(t, money.Amount{}, a)
	var row struct {
		Tax money.Amount `json:"tax"`
	}
	require.NoError(t, json.Unmarshal([]byte(`{"tax": null}`), &row))
	assert.Equal(t, money.Amount{}, row.Tax)
}

func TestAmountJSONRefuses(t *testing.T) {
	for _, text := range []string{
		``, `nul`, `5`, `"5.00 EUR"`, `[]`, `{}`, `{`, `{"amount"`, `{"amount":"1"`, `{"amount":"1","currency":"EUR"`,
		`{"amount":"1"}`,
		`{"currency":"EUR"}`,
		`{"amount":1,"currency":"EUR"}`,
		`{"amount":null,"currency":"EUR"}`,
		`{"amount":"1","currency":null}`,
		`{"amount":"1","currency":"EUR","note":""}`,
		`{"amount":"1","note":"EUR"}`,
		`{"Amount":"1","Currency":"EUR"}`,
		`{"amount":"1","amount":"2","currency":"EUR"}`,
		`{"amount":"1","currency":"EUR","currency":"USD"}`,
		`{"amount":"1","currency":"EUR"}}`,
		`{"amount":"1","currency":"EUR"} {}`,
		`{"amount":"1" "currency":"EUR"}`,
		`{"amount":"1","currency":"eur"}`,
		`{"amount":"1","currency":"XXX"}`,
		`{"amount":"1","currency":""}`,
		`{"amount":"","currency":"EUR"}`,
		`{"amount":"1,50","currency":"EUR"}`,
		`{"amount":"NaN","currency":"EUR"}`,
		`{"amount":"\u0031","currency":"EUR"}`,
		`{"amount":"1e1000000000","currency":"EUR"}`,
		`{"amount":"` + strings.Repeat("9", 41) + `","currency":"EUR"}`,
		`{"amount":"` + strings.Repeat("9", 1_000_000) + `","currency":"EUR"}`,
		`{"amount":"1","currency":"EUR"` + strings.Repeat(" ", 1024) + `}`,
	} {
		old := money.Must("7", "GBP")
		a := old
		assert.Error(t, a.UnmarshalJSON([]byte(text)), "%.60s", text)
		assert.Error(t, json.Unmarshal([]byte(text), &a), "%.60s", text)
		assert.Equal(t, old, a, "what was there stays")
		assert.LessOrEqual(t, testing.AllocsPerRun(5, func() { _ = a.UnmarshalJSON([]byte(text)) }), 8.0, "%.60s", text)
	}
}

func TestOptionalAmount(t *testing.T) {
	type offer struct {
		Fee *money.Amount `json:"fee,omitempty"`
	}
	text, err := json.Marshal(offer{})
	require.NoError(t, err)
	assert.Equal(t, `{}`, string(text))
	var o offer
	require.NoError(t, json.Unmarshal([]byte(`{"fee":null}`), &o))
	assert.Nil(t, o.Fee)

	var column sql.Null[money.Amount]
	require.NoError(t, column.Scan(nil))
	assert.False(t, column.Valid)
	require.NoError(t, column.Scan("5.00 EUR"))
	assert.Equal(t, money.Must("5", "EUR"), column.V)
}

func TestAmountText(t *testing.T) {
	for want, a := range map[string]money.Amount{
		"5.00 EUR":      money.Must("5", "EUR"),
		"-0.428571 USD": money.Must("-0.428571", "USD"),
		"1200 JPY":      money.Must("1200", "JPY"),
		"0":             {},
	} {
		text, err := a.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, want, string(text))
		assert.Equal(t, want, a.String())
	}
	for _, text := range []string{
		"", "5", "EUR", "EUR 5", "5.00", "5.00EUR", "5.00  EUR", "5.00 EUR ", " 5.00 EUR", "5.00 eur", "5.00 XXX", "00", "0 ",
		"NaN EUR", strings.Repeat("1", 45), strings.Repeat("1", 1_000_000) + " EUR",
	} {
		var a money.Amount
		assert.Error(t, a.UnmarshalText([]byte(text)), "%.60q", text)
		assert.Error(t, a.Scan(text), "%.60q", text)
		assert.Error(t, a.Scan([]byte(text)), "%.60q", text)
	}
}

func TestScanRefusesOtherTypes(t *testing.T) {
	for _, src := range []any{nil, true, 1.5, struct{}{}} {
		var a money.Amount
		assert.ErrorIs(t, a.Scan(src), money.ErrFormat, "%T", src)
		var r money.Ratio
		assert.ErrorIs(t, r.Scan(src), money.ErrFormat, "%T", src)
	}
	var r money.Ratio
	require.NoError(t, r.Scan(int64(-3)))
	assert.Equal(t, money.Whole(-3), r)
}

func TestBinaryRefuses(t *testing.T) {
	good, err := money.Must("1", "EUR").MarshalBinary()
	require.NoError(t, err)
	one := "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\xe8\xd4\xa5\x10\x00" // 10^12 of 10^-12
	assert.Equal(t, sealed(wire.Amount, "EUR"+one), good)
	beyond := strings.Repeat("\x7f", 16)
	old := money.Must("7", "GBP")
	for body, want := range map[string]error{
		"":                   money.ErrFormat,
		"EUR":                money.ErrFormat,
		"EUR" + one[1:]:      money.ErrFormat,
		"EUR" + one + "\x00": money.ErrFormat,
		"\x00\x00\x00" + one: money.ErrFormat, // something of no currency
		"XXX" + one:          money.CurrencyError{Code: "XXX"},
		"eur" + one:          money.CurrencyError{Code: "eur"},
		"EUR" + beyond:       money.ErrRange,
	} {
		a := old
		assert.Equal(t, want, a.UnmarshalBinary(sealed(wire.Amount, body)), "%q", body)
		assert.Equal(t, old, a, "what was there stays")
	}
	for body, want := range map[string]error{
		"": money.ErrFormat, one[1:]: money.ErrFormat, one + "\x00": money.ErrFormat, beyond: money.ErrRange,
	} {
		r := money.One()
		assert.Equal(t, want, r.UnmarshalBinary(sealed(wire.Ratio, body)), "%q", body)
		assert.Equal(t, money.One(), r, "what was there stays")
	}
}

// An amount is written with one allocation, of its bytes, and read with none.
func TestBinaryAllocates(t *testing.T) {
	a := money.Must("1200.50", "EUR")
	data, err := a.MarshalBinary()
	require.NoError(t, err)
	assert.Len(t, data, 25)
	assert.LessOrEqual(t, testing.AllocsPerRun(100, func() { data, _ = a.MarshalBinary() }), 1.0)
	assert.Zero(t, testing.AllocsPerRun(100, func() { err = a.UnmarshalBinary(data) }))
	require.NoError(t, err)
}

// sealed is the form of a body that nobody has checked.
func sealed(k wire.Kind, body string) []byte {
	return wire.Seal(append(wire.Begin(nil, k, 2), body...), 0)
}

// Every form gives back what went in.
func TestRoundTrips(t *testing.T) {
	r := seeded()
	for _, info := range money.Currencies() {
		if !info.IsMoney() {
			continue
		}
		for range 2 {
			everyForm(t, r.amount(info.Code))
			everyForm(t, r.ratio(t, 24))
		}
	}
	everyForm(t, money.Amount{})
	everyForm(t, money.Ratio{})
}

// everyForm sends a value through JSON, text, bytes, gob and a database column.
func everyForm[T interface {
	money.Amount | money.Ratio
	MarshalJSON() ([]byte, error)
	MarshalText() ([]byte, error)
	MarshalBinary() ([]byte, error)
}](t *testing.T, v T) {
	t.Helper()
	read := func(encoded []byte, err error, decode func(*T, []byte) error) {
		t.Helper()
		require.NoError(t, err)
		var back T
		require.NoError(t, decode(&back, encoded), "%q", encoded)
		require.Equal(t, v, back)
	}
	encoded, err := v.MarshalJSON()
	read(encoded, err, func(p *T, b []byte) error { return json.Unmarshal(b, p) })
	encoded, err = v.MarshalText()
	read(encoded, err, func(p *T, b []byte) error {
		return any(p).(interface{ UnmarshalText([]byte) error }).UnmarshalText(b)
	})
	encoded, err = v.MarshalBinary()
	read(encoded, err, func(p *T, b []byte) error {
		return any(p).(interface{ UnmarshalBinary([]byte) error }).UnmarshalBinary(b)
	})
	var wire bytes.Buffer
	err = gob.NewEncoder(&wire).Encode(v)
	read(wire.Bytes(), err, func(p *T, b []byte) error { return gob.NewDecoder(bytes.NewReader(b)).Decode(p) })
	column := sql.Null[T]{V: v, Valid: true}
	value, err := column.Value()
	require.NoError(t, err)
	var back sql.Null[T]
	require.NoError(t, back.Scan(value))
	require.Equal(t, column, back)
}

// The switches of the decimal package, which belong to the host program, change
// nothing here.
func TestDecimalSwitches(t *testing.T) {
	r := seeded()
	forms := func() (all []string) {
		for range 50 {
			a := r.amount("EUR")
			ratio := r.ratio(t, 20)
			inJSON, err := json.Marshal([]any{a, ratio})
			require.NoError(t, err)
			per, err := a.Per(7)
			require.NoError(t, err)
			again, err := money.Parse("1.2e3", "EUR")
			require.NoError(t, err)
			all = append(all, a.String(), ratio.String(), ratio.Percent(2), string(inJSON), per.String(), again.String())
		}
		return all
	}
	want := forms()

	defer func(precision, exponent int, bare, trim, scientific bool) {
		decimal.DivisionPrecision, decimal.MaxDecodeExponent = precision, exponent
		decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros = bare, trim
		decimal.UseScientificNotation = scientific
	}(decimal.DivisionPrecision, decimal.MaxDecodeExponent,
		decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation)
	decimal.DivisionPrecision, decimal.MaxDecodeExponent = 0, 0
	decimal.MarshalJSONWithoutQuotes = !decimal.MarshalJSONWithoutQuotes
	decimal.TrimTrailingZeros = !decimal.TrimTrailingZeros
	decimal.UseScientificNotation = !decimal.UseScientificNotation
	r = seeded()
	assert.Equal(t, want, forms())
}
