package stats

import "fmt"

// An Interval is a range in which a quantity is believed to lie. Low and High
// belong to it and have the unit of the quantity. Level is the confidence asked
// for, as a fraction: 0.95 means that of many such intervals about 95 in 100
// hold the truth. The zero Interval is the single point 0 at no confidence.
type Interval struct {
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
	Level float64 `json:"level"`
}

// Contains reports whether Low <= x <= High. It is false for NaN.
func (i Interval) Contains(x float64) bool {
	return i.Low <= x && x <= i.High
}

// checkLevel refuses a confidence level outside the open range (0, 1).
func checkLevel(level float64) error {
	if level > 0 && level < 1 {
		return nil
	}
	return fmt.Errorf("%w: level %v, want between 0 and 1", ErrRange, level)
}
