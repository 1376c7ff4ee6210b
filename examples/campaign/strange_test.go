package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/examples/internal/testfiles"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// channel and video are what YouTube says of a channel of so many subscribers and one
// video of so many likes.
func channel(id, handle, subscribers string) string {
	return `{"kind": "youtube#channelListResponse", "items": [{"id": "` + id + `", "snippet": {"customUrl": "` + handle + `"}, "statistics": {"subscriberCount": "` + subscribers + `"}}]}`
}

func video(id, channel, likes string) string {
	return `{"kind": "youtube#videoListResponse", "items": [{"id": "` + id + `", "snippet": {"channelId": "` + channel + `", "publishedAt": "2026-09-10T10:00:00Z"},
		"statistics": {"likeCount": "` + likes + `", "commentCount": "0"}}]}`
}

// order is an order of a shop with Eve's code, of so much, and so much of it refunded.
func order(id, total, refunded, currency, placed string) string {
	return `{"id": ` + id + `, "created_at": "` + placed + `", "currency": "` + currency + `", "taxes_included": true, "financial_status": "paid", "subtotal_price": "` + total + `",
		"total_line_items_price": "` + total + `", "total_discounts": "0.00", "total_tax": "0.00", "total_price": "` + total + `", "discount_codes": [{"code": "EVE", "amount": "0.00", "type": "percentage"}],
		"line_items": [{"id": ` + id + `1, "quantity": 1, "price": "` + total + `", "total_discount": "0.00"}],
		"refunds": [{"id": ` + id + `2, "created_at": "` + placed + `", "refund_line_items": [{"quantity": 1, "line_item_id": ` + id + `1, "subtotal": "` + refunded + `", "total_tax": "0.00"}]}]}`
}

// A plan that makes no sense is refused, and it says what, where and of whom.
func TestPlansThatMakeNoSense(t *testing.T) {
	for _, tc := range []struct{ old, new, want string }{
		{`[{"platform": "youtube", "handle": "@eve"}]`, `[]`, "creators[0].accounts: must have at least 1 element"},
		{`[{"platform": "youtube", "handle": "@eve"}]`, `[{"platform": "youtube", "handle": "@eve"}, {"platform": "youtube", "handle": "EVE"}]`, "creators: two creators, or one twice, have this account: eve on youtube"},
		{`"cost": {}`, `"cost": {"creator_fee": {"amount": "5", "currency": "EUR"}}`, "creators: must be in the currency of the campaign, since no exchange rate is known: Eve, cost.creator_fee"},
		{`"cost": {}`, `"cost": {"product": {"amount": "-5", "currency": "USD"}}`, "creators: must not be below zero: Eve, cost.product"},
		{`"shared": {}`, `"shared": {"tools": {"amount": "5", "currency": "EUR"}}`, "shared: must be in the currency of the campaign, since no exchange rate is known: tools"},
		{`"window"`, `"dearest_order": {"amount": "5", "currency": "EUR"}, "window"`, "dearest_order: must be in the currency"},
		{`"window"`, `"margin": "68", "window"`, "margin: must be a fraction of the net revenue"},
	} {
		body := strings.Replace(smallPlan, tc.old, tc.new, 1)
		require.NotEqual(t, smallPlan, body)
		status, out, stderr := program("-dir", testfiles.Folder(t, map[string]string{"campaign.json": body}))
		assert.Equal(t, exitBad, status, tc.new)
		assert.Empty(t, out)
		assert.Contains(t, stderr, "campaign.json: "+tc.want)
	}
	_, _, stderr := program("-dir", testfiles.Folder(t, map[string]string{"campaign.json": strings.Split(smallPlan, `"creators"`)[0] + `"creators": []}`}))
	assert.Contains(t, stderr, "creators: must have at least 1 element")
}

// The posts of a creator's two accounts are each measured over the followers of their own:
// 90 of 1,000 and 10 of 500 are 9 % and 2 %, 5.5 % in the mean.
func TestTwoAccountsOnOnePlatform(t *testing.T) {
	plan := strings.Replace(smallPlan, `{"platform": "youtube", "handle": "@eve"}`, `{"platform": "youtube", "handle": "@eve"}, {"platform": "youtube", "handle": "@eve2"}`, 1)
	r := report(t, "-dir", testfiles.Folder(t, map[string]string{"campaign.json": plan, "youtube_1.json": channel("U1", "@eve", "1000"), "youtube_2.json": video("v1", "U1", "90"),
		"youtube_3.json": channel("U2", "@eve2", "500"), "youtube_4.json": video("v2", "U2", "10")}))
	for _, row := range []Row{r.Creators[0], r.Total} {
		er, err := row.ER.Get()
		require.NoError(t, err)
		assert.InDelta(t, 0.055, float64(er.Rate), 1e-12)
		assert.EqualValues(t, 2, er.Posts)
	}
}

// An empty list of orders says that nothing was sold; one that cannot be read says nothing.
func TestNoOrders(t *testing.T) {
	for body, want := range map[string]engagement.Count{`{"orders": []}`: engagement.Known(0), `{"orders": [{"id":`: {}} {
		r := report(t, "-dir", testfiles.Folder(t, map[string]string{"campaign.json": smallPlan, "shopify.json": body}))
		assert.Equal(t, want, r.Creators[0].Outcome.Orders, body)
		assert.Equal(t, want, r.Total.Outcome.Orders, body)
	}
}

// Orders 50, 40 with 40.01 refunded, 30 in another currency, and 20 of the day after: 49.99
// of two. The models share out 50, since no channel is credited with less than nothing.
func TestStrangeOrders(t *testing.T) {
	const day = "2026-09-20T10:00:00Z"
	dir := testfiles.Folder(t, map[string]string{"campaign.json": smallPlan, "shopify.json": `{"orders": [` + strings.Join([]string{order("1", "50.00", "0.00", "USD", day),
		order("2", "40.00", "40.01", "USD", day), order("3", "30.00", "0.00", "EUR", day), order("4", "20.00", "0.00", "USD", "2026-11-01T10:00:00Z")}, ",") + `]}`})
	r := report(t, "-dir", dir)
	for _, row := range []Row{r.Creators[0], r.Total} {
		net, err := row.Outcome.NetRevenue()
		require.NoError(t, err)
		assert.Equal(t, money.Must("49.99", "USD"), net)
		assert.Equal(t, engagement.Known(2), row.Outcome.Orders)
		assert.Contains(t, row.Unknown, "orders in EUR: the campaign counts in USD, and no exchange rate was given")
	}
	assert.Equal(t, 1, r.Orders.Later)
	credit, err := r.Credit.Get()
	require.NoError(t, err)
	assert.Equal(t, money.Must("50.00", "USD"), credit.Revenue)
	assert.EqualValues(t, 2, credit.Orders)
	assert.Equal(t, 1, credit.RefundedPast)
	_, out, _ := program("-dir", dir)
	for _, want := range []string{"1 not: placed after the time of the report", "All models agree.", "1 order had more refunded than it was worth"} {
		assert.Contains(t, out, want)
	}
}

// Orders without a code or a link are credited to nobody, and the report says how much
// that is: of 50 and 20, 20.
func TestCreditedToNobody(t *testing.T) {
	const day = "2026-09-20T10:00:00Z"
	dir := testfiles.Folder(t, map[string]string{"campaign.json": smallPlan, "shopify.json": `{"orders": [` + order("1", "50.00", "0.00", "USD", day) + "," +
		strings.Replace(order("2", "20.00", "0.00", "USD", day), `"EVE"`, `"OTHER"`, 1) + `]}`})
	_, text, _ := program("-dir", dir)
	_, page, _ := program("-dir", dir, "-html", "-")
	for _, out := range []string{text, page} {
		assert.Contains(t, strings.Join(strings.Fields(out), " "), "20.00 USD of it is credited to nobody")
	}
}

// Nothing in a folder is passed over without a word, and nothing counts twice.
func TestStrangeFiles(t *testing.T) {
	plan := strings.Replace(smallPlan, `"codes"`, `"links": ["eve-1"], "codes"`, 1)
	clicks := "day,link,clicks\n2026-09-10,eve-1,30\n"
	dir := testfiles.Folder(t, map[string]string{"campaign.json": plan, "Youtube 1.JSON": channel("U1", "@eve", "1000"), "tiktok.xlsx": "x", "notes.txt": "mine", ".DS_Store": "x", "__MACOSX/._youtube.json": "x",
		"clicks.csv": clicks, "clicks_copy.csv": clicks, "orders.json": "{}", "history_youtube_eve.csv": "day;followers\n2026-09-10;1900\nsoon;1\n", "history.csv": "Date,Followers\n2026-09-01,5\n"})
	require.NoError(t, os.Symlink(".", filepath.Join(dir, "loop")))
	r := report(t, "-dir", dir)
	assert.Equal(t, engagement.Known(30), r.Creators[0].Outcome.Clicks)
	assert.Equal(t, engagement.Known(1000), r.Creators[0].Accounts[0].Followers)
	assert.Equal(t, 1, r.Read["history"].Items)
	list := strings.Join(r.Problems, "\n")
	for _, want := range []string{"loop: not read: it is no ordinary file", "tiktok.xlsx: not read: want a .json or .csv file", "clicks_copy.csv: not read: it is a copy of clicks.csv",
		"orders.json: no source is named so: want a name that begins with one of persona, ", "history.csv: want a header in UTF-8 that names the column day",
		"history_youtube_eve.csv: line 3: want a day such as 2026-10-31"} {
		assert.Contains(t, list, want)
	}
	assert.Len(t, r.Problems, 6)
}

// An export in Spanish is read; one whose headers nobody knows says so, and is not 0.
func TestExportInOtherWords(t *testing.T) {
	const row = "\n\"Día, sol\",https://www.tiktok.com/@eve.bakes/video/7412345678901234567,2026-09-10 19:05:00,1240,48,31,18400\n"
	for header, want := range map[string]engagement.Count{"Título del video,Enlace del video,Hora de publicación,Me gusta totales,Comentarios totales,Veces compartido,Visualizaciones totales": engagement.Known(1288),
		"Título del video,Enlace del video,Hora de publicación,Corazones,Palabras,Veces,Miradas": {}} {
		r := report(t, "-dir", testfiles.Folder(t, map[string]string{"campaign.json": eve, "tiktok_eve.bakes.csv": "\uFEFF" + header + row}))
		assert.Equal(t, want, r.Creators[0].Outcome.Engagements)
		assert.Equal(t, !want.IsKnown(), strings.Contains(strings.Join(r.Problems, "\n"), "tiktok_eve.bakes.csv: no column of likes"), r.Problems)
	}
}

// locked is a folder in which one cannot be listed.
type locked struct{ fstest.MapFS }

func (l locked) ReadDir(name string) ([]fs.DirEntry, error) {
	if name == "tiktok" {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return l.MapFS.ReadDir(name)
}

func TestLockedFolder(t *testing.T) {
	in, err := load(locked{fstest.MapFS{"campaign.json": {Data: []byte(smallPlan)}, "tiktok/a.json": {Data: []byte("{}")}, "youtube.json": {Data: []byte(channel("U1", "@eve", "5"))}}},
		t.TempDir(), limits{partBytes, mostSingle}, &progress{})
	require.NoError(t, err)
	assert.Equal(t, []string{"tiktok: permission denied"}, in.Problems)
	assert.Len(t, in.Accounts, 1)
	require.NoError(t, in.close())
}

// What a contract pays in another currency is in no sum, and no figure pretends that it is.
func TestContractInAnotherCurrency(t *testing.T) {
	files := testfiles.In(t, "sample")
	files["campaign.json"] = strings.ReplaceAll(files["campaign.json"], `"CHF"`, `"EUR"`)
	status, out, stderr := program("-dir", testfiles.Folder(t, files))
	assert.Equal(t, exitProblems, status, stderr)
	assert.Contains(t, out, "what contract luma-keller pays is in CHF")
	r := report(t, "-dir", testfiles.Folder(t, files))
	for _, row := range []Row{r.Creators[0], r.Total} {
		for _, err := range []error{row.CPE.Undefined, row.CPA.Undefined, row.ROAS.Undefined, row.Return.Undefined} {
			assert.ErrorContains(t, err, "no exchange rate was given")
		}
	}
}
