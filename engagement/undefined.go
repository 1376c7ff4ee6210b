package engagement

import "errors"

// An Undefined says that a number cannot be computed, and why: its denominator
// is zero or unknown, or there is too little to measure. It is an error; it is
// also what a [Figure] holds in place of a value.
type Undefined struct {
	What    string `json:"what"`    // the number asked for: "CPE"
	Because string `json:"because"` // "engagements are unknown", "clicks are 0"
}

// Error gives "CPE is undefined: engagements are unknown".
func (u *Undefined) Error() string { return u.What + " is undefined: " + u.Because }

func undefinedFrom(err error) *Undefined {
	var u *Undefined
	if errors.As(err, &u) {
		return u
	}
	return &Undefined{What: "value", Because: err.Error()}
}

// Divisor returns the count as a denominator of the number what: an [Undefined]
// error when it is unknown or zero, with the base's name in the reason.
func (c Count) Divisor(what, base string) (int64, error) {
	n, known := c.Get()
	switch {
	case !known:
		return 0, &Undefined{What: what, Because: base + " unknown"}
	case n == 0:
		return 0, &Undefined{What: what, Because: base + " 0"}
	}
	return n, nil
}
