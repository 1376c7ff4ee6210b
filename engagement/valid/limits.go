package valid

// Limits of what [Decode] reads, where a Checker does not say otherwise, and the
// bounds that no Checker can lift.
const (
	MaxBytes    = 64 << 20  // of the whole input
	MaxLevels   = 64        // of lists and objects inside each other; the outermost is level 1
	MaxItems    = 1_000_000 // elements of lists and of maps, all together
	MaxName     = 1024      // bytes of a name in an object
	MaxProblems = 1000      // found while reading
	deepest     = 10_000    // levels, whatever Limits say: reading is recursive
)

// Limits bound what [Decode] reads. A field that is zero or negative means the
// default: [MaxBytes], [MaxLevels] and [MaxItems].
type Limits struct {
	Bytes  int64 // the whole input
	Levels int   // lists and objects inside each other; more than 10,000 count as 10,000
	Items  int   // elements of lists and maps, all together: 8 MB of "{}" can be gigabytes of structs
}

// Within sets the limits of [Decode] for a Checker.
func Within(l Limits) Option {
	return func(c *Checker) { c.limits = l }
}

// withDefaults fills in what is not set.
func (l Limits) withDefaults() Limits {
	if l.Bytes <= 0 {
		l.Bytes = MaxBytes
	}
	if l.Levels <= 0 {
		l.Levels = MaxLevels
	}
	if l.Items <= 0 {
		l.Items = MaxItems
	}
	l.Levels = min(l.Levels, deepest)
	return l
}
