package ratecard_test

import (
	"net/url"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/ratecard"
)

func isSource(t *testing.T, source, asOf string, year int, trust engagement.Trust) {
	t.Helper()
	u, err := url.Parse(source)
	require.NoError(t, err)
	assert.Equal(t, "https", u.Scheme)
	_, err = time.Parse(time.DateOnly, asOf)
	assert.NoError(t, err)
	assert.True(t, year >= 2021 && year <= 2026, year)
	assert.Contains(t, []engagement.Trust{engagement.TrustOwner, engagement.TrustPress, engagement.TrustPage}, trust)
}

// Every table and rate names its source, and every default is valid.
func TestDefaults(t *testing.T) {
	require.NoError(t, ratecard.DefaultPolicy().Validate())
	for _, table := range ratecard.Tables() {
		t.Run(table.Name, func(t *testing.T) {
			require.NoError(t, table.Validate())
			isSource(t, table.Source, table.AsOf, table.Year, table.Trust)
		})
	}
	for _, p := range ratecard.RightsPolicies() {
		t.Run(p.Name, func(t *testing.T) {
			require.NoError(t, p.Validate())
			for _, r := range p.Rates {
				isSource(t, r.Source, r.AsOf, r.Year, r.Trust)
			}
		})
	}
	tables := ratecard.Tables()
	tables[0].Rows[0].Price.Low = usd("77")
	assert.NotEqual(t, tables[0], ratecard.Tables()[0], "the table is the caller's own")
}

// The prices of the tables, one post of an account, as the pages have them.
func TestTablePrices(t *testing.T) {
	k := engagement.Known
	post := func(p engagement.Platform, f engagement.Format, followers int64) ratecard.Deliverable {
		return ratecard.Deliverable{Platform: p, Format: f, Count: 1, Followers: k(followers),
			Views: k(1000), Impressions: k(1000), Reach: k(1000), Engagements: k(1)}
	}
	video := func(placement ratecard.Placement) ratecard.Deliverable {
		d := post(engagement.YouTube, engagement.Video, 20_000)
		d.Placement = placement
		return d
	}
	const ig, tt, yt = engagement.Instagram, engagement.TikTok, engagement.YouTube
	tests := []struct {
		table string
		d     ratecard.Deliverable
		want  string // the range, or why there is none
	}{
		{"classic-posts-2021", post(ig, engagement.Image, 999), "deliverables[0]: 999 followers are in no tier of the table"},
		{"classic-posts-2021", post(ig, engagement.Image, 1_000), "10.00–100.00 USD"},
		{"classic-posts-2021", post(ig, engagement.Reel, 9_999), "10.00–100.00 USD"},
		{"classic-posts-2021", post(ig, engagement.Reel, 10_000), "100.00–500.00 USD"}, // the lower bound is in
		{"classic-posts-2021", post(ig, engagement.Carousel, 50_000), "500.00–5000.00 USD"},
		{"classic-posts-2021", post(ig, engagement.Video, 500_000), "5000.00–10000.00 USD"},
		{"classic-posts-2021", post(ig, engagement.Video, 1_000_000), "10000.00 USD or more"},
		{"classic-posts-2021", post(ig, engagement.Story, 20_000), "deliverables[0]: no price for the format story on instagram"},
		{"classic-posts-2021", post(tt, engagement.Video, 20_000), "25.00–125.00 USD"},
		{"classic-posts-2021", post(yt, engagement.Video, 200_000), "1000.00–10000.00 USD"},
		{"classic-posts-2021", post(engagement.Twitch, engagement.Live, 20_000), "deliverables[0]: no price for twitch"},
		{"rate-sheet-2024", post(ig, engagement.Story, 500), "100.00–115.00 USD"},
		{"rate-sheet-2024", post(ig, engagement.Carousel, 9_999), "200.00–265.00 USD"},
		{"rate-sheet-2024", post(ig, engagement.Reel, 10_000), "deliverables[0]: 10000 followers are in no tier of the table"},
		{"rate-sheet-2024", post(ig, engagement.Reel, 300_000), "3500.00 USD or more"},
		{"per-10k-followers", post(ig, engagement.Image, 25_000), "250.00–750.00 USD"},
		{"influencerradar-cpm", post(ig, engagement.Story, 100_000), "15.00–30.00 USD"}, // macro there, mid elsewhere
		{"influencerradar-cpm", post(yt, engagement.Video, 5_000), "deliverables[0]: no price for the tier nano"},
		{"awisee-cpm-2025", post(ig, engagement.Story, 20_000), "10.00–25.00 USD"},
		{"awisee-cpm-2025", post(tt, engagement.Video, 20_000), "7.00–25.00 USD"},
		{"awisee-cpm-2025", video(ratecard.Integration), "15.00–35.00 USD"},
		{"awisee-cpm-2025", video(ratecard.Dedicated), "50.00 USD or more"},
		{"awisee-cpm-2025", video(""), "deliverables[0]: prices go by placement, which the deliverable does not name or the table does not have"},
		{"wordontheblock-cpm-2023", video(""), "15.00–30.00 USD"},
		{"inbeat-cpm-2025", post(engagement.Pinterest, engagement.Image, 1), "2.00–10.00 USD"},
		{"influencenewsnow-cpm", post(tt, engagement.Video, 20_000), "3.00–5.00 USD"},
		{"lookfluence-cpe-2026", post(tt, engagement.Video, 700_000), "2.00–5.00 USD"},
		{"truleado-cpe-2026", post(ig, engagement.Reel, 20_000), "0.20–0.80 USD"},
	}
	for _, tt := range tests {
		a, err := ratecard.DefaultPolicy().Assess(usd("100"), one(tt.d))
		require.NoError(t, err)
		l := line(t, a, tt.table)
		got := l.Because
		if l.Price != nil {
			got = l.Price.String()
		}
		assert.Equal(t, tt.want, got, "%s %s %s", tt.table, tt.d.Platform, tt.d.Format)
	}
}

// More followers never cost less by any table, other things equal.
func TestPricesRiseWithFollowers(t *testing.T) {
	r := random(1)
	assessed := 0
	for range 400 {
		a, b := int64(r.IntN(2_000_000)), int64(r.IntN(2_000_000))
		a, b = min(a, b), max(a, b)
		d := ratecard.Deliverable{
			Platform: []engagement.Platform{engagement.Instagram, engagement.TikTok, engagement.YouTube}[r.IntN(3)],
			Format:   engagement.Formats()[r.IntN(len(engagement.Formats()))], Count: 1 + r.Int64N(5),
			Views: engagement.Known(5000), Impressions: engagement.Known(6000), Reach: engagement.Known(4000), Engagements: engagement.Known(300),
		}
		small, large := d, d
		small.Followers, large.Followers = engagement.Known(a), engagement.Known(b)
		p := ratecard.DefaultPolicy()
		x, err := p.Assess(usd("500"), one(small))
		require.NoError(t, err)
		y, err := p.Assess(usd("500"), one(large))
		require.NoError(t, err)
		for i, low := range x.Lines {
			high := y.Lines[i]
			if low.Price == nil || high.Price == nil {
				continue
			}
			assessed++
			require.LessOrEqual(t, cmp(t, low.Price.Low, high.Price.Low), 0, "%s: %d and %d followers", low.Table, a, b)
			if low.Price.IsOpen() {
				require.True(t, high.Price.IsOpen())
			} else if !high.Price.IsOpen() {
				require.LessOrEqual(t, cmp(t, low.Price.High, high.Price.High), 0, "%s: %d and %d followers", low.Table, a, b)
			}
		}
	}
	assert.Greater(t, assessed, 500)
}

// The row that says more goes before one for all, and among equals the first.
func TestTheRowThatSaysMoreIsUsed(t *testing.T) {
	all := table("posts", ratecard.PerPost, "1", "2")
	all.Rows = []ratecard.Row{
		{Price: ratecard.Range{Low: usd("1")}},
		{Platform: engagement.Instagram, Price: ratecard.Range{Low: usd("2")}},
		{Formats: []engagement.Format{engagement.Story}, Price: ratecard.Range{Low: usd("3")}},
		{Platform: engagement.Instagram, Formats: []engagement.Format{engagement.Reel}, Price: ratecard.Range{Low: usd("4")}},
	}
	for _, tt := range []struct {
		platform engagement.Platform
		format   engagement.Format
		want     string
	}{
		{engagement.TikTok, engagement.Video, "1.00 USD or more"},
		{engagement.Instagram, engagement.Image, "2.00 USD or more"},
		{engagement.TikTok, engagement.Story, "3.00 USD or more"},
		{engagement.Instagram, engagement.Story, "2.00 USD or more"},
		{engagement.Instagram, engagement.Reel, "4.00 USD or more"},
	} {
		a, err := policy(all).Assess(usd("9"), one(ratecard.Deliverable{Platform: tt.platform, Format: tt.format, Count: 1}))
		require.NoError(t, err)
		assert.Equal(t, tt.want, a.Lines[0].Price.String(), "%s %s", tt.platform, tt.format)
	}
}
