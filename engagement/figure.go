package engagement

import (
	"encoding/json"
	"fmt"
)

// A Figure is a value, or the reason why there is none: what a report row holds
// in place of a silent 0. As JSON exactly one of the two members is there. The zero
// Figure has a value, the zero one: make figures by [FigureOf].
type Figure[T any] struct {
	Value     T          `json:"value"`
	Undefined *Undefined `json:"undefined"`
}

// FigureOf turns the result of a calculation into a Figure: FigureOf(roi.CPE(cost, n)).
// An error that is not an [Undefined] becomes one with the error's text.
func FigureOf[T any](v T, err error) Figure[T] {
	if err == nil {
		return Figure[T]{Value: v}
	}
	var zero T
	return Figure[T]{Value: zero, Undefined: undefinedFrom(err)}
}

// MarshalJSON writes the value or the reason, never both: a value of 0 is
// written, as the 0 that it is.
func (f Figure[T]) MarshalJSON() ([]byte, error) {
	if f.Undefined != nil {
		return json.Marshal(struct {
			Undefined *Undefined `json:"undefined"`
		}{f.Undefined})
	}
	return json.Marshal(struct {
		Value T `json:"value"`
	}{f.Value})
}

// Get returns the value, or the reason as an error.
func (f Figure[T]) Get() (T, error) {
	if f.Undefined != nil {
		return f.Value, f.Undefined
	}
	return f.Value, nil
}

// String gives the value, or the reason why there is none.
func (f Figure[T]) String() string {
	if f.Undefined != nil {
		return f.Undefined.Error()
	}
	return fmt.Sprint(f.Value)
}
