package money

import "math/big"

// A Mode says which way a number is rounded that lies between two that can be
// written. The zero Mode is [HalfEven]. It decodes from whatever text comes;
// [Mode.IsValid] tells whether it is known, and rounding by one that is not is a
// [ModeError].
type Mode string

// The rounding modes. All but Ceiling and Floor treat negative numbers as the
// mirror image of positive ones.
const (
	HalfEven Mode = "half_even" // to the nearest; at a half to the even digit: 0.125 → 0.12, 0.135 → 0.14
	HalfUp   Mode = "half_up"   // to the nearest; at a half away from zero: 0.125 → 0.13, −0.125 → −0.13
	HalfDown Mode = "half_down" // to the nearest; at a half towards zero: 0.125 → 0.12
	Up       Mode = "up"        // away from zero: 0.121 → 0.13
	Down     Mode = "down"      // towards zero: 0.129 → 0.12
	Ceiling  Mode = "ceiling"   // towards plus infinity: −0.129 → −0.12
	Floor    Mode = "floor"     // towards minus infinity: −0.121 → −0.13
)

// Modes lists the rounding modes.
func Modes() []Mode {
	return []Mode{HalfEven, HalfUp, HalfDown, Up, Down, Ceiling, Floor}
}

// IsValid reports whether m is one of [Modes], or the zero Mode.
func (m Mode) IsValid() bool {
	switch m {
	case "", HalfEven, HalfUp, HalfDown, Up, Down, Ceiling, Floor:
		return true
	}
	return false
}

// away reports whether a quotient is rounded away from zero: negative is the sign
// of it, odd its last digit, half how the rest compares with a half. There is a rest.
func (m Mode) away(negative, odd bool, half int) bool {
	switch m {
	case HalfUp:
		return half >= 0
	case HalfDown:
		return half > 0
	case Up:
		return true
	case Down:
		return false
	case Ceiling:
		return !negative
	case Floor:
		return negative
	}
	return half > 0 || half == 0 && odd
}

// quotient is num/den counts, rounded to a number of decimals. It overwrites num.
// Errors: [ModeError], [ErrPlaces] for decimals outside 0 to 12, [ErrZero],
// [ErrRange].
func quotient(num, den *big.Int, decimals int, m Mode) (fixed, error) {
	switch {
	case !m.IsValid():
		return fixed{}, ModeError{m}
	case decimals < 0 || decimals > places:
		return fixed{}, ErrPlaces
	case den.Sign() == 0:
		return fixed{}, ErrZero
	}
	step := powers[places-decimals]
	q := roundQuo(num, new(big.Int).Mul(den, step), m)
	return fixedOf(q.Mul(q, step))
}

// roundQuo is num/den rounded to a whole number, for den ≠ 0 and a known mode. It
// overwrites num.
func roundQuo(num, den *big.Int, m Mode) *big.Int {
	negative := num.Sign()*den.Sign() < 0
	q, rest := num.QuoRem(num, den, new(big.Int))
	if rest.Sign() == 0 {
		return q
	}
	half := rest.Lsh(rest, 1).CmpAbs(den)
	switch away := m.away(negative, q.Bit(0) == 1, half); {
	case away && negative:
		return q.Sub(q, one)
	case away:
		return q.Add(q, one)
	}
	return q
}
