package money

import "math/bits"

// A wide is a count of 10^-12 in 192 bits, two's complement: room for 2^63
// amounts of any size.
type wide struct {
	hi      int64
	mid, lo uint64
}

// plus adds one number.
func (w wide) plus(n fixed) wide {
	lo, carry := bits.Add64(w.lo, n.lo, 0)
	mid, carry := bits.Add64(w.mid, uint64(n.hi), carry)
	return wide{w.hi + n.hi>>63 + int64(carry), mid, lo}
}

// merge adds another sum.
func (w wide) merge(o wide) wide {
	lo, carry := bits.Add64(w.lo, o.lo, 0)
	mid, carry := bits.Add64(w.mid, o.mid, carry)
	return wide{w.hi + o.hi + int64(carry), mid, lo}
}

// widen is n·m in full, for any n of 128 bits and m below 2^63.
func (n fixed) widen(m uint64) wide {
	hi, lo := bits.Mul64(n.lo, m)
	top, mid := bits.Mul64(uint64(n.hi), m)
	mid, carry := bits.Add64(mid, hi, 0)
	if n.hi < 0 {
		top -= m // the product of the two's complement is 2^64·m too large
	}
	return wide{int64(top + carry), mid, lo}
}

// fixed is the sum, or [ErrRange] when it is out of bounds.
func (w wide) fixed() (fixed, error) {
	n := fixed{int64(w.mid), w.lo}
	if w.hi != n.hi>>63 || !n.fits() {
		return fixed{}, ErrRange
	}
	return n, nil
}
