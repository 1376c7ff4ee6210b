package valid

import (
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/shopspring/decimal"
)

// MaxDecimalText bounds a decimal written as text, in bytes without quotes, and
// with the exponent written out: 1e-30 counts as 0.000… does. It holds for the
// parameters of dec_ tags and for what [Read] puts into a decimal.Decimal or
// decimal.NullDecimal, because reading one is quadratic in its length.
const MaxDecimalText = 40

var decimalType = reflect.TypeFor[decimal.Decimal]()

// decimalRules are the exact tags on decimal.Decimal. There is no custom type
// function for decimals: it would make stock tags compare floats or lengths.
func decimalRules() []tagRule {
	return []tagRule{
		comparison("dec_gt", func(cmp int) bool { return cmp > 0 }),
		comparison("dec_gte", func(cmp int) bool { return cmp >= 0 }),
		comparison("dec_lt", func(cmp int) bool { return cmp < 0 }),
		comparison("dec_lte", func(cmp int) bool { return cmp <= 0 }),
		comparison("dec_eq", func(cmp int) bool { return cmp == 0 }),
		comparison("dec_ne", func(cmp int) bool { return cmp != 0 }),
		decimalRule("dec_places", parsePlaces, fitsPlaces),
	}
}

func comparison(name string, ok func(cmp int) bool) tagRule {
	return decimalRule(name, parseDecimal, func(d, param decimal.Decimal) bool { return ok(compare(d, param)) })
}

// decimalRule is a tag on decimals whose parameter is parsed once.
func decimalRule[P any](name string, parse func(string) (P, error), ok func(d decimal.Decimal, param P) bool) tagRule {
	var params sync.Map // text -> P
	return tagRule{
		name: name,
		ok: func(fl validator.FieldLevel) bool {
			f := fl.Field()
			if f.Type() != decimalType || !f.CanInterface() {
				return false
			}
			d := f.Interface().(decimal.Decimal)
			param, known := params.Load(fl.Param())
			if !known {
				p, err := parse(fl.Param())
				if err != nil {
					return false
				}
				param = p
				params.Store(fl.Param(), p)
			}
			return ok(d, param.(P))
		},
		fits: func(t reflect.Type, param string) error {
			if t != decimalType {
				return fmt.Errorf("%s on %s, want decimal.Decimal", name, t)
			}
			if _, err := parse(param); err != nil {
				return fmt.Errorf("%s=%s: %w", name, param, err)
			}
			return nil
		},
	}
}

func parseDecimal(text string) (decimal.Decimal, error) {
	if longDecimal(text) {
		return decimal.Decimal{}, fmt.Errorf("longer than %d bytes", MaxDecimalText)
	}
	d, err := decimal.NewFromString(text)
	if err != nil {
		return decimal.Decimal{}, errors.New("not a decimal")
	}
	return d, nil
}

func parsePlaces(text string) (int32, error) {
	n, err := strconv.ParseUint(text, 10, 10)
	if err != nil {
		return 0, errors.New("not a number of places from 0 to 1023")
	}
	return int32(n), nil
}

// longDecimal reports whether text is beyond [MaxDecimalText], without reading
// it as a decimal.
func longDecimal(text string) bool {
	if len(text) > MaxDecimalText {
		return true
	}
	e := strings.IndexAny(text, "eE")
	if e < 0 {
		return false
	}
	n, err := strconv.Atoi(text[e+1:])
	if err != nil {
		return errors.Is(err, strconv.ErrRange)
	}
	return e+max(n, -n)+len("0.") > MaxDecimalText
}

// compare is a.Cmp(b), exact and quick at any exponent: numbers of different
// magnitude are told apart by their digits, never by writing out the exponent.
func compare(a, b decimal.Decimal) int {
	sign := a.Sign()
	if sign != b.Sign() || sign == 0 {
		return sign - b.Sign()
	}
	ma, mb := magnitude(a), magnitude(b)
	switch {
	case ma > mb+1: // NumDigits may be one off
		return sign
	case mb > ma+1:
		return -sign
	}
	return a.Cmp(b)
}

// magnitude is the place of the first digit: 0.1 ≤ |d| / 10^magnitude < 1.
func magnitude(d decimal.Decimal) int64 {
	return int64(d.NumDigits()) + int64(d.Exponent())
}

// fitsPlaces reports whether d is a whole number of 10^-places.
func fitsPlaces(d decimal.Decimal, places int32) bool {
	if d.Sign() == 0 || d.Exponent() >= -places {
		return true
	}
	if magnitude(d) < -int64(places) { // smaller than one such unit
		return false
	}
	return d.Truncate(places).Equal(d)
}
