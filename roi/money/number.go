package money

import (
	"math/big"
	"math/bits"

	"github.com/shopspring/decimal"
)

// Limits on numbers that come in, checked before any arithmetic.
const (
	maxText   = 40 // bytes
	maxWhole  = 24 // digits before the point
	maxDigits = maxWhole + places
)

// parse reads a decimal number: a sign, digits with or without a point, an
// exponent, as in "-1200.50", ".5" or "1.2e-7". Zeros at either end count for
// nothing. Errors: [ErrSyntax], [ErrPlaces], [ErrRange].
func parse(text string) (fixed, error) {
	if len(text) > maxText {
		return fixed{}, ErrSyntax
	}
	rest, negative := sign(text)
	var buf [maxText]byte
	digits := buf[:0] // without leading zeros
	seen, point, exp := false, false, 0
scan:
	for ; rest != ""; rest = rest[1:] {
		c := rest[0]
		switch {
		case c >= '0' && c <= '9':
			seen = true
			if c != '0' || len(digits) > 0 {
				digits = append(digits, c)
			}
			if point {
				exp--
			}
		case c == '.' && !point:
			point = true
		case c == 'e' || c == 'E':
			e, ok := exponent(rest[1:])
			if !ok {
				return fixed{}, ErrSyntax
			}
			exp += e
			break scan
		default:
			return fixed{}, ErrSyntax
		}
	}
	if !seen {
		return fixed{}, ErrSyntax
	}
	return assemble(digits, exp, negative)
}

// sign splits the sign off a number.
func sign(text string) (rest string, negative bool) {
	if text != "" && (text[0] == '-' || text[0] == '+') {
		return text[1:], text[0] == '-'
	}
	return text, false
}

// exponent reads what follows an e: a sign and one to four digits.
func exponent(text string) (exp int, ok bool) {
	text, negative := sign(text)
	if text == "" || len(text) > 4 {
		return 0, false
	}
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return 0, false
		}
		exp = 10*exp + int(text[i]-'0')
	}
	if negative {
		return -exp, true
	}
	return exp, true
}

// assemble is ±digits·10^exp. The digits begin with none or one that is not 0.
func assemble(digits []byte, exp int, negative bool) (fixed, error) {
	for len(digits) > 0 && digits[len(digits)-1] == '0' {
		digits = digits[:len(digits)-1]
		exp++
	}
	switch {
	case len(digits) == 0:
		return fixed{}, nil
	case len(digits)+exp > maxWhole:
		return fixed{}, ErrRange
	case exp < -places:
		return fixed{}, ErrPlaces
	}
	var n fixed
	for len(digits) > 0 {
		chunk := digits[:min(len(digits), 19)]
		digits = digits[len(chunk):]
		var word uint64
		for _, c := range chunk {
			word = 10*word + uint64(c-'0')
		}
		n = n.times(pow10[len(chunk)]).plus(fixed{0, word})
	}
	for exp += places; exp > 0; exp -= 19 {
		n = n.times(pow10[min(exp, 19)])
	}
	if negative {
		n = n.neg()
	}
	return n, nil
}

// times is n·m for n ≥ 0 where the product is within bounds.
func (n fixed) times(m uint64) fixed {
	hi, lo := bits.Mul64(n.lo, m)
	return fixed{n.hi*int64(m) + int64(hi), lo}
}

// appendTo writes n with at least the given number of decimals, and as many more
// as it has.
func (n fixed) appendTo(text []byte, decimals int) []byte {
	if n.hi < 0 {
		text = append(text, '-')
	}
	hi, lo := n.size()
	// Three words of 12 digits: below 10^36 there are no more.
	q, r := hi/pow10[places], hi%pow10[places]
	lo, fraction := bits.Div64(r, lo, pow10[places])
	top, middle := bits.Div64(q, lo, pow10[places])
	if top != 0 {
		text = appendDigits(text, top, 1)
		text = appendDigits(text, middle, places)
	} else {
		text = appendDigits(text, middle, 1)
	}
	width := places
	for ; width > decimals && fraction%10 == 0; width-- {
		fraction /= 10
	}
	if width == 0 {
		return text
	}
	return appendDigits(append(text, '.'), fraction, width)
}

// appendDigits writes a number with at least width digits.
func appendDigits(text []byte, n uint64, width int) []byte {
	var buf [20]byte
	at := len(buf)
	for ; n > 0 || width > 0; width-- {
		at--
		buf[at] = byte('0' + n%10)
		n /= 10
	}
	return append(text, buf[at:]...)
}

// fromDecimal takes a decimal of the caller's, of any size, and refuses what
// does not fit before it scales anything. Errors: [ErrPlaces], [ErrRange].
func fromDecimal(d decimal.Decimal) (fixed, error) {
	exp := int(d.Exponent())
	switch {
	case exp > maxWhole:
		return fixed{}, ErrRange
	case exp < -maxText:
		return fixed{}, ErrPlaces
	}
	z := d.Coefficient()
	if z.BitLen() > 256 { // 36 digits, and room for zeros behind them, have 256 bits
		return fixed{}, ErrRange
	}
	exp += places
	if exp >= 0 {
		return fixedOf(z.Mul(z, bigPower(exp)))
	}
	z, rest := z.QuoRem(z, bigPower(-exp), new(big.Int))
	if rest.Sign() != 0 {
		return fixed{}, ErrPlaces
	}
	return fixedOf(z)
}

// decimal is n with at least the given number of decimals, and as many more as it
// has.
func (n fixed) decimal(decimals int) decimal.Decimal {
	for decimals < places && !n.isMultiple(places-decimals) {
		decimals++
	}
	if i, ok := n.units(places - decimals); ok {
		return decimal.New(i, -int32(decimals))
	}
	z := n.big()
	return decimal.NewFromBigInt(z.Quo(z, powers[places-decimals]), -int32(decimals))
}
