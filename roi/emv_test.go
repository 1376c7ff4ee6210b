package roi_test

import (
	"net/url"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func image(m engagement.Metrics) engagement.Post {
	return engagement.Post{Platform: engagement.Instagram, Format: engagement.Image, Metrics: m}
}

// One Instagram image with 10,000 likes, 300 comments and 100,000 views is worth
// 1,500 USD to one table and 93,060 USD to another.
func TestEMVSpread(t *testing.T) {
	post := image(engagement.Metrics{Likes: known(10_000), Comments: known(300), Views: known(100_000)})

	lefty, err := roi.LeftyEMV().Value(post, engagement.Metrics{})
	require.NoError(t, err)
	assert.Equal(t, usd("1500"), lefty.Value)
	assert.Equal(t, []roi.EMVPart{{Metric: engagement.Impressions, Count: known(100_000), Estimated: true, Value: usd("1500")}}, lefty.Parts)

	kolsquare, err := roi.KolsquareEMV2025().Value(post, engagement.Metrics{})
	require.NoError(t, err)
	assert.Equal(t, usd("93060"), kolsquare.Value)

	_, err = lefty.Cmp(kolsquare)
	assert.ErrorAs(t, err, new(*roi.UnlikeEMVError))
	_, err = lefty.Plus(kolsquare)
	assert.EqualError(t, err, `roi: EMV by "lefty 2026-11-22" and by "kolsquare-2025 2025" are different things`)
}

// 5,000 likes, 500 comments, 50,000 impressions: 1,752.50, the example of
// https://help-influence.later.com/hc/en-us/articles/21083269843607-Earned-Media-Value-EMV-Return-on-Investment-ROI
func TestEMVLaterExample(t *testing.T) {
	post := image(engagement.Metrics{Likes: known(5000), Comments: known(500), Impressions: known(50_000)})
	emv, err := roi.LaterEMV().Value(post, engagement.Metrics{})
	require.NoError(t, err)
	assert.Equal(t, usd("1752.50"), emv.Value)
	assert.Empty(t, emv.Unknown)
}

func TestEMVAyzenberg(t *testing.T) {
	post := engagement.Post{Platform: engagement.Facebook, Metrics: engagement.Metrics{
		Views: known(100), Impressions: known(2000), Clicks: known(10), Comments: known(4), Likes: known(50), Shares: known(3), Follows: known(2),
	}}
	emv, err := roi.AyzenbergEMV2017().Value(post, engagement.Metrics{})
	require.NoError(t, err)
	// 9 + 9.64 + 22.80 + 12.68 + 10.50 + 6.42 + 3.68
	assert.Equal(t, usd("74.72"), emv.Value)
}

func TestEMVDynamicSignal(t *testing.T) {
	table, err := roi.DynamicSignalEMV(eur("8"), eur("0.35"), ratio(t, "0.5"))
	require.NoError(t, err)
	post := engagement.Post{Platform: engagement.LinkedIn, Metrics: engagement.Metrics{
		Impressions: known(10_000), Likes: known(80), Comments: known(15), Shares: known(5), Clicks: known(40),
	}}
	emv, err := table.Value(post, engagement.Metrics{})
	require.NoError(t, err)
	assert.Equal(t, eur("111.50"), emv.Value, "80 + 0.35 × (0.5 × 100 + 40)")

	_, err = roi.DynamicSignalEMV(eur("8"), money.Amount{}, money.One())
	assert.Equal(t, "CPM or CPC not given", undefinedBecause(err))
	mixed, err := roi.DynamicSignalEMV(eur("8"), usd("1"), money.One())
	require.NoError(t, err)
	_, err = mixed.Value(post, engagement.Metrics{})
	assert.ErrorAs(t, err, new(money.MismatchError))
	_, err = roi.DynamicSignalEMV(eur("8"), eur("999999999999"), ratio(t, "999999999999999"))
	assert.ErrorIs(t, err, money.ErrRange)
}

func TestEMVEstimates(t *testing.T) {
	lefty := roi.LeftyEMV()
	usual := engagement.Metrics{Likes: known(400)}
	for _, c := range []struct {
		platform engagement.Platform
		format   engagement.Format
		metrics  engagement.Metrics
		want     money.Amount
	}{
		{engagement.Instagram, engagement.Story, engagement.Metrics{}, usd("30")},                                             // 5 × 400 × 0.015
		{engagement.Instagram, engagement.Reel, engagement.Metrics{Views: known(1000)}, usd("15")},                            // its views
		{engagement.YouTube, engagement.Short, engagement.Metrics{Views: known(1000)}, usd("70")},                             // its views
		{engagement.X, engagement.Text, engagement.Metrics{Likes: known(7), Comments: known(2), Shares: known(1)}, usd("15")}, // 100 × 10
		{engagement.X, engagement.Text, engagement.Metrics{Views: known(2000), Likes: known(7)}, usd("30")},                   // views go first
		{engagement.Facebook, engagement.Image, engagement.Metrics{Likes: known(100)}, usd("15")},                             // 10 × 100
		{engagement.Instagram, engagement.Image, engagement.Metrics{Likes: known(1), Impressions: known(3000)}, usd("45")},    // counted, not estimated
		{engagement.Instagram, engagement.Image, engagement.Metrics{Likes: known(0)}, usd("0")},                               // measured nothing
		{engagement.TikTok, engagement.Video, engagement.Metrics{Views: known(1)}, money.Must("0.015", "USD")},                // not rounded to the cent
		{engagement.Instagram, engagement.Carousel, engagement.Metrics{Likes: known(1_000_000_000_000)}, usd("150000000000")}, // absurd, and exact
	} {
		emv, err := lefty.Value(engagement.Post{Platform: c.platform, Format: c.format, Metrics: c.metrics}, usual)
		require.NoError(t, err)
		assert.Equal(t, c.want, emv.Value, "%s %s", c.platform, c.format)
	}
}

func TestEMVUnknown(t *testing.T) {
	partial, err := roi.KolsquareEMV2025().Value(image(engagement.Metrics{Comments: known(10)}), engagement.Metrics{})
	require.NoError(t, err)
	assert.Equal(t, usd("102"), partial.Value)
	assert.Equal(t, []engagement.Metric{engagement.Views}, partial.Unknown)

	_, err = roi.KolsquareEMV2025().Value(image(engagement.Metrics{Likes: known(5)}), engagement.Metrics{})
	assert.EqualError(t, err, "EMV is undefined: comments unknown")
	_, err = roi.KolsquareEMV2025().Value(engagement.Post{Platform: engagement.TikTok, Metrics: engagement.Metrics{Views: known(5)}}, engagement.Metrics{})
	assert.EqualError(t, err, `EMV is undefined: kolsquare-2025 has no value for the platform "tiktok"`)
	_, err = roi.LeftyEMV().Value(image(engagement.Metrics{Likes: known(engagement.MaxCount)}), engagement.Metrics{})
	assert.EqualError(t, err, "EMV is undefined: impressions unknown", "ten times as many is no count")

	broken := roi.EMVTable{Rates: []roi.EMVRate{{Metric: engagement.Likes, Value: usd("1")}}}
	_, err = broken.Value(image(engagement.Metrics{Likes: known(5)}), engagement.Metrics{})
	assert.ErrorIs(t, err, money.ErrZero)
}

func TestEMVPlus(t *testing.T) {
	table := roi.KolsquareEMV2025()
	a, err := table.Value(image(engagement.Metrics{Comments: known(10), Views: known(100)}), engagement.Metrics{})
	require.NoError(t, err)
	b, err := table.Value(image(engagement.Metrics{Views: known(50)}), engagement.Metrics{})
	require.NoError(t, err)
	sum, err := a.Plus(b)
	require.NoError(t, err)
	assert.Equal(t, roi.EMV{
		Table: "kolsquare-2025", AsOf: "2025", Value: usd("237"),
		Parts: []roi.EMVPart{
			{Metric: engagement.Comments, Count: known(10), Value: usd("102")},
			{Metric: engagement.Views, Count: known(150), Value: usd("135")},
		},
		Unknown: []engagement.Metric{engagement.Comments},
	}, sum)
	other, err := b.Plus(a)
	require.NoError(t, err)
	assert.Equal(t, sum.Value, other.Value)
	assert.Equal(t, sum.Unknown, other.Unknown)
	assert.Equal(t, sum, roundTrip(t, sum))

	c, err := a.Cmp(b)
	require.NoError(t, err)
	assert.Equal(t, 1, c)
}

func TestEMVTables(t *testing.T) {
	seen := map[string]bool{}
	for _, table := range roi.EMVTables() {
		assert.False(t, seen[table.Name], table.Name)
		seen[table.Name] = true
		source, err := url.Parse(table.Source)
		require.NoError(t, err)
		assert.Equal(t, "https", source.Scheme)
		assert.Regexp(t, `^20\d\d(-\d\d){0,2}$`, table.AsOf)
		assert.NotEmpty(t, table.Trust)
		assert.NotEmpty(t, table.Note)
		assert.Equal(t, table, roundTrip(t, table))
		for _, r := range table.Rates {
			assert.True(t, r.Metric.IsValid())
			assert.True(t, r.Platform.IsValid())
			assert.Positive(t, r.Value.Sign())
			assert.Contains(t, []int64{1, 1000}, r.Per)
		}
		for _, e := range table.Estimates {
			assert.True(t, e.Platform.IsValid())
			assert.NotEmpty(t, e.Of.List())
			for _, f := range e.Formats {
				assert.True(t, f.IsValid())
			}
		}
	}
	changed := roi.LeftyEMV()
	changed.Rates[0].Value = usd("1")
	assert.Equal(t, usd("15"), roi.LeftyEMV().Rates[0].Value, "a table is the caller's own")
}
