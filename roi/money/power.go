package money

import "math/big"

// pow10 holds the powers of ten that fit a word.
var pow10 = [20]uint64{
	1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9,
	1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
}

// powers holds the same as big integers. They are operands, never results.
var powers = func() (all [len(pow10)]*big.Int) {
	for exp, n := range pow10 {
		all[exp] = new(big.Int).SetUint64(n)
	}
	return all
}()

var one = powers[0]

// bigPower is 10^exp for an exp of any size that is not negative.
func bigPower(exp int) *big.Int {
	if exp < len(powers) {
		return powers[exp]
	}
	return new(big.Int).Exp(powers[1], big.NewInt(int64(exp)), nil)
}
