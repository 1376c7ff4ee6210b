package contract_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// inPrint is the text of the print, its lines joined.
func inPrint(t testing.TB, c contract.Contract) string {
	t.Helper()
	doc, err := c.Terms(contract.Printing{NoGaps: true})
	require.NoError(t, err)
	return strings.Join(strings.Fields(doc.Text()), " ")
}

// Regions read as names and not as countries, and an address says a place once.
func TestPrintPlaces(t *testing.T) {
	for _, tt := range []struct{ address, region, country, party, law string }{
		{"", "NY", "US", "of New York, the United States.", "The law of New York, the United States governs"},
		{"", "DE", "US", "of Delaware, the United States.", "The law of Delaware, the United States governs"},
		{"", "US-CA", "US", "of California, the United States.", "The law of California, the United States governs"},
		{"", "QC", "CA", "of Quebec, Canada.", "The law of Quebec, Canada governs"},
		{"", "Catalonia", "ES", "of Catalonia, Spain.", "The law of Catalonia, Spain governs"},
		{"", "DE", "FR", "of DE, France.", "The law of DE, France governs"},
		{"12 Mercer Street\nNew York, NY 10013", "NY", "US", "of 12 Mercer Street, New York, NY 10013, the United States.", "The law of New York"},
		{"1 Main Street, Albany, NYC 1", "NY", "US", "of 1 Main Street, Albany, NYC 1, New York, the United States.", "The law of New York"},
		{"Calle Sol 3\n28013 Madrid\nSpain", "Madrid", "ES", "of Calle Sol 3, 28013 Madrid, Spain.", "The law of Madrid, Spain governs"},
		{"1 Main Street, Albany, United States", "NY", "US", "of 1 Main Street, Albany, United States, New York.", "The law of New York"},
	} {
		c := dated(t)
		c.Brand.Address, c.Brand.Region, c.Brand.Country = tt.address, tt.region, tt.country
		c.Law = &contract.Law{Region: tt.region, Country: tt.country}
		got := inPrint(t, c)
		assert.Contains(t, got, "The Brand is Glow Lab SL, "+tt.party, "%+v", tt)
		assert.Contains(t, got, tt.law, "%+v", tt)
	}
}

// A sum stands beside each share; where amounts are agreed they stand once.
func TestPrintSchedule(t *testing.T) {
	c := dated(t)
	got := inPrint(t, c)
	assert.Contains(t, got, "The fixed pay is EUR 1,000.01 (one thousand and 01/100 euros) in all and is due as follows.")
	assert.Contains(t, got, "No. Part Sum Due")
	assert.Contains(t, got, "1 50 % EUR 500.01 On the day of signing 2 50 % EUR 500.00 30 days after publication")
	c.Payment.Schedule[0] = contract.Instalment{Amount: money.Must("400", "EUR"), Due: contract.When{After: contract.OnSigning}}
	assert.Contains(t, inPrint(t, c), "1 EUR 400.00 EUR 400.00 On the day", "with a share in another row")
	c.Payment.Schedule = c.Payment.Schedule[:1]
	assert.Contains(t, inPrint(t, c), "No. Sum Due --- ---------- --------------------- 1 EUR 400.00 On the day")
	c.Compensation, c.Payment.Schedule = nil, []contract.Instalment{{Share: money.BasisPoints(10000), Due: contract.When{After: contract.OnSigning}}}
	assert.Contains(t, inPrint(t, c), "The fixed pay is due as follows. Where a day depends on content and none is named, the last piece counts. No. Part Due")
}

// What has no price says so, unless a share of the spend is one.
func TestPrintPrices(t *testing.T) {
	c := dated(t)
	assert.Equal(t, 3, strings.Count(inPrint(t, c), "- Price: not agreed"), "a right, a permission and an exclusivity")
	c.Allowlisting[0].SpendShare = money.BasisPoints(500)
	assert.Equal(t, 2, strings.Count(inPrint(t, c), "- Price: not agreed"))
	c.Rights[0].Included, c.Exclusivities[0].Included = engagement.Yes, engagement.No
	got := inPrint(t, c)
	assert.Contains(t, got, "- Price: part of the pay")
	assert.Equal(t, 1, strings.Count(got, "- Price: not agreed: it is no part of the pay"))

	c.Payment.TaxAdded = engagement.No
	assert.Contains(t, inPrint(t, c), "Taxes such as VAT or sales tax are included in the amounts.")
	c.Guidelines.Visual = []string{"Daylight on every shot of the skin", "The bottle is seen first"}
	assert.Contains(t, inPrint(t, c), "- Visual standards: * Daylight on every shot of the skin * The bottle is seen first")
}
