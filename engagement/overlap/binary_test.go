package overlap_test

import (
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/overlap"
	"github.com/seed-e12bc25d/influencekit/engagement/wire"
)

func TestBinaryRoundTrip(t *testing.T) {
	for _, n := range []int{0, 1, 15, 16, 17, 1_000} {
		wrote := sketchOf(t, 16, numbered(0, n)...)
		read := overlap.New(0, salt)
		require.NoError(t, read.UnmarshalBinary(bytesOf(t, wrote)))
		assert.Equal(t, bytesOf(t, wrote), bytesOf(t, read))
		assert.Equal(t, wrote.Count(), read.Count())
		for _, id := range numbered(2_000, 2_100) { // what was read goes on as what was written
			require.NoError(t, read.Add(id))
			require.NoError(t, wrote.Add(id))
		}
		assert.Equal(t, bytesOf(t, wrote), bytesOf(t, read))
	}
	assert.Len(t, bytesOf(t, sketchOf(t, 4_096, numbered(0, 10_000)...)), 6+24+8*4_096)
}

// Without its salt a sketch can do all but hash ids.
func TestSealed(t *testing.T) {
	data := bytesOf(t, sketchOf(t, 16, numbered(0, 10)...))
	var sealed overlap.Sketch
	require.NoError(t, sealed.UnmarshalBinary(data))
	assert.ErrorIs(t, sealed.Add("a"), overlap.ErrSealed)
	assert.ErrorIs(t, sealed.AddBytes(nil), overlap.ErrSealed)
	assert.Equal(t, exact(10), sealed.Count())
	assert.Equal(t, data, bytesOf(t, &sealed))
	assert.ErrorIs(t, sealed.Shrunk(16).Add("a"), overlap.ErrSealed)
	assert.ErrorIs(t, sealed.Clone().Add("a"), overlap.ErrSealed)

	both, err := overlap.Pairwise(&sealed, sketchOf(t, 16, numbered(5, 15)...))
	require.NoError(t, err)
	assert.Equal(t, exact(5), both.Intersection)

	open := overlap.New(16, salt)
	require.NoError(t, open.Merge(&sealed))
	require.NoError(t, open.Add("a"))
	assert.Equal(t, exact(11), open.Count())

	other := overlap.New(16, overlap.NewSalt("another"))
	assert.ErrorIs(t, other.UnmarshalBinary(data), overlap.ErrSalt)
	assert.Equal(t, exact(0), other.Count())

	var unsalted, read overlap.Sketch
	require.NoError(t, unsalted.Add("a"))
	require.NoError(t, read.UnmarshalBinary(bytesOf(t, &unsalted)))
	require.NoError(t, read.Add("b"), "no salt was needed")
}

// Sketches are kept in files and databases: the bytes of version 2 do not change.
func TestBinaryIsStable(t *testing.T) {
	const stored = "AgMAAAAQAAAAEID7RPSEsd/raVYeLJ8lv90Dl4Zzt4oD7RUvF+qF/1haK7aRHAqR5YkwWYj7SFi2Qj3G166BHsPuP8yJQCzUEhJFT7+a" +
		"ZZnYcEYiMyJGwBWKSGk8Xw1wY2dXP8NWjJCEtVyBSwYd/vSlXOggN9hzWMlfB0rTuWT/Z2WC8dqPWRUYZla8rLPfYLJpBOU+ARMcyIPu" +
		"pUg="
	assert.Equal(t, stored, base64.StdEncoding.EncodeToString(bytesOf(t, sketchOf(t, 16, numbered(0, 40)...))))
}

// form builds a binary form by hand, of a sketch without salt; its checksum is right.
func form(t *testing.T, entries, size uint32, limit uint64, hashes ...uint64) []byte {
	t.Helper()
	b := wire.Begin(nil, wire.Sketch, 2)
	b = binary.BigEndian.AppendUint32(b, entries)
	b = binary.BigEndian.AppendUint32(b, size)
	b = append(b, bytesOf(t, &overlap.Sketch{})[10:18]...)
	b = binary.BigEndian.AppendUint64(b, limit)
	for _, h := range hashes {
		b = binary.BigEndian.AppendUint64(b, h)
	}
	return wire.Seal(b, 0)
}

func TestUnmarshalBinaryRefuses(t *testing.T) {
	upTo := func(n uint64) (h []uint64) {
		for i := range n {
			h = append(h, i)
		}
		return h
	}
	for name, b := range map[string][]byte{
		"empty":              form(t, 16, 0, 0),
		"full":               form(t, 16, 16, 0, upTo(16)...),
		"limited":            form(t, 16, 16, 16, upTo(16)...),
		"the highest hash":   form(t, 16, 1, 0, math.MaxUint64),
		"the smallest limit": form(t, 16, 16, 16, upTo(16)...),
	} {
		var s overlap.Sketch
		require.NoError(t, s.UnmarshalBinary(b), name)
		require.Equal(t, b, bytesOf(t, &s), name)
	}
	whole := form(t, 16, 3, 0, 1, 2, 3)
	bad := map[string][]byte{
		"nothing":                    nil,
		"an empty body":              wire.Seal(wire.Begin(nil, wire.Sketch, 2), 0),
		"another type":               wire.Seal(append(wire.Begin(nil, wire.Sample, 2), wire.Unsealed(whole)[2:]...), 0),
		"more behind it":             append(whole[:len(whole):len(whole)], 0),
		"one hash more":              form(t, 16, 3, 0, 1, 2, 3, 4),
		"one hash less":              form(t, 16, 3, 0, 1, 2),
		"half a hash more":           wire.Seal(append(slices.Clone(wire.Unsealed(whole)), 0, 0, 0, 9), 0),
		"too few entries":            form(t, 15, 3, 0, 1, 2, 3),
		"too many entries":           form(t, 1<<20+1, 3, 0, 1, 2, 3),
		"more hashes than entries":   form(t, 16, 17, 0, upTo(17)...),
		"a size of four thousand MB": form(t, 1<<20, math.MaxUint32, 0),
		"a limit on less than full":  form(t, 16, 3, 9, 1, 2, 3),
		"a hash at the limit":        form(t, 16, 16, 15, upTo(16)...),
		"hashes out of order":        form(t, 16, 3, 0, 1, 3, 2),
		"a hash twice":               form(t, 16, 3, 0, 1, 2, 2),
	}
	for n := range whole {
		bad["cut to "+string(rune('A'+n))] = whole[:n]
	}
	for name, b := range bad {
		s := sketchOf(t, 16, "kept")
		before := bytesOf(t, s)
		require.ErrorIs(t, s.UnmarshalBinary(b), overlap.ErrFormat, name)
		require.Equal(t, before, bytesOf(t, s), "%s leaves the sketch as it was", name)
	}
}

func TestTextAndJSON(t *testing.T) {
	type row struct {
		Creator string          `json:"creator"`
		Fans    *overlap.Sketch `json:"fans"`
	}
	wrote := row{"ana", sketchOf(t, 16, numbered(0, 100)...)}
	text, err := json.Marshal(wrote)
	require.NoError(t, err)
	read := row{Fans: overlap.New(0, salt)}
	require.NoError(t, json.Unmarshal(text, &read))
	assert.Equal(t, bytesOf(t, wrote.Fans), bytesOf(t, read.Fans))
	require.NoError(t, read.Fans.Add("more"))

	var s overlap.Sketch
	good, err := wrote.Fans.MarshalText()
	require.NoError(t, err)
	require.NoError(t, s.UnmarshalText(good))
	for _, bad := range []string{"", "AA", "****", string(good) + "\n", string(good[:40]) + "\n" + string(good[40:]), string(good) + "A"} {
		assert.ErrorIs(t, s.UnmarshalText([]byte(bad)), overlap.ErrFormat, "%.20q", bad)
	}
	assert.ErrorIs(t, s.UnmarshalText(make([]byte, 12<<20)), overlap.ErrFormat)
}
