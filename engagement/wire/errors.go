package wire

import (
	"errors"
	"fmt"
)

// ErrDamaged means bytes that are no form, or no longer: empty, cut off, with more
// behind them, or changed since they were written.
var ErrDamaged = errors.New("wire: damaged: the checksum is not that of the bytes")

// A KindError says that the form of one type was given to another.
type KindError struct{ Got, Want Kind }

// Error names both types.
func (e KindError) Error() string {
	return fmt.Sprintf("wire: the binary form of %s, want %s", e.Got, e.Want)
}

// A VersionError says that a form is of a version that is not read.
type VersionError struct {
	Kind      Kind // the type that should have read it
	Got, Want byte
}

// Error names both versions.
func (e VersionError) Error() string {
	return fmt.Sprintf("wire: a binary form of version %d, %s reads version %d", e.Got, e.Kind, e.Want)
}
