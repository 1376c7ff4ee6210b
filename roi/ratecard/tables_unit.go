package ratecard

import "github.com/seed-e12bc25d/influencekit/engagement"

// The CPM tables use one word for several denominators: impressions, estimated
// reach, or nothing said. Aspire warns of it,
// https://www.aspire.io/blog/cost-per-mile-influencer-marketing

// impressionsOrViews is what a CPM over impressions may be read by when nobody
// shows impressions. That views may stand in is our judgement; a line says when
// they do.
func impressionsOrViews() []engagement.Metric {
	return []engagement.Metric{engagement.Impressions, engagement.Views}
}

// InfluencerRadarCPM goes by tier and is over estimated reach; the page says it
// comes from more than 200 campaigns.
func InfluencerRadarCPM() Table {
	return Table{
		Name: "influencerradar-cpm", Yardstick: CPM, Over: []engagement.Metric{engagement.Reach}, Currency: "USD",
		Tiers: []engagement.Tier{
			{Name: "nano", From: 1e3, To: 10e3}, {Name: "micro", From: 10e3, To: 100e3}, {Name: "macro", From: 100e3, To: 500e3},
			{Name: "mega", From: 500e3, To: 1e6}, {Name: "celebrity", From: 1e6},
		},
		Source: "https://influencerradar.com/blog-post.php?slug=benchmarking-influencer-cpm-industry-standards", Year: 2026, AsOf: read, Trust: engagement.TrustPage,
		Note: "Over estimated reach, not followers. The page has no date; the year is that of the reading.",
		Rows: []Row{
			{Platform: instagram, Tier: "nano", Price: span("5", "12")},
			{Platform: instagram, Tier: "micro", Price: span("10", "20")},
			{Platform: instagram, Tier: "macro", Price: span("15", "30")},
			{Platform: instagram, Tier: "mega", Price: span("25", "45")},
			{Platform: instagram, Tier: "celebrity", Price: span("40", "")},
			{Platform: tiktok, Tier: "nano", Price: span("4", "10")},
			{Platform: tiktok, Tier: "micro", Price: span("8", "18")},
			{Platform: tiktok, Tier: "macro", Price: span("12", "25")},
			{Platform: tiktok, Tier: "mega", Price: span("20", "40")},
			{Platform: youtube, Tier: "micro", Price: span("20", "50")},
			{Platform: youtube, Tier: "macro", Price: span("35", "75")},
		},
	}
}

// AwiseeCPM2025 is over impressions, by format.
func AwiseeCPM2025() Table {
	video := []engagement.Format{engagement.Video}
	return Table{
		Name: "awisee-cpm-2025", Yardstick: CPM, Over: impressionsOrViews(), Currency: "USD",
		Source: "https://awisee.com/blog/influencer-marketing-cpm/", Year: 2025, AsOf: read, Trust: engagement.TrustPage,
		Rows: []Row{
			{Platform: instagram, Formats: []engagement.Format{engagement.Story}, Price: span("10", "25")},
			{Platform: instagram, Formats: []engagement.Format{engagement.Reel}, Price: span("15", "45")},
			{Platform: instagram, Formats: []engagement.Format{engagement.Carousel}, Price: span("20", "50")},
			{Platform: tiktok, Price: span("7", "25")},
			{Platform: youtube, Formats: video, Placement: Integration, Price: span("15", "35")},
			{Platform: youtube, Formats: video, Placement: Dedicated, Price: span("50", "")},
		},
		Note: "Dedicated videos on YouTube: 50 to 75 and more.",
	}
}

// WordOnTheBlockCPM2023 goes by platform.
func WordOnTheBlockCPM2023() Table {
	return Table{
		Name: "wordontheblock-cpm-2023", Yardstick: CPM, Over: impressionsOrViews(), Currency: "USD",
		Source: "https://www.wordontheblock.com/blog/influencer-pricing-guide", Year: 2023, AsOf: read, Trust: engagement.TrustPress,
		Note: "What it is over was not noted when the page was read; impressions is our judgement.",
		Rows: []Row{
			{Platform: instagram, Price: span("5", "15")}, {Platform: tiktok, Price: span("5", "15")}, {Platform: youtube, Price: span("15", "30")},
		},
	}
}

// InBeatCPM2025 is one typical range for all platforms.
func InBeatCPM2025() Table {
	return Table{
		Name: "inbeat-cpm-2025", Yardstick: CPM, Over: impressionsOrViews(), Currency: "USD",
		Source: "https://www.inbeat.co/articles/average-cpm-for-influencer-marketing", Year: 2025, AsOf: read, Trust: engagement.TrustPress,
		Note: "One range for all platforms and tiers. What it is over was not noted when the page was read; impressions is our judgement.",
		Rows: []Row{{Price: span("2", "10")}},
	}
}

// InfluenceNewsNowCPM spans from local micro-influencers to global stars, which on
// Instagram holds nearly any price.
func InfluenceNewsNowCPM() Table {
	return Table{
		Name: "influencenewsnow-cpm", Yardstick: CPM, Over: impressionsOrViews(), Currency: "USD",
		Source: "https://influencenewsnow.com/influencers/how-cpm-modifications-with-creator-tier", Year: 2026, AsOf: read, Trust: engagement.TrustPage,
		Note: "Instagram: 1 for a local micro-influencer, 75 for a global star. What it is over was not noted when the page was read; impressions is our judgement. The year is that of the reading.",
		Rows: []Row{
			{Platform: instagram, Price: span("1", "75")}, {Platform: tiktok, Price: span("3", "5")}, {Platform: youtube, Price: span("15", "20")},
		},
	}
}

// LookfluenceCPE2026 has a cost per engagement for nano- and macro-influencers.
func LookfluenceCPE2026() Table {
	return Table{
		Name: "lookfluence-cpe-2026", Yardstick: CPE, Currency: "USD", Tiers: engagement.DefaultScheme().Tiers,
		Source: "https://blog.lookfluence.com/2026/06/10/influencer-conversion-benchmarks-cpa-2026/", Year: 2026, AsOf: read, Trust: engagement.TrustPage,
		Note: "Quoted at second hand. Neither what counts as an engagement nor the bounds of the tiers were noted when the page was read; the bounds are those of the library's default scheme.",
		Rows: []Row{{Tier: "nano", Price: span("0.10", "0.50")}, {Tier: "macro", Price: span("2", "5")}},
	}
}

// TruleadoCPE2026 has a cost per engagement for micro-influencers on Instagram.
func TruleadoCPE2026() Table {
	return Table{
		Name: "truleado-cpe-2026", Yardstick: CPE, Currency: "USD", Tiers: engagement.DefaultScheme().Tiers,
		Source: "https://blog.truleado.com/influencer-marketing-roi-benchmarks-agencies-2026", Year: 2026, AsOf: read, Trust: engagement.TrustPage,
		Note: "Neither what counts as an engagement nor the bounds of the tier were noted when the page was read; the bounds are those of the library's default scheme.",
		Rows: []Row{{Platform: instagram, Tier: "micro", Price: span("0.20", "0.80")}},
	}
}
