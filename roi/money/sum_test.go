package money_test

import (
	"bytes"
	"encoding/gob"
	"math"
	"math/big"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/wire"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func TestSum(t *testing.T) {
	var s money.Sum
	totals, err := s.Totals()
	require.NoError(t, err)
	assert.Empty(t, totals)

	s.Add(money.Must("1.10", "USD"))
	s.Add(money.Amount{})
	s.AddAll([]money.Amount{money.Must("2.005", "EUR"), money.Amount{}, money.Must("-1", "EUR"), money.Must("5", "USD")})
	s.AddMinor("JPY", []int64{100, -30})
	s.AddMinor("KWD", []int64{1})
	s.AddMinor("CHF", nil)
	totals, err = s.Totals()
	require.NoError(t, err)
	assert.Equal(t, []money.Amount{
		money.Must("1.005", "EUR"), money.Must("70", "JPY"), money.Must("0.001", "KWD"), money.Must("6.10", "USD"),
	}, totals)

	euros, err := s.Total("EUR")
	require.NoError(t, err)
	assert.Equal(t, money.Must("1.005", "EUR"), euros)
	francs, err := s.Total("CHF")
	require.NoError(t, err)
	assert.Equal(t, money.Must("0", "CHF"), francs)
	_, err = s.Total("XXX")
	assert.Equal(t, money.CurrencyError{Code: "XXX"}, err)

	s.Merge(&s)
	euros, err = s.Total("EUR")
	require.NoError(t, err)
	assert.Equal(t, money.Must("2.01", "EUR"), euros)
	s.Merge(nil)
}

// Two currencies have one order, whichever came first.
func TestSumOfTwoCurrencies(t *testing.T) {
	amounts := []money.Amount{money.Must("1", "EUR"), money.Must("2", "USD")}
	var one, two money.Sum
	one.AddAll(amounts)
	two.Add(amounts[1])
	two.Add(amounts[0])
	first, err := one.MarshalBinary()
	require.NoError(t, err)
	second, err := two.MarshalBinary()
	require.NoError(t, err)
	assert.Equal(t, first, second)
	totals, err := two.Totals()
	require.NoError(t, err)
	assert.Equal(t, amounts, totals)
}

func TestSumOfUnknownCurrency(t *testing.T) {
	var s, o money.Sum
	s.AddMinor("ZZZ", []int64{1})
	s.AddMinor("EUR", []int64{250})
	o.AddMinor(money.Currency(strings.Repeat("x", 100)), []int64{1})
	o.AddMinor("", []int64{1})
	s.Merge(&o)
	assert.Equal(t, []money.Currency{"", "ZZZ", "xxxxxxxxxxxxxxxx"}, s.Unknown())

	totals, err := s.Totals()
	assert.Equal(t, money.CurrencyError{Code: ""}, err)
	assert.Equal(t, []money.Amount{money.Must("2.50", "EUR")}, totals, "what is known is still there")

	var back money.Sum
	data, err := s.MarshalBinary()
	require.NoError(t, err)
	require.NoError(t, back.UnmarshalBinary(data))
	assert.Equal(t, s.Unknown(), back.Unknown())
}

// The widest sums there can be, against big integers.
func TestSumDoesNotOverflow(t *testing.T) {
	var s money.Sum
	s.AddMinor("UYW", []int64{math.MinInt64, math.MinInt64, math.MaxInt64})
	total, err := s.Total("UYW")
	require.NoError(t, err)
	want := new(big.Int).SetInt64(math.MinInt64)
	want.Sub(want, big.NewInt(1))
	assert.Zero(t, decimal.NewFromBigInt(want, -4).Cmp(total.Decimal()))

	// Far out of bounds and back: 2^60 times the largest amount, by doubling.
	most := money.Must("999999999999999999999999.999999999999", "EUR")
	var up, down money.Sum
	up.Add(most)
	down.Add(most.Neg())
	for range 60 {
		up.Merge(&up)
		down.Merge(&down)
	}
	up.Add(money.Must("3", "EUR"))
	_, err = up.Total("EUR")
	assert.ErrorIs(t, err, money.ErrRange)
	totals, err := up.Totals()
	assert.ErrorIs(t, err, money.ErrRange)
	assert.Empty(t, totals)
	up.Merge(&down)
	total, err = up.Total("EUR")
	require.NoError(t, err)
	assert.Equal(t, money.Must("3", "EUR"), total)
}

// However amounts are dealt out and merged, the bytes are the same, and so are
// the totals a plain loop of decimals gives.
func TestSumInAnyOrder(t *testing.T) {
	r := seeded()
	codes := []money.Currency{"EUR", "USD", "JPY", "KWD", "CLF", "HRK", "GBP"}
	for range 50 {
		amounts := make([]money.Amount, 1+r.IntN(200))
		plain := map[money.Currency]decimal.Decimal{}
		minors := map[money.Currency][]int64{}
		var whole money.Sum
		for i := range amounts {
			amounts[i] = r.amount(codes[r.IntN(len(codes))])
			whole.Add(amounts[i])
			c := amounts[i].Currency()
			plain[c] = plain[c].Add(amounts[i].Decimal())

			c = codes[r.IntN(len(codes))]
			minor := int64(r.Uint64())
			minors[c] = append(minors[c], minor)
			digits, _ := c.Digits()
			plain[c] = plain[c].Add(decimal.New(minor, -int32(digits)))
		}
		for _, c := range codes {
			whole.AddMinor(c, minors[c])
			total, err := whole.Total(c)
			sameNumber(t, plain[c], total.Decimal(), err)
		}

		r.Shuffle(len(amounts), func(i, j int) { amounts[i], amounts[j] = amounts[j], amounts[i] })
		shards := make([]money.Sum, 1+r.IntN(6))
		for len(amounts) > 0 {
			n := 1 + r.IntN(len(amounts))
			shards[r.IntN(len(shards))].AddAll(amounts[:n])
			amounts = amounts[n:]
		}
		for _, i := range r.Perm(len(codes)) {
			for _, minor := range minors[codes[i]] {
				shards[r.IntN(len(shards))].AddMinor(codes[i], []int64{minor})
			}
		}
		var merged money.Sum
		for _, i := range r.Perm(len(shards)) {
			merged.Merge(&shards[i])
		}
		want, err := whole.MarshalBinary()
		require.NoError(t, err)
		got, err := merged.MarshalBinary()
		require.NoError(t, err)
		require.Equal(t, want, got)

		var back money.Sum
		require.NoError(t, back.UnmarshalBinary(got))
		again, err := back.MarshalBinary()
		require.NoError(t, err)
		require.Equal(t, want, again)
	}
}

func TestSumOfEveryCurrency(t *testing.T) {
	var s money.Sum
	count := 0
	for _, info := range money.Currencies() {
		if info.IsMoney() {
			s.AddMinor(info.Code, []int64{int64(count), 7})
			count++
		}
	}
	totals, err := s.Totals()
	require.NoError(t, err)
	require.Len(t, totals, count)
	for i, total := range totals {
		minor, exact := total.Minor()
		assert.True(t, exact)
		assert.EqualValues(t, i+7, minor)
	}
}

func TestSumBinary(t *testing.T) {
	var s money.Sum
	s.AddMinor("EUR", []int64{-1})
	s.AddMinor("Q", []int64{1})
	data, err := s.MarshalBinary()
	require.NoError(t, err)
	want := "\x00\x01EUR" + strings.Repeat("\xff", 19) + "\xfd\xab\xf4\x1c\x00" + "\x00\x00\x00\x01\x01Q"
	assert.Equal(t, sealed(wire.Sum, want), data)

	for name, bad := range map[string]string{
		"empty":               "",
		"cut":                 want[:len(want)-1],
		"longer":              want + "\x00",
		"no codes":            "\x00\x00\x00",
		"too many columns":    "\xff\xff",
		"too many codes":      "\x00\x00\xff\xff\xff\xff",
		"no money":            "\x00\x01XXX" + want[5:],
		"twice":               "\x00\x02" + want[2:29] + want[2:],
		"known among unknown": "\x00\x00\x00\x00\x00\x01\x03EUR",
		"unknown twice":       "\x00\x00\x00\x00\x00\x02\x01Q\x01Q",
		"unknown too long":    "\x00\x00\x00\x00\x00\x01\x11" + strings.Repeat("x", 17),
	} {
		t.Run(name, func(t *testing.T) {
			var old money.Sum
			old.AddMinor("USD", []int64{1})
			assert.Error(t, old.UnmarshalBinary(sealed(wire.Sum, bad)))
			total, err := old.Total("USD")
			require.NoError(t, err)
			assert.Equal(t, money.Must("0.01", "USD"), total, "what was there stays")
		})
	}
}

func TestSumThroughGob(t *testing.T) {
	type report struct{ Revenue *money.Sum }
	out := report{new(money.Sum)}
	out.Revenue.AddMinor("EUR", []int64{120050})
	var wire bytes.Buffer
	require.NoError(t, gob.NewEncoder(&wire).Encode(out))
	var in report
	require.NoError(t, gob.NewDecoder(&wire).Decode(&in))
	total, err := in.Revenue.Total("EUR")
	require.NoError(t, err)
	assert.Equal(t, money.Must("1200.50", "EUR"), total)
}

func TestSumDoesNotAllocate(t *testing.T) {
	var s money.Sum
	amounts := []money.Amount{money.Must("1", "EUR"), money.Must("1", "USD"), money.Must("1", "JPY")}
	minors := []int64{1, 2, 3}
	s.AddAll(amounts)
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		s.AddAll(amounts)
		s.Add(amounts[1])
		s.AddMinor("EUR", minors)
	}))
}
