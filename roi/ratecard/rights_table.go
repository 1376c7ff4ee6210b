package ratecard

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// The pages that rates of rights were read from. They disagree about tenfold, and
// none is more than what one practitioner or one calculator says. Where a page has no
// date, the year of a rate is that of the reading.
const (
	alphaleaders   = "https://alphaleaders.co.uk/11-key-contract-clauses-creators-should-leverage-for-higher-earnings/amp"
	topgrowth      = "https://topgrowthmarketing.com/how-much-to-charge-for-whitelisting/"
	moneytools     = "https://creator-money-tools.pages.dev/blog/should-creators-charge-extra-for-usage-rights"
	holymarketing  = "https://community.holymarketing.agency/t/what-usage-rights-whitelisting-terms-are-standard-in-the-us-creators-what-do-you-charge/3281"
	creatordecide  = "https://creatordecide.com/blog/brand-deal-usage-rights-cheat-sheet/"
	publictg       = "https://public.tg/post/38923-post-38923"
	toolgenie      = "https://toolgeniehub.com/tools/ugc-usage-rights-extension-fee-calculator"
	islandsalto    = "https://island-salto-f5b.notion.site/The-Usage-Rights-Pricing-Calculator-3247add07464815bb5e6ee0c9f07d21a"
	month          = 30 // days
	rightsReadYear = 2026
)

// RightsPolicies lists the rates of rights the library knows, in a copy of the
// caller's own. Where a source does not say how rates combine or how a begun month
// counts, additive and pro rata are our judgement.
func RightsPolicies() []RightsPolicy {
	return []RightsPolicy{MonthlyRights(), LicenceRights2024(), ExtensionRights(), SteppedRights(), MediumRights(), AgencyRights()}
}

// MonthlyRights is the default: shares of the fee for each month, as a founder of
// an agency and a creator quote them in the trade press; exclusivity by the month
// from a calculator, since the press has none; without end from two pages.
func MonthlyRights() RightsPolicy {
	return RightsPolicy{
		Name: "monthly", Currency: "USD", Combine: Additive, Periods: ProRata,
		Rates: []RightRate{
			monthly("organic", Usage, Organic, 30, 30, alphaleaders, engagement.TrustPress),
			monthly("paid-social", Usage, PaidSocial, 20, 30, alphaleaders, engagement.TrustPress),
			monthly("allow-listing", AllowListing, "", 30, 35, alphaleaders, engagement.TrustPress),
			monthly("exclusivity", Exclusivity, "", 15, 15, toolgenie, engagement.TrustPage),
			perpetual(),
		},
		Note: "Read from a copy of the article.",
	}
}

// LicenceRights2024 is a rate sheet of 2024: 15 % a month for a licence, in any
// medium, and 25 % for allow-listing.
func LicenceRights2024() RightsPolicy {
	return RightsPolicy{
		Name: "licence-2024", Currency: "USD", Combine: Additive, Periods: ProRata,
		Rates: []RightRate{
			monthly("licence", Usage, "", 15, 15, topgrowth, engagement.TrustPage),
			monthly("allow-listing", AllowListing, "", 25, 25, topgrowth, engagement.TrustPage),
		},
	}
}

// ExtensionRights is a calculator's: shares of the original fee for each month, by
// channel, added up. Its own example is six months of paid and website use with
// exclusivity on a fee of 500: 500 × 0.45 × 6 = 1,350.
func ExtensionRights() RightsPolicy {
	return RightsPolicy{
		Name: "extension", Currency: "USD", Combine: Additive, Periods: Begun,
		Rates: []RightRate{
			monthly("paid-social", Usage, PaidSocial, 20, 20, toolgenie, engagement.TrustPage),
			monthly("organic", Usage, Organic, 5, 5, toolgenie, engagement.TrustPage),
			monthly("website", Usage, Website, 10, 10, toolgenie, engagement.TrustPage),
			monthly("email", Usage, Email, 10, 10, toolgenie, engagement.TrustPage),
			monthly("exclusivity", Exclusivity, "", 15, 15, toolgenie, engagement.TrustPage),
		},
		Note: "For extending a licence; the first months are in the fee there. It counts whole months.",
	}
}

// SteppedRights has one share for a term up to a month, a quarter and half a year.
func SteppedRights() RightsPolicy {
	step := func(id string, days int, low, high int64) RightRate {
		r := once(id, Usage, "", low, high, moneytools, engagement.TrustPage)
		r.UpTo = days
		return r
	}
	return RightsPolicy{
		Name: "stepped", Currency: "USD", Combine: Additive, Periods: ProRata,
		Rates: []RightRate{
			step("month", month, 10, 20), step("quarter", 3*month, 20, 30), step("half-year", 6*month, 30, 45),
			once("exclusivity", Exclusivity, "", 30, 30, publictg, engagement.TrustPage),
		},
		Note: "Says nothing of more than half a year.",
	}
}

// MediumRights goes by the medium, once for a term that the source does not name,
// and multiplies, as https://creatorcontracts.io/guides/usage-rights-explained does.
func MediumRights() RightsPolicy {
	return RightsPolicy{
		Name: "by-medium", Currency: "USD", Combine: Multiplicative, Periods: ProRata,
		Rates: []RightRate{
			once("paid-social", Usage, PaidSocial, 25, 50, creatordecide, engagement.TrustPage),
			once("connected-tv", Usage, ConnectedTV, 50, 100, creatordecide, engagement.TrustPage),
			once("linear-tv", Usage, LinearTV, 100, 300, creatordecide, engagement.TrustPage),
			once("out-of-home", Usage, OutOfHome, 50, 150, creatordecide, engagement.TrustPage),
			once("web-display", Usage, WebDisplay, 20, 40, creatordecide, engagement.TrustPage),
			once("all-media", Usage, AllMedia, 200, 500, creatordecide, engagement.TrustPage),
			once("exclusivity", Exclusivity, "", 30, 30, publictg, engagement.TrustPage),
		},
		Note: "No term is named for the shares: the price is the same for a month and a year.",
	}
}

// AgencyRights is what a thread of practitioners in the United States names: 50 to
// 100 % of the fee a month for paid use, 300 to 1,500 dollars a month for
// allow-listing.
func AgencyRights() RightsPolicy {
	flat := span("300", "1500")
	return RightsPolicy{
		Name: "agency", Currency: "USD", Combine: Additive, Periods: Begun,
		Rates: []RightRate{
			monthly("paid-social", Usage, PaidSocial, 50, 100, holymarketing, engagement.TrustPress),
			{
				ID: "allow-listing", Kind: AllowListing, Every: month, Of: Flat, Flat: &flat,
				Source: holymarketing, Year: rightsReadYear, AsOf: read, Trust: engagement.TrustPress,
				Note: "Or 10 to 20 % of the media spend, with a floor.",
			},
		},
	}
}

// perpetual is usage without end in any medium.
func perpetual() RightRate {
	r := once("perpetual", Usage, "", 100, 300, islandsalto, engagement.TrustPage)
	r.Perpetual = true
	r.Note = "The upper end is that page's, 300 to 400 % of the fee with the fee in it; the lower one is the least that " + publictg + " names. Others ask 5 to 10 times the fee."
	return r
}

// once is a rate of a table in percent of the fee, whatever the term.
func once(id string, k RightKind, m Medium, low, high int64, source string, trust engagement.Trust) RightRate {
	year, asOf := rightsReadYear, read
	switch source {
	case topgrowth:
		year = 2024
	case toolgenie: // found later
		asOf = "2026-11-26"
	}
	return RightRate{
		ID: id, Kind: k, Medium: m, Of: OfFee, Low: money.BasisPoints(100 * low), High: money.BasisPoints(100 * high),
		Source: source, Year: year, AsOf: asOf, Trust: trust,
	}
}

// monthly is a rate of a table in percent of the fee for each 30 days.
func monthly(id string, k RightKind, m Medium, low, high int64, source string, trust engagement.Trust) RightRate {
	r := once(id, k, m, low, high, source, trust)
	r.Every = month
	return r
}
