package engagement_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

func tallyOf(m engagement.Method, posts []engagement.Post) *engagement.Tally {
	t := engagement.NewTally(m)
	for i := range posts {
		t.Add(&posts[i])
	}
	return t
}

func bytesOf(t *testing.T, tally *engagement.Tally) []byte {
	b, err := tally.MarshalBinary()
	require.NoError(t, err)
	return b
}

// scatter shuffles the posts, deals them out to shards, some of them empty, and
// merges the shards in any order, some of them by way of their binary form.
func scatter(t *testing.T, r *rand.Rand, m engagement.Method, posts []engagement.Post) *engagement.Tally {
	shards := make([]*engagement.Tally, 1+r.IntN(6))
	for i := range shards {
		shards[i] = engagement.NewTally(m)
	}
	for _, i := range r.Perm(len(posts)) {
		shards[r.IntN(len(shards))].Add(&posts[i])
	}
	for len(shards) > 1 {
		r.Shuffle(len(shards), func(i, j int) { shards[i], shards[j] = shards[j], shards[i] })
		from, to := shards[0], shards[1]
		if r.IntN(2) == 0 {
			var read engagement.Tally
			require.NoError(t, read.UnmarshalBinary(bytesOf(t, from)))
			from = &read
		}
		before := bytesOf(t, from)
		require.NoError(t, to.Merge(from))
		require.Equal(t, before, bytesOf(t, from), "Merge leaves the other as it is")
		shards = shards[1:]
	}
	return shards[0]
}

// However posts are ordered and shared out, the bytes and the Reading are the
// same, and are those of Measure.
func TestTallyMergeIsExact(t *testing.T) {
	r := random(1)
	buckets := 0
	for _, n := range []int{0, 1, 2, 7, 80, 2_200} {
		posts := anyPosts(r, n)
		for _, m := range allMethods() {
			whole := tallyOf(m, posts)
			wantBytes := bytesOf(t, whole)
			want, wantErr := whole.Reading()
			for range 2 {
				got := scatter(t, r, m, posts)
				require.Equal(t, wantBytes, bytesOf(t, got), "%d posts by %s", n, m)
				reading, err := got.Reading()
				require.Equal(t, want, reading)
				require.Equal(t, wantErr, err)
			}
			measured, err := engagement.Measure(posts, m)
			require.Equal(t, want, measured, "Measure of %d posts by %s", n, m)
			require.Equal(t, wantErr, err)
			require.Equal(t, uint64(n), want.Posts+want.Skipped)
			if want.Bound > 0 {
				buckets++
			}
		}
	}
	assert.Greater(t, buckets, 30, "median and trimmed pass 1,024 posts")
}

// Views of several definitions are found whichever shard saw them, and the error
// names the same few in any order.
func TestTallyMergeOfMixedViews(t *testing.T) {
	r := random(2)
	posts := plainPosts(r, 200)
	for i := range posts {
		posts[i].ViewsAs = engagement.ViewDef(rune('a' + r.IntN(12)))
	}
	posts = append(posts, engagement.Post{}) // nothing is known of it
	m := engagement.ByViews()
	_, want := engagement.Measure(posts, m)
	var mixed *engagement.MixedViewsError
	require.ErrorAs(t, want, &mixed)
	assert.Equal(t, []engagement.ViewDef{"a", "b", "c", "d", "e", "f", "g", "h"}, mixed.Defs)
	for range 20 {
		got := scatter(t, r, m, posts)
		require.Equal(t, bytesOf(t, tallyOf(m, posts)), bytesOf(t, got))
		reading, err := got.Reading()
		require.Equal(t, want, err)
		require.Zero(t, reading.Posts)
		require.Equal(t, uint64(201), reading.Skipped, "together they measure nothing")
		require.NotNil(t, reading.Interval.Undefined)
	}
}

func TestTallyZeroValue(t *testing.T) {
	post := known(40, 2, 1_000)
	var zero engagement.Tally
	zero.Add(&post)
	zero.Add(nil)
	assert.Equal(t, engagement.ByFollowers(), zero.Method())
	reading, err := zero.Reading()
	require.NoError(t, err)
	assert.Equal(t, "4.20 %", reading.Rate.String())

	var merged, empty engagement.Tally
	require.NoError(t, merged.Merge(&empty))
	require.NoError(t, merged.Merge(&zero))
	require.NoError(t, merged.Merge(nil))
	assert.Equal(t, bytesOf(t, &zero), bytesOf(t, &merged))

	reading, err = new(engagement.Tally).Reading()
	assert.EqualError(t, err, "rate is undefined: no posts")
	want, _ := engagement.NewTally(engagement.ByFollowers()).Reading()
	assert.Equal(t, want, reading)
}

func TestTallyMergeWithItself(t *testing.T) {
	r := random(3)
	for _, n := range []int{10, 700, 2_600} {
		posts := anyPosts(r, n)
		for _, by := range aggregates() {
			m := engagement.ByFollowers().As(by)
			twice := tallyOf(m, posts)
			require.NoError(t, twice.Merge(twice))
			assert.Equal(t, bytesOf(t, tallyOf(m, append(posts[:n:n], posts...))), bytesOf(t, twice), "%d posts by %s", n, by)
		}
	}
}

func TestTallyMergeRefuses(t *testing.T) {
	post := known(40, 2, 1_000)
	post.Metrics.Reach = engagement.Known(500)
	base := engagement.ByFollowers()
	level := base
	level.Level = 0.9
	tests := []struct {
		name string
		with engagement.Method
		want string
	}{
		{"another base", engagement.ByReach(), "engagement: unlike definitions: over followers_when_posted against over reach"},
		{"another numerator", base.With(engagement.Likes), "engagement: unlike definitions: likes + comments against likes"},
		{"another aggregate", base.As(engagement.Pooled), "engagement: unlike definitions: mean against pooled"},
		{"another level", level, "engagement: unlike definitions: level 0.95 against 0.9"},
		{"a broken method", base.As("best"), `engagement: method: by: "best" is not an aggregate`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			to := tallyOf(base, []engagement.Post{post})
			before := bytesOf(t, to)
			require.EqualError(t, to.Merge(tallyOf(tt.with, []engagement.Post{post})), tt.want)
			assert.Equal(t, before, bytesOf(t, to), "nothing is merged")
		})
	}
}

func TestTallyOfBrokenMethod(t *testing.T) {
	post := known(40, 2, 1_000)
	broken := tallyOf(engagement.Method{Over: "moon"}, []engagement.Post{post})
	var wrong *engagement.MethodError
	reading, err := broken.Reading()
	require.ErrorAs(t, err, &wrong)
	assert.Equal(t, "over", wrong.Field)
	assert.Equal(t, engagement.Method{Over: "moon"}, broken.Method(), "it says which method that is")
	assert.Equal(t, engagement.Method{Over: "moon"}, reading.Method)
	assert.Zero(t, reading.Posts+reading.Skipped, "it collects nothing")
	_, err = broken.MarshalBinary()
	require.ErrorAs(t, err, &wrong)
	require.ErrorAs(t, broken.Merge(engagement.NewTally(engagement.ByReach())), &wrong)
	_, err = engagement.Measure([]engagement.Post{post}, engagement.Method{Over: "moon"})
	require.ErrorAs(t, err, &wrong)
}

// Over the followers now, tallies of several accounts merge: each post stays over
// its own account's followers.
func TestTallyMergeOfAccounts(t *testing.T) {
	small := tallyOf(engagement.Today(engagement.Known(1_000)), []engagement.Post{known(50, 0, 1)})
	large := tallyOf(engagement.Today(engagement.Known(10_000)), []engagement.Post{known(100, 0, 1)})
	both := engagement.NewTally(engagement.Today(engagement.Known(1_000)))
	require.NoError(t, both.Merge(large))
	require.NoError(t, both.Merge(small))
	reading, err := both.Reading()
	require.NoError(t, err)
	assert.Equal(t, "3.00 %", reading.Rate.String()) // the mean of 5 % and 1 %
	assert.False(t, both.Method().Now.IsKnown())

	var read engagement.Tally
	require.NoError(t, read.UnmarshalBinary(bytesOf(t, both)))
	assert.Equal(t, bytesOf(t, both), bytesOf(t, &read))
	late := known(10, 0, 1)
	read.Add(&late)
	reading, err = read.Reading()
	require.NoError(t, err)
	assert.Equal(t, uint64(2), reading.Posts)
	assert.Equal(t, []engagement.Missing{{Metric: engagement.Followers, Posts: 1}}, reading.Missing)
}
