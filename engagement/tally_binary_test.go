package engagement_test

import (
	"encoding/base64"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/wire"
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

// Tallies are kept in files and databases: the bytes of version 2 do not change.
func TestTallyBinaryIsStable(t *testing.T) {
	const stored = "AgQAAAADFWZvbGxvd2Vyc193aGVuX3Bvc3RlZARtZWFuAAAAAAAAAAAAAAAAAAAAAAdvcmdhbmljP+5mZmZmZmYCAQAAAABppCpAAAAA" +
		"AGmle8ABAAZoaWRkZW4BAAAAAAAAAAAAAAAAAAAAAFIAAAAAAAAAAAAAAAAAAAfQAAAAAAAAAAAAAAFP3ztkWQAAAAAAAAAAAAAAAAAA" +
		"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAU/fO2" +
		"RaHKvwAAAAAAAAAAAAAAAAAA3HaN+9UxdpqREQICAGe08+o="
	hidden := engagement.Post{Followers: engagement.Known(1_000), Metrics: engagement.Metrics{Comments: engagement.Known(3)}}
	hidden.Because(engagement.Likes, engagement.Hidden)
	posts := []engagement.Post{known(40, 2, 1_000), known(38, 2, 1_000), hidden}
	posts[0].Published, posts[1].Published = day, day.AddDate(0, 0, -1)
	got := bytesOf(t, tallyOf(engagement.ByFollowers(), posts))
	assert.Equal(t, stored, base64.StdEncoding.EncodeToString(got))
}

// Methods that are equal write equal bytes: −0 is the share 0 with another sign.
func TestTallyBinaryOfNegativeZero(t *testing.T) {
	m := engagement.ByFollowers()
	m.Trim = math.Copysign(0, -1)
	assert.Equal(t, bytesOf(t, engagement.NewTally(engagement.ByFollowers())), bytesOf(t, engagement.NewTally(m)))
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
		refuse("the sample alone", wire.Seal(append(wire.Begin(nil, wire.Sample, 2), 0), 0))
		body := func() []byte { return slices.Clone(wire.Unsealed(whole)) }
		for n := range len(whole) - wire.Overhead {
			refuse("a truncated body", wire.Seal(body()[:2+n], 0))
		}
		refuse("a body with more behind it", wire.Seal(append(body(), 0), 0))
		other := body()
		other[5] = 0 // no interactions: the written form says which
		refuse("a method that is not filled in", wire.Seal(other, 0))
	}
}

// No single wrong bit is accepted; and under a right checksum none makes a tally that
// reads otherwise than it writes, or panics.
func TestTallyUnmarshalBinaryOfWrongBits(t *testing.T) {
	refused := 0
	posts := anyPosts(random(6), 12)
	for i := range posts {
		posts[i].ViewsAs = engagement.ViewDef(rune('a' + i%4))
	}
	for _, m := range []engagement.Method{engagement.ByViews(), engagement.ByFollowers().As(engagement.Median)} {
		whole := bytesOf(t, tallyOf(m, posts))
		for bit := range 8 * (len(whole) - 4) {
			b := append([]byte(nil), whole...)
			b[bit/8] ^= 1 << (bit % 8)
			var read engagement.Tally
			require.ErrorIs(t, read.UnmarshalBinary(b), wire.ErrDamaged)
			b = wire.Seal(wire.Unsealed(b), 0)
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

// FuzzTallyUnmarshalBinary gives bodies a right checksum: what is accepted is written again as the same bytes,
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
		f.Add(wire.Unsealed(b)[2:])
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		b := wire.Seal(append(wire.Begin(nil, wire.EngagementTally, 2), body...), 0)
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
