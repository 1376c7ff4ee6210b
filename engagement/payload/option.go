package payload

import "time"

// The limits that hold unless an option says otherwise.
const (
	DefaultMaxBytes = 64 << 20 // bytes of a body
	DefaultMaxDepth = 64       // objects and lists within each other
	DefaultMaxItem  = 8 << 20  // bytes of one item, which is what memory is needed for
)

// MaxProblems is how many problems a [Reader] keeps.
const MaxProblems = 1000

// An Option changes how a body is read.
type Option func(*settings)

type settings struct {
	maxBytes, maxItem int64
	maxDepth          int
	measured          time.Time
}

// MaxBytes limits the length of the body. A limit below 1 leaves the default.
func MaxBytes(n int64) Option {
	return func(s *settings) {
		if n > 0 {
			s.maxBytes = n
		}
	}
}

// MaxItem limits the length of one item of a list and of any other value that
// is held as a whole. Memory stays within a small multiple of it beside the
// result. A limit below 1 leaves the default.
func MaxItem(n int64) Option {
	return func(s *settings) {
		if n > 0 {
			s.maxItem = n
		}
	}
}

// MaxDepth limits how deep objects and lists nest. A limit below 1 leaves the
// default.
func MaxDepth(levels int) Option {
	return func(s *settings) {
		if levels > 0 {
			s.maxDepth = levels
		}
	}
}

// MeasuredAt says when the body was fetched, which is when its counts were
// true. Without it that moment is unknown: the zero time.
func MeasuredAt(t time.Time) Option {
	return func(s *settings) { s.measured = t.UTC() }
}

func settingsOf(opts []Option) settings {
	s := settings{maxBytes: DefaultMaxBytes, maxItem: DefaultMaxItem, maxDepth: DefaultMaxDepth}
	for _, o := range opts {
		if o != nil {
			o(&s)
		}
	}
	return s
}
