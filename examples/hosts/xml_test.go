package hosts_test

import (
	"encoding/xml"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// An invoice line of the host's own, with values of the library as attributes and
// as elements.
type line struct {
	XMLName  xml.Name            `xml:"line"`
	Due      civil.Date          `xml:"due,attr"`
	Open     civil.Date          `xml:"open,attr"`
	Share    money.Ratio         `xml:"share,attr"`
	Likes    engagement.Count    `xml:"likes,attr"`
	Shares   engagement.Count    `xml:"shares,attr"`
	Platform engagement.Platform `xml:"platform,attr"`
	Fee      money.Amount        `xml:"fee"`
	Views    engagement.Count    `xml:"views"`
	Extras   []money.Amount      `xml:"extras>amount"`
}

func TestXMLAttributesAndElements(t *testing.T) {
	l := line{
		XMLName: xml.Name{Local: "line"}, Due: day(2026, 10, 31), Share: money.BasisPoints(1250), Likes: engagement.Known(0), Platform: engagement.TikTok,
		Fee: money.Must("1200.5", "EUR"), Views: engagement.Known(41_200), Extras: []money.Amount{money.Must("5", "JPY"), money.Must("-1", "USD")},
	}
	body, err := xml.Marshal(l)
	require.NoError(t, err)
	assert.Equal(t, `<line due="2026-10-31" open="" share="0.125" likes="0" shares="" platform="tiktok">`+
		`<fee>1200.50 EUR</fee><views>41200</views><extras><amount>5 JPY</amount><amount>-1.00 USD</amount></extras></line>`, string(body))
	var got line
	require.NoError(t, xml.Unmarshal(body, &got))
	assert.Equal(t, l, got)
}

func TestXMLThatIsSomethingElse(t *testing.T) {
	for _, body := range []string{
		`<line due="31.10.2026"/>`, `<line likes="many"/>`, `<line likes="1.5"/>`, `<line share="half"/>`, `<line><fee>1200.50</fee></line>`, `<line><fee>1 XXXX</fee></line>`,
	} {
		var got line
		assert.Error(t, xml.Unmarshal([]byte(body), &got), body)
	}
}

// Whole values of the library go through elements as well, named as in Go.
func TestPostAsXML(t *testing.T) {
	p := post()
	body, err := xml.Marshal(p)
	require.NoError(t, err)
	var got engagement.Post
	require.NoError(t, xml.Unmarshal(body, &got))
	assert.Equal(t, p, got)
}
