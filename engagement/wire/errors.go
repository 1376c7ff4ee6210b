package wire

import (
	"errors"
	"fmt"
)

// ErrDamaged means bytes that are no form, or no longer: empty, cut off, with more
// behind them, or changed since they were written.
var ErrDamaged = errors.New("wire: damaged: the checksum is not that of the bytes")

// An UnlikeError says that a whole form is of another type or version than was
// wanted. The Kind is 0 where the form does not say, as in version 1.
type UnlikeError struct {
	Kind, WantKind       Kind
	Version, WantVersion byte
}

// Error names both types and both versions.
func (e UnlikeError) Error() string {
	return fmt.Sprintf("wire: form of %s, version %d; want %s, version %d", e.Kind, e.Version, e.WantKind, e.WantVersion)
}
