package disclosure_test

import (
	"strings"
	"testing"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestNetworks tries addresses by the rows of the table of networks: host, path and
// parameters.
func TestNetworks(t *testing.T) {
	const (
		affiliate, business = disclosure.AffiliateURL, disclosure.BusinessURL
		read, remembered    = disclosure.Read, disclosure.Remembered
	)
	k := only(t, "US")
	for _, c := range []struct {
		link  string
		want  disclosure.SignalKind
		trust disclosure.Trust
	}{
		// the host or a subdomain, and a parameter
		{"https://www.amazon.com/dp/X?tag=me-20", affiliate, read},
		{"https://amazon.com/dp/X?tag=me-20", affiliate, read},
		{"https://AMAZON.com/dp/X?a=1&TAG=me-20", affiliate, read},
		{"https://amazon.com/dp/X?a=1&amp;tag=me-20", affiliate, read},
		{"https://amazon.fr/dp/X?tag=", affiliate, read},
		{"https://www.amazon.co.uk/dp/X?tag=me-20", affiliate, remembered},
		{"https://kontrolfreek.com/x?a_aid=1", affiliate, read},
		{"https://www.amazon.com/dp/X", "", ""},
		{"https://www.amazon.com/dp/X?tags=me-20", "", ""},
		{"https://notamazon.com/dp/X?tag=me-20", "", ""},
		{"https://amazon.com.example.com/dp/X?tag=me-20", "", ""},
		{"https://example.com/amazon.com/?tag=me-20", "", ""},
		{"https://mazon.com/dp/X?tag=me-20", "", ""},
		// every parameter of a row, with the value where it has one
		{"https://affiliates.audiobooks.com/x?a_bid=2&a_aid=1", affiliate, read},
		{"https://affiliates.audiobooks.com/x?a_aid=1", "", ""},
		{"https://affiliates.audiobooks.com/x?a_bid=1", "", ""},
		{"https://www.tatacliq.com/x?cid=af%3A1", affiliate, read},
		{"https://www.tatacliq.com/x?cid=AF:1", affiliate, read},
		{"https://www.tatacliq.com/x?cid=in:1", "", ""},
		// the host alone
		{"amzn.to/3xYz12", affiliate, remembered},
		{"https://x.hop.clickbank.net/?a=1", affiliate, read},
		{"https://rstyle.me/+abc", affiliate, read},
		{"https://qksrv.net/abc", affiliate, read},
		// the beginning of a path
		{"https://www.shareasale.com/r.cfm?b=1", affiliate, read},
		{"https://www.shareasale.com/u.cfm", affiliate, read},
		{"https://www.shareasale.com/info", "", ""},
		{"https://www.anrdoezrs.net/click-1-2", affiliate, read},
		{"https://tkqlhce.com/click-1-2", affiliate, read},
		{"https://www.audible.com/ep/x", affiliate, read},
		{"https://www.audible.com/pd/ep/x", "", ""},
		// a path and a parameter
		{"https://online.ladbrokes.com/promoRedirect?key=1", affiliate, read},
		{"https://online.ladbrokes.com/promoRedirect?x=1", "", ""},
		{"https://online.ladbrokes.com/other?key=1", "", ""},
		// parameters of a campaign
		{"https://shop.com/x?utm_term=serum", business, read},
		{"https://shop.com/x?UTM_CAMPAIGN=may", business, read},
		{"https://shop.com/x?aff_id=", business, read},
		{"https://shop.com/x?a=1&campaignid=7", business, read},
		{"https://shop.com/x?utm_source=YouTube", business, read},
		{"https://shop.com/x?utm_medium=paid", business, read},
		{"https://shop.com/x?utm_content=cta-link", business, read},
		{"https://shop.com/x?utm_source=newsletter&utm_medium=social", business, read},
		{"https://shop.com/x?utm_source=newsletter", "", ""},
		{"https://shop.com/x?utm_id=youtube", "", ""},
		{"https://shop.com/x", "", ""},
	} {
		caption, attached := photo("Here: "+c.link), disclosure.Content{Links: []string{"https://example.com/1", c.link}}
		want := []disclosure.Signal{{Kind: c.want, Where: disclosure.InCaption, Span: disclosure.Span{Start: 6, End: 6 + len(c.link)}, Trust: c.trust}}
		also := []disclosure.Signal{{Kind: c.want, Where: disclosure.InLinks, Index: 1, Span: disclosure.Span{End: len(c.link)}, Trust: c.trust}}
		if c.want == "" {
			want, also = nil, nil
		}
		assert.ElementsMatch(t, want, k.Check(caption, disclosure.Ties{}).Signals, c.link)
		assert.ElementsMatch(t, also, k.Check(attached, disclosure.Ties{}).Signals, c.link)
	}
	for _, text := range []string{"/ amzn.to/3x", "Love it\namzn.to/3x", "#ad amzn.to/3x", "Ad: amzn.to/3x is mine"} {
		assert.Len(t, k.Check(photo(text), disclosure.Ties{}).Signals, 1, text)
	}
}

// TestSignals: what raises the question of a tie, each at its place.
func TestSignals(t *testing.T) {
	k := only(t, "US")
	c := photo("Use my code MIA20 at checkout. https://amzn.to/1 and https://shop.com/x?utm_medium=paid")
	c.Links = []string{"https://amzn.to/2"}
	c.Label.On, c.Label.Text = engagement.Yes, "Paid partnership"
	c.FirstComment = "Use my code ZOE10"
	c.Screen = lines("Use code MIA20", "Use code MIA21")
	span := func(start, end int) disclosure.Span { return disclosure.Span{Start: start, End: end} }
	signals := k.Check(c, disclosure.Ties{}).Signals
	for _, want := range []disclosure.Signal{
		{Kind: disclosure.AffiliateURL, Where: disclosure.InCaption, Span: span(31, 48), Trust: disclosure.Remembered},
		{Kind: disclosure.BusinessURL, Where: disclosure.InCaption, Span: span(53, 87), Trust: disclosure.Read},
		{Kind: disclosure.AffiliateURL, Where: disclosure.InLinks, Span: span(0, 17), Trust: disclosure.Remembered},
		{Kind: disclosure.PaidLabel, Where: disclosure.InLabel, Span: span(0, 16), Trust: disclosure.Read},
		{Kind: disclosure.DiscountCode, Where: disclosure.OnScreen, Span: span(0, 14), Trust: disclosure.Remembered},
		{Kind: disclosure.DiscountCode, Where: disclosure.OnScreen, Index: 1, Span: span(0, 14), Trust: disclosure.Remembered},
	} {
		assert.Contains(t, signals, want)
	}
	// Wordings that overlap tell of one use of a code; a use of the same or of another
	// code further on is another.
	codes := func(c disclosure.Content) (all []string) {
		for _, s := range k.Check(c, disclosure.Ties{}).Signals {
			if s.Kind == disclosure.DiscountCode {
				all = append(all, string(s.Where)+" "+c.Caption[min(len(c.Caption), s.Span.Start):min(len(c.Caption), s.Span.End)])
			}
		}
		return all
	}
	assert.Len(t, codes(c), 4)
	assert.Equal(t, []string{"caption Use my code MIA20 for 20% off"}, codes(photo("Use my code MIA20 for 20% off")))
	assert.Len(t, codes(photo("Use my code MIA20. Use my code ZOE10.")), 2)
	assert.Empty(t, codes(photo("Love this serum")))
}

// TestDiscountCodes: the shapes of a code in the records of regulators, and as a code
// is called elsewhere. "The code" alone is one of law, of conduct or of a door.
func TestDiscountCodes(t *testing.T) {
	k := only(t, "US")
	for text, want := range map[string]bool{
		"Use my code MIA20 for 20% off":    true,
		"20% off with the code MIA20":      true,
		"The code is MIA20":                true,
		"Enter MIA20 at checkout":          true,
		"Use the code below":               true,
		"use the code mia20, thank me":     true,
		"Con il codice MIA20 risparmi":     true,
		"Codice sconto in bio":             true,
		"Usem meu cupom MIA20":             true,
		"Met kortingscode MIA20":           true,
		"Använd min rabattkod MIA20":       true,
		"Brug rabatkode MIA20":             true,
		"Z kodem MIA20 taniej":             true,
		"MIA20 indirim koduyla":            true,
		"クーポンコード MIA20":                    true,
		"할인코드 MIA20":                       true,
		"Use SARAH20 for 20% off":          true, // that it is a code is not said
		"SARAH15 saves you 15%":            true,
		"Get 10% off with #ANNA10!":        true,
		"ANNA10 for 10% off":               true,
		"ZOE95 for 95% off":                true,
		"MAX05 for 5% off":                 true,
		"Mit ANNA10 spart ihr 10 %":        true,
		"-10% de réduction avec ANNA10":    true,
		"ANNA10: 10% de descuento":         true,
		"10% di sconto con ANNA10":         true,
		"ANNA10 dá 10% de desconto":        true,
		"ANNA10 geeft 10% korting":         true,
		"ANNA10 ger 10% rabatt":            true,
		"ANNA10 to 10% zniżki":             true,
		"ANNA10 ile %10 indirim":           true,
		"With SPF50 my nose is off duty":   false,
		"COVID19 cost us 20% off sales":    false,
		"Use B12, 20% off today":           false,
		"Mit ANNA10 nach Rom":              false,
		"20% off at IKEA":                  false,
		"The code of Hammurabi":            false,
		"What is the code for the gate?":   false,
		"They changed the code of conduct": false,
		"I rewrote the code from scratch":  false,
		"Il mio codice fiscale":            false,
		"Kod kreskowy nie działa":          false,
		"Koden till porten är hemlig":      false,
	} {
		signals := k.Check(photo(text), disclosure.Ties{}).Signals
		assert.Equal(t, want, len(signals) > 0, text)
		for _, s := range signals {
			assert.Equal(t, disclosure.DiscountCode, s.Kind, text)
		}
	}
}

// TestLabelSignal: the platform's label is on where the caller says so, or where it
// has a text and the caller does not deny it.
func TestLabelSignal(t *testing.T) {
	k := only(t, "US")
	for _, c := range []struct {
		label disclosure.Label
		want  bool
	}{
		{disclosure.Label{}, false},
		{disclosure.Label{On: engagement.Yes}, true},
		{disclosure.Label{Text: "Paid partnership"}, true},
		{disclosure.Label{On: engagement.No, Text: "Paid partnership"}, false},
		{disclosure.Label{On: engagement.No}, false},
	} {
		post := photo("Love this serum")
		post.Label = c.label
		r := k.Check(post, disclosure.Ties{})
		var want []disclosure.Signal
		var admitted []disclosure.Tie
		if c.want {
			want = []disclosure.Signal{{Kind: disclosure.PaidLabel, Where: disclosure.InLabel, Span: disclosure.Span{End: len(c.label.Text)}, Trust: disclosure.Read}}
			admitted = []disclosure.Tie{disclosure.Paid}
		}
		assert.ElementsMatch(t, want, r.Signals, "%+v", c.label)
		assert.ElementsMatch(t, admitted, r.Admitted, "%+v", c.label)
	}
}

// TestMorePlaces: of one wording, and of the addresses of one kind, only so many are
// listed in one text.
func TestMorePlaces(t *testing.T) {
	const most = disclosure.MaxPlaces
	k := only(t, "US")
	for _, c := range []struct {
		name                      string
		content                   disclosure.Content
		admissions, signals, more int
	}{
		{"none", photo("#ad Love it"), 1, 0, 0},
		{"as many labels as are listed", photo(strings.Repeat("#ad ", most)), most, 0, 0},
		{"one more", photo(strings.Repeat("#ad ", most+1)), most, 0, 1},
		{"of each of two", photo(strings.Repeat("#ad #sponsored ", most+2)), 2 * most, 0, 4},
		{"in each of two texts", disclosure.Content{Screen: lines(strings.Repeat("#ad ", most), strings.Repeat("#ad ", most+1))}, 2 * most, 0, 1},
		{"as many addresses as are listed", photo(strings.Repeat("https://amzn.to/x ", most)), 0, most, 0},
		{"some more", photo(strings.Repeat("https://amzn.to/x ", 5*most)), 0, most, 4 * most},
		{"of each kind", photo(strings.Repeat("https://amzn.to/x https://a.com/?aff_id=1 ", most+1)), 0, 2 * most, 2},
		{"attached, each a text", disclosure.Content{Links: strings.Fields(strings.Repeat("https://amzn.to/x ", most+1))}, 0, most + 1, 0},
	} {
		r := k.Check(c.content, disclosure.Ties{})
		assert.Len(t, r.Admissions, c.admissions, c.name)
		assert.Len(t, r.Signals, c.signals, c.name)
		assert.Equal(t, c.more, r.More, c.name)
	}
	r := k.Check(photo(strings.Repeat("#ad ", 1000)+"not an ad"), paid)
	require.Equal(t, disclosure.Fail, r.Verdict(), "a denial is found after any number of labels")
}
