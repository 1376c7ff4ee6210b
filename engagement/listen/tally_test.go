package listen_test

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/listen"
	"github.com/seed-e12bc25d/influencekit/engagement/wire"
)

// moods is a scorer for tests: the number of "+" less that of "-", in tenths.
var errMute = errors.New("mute")

func moods(text string) (float64, error) {
	switch {
	case strings.Contains(text, "NAN"):
		return math.NaN(), nil
	case strings.Contains(text, "INF"):
		return math.Inf(-1), nil
	case strings.Contains(text, "FAR"):
		return 1.0000001, nil
	case strings.Contains(text, "MUTE"):
		return 0, errMute
	}
	return float64(strings.Count(text, "+")-strings.Count(text, "-")) / 10, nil
}

var start = time.Date(2026, 11, 2, 9, 0, 0, 0, time.UTC) // a Monday

// feed makes n posts and 4n comments, with repeats, gaps and broken scores.
func feed(rng *rand.Rand, n int) (f engagement.Feed) {
	pick := func(of ...string) string { return of[rng.IntN(len(of))] }
	for i := range n {
		p := engagement.Post{
			ID: fmt.Sprint("p", rng.IntN(n)), Creator: pick("ann", "bob", "acme.glow", "mondayhair", ""),
			Platform: engagement.Platform(pick("instagram", "tiktok", "")), Language: pick("en-GB", "en", "de", ""),
			Caption: pick("acme ", "Monday ", "monday shampoo ", "#glowwithacme acme labs ", "") + pick("+", "-", "NAN", "", "+++"),
		}
		if rng.IntN(5) > 0 {
			p.Published = start.Add(time.Duration(rng.IntN(30*24)) * time.Hour)
		}
		if rng.IntN(2) > 0 {
			p.Metrics.Reach = engagement.Known(rng.Int64N(10_000))
		}
		p.Metrics.Likes, p.Metrics.Comments = engagement.Known(rng.Int64N(100)), engagement.Known(rng.Int64N(9)-1)
		if rng.IntN(9) == 0 {
			p.ID = ""
		}
		f.Posts = append(f.Posts, p)
		for k := range 4 {
			c := engagement.Comment{
				ID: fmt.Sprint("c", i, k), Post: p.ID, Author: pick("ann", "eve", "acme.glow", ""),
				Text: pick("acme ", "love it ", "", "MUTE ", "INF ", "FAR ") + pick("+", "--", ""), Published: p.Published.Add(time.Hour),
			}
			if rng.IntN(4) == 0 {
				c.ID = ""
			}
			f.Comments = append(f.Comments, c)
		}
	}
	return f
}

func collect(t testing.TB, m *listen.Matcher, f engagement.Feed) *listen.Tally {
	t.Helper()
	tally := listen.NewTally(m, 0)
	tally.AddFeed(f, "", listen.ScorerFunc(moods))
	return tally
}

func bytesOf(t testing.TB, tally *listen.Tally) []byte {
	t.Helper()
	b, err := tally.MarshalBinary()
	require.NoError(t, err)
	return b
}

// However the items are ordered and shared out, the bytes and the report are the same.
func TestShardingChangesNothing(t *testing.T) {
	m := matcher(t)
	policy := listen.Policy{From: start.AddDate(0, 0, 10), To: start.AddDate(0, 0, 20), PerAuthor: 20, PerAuthorDay: 2, PerText: 30}
	for seed := range uint64(30) {
		rng := rand.New(rand.NewPCG(seed, 9))
		f := feed(rng, 60)
		whole := collect(t, m, f)
		want := bytesOf(t, whole)
		report, err := whole.Report(policy)
		require.NoError(t, err)

		shards := make([]engagement.Feed, 1+rng.IntN(5))
		for _, i := range rng.Perm(len(f.Posts)) {
			s := &shards[rng.IntN(len(shards))]
			s.Posts = append(s.Posts, f.Posts[i])
			if f.Posts[i].ID != "" && rng.IntN(3) == 0 { // in two shards
				s = &shards[rng.IntN(len(shards))]
				s.Posts = append(s.Posts, f.Posts[i])
			}
		}
		for _, i := range rng.Perm(len(f.Comments)) {
			s := &shards[rng.IntN(len(shards))]
			s.Comments = append(s.Comments, f.Comments[i])
		}
		var joined listen.Tally
		for _, s := range shards {
			var over listen.Tally // as if from another machine
			require.NoError(t, over.UnmarshalBinary(bytesOf(t, collect(t, m, s))))
			if rng.IntN(2) == 0 {
				require.NoError(t, joined.Merge(&over))
				continue
			}
			require.NoError(t, over.Merge(&joined))
			joined = over
		}
		require.Equal(t, want, bytesOf(t, &joined), "seed %d", seed)
		again, err := joined.Report(policy)
		require.NoError(t, err)
		require.Equal(t, report, again)
	}
}

func TestMergeRefuses(t *testing.T) {
	m := matcher(t)
	other, err := listen.Compile(listen.Brand{Name: "Acme"})
	require.NoError(t, err)
	a := collect(t, m, feed(rand.New(rand.NewPCG(1, 1)), 5))
	before := bytesOf(t, a)
	require.ErrorIs(t, a.Merge(listen.NewTally(other, 0)), listen.ErrUnlike)
	require.ErrorIs(t, a.Merge(listen.NewTally(m, engagement.Of(engagement.Saves))), listen.ErrUnlike)
	require.NoError(t, a.Merge(nil))
	require.NoError(t, a.Merge(&listen.Tally{}))
	require.NoError(t, a.Merge(a))
	assert.Equal(t, before, bytesOf(t, a))
	require.ErrorIs(t, listen.NewTally(other, 0).UnmarshalBinary(before), listen.ErrUnlike)

	var empty listen.Tally
	_, err = empty.MarshalBinary()
	require.ErrorIs(t, err, listen.ErrNoBrands)
	_, err = empty.Report(listen.Policy{})
	require.ErrorIs(t, err, listen.ErrNoBrands)
	require.ErrorIs(t, empty.AddPost(&engagement.Post{}, nil), listen.ErrNoBrands)
	require.ErrorIs(t, empty.AddComment(&engagement.Comment{}, "", nil), listen.ErrNoBrands)
	assert.NotEmpty(t, empty.AddFeed(engagement.Feed{}, "", nil))

	for n := range before { // no beginning of it is a form, nor is it with a byte more
		require.ErrorIs(t, empty.UnmarshalBinary(before[:n]), listen.ErrFormat)
	}
	require.ErrorIs(t, empty.UnmarshalBinary(append(slices.Clone(before), 0)), listen.ErrFormat)

	resumed := listen.NewTally(m, 0)
	require.NoError(t, resumed.UnmarshalBinary(before))
	require.NoError(t, resumed.AddPost(&engagement.Post{ID: "new", Caption: "acme"}, nil))
	assert.Equal(t, a.Items()+1, resumed.Items())
}

// What the scorer could not judge is a problem at its place and in no figure.
func TestBrokenScorers(t *testing.T) {
	m := matcher(t)
	tally := listen.NewTally(m, 0)
	bad := tally.AddFeed(engagement.Feed{
		Posts: []engagement.Post{{ID: "1", Caption: "acme +"}, {ID: "2", Caption: "acme NAN"}, {ID: "3", Caption: "nobody NAN"}},
		Comments: []engagement.Comment{
			{ID: "1", Post: "1", Text: "acme INF"}, {ID: "2", Post: "1", Text: "acme FAR"}, {ID: "3", Post: "1", Text: "acme MUTE"},
			{ID: "4", Post: "1", Text: " \u200b"}, {ID: "5", Post: "1", Text: "acme --"},
		},
	}, "", listen.ScorerFunc(moods))
	assert.Len(t, bad, 4)
	assert.True(t, bad.Has("posts[1].caption", "finite"))
	assert.True(t, bad.Has("comments[0].text", "finite"))
	assert.True(t, bad.Has("comments[1].text", "range"))
	assert.True(t, bad.Has("comments[2].text", "scorer"))
	r, err := tally.Report(listen.Policy{})
	require.NoError(t, err)
	tone := r.Brands[0].Tone
	assert.EqualValues(t, 6, r.Brands[0].Mentions)
	assert.EqualValues(t, 4, tone.Failed)
	assert.Equal(t, sentiment(1, 0, 1), tone.Counts)
	assert.InDelta(t, (0.1-0.2)/2, tone.Mean.Value, 1e-15)
	assert.EqualValues(t, 1, r.Brands[0].Feedback.Tone.Silent)
	assert.ErrorIs(t, tally.AddComment(&engagement.Comment{ID: "9", Text: "MUTE"}, "", listen.ScorerFunc(moods)), errMute)

	unasked := listen.NewTally(m, 0)
	require.Empty(t, unasked.AddFeed(engagement.Feed{Posts: []engagement.Post{{ID: "1", Caption: "acme +"}}}, "", nil))
	r, err = unasked.Report(listen.Policy{})
	require.NoError(t, err)
	assert.EqualValues(t, 1, r.Brands[0].Tone.Unasked)
	assert.NotNil(t, r.Brands[0].Tone.Net.Undefined)
}

func TestQuantise(t *testing.T) {
	for x, want := range map[float64]int32{0: 0, 1: 1e6, -1: -1e6, 0.05: 50_000, -0.05: -50_000, 0.1234565: 123_457, 4e-7: 0, 6e-7: 1} {
		got, err := listen.Quantise(x)
		require.NoError(t, err)
		assert.Equal(t, want, got, "%v", x)
	}
	for _, x := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), 1.0000001, -2, math.MaxFloat64} {
		_, err := listen.Quantise(x)
		assert.Error(t, err)
	}
}

func TestBandsAreMetAtTheLimit(t *testing.T) {
	tally := listen.NewTally(matcher(t), 0)
	for i, x := range []float64{0.05, 0.049999, 0, -0.049999, -0.05} {
		require.NoError(t, tally.AddPost(&engagement.Post{ID: fmt.Sprint(i), Caption: "acme"},
			listen.ScorerFunc(func(string) (float64, error) { return x, nil })))
	}
	r, err := tally.Report(listen.Policy{})
	require.NoError(t, err)
	assert.Equal(t, sentiment(1, 3, 1), r.Brands[0].Tone.Counts)
}

func TestPolicyRefuses(t *testing.T) {
	for field, p := range map[string]listen.Policy{
		"level":      {Level: 95},
		"per_author": {PerText: -1},
		"to":         {From: start, To: start},
		"from":       {From: time.Date(-5, 1, 1, 0, 0, 0, 0, time.UTC)},
		"bands":      {Bands: listen.Bands{Negative: 0.5, Positive: 0.1}},
	} {
		var bad *listen.PolicyError
		require.ErrorAs(t, p.Validate(), &bad, field)
		assert.Equal(t, field, bad.Field)
		_, err := collect(t, matcher(t), engagement.Feed{}).Report(p)
		assert.Error(t, err)
	}
	assert.Error(t, listen.Policy{Bands: listen.Bands{Negative: math.NaN(), Positive: 1}}.Validate())
	assert.NoError(t, listen.Policy{}.Validate())
}

// FuzzUnmarshalBinary gives bodies a right checksum.
func FuzzUnmarshalBinary(f *testing.F) {
	m := matcher(f)
	for n := range 4 {
		f.Add(wire.Unsealed(bytesOf(f, collect(f, m, feed(rand.New(rand.NewPCG(uint64(n), 2)), n))))[2:])
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		data := wire.Seal(append(wire.Begin(nil, wire.ListenTally, 2), body...), 0)
		var tally listen.Tally
		if tally.UnmarshalBinary(data) != nil {
			return
		}
		require.True(t, slices.Equal(data, bytesOf(t, &tally)), "what was read is written back")
		_, err := tally.Report(listen.Policy{From: start, To: start.AddDate(0, 1, 0), PerAuthor: 1})
		require.NoError(t, err)
	})
}

func BenchmarkAddComments(b *testing.B) {
	m := matcher(b)
	f := feed(rand.New(rand.NewPCG(3, 3)), 500)
	b.ReportAllocs()
	for b.Loop() {
		t := listen.NewTally(m, 0)
		t.AddFeed(f, engagement.Instagram, listen.ScorerFunc(moods))
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(f.Comments)), "ns/comment")
}
