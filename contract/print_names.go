package contract

import (
	"strings"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// said is the name of a code in a table, or the code in words.
func said[T ~string](names map[T]string, code T) string {
	if name, ok := names[code]; ok {
		return name
	}
	return strings.ReplaceAll(string(code), "_", " ")
}

var platformNames = map[engagement.Platform]string{
	engagement.Instagram: "Instagram", engagement.TikTok: "TikTok", engagement.YouTube: "YouTube", engagement.X: "X",
	engagement.Facebook: "Facebook", engagement.LinkedIn: "LinkedIn", engagement.Pinterest: "Pinterest",
	engagement.Twitch: "Twitch", engagement.Threads: "Threads", engagement.Snapchat: "Snapchat",
	engagement.Blog: "a blog", engagement.Podcast: "a podcast", engagement.OtherPlatform: "another platform",
}

func sayPlatform(p engagement.Platform) string { return said(platformNames, p) }

// formatNames are the formats, of one and of several.
var formatNames = map[engagement.Format][2]string{
	engagement.Image: {"picture", "pictures"}, engagement.Carousel: {"carousel", "carousels"}, engagement.Video: {"video", "videos"},
	engagement.Reel: {"reel", "reels"}, engagement.Short: {"Short", "Shorts"}, engagement.Story: {"story", "stories"},
	engagement.Live: {"live broadcast", "live broadcasts"}, engagement.Text: {"text post", "text posts"},
	engagement.Article: {"article", "articles"}, engagement.Audio: {"recording", "recordings"},
	engagement.OtherFormat: {"piece of another format", "pieces of another format"},
}

func formatsOf(n int, f engagement.Format) string {
	names, ok := formatNames[f]
	if !ok {
		names = [2]string{string(f), string(f)}
	}
	return several(n, names[0], names[1])
}

// metricSayings are what is counted, of one and of several.
var metricSayings = map[engagement.Metric][2]string{
	engagement.Likes: {"like", "likes"}, engagement.Comments: {"comment", "comments"}, engagement.Shares: {"share", "shares"},
	engagement.Saves: {"save", "saves"}, engagement.Views: {"view", "views"}, engagement.Reach: {"account reached", "accounts reached"},
	engagement.Impressions: {"impression", "impressions"}, engagement.Clicks: {"click", "clicks"},
	engagement.ProfileVisits: {"profile visit", "profile visits"}, engagement.Follows: {"new follow", "new follows"},
	engagement.Replies: {"reply", "replies"}, engagement.Exits: {"exit", "exits"}, engagement.TapsForward: {"tap forward", "taps forward"},
	engagement.TapsBack: {"tap back", "taps back"}, engagement.Completions: {"completed view", "completed views"},
	engagement.EngagedViews: {"engaged view", "engaged views"}, engagement.Dislikes: {"dislike", "dislikes"},
	engagement.WatchMillis:       {"millisecond of watch time", "milliseconds of watch time"},
	engagement.AverageViewMillis: {"millisecond of average view time", "milliseconds of average view time"},
	engagement.Followers:         {"follower", "followers"}, engagement.Following: {"account followed", "accounts followed"}, engagement.Posts: {"post", "posts"},
}

func sayMetric(m engagement.Metric) string { return sayMetrics(2, m) }

func sayMetrics(n int, m engagement.Metric) string {
	names, ok := metricSayings[m]
	switch {
	case !ok:
		return strings.ReplaceAll(string(m), "_", " ")
	case n == 1:
		return names[0]
	}
	return names[1]
}

var measureNames = map[Measure]string{
	EngagementRate: "the engagement rate", Orders: "the number of orders", NewCustomers: "the number of new customers",
	Leads: "the number of leads", Revenue: "revenue", ROAS: "the return on ad spend", ClickRate: "the click-through rate",
	ViewThrough: "the view-through rate", CostPerClick: "the cost per click",
}

func sayMeasure(m Measure) string {
	if name, ok := measureNames[m]; ok {
		return name
	}
	return "the number of " + sayMetric(engagement.Metric(m))
}

var mediumNames = map[Medium]string{
	BrandSocial: "the Brand’s own social media", PaidSocial: "paid social media", Website: "the Brand’s website",
	Shop: "shops and product pages", Newsletter: "email", WebDisplay: "display advertising on the web",
	ConnectedTV: "connected television", LinearTV: "broadcast television", Cinema: "cinema", RadioMedium: "radio", Print: "print",
	OutOfHome: "outdoor advertising", InStore: "stores", AtEvents: "events", Internal: "internal use", PR: "press and public relations",
	AllMedia: "all media",
}

var roleNames = map[Role]string{
	TheBrand: "the Brand", TheCreator: "the Creator", TheAgency: "the Agency", TheAgent: "the Agent", Both: "both parties",
}

func sayRole(r Role) string { return said(roleNames, r) }

var methodNames = map[Method]string{
	BankTransfer: "bank transfer", PayPal: "PayPal", Card: "card", Cheque: "cheque", MobileMoney: "mobile money",
	ByPlatform: "a payout of the platform", StoreCredit: "store credit", Crypto: "cryptocurrency", OtherMethod: "another method that the parties agree",
}

var assetNames = map[AssetKind]string{
	MusicAsset: "Music", PictureAsset: "Picture", FootageAsset: "Footage", LogoAsset: "Logo", FontAsset: "Font", VoiceAsset: "Voice",
	OtherAsset: "Work",
}

var tieNames = map[disclosure.Tie]string{
	disclosure.Paid: "pay", disclosure.FreeProduct: "a free product", disclosure.Discount: "a discount", disclosure.Trip: "a trip",
	disclosure.Perk: "a perk", disclosure.Prize: "a prize", disclosure.CommissionLink: "commission by link",
	disclosure.CommissionCode: "commission by code", disclosure.Royalty: "a royalty", disclosure.Employment: "employment",
	disclosure.Ownership: "ownership", disclosure.Family: "family or friendship", disclosure.PastDeal: "an earlier or ongoing deal",
	disclosure.NoTie: "no connection",
}

var standardNames = map[Standard]string{
	Conviction: "a conviction", Charge: "a charge", Evidence: "credible evidence", Allegation: "an allegation",
}

// makeGoodSayings complete "A shortfall …".
var makeGoodSayings = map[MakeGood]string{
	MorePosts: "is made good by further posts", RefundPart: "is made good by a refund in proportion",
	NoPay: "means that nothing is paid for it", OtherRemedy: "is made good as the parties then agree", NoRemedy: "has no consequence",
}
