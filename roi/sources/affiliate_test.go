package sources_test

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/sources"
)

func gbp(text string) money.Amount { return money.Must(text, "GBP") }

// utc is a moment as "2006-01-02 15:04:05".
func utc(text string) time.Time {
	at, err := time.Parse(time.DateTime, text)
	if err != nil {
		panic(err)
	}
	return at
}

// recorded opens a recorded body of an affiliate network; the test is skipped
// without it.
func recorded(t *testing.T, name string) io.Reader {
	t.Helper()
	f, err := os.Open(filepath.Join(filepath.Dir(data(t)), "affiliate", name))
	if err != nil {
		t.Skip("no recorded body here")
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// london is the zone of the recorded requests: British Summer Time from March to
// October.
func london(t *testing.T) *time.Location {
	t.Helper()
	zone, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Skip("no zone database here")
	}
	return zone
}

func TestAwinRecorded(t *testing.T) {
	got, err := sources.Awin(recorded(t, "awin_transactions.json"), london(t))
	require.NoError(t, err)
	assert.Empty(t, got.Problems)
	row := func(id, advertiser string, state sources.CommissionState, theirs, commission, sale, clicked, placed string) sources.Transaction {
		return sources.Transaction{
			Network: "awin", ID: id, Advertiser: advertiser, Publisher: "123456", State: state, Theirs: theirs,
			Commission: gbp(commission), Clicked: utc(clicked),
			Order: roi.Order{ID: id, Placed: utc(placed), Currency: "GBP", Sale: roi.Sale{Goods: gbp(sale)}},
		}
	}
	first := row("1001", "7777", sources.CommissionLocked, "approved", "8", "100", "2024-09-01 09:00:00", "2024-09-01 09:30:00")
	first.Locked = utc("2024-09-14 23:00:00")
	third := row("1003", "8888", sources.CommissionDeclined, "declined", "0", "200", "2025-08-01 08:00:00", "2025-08-01 08:30:00")
	third.Locked, third.Reason = utc("2025-08-19 23:00:00"), "Customer returned the item within 14 days"
	fourth := row("1004", "7777", sources.CommissionPaid, "approved", "6", "75", "2024-01-05 12:00:00", "2024-01-05 12:30:00")
	fourth.Locked = utc("2024-01-20 00:00:00") // winter time
	assert.Equal(t, []sources.Transaction{
		first,
		row("1002", "7777", sources.CommissionPending, "pending", "4", "50", "2025-12-20 18:00:00", "2025-12-20 18:05:00"),
		third, fourth,
	}, got.Transactions)

	orders, problems := got.Orders()
	assert.Empty(t, problems)
	require.Len(t, orders, 4)
	assert.Equal(t, roi.Cancelled, orders[2].Status, "declined: the sale does not count")
	assert.Empty(t, orders[0].Status)
}

func TestImpactRecorded(t *testing.T) {
	got, err := sources.Impact(recorded(t, "impact_actions.json"))
	require.NoError(t, err)
	assert.Empty(t, got.Problems)
	assert.Equal(t, engagement.No, got.More, "page 1 of 1")
	require.Len(t, got.Transactions, 5)
	assert.Equal(t, sources.Transaction{
		Network: "impact", ID: "2003", Advertiser: "33333", State: sources.CommissionReversed, Theirs: "REVERSED",
		Reason: "Customer returned the item within 14 days", Commission: usd("0"),
		Clicked: utc("2025-08-01 14:00:00"), Locked: utc("2025-08-20 05:00:00"),
		Order: roi.Order{ID: "2003", Placed: utc("2025-08-01 14:30:00"), Currency: "USD", Sale: roi.Sale{Goods: usd("200")}},
	}, got.Transactions[2])
	var states []sources.CommissionState
	var sales, commissions []money.Amount
	for _, row := range got.Transactions {
		states = append(states, row.State)
		sales, commissions = append(sales, row.Order.Sale.Goods), append(commissions, row.Commission)
	}
	assert.Equal(t, []sources.CommissionState{
		sources.CommissionLocked, sources.CommissionPending, sources.CommissionReversed, sources.CommissionPaid, sources.CommissionLocked,
	}, states)
	assert.Equal(t, []money.Amount{usd("100"), usd("50"), usd("200"), usd("75"), usd("60")}, sales)
	assert.Equal(t, []money.Amount{usd("8"), usd("4"), usd("0"), usd("6"), usd("5")}, commissions)
	assert.Equal(t, utc("2024-02-15 05:00:00"), got.Transactions[3].Cleared)

	orders, problems := got.Orders()
	assert.Empty(t, problems)
	assert.Equal(t, roi.Refunded, orders[2].Status)
	assert.Equal(t, []roi.Refund{{Goods: usd("200")}}, orders[2].Sale.Refunds)
	assert.Nil(t, orders[0].Sale.Refunds, "nobody said that there were none")
}

func TestCJRecorded(t *testing.T) {
	got, err := sources.CJ(recorded(t, "cj_commissions_page1.json"))
	require.NoError(t, err)
	assert.Empty(t, got.Problems)
	assert.Equal(t, engagement.Yes, got.More, "payloadComplete is false")
	row := func(n, advertiser string, state sources.CommissionState, theirs, commission, sale, event, posted, locked string) sources.Transaction {
		out := sources.Transaction{
			Network: "cj", ID: "C-" + n, Advertiser: advertiser, State: state, Theirs: theirs, Commission: usd(commission),
			Order: roi.Order{ID: "A-" + n, Placed: utc(event), Updated: utc(posted), Currency: "USD", Sale: roi.Sale{Goods: usd(sale)}},
		}
		if locked != "" {
			out.Locked = utc(locked)
		}
		return out
	}
	assert.Equal(t, []sources.Transaction{
		row("2001", "7777", sources.CommissionLocked, "LOCKED", "3.20", "40", "2026-01-10 10:00:00", "2026-01-10 10:30:00", "2026-01-25 00:00:00"),
		row("2002", "7777", sources.CommissionPending, "NEW", "2.00", "25", "2026-02-01 09:00:00", "2026-02-01 09:15:00", ""),
		row("2003", "8888", sources.CommissionLocked, "LOCKED", "4.80", "60", "2026-02-14 12:00:00", "2026-02-14 12:30:00", "2026-03-01 00:00:00"),
	}, got.Transactions)
}

func TestAwinAmended(t *testing.T) {
	const body = `[
{"id":7,"orderRef":"#1001","commissionStatus":"approved","amended":true,"amendReason":"part returned","saleAmount":{"amount":60.0,"currency":"EUR"},
"oldSaleAmount":{"amount":100.10000000000001,"currency":"EUR"},"commissionAmount":{"amount":4.26,"currency":"EUR"},"oldCommissionAmount":{"amount":8,"currency":"EUR"},
"clickRefs":{"clickRef":"ana-post-1","clickRef2":"spring"},"voucherCode":"ANA10","clickDate":"2024-05-04T20:54:00","transactionDate":"2024-05-04T21:00:00Z"},
{"id":8,"commissionStatus":"deleted","amended":false,"saleAmount":{"amount":10,"currency":"EUR"},"commissionAmount":{"amount":1,"currency":"USD"}}]`
	got, err := sources.Awin(strings.NewReader(body), time.UTC, payload.MeasuredAt(utc("2024-06-01 00:00:00")))
	require.NoError(t, err)
	assert.Empty(t, got.Problems)
	assert.Equal(t, sources.Transaction{
		Network: "awin", ID: "7", Refs: []string{"ana-post-1", "spring"}, State: sources.CommissionLocked, Theirs: "approved", Reason: "part returned",
		Commission: eur("4.26"), Before: eur("8"), Clicked: utc("2024-05-04 20:54:00"),
		Order: roi.Order{
			ID: "7", Name: "#1001", Placed: utc("2024-05-04 21:00:00"), Updated: utc("2024-06-01 00:00:00"), Currency: "EUR", Codes: []string{"ANA10"},
			Sale: roi.Sale{Goods: eur("100.1"), Refunds: []roi.Refund{{Goods: eur("40.1")}}},
		},
	}, got.Transactions[0])
	assert.Equal(t, usd("1"), got.Transactions[1].Commission, "each amount has its own currency")
	assert.Equal(t, []roi.Refund{}, got.Transactions[1].Order.Sale.Refunds, "amended is false: there were none")
	assert.Equal(t, []roi.Touch{
		{At: utc("2024-05-04 20:54:00"), Link: "ana-post-1", Order: "7"},
		{At: utc("2024-05-04 20:54:00"), Link: "spring", Order: "7"},
	}, got.Touches())

	orders, problems := got.Orders()
	assert.Empty(t, problems)
	assert.Equal(t, roi.PartiallyRefunded, orders[0].Status)
	assert.Equal(t, roi.Refunded, orders[1].Status, "a deleted bonus is reversed")
	assert.Equal(t, []roi.Refund{}, got.Transactions[1].Order.Sale.Refunds, "the rows stay as they were")

	naive, err := sources.Awin(strings.NewReader(strings.ReplaceAll(body, "Z\"", "\"")), nil)
	require.NoError(t, err)
	assert.True(t, naive.Problems.Has("[0].clickDate", "no_zone"), "%v", naive.Problems)
	assert.Len(t, naive.Problems, 1, "once for the body")
	assert.Equal(t, utc("2024-05-04 20:54:00"), naive.Transactions[0].Clicked)
}

// The original of 80.00 is corrected twice, by −30.00 and by the rest.
func cjBody(rows ...string) string {
	return `{"data":{"publisherCommissions":{"records":[` + strings.Join(rows, ",") + `]}}}`
}

const (
	cjOriginal = `{"commissionId":"1","actionId":"10","orderId":"#5","advertiserId":"7","original":true,"actionStatus":"locked","pubCurrency":"EUR",
"saleAmountPubCurrency":"80.00","pubCommissionAmountPubCurrency":"8.00","eventDate":"2026-01-01T00:00:00Z","postingDate":"2026-01-01T01:00:00Z"}`
	cjPart = `{"commissionId":"2","actionId":"11","originalActionId":"10","orderId":"#5","advertiserId":"7","original":false,"actionStatus":"corrected","correctionReason":"RETURNED","pubCurrency":"EUR",
"saleAmountPubCurrency":"-30.00","pubCommissionAmountPubCurrency":"-3.00","eventDate":"2026-01-01T00:00:00Z","postingDate":"2026-01-09T00:00:00Z"}`
	cjRest = `{"commissionId":"3","actionId":"12","orderId":"#5","advertiserId":"7","original":false,"actionStatus":"corrected","pubCurrency":"EUR",
"saleAmountPubCurrency":"-50.00","pubCommissionAmountPubCurrency":"-5.00","postingDate":"2026-01-10T00:00:00Z"}`
)

func cj(t *testing.T, rows ...string) sources.Transactions {
	t.Helper()
	got, err := sources.CJ(strings.NewReader(cjBody(rows...)))
	require.NoError(t, err)
	assert.Empty(t, got.Problems)
	return got
}

func TestCJCorrections(t *testing.T) {
	part := cj(t, cjPart, cjOriginal) // in any order
	assert.Equal(t, "10", part.Transactions[0].Corrects)
	assert.Equal(t, eur("-3"), part.Transactions[0].Commission)
	m := part.Merged()
	assert.Empty(t, m.Problems)
	require.Len(t, m.Transactions, 1)
	row := m.Transactions[0]
	assert.Equal(t, sources.CommissionLocked, row.State)
	assert.Equal(t, eur("5"), row.Commission)
	assert.Equal(t, eur("8"), row.Before)
	assert.Equal(t, "RETURNED", row.Reason)
	assert.Equal(t, eur("80"), row.Order.Sale.Goods)
	assert.Equal(t, []roi.Refund{{At: utc("2026-01-09 00:00:00"), Goods: eur("30")}}, row.Order.Sale.Refunds)
	assert.Equal(t, roi.PartiallyRefunded, row.Order.Status)
	again := m.Merged()
	assert.Equal(t, m, again, "merging twice changes nothing")

	// The same rows on overlapping pages; the last correction names its order only.
	all := cj(t, cjOriginal, cjPart).Join(cj(t, cjPart, cjRest), cj(t, cjOriginal))
	m = all.Merged()
	assert.Empty(t, m.Problems)
	require.Len(t, m.Transactions, 1)
	assert.Equal(t, sources.CommissionReversed, m.Transactions[0].State)
	assert.Equal(t, eur("0"), m.Transactions[0].Commission)
	assert.Equal(t, roi.Refunded, m.Transactions[0].Order.Status)
	assert.Len(t, m.Transactions[0].Order.Sale.Refunds, 2)

	lone := cj(t, cjPart)
	orders, problems := lone.Orders()
	assert.Empty(t, orders)
	assert.True(t, problems.Has("transactions[0]", "no_original"))
	corrected := cj(t, strings.Replace(cjOriginal, "locked", "CORRECTED", 1))
	_, problems = corrected.Orders()
	assert.True(t, problems.Has("transactions[0]", "no_correction"))
	twice := cj(t, cjOriginal, strings.NewReplacer(`"10"`, `"20"`, `"1"`, `"9"`).Replace(cjOriginal), cjRest)
	_, problems = twice.Orders()
	assert.True(t, problems.Has("transactions[2]", "no_original"), "two sales with that order number")
	_, problems = cj(t, cjOriginal, strings.Replace(cjPart, "EUR", "USD", 1)).Orders()
	assert.True(t, problems.Has("transactions[1]", "no_original"), "another currency")
	unpriced := strings.Replace(cjOriginal, `"saleAmountPubCurrency":"80.00",`, "", 1)
	orders, problems = cj(t, unpriced, cjPart, strings.Replace(cjRest, "EUR", "USD", 1)).Orders()
	assert.True(t, problems.Has("transactions[2]", "no_original"), "another currency, of a sale without an amount")
	assert.Len(t, orders[0].Sale.Refunds, 1)
	mixed := cj(t, cjOriginal, cjPart)
	mixed.Transactions[1].Order.Sale = roi.Sale{Goods: eur("1"), Refunds: []roi.Refund{{Goods: usd("3")}}}
	_, problems = mixed.Orders()
	assert.True(t, problems.Has("transactions[1]", "no_original"), "a refund of another currency than the goods beside it")
	_, problems = cj(t, cjOriginal, strings.Replace(cjOriginal, "80.00", "90.00", 1)).Orders()
	assert.True(t, problems.Has("transactions[1]", "doubled_id"), "two sales with one id")
	usdOnly := cj(t, `{"commissionId":1,"saleAmountUsd":"4.00","pubCommissionAmountUsd":"0.40","actionStatus":"CLOSED"}`)
	assert.Equal(t, usd("0.40"), usdOnly.Transactions[0].Commission)
	assert.Equal(t, sources.CommissionPayable, usdOnly.Transactions[0].State)
}

// A negative sale takes back another one with its order number.
func TestNegativeSales(t *testing.T) {
	got, err := sources.Awin(strings.NewReader(`[{"id":1,"orderRef":"#5","saleAmount":{"amount":50,"currency":"EUR"},"commissionAmount":{"amount":5,"currency":"EUR"}},
{"id":2,"orderRef":"#5","saleAmount":{"amount":-20,"currency":"EUR"},"commissionAmount":{"amount":-2,"currency":"EUR"},"transactionDate":"2026-05-01T00:00:00"}]`), time.UTC)
	require.NoError(t, err)
	m := got.Merged()
	assert.Empty(t, m.Problems)
	require.Len(t, m.Transactions, 1)
	assert.Equal(t, eur("3"), m.Transactions[0].Commission)
	assert.Equal(t, []roi.Refund{{At: utc("2026-05-01 00:00:00"), Goods: eur("20")}}, m.Transactions[0].Order.Sale.Refunds)
}

func TestImpactPartialRefund(t *testing.T) {
	got, err := sources.Impact(strings.NewReader(`{"@page":"1","@numpages":"3","Actions":[{"Id":"5","Oid":"#9","State":"APPROVED","IntendedAmount":"100.00","Amount":"70.00",
"IntendedPayout":"10.00","Payout":"7.00","Currency":"usd","SharedId":"ana","SubId1":"reel","PromoCode":"ANA10","ReferringDate":"2026-01-01T10:00:00-05:00"},
{"Id":"6","State":"APPROVED","IntendedAmount":"50.00","Amount":"50.00","Currency":"USD"}]}`))
	require.NoError(t, err)
	assert.Empty(t, got.Problems)
	assert.Equal(t, engagement.Yes, got.More)
	row := got.Transactions[0]
	assert.Equal(t, roi.Sale{Goods: usd("100"), Refunds: []roi.Refund{{Goods: usd("30")}}}, row.Order.Sale)
	assert.Equal(t, []string{"ana", "reel"}, row.Refs)
	assert.Equal(t, []money.Amount{usd("7"), usd("10")}, []money.Amount{row.Commission, row.Before})
	assert.Equal(t, []roi.Refund{}, got.Transactions[1].Order.Sale.Refunds, "both amounts are the same: none")
	o, _, err := row.Order.Sale.Outcome(time.Time{})
	require.NoError(t, err)
	net, err := o.NetRevenue()
	require.NoError(t, err)
	assert.Equal(t, usd("70"), net)
}
