package engagement_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// table finds a table of benchmarks by name.
func table(t *testing.T, name string) engagement.Benchmarks {
	for _, b := range engagement.BenchmarkTables() {
		if b.Name == name {
			return b
		}
	}
	require.Fail(t, "no table", name)
	return engagement.Benchmarks{}
}

// reading is a rate with an interval, without the posts.
func reading(m engagement.Method, rate, low, high float64) engagement.Reading {
	r := engagement.Reading{Method: m, Rate: engagement.Rate(rate), Posts: 12}
	r.Interval.Value = stats.Interval{Low: low, High: high, Level: 0.95}
	return r
}

func TestBenchmarkTables(t *testing.T) {
	seen := map[string]bool{}
	for _, b := range engagement.BenchmarkTables() {
		t.Run(b.Name, func(t *testing.T) {
			assert.False(t, seen[b.Name], "twice")
			seen[b.Name] = true
			if b.Trust != engagement.TrustSeed {
				isLink(t, b.Source)
			}
			assert.NotEmpty(t, b.Source)
			assert.True(t, b.Year >= 2018 && b.Year <= 2026, b.Year)
			assert.NotEmpty(t, b.Trust)
			assert.Contains(t, []string{"", "creators", "brands"}, b.Accounts)
			assert.True(t, b.By == "" || b.By.IsValid())
			assert.True(t, b.Traffic == "" || b.Traffic.IsValid())
			require.NotEmpty(t, b.Over)
			for _, base := range b.Over {
				assert.True(t, base.IsValid(), base)
			}
			tiers := map[string]bool{"": true}
			for _, tier := range b.Tiers {
				tiers[tier.Name] = true
			}
			if b.Tiers != nil {
				assert.NoError(t, engagement.Scheme{Name: b.Name, Tiers: b.Tiers}.Validate())
			}
			require.NotEmpty(t, b.Rows)
			rows := map[[2]string]bool{}
			for _, row := range b.Rows {
				key := [2]string{string(row.Platform), row.Tier}
				assert.False(t, rows[key], "%v twice", key)
				rows[key] = true
				assert.True(t, row.Platform == "" || row.Platform.IsValid(), row.Platform)
				assert.True(t, tiers[row.Tier], "tier %q is not in the table", row.Tier)
				assert.Positive(t, row.Low)
				assert.True(t, row.High == 0 || row.Low <= row.High, row)
				assert.Less(t, row.High, 20*engagement.Percent)
				assert.NotEmpty(t, row.What)
			}
		})
	}
	tables := engagement.BenchmarkTables()
	tables[0].Over[0], tables[0].Rows[0].Low = "changed", 0
	assert.NotEqual(t, tables[0], engagement.BenchmarkTables()[0], "the table is the caller's own")
}

// The seed's rule is 3–8 %, both ends in, and the whole interval must lie there
// for the standing to be clear.
func TestSeedRule(t *testing.T) {
	assert.Equal(t, engagement.BenchmarkTables()[0], engagement.SeedRule())
	tests := []struct {
		rate, low, high float64
		want            string
	}{
		{0.05, 0.04, 0.06, "within 3.00–8.00 % (seed, 2026)"},
		{0.05, 0.02, 0.07, "within 3.00–8.00 % (seed, 2026), perhaps by chance"},
		{0.05, 0.03, 0.08, "within 3.00–8.00 % (seed, 2026)"},
		{0.03, 0.03, 0.03, "within 3.00–8.00 % (seed, 2026), perhaps by chance"},
		{0.08, 0.08, 0.08, "within 3.00–8.00 % (seed, 2026), perhaps by chance"},
		{0.02, 0.01, 0.0299, "below 3.00–8.00 % (seed, 2026)"},
		{0.0299, 0.02, 0.03, "below 3.00–8.00 % (seed, 2026), perhaps by chance"},
		{0.09, 0.0801, 0.1, "above 3.00–8.00 % (seed, 2026)"},
		{0.09, 0.08, 0.1, "above 3.00–8.00 % (seed, 2026), perhaps by chance"},
		{0.09, 0, 0, "above 3.00–8.00 % (seed, 2026), perhaps by chance"},
	}
	for _, tt := range tests {
		s, err := engagement.SeedRule().Compare(reading(engagement.ByFollowers(), tt.rate, tt.low, tt.high), engagement.Instagram, engagement.Count{})
		require.NoError(t, err)
		assert.Equal(t, tt.want, s.String())
		assert.Equal(t, engagement.Rate(tt.rate), s.Rate)
	}
	one := measured(t, []engagement.Post{known(50, 0, 1_000)}, engagement.ByFollowers())
	s, err := engagement.SeedRule().Compare(one, engagement.Instagram, engagement.Known(1_000))
	require.NoError(t, err)
	assert.False(t, s.Clear, "a rate without an interval is clear of nothing")
	assert.Equal(t, []string{
		"the source does not say whether boosted posts are in it",
		"the source does not say how it aggregates posts",
		"the source does not say of which day the followers are",
		"weak source: an example value",
	}, s.Caveats)
	assert.Equal(t, engagement.TrustSeed, s.Trust)
}

func TestStandingString(t *testing.T) {
	likes := reading(engagement.Today(engagement.Known(5_000)).With(engagement.Likes).As(engagement.Median), 0.06, 0.055, 0.065)
	s, err := table(t, "modash").Compare(likes, engagement.Instagram, engagement.Known(5_000))
	require.NoError(t, err)
	assert.Equal(t, "within 5.00–10.00 % (modash, 2026)", s.String())
	assert.Equal(t, []string{"the source does not say whether boosted posts are in it"}, s.Caveats)
	s, err = table(t, "creatordb-youtube").Compare(reading(engagement.ByViews(), 0.02, 0.015, 0.025), engagement.YouTube, engagement.Count{})
	require.NoError(t, err)
	assert.Equal(t, "at or above the floor of 1.00 % (creatordb-youtube, 2026)", s.String())
	impressions := reading(engagement.ByImpressions(), 0.02, 0.015, 0.025)
	s, err = table(t, "buffer-2025").Compare(impressions, engagement.Instagram, engagement.Count{})
	require.NoError(t, err)
	assert.Equal(t, "above 1.16 % (buffer-2025, 2025)", s.String())
	assert.Equal(t, []string{
		"the source does not say which interactions it counts",
		"the source does not say whether boosted posts are in it",
		"the source does not say how it aggregates posts",
		"weak source: an example value",
	}, s.Caveats)

	brands := engagement.ByFollowers().With(engagement.Likes, engagement.Comments, engagement.Shares)
	brands.Traffic = engagement.Blended
	s, err = table(t, "rival-iq-2023").Compare(reading(brands, 0.0567, 0.05, 0.06), engagement.TikTok, engagement.Count{})
	require.NoError(t, err)
	assert.Equal(t, "below 5.69 % (rival-iq-2023, 2022), perhaps by chance", s.String())
	assert.Contains(t, s.Caveats, "measured on brands' accounts, not creators'")
}

// A table judges rates of its own definition only; every difference is named.
func TestCompareRefusesUnlikeDefinitions(t *testing.T) {
	brand := table(t, "rival-iq-2023")
	_, err := brand.Compare(reading(engagement.ByViews().As(engagement.Pooled), 0.05, 0.04, 0.06), engagement.TikTok, engagement.Known(1))
	var unlike *engagement.UnlikeError
	require.ErrorAs(t, err, &unlike)
	assert.Equal(t, []string{
		"likes + comments against likes + comments + shares",
		"over views against over followers_when_posted or followers_now",
		"pooled against mean",
		"organic against blended",
	}, unlike.Differ)

	// Facebook 2025 is 0.15 % by followers in one report and 5.07 % by impressions in
	// another: a rate over followers is not held against the second.
	_, err = table(t, "buffer-2025").Compare(reading(engagement.ByFollowers(), 0.0015, 0.001, 0.002), engagement.Facebook, engagement.Known(1))
	assert.EqualError(t, err, "engagement: unlike definitions: over followers_when_posted against over impressions")

	nameless := engagement.Benchmarks{Name: "own", Rows: []engagement.Benchmark{{Low: 0.01}}}
	_, err = nameless.Compare(reading(engagement.ByFollowers(), 0.05, 0.04, 0.06), engagement.X, engagement.Count{})
	assert.EqualError(t, err, "engagement: unlike definitions: over followers_when_posted against over what the source does not say")
}

func TestCompareGoesByTier(t *testing.T) {
	views := reading(engagement.ByViews(), 0.06, 0.055, 0.0659)
	tests := []struct {
		name      string
		table     string
		r         engagement.Reading
		platform  engagement.Platform
		followers engagement.Count
		want      string // of the row's tier, or of the error
	}{
		{"the lowest bound", "influencertools-tiktok", views, engagement.TikTok, engagement.Known(1_000), "nano"},
		{"under a bound", "influencertools-tiktok", views, engagement.TikTok, engagement.Known(9_999), "nano"},
		{"on a bound", "influencertools-tiktok", views, engagement.TikTok, engagement.Known(10_000), "micro"},
		{"its own micro ends at 30,000", "influencertools-tiktok", views, engagement.TikTok, engagement.Known(30_000), "mid"},
		{"on the next bound", "influencertools-tiktok", views, engagement.TikTok, engagement.Known(100_000), "macro"},
		{"no upper end", "influencertools-tiktok", views, engagement.TikTok, engagement.Known(50_000_000), "mega"},
		{"no tier", "influencertools-tiktok", views, engagement.TikTok, engagement.Known(999), "standing is undefined: influencertools-tiktok has no row for 999 followers on tiktok"},
		{"followers unknown", "influencertools-tiktok", views, engagement.TikTok, engagement.Count{}, "standing is undefined: followers unknown, and influencertools-tiktok goes by tier"},
		{"another platform", "influencertools-tiktok", views, engagement.YouTube, engagement.Known(5_000), "standing is undefined: influencertools-tiktok has no row for youtube"},
		{"no platform", "influencertools-tiktok", views, "", engagement.Known(5_000), "standing is undefined: influencertools-tiktok has no row for unknown"},
		{"a row of its own goes before the row for all", "influencer-hero-tiktok-2024", reading(engagement.ByFollowers(), 0.02, 0.019, 0.021), engagement.TikTok, engagement.Known(4_999), "nano"},
		{"a gap falls to the row for all", "influencer-hero-tiktok-2024", reading(engagement.ByFollowers(), 0.02, 0.019, 0.021), engagement.TikTok, engagement.Known(5_000), ""},
		{"so do unknown followers", "influencer-hero-tiktok-2024", reading(engagement.ByFollowers(), 0.02, 0.019, 0.021), engagement.TikTok, engagement.Count{}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, err := table(t, tt.table).Compare(tt.r, tt.platform, tt.followers)
			if err != nil {
				assert.EqualError(t, err, tt.want)
				return
			}
			assert.Equal(t, tt.want, s.Row.Tier)
		})
	}
	_, err := engagement.SeedRule().Compare(engagement.Reading{}, engagement.TikTok, engagement.Count{})
	assert.EqualError(t, err, "standing is undefined: no rate was measured")
}

func TestBenchmarksJSON(t *testing.T) {
	for _, b := range engagement.BenchmarkTables() {
		text, err := json.Marshal(b)
		require.NoError(t, err)
		var got engagement.Benchmarks
		require.NoError(t, json.Unmarshal(text, &got))
		assert.Equal(t, b, got)
	}
	s, err := engagement.SeedRule().Compare(reading(engagement.ByFollowers(), 0.05, 0.04, 0.06), engagement.Instagram, engagement.Count{})
	require.NoError(t, err)
	text, err := json.Marshal(s)
	require.NoError(t, err)
	var got engagement.Standing
	require.NoError(t, json.Unmarshal(text, &got))
	assert.Equal(t, s, got)
}
