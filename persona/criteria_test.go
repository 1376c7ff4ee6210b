package persona_test

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/persona"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// alone are criteria of one criterion and nothing else.
func alone(c persona.Criterion) persona.Criteria {
	c.Weight = 1
	return persona.Criteria{Name: "one", List: []persona.Criterion{c}}
}

// measured is a candidate of 10,000 followers whose posts had so many likes and
// comments together.
func measured(p engagement.Platform, interactions ...int64) persona.Candidate {
	c := persona.Candidate{Handle: "ana", Platform: p, Followers: engagement.Known(10_000)}
	for i, n := range interactions {
		c.Posts = append(c.Posts, engagement.Post{
			Published: day.AddDate(0, 0, i), Followers: engagement.Known(10_000),
			Metrics: engagement.Metrics{Likes: engagement.Known(n - 10), Comments: engagement.Known(10)},
		})
	}
	return c
}

func rated(of persona.Rated, stars ...float64) (list []persona.Rating) {
	for i, x := range stars {
		list = append(list, persona.Rating{Of: of, Value: x, Scale: persona.OneToFive, By: string(rune('a' + i)), On: civil.DateOf(day, nil)})
	}
	return list
}

func TestVerdicts(t *testing.T) {
	rate := func(tables ...engagement.Benchmarks) persona.Criterion {
		return persona.Criterion{Code: persona.ByEngagement, Hard: true, Tables: tables}
	}
	seed := rate(engagement.SeedRule())
	platform := persona.PlatformCriteria(full()).List[0]
	price := func(format engagement.Format) persona.Criterion {
		return persona.Criterion{Code: persona.ByPrice, Format: format, Budget: money.Must("200", "EUR")}
	}
	rates := func(prices ...string) (list []persona.Price) {
		for i, x := range prices {
			list = append(list, persona.Price{Format: []engagement.Format{engagement.Reel, engagement.Story}[i%2], Amount: money.Must(x, "EUR")})
		}
		return list
	}
	disclosed := func(of ...engagement.Tri) (list []persona.Partnership) {
		for _, x := range of {
			list = append(list, persona.Partnership{Brand: "Acme", Disclosed: x})
		}
		return list
	}
	partners := persona.Criterion{Code: persona.ByPartnerships, Least: 0.5}
	for _, tt := range []struct {
		name             string
		by               persona.Criterion
		c                persona.Candidate
		want             persona.Result
		credit, coverage float64
		because          string
	}{
		{"no posts", seed, persona.Candidate{}, persona.NotAssessed, 0, 0, "no rate given, and no recent posts to measure one of"},
		// (300 + 400) / 2 / 10,000 = 3.5 %
		{"in the seed's range", seed, measured(engagement.Instagram, 300, 400), persona.Met, 1, 1, "3.50 % is within 3.00–8.00 %"},
		{"on its floor", seed, measured(engagement.Instagram, 300, 300), persona.Met, 1, 1, "3.00 % is within 3.00–8.00 %"},
		{"above it", seed, measured(engagement.Instagram, 900, 900), persona.Met, 1, 1, "9.00 % is above 3.00–8.00 %"},
		// 2.4 of 3 %
		{"an ordinary micro-influencer", seed, measured(engagement.Instagram, 200, 280), persona.NotMet, 0.8, 1, "2.40 % is below 3.00–8.00 %"},
		{"the same by the platform", platform, measured(engagement.Instagram, 200, 280), persona.Met, 1, 1, "at or above the floor of 2.00 % (hypeauditor-floor"},
		{"under the platform's floor", platform, measured(engagement.Instagram, 100, 100), persona.NotMet, 0.5, 1, "1.00 % is below the floor of 2.00 %"},
		// for 10,000 followers the table has no tier, and its median for all is 1.31 %
		{"TikTok has its own", platform, measured(engagement.TikTok, 131, 131), persona.Met, 1, 1, "influencer-hero-tiktok-2024"},
		{"X has no table", platform, measured(engagement.X, 100, 100), persona.NotAssessed, 0, 0, ""},

		{"no quality", persona.Criterion{Code: persona.ByQuality, Least: 0.75}, persona.Candidate{}, persona.NotAssessed, 0, 0, "no audience quality given"},
		{"real people", persona.Criterion{Code: persona.ByQuality, Least: 0.75}, persona.Candidate{Quality: &persona.Quality{Share: 0.75, Coverage: 1}}, persona.Met, 1, 1, "75 % real people, at least 75 % wanted; 100 % of the checks made"},
		{"half the checks made", persona.Criterion{Code: persona.ByQuality, Least: 0.75}, persona.Candidate{Quality: &persona.Quality{Share: 0.6, Coverage: 0.5}}, persona.NotMet, 0.4, 0.5, "60 % real people"},

		{"nobody rated", persona.Criterion{Code: persona.ByContent, Least: 0.5}, persona.Candidate{Ratings: rated(persona.ValuesAlignment, 5)}, persona.NotAssessed, 0, 0, "nobody has rated it"},
		{"two people", persona.Criterion{Code: persona.ByContent, Least: 0.5}, persona.Candidate{Ratings: rated(persona.ContentQuality, 2, 4)}, persona.Met, 1, 1, "rated 50 % by 2 people"}, // (¼ + ¾) / 2
		{"poorly", persona.Criterion{Code: persona.ByValues, Least: 0.5}, persona.Candidate{Ratings: rated(persona.ValuesAlignment, 2)}, persona.NotMet, 0.5, 1, "rated 25 % by 1 person"},

		{"no partnerships", partners, persona.Candidate{}, persona.NotAssessed, 0, 0, "no past partnerships rated"},
		{"rated and disclosed", partners, persona.Candidate{Ratings: rated(persona.PastPartnerships, 5), Partnerships: disclosed(engagement.Yes, engagement.No, engagement.Unsaid)}, persona.Met, 1, 1, "1 of 2 disclosed"},
		{"rated well, not disclosed", partners, persona.Candidate{Ratings: rated(persona.PastPartnerships, 5), Partnerships: disclosed(engagement.No)}, persona.NotMet, 0.5, 1, "0 of 1 disclosed"},
		{"rated alone is half", partners, persona.Candidate{Ratings: rated(persona.PastPartnerships, 5)}, persona.Met, 0.5, 0.5, "whether they were disclosed is not known"},
		{"disclosed alone is half", partners, persona.Candidate{Partnerships: disclosed(engagement.Yes)}, persona.Met, 0.5, 0.5, "1 of 1 disclosed; nobody has rated them"},

		{"followers unknown", persona.Criterion{Code: persona.ByFollowers, Least: 10e3}, persona.Candidate{}, persona.NotAssessed, 0, 0, "followers unknown"},
		{"too few", persona.Criterion{Code: persona.ByFollowers, Least: 10e3, Most: 100e3}, persona.Candidate{Followers: engagement.Known(5_000)}, persona.NotMet, 0.5, 1, "5,000, wanted 10,000 to 100,000"},
		{"too many", persona.Criterion{Code: persona.ByFollowers, Least: 10e3, Most: 100e3}, persona.Candidate{Account: &engagement.Account{Followers: engagement.Known(400_000)}}, persona.NotMet, 0.25, 1, "400,000, wanted"},
		{"micro by the scheme", persona.Criterion{Code: persona.ByTier, Of: []string{"micro"}}, persona.Candidate{Followers: engagement.Known(10_000)}, persona.Met, 1, 1, "micro; wanted: micro"},
		{"no tier", persona.Criterion{Code: persona.ByTier, Of: []string{"micro"}}, persona.Candidate{}, persona.NotAssessed, 0, 0, "no tier given"},
		{"another tier", persona.Criterion{Code: persona.ByTier, Of: []string{"micro"}}, persona.Candidate{Tier: "nano", Followers: engagement.Known(10_000)}, persona.NotMet, 0, 1, "nano; wanted: micro"},
		{"a kind of the language", persona.Criterion{Code: persona.ByLanguage, Of: []string{"de"}}, persona.Candidate{Languages: []string{"en", "de-AT"}}, persona.Met, 1, 1, "en, de-AT; wanted: de"},
		{"another language", persona.Criterion{Code: persona.ByLanguage, Of: []string{"de"}}, persona.Candidate{Languages: []string{"en"}}, persona.NotMet, 0, 1, ""},
		{"no language", persona.Criterion{Code: persona.ByLanguage, Of: []string{"de"}}, persona.Candidate{}, persona.NotAssessed, 0, 0, "no language of the content given"},
		{"the cheapest fits", price(""), persona.Candidate{Rates: rates("300", "200")}, persona.Met, 1, 1, "200.00 EUR, at most 200.00 EUR wanted"},
		{"that format does not", price(engagement.Reel), persona.Candidate{Rates: rates("300", "200")}, persona.NotMet, 0, 1, "300.00 EUR"},
		{"no price for it", price(engagement.Live), persona.Candidate{Rates: rates("300", "200")}, persona.NotAssessed, 0, 0, "no price in EUR given"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.c.Handle = "ana"
			ranking, err := persona.Shortlist([]persona.Candidate{tt.c}, alone(tt.by))
			require.NoError(t, err)
			row := ranking.Rows[0]
			v := row.Explain().Verdicts[0]
			assert.Equal(t, tt.want, v.Result)
			assert.InDelta(t, tt.credit, v.Credit, near)
			assert.InDelta(t, tt.credit, row.Score, near)
			assert.InDelta(t, tt.coverage, row.Coverage, near)
			assert.InDelta(t, tt.credit, row.Low, near)
			assert.InDelta(t, min(1, tt.credit+1-tt.coverage), row.High, near)
			assert.Contains(t, v.Because, tt.because)
			assert.NotEmpty(t, v.Because)
			excluded := tt.by.Hard && tt.want == persona.NotMet
			assert.Equal(t, excluded, row.Decision == persona.Excluded)
		})
	}
}

// The framework's five criteria, and the five with floors by platform.
func TestPresets(t *testing.T) {
	five := []persona.CriterionCode{persona.ByEngagement, persona.ByQuality, persona.ByContent, persona.ByValues, persona.ByPartnerships}
	for _, c := range []persona.Criteria{
		persona.SeedCriteria(full()), persona.PlatformCriteria(full()), persona.PlatformCriteria(full(), engagement.YouTube),
		persona.PlatformCriteria(full(), engagement.X), persona.FitAlone(full()),
	} {
		assert.NoError(t, c.Validate())
		assert.NotEmpty(t, c.Source)
		var codes []persona.CriterionCode
		for _, k := range c.List {
			codes = append(codes, k.Code)
			assert.NotEmpty(t, k.Source)
			assert.NotEmpty(t, k.AsOf)
			assert.NotEmpty(t, k.Trust, "%s", k.Code)
		}
		if c.Name != "fit alone" {
			assert.Equal(t, five, codes)
			assert.Equal(t, persona.Plan{From: 10, To: 15}, c.Shortlist)
			assert.Equal(t, persona.Plan{From: 20, To: 30}, c.Candidates)
		}
		assert.Empty(t, c.Pitfalls())

		text, err := json.Marshal(c)
		require.NoError(t, err)
		got, err := persona.ParseCriteria(strings.NewReader(string(text)))
		require.NoError(t, err)
		assert.Equal(t, c, got)
	}
	seed := persona.SeedCriteria(full())
	assert.True(t, seed.List[0].Hard)
	assert.Equal(t, engagement.Rate(0.03), seed.List[0].Tables[0].Rows[0].Low)
	assert.Equal(t, engagement.Rate(0.08), seed.List[0].Tables[0].Rows[0].High)
	assert.False(t, seed.Soft(persona.ByEngagement).List[0].Hard)
	assert.True(t, seed.List[0].Hard, "the criteria themselves stay")
	assert.True(t, seed.Hard(persona.ByContent).List[2].Hard)
	assert.False(t, persona.PlatformCriteria(full()).List[0].Hard)
	for _, b := range persona.PlatformCriteria(full(), engagement.TikTok).List[0].Tables {
		for _, row := range b.Rows {
			assert.Equal(t, engagement.TikTok, row.Platform)
		}
	}
}

func TestCriteriaProblems(t *testing.T) {
	p := persona.Persona{Name: "a", Values: []string{"kind"}}
	broken := engagement.Benchmarks{Rows: []engagement.Benchmark{{Low: 0.05, High: 0.03}}}
	c := persona.Criteria{
		Persona: &p, FitWeight: 0.5,
		List: []persona.Criterion{
			{Code: persona.ByEngagement, Weight: 0.4},
			{Code: persona.ByEngagement, Weight: -0.1, Tables: []engagement.Benchmarks{broken}},
			{Code: persona.ByQuality, Least: 1.5},
			{Code: persona.ByContent},
			{Code: persona.ByValues, Least: 0.5, Weight: 0.1},
			{Code: persona.ByFollowers, Least: 100, Most: 10},
			{Code: persona.ByTier},
			{Code: persona.ByLanguage, Of: []string{"German"}},
			{Code: persona.ByPrice, Budget: money.Must("-1", "EUR"), Format: "poem"},
			{Code: "height"},
		},
		Candidates: persona.Plan{From: 30, To: 20}, Shortlist: persona.Plan{From: 25, To: -1},
		Scheme: engagement.Scheme{Tiers: []engagement.Tier{{Name: "a", From: 10, To: 5}}},
	}
	assert.ElementsMatch(t, []string{
		"criteria[0].tables: given", "criteria[1].weight: from_to 0 to 1", "criteria[1].tables[0].rows[0].low: not_over high",
		"criteria[1].code: unique criteria[0]", "criteria[2].least: from_to over 0 to 1", "criteria[3].least: from_to over 0 to 1",
		"criteria[4].weight: not_both fit.weights.values: one rating would be weighed twice", "criteria[5].least: not_over most",
		"criteria[6].of: given", "criteria[7].of[0]: language", "criteria[8].budget: not_negative", "criteria[8].format: enum",
		"criteria[9].code: enum", "fit_weight: add_up 1 together with the weights of the criteria",
		"candidates.from: not_over to", "shortlist.to: not_negative", "shortlist.from: not_over candidates.to",
		"scheme: from_to smallest to largest, without overlaps",
	}, told(t, c.Validate()))

	assert.ElementsMatch(t, []string{"fit_weight: from_to 0 to 1", "persona: given", "fit_weight: add_up 1 together with the weights of the criteria"},
		told(t, persona.Criteria{FitWeight: 1.5}.Validate()))
	assert.Contains(t, told(t, persona.Criteria{FitWeight: math.NaN()}.Validate()), "fit_weight: from_to 0 to 1")

	_, err := persona.ParseCriteria(strings.NewReader(`{"name": "a", "fit_weight": 1, "persona": {"name": "a"}, "weights": {}}`))
	assert.Equal(t, []string{"weights: unknown_field"}, told(t, err))
	// What is wrong with the persona and the fit is told too.
	_, err = persona.ParseCriteria(strings.NewReader(`{"name": "a", "fit_weight": 1, "persona": {"name": ""}, "fit": {"weights": {"topics": 0.5}}}`))
	assert.Equal(t, []string{"persona.name: required", "fit.weights: add_up 1"}, told(t, err))
}

func FuzzParseCriteria(f *testing.F) {
	for _, c := range []persona.Criteria{persona.SeedCriteria(full()), persona.PlatformCriteria(full()), persona.FitAlone(full())} {
		text, err := json.Marshal(c)
		require.NoError(f, err)
		f.Add(string(text))
	}
	list := candidates(2, 4)
	f.Fuzz(func(t *testing.T, text string) {
		c, err := persona.ParseCriteria(strings.NewReader(text))
		if err != nil {
			return
		}
		again, err := json.Marshal(c)
		require.NoError(t, err)
		_, err = persona.ParseCriteria(strings.NewReader(string(again)))
		require.NoError(t, err)
		if c.Persona == nil && c.FitWeight > 0 {
			c = c.For(full())
			if c.Validate() != nil { // its values may be weighed twice now
				return
			}
		}
		scores, err := persona.Scores(list, c)
		require.NoError(t, err)
		for _, x := range scores {
			require.True(t, 0 <= x.Low && x.Low <= x.Score && x.Score <= x.High && x.High <= 1)
		}
		if _, err := persona.Shortlist(list, c); err != nil {
			told(t, err)
		}
	})
}

func TestCodes(t *testing.T) {
	for _, c := range []persona.CriterionCode{
		persona.ByEngagement, persona.ByQuality, persona.ByContent, persona.ByValues, persona.ByPartnerships,
		persona.ByFollowers, persona.ByTier, persona.ByLanguage, persona.ByPrice,
	} {
		assert.True(t, c.IsValid(), c)
	}
	assert.False(t, persona.CriterionCode("").IsValid())
	assert.False(t, persona.Rated("looks").IsValid())
	assert.False(t, persona.Scale("1-10").IsValid())
}
