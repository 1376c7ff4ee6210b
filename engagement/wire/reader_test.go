package wire_test

import (
	"encoding/binary"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/wire"
)

func TestReader(t *testing.T) {
	b := []byte{7, 1, 2, 1, 2, 3, 4, 0, 0, 0, 0, 0, 0, 0, 9}
	b = binary.AppendUvarint(b, 300)
	b = binary.AppendVarint(b, math.MinInt64)
	b = binary.AppendVarint(b, -3)
	b = binary.AppendUvarint(b, 2)
	b = wire.AppendText(b, "né")
	b = append(b, 1, 2)
	r := wire.Reader{Rest: b}
	assert.EqualValues(t, 7, r.Byte())
	assert.EqualValues(t, 0x0102, r.Uint16())
	assert.EqualValues(t, 0x01020304, r.Uint32())
	assert.EqualValues(t, 9, r.Uint64())
	assert.EqualValues(t, 300, r.Uvarint())
	assert.Equal(t, int64(math.MinInt64), r.Varint())
	assert.EqualValues(t, -3, r.Varint())
	assert.Equal(t, 2, r.Count(3))
	assert.Equal(t, "né", r.Text(3))
	assert.False(t, r.Done(), "two bytes are left")
	assert.Equal(t, []byte{1, 2}, r.Take(2))
	assert.True(t, r.Done())
	assert.Zero(t, r.Byte())
	assert.False(t, r.Done())
}

// After the first value that is not there a reader gives zeros.
func TestReaderOfBadBytes(t *testing.T) {
	for name, c := range map[string]struct {
		body []byte
		read func(*wire.Reader) any
	}{
		"byte":                     {nil, func(r *wire.Reader) any { return r.Byte() }},
		"two bytes":                {make([]byte, 1), func(r *wire.Reader) any { return r.Uint16() }},
		"four bytes":               {make([]byte, 3), func(r *wire.Reader) any { return r.Uint32() }},
		"eight bytes":              {make([]byte, 7), func(r *wire.Reader) any { return r.Uint64() }},
		"more bytes than there":    {make([]byte, 7), func(r *wire.Reader) any { return len(r.Take(math.MaxUint64)) }},
		"number cut off":           {[]byte{0x80}, func(r *wire.Reader) any { return r.Uvarint() }},
		"number not the shortest":  {[]byte{0x80, 0}, func(r *wire.Reader) any { return r.Uvarint() }},
		"number too long":          {[]byte("\xff\xff\xff\xff\xff\xff\xff\xff\xff\x02"), func(r *wire.Reader) any { return r.Uvarint() }},
		"sign not the shortest":    {[]byte{0x81, 0}, func(r *wire.Reader) any { return r.Varint() }},
		"number past the limit":    {[]byte{9}, func(r *wire.Reader) any { return r.Limited(8) }},
		"more things than room":    {[]byte{2, 0, 0, 0}, func(r *wire.Reader) any { return r.Count(2) }},
		"more things than bytes":   {[]byte{2, 0}, func(r *wire.Reader) any { return r.Count(0) }},
		"a billion things":         {[]byte("\x80\x94\xeb\xdc\x03abc"), func(r *wire.Reader) any { return r.Count(1) }},
		"text longer than allowed": {[]byte("\x03abc"), func(r *wire.Reader) any { return r.Text(2) }},
		"text longer than there":   {[]byte("\x04abc"), func(r *wire.Reader) any { return r.Text(9) }},
	} {
		t.Run(name, func(t *testing.T) {
			r := wire.Reader{Rest: c.body}
			assert.Zero(t, c.read(&r))
			assert.True(t, r.Bad)
			r.Rest = []byte{1, 1, 1, 1, 1, 1, 1, 1}
			assert.Zero(t, r.Byte())
			assert.Zero(t, r.Uvarint())
			assert.Zero(t, r.Text(9))
			assert.False(t, r.Done())
		})
	}
}

// FuzzReader: a number that is read is written as it was.
func FuzzReader(f *testing.F) {
	f.Add([]byte{0x80, 0})
	f.Add(binary.AppendUvarint(nil, math.MaxUint64))
	f.Fuzz(func(t *testing.T, b []byte) {
		r := wire.Reader{Rest: b}
		if v := r.Uvarint(); !r.Bad {
			require.Equal(t, b, append(binary.AppendUvarint(nil, v), r.Rest...))
		}
		r = wire.Reader{Rest: b}
		if v := r.Varint(); !r.Bad {
			require.Equal(t, b, append(binary.AppendVarint(nil, v), r.Rest...))
		}
		r = wire.Reader{Rest: b}
		if s := r.Text(math.MaxUint64); !r.Bad {
			require.Equal(t, b, append(wire.AppendText(nil, s), r.Rest...))
		}
	})
}
