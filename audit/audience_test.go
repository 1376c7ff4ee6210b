package audit_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// shares makes a list of shares of keys and fractions.
func shares(pairs ...any) (list []engagement.Share) {
	for i := 0; i < len(pairs); i += 2 {
		f := engagement.Rate(pairs[i+1].(float64))
		list = append(list, engagement.Share{Key: pairs[i].(string), Fraction: &f})
	}
	return list
}

func TestAudienceMismatch(t *testing.T) {
	e := audit.Evidence{
		AsOf:    asOf,
		Account: engagement.Account{Country: "CH", Language: "de-CH"},
		Audiences: []engagement.Audience{
			{Of: engagement.OfLikers, Countries: shares("CH", 0.9)},
			{Of: engagement.OfFollowers, Size: engagement.Known(5000), Countries: shares("BR", 0.4, "IN", 0.3, "CH", 0.08), Languages: shares("pt", 0.4, "de", 0.15, "de-CH", 0.1)},
		},
	}
	r := audit.Run(e, audit.DefaultPolicy())
	require.NotNil(t, r.Audience)
	assert.Equal(t, engagement.OfFollowers, r.Audience.Of)
	s := signal(t, r, audit.AudienceCountry)
	assert.InDelta(t, 0.08, s.Observed, 1e-12)
	assert.InDelta(t, 2*(0.15-0.08)/(0.15-0.01), s.Points, 1e-9)
	assert.Contains(t, s.Places[0].Note, "br 40.0 %, in 30.0 %, ch 8.0 %; listed in all 78.0 %")
	assert.Equal(t, audit.Signalled, result(t, r, audit.AudienceLanguage).Result)
	assert.Contains(t, result(t, r, audit.AudienceClaim).Because, "nothing is claimed")
	assert.Contains(t, result(t, r, audit.AudienceAdults).Because, "no minimum age")

	e.Account.Country = ""
	assert.Contains(t, result(t, audit.Run(e, audit.DefaultPolicy()), audit.AudienceCountry).Because, "is not known")
}

func TestClaims(t *testing.T) {
	measured := engagement.Audience{Of: engagement.OfFollowers, Size: engagement.Known(5000), Countries: shares("US", 0.3, "BR", 0.5, "DE", 0.1)}
	for _, test := range []struct {
		name     string
		claimed  []engagement.Share
		distance float64
	}{
		{"the same", shares("US", 0.3, "BR", 0.5, "DE", 0.1), 0},
		{"80 % US", shares("US", 0.8, "BR", 0.1, "DE", 0.1), 0.4},                  // 0.5 too many in the US, 0.1 of them may be unlisted
		{"only the largest named", shares("US", 0.3), 0},                           // the rest may be where it was measured
		{"all in Japan", shares("JP", 1.0), 0.9},                                   // the unlisted tenth may be there
		{"percent for fractions", shares("US", 30.0, "BR", 50.0), -1},              // no share is over 1
		{"more than all", shares("US", 0.3, "BR", 0.5, "DE", 0.1, "FR", 0.4), 0.3}, // what does not fit anywhere
	} {
		e := audit.Evidence{AsOf: asOf, Audiences: []engagement.Audience{measured}, Claimed: []engagement.Audience{{Of: engagement.OfFollowers, Countries: test.claimed}}}
		r := audit.Run(e, audit.DefaultPolicy())
		if test.distance < 0 {
			assert.Contains(t, result(t, r, audit.AudienceClaim).Because, "nothing that is claimed was measured", test.name)
			continue
		}
		require.Len(t, r.Audience.Claims, 1, test.name)
		assert.InDelta(t, test.distance, r.Audience.Claims[0].Distance, 1e-9, test.name)
	}
}

// 73.8 % of the people have to be of age, which bands may leave open.
func TestAdults(t *testing.T) {
	for _, test := range []struct {
		name      string
		age       int
		ages      []engagement.Share
		result    audit.Result
		low, high float64
	}{
		{"18 is where a band begins", 18, shares("13-17", 0.1, "18-24", 0.4, "25-34", 0.5), audit.Clear, 0.9, 0.9},
		{"21 is inside a band, and does not matter", 21, shares("18-24", 0.2, "25-34", 0.8), audit.Clear, 0.8, 1},
		{"21 is inside a band, and decides", 21, shares("18-24", 0.4, "25-34", 0.6), audit.NotAssessed, 0.6, 1},
		{"too young at the best", 21, shares("13-17", 0.5, "18-24", 0.4, "65+", 0.1), audit.Signalled, 0.1, 0.5},
		{"exactly the limit is enough", 18, shares("13-17", 0.262, "18-24", 0.738), audit.Clear, 0.738, 0.738},
		{"bands that cannot be read stay open", 18, shares("young", 0.5, "AGE_25_34", 0.5), audit.NotAssessed, 0.5, 1},
	} {
		e := audit.Evidence{AsOf: asOf, MinimumAge: test.age, Audiences: []engagement.Audience{{Of: engagement.OfFollowers, Ages: test.ages}}}
		r := audit.Run(e, audit.DefaultPolicy())
		assert.Equal(t, test.result, result(t, r, audit.AudienceAdults).Result, "%s: %+v", test.name, r.Audience.Adults)
		assert.InDelta(t, test.low, r.Audience.Adults.Value.Low, 1e-9, test.name)
		assert.InDelta(t, test.high, r.Audience.Adults.Value.High, 1e-9, test.name)
	}
}
