package engagement_test

import (
	"encoding/base64"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

func TestTallyBinaryRoundTrip(t *testing.T) {
	r := random(4)
	for _, n := range []int{0, 1, 60, 2_600} {
		posts := anyPosts(r, n)
		for _, m := range allMethods() {
			wrote := tallyOf(m, posts)
			var read engagement.Tally
			require.NoError(t, read.UnmarshalBinary(bytesOf(t, wrote)), "%d posts by %s", n, m)
			require.Equal(t, bytesOf(t, wrote), bytesOf(t, &read))
			require.Equal(t, wrote.Method(), read.Method())
			want, wantErr := wrote.Reading()
			got, err := read.Reading()
			require.Equal(t, want, got)
			require.Equal(t, wantErr, err)

			more := anyPost(r) // what was read goes on as what was written
			wrote.Add(&more)
			read.Add(&more)
			require.Equal(t, bytesOf(t, wrote), bytesOf(t, &read))
		}
	}
}

// Tallies are kept in files and databases: the bytes of version 1 do not change.
func TestTallyBinaryIsStable(t *testing.T) {
	const stored = "AQAAAAMVZm9sbG93ZXJzX3doZW5fcG9zdGVkBG1lYW4AAAAAAAAAAAAAAAAAAAAAB29yZ2FuaWM/7mZmZmZmZgIBAAAAAGmkKkAA" +
		"AAAAaaV7wAEABmhpZGRlbgEAAAAAAAAAAAAAAAAAAAAAUgAAAAAAAAAAAAAAAAAAB9AAAAAAAAAAAAAAAU/fO2RZAAAAAAAAAAAA" +
		"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" +
		"AAAAABT987ZFocq/AAAAAAAAAAAAAAAAAADcdo371TF2mpERAQA="
	hidden := engagement.Post{Followers: engagement.Known(1_000), Metrics: engagement.Metrics{Comments: engagement.Known(3)}}
	hidden.Because(engagement.Likes, engagement.Hidden)
	posts := []engagement.Post{known(40, 2, 1_000), known(38, 2, 1_000), hidden}
	posts[0].Published, posts[1].Published = day, day.AddDate(0, 0, -1)
	got := bytesOf(t, tallyOf(engagement.ByFollowers(), posts))
	assert.Equal(t, stored, base64.StdEncoding.EncodeToString(got))
}

func TestTallyUnmarshalBinaryRefuses(t *testing.T) {
	posts := anyPosts(random(5), 30)
	for _, m := range []engagement.Method{engagement.ByViews(), engagement.ByFollowers().As(engagement.Median)} {
		tally := tallyOf(m, posts)
		whole := bytesOf(t, tally)
		refuse := func(what string, b []byte) {
			var read engagement.Tally
			require.NoError(t, read.UnmarshalBinary(whole))
			require.Error(t, read.UnmarshalBinary(b), what)
			require.Equal(t, whole, bytesOf(t, &read), "%s leaves the tally as it was", what)
		}
		refuse("nothing", nil)
		for n := range whole {
			refuse("a truncated form", whole[:n])
		}
		refuse("a form with more behind it", append(whole[:len(whole):len(whole)], 0))
		other := append([]byte(nil), whole...)
		other[0] = 2
		refuse("another version", other)
		other = append([]byte(nil), whole...)
		other[4] = 0 // no interactions: the written form says which
		refuse("a method that is not filled in", other)
	}
}

// No single wrong bit makes a tally that reads otherwise than it writes, or panics.
func TestTallyUnmarshalBinaryOfWrongBits(t *testing.T) {
	refused := 0
	posts := anyPosts(random(6), 12)
	for i := range posts {
		posts[i].ViewsAs = engagement.ViewDef(rune('a' + i%4))
	}
	for _, m := range []engagement.Method{engagement.ByViews(), engagement.ByFollowers().As(engagement.Median)} {
		whole := bytesOf(t, tallyOf(m, posts))
		for bit := range 8 * len(whole) {
			b := append([]byte(nil), whole...)
			b[bit/8] ^= 1 << (bit % 8)
			var read engagement.Tally
			if read.UnmarshalBinary(b) != nil {
				refused++
				continue
			}
			require.Equal(t, b, bytesOf(t, &read))
			_, _ = read.Reading()
		}
	}
	assert.Greater(t, refused, 800)
}

// FuzzTallyUnmarshalBinary: what is accepted is written again as the same bytes,
// and reading or merging it does not panic.
func FuzzTallyUnmarshalBinary(f *testing.F) {
	posts := anyPosts(random(6), 1_500)
	for i, m := range allMethods() {
		n := []int{0, 1, 5, 40}[i%4]
		if i%20 == 0 {
			n = len(posts)
		}
		b, err := tallyOf(m, posts[:n]).MarshalBinary()
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		var tally engagement.Tally
		if tally.UnmarshalBinary(b) != nil {
			return
		}
		require.Equal(t, b, bytesOf(t, &tally))
		reading, err := tally.Reading()
		if err == nil {
			require.NotEmpty(t, reading.String())
		}
		post := known(40, 2, 1_000)
		tally.Add(&post)
		require.NoError(t, tally.Merge(&tally))
		_, _ = tally.Reading()
		require.NotEmpty(t, bytesOf(t, &tally))
	})
}
