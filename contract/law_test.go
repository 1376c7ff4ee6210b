package contract_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// lawful is the good contract moved to places, where all that the laws of the table
// ask is set.
func lawful(t testing.TB, brand, creator contract.Place) contract.Contract {
	c := good(t)
	c.Brand.Country, c.Brand.Region = brand.Country, brand.Region
	c.Creator.Country, c.Creator.Region = creator.Country, creator.Region
	c.Law.Country, c.Law.Region = creator.Country, creator.Region
	c.Payment.Schedule[1].Due.Days = 14
	c.Payment.TaxForm = "W-8"
	return c
}

// laws returns the findings of statutes only.
func laws(c contract.Contract, k contract.Known) []contract.Finding {
	p := contract.DefaultReviewPolicy()
	p.Known = k
	var list []contract.Finding
	for _, f := range c.Review(p) {
		if slices.ContainsFunc(p.Statutes, func(s contract.Statute) bool { return strings.HasPrefix(f.Rule, s.ID) }) {
			list = append(list, f)
		}
	}
	return list
}

func rulesOf(list []contract.Finding) []string {
	var ids []string
	for _, f := range list {
		ids = append(ids, f.Rule)
	}
	return ids
}

// needs breaks a contract so that one need is not met.
func needs() map[contract.Need]func(c *contract.Contract) {
	type c = contract.Contract
	return map[contract.Need]func(c *contract.Contract){
		contract.NeedNames:        func(c *c) { c.Creator.Name = "" },
		contract.NeedAddresses:    func(c *c) { c.Creator.Address = "" },
		contract.NeedBrandAddress: func(c *c) { c.Brand.Address = "" },
		contract.NeedContact:      func(c *c) { c.Brand.Email = "" },
		contract.NeedTaxHome:      func(c *c) { c.Brand.Country = "" },
		contract.NeedServices:     func(c *c) { c.Deliverables = nil },
		contract.NeedPay:          func(c *c) { c.Compensation[2].Commission.Tiers = nil },
		contract.NeedGiftValue:    func(c *c) { c.Compensation[5].Product.Retail = money.Amount{} },
		contract.NeedMethod:       func(c *c) { c.Payment.Method = "" },
		contract.NeedPayDay:       func(c *c) { c.Payment.Schedule = nil },
		contract.NeedPaidWithin:   func(c *c) { c.Payment.Schedule[1].Due.Days = 61 },
		contract.NeedRights:       func(c *c) { c.Rights, c.Ownership = nil, nil },
		contract.NeedDuties:       func(c *c) { c.Disclosure = nil },
		contract.NeedLaw:          func(c *c) { c.Law.Country = "CH" },
		contract.NeedSetAside:     func(c *c) { c.Creator.SetAside = money.Ratio{} },
		contract.NeedGuardian:     func(c *c) { c.Creator.Guardian = nil },
	}
}

// Every row of the table has a source, and each thing it asks for a contract that
// lacks it and one that does not.
func TestStatutesTable(t *testing.T) {
	ids, count := map[string]bool{}, 0
	for _, s := range contract.Statutes() {
		assert.False(t, ids[s.ID], "%s twice", s.ID)
		ids[s.ID] = true
		assertSource(t, s.ID, s.Source)
		assert.Contains(t, "ABCDKS", string(s.Trust), s.ID)
		for _, text := range []string{s.Name, s.Reason, s.AsOf, string(s.Trust)} {
			assert.NotEmpty(t, text, s.ID)
		}
		assert.NotEmpty(t, s.Places, s.ID)
		assert.NotEmpty(t, s.Where, s.ID)
		assert.False(t, s.From.IsZero(), "%s has no date in force", s.ID)

		c := lawful(t, s.Places[0], s.Places[0])
		c.Signed = civil.Date{}
		inUnits(&c, s.Threshold.Currency())
		known := contract.Known{ChildShare: money.BasisPoints(4000), Earlier: []contract.Earlier{}}
		switch s.Who {
		case contract.Minors:
			aMinor(&c)
			c.Creator.Born = civil.NewDate(2012, 5, 1)
			known.On = civil.NewDate(2026, 9, 1)
		case contract.Children:
			aMinor(&c)
			c.Creator.ChildInContent = yes
		}
		for _, a := range s.Asks {
			assert.False(t, ids[a.Rule], "%s twice", a.Rule)
			ids[a.Rule], count = true, count+1
			assert.True(t, a.Need.IsValid(), a.Rule)
			assert.True(t, strings.HasSuffix(a.Message, ".") && strings.HasSuffix(a.Advice, "."), a.Rule)
			assert.NotContains(t, rulesOf(laws(c, known)), a.Rule, "asked of a contract that has it")

			broken := lawful(t, s.Places[0], s.Places[0])
			broken.Creator, broken.Signed = c.Creator, c.Signed
			inUnits(&broken, s.Threshold.Currency())
			needs()[a.Need](&broken)
			if assert.Contains(t, rulesOf(laws(broken, known)), a.Rule, "not asked of a contract that lacks it") {
				f := laws(broken, known)[slices.Index(rulesOf(laws(broken, known)), a.Rule)]
				assert.NotEmpty(t, f.Path, a.Rule)
				assert.Contains(t, f.Message, s.Name)
			}

			elsewhere := broken
			elsewhere.Brand.Country, elsewhere.Creator.Country, elsewhere.Law = "AU", "AU", nil
			assert.Empty(t, laws(elsewhere, known), a.Rule)
		}
	}
	t.Logf("%d statutes that ask for %d things", len(contract.Statutes()), count)
}

// inUnits writes the sums of a contract in another currency, of one to one.
func inUnits(c *contract.Contract, cur money.Currency) {
	if cur == "" {
		return
	}
	turn := func(a *money.Amount) {
		if !a.IsZero() {
			*a = money.Must(a.Decimal().String(), cur)
		}
	}
	turn(&c.Compensation[0].FlatFee.Amount)
	turn(&c.Compensation[1].PerDeliverable.Amount)
	turn(&c.Compensation[5].Product.Retail)
	turn(&c.Compensation[6].Retainer.Amount)
	turn(&c.Rights[0].Fee)
	turn(&c.Allowlisting[0].Fee)
	turn(&c.Exclusivities[0].Fee)
}

// small is a contract of one fee and one gift that lacks what France asks for.
func small(t testing.TB, fee, gift string, cur money.Currency) contract.Contract {
	c := good(t)
	c.Creator.Country, c.Creator.Region, c.Brand.Country, c.Brand.Region = "FR", "", "FR", ""
	c.Law.Country = "FR"
	c.Brand.Email = ""
	c.Signed = civil.NewDate(2026, 3, 2)
	c.Compensation = []contract.Pay{{FlatFee: &contract.FlatFee{Amount: money.Must(fee, cur)}}}
	if gift != "" {
		c.Compensation = append(c.Compensation, contract.Pay{Product: &contract.Product{Name: "Cream", Retail: money.Must(gift, cur), Keep: yes}})
	}
	c.Rights, c.Exclusivities, c.Allowlisting = nil, nil, nil
	return c
}

func TestFranceThreshold(t *testing.T) {
	eur := func(s string) money.Amount { return money.Must(s, "EUR") }
	march, january, last := civil.NewDate(2026, 3, 1), civil.NewDate(2026, 1, 2), civil.NewDate(2025, 12, 30)
	for _, test := range []struct {
		name, fee, gift string
		cur             money.Currency
		known           contract.Known
		want            []string
	}{
		{"below, and nothing beside it", "999.99", "", "EUR", contract.Known{Earlier: []contract.Earlier{}}, nil},
		{"at the threshold", "1000", "", "EUR", contract.Known{}, []string{"FR-INFLUENCE-CONTACT"}},
		{"a gift counts", "900", "100", "EUR", contract.Known{}, []string{"FR-INFLUENCE-CONTACT"}},
		{"below, and other deals not known", "500", "", "EUR", contract.Known{}, []string{"FR-INFLUENCE-OPEN"}},
		{"with an earlier deal of the year", "500", "", "EUR", contract.Known{Earlier: []contract.Earlier{{On: january, Amount: eur("500")}}}, []string{"FR-INFLUENCE-CONTACT"}},
		{"of the year before", "500", "", "EUR", contract.Known{Earlier: []contract.Earlier{{On: last, Amount: eur("500")}}}, nil},
		{"of another objective", "500", "", "EUR", contract.Known{Earlier: []contract.Earlier{{On: march, Amount: eur("500"), OtherGoal: true}}}, nil},
		{"in another currency", "5000", "", "USD", contract.Known{Earlier: []contract.Earlier{}}, []string{"FR-INFLUENCE-OPEN"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, rulesOf(laws(small(t, test.fee, test.gift, test.cur), test.known)))
		})
	}
}

func TestStatutesInForce(t *testing.T) {
	for _, test := range []struct {
		signed civil.Date
		want   []string
	}{
		{civil.NewDate(2025, 12, 31), nil},
		{civil.NewDate(2026, 1, 1), []string{"FR-INFLUENCE-CONTACT"}},
		{civil.Date{}, []string{"FR-INFLUENCE-CONTACT"}},
	} {
		c := small(t, "2000", "", "EUR")
		c.Signed = test.signed
		assert.Equal(t, test.want, rulesOf(laws(c, contract.Known{})), test.signed.String())
	}
	c := small(t, "2000", "", "EUR")
	c.Signed = civil.Date{}
	assert.Empty(t, laws(c, contract.Known{On: civil.NewDate(2025, 6, 1)}), "the day handed in counts while nothing is signed")
}

// A brand and creator elsewhere fall under French law by the audience.
func TestStatutesByAudience(t *testing.T) {
	c := small(t, "2000", "", "EUR")
	c.Brand.Country, c.Creator.Country, c.Law.Country = "BE", "BE", "BE"
	assert.Empty(t, laws(c, contract.Known{}))
	assert.Equal(t, []string{"FR-INFLUENCE-CONTACT", "FR-INFLUENCE-LAW"}, rulesOf(laws(c, contract.Known{Audience: []string{"FR"}})))
	c.Brand.Country = "FR" // alone it leaves open whether the content is aimed at France
	assert.Equal(t, []string{"FR-INFLUENCE-OPEN"}, rulesOf(laws(c, contract.Known{})))
	assert.Empty(t, laws(c, contract.Known{Audience: []string{"BE"}}))
}

func TestFreelanceActs(t *testing.T) {
	usd := func(s string) money.Amount { return money.Must(s, "USD") }
	deal := func(region, fee string) contract.Contract {
		c := small(t, fee, "", "USD")
		c.Brand.Country, c.Creator.Country, c.Law.Country = "US", "US", "US"
		c.Creator.Region, c.Brand.Region, c.Payment.Method = region, "DE", ""
		c.Signed = civil.NewDate(2026, 6, 1)
		return c
	}
	none := contract.Known{Earlier: []contract.Earlier{}}
	for _, test := range []struct {
		name string
		c    contract.Contract
		k    contract.Known
		want []string
	}{
		{"New York from 800", deal("NY", "800"), none, []string{"NY-FREELANCE-METHOD"}},
		{"New York below", deal("NY", "799.99"), none, nil},
		{"written out, in small letters", deal("new york", "800"), none, []string{"NY-FREELANCE-METHOD"}},
		{"as ISO 3166-2", deal("US-NY", "800"), none, []string{"NY-FREELANCE-METHOD"}},
		{"California from 250", deal("CA", "250"), none, []string{"CA-FREELANCE-METHOD"}},
		{"Illinois from 500", deal("IL", "500"), none, []string{"IL-FREELANCE-METHOD"}},
		{"Illinois below", deal("IL", "499"), none, nil},
		{"Texas", deal("TX", "5000"), none, nil},
		{"the state is not given", deal("", "5000"), none, []string{"CA-FREELANCE-OPEN", "IL-FREELANCE-OPEN", "NY-FREELANCE-OPEN"}},
		{"with a deal of 119 days before", deal("NY", "500"), contract.Known{Earlier: []contract.Earlier{{On: civil.NewDate(2026, 2, 2), Amount: usd("300")}}}, []string{"NY-FREELANCE-METHOD"}},
		{"with a deal of 120 days before", deal("NY", "500"), contract.Known{Earlier: []contract.Earlier{{On: civil.NewDate(2026, 2, 1), Amount: usd("300")}}}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := rulesOf(laws(test.c, test.k))
			slices.Sort(got)
			assert.Equal(t, test.want, got)
		})
	}

	c := deal("NY", "5000")
	c.Creator.Status = contract.Employee
	assert.Empty(t, laws(c, none), "an employee is no freelancer")
}

func TestPaidWithin30DaysInIllinois(t *testing.T) {
	for _, test := range []struct {
		due  contract.When
		late bool
	}{
		{contract.When{After: contract.OnPublication, Days: 30}, false},
		{contract.When{After: contract.OnPublication, Days: 31}, true},
		{contract.When{After: contract.OnInvoice, Days: 30}, false},
		{contract.When{After: contract.OnInvoice, Days: 45}, true},
		{contract.When{After: contract.OnInvoice, Months: 2}, true},
		{contract.When{On: civil.NewDate(2026, 11, 24)}, false}, // the last window ends on October 25
		{contract.When{On: civil.NewDate(2026, 11, 25)}, true},
		{contract.When{After: contract.OnSigning, Days: 5}, false},
	} {
		c := lawful(t, contract.Place{Country: "US"}, contract.Place{Country: "US", Region: "IL"})
		c.Payment.Schedule[1].Due = test.due
		assert.Equal(t, test.late, slices.Contains(rulesOf(laws(c, contract.Known{})), "IL-FREELANCE-30-DAYS"), test.due.String())
	}
}

func TestMinors(t *testing.T) {
	c := lawful(t, contract.Place{Country: "US", Region: "NY"}, contract.Place{Country: "US", Region: "CA"})
	aMinor(&c)
	c.Creator.SetAside = money.BasisPoints(1499)
	assert.Equal(t, []string{"CA-MINOR-SET-ASIDE"}, rulesOf(laws(c, contract.Known{})))
	c.Creator.SetAside = money.BasisPoints(1500)
	assert.Empty(t, laws(c, contract.Known{}))

	c.Creator.Minor, c.Creator.Guardian, c.Creator.SetAside = no, nil, money.Ratio{}
	c.Creator.ChildInContent = yes
	assert.Equal(t, []string{"CA-CHILD-OPEN"}, rulesOf(laws(c, contract.Known{})))
	assert.Equal(t, []string{"CA-CHILD-SET-ASIDE"}, rulesOf(laws(c, contract.Known{ChildShare: money.BasisPoints(3000)})))
	assert.Empty(t, laws(c, contract.Known{ChildShare: money.BasisPoints(2999)}))

	c = lawful(t, contract.Place{Country: "DE"}, contract.Place{Country: "FR"})
	c.Compensation = c.Compensation[:1]
	aMinor(&c)
	c.Creator.Guardian = nil
	assert.Contains(t, rulesOf(laws(c, contract.Known{})), "FR-MINOR-OPEN", "the age is not known")
	c.Creator.Born = civil.NewDate(2010, 9, 1) // 16 on the day of signing
	assert.NotContains(t, rulesOf(laws(c, contract.Known{})), "FR-MINOR-GUARDIAN")
	c.Creator.Born = civil.NewDate(2010, 9, 2)
	assert.Contains(t, rulesOf(laws(c, contract.Known{})), "FR-MINOR-GUARDIAN")
}

// A caller's own row works as those of the library, and without rows nothing is
// looked at.
func TestOwnStatute(t *testing.T) {
	c := good(t)
	c.Creator.Address = ""
	own := contract.Statute{ID: "HOST-1", Name: "House rule", Places: []contract.Place{{Country: "US"}}, Where: []contract.Anchor{contract.AtBrand},
		Asks: []contract.Ask{{Rule: "HOST-1-ADDRESS", Need: contract.NeedAddresses, Message: "No address.", Advice: "Give it."}}}
	assert.Equal(t, []string{"HOST-1-ADDRESS"}, rulesOf(c.Review(contract.ReviewPolicy{Statutes: []contract.Statute{own}})))
	assert.Empty(t, c.Review(contract.ReviewPolicy{}))
}
