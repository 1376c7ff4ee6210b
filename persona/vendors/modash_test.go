package vendors_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/persona/vendors"
)

const modashReport = `{"error":false,"profile":{"userId":"901","profile":{"username":"ana.cooks","fullname":"Ana","url":"https://www.instagram.com/ana.cooks","followers":48200,"engagementRate":0.031},
	"audience":{"notable":0.04,"credibility":0.81,
		"genders":[{"code":"FEMALE","weight":0.7},{"code":"MALE","weight":0.3}],
		"ages":[{"code":"13-17","weight":0.05},{"code":"18-24","weight":0.4},{"code":"25-34","weight":0.35},{"code":"35-44","weight":0.12},{"code":"45-64","weight":0.07},{"code":"65-","weight":0.01}],
		"gendersPerAge":[{"code":"18-24","male":0.1,"female":0.3},{"code":"65-","female":8.2e-05}],
		"geoCountries":[{"name":"Spain","code":"ES","weight":0.5},{"name":"Mexico","code":"MX","weight":0.125}],
		"geoCities":[{"name":"Madrid","weight":0.2}],"geoStates":[{"name":"Madrid","weight":0.2}],
		"languages":[{"code":"es","name":"Spanish","weight":0.9},{"code":"en","name":"English","weight":0.1}],
		"interests":[{"name":"Restaurants, Food & Grocery","weight":0.6},{"name":"Travel","weight":0.55}],
		"audienceTypes":[{"code":"real","weight":0.75},{"code":"mass_followers","weight":0.1},{"code":"suspicious","weight":0.1},{"code":"influencers","weight":0.05}],
		"ethnicities":[{"code":"x","weight":1}]},
	"audienceLikers":{"genders":[{"code":"FEMALE","weight":0.9}]}}}`

func TestModash(t *testing.T) {
	feed := read(t, vendors.Modash, modashReport)
	assert.Empty(t, feed.Problems)
	require.Len(t, feed.Accounts, 1)
	c := feed.Accounts[0]
	assert.Equal(t, "901 ana.cooks Ana instagram 48200", c.ID+" "+c.Handle+" "+c.Name+" "+string(c.Platform)+" "+c.Followers.String())
	assert.Equal(t, engagement.NotShown, c.Why.Of(engagement.Following))

	require.Len(t, feed.Audiences, 2)
	a := feed.Audiences[0]
	assert.Equal(t, "901", a.Account)
	assert.Equal(t, engagement.Instagram, a.Platform)
	assert.Equal(t, engagement.OfFollowers, a.Of)
	assert.Equal(t, engagement.Known(48200), a.Size)
	assert.False(t, a.Sample.IsKnown(), "the report does not say how many it looked at")
	assert.Equal(t, fetched, a.Measured)
	assert.Equal(t, engagement.Estimated, a.Provenance)
	assert.Equal(t, "modash", a.Source)
	assert.Equal(t, "female=0.7, male=0.3", text(a.Genders))
	assert.Equal(t, "13-17=0.05, 18-24=0.4, 25-34=0.35, 35-44=0.12, 45-64=0.07, 65+=0.01", text(a.Ages))
	assert.Equal(t, "18-24 female=0.3, 18-24 male=0.1, 65+ female=8.2e-05", text(a.AgeGenders))
	assert.Equal(t, "ES=0.5, MX=0.125", text(a.Countries))
	assert.Equal(t, "Madrid=0.2", text(a.Cities))
	assert.Equal(t, "es=0.9, en=0.1", text(a.Languages))
	assert.Equal(t, "Restaurants, Food & Grocery=0.6, Travel=0.55", text(a.Interests), "may add up to more than 1")
	assert.Equal(t, "real=0.75, mass_followers=0.1, suspicious=0.1, influencers=0.05", text(a.Types))
	require.NotNil(t, a.Credibility)
	assert.Equal(t, engagement.Rate(0.81), *a.Credibility)
	assert.Contains(t, a.CredibilityAs, "modash: ")
	assert.Equal(t, []string{
		"countries: 37.5 % are in no group listed",
		"cities: 80.0 % are in no group listed",
		"ages by gender: 60.0 % are in no group listed",
	}, a.Gaps)

	likers := feed.Audiences[1]
	assert.Equal(t, engagement.OfLikers, likers.Of)
	assert.False(t, likers.Size.IsKnown(), "the followers are not the likers")
	assert.Nil(t, likers.Credibility)
}

func TestModashUnwrapped(t *testing.T) {
	a := only(t, vendors.Modash, `{"userId":"7","profile":{"username":"b","followers":10},"audience":{"genders":[{"code":"MALE","weight":1}]}}`)
	assert.Equal(t, "7", a.Account)
	assert.Equal(t, engagement.Known(10), a.Size)
	assert.Equal(t, "male=1", text(a.Genders))
	assert.Empty(t, a.Gaps)
}

func TestIQData(t *testing.T) {
	feed := read(t, vendors.Modash, `{"success":true,"user_profile":{"type":"tiktok","user_id":"5","username":"@b","fullname":"B","followers":900,"posts_count":12},
		"audience_followers":{"success":true,"data":{"audience_credibility":0.9,"credibility_class":"high","audience_genders":[{"code":"MALE","weight":0.99}],
			"audience_ages":[{"code":"65-","weight":1}],"audience_genders_per_age":[{"code":"65-","male":0.6,"female":0.4}],
			"audience_languages":[{"code":"fr","name":"French","weight":1}],"audience_types":[{"code":"real","weight":1}],
			"audience_geo":{"countries":[{"code":"FR","weight":1}],"states":[],"cities":[{"name":"Paris","coords":{"lat":1},"weight":1}]},
			"audience_interests":[{"name":"Sports","weight":0.2}]}},
		"audience_likers":{"success":false,"error":"empty_audience"},"audience_commenters":null}`)
	assert.Equal(t, []string{"audience_likers no_audience"}, problems(feed))
	require.Len(t, feed.Audiences, 1, "an audience that failed is none")
	a := feed.Audiences[0]
	assert.Equal(t, "iqdata", a.Source)
	assert.Equal(t, engagement.TikTok, a.Platform)
	assert.Equal(t, "male=0.99 | 65+=1 | 65+ female=0.4, 65+ male=0.6 | fr=1 | real=1 | FR=1 | Paris=1 | Sports=0.2", strings.Join([]string{
		text(a.Genders), text(a.Ages), text(a.AgeGenders), text(a.Languages), text(a.Types), text(a.Countries), text(a.Cities), text(a.Interests),
	}, " | "))
	assert.Contains(t, a.CredibilityAs, "iqdata: ")
	assert.Equal(t, "b", feed.Accounts[0].Handle)
	assert.Equal(t, engagement.Known(12), feed.Accounts[0].Posts)
}

func TestModashFaults(t *testing.T) {
	feed := read(t, vendors.Modash, `{"profile":{"followers":-1,"username":"a","audience":{"credibility":73,
		"genders":[{"code":"FEMALE","weight":70},{"code":"MALE","weight":"30 %"},{"code":"MALE","weight":0.3},null,7],
		"ages":[{"code":"13-17","weight":0.9},{"code":"18-24","weight":0.9}],
		"geoCountries":{"US":1},
		"languages":[{"code":"en","weight":-0.1},{"code":"EN","weight":0.5},{"weight":0.2},{"code":5,"weight":0.2}],
		"geoCities":[{"name":"Springfield","weight":0.1},{"name":"Springfield","weight":0.2}],
		"gendersPerAge":[{"code":"18-24","male":null,"female":0.5}],
		"audienceTypes":[{"code":"real","weight":0.51},{"code":"mass","weight":0.5}]}}}`)
	assert.Equal(t, []string{
		"profile.audience.credibility not_a_share",
		"profile.audience.genders[0].weight not_a_share",
		"profile.audience.genders[1].weight not_a_number",
		"profile.audience.genders[2].code duplicate",
		"profile.audience.genders[3] wrong_kind",
		"profile.audience.genders[4] wrong_kind",
		"profile.audience.ages over_whole",
		"profile.audience.geoCountries wrong_kind",
		"profile.audience.languages[0].weight not_a_share",
		"profile.audience.languages[1].code duplicate",
		"profile.audience.languages[2].code unknown_language",
		"profile.audience.languages[3].code not_text",
		"profile.audience.languages[3].code unknown_language",
	}, problems(feed))
	require.Len(t, feed.Audiences, 1)
	a := feed.Audiences[0]
	assert.Nil(t, a.Credibility, "the unit is never guessed from the size")
	assert.Equal(t, "female, male", text(a.Genders), "there, their shares unknown")
	assert.Empty(t, a.Ages, "both cannot be true")
	assert.Equal(t, "en", text(a.Languages))
	assert.Equal(t, "Springfield=0.1, Springfield=0.2", text(a.Cities), "towns of one name")
	assert.Equal(t, "18-24 female=0.5, 18-24 male", text(a.AgeGenders))
	assert.Equal(t, "real=0.51, mass_followers=0.5", text(a.Types), "101 % is rounding")
	assert.Equal(t, []string{
		"cities: 70.0 % are in no group listed",
		"languages: the share of 1 of 1 groups is not known",
		"genders: the share of 2 of 2 groups is not known",
		"ages by gender: the share of 1 of 2 groups is not known",
	}, a.Gaps)
	assert.False(t, a.Size.IsKnown())
	assert.Equal(t, engagement.Hidden, feed.Accounts[0].Why.Of(engagement.Followers))
}

// A member that stands twice does not put its groups in twice.
func TestModashDuplicateMember(t *testing.T) {
	feed := read(t, vendors.Modash, `{"profile":{"audience":{"ages":[{"code":"18-24","weight":0.6}],"ages":[{"code":"18-24","weight":0.1},{"code":"25-34","weight":0.4}]}}}`)
	assert.Equal(t, []string{"profile.audience.ages[0].code duplicate"}, problems(feed))
	assert.Equal(t, "18-24=0.6, 25-34=0.4", text(feed.Audiences[0].Ages))
}

func TestModashErrors(t *testing.T) {
	for body, want := range map[string]*payload.ServiceError{
		`{"error":true,"code":"not_found","message":"No such account"}`: {Service: "modash", Code: "not_found", Message: "No such account"},
		`{"message":"m","error":true}`:                                  {Service: "modash", Message: "m"},
		`{"success":false,"error":"account_not_found"}`:                 {Service: "modash", Message: "account_not_found"},
		`{"success":false,"error_message":"m"}`:                         {Service: "modash", Message: "m"},
		`{"error":{"code":401,"message":"m","status":"S"}}`:             {Service: "modash", Code: "401", Status: "S", Message: "m"},
	} {
		_, err := vendors.Modash(strings.NewReader(body))
		assert.Equal(t, want, err, body)
	}
}
