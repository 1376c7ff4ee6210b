package engagement

const readTiers = "2026-11-22"

// Schemes lists the schemes the library knows, the default first.
func Schemes() []Scheme {
	return []Scheme{
		{
			Name: "default", Trust: TrustOwner, AsOf: readTiers,
			Source: "https://scribd.com/document/522279057/LaterxFohr-TheSellingPower-ofInfluencers",
			Tiers:  []Tier{{"nano", 0, 10e3}, {"micro", 10e3, 100e3}, {"mid", 100e3, 500e3}, {"macro", 500e3, 1e6}, {"mega", 1e6, 0}},
		},
		{
			Name: "hypeauditor-5", Trust: TrustOwner, AsOf: readTiers, // since replaced there by more than 150 size bands
			Source: "https://hypeauditor.com/blog/new-aqs-formula-fairer-assessment/",
			Tiers:  []Tier{{"nano", 1e3, 5e3}, {"micro", 5e3, 20e3}, {"mid", 20e3, 100e3}, {"macro", 100e3, 1e6}, {"mega", 1e6, 0}},
		},
		{
			Name: "statista", Trust: TrustPage, AsOf: readTiers,
			Source: "https://www.boost52.com/post/our-guide-to-partnering-with-influencers-and-how-to-determine-your-pricing",
			Tiers:  []Tier{{"nano", 1e3, 10e3}, {"micro", 10e3, 50e3}, {"mid", 50e3, 500e3}, {"macro", 500e3, 1e6}, {"mega", 1e6, 0}},
		},
		{
			Name: "four-tier", Trust: TrustPress, AsOf: readTiers,
			Source: "https://www.wordontheblock.com/blog/influencer-pricing-guide",
			Tiers:  []Tier{{"nano", 1e3, 10e3}, {"micro", 10e3, 100e3}, {"macro", 100e3, 1e6}, {"mega", 1e6, 0}},
		},
		{
			Name: "favikon", Trust: TrustOwner, AsOf: readTiers,
			Source: "https://help.favikon.com/en/articles/11883190-understanding-engagement-rate-er-on-favikon",
			Tiers:  []Tier{{"nano", 0, 10e3}, {"micro", 10e3, 100e3}, {"macro", 100e3, 500e3}, {"mega", 500e3, 0}},
		},
		{
			Name: "heepsy", Trust: TrustOwner, AsOf: readTiers, // says nothing of 50,000 to 1,000,000
			Source: "https://blog.heepsy.com/posts/nano-and-micro-influencers-have-fewest-fake-followers",
			Tiers:  []Tier{{"nano", 1e3, 5e3}, {"micro", 5e3, 50e3}, {"mega", 1e6, 0}},
		},
		{
			Name: "influencertools-tiktok", Trust: TrustPage, AsOf: readTiers,
			Source: "https://influencertools.tech/tiktok-er-calculator",
			Tiers:  []Tier{{"nano", 1e3, 10e3}, {"micro", 10e3, 30e3}, {"mid", 30e3, 100e3}, {"macro", 100e3, 1e6}, {"mega", 1e6, 0}},
		},
		{
			Name: "influencerradar", Trust: TrustPage, AsOf: readTiers,
			Source: "https://influencerradar.com/blog-post.php?slug=benchmarking-influencer-cpm-industry-standards",
			Tiers:  []Tier{{"nano", 1e3, 10e3}, {"micro", 10e3, 100e3}, {"macro", 100e3, 500e3}, {"mega", 500e3, 1e6}, {"celebrity", 1e6, 0}},
		},
		{
			Name: "influencer-hero-tiktok", Trust: TrustPage, AsOf: readTiers,
			Source: "https://www.influencer-hero.com/resources/free-tiktok-engagement-rate-calculator",
			Tiers:  []Tier{{"nano 1-5 K", 1e3, 5e3}, {"nano 5-10 K", 5e3, 10e3}, {"micro 10-50 K", 10e3, 50e3}, {"micro 50-100 K", 50e3, 100e3}, {"macro", 100e3, 500e3}, {"mega", 500e3, 1e6}, {"celebrity", 1e6, 0}},
		},
		{
			Name: "older", Trust: TrustPage, AsOf: readTiers,
			Source: "https://www.cocoandlowe.com/how-is-influencer-engagement-rate-calculated-7fb11f77/",
			Tiers:  []Tier{{"micro", 1e3, 40e3}, {"macro", 40e3, 1e6}, {"mega", 1e6, 0}},
		},
	}
}
