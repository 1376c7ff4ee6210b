package stats

import "errors"

// What a function of this package says when it cannot compute. Errors wrap
// these, so compare with errors.Is.
var (
	// ErrTooFew: there are fewer values than the method needs, or none at all.
	ErrTooFew = errors.New("stats: too few values")

	// ErrTooMany: the input is past the stated bound on work and memory.
	ErrTooMany = errors.New("stats: too many values")

	// ErrRange: an argument is outside the range its doc comment gives, such as
	// a negative count, more successes than trials or a level of 95.
	ErrRange = errors.New("stats: argument out of range")

	// ErrNotFinite: a value is NaN or infinite, or the result would be.
	ErrNotFinite = errors.New("stats: not a finite number")

	// ErrConstant: the values do not vary, and the method lives on variation.
	ErrConstant = errors.New("stats: values do not vary")

	// ErrLength: two lists that belong together pair by pair differ in length.
	ErrLength = errors.New("stats: lists differ in length")

	// ErrFormat: bytes are not the binary form of what they are read as.
	ErrFormat = errors.New("stats: not a valid binary form")
)
