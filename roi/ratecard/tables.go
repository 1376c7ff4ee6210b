package ratecard

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// read is the day the pages of the tables were read.
const read = "2026-11-22"

// Short names for the rows.
const (
	instagram = engagement.Instagram
	tiktok    = engagement.TikTok
	youtube   = engagement.YouTube
)

// Tables lists the price tables the library knows, in a copy of the caller's own:
// prices per post first, then per followers, CPM and CPE. All are in US dollars.
func Tables() []Table {
	return []Table{
		ClassicPosts(), RateSheet2024(), PerTenThousand(),
		InfluencerRadarCPM(), AwiseeCPM2025(), WordOnTheBlockCPM2023(), InBeatCPM2025(), InfluenceNewsNowCPM(),
		LookfluenceCPE2026(), TruleadoCPE2026(),
	}
}

// fiveTiers are the bounds that most copies of the classic table carry.
func fiveTiers() []engagement.Tier {
	return []engagement.Tier{
		{Name: "nano", From: 1e3, To: 10e3}, {Name: "micro", From: 10e3, To: 50e3}, {Name: "mid", From: 50e3, To: 500e3},
		{Name: "macro", From: 500e3, To: 1e6}, {Name: "mega", From: 1e6},
	}
}

// inFeed is the formats that "a post" means: what stays in the feed.
func inFeed() []engagement.Format {
	return []engagement.Format{engagement.Image, engagement.Carousel, engagement.Video, engagement.Reel}
}

// ClassicPosts is the price per post that has been copied from page to page since
// 2021, for Instagram, TikTok and YouTube. It is the weakest of foundations with
// the widest use.
func ClassicPosts() Table {
	table := Table{
		Name: "classic-posts-2021", Yardstick: PerPost, Currency: "USD", Tiers: fiveTiers(),
		Source: "https://alittleclass.blogspot.com/2021/01/how-much-do-influencers-cost.html", Year: 2021, AsOf: read, Trust: engagement.TrustPage,
		Note: "Copied from page to page, 2021 to 2023. The bounds of its tiers are those of https://www.boost52.com/post/our-guide-to-partnering-with-influencers-and-how-to-determine-your-pricing, " +
			"whose tiers have the same names; that an Instagram post is any format that stays in the feed, and that prices of TikTok and YouTube hold for their videos, is our judgement.",
	}
	for _, p := range []struct {
		platform engagement.Platform
		formats  []engagement.Format
		bounds   []string // of nano to mega, the last without an upper end
	}{
		{instagram, inFeed(), []string{"10", "100", "500", "5000", "10000"}},
		{tiktok, []engagement.Format{engagement.Video}, []string{"5", "25", "125", "1250", "2500"}},
		{youtube, []engagement.Format{engagement.Video}, []string{"20", "200", "1000", "10000", "20000"}},
	} {
		for i, tier := range table.Tiers {
			price := Range{Low: usd(p.bounds[i])}
			if i+1 < len(p.bounds) {
				price.High = usd(p.bounds[i+1])
			}
			table.Rows = append(table.Rows, Row{Platform: p.platform, Formats: p.formats, Tier: tier.Name, Price: price})
		}
	}
	return table
}

// RateSheet2024 is a rate sheet of 2024 for Instagram, with prices for the smallest
// and the largest accounts only.
func RateSheet2024() Table {
	small, large := "under 10 K", "300 K and more"
	video := []engagement.Format{engagement.Video, engagement.Reel}
	return Table{
		Name: "rate-sheet-2024", Yardstick: PerPost, Currency: "USD",
		Tiers:  []engagement.Tier{{Name: small, From: 0, To: 10e3}, {Name: large, From: 300e3}},
		Source: "https://topgrowthmarketing.com/how-much-to-charge-for-whitelisting/", Year: 2024, AsOf: read, Trust: engagement.TrustPage,
		Note: "United States. Says of 10,000 to 300,000 followers only that rates rise. That its video is a reel too is our judgement.",
		Rows: []Row{
			{Platform: instagram, Formats: []engagement.Format{engagement.Story}, Tier: small, Price: span("100", "115")},
			{Platform: instagram, Formats: []engagement.Format{engagement.Image}, Tier: small, Price: span("190", "250")},
			{Platform: instagram, Formats: []engagement.Format{engagement.Carousel}, Tier: small, Price: span("200", "265")},
			{Platform: instagram, Formats: video, Tier: small, Price: span("325", "350")},
			{Platform: instagram, Formats: []engagement.Format{engagement.Story}, Tier: large, Price: span("1000", "")},
			{Platform: instagram, Formats: []engagement.Format{engagement.Image}, Tier: large, Price: span("2500", "")},
			{Platform: instagram, Formats: []engagement.Format{engagement.Carousel}, Tier: large, Price: span("3000", "")},
			{Platform: instagram, Formats: video, Tier: large, Price: span("3500", "")},
		},
	}
}

// PerTenThousand is the rule of thumb of 100 dollars per 10,000 followers for an
// Instagram post in the feed, up to three times that for engagement above average.
func PerTenThousand() Table {
	return Table{
		Name: "per-10k-followers", Yardstick: PerFollowers, Per: 10_000, Currency: "USD",
		Source: "https://curlsnpearlsss.com/influencer-rates-101-what-to-charge-for-usage-rights-exclusivity-and-whitelisting", Year: 2026, AsOf: read, Trust: engagement.TrustPress,
		Note: "The upper end is for engagement above average. The page has no date; the year is that of the reading.",
		Rows: []Row{{Platform: instagram, Formats: inFeed(), Price: span("100", "300")}},
	}
}

// usd is an amount of a table.
func usd(text string) money.Amount { return money.Must(text, "USD") }

// span is a range of a table; without a high it is open.
func span(low, high string) Range {
	if high == "" {
		return Range{Low: usd(low)}
	}
	return Range{Low: usd(low), High: usd(high)}
}
