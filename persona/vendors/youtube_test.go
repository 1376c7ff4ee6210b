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

// ytTable is a table of the given columns, dimensions first, the last of metrics
// from the number on, with rows as they stand in JSON.
func ytTable(dimensions, metrics, rows string) string {
	var headers []string
	for name := range strings.FieldsSeq(dimensions) {
		headers = append(headers, `{"name":"`+name+`","columnType":"DIMENSION","dataType":"STRING"}`)
	}
	for name := range strings.FieldsSeq(metrics) {
		headers = append(headers, `{"name":"`+name+`","columnType":"METRIC","dataType":"FLOAT"}`)
	}
	return `{"kind":"youtubeAnalytics#resultTable","columnHeaders":[` + strings.Join(headers, ",") + `],"rows":[` + rows + `]}`
}

const signedIn = "all: viewers who were signed in only"

func TestYouTubeAnalytics(t *testing.T) {
	const views = "countries: shares of the views in the countries listed, which are not people"
	for _, c := range []struct {
		name, body                       string
		ages, genders, together, country string
		gaps                             []string
	}{
		{
			name: "ages by gender", body: ytTable("ageGroup gender", "viewerPercentage", `["age13-17","male",2.5],["age18-24","female",40],["age65-","user_specified",7.5],["age25-34","male",50]`),
			together: "13-17 male=0.025, 18-24 female=0.4, 65+ other=0.075, 25-34 male=0.5", gaps: []string{signedIn},
		},
		{
			name: "the other way round, with rows withheld", body: ytTable("gender ageGroup", "viewerPercentage", `["female","age18-24",40.2]`),
			together: "18-24 female=0.402", gaps: []string{signedIn, "ages by gender: 59.8 % are in no group listed"},
		},
		{name: "ages", body: ytTable("ageGroup", "viewerPercentage", `["age18-24","99.9"],["age25-34",null]`), ages: "18-24=0.999, 25-34", gaps: []string{signedIn, "ages: the share of 1 of 2 groups is not known"}},
		{name: "genders", body: ytTable("gender", "viewerPercentage", `["male",100.0000000001]`), genders: "male=1", gaps: []string{signedIn}},
		{
			name: "countries", body: ytTable("country", "views estimatedMinutesWatched", `["US",600,12],["DE",300,1],["ZZ",100,2]`),
			country: "US=0.6, DE=0.3", gaps: []string{views, "countries: 10.0 % are in no group listed"},
		},
		{name: "nobody watched", body: ytTable("country", "views", `["US",0]`), country: "US", gaps: []string{views, "countries: the share of 1 of 1 groups is not known"}},
		{name: "rows first", body: `{"rows":[["male",100]],"columnHeaders":[{"name":"gender","columnType":"DIMENSION"},{"name":"viewerPercentage","columnType":"METRIC"}]}`, genders: "male=1", gaps: []string{signedIn}},
	} {
		a := only(t, vendors.YouTubeAnalytics, c.body)
		assert.Equal(t, engagement.YouTube, a.Platform, c.name)
		assert.Equal(t, engagement.FromAPI, a.Provenance, c.name)
		assert.Equal(t, engagement.OfReached, a.Of, c.name)
		assert.Equal(t, fetched, a.Measured, c.name)
		assert.Equal(t, [...]string{c.ages, c.genders, c.together, c.country}, [...]string{text(a.Ages), text(a.Genders), text(a.AgeGenders), text(a.Countries)}, c.name)
		assert.Equal(t, c.gaps, a.Gaps, c.name)
	}
}

func TestYouTubeAnalyticsFaults(t *testing.T) {
	for _, c := range []struct {
		name, body string
		want       []string
		groups     string
	}{
		{"no rows", `{"columnHeaders":[{"name":"gender","columnType":"DIMENSION"},{"name":"viewerPercentage","columnType":"METRIC"}]}`, nil, ""},
		{"another dimension", ytTable("gender day", "viewerPercentage", `["male","2026-01-01",100]`), []string{"columnHeaders[1].name unknown_dimension"}, ""},
		{"a column twice", ytTable("gender gender", "viewerPercentage", `["male","female",100]`), []string{"columnHeaders[1].name duplicate"}, ""},
		{"no percentage", ytTable("gender", "views", `["male",100]`), []string{"columnHeaders no_audience"}, ""},
		{"country and gender", ytTable("gender country", "viewerPercentage views", `["male","US",100,3]`), []string{"columnHeaders no_audience"}, ""},
		{"no headers", `{"rows":[["male",100]]}`, []string{"columnHeaders required"}, ""},
		{
			"bad rows", ytTable("gender", "viewerPercentage", `["male",20],["male",30],["female"],[],["women",10],[{},10],["female",true],["user_specified",120],5,null`),
			[]string{
				"rows[5][0] not_a_cell", "rows[8] wrong_kind", "rows[1][0] duplicate", "rows[2] wrong_length", "rows[3] wrong_length",
				"rows[4][0] unknown_gender", "rows[5][0] unknown_gender", "rows[6][1] not_a_number", "rows[7][1] not_a_share", "rows[8] wrong_length", "rows[9] wrong_length",
			}, "male=0.2, female, other",
		},
		{"fractions for percent", ytTable("gender", "viewerPercentage", `["male",0.61],["female",0.39]`), []string{"rows under_whole"}, ""},
		{"more than all", ytTable("gender", "viewerPercentage", `["male",90],["female",90]`), []string{"rows over_whole"}, ""},
		{
			"bad views", ytTable("country", "views", `["US",-1],["DE",1.5],["FR","10"],["GB",1e300],["de",4]`),
			[]string{"rows[0][1] not_a_count", "rows[1][1] not_a_count", "rows[3][1] not_a_count", "rows[4][0] duplicate"}, "US, DE, FR=0.714285714286, GB",
		},
	} {
		feed := read(t, vendors.YouTubeAnalytics, c.body)
		assert.Equal(t, c.want, problems(feed), c.name)
		got := ""
		for i := range feed.Audiences {
			got += text(feed.Audiences[i].Genders) + text(feed.Audiences[i].Countries)
		}
		assert.Equal(t, c.groups, got, c.name)
	}
	_, err := vendors.YouTubeAnalytics(strings.NewReader(`{"error":{"code":403,"message":"Forbidden","errors":[{"reason":"forbidden"}],"status":"PERMISSION_DENIED"}}`))
	require.Equal(t, &payload.ServiceError{Service: "youtube_analytics", Code: "403", Status: "PERMISSION_DENIED", Message: "Forbidden"}, err)
}
