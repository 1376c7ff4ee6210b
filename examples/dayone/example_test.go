package dayone_test

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/flow"
	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/engagement/platforms"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/persona"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/sources"
)

// 1. A YouTube response and a fee of 1,200 USD: what was the cost per engagement?
func Example_costPerEngagement() {
	feed, err := platforms.YouTube(strings.NewReader(videos))
	fmt.Println(err)
	for _, post := range feed.Posts {
		engagements, hidden := post.Metrics.Total(engagement.Of(engagement.Likes, engagement.Comments))
		cpe, err := roi.CPE(money.Must("1200", "USD"), engagements)
		fmt.Println(post.ID, engagements, "hidden:", hidden, cpe, err)
	}
	// Output:
	// <nil>
	// a 2790 hidden:  0.430108 USD <nil>
	// b unknown hidden: likes 0 CPE is undefined: engagements unknown
}

// 2. The engagement rate of these posts, three ways, with hidden likes not counted as
// zero.
func Example_engagementRate() {
	for _, method := range []engagement.Method{engagement.ByFollowers(), engagement.ByReach(), engagement.ByViews()} {
		rate, err := engagement.Measure(posts, method)
		fmt.Println(rate, err)
	}
	// Output:
	// 4.00 % (1.52–6.48 % at 95 %, 3 posts, 1 skipped) <nil>
	// 10.83 % (7.25–14.42 % at 95 %, 3 posts, 1 skipped) <nil>
	// 7.50 % (1.29–13.71 % at 95 %, 3 posts, 1 skipped) <nil>
}

// 3. Validate this contract from my API and give me field errors.
func Example_contractErrors() {
	_, err := contract.Parse(strings.NewReader(brokenContract), time.LoadLocation)
	var problems problem.List
	if errors.As(err, &problems) {
		for _, p := range problems {
			fmt.Println(p.Path, "–", p.Rule, "–", p.Message)
		}
	}
	// Output:
	// deliverables[0].window.from – invalid – is no day such as 2026-10-31
	// color – unknown_field – is not a field known here
	// creator.name – plain – must be one line without control characters or angle brackets
	// term.to – not_before – must not be before from
	// deliverables[0].count – gte – must be at least 1
	// compensation[0].commission.rate – share – must be from 0 to 1: 0.15 is 15 %
	// zone – unknown_zone – is not a time zone that is known here
}

// 4. Is this caption compliant in the US and Germany, and if not, what must change?
func Example_disclosure() {
	k, _ := disclosure.New(disclosure.US(), disclosure.DE())
	post := disclosure.Content{Platform: engagement.Instagram, Format: engagement.Image, Caption: "My new morning serum from @glowlab #sp", Language: "en"}
	ties := disclosure.Ties{Of: []disclosure.Tie{disclosure.Paid}, Brands: []string{"glowlab"}}
	fmt.Println(k.Check(post, ties).Verdict())
	fixed, _ := disclosure.Apply(post, k.Fix(post, ties).Edits)
	fmt.Printf("%q %s\n", fixed.Caption, k.Check(fixed, ties).Verdict())
	// Output:
	// fail
	// "#ad | Werbung: My new morning serum from @glowlab #sp" pass
}

// 5. Rank these candidates for my persona and tell me why.
func Example_ranking() {
	p, _ := persona.Parse(strings.NewReader(skincare))
	candidates, _ := persona.ParseCandidates(strings.NewReader(creators))
	ranking, err := persona.Rank(p, candidates)
	for _, row := range ranking.Rows {
		fmt.Println(row, "–", row.Reasons()[0])
	}
	fmt.Println(err)
	// Output:
	// 1. ana on instagram: kept, 0.64 (0.63–0.89, coverage 80 %) – in_target 0.64 of 1, weight 33 %: 64 % of the audience in every target, 60 %–80 % whatever depends on what; dimensions taken as independent
	// 2. ben on instagram: kept, 0.13 (0.13–0.87, coverage 27 %) – platform 1.00 of 1, weight 13 %: instagram is where they spend time
	// 3. cleo on instagram: excluded, 0.13 (0.13–1.00, coverage 13 %) – excluded: worked with the rival Glowly
	// <nil>
}

// 6. Settle October: who is owed what?
func Example_settle() {
	october := civil.Month(2026, time.October, time.UTC)
	s, err := settlement.Settle(october, []contract.Contract{commission}, entries, settlement.Policy{})
	for _, d := range s.Deals {
		fmt.Println(d.Creator, d.Gross, "held", d.Held, "to pay", d.Payable)
		fmt.Println(strings.Join(d.Lines[0].Working, " "))
	}
	fmt.Println(len(s.Exceptions), err)
	// Output:
	// Mia Ruiz 115.00 EUR held 15.00 EUR to pay 115.00 EUR
	// 3 orders on sales of 1200.00 EUR. From 0.00 EUR to 1000.00 EUR: 1000.00 EUR × 10.00 % = 100.00 EUR. From 1000.00 EUR to 1200.00 EUR: 200.00 EUR × 15.00 % = 30.00 EUR.
	// 0 <nil>
}

// 7. Merge yesterday's metrics with today's, and what grew?
func Example_growth() {
	history := yesterday.Merge(today)
	growth, err := history.Growth(engagement.Followers, 24*time.Hour)
	fmt.Println(growth.Start, "→", growth.End, "is", growth.Change, growth.Rate, err)
	// Output:
	// 20000 → 20150 is 150 +0.75 % <nil>
}

// 8. May this deliverable go to "posted"? If not, why, and what may it do?
func Example_nextStep() {
	facts, life := piece, contract.DeliverableLife()
	sent, _ := life.Apply(flow.History[contract.DeliverableState]{}, step(contract.DeliverableSubmitted, 9), facts)
	_, err := life.Apply(sent, step(contract.DeliverablePosted, 10), facts)
	var no *flow.Refusal[contract.DeliverableState]
	if errors.As(err, &no) {
		fmt.Println("no:", no.Unmet)
		fmt.Println("but:", no.Allowed())
	}
	// Output:
	// no: [no approval is needed before it is posted the address of the post is known]
	// but: ["in_review" (by brand or agency) "changes_requested" (by brand or agency; with a reason) "changes_requested" (named "offer_round"; by creator or agent or guardian) "approved" (by brand or agency) "rejected" (by brand or agency; with a reason of off_brief, invalid_proof, duplicate, out_of_window, disclosure, banned_claim, quality, rights, other) "waived" (named "waive"; by brand or agency; with a reason)]
}

// 9. Shop orders and codes: revenue, ROAS and ROI per creator, refunds taken out.
func Example_returns() {
	shop, err := sources.Shopify(strings.NewReader(orders))
	rows, err2 := roi.ByCreator(roi.Assign(shop.Orders, map[string]string{"MIA10": "mia", "ANA10": "ana"}, roi.Policy{}), time.Time{}, nil)
	for _, row := range rows {
		r, err := roi.Measure(row.Outcome, roi.Cost{CreatorFee: money.Must("100", "EUR")}, roi.Revenue)
		fmt.Println(row.Creator, "net revenue", r.Gain, "ROI", r.ROI.Percent(1), err)
	}
	fmt.Println(err, err2)
	// Output:
	// ana net revenue 300.00 EUR ROI 200.0 % <nil>
	// mia net revenue 100.00 EUR ROI 0.0 % <nil>
	// <nil> <nil>
}

// 10. Does this account look bought?
func Example_bought() {
	report := audit.Run(audit.Evidence{Account: account, History: bought, Posts: quiet}, audit.DefaultPolicy())
	fmt.Println(report.Score)
	for _, s := range report.Signals {
		fmt.Println(s.Code, s.Message)
	}
	// Output:
	// authenticity score is undefined: 32 % of what counts could be assessed, at least 40 % is asked for
	// GROWTH-SPIKE Sudden jumps within days added 14.0 % to the followers, far more than this account gains at other times, and nothing that was given explains it (59 days seen).
	// ENGAGEMENT-LOW Posts get 0.3 times what the lower end of ordinary accounts of this size gets: many followers seem not to see or not to care (12 posts).
	// ENGAGEMENT-LIKES-EVEN Likes differ by only 7.8 % between 12 posts: real posts do better and worse, bought likes come in equal portions.
}
