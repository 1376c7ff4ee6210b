package roi_test

import (
	"time"

	"github.com/seed-e12bc25d/influencekit/roi"
)

// claimSituations are orders with codes or clicks, and what becomes of them under
// [roi.ModashRule], but for what policy changes, with the sentence that says so.
var claimSituations = []situation{
	// Codes alone.
	{
		name: "own code", codes: []string{"ana10"}, creator: "ana",
		says: "ana earns the order, because it carries ana's code ANA10. No click on a link of ana leads to it: the code may have leaked, or cookies were off.",
	},
	{
		name: "own code, clicks not recorded", codes: []string{"ANA10"}, known: func(pr *roi.Programme) { pr.Tracked = false }, creator: "ana",
		says: "ana earns the order, because it carries ana's code ANA10.",
	},
	{
		name: "no code, no click", reason: roi.NoCode,
		says: "Nobody earns the order: it carries no code, and no click that counts leads to it.",
	},
	{
		name: "sitewide code alone", codes: []string{"WELCOME"}, reason: roi.CodeOfNobody,
		says: "Nobody earns the order: the code WELCOME is no creator's, and no click that counts leads to it.",
	},
	{
		name: "code that nobody knows", codes: []string{"HACK99"}, reason: roi.CodeOfNobody,
		says: "Nobody earns the order: the code HACK99 is no creator's, and no click that counts leads to it.",
	},
	{
		name: "sitewide code beside a creator's", codes: []string{"WELCOME", "BEN15"}, creator: "ben",
		says: "ben earns the order, because it carries ben's code BEN15. No click on a link of ben leads to it: the code may have leaked, or cookies were off. The code WELCOME is nobody's and does not stand in the way.",
	},
	{
		name: "two codes of one creator", codes: []string{"ANA10", "TEAM"}, known: func(pr *roi.Programme) { pr.Codes = pr.Codes[:6] }, creator: "ana",
		says: "ana earns the order, because it carries ana's codes ANA10 and TEAM. No click on a link of ana leads to it: the code may have leaked, or cookies were off.",
	},
	{
		name: "codes of two creators", codes: []string{"ANA10", "BEN15"}, reason: roi.SeveralCreators,
		says: "Nobody earns the order until a person decides: its codes ANA10 and BEN15 are of several creators, ana and ben.",
	},
	{
		name: "codes of two creators, first one earns", codes: []string{"BEN15", "ANA10"}, policy: func(p *roi.Policy) { p.Several = roi.FirstCode }, creator: "ben",
		says: "ben earns the order, because it carries ben's code BEN15 first; codes of ana come after it. No click on a link of ben leads to it: the code may have leaked, or cookies were off.",
	},
	{
		name: "codes of two creators, split", codes: []string{"BEN15", "ANA10"}, policy: func(p *roi.Policy) { p.Several = roi.SplitEqually }, parts: 2, creator: "ben",
		says: "ben earns part 1 of 2 of the order, because it carries ben's code BEN15, another creator has a claim as well, and the policy splits. No click on a link of ben leads to it: the code may have leaked, or cookies were off.",
	},
	{
		name: "codes of two creators, the link decides", codes: []string{"BEN15", "ANA10"}, known: clicked(click("ana", before(oneDay))), policy: func(p *roi.Policy) { p.Several = roi.LinkDecides }, creator: "ana",
		says: "ana earns the order, because of several creators' codes it carries ana's, and the click on a link of ana at 2026-04-30 10:00 leads to it.",
	},
	{
		name: "codes of two creators, the link is a third's", codes: []string{"BEN15", "ANA10"}, known: clicked(click("dan", before(oneDay))), policy: func(p *roi.Policy) { p.Several = roi.LinkDecides }, reason: roi.SeveralCreators,
		says: "Nobody earns the order until a person decides: its codes BEN15 and ANA10 are of several creators, ana and ben.",
	},
	{
		name: "one code of two creators", codes: []string{"TEAM"}, reason: roi.SeveralCreators,
		says: "Nobody earns the order until a person decides: its code TEAM is of several creators, ana and ben.",
	},
	{
		name: "expired code", codes: []string{"SPRING"}, reason: roi.CodeTooLate,
		says: "Nobody earns the order: ana's code SPRING counted until 2026-04-01 10:00, and the order is of 2026-05-01 10:00.",
	},
	{
		name: "code not yet valid", codes: []string{"SUMMER"}, reason: roi.CodeTooEarly,
		says: "Nobody earns the order: ana's code SUMMER counts from 2026-05-31 10:00, and the order is of 2026-05-01 10:00.",
	},
	{
		name: "code passed on to another creator", codes: []string{"REUSED"}, creator: "ben",
		says: "ben earns the order, because it carries ben's code REUSED. No click on a link of ben leads to it: the code may have leaked, or cookies were off.",
	},
	{
		name: "leaked code, no click, held back", codes: []string{"ANA10"}, policy: func(p *roi.Policy) { p.Corroborate = true }, reason: roi.Uncorroborated,
		says: "Nobody earns the order yet: it carries ana's code ANA10, and no click on a link of ana corroborates it.",
	},
	{
		name: "code corroborated by a click", codes: []string{"ANA10"}, known: clicked(click("ana", before(oneDay))), policy: func(p *roi.Policy) { p.Corroborate = true }, creator: "ana",
		says: "ana earns the order, because it carries ana's code ANA10, and the click on a link of ana at 2026-04-30 10:00 leads to it too.",
	},
	{
		name: "corroboration asked, clicks not recorded", codes: []string{"ANA10"}, known: func(pr *roi.Programme) { pr.Tracked = false }, policy: func(p *roi.Policy) { p.Corroborate = true }, creator: "ana",
		says: "ana earns the order, because it carries ana's code ANA10.",
	},
	{
		name: "code after the partnership", codes: []string{"CLEO20"}, reason: roi.OutsideDeal,
		says: "Nobody earns the order: cleo's code CLEO20 leads to it, and cleo has no partnership at the time of the order, 2026-05-01 10:00.",
	},
	// Clicks alone.
	{
		name: "one click", known: clicked(click("ben", before(3*oneDay))), creator: "ben",
		says: "ben earns the order, because the click on a link of ben at 2026-04-28 10:00, 3 days before, is the last before it; a click counts for 30 days.",
	},
	{
		name: "click at the very end of the window", known: clicked(click("ben", before(30*oneDay))), creator: "ben",
		says: "ben earns the order, because the click on a link of ben at 2026-04-01 10:00, 30 days before, is the last before it; a click counts for 30 days.",
	},
	{
		name: "expired window", known: clicked(click("ben", before(30*oneDay+time.Second))), reason: roi.ClickTooOld,
		says: "Nobody earns the order: the click on a link of ben at 2026-04-01 09:59 came more than 30 days before the order, and no longer counts.",
	},
	{
		name: "window of seven days", known: clicked(click("ben", before(8*oneDay))), policy: func(p *roi.Policy) { p.WindowDays = 7 }, reason: roi.ClickTooOld,
		says: "Nobody earns the order: the click on a link of ben at 2026-04-23 10:00 came more than 7 days before the order, and no longer counts.",
	},
	{
		name: "no click counts", known: clicked(click("ben", before(oneDay))), policy: func(p *roi.Policy) { p.WindowDays = -1 }, reason: roi.NoCode,
		says: "Nobody earns the order: it carries no code, and no click that counts leads to it.",
	},
	{
		name: "two creators clicked, last touch", known: clicked(click("ana", before(5*oneDay)), click("ben", before(time.Hour))), creator: "ben",
		says: "ben earns the order, because the click on a link of ben at 2026-05-01 09:00, within two hours, is the last before it; a click counts for 30 days. Clicks on links of ana do not decide.",
	},
	{
		name: "two creators clicked, first touch", known: clicked(click("ana", before(5*oneDay)), click("ben", before(time.Hour))), policy: func(p *roi.Policy) { p.Touch = roi.FirstTouch }, creator: "ana",
		says: "ana earns the order, because the click on a link of ana at 2026-04-26 10:00, 5 days before, is the first that counts; a click counts for 30 days. Clicks on links of ben do not decide.",
	},
	{
		name: "first touch outside of the window", known: clicked(click("ana", before(45*oneDay)), click("ben", before(3*time.Hour))), policy: func(p *roi.Policy) { p.Touch = roi.FirstTouch }, creator: "ben",
		says: "ben earns the order, because the click on a link of ben at 2026-05-01 07:00, 3 hours before, is the first that counts; a click counts for 30 days.",
	},
	{
		name: "click after the order", known: clicked(click("ben", day.Add(time.Minute))), reason: roi.ClickTooLate,
		says: "Nobody earns the order: the click on a link of ben at 2026-05-01 10:01 came after the order, 2026-05-01 10:00.",
	},
	{
		name: "clicks before and after the order", known: clicked(click("ana", before(oneDay)), click("ben", day.Add(time.Minute))), creator: "ana",
		says: "ana earns the order, because the click on a link of ana at 2026-04-30 10:00, 24 hours before, is the last before it; a click counts for 30 days.",
	},
	{
		name: "two clicks of one instant", known: clicked(click("ben", before(oneDay)), click("ana", before(oneDay))), creator: "ana",
		says: "ana earns the order, because the click on a link of ana at 2026-04-30 10:00, 24 hours before, is the last before it; a click counts for 30 days. Clicks on links of ben do not decide.",
	},
	{
		name: "cookie lost", known: clicked(roi.Touch{At: before(oneDay), Creator: "ben"}), reason: roi.NoCode,
		says: "Nobody earns the order: it carries no code, and no click that counts leads to it.",
	},
	{
		name: "cookie lost, code kept", codes: []string{"BEN15"}, known: clicked(roi.Touch{At: before(oneDay), Creator: "ben"}), creator: "ben",
		says: "ben earns the order, because it carries ben's code BEN15. No click on a link of ben leads to it: the code may have leaked, or cookies were off.",
	},
	{
		name: "click of another customer", known: clicked(roi.Touch{At: before(oneDay), Creator: "ben", Customer: "c2"}), reason: roi.NoCode,
		says: "Nobody earns the order: it carries no code, and no click that counts leads to it.",
	},
	{
		name: "click of the order's session", change: func(o *roi.Order) { o.Customer = "" }, known: func(pr *roi.Programme) {
			pr.Sessions = map[string]string{"1": "s9"}
			pr.Touches = []roi.Touch{{At: before(time.Hour), Link: "ben-d2", Session: "s9"}}
		}, creator: "ben",
		says: "ben earns the order, because the click on a link of ben at 2026-05-01 09:00, within two hours, is the last before it; a click counts for 30 days.",
	},
	{
		name: "click that names the order", known: clicked(roi.Touch{At: before(time.Hour), Link: "ana-d1", Order: "1"}), creator: "ana",
		says: "ana earns the order, because the click on a link of ana at 2026-05-01 09:00, within two hours, is the last before it; a click counts for 30 days.",
	},
	{
		name: "link in the landing page", change: func(o *roi.Order) { o.Landing = "/?utm_source=instagram&utm_content=ana-d1" }, creator: "ana",
		says: "ana earns the order, because the link of ana in its landing page is the last before it; a click counts for 30 days.",
	},
	{
		name: "landing page that is no creator's", change: func(o *roi.Order) { o.Landing = "/?utm_source=google&utm_content=brand" }, reason: roi.NoCode,
		says: "Nobody earns the order: it carries no code, and no click that counts leads to it.",
	},
	{
		name: "link of two creators", known: clicked(roi.Touch{At: before(time.Hour), Link: "both", Customer: "c1"}), reason: roi.NoCode,
		says: "Nobody earns the order: it carries no code, and no click that counts leads to it.",
	},
	{
		name: "click after the partnership's end", known: clicked(click("cleo", before(oneDay))), reason: roi.OutsideDeal,
		says: "Nobody earns the order: the click on a link of cleo at 2026-04-30 10:00 leads to it, and cleo has no partnership at the time of the order, 2026-05-01 10:00.",
	},
	{
		name: "click of a partnership that ended, and of another", known: clicked(click("cleo", before(oneDay)), click("ana", before(2*oneDay))), creator: "ana",
		says: "ana earns the order, because the click on a link of ana at 2026-04-29 10:00, 2 days before, is the last before it; a click counts for 30 days.",
	},
}
