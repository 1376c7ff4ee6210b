package relationship_test

import (
	"fmt"
	"time"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/contract/flow"
	"github.com/seed-e12bc25d/influencekit/contract/relationship"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func on(month time.Month, day int) civil.Date { return civil.NewDate(2026, month, day) }

func at(month time.Month, day int) time.Time {
	return time.Date(2026, month, day, 10, 0, 0, 0, time.UTC)
}

// A log of what happened. What should happen next, and why?
func ExamplePolicy_Next() {
	line := relationship.Line()
	var r relationship.Record
	r.Creator = "Anna"
	r.History, _ = line.Import(flow.Step[relationship.Stage]{To: relationship.Contacted, At: at(3, 2)})
	r.Touches = []relationship.Touchpoint{
		{Kind: relationship.Followed, At: at(2, 20)},
		{Kind: relationship.Commented, At: at(2, 23), Post: "p7"},
		{Kind: relationship.Outreach, At: at(3, 2), Channel: "mail"},
	}
	p := relationship.DefaultPolicy()
	for _, s := range p.Next(&r, on(3, 5)) {
		fmt.Println(s.Now, s)
	}
	r.Touches = append(r.Touches, relationship.Touchpoint{Kind: relationship.Reply, At: at(3, 6)})
	for _, s := range p.Next(&r, on(3, 9)) {
		fmt.Println(s.Now, s)
	}
	// Output:
	// false 2026-03-07: follow up. 1 message without an answer, the last 3 days ago: ask once more, shorter.
	// true 2026-03-07: answer. Anna wrote 3 days ago and has no answer.
	// true 2026-03-02: note as responded. Anna has answered.
}

// What went wrong with a creator after one campaign?
func ExamplePolicy_Health() {
	line := relationship.Line()
	var r relationship.Record
	r.History, _ = line.Import(flow.Step[relationship.Stage]{To: relationship.Completed, At: at(4, 30)})
	r.Campaigns = []relationship.Campaign{{Name: "spring", From: on(4, 1), To: on(4, 30), Posts: engagement.Known(3)}}
	r.Touches = []relationship.Touchpoint{{Kind: relationship.Thanked, At: at(5, 2)}}
	p := relationship.DefaultPolicy()
	for _, s := range relationship.Signals(p.Health(&r, on(7, 15))) {
		fmt.Println(s.Code, s.Observed, "over", s.Limit, s.Unit, "-", s.Message)
	}
	// Output:
	// silent_after 74 over 45 days - Nobody has been in touch since the work was done.
	// one_off 76 over 60 days - One campaign and nothing after it: trust does not grow that way.
	// no_feedback 76 over 14 days - The creator was not told how it went.
	// posts_ignored 3 over 0 count - The brand has left the sponsored posts alone.
}

// Which ties have gifts and perks made, and what did they cost?
func ExampleTies() {
	price := money.Must("38.50", "EUR")
	log := []relationship.Touchpoint{
		{Kind: relationship.SentProduct, At: at(3, 1), Cost: &price},
		{Kind: relationship.SharedCredit, At: at(3, 9)},
		{Kind: relationship.EarlyAccess, At: at(3, 10)},
	}
	ties, notes := relationship.Ties(log, at(4, 1))
	fmt.Println(ties.Of, ties.Has(disclosure.Perk))
	for _, n := range notes {
		fmt.Println(n.Kind, n.Tie, "to be cleared:", n.Open)
	}
	cost, _ := relationship.Spend(log, at(4, 1))
	fmt.Println(cost.Totals, "not priced:", cost.Unknown)
	// Output:
	// [free_product perk] true
	// sent_product free_product to be cleared: false
	// shared_with_credit perk to be cleared: true
	// early_access perk to be cleared: false
	// [38.50 EUR] not priced: [2]
}

// Is this message fit to be sent?
func ExampleChecker_Check() {
	checker, err := relationship.NewChecker(relationship.DefaultOutreach())
	if err != nil {
		fmt.Println(err)
		return
	}
	message := relationship.Message{
		Subject: "Collaboration with {{brand}}",
		Text:    "Hi Julia,\n\nwe love your content! We would send you a set of our tools for one reel.\n",
	}
	to := relationship.Recipient{Name: "Anna", Handle: "@anna.bakes", Platform: engagement.Instagram, Posts: []engagement.Post{
		{ID: "p1", Caption: "My rye sourdough after 36 hours #sourdough"},
		{ID: "p2", Caption: "Scoring patterns for beginners #sourdough"},
	}}
	for _, f := range checker.Check(message, to, relationship.Sender{Brand: "Crumb & Co"}) {
		fmt.Println(f.Question, f.Outcome)
		for _, s := range f.Seen {
			fmt.Printf("  %s %q\n", s.Sign, message.Stretch(s))
		}
	}
	// Output:
	// template_gaps signal
	//   braces "{{brand}}"
	// name signal
	//   another_name "Julia"
	// own_posts signal
	// offer_what fine
	//   deliverable "reel"
	// offer_for signal
	// offer_pay fine
	//   gift "send you a"
	// offer_when signal
}

// May the relationship move on? If not, what may it do?
func ExampleLine() {
	line := relationship.Line()
	h, _ := line.Import(flow.Step[relationship.Stage]{To: relationship.Agreed, At: at(3, 1)})
	_, err := line.Apply(h, flow.Step[relationship.Stage]{To: relationship.Active, At: at(3, 2)}, relationship.Facts{})
	var open []string
	for _, c := range line.Next(h, at(3, 2), relationship.Facts{Signed: engagement.Yes}) {
		if c.Open {
			open = append(open, c.Name)
		}
	}
	fmt.Println(err != nil, open)
	// Output:
	// true [sign reopen_terms decline reject block pause]
}

// Two people kept a log each, and both noted the same message.
func ExampleMerge() {
	mail := []relationship.Touchpoint{{ID: "m1", Kind: relationship.Outreach, At: at(3, 2)}}
	crm := []relationship.Touchpoint{{Kind: relationship.Call, At: at(3, 5)}, {ID: "m1", Kind: relationship.Outreach, At: at(3, 2)}}
	log, err := relationship.Merge(mail, crm)
	for _, x := range log {
		fmt.Println(x.At.Format("2 Jan"), x.Kind)
	}
	fmt.Println(err)
	// Output:
	// 2 Mar outreach
	// 5 Mar call
	// <nil>
}

// May we write again yet?
func ExamplePolicy_Earliest() {
	p := relationship.DefaultPolicy()
	log := []relationship.Touchpoint{{Kind: relationship.Outreach, At: at(3, 2)}}
	day, why := p.Earliest(log, relationship.FollowUp, on(3, 3))
	fmt.Println(day, why)
	// Output:
	// 2026-03-05 Three days between two messages that ask.
}
