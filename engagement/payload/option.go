package payload

import "time"

// The limits that hold unless an option says otherwise.
const (
	DefaultMaxBytes = 64 << 20 // bytes of a body
	DefaultMaxDepth = 64       // objects and lists within each other
	DefaultMaxItems = 250_000  // elements of all lists that are read
)

// Limits that no option changes.
const (
	MaxText     = 1 << 20 // bytes of one text or number; a longer text is left out, which is a problem
	MaxProblems = 1000    // problems kept
)

const (
	deepest  = 10_000 // levels: reading recurses
	longName = 100    // bytes of a member's name in a path
)

// An Option changes how a body is read.
type Option func(*settings)

type settings struct {
	bytes    int64
	depth    int
	items    int
	measured time.Time
	csv      csvSettings
}

// MaxBytes limits the length of the body. A limit below 1 leaves the default.
func MaxBytes(n int64) Option {
	return func(s *settings) {
		if n > 0 {
			s.bytes = n
		}
	}
}

// MaxDepth limits how deep objects and lists nest, to 10,000 levels at most. A
// limit below 1 leaves the default.
func MaxDepth(levels int) Option {
	return func(s *settings) {
		if levels > 0 {
			s.depth = min(levels, deepest)
		}
	}
}

// MaxItems limits how many elements all the lists that are read have together:
// the smallest of them, {}, becomes up to three hundred times its size in memory. A limit
// below 1 leaves the default.
func MaxItems(n int) Option {
	return func(s *settings) {
		if n > 0 {
			s.items = n
		}
	}
}

// MeasuredAt says when the body was fetched, which is when its counts were
// true. Without it that moment is unknown: the zero time.
func MeasuredAt(t time.Time) Option {
	return func(s *settings) { s.measured = t.UTC() }
}

func settingsOf(opts []Option) settings {
	s := settings{bytes: DefaultMaxBytes, depth: DefaultMaxDepth, items: DefaultMaxItems}
	for _, o := range opts {
		if o != nil {
			o(&s)
		}
	}
	return s
}
