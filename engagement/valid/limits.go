package valid

// The limits of [Read] and [Decode] that hold unless an option says otherwise.
const (
	DefaultMaxBytes = 64 << 20  // bytes of the input
	DefaultMaxDepth = 64        // objects and lists within each other; the outermost is level 1
	DefaultMaxItems = 1_000_000 // elements of lists and maps, all together
)

// The limits of [Read] and [Decode] that nothing changes.
const (
	MaxName     = 1024 // bytes of a name in an object
	MaxProblems = 1000 // problems found while reading; one more then says that there are others
)

// deepest bounds MaxDepth: reading is recursive.
const deepest = 10_000

// limits bound what is read.
type limits struct {
	bytes        int64
	depth, items int
}

// MaxBytes limits the length of the input. Not more than that and one byte is
// read. A limit below 1 leaves the default.
func MaxBytes(n int64) Option {
	return func(c *Checker) { c.limits.bytes = n }
}

// MaxDepth limits how deep objects and lists nest. A limit below 1 leaves the
// default, and one above 10,000 counts as 10,000.
func MaxDepth(levels int) Option {
	return func(c *Checker) { c.limits.depth = levels }
}

// MaxItems limits the elements of lists and maps, all together: a few megabytes
// of {} can be gigabytes of structs. A limit below 1 leaves the default.
func MaxItems(n int) Option {
	return func(c *Checker) { c.limits.items = n }
}

// withDefaults fills in what is not set.
func (l limits) withDefaults() limits {
	if l.bytes < 1 {
		l.bytes = DefaultMaxBytes
	}
	if l.depth < 1 {
		l.depth = DefaultMaxDepth
	}
	if l.items < 1 {
		l.items = DefaultMaxItems
	}
	l.depth = min(l.depth, deepest)
	return l
}
