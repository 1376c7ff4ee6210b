package disclosure

import (
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// MetaTerms, TikTokTerms and YouTubeTerms are the branded-content terms of
// platforms: paid content needs the platform's own label, whatever the law says
// of it. The pages were looked up again in 2026, in copies of unknown age: such
// terms change.

// MetaTerms is the branded-content policy of Instagram, Facebook and Threads.
func MetaTerms() Regime {
	return terms("meta", "Meta branded content policies", "https://www.facebook.com/business/help/221149188908254", "Paid partnership",
		engagement.Instagram, engagement.Facebook, engagement.Threads)
}

// TikTokTerms is the branded-content policy of TikTok.
func TikTokTerms() Regime {
	return terms("tiktok", "TikTok branded content policy", "https://support.tiktok.com/en/business-and-creator/creator-and-business-accounts/promoting-a-brand-product-or-service", "Paid partnership",
		engagement.TikTok)
}

// YouTubeTerms is the paid-promotion policy of YouTube.
func YouTubeTerms() Regime {
	return terms("youtube", "YouTube paid product placement policy", "https://support.google.com/youtube/answer/154235", "Includes paid promotion",
		engagement.YouTube)
}

// PlatformTerms is the terms of every platform that has them here.
func PlatformTerms() []Regime { return []Regime{MetaTerms(), TikTokTerms(), YouTubeTerms()} }

func terms(code, name, url, label string, platforms ...engagement.Platform) Regime {
	s := source{strings.ToUpper(code), url, LookedUp}
	reject := []Wording{}
	for _, k := range append([]Kind{AdTag}, vague...) {
		reject = append(reject, Wording{Clarity: NoWording, Kind: k, Source: url, Trust: Practice})
	}
	return Regime{
		Code: code, Name: name, Kind: TermsOfPlatform, AsOf: compiledOn, Platforms: platforms,
		Coverage: "Only the duty to switch the label on, as the platform's help pages have it. Which ties count as branded content differs by platform; affiliate commissions and promotion of one's own brand are left open.",
		Wordings: reject,
		Rules: []Rule{
			s.rule("DUTY", AboutDuty, Informs, "Content for something of value needs the platform's label.", TieSign(Paid), TieSign(FreeProduct), TieSign(Trip), TieSign(Discount), TieSign(Perk)),
			s.rule("LABEL", AboutWording, Violation, "Switch on the platform's label, \""+label+"\", whatever else the post says.", SignMissing),
		},
		Labels:    []Suggestion{{label, "", ""}},
		Placement: Placement{Label: Clear},
	}
}

// Regimes returns every regime built in: the United States first, then the other
// jurisdictions by code, then the platforms' terms.
func Regimes() []Regime {
	rs := []Regime{
		US(), AE(), AU(), BE(), BR(), CA(), CN(), DE(), DK(), ES(), EU(), FI(), FR(), IE(), IN(), IT(), JP(), KR(),
		MX(), NL(), NO(), NZ(), PL(), SE(), SG(), TR(), UK(), ZA(),
	}
	return append(rs, PlatformTerms()...)
}
