package main

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/examples/internal/testfiles"
	"github.com/seed-e12bc25d/influencekit/persona"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// eve is a plan with one creator on TikTok, whose posts come in an export.
const eve = `{"name": "Eve's", "currency": "USD", "as_of": "2026-10-31T00:00:00Z", "benchmark": "seed", "basis": "revenue", "shared": {}, "shared_by": "equally", "window": {},
	"start": "2026-08-03", "stripe": {"codes": ["code"]},
	"creators": [{"name": "Eve", "accounts": [{"platform": "tiktok", "handle": "@eve.bakes"}], "posts": [{"id": "7412345678901234567"}], "codes": ["EVE"], "links": ["eve-1"], "cost": {}}]}`

const export = `Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views
"Yacht day, white party",https://www.tiktok.com/@eve.bakes/video/7412345678901234567,2026-08-02 19:05:00,1240,48,31,"18,400"
`

const sessions = `{"dimensionHeaders":[{"name":"sessionManualAdContent"}],"metricHeaders":[{"name":"sessions","type":"TYPE_INTEGER"}],
	"rows":[{"dimensionValues":[{"value":"eve-1"}],"metricValues":[{"value":"150"}]},{"dimensionValues":[{"value":"(not set)"}],"metricValues":[{"value":"40"}]}]}`

const stripe = `{"object":"list","data":[{"id":"ch_1","object":"charge","amount":10000,"amount_captured":10000,"amount_refunded":0,"currency":"usd","created":1790000000,"captured":true,"paid":true,
	"refunded":false,"status":"succeeded","livemode":true,"payment_intent":"pi_1","metadata":{"code":"EVE"}}]}`

const refund = `{"id":"re_1","object":"refund","amount":3000,"currency":"usd","created":1790100000,"charge":"ch_1","payment_intent":"pi_1","status":"succeeded"}`

const network = "Transaction ID,Date,Sale Amount,Currency,Coupon Code,Status\nt1,2026-09-20T10:00:00Z,80.00,USD,EVE,approved\n"

// Exports, analytics, payments and their refunds in other files, and clicks come to one
// creator; a network's transactions are orders only where no shop's are there.
func TestOtherSources(t *testing.T) {
	files := map[string]string{"campaign.json": eve, "tiktok/eve.bakes.csv": export, "ga4_sessions.json": sessions, "stripe_1.json": stripe, "stripe_2.json": refund,
		"clicks.csv": "day,link,clicks\n2026-08-04,eve-1,30\n2026-08-05,eve-1,12\n2026-08-05,other,9\n"}
	r := report(t, "-dir", testfiles.Folder(t, files))
	o := r.Creators[0].Outcome
	assert.Equal(t, engagement.Known(1240+48), o.Engagements)
	assert.Equal(t, engagement.Known(150), o.Sessions)
	assert.Equal(t, engagement.Known(42), o.Clicks)
	assert.Equal(t, engagement.Known(1), o.Orders)
	assert.Equal(t, money.Must("100.00", "USD"), o.GrossRevenue)
	assert.Equal(t, money.Must("30.00", "USD"), o.Refunds)
	assert.Equal(t, []string{"clicks.csv: line 4: the link is of no creator"}, r.Problems)

	files["affiliate.csv"] = network
	r = report(t, "-dir", testfiles.Folder(t, files))
	assert.Equal(t, engagement.Known(1), r.Creators[0].Outcome.Orders)
	assert.Contains(t, strings.Join(r.Problems, "\n"), "1 transactions not counted")
	delete(files, "stripe_1.json")
	delete(files, "stripe_2.json")
	r = report(t, "-dir", testfiles.Folder(t, files))
	assert.Equal(t, engagement.Known(1), r.Creators[0].Outcome.Orders)
	assert.Equal(t, money.Must("80.00", "USD"), r.Creators[0].Outcome.GrossRevenue)
}

// What a vendor says of an audience goes to the candidate after whom its folder is called.
func TestAudiences(t *testing.T) {
	files := testfiles.In(t, "sample")
	files["audiences/Frida.Haut/modash.json"] = `{"profile": {"audience": {"genders": [{"code": "FEMALE", "weight": 0.9}, {"code": "MALE", "weight": 0.1}]}}}`
	files["audiences/nobody/modash.json"] = files["audiences/Frida.Haut/modash.json"]
	files["audiences/frida.haut/gut.json"] = "{}"
	in, err := load(os.DirFS(testfiles.Folder(t, files)), t.TempDir(), limits{partBytes, mostSingle}, &progress{})
	require.NoError(t, err)
	var frida persona.Candidate
	for _, c := range in.Candidates {
		if c.Handle == "frida.haut" {
			frida = c
		}
	}
	assert.Len(t, frida.Audiences, 2)
	assert.Equal(t, []string{"audiences/frida.haut/gut.json: not read: its name does not begin with a vendor's", "audiences/nobody/modash.json: not used: no candidate is called as its folder"}, in.Problems)
	require.NoError(t, in.close())
}
