package wire_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/wire"
)

func form(k wire.Kind, version byte, body string) []byte {
	return wire.Seal(append(wire.Begin(nil, k, version), body...), 0)
}

// The checksum of "123456789" is the check value of CRC-32C in every catalogue of
// checksums: e3069283.
func TestChecksum(t *testing.T) {
	assert.Equal(t, []byte("123456789\x83\x92\x06\xe3"), wire.Seal([]byte("123456789"), 0))
	assert.Equal(t, []byte("before123456789\x83\x92\x06\xe3"), wire.Seal([]byte("before123456789"), 6))
	assert.Equal(t, []byte{1, 0, 0, 0, 0}, wire.Seal([]byte{1}, 2), "a form of nothing")
	assert.Equal(t, []byte("123456789\x83\x92\x06\xe3"), wire.Seal([]byte("123456789"), -1))
	assert.Equal(t, []byte("123456789"), wire.Unsealed([]byte("123456789\x83\x92\x06\xe3")))
	assert.Empty(t, wire.Unsealed([]byte("123")))
}

func TestOpen(t *testing.T) {
	good := form(wire.Sum, 3, "body")
	assert.Len(t, good, wire.Overhead+len("body"))
	body, err := wire.Open(good, wire.Sum, 3)
	require.NoError(t, err)
	assert.Equal(t, "body", string(body))
	k, version, err := wire.Identify(good)
	require.NoError(t, err)
	assert.Equal(t, wire.Sum, k)
	assert.EqualValues(t, 3, version)

	empty, err := wire.Open(form(wire.Custom, 2, ""), wire.Custom, 2)
	require.NoError(t, err)
	assert.Empty(t, empty)
}

func TestOpenRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"nothing":         {nil, wire.ErrDamaged.Error()},
		"cut":             {form(wire.Sum, 3, "body")[:9], wire.ErrDamaged.Error()},
		"longer":          {append(form(wire.Sum, 3, "body"), 0), wire.ErrDamaged.Error()},
		"no head":         {wire.Seal([]byte{3}, 0), wire.ErrDamaged.Error()},
		"only a checksum": {wire.Seal(nil, 0), wire.ErrDamaged.Error()},
		"another type":    {form(wire.Amount, 3, "body"), "wire: form of money.Amount, version 3; want money.Sum, version 3"},
		"another's newer": {form(wire.EngagementTally, 9, "body"), "wire: form of engagement.Tally, version 9; want money.Sum, version 3"},
		"a caller's type": {form(200, 3, "body"), "wire: form of kind 200, version 3; want money.Sum, version 3"},
		"newer":           {form(wire.Sum, 4, "body"), "wire: form of money.Sum, version 4; want money.Sum, version 3"},
		"older":           {form(wire.Sum, 2, "body"), "wire: form of money.Sum, version 2; want money.Sum, version 3"},
		"version 1":       {[]byte("\x01\x00\x00\x00\x00\x00\x00"), "wire: form of unknown, version 1; want money.Sum, version 3"},
	} {
		t.Run(name, func(t *testing.T) {
			body, err := wire.Open(c.data, wire.Sum, 3)
			assert.Nil(t, body)
			assert.EqualError(t, err, c.want)
		})
	}
	var unlike wire.UnlikeError
	_, err := wire.Open(form(wire.Amount, 9, ""), wire.Sum, 3)
	require.ErrorAs(t, err, &unlike)
	assert.Equal(t, wire.UnlikeError{Kind: wire.Amount, WantKind: wire.Sum, Version: 9, WantVersion: 3}, unlike)
}

// What the package says the checksum finds: one and two wrong bits of all places,
// three to five and odd numbers of them at random, and whatever happens to four
// bytes in a row.
func TestWhatTheChecksumFinds(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, size := range []int{0, 19, 58} {
		good := form(wire.Paths, 2, string(make([]byte, size)))
		damaged := func(bits ...int) {
			t.Helper()
			b := append([]byte(nil), good...)
			for _, bit := range bits {
				b[bit/8] ^= 1 << (bit % 8)
			}
			_, _, err := wire.Identify(b)
			require.Equal(t, wire.ErrDamaged, err, "bits %v of %d bytes", bits, len(good))
		}
		n := 8 * len(good)
		for i := range n {
			damaged(i)
			for j := range i {
				damaged(i, j)
			}
		}
		for _, k := range []int{3, 4, 5, 7, 19, 33} {
			for range 2000 {
				damaged(r.Perm(n)[:k]...)
			}
		}
		for range 20_000 {
			var bits []int
			first, changes := r.IntN(len(good)-3), r.Uint32()|1
			for i := range 32 {
				if changes>>i&1 == 1 {
					bits = append(bits, 8*first+i)
				}
			}
			damaged(bits...)
		}
	}
}

// A form within a form: the checksum of the whole tells two of the inner forms from
// each other only when these are unsealed.
func TestUnsealedWithin(t *testing.T) {
	outer := func(inner []byte) []byte {
		return wire.Seal(append(wire.Begin(nil, wire.EngagementTally, 2), inner...), 0)
	}
	sum := func(form []byte) []byte { return form[len(form)-4:] }
	a, b := form(wire.Sample, 2, "aaaa"), form(wire.Sample, 2, "bbbb")
	assert.Equal(t, sum(outer(a)), sum(outer(b)), "that is why")
	assert.NotEqual(t, sum(outer(wire.Unsealed(a))), sum(outer(wire.Unsealed(b))))
}

func TestKindNames(t *testing.T) {
	seen := map[string]wire.Kind{}
	for k := range 256 {
		name := wire.Kind(k).String()
		assert.NotContains(t, seen, name)
		seen[name] = wire.Kind(k)
	}
	assert.Equal(t, "unknown", wire.Kind(0).String())
	assert.Equal(t, "audit.CommentTally", wire.CommentTally.String())
	assert.Equal(t, "kind 128", wire.Custom.String())
}

func TestForms(t *testing.T) {
	body := append(wire.Begin([]byte("kept"), wire.Sum, 2), "body"...)
	got := wire.Seal(body, 4)
	assert.Equal(t, "kept", string(got[:4]))
	assert.Equal(t, form(wire.Sum, 2, "body"), got[4:])
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		_ = wire.Seal(append(wire.Begin(got[:0], wire.Sum, 2), "body"...), 0)
		_, _ = wire.Open(got, wire.Sum, 2)
	}))
}
