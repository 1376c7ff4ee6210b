package audit_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

func TestPartnerships(t *testing.T) {
	e := instagram(10_000, 8, func(int) (int64, int64) { return 200, 6 })
	for i, caption := range []string{
		"#ad New serum from @glowlab",                        // admitted and visible
		"Sunset #love #glow #ad #skin @glowlab",              // admitted, among tags
		"Thanks to Glowlab for the free serum, it is lovely", // admitted
		"My serum: https://amzn.to/3x",                       // a trace only
		"Use code MIA20 at Shinewell",                        // a trace, and a rival
		"I bought this Shinewell cream myself",               // names a rival
		"Good morning",                                       // nothing
		"Per aspera",                                         // nothing
	} {
		e.Posts[i].Caption = caption
	}
	e.Posts[6].PaidLabel = engagement.Yes // the label alone
	e.Brands, e.Rivals = []string{"Glowlab"}, []string{"@shinewell"}
	r := audit.Run(e, audit.DefaultPolicy())
	p := r.Partnerships
	require.NotNil(t, p)
	assert.Equal(t, 8, p.Posts)
	assert.Equal(t, 4, p.Admitted)
	assert.Equal(t, 2, p.Traces)
	assert.Equal(t, 2, p.Visible, "the first and the third")
	assert.Equal(t, 1, p.Unclear, "in a pile of tags")
	assert.Equal(t, []audit.BrandPosts{
		{Brand: "Glowlab", Posts: 3, Admitted: 3, IDs: []string{"p002", "p001", "p000"}},
		{Brand: "@shinewell", Rival: true, Posts: 2, IDs: []string{"p005", "p004"}},
	}, p.Brands)
	assert.Equal(t, "4 of 8 posts say that they come from a partnership, 2 of them visibly; ties that no post mentions are unknown from outside", p.String())
	assert.InDelta(t, 2, signal(t, r, audit.PartnershipsRivals).Observed, 0)
	assert.Equal(t, audit.Signalled, result(t, r, audit.PartnershipsShare).Result)
	for _, c := range r.Contributions {
		assert.NotEqual(t, audit.InPartnerships, c.Area, "partnerships cost nothing")
	}
}
