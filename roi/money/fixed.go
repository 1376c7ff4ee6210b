package money

import (
	"encoding/binary"
	"math/big"
	"math/bits"
)

// places is how many decimals every number has.
const places = 12

// A fixed is a number as a whole count of 10^-12: 128 bits, two's complement,
// hi above lo. Its size stays below 10^36, which is 10^24 units.
type fixed struct {
	hi int64
	lo uint64
}

// 10^36 in two words, the first number out of bounds.
const (
	limitHi = 54_210_108_624_275_221
	limitLo = 12_919_594_847_110_692_864
)

// fits reports whether n is within bounds.
func (n fixed) fits() bool {
	hi, lo := n.size()
	return hi < limitHi || hi == limitHi && lo < limitLo
}

// size is n without its sign.
func (n fixed) size() (hi, lo uint64) {
	if n.hi >= 0 {
		return uint64(n.hi), n.lo
	}
	lo, borrow := bits.Sub64(0, n.lo, 0)
	hi, _ = bits.Sub64(0, uint64(n.hi), borrow)
	return hi, lo
}

// plus adds without a check of bounds: two numbers within them cannot overflow.
func (n fixed) plus(o fixed) fixed {
	lo, carry := bits.Add64(n.lo, o.lo, 0)
	return fixed{n.hi + o.hi + int64(carry), lo}
}

func (n fixed) neg() fixed {
	lo, borrow := bits.Sub64(0, n.lo, 0)
	return fixed{-n.hi - int64(borrow), lo}
}

func (n fixed) sign() int {
	switch {
	case n.hi < 0:
		return -1
	case n == fixed{}:
		return 0
	}
	return 1
}

func (n fixed) cmp(o fixed) int {
	switch {
	case n == o:
		return 0
	case n.hi < o.hi || n.hi == o.hi && n.lo < o.lo:
		return -1
	}
	return 1
}

// whole is i units, which are always within bounds.
func whole(i int64) fixed { return scaled(i, places) }

// scaled is i·10^exp counts, for exp from 0 to 12: always within bounds.
func scaled(i int64, exp int) fixed {
	size := uint64(i)
	if i < 0 {
		size = -size
	}
	hi, lo := bits.Mul64(size, pow10[exp])
	n := fixed{int64(hi), lo}
	if i < 0 {
		return n.neg()
	}
	return n
}

// units is n/10^exp when that is a whole number and an int64.
func (n fixed) units(exp int) (i int64, ok bool) {
	hi, lo := n.size()
	if hi >= pow10[exp] {
		return 0, false
	}
	size, rest := bits.Div64(hi, lo, pow10[exp])
	switch {
	case rest != 0:
		return 0, false
	case n.hi < 0 && size <= 1<<63:
		return -int64(size), true
	case n.hi >= 0 && size < 1<<63:
		return int64(size), true
	}
	return 0, false
}

// isMultiple reports whether n is a multiple of 10^exp counts.
func (n fixed) isMultiple(exp int) bool {
	hi, lo := n.size()
	_, rest := bits.Div64(hi%pow10[exp], lo, pow10[exp])
	return rest == 0
}

// big is n as a big integer, the caller's own.
func (n fixed) big() *big.Int {
	var size [sizeFixed]byte
	hi, lo := n.size()
	binary.BigEndian.PutUint64(size[:8], hi)
	binary.BigEndian.PutUint64(size[8:], lo)
	z := new(big.Int).SetBytes(size[:])
	if n.hi < 0 {
		z.Neg(z)
	}
	return z
}

// fixedOf is the count z as a fixed, or [ErrRange].
func fixedOf(z *big.Int) (fixed, error) {
	if z.BitLen() > 120 { // 10^36 has 120 bits
		return fixed{}, ErrRange
	}
	var size [sizeFixed]byte
	z.FillBytes(size[:])
	n := fixedFrom(size[:])
	if !n.fits() {
		return fixed{}, ErrRange
	}
	if z.Sign() < 0 {
		n = n.neg()
	}
	return n, nil
}
