package persona_test

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/persona"
)

// bare are candidates of whom nothing is known but an audience, so that their
// scores are as cheap as can be.
func bare(n int) []persona.Candidate {
	list := candidates(7, n)
	for i := range list {
		c := &list[i]
		list[i] = persona.Candidate{Handle: c.Handle, Platform: c.Platform, Followers: c.Followers, Audiences: c.Audiences}
	}
	return list
}

// BenchmarkRank sets ranking 100,000 candidates, checks, order, rows and
// decisions included, against computing their scores alone.
func BenchmarkRank(b *testing.B) {
	lone := persona.Persona{Name: "Women", Demographics: persona.Demographics{Genders: persona.Target{Groups: []persona.Group{{Key: "female"}}}}}
	for _, of := range []struct {
		name     string
		list     func(n int) []persona.Candidate
		criteria persona.Criteria
	}{
		{"posts", func(n int) []persona.Candidate { return candidates(7, n) }, persona.PlatformCriteria(full())},
		{"audiences only", bare, persona.FitAlone(full())},
		{"one dimension", bare, persona.FitAlone(lone)},
	} {
		list := of.list(100_000)
		b.Run(of.name+"/scores alone", func(b *testing.B) {
			for b.Loop() {
				_, err := persona.Scores(list, of.criteria)
				require.NoError(b, err)
			}
		})
		// Each ranking is set against scores computed right before it, and the fastest
		// of each are compared, so that what else the machine does counts little.
		b.Run(of.name+"/rank", func(b *testing.B) {
			alone, rank := time.Duration(math.MaxInt64), time.Duration(math.MaxInt64)
			for b.Loop() {
				b.StopTimer()
				from := time.Now()
				_, err := persona.Scores(list, of.criteria)
				require.NoError(b, err)
				alone = min(alone, time.Since(from))
				b.StartTimer()
				from = time.Now()
				_, err = persona.Shortlist(list, of.criteria)
				require.NoError(b, err)
				rank = min(rank, time.Since(from))
			}
			b.ReportMetric(float64(rank)/float64(alone), "times-scores")
		})
	}
}

func BenchmarkFit(b *testing.B) {
	m, err := persona.NewMatcher(full(), persona.DefaultFit())
	require.NoError(b, err)
	c := candidates(7, 8)[5]
	for b.Loop() {
		m.Fit(c)
	}
}

func BenchmarkSearch(b *testing.B) {
	var posts []engagement.Post
	for _, c := range candidates(7, 2_000) {
		for _, p := range c.Posts {
			p.ID, p.Creator = p.ID+"/"+c.Handle, c.Handle
			posts = append(posts, p)
		}
	}
	q := persona.Keywords(day, "skincare", "vegan", "dry skin")
	for b.Loop() {
		_, err := persona.Search(posts, q)
		require.NoError(b, err)
	}
}
