package roi_test

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"
	"time"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// sold is a paid order of goods, in whole minor units of EUR.
func sold(id, goods string, codes ...string) roi.Order {
	return roi.Order{ID: id, Currency: "EUR", Status: roi.Paid, Placed: day, Codes: codes, Sale: roi.Sale{Goods: eur(goods), Refunds: []roi.Refund{}}}
}

func TestAssignByCode(t *testing.T) {
	cancelled, voided, test, pending := sold("5", "10", "ANA10"), sold("6", "10", "ANA10"), sold("7", "10", "ANA10"), sold("8", "10", "ANA10")
	cancelled.Cancelled = day
	voided.Status = roi.Voided
	test.Test = true
	pending.Status = roi.Pending
	byStatus := sold("9", "10", "ANA10")
	byStatus.Status = roi.Cancelled
	refunded := sold("10", "10", "ANA10")
	refunded.Status = roi.Refunded
	for _, c := range []struct {
		order   roi.Order
		creator string
		reason  roi.Unearned
		codes   []string
	}{
		{sold("1", "10", " ana10\u200b"), "ana", "", []string{"ANA10"}},
		{sold("2", "10"), "", roi.NoCode, nil},
		{sold("2", "10", " "), "", roi.NoCode, nil},
		{sold("3", "10", "SITEWIDE", "who"), "", roi.CodeOfNobody, []string{"SITEWIDE", "WHO"}},
		{sold("4", "10", "Sitewide", "BEN15"), "ben", "", []string{"BEN15"}},
		{sold("4", "10", "ben15", "BEN15"), "ben", "", []string{"BEN15"}},
		{sold("4", "10", "chlo\u00c9"), "chloé", "", []string{"CHLOÉ"}},
		{cancelled, "", roi.WasCancelled, nil},
		{byStatus, "", roi.WasCancelled, nil},
		{voided, "", roi.WasVoided, nil},
		{test, "", roi.TestOrder, nil},
		{pending, "", roi.NotPaidYet, nil},
		{refunded, "", roi.RefundsUnknown, nil},
		{sold("11", "10", "BEN15", "ANA10"), "", roi.SeveralCreators, []string{"BEN15", "ANA10"}},
	} {
		got := roi.Assign([]roi.Order{c.order}, owners, roi.Policy{})
		require.Len(t, got, 1)
		want := roi.Assignment{Creator: c.creator, Reason: c.reason, Codes: c.codes, Part: 1, Parts: 1, Grounds: got[0].Grounds, Order: c.order}
		assert.Equal(t, []roi.Assignment{want}, got)
		assert.Equal(t, got, roundTrip(t, got))
	}
	got := roi.Assign([]roi.Order{pending}, owners, roi.Policy{Unpaid: true})
	assert.Equal(t, "ana", got[0].Creator)
}

func TestAssignSeveralCreators(t *testing.T) {
	order := sold("1", "10.01", "BEN15", "SITEWIDE", "ANA10")
	order.NewCustomer = engagement.Yes
	order.Sale.Discounts = eur("0.01")
	order.Sale.Refunds = []roi.Refund{{At: day, Goods: eur("0.03")}}

	first := roi.Assign([]roi.Order{order}, owners, roi.Policy{Several: roi.FirstCode})
	require.Len(t, first, 1)
	assert.Equal(t, "ben", first[0].Creator)

	split := roi.Assign([]roi.Order{order}, owners, roi.Policy{Several: roi.SplitEqually})
	require.Len(t, split, 2)
	assert.Equal(t, "ben", split[0].Creator)
	assert.Equal(t, roi.Sale{Goods: eur("5.01"), Discounts: eur("0.01"), Refunds: []roi.Refund{{At: day, Goods: eur("0.02")}}}, split[0].Order.Sale)
	assert.Equal(t, "ana", split[1].Creator)
	assert.Equal(t, roi.Sale{Goods: eur("5.00"), Discounts: eur("0.00"), Refunds: []roi.Refund{{At: day, Goods: eur("0.01")}}}, split[1].Order.Sale)

	rows, err := roi.ByCreator(split, time.Time{}, nil)
	require.NoError(t, err)
	assert.Equal(t, known(0), rows[0].Outcome.Orders, "ana: the order counts with the first code")
	assert.Equal(t, known(1), rows[1].Outcome.Orders)
	assert.Equal(t, known(1), rows[1].Outcome.NewCustomers)

	unknown := roi.Assign([]roi.Order{order}, owners, roi.Policy{Several: "toss a coin"})
	assert.Equal(t, roi.SeveralCreators, unknown[0].Reason)
}

func TestAssignDisputedCode(t *testing.T) {
	both := map[string]string{"ana10": "ana", "ANA10": "anna", "BEN15": "ben"}
	order := sold("1", "10", "ana10", "BEN15")
	for _, several := range []roi.Several{"", roi.Refuse, roi.FirstCode} {
		got := roi.Assign([]roi.Order{order}, both, roi.Policy{Several: several})
		assert.Equal(t, roi.SeveralCreators, got[0].Reason)
	}
	split := roi.Assign([]roi.Order{order}, both, roi.Policy{Several: roi.SplitEqually})
	require.Len(t, split, 3)
	assert.Equal(t, []string{"ana", "anna", "ben"}, []string{split[0].Creator, split[1].Creator, split[2].Creator})

	order.Codes = []string{"BEN15", "ana10"}
	got := roi.Assign([]roi.Order{order}, both, roi.Policy{Several: roi.FirstCode})
	assert.Equal(t, "ben", got[0].Creator, "the first code is ben's alone")
}

func TestAssignDuplicates(t *testing.T) {
	old, now := sold("1", "10", "ANA10"), sold("1", "8", "ANA10")
	now.Updated = day
	for _, orders := range [][]roi.Order{{old, now, old}, {now, old, old}} {
		got := roi.Assign(orders, owners, roi.Policy{})
		require.Len(t, got, 3)
		for _, a := range got {
			if a.Reason == "" {
				assert.Equal(t, eur("8"), a.Order.Sale.Goods)
			} else {
				assert.Equal(t, roi.DuplicateOrder, a.Reason)
			}
		}
	}
	nameless := roi.Assign([]roi.Order{sold("", "1", "ANA10"), sold("", "1", "ANA10")}, owners, roi.Policy{})
	assert.Equal(t, "ana", nameless[0].Creator)
	assert.Equal(t, "ana", nameless[1].Creator)
	assert.Empty(t, roi.Assign(nil, owners, roi.Policy{}))
}

func TestByCreator(t *testing.T) {
	a := sold("1", "119", "ANA10") // 19.00 tax contained, 5.95 shipping with 0.95 tax, 11.90 off
	a.NewCustomer = engagement.Yes
	a.Sale.TaxIncluded = true
	a.Sale.Tax, a.Sale.Shipping, a.Sale.ShippingTax, a.Sale.Discounts = eur("17.10"), eur("5"), eur("0.95"), eur("11.90")
	a.Sale.Refunds = []roi.Refund{
		{At: day.Add(time.Hour), Goods: eur("20"), Tax: eur("3.80"), Paid: eur("23.80")},
		{At: day.AddDate(0, 1, 0), Goods: eur("30"), Tax: eur("5.70"), Paid: eur("35.70")},
	}
	b := sold("2", "50", "ANA10") // tax on top
	b.NewCustomer = engagement.No
	b.Sale.Tax, b.Sale.Shipping, b.Sale.ShippingTax, b.Sale.Discounts = eur("9.50"), eur("0"), eur("0"), eur("0")
	late := sold("3", "70", "ANA10")
	late.Placed = day.AddDate(0, 2, 0)
	nobodys := sold("4", "33")
	as := roi.Assign([]roi.Order{a, b, late, nobodys}, owners, roi.Policy{})

	rows, err := roi.ByCreator(as, day.AddDate(0, 0, 7), []string{"zoe", "ana", "zoe"})
	require.NoError(t, err)
	require.Len(t, rows, 3)
	assert.Equal(t, roi.CreatorOutcome{
		Creator: "ana", Currency: "EUR",
		Outcome: roi.Outcome{
			Orders: known(2), NewCustomers: known(1),
			GrossRevenue: eur("184.45"), // 119 + 5 + 0.95 + 50 + 9.50
			Tax:          eur("27.55"), ShippingCharged: eur("5"), Discounts: eur("11.90"), Refunds: eur("20"),
		},
		Later: roi.Later{Orders: 1, Refunds: eur("30")},
	}, rows[1])
	net, err := rows[1].Outcome.NetRevenue()
	require.NoError(t, err)
	assert.Equal(t, eur("120"), net, "(119 − 11.90)/1.19 + 50 − 20")
	assert.Equal(t, "", rows[0].Creator)
	assert.Equal(t, eur("33"), rows[0].Outcome.GrossRevenue)
	assert.Equal(t, "zoe", rows[2].Creator)
	assert.Equal(t, roi.Outcome{
		Orders: known(0), NewCustomers: known(0), GrossRevenue: eur("0"),
		Tax: eur("0"), ShippingCharged: eur("0"), Discounts: eur("0"), Refunds: eur("0"),
	}, rows[2].Outcome, "no sales are 0.00, not unknown")
	assert.Equal(t, rows, roundTrip(t, rows))

	end, err := roi.ByCreator(as, time.Time{}, nil)
	require.NoError(t, err)
	assert.Equal(t, known(3), end[1].Outcome.Orders)
	assert.Equal(t, eur("50"), end[1].Outcome.Refunds)
	assert.Equal(t, roi.Later{}, end[1].Later)
	assert.Equal(t, []string{"tax", "shipping_charged", "discounts"}, end[1].Outcome.Partial, "the third order gives none of them")
	assert.False(t, end[1].Outcome.NewCustomers.IsKnown())
}

func TestByCreatorEdges(t *testing.T) {
	none, err := roi.ByCreator(nil, day, []string{"ana"})
	require.NoError(t, err)
	assert.Equal(t, []roi.CreatorOutcome{{Creator: "ana", Outcome: roi.Outcome{Orders: known(0), NewCustomers: known(0)}}}, none)

	late := sold("1", "70", "ANA10")
	rows, err := roi.ByCreator(roi.Assign([]roi.Order{late}, owners, roi.Policy{}), day.AddDate(-1, 0, 0), nil)
	require.NoError(t, err)
	assert.Equal(t, known(0), rows[0].Outcome.Orders)
	assert.Equal(t, int64(1), rows[0].Later.Orders)

	vague := sold("2", "70", "ANA10")
	vague.Status = roi.PartiallyRefunded
	rows, err = roi.ByCreator(roi.Assign([]roi.Order{vague}, owners, roi.Policy{}), time.Time{}, nil)
	require.NoError(t, err)
	assert.Equal(t, money.Amount{}, rows[0].Outcome.Refunds, "there were refunds and nobody says how much")

	unsplit := sold("3", "70", "ANA10")
	unsplit.Sale.Refunds = []roi.Refund{{Paid: eur("5")}}
	rows, err = roi.ByCreator(roi.Assign([]roi.Order{unsplit}, owners, roi.Policy{}), time.Time{}, nil)
	require.NoError(t, err)
	assert.Equal(t, []string{"refunds"}, rows[0].Outcome.Partial)

	mixed := sold("4", "70", "ANA10")
	mixed.Sale.Discounts = usd("1")
	_, err = roi.ByCreator(roi.Assign([]roi.Order{mixed}, owners, roi.Policy{}), time.Time{}, nil)
	require.ErrorAs(t, err, new(money.MismatchError))
	assert.Contains(t, err.Error(), `order "4"`)
}

func TestNormalCode(t *testing.T) {
	for in, want := range map[string]string{
		" sarah15\t":    "SARAH15",
		"\ufeffsarah":   "SARAH",
		"\u212a10":      "K10", // the sign for kelvin
		"straße":        "STRAßE",
		"STRAẞE":        "STRAßE",
		"çağla":         "ÇAĞLA",
		"ωμεγα":         "ΩΜΕΓΑ",
		"a b":           "A B",
		"\xff":          "\ufffd",
		" \u200b\u00a0": "",
	} {
		assert.Equal(t, want, roi.NormalCode(in), "%q", in)
	}
}

// All characters that differ by case only are one, and once is enough.
func TestNormalCodeFolds(t *testing.T) {
	for r := rune(0); r < unicode.MaxRune; r++ {
		if unicode.SimpleFold(r) == r && unicode.ToUpper(r) == r {
			continue
		}
		once := roi.NormalCode("x" + string(r) + "x")
		if next := roi.NormalCode("x" + string(unicode.SimpleFold(r)) + "x"); next != once {
			t.Errorf("%q and %q", once, next)
		}
		if twice := roi.NormalCode(once); twice != once {
			t.Errorf("%q and %q", once, twice)
		}
	}
}

// Whatever the policy, the money of the assignments is the money of the orders, in
// every currency, and each order is there.
func TestAssignAddsUp(t *testing.T) {
	m := newMaker(9)
	for _, several := range []roi.Several{roi.Refuse, roi.FirstCode, roi.SplitEqually} {
		for range 30 {
			orders := m.orders(40)
			as := roi.Assign(orders, owners, roi.Policy{Several: several, Unpaid: m.IntN(2) == 0})
			var whole, parts money.Sum
			for _, o := range orders {
				addSale(&whole, o.Sale)
			}
			seen := 0
			for _, a := range as {
				addSale(&parts, a.Order.Sale)
				if a.Part == 1 {
					seen++
				}
				assert.Equal(t, a.Creator == "", a.Reason != "")
			}
			assert.Equal(t, len(orders), seen)
			want, err := whole.Totals()
			require.NoError(t, err)
			got, err := parts.Totals()
			require.NoError(t, err)
			assert.Equal(t, want, got)
		}
	}
}

func addSale(sum *money.Sum, s roi.Sale) {
	sum.AddAll([]money.Amount{s.Goods, s.Discounts, s.Tax, s.Shipping, s.ShippingTax, s.GiftCards, s.Total})
	for _, r := range s.Refunds {
		sum.AddAll([]money.Amount{r.Goods, r.Tax, r.Shipping, r.GiftCards, r.Paid})
	}
}

// The rows of all creators and of nobody hold the revenue of every sale, in every
// currency, whatever the order of the orders.
func TestByCreatorAddsUp(t *testing.T) {
	m := newMaker(10)
	for range 100 {
		orders := m.orders(40)
		as := roi.Assign(orders, owners, roi.Policy{Several: roi.SplitEqually})
		var whole, rowsSum money.Sum
		for _, a := range as {
			if a.Reason.Sold() {
				o, _, err := a.Order.Sale.Outcome(time.Time{})
				require.NoError(t, err)
				whole.Add(o.GrossRevenue)
			}
		}
		rows, err := roi.ByCreator(as, time.Time{}, nil)
		require.NoError(t, err)
		for _, r := range rows {
			rowsSum.Add(r.Outcome.GrossRevenue)
		}
		want, err := whole.Totals()
		require.NoError(t, err)
		got, err := rowsSum.Totals()
		require.NoError(t, err)
		assert.Equal(t, want, got)

		shuffled := slices.Clone(orders)
		rand.New(rand.NewPCG(1, 2)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		again, err := roi.ByCreator(roi.Assign(shuffled, owners, roi.Policy{Several: roi.SplitEqually}), time.Time{}, nil)
		require.NoError(t, err)
		assert.Equal(t, rows, again)
	}
}

func TestOrderJSON(t *testing.T) {
	m := newMaker(11)
	for _, o := range m.orders(500) {
		assert.Equal(t, o, roundTrip(t, o))
	}
	assert.True(t, roi.Refunded.IsValid())
	assert.False(t, roi.OrderStatus("").IsValid())
}

// distinct is orders with an id each.
func distinct(n int) []roi.Order {
	orders := newMaker(12).orders(n)
	for i := range orders {
		orders[i].ID = strconv.Itoa(i)
	}
	return orders
}

func BenchmarkAssign(b *testing.B) {
	orders := distinct(100_000)
	b.ReportAllocs()
	for b.Loop() {
		roi.Assign(orders, owners, roi.Policy{Several: roi.SplitEqually})
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/100_000, "ns/order")
}

func BenchmarkByCreator(b *testing.B) {
	as := roi.Assign(distinct(100_000), owners, roi.Policy{Several: roi.SplitEqually})
	b.ReportAllocs()
	for b.Loop() {
		if _, err := roi.ByCreator(as, time.Time{}, nil); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/100_000, "ns/order")
}
