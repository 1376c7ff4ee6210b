package store_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// The ends of what an amount can be: 24 digits and 12 decimals.
const (
	most  = "999999999999999999999999.999999999999"
	least = "0.000000000001"
)

// A maker fills values of any type at random: ends, zeros, and nothing at all where it
// differs from zero.
type maker struct{ *rand.Rand }

func pick[T any](m maker, of ...T) T { return of[m.IntN(len(of))] }

func (m maker) amount() money.Amount {
	c := pick[money.Currency](m, "EUR", "USD", "JPY", "KWD", "CLF")
	switch m.IntN(6) {
	case 0:
		return money.Amount{}
	case 1:
		return money.Must("0", c)
	case 2:
		return money.Must(pick(m, most, "-"+most, least, "-"+least), c)
	default:
		return money.Must(fmt.Sprintf("%s%d.%012d", pick(m, "", "-"), m.Int64(), m.Int64N(1e12)), c)
	}
}

func (m maker) text() string {
	return pick(m, "", "a", "NULL", "'; DROP TABLE entries; --", "ünï ✓ 日本 👩‍👧", "a\u0000b", "\u2028\ufffd", "{1,2}", `\N"\`, "<&>", strings.Repeat("x", 5000))
}

// instant is a time of any year that JSON can write, in any zone, to the nanosecond.
func (m maker) instant() time.Time {
	at := pick(m, time.Time{}, time.Date(9998, 12, 31, 23, 59, 59, 999_999_999, time.UTC), time.Date(1, 1, 2, 0, 0, 0, 1, time.UTC),
		time.Unix(-1, 999_999_001), time.Date(2026, 3, 29, 2, 30, 0, m.IntN(1e9), time.FixedZone("", 3600)), time.Unix(m.Int64N(4e9), m.Int64N(1e9)))
	return at.In(time.FixedZone("", (m.IntN(27)-12)*3600))
}

func (m maker) fill(v reflect.Value) {
	switch p := v.Addr().Interface().(type) {
	case *money.Amount:
		*p = m.amount()
	case *money.Ratio:
		*p = pick(m, money.Ratio{}, money.One(), money.BasisPoints(-1), money.Whole(math.MaxInt64))
	case *engagement.Count:
		*p = pick(m, engagement.Count{}, engagement.Known(0), engagement.Known(1), engagement.Known(math.MaxInt64-1))
	case *engagement.Tri:
		*p = engagement.Tri(m.IntN(3) - 1)
	case *time.Time:
		*p = m.instant()
	case *civil.Date:
		*p = pick(m, civil.Date{}, civil.NewDate(1, 1, 1), civil.NewDate(2028, 2, 29), civil.NewDate(9999, 12, 31))
	case *civil.Period:
		*p = civil.Month(1+m.IntN(9998), time.Month(1+m.IntN(12)), time.UTC)
	case *money.Currency:
		*p = pick[money.Currency](m, "EUR", "USD", "")
	default:
		m.fillKind(v)
	}
}

func (m maker) fillKind(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			m.fill(v.Field(i))
		}
	case reflect.Pointer:
		if m.IntN(3) == 0 {
			v.Set(reflect.New(v.Type().Elem()))
			m.fill(v.Elem())
		}
	case reflect.Slice:
		for range m.IntN(3) {
			one := reflect.New(v.Type().Elem()).Elem()
			m.fill(one)
			v.Set(reflect.Append(v, one))
		}
	case reflect.String:
		v.SetString(m.text())
	case reflect.Int:
		v.SetInt(int64(pick(m, 0, 1, -1, math.MaxInt32, math.MinInt64)))
	case reflect.Bool:
		v.SetBool(m.IntN(2) == 0)
	default:
		panic("no values for " + v.Type().String())
	}
}

// entries makes so many, of every kind in turn.
func (m maker) entries(n int) (list []settlement.Entry) {
	kinds := append(settlement.EntryKinds(), "", "of_tomorrow")
	for i := range n {
		var e settlement.Entry
		m.fill(reflect.ValueOf(&e).Elem())
		e.ID = fmt.Sprint(i, strings.ReplaceAll(m.text(), "\u0000", ""))
		e.Deal = strings.ReplaceAll(e.Deal, "\u0000", "")
		e.Kind = kinds[i%len(kinds)]
		list = append(list, e)
	}
	return list
}

// Every field of an entry comes back as it went in. The fields are found by reflection,
// so that a new one is tried as well.
func TestEntriesComeBackEqual(t *testing.T) {
	dsn := database(t)
	s := ledger(t, dsn)
	m := maker{rand.New(rand.NewPCG(3, 1))}
	want := map[string]settlement.Entry{}
	const batches, size = 20, 130
	seen := map[string]map[bool]int{}
	for _, e := range m.entries(batches * size) {
		e.At = e.At.UTC()
		want[e.ID] = e
		see(seen, "", reflect.ValueOf(e))
	}
	for path, n := range seen {
		assert.NotZero(t, n[true], "%s is sometimes there", path)
		assert.NotZero(t, n[false], "%s is sometimes its zero value", path)
	}
	require.Len(t, want, batches*size)
	var batch []settlement.Entry
	for _, e := range want {
		if batch = append(batch, e); len(batch) == size {
			d, err := s.Deliver(t.Context(), e.ID, batch)
			require.NoError(t, err)
			assert.Equal(t, size, d.New)
			batch = nil
		}
	}
	got, err := s.Entries(t.Context())
	require.NoError(t, err)
	require.Len(t, got, len(want))
	for _, e := range got {
		require.Equal(t, want[e.ID], e)
	}

	// What a report in SQL sees: the same numbers, and NULL where nobody gave any.
	rows, err := sql(t, dsn).Query(t.Context(), "SELECT id, coalesce(goods::text, 'none'), coalesce(goods_currency, 'non') FROM entries")
	require.NoError(t, err)
	defer rows.Close()
	zeros, nothing := 0, 0
	for rows.Next() {
		var id, number, code string
		require.NoError(t, rows.Scan(&id, &number, &code))
		goods := want[id].Goods
		switch {
		case goods == (money.Amount{}):
			nothing++
			assert.Equal(t, "none non", number+" "+code)
		case goods.IsZero():
			zeros++
			fallthrough
		default:
			assert.Equal(t, goods.Decimal().StringFixed(12)+" "+string(goods.Currency()), number+" "+code)
		}
	}
	require.NoError(t, rows.Err())
	assert.NotZero(t, zeros)
	assert.NotZero(t, nothing)
}

// see counts for every field of an entry whether it is set.
func see(seen map[string]map[bool]int, path string, v reflect.Value) {
	for i := range v.NumField() {
		name := path + v.Type().Field(i).Name
		if name == "ID" || name == "Kind" {
			continue
		}
		if seen[name] == nil {
			seen[name] = map[bool]int{}
		}
		seen[name][!v.Field(i).IsZero()]++
	}
}

// Sums in SQL are exact, to the last of 36 digits.
func TestSumsInSQL(t *testing.T) {
	dsn := database(t)
	s := ledger(t, dsn)
	var list []settlement.Entry
	sum := decimal.Zero
	for i, text := range []string{most, most, "-" + least, least, "-" + most, "0.1", "0.2"} {
		a := money.Must(text, "EUR")
		sum = sum.Add(a.Decimal())
		list = append(list, settlement.Entry{ID: fmt.Sprint(i), Kind: settlement.PaymentEntry, At: october(1), Amount: a})
	}
	_, err := s.Deliver(t.Context(), "all", list)
	require.NoError(t, err)
	var got string
	require.NoError(t, sql(t, dsn).QueryRow(t.Context(), "SELECT sum(amount)::text FROM entries").Scan(&got))
	assert.Equal(t, "1000000000000000000000000.299999999999", got)
	assert.Equal(t, sum.StringFixed(12), got)
}
