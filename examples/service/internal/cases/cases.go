// Package cases is what the tests ask the service: documents as callers send them, and
// the answer that each should get. Only tests import it.
package cases

import (
	"net/http"
	"net/http/httptest"
	"strings"
)

// A Case is one request.
type Case struct {
	Name   string
	Method string // empty: POST
	Path   string
	Type   string // of the body; empty: application/json
	Body   string
	Status int
	In     string   // the schema that the body satisfies; empty: it satisfies none, or has none
	Out    string   // the schema of the answer; empty: problem
	Wants  []string // "path: rule" of every problem of the answer, or texts in it where it has none
}

// Ask sends the request to a handler.
func (c Case) Ask(h http.Handler) *httptest.ResponseRecorder {
	if c.Method == "" {
		c.Method = http.MethodPost
	}
	if c.Type == "" {
		c.Type = "application/json"
	}
	r := httptest.NewRequest(c.Method, c.Path, strings.NewReader(c.Body))
	r.Header.Set("Content-Type", c.Type)
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// All lists every case.
func All() []Case {
	all := append(Right(), Nonsense()...)
	return append(all, Wrong()...)
}

const (
	captions  = "/v1/captions/check"
	contracts = "/v1/contracts/check"
	returns   = "/v1/returns"
)

// Right are documents that are answered.
func Right() []Case {
	return []Case{
		{Name: "a hidden tie", Path: captions, Body: Caption, Status: 200, In: "caption-check", Out: "caption-report", Wants: []string{`"verdict":"fail"`, `"passes":true`, `"corrected":"#ad: Loving`}},
		{Name: "a label in front", Path: captions, Body: `{"caption": "#ad Loving this serum by @glowlab!", "platform": "instagram", "format": "image", "ties": {"of": ["paid"], "brands": ["glowlab"]}, "regimes": ["US"]}`,
			Status: 200, In: "caption-check", Out: "caption-report", Wants: []string{`"verdict":"pass"`}},
		{Name: "nobody said", Path: captions, Body: `{"caption": "Loving this serum by @glowlab!", "regimes": ["UK", "US"]}`, Status: 200, In: "caption-check", Out: "caption-report", Wants: []string{`"verdict":"cannot_decide"`}},
		{Name: "all of a video", Path: captions, Body: Video, Status: 200, In: "caption-check", Out: "caption-report", Wants: []string{`"where":"speech"`}},
		{Name: "nothing but rules", Path: captions, Body: `{"regimes": ["US"]}`, Status: 200, In: "caption-check", Out: "caption-report", Wants: []string{`"verdict":"cannot_decide"`, `"findings":[]`}},

		{Name: "videos", Path: "/v1/payloads/youtube?followers=48200", Body: Videos, Status: 200, Out: "payload-report", Wants: []string{`"rate":0.0505082`, `"reason":"hidden"`}},
		{Name: "videos of nobody", Path: "/v1/payloads/youtube", Body: Videos, Status: 200, Out: "payload-report", Wants: []string{`"because":"the followers are unknown"`}},
		{Name: "media", Path: "/v1/payloads/instagram?measured=2026-11-01T00:00:00Z", Body: Media, Status: 200, Out: "payload-report", Wants: []string{`"comments":40`, `"rule":"not_a_count"`}},
		{Name: "a table", Path: "/v1/payloads/tiktok?measured=2026-11-01T00:00:00Z", Type: "text/csv; charset=utf-8", Body: Table, Status: 200, Out: "payload-report", Wants: []string{`"likes":310`}},
		{Name: "no videos", Path: "/v1/payloads/youtube", Body: `{"kind": "youtube#videoListResponse", "items": []}`, Status: 200, Out: "payload-report", Wants: []string{`"because":"there are no posts"`}},

		{Name: "a contract", Path: contracts + "?on=2026-10-01", Body: Contract, Status: 200, In: "contract", Out: "contract-report", Wants: []string{`"id":"publish:reel:1"`, `"severity":"`, `"worst":"`}},

		{Name: "a return", Path: returns, Body: Return, Status: 200, In: "return-check", Out: "return-report",
			Wants: []string{`"roi":"0.630057926829`, `"name":"CPE","of":"engagements","cost":{"value":{"amount":"0.345992"`}},
		{Name: "a return without goods", Path: returns, Body: `{"basis": "contribution", "outcome": {"gross_revenue": {"amount": "100.00", "currency": "EUR"}, "orders": null}, "cost": {"creator_fee": {"amount": "20.00", "currency": "EUR"}}}`,
			Status: 200, In: "return-check", Out: "return-report", Wants: []string{`"return":{"undefined":`, `"name":"CPA","of":"orders","cost":{"undefined":`}},
		{Name: "nothing known", Path: returns, Body: `{"basis": "revenue", "outcome": {}, "cost": {}}`, Status: 200, In: "return-check", Out: "return-report", Wants: []string{`"cost":{"undefined":`}},

		{Name: "the schemas", Method: "GET", Path: "/v1/schemas", Status: 200, Out: "schema-list", Wants: []string{`"return-check"`}},
	}
}

// Nonsense are documents that their schema allows and that make no sense: each is
// refused, and the paths say where.
func Nonsense() []Case {
	eur := func(n string) string { return `{"amount": "` + n + `", "currency": "EUR"}` }
	ret := func(outcome, cost string) string {
		return `{"basis": "revenue", "outcome": {` + outcome + `}, "cost": {` + cost + `}}`
	}
	caption := func(rest string) string { return `{"caption": "Hello", "regimes": ["US"], ` + rest + `}` }
	all := []Case{
		{Name: "no country of this form", Body: caption(`"country": "Narnia"`), Wants: []string{"country: country"}},
		{Name: "no language of this form", Body: caption(`"language": "the Queen's"`), Wants: []string{"language: language"}},
		{Name: "no tie beside a tie", Body: caption(`"ties": {"of": ["none", "paid"]}`), Wants: []string{"ties.of[0]: contradicts"}},
		{Name: "a tie twice", Body: caption(`"ties": {"of": ["paid", "paid"]}`), Wants: []string{"ties.of[1]: duplicate"}},
		{Name: "an end before the beginning", Body: caption(`"screen": [{"text": "Ad", "from": 5000000000, "to": 1000000000}]`), Wants: []string{"screen[0].to: not_before"}},
		{Name: "words after the end", Body: caption(`"duration": 9000000000, "speech": [{"text": "Ad", "from": 10000000000}]`), Wants: []string{"speech[0].from: not_after"}},
		{Name: "a video shorter than nothing", Body: caption(`"duration": -1`), Wants: []string{"duration: not_negative"}},
		{Name: "a frame that is not there", Body: caption(`"format": "story", "frames": 2, "screen": [{"text": "Ad", "frame": 3}]`), Wants: []string{"screen[0].frame: not_above"}},
		{Name: "a story without end", Body: caption(`"frames": 1000000000`), Wants: []string{"frames: at_most"}},
		{Name: "the text of a label that is off", Body: caption(`"label": {"on": false, "text": "Paid partnership"}`), Wants: []string{"label.text: contradicts"}},
		{Name: "a caption as long as a book", Body: caption(`"bio": "` + strings.Repeat("word ", 25_000) + `"`), Wants: []string{": at_most"}},

		{Name: "a book to be mended", Body: caption(`"bio": "` + strings.Repeat("word ", 2_500) + `", "fix": true`), Wants: []string{"fix: at_most"}},
		{Name: "a video of nothing but lines", Body: caption(`"screen": [` + strings.Repeat(`{"text": ""}, `, 500) + `{"text": ""}]`), Wants: []string{"screen: at_most"}},

		{Name: "two currencies", Body: ret(`"gross_revenue": `+eur("10.00"), `"creator_fee": {"amount": "5.00", "currency": "USD"}`), Wants: []string{"cost.creator_fee: same_currency"}},
		{Name: "a currency that is none", Body: ret(`"gross_revenue": {"amount": "10.00", "currency": "QQQ"}`, ``), Wants: []string{"outcome.gross_revenue: invalid"}},
		{Name: "a fee below nothing", Body: ret(`"gross_revenue": `+eur("10.00"), `"creator_fee": `+eur("-5.00")), Wants: []string{"cost.creator_fee: not_negative"}},
		{Name: "discounts on both sides", Body: ret(`"gross_revenue": `+eur("10.00")+`, "discounts": `+eur("1.00"), `"creator_fee": `+eur("5.00")+`, "discounts": `+eur("1.00")), Wants: []string{"cost.discounts: either"}},
		{Name: "more refunded than sold", Body: ret(`"gross_revenue": `+eur("10.00")+`, "tax": `+eur("2.00")+`, "refunds": `+eur("8.01"), `"creator_fee": `+eur("5.00")), Wants: []string{"outcome.gross_revenue: not_below"}},
		{Name: "more new customers than orders", Body: ret(`"orders": 3, "new_customers": 4`, ``), Wants: []string{"outcome.new_customers: not_above"}},
		{Name: "revenue of no orders", Body: ret(`"orders": 0, "gross_revenue": `+eur("10.00"), ``), Wants: []string{"outcome.orders: contradicts"}},
		{Name: "a part of nothing", Body: ret(`"partial": ["love"]`, `"partial": ["discounts", "refunds"]`), Wants: []string{"outcome.partial[0]: known", "cost.partial[1]: known"}},

		{Name: "an end before the term", Body: contractWith(`"to": "2026-12-31"`, `"to": "2026-09-30"`), Wants: []string{"term.to: not_before"}},
		{Name: "a zone that is none", Body: contractWith(`Europe/Madrid`, `Europe/Nowhere`), Wants: []string{"zone: unknown_zone"}},
		{Name: "a share above the whole", Body: contractWith(`"rate": "0.10"`, `"rate": "1.5"`), Wants: []string{"compensation[1].commission.rate: share"}},
		{Name: "pay for a piece that is not there", Body: contractWith(`{"flat_fee": {"amount": {"amount": "1200.00", "currency": "EUR"}}}`, `{"per_deliverable": {"deliverable": "film", "amount": {"amount": "1200.00", "currency": "EUR"}}}`),
			Wants: []string{"compensation[0].per_deliverable.deliverable: unknown_deliverable"}},
		{Name: "a fee of nothing", Body: contractWith(`1200.00`, `-1200.00`), Wants: []string{"compensation[0].flat_fee.amount: positive"}},
		{Name: "pay for seven thousand years", Body: strings.Replace(contractWith(`{"flat_fee": {"amount": {"amount": "1200.00", "currency": "EUR"}}}`, strings.TrimSuffix(strings.Repeat(`{"retainer": {"amount": {"amount": "12.00", "currency": "EUR"}, "every": "week"}}, `, 20), ", ")), "2026-12-31", "9026-12-31", 1),
			Wants: []string{": at_most"}},
		{Name: "pieces for a lifetime", Body: contractWith(`"count": 1`, `"count": 10000`), Wants: []string{"deliverables[0].count: at_most"}},
	}
	for i := range all {
		c := &all[i]
		c.Status = 422
		switch c.In, c.Path = "caption-check", captions; {
		case strings.HasPrefix(c.Body, `{"basis"`):
			c.In, c.Path = "return-check", returns
		case strings.Contains(c.Body, `"deliverables"`):
			c.In, c.Path = "contract", contracts
		}
	}
	return all
}

// Wrong are requests that are refused before anything is made of them.
func Wrong() []Case {
	return []Case{
		{Name: "no JSON", Path: captions, Body: `caption=Hello`, Status: 400, Wants: []string{": syntax"}},
		{Name: "nothing", Path: captions, Status: 400, Wants: []string{": truncated"}},
		{Name: "cut short", Path: returns, Body: `{"basis": "rev`, Status: 400, Wants: []string{"basis: truncated"}},
		{Name: "two documents", Path: captions, Body: `{"caption": "a", "regimes": ["US"]} {}`, Status: 400, Wants: []string{": trailing_data"}},
		{Name: "no UTF-8", Path: captions, Body: "{\"caption\": \"caf\xe9\", \"regimes\": [\"US\"]}", Status: 400, Wants: []string{"caption: not_utf8"}},
		{Name: "a list", Path: captions, Body: `[]`, Status: 422, Wants: []string{": wrong_type"}},
		{Name: "no regimes", Path: captions, Body: `{"caption": "Hello"}`, Status: 422, Wants: []string{"regimes: required"}},
		{Name: "regimes of nowhere", Path: captions, Body: `{"caption": "Hello", "regimes": ["US", "Atlantis", ""]}`, Status: 422, Wants: []string{"regimes[1]: enum", "regimes[2]: enum"}},
		{Name: "a regime twice", Path: captions, Body: `{"caption": "Hello", "regimes": ["US", "US"]}`, Status: 422, Wants: []string{"regimes: unique"}},
		{Name: "a slip of the pen", Path: captions, Body: `{"Caption": "Hello", "platform": "insta", "ties": {"must_post": "yes"}, "regimes": ["US"]}`, Status: 422,
			Wants: []string{"Caption: unknown_field", "ties.must_post: invalid", "platform: known"}},
		{Name: "a name twice", Path: captions, Body: `{"caption": "Hello", "caption": "Bye", "regimes": ["US"]}`, Status: 422, Wants: []string{"caption: duplicate_field"}},
		{Name: "lists without end", Path: captions, Body: `{"regimes": ["US"], "links": [` + strings.Repeat(`"",`, 30_000) + `""]}`, Status: 422, Wants: []string{"links[19999]: too_many"}},
		{Name: "too deep", Path: captions, Body: `{"x": ` + strings.Repeat("[", 100) + strings.Repeat("]", 100) + `}`, Status: 422, Wants: []string{"x: unknown_field", "x" + strings.Repeat("[0]", 63) + ": too_deep"}},
		{Name: "fewer than no orders", Path: returns, Body: `{"basis": "revenue", "outcome": {"orders": -61, "clicks": -1}, "cost": {}}`, Status: 422, Wants: []string{"outcome.orders: invalid"}}, // -1 is "hidden"
		{Name: "a count of a half", Path: returns, Body: `{"basis": "revenue", "outcome": {"orders": 1.5}, "cost": {"tools": "9 EUR"}}`, Status: 422, Wants: []string{"outcome.orders: invalid", "cost.tools: invalid"}},
		{Name: "no basis", Path: returns, Body: `{"basis": "vibes", "outcome": {}, "cost": {}}`, Status: 422, Wants: []string{"basis: enum"}},
		{Name: "too long", Path: captions, Body: `{"caption": "` + strings.Repeat("a", 1<<20) + `", "regimes": ["US"]}`, Status: 413},
		{Name: "a contract too long", Path: contracts, Body: strings.Repeat(" ", 1<<20) + Contract, Status: 413},
		{Name: "a payload too long", Path: "/v1/payloads/youtube", Body: strings.Repeat(" ", 8<<20) + Videos, Status: 413},
		{Name: "a contract of nothing but pieces", Path: contracts, Body: `{"deliverables": [` + strings.Repeat("{},", 50_000) + `{}]}`, Status: 422, Wants: []string{": too_many"}},
		{Name: "a contract of nothing", Path: contracts, Body: `{}`, Status: 422, Wants: []string{"id: required", "brand.name: required", "creator.name: required"}},
		{Name: "a day that is none", Path: contracts, Body: contractWith(`2026-10-01`, `2026-02-30`), Status: 422, Wants: []string{"term.from: invalid"}},
		{Name: "a contract with a slip", Path: contracts, Body: contractWith(`"brand"`, `"brnad"`), Status: 422, Wants: []string{"brnad: unknown_field", "brand.name: required"}},
		{Name: "a payload of nothing but videos", Path: "/v1/payloads/youtube", Body: `{"items": [` + strings.Repeat("{},", 50_000) + `{}]}`, Status: 422, Wants: []string{"items: too_many"}},
		{Name: "a payload of a web page", Path: "/v1/payloads/youtube", Body: `<html></html>`, Status: 422, Wants: []string{": wrong_kind"}},
		{Name: "a payload of another platform", Path: "/v1/payloads/youtube", Body: Media, Status: 422, Wants: []string{": wrong_kind"}},
		{Name: "a payload cut short", Path: "/v1/payloads/youtube", Body: Videos[:200], Status: 400, Wants: []string{"items[1].statistics: truncated"}},
		{Name: "an error of the platform", Path: "/v1/payloads/youtube", Body: `{"error": {"code": 403, "message": "quota of ana@example.com", "status": "PERMISSION_DENIED"}}`, Status: 422, Wants: []string{": platform_error"}},
		{Name: "followers of words", Path: "/v1/payloads/youtube?followers=many", Body: Videos, Status: 422, Wants: []string{"?followers: invalid"}},
		{Name: "followers below nothing", Path: "/v1/payloads/youtube?followers=-3", Body: Videos, Status: 422, Wants: []string{"?followers: invalid"}},
		{Name: "a slip in a parameter", Path: "/v1/payloads/youtube?folowers=3", Body: Videos, Status: 422, Wants: []string{"?folowers: unknown_parameter"}},
		{Name: "a parameter twice", Path: contracts + "?on=2026-10-01&on=2026-10-02", Body: Contract, Status: 422, Wants: []string{"?on: duplicate_parameter"}},
		{Name: "a day of February", Path: contracts + "?on=2026-02-30", Body: Contract, Status: 422, Wants: []string{"?on: invalid"}},
		{Name: "a time without a zone", Path: "/v1/payloads/youtube?measured=yesterday", Body: Videos, Status: 422, Wants: []string{"?measured: invalid"}},
		{Name: "a platform that is not read", Path: "/v1/payloads/myspace", Body: `{}`, Status: 404},
		{Name: "a table that is not read", Path: "/v1/payloads/x", Type: "text/csv", Body: `a,b`, Status: 415},
		{Name: "a form", Path: captions, Type: "application/x-www-form-urlencoded", Body: `caption=Hello`, Status: 415},
		{Name: "plain text", Path: captions, Type: "text/plain", Body: Caption, Status: 415},
		{Name: "another alphabet", Path: captions, Type: "application/json; charset=utf-16", Body: Caption, Status: 415},
		{Name: "another method", Method: "GET", Path: captions, Status: 405},
		{Name: "a method for schemas", Method: "DELETE", Path: "/v1/schemas", Status: 405},
		{Name: "no such schema", Method: "GET", Path: "/v1/schemas/love", Status: 404},
		{Name: "nowhere", Method: "GET", Path: "/v2", Status: 404},
	}
}

func contractWith(old, other string) string {
	if !strings.Contains(Contract, old) {
		panic("the contract has no " + old)
	}
	return strings.Replace(Contract, old, other, 1)
}
