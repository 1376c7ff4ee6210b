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

const hypeReport = `{"result":{"report_state":"READY","user":{"username":"ana","full_name":"Ana","followers_count":5000,"followings_count":300,"posts_count":90,"aqs":81,
	"audience_type":{"real":70.5,"infs":4.5,"mass":15,"susp":10},"audience_authenticity":{"value":88.2,"title":"good","avg":70},
	"audience_geography":{"countries":[{"code":"us","name":"United States","value":40},{"code":"de","name":"Germany","value":12.5}],"cities":[{"id":1,"name":"Berlin","value":6}],"states":[]},
	"audience_languages":[{"code":"en","value":60},{"code":"de","value":40}],"audience_interests":[{"category_name":"Beauty","weight":0.4}],
	"demography":[{"gender":"F","value":60},{"gender":"M","value":40}],
	"demography_by_age":[{"gender":"M","value":40,"by_age_group":[{"group":"18-24","value":30},{"group":"65+","value":10}]},
		{"gender":"F","value":60,"by_age_group":[{"group":"18-24","value":60}]}]}}}`

func TestHypeAuditor(t *testing.T) {
	feed := read(t, vendors.HypeAuditor, hypeReport)
	assert.Empty(t, feed.Problems)
	require.Len(t, feed.Audiences, 1)
	a := feed.Audiences[0]
	assert.Equal(t, "ana", a.Account, "the report has no id")
	assert.Equal(t, engagement.Instagram, a.Platform)
	assert.Equal(t, engagement.OfFollowers, a.Of)
	assert.Equal(t, engagement.Known(5000), a.Size)
	assert.Equal(t, "hypeauditor", a.Source)
	assert.Equal(t, "US=0.4, DE=0.125", text(a.Countries))
	assert.Equal(t, "Berlin=0.06", text(a.Cities))
	assert.Equal(t, "en=0.6, de=0.4", text(a.Languages))
	assert.Equal(t, "female=0.6, male=0.4", text(a.Genders))
	assert.Equal(t, "18-24 male=0.3, 65+ male=0.1, 18-24 female=0.6", text(a.AgeGenders))
	assert.Equal(t, "real=0.705, influencers=0.045, mass_followers=0.15, suspicious=0.1", text(a.Types))
	assert.Equal(t, "Beauty", text(a.Interests), "named, the share unknown")
	assert.Equal(t, "0.882", text([]engagement.Share{{Fraction: a.Credibility}})[1:])
	assert.Contains(t, a.CredibilityAs, "audience_authenticity")
	assert.Equal(t, []string{
		"interests: named only, the unit of their weights is not known",
		"countries: 47.5 % are in no group listed",
		"cities: 94.0 % are in no group listed",
	}, a.Gaps)
	assert.Equal(t, engagement.Known(300), feed.Accounts[0].Following)
}

func TestHypeAuditorOtherPlatforms(t *testing.T) {
	a := only(t, vendors.HypeAuditor, `{"result":{"report_state":"READY_LOW_CONFIDENCE","report":{"basic":{"id":"55","username":"ana","title":"Ana"},
		"metrics":{"subscribers_count":{"value":7000,"performance":{}}},"features":{
			"audience_age_gender":{"data":{"13-17":{"male":10,"female":20},"18-24":{"male":30,"female":40}}},
			"audience_geo":{"data":{"countries":[{"code":"br","prc":80}],"cities":[{"name":"Recife","prc":9}]}},
			"audience_languages":{"data":[{"title":"pt","prc":100}]},"audience_by_type":{"data":[]},"aqs":{"data":{"value":3}}}}}}`)
	assert.Equal(t, "55", a.Account)
	assert.Empty(t, a.Platform, "the body does not say")
	assert.Equal(t, engagement.Known(7000), a.Size)
	assert.Equal(t, "13-17 male=0.1, 13-17 female=0.2, 18-24 male=0.3, 18-24 female=0.4", text(a.AgeGenders))
	assert.Equal(t, "BR=0.8 Recife=0.09 pt=1", text(a.Countries)+" "+text(a.Cities)+" "+text(a.Languages))
	assert.Contains(t, a.Gaps, "all: the vendor has low confidence in this report")

	a = only(t, vendors.HypeAuditor, `{"result":{"report":{"metrics":{"subscribers_count":70},"features":{"audience_geo":{"data":[{"title":"us","prc":50}]},"audience_age_gender":{"data":[]}}}}}`)
	assert.Equal(t, "US=0.5", text(a.Countries))
	assert.Equal(t, engagement.Known(70), a.Size)
}

func TestHypeAuditorStates(t *testing.T) {
	for _, state := range []string{"NOT_READY", "PRIVATE", "DELETED", "RESTRICTED", "LOW_VIEWS"} {
		feed := read(t, vendors.HypeAuditor, `{"result":{"report_state":"`+state+`","retryTtl":30}}`)
		assert.Empty(t, feed.Audiences, state)
		require.Equal(t, []string{"result.report_state no_audience"}, problems(feed), state)
		assert.Equal(t, state, feed.Problems[0].Param)
	}
	_, err := vendors.HypeAuditor(strings.NewReader(`{"error":{"code":4,"description":"No credits"}}`))
	assert.Equal(t, &payload.ServiceError{Service: "hypeauditor", Code: "4", Message: "No credits"}, err)
}

func TestHypeAuditorFaults(t *testing.T) {
	feed := read(t, vendors.HypeAuditor, `{"result":{"user":{"username":"ana",
		"audience_type":{"real":90,"susp":90},"audience_authenticity":{"value":-2},
		"demography_by_age":[{"gender":"M","value":40,"by_age_group":[{"group":"18-24","value":75},{"group":"25-34","value":25}]},
			{"gender":"F","value":60,"by_age_group":[{"group":"18-24","value":20},{"group":"old","value":1},{"group":"18-24","value":3},{"group":"25-34","value":-4}]},7],
		"audience_geography":{"countries":7,"cities":[{"name":"","value":1}]},"audience_languages":"en"}}}`)
	assert.Equal(t, []string{
		"result.user.audience_type over_whole",
		"result.user.audience_authenticity.value not_a_share",
		"result.user.demography_by_age[0].by_age_group over_whole",
		"result.user.demography_by_age[1].by_age_group[1].group unknown_age_gender",
		"result.user.demography_by_age[1].by_age_group[2].group duplicate",
		"result.user.demography_by_age[1].by_age_group[3].value not_a_share",
		"result.user.demography_by_age[2] wrong_kind",
		"result.user.audience_geography.countries wrong_kind",
		"result.user.audience_geography.cities[0].name required",
		"result.user.audience_languages wrong_kind",
	}, problems(feed))
	a := feed.Audiences[0]
	assert.Empty(t, a.Types)
	assert.Nil(t, a.Credibility)
	assert.Equal(t, "male=0.4, female=0.6", text(a.Genders), "from the ages by gender where there is no list of their own")
	assert.Equal(t, "18-24 female=0.2, 25-34 female", text(a.AgeGenders))
}
