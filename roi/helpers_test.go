package roi_test

import (
	"encoding/json"
	"errors"
	"math/rand/v2"
	"reflect"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func usd(text string) money.Amount { return money.Must(text, "USD") }
func eur(text string) money.Amount { return money.Must(text, "EUR") }

func known(n int64) engagement.Count { return engagement.Known(n) }

func ratio(t testing.TB, text string) money.Ratio {
	t.Helper()
	r, err := money.ParseRatio(text)
	require.NoError(t, err)
	return r
}

// rounded is a ratio to the decimals that a source gives.
func rounded(t testing.TB, r money.Ratio, decimals int) string {
	t.Helper()
	r, err := r.Round(decimals, money.HalfEven)
	require.NoError(t, err)
	return r.String()
}

// undefinedBecause is the reason of an Undefined, "" for any other error.
func undefinedBecause(err error) string {
	var u *engagement.Undefined
	if errors.As(err, &u) {
		return u.Because
	}
	return ""
}

// roundTrip writes v as JSON and reads it back into a value of its type.
func roundTrip[T any](t testing.TB, v T) T {
	t.Helper()
	text, err := json.Marshal(v)
	require.NoError(t, err)
	var back T
	require.NoError(t, json.Unmarshal(text, &back), "%s", text)
	return back
}

// A maker makes values from a seed.
type maker struct{ *rand.Rand }

func newMaker(seed uint64) maker { return maker{rand.New(rand.NewPCG(seed, 2))} }

// amount is an amount of up to a thousand in whole minor units, sometimes not
// given, sometimes 0.
func (m maker) amount(cur money.Currency) money.Amount {
	switch m.IntN(6) {
	case 0:
		return money.Amount{}
	case 1:
		return money.Must("0", cur)
	}
	a, _ := money.New(m.Int64N(100_000), cur)
	return a
}

func (m maker) count() engagement.Count { return engagement.Known(m.Int64N(10_000) - 1_000) }

// fill sets every amount and count of the struct at v.
func (m maker) fill(v any, cur money.Currency) {
	fields := reflect.ValueOf(v).Elem()
	for i := range fields.NumField() {
		switch f := fields.Field(i).Addr().Interface().(type) {
		case *money.Amount:
			*f = m.amount(cur)
		case *engagement.Count:
			*f = m.count()
		}
	}
}

var day = time.Date(2026, 5, 1, 10, 0, 0, 0, time.UTC)

var currencies = []money.Currency{"EUR", "USD", "JPY", "KWD"}

// codes in several spellings; the last two are nobody's.
var codes = []string{"ANA10", "ana10 ", "BEN15", "Ben15", "CHLOÉ", "chloé", "SITEWIDE", "WHO"}

var owners = map[string]string{"ANA10": "ana", "BEN15": "ben", "Chloé": "chloé", "sitewide": ""}

// order is any order.
func (m maker) order() roi.Order {
	cur := currencies[m.IntN(len(currencies))]
	statuses := append(roi.OrderStatuses(), "", roi.Paid, roi.Paid, roi.Paid)
	o := roi.Order{
		ID:          string(rune('a'+m.IntN(26))) + string(rune('a'+m.IntN(26))),
		Placed:      day.Add(time.Duration(m.IntN(1000)) * time.Hour),
		Updated:     day.Add(time.Duration(m.IntN(5)) * time.Hour),
		Currency:    cur,
		NewCustomer: engagement.Tri(m.IntN(3) - 1),
		Status:      statuses[m.IntN(len(statuses))],
		Test:        m.IntN(10) == 0,
	}
	for range m.IntN(4) {
		o.Codes = append(o.Codes, codes[m.IntN(len(codes))])
	}
	for range m.IntN(3) {
		line := roi.OrderLine{ID: "1", Quantity: m.Int64N(5), GiftCard: m.IntN(9) == 0}
		m.fill(&line, cur)
		o.Lines = append(o.Lines, line)
	}
	m.fill(&o.Sale, cur)
	o.Sale.TaxIncluded = m.IntN(2) == 0
	if m.IntN(2) == 0 {
		o.Sale.Refunds = []roi.Refund{}
	}
	for range m.IntN(3) {
		r := roi.Refund{At: day.Add(time.Duration(m.IntN(2000)) * time.Hour)}
		m.fill(&r, cur)
		o.Sale.Refunds = append(o.Sale.Refunds, r)
	}
	return o
}

func (m maker) orders(n int) []roi.Order {
	out := make([]roi.Order, n)
	for i := range out {
		out[i] = m.order()
	}
	return out
}
