package stats

import (
	"encoding/binary"
	"fmt"
	"math/big"
	"math/bits"
)

// A Uint192 is an exact sum of whole numbers in 192 bits, without a sign. It
// starts at zero, is compared with ==, and its sums are the same in any order
// and any grouping. It wraps around at 2^192, which 2^64 additions of 128-bit
// numbers cannot reach.
type Uint192 struct {
	hi, mid, lo uint64
}

// AddUint64 adds v.
func (u *Uint192) AddUint64(v uint64) {
	var carry uint64
	u.lo, carry = bits.Add64(u.lo, v, 0)
	u.mid, carry = bits.Add64(u.mid, 0, carry)
	u.hi += carry
}

// Add128 adds hi·2^64 + lo.
func (u *Uint192) Add128(hi, lo uint64) {
	var carry uint64
	u.lo, carry = bits.Add64(u.lo, lo, 0)
	u.mid, carry = bits.Add64(u.mid, hi, carry)
	u.hi += carry
}

// AddProduct adds a·b.
func (u *Uint192) AddProduct(a, b uint64) {
	hi, lo := bits.Mul64(a, b)
	var carry uint64
	u.lo, carry = bits.Add64(u.lo, lo, 0)
	u.mid, carry = bits.Add64(u.mid, hi, carry)
	u.hi += carry
}

// Add adds v.
func (u *Uint192) Add(v Uint192) {
	var carry uint64
	u.lo, carry = bits.Add64(u.lo, v.lo, 0)
	u.mid, carry = bits.Add64(u.mid, v.mid, carry)
	u.hi, _ = bits.Add64(u.hi, v.hi, carry)
}

// IsZero reports whether u is zero.
func (u Uint192) IsZero() bool {
	return u == Uint192{}
}

// Big gives u as a new big integer.
func (u Uint192) Big() *big.Int {
	return new(big.Int).SetBytes(u.AppendBinary(nil))
}

// AppendBinary appends the 24 bytes of u, most significant first.
func (u Uint192) AppendBinary(b []byte) []byte {
	b = binary.BigEndian.AppendUint64(b, u.hi)
	b = binary.BigEndian.AppendUint64(b, u.mid)
	return binary.BigEndian.AppendUint64(b, u.lo)
}

// Uint192FromBytes reads what [Uint192.AppendBinary] appended. Anything but 24
// bytes is [ErrFormat].
func Uint192FromBytes(b []byte) (Uint192, error) {
	if len(b) != 24 {
		return Uint192{}, fmt.Errorf("%w: Uint192 of %d bytes, want 24", ErrFormat, len(b))
	}
	return Uint192{
		binary.BigEndian.Uint64(b),
		binary.BigEndian.Uint64(b[8:]),
		binary.BigEndian.Uint64(b[16:]),
	}, nil
}
