package roi_test

import (
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
)

// otherSituations are orders where code and link meet, or what was bought and by whom
// matters.
var otherSituations = []situation{
	// Code and link.
	{
		name: "code and link agree", codes: []string{"ANA10"}, known: clicked(click("ana", before(2*oneDay))), creator: "ana",
		says: "ana earns the order, because it carries ana's code ANA10, and the click on a link of ana at 2026-04-29 10:00 leads to it too.",
	},
	{
		name: "code and link disagree", codes: []string{"ANA10"}, known: clicked(click("ben", before(2*oneDay))), creator: "ana",
		says: "ana earns the order, because it carries ana's code ANA10; the click on a link of ben at 2026-04-29 10:00 does not count, since a creator's own code beats a link.",
	},
	{
		name: "code and link disagree, link first", codes: []string{"ANA10"}, known: clicked(click("ben", before(2*oneDay))), policy: func(p *roi.Policy) { p.Disagree = roi.LinkBeatsCode }, creator: "ben",
		says: "ben earns the order, because the click on a link of ben at 2026-04-29 10:00 leads to it; the code of ana does not count, since by this policy a link beats a code.",
	},
	{
		name: "code and link disagree, split", codes: []string{"ANA10"}, known: clicked(click("ben", before(2*oneDay))), policy: func(p *roi.Policy) { p.Disagree = roi.SplitBoth }, parts: 2, creator: "ana",
		says: "ana earns part 1 of 2 of the order, because it carries ana's code ANA10, another creator has a claim as well, and the policy splits.",
	},
	{
		name: "code and link disagree, refused", codes: []string{"ANA10"}, known: clicked(click("ben", before(2*oneDay))), policy: func(p *roi.Policy) { p.Disagree = roi.RefuseBoth }, reason: roi.Disagreement,
		says: "Nobody earns the order until a person decides: its code ANA10 is ana's, and the click on a link of ben at 2026-04-29 10:00 leads to it.",
	},
	{
		name: "sitewide code and link", codes: []string{"WELCOME"}, known: clicked(click("ben", before(2*oneDay))), creator: "ben",
		says: "ben earns the order, because the click on a link of ben at 2026-04-29 10:00, 2 days before, is the last before it; a click counts for 30 days. The code WELCOME is nobody's and does not stand in the way.",
	},
	{
		name: "sitewide code blocks the link", codes: []string{"WELCOME"}, known: clicked(click("ben", before(2*oneDay))), policy: func(p *roi.Policy) { p.SitewideBlocks = true }, reason: roi.SitewideCode,
		says: "Nobody earns the order: the code WELCOME is nobody's, and by this policy such a code keeps the click on a link of ben at 2026-04-29 10:00 from earning.",
	},
	{
		name: "expired code, other creator's link", codes: []string{"SPRING"}, known: clicked(click("ben", before(2*oneDay))), creator: "ben",
		says: "ben earns the order, because the click on a link of ben at 2026-04-29 10:00, 2 days before, is the last before it; a click counts for 30 days. ana's code SPRING does not count: it had expired.",
	},
	{
		name: "own code, link outside of the window", codes: []string{"ANA10"}, known: clicked(click("ben", before(40*oneDay))), creator: "ana",
		says: "ana earns the order, because it carries ana's code ANA10. No click on a link of ana leads to it: the code may have leaked, or cookies were off.",
	},
	// Who bought, and what.
	{
		name: "self-referral by code", codes: []string{"ANA10"}, change: func(o *roi.Order) { o.Customer = "c-ana" }, reason: roi.SelfReferral,
		says: "Nobody earns the order: ana's code ANA10 leads to it, and the customer is ana too.",
	},
	{
		name: "self-referral by link", change: func(o *roi.Order) { o.Customer = "c-ben2" }, known: clicked(roi.Touch{At: before(oneDay), Creator: "ben", Customer: "c-ben2"}), reason: roi.SelfReferral,
		says: "Nobody earns the order: the click on a link of ben at 2026-04-30 10:00 leads to it, and the customer is ben too.",
	},
	{
		name: "self-referral allowed", codes: []string{"ANA10"}, change: func(o *roi.Order) { o.Customer = "c-ana" }, policy: func(p *roi.Policy) { p.Self = true }, creator: "ana",
		says: "ana earns the order, because it carries ana's code ANA10. No click on a link of ana leads to it: the code may have leaked, or cookies were off.",
	},
	{
		name: "creator buys with another's code", codes: []string{"BEN15"}, change: func(o *roi.Order) { o.Customer = "c-ana" }, creator: "ben",
		says: "ben earns the order, because it carries ben's code BEN15. No click on a link of ben leads to it: the code may have leaked, or cookies were off.",
	},
	{
		name: "new customer, as asked", codes: []string{"ANA10"}, change: func(o *roi.Order) { o.NewCustomer = engagement.Yes }, policy: func(p *roi.Policy) { p.NewOnly = true }, creator: "ana",
		says: "ana earns the order, because it carries ana's code ANA10. No click on a link of ana leads to it: the code may have leaked, or cookies were off.",
	},
	{
		name: "old customer", codes: []string{"ANA10"}, change: func(o *roi.Order) { o.NewCustomer = engagement.No }, policy: func(p *roi.Policy) { p.NewOnly = true }, reason: roi.OldCustomer,
		says: "Nobody earns the order: only new customers count, and this one is not. It would be ana's.",
	},
	{
		name: "nobody says whether new", codes: []string{"ANA10"}, policy: func(p *roi.Policy) { p.NewOnly = true }, reason: roi.CustomerUnknown,
		says: "Nobody earns the order until somebody says whether the customer is new: only new customers count. It would be ana's.",
	},
	{
		name: "gift card", codes: []string{"ANA10"}, change: func(o *roi.Order) { o.Sale = roi.Sale{Goods: eur("0"), GiftCards: eur("50"), Refunds: []roi.Refund{}} }, reason: roi.GiftCardsOnly,
		says: "Nobody earns the order: only gift cards were bought, and what they buy later is the sale.",
	},
	{
		name: "gift card beside goods", codes: []string{"ANA10"}, change: func(o *roi.Order) { o.Sale.GiftCards = eur("50") }, creator: "ana",
		says: "ana earns the order, because it carries ana's code ANA10. No click on a link of ana leads to it: the code may have leaked, or cookies were off.",
	},
	{
		name: "test order", codes: []string{"ANA10"}, change: func(o *roi.Order) { o.Test = true }, reason: roi.TestOrder,
		says: "Nobody earns the order: it was a test.",
	},
	{
		name: "cancelled order", codes: []string{"ANA10"}, change: func(o *roi.Order) { o.Status = roi.Cancelled }, reason: roi.WasCancelled,
		says: "Nobody earns the order: it was cancelled.",
	},
	{
		name: "voided order", codes: []string{"ANA10"}, change: func(o *roi.Order) { o.Status = roi.Voided }, reason: roi.WasVoided,
		says: "Nobody earns the order: its payment was voided.",
	},
	{
		name: "not paid yet", codes: []string{"ANA10"}, change: func(o *roi.Order) { o.Status = roi.Pending }, reason: roi.NotPaidYet,
		says: "Nobody earns the order: it has not been paid.",
	},
	{
		name: "refunded, nobody says how much", codes: []string{"ANA10"}, change: func(o *roi.Order) { o.Status, o.Sale.Refunds = roi.Refunded, nil }, reason: roi.RefundsUnknown,
		says: "Nobody earns the order: the shop says that it was refunded and not how much.",
	},
	{
		name: "no time, timeless code", codes: []string{"ANA10"}, change: func(o *roi.Order) { o.Placed = time.Time{} }, creator: "ana",
		says: "ana earns the order, because it carries ana's code ANA10. No click on a link of ana leads to it: the code may have leaked, or cookies were off.",
	},
	{
		name: "no time, code with an end", codes: []string{"SPRING"}, change: func(o *roi.Order) { o.Placed = time.Time{} }, reason: roi.TimeUnknown,
		says: "Nobody earns the order until somebody says when it was placed: ana's code SPRING counts at some times only.",
	},
	{
		name: "no time, click", change: func(o *roi.Order) { o.Placed = time.Time{} }, known: clicked(click("ben", before(oneDay))), reason: roi.TimeUnknown,
		says: "Nobody earns the order until somebody says when it was placed: the click on a link of ben at 2026-04-30 10:00 counts at some times only.",
	},
}
