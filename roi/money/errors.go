package money

import (
	"errors"
	"fmt"
	"strconv"
)

// Errors of numbers. Compare with errors.Is.
var (
	// ErrSyntax means the text is no decimal number such as "1200.50", or is
	// longer than 40 bytes.
	ErrSyntax = errors.New("money: not a decimal number such as 1200.50, of at most 40 characters")
	// ErrPlaces means the number has more than 12 decimal places, or more places
	// than the operation allows.
	ErrPlaces = errors.New("money: more than 12 decimal places")
	// ErrRange means the number, or the result, has more than 24 whole digits.
	ErrRange = errors.New("money: more than 24 whole digits")
	// ErrZero means a division by zero, or shares whose weights are all zero.
	ErrZero = errors.New("money: division by zero")
	// ErrWeight means shares with a negative weight.
	ErrWeight = errors.New("money: negative weight")
	// ErrParts means a split into fewer than 1 or more than 1,000,000 parts.
	ErrParts = errors.New("money: want 1 to 1,000,000 parts")
	// ErrFormat means JSON, text or bytes that are not in the form this package
	// writes.
	ErrFormat = errors.New("money: not in the expected form")
)

// A MismatchError says that amounts of two currencies met where one was wanted.
type MismatchError struct{ A, B Currency }

// Error names both currencies.
func (e MismatchError) Error() string {
	return fmt.Sprintf("money: %s and %s do not mix", brief(e.A), brief(e.B))
}

// A CurrencyError says that a code is no money: ISO 4217 does not know it, or it
// has no minor unit, as metals and test codes.
type CurrencyError struct{ Code Currency }

// Error names the code, shortened when it is long.
func (e CurrencyError) Error() string {
	return "money: no currency " + brief(e.Code)
}

// A ModeError says that a rounding mode has no known name.
type ModeError struct{ Mode Mode }

// Error names the mode, shortened when it is long.
func (e ModeError) Error() string {
	return "money: no rounding mode " + brief(e.Mode)
}

// brief quotes a name of unknown origin, or its beginning.
func brief[S ~string](s S) string {
	const most = 16
	return strconv.Quote(string(s[:min(len(s), most)]))
}
