package settlement_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// fee is a contract of a campaign with a flat fee, signed on a day of September 2026;
// day 0 is not signed.
func fee(id, campaign string, amount money.Amount, signed int) contract.Contract {
	c := contract.Contract{ID: id, Campaign: campaign, Currency: amount.Currency(), Brand: contract.Party{Name: "Glow"}, Creator: contract.Creator{Party: contract.Party{Name: "Mia " + id}},
		Term:         contract.Term{From: civil.NewDate(2026, 10, 1), To: civil.NewDate(2026, 12, 31)},
		Compensation: []contract.Pay{{ID: "fee", FlatFee: &contract.FlatFee{Amount: amount}}}}
	if signed > 0 {
		c.Signed = civil.NewDate(2026, 9, signed)
	}
	return c
}

func selling(c contract.Contract, t contract.Commission) contract.Contract {
	c.Compensation = append(c.Compensation, contract.Pay{ID: "sales", Commission: &t})
	return c
}

func budgetRules(b settlement.Budget) (list []string) {
	for _, f := range b.Findings {
		list = append(list, f.Rule+" "+f.Deal)
	}
	return list
}

// TestLedgerOverrun: 5000 planned; 2000 signed, 1800 and 500 expected signed, 1200 not
// signed: 5500 in all, 500 too much, by the one that is not signed.
func TestLedgerOverrun(t *testing.T) {
	b := settlement.Ledger(settlement.BudgetFacts{
		Plans: []settlement.BudgetPlan{{Campaign: "autumn", Amount: eur(400000)}, {Campaign: "autumn", Amount: eur(100000)}},
		Deals: []contract.Contract{fee("c", "autumn", eur(120000), 0), fee("a", "autumn", eur(200000), 1),
			selling(fee("b", "autumn", eur(180000), 2), contract.Commission{Rate: money.BasisPoints(1000), Cap: eur(30000), CapEvery: contract.EveryMonth})},
		Expected: []settlement.ExpectedPay{{Deal: "b", Amount: eur(50000)}},
	})
	require.Len(t, b.Rows, 1)
	r := b.Rows[0]
	assert.Equal(t, "5000.00 EUR", r.Planned.String())
	assert.Equal(t, "3800.00 EUR", r.Committed.String())
	assert.Equal(t, "1200.00 EUR", r.Proposed.String())
	assert.Equal(t, "500.00 EUR", r.Expected.String())
	assert.Equal(t, "5500.00 EUR", r.Forecast.String())
	assert.Equal(t, "-500.00 EUR", r.Left.String())
	assert.Equal(t, "5900.00 EUR", r.Exposure.String(), "3 months with a cap of 300 each in place of the 500 expected")
	assert.Equal(t, []string{"a", "b", "c"}, []string{r.Deals[0].Deal, r.Deals[1].Deal, r.Deals[2].Deal})
	assert.Equal(t, []string{"BUDGET-OVERRUN c"}, budgetRules(b))
	assert.Equal(t, "500.00 EUR", b.Findings[0].By.String())
	assert.Equal(t, `Contract "c" is not signed yet; signing it would take "autumn" 500.00 EUR past its plan.`, b.Findings[0].Message)
}

func TestLedgerFindings(t *testing.T) {
	plan := []settlement.BudgetPlan{{Campaign: "autumn", Amount: eur(100000)}}
	open := contract.Commission{Rate: money.BasisPoints(1000)}
	for _, row := range []struct {
		name  string
		facts settlement.BudgetFacts
		want  []string
	}{
		{"within the plan", settlement.BudgetFacts{Plans: plan, Deals: []contract.Contract{fee("a", "autumn", eur(100000), 1)}}, nil},
		{"one cent above", settlement.BudgetFacts{Plans: plan, Deals: []contract.Contract{fee("a", "autumn", eur(100001), 1)}}, []string{"BUDGET-OVERRUN a"}},
		{"no plan", settlement.BudgetFacts{Deals: []contract.Contract{fee("a", "autumn", eur(1), 1)}}, []string{"BUDGET-NO-PLAN a"}},
		{"a plan in another currency is none", settlement.BudgetFacts{Plans: plan, Deals: []contract.Contract{fee("a", "autumn", dollars("1"), 1)}}, []string{"BUDGET-NO-PLAN a"}},
		{"uncapped and unexpected", settlement.BudgetFacts{Plans: plan, Deals: []contract.Contract{selling(fee("a", "autumn", eur(1), 1), open)}}, []string{"BUDGET-UNBOUNDED ", "BUDGET-NO-EXPECTATION a"}},
		{"the fees alone are too much", settlement.BudgetFacts{Plans: plan, Deals: []contract.Contract{selling(fee("a", "autumn", eur(100001), 1), open)}}, []string{"BUDGET-UNBOUNDED ", "BUDGET-NO-EXPECTATION a", "BUDGET-OVERRUN a"}},
		{"caps above the plan", settlement.BudgetFacts{Plans: plan, Deals: []contract.Contract{selling(fee("a", "autumn", eur(90000), 1), contract.Commission{Rate: money.BasisPoints(100), Cap: eur(10001)})},
			Expected: []settlement.ExpectedPay{{Deal: "a", Amount: eur(0)}}}, []string{"BUDGET-EXPOSED "}},
		{"expected of nobody", settlement.BudgetFacts{Plans: plan, Expected: []settlement.ExpectedPay{{Deal: "x", Amount: eur(5)}}}, []string{"BUDGET-NO-PLAN x", "BUDGET-UNKNOWN-DEAL x"}},
	} {
		assert.Equal(t, row.want, budgetRules(settlement.Ledger(row.facts)), row.name)
	}
}

// TestLedgerUnbounded: every way in which there is no most.
func TestLedgerUnbounded(t *testing.T) {
	for want, p := range map[string]contract.Pay{
		"the commission has no cap":                                {Commission: &contract.Commission{Rate: money.BasisPoints(100)}},
		"the commission has a cap for each order and none for all": {Commission: &contract.Commission{Rate: money.BasisPoints(100), Cap: eur(5), CapEvery: contract.EveryOrder}},
		"the pay for views has no cap":                             {PerView: &contract.PerView{Price: eur(500), Per: 1000, Metric: engagement.Views}},
		"the bonus has steps and no cap":                           {Bonus: &contract.Bonus{Measure: contract.Orders, Amount: eur(5), Step: contract.Value{Count: engagement.Known(9)}}},
	} {
		c := fee("a", "x", eur(1), 1)
		c.Compensation = append(c.Compensation, p)
		r := settlement.Ledger(settlement.BudgetFacts{Deals: []contract.Contract{c}}).Rows[0]
		require.NotNil(t, r.Exposure.Undefined)
		assert.Equal(t, []string{want}, r.Deals[0].Unbounded)
		assert.NotNil(t, r.Forecast.Undefined, "nobody expects a sum: no forecast")
	}
	c := fee("a", "x", eur(100), 1)
	c.Term.To = civil.Date{}
	c.Compensation = append(c.Compensation, contract.Pay{Retainer: &contract.Retainer{Amount: eur(50), Every: contract.EveryMonth}})
	r := settlement.Ledger(settlement.BudgetFacts{Deals: []contract.Contract{c}}).Rows[0]
	assert.NotNil(t, r.Committed.Undefined)
	c.Term.To = civil.NewDate(2026, 12, 31)
	c.Rights = []contract.Right{{ID: "r", Fee: eur(7)}, {ID: "in", Fee: eur(9), Included: engagement.Yes}}
	r = settlement.Ledger(settlement.BudgetFacts{Deals: []contract.Contract{c}}).Rows[0]
	assert.Equal(t, "2.57 EUR", r.Committed.String(), "1.00 + 3 × 0.50 + 0.07")
}

// TestLedgerExposure adds the caps up, each way of paying for itself.
func TestLedgerExposure(t *testing.T) {
	c := fee("a", "x", eur(100000), 1)
	c.Compensation = append(c.Compensation,
		contract.Pay{Commission: &contract.Commission{Rate: money.BasisPoints(100), Cap: eur(1000), CapEvery: contract.EveryWeek, Until: civil.NewDate(2026, 10, 12)}},
		contract.Pay{PerView: &contract.PerView{Price: eur(500), Per: 1000, Metric: engagement.Views, Cap: eur(20000)}},
		contract.Pay{Bonus: &contract.Bonus{Measure: contract.Orders, Amount: eur(3000)}},
		contract.Pay{Bonus: &contract.Bonus{Measure: contract.Orders, Amount: eur(10), Step: contract.Value{Count: engagement.Known(9)}, Cap: eur(4000)}},
		contract.Pay{Product: &contract.Product{Name: "cream", Quantity: 3, Cost: eur(900)}})
	c.Allowlisting = []contract.Allowlisting{{ID: "b", Lasts: contract.Length{Months: 3}, FeeEvery: contract.Length{Months: 2}, Fee: eur(30000), SpendShare: money.BasisPoints(400), SpendCap: eur(500000)}}
	c.Exclusivities = []contract.Exclusivity{{ID: "e", Fee: eur(40000)}}
	c.Payment = &contract.Payment{Expenses: &contract.Expenses{Paid: engagement.Yes, Cap: eur(15000)}}
	r := settlement.Ledger(settlement.BudgetFacts{Deals: []contract.Contract{c}}).Rows[0]
	assert.Equal(t, "2000.00 EUR", r.Committed.String(), "1000, 2 begun periods of 300, 400")
	// Thursday October 1 to Monday October 12 touch three weeks: 3 × 10; views 200; bonuses 30 and 40;
	// 4 % of 5000 of media spend 200; expenses 150.
	assert.Equal(t, "2650.00 EUR", r.Exposure.String())
	assert.Equal(t, "27.00 EUR", r.InKind.String())

	c.Allowlisting[0].FeeEvery = contract.Length{Days: 30}
	r = settlement.Ledger(settlement.BudgetFacts{Deals: []contract.Contract{c}}).Rows[0]
	assert.NotNil(t, r.Committed.Undefined, "months are no number of days")
	huge := fee("h", "x", money.Must("900000000000000000000000", "EUR"), 1)
	twice := fee("i", "x", money.Must("900000000000000000000000", "EUR"), 1)
	r = settlement.Ledger(settlement.BudgetFacts{Deals: []contract.Contract{huge, twice}}).Rows[0]
	assert.NotNil(t, r.Committed.Undefined, "out of range is no number")
}

// TestLedgerStatements takes what was earned and paid from statements, each once.
func TestLedgerStatements(t *testing.T) {
	c := selling(fee("a", "autumn", eur(100000), 1), contract.Commission{Rate: money.BasisPoints(1000), Cap: eur(90000)})
	all := []settlement.Entry{
		{ID: "o1", Kind: settlement.OrderEntry, Deal: "a", At: instant(10, 5, 9), Goods: eur(300000)},
		{ID: "p1", Kind: settlement.PaymentEntry, Deal: "a", At: instant(11, 5, 9), Amount: eur(20000)},
		{ID: "o2", Kind: settlement.OrderEntry, Deal: "a", At: instant(11, 6, 9), Goods: eur(400000)},
	}
	var statements []settlement.Statement
	for n := range 2 {
		s, err := settlement.Settle(month(n+1), []contract.Contract{c}, all, settlement.Policy{})
		require.NoError(t, err)
		statements = append(statements, s)
		all = append(all, s.Close(month(n+1).To)...)
		closed, err := settlement.Settle(month(n+1), []contract.Contract{c}, all, settlement.Policy{})
		require.NoError(t, err)
		statements = append(statements, closed) // the same statement, closed
	}
	b := settlement.Ledger(settlement.BudgetFacts{Plans: []settlement.BudgetPlan{{Campaign: "autumn", Amount: eur(160000)}}, Deals: []contract.Contract{c},
		Expected: []settlement.ExpectedPay{{Deal: "a", Amount: eur(50000)}}, Statements: append(statements, statements...)})
	r := b.Rows[0]
	assert.Equal(t, "700.00 EUR", r.Accrued.String(), "300 of October and 400 of November")
	assert.Equal(t, "200.00 EUR", r.Paid.String())
	assert.Equal(t, "1700.00 EUR", r.Forecast.String(), "700 earned is more than the 500 expected; the fee is to come")
	assert.Equal(t, []string{"BUDGET-OVERRUN a"}, budgetRules(b))

	other := statements[0]
	other.Deals = append([]settlement.DealStatement{}, other.Deals...)
	other.Deals[0].Gross = eur(1)
	b = settlement.Ledger(settlement.BudgetFacts{Deals: []contract.Contract{c}, Statements: []settlement.Statement{statements[1], other, statements[3]}})
	assert.Equal(t, "700.00 EUR", b.Rows[0].Accrued.String(), "the closed one counts")
	assert.Contains(t, budgetRules(b), "BUDGET-TWICE a")
}

// TestLedgerProperties: rows are the sums of their contracts to the cent, currencies
// stay apart, and the order of nothing matters.
func TestLedgerProperties(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 1))
	for range 300 {
		var f settlement.BudgetFacts
		for i := range 1 + rng.IntN(8) {
			amount := eur(int64(rng.IntN(1000000)))
			if rng.IntN(3) == 0 {
				amount = money.Must(fmt.Sprint(rng.IntN(100000)), "JPY")
			}
			c := fee(fmt.Sprintf("d%d", i), fmt.Sprintf("c%d", rng.IntN(2)), amount, rng.IntN(4))
			if rng.IntN(2) == 0 {
				c = selling(c, contract.Commission{Rate: money.BasisPoints(100)})
				if rng.IntN(2) == 0 {
					f.Expected = append(f.Expected, settlement.ExpectedPay{Deal: c.ID, Amount: amount})
				}
			}
			f.Deals = append(f.Deals, c)
			f.Plans = append(f.Plans, settlement.BudgetPlan{Campaign: c.Campaign, Amount: amount})
		}
		b := settlement.Ledger(f)
		for _, r := range b.Rows {
			var fixed money.Sum
			for _, d := range r.Deals {
				require.Equal(t, r.Currency, d.Fixed.Value.Currency())
				fixed.Add(d.Fixed.Value)
			}
			sum, err := fixed.Total(r.Currency)
			require.NoError(t, err)
			both, err := r.Committed.Value.Add(r.Proposed.Value)
			require.NoError(t, err)
			require.Equal(t, sum, both)
			if r.Left.Undefined == nil {
				back, err := r.Left.Value.Add(r.Forecast.Value)
				require.NoError(t, err)
				require.Equal(t, r.Planned.Value, back)
			}
		}
		text, err := json.Marshal(b)
		require.NoError(t, err)
		var read settlement.Budget
		require.NoError(t, json.Unmarshal(text, &read))
		back, err := json.Marshal(read)
		require.NoError(t, err)
		require.Equal(t, string(text), string(back))
		rng.Shuffle(len(f.Deals), func(i, j int) { f.Deals[i], f.Deals[j] = f.Deals[j], f.Deals[i] })
		rng.Shuffle(len(f.Plans), func(i, j int) { f.Plans[i], f.Plans[j] = f.Plans[j], f.Plans[i] })
		rng.Shuffle(len(f.Expected), func(i, j int) { f.Expected[i], f.Expected[j] = f.Expected[j], f.Expected[i] })
		again, err := json.Marshal(settlement.Ledger(f))
		require.NoError(t, err)
		require.Equal(t, string(text), string(again))
	}
}

func ExampleLedger() {
	deal := func(id string, fee string, signed civil.Date) contract.Contract {
		return contract.Contract{ID: id, Campaign: "autumn", Signed: signed,
			Compensation: []contract.Pay{{FlatFee: &contract.FlatFee{Amount: money.Must(fee, "EUR")}}}}
	}
	b := settlement.Ledger(settlement.BudgetFacts{
		Plans: []settlement.BudgetPlan{{Campaign: "autumn", Amount: money.Must("5000", "EUR")}},
		Deals: []contract.Contract{deal("mia", "3000", civil.NewDate(2026, time.September, 1)), deal("leo", "2500", civil.Date{})},
	})
	r := b.Rows[0]
	fmt.Println("planned", r.Planned, "committed", r.Committed, "proposed", r.Proposed, "left", r.Left)
	fmt.Println(b.Findings[0].Message)
	// Output:
	// planned 5000.00 EUR committed 3000.00 EUR proposed 2500.00 EUR left -500.00 EUR
	// Contract "leo" is not signed yet; signing it would take "autumn" 500.00 EUR past its plan.
}

func dollars(text string) money.Amount { return money.Must(text, "USD") }
