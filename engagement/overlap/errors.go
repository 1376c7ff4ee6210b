package overlap

import "errors"

// What can go wrong.
var (
	// ErrSalt: the sketches were made under unlike salts, so that the same id
	// has unlike hashes in them.
	ErrSalt = errors.New("overlap: sketches of unlike salts")
	// ErrEntries: sketches of unlike numbers of entries cannot be merged; bring
	// the larger down with [Sketch.Shrunk].
	ErrEntries = errors.New("overlap: sketches of unlike numbers of entries")
	// ErrSealed: the sketch was read without its salt, so that no id can be
	// hashed for it.
	ErrSealed = errors.New("overlap: sketch was read without its salt")
	// ErrFormat: the bytes or the text are not the form of a sketch.
	ErrFormat = errors.New("overlap: not the binary form of a sketch")
	// ErrTooMany: more than [MaxMatrix] sketches in a matrix.
	ErrTooMany = errors.New("overlap: too many sketches for a matrix")
)
