package engagement

import "math"

// The ratios here are of single counts. Rates over posts (reach rate, save rate,
// likes per comment …) are a [Method]; [Presets] names them.

// share is part / whole.
func share(what string, part Count, partName string, whole Count, wholeName string) (Rate, error) {
	d, err := whole.Divisor(what, wholeName)
	if err != nil {
		return 0, err
	}
	n, known := part.Get()
	if !known {
		return 0, &Undefined{What: what, Because: partName + " unknown"}
	}
	return Rate(float64(n) / float64(d)), nil
}

// DailyRate is Σ engagements / (days × followers): the daily engagement rate of
// a period. It rises merely by posting more, so it is not comparable between
// creators who post at different pace. An unknown or zero count is an
// [Undefined]; so are fewer than one day.
//
// Source: https://brain.napoleoncat.com/en/articles/1096078-what-is-engagement-rate-or-er
func DailyRate(engagements Count, days int, followers Count) (Rate, error) {
	const what = "daily engagement rate"
	if days < 1 {
		return 0, &Undefined{What: what, Because: "no days"}
	}
	r, err := share(what, engagements, "engagements", followers, "followers")
	return r / Rate(days), err
}

// FollowerLikes is follower likes / likes: the share of likes that come from
// followers. Shops see about 80 %; a sudden fall means a contest, a hashtag
// hit, ads or bought likes.
//
// Source: https://support.trendhero.io/article/60-posts-frequency-and-percentage-of-likes-from-followers
func FollowerLikes(fromFollowers, likes Count) (Rate, error) {
	return share("share of likes from followers", fromFollowers, "likes from followers", likes, "likes")
}

// SponsoredRatio is the rate of sponsored posts over the rate of the rest: 1
// means that sponsorship costs no engagement. Readings of unlike definitions
// are an [UnlikeError], of unlike views a [MixedViewsError]; a rest with a rate
// of zero is an [Undefined].
//
// Source: the pair of rates in https://help.aspireiq.com/en/articles/3871441-social-profile-refresh-faq
func SponsoredRatio(sponsored, rest Reading) (float64, error) {
	if err := sponsored.alike(rest); err != nil {
		return 0, err
	}
	if rest.Rate == 0 || sponsored.Posts == 0 {
		return 0, &Undefined{What: "sponsored ratio", Because: "one of the two rates is 0 or was not measured"}
	}
	return float64(sponsored.Rate / rest.Rate), nil
}

// Compounded is the growth over so many periods of steady growth:
// (1 + rate)^periods − 1. 2 % a month make 26.8 % a year. A rate of −1 or less,
// NaN, negative periods or a result that is not finite are an [Undefined].
//
// Source: https://influencerdb.com/blog/follower-growth-rates/, the sum checked here.
func Compounded(rate Change, periods int) (Change, error) {
	if !(rate > -1) || periods < 0 {
		return 0, &Undefined{What: "compounded growth", Because: "no such steady growth"}
	}
	total, factor := 1.0, 1+float64(rate)
	for n := periods; n > 0; n >>= 1 { // squaring: math.Pow differs by machine in its last bit
		if n&1 == 1 {
			total = float64(total * factor)
		}
		factor = float64(factor * factor)
	}
	if math.IsInf(total, 0) || math.IsNaN(total) {
		return 0, &Undefined{What: "compounded growth", Because: "past any number"}
	}
	return Change(total - 1), nil
}

// Sentiment counts mentions by their tone.
type Sentiment struct {
	Positive Count `json:"positive,omitzero"`
	Neutral  Count `json:"neutral,omitzero"`
	Negative Count `json:"negative,omitzero"`
}

// Net is (positive − negative) / all mentions, from −1 to 1. 80 positive, 20
// negative and 100 neutral give +0.30.
//
// Source: https://help.symanto.com/knowledge/what-is-net-sentiment
func (s Sentiment) Net() (float64, error) {
	return s.net("net sentiment", s.Positive.Plus(s.Negative).Plus(s.Neutral))
}

// NetOfOpinions is (positive − negative) / (positive + negative), from −1 to 1:
// the variant that leaves neutral mentions out. The same counts give +0.60.
//
// Source: https://codingace.net/marketing/brand_sentiment_score.php (weak: a calculator page)
func (s Sentiment) NetOfOpinions() (float64, error) {
	return s.net("net sentiment without neutral", s.Positive.Plus(s.Negative))
}

func (s Sentiment) net(what string, all Count) (float64, error) {
	d, err := all.Divisor(what, "mentions")
	if err != nil {
		return 0, err
	}
	p, _ := s.Positive.Get()
	n, _ := s.Negative.Get()
	return float64(p-n) / float64(d), nil
}

// OverlapOfSmaller is shared / the smaller audience: how much of the smaller
// one the larger already has. It is one of three meanings of "overlap".
//
// Source: https://faq.infludata.com/en/support/solutions/articles/80000990632-how-does-infludata-s-overlap-feature-work-
func OverlapOfSmaller(a, b, shared Count) (Rate, error) {
	smaller := Count{min(a.plus1, b.plus1)} // unknown if either is
	return overlap("overlap of the smaller audience", shared, smaller, smaller)
}

// OverlapJaccard is shared / either, the Jaccard index: |A∩B| / |A∪B|.
//
// Source: https://dev.to/olams/build-an-audience-overlap-detector-find-shared-followers-across-creators-3cb1
func OverlapJaccard(a, b, shared Count) (Rate, error) {
	smaller := Count{min(a.plus1, b.plus1)}
	either := Count{}
	if all, known := a.Plus(b).Get(); known && shared.IsKnown() {
		either = Known(all - (shared.plus1 - 1))
	}
	return overlap("overlap (Jaccard)", shared, smaller, either)
}

// OverlapOfGroup is the share of all followers of a group of creators who follow
// at least two of them.
//
// Source: https://help.influencity.com/en/articles/4501441-what-is-overlapping-audience
func OverlapOfGroup(followTwoOrMore, followAny Count) (Rate, error) {
	return overlap("overlap of the group", followTwoOrMore, followAny, followAny)
}

func overlap(what string, shared, most, whole Count) (Rate, error) {
	if shared.IsKnown() && most.IsKnown() && shared.plus1 > most.plus1 {
		return 0, &Undefined{What: what, Because: "more are shared than one of the audiences holds"}
	}
	return share(what, shared, "shared followers", whole, "audience")
}
