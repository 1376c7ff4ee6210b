package cases

// Caption is a post whose tie nobody can see.
const Caption = `{
	"caption": "Loving this new serum from @glowlab, my skin has never felt better! Link in bio. #glowlab #skincare",
	"platform": "instagram", "format": "image",
	"ties": {"of": ["paid"], "brands": ["glowlab"]},
	"regimes": ["UK", "US"], "fix": true}`

// Video is a post of every part.
const Video = `{
	"platform": "youtube", "format": "video", "language": "en", "country": "US", "published": "2026-10-01T08:00:00Z",
	"title": "My morning", "caption": "Thanks to Glowlab for sponsoring this video.",
	"screen": [{"text": "Ad", "from": 0, "to": 4000000000, "small": false}], "speech": [{"text": "This video is sponsored by Glowlab", "from": 1000000000, "to": 3000000000}],
	"label": {"on": true, "text": "Includes paid promotion"}, "bio": "Coffee", "first_comment": "Ask me", "elsewhere": "#ad", "links": ["https://glowlab.example/?utm_source=youtube"],
	"duration": 480000000000, "about": ["Glowlab"], "channels": ["seen", "heard"], "conduct": ["by_agency"],
	"repost": false, "child_audience": false, "synthetic": null, "retouched": false, "unwatched": false,
	"ties": {"of": ["paid", "commission_link"], "brands": ["Glowlab"], "must_post": true, "obvious": false},
	"regimes": ["US", "DE", "FR", "JP", "youtube"], "fix": true}`

// Videos are three of YouTube's, one with its likes hidden.
const Videos = `{"kind": "youtube#videoListResponse", "items": [
	{"id": "a", "statistics": {"viewCount": "41200", "likeCount": "2650", "commentCount": "140"}},
	{"id": "b", "statistics": {"viewCount": "38900", "likeCount": "1975", "commentCount": "104"}},
	{"id": "c", "statistics": {"viewCount": "57300", "commentCount": "301"}}]}`

// Media are two of Instagram's, one with a count that is none.
const Media = `{"data": [
	{"id": "17900000000000001", "caption": "Morning", "media_type": "IMAGE", "media_product_type": "FEED", "permalink": "https://www.instagram.com/p/AAA/", "timestamp": "2026-10-05T08:00:00+0000", "like_count": 900, "comments_count": 40, "username": "ana"},
	{"id": "17900000000000002", "caption": "Evening", "media_type": "VIDEO", "media_product_type": "REELS", "permalink": "https://www.instagram.com/reel/BBB/", "timestamp": "2026-10-06T18:00:00+0000", "like_count": "lots", "comments_count": 12, "username": "ana"}]}`

// Table is one video of an export of TikTok Studio.
const Table = "Time,Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views\n" +
	"October 30,\"Serum, day 1\",https://www.tiktok.com/@ana/video/7300000000000000001,October 20,310,22,5,9000\n"

// Contract is one reel for a fee and a commission.
const Contract = `{
	"id": "glow-7", "title": "One reel in October", "zone": "Europe/Madrid", "currency": "EUR",
	"brand": {"name": "Glow Lab SL", "country": "ES"},
	"creator": {"name": "Mia Ruiz", "country": "ES", "minor": false},
	"term": {"from": "2026-10-01", "to": "2026-12-31"},
	"deliverables": [{"id": "reel", "platform": "instagram", "format": "reel", "count": 1, "window": {"from": "2026-10-20", "to": "2026-10-24"}}],
	"compensation": [
		{"flat_fee": {"amount": {"amount": "1200.00", "currency": "EUR"}}},
		{"commission": {"base": {"tax": false}, "rate": "0.10", "codes": ["MIA10"]}}],
	"disclosure": {"regimes": ["ES"]}}`

// Return is a campaign that paid.
const Return = `{
	"basis": "revenue",
	"outcome": {"impressions": 210000, "reach": 152000, "views": null, "engagements": 9480, "engagements_of": ["likes", "comments"], "clicks": 3120, "orders": 143, "new_customers": 98,
		"gross_revenue": {"amount": "7150.00", "currency": "EUR"}, "tax": {"amount": "1240.91", "currency": "EUR"}, "discounts": {"amount": "357.50", "currency": "EUR"}, "refunds": {"amount": "205.00", "currency": "EUR"}},
	"cost": {"creator_fee": {"amount": "2800.00", "currency": "EUR"}, "product": {"amount": "180.00", "currency": "EUR"}, "boosting": {"amount": "300.00", "currency": "EUR"}}}`
