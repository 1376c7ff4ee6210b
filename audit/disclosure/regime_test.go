package disclosure_test

import (
	"testing"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestNewRefuses(t *testing.T) {
	_, err := disclosure.New()
	require.ErrorIs(t, err, disclosure.ErrNoRegime)
	rule := disclosure.Rule{ID: "X-1", Question: disclosure.AboutWording}
	words := func(texts ...string) []disclosure.Wording { return []disclosure.Wording{{Texts: texts}} }
	for name, r := range map[string]disclosure.Regime{
		"rule twice":      {Code: "X", Rules: []disclosure.Rule{rule, rule}},
		"rule without id": {Code: "X", Rules: []disclosure.Rule{{}}},
		"bad date":        {Code: "X", Rules: []disclosure.Rule{{ID: "X-1", From: "soon"}}},
		"missing rule":    {Code: "X", Wordings: []disclosure.Wording{{Texts: []string{"x"}, Rule: "X-9"}}},
		"empty text":      {Code: "X", Wordings: words("")},
		"gap too wide":    {Code: "X", Wordings: words("paid ..99 by")},
		"nothing before":  {Code: "X", Wordings: words("& paid")},
		"only slots":      {Code: "X", Wordings: words("{brand} {link}")},
		"empty choice":    {Code: "X", Wordings: words("paid| by")},
		"brand inside":    {Code: "X", Wordings: words("#my{brand}ad")},
		"bad goods date":  {Code: "X", Goods: []disclosure.Goods{{ID: "G", From: "1.1."}}},
	} {
		_, err := disclosure.New(r)
		assert.Error(t, err, name)
	}
	_, err = disclosure.New(disclosure.US(), disclosure.US())
	assert.ErrorContains(t, err, "given twice")
}

// TestGoods: a table of regulated goods comes from the caller and moves no verdict.
func TestGoods(t *testing.T) {
	us := disclosure.US()
	us.Goods = []disclosure.Goods{{ID: "US-ALCOHOL", Texts: []string{"vodka", "gin {brand}"}, Severity: disclosure.Likely, Message: "Alcohol has rules of its own.", Source: "https://example.org", Trust: disclosure.Inferred, From: "2026-01-01"}}
	k, err := disclosure.New(us)
	require.NoError(t, err)
	r := k.Check(photo("#ad My favourite vodka"), paid)
	assert.True(t, fires(r, "US-ALCOHOL"))
	assert.Equal(t, disclosure.Pass, r.Verdict())
	assert.False(t, fires(k.Check(photo("#ad My favourite water"), paid), "US-ALCOHOL"))
}

func TestNetworks(t *testing.T) {
	k := only(t, "US")
	for text, want := range map[string]disclosure.SignalKind{
		"https://www.amazon.com/dp/X?tag=me-20":     disclosure.AffiliateURL,
		"https://www.amazon.co.uk/dp/X?tag=me-20":   disclosure.AffiliateURL,
		"amzn.to/3xYz12":                            disclosure.AffiliateURL,
		"https://x.hop.clickbank.net/?a=1":          disclosure.AffiliateURL,
		"https://rstyle.me/+abc":                    disclosure.AffiliateURL,
		"https://www.shareasale.com/r.cfm?b=1":      disclosure.AffiliateURL,
		"https://qksrv.net/abc":                     disclosure.AffiliateURL,
		"https://www.anrdoezrs.net/click-1-2":       disclosure.AffiliateURL,
		"https://shop.com/x?utm_source=youtube":     disclosure.BusinessURL,
		"https://www.amazon.com/dp/X":               "",
		"https://notamazon.com/dp/X?tag=me-20":      "",
		"https://example.com/amazon.com/?tag=me-20": "",
		"https://shop.com/x?utm_source=newsletter":  "",
	} {
		r := k.Check(photo("Here: "+text), disclosure.Ties{})
		linked := k.Check(disclosure.Content{Links: []string{text}}, disclosure.Ties{})
		if want == "" {
			assert.Empty(t, r.Signals, text)
			continue
		}
		if assert.NotEmpty(t, r.Signals, text) {
			assert.Equal(t, want, r.Signals[0].Kind, text)
		}
		if assert.NotEmpty(t, linked.Signals, text) {
			assert.Equal(t, disclosure.InLinks, linked.Signals[0].Where)
		}
	}
}
