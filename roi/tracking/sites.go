package tracking

import (
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A SiteKind is a list of sites that the rules of channels ask for.
type SiteKind string

// The kinds.
const (
	SocialSite   SiteKind = "social"
	SearchSite   SiteKind = "search"
	VideoSite    SiteKind = "video"
	ShoppingSite SiteKind = "shopping"
)

// A Site is a source that a rule of channels knows, as the word or host that stands
// in utm_source or is the host of the referrer.
type Site struct {
	Name   string           `json:"name"`
	Kind   SiteKind         `json:"kind"`
	Source string           `json:"source"`
	AsOf   string           `json:"as_of"`
	Trust  engagement.Trust `json:"trust"`
}

// Sites is a short copy of Google's list of source categories: the sites where
// creators publish or which are large, out of some 800. It is a caller's own copy.
// That "x", "threads" and the like are on today's list is our judgement: the copy
// that was read is older than they are. "meta", "influencer", "linktree" and the
// names of creators are on no list.
func Sites() []Site {
	const list = "Google's list of source categories, as copied in github.com/Velir/dbt-ga4, seeds/ga4_source_categories.csv"
	var out []Site
	for _, l := range [...]struct {
		kind   SiteKind
		names  string
		source string
		trust  engagement.Trust
	}{
		{SocialSite, "facebook facebook.com fb fb.me m.facebook.com l.facebook.com lm.facebook.com business.facebook.com web.facebook.com " +
			"instagram instagram.com ig l.instagram.com tiktok tiktok.com twitter twitter.com t.co linkedin linkedin.com lnkd.in " +
			"pinterest pinterest.com pinterest.de pinterest.fr pinterest.es pinterest.it pinterest.co.uk pinterest.ca pinterest.com.au pinterest.com.mx pinterest.jp pinterest.pt pinterest.se pinterest.ch pinterest.at " +
			"snapchat snapchat.com reddit reddit.com old.reddit.com out.reddit.com amp.reddit.com quora quora.com tumblr tumblr.com " +
			"vk.com m.vk.com away.vk.com vkontakte.ru weibo weibo.com wechat wechat.com whatsapp whatsapp.com messenger messenger.com l.messenger.com t.me line line.me kakao kakao.com zalo " +
			"medium.com blogger blogger.com blogspot blogspot.com wordpress wordpress.com typepad typepad.com livejournal livejournal.com ameblo.jp ameba.jp blog.naver.com cafe.naver.com hatena b.hatena.ne.jp " +
			"xing xing.com meetup meetup.com yelp yelp.com tripadvisor tripadvisor.com foursquare foursquare.com goodreads goodreads.com flipboard flipboard.com digg digg.com " +
			"deviantart deviantart.com flickr flickr.com last.fm wattpad wattpad.com disqus disqus.com news.ycombinator.com stackoverflow stackoverflow.com " +
			"hootsuite hootsuite.com bit.ly tinyurl tinyurl.com goo.gl is.gd nicovideo.jp niconico plurk plurk.com douban douban.com odnoklassniki.ru", list, engagement.TrustPage},
		{SocialSite, "x x.com threads threads.net threads.com l.threads.com l.threads.net bluesky bsky.app go.bsky.app vm.tiktok.com mastodon", "our judgement", engagement.TrustDoubtful},
		{SearchSite, "google google.com google-play googlemybusiness cse.google.com news.google.com bing bing.com cn.bing.com yahoo yahoo.com yahoo.co.jp search.yahoo.com uk.search.yahoo.com de.search.yahoo.com fr.search.yahoo.com " +
			"duckduckgo duckduckgo.com baidu baidu.com m.baidu.com yandex yandex.ru yandex.com yandex.com.tr yandex.kz ecosia.org qwant qwant.com naver naver.com m.search.naver.com daum daum.net seznam seznam.cz " +
			"ask aol search.aol.com msn msn.com sogou sogou.com so.com 360.cn rambler rambler.ru go.mail.ru lycos dogpile rakuten rakuten.co.jp", list, engagement.TrustPage},
		{VideoSite, "youtube youtube.com m.youtube.com music.youtube.com vimeo vimeo.com player.vimeo.com twitch twitch.tv m.twitch.tv dailymotion dailymotion.com " +
			"youku youku.com iqiyi iqiyi.com iq.com hulu hulu.com netflix netflix.com disneyplus disneyplus.com wistia wistia.com ted ted.com crackle veoh d.tube utreon", list, engagement.TrustPage},
		{VideoSite, "youtu.be kick kick.com rumble rumble.com", "our judgement", engagement.TrustDoubtful},
		{ShoppingSite, "amazon amazon.com amazon.co.uk ebay ebay.com ebay.de ebay.co.uk ebay.com.au etsy etsy.com walmart walmart.com alibaba alibaba.com m.alibaba.com mercadolibre mercadolibre.com mercadolibre.com.mx mercadolibre.com.ar " +
			"shopify shopify.com shop.app igshopping shopzilla shopzilla.com shopping.yahoo.com shopping.yahoo.co.jp shopping.naver.com stripe stripe.com checkout.stripe.com simplycodes.com", list, engagement.TrustPage},
	} {
		for name := range strings.FieldsSeq(l.names) {
			out = append(out, Site{name, l.kind, l.source, read, l.trust})
		}
	}
	return out
}

// find is the site of a source: by its name, else without a leading "www.", else
// the host under which it stands, which near says.
func find(sites []Site, source string) (site Site, near, found bool) {
	source = strings.TrimPrefix(source, "www.")
	for _, s := range sites {
		if s.Name == source {
			return s, false, true
		}
		if strings.Contains(s.Name, ".") && strings.HasSuffix(source, "."+s.Name) && len(s.Name) > len(site.Name) {
			site, near = s, true
		}
	}
	return site, near, near
}
