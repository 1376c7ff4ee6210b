package audit_test

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// Each row of the policy says what a reader needs to dispute it.
func TestChecksAreComplete(t *testing.T) {
	p := audit.DefaultPolicy()
	seen := map[audit.Code]bool{}
	total := 0.0
	areas := map[audit.Area]float64{}
	for _, c := range p.Checks {
		assert.False(t, seen[c.Code], "%s twice", c.Code)
		seen[c.Code] = true
		assert.Contains(t, audit.Areas(), c.Area, c.Code)
		for _, text := range []string{string(c.Code), c.Title, c.Unit, c.Message, c.Source, string(c.Trust)} {
			assert.NotEmpty(t, text, c.Code)
		}
		assert.NotEmpty(t, c.Innocent, "%s has no innocent explanation", c.Code)
		assert.Contains(t, c.Message, "{observed}", c.Code)
		assert.NotEqual(t, c.Limit, c.Full, c.Code)
		assert.GreaterOrEqual(t, c.Points, 0.0, c.Code)
		assert.Positive(t, c.Least, c.Code)
		assert.GreaterOrEqual(t, c.Enough, c.Least, c.Code)
		_, err := time.Parse(time.DateOnly, c.AsOf)
		assert.NoError(t, err, c.Code)
		for _, word := range []string{"fraud", "fake account", "cheat"} {
			assert.NotContains(t, strings.ToLower(c.Message+c.Title), word, c.Code)
		}
		total += c.Points
		areas[c.Area] += c.Points
	}
	assert.InDelta(t, 100, total, 1e-9)
	t.Logf("points by area: %v", areas)
}

// What is not given is not assessed, and there is no score of nothing.
func TestNothingGiven(t *testing.T) {
	r := audit.Run(audit.Evidence{}, audit.DefaultPolicy())
	assert.Empty(t, r.Signals)
	assert.Zero(t, r.Coverage)
	assert.NotNil(t, r.Score.Undefined)
	for _, o := range r.Outcomes {
		assert.Equal(t, audit.NotAssessed, o.Result, o.Code)
		assert.NotEmpty(t, o.Because, o.Code)
	}
	r = audit.Run(audit.Evidence{}, audit.Policy{})
	assert.NotNil(t, r.Score.Undefined)
}

// The score is 100 plus what the signals cost, and absent below the coverage asked.
func TestScoreAddsUp(t *testing.T) {
	p := audit.DefaultPolicy()
	e := instagram(200_000, 20, func(int) (int64, int64) { return 200, 0 })
	r := audit.Run(e, p)
	require.NotNil(t, r.Score.Undefined)
	assert.Contains(t, r.Score.Undefined.Because, "could be assessed, at least 40 % is asked for")
	p.LeastCoverage = 0
	r = audit.Run(e, p)
	score, err := r.Score.Get()
	require.NoError(t, err)
	sum := 100.0
	for _, c := range r.Contributions {
		assert.Negative(t, c.Points)
		sum += c.Points
	}
	assert.InDelta(t, score, sum, 1e-9)
	assert.Equal(t, audit.LowConfidence, r.Confidence)
	assert.Less(t, score, 50.0, "too little engagement, no comments, even likes")
}

// finite fails on a number that is none, which encoding/json refuses as well.
func finite(t testing.TB, r audit.Report) {
	t.Helper()
	b, err := json.Marshal(r)
	require.NoError(t, err)
	var back audit.Report
	require.NoError(t, json.Unmarshal(b, &back))
	again, err := json.Marshal(back)
	require.NoError(t, err)
	assert.JSONEq(t, string(b), string(again), "a report survives JSON")
	for _, s := range r.Signals {
		assert.False(t, math.IsNaN(s.Observed) || math.IsInf(s.Observed, 0), s.Code)
	}
	assert.True(t, r.Coverage >= 0 && r.Coverage <= 1 && r.Firmness >= 0 && r.Firmness <= 1)
	if v, err := r.Score.Get(); err == nil {
		assert.True(t, v >= 0 && v <= 100, "score %v", v)
	}
}

// whole is evidence of every kind, drawn at random, often broken.
func whole(rng *rand.Rand) audit.Evidence {
	count := func() engagement.Count {
		switch rng.IntN(6) {
		case 0:
			return engagement.Count{}
		case 1:
			return engagement.Known(0)
		case 2:
			return engagement.Known(-5)
		case 3:
			return engagement.Known(1 << 52)
		}
		return engagement.Known(rng.Int64N(100_000))
	}
	when := func() time.Time {
		switch rng.IntN(12) {
		case 0:
			return time.Time{}
		case 1:
			return time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC)
		}
		return asOf.Add(-time.Duration(rng.Int64N(400*24)) * time.Hour)
	}
	texts := []string{"", "wow", "😍😍", "@you", "Check my page", "I love the way you explain the second step", "#ad New serum", "\xff", "\u202e\u0301"}
	text := func() string { return texts[rng.IntN(len(texts))] }
	account := func() engagement.Account {
		return engagement.Account{
			ID: text() + string(rune('a'+rng.IntN(26))), Handle: text(), Bio: text(), Followers: count(), Following: count(), Posts: count(),
			Created: when(), Measured: when(), Picture: engagement.Tri(rng.IntN(3) - 1), Private: engagement.Tri(rng.IntN(3) - 1),
		}
	}
	e := audit.Evidence{AsOf: when(), Account: account(), Random: engagement.Tri(rng.IntN(3) - 1), MinimumAge: rng.IntN(30) - 5}
	e.Account.Platform = engagement.Platforms()[rng.IntN(len(engagement.Platforms()))]
	for range rng.IntN(40) {
		e.History = append(e.History, engagement.Snapshot{At: when(), Followers: count(), Following: count(), Metrics: engagement.Metrics{Views: count()}, Rounded: engagement.Tri(rng.IntN(3) - 1)})
		e.Posts = append(e.Posts, engagement.Post{ID: text(), Published: when(), Caption: text(), Metrics: engagement.Metrics{Likes: count(), Comments: count(), Views: count()}, Followers: count()})
		e.Comments = append(e.Comments, engagement.Comment{ID: text(), Post: text(), Author: text(), Text: text(), Published: when()})
		e.Followers = append(e.Followers, account())
		e.Events = append(e.Events, audit.Event{Kind: audit.EventKind(text()), From: when(), To: when()})
	}
	for range rng.IntN(4) {
		e.Audiences = append(e.Audiences, engagement.Audience{Size: count(), Countries: shares("CH", rng.Float64()*3-1, "", 0.4), Ages: shares("18-24", rng.Float64(), "x", 0.5)})
		e.Claimed = append(e.Claimed, engagement.Audience{Size: count(), Countries: shares("CH", rng.Float64()), Ages: shares("13-17", rng.Float64())})
	}
	e.Brands, e.Rivals = []string{text(), "@glowlab"}, []string{text(), ""}
	return e
}

// Whatever is given, there is a report without NaN, and the order of what is given
// changes nothing of it.
func TestAnyEvidence(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		e := whole(rng)
		p := audit.DefaultPolicy()
		p.LeastCoverage = 0
		r := audit.Run(e, p)
		finite(t, r)
		first, err := json.Marshal(r)
		require.NoError(t, err)
		shuffled := e
		shuffled.History, shuffled.Posts = slices.Clone(e.History), slices.Clone(e.Posts)
		shuffled.Comments, shuffled.Followers = slices.Clone(e.Comments), slices.Clone(e.Followers)
		rng.Shuffle(len(shuffled.History), func(i, j int) {
			shuffled.History[i], shuffled.History[j] = shuffled.History[j], shuffled.History[i]
		})
		second, err := json.Marshal(audit.Run(e, p))
		require.NoError(t, err)
		require.Equal(t, string(first), string(second), "the same evidence gives the same bytes")
		third, err := json.Marshal(audit.Run(shuffled, p))
		require.NoError(t, err)
		require.JSONEq(t, string(first), string(third), "history in any order")
	}
}
