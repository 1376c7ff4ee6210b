package settlement_test

import (
	"fmt"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// 10 % of the sales; the marketplace keeps 15 % of what is earned. An order of October
// comes back in November, after October was closed and paid.
func ExampleSettle() {
	mia := contract.Contract{ID: "mia", Currency: "EUR", Brand: contract.Party{Name: "Glow"}, Creator: contract.Creator{Party: contract.Party{Name: "Mia"}},
		Term:         contract.Term{From: civil.NewDate(2026, 10, 1), To: civil.NewDate(2026, 12, 31)},
		Compensation: []contract.Pay{{ID: "sales", Commission: &contract.Commission{Rate: money.BasisPoints(1000), ClawBack: engagement.Yes}}}}
	policy := settlement.Policy{Default: settlement.Payout{PlatformFee: money.BasisPoints(1500)}}
	at := func(month time.Month, day int) time.Time { return time.Date(2026, month, day, 12, 0, 0, 0, time.UTC) }
	entries := []settlement.Entry{
		{ID: "1", Kind: settlement.OrderEntry, Deal: "mia", At: at(10, 3), Goods: money.Must("120", "EUR")},
		{ID: "2", Kind: settlement.OrderEntry, Deal: "mia", At: at(10, 9), Goods: money.Must("80", "EUR")},
	}
	show := func(month time.Month) settlement.Statement {
		st, err := settlement.Settle(civil.Month(2026, month, time.UTC), []contract.Contract{mia}, entries, policy)
		if err != nil {
			fmt.Println(err)
		}
		for _, d := range st.Deals {
			fmt.Println(month, d.Creator, "gross", d.Gross, "fee", d.PlatformFee, "payable", d.Payable, "carried", d.Carried)
			for _, l := range d.Lines {
				fmt.Println(" ", l.Amount, l.Working)
			}
		}
		return st
	}
	entries = append(entries, show(10).Close(at(11, 2))...)
	entries = append(entries,
		settlement.Entry{ID: "paid", Kind: settlement.PaymentEntry, Deal: "mia", At: at(11, 5), Amount: money.Must("17", "EUR")},
		settlement.Entry{ID: "back", Kind: settlement.RefundEntry, Deal: "mia", Of: "2", At: at(11, 9)})
	show(11)
	// Output:
	// October Mia gross 20.00 EUR fee 3.00 EUR payable 17.00 EUR carried 0.00 EUR
	//   20.00 EUR [2 orders on sales of 200.00 EUR. 200.00 EUR × 10.00 % = 20.00 EUR.]
	// November Mia gross -8.00 EUR fee -1.20 EUR payable 0.00 EUR carried -6.80 EUR
	//   -8.00 EUR [1 order on sales of 120.00 EUR. 120.00 EUR × 10.00 % = 12.00 EUR.]
}
