package stats

import (
	"encoding/binary"
	"fmt"
	"math/big"
	"math/bits"
)

// A Uint128 is an exact sum of whole numbers in 128 bits, without a sign. It
// starts at zero, is compared with ==, and its sums are the same in any order
// and any grouping. It wraps around at 2^128, which 2^64 additions of 64-bit
// numbers cannot reach.
type Uint128 struct {
	hi, lo uint64
}

// AddUint64 adds v.
func (u *Uint128) AddUint64(v uint64) {
	var carry uint64
	u.lo, carry = bits.Add64(u.lo, v, 0)
	u.hi += carry
}

// Add adds v.
func (u *Uint128) Add(v Uint128) {
	var carry uint64
	u.lo, carry = bits.Add64(u.lo, v.lo, 0)
	u.hi, _ = bits.Add64(u.hi, v.hi, carry)
}

// IsZero reports whether u is zero.
func (u Uint128) IsZero() bool {
	return u == Uint128{}
}

// Big gives u as a new big integer.
func (u Uint128) Big() *big.Int {
	return new(big.Int).SetBytes(u.AppendBinary(nil))
}

// AppendBinary appends the 16 bytes of u, most significant first.
func (u Uint128) AppendBinary(b []byte) []byte {
	b = binary.BigEndian.AppendUint64(b, u.hi)
	return binary.BigEndian.AppendUint64(b, u.lo)
}

// Uint128FromBytes reads what [Uint128.AppendBinary] appended. Anything but 16
// bytes is [ErrFormat].
func Uint128FromBytes(b []byte) (Uint128, error) {
	if len(b) != 16 {
		return Uint128{}, fmt.Errorf("%w: Uint128 of %d bytes, want 16", ErrFormat, len(b))
	}
	return Uint128{binary.BigEndian.Uint64(b), binary.BigEndian.Uint64(b[8:])}, nil
}
