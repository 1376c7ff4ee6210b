package roi_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/wire"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func formOf(t testing.TB, tally *roi.OutcomeTally) []byte {
	t.Helper()
	form, err := tally.MarshalBinary()
	require.NoError(t, err)
	return form
}

func outcomesOf(t testing.TB, tally *roi.OutcomeTally, creators ...string) []roi.CreatorOutcome {
	t.Helper()
	rows, err := tally.Outcomes(creators)
	require.NoError(t, err)
	return rows
}

// tallied is the tally of assignments.
func tallied(t testing.TB, as []roi.Assignment, asOf time.Time) *roi.OutcomeTally {
	t.Helper()
	tally := roi.NewOutcomeTally(asOf)
	for i := range as {
		require.NoError(t, tally.Add(&as[i]))
	}
	return tally
}

// moments are before, within and after the orders of a maker, and the end of time.
var moments = []time.Time{day.Add(-time.Hour), day.AddDate(0, 0, 9), day.AddDate(0, 0, 30), day.AddDate(1, 0, 0), {}}

// However assignments are ordered and shared out, and however often the parts go
// through bytes, the merged tally has the same bytes and gives the same rows.
func TestOutcomeTallyAnySharding(t *testing.T) {
	m := newMaker(31)
	for range 60 {
		as := roi.Assign(m.orders(1+m.IntN(80)), owners, roi.Policy{Several: roi.SplitEqually, Unpaid: m.IntN(2) == 0})
		for _, asOf := range moments {
			whole := tallied(t, as, asOf)
			want, rows := formOf(t, whole), outcomesOf(t, whole, "zoe", "ana")
			byCreator, err := roi.ByCreator(as, asOf, []string{"zoe", "ana"})
			require.NoError(t, err)
			require.Equal(t, byCreator, rows)

			shards := make([]*roi.OutcomeTally, 1+m.IntN(6))
			for i := range shards {
				shards[i] = roi.NewOutcomeTally(asOf)
			}
			for _, i := range m.Perm(len(as)) {
				require.NoError(t, shards[m.IntN(len(shards))].Add(&as[i]))
			}
			for len(shards) > 1 { // any two, in any order
				m.Shuffle(len(shards), func(i, j int) { shards[i], shards[j] = shards[j], shards[i] })
				last := shards[len(shards)-1]
				before := formOf(t, last)
				if m.IntN(2) == 0 {
					last = new(roi.OutcomeTally)
					require.NoError(t, last.UnmarshalBinary(before))
				}
				shards = shards[:len(shards)-1]
				require.NoError(t, shards[0].Merge(last))
				require.Equal(t, before, formOf(t, last), "what was merged is as it was")
			}
			require.Equal(t, want, formOf(t, shards[0]))
			require.Equal(t, rows, outcomesOf(t, shards[0], "zoe", "ana"))
		}
	}
}

// Tallies by creator, as an engine keeps them, are the tally of all when merged.
func TestOutcomeTallyKeyedByCreator(t *testing.T) {
	as := roi.Assign(newMaker(32).orders(400), owners, roi.Policy{Several: roi.SplitEqually})
	byKey := map[string]*roi.OutcomeTally{}
	for i := range as {
		if byKey[as[i].Creator] == nil {
			byKey[as[i].Creator] = new(roi.OutcomeTally)
		}
		require.NoError(t, byKey[as[i].Creator].Add(&as[i]))
	}
	require.Len(t, byKey, 4, "three creators and nobody")
	var all roi.OutcomeTally
	for creator, tally := range byKey {
		for _, row := range outcomesOf(t, tally) {
			assert.Equal(t, creator, row.Creator)
		}
		require.NoError(t, all.Merge(tally))
	}
	assert.Equal(t, formOf(t, tallied(t, as, time.Time{})), formOf(t, &all))
}

// The rows are what [roi.TotalOutcome] says of the sales one by one.
func TestOutcomeTallyIsTheSumOfItsSales(t *testing.T) {
	type key struct {
		creator  string
		currency money.Currency
	}
	m := newMaker(33)
	for range 60 {
		as := roi.Assign(m.orders(60), owners, roi.Policy{Several: roi.SplitEqually})
		for _, asOf := range moments {
			sales, later := map[key][]roi.Outcome{}, map[key]roi.Later{}
			for _, a := range as {
				if !a.Reason.Sold() {
					continue
				}
				k, first := key{a.Creator, a.Order.Currency}, int64(0)
				if a.Part == 1 {
					first = 1
				}
				l := later[k]
				if !asOf.IsZero() && a.Order.Placed.After(asOf) {
					l.Orders += first
					later[k] = l
					continue
				}
				if a.Order.Status == roi.PartiallyRefunded && len(a.Order.Sale.Refunds) == 0 {
					a.Order.Sale.Refunds = nil
				}
				o, refunds, err := a.Order.Sale.Outcome(asOf)
				require.NoError(t, err)
				o.Orders = known(first)
				switch {
				case first == 0 || a.Order.NewCustomer == engagement.No:
					o.NewCustomers = known(0)
				case a.Order.NewCustomer == engagement.Yes:
					o.NewCustomers = known(1)
				}
				l.Refunds, err = l.Refunds.Add(refunds)
				require.NoError(t, err)
				sales[k], later[k] = append(sales[k], o), l
			}
			rows := outcomesOf(t, tallied(t, as, asOf))
			require.Len(t, rows, len(later))
			for _, row := range rows {
				k := key{row.Creator, row.Currency}
				require.Equal(t, later[k], row.Later)
				if len(sales[k]) == 0 {
					require.Equal(t, known(0), row.Outcome.Orders)
					continue
				}
				want, err := roi.TotalOutcome(sales[k])
				require.NoError(t, err)
				require.Equal(t, want, row.Outcome, "%v as of %v", k, asOf)
			}
		}
	}
}

// Three currencies, a refund before and one after the moment, a split order and
// orders that are no sales.
func TestOutcomeTallyExactly(t *testing.T) {
	order := func(id, goods string, cur money.Currency, change func(*roi.Order), codes ...string) roi.Order {
		o := roi.Order{ID: id, Currency: cur, Status: roi.Paid, Placed: day, Codes: codes, NewCustomer: engagement.No, Sale: roi.Sale{Goods: money.Must(goods, cur), Refunds: []roi.Refund{}}}
		if change != nil {
			change(&o)
		}
		return o
	}
	refund := func(at time.Time, goods string) func(*roi.Order) {
		return func(o *roi.Order) {
			o.Sale.Refunds = []roi.Refund{{At: at, Goods: money.Must(goods, o.Currency)}}
		}
	}
	asOf := day.AddDate(0, 0, 14)
	as := roi.Assign([]roi.Order{
		order("1", "0.10", "EUR", nil, "ANA10"),
		order("2", "0.20", "EUR", func(o *roi.Order) { o.NewCustomer = engagement.Yes }, "ANA10"),
		order("3", "100.01", "EUR", refund(day.Add(time.Hour), "30.01"), "ANA10", "BEN15"), // 50.01 and 50.00; 15.01 and 15.00
		order("4", "7000", "JPY", refund(asOf.Add(time.Hour), "2500"), "ANA10"),
		order("5", "1.005", "KWD", nil, "BEN15"),
		order("6", "80", "EUR", func(o *roi.Order) { o.Cancelled = day }, "ANA10"),
		order("7", "80", "EUR", func(o *roi.Order) { o.Status = roi.Voided }, "ANA10"),
		order("8", "80", "EUR", func(o *roi.Order) { o.Status = roi.Pending }, "ANA10"),
		order("9", "80", "EUR", func(o *roi.Order) { o.Placed = asOf.Add(time.Second) }, "ANA10"),
		order("10", "12", "EUR", nil),
		order("10", "12", "EUR", func(o *roi.Order) { o.Updated = day }), // a copy
	}, owners, roi.Policy{Several: roi.SplitEqually})
	one, two := roi.NewOutcomeTally(asOf), roi.NewOutcomeTally(asOf.In(time.FixedZone("", 3600)))
	for i := range as {
		require.NoError(t, []*roi.OutcomeTally{one, two}[i%2].Add(&as[i]))
	}
	require.NoError(t, one.Merge(two), "one moment in two zones")
	row := func(creator string, cur money.Currency, orders, buyers int64, gross, refunds string) roi.CreatorOutcome {
		return roi.CreatorOutcome{Creator: creator, Currency: cur, Outcome: roi.Outcome{
			Orders: known(orders), NewCustomers: known(buyers), GrossRevenue: money.Must(gross, cur), Refunds: money.Must(refunds, cur),
		}}
	}
	want := []roi.CreatorOutcome{
		row("", "EUR", 1, 0, "12.00", "0.00"),
		row("ana", "EUR", 3, 1, "50.31", "15.01"), // 0.10 + 0.20 + 50.01
		row("ana", "JPY", 1, 0, "7000", "0"),
		row("ben", "EUR", 0, 0, "50.00", "15.00"), // the split order counts with its first code
		row("ben", "KWD", 1, 0, "1.005", "0.000"),
	}
	want[1].Later.Orders = 1
	want[2].Later.Refunds = money.Must("2500", "JPY")
	assert.Equal(t, want, outcomesOf(t, one))
	assert.Equal(t, asOf, one.AsOf())
}

// A creator whose orders all came later has sold nothing yet, in the amounts that the
// orders of others have.
func TestOutcomeTallyAllLater(t *testing.T) {
	later, now := sold("1", "70", "ANA10"), sold("2", "70", "BEN15")
	later.Placed, now.Placed = day.Add(time.Hour), day
	rows := outcomesOf(t, tallied(t, roi.Assign([]roi.Order{later, now}, owners, roi.Policy{}), day))
	require.Len(t, rows, 2)
	assert.Equal(t, known(0), rows[0].Outcome.Orders)
	assert.Equal(t, eur("0"), rows[0].Outcome.GrossRevenue, "as of the day, 0 and not unknown")
	assert.Equal(t, eur("70"), rows[1].Outcome.GrossRevenue)
	assert.Equal(t, int64(1), rows[0].Later.Orders)
}

func TestOutcomeTallyRefuses(t *testing.T) {
	var tally roi.OutcomeTally
	require.NoError(t, tally.Add(&roi.Assignment{Creator: "ana", Order: sold("1", "70")}))
	require.NoError(t, tally.Add(nil))
	require.NoError(t, tally.Merge(nil))
	require.NoError(t, tally.Add(&roi.Assignment{Reason: roi.TestOrder, Order: sold("2", "70")}))
	before := formOf(t, &tally)

	mixed := sold("3", "70")
	mixed.Sale.Tax = usd("1")
	err := tally.Add(&roi.Assignment{Creator: "zoe", Order: mixed})
	require.ErrorAs(t, err, new(money.MismatchError))
	require.ErrorContains(t, err, `(order "3")`)
	require.ErrorIs(t, tally.Merge(roi.NewOutcomeTally(day)), roi.ErrMixedMoments)
	require.ErrorIs(t, roi.NewOutcomeTally(day).Merge(&tally), roi.ErrMixedMoments)
	for _, data := range [][]byte{nil, before[:len(before)-1], append(before[:len(before):len(before)], 0)} {
		require.ErrorIs(t, tally.UnmarshalBinary(data), roi.ErrOutcomeTally)
		require.ErrorIs(t, tally.UnmarshalBinary(data), wire.ErrDamaged)
	}
	assert.Equal(t, before, formOf(t, &tally), "what was refused changed nothing")

	var zero roi.OutcomeTally
	require.NoError(t, zero.UnmarshalBinary(formOf(t, new(roi.OutcomeTally))))
	assert.Empty(t, outcomesOf(t, &zero))
	assert.True(t, zero.AsOf().IsZero())
}

// The orders of a shop that says another currency than its amounts have meet orders
// that mean it.
func TestOutcomeTallyOfWrongCurrencies(t *testing.T) {
	shipped := func(id string, amount money.Amount) *roi.Assignment {
		return &roi.Assignment{Creator: "ana", Order: roi.Order{ID: id, Currency: "EUR", Sale: roi.Sale{Shipping: amount}}}
	}
	for _, amounts := range [][]money.Amount{{eur("5"), usd("4")}, {usd("4"), eur("5")}} {
		var tally roi.OutcomeTally
		for _, a := range amounts {
			require.NoError(t, tally.Add(shipped("1", a)))
		}
		_, err := tally.Outcomes(nil)
		require.ErrorAs(t, err, new(money.MismatchError))
		assert.EqualError(t, err, `roi: shipping_charged: money: "EUR" and "USD" do not mix (creator "ana")`)
	}
	tally := roi.NewOutcomeTally(day)
	for _, a := range []money.Amount{eur("5"), usd("4")} {
		back := roi.Refund{At: day.Add(time.Hour), Goods: a}
		require.NoError(t, tally.Add(&roi.Assignment{Creator: "ana", Order: roi.Order{Currency: "EUR", Sale: roi.Sale{Refunds: []roi.Refund{back}}}}))
	}
	_, err := tally.Outcomes(nil)
	assert.EqualError(t, err, `roi: later refunds: money: "EUR" and "USD" do not mix (creator "ana")`)
}

// A sum may leave the range of an Amount and come back, whatever the order.
func TestOutcomeTallyBeyondRange(t *testing.T) {
	huge := money.Must("999999999999999999999999", "EUR")
	add := func(tally *roi.OutcomeTally, goods money.Amount) {
		require.NoError(t, tally.Add(&roi.Assignment{Creator: "ana", Order: roi.Order{Sale: roi.Sale{Goods: goods}}}))
	}
	var tally, rest roi.OutcomeTally
	add(&tally, huge)
	add(&tally, huge)
	_, err := tally.Outcomes(nil)
	require.ErrorIs(t, err, money.ErrRange)
	require.ErrorContains(t, err, `roi: gross_revenue: `)
	require.ErrorContains(t, err, `(creator "ana")`)
	var read roi.OutcomeTally
	require.NoError(t, read.UnmarshalBinary(formOf(t, &tally)))
	add(&rest, huge.Neg())
	require.NoError(t, read.Merge(&rest))
	assert.Equal(t, huge, outcomesOf(t, &read)[0].Outcome.GrossRevenue)
}

// Counts stop at the largest: merged with itself 60 times a tally still has a form
// that can be read.
func TestOutcomeTallyStops(t *testing.T) {
	tally := tallied(t, []roi.Assignment{{Creator: "ana", Order: sold("1", "1")}, {Creator: "ana", Order: sold("2", "1")}}, time.Time{})
	for range 60 {
		require.NoError(t, tally.Merge(tally))
	}
	var read roi.OutcomeTally
	require.NoError(t, read.UnmarshalBinary(formOf(t, tally)))
	row := outcomesOf(t, &read)[0].Outcome
	assert.Equal(t, known(engagement.MaxCount), row.Orders)
	assert.Equal(t, eur("2305843009213693952"), row.GrossRevenue, "2 · 2⁶⁰")
}

// A form says what it could not have come to be, under a right checksum.
func TestOutcomeTallyForms(t *testing.T) {
	const version = 2
	sum := func(amounts ...money.Amount) string {
		var s money.Sum
		s.AddAll(amounts)
		form, err := s.MarshalBinary()
		require.NoError(t, err)
		form = wire.Unsealed(form)
		return string(rune(len(form))) + string(form)
	}
	var unknown money.Sum
	unknown.AddMinor("?", []int64{1})
	form, err := unknown.MarshalBinary()
	require.NoError(t, err)
	form = wire.Unsealed(form)
	noMoney := string(rune(len(form))) + string(form)

	const moment, none = "\x00\x00", "\x00\x00\x00\x00\x00"
	five := sum(eur("5"))
	row := func(key, facts, counts, sums string) string { return key + facts + counts + sums }
	const ana, all, gross = "\x03ana\x03EUR", "\x7d", "\x79" // counting and all five lacking; all but gross revenue
	for name, c := range map[string]struct {
		body string
		good bool
	}{
		"nothing":                 {moment + "\x00", true},
		"nothing of no moment":    {"", false},
		"a whole second of nanos": {"\x00\x80\x94\xeb\xdc\x03\x00", false},
		"a row of parts":          {moment + "\x01" + row(ana, all, "\x00\x00\x00", none+"\x00"), true},
		"a row of nobody":         {moment + "\x01" + row("\x00\x00", all, "\x00\x00\x00", none+"\x00"), true},
		"a row with an amount":    {moment + "\x01" + row(ana, gross, "\x01\x01\x07", five+none), true},
		"and later refunds":       {moment + "\x01" + row(ana, gross, "\x01\x01\x07", five+none[1:]+five), true},
		"more behind it":          {moment + "\x00\x00", false},
		"fewer rows":              {moment + "\x02" + row(ana, all, "\x00\x00\x00", none+"\x00"), false},
		"rows of a million":       {moment + "\xc0\x84\x3d", false},
		"a row twice":             {moment + "\x02" + row(ana, all, "\x00\x00\x00", none+"\x00") + row(ana, all, "\x00\x00\x00", none+"\x00"), false},
		"rows not in order":       {moment + "\x02" + row(ana, all, "\x00\x00\x00", none+"\x00") + row("\x00\x00", all, "\x00\x00\x00", none+"\x00"), false},
		"an unknown fact":         {moment + "\x01" + row(ana, "\x80\x20", "\x00\x00\x00", none+"\x00"), false},
		"more new than orders":    {moment + "\x01" + row(ana, all, "\x01\x02\x00", none+"\x00"), false},
		"too many orders":         {moment + "\x01" + row(ana, all, "\x81\x80\x80\x80\x80\x80\x80\x10\x00\x00", none+"\x00"), false},
		"orders without a sale":   {moment + "\x01" + row(ana, "\x00", "\x01\x00\x00", none+"\x00"), false},
		"facts without a sale":    {moment + "\x01" + row(ana, "\x04", "\x00\x00\x00", none+"\x00"), false},
		"a sum without a sale":    {moment + "\x01" + row(ana, "\x00", "\x00\x00\x00", none+five), false},
		"unsaid of no order":      {moment + "\x01" + row(ana, "\x7f", "\x00\x00\x00", none+"\x00"), false},
		"neither given nor not":   {moment + "\x01" + row(ana, gross, "\x01\x00\x00", none+"\x00"), false},
		"a sum of nothing":        {moment + "\x01" + row(ana, gross, "\x01\x00\x00", sum()+none), false},
		"a sum of no money":       {moment + "\x01" + row(ana, gross, "\x01\x00\x00", noMoney+none), false},
		"a sum of another kind":   {moment + "\x01" + row(ana, gross, "\x01\x00\x00", "\x02\x02\x06"+none), false},
		"a sum cut off":           {moment + "\x01" + row(ana, gross, "\x01\x00\x00", five[:9]), false},
	} {
		t.Run(name, func(t *testing.T) {
			form := wire.Seal(append(wire.Begin(nil, wire.OutcomeTally, version), c.body...), 0)
			var tally roi.OutcomeTally
			if err := tally.UnmarshalBinary(form); !c.good {
				require.ErrorIs(t, err, roi.ErrOutcomeTally)
				assert.Equal(t, roi.OutcomeTally{}, tally)
				return
			}
			require.NoError(t, tally.UnmarshalBinary(form))
			assert.Equal(t, form, formOf(t, &tally))
		})
	}
}

// Whatever bytes are read are written as they were; such tallies merge, and whatever
// they merge to can be read.
func FuzzOutcomeTally(f *testing.F) {
	m := newMaker(34)
	for _, asOf := range moments {
		f.Add(formOf(f, tallied(f, roi.Assign(m.orders(12), owners, roi.Policy{Several: roi.SplitEqually}), asOf)))
	}
	f.Add(formOf(f, new(roi.OutcomeTally)))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, form := range [][]byte{data, wire.Seal(wire.Unsealed(data), 0)} { // the second has a right checksum
			var tally roi.OutcomeTally
			if tally.UnmarshalBinary(form) != nil {
				require.Equal(t, roi.OutcomeTally{}, tally)
				continue
			}
			require.Equal(t, form, formOf(t, &tally))
			require.NoError(t, tally.Add(&roi.Assignment{Creator: "ana", Order: sold("1", "70")}))
			require.NoError(t, tally.Merge(&tally))
			_, _ = tally.Outcomes([]string{"ana"}) // an error is fine
			var read roi.OutcomeTally
			require.NoError(t, read.UnmarshalBinary(formOf(t, &tally)))
			require.Equal(t, formOf(t, &tally), formOf(t, &read))
		}
	})
}

// BenchmarkOutcomeTally measures the tally of 1,000 creators and of one.
func BenchmarkOutcomeTally(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	as := roi.Assign(distinct(20_000), owners, roi.Policy{})
	for _, creators := range []int{1, 1000} {
		for i := range as {
			as[i].Creator = string(rune('a' + r.IntN(creators)))
		}
		tally := tallied(b, as, time.Time{})
		form := formOf(b, tally)
		rows := float64(len(outcomesOf(b, tally)))
		name := map[int]string{1: "1 creator", 1000: "1,000 creators"}[creators]
		b.Run(name+"/add", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_ = tallied(b, as, time.Time{})
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(as)), "ns/order")
		})
		b.Run(name+"/write", func(b *testing.B) {
			for b.Loop() {
				_ = formOf(b, tally)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/rows, "ns/row")
			b.ReportMetric(float64(len(form))/rows, "bytes/row")
		})
		b.Run(name+"/read and merge", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				var read, into roi.OutcomeTally
				_ = read.UnmarshalBinary(form)
				_ = into.Merge(&read)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/rows, "ns/row")
		})
	}
}
