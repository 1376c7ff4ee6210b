package stats

import (
	"math"
	"math/big"
)

// RatioToFloat gives num/den as the nearest float64, ties to even: one rounding
// whatever the size of the two, and so the same bits on every machine. num may
// be negative; den must be greater than zero. A quotient past the largest
// float64 is ±Inf, as in [big.Rat.Float64]. A nil num counts as zero; a den that
// is nil, zero or negative gives NaN.
func RatioToFloat(num, den *big.Int) float64 {
	if den == nil || den.Sign() <= 0 {
		return math.NaN()
	}
	if num == nil || num.Sign() == 0 {
		return 0
	}
	// Scale by 2^shift so that the whole quotient has at least 65 bits, and let
	// its last bit stand for whatever the division leaves over: far enough from
	// the 53 bits kept that rounding once more gives the nearest float64.
	shift := 66 - (num.BitLen() - den.BitLen())
	n, d := new(big.Int).Abs(num), den
	if shift > 0 {
		n.Lsh(n, uint(shift))
	} else {
		d = new(big.Int).Lsh(den, uint(-shift))
	}
	q, r := n.QuoRem(n, d, new(big.Int))
	if r.Sign() != 0 {
		q.SetBit(q, 0, 1)
	}
	f := new(big.Float).SetInt(q)
	x, _ := f.SetMantExp(f, -shift).Float64()
	return math.Copysign(x, float64(num.Sign()))
}
