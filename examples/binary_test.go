package examples_test

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"encoding/gob"
	"fmt"
	"go/types"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/wire"
)

func formOf(t *testing.T, s state) []byte {
	t.Helper()
	b, err := s.MarshalBinary()
	require.NoError(t, err)
	return b
}

// A refusal holds that bytes are an error, of which one is as wanted, and change
// nothing in a state that is not empty.
type refusal struct {
	*testing.T
	into   state
	before []byte
}

func refusalOf(t *testing.T, into state) refusal { return refusal{t, into, formOf(t, into)} }

func (r refusal) of(form []byte, want error, what string, of ...any) {
	r.Helper()
	err := r.into.UnmarshalBinary(form)
	require.ErrorIs(r, err, want, append([]any{what}, of...)...)
	require.NotEqual(r, want, err, "the type says whose form it is not")
	if !bytes.Equal(r.before, formOf(r.T, r.into)) {
		require.Fail(r, "a refused form changed the state", append([]any{what}, of...)...)
	}
}

// Every form: the same state is the same bytes, they say what they are, and they are
// read into an empty state, into another one, and through gob.
func TestBinaryFormsComeBack(t *testing.T) {
	for _, c := range states {
		t.Run(strings.TrimSpace(c.kind.String()+" "+c.what), func(t *testing.T) {
			form := formOf(t, c.state(t, 1))
			assert.Equal(t, form, formOf(t, c.state(t, 1)))
			k, version, err := wire.Identify(form)
			require.NoError(t, err)
			assert.Equal(t, c.kind, k)
			assert.Equal(t, formVersion(k), version)

			other := c.state(t, 2)
			require.NotEqual(t, form, formOf(t, other))
			for _, into := range []state{c.zero(), other} {
				require.NoError(t, into.UnmarshalBinary(form))
				assert.Equal(t, form, formOf(t, into))
			}
			var stored bytes.Buffer
			require.NoError(t, gob.NewEncoder(&stored).Encode(c.state(t, 1)))
			read := c.zero()
			require.NoError(t, gob.NewDecoder(&stored).Decode(read))
			assert.Equal(t, form, formOf(t, read))
		})
	}
}

// Forms are kept in files and databases: while the version is the same, so are the
// bytes. The golden file has those of less than 1,000 bytes.
func TestBinaryFormsAreStable(t *testing.T) {
	golden := filepath.Join("testdata", "forms.txt")
	var b strings.Builder
	for _, c := range states {
		if form := formOf(t, c.state(t, 1)); len(form) < 1000 {
			fmt.Fprintln(&b, strings.TrimSpace(c.kind.String()+" "+c.what)+":", base64.StdEncoding.EncodeToString(form))
		}
	}
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(b.String()), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), b.String())
}

// No form that was cut off, went on, was written in part or has a wrong bit is read.
func TestBinaryFormsNoticeDamage(t *testing.T) {
	const mostBits = 4096
	r := rand.New(rand.NewPCG(1, 10))
	for _, c := range states {
		t.Run(strings.TrimSpace(c.kind.String()+" "+c.what), func(t *testing.T) {
			form := formOf(t, c.state(t, 1))
			damaged := refusalOf(t, c.state(t, 2))
			ends := r.Perm(len(form)) // every one of a short form
			for _, n := range ends[:min(len(ends), mostBits/8)] {
				damaged.of(form[:n], wire.ErrDamaged, "%d of %d bytes", n, len(form))
				half := make([]byte, len(form))
				if copy(half, form[:n]); !bytes.Equal(half, form) {
					damaged.of(half, wire.ErrDamaged, "%d of %d bytes, then zeros", n, len(form))
				}
			}
			damaged.of(append(slices.Clone(form), 0), wire.ErrDamaged, "a byte more")
			damaged.of(append(slices.Clone(form), form...), wire.ErrDamaged, "twice")
			places := r.Perm(8 * len(form))
			for _, bit := range places[:min(len(places), mostBits)] {
				wrong := slices.Clone(form)
				wrong[bit/8] ^= 1 << (bit % 8)
				want := wire.ErrDamaged
				if wrong[0] == 1 { // it looks like the beginning of version 1
					want = wire.UnlikeError{WantKind: c.kind, Version: 1, WantVersion: formVersion(c.kind)}
				}
				damaged.of(wrong, want, "bit %d of byte %d", bit%8, bit/8)
			}
		})
	}
}

// The form of another type is refused by both names.
func TestBinaryFormsOfAnotherType(t *testing.T) {
	for _, c := range states {
		into := refusalOf(t, c.state(t, 2))
		for _, o := range states {
			if o.kind == c.kind {
				continue
			}
			form := formOf(t, o.state(t, 1))
			into.of(form, wire.UnlikeError{Kind: o.kind, WantKind: c.kind, Version: formVersion(o.kind), WantVersion: formVersion(c.kind)}, "%s%s into %s", o.kind, o.what, c.kind)
			err := into.into.UnmarshalBinary(form)
			assert.ErrorContains(t, err, o.kind.String())
			assert.ErrorContains(t, err, c.kind.String())
		}
	}
}

// An older or newer form is refused by its version. Version 1 had no checksum and
// began with a byte of 1.
func TestBinaryFormsOfAnotherVersion(t *testing.T) {
	for _, c := range states {
		into := refusalOf(t, c.state(t, 2))
		form := formOf(t, c.state(t, 1))
		for _, version := range []byte{0, 1, formVersion(c.kind) - 1, formVersion(c.kind) + 1, 255} {
			other := slices.Clone(wire.Unsealed(form))
			other[0] = version
			into.of(wire.Seal(other, 0), wire.UnlikeError{Kind: c.kind, WantKind: c.kind, Version: version, WantVersion: formVersion(c.kind)}, "version %d of %s", version, c.kind)
		}
		first := append([]byte{1}, wire.Unsealed(form)[2:]...)
		into.of(first, wire.UnlikeError{WantKind: c.kind, Version: 1, WantVersion: formVersion(c.kind)}, "version 1 of %s", c.kind)
		assert.ErrorContains(t, into.into.UnmarshalBinary(first), fmt.Sprintf("version 1; want %s, version %d", c.kind, formVersion(c.kind)))
	}
}

// A right checksum over a body of at most 100 bytes that claims a billion of
// something, or is cut off anywhere, costs no memory to speak of.
func TestBinaryFormsThatClaimABillion(t *testing.T) {
	const billion = 1_000_000_000
	claims := [][]byte{
		binary.AppendUvarint(nil, billion),
		binary.BigEndian.AppendUint64(nil, billion),
		binary.BigEndian.AppendUint32(nil, billion),
		{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f},
		{0xff, 0xff},
	}
	for _, c := range states {
		t.Run(strings.TrimSpace(c.kind.String()+" "+c.what), func(t *testing.T) {
			form := wire.Unsealed(formOf(t, c.state(t, 1)))
			form = form[:min(len(form), 2+100)]
			into := c.state(t, 2)
			most := uint64(0)
			for at := 2; at <= len(form); at++ {
				for _, claim := range append(claims, nil) {
					body := append(slices.Clone(form[:at]), claim...)
					if claim != nil && len(body) < len(form) {
						body = append(body, form[len(body):]...)
					}
					data := wire.Seal(body, 0)
					most = max(most, allocated(func() { _ = into.UnmarshalBinary(data) }))
				}
			}
			t.Logf("at most %d bytes", most)
			assert.Less(t, most, uint64(64<<10))
		})
	}
}

// allocated is how many bytes f takes from the heap.
func allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// The table of states has every kind there is, and every type of the library that
// reads bytes is a kind.
func TestBinaryFormsAreAllHere(t *testing.T) {
	var tested, kinds, readers []string
	for _, c := range states {
		tested = append(tested, c.kind.String())
	}
	for k := wire.Kind(1); k < wire.Custom; k++ {
		if name := k.String(); !strings.HasPrefix(name, "kind ") {
			kinds = append(kinds, name)
		}
	}
	for _, r := range library(t) {
		for _, name := range r.Types.Scope().Names() {
			object, is := r.Types.Scope().Lookup(name).(*types.TypeName)
			if !is || !object.Exported() {
				continue
			}
			if m, _, _ := types.LookupFieldOrMethod(types.NewPointer(object.Type()), true, r.Types, "UnmarshalBinary"); m != nil {
				readers = append(readers, r.Types.Name()+"."+name)
			}
		}
	}
	slices.Sort(tested)
	slices.Sort(kinds)
	slices.Sort(readers)
	assert.Equal(t, kinds, slices.Compact(tested))
	assert.Equal(t, kinds, readers)
}
