package vendors_test

import (
	"io"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/persona/vendors"
)

const phylloReport = `{"id":"1","work_platform":{"id":"w","name":"YouTube"},"profile":{"external_id":"UC1","platform_username":"ana","full_name":"Ana","url":"https://www.youtube.com/c/ana",
	"follower_count":null,"subscriber_count":12000,"content_count":80,"report_generated_at":"2026-04-02T08:00:00.000Z",
	"audience":{"countries":[{"code":"US","value":61.5},{"code":"GB","value":20}],"cities":[{"name":"London","value":4.25,"latitude":51.5}],
		"gender_age_distribution":[{"gender":"FEMALE","age_range":"18-24","value":30},{"gender":"MALE","age_range":"65-","value":70}],
		"gender_distribution":[{"gender":"FEMALE","value":30},{"gender":"MALE","value":70}],
		"languages":[{"code":"en","value":100}],"interests":[{"name":"Gaming","value":41.2}],
		"follower_types":[{"name":"REAL","value":80},{"name":"MASS_FOLLOWERS","value":20}],
		"credibility_score":0.73,"credibility_score_band":[{"min":null,"max":0.5,"total_profile_count":10}]},
	"audience_likers":{"countries":null,"languages":[]},"audience_commenters":null},"pricing":{"currency":"USD"}}`

func TestPhyllo(t *testing.T) {
	a := only(t, vendors.Phyllo, phylloReport)
	assert.Equal(t, "UC1", a.Account)
	assert.Equal(t, engagement.YouTube, a.Platform)
	assert.Equal(t, "insightiq", a.Source)
	assert.Equal(t, engagement.Estimated, a.Provenance)
	assert.Equal(t, engagement.Known(12000), a.Size)
	assert.True(t, a.Measured.Equal(time.Date(2026, 4, 2, 8, 0, 0, 0, time.UTC)), "as of the report, not of the request")
	assert.Equal(t, "US=0.615, GB=0.2", text(a.Countries))
	assert.Equal(t, "London=0.0425", text(a.Cities))
	assert.Equal(t, "18-24 female=0.3, 65+ male=0.7", text(a.AgeGenders))
	assert.Equal(t, "female=0.3, male=0.7", text(a.Genders))
	assert.Empty(t, a.Ages, "given by gender only")
	assert.Equal(t, "en=1", text(a.Languages))
	assert.Equal(t, "Gaming=0.412", text(a.Interests))
	assert.Equal(t, "real=0.8, mass_followers=0.2", text(a.Types))
	assert.Nil(t, a.Credibility)
	assert.Equal(t, []string{
		"credibility: given in a unit that nobody stated",
		"countries: 18.5 % are in no group listed",
		"cities: 95.8 % are in no group listed",
	}, a.Gaps)
}

// A body without a profile is none of a profile's, whatever else names the platform.
func TestPhylloWithoutProfile(t *testing.T) {
	_, err := vendors.Phyllo(strings.NewReader(`{"work_platform":{"name":"Instagram"},"account":{"platform_username":"ana"},"countries":[{"code":"US","value":40.2}]}`))
	assert.Equal(t, &payload.WrongKindError{Want: "an InsightIQ profile analytics body", Got: "another kind of JSON object"}, err)
}

func TestPhylloCredibility(t *testing.T) {
	in := func(u vendors.Units) decode {
		return func(r io.Reader, opts ...payload.Option) (engagement.Feed, error) {
			return vendors.PhylloIn(r, u, opts...)
		}
	}
	const below = `,"credibility_score_band":[{"min":0.5,"max":1,"total_profile_count":3}]`
	const above = `,"credibility_score_band":[{"min":null,"max":55.5,"total_profile_count":3}]`
	for _, c := range []struct {
		score string
		units vendors.Units
		want  string // "": unknown
		rule  string
	}{
		{"73", vendors.Units{}, "0.73", ""}, // no fraction is above 1
		{"0.73", vendors.Units{}, "", ""},
		{"0.73" + below, vendors.Units{}, "", ""},
		{"0.73" + above, vendors.Units{}, "0.0073", ""}, // its neighbours are percents
		{"0.73", vendors.Units{Credibility: vendors.Fraction}, "0.73", ""},
		{"0.73", vendors.Units{Credibility: vendors.Percent}, "0.0073", ""},
		{"73", vendors.Units{Credibility: vendors.Percent}, "0.73", ""},
		{"73", vendors.Units{Credibility: vendors.Fraction}, "", "profile.audience.credibility_score not_a_share"},
		{"0.73", vendors.Units{Credibility: "permille"}, "", ""},
		{"null", vendors.Units{Credibility: vendors.Percent}, "", ""},
		{`"high"`, vendors.Units{}, "", "profile.audience.credibility_score not_a_number"},
	} {
		feed := read(t, in(c.units), `{"profile":{"audience":{"credibility_score":`+c.score+`,"gender_distribution":[{"gender":"MALE","value":100}]}}}`)
		require.Len(t, feed.Audiences, 1, c.score)
		got := ""
		if r := feed.Audiences[0].Credibility; r != nil {
			got = text([]engagement.Share{{Fraction: r}})[1:]
		}
		assert.Equal(t, c.want, got, "%s %v", c.score, c.units)
		var want []string
		if c.rule != "" {
			want = []string{c.rule}
		}
		assert.Equal(t, want, problems(feed), c.score)
	}

	a := only(t, in(vendors.Units{Shares: vendors.Fraction}), `{"profile":{"audience":{"countries":[{"code":"us","value":0.25}]}}}`)
	assert.Equal(t, "US=0.25", text(a.Countries))
	assert.False(t, vendors.Unit("").IsValid())
}

func TestPhylloFaults(t *testing.T) {
	feed := read(t, vendors.Phyllo, `{"profile":{"follower_count":"many","audience":{
		"gender_age_distribution":[{"gender":"FEMALE","value":10},{"age_range":"18-24","gender":"FEMALE","value":101},{"age_range":"18-24","gender":"FEMALE","value":1}],
		"countries":[{"code":"United States","value":10}],"cities":[{"value":3}],"follower_types":7,
		"interests":[{"name":"A","value":90},{"name":"B","value":80}]},"audience_likers":[]}}`)
	assert.Equal(t, []string{
		"profile.follower_count not_a_count",
		"profile.audience.gender_age_distribution[0] unknown_age_gender",
		"profile.audience.gender_age_distribution[1].value not_a_share",
		"profile.audience.gender_age_distribution[2] duplicate",
		"profile.audience.countries[0].code unknown_country",
		"profile.audience.cities[0].name required",
		"profile.audience.follower_types wrong_kind",
		"profile.audience_likers wrong_kind",
	}, problems(feed))
	require.Len(t, feed.Audiences, 1)
	assert.Equal(t, "18-24 female", text(feed.Audiences[0].AgeGenders))
	assert.Equal(t, engagement.Unreadable, feed.Accounts[0].Why.Of(engagement.Followers))
}
