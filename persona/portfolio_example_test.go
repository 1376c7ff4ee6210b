package persona_test

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/persona"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Ana reaches most, but for the same money Ben and Cleo reach everybody.
func ExampleSelect() {
	var people persona.Roster
	price := func(text string) money.Amount { return money.Must(text, "EUR") }
	p, err := persona.Select([]persona.Offer{
		{ID: "ana", Price: price("500"), People: people.Audience("u1", "u2", "u3", "u4", "u5", "u6")},
		{ID: "ben", Price: price("300"), People: people.Audience("u1", "u2", "u3", "u4")},
		{ID: "cleo", Price: price("300"), People: people.Audience("u5", "u6", "u7", "u8", "u9")},
		{ID: "dan", Price: price("350"), People: people.Audience("u10", "u11", "u12")},
	}, persona.Limits{Budget: price("900")})
	fmt.Println(p.Reason, err)
	for _, k := range p.Picks {
		fmt.Println(k.ID, k.Price, k.Reason)
	}
	for _, l := range p.LeftOut {
		fmt.Println(l.ID, l.Why, l.Adds)
	}
	fmt.Println("for", p.More.Budget, "it would be", p.More.Value, p.More.Added)
	// Output:
	// 2 of 4 offers bring 9 people in target for 600.00 EUR; no set within the limits brings more <nil>
	// cleo 300.00 EUR adds 5 people in target to the picks before it; 5 would be lost without it
	// ben 300.00 EUR adds 4 people in target to the picks before it; 4 would be lost without it
	// ana adds_nothing 0
	// dan money 3
	// for 990.00 EUR it would be 12 [dan]
}

// Three micro-influencers against one macro-influencer for 1,000 EUR. Two of the
// three share 2,000 people; the others are taken to meet by chance among 500,000.
func ExampleCompare() {
	price := func(text string) money.Amount { return money.Must(text, "EUR") }
	c, err := persona.Compare([]persona.Offer{
		{ID: "ana", Price: price("300"), Reach: engagement.Known(9_000)},
		{ID: "ben", Price: price("350"), Reach: engagement.Known(12_000)},
		{ID: "cleo", Price: price("350"), Reach: engagement.Known(11_000)},
	}, persona.Offer{ID: "macro", Price: price("1000"), Reach: engagement.Known(28_000)}, persona.Limits{
		Universe: 500_000,
		Shared:   []persona.SharedAudience{{A: "ana", B: "ben", People: engagement.Known(2_000)}},
	})
	fmt.Println(c.Reason, err)
	fmt.Println(c.Many.Value, "between", c.Many.Range.Low, "and", c.Many.Range.High)
	fmt.Println("per thousand:", c.ManyPerThousand, "against", c.OnePerThousand)
	fmt.Printf("without the strongest: %.0f %% less, against %.0f %%\n", 100*c.ManyAtRisk, 100*c.OneAtRisk)
	// Output:
	// 3 creators bring 1,582 people in target more than macro for the same money; what is known leaves open 19,000 to 30,000 for them and 28,000 for macro, so it may be otherwise <nil>
	// 29582 between 19000 and 30000
	// per thousand: 33.80 EUR against 35.71 EUR
	// without the strongest: 36 % less, against 100 %
}

// What each thousand more would bring.
func ExampleBudgetCurve() {
	var offers []persona.Offer
	for i, reach := range []int64{500, 300, 200, 100} {
		offers = append(offers, persona.Offer{ID: fmt.Sprint(i), Price: money.Must("1000", "EUR"), Reach: engagement.Known(reach)})
	}
	curve, err := persona.BudgetCurve(offers, persona.Limits{}, money.Must("1000", "EUR"), money.Must("2000", "EUR"), money.Must("3000", "EUR"))
	for _, p := range curve {
		fmt.Println(p.Cost, p.Value, p.Proven)
	}
	fmt.Println(err)
	// Output:
	// 1000.00 EUR 500 true
	// 2000.00 EUR 800 true
	// 3000.00 EUR 1000 true
	// <nil>
}
