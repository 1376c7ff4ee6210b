package vendors_test

import (
	"encoding/json"
	"io"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/persona/vendors"
)

var fetched = time.Date(2026, 5, 1, 10, 0, 0, 0, time.UTC)

type decode func(io.Reader, ...payload.Option) (engagement.Feed, error)

var decoders = map[string]decode{
	"instagram":   vendors.Instagram,
	"youtube":     vendors.YouTubeAnalytics,
	"modash":      vendors.Modash,
	"hypeauditor": vendors.HypeAuditor,
	"phyllo":      vendors.Phyllo,
}

// read reads a body without an error, and holds that the feed is sound.
func read(t *testing.T, d decode, body string) engagement.Feed {
	t.Helper()
	feed, err := d(strings.NewReader(body), payload.MeasuredAt(fetched))
	require.NoError(t, err)
	sound(t, feed)
	return feed
}

// only reads a body of one audience and no problem.
func only(t *testing.T, d decode, body string) engagement.Audience {
	t.Helper()
	feed := read(t, d, body)
	require.Empty(t, feed.Problems)
	require.Len(t, feed.Audiences, 1)
	return feed.Audiences[0]
}

// text writes a list as "key=0.315", or "key=12 people", or "key" where neither
// is known.
func text(list []engagement.Share) string {
	var out []string
	for _, s := range list {
		switch {
		case s.Fraction != nil:
			out = append(out, s.Key+"="+strconv.FormatFloat(s.Fraction.Fraction(), 'g', 12, 64))
		case s.People.IsKnown():
			out = append(out, s.Key+"="+s.People.String()+" people")
		default:
			out = append(out, s.Key)
		}
	}
	return strings.Join(out, ", ")
}

// problems writes them as "path rule".
func problems(feed engagement.Feed) []string {
	var out []string
	for _, p := range feed.Problems {
		out = append(out, strings.TrimSpace(p.Path+" "+p.Rule))
	}
	return out
}

// lists are those of an audience in which each person is in one group at most.
func lists(a *engagement.Audience) [][]engagement.Share {
	return [][]engagement.Share{a.Countries, a.Cities, a.Languages, a.Ages, a.Genders, a.AgeGenders, a.Types}
}

// sound holds of any feed: shares from 0 to 1, no list that adds up to more than
// everybody beyond rounding, no empty key, a source and how it knows, problems
// with words, and the same after JSON.
func sound(t *testing.T, feed engagement.Feed) {
	t.Helper()
	for i := range feed.Audiences {
		a := &feed.Audiences[i]
		require.True(t, a.Of.IsValid())
		require.True(t, a.Provenance.IsValid())
		require.NotEmpty(t, a.Source)
		require.True(t, a.Platform == "" || a.Platform.IsValid())
		require.Equal(t, a.Credibility != nil, a.CredibilityAs != "")
		for _, list := range append(lists(a), a.Interests) {
			sum := 0.0
			for _, s := range list {
				require.NotEmpty(t, s.Key)
				if s.Fraction == nil {
					continue
				}
				f := s.Fraction.Fraction()
				require.True(t, f >= 0 && f <= 1, "%v", f)
				sum += f
			}
			require.True(t, sum <= 1.05+1e-9 || len(list) == len(a.Interests), "%v", sum)
		}
	}
	for _, p := range feed.Problems {
		require.NotEmpty(t, p.Rule)
		require.NotEmpty(t, p.Message)
	}
	first, err := json.Marshal(feed)
	require.NoError(t, err)
	var again engagement.Feed
	require.NoError(t, json.Unmarshal(first, &again))
	second, err := json.Marshal(again)
	require.NoError(t, err)
	require.Equal(t, string(first), string(second))
}

func TestKeys(t *testing.T) {
	for _, c := range []struct{ list, given, want string }{
		{"geoCountries", "us", "US"},
		{"geoCountries", " uk ", "GB"},
		{"geoCountries", "EL", "GR"},
		{"geoCountries", "ZZ", ""},
		{"geoCountries", "USA", "!unknown_country"},
		{"geoCountries", "1A", "!unknown_country"},
		{"geoCountries", "", "!unknown_country"},
		{"languages", "EN", "en"},
		{"languages", "pt_br", "pt-BR"},
		{"languages", "ZH-hans-cn", "zh-Hans-CN"},
		{"languages", "iw", "he"},
		{"languages", "in", "id"},
		{"languages", "ji", "yi"},
		{"languages", "en-u$", "!unknown_language"},
		{"languages", "es-419", "es-419"},
		{"languages", "und", ""},
		{"languages", "English", "!unknown_language"},
		{"languages", "e", "!unknown_language"},
		{"languages", "en-", "!unknown_language"},
		{"languages", "en-" + strings.Repeat("a", 400), "!unknown_language"},
		{"ages", "13-17", "13-17"},
		{"ages", "45 – 64", "45-64"},
		{"ages", "65-", "65+"},
		{"ages", "65+", "65+"},
		{"ages", "AGE65-", "65+"},
		{"ages", "age18-24", "18-24"},
		{"ages", "24-18", "!unknown_age"},
		{"ages", "18", "!unknown_age"},
		{"ages", "65++", "!unknown_age"},
		{"ages", "-65", "!unknown_age"},
		{"ages", "1000-2000", "!unknown_age"},
		{"ages", "018-24", "!unknown_age"},
		{"ages", "teens", "!unknown_age"},
		{"genders", "FEMALE", "female"},
		{"genders", "m", "male"},
		{"genders", "U", "unknown"},
		{"genders", "user_specified", "other"},
		{"genders", "women", "!unknown_gender"},
		{"audienceTypes", "Mass Followers", "mass_followers"},
		{"audienceTypes", "susp", "suspicious"},
		{"audienceTypes", " ", "!required"},
	} {
		feed := read(t, vendors.Modash, `{"profile":{"audience":{"credibility":0.5,"`+c.list+`":[{"code":`+strconv.Quote(c.given)+`,"weight":0.25}]}}}`)
		require.Len(t, feed.Audiences, 1)
		got := ""
		for _, list := range lists(&feed.Audiences[0]) {
			for _, s := range list {
				got += s.Key
			}
		}
		for _, p := range feed.Problems {
			got += "!" + p.Rule
			assert.Equal(t, "profile.audience."+c.list+"[0].code", p.Path)
		}
		assert.Equal(t, c.want, got, "%s %q", c.list, c.given)
	}
}
