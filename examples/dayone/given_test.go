package dayone_test

import (
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/flow"
	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// What the examples are given: invented, and small enough to check by hand.

const videos = `{"kind": "youtube#videoListResponse", "items": [
	{"id": "a", "statistics": {"viewCount": "41200", "likeCount": "2650", "commentCount": "140"}},
	{"id": "b", "statistics": {"viewCount": "57300", "commentCount": "301"}}]}`

func at(month time.Month, day, hour int) time.Time {
	return time.Date(2026, month, day, hour, 0, 0, 0, time.UTC)
}

func known(likes, comments, reach, views int64) engagement.Metrics {
	n := engagement.Known
	return engagement.Metrics{Likes: n(likes), Comments: n(comments), Reach: n(reach), Views: n(views)}
}

// posts are four reels of an account of 20,000; the owner of the last hides likes.
var posts = func() []engagement.Post {
	list := []engagement.Post{{Metrics: known(900, 100, 8000, 10000)}, {Metrics: known(700, 100, 8000, 16000)}, {Metrics: known(500, 100, 6000, 8000)}, {Metrics: known(0, 80, 7000, 9000)}}
	for i := range list {
		list[i].Platform, list[i].Format, list[i].Followers = engagement.Instagram, engagement.Reel, engagement.Known(20000)
		list[i].Published = at(10, i+1, 12)
	}
	list[3].Metrics.Likes = engagement.Count{}
	return list
}()

const brokenContract = `{
	"id": "glow-7", "zone": "Europe/Nowhere",
	"brand": {"name": "Glow Lab"}, "creator": {"name": "Mia <b>Ruiz</b>"},
	"term": {"from": "2026-10-01", "to": "2026-09-30"},
	"deliverables": [{"id": "reel", "platform": "instagram", "format": "reel", "count": 0, "window": {"from": "2026-02-30"}}],
	"compensation": [{"commission": {"base": {}, "rate": "1.5"}}],
	"color": "red"}`

const skincare = `{"name": "Skin care in Germany",
	"demographics": {"ages": {"groups": [{"key": "18-24"}, {"key": "25-34"}]}, "countries": {"groups": [{"key": "DE"}], "least": 0.5}},
	"interests": [{"term": "skincare"}], "platforms": [{"platform": "instagram"}], "exclude": {"rivals": ["Glowly"]}}`

const creators = `[
	{"handle": "ben", "platform": "instagram", "topics": ["cars"]},
	{"handle": "ana", "platform": "instagram", "topics": ["skincare"], "audiences": [{"of": "followers", "provenance": "api",
		"ages": [{"key": "18-24", "fraction": 0.5}, {"key": "25-34", "fraction": 0.3}, {"key": "35-44", "fraction": 0.2}],
		"countries": [{"key": "DE", "fraction": 0.8}, {"key": "CH", "fraction": 0.2}]}]},
	{"handle": "cleo", "platform": "instagram", "partnerships": [{"brand": "@glowly"}]}]`

// commission pays 10 % of sales, and 15 % of what is above 1,000 in a month; goods may
// come back for 14 days.
var commission = contract.Contract{
	ID: "mia-2026", Currency: "EUR", Brand: contract.Party{Name: "Glow Lab"}, Creator: contract.Creator{Party: contract.Party{Name: "Mia Ruiz"}},
	Term: contract.Term{From: civil.NewDate(2026, 10, 1), To: civil.NewDate(2026, 12, 31)},
	Compensation: []contract.Pay{{ID: "sales", Commission: &contract.Commission{HoldDays: 14, TierMode: contract.Marginal, TierWindow: contract.EveryMonth,
		Tiers: []contract.Tier{{From: money.Must("0", "EUR"), Rate: money.BasisPoints(1000)}, {From: money.Must("1000", "EUR"), Rate: money.BasisPoints(1500)}}}}},
}

// entries are three orders, a refund of half of the second, and all of it delivered
// twice.
var entries = func() []settlement.Entry {
	eur := func(text string) money.Amount { return money.Must(text, "EUR") }
	list := []settlement.Entry{
		{ID: "o1", Kind: settlement.OrderEntry, Deal: "mia-2026", At: at(10, 3, 9), Goods: eur("900")},
		{ID: "o2", Kind: settlement.OrderEntry, Deal: "mia-2026", At: at(10, 9, 9), Goods: eur("400")},
		{ID: "r2", Kind: settlement.RefundEntry, Deal: "mia-2026", At: at(10, 20, 9), Of: "o2", Goods: eur("200")},
		{ID: "o3", Kind: settlement.OrderEntry, Deal: "mia-2026", At: at(10, 28, 9), Goods: eur("100")},
	}
	return append(list, list...)
}()

var (
	yesterday = engagement.History{{At: at(10, 1, 9), Followers: engagement.Known(20000)}}
	today     = engagement.History{{At: at(10, 2, 9), Followers: engagement.Known(20150)}, {At: at(10, 1, 9), Followers: engagement.Known(20000)}}
)

// piece is a reel that needs an approval, one round of changes at most.
var piece = func() contract.DeliverableFacts {
	c := contract.Contract{
		ID: "glow-7", Signed: civil.NewDate(2026, 9, 28),
		Deliverables: []contract.Deliverable{{ID: "reel", Count: 1, Window: contract.Window{From: civil.NewDate(2026, 10, 1), To: civil.NewDate(2026, 10, 31)}}},
		Approval:     &contract.Approval{Needed: engagement.Yes, Rounds: 1, ReplyHours: 48},
	}
	facts, _ := c.DeliverableFacts("reel", contract.Life{}, contract.Facts{}) // false: there is no such deliverable
	return facts
}()

func step(to contract.DeliverableState, hour int) flow.Step[contract.DeliverableState] {
	return flow.Step[contract.DeliverableState]{To: to, By: "creator", At: at(10, 12, hour)}
}

const orders = `{"orders": [
	{"id": 1, "created_at": "2026-10-03T10:00:00Z", "currency": "EUR", "financial_status": "paid", "taxes_included": false,
	 "total_price": "240.00", "total_tax": "40.00", "total_discounts": "0.00", "discount_codes": [{"code": "mia10"}],
	 "line_items": [{"id": 11, "price": "100.00", "quantity": 2}],
	 "refunds": [{"id": 7, "created_at": "2026-10-09T10:00:00Z", "refund_line_items": [{"id": 8, "line_item_id": 11, "quantity": 1, "subtotal": "100.00", "total_tax": "20.00"}],
		"transactions": [{"id": 9, "kind": "refund", "status": "success", "amount": "120.00"}]}]},
	{"id": 2, "created_at": "2026-10-04T10:00:00Z", "currency": "EUR", "financial_status": "paid", "taxes_included": false,
	 "total_price": "360.00", "total_tax": "60.00", "total_discounts": "0.00", "discount_codes": [{"code": "ANA10"}],
	 "line_items": [{"id": 12, "price": "300.00", "quantity": 1}], "refunds": []}]}`

// account has 50,000 followers, of whom 6,000 came overnight, and hardly any likes.
var account = engagement.Account{Handle: "shiny", Platform: engagement.Instagram, Followers: engagement.Known(50000), Measured: at(10, 31, 0)}

var bought = func() (h engagement.History) {
	n := int64(40000)
	for day := range 60 {
		n += 60 + int64(day%7)*5
		if day == 40 {
			n += 6000
		}
		h = append(h, engagement.Snapshot{At: at(9, 1, 0).AddDate(0, 0, day), Followers: engagement.Known(n)})
	}
	return h
}()

var quiet = func() (list []engagement.Post) {
	for day := range 12 {
		list = append(list, engagement.Post{Platform: engagement.Instagram, Format: engagement.Image, Published: at(9, 5, 12).AddDate(0, 0, 4*day), Followers: engagement.Known(48000),
			Metrics: known(120+int64(day*7%31), 2, 0, 0)})
		list[day].Metrics.Reach, list[day].Metrics.Views = engagement.Count{}, engagement.Count{}
	}
	return list
}()
