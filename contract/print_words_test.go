package contract_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// TestAmountsInWords writes amounts as a cheque has them.
func TestAmountsInWords(t *testing.T) {
	for _, tc := range []struct{ number, currency, want string }{
		{"1", "EUR", "EUR 1.00 (one euro)"},
		{"0.99", "EUR", "EUR 0.99 (zero and 99/100 euros)"},
		{"1.50", "GBP", "GBP 1.50 (one and 50/100 pounds sterling)"},
		{"21", "USD", "USD 21.00 (twenty-one US dollars)"},
		{"100", "USD", "USD 100.00 (one hundred US dollars)"},
		{"117", "USD", "USD 117.00 (one hundred and seventeen US dollars)"},
		{"1005", "USD", "USD 1,005.00 (one thousand and five US dollars)"},
		{"1200", "JPY", "JPY 1,200 (one thousand two hundred Japanese yen)"},
		{"40000", "ISK", "ISK 40,000 (forty thousand ISK)"},
		{"1000001", "CHF", "CHF 1,000,001.00 (one million and one Swiss francs)"},
		{"12345678.90", "EUR", "EUR 12,345,678.90 (twelve million three hundred and forty-five thousand six hundred and seventy-eight and 90/100 euros)"},
		{"999999999999999", "EUR", "EUR 999,999,999,999,999.00 (nine hundred and ninety-nine trillion nine hundred and ninety-nine billion " +
			"nine hundred and ninety-nine million nine hundred and ninety-nine thousand nine hundred and ninety-nine euros)"},
		{"1000000000000000", "EUR", "EUR 1,000,000,000,000,000.00"},
		{"0.0125", "EUR", "EUR 0.0125"},
	} {
		c := dated(t)
		c.Compensation = []contract.Pay{{FlatFee: &contract.FlatFee{Amount: money.Must(tc.number, money.Currency(tc.currency))}}}
		doc, err := c.Terms(contract.Printing{})
		require.NoError(t, err)
		found := false
		for _, s := range doc.Sections {
			for _, b := range s.Blocks {
				found = found || b.Text == "The Brand pays "+tc.want+"."
			}
		}
		assert.True(t, found, tc.want)
	}
}

// TestCountries looks for every country that a contract may name: none is printed as
// its code.
func TestCountries(t *testing.T) {
	c := contract.Contract{ID: "x", Brand: contract.Party{Name: "B"}, Creator: contract.Creator{Party: contract.Party{Name: "C"}}}
	names := map[string]string{}
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			code := string(a) + string(b)
			c.Law = &contract.Law{Country: code}
			if c.Validate() != nil {
				continue
			}
			doc, err := c.Terms(contract.Printing{NoGaps: true})
			require.NoError(t, err)
			last := doc.Sections[len(doc.Sections)-1].Blocks[0].Text
			assert.NotContains(t, last, "of "+code+" governs")
			assert.Empty(t, names[last], "%s and %s are called the same", code, names[last])
			names[last] = code
		}
	}
	assert.Greater(t, len(names), 240)
	t.Logf("%d countries", len(names))
}

// FuzzTerms prints texts of every kind: no panic, nothing of them is mark-up, and no
// line is long that could be short.
func FuzzTerms(f *testing.F) {
	for _, seed := range []string{"{{brand.name}}", "{{{{", "}}", "<script>", "漢字かな", "a\n\nb", "{{deliverables[", "\u202e{{term.to}}", "| a | b |", "1. x"} {
		f.Add(seed, seed)
	}
	f.Fuzz(func(t *testing.T, text, title string) {
		c := dated(t)
		c.Clauses = []contract.Clause{{ID: title, Title: title, Text: text}, {Text: text, Instead: contract.HeadRights}}
		c.Note, c.Brand.Name, c.Brand.Address = text, title, text
		c.Guidelines.TalkingPoints = []string{text, title}
		doc, _ := c.Terms(contract.Printing{})
		page := doc.HTML()
		for _, tag := range strings.Split(page, "<")[1:] {
			name := strings.TrimLeft(tag[:min(len(tag), 12)], "/!")
			if end := strings.IndexAny(name, " >\n"); end >= 0 {
				name = name[:end]
			}
			if !strings.Contains(" DOCTYPE html head meta title style body main header h1 h2 dl div dt dd nav ol ul li a section span p strong table thead tbody tr th td br footer ", " "+name+" ") {
				t.Fatalf("mark-up of the contract's own: %q", tag)
			}
		}
		for line := range strings.Lines(doc.Text()) {
			if short := strings.TrimSpace(line); len(short) > 4*80 && strings.Contains(short, ", ") {
				t.Fatalf("a long line: %q", line)
			}
		}
		_ = doc.Markdown()
	})
}

func BenchmarkTerms(b *testing.B) {
	c := printed(b)
	b.ReportAllocs()
	for b.Loop() {
		doc, _ := c.Terms(contract.Printing{})
		_ = doc.HTML()
	}
}

func BenchmarkHash(b *testing.B) {
	c := printed(b)
	for b.Loop() {
		_ = c.Hash()
	}
}
