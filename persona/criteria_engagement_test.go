package persona_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/persona"
)

// verdict is that of one criterion on one candidate.
func verdict(t *testing.T, c persona.Candidate, by persona.Criterion) persona.Verdict {
	t.Helper()
	c.Handle = "ana"
	r, err := persona.Shortlist([]persona.Candidate{c}, alone(by))
	require.NoError(t, err)
	return r.Rows[0].Explain().Verdicts[0]
}

// tube is a creator on YouTube with videos and Shorts: views, likes and comments
// of each.
func tube(posts map[engagement.Format][][3]int64) persona.Candidate {
	c := persona.Candidate{Platform: engagement.YouTube}
	for _, f := range []engagement.Format{engagement.Video, engagement.Short} {
		for i, n := range posts[f] {
			c.Posts = append(c.Posts, engagement.Post{
				ID: fmt.Sprint(f, i), Platform: engagement.YouTube, Format: f, Published: day.AddDate(0, 0, -i),
				Metrics: engagement.Metrics{Views: engagement.Known(n[0]), Likes: engagement.Known(n[1]), Comments: engagement.Known(n[2])},
			})
		}
	}
	return c
}

// The floor for YouTube is 1 % over views, and views of Shorts are another thing
// than those of long videos: each is held against it on its own.
func TestEngagementByKindOfViews(t *testing.T) {
	by := persona.PlatformCriteria(full()).List[0]
	good, poor := [3]int64{10_000, 190, 10}, [3]int64{10_000, 40, 10} // 2 % and 0.5 %

	v := verdict(t, tube(map[engagement.Format][][3]int64{engagement.Video: {good, good}}), by)
	assert.Equal(t, persona.Met, v.Result)
	assert.True(t, strings.HasPrefix(v.Because, "2.00 % is at or above the floor of 1.00 % (creatordb-youtube"), v.Because)

	v = verdict(t, tube(map[engagement.Format][][3]int64{engagement.Video: {good, good}, engagement.Short: {good}}), by)
	assert.Equal(t, persona.Met, v.Result)
	assert.Equal(t, 1.0, v.Credit)
	assert.Contains(t, v.Because, "youtube/long, 2 posts: 2.00 % is at or above")
	assert.Contains(t, v.Because, "youtube/shorts-since-2025-03-31, 1 post: 2.00 % is at or above")
	assert.Contains(t, v.Because, "each kind is judged on its own")

	// Half of the floor in one post of three: (1 + 1 + ½) / 3.
	v = verdict(t, tube(map[engagement.Format][][3]int64{engagement.Video: {good, good}, engagement.Short: {poor}}), by)
	assert.Equal(t, persona.NotMet, v.Result)
	assert.InDelta(t, 2.5/3, v.Credit, near)
	assert.Equal(t, 1.0, v.Coverage)
}

// The reason for a rate that is not there is the one that matters.
func TestWhyNoRate(t *testing.T) {
	by := persona.PlatformCriteria(full()).List[0]
	hidden := persona.Candidate{Platform: engagement.Instagram, Followers: engagement.Known(20_000)}
	for i := range 9 {
		p := engagement.Post{ID: fmt.Sprint(i), Platform: engagement.Instagram, Metrics: engagement.Metrics{Comments: engagement.Known(5)}}
		p.Because(engagement.Likes, engagement.Hidden)
		hidden.Posts = append(hidden.Posts, p)
	}
	unsaid := hidden
	unsaid.Posts = []engagement.Post{{Metrics: engagement.Metrics{Comments: engagement.Known(5)}}}
	nobody := hidden
	nobody.Followers = engagement.Count{}
	nobody.Posts = []engagement.Post{{Metrics: engagement.Metrics{Comments: engagement.Known(5), Likes: engagement.Known(5)}}}
	onX := measured(engagement.X, 100)
	nowhere := measured("", 100)
	reached := hidden
	reached.ER = &engagement.Reading{Method: engagement.ByReach(), Rate: 0.03, Posts: 5}
	empty := hidden
	empty.ER = &engagement.Reading{Method: engagement.ByFollowers(), Rate: 0.03}
	for _, tt := range []struct {
		c    persona.Candidate
		want string
	}{
		{hidden, "none of 9 posts could be measured: likes hidden in 9"},
		{unsaid, "none of 1 posts could be measured: likes unknown in 1"},
		{nobody, "none of 1 posts could be measured: followers unknown in 1"},
		{tube(map[engagement.Format][][3]int64{engagement.Video: {{0, 1, 1}}, engagement.Short: {{0, 1, 1}}}), "none of 2 posts could be measured: views zero base in 2"},
		{onX, "no table has a rate for x"},
		{nowhere, "the platform is not known, and each table is for some"},
		{reached, "over reach against over followers_when_posted or followers_now"},
		{empty, "the rate given is of no posts"},
		{persona.Candidate{Platform: engagement.Instagram}, "no rate given, and no recent posts to measure one of"},
	} {
		v := verdict(t, tt.c, by)
		assert.Equal(t, persona.NotAssessed, v.Result)
		assert.Contains(t, v.Because, tt.want)
		assert.Equal(t, [4]float64{0, 0, 1, 0}, [4]float64{v.Credit, v.Low, v.High, v.Coverage})
	}
	hidden.Posts[0].Metrics.Likes = engagement.Known(995) // 1,000 of 20,000: 5 %
	assert.Contains(t, verdict(t, hidden, by).Because, "likes hidden in 8")
}

// A share of real people counts by what it rests on. Saying it never costs, and not
// saying it is not as good as all.
func TestQualityByCoverage(t *testing.T) {
	by := persona.Criterion{Code: persona.ByQuality, Least: 0.75}
	audit := func(share, coverage engagement.Rate) persona.Verdict {
		return verdict(t, persona.Candidate{Quality: &persona.Quality{Share: share, Coverage: coverage}}, by)
	}
	numbers := func(v persona.Verdict) [4]float64 { return [4]float64{v.Credit, v.Low, v.High, v.Coverage} }
	assert.Equal(t, [4]float64{0.8, 0.8, 1, 0.8}, numbers(audit(0.91, 0.8)))
	assert.Equal(t, [4]float64{0.5, 0, 1, 0.5}, numbers(audit(0.85, 0)), "not said: half, and anything is open")
	assert.Equal(t, [4]float64{0.5, 0.2, 1, 0.2}, numbers(audit(0.91, 0.2)), "no less than a bare number")
	assert.Contains(t, audit(0.85, 0).Because, "how many of the checks could be made is not said, so half counts")

	credible := engagement.Rate(0.6) // of 0.75: 0.8, half of it
	v := verdict(t, persona.Candidate{Audiences: []engagement.Audience{{}, {Credibility: &credible, Source: "modash"}}}, by)
	assert.Equal(t, persona.NotMet, v.Result)
	assert.InDeltaSlice(t, []float64{0.4, 0, 1, 0.5}, []float64{v.Credit, v.Low, v.High, v.Coverage}, near)
	assert.Contains(t, v.Because, "60 % credible by the definition of modash")

	r := rand.New(rand.NewPCG(3, 5))
	for range 200 {
		share, a, b := engagement.Rate(r.Float64()), r.Float64(), r.Float64()
		bare, less, more := audit(share, 0), audit(share, engagement.Rate(max(min(a, b), 1e-6))), audit(share, engagement.Rate(max(a, b, 1e-6)))
		require.LessOrEqual(t, bare.Credit, less.Credit)
		require.LessOrEqual(t, less.Credit, more.Credit)
	}
}

// A row's score, range and coverage are the sums of its verdicts' and its fit's.
func TestRowsAddUp(t *testing.T) {
	criteria := persona.PlatformCriteria(full())
	list := candidates(11, 200)
	ranking, err := persona.Shortlist(list, criteria)
	require.NoError(t, err)
	for _, row := range ranking.Rows {
		e := row.Explain()
		w := criteria.FitWeight
		sum := [4]float64{w * e.Fit.Score, w * e.Fit.Low, w * e.Fit.High, w * e.Fit.Coverage}
		for _, v := range e.Verdicts {
			for i, x := range [4]float64{v.Credit, v.Low, v.High, v.Coverage} {
				sum[i] += v.Weight * x
			}
		}
		require.InDeltaSlice(t, sum[:], []float64{row.Score, row.Low, row.High, row.Coverage}, 1e-9)

		// And the topics are those of the terms, by hand.
		var got, all float64
		for _, term := range full().Interests {
			all += ranking.Pool.Rarity(term.Term)
		}
		for _, h := range e.Fit.Terms {
			if h.Of == persona.Interest {
				got += h.Weight * h.Rarity * h.Strength
			}
		}
		for _, f := range e.Fit.Factors {
			if f.Name == persona.OnTopics {
				require.InDelta(t, got/all, f.Score, 1e-9)
			}
		}

		c := list[row.Index()]
		require.Equal(t, row.Handle, c.Handle)
		require.Equal(t, row.Platform, c.EffectivePlatform())
	}
	assert.Equal(t, -1, persona.Row{}.Index())
}

// Criteria in a file may leave open whom to reach.
func TestCriteriaForAPersona(t *testing.T) {
	c, err := persona.ParseCriteria(strings.NewReader(`{"name": "ours", "fit_weight": 0.6, "criteria": [{"code": "followers", "weight": 0.4, "least": 1000}], "source": "us", "as_of": "2026-11-01", "trust": "K"}`))
	require.NoError(t, err)
	assert.Nil(t, c.Persona)
	_, err = persona.Shortlist(nil, c)
	assert.Equal(t, []string{"criteria.persona: given"}, told(t, err))
	mine := c.For(full())
	assert.Nil(t, c.Persona, "the criteria themselves stay")
	require.NoError(t, mine.Validate())
	_, err = persona.Shortlist(candidates(1, 3), mine)
	require.NoError(t, err)
	_, err = persona.ParseCriteria(strings.NewReader(`{"name": "ours", "fit_weight": 0.6, "criteria": [{"code": "followers", "weight": 0.3, "least": 1000}]}`))
	assert.Equal(t, []string{"fit_weight: add_up 1 together with the weights of the criteria"}, told(t, err), "the rest is told")
}
