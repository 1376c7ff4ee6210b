package persona_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/persona"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// shown is what a ranking says of its rows, without the candidates behind them.
func shown(t testing.TB, r persona.Ranking) string {
	t.Helper()
	text, err := json.Marshal(r)
	require.NoError(t, err)
	return string(text)
}

// The same candidates in any order give the same bytes.
func TestOrderOfInput(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	list := candidates(3, 300)
	for i := range 60 { // ties: of nobody of these anything is known
		list = append(list, persona.Candidate{Handle: fmt.Sprintf("Tied_%d", i), Platform: engagement.Platforms()[i%3]})
	}
	for _, criteria := range []persona.Criteria{persona.FitAlone(full()), persona.SeedCriteria(full()), persona.PlatformCriteria(full())} {
		first, err := persona.Shortlist(list, criteria)
		require.NoError(t, err)
		want := shown(t, first)
		for range 5 {
			shuffled := slices.Clone(list)
			r.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
			again, err := persona.Shortlist(shuffled, criteria)
			require.NoError(t, err)
			require.Equal(t, want, shown(t, again))
		}
		assert.Len(t, first.Rows, len(list), "nobody is dropped")
		assert.Equal(t, len(list), first.Kept+first.Reserve+first.Excluded)
		scores, err := persona.Scores(list, criteria)
		require.NoError(t, err)
		byHandle := map[string]persona.Score{}
		for i := range list {
			byHandle[list[i].Handle] = scores[i]
		}
		for i, row := range first.Rows {
			s := byHandle[row.Handle]
			assert.Equal(t, persona.Score{Score: row.Score, Low: row.Low, High: row.High, Coverage: row.Coverage, Excluded: row.Decision == persona.Excluded}, s)
			assert.Equal(t, i+1, row.Place)
			if i > 0 {
				b := first.Rows[i-1]
				out := func(r persona.Row) bool { return r.Decision == persona.Excluded }
				assert.True(t, !out(b) && out(row) || out(b) == out(row) && b.Score >= row.Score, "%s before %s", b, row)
			}
		}
	}
}

// Equal scores go by coverage, then handle, then platform.
func TestTies(t *testing.T) {
	c := func(handle string, p engagement.Platform, langs ...string) persona.Candidate {
		return persona.Candidate{Handle: handle, Platform: p, Languages: langs}
	}
	r, err := persona.Shortlist([]persona.Candidate{
		c("zoe", engagement.Instagram), c("@Bea", engagement.YouTube), c("ana", engagement.Instagram, "en"), c("bea", engagement.TikTok),
	}, alone(persona.Criterion{Code: persona.ByLanguage, Of: []string{"de"}}))
	require.NoError(t, err)
	var order []string
	for _, row := range r.Rows {
		assert.Zero(t, row.Score)
		order = append(order, row.Handle+" "+string(row.Platform))
	}
	assert.Equal(t, []string{"ana instagram", "bea tiktok", "@Bea youtube", "zoe instagram"}, order)
}

// A hard criterion excludes whom it is known not to be met by, a soft one costs
// score, and what is not assessed does neither.
func TestHardAndSoft(t *testing.T) {
	list := []persona.Candidate{
		{Handle: "high", Quality: &persona.Quality{Share: 0.9, Coverage: 1}}, {Handle: "low", Quality: &persona.Quality{Share: 0.6, Coverage: 1}}, {Handle: "unknown"},
	}
	criteria := alone(persona.Criterion{Code: persona.ByQuality, Least: 0.75})
	decisions := func(c persona.Criteria) (all []string) {
		r, err := persona.Shortlist(list, c)
		require.NoError(t, err)
		for _, row := range r.Rows {
			all = append(all, fmt.Sprintf("%s %s %.2f", row.Handle, row.Decision, row.Score))
		}
		return all
	}
	assert.Equal(t, []string{"high kept 1.00", "low kept 0.80", "unknown kept 0.00"}, decisions(criteria))
	assert.Equal(t, []string{"high kept 1.00", "unknown kept 0.00", "low excluded 0.80"}, decisions(criteria.Hard(persona.ByQuality)))

	criteria.Shortlist = persona.Plan{From: 3, To: 1}
	_, err := persona.Shortlist(list, criteria)
	assert.Equal(t, []string{"criteria.shortlist.from: not_over to"}, told(t, err))
	criteria.Shortlist, criteria.Candidates = persona.Plan{From: 1, To: 1}, persona.Plan{From: 20, To: 30}
	assert.Equal(t, []string{"high kept 1.00", "low reserve 0.80", "unknown reserve 0.00"}, decisions(criteria))
	r, err := persona.Shortlist(list, criteria)
	require.NoError(t, err)
	assert.Equal(t, []string{"3 candidates, at least 20 planned"}, r.Notes)
	assert.Equal(t, "in reserve: the shortlist holds 1", r.Rows[1].Reasons()[0])
	list[0].Quality.Share = 0.7 // 0.933, and of the unknown one it may be 1
	r, err = persona.Shortlist(list, criteria)
	require.NoError(t, err)
	assert.Contains(t, r.Notes, "1 in reserve could be above the last one kept, once what is missing of them is known")
}

// Each exclusion of a persona, with its evidence, and what could not be checked.
func TestExclusions(t *testing.T) {
	p := persona.Persona{
		Name:         "hard",
		Demographics: persona.Demographics{Countries: persona.Target{Groups: []persona.Group{{Key: "DE"}}, Least: 0.5}},
		Exclude: persona.Exclusions{
			Countries: []string{"RU"}, Handles: []string{"@Bad.One"}, Rivals: []string{"Glowly Labs"}, Brands: []string{"smokes"},
			Topics: []string{"gambling"}, Words: []string{"get rich"},
		},
	}
	in := func(x float64) []engagement.Audience {
		return []engagement.Audience{{Countries: shares("DE", x, "FR", 1-x)}}
	}
	paid := func(text string) []engagement.Post {
		return []engagement.Post{{ID: "p1", Caption: text, PaidLabel: engagement.Yes}}
	}
	for _, tt := range []struct {
		name  string
		c     persona.Candidate
		codes []persona.ExclusionCode
		where []string
	}{
		{"nothing", persona.Candidate{}, nil, nil},
		{"country", persona.Candidate{Account: &engagement.Account{Country: "ru"}}, []persona.ExclusionCode{persona.ExcludedCountry}, []string{"account"}},
		{"handle", persona.Candidate{Handle: "bad.one"}, []persona.ExclusionCode{persona.ExcludedHandle}, []string{"handle"}},
		{"rival as partner", persona.Candidate{Partnerships: []persona.Partnership{{Brand: "Acme"}, {Brand: "@glowly_labs"}}}, []persona.ExclusionCode{persona.ExcludedRival}, []string{"partnership 2"}},
		{"rival in a paid post", persona.Candidate{Posts: paid("thanks @glowlylabs!")}, []persona.ExclusionCode{persona.ExcludedRival}, []string{"p1"}},
		{"rival in a post that is not paid", persona.Candidate{Posts: []engagement.Post{{Caption: "unlike @glowlylabs"}}}, nil, nil},
		{"a longer handle", persona.Candidate{Posts: paid("thanks @glowlylabs.fans")}, nil, nil},
		{"brand", persona.Candidate{Posts: paid("#smokes")}, []persona.ExclusionCode{persona.ExcludedBrand}, []string{"p1"}},
		{"topic", persona.Candidate{Topics: []string{"Gambling"}, Posts: []engagement.Post{{Hashtags: []string{"gambling"}}}}, []persona.ExclusionCode{persona.ExcludedTopic}, []string{"topics", "post 1"}},
		{"words", persona.Candidate{Account: &engagement.Account{Bio: "GET RICH with me"}}, []persona.ExclusionCode{persona.ExcludedWord}, []string{"bio"}},
		{"audience", persona.Candidate{Audiences: in(0.49)}, []persona.ExclusionCode{persona.AudienceLeast}, nil},
		{"audience on the limit", persona.Candidate{Audiences: in(0.5)}, nil, nil},
		{"audience, a sum of tenths", persona.Candidate{Audiences: []engagement.Audience{{Countries: shares("DE", 0.1+0.4-1e-15, "FR", 0.5)}}}, nil, nil},
		{"audience that may be enough", persona.Candidate{Audiences: []engagement.Audience{{Countries: shares("FR", 0.3, "AT", 0.1, "unknown", 0.6)}}}, nil, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if tt.c.Handle == "" {
				tt.c.Handle = "ana"
			}
			f := fit(t, p, tt.c)
			var codes []persona.ExclusionCode
			var where []string
			for _, e := range f.Excluded {
				codes, where = append(codes, e.Code), append(where, e.Where...)
				assert.NotEmpty(t, e.Message)
			}
			assert.Equal(t, tt.codes, codes)
			assert.Equal(t, tt.where, where)
			r, err := persona.Rank(p, []persona.Candidate{tt.c})
			require.NoError(t, err)
			assert.Equal(t, tt.codes != nil, r.Rows[0].Decision == persona.Excluded)
			if tt.codes != nil {
				assert.Contains(t, r.Rows[0].Reasons()[0], "excluded: ")
			}
		})
	}
	assert.Equal(t, []persona.ExclusionCode{
		persona.ExcludedCountry, persona.ExcludedRival, persona.ExcludedBrand, persona.ExcludedTopic, persona.ExcludedWord, persona.AudienceLeast,
	}, fit(t, p, persona.Candidate{Handle: "ana"}).Unchecked)
}

// Everything wrong with criteria and candidates comes at once, by its path.
func TestShortlistProblems(t *testing.T) {
	rates := func(cur money.Currency) []persona.Price { return []persona.Price{{Amount: money.Must("10", cur)}} }
	criteria := persona.Criteria{FitWeight: 0, List: []persona.Criterion{
		{Code: persona.ByPrice, Weight: 0.4, Budget: money.Must("5", "EUR")},
		{Code: persona.ByTier, Weight: 0.4, Hard: true, Of: []string{"mirco", "macro", "friends"}},
		{Code: persona.ByFollowers, Weight: 0.1, Hard: true, Most: 1000},
	}}
	_, err := persona.Shortlist([]persona.Candidate{
		{Handle: "ana", Rates: rates("EUR")}, {Handle: "ben", Rates: rates("USD")}, {Handle: "@ANA", Tier: "friends"}, {Quality: &persona.Quality{Share: 2}},
	}, criteria)
	assert.ElementsMatch(t, []string{
		"criteria.fit_weight: add_up 1 together with the weights of the criteria",
		"candidates[3].handle: required", "candidates[3].quality.share: from_to 0 to 1",
		"candidates[2].handle: unique candidates[0].handle",
		"candidates[1].rates[0].amount: same_currency the budget, EUR",
		"criteria.criteria[1].of[0]: known nano, micro, mid, macro, mega",
	}, told(t, err))
	_, err = persona.Scores(nil, criteria)
	assert.Equal(t, []string{"criteria.fit_weight: add_up 1 together with the weights of the criteria"}, told(t, err))

	criteria.List[1].Of, criteria.List[2].Weight = []string{"micro", "macro"}, 0.2
	_, err = persona.Shortlist(nil, criteria)
	assert.Equal(t, []string{"criteria.criteria[1].of: not_both criteria[2]: nobody can meet the two"}, told(t, err))
	criteria.List[2].Most = 10_000 // the bound of micro is in it
	r, err := persona.Shortlist(nil, criteria)
	require.NoError(t, err)
	assert.Empty(t, r.Rows)
	assert.Contains(t, shown(t, r), `"rows":[],"kept":0,"reserve":0,"excluded":0`)
}

// Choosing by size alone is told, in the criteria and in what came out.
func TestPitfalls(t *testing.T) {
	only := alone(persona.Criterion{Code: persona.ByFollowers, Least: 100e3})
	var list []persona.Candidate
	for i := range 10 {
		list = append(list, persona.Candidate{Handle: fmt.Sprint("c", i), Followers: engagement.Known(int64(9_000 * (i + 1)))})
	}
	r, err := persona.Shortlist(list, only)
	require.NoError(t, err)
	var codes []string
	for _, p := range r.Pitfalls {
		codes = append(codes, p.Code)
		assert.NotEmpty(t, p.Message)
		assert.NotEmpty(t, p.Source)
	}
	assert.Equal(t, []string{persona.FollowersAlone, persona.FollowersOrder, persona.OnlySizeKnown}, codes)
}

// A row is read back as it was written, with its reasons.
func TestRankingJSON(t *testing.T) {
	want, err := persona.Shortlist(candidates(4, 40), persona.SeedCriteria(full()))
	require.NoError(t, err)
	text := shown(t, want)
	var got persona.Ranking
	require.NoError(t, json.Unmarshal([]byte(text), &got))
	assert.JSONEq(t, text, shown(t, got))
	for i := range got.Rows {
		assert.Equal(t, want.Rows[i].Reasons(), got.Rows[i].Reasons())
		assert.Equal(t, want.Rows[i].String(), got.Rows[i].String())
		assert.NotEmpty(t, got.Rows[i].Reasons())
		e := want.Rows[i].Explain()
		assert.Len(t, e.Verdicts, 5)
		// The explanation adds up to the score: fit weight·fit + Σ weight·credit.
		sum := float64(0.40 * e.Fit.Score)
		for _, v := range e.Verdicts {
			sum += float64(v.Weight * v.Credit)
		}
		assert.InDelta(t, want.Rows[i].Score, sum, near)
	}
	assert.Empty(t, persona.Row{}.Reasons())
}

// 100,000 candidates are checked and ranked; everything wrong with them is told.
func TestManyCandidates(t *testing.T) {
	list := make([]persona.Candidate, 100_000)
	for i := range list {
		list[i].Handle = fmt.Sprint("creator_", i/2)
	}
	_, err := persona.Rank(full(), list)
	var found problem.List
	require.ErrorAs(t, err, &found)
	assert.Len(t, found, 50_000)
	assert.True(t, found.Has("candidates[99999].handle", "unique"))
	for i := range list {
		list[i].Platform = engagement.Platforms()[i%2]
	}
	r, err := persona.Rank(full(), list)
	require.NoError(t, err)
	assert.Equal(t, 100_000, r.Kept)
}
