package negotiation_test

import (
	"fmt"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/negotiation"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func ExampleCompare() {
	offer := contract.Contract{ID: "glow", Deliverables: []contract.Deliverable{{ID: "story", Count: 3}},
		Compensation: []contract.Pay{
			{FlatFee: &contract.FlatFee{Amount: money.Must("1000", "USD")}},
			{PerDeliverable: &contract.PerDeliverable{Deliverable: "story", Amount: money.Must("100", "USD")}},
		}}
	counter := offer
	counter.Deliverables = []contract.Deliverable{{ID: "story", Count: 4}}
	counter.Compensation = []contract.Pay{
		{FlatFee: &contract.FlatFee{Amount: money.Must("1200", "USD")}},
		{PerDeliverable: &contract.PerDeliverable{Deliverable: "story", Amount: money.Must("110", "USD")}},
	}
	c := negotiation.Compare(
		negotiation.Offer{By: contract.TheBrand, At: time.Date(2026, 9, 1, 9, 0, 0, 0, time.UTC), Terms: offer},
		negotiation.Offer{By: contract.TheCreator, At: time.Date(2026, 9, 2, 9, 0, 0, 0, time.UTC), Terms: counter},
		negotiation.Policy{})
	for _, t := range c.Terms {
		fmt.Println(t.Path, t.Pay.Low, t.Pay.Working)
	}
	fmt.Println("fixed:", c.Totals.FixedBefore, "→", c.Totals.FixedAfter, "=", c.Totals.Fixed)
	// Output:
	// deliverables[0] 100.00 USD [1 × 100.00 USD = 100.00 USD]
	// compensation[0] 200.00 USD [1200.00 USD − 1000.00 USD = 200.00 USD]
	// compensation[1] 40.00 USD [4 × (110.00 USD − 100.00 USD) = 40.00 USD]
	// fixed: 1300.00 USD → 1640.00 USD = 340.00 USD
}
