package negotiation_test

import (
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/negotiation"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/ratecard"
)

func dollars(text string) money.Amount { return money.Must(text, "USD") }

// offered is a first offer: 1000.00 and 3 stories at 100.00, 1300.00 in all.
func offered() contract.Contract {
	return contract.Contract{
		ID: "glow", Currency: "USD", Brand: contract.Party{Name: "Glow"}, Creator: contract.Creator{Party: contract.Party{Name: "Mia"}},
		Term: contract.Term{From: civil.NewDate(2026, 10, 1), To: civil.NewDate(2026, 12, 31)},
		Deliverables: []contract.Deliverable{
			{ID: "reel", Platform: engagement.Instagram, Format: engagement.Reel, Count: 2, Window: contract.Window{To: civil.NewDate(2026, 10, 20)}},
			{ID: "story", Platform: engagement.Instagram, Format: engagement.Story, Count: 3, Window: contract.Window{To: civil.NewDate(2026, 10, 20)}},
		},
		Compensation: []contract.Pay{
			{ID: "fee", FlatFee: &contract.FlatFee{Amount: dollars("1000.00")}},
			{ID: "stories", PerDeliverable: &contract.PerDeliverable{Deliverable: "story", Amount: dollars("100.00")}},
			{ID: "sales", Commission: &contract.Commission{Rate: money.BasisPoints(1000)}},
		},
		Payment: &contract.Payment{Schedule: []contract.Instalment{{Share: money.One(), Due: contract.When{After: contract.OnPublication, Days: 30}}}},
		Rights:  []contract.Right{{ID: "ads", Media: []contract.Medium{contract.PaidSocial}, Territory: []string{"US"}, Lasts: contract.Length{Days: 30}, Paid: engagement.Yes}},
		Termination: &contract.Termination{Kill: []contract.KillStep{{After: contract.OnSigning, Share: money.BasisPoints(2500)},
			{After: contract.OnApproval, Share: money.BasisPoints(5000)}}},
	}
}

// compared changes the offer and compares.
func compared(p negotiation.Policy, with func(*contract.Contract)) negotiation.Comparison {
	a, b := offered(), offered()
	with(&b)
	return negotiation.Compare(negotiation.Offer{By: contract.TheBrand, At: instant(9, 1, 9), Terms: a}, negotiation.Offer{By: contract.TheCreator, At: instant(9, 2, 9), Terms: b}, p)
}

func instant(month time.Month, day, hour int) time.Time {
	return time.Date(2026, month, day, hour, 0, 0, 0, time.UTC)
}

func TestTerms(t *testing.T) {
	priced := negotiation.Policy{Rights: ratecard.MonthlyRights(), Sales: dollars("20000"), CostOfMoney: money.BasisPoints(800),
		Orders: engagement.Known(400), Views: map[string]engagement.Count{"reel": engagement.Known(50_000)}}
	for _, row := range []struct {
		name     string
		policy   negotiation.Policy
		with     func(*contract.Contract)
		path     string
		pay      string // the effect at low prices; empty: not priced
		by       negotiation.PricedBy
		worth    string // at low and at high prices; empty: not priced
		gains    contract.Role
		unpriced []string
	}{
		{"a higher fee: 1200 − 1000", negotiation.Policy{}, func(c *contract.Contract) { c.Compensation[0].FlatFee.Amount = dollars("1200") }, "compensation[0]", "200.00 USD", negotiation.Arithmetic, "", contract.TheCreator, nil},
		{"what the fee is for", negotiation.Policy{}, func(c *contract.Contract) { c.Compensation[0].FlatFee.For = "all" }, "compensation[0]", "", negotiation.NotPriced, "", "", []string{"for"}},
		{"no fee", negotiation.Policy{}, func(c *contract.Contract) { c.Compensation = c.Compensation[1:] }, "compensation[0]", "-1000.00 USD", negotiation.Arithmetic, "", contract.TheBrand, nil},
		{"3 × (90 − 100)", negotiation.Policy{}, func(c *contract.Contract) { c.Compensation[1].PerDeliverable.Amount = dollars("90") }, "compensation[1]", "-30.00 USD", negotiation.Arithmetic, "", contract.TheBrand, nil},
		{"2 stories more at 100", negotiation.Policy{}, func(c *contract.Contract) { c.Deliverables[1].Count = 5 }, "deliverables[1]", "200.00 USD", negotiation.Arithmetic, "", "", nil},
		{"a reel more for the same fee", negotiation.Policy{}, func(c *contract.Contract) { c.Deliverables[0].Count = 3 }, "deliverables[0]", "", negotiation.NotPriced, "", contract.TheBrand, nil},
		{"12 % for 10 % of 20,000", priced, func(c *contract.Contract) { c.Compensation[2].Commission.Rate = money.BasisPoints(1200) }, "compensation[2]", "400.00 USD", negotiation.ByExpectation, "", contract.TheCreator, nil},
		{"12 % and nobody expects sales", negotiation.Policy{}, func(c *contract.Contract) { c.Compensation[2].Commission.Rate = money.BasisPoints(1200) }, "compensation[2]", "", negotiation.NotPriced, "", "", nil},
		{"15 % from 10,000 on: 1000 + 1500 − 2000", priced, func(c *contract.Contract) {
			*c.Compensation[2].Commission = contract.Commission{TierMode: contract.Marginal, Tiers: []contract.Tier{{From: dollars("0"), Rate: money.BasisPoints(1000)}, {From: dollars("10000"), Rate: money.BasisPoints(1500)}}}
		}, "compensation[2]", "500.00 USD", negotiation.ByExpectation, "", contract.TheCreator, nil},
		{"a cap of 1500 on 2000", priced, func(c *contract.Contract) { c.Compensation[2].Commission.Cap = dollars("1500") }, "compensation[2]", "-500.00 USD", negotiation.ByExpectation, "", contract.TheBrand, nil},
		{"5 for each of 400 orders", priced, func(c *contract.Contract) { c.Compensation[2].Commission.PerOrder = dollars("5") }, "compensation[2]", "2000.00 USD", negotiation.ByExpectation, "", contract.TheCreator, nil},
		{"a longer hold has no price", priced, func(c *contract.Contract) { c.Compensation[2].Commission.HoldDays = 60 }, "compensation[2]", "", negotiation.NotPriced, "", "", []string{"hold_days"}},
		{"CPM 10: 2 × 50 × 10", priced, func(c *contract.Contract) {
			c.Compensation = append(c.Compensation, contract.Pay{ID: "cpm", PerView: &contract.PerView{Price: dollars("10"), Per: 1000, Metric: engagement.Views, Deliverable: "reel"}})
		}, "compensation[3]", "1000.00 USD", negotiation.ByExpectation, "", contract.TheCreator, nil},
		{"a retainer of 3 × 300", negotiation.Policy{}, func(c *contract.Contract) {
			c.Compensation = append(c.Compensation, contract.Pay{ID: "r", Retainer: &contract.Retainer{Amount: dollars("300"), Every: contract.EveryMonth}})
		}, "compensation[3]", "900.00 USD", negotiation.Arithmetic, "", contract.TheCreator, nil},
		{"a gift of 2 × 48", negotiation.Policy{}, func(c *contract.Contract) {
			c.Compensation = append(c.Compensation, contract.Pay{ID: "g", Product: &contract.Product{Name: "cream", Quantity: 2, Retail: dollars("48"), Keep: engagement.Yes}})
		}, "compensation[3]", "96.00 USD", negotiation.InKind, "", contract.TheCreator, nil},
		// Paid use at 20 to 30 % of the fee of 1300 for each 30 days: 60 days more are 2 × 260 to 2 × 390.
		{"90 days of paid use for 30", priced, func(c *contract.Contract) { c.Rights[0].Lasts = contract.Length{Days: 90} }, "rights[0]", "", negotiation.NotPriced, "520.00 USD 780.00 USD", contract.TheBrand, nil},
		{"90 days for a fee of 900", priced, func(c *contract.Contract) {
			c.Rights[0].Lasts, c.Rights[0].Fee = contract.Length{Days: 90}, dollars("900")
		}, "rights[0]", "900.00 USD", negotiation.Arithmetic, "520.00 USD 780.00 USD", contract.TheCreator, nil},
		{"90 days for a fee of 600", priced, func(c *contract.Contract) {
			c.Rights[0].Lasts, c.Rights[0].Fee = contract.Length{Days: 90}, dollars("600")
		}, "rights[0]", "600.00 USD", negotiation.Arithmetic, "520.00 USD 780.00 USD", "", nil},
		{"no right", priced, func(c *contract.Contract) { c.Rights = nil }, "rights[0]", "", negotiation.NotPriced, "-260.00 USD -390.00 USD", contract.TheCreator, nil},
		{"a territory more has no price", priced, func(c *contract.Contract) { c.Rights[0].Territory = []string{"US", "CA"} }, "rights[0]", "", negotiation.NotPriced, "", "", []string{"territory"}},
		{"cinema has no price", priced, func(c *contract.Contract) { c.Rights[0].Media = append(c.Rights[0].Media, contract.Cinema) }, "rights[0]", "", negotiation.NotPriced, "", "", nil},
		{"a right without a policy", negotiation.Policy{}, func(c *contract.Contract) {
			c.Rights = append(c.Rights, contract.Right{ID: "web", Media: []contract.Medium{contract.Website}, Lasts: contract.Length{Months: 3}})
		}, "rights[1]", "", negotiation.NotPriced, "", contract.TheBrand, nil},
		{"such a right with a fee: nobody can say", negotiation.Policy{}, func(c *contract.Contract) {
			c.Rights = append(c.Rights, contract.Right{ID: "web", Media: []contract.Medium{contract.Website}, Lasts: contract.Length{Months: 3}, Fee: dollars("1")})
		}, "rights[1]", "1.00 USD", negotiation.Arithmetic, "", "", nil},
		{"allow-listing at 300 for each of 2 begun months", negotiation.Policy{}, func(c *contract.Contract) {
			c.Allowlisting = []contract.Allowlisting{{ID: "boost", Platform: engagement.Instagram, Lasts: contract.Length{Days: 45}, Fee: dollars("300"), FeeEvery: contract.Length{Days: 30}}}
		}, "allowlisting[0]", "600.00 USD", negotiation.Arithmetic, "", "", nil},
		{"a kill fee of 50 % after signing, 325 for 650", negotiation.Policy{}, func(c *contract.Contract) { c.Termination.Kill[0].Share = money.BasisPoints(5000) }, "termination.kill_fee", "0.00 USD", negotiation.IfEnded, "", contract.TheCreator, nil},
		{"60 days for 30 at 8 %: 1300 × 0.08 × 30 / 365 = 8.547", priced, func(c *contract.Contract) { c.Payment.Schedule[0].Due.Days = 60 }, "payment.schedule", "-8.55 USD", negotiation.ByExpectation, "", contract.TheBrand, nil},
		{"60 days for 30", negotiation.Policy{}, func(c *contract.Contract) { c.Payment.Schedule[0].Due.Days = 60 }, "payment.schedule", "", negotiation.NotPriced, "", contract.TheBrand, nil},
		{"other events that have no day", negotiation.Policy{}, func(c *contract.Contract) { c.Payment.Schedule[0].Due = contract.When{After: contract.OnInvoice} }, "payment.schedule", "", negotiation.NotPriced, "", "", nil},
		{"a hashtag", priced, func(c *contract.Contract) { c.Guidelines.Hashtags = []string{"#ad"} }, "guidelines", "", negotiation.NotPriced, "", "", []string{"guidelines"}},
		{"another currency", negotiation.Policy{}, func(c *contract.Contract) { c.Compensation[0].FlatFee.Amount = money.Must("1000", "EUR") }, "compensation[0]", "", negotiation.NotPriced, "", "", nil},
	} {
		c := compared(row.policy, row.with)
		require.Len(t, c.Terms, 1, row.name)
		got := c.Terms[0]
		assert.Equal(t, row.path, got.Path, row.name)
		assert.Equal(t, row.by, got.Pay.By, "%s: %+v", row.name, got.Pay)
		assert.Equal(t, row.gains, got.Gains, "%s: %s", row.name, got.Because)
		assert.Equal(t, row.unpriced, got.Unpriced, row.name)
		assert.NotEmpty(t, got.Because, row.name)
		if row.pay != "" {
			assert.Equal(t, row.pay, got.Pay.Low.String(), row.name)
		} else {
			assert.NotEmpty(t, got.Pay.Because, row.name)
			assert.NotNil(t, got.Pay.High.Undefined, row.name)
		}
		if row.worth != "" {
			assert.Equal(t, row.worth, got.Worth.Low.String()+" "+got.Worth.High.String(), row.name)
			assert.NotEmpty(t, got.Worth.Source, row.name)
		} else {
			assert.Equal(t, negotiation.NotPriced, got.Worth.By, row.name)
			assert.NotEmpty(t, got.Worth.Because, row.name)
		}
	}
}

// TestOrder: a list in another order is a term without a price, beside what else
// differs; elements of one name are matched in their order.
func TestOrder(t *testing.T) {
	c := compared(negotiation.Policy{}, func(c *contract.Contract) {
		c.Deliverables[0], c.Deliverables[1] = c.Deliverables[1], c.Deliverables[0]
		c.Compensation[0].FlatFee.Amount = dollars("1100")
	})
	require.Len(t, c.Terms, 2)
	assert.Equal(t, "deliverables", c.Terms[0].Path)
	assert.Equal(t, []string{"order"}, c.Terms[0].Unpriced)
	assert.Equal(t, "only the order differs", c.Terms[0].Because)
	assert.Empty(t, c.Terms[0].Gains)
	assert.Equal(t, "compensation[0]", c.Terms[1].Path)
	assert.Zero(t, c.Totals.NotPriced)

	twice := offered()
	twice.Rights = append(twice.Rights, twice.Rights[0])
	assert.Empty(t, negotiation.Compare(negotiation.Offer{Terms: twice}, negotiation.Offer{Terms: twice}, negotiation.Policy{}).Terms)
	less := offered()
	c = negotiation.Compare(negotiation.Offer{Terms: twice}, negotiation.Offer{Terms: less}, negotiation.Policy{})
	require.Len(t, c.Terms, 1)
	assert.Equal(t, "rights[1]", c.Terms[0].Path)
	assert.Equal(t, contract.TheCreator, c.Terms[0].Gains)
}

func BenchmarkCompare(b *testing.B) {
	m, err := os.Open("../testdata/good.json")
	require.NoError(b, err)
	defer m.Close()
	terms, err := contract.Parse(m, nil)
	require.NoError(b, err)
	later := terms
	later.Compensation = append([]contract.Pay{{ID: "more", FlatFee: &contract.FlatFee{Amount: dollars("10")}}}, terms.Compensation...)
	p := everyPrice()
	for b.Loop() {
		negotiation.Compare(negotiation.Offer{Terms: terms}, negotiation.Offer{Terms: later}, p)
	}
}
