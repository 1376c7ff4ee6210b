package persona_test

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/persona"
)

func TestCandidateProblems(t *testing.T) {
	for _, tt := range []struct {
		name, json string
		want       []string
	}{
		{"none", `[]`, nil},
		{"the least", `[{"handle": "ana"}]`, nil},
		{"empty audiences", `[{"handle": "ana", "audiences": [{}, {"ages": []}]}]`, nil},
		{"handles twice", `[{"handle": "ana"}, {"handle": "@Ana"}, {"handle": "ana", "platform": "tiktok"}, {"handle": " ana ", "platform": "tiktok"}, {"handle": ""}, {"handle": ""}]`, []string{
			"[4].handle: required", "[5].handle: required", "[1].handle: unique [0].handle", "[3].handle: unique [2].handle",
		}},
		{"unknown fields", `[{"handle": "ana", "follower": 3, "audiences": [{"age": []}]}]`, []string{
			"[0].follower: unknown_field", "[0].audiences[0].age: unknown_field",
		}},
		{"prices", `[{"handle": "ana", "rates": [
			{"format": "reel", "amount": {"amount": "100", "currency": "EUR"}},
			{"format": "story", "amount": {"amount": "-5", "currency": "EUR"}},
			{"format": "poem", "amount": {"amount": "7", "currency": "USD"}},
			{"format": "reel"}]}]`, []string{
			"[0].rates[1].amount: not_negative", "[0].rates[2].format: enum", "[0].rates[2].amount: same_currency rates[0].amount", "[0].rates[3].amount: given",
		}},
		{"audiences", `[{"handle": "ana", "platform": "instagram", "account": {"id": "1", "platform": "tiktok", "country": "Germany"}, "audiences": [
			{"of": "fans", "provenance": "hearsay", "credibility": 1.2, "platform": "youtube",
			 "ages": [{"key": "18-24", "fraction": 0.5}, {"key": "20-30", "fraction": -0.1}, {"key": "young"}],
			 "genders": [{"key": "F", "fraction": 0.7}, {"key": "male", "fraction": 0.5}],
			 "countries": [{"key": "DE", "fraction": 0.5}, {"key": "de", "fraction": 0.1}, {"key": "Austria"}, {"key": "USA"}, {"key": "unknown"}],
			 "languages": [{"key": "German", "fraction": 0.5}],
			 "age_genders": [{"key": "female"}, {"key": "25-34 women"}],
			 "interests": [{"key": "food", "fraction": 0.9}, {"key": "cars", "fraction": 0.9}]}]}]`, []string{
			"[0].account.platform: same_platform platform", "[0].account.country: country",
			"[0].audiences[0].of: enum", "[0].audiences[0].provenance: enum", "[0].audiences[0].credibility: from_to 0 to 1", "[0].audiences[0].platform: same_platform platform",
			"[0].audiences[0].ages[1].fraction: from_to 0 to 1", "[0].audiences[0].ages[1].key: overlaps audiences[0].ages[0]", "[0].audiences[0].ages[2].key: age_band",
			"[0].audiences[0].genders: at_most_whole 1", "[0].audiences[0].genders[0].key: gender_named female",
			"[0].audiences[0].countries[1].key: unique audiences[0].countries[0].key", "[0].audiences[0].countries[2].key: country", "[0].audiences[0].countries[3].key: country_named US",
			"[0].audiences[0].languages[0].key: language",
			"[0].audiences[0].age_genders[0].key: age_band", "[0].audiences[0].age_genders[1].key: gender_named female",
		}},
		{"posts, ratings and the rest", `[{"handle": "ana", "platform": "tiktok", "languages": ["en", "English"], "content": ["dull"],
			"posts": [{"id": "1"}, {"id": "2", "platform": "instagram", "format": "poem"}, {"id": "1"}],
			"quality": {"share": 90, "coverage": -1}, "partnerships": [{"brand": ""}],
			"ratings": [{"of": "looks", "value": 6, "scale": "1-5", "by": "", "on": "2026-11-01"}, {"of": "values", "value": 3, "scale": "1-10", "by": "kim"}]}]`, []string{
			"[0].languages[1]: language", "[0].content[0]: enum",
			"[0].posts[1].platform: same_platform platform", "[0].posts[1].format: enum", "[0].posts[2].id: unique posts[0].id",
			"[0].quality.share: from_to 0 to 1", "[0].quality.coverage: from_to 0 to 1", "[0].partnerships[0].brand: required",
			"[0].ratings[0].of: enum", "[0].ratings[0].value: on_scale 1-5", "[0].ratings[0].by: required", "[0].ratings[1].scale: enum", "[0].ratings[1].on: required",
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			list, err := persona.ParseCandidates(strings.NewReader(tt.json))
			if err == nil { // the lists and the parsed agree
				_, err = persona.Rank(full(), list)
				assert.NoError(t, err)
			} else if !strings.Contains(err.Error(), "unknown_field") {
				_, other := persona.Rank(full(), list)
				var under []string
				for _, line := range told(t, err) {
					under = append(under, "candidates"+strings.ReplaceAll(line, "unique [", "unique candidates["))
				}
				assert.ElementsMatch(t, under, told(t, other))
			}
			assert.ElementsMatch(t, tt.want, told(t, err))
		})
	}
}

// Long lists are compared by other means than short ones, to the same end.
func TestCandidateLongLists(t *testing.T) {
	c := persona.Candidate{Handle: "ana"}
	for i := range 100 {
		c.Posts = append(c.Posts, engagement.Post{ID: fmt.Sprint(i % 99)})
		c.Ratings = append(c.Ratings, persona.Rating{}, persona.Rating{}, persona.Rating{})
	}
	a := engagement.Audience{}
	for _, code := range persona.Countries() {
		a.Countries = append(a.Countries, share(code, 0.004))
	}
	a.Countries = append(a.Countries, share("aq", 0))
	for i := range 200 {
		a.Ages = append(a.Ages, share(fmt.Sprint(i), 0))
	}
	c.Audiences = []engagement.Audience{a}
	assert.ElementsMatch(t, []string{
		"audiences[0].ages: max 150", "audiences[0].countries[250].key: unique audiences[0].countries[8].key",
		"posts[99].id: unique posts[0].id", "ratings: max 200",
	}, told(t, c.Validate()))
}

func TestCandidateNumbers(t *testing.T) {
	for _, x := range []float64{math.NaN(), math.Inf(1), -1} {
		c := persona.Candidate{Handle: "ana", ER: &engagement.Reading{Rate: engagement.Rate(x)}, Quality: &persona.Quality{Share: engagement.Rate(x)}}
		c.Audiences = []engagement.Audience{{Ages: shares("18-24", x)}}
		c.Ratings = []persona.Rating{{Of: persona.ContentQuality, Value: x, Scale: persona.ZeroToOne}}
		err := c.Validate()
		assert.Contains(t, told(t, err), "er.rate: not_negative")
		assert.Contains(t, told(t, err), "quality.share: from_to 0 to 1")
		assert.Contains(t, told(t, err), "audiences[0].ages[0].fraction: from_to 0 to 1")
		assert.Contains(t, told(t, err), "ratings[0].value: on_scale 0-1")
		m, err := persona.NewMatcher(full(), persona.DefaultFit())
		require.NoError(t, err)
		f := m.Fit(c) // what is wrong counts as not given
		assert.Zero(t, f.Score)
		assert.Zero(t, f.Coverage)
	}
}

func TestCandidateJSON(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 9))
	for i := range 200 {
		want := []persona.Candidate{candidate(r, i)}
		text, err := json.Marshal(want)
		require.NoError(t, err)
		got, err := persona.ParseCandidates(strings.NewReader(string(text)))
		require.NoError(t, err)
		again, err := json.Marshal(got)
		require.NoError(t, err)
		assert.JSONEq(t, string(text), string(again))
		assert.Equal(t, want[0].Audiences, got[0].Audiences)
		assert.Equal(t, want[0].Rates, got[0].Rates)
	}
}

func FuzzParseCandidates(f *testing.F) {
	text, err := json.Marshal(candidates(1, 3))
	require.NoError(f, err)
	f.Add(string(text))
	f.Add(three)
	m, err := persona.NewMatcher(full(), persona.DefaultFit())
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, text string) {
		list, err := persona.ParseCandidates(strings.NewReader(text))
		for i := range list { // right or wrong, no number is out of its range
			x := m.Fit(list[i])
			require.True(t, 0 <= x.Low && x.Low <= x.Score && x.Score <= x.High && x.High <= 1)
			require.True(t, 0 <= x.Coverage && x.Coverage <= 1)
		}
		if err != nil {
			return
		}
		again, err := json.Marshal(list)
		require.NoError(t, err)
		_, err = persona.ParseCandidates(strings.NewReader(string(again)))
		require.NoError(t, err)
	})
}
