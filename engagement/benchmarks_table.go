package engagement

// BenchmarkTables lists the tables the library knows, the framework's first.
// A table whose source names no base is left out: no rate can be held against it.
func BenchmarkTables() []Benchmarks {
	return []Benchmarks{
		{
			Name: "seed", Of: Of(Likes, Comments), Over: []Base{FollowersThen, FollowersNow}, Accounts: "creators",
			Rows:   []Benchmark{{Low: 3 * Percent, High: 8 * Percent, What: "wanted of a creator"}},
			Source: "the micro-influencer framework this library implements", Year: 2026, Trust: TrustSeed,
		},
		{
			Name: "instagram-verbal", Over: []Base{FollowersThen, FollowersNow},
			Rows:   []Benchmark{{Platform: Instagram, Low: 1 * Percent, High: 3.5 * Percent, What: "average band"}},
			Source: "https://www.cocoandlowe.com/how-is-influencer-engagement-rate-calculated-7fb11f77/", Year: 2026, Trust: TrustPage,
		},
		{
			Name: "hypeauditor-likes", Of: Of(Likes), Over: []Base{FollowersThen}, Accounts: "creators",
			Rows:   []Benchmark{{Platform: Instagram, Low: 1 * Percent, High: 3 * Percent, What: "ordinary"}},
			Source: "https://hypeauditor.com/free-tools/instagram-likes-to-followers/", Year: 2026, Trust: TrustOwner,
		},
		{
			Name: "hypeauditor-floor", Over: []Base{FollowersThen, FollowersNow}, Accounts: "creators",
			Rows:   []Benchmark{{Platform: Instagram, Low: 2 * Percent, What: "floor that brands usually want"}},
			Source: "https://hypeauditor.com/blog/now-you-can-check-influencer-for-fake-followers-and-likes/", Year: 2026, Trust: TrustOwner,
		},
		{
			Name: "modash", Of: Of(Likes), Over: []Base{FollowersNow}, By: Median, Accounts: "creators",
			Tiers:  []Tier{{"nano", 1e3, 10e3}}, // the rest of its table was not in the copy read
			Rows:   []Benchmark{{Platform: Instagram, Tier: "nano", Low: 5 * Percent, High: 10 * Percent, What: "ordinary"}},
			Source: "https://help.modash.io/en/articles/6542471-understanding-engagement-rate-and-how-modash-calculates-it", Year: 2026, Trust: TrustOwner,
		},
		{
			Name: "rival-iq-2023", Of: Of(Likes, Comments, Shares), Over: []Base{FollowersThen, FollowersNow}, By: Mean, Traffic: Blended, Accounts: "brands",
			Rows: []Benchmark{
				{Platform: Instagram, Low: 0.47 * Percent, High: 0.47 * Percent, What: "median company"},
				{Platform: TikTok, Low: 5.69 * Percent, High: 5.69 * Percent, What: "median company"},
				{Platform: Facebook, Low: 0.06 * Percent, High: 0.06 * Percent, What: "median company"},
				{Platform: X, Low: 0.035 * Percent, High: 0.035 * Percent, What: "median company"},
			},
			Source: "https://wishu.io/rival-iqs-social-media-report-top-highlights-we-read-it-so-you-dont-have-to/", Year: 2022, Trust: TrustPage,
		},
		{
			Name: "buffer-2025", Over: []Base{OverImpressions},
			Rows: []Benchmark{
				{Platform: Instagram, Low: 1.16 * Percent, High: 1.16 * Percent, What: "average"},
				{Platform: TikTok, Low: 4.86 * Percent, High: 4.86 * Percent, What: "average"},
				{Platform: Facebook, Low: 5.07 * Percent, High: 5.07 * Percent, What: "average"},
				{Platform: X, Low: 2.31 * Percent, High: 2.31 * Percent, What: "average"},
				{Platform: LinkedIn, Low: 6.50 * Percent, High: 6.50 * Percent, What: "average"},
				{Platform: YouTube, Low: 4.41 * Percent, High: 4.41 * Percent, What: "average"},
			},
			Source: "https://www.shortsintel.com/statistics/social-media-engagement-benchmarks", Year: 2025, Trust: TrustPage,
		},
		{
			Name: "askbiz-followers-2026", Over: []Base{FollowersThen, FollowersNow},
			Rows: []Benchmark{
				{Platform: Instagram, Low: 1 * Percent, High: 3 * Percent, What: "good band"},
				{Platform: Facebook, Low: 0.1 * Percent, High: 0.5 * Percent, What: "middle band"},
			},
			Source: "https://www.askbiz.co/help/engagement-rate-guide", Year: 2026, Trust: TrustPage,
		},
		{
			Name: "askbiz-views-2026", Over: []Base{OverViews},
			Rows:   []Benchmark{{Platform: TikTok, Low: 3 * Percent, High: 6 * Percent, What: "average band"}},
			Source: "https://www.askbiz.co/help/engagement-rate-guide", Year: 2026, Trust: TrustPage,
		},
		{
			Name: "askbiz-impressions-2026", Over: []Base{OverImpressions},
			Rows:   []Benchmark{{Platform: LinkedIn, Low: 1 * Percent, High: 3 * Percent, What: "middle band"}},
			Source: "https://www.askbiz.co/help/engagement-rate-guide", Year: 2026, Trust: TrustPage,
		},
		{
			Name: "influencertools-tiktok", Over: []Base{OverViews}, Accounts: "creators",
			Tiers: []Tier{{"nano", 1e3, 10e3}, {"micro", 10e3, 30e3}, {"mid", 30e3, 100e3}, {"macro", 100e3, 1e6}, {"mega", 1e6, 0}},
			Rows: []Benchmark{
				{Platform: TikTok, Tier: "nano", Low: 4.7 * Percent, High: 9.1 * Percent, What: "average band"},
				{Platform: TikTok, Tier: "micro", Low: 6.6 * Percent, High: 10.1 * Percent, What: "average band"},
				{Platform: TikTok, Tier: "mid", Low: 5.3 * Percent, High: 9.2 * Percent, What: "average band"},
				{Platform: TikTok, Tier: "macro", Low: 5.2 * Percent, High: 8.7 * Percent, What: "average band"},
				{Platform: TikTok, Tier: "mega", Low: 5.7 * Percent, High: 8.9 * Percent, What: "average band"},
			},
			Source: "https://influencertools.tech/tiktok-er-calculator", Year: 2026, Trust: TrustPage,
		},
		{
			Name: "influencer-hero-tiktok-2024", Over: []Base{FollowersThen, FollowersNow}, Accounts: "creators",
			Tiers: []Tier{{"nano", 1e3, 5e3}, {"macro", 100e3, 500e3}, {"mega", 500e3, 1e6}},
			Rows: []Benchmark{
				{Platform: TikTok, Tier: "nano", Low: 1.79 * Percent, High: 2.18 * Percent, What: "medians of the database"},
				{Platform: TikTok, Tier: "macro", Low: 0.68 * Percent, High: 1 * Percent, What: "medians of the database"},
				{Platform: TikTok, Tier: "mega", Low: 0.96 * Percent, High: 1.29 * Percent, What: "medians of the database"},
				{Platform: TikTok, Low: 1.31 * Percent, High: 1.31 * Percent, What: "median of the database"},
			},
			Source: "https://www.influencer-hero.com/resources/free-tiktok-engagement-rate-calculator", Year: 2024, Trust: TrustPage,
		},
		{
			Name: "creatordb-youtube", Over: []Base{OverViews}, Accounts: "creators",
			Rows:   []Benchmark{{Platform: YouTube, Low: 1 * Percent, What: "caution under it"}},
			Source: "https://www.creatordb.app/blog/engagement-rates-in-influencer-marketing-the-most-important-metric-3/", Year: 2026, Trust: TrustPage,
		},
	}
}
