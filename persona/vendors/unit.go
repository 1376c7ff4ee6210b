package vendors

// A Unit says how a source writes shares. The empty Unit is not said.
type Unit string

// The units of shares.
const (
	Percent  Unit = "percent"  // 31.5
	Fraction Unit = "fraction" // 0.315
)

// IsValid reports whether u is one of the two.
func (u Unit) IsValid() bool { return u == Percent || u == Fraction }

// whole is how the unit writes all people, and 0 when it is not said.
func (u Unit) whole() float64 {
	switch u {
	case Percent:
		return 100
	case Fraction:
		return 1
	}
	return 0
}
