package money_test

import (
	"math"
	"math/big"
	"runtime"
	"strings"
	"testing"
	"unsafe"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func TestParse(t *testing.T) {
	for _, c := range []struct {
		text string
		cur  money.Currency
		want string
	}{
		{"1200.50", "EUR", "1200.50 EUR"},
		{"1200.5", "EUR", "1200.50 EUR"},
		{"+7", "EUR", "7.00 EUR"},
		{"-0.05", "EUR", "-0.05 EUR"},
		{"-0", "EUR", "0.00 EUR"},
		{".5", "EUR", "0.50 EUR"},
		{"5.", "JPY", "5 JPY"},
		{"0007.10", "KWD", "7.100 KWD"},
		{"0.000000000001", "EUR", "0.000000000001 EUR"},
		{"0.0000000000010000", "EUR", "0.000000000001 EUR"},
		{"1.2e3", "EUR", "1200.00 EUR"},
		{"1.2E-3", "EUR", "0.0012 EUR"},
		{"123e-2", "EUR", "1.23 EUR"},
		{"1e+23", "EUR", "100000000000000000000000.00 EUR"},
		{"999999999999999999999999.999999999999", "EUR", "999999999999999999999999.999999999999 EUR"},
		{"-999999999999999999999999.999999999999", "EUR", "-999999999999999999999999.999999999999 EUR"},
		{"000000000000000000000000000000000000001", "EUR", "1.00 EUR"},
		{"18446744073709551616.000000000001", "JPY", "18446744073709551616.000000000001 JPY"},
		{"1000000000000.000000000001", "JPY", "1000000000000.000000000001 JPY"},
		{"1000000000000000000000000e-1", "JPY", "100000000000000000000000 JPY"},
		{"0e9999", "JPY", "0 JPY"},
	} {
		a, err := money.Parse(c.text, c.cur)
		require.NoError(t, err, c.text)
		assert.Equal(t, c.want, a.String())
		assert.Equal(t, c.cur, a.Currency())
	}
}

func TestParseRefuses(t *testing.T) {
	for text, want := range map[string]error{
		"":                          money.ErrSyntax,
		" 1":                        money.ErrSyntax,
		"1 ":                        money.ErrSyntax,
		"-":                         money.ErrSyntax,
		".":                         money.ErrSyntax,
		"--1":                       money.ErrSyntax,
		"1-":                        money.ErrSyntax,
		"1.2.3":                     money.ErrSyntax,
		"1,200.50":                  money.ErrSyntax,
		"1_000":                     money.ErrSyntax,
		"0x10":                      money.ErrSyntax,
		"NaN":                       money.ErrSyntax,
		"Inf":                       money.ErrSyntax,
		"-Infinity":                 money.ErrSyntax,
		"null":                      money.ErrSyntax,
		"1e":                        money.ErrSyntax,
		"1e1e1":                     money.ErrSyntax,
		"1e--1":                     money.ErrSyntax,
		"e5":                        money.ErrSyntax,
		"1e1000000000":              money.ErrSyntax,
		"٣":                         money.ErrSyntax,
		"1\x00":                     money.ErrSyntax,
		"1e24":                      money.ErrRange,
		"-1e24":                     money.ErrRange,
		"1e9999":                    money.ErrRange,
		"1000000000000000000000000": money.ErrRange,
		"0.0000000000001":           money.ErrPlaces,
		"1e-9999":                   money.ErrPlaces,
		strings.Repeat("1", 41):     money.ErrSyntax,
		strings.Repeat("0", 1e6):    money.ErrSyntax,
	} {
		_, err := money.Parse(text, "EUR")
		assert.ErrorIs(t, err, want, "%.40q", text)
		_, err = money.ParseRatio(text)
		assert.ErrorIs(t, err, want, "%.40q", text)
		assert.Zero(t, testing.AllocsPerRun(10, func() { _, _ = money.Parse(text, "EUR") }), "%.40q", text)
	}
}

func TestMust(t *testing.T) {
	assert.PanicsWithError(t, money.ErrSyntax.Error(), func() { money.Must("x", "EUR") })
	assert.PanicsWithError(t, `money: no currency "XXX"`, func() { money.Must("1", "XXX") })
}

func TestNew(t *testing.T) {
	for _, c := range []struct {
		minor int64
		cur   money.Currency
		want  string
	}{
		{120050, "EUR", "1200.50 EUR"},
		{1200, "JPY", "1200 JPY"},
		{-1, "KWD", "-0.001 KWD"},
		{1, "CLF", "0.0001 CLF"},
		{0, "EUR", "0.00 EUR"},
		{math.MaxInt64, "JPY", "9223372036854775807 JPY"},
		{math.MinInt64, "JPY", "-9223372036854775808 JPY"},
		{math.MinInt64, "UYW", "-922337203685477.5808 UYW"},
	} {
		a, err := money.New(c.minor, c.cur)
		require.NoError(t, err)
		assert.Equal(t, c.want, a.String())
		minor, exact := a.Minor()
		assert.True(t, exact)
		assert.Equal(t, c.minor, minor)
	}
	_, err := money.New(1, "XAU")
	assert.Equal(t, money.CurrencyError{Code: "XAU"}, err)
}

func TestMinorThatIsNotExact(t *testing.T) {
	for _, a := range []money.Amount{
		money.Must("0.001", "EUR"),
		money.Must("0.5", "JPY"),
		money.Must("92233720368547758.08", "EUR"),
		money.Must("-92233720368547758.09", "EUR"),
		money.Must("1e23", "EUR"),
	} {
		minor, exact := a.Minor()
		assert.False(t, exact, a)
		assert.Zero(t, minor)
	}
}

func TestFromDecimal(t *testing.T) {
	for text, want := range map[string]string{
		"1200.5":                "1200.50 EUR",
		"-0.000000000001":       "-0.000000000001 EUR",
		"0.5000000000000000000": "0.50 EUR", // more than 12 places, but zeros
		"1e3":                   "1000.00 EUR",
		"0":                     "0.00 EUR",
	} {
		a, err := money.FromDecimal(decimal.RequireFromString(text), "EUR")
		require.NoError(t, err, text)
		assert.Equal(t, want, a.String())
	}
	a, err := money.FromDecimal(decimal.Decimal{}, "EUR")
	require.NoError(t, err)
	assert.Equal(t, "0.00 EUR", a.String())
	_, err = money.FromDecimal(decimal.Decimal{}, "XXX")
	assert.Equal(t, money.CurrencyError{Code: "XXX"}, err)
}

// A decimal of any size is refused before anything is computed with it: the most
// that is allocated is one copy of its digits.
func TestFromDecimalBomb(t *testing.T) {
	million := new(big.Int).Lsh(big.NewInt(1), 3_321_928) // a million digits
	size := uint64(million.BitLen() / 8)
	for _, c := range []struct {
		name string
		d    decimal.Decimal
		want error
	}{
		{"exponent 1e9", decimal.New(1, 1_000_000_000), money.ErrRange},
		{"exponent -1e9", decimal.New(1, -1_000_000_000), money.ErrPlaces},
		{"nothing at exponent 1e9", decimal.New(0, 1_000_000_000), money.ErrRange},
		{"a million digits", decimal.NewFromBigInt(million, 0), money.ErrRange},
		{"a million digits behind the point", decimal.NewFromBigInt(million, -1_000_000), money.ErrPlaces},
		{"a million digits across the point", decimal.NewFromBigInt(million, -12), money.ErrRange},
		{"25 digits", decimal.New(1, 24), money.ErrRange},
		{"13 places", decimal.New(1, -13), money.ErrPlaces},
	} {
		t.Run(c.name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, err := money.FromDecimal(c.d, "EUR")
			runtime.ReadMemStats(&after)
			assert.ErrorIs(t, err, c.want)
			assert.Less(t, after.TotalAlloc-before.TotalAlloc, 2*size)
			_, err = money.RatioFromDecimal(c.d)
			assert.ErrorIs(t, err, c.want)
		})
	}
}

func TestZeroAmount(t *testing.T) {
	var zero money.Amount
	fee := money.Must("10", "EUR")

	sum, err := zero.Add(fee)
	require.NoError(t, err)
	assert.Equal(t, fee, sum)
	sum, err = fee.Add(zero)
	require.NoError(t, err)
	assert.Equal(t, fee, sum)
	less, err := zero.Sub(fee)
	require.NoError(t, err)
	assert.Equal(t, fee.Neg(), less)
	order, err := zero.Cmp(fee)
	require.NoError(t, err)
	assert.Equal(t, -1, order)

	assert.Equal(t, "0", zero.String())
	assert.Empty(t, zero.Currency())
	assert.True(t, zero.IsZero())
	assert.True(t, money.Must("0", "EUR").IsZero())
	assert.NotEqual(t, zero, money.Must("0", "EUR"), "nothing in no currency is not nothing in euros")
	assert.Equal(t, money.Must("0", "EUR"), money.Must("-0.00", "EUR"))
}

func TestAddRefuses(t *testing.T) {
	euro, dollar := money.Must("1", "EUR"), money.Must("1", "USD")
	_, err := euro.Add(dollar)
	var mismatch money.MismatchError
	require.ErrorAs(t, err, &mismatch)
	assert.Equal(t, money.MismatchError{A: "EUR", B: "USD"}, mismatch)
	assert.EqualError(t, err, `money: "EUR" and "USD" do not mix`)
	_, err = euro.Sub(dollar)
	assert.Equal(t, mismatch, err)
	_, err = euro.Cmp(dollar)
	assert.Equal(t, mismatch, err)
	_, err = euro.Over(dollar)
	assert.Equal(t, mismatch, err)
	_, err = money.Total(euro, money.Amount{}, dollar)
	assert.Equal(t, mismatch, err)
	_, err = money.Must("0", "EUR").Add(dollar)
	assert.Error(t, err, "nothing in euros is still in euros")
}

func TestAddAtTheBounds(t *testing.T) {
	most := money.Must("999999999999999999999999.999999999999", "EUR")
	least := money.Must("0.000000000001", "EUR")
	for _, c := range []struct{ a, b money.Amount }{{most, least}, {most, most}, {most.Neg(), least.Neg()}, {most.Neg(), most.Neg()}} {
		_, err := c.a.Add(c.b)
		assert.ErrorIs(t, err, money.ErrRange)
	}
	nearly, err := most.Sub(least)
	require.NoError(t, err)
	back, err := nearly.Add(least)
	require.NoError(t, err)
	assert.Equal(t, most, back)
	none, err := most.Add(most.Neg())
	require.NoError(t, err)
	assert.True(t, none.IsZero())

	// A total may leave the bounds on the way.
	total, err := money.Total(most, most, most.Neg(), least.Neg())
	require.NoError(t, err)
	assert.Equal(t, nearly, total)
	_, err = money.Total(most, most)
	assert.ErrorIs(t, err, money.ErrRange)
}

func TestTotal(t *testing.T) {
	total, err := money.Total()
	require.NoError(t, err)
	assert.Equal(t, money.Amount{}, total)
	total, err = money.Total(money.Amount{}, money.Must("0.1", "EUR"), money.Must("0.2", "EUR"))
	require.NoError(t, err)
	assert.Equal(t, money.Must("0.3", "EUR"), total)
}

func TestSignAbsNeg(t *testing.T) {
	debt := money.Must("-3", "EUR")
	assert.Equal(t, -1, debt.Sign())
	assert.Equal(t, 1, debt.Neg().Sign())
	assert.Equal(t, 0, money.Must("0", "EUR").Sign())
	assert.Equal(t, debt.Neg(), debt.Abs())
	assert.Equal(t, debt.Abs(), debt.Abs().Abs())
	assert.Equal(t, money.Whole(-3), debt.Number())
}

func TestAmountIsSmall(t *testing.T) {
	assert.LessOrEqual(t, unsafe.Sizeof(money.Amount{}), uintptr(24))
	a, b := money.Must("1", "EUR"), money.Must("2", "EUR")
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		sinkAmount, _ = a.Add(b)
		n, _ := a.Cmp(b)
		sinkInt = int64(n)
		sinkText = string(a.Currency())
		sinkInt, _ = a.Minor()
	}))
	prices := map[money.Amount]string{a: "one"}
	assert.Equal(t, "one", prices[money.Must("1.00", "EUR")])
}

func TestErrorsBeginWithThePackage(t *testing.T) {
	for _, err := range []error{
		money.ErrSyntax, money.ErrPlaces, money.ErrRange, money.ErrZero, money.ErrWeight, money.ErrParts, money.ErrFormat,
		money.MismatchError{}, money.CurrencyError{}, money.ModeError{}, money.RateError{}, money.NoRateError{},
	} {
		assert.True(t, strings.HasPrefix(err.Error(), "money: "), err)
	}
}
