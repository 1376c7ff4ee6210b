package wire_test

import (
	"encoding/binary"
	"hash/crc32"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/wire"
)

// The checksum is that of hash/crc32 at every length and every start.
func TestChecksumIsCRC32C(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	b := make([]byte, 300)
	for i := range b {
		b[i] = byte(r.Uint32())
	}
	for end := range b {
		for start := range min(end, 20) {
			want := crc32.Checksum(b[start:end], crc32.MakeTable(crc32.Castagnoli))
			got := wire.Seal(append([]byte(nil), b[:end]...), start)
			require.Equal(t, want, binary.LittleEndian.Uint32(got[end:]), "%d bytes from %d", end-start, start)
		}
	}
}

// A form is sealed against one pass of hash/crc32 over the same bytes.
func BenchmarkSeal(b *testing.B) {
	for name, size := range map[string]int{"25 bytes": 21, "13 kB": 13_000} {
		form := make([]byte, size, size+4)
		b.Run(name+"/Seal", func(b *testing.B) {
			b.SetBytes(int64(size))
			for b.Loop() {
				_ = wire.Seal(form, 0)
			}
		})
		b.Run(name+"/hash/crc32", func(b *testing.B) {
			b.SetBytes(int64(size))
			for b.Loop() {
				_ = crc32.Checksum(form, crc32.MakeTable(crc32.Castagnoli))
			}
		})
	}
}
