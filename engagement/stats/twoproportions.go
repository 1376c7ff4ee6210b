package stats

import (
	"fmt"
	"math"
	"math/bits"
)

// Proportions compares two shares by the pooled chi-square test of no
// difference, with and without Yates' continuity correction. A p-value is the
// probability of a difference at least as large, either way, if there were none.
type Proportions struct {
	P1             float64 `json:"p1"`         // first share, x1/n1
	P2             float64 `json:"p2"`         // second share, x2/n2
	Difference     float64 `json:"difference"` // p1 − p2
	ChiSquare      float64 `json:"chi_square"` // one degree of freedom
	PValue         float64 `json:"p_value"`
	ChiSquareYates float64 `json:"chi_square_yates"`
	PValueYates    float64 `json:"p_value_yates"`
}

// TwoProportions tests whether the shares x1 of n1 and x2 of n2 differ:
//
//	χ² = Σ (|O − E| − c)² / E
//
// over hits and misses of both groups, with the counts E expected of the pooled
// share; c is 0, or for Yates' correction the lesser of ½ and |O − E|. The
// normal approximation behind it is poor where an E is under 5: use [Fisher].
//
// Errors: [ErrTooFew] when n1 or n2 is 0; [ErrRange] when a count is negative or
// more than its total; [ErrConstant] when all are hits or none is, so that
// nothing was expected in one column.
//
// Source: R's prop.test.
func TwoProportions(x1, n1, x2, n2 int64) (Proportions, error) {
	p1, p2, err := checkShares(x1, n1, x2, n2)
	if err != nil {
		return Proportions{}, err
	}
	hits := float64(uint64(x1) + uint64(x2))
	misses := float64(uint64(n1-x1) + uint64(n2-x2))
	if hits == 0 || misses == 0 {
		return Proportions{}, fmt.Errorf("%w: all shares are %v", ErrConstant, p1)
	}
	// |O − E| is the same in all four cells.
	all := float64(uint64(n1) + uint64(n2))
	off := productGap(x1, n2, x2, n1) / all
	inverse := all * (1/float64(n1) + 1/float64(n2)) * (1/hits + 1/misses) // Σ 1/E
	yates := off - math.Min(0.5, off)
	r := Proportions{P1: p1, P2: p2, Difference: p1 - p2}
	r.ChiSquare = off * off * inverse
	r.ChiSquareYates = yates * yates * inverse
	r.PValue = ChiSquareUpper(r.ChiSquare)
	r.PValueYates = ChiSquareUpper(r.ChiSquareYates)
	return r, nil
}

// productGap is |a·b − c·d| of counts, rounded once.
func productGap(a, b, c, d int64) float64 {
	hi1, lo1 := bits.Mul64(uint64(a), uint64(b))
	hi2, lo2 := bits.Mul64(uint64(c), uint64(d))
	if hi1 < hi2 || hi1 == hi2 && lo1 < lo2 {
		hi1, lo1, hi2, lo2 = hi2, lo2, hi1, lo1
	}
	lo, borrow := bits.Sub64(lo1, lo2, 0)
	hi, _ := bits.Sub64(hi1, hi2, borrow)
	return float64(float64(hi)*0x1p64) + float64(lo)
}
