package contract_test

import (
	"errors"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// TestPlaceholders fills each kind of value into a clause of the host's own.
func TestPlaceholders(t *testing.T) {
	c := printed(t)
	for _, tc := range []struct{ text, want, rule string }{
		{"{{brand.name}} and {{ creator }}", "Glow Lab SL and Mia Ruiz Ortega", ""},
		{"{{term}}, {{term.to}}", "1 October 2026 to 31 December 2026, 31 December 2026", ""},
		{"{{deliverables[reel].window.to}} = {{deliverables[0].window.to}}", "31 October 2026 = 31 October 2026", ""},
		{"{{compensation[fee].flat_fee.amount}}", "EUR 1,850.50 (one thousand eight hundred and fifty and 50/100 euros)", ""},
		{"{{payment.late_fee.per_month}} {{payment.invoice}}", "1.5 % yes", ""},
		{"{{rights[ads].starts}} for {{rights[ads].lasts}}", "on the day of publication for 3 months", ""},
		{"{{deliverables[reel].seconds.max}} {{guidelines.codes}}", "60 MIA15", ""},
		{"{{creator.agent}} {{creator.agent.share}}", "Bright Talent SL 20 %", ""},
		{"{{guidelines.claims[0].text}}", "Vitamin C at 15 %", ""},
		{"no braces, { one } or }} alone", "no braces, { one } or }} alone", ""},
		{"{{brand.nam}}", "{{brand.nam}}", "unknown_placeholder"},
		{"{{}}", "{{}}", "no_value"},
		{"{{brand.}}", "{{brand.}}", "unknown_placeholder"},
		{"{{brand[0]}}", "{{brand[0]}}", "unknown_placeholder"},
		{"{{deliverables[}}", "{{deliverables[}}", "unknown_placeholder"},
		{"{{deliverables[blog].title}}", "{{deliverables[blog].title}}", "not_agreed"},
		{"{{deliverables[-1].title}}", "{{deliverables[-1].title}}", "not_agreed"},
		{"{{signed}}", "{{signed}}", "not_agreed"},
		{"{{agency.name}}", "{{agency.name}}", "not_agreed"},
		{"{{payment}}", "{{payment}}", "no_value"},
		{"{{brand.name", "{{brand.name", "unclosed_placeholder"},
		{"{{brand.name {{creator.name}}", "{{brand.name Mia Ruiz Ortega", "unclosed_placeholder"},
	} {
		c.Clauses = []contract.Clause{{ID: "x", Title: "T", Text: tc.text}}
		doc, err := c.Terms(contract.Printing{})
		var own contract.Section
		for _, s := range doc.Sections {
			if s.ID == "clause:x" {
				own = s
			}
		}
		require.Len(t, own.Blocks, 1, tc.text)
		assert.Equal(t, tc.want, own.Blocks[0].Text, tc.text)
		if tc.rule == "" {
			assert.NoError(t, err, tc.text)
			continue
		}
		var list problem.List
		require.True(t, errors.As(err, &list), tc.text)
		assert.True(t, list.Has("clauses[0].text", tc.rule), "%s: %v", tc.text, err)
	}
}

// TestOwnClauses puts texts of the host's own in the place of a clause, which then
// stands in the annex, and behind the others.
func TestOwnClauses(t *testing.T) {
	c := dated(t)
	c.Clauses = []contract.Clause{
		{ID: "a", Text: "We pay promptly.\n\nVery.", Title: "Money", Instead: contract.HeadPayment},
		{ID: "b", Text: "<script>alert(1)</script> & more"},
		{ID: "c", Text: "x", Instead: "nonsense"},
	}
	doc, err := c.Terms(contract.Printing{Title: "Terms <1>", Notice: "Ask Eva."})
	var list problem.List
	require.True(t, errors.As(err, &list))
	require.Len(t, list, 1)
	assert.Equal(t, "clauses[2].instead", list[0].Path)
	assert.Equal(t, "unknown_heading", list[0].Rule)
	require.Error(t, c.Validate(), "an unknown heading is no valid contract either")

	titles := map[string]string{}
	for _, s := range doc.Sections {
		titles[s.ID] = s.Title
	}
	assert.Equal(t, "Money", titles["payment"])
	assert.Equal(t, "Further terms", titles["clause:b"])
	assert.Contains(t, titles, "annex")
	assert.Contains(t, titles, "not_agreed")
	text := doc.Text()
	assert.Contains(t, text, "We pay promptly. [a]", "the id stands behind the text, not in the heading")
	assert.Contains(t, text, "Payment. The fixed pay is EUR 1,000.01 (one thousand and 01/100 euros) in")
	assert.Contains(t, text, "Ask Eva.")
	page := doc.HTML()
	assert.NotContains(t, page, "<script")
	assert.Contains(t, page, "&lt;script&gt;alert(1)&lt;/script&gt; &amp; more")
	assert.Contains(t, page, "<title>Terms &lt;1&gt;</title>")
	assert.Contains(t, doc.Markdown(), `\<script\>alert(1)\</script\> \& more`)
	for _, s := range doc.Sections {
		assert.Equal(t, 1, strings.Count(page, `id="clause-`+strconv.Itoa(s.Number)+`"`))
	}
	assert.Equal(t, len(doc.Sections), strings.Count(page, `<a href="#clause-`))
}

// TestPrintNothing prints the zero contract: no panic, and what is missing is named.
func TestPrintNothing(t *testing.T) {
	doc, err := contract.Contract{}.Terms(contract.Printing{})
	require.NoError(t, err)
	assert.Contains(t, doc.Text(), "how the agreement ends early")
	assert.Contains(t, doc.Markdown(), "No pay is agreed")
	assert.NotEmpty(t, doc.HTML())
	assert.NotEmpty(t, contract.Document{}.Text()+contract.Document{}.Markdown()+contract.Document{}.HTML())
}
