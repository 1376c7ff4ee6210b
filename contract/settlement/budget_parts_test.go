package settlement_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// most is nearly the largest amount there is: twice of it is out of range.
var most = money.Must("900000000000000000000000", "EUR")

func figure(f engagement.Figure[money.Amount]) string {
	if f.Undefined != nil {
		return f.Undefined.Because
	}
	return f.Value.String()
}

// TestLedgerParts adds one way of paying to a fee of 1.00 of October to December 2026.
// Committed is what the work is paid, the exposure what can be owed at most.
func TestLedgerParts(t *testing.T) {
	piece := func(id string, count int) contract.Deliverable { return contract.Deliverable{ID: id, Count: count} }
	capped := func(every contract.Every, until civil.Date) contract.Pay {
		return contract.Pay{Commission: &contract.Commission{Rate: money.BasisPoints(100), Cap: eur(1000), CapEvery: every, Until: until}}
	}
	boost := contract.Allowlisting{ID: "b", Fee: eur(900)}
	for _, row := range []struct {
		name                string
		with                func(*contract.Contract)
		committed, exposure string
		unbounded           []string
	}{
		{"3 reels at 10.00, whatever else there is", func(c *contract.Contract) {
			c.Deliverables = []contract.Deliverable{piece("story", 7), piece("reel", 3), piece("post", 5)}
			c.Compensation = append(c.Compensation, contract.Pay{PerDeliverable: &contract.PerDeliverable{Deliverable: "reel", Amount: eur(1000)}})
		}, "31.00 EUR", "31.00 EUR", nil},
		{"more than any sum", func(c *contract.Contract) {
			c.Deliverables = []contract.Deliverable{piece("reel", 2)}
			c.Compensation = append(c.Compensation, contract.Pay{PerDeliverable: &contract.PerDeliverable{Deliverable: "reel", Amount: most}})
		}, `contract "a": it is out of range`, `contract "a": it is out of range`, []string{"it is out of range"}},
		{"a retainer without a last month", func(c *contract.Contract) {
			c.Term.To = civil.Date{}
			c.Compensation = append(c.Compensation, contract.Pay{Retainer: &contract.Retainer{Amount: eur(50), Every: contract.EveryMonth}})
		}, `contract "a": the retainer has no last period: the term has no end`, `contract "a": the retainer has no last period: the term has no end`,
			[]string{"the retainer has no last period: the term has no end"}},
		{"allow-listing for a fee, once", func(c *contract.Contract) { c.Allowlisting = []contract.Allowlisting{boost} }, "10.00 EUR", "10.00 EUR", nil},
		{"allow-listing that is part of the pay", func(c *contract.Contract) {
			b := boost
			b.Included = engagement.Yes
			c.Allowlisting = []contract.Allowlisting{b}
		}, "1.00 EUR", "1.00 EUR", nil},
		{"allow-listing without a fee has no periods to count", func(c *contract.Contract) {
			c.Allowlisting = []contract.Allowlisting{{ID: "b", FeeEvery: contract.Length{Days: 30}}}
		}, "1.00 EUR", "1.00 EUR", nil},
		{"exclusivity that is part of the pay", func(c *contract.Contract) {
			c.Exclusivities = []contract.Exclusivity{{ID: "e", Fee: eur(700), Included: engagement.Yes}}
		}, "1.00 EUR", "1.00 EUR", nil},
		{"a share of media spend without a bound", func(c *contract.Contract) {
			c.Allowlisting = []contract.Allowlisting{{ID: "b", SpendShare: money.BasisPoints(400)}}
		}, "1.00 EUR", `contract "a": the share of the media spend has no spend cap`, []string{"the share of the media spend has no spend cap"}},
		{"ten times a spend beyond all sums", func(c *contract.Contract) {
			c.Allowlisting = []contract.Allowlisting{{ID: "b", SpendShare: money.Whole(10), SpendCap: most}}
		}, "1.00 EUR", `contract "a": it is out of range`, []string{"it is out of range"}},
		{"expenses without a cap", func(c *contract.Contract) {
			c.Payment = &contract.Payment{Expenses: &contract.Expenses{Paid: engagement.Yes}}
		}, "1.00 EUR", `contract "a": the expenses have no cap`, []string{"the expenses have no cap"}},
		{"expenses that nobody pays", func(c *contract.Contract) {
			c.Payment = &contract.Payment{Expenses: &contract.Expenses{Paid: engagement.No, Cap: eur(900)}}
		}, "1.00 EUR", "1.00 EUR", nil},
		{"10.00 over the term, without an end", func(c *contract.Contract) {
			c.Term.To = civil.Date{}
			c.Compensation = append(c.Compensation, capped("", civil.Date{}))
		}, "1.00 EUR", "11.00 EUR", nil},
		{"the same in words", func(c *contract.Contract) {
			c.Term.To = civil.Date{}
			c.Compensation = append(c.Compensation, capped(contract.OverTheTerm, civil.Date{}))
		}, "1.00 EUR", "11.00 EUR", nil},
		{"10.00 a month, October to December", func(c *contract.Contract) {
			c.Compensation = append(c.Compensation, capped(contract.EveryMonth, civil.Date{}))
		}, "1.00 EUR", "31.00 EUR", nil},
		{"10.00 a month until November 1", func(c *contract.Contract) {
			c.Compensation = append(c.Compensation, capped(contract.EveryMonth, civil.NewDate(2026, 11, 1)))
		}, "1.00 EUR", "21.00 EUR", nil},
		{"10.00 a month until a day past the term", func(c *contract.Contract) {
			c.Compensation = append(c.Compensation, capped(contract.EveryMonth, civil.NewDate(2027, 3, 1)))
		}, "1.00 EUR", "31.00 EUR", nil},
		{"10.00 a month until November 1, the term without an end", func(c *contract.Contract) {
			c.Term.To = civil.Date{}
			c.Compensation = append(c.Compensation, capped(contract.EveryMonth, civil.NewDate(2026, 11, 1)))
		}, "1.00 EUR", "21.00 EUR", nil},
		{"10.00 a month without an end", func(c *contract.Contract) {
			c.Term.To = civil.Date{}
			c.Compensation = append(c.Compensation, capped(contract.EveryMonth, civil.Date{}))
		}, "1.00 EUR", `contract "a": the commission has a cap for each month and the term has no end`, []string{"the commission has a cap for each month and the term has no end"}},
		{"10.00 a month from no day on", func(c *contract.Contract) {
			c.Term.From = civil.Date{}
			c.Compensation = append(c.Compensation, capped(contract.EveryMonth, civil.Date{}))
		}, "1.00 EUR", `contract "a": the commission has a cap for each month and the term has no end`, []string{"the commission has a cap for each month and the term has no end"}},
		{"10,000 weeks from a Monday", func(c *contract.Contract) {
			c.Term.From = civil.NewDate(2026, 10, 5)
			c.Term.To = c.Term.From.AddDays(70000 - 1)
			c.Compensation = append(c.Compensation, capped(contract.EveryWeek, civil.Date{}))
		}, "1.00 EUR", "100001.00 EUR", nil},
		{"one week more is past what is counted", func(c *contract.Contract) {
			c.Term.From = civil.NewDate(2026, 10, 5)
			c.Term.To = c.Term.From.AddDays(70000)
			c.Compensation = append(c.Compensation, capped(contract.EveryWeek, civil.Date{}))
		}, "1.00 EUR", `contract "a": the commission has a cap for each week and the term has no end`, []string{"the commission has a cap for each week and the term has no end"}},
	} {
		c := fee("a", "x", eur(100), 1)
		row.with(&c)
		b := settlement.Ledger(settlement.BudgetFacts{Deals: []contract.Contract{c}, Expected: []settlement.ExpectedPay{{Deal: "a", Amount: eur(0)}}})
		require.Len(t, b.Rows, 1, row.name)
		assert.Equal(t, row.committed, figure(b.Rows[0].Committed), row.name)
		assert.Equal(t, row.exposure, figure(b.Rows[0].Exposure), row.name)
		assert.Equal(t, row.unbounded, b.Rows[0].Deals[0].Unbounded, row.name)
		assert.Equal(t, "no plan was handed in", figure(b.Rows[0].Planned), row.name)
	}
}

// TestLedgerRows: a plan has its row without a contract, a contract without pay has one
// in its currency, and one that names no currency has none.
func TestLedgerRows(t *testing.T) {
	bare := contract.Contract{ID: "bare", Campaign: "b", Currency: "EUR"}
	nowhere := contract.Contract{ID: "nowhere", Campaign: "n"}
	gift := contract.Contract{ID: "gift", Campaign: "g", Compensation: []contract.Pay{{Product: &contract.Product{Name: "cream", Cost: eur(900)}}, {Product: &contract.Product{Name: "bag"}}}}
	b := settlement.Ledger(settlement.BudgetFacts{Plans: []settlement.BudgetPlan{{Campaign: "a", Amount: eur(500)}}, Deals: []contract.Contract{nowhere, bare, gift}})
	require.Len(t, b.Rows, 3)
	assert.Equal(t, []string{"a", "b", "g"}, []string{b.Rows[0].Campaign, b.Rows[1].Campaign, b.Rows[2].Campaign})
	assert.Equal(t, []string{"5.00 EUR", "0.00 EUR", "5.00 EUR"}, []string{figure(b.Rows[0].Planned), figure(b.Rows[0].Forecast), figure(b.Rows[0].Left)})
	assert.Empty(t, b.Rows[0].Deals)
	assert.Equal(t, []string{"no plan was handed in", "0.00 EUR", "no plan was handed in"}, []string{figure(b.Rows[1].Planned), figure(b.Rows[1].Committed), figure(b.Rows[1].Left)})
	assert.Equal(t, "9.00 EUR", b.Rows[2].InKind.String(), "a product without a number is one")
}

// stated is the statement of the nth month for contract a: its lines by kind, and what
// is held.
func stated(n int, held int64, lines ...settlement.Line) settlement.Statement {
	sum := eur(0)
	for _, l := range lines {
		sum, _ = sum.Add(l.Amount)
	}
	return settlement.Statement{Period: month(n), Deals: []settlement.DealStatement{{Deal: "a", Currency: "EUR", Period: month(n), Lines: lines, Gross: sum, Held: eur(held), Paid: eur(0)}}}
}

func line(kind string, cents int64) settlement.Line {
	return settlement.Line{Key: kind, Kind: kind, Amount: eur(cents)}
}

// TestLedgerForecast holds a fee of 1000.00 and 500.00 expected against what statements
// say was earned of each.
func TestLedgerForecast(t *testing.T) {
	for _, row := range []struct {
		name                    string
		statements              []settlement.Statement
		accrued, held, forecast string
	}{
		{"nothing yet", nil, "0.00 EUR", "0.00 EUR", "1500.00 EUR"},
		{"the fee and 300.00 of sales", []settlement.Statement{stated(1, 0, line("flat_fee", 100000), line("commission", 30000))}, "1300.00 EUR", "0.00 EUR", "1500.00 EUR"},
		{"half of the fee and 700.00 of sales", []settlement.Statement{stated(1, 0, line("fixed", 50000), line("bonus", 70000))}, "1200.00 EUR", "0.00 EUR", "1700.00 EUR"},
		{"300.00 more of content than agreed", []settlement.Statement{stated(1, 0, line("per_deliverable", 100000), line("retainer", 30000))}, "1300.00 EUR", "0.00 EUR", "1800.00 EUR"},
		{"a deduction takes off what is fixed", []settlement.Statement{stated(1, 0, line("fixed", 130000), line("late_deduction", -10000), line("make_good", -5000))}, "1150.00 EUR", "0.00 EUR", "1650.00 EUR"},
		{"ended: 250.00 of the fee, and no more comes", []settlement.Statement{stated(1, 0, line("kill_fee", 25000), line("commission", 1000)), stated(2, 0, line("commission", 1000))}, "270.00 EUR", "0.00 EUR", "750.00 EUR"},
		{"what is held is that of the last statement", []settlement.Statement{stated(2, 400, line("commission", 2000)), stated(1, 1000, line("commission", 1000))}, "30.00 EUR", "4.00 EUR", "1500.00 EUR"},
		{"the fees of rights are fixed", []settlement.Statement{stated(1, 0, line("flat_fee", 40000), line("right", 10000), line("allowlisting", 20000), line("exclusivity", 30000), line("commission", 30000))}, "1300.00 EUR", "0.00 EUR", "1500.00 EUR"},
	} {
		r := settlement.Ledger(settlement.BudgetFacts{Deals: []contract.Contract{fee("a", "x", eur(100000), 1)}, Expected: []settlement.ExpectedPay{{Deal: "a", Amount: eur(50000)}}, Statements: row.statements}).Rows[0]
		assert.Equal(t, []string{row.accrued, row.held, row.forecast}, []string{r.Accrued.String(), r.Held.String(), figure(r.Forecast)}, row.name)
	}
}

// TestLedgerTwoStatements: of two that differ the closed one counts, else the first in
// order of their contents, in whatever order they come.
func TestLedgerTwoStatements(t *testing.T) {
	small, large := stated(1, 0, line("commission", 1000)), stated(1, 0, line("commission", 9000))
	closed := stated(1, 0, line("commission", 9000))
	closed.Deals[0].Closed = true
	apart := settlement.Statement{Period: month(2), Deals: []settlement.DealStatement{{Deal: "a", Currency: "EUR", Period: month(2), Gross: eur(9000)}}}
	for _, row := range []struct {
		name    string
		list    []settlement.Statement
		accrued string
		rules   []string
	}{
		{"both open", []settlement.Statement{small, large}, "10.00 EUR", []string{"BUDGET-TWICE a"}},
		{"one closed", []settlement.Statement{small, closed}, "90.00 EUR", []string{"BUDGET-TWICE a"}},
		{"the same, closed and open", []settlement.Statement{large, closed}, "90.00 EUR", nil},
		{"one after the other", []settlement.Statement{small, apart}, "100.00 EUR", nil},
	} {
		for range 2 {
			b := settlement.Ledger(settlement.BudgetFacts{Plans: []settlement.BudgetPlan{{Campaign: "x", Amount: eur(100000)}}, Deals: []contract.Contract{fee("a", "x", eur(100), 1)}, Statements: row.list})
			assert.Equal(t, row.accrued, b.Rows[0].Accrued.String(), row.name)
			assert.Equal(t, row.rules, budgetRules(b), row.name)
			slices.Reverse(row.list)
		}
	}
}

// TestLedgerSays reads the findings: which rule, by how much, and what the words name.
func TestLedgerSays(t *testing.T) {
	plan := func(a money.Amount) []settlement.BudgetPlan {
		return []settlement.BudgetPlan{{Campaign: "x", Amount: a}}
	}
	open := contract.Commission{Rate: money.BasisPoints(1000)}
	paid := stated(1, 0, line("commission", 1000))
	paid.Deals[0].Paid = eur(3000)
	for _, row := range []struct {
		name     string
		facts    settlement.BudgetFacts
		rule     string
		severity contract.Severity
		by       string
		words    []string
	}{
		{"more earned than planned", settlement.BudgetFacts{Plans: plan(eur(900)), Deals: []contract.Contract{fee("a", "x", eur(100), 1)}, Statements: []settlement.Statement{stated(1, 0, line("commission", 1000))}},
			settlement.BudgetOverspent, contract.Conflict, "1.00 EUR", []string{"earned", `"x"`, "1.00 EUR"}},
		{"more paid than planned", settlement.BudgetFacts{Plans: plan(eur(2500)), Deals: []contract.Contract{fee("a", "x", eur(100), 1)}, Statements: []settlement.Statement{paid}},
			settlement.BudgetOverspent, contract.Conflict, "5.00 EUR", []string{"paid", `"x"`, "5.00 EUR"}},
		{"no bound", settlement.BudgetFacts{Plans: plan(eur(900)), Deals: []contract.Contract{selling(fee("a", "x", eur(100), 1), open)}},
			settlement.BudgetUnbounded, contract.Notice, "", []string{`"x"`, `contract "a": the commission has no cap`}},
		{"caps above the plan", settlement.BudgetFacts{Plans: plan(eur(900)), Deals: []contract.Contract{selling(fee("a", "x", eur(100), 1), contract.Commission{Rate: money.BasisPoints(100), Cap: eur(1000)})}},
			settlement.BudgetExposed, contract.Unwise, "2.00 EUR", []string{`"x"`, "2.00 EUR"}},
		{"at least: nobody expects a sum of sales", settlement.BudgetFacts{Plans: plan(eur(50)), Deals: []contract.Contract{selling(fee("a", "x", eur(100), 1), open)}},
			settlement.BudgetOverrun, contract.Conflict, "0.50 EUR", []string{`"a"`, "is signed", "at least 0.50 EUR"}},
		{"a statement of nobody's", settlement.BudgetFacts{Statements: []settlement.Statement{stated(1, 0, line("commission", 1000))}},
			settlement.BudgetUnknownDeal, contract.Conflict, "", []string{"10.00 EUR", `"a"`}},
		{"a sum beyond all", settlement.BudgetFacts{Plans: plan(eur(50)), Deals: []contract.Contract{fee("a", "x", most, 1), fee("b", "x", most, 1)}, Statements: []settlement.Statement{
			{Deals: []settlement.DealStatement{{Deal: "a", Currency: "EUR", Period: month(1), Gross: most}}}, {Deals: []settlement.DealStatement{{Deal: "a", Currency: "EUR", Period: month(2), Gross: most}}}}},
			settlement.BudgetRange, contract.Conflict, "", []string{"cannot be told"}},
	} {
		found := slices.DeleteFunc(settlement.Ledger(row.facts).Findings, func(f settlement.BudgetFinding) bool { return f.Rule != row.rule })
		require.NotEmpty(t, found, row.name)
		assert.Equal(t, row.severity, found[0].Severity, row.name)
		if row.by == "" {
			assert.True(t, found[0].By.IsZero(), row.name)
		} else {
			assert.Equal(t, row.by, found[0].By.String(), row.name)
		}
		for _, w := range row.words {
			assert.Contains(t, found[0].Message, w, row.name)
		}
	}
	b := settlement.Ledger(settlement.BudgetFacts{Plans: append(plan(most), plan(most)...), Deals: []contract.Contract{fee("a", "x", eur(100), 1)}})
	assert.Empty(t, b.Findings, "nothing is past a plan that cannot be told")
}
