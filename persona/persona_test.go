package persona_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/persona"
)

// told gives the problems of an error, one a line.
func told(t testing.TB, err error) []string {
	t.Helper()
	if err == nil {
		return nil
	}
	var list problem.List
	require.ErrorAs(t, err, &list)
	var lines []string
	for _, p := range list {
		assert.NotEmpty(t, p.Message, p.Path)
		lines = append(lines, p.Error())
	}
	return lines
}

func TestPersonaProblems(t *testing.T) {
	for _, tt := range []struct {
		name, json string
		want       []string
	}{
		{"the least", `{"name": "all"}`, nil},
		{"no name", `{}`, []string{"name: required"}},
		{"unknown fields", `{"name": "a", "demographic": {}, "Name": "b", "exclude": {"rival": []}}`, []string{
			"demographic: unknown_field", "Name: unknown_field name", "exclude.rival: unknown_field",
		}},
		{"all at once", `{
			"demographics": {
				"ages": {"groups": [{"key": "18-24"}, {"key": "20-30"}, {"key": "young"}, {"key": "30-25"}]},
				"genders": {"mix": true, "groups": [{"key": "female", "weight": 0.7}, {"key": "men", "weight": 0.2}]},
				"countries": {"least": 1.5, "groups": [{"key": "UK"}, {"key": "XQ"}, {"key": "DE"}, {"key": "de"}]},
				"cities": {"least": 0.5},
				"languages": {"groups": [{"key": "German"}, {"key": "en", "weight": -1}]}
			},
			"interests": [{"term": "vegan"}, {"term": "Vegan "}, {"term": "food", "also": ["vegan"]}, {"term": "#"}],
			"platforms": [{"platform": "instagram"}, {"platform": "instagram"}, {"platform": "myspace"}],
			"formats": ["reel", "poem"],
			"content": ["educational", "boring", "educational"],
			"exclude": {"countries": ["Russia"], "topics": ["food"], "handles": ["@a", "a", ""]}
		}`, []string{
			"name: required",
			"demographics.ages.groups[1].key: overlaps demographics.ages.groups[0]",
			"demographics.ages.groups[2].key: age_band",
			"demographics.ages.groups[3].key: age_band",
			"demographics.genders.groups: add_up 1",
			"demographics.genders.groups[1].key: gender_named male",
			"demographics.countries.groups[0].key: country_named GB",
			"demographics.countries.groups[1].key: country",
			"demographics.countries.groups[3].key: unique demographics.countries.groups[2].key",
			"demographics.countries.least: lte 1",
			"demographics.cities.least: groups_given",
			"demographics.languages.groups[0].key: language",
			"demographics.languages.groups[1].weight: gte 0",
			"interests[1].term: unique interests[0].term",
			"interests[2].term: not_excluded exclude.topics[0]",
			"interests[2].also[0]: unique interests[0].term",
			"interests[3].term: has_letter",
			"platforms[1].platform: unique platforms[0].platform",
			"platforms[2].platform: enum",
			"formats[1]: enum",
			"content[1]: enum",
			"content[2]: unique content[0]",
			"exclude.countries[0]: country",
			"exclude.handles[1]: unique exclude.handles[0]",
			"exclude.handles[2]: required",
		}},
		{"a mix in thirds", `{"name": "a", "demographics": {"countries": {"mix": true, "groups": [
			{"key": "DE", "weight": 0.333}, {"key": "AT", "weight": 0.333}, {"key": "CH", "weight": 0.333}]}}}`, nil},
		{"a mix without shares", `{"name": "a", "demographics": {"genders": {"mix": true, "groups": [{"key": "female"}]}, "ages": {"mix": true}}}`, []string{
			"demographics.ages.mix: groups_given", "demographics.genders.groups[0].weight: weight_given",
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p, err := persona.Parse(strings.NewReader(tt.json))
			assert.ElementsMatch(t, tt.want, told(t, err))
			if err == nil {
				assert.NoError(t, p.Validate())
			}
		})
	}
	_, err := persona.Parse(iotest.ErrReader(errors.New("the line is dead")))
	assert.ErrorContains(t, err, "the line is dead")
}

func TestPersonaJSON(t *testing.T) {
	want := full()
	text, err := json.Marshal(want)
	require.NoError(t, err)
	got, err := persona.Parse(strings.NewReader(string(text)))
	require.NoError(t, err)
	assert.Equal(t, want, got)

	text, err = json.Marshal(persona.Persona{Name: "all"})
	require.NoError(t, err)
	assert.JSONEq(t, `{"name": "all"}`, string(text))
}

func TestLists(t *testing.T) {
	countries := persona.Countries()
	assert.Len(t, countries, 250)
	assert.IsIncreasing(t, countries)
	n := 0
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			if persona.IsCountry(string([]rune{a, b})) {
				assert.Equal(t, string([]rune{a, b}), countries[n])
				n++
			}
		}
	}
	assert.Equal(t, 250, n)
	for _, not := range []string{"", "D", "DEU", "D1", "ÄÖ", "UK", "  "} {
		assert.False(t, persona.IsCountry(not), not)
	}
	for _, s := range persona.Styles() {
		assert.True(t, s.IsValid())
	}
	assert.False(t, persona.Style("").IsValid())
	factors := persona.Factors()
	assert.Len(t, factors, 13)
	factors[0] = "changed"
	assert.Equal(t, persona.InTarget, persona.Factors()[0])
}

// What needs no candidate to be wrong.
func TestFitPolicyProblems(t *testing.T) {
	assert.NoError(t, persona.DefaultFit().Validate())
	p := persona.DefaultFit()
	p.Weights.Topics, p.Weights.Values = 0.5, -0.1
	p.Pool = &persona.Pool{Candidates: -1, With: map[string]int64{"a": 3}}
	assert.Equal(t, []string{
		"weights.values: from_to 0 to 1", "weights: add_up 1", "pool.candidates: not_negative", "pool.with.a: not_over candidates",
	}, told(t, p.Validate()))
	_, err := persona.NewMatcher(persona.Persona{}, p)
	assert.Contains(t, told(t, err), "persona.name: required")
	assert.Contains(t, told(t, err), "policy.weights: add_up 1")
	_, err = full().Fit(persona.Candidate{}, persona.DefaultFit())
	assert.Equal(t, []string{"handle: required"}, told(t, err))
}

// TestEmptyIsNone: what asks for nothing is written as what was left out.
func TestEmptyIsNone(t *testing.T) {
	for _, text := range []string{`{"name":"a"}`, `{"name":"a","demographics":{"genders":{"groups":[]}},"exclude":{"rivals":[]}}`, `{"name":"a","demographics":{},"exclude":{}}`} {
		p, err := persona.Parse(strings.NewReader(text))
		require.NoError(t, err)
		written, err := json.Marshal(p)
		require.NoError(t, err)
		assert.Equal(t, `{"name":"a"}`, string(written))
	}
	for _, asked := range []persona.Persona{
		{Demographics: persona.Demographics{Ages: persona.Target{Least: 0.5}}}, {Demographics: persona.Demographics{Languages: persona.Target{Mix: true}}},
		{Demographics: persona.Demographics{Cities: persona.Target{Groups: []persona.Group{{Key: "Paris"}}}}}, {Exclude: persona.Exclusions{Words: []string{"vape"}}},
	} {
		written, err := json.Marshal(asked)
		require.NoError(t, err)
		assert.Greater(t, len(written), len(`{"name":""}`), "what was said is kept: %s", written)
	}
}

func FuzzParse(f *testing.F) {
	text, err := json.Marshal(full())
	require.NoError(f, err)
	f.Add(string(text))
	f.Add(skincare)
	f.Add(`{"name": "a", "demographics": {"ages": {"groups": [{"key": "18–24"}, {"key": "65-"}]}}}`)
	c := persona.Candidate{Handle: "ana", Platform: engagement.Instagram, Audiences: []engagement.Audience{{Ages: shares("18-24", 0.5)}}}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := persona.Parse(strings.NewReader(text))
		if err != nil {
			return
		}
		again, err := json.Marshal(p)
		require.NoError(t, err)
		q, err := persona.Parse(strings.NewReader(string(again)))
		require.NoError(t, err)
		twice, err := json.Marshal(q)
		require.NoError(t, err)
		require.Equal(t, string(again), string(twice))
		m, err := persona.NewMatcher(p, persona.DefaultFit())
		require.NoError(t, err)
		x := m.Fit(c)
		require.True(t, 0 <= x.Low && x.Low <= x.Score && x.Score <= x.High && x.High <= 1)
	})
}
