package tracking

import "github.com/seed-e12bc25d/influencekit/engagement"

const (
	channelPage = "https://support.google.com/analytics/answer/9756891?hl=en"
	listNote    = "The lists of social, search, video and shopping sites are Google's and change; Sites is a short copy."
)

// paidMedium is the pattern ^(.*cp.*|ppc|retargeting|paid.*)$.
func paidMedium() Test {
	return Test{Of: OfMedium, Equals: []string{"ppc", "retargeting"}, Contains: []string{"cp"}, Begins: []string{"paid"}}
}

// equals tests a part for some words.
func equals(of Part, words ...string) []Test { return []Test{{Of: of, Equals: words}} }

// listed tests the source for a kind of site.
func listed(kind SiteKind) Test { return Test{Of: OfSource, Listed: kind} }

// socialMedia are the media that make a visit social whatever its source.
func socialMedia() []string {
	return []string{"social", "social-network", "social-media", "sm", "social network", "social media"}
}

// GA4Channels is the default channel group of Google Analytics 4 for visits whose
// link was tagged by hand, as Google's page has stood since the paid pattern got
// "retargeting". What only Google's own ad products set is left out.
//
// The page was read through copies of it, by others, in 2023 to 2026; that
// retargeting belongs to the pattern is confirmed by several of them. Trust C: look
// at the page before a budget depends on it.
func GA4Channels() ChannelRules {
	shopWord := Test{Of: OfCampaign, ShopWord: true}
	mails := []string{"email", "e-mail", "e_mail", "e mail"}
	return ChannelRules{
		Name: "GA4 default channel group", Sites: Sites(), Source: channelPage, AsOf: read, Trust: engagement.TrustPage,
		Note: "Read through copies of Google's page. " + listNote,
		Rows: []ChannelRule{
			{"direct", Direct, "source is (direct) and medium is (not set) or (none)", [][]Test{
				{{Of: OfSource, Equals: []string{"(direct)"}}, {Of: OfMedium, Equals: []string{"(not set)", "(none)"}}},
			}},
			{"cross-network", CrossNetwork, "the campaign's name contains cross-network", [][]Test{{{Of: OfCampaign, Contains: []string{"cross-network"}}}}},
			{"paid-shopping", PaidShopping, "the source is a shopping site or the campaign's name says shop or shopping, and the medium is a paid one", [][]Test{
				{listed(ShoppingSite), paidMedium()}, {shopWord, paidMedium()},
			}},
			{"paid-search", PaidSearch, "the source is a search site and the medium is a paid one", [][]Test{{listed(SearchSite), paidMedium()}}},
			{"paid-social", PaidSocial, "the source is a social site and the medium is a paid one", [][]Test{{listed(SocialSite), paidMedium()}}},
			{"paid-video", PaidVideo, "the source is a video site and the medium is a paid one", [][]Test{{listed(VideoSite), paidMedium()}}},
			{"display", Display, "the medium is display, banner, expandable, interstitial or cpm", [][]Test{
				equals(OfMedium, "display", "banner", "expandable", "interstitial", "cpm"),
			}},
			{"paid-other", PaidOther, "the medium is a paid one", [][]Test{{paidMedium()}}},
			{"organic-shopping", OrganicShopping, "the source is a shopping site or the campaign's name says shop or shopping", [][]Test{
				{listed(ShoppingSite)}, {shopWord},
			}},
			{"organic-social", OrganicSocial, "the source is a social site or the medium is social, social-network, social-media, sm, social network or social media", [][]Test{
				{listed(SocialSite)}, equals(OfMedium, socialMedia()...),
			}},
			{"organic-video", OrganicVideo, "the source is a video site or the medium contains video", [][]Test{
				{listed(VideoSite)}, {{Of: OfMedium, Contains: []string{"video"}}},
			}},
			{"organic-search", OrganicSearch, "the source is a search site or the medium is organic", [][]Test{
				{listed(SearchSite)}, equals(OfMedium, "organic"),
			}},
			{"email", Email, "the source or the medium is email, e-mail, e_mail or e mail", [][]Test{equals(OfSource, mails...), equals(OfMedium, mails...)}},
			{"affiliates", Affiliates, "the medium is affiliate", [][]Test{equals(OfMedium, "affiliate")}},
			{"referral", Referral, "the medium is referral, app or link", [][]Test{equals(OfMedium, "referral", "app", "link")}},
			{"audio", Audio, "the medium is audio", [][]Test{equals(OfMedium, "audio")}},
			{"sms", SMS, "the source or the medium is sms", [][]Test{equals(OfSource, "sms"), equals(OfMedium, "sms")}},
			{"mobile-push", MobilePush, "the medium ends with push or contains mobile or notification, or the source is firebase", [][]Test{
				{{Of: OfMedium, Ends: []string{"push"}, Contains: []string{"mobile", "notification"}}}, equals(OfSource, "firebase"),
			}},
		},
	}
}

// GA4Channels2021 is the default channel group as an older state of Google's page
// had it, with fewer channels and exact paid media. Pages that warn of "paid-social"
// with a hyphen describe this one; it is here to tell the two apart, and because
// reports made then keep what it said.
func GA4Channels2021() ChannelRules {
	mails := []string{"email", "e-mail", "e_mail", "e mail"}
	paid := Test{Of: OfMedium, Equals: []string{"cpc", "ppc", "paid"}}
	return ChannelRules{
		Name: "GA4 default channel group, 2021", Sites: Sites(), Source: channelPage, AsOf: "2021", Trust: engagement.TrustOwner,
		Note: "A stored copy of Google's page, since replaced. Channels that only Google's ad products set are left out. " + listNote,
		Rows: []ChannelRule{
			{"direct-2021", Direct, "source is direct and medium is (not set) or (none)", [][]Test{
				{{Of: OfSource, Equals: []string{"direct", "(direct)"}}, {Of: OfMedium, Equals: []string{"(not set)", "(none)"}}},
			}},
			{"organic-search-2021", OrganicSearch, "the medium is organic", [][]Test{equals(OfMedium, "organic")}},
			{"paid-social-2021", PaidSocial, "the source is a social site and the medium is cpc, ppc or paid", [][]Test{{listed(SocialSite), paid}}},
			{"organic-social-2021", OrganicSocial, "the source is a social site or the medium is social, social-network, social-media, sm, social network or social media", [][]Test{
				{listed(SocialSite)}, {{Of: OfMedium, Begins: socialMedia()}},
			}},
			{"email-2021", Email, "the source or the medium is email, e-mail, e_mail or e mail", [][]Test{equals(OfSource, mails...), equals(OfMedium, mails...)}},
			{"affiliates-2021", Affiliates, "the medium is affiliate or affiliates", [][]Test{equals(OfMedium, "affiliate", "affiliates")}},
			{"referral-2021", Referral, "the medium is referral", [][]Test{equals(OfMedium, "referral")}},
			{"paid-search-2021", PaidSearch, "the medium is cpc, ppc or paidsearch", [][]Test{equals(OfMedium, "cpc", "ppc", "paidsearch")}},
		},
	}
}
