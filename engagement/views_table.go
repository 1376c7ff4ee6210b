package engagement

import "time"

// The definitions of a view, by name.
const (
	ViewsYouTube      ViewDef = "youtube/long"
	ViewsYouTubeAny   ViewDef = "youtube/long-or-short"
	ViewsShorts       ViewDef = "youtube/shorts-since-2025-03-31"
	ViewsShortsOld    ViewDef = "youtube/shorts-before-2025-03-31"
	ViewsShortsBoth   ViewDef = "youtube/shorts-across-2025-03-31"
	ViewsInstagram    ViewDef = "instagram/views"
	ViewsInstagramOld ViewDef = "instagram/plays-before-2025-04-21"
	ViewsTikTok       ViewDef = "tiktok/start"
	ViewsX            ViewDef = "x/2s"
	ViewsXPost        ViewDef = "x/impressions"
	ViewsFacebook     ViewDef = "facebook/views"
	ViewsLinkedIn     ViewDef = "linkedin/2s"
	ViewsSnapchat     ViewDef = "snapchat/1s"
	ViewsTwitch       ViewDef = "twitch/video"
	ViewsUnsaid       ViewDef = "unsaid" // nobody said even the platform
)

var (
	shortsChange    = time.Date(2025, 3, 31, 0, 0, 0, 0, time.UTC)
	instagramChange = time.Date(2025, 4, 21, 0, 0, 0, 0, time.UTC)
)

const (
	mondometrics = "https://blog.mondometrics.com/how-social-media-platforms-count-views-in-2025-and-why-it-matters/"
	ytHistory    = "https://developers.google.com/youtube/v3/revision_history"
	readViews    = "2026-11-22"
)

// viewRules: what counts as a view. Platforms publish little; where the only
// source is a survey of the trade press the trust says so.
var viewRules = []ViewRule{
	{Def: ViewsYouTube, Platform: YouTube, Counts: "about 30 s of a long video (survey; the platform does not publish it)", Source: mondometrics, AsOf: readViews, Trust: TrustPress},
	{Def: ViewsYouTubeAny, Platform: YouTube, Counts: "either kind: the Data API does not mark Shorts", Source: ytHistory, AsOf: readViews, Trust: TrustOwner},
	{Def: ViewsShorts, Platform: YouTube, Counts: "a start or replay, no minimum time", Since: "2025-03-31", Source: ytHistory, AsOf: readViews, Trust: TrustOwner},
	{Def: ViewsShortsOld, Platform: YouTube, Counts: "a minimum time, unpublished; lives on as engaged views", Until: "2025-03-31", Source: ytHistory, AsOf: readViews, Trust: TrustOwner},
	{Def: ViewsShortsBoth, Platform: YouTube, Counts: "the old kind up to 2025-03-31, starts and replays since, in one number", Since: "2025-03-31", Source: ytHistory, AsOf: readViews, Trust: TrustOwner},
	{Def: ViewsInstagram, Platform: Instagram, Counts: "times played or shown, replays included; replaced impressions and plays", Since: "2025-04-21", Source: "https://developers.facebook.com/docs/instagram-platform/reference/instagram-media/insights", AsOf: readViews, Trust: TrustOwner},
	{Def: ViewsInstagramOld, Platform: Instagram, Counts: "plays of a reel or video views, as asked for then", Until: "2025-04-21", Source: "https://github.com/airbytehq/airbyte/issues/52086", AsOf: readViews, Trust: TrustPress},
	{Def: ViewsTikTok, Platform: TikTok, Counts: "the start of play (sources differ)", Source: mondometrics, AsOf: readViews, Trust: TrustPress},
	{Def: ViewsX, Platform: X, Counts: "two seconds of a video at least half in sight (sources differ)", Source: "https://animotionsstudio.com/what-counts-as-a-view/", AsOf: readViews, Trust: TrustPage},
	{Def: ViewsXPost, Platform: X, Counts: "times the post was shown: the impressions of a post", Source: "https://docs.x.com/x-api/fundamentals/metrics", AsOf: readViews, Trust: TrustOwner},
	{Def: ViewsFacebook, Platform: Facebook, Counts: "about one second (survey; older pages say three)", Source: mondometrics, AsOf: readViews, Trust: TrustPress},
	{Def: ViewsLinkedIn, Platform: LinkedIn, Counts: "two seconds (survey)", Source: mondometrics, AsOf: readViews, Trust: TrustPress},
	{Def: ViewsSnapchat, Platform: Snapchat, Counts: "about one second (survey)", Source: mondometrics, AsOf: readViews, Trust: TrustPress},
	{Def: ViewsTwitch, Platform: Twitch, Counts: "views of the recorded video; concurrent viewers are another thing", Source: "https://github.com/nicklaw5/helix", AsOf: readViews, Trust: TrustPress},
}
