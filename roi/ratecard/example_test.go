package ratecard_test

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/ratecard"
)

// A brand is asked 900 USD for two reels by an account of 40,000 followers whose
// reels are viewed 20,000 times and get 900 engagements. Nobody showed the reach.
func ExamplePolicy_Assess() {
	pack := ratecard.Package{Deliverables: []ratecard.Deliverable{{
		Platform: engagement.Instagram, Format: engagement.Reel, Count: 2,
		Followers: engagement.Known(40_000), Views: engagement.Known(20_000), Engagements: engagement.Known(900),
	}}}
	a, err := ratecard.DefaultPolicy().Assess(money.Must("900", "USD"), pack)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, l := range a.Lines {
		if l.Verdict == ratecard.NotAssessed {
			fmt.Printf("%-12s %s: %s\n", l.Verdict, l.Table, l.Because)
			continue
		}
		fmt.Printf("%-12s %s (%d, trust %s): %s\n", l.Verdict, l.Table, l.Year, l.Trust, l.Steps[0].Working)
	}
	fmt.Println(a.Summary.Text)
	// Output:
	// in_line      classic-posts-2021 (2021, trust C): 2 × 100.00–500.00 USD = 200.00–1000.00 USD
	// not_assessed rate-sheet-2024: deliverables[0]: 40000 followers are in no tier of the table
	// in_line      per-10k-followers (2026, trust B): 2 × 40000 followers / 10000 × 100.00–300.00 USD = 800.00–2400.00 USD
	// not_assessed influencerradar-cpm: deliverables[0]: reach unknown
	// in_line      awisee-cpm-2025 (2025, trust C): 2 × 20000 views / 1000 × 15.00–45.00 USD = 600.00–1800.00 USD
	// above        wordontheblock-cpm-2023 (2023, trust B): 2 × 20000 views / 1000 × 5.00–15.00 USD = 200.00–600.00 USD
	// above        inbeat-cpm-2025 (2025, trust B): 2 × 20000 views / 1000 × 2.00–10.00 USD = 80.00–400.00 USD
	// in_line      influencenewsnow-cpm (2026, trust C): 2 × 20000 views / 1000 × 1.00–75.00 USD = 40.00–3000.00 USD
	// not_assessed lookfluence-cpe-2026: deliverables[0]: no price for the tier micro
	// in_line      truleado-cpe-2026 (2026, trust C): 2 × 900 engagements × 0.20–0.80 USD = 360.00–1440.00 USD
	// 900.00 USD: in line on the whole, though above by CPM; in line by 5, above by 2 of 7 tables assessed (3 not assessed); no price is in line by all, together they span 40.00–3000.00 USD
}

// A creator writes a quote for a reel and a TikTok video, 10 % off for both
// together, through a marketplace and an agent.
func ExamplePolicy_Quote() {
	pack := ratecard.Package{Deliverables: []ratecard.Deliverable{
		{Platform: engagement.Instagram, Format: engagement.Reel, Count: 1, Followers: engagement.Known(40_000)},
		{Platform: engagement.TikTok, Format: engagement.Video, Count: 2, Followers: engagement.Known(60_000)},
	}}
	terms := ratecard.Terms{Discount: money.BasisPoints(1000), Deductions: ratecard.Deductions{
		Platform: money.BasisPoints(500), Agent: money.BasisPoints(2000), AgentOn: ratecard.OfAfterPlatform,
		Costs: []ratecard.Cost{{Name: "editor", Amount: money.Must("150", "USD")}}, Tax: money.BasisPoints(3000),
	}}
	q, err := ratecard.DefaultPolicy().Quote(pack, terms)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, l := range q.Lines {
		fmt.Printf("%s: %s, by %s\n", l.Deliverable.Platform, l.By.Step.Working, l.By.Table)
	}
	for _, at := range ratecard.Points() {
		offer, _ := q.At(at)
		fmt.Printf("%s: posts %s, discount %s, gross %s, net %s\n", at, offer.Posts, offer.Discount, offer.Gross, offer.Net.Net)
	}
	offer, _ := q.At(ratecard.Mid)
	for _, line := range offer.Net.Working {
		fmt.Println("  ", line)
	}
	// Output:
	// instagram: 1 × 100.00–500.00 USD = 100.00–500.00 USD, by classic-posts-2021
	// tiktok: 2 × 125.00–1250.00 USD = 250.00–2500.00 USD, by classic-posts-2021
	// low: posts 350.00 USD, discount 35.00 USD, gross 315.00 USD, net 62.58 USD
	// mid: posts 1675.00 USD, discount 167.50 USD, gross 1507.50 USD, net 696.99 USD
	// high: posts 3000.00 USD, discount 300.00 USD, gross 2700.00 USD, net 1331.40 USD
	//    gross 1507.50 USD
	//    platform − 1507.50 USD × 0.05 = 75.38 USD
	//    agent − 1432.12 USD × 0.2 = 286.42 USD
	//    editor − 150.00 USD
	//    before tax 995.70 USD
	//    tax set aside − 995.70 USD × 0.3 = 298.71 USD
	//    net 696.99 USD
}

// Which price leaves 1,000 USD after a marketplace's 10 %, an editor and 30 % set
// aside for tax?
func ExampleDeductions_Gross() {
	d := ratecard.Deductions{
		Platform: money.BasisPoints(1000), Tax: money.BasisPoints(3000),
		Costs: []ratecard.Cost{{Name: "editor", Amount: money.Must("200", "USD")}},
	}
	n, err := d.Gross(money.Must("1000", "USD"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(n.Gross, "leaves", n.Net)
	// Output:
	// 1809.52 USD leaves 1000.00 USD
}

// Six months of paid usage with three months of exclusivity on a fee of 1,000 USD,
// by the month, at the middle of each rate; and what multiplying instead would ask.
func ExampleRightsPolicy_Price() {
	rights := []ratecard.Right{
		{Kind: ratecard.Usage, Medium: ratecard.PaidSocial, Days: 180},
		{Kind: ratecard.Exclusivity, Category: "skin care", Days: 90},
	}
	p := ratecard.MonthlyRights()
	for _, combine := range []ratecard.Combine{ratecard.Additive, ratecard.Multiplicative} {
		p.Combine = combine
		price, err := p.Price(money.Must("1000", "USD"), ratecard.Mid, rights...)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(combine)
		for _, l := range price.Lines {
			fmt.Printf("  %s: %s (trust %s)\n", l.Right, l.Working, l.Trust)
		}
		fmt.Println("  ", price.Working)
	}
	// Output:
	// additive
	//   usage in paid_social for 180 days: 1000.00 USD × 0.25 × 6 periods of 30 days = 1500.00 USD (trust B)
	//   exclusivity for 90 days: 1000.00 USD × 0.15 × 3 periods of 30 days = 450.00 USD (trust C)
	//    1000.00 USD × (1 + 1.5 + 0.45) = 2950.00 USD
	// multiplicative
	//   usage in paid_social for 180 days: 1000.00 USD × 0.25 × 6 periods of 30 days = 1500.00 USD (trust B)
	//   exclusivity for 90 days: 2500.00 USD × 0.15 × 3 periods of 30 days = 1125.00 USD (trust C)
	//    1000.00 USD × (1 + 1.5) × (1 + 0.45) = 3625.00 USD
}
