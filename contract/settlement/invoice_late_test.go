package settlement_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func rate(t testing.TB, percent string) money.Ratio {
	r, err := money.ParsePercent(percent)
	require.NoError(t, err)
	return r
}

func TestLateInterest(t *testing.T) {
	due := civil.NewDate(2026, 10, 1)
	year := settlement.InterestTerms{Rates: []settlement.InterestRate{{From: civil.NewDate(2026, 7, 1), Rate: rate(t, "10.15")}}, Flat: eur(4000)}
	for _, row := range []struct {
		name     string
		asOf     civil.Date
		receipts []settlement.Receipt
		with     func(*settlement.InterestTerms)
		sum      string
		days     int
		total    string
	}{
		{"on the day", due, nil, nil, "0.00 EUR", 0, "5000.00 EUR"},
		{"a day after: 5000 × 0.1015 / 365 = 1.390", due.AddDays(1), nil, nil, "1.39 EUR", 1, "5041.39 EUR"},
		{"30 days: 41.712", due.AddDays(30), nil, nil, "41.71 EUR", 30, "5081.71 EUR"},
		{"a year of 360: 42.2917", due.AddDays(30), nil, func(t *settlement.InterestTerms) { t.Year = 360 }, "42.29 EUR", 30, "5082.29 EUR"},
		{"1.5 % a month is 18 % of 360: 75", due.AddDays(30), nil, func(t2 *settlement.InterestTerms) {
			t2.Year, t2.Flat, t2.Rates[0].Rate = 360, money.Amount{}, rate(t, "18")
		}, "75.00 EUR", 30, "5075.00 EUR"},
		{"3000 after 10 days: 13.904 + 2000 × 0.1015 × 20 / 365 = 11.123", due.AddDays(30), []settlement.Receipt{{On: due.AddDays(10), Amount: eur(300000)}}, nil, "25.03 EUR", 30, "2065.03 EUR"},
		{"all after 10 days: 13.904", due.AddDays(30), []settlement.Receipt{{On: due.AddDays(10), Amount: eur(500000)}}, nil, "13.90 EUR", 10, "53.90 EUR"},
		{"all in time", due.AddDays(30), []settlement.Receipt{{On: due, Amount: eur(500000)}}, nil, "0.00 EUR", 0, "0.00 EUR"},
		{"a receipt to come does not count", due.AddDays(30), []settlement.Receipt{{On: due.AddDays(31), Amount: eur(500000)}}, nil, "41.71 EUR", 30, "5081.71 EUR"},
		{"12 % from the 16th on: 15 × 0.1015 … 14 days: 19.466, then 17 days: 27.945", due.AddDays(31), nil, func(t2 *settlement.InterestTerms) {
			t2.Rates = append(t2.Rates, settlement.InterestRate{From: due.AddDays(15), Rate: rate(t, "12")})
		}, "47.41 EUR", 31, "5087.41 EUR"},
		{"charged before", due.AddDays(1), nil, func(t *settlement.InterestTerms) { t.FlatPaid = true }, "1.39 EUR", 1, "5001.39 EUR"},
		{"within the grace", due.AddDays(5), nil, func(t *settlement.InterestTerms) { t.Grace = 5 }, "0.00 EUR", 0, "5000.00 EUR"},
		{"past the grace it counts from the day after due", due.AddDays(30), nil, func(t *settlement.InterestTerms) { t.Grace = 5 }, "41.71 EUR", 30, "5081.71 EUR"},
	} {
		terms := year
		terms.Rates = append([]settlement.InterestRate{}, year.Rates...)
		if row.with != nil {
			row.with(&terms)
		}
		got, err := settlement.LateInterest(eur(500000), due, row.receipts, row.asOf, terms)
		require.NoError(t, err, row.name)
		assert.Equal(t, []string{row.sum, row.total}, []string{got.Sum.String(), got.Total.String()}, row.name)
		assert.Equal(t, row.days, got.Days, row.name)
	}
	for _, row := range []struct {
		due   civil.Date
		terms settlement.InterestTerms
		want  error
	}{
		{due, settlement.InterestTerms{}, settlement.ErrNoInterestRate},
		{due, settlement.InterestTerms{Rates: []settlement.InterestRate{{From: due.AddDays(2)}}}, settlement.ErrNoInterestRate},
		{due, settlement.InterestTerms{Rates: year.Rates, Year: 366}, settlement.ErrInterestTerms},
		{due, settlement.InterestTerms{Rates: []settlement.InterestRate{{From: due, Rate: money.One().Neg()}}}, settlement.ErrInterestTerms},
		{civil.Date{}, year, settlement.ErrNoDueDate},
	} {
		_, err := settlement.LateInterest(eur(500000), row.due, nil, due.AddDays(9), row.terms)
		assert.ErrorIs(t, err, row.want)
	}
	_, err := settlement.LateInterest(eur(1), due, []settlement.Receipt{{On: due, Amount: dollars("1")}}, due.AddDays(9), year)
	assert.ErrorAs(t, err, new(money.MismatchError))
}

func TestChaseUp(t *testing.T) {
	on := civil.NewDate(2026, 11, 26)
	ago := func(days int) civil.Date { return on.AddDays(-days) }
	for _, row := range []struct {
		name string
		debt settlement.Debt
		step string
		now  bool
		on   civil.Date
	}{
		{"ten days before it is due", settlement.Debt{Due: ago(-10)}, "notice", false, ago(-7)},
		{"two days before", settlement.Debt{Due: ago(-2)}, "notice", true, ago(1)},
		{"on the day, notice given", settlement.Debt{Due: on, Done: []settlement.ChaseDone{{Step: "notice", On: ago(3)}}}, "reminder", false, ago(-1)},
		{"a day late", settlement.Debt{Due: ago(1)}, "reminder", true, on},
		{"twenty days late and nothing done: straight to the call", settlement.Debt{Due: ago(20)}, "call", true, ago(6)},
		{"called already", settlement.Debt{Due: ago(20), Done: []settlement.ChaseDone{{Step: "call", On: ago(2)}}}, "formal", false, ago(-10)},
		{"a step of the future is not taken", settlement.Debt{Due: ago(1), Done: []settlement.ChaseDone{{Step: "reminder", On: ago(-1)}}}, "reminder", true, on},
		{"the end of the ladder", settlement.Debt{Due: ago(90), Done: []settlement.ChaseDone{{Step: "counsel", On: ago(2)}}}, "", false, civil.Date{}},
		{"disputed", settlement.Debt{Due: ago(90), Disputed: true}, "", false, civil.Date{}},
		{"no day", settlement.Debt{}, "", false, civil.Date{}},
		{"overpaid", settlement.Debt{Due: ago(90), Receipts: []settlement.Receipt{{On: ago(9), Amount: eur(200)}}}, "", false, civil.Date{}},
	} {
		row.debt.Invoice, row.debt.Debtor, row.debt.Amount = "1", "Glow", eur(100)
		l := settlement.ChaseUp([]settlement.Debt{row.debt}, on, settlement.DefaultChase(), nil)
		require.Len(t, l.Chases, 1, row.name)
		c := l.Chases[0]
		assert.Equal(t, row.step, c.Step, row.name)
		assert.Equal(t, row.now, c.Now, row.name)
		assert.Equal(t, row.on, c.On, row.name)
		assert.Equal(t, row.step == "", c.Because != "", row.name)
	}
	terms := settlement.InterestTerms{Rates: []settlement.InterestRate{{From: civil.NewDate(2026, 1, 1), Rate: rate(t, "10")}}}
	debts := []settlement.Debt{
		{Invoice: "1", Debtor: "Glow", Amount: eur(10000), Due: ago(10)},
		{Invoice: "2", Debtor: "Glow", Amount: eur(36500), Due: ago(20), Receipts: []settlement.Receipt{{On: ago(15), Amount: eur(1)}}},
		{Invoice: "3", Debtor: "Glow", Amount: dollars("7"), Due: ago(-5)},
		{Invoice: "4", Debtor: "Dew", Amount: eur(100), Due: ago(3), Receipts: []settlement.Receipt{{On: ago(1), Amount: eur(100)}}},
		{Invoice: "5", Debtor: "Dew", Amount: eur(100), Due: ago(3), Receipts: []settlement.Receipt{{On: ago(1), Amount: dollars("1")}}},
	}
	l := settlement.ChaseUp(debts, on, settlement.DefaultChase(), &terms)
	assert.Equal(t, []string{"4"}, l.Paid)
	assert.Equal(t, []string{"5"}, l.Unread)
	require.Len(t, l.Chases, 3)
	assert.Equal(t, "2", l.Chases[0].Invoice)
	assert.Equal(t, "2.00 EUR", l.Chases[0].Interest.String())
	require.Len(t, l.Debtors, 2, "EUR and USD apart")
	assert.Equal(t, "464.99 EUR", l.Debtors[0].Late.String())
	assert.Equal(t, "0.00 USD", l.Debtors[1].Late.String())
	text, err := json.Marshal(l)
	require.NoError(t, err)
	var read settlement.ChaseList
	require.NoError(t, json.Unmarshal(text, &read))
	assert.Equal(t, l.Text(), read.Text())
	rng := rand.New(rand.NewPCG(1, 1))
	for range 20 {
		rng.Shuffle(len(debts), func(i, j int) { debts[i], debts[j] = debts[j], debts[i] })
		again, err := json.Marshal(settlement.ChaseUp(debts, on, settlement.DefaultChase(), &terms))
		require.NoError(t, err)
		require.Equal(t, string(text), string(again))
	}
}

// TestInterestAtTheEndOfTheCalendar: dates at the last day there is do not run on.
func TestInterestAtTheEndOfTheCalendar(t *testing.T) {
	last := civil.NewDate(9999, 12, 31)
	terms := settlement.InterestTerms{Rates: []settlement.InterestRate{{From: last.AddDays(-5), Rate: rate(t, "10")}, {From: last, Rate: rate(t, "20")}}}
	got, err := settlement.LateInterest(eur(36500), last.AddDays(-2), []settlement.Receipt{{On: last, Amount: eur(100)}}, last, terms)
	require.NoError(t, err)
	assert.Equal(t, "0.30 EUR", got.Sum.String(), "a day at 10 % and one at 20 %")
	assert.Equal(t, 2, got.Days)
	got, err = settlement.LateInterest(eur(36500), last, nil, last, terms)
	require.NoError(t, err)
	assert.True(t, got.Sum.IsZero())
}

func ExampleChaseUp() {
	l := settlement.ChaseUp([]settlement.Debt{
		{Invoice: "MIA-2026-0004", Debtor: "Glow", Amount: money.Must("500", "EUR"), Due: civil.NewDate(2026, 10, 20)},
		{Invoice: "MIA-2026-0007", Debtor: "Glow", Amount: money.Must("908", "EUR"), Due: civil.NewDate(2026, 12, 2)},
	}, civil.NewDate(2026, 11, 26), settlement.DefaultChase(), nil)
	fmt.Print(l.Text())
	// Output:
	// Open invoices on 2026-11-26
	// Glow, MIA-2026-0004: 500.00 EUR, 37 days late
	//     now: Send a formal demand with the late interest and a last day.
	// Glow, MIA-2026-0007: 908.00 EUR, not due yet
	//     on 2026-11-29: Write that the invoice falls due in three days, and ask whether anything is missing.
	// Glow owes 1408.00 EUR in all, 500.00 EUR of it late
}

func ExampleLateInterest() {
	r, _ := money.ParsePercent("10.15")
	got, err := settlement.LateInterest(money.Must("5000", "EUR"), civil.NewDate(2026, 10, 1), nil, civil.NewDate(2026, 10, 31),
		settlement.InterestTerms{Rates: []settlement.InterestRate{{From: civil.NewDate(2026, 7, 1), Rate: r}}, Flat: money.Must("40", "EUR")})
	fmt.Println(got.Days, "days:", got.Sum, "and", got.Flat, err)
	// Output: 30 days: 41.71 EUR and 40.00 EUR <nil>
}
