package engagement

const (
	readPresets = "2026-11-22"

	stellar       = "https://intercom.help/stellario/en/articles/2840705-engagements-data-for-each-channel"
	keyhole       = "https://help.keyhole.co/en/articles/2637871-how-is-engagement-calculated"
	socialinsider = "https://howto.socialinsider.io/the-socialinsider-guide-to-engagement/"
	modashHelp    = "https://help.modash.io/en/articles/6542471-understanding-engagement-rate-and-how-modash-calculates-it"
	kaushik       = "https://www.truesocialmetrics.com/university/metric-introduction"
	perFollower   = "https://leratomonareng.co.za/2021/11/04/how-to-calculate-and-track-social-media-applause-rate-and-amplification-rate/"
	rivalStories  = "https://www.51sougongwen.com/p-281534.html"
	pinterestHelp = "https://statusbrew.com/help/articles/pinterest-metrics"
	xNative       = "https://faq.buffer.com/article/1097-analyze-twitter-metric-descriptions"
	laterFohr     = "https://scribd.com/document/522279057/LaterxFohr-TheSellingPower-ofInfluencers"
)

// over is the method "of over base, by".
func over(base Base, by Aggregate, of ...Metric) Method {
	m := ByFollowers()
	m.Of, m.Over, m.By = Of(of...), base, by
	return m
}

// blended is m with boosted interactions counted too.
func blended(m Method) Method {
	m.Traffic = Blended
	return m
}

// Presets lists the rates the library knows by name: the engagement rates of
// the framework, of vendors and of platforms, and the other ratios over posts,
// in both meanings where sources disagree. Where a source does not say how it
// aggregates posts, the mean is taken and the note says so.
func Presets() []Preset {
	return []Preset{
		// engagement rates
		{Name: "seed", Method: ByFollowers(), Source: "https://support.grin.co/en/articles/2403207-glossary-of-useful-terms", AsOf: readPresets, Trust: TrustOwner, Note: "the framework's formula, which GRIN's glossary gives too; aggregation and day of the followers not said"},
		{Name: "octoly", Method: over(FollowersNow, Mean, Likes, Comments), Window: Window{Days: 30}, Source: "https://blog.octoly.com/what-is-engagement-rate-and-why-is-it-important-for-influencer-marketing/", AsOf: readPresets, Trust: TrustPress},
		{Name: "reach", Method: ByReach(), Source: "https://popsters.us/blog/post/er-how-to-calculate-engagement-rate", AsOf: readPresets, Trust: TrustOwner, Note: "reach swings from post to post; the owner's insights only"},
		{Name: "impressions", Method: ByImpressions(), Source: "https://imagency.com/news/influencer-marketing-metrics-engagement-rate/", AsOf: readPresets, Trust: TrustPress},
		{Name: "views", Method: ByViews(), Source: "https://hypeauditor.com/blog/what-is-tiktok-engagement-rate-why-brands-should-take-note", AsOf: readPresets, Trust: TrustOwner},
		{Name: "hypeauditor-tiktok", Method: over(OverViews, Pooled, Likes, Comments, Shares), Window: Window{Posts: 30}, Source: "https://hypeauditor.com/blog/what-is-tiktok-engagement-rate-why-brands-should-take-note", AsOf: readPresets, Trust: TrustOwner, Note: "one fraction over the latest 30 posts, read as pooled"},
		{Name: "hypeauditor-likes", Method: over(FollowersThen, Mean, Likes), Source: "https://hypeauditor.com/free-tools/instagram-likes-to-followers/", AsOf: readPresets, Trust: TrustOwner},
		{Name: "modash-instagram", Method: over(FollowersNow, Median, Likes), Window: Window{Days: 60}, Source: modashHelp, AsOf: readPresets, Trust: TrustOwner, Note: "no comments in it"},
		{Name: "modash-video", Method: over(OverViews, Pooled, Likes), Window: Window{Days: 60}, Source: modashHelp, AsOf: readPresets, Trust: TrustOwner, Note: "TikTok and YouTube: average likes / average views"},
		{Name: "rival-iq", Method: blended(over(FollowersThen, Mean, Likes, Comments, Shares)), Source: "https://roundabout.social/post/rival-iq-has-published-its-latest-social-media-benchmarks-report", AsOf: readPresets, Trust: TrustPage, Note: "per post; boosted posts are in it"},
		{Name: "traackr", Method: over(FollowersNow, Mean, Likes, Comments, Shares), Window: Window{Days: 365, MinPosts: 10}, Source: "http://help.traackr.com/en/articles/2959000-brand-vitality-score-vit", AsOf: readPresets, Trust: TrustOwner, Note: "not under 2,000 followers; which interactions is not said"},
		{Name: "creatoriq", Method: over(FollowersThen, Mean, Likes, Comments, Shares), Source: "https://creatoriq.com/creator-marketing-benchmarks", AsOf: readPresets, Trust: TrustOwner},
		{Name: "lefty-likes", Method: over(FollowersNow, Mean, Likes), Source: "http://help.lefty.io/en/articles/2428604-lefty-reporting-kpis-explained", AsOf: readPresets, Trust: TrustOwner, Note: "its older definition"},
		{Name: "lefty", Method: over(FollowersNow, Mean, Likes, Comments), Window: Window{Days: 90}, Source: "https://help.lefty.io/en/articles/9095635-lefty-s-kpis", AsOf: readPresets, Trust: TrustOwner, Note: "average engagements of three months; which interactions is not said"},
		{Name: "livedune-mean", Method: over(FollowersThen, Mean, Likes, Comments), Source: "https://wiki.livedune.com/en/articles/9707437-er-err-and-other-formulas", AsOf: readPresets, Trust: TrustOwner, Note: "the mean of rates, labelled there a weighted average"},
		{Name: "livedune-pooled", Method: over(FollowersThen, Pooled, Likes, Comments), Source: "https://wiki.livedune.com/en/articles/9707437-er-err-and-other-formulas", AsOf: readPresets, Trust: TrustOwner, Note: "the ratio of sums, labelled there an arithmetic mean"},
		{Name: "livedune-trend", Method: over(FollowersThen, Median, Likes, Comments), Window: Window{Posts: 20}, Source: "http://tretyakov.co/report-sk-2021-2022", AsOf: readPresets, Trust: TrustPress},

		// numerators by platform
		{Name: "facebook", Method: over(FollowersThen, Mean, Likes, Comments, Shares), Source: stellar, AsOf: readPresets, Trust: TrustOwner, Note: "likes are all reactions; aggregation not said"},
		{Name: "x", Method: over(FollowersThen, Mean, Likes, Comments, Shares), Source: stellar, AsOf: readPresets, Trust: TrustOwner, Note: "comments are replies; aggregation not said"},
		{Name: "x-keyhole", Method: over(FollowersThen, Mean, Likes, Shares), Source: keyhole, AsOf: readPresets, Trust: TrustOwner, Note: "no replies in it; aggregation not said"},
		{Name: "x-native", Method: over(OverImpressions, Pooled, Likes, Comments, Shares, Clicks, ProfileVisits, Follows), Source: xNative, AsOf: readPresets, Trust: TrustOwner, Note: "the platform's own; its clicks include the expanding of details"},
		{Name: "youtube", Method: over(FollowersThen, Mean, Likes, Comments), Source: stellar, AsOf: readPresets, Trust: TrustOwner, Note: "aggregation not said"},
		{Name: "tiktok", Method: over(FollowersThen, Mean, Likes, Comments, Shares), Source: stellar, AsOf: readPresets, Trust: TrustOwner, Note: "aggregation not said"},
		{Name: "linkedin", Method: over(OverImpressions, Pooled, Likes, Comments, Shares, Clicks), Source: socialinsider, AsOf: readPresets, Trust: TrustOwner, Note: "clicks included; the platform's own is over impressions"},
		{Name: "pinterest", Method: over(OverImpressions, Pooled, Saves, Clicks), Source: pinterestHelp, AsOf: readPresets, Trust: TrustOwner, Note: "clicks are pin, outbound, carousel and secondary clicks together"},

		// other ratios over posts, both meanings
		{Name: "amplification-per-post", Method: over(PerPost, Mean, Shares), Source: kaushik, AsOf: readPresets, Trust: TrustOwner},
		{Name: "amplification-per-follower", Method: over(FollowersThen, Mean, Shares), Source: "https://academy.hsmai.org/glossary/amplification-rate/", AsOf: readPresets, Trust: TrustPress},
		{Name: "conversation-per-post", Method: over(PerPost, Mean, Comments), Source: kaushik, AsOf: readPresets, Trust: TrustOwner},
		{Name: "conversation-per-follower", Method: over(FollowersThen, Mean, Comments), Source: perFollower, AsOf: readPresets, Trust: TrustPress},
		{Name: "applause-per-post", Method: over(PerPost, Mean, Likes), Source: kaushik, AsOf: readPresets, Trust: TrustOwner},
		{Name: "applause-per-follower", Method: over(FollowersThen, Mean, Likes), Source: perFollower, AsOf: readPresets, Trust: TrustPress},
		{Name: "love", Method: over(FollowersThen, Mean, Likes), Source: "https://popsters.us/blog/post/er-how-to-calculate-engagement-rate", AsOf: readPresets, Trust: TrustOwner},
		{Name: "talk", Method: over(FollowersThen, Mean, Comments), Source: "https://popsters.us/blog/post/er-how-to-calculate-engagement-rate", AsOf: readPresets, Trust: TrustOwner},
		{Name: "reach-rate", Method: over(FollowersThen, Mean, Reach), Source: "http://tretyakov.co/report-sk-2021-2022", AsOf: readPresets, Trust: TrustPress},
		{Name: "save-rate-reach", Method: over(OverReach, Mean, Saves), Source: laterFohr, AsOf: readPresets, Trust: TrustOwner, Note: "the denominator is not standardised"},
		{Name: "save-rate-impressions", Method: over(OverImpressions, Mean, Saves), Source: pinterestHelp, AsOf: readPresets, Trust: TrustOwner},
		{Name: "save-rate-followers", Method: over(FollowersThen, Mean, Saves), Source: laterFohr, AsOf: readPresets, Trust: TrustOwner, Note: "the denominator is not standardised"},
		{Name: "share-rate-reach", Method: over(OverReach, Mean, Shares), Source: laterFohr, AsOf: readPresets, Trust: TrustOwner, Note: "the denominator is not standardised"},
		{Name: "share-rate-followers", Method: over(FollowersThen, Mean, Shares), Source: laterFohr, AsOf: readPresets, Trust: TrustOwner, Note: "the denominator is not standardised"},
		{Name: "likes-per-comment", Method: over(BaseOf(Comments), Pooled, Likes), Source: "https://hypeauditor.com/blog/what-is-audience-quality-score-on-hypeauditor/", AsOf: readPresets, Trust: TrustOwner, Note: "to be compared with peers of the same size"},
		{Name: "comments-per-like", Method: over(BaseOf(Likes), Pooled, Comments), Source: "https://hypeauditor.com/blog/what-is-audience-quality-score-on-hypeauditor/", AsOf: readPresets, Trust: TrustOwner},
		{Name: "views-per-follower", Method: over(FollowersThen, Mean, Views), Source: "", AsOf: readPresets, Trust: TrustDoubtful, Note: "average views / followers, as the field has it; no page read"},
		{Name: "completion-of-views", Method: over(OverViews, Pooled, Completions), Source: "", AsOf: readPresets, Trust: TrustDoubtful, Note: "complete plays / plays, as the field has it; no page read"},
		{Name: "completion-of-impressions", Method: over(OverImpressions, Pooled, Completions), Source: "", AsOf: readPresets, Trust: TrustDoubtful, Note: "view-through rate, as the field has it; no page read"},

		// stories, per frame
		{Name: "story-exit", Method: over(OverImpressions, Pooled, Exits), Source: rivalStories, AsOf: readPresets, Trust: TrustPress},
		{Name: "story-tap-forward", Method: over(OverImpressions, Pooled, TapsForward), Source: rivalStories, AsOf: readPresets, Trust: TrustPress},
		{Name: "story-tap-back", Method: over(OverImpressions, Pooled, TapsBack), Source: rivalStories, AsOf: readPresets, Trust: TrustPress},
		{Name: "story-reply-viewers", Method: over(OverReach, Pooled, Replies), Source: rivalStories, AsOf: readPresets, Trust: TrustPress, Note: "viewers who replied / viewers; replies stand for those who replied"},
		{Name: "story-reply-impressions", Method: over(OverImpressions, Pooled, Replies), Source: rivalStories, AsOf: readPresets, Trust: TrustPress, Note: "times 1,000 it is replies per 1,000 impressions"},
		{Name: "story-reach-rate", Method: over(FollowersThen, Mean, Reach), Source: "https://help.minter.io/en/articles/1791457-stories-insights", AsOf: readPresets, Trust: TrustOwner},
	}
}
