package roi

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// readEMV is the day the pages below were read.
const readEMV = "2026-11-22"

// EMVTables lists the tables the library knows. [DynamicSignalEMV] is not among
// them: its values are the caller's.
func EMVTables() []EMVTable {
	return []EMVTable{LeftyEMV(), LaterEMV(), AyzenbergEMV2017(), KolsquareEMV2025()}
}

// LeftyEMV values impressions at a CPM: 15 USD, on YouTube 70 USD. Where
// impressions are not known it estimates them by platform and format.
func LeftyEMV() EMVTable {
	const (
		likes, views = engagement.Likes, engagement.Views
		instagram    = engagement.Instagram
	)
	still := []engagement.Format{engagement.Image, engagement.Carousel}
	return EMVTable{
		Name: "lefty", AsOf: readEMV, Trust: engagement.TrustOwner,
		Source: "https://help.lefty.io/en/articles/9095635-lefty-s-kpis",
		Note: "CPMs are the vendor's defaults. A story is estimated at 5 times the creator's average likes, " +
			"as the vendor's older page says: http://help.lefty.io/en/articles/2428604-lefty-reporting-kpis-explained",
		Rates: []EMVRate{
			{instagram, engagement.Impressions, usd("15"), 1000},
			{engagement.YouTube, engagement.Impressions, usd("70"), 1000},
			{engagement.TikTok, engagement.Impressions, usd("15"), 1000},
			{engagement.X, engagement.Impressions, usd("15"), 1000},
			{engagement.Facebook, engagement.Impressions, usd("15"), 1000},
		},
		Estimates: []EMVEstimate{
			{Platform: instagram, Formats: still, Of: engagement.Of(likes), Times: 10},
			{Platform: instagram, Formats: []engagement.Format{engagement.Story}, Of: engagement.Of(likes), Usual: true, Times: 5},
			{Platform: instagram, Formats: []engagement.Format{engagement.Video, engagement.Reel}, Of: engagement.Of(views), Times: 1},
			{Platform: engagement.YouTube, Of: engagement.Of(views), Times: 1},
			{Platform: engagement.TikTok, Of: engagement.Of(views), Times: 1},
			{Platform: engagement.X, Of: engagement.Of(views), Times: 1},
			{Platform: engagement.X, Of: engagement.Of(likes, engagement.Comments, engagement.Shares), Times: 100},
			{Platform: engagement.Facebook, Of: engagement.Of(likes), Times: 10},
		},
	}
}

// LaterEMV is the worked example of Later for an Instagram post: likes, comments
// and thousands of impressions.
func LaterEMV() EMVTable {
	return EMVTable{
		Name: "later-example", AsOf: readEMV, Trust: engagement.TrustPage,
		Source: "https://help-influence.later.com/hc/en-us/articles/21083269843607-Earned-Media-Value-EMV-Return-on-Investment-ROI",
		Note:   "The page calls its values placeholders: the Ayzenberg values that the vendor uses change daily and are not published.",
		Rates: []EMVRate{
			{engagement.Instagram, engagement.Likes, usd("0.30"), 1},
			{engagement.Instagram, engagement.Comments, usd("0.50"), 1},
			{engagement.Instagram, engagement.Impressions, usd("0.05"), 1000},
		},
	}
}

// AyzenbergEMV2017 is the Facebook block of the Ayzenberg index of August 2017.
func AyzenbergEMV2017() EMVTable {
	const facebook = engagement.Facebook
	return EMVTable{
		Name: "ayzenberg-2017", AsOf: "2017-08", Trust: engagement.TrustOwner,
		Source: "https://pdfslide.net/documents/ayzenbergas-earned-media-value-index4633-audience-while-the-connection-through.html",
		Note: "Read from a copy in which the values stand apart from their names, in the same order. " +
			"A page like is counted as a follow. The value of an engagement of no other kind, 1.84 USD, is left out.",
		Rates: []EMVRate{
			{facebook, engagement.Views, usd("0.09"), 1},
			{facebook, engagement.Impressions, usd("4.82"), 1000},
			{facebook, engagement.Clicks, usd("2.28"), 1},
			{facebook, engagement.Comments, usd("3.17"), 1},
			{facebook, engagement.Likes, usd("0.21"), 1},
			{facebook, engagement.Shares, usd("2.14"), 1},
			{facebook, engagement.Follows, usd("1.84"), 1},
		},
	}
}

// KolsquareEMV2025 is what Kolsquare published of its formula of 2025: a comment
// and a view on Instagram.
func KolsquareEMV2025() EMVTable {
	return EMVTable{
		Name: "kolsquare-2025", AsOf: "2025", Trust: engagement.TrustOwner,
		Source: "https://kolsquare.com/en/blog/how-kolsquares-updated-emv-formula-will-affect-your-campaigns",
		Note:   "Other metrics have values that are not published. The change of 2025 raised some values by about 30 % and broke the comparison with older ones.",
		Rates: []EMVRate{
			{engagement.Instagram, engagement.Comments, usd("10.20"), 1},
			{engagement.Instagram, engagement.Views, usd("0.90"), 1},
		},
	}
}

// DynamicSignalEMV is the formula of Dynamic Signal with the caller's values:
//
//	CPM × impressions / 1000 + CPC × (multiplier × reactions + clicks)
//
// where reactions are likes, comments and shares. CPC × multiplier is rounded half
// to even to 12 decimals. Errors: [engagement.Undefined] when cpm or cpc was not
// given; [money.ErrRange], wrapped.
//
// Source: https://support.dynamicsignal.com/hc/en-us/articles/4415592417431-Earned-Media-Value-EMV;
// reactions: https://support.dynamicsignal.com/hc/en-us/articles/4415592416023-Member-Metrics-Overview.
func DynamicSignalEMV(cpm, cpc money.Amount, multiplier money.Ratio) (EMVTable, error) {
	if !isGiven(cpm) || !isGiven(cpc) {
		return EMVTable{}, undefined("EMV", "CPM or CPC not given")
	}
	reaction, err := cpc.MulTo(multiplier, 12, money.HalfEven)
	if err != nil {
		return EMVTable{}, fmt.Errorf("roi: EMV: %w", err)
	}
	return EMVTable{
		Name: fmt.Sprintf("dynamic-signal CPM %s CPC %s × %s", cpm, cpc, multiplier), AsOf: readEMV, Trust: engagement.TrustOwner,
		Source: "https://support.dynamicsignal.com/hc/en-us/articles/4415592417431-Earned-Media-Value-EMV",
		Note:   "The formula is the vendor's, the values are the caller's.",
		Rates: []EMVRate{
			{"", engagement.Impressions, cpm, 1000},
			{"", engagement.Likes, reaction, 1},
			{"", engagement.Comments, reaction, 1},
			{"", engagement.Shares, reaction, 1},
			{"", engagement.Clicks, cpc, 1},
		},
	}, nil
}

// usd is an amount of a table.
func usd(text string) money.Amount { return money.Must(text, "USD") }
