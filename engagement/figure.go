package engagement

// A Figure is a value, or the reason why there is none: what a report row holds
// in place of a silent 0. As JSON exactly one of the two members is there.
type Figure[T any] struct {
	Value     T          `json:"value,omitzero"`
	Undefined *Undefined `json:"undefined,omitempty"`
}

// Of turns the result of a calculation into a Figure: FigureOf(roi.CPE(cost, n)).
// An error that is not an [Undefined] becomes one with the error's text.
func FigureOf[T any](v T, err error) Figure[T] {
	if err == nil {
		return Figure[T]{Value: v}
	}
	var zero T
	return Figure[T]{Value: zero, Undefined: undefinedFrom(err)}
}

// Get returns the value, or the reason as an error.
func (f Figure[T]) Get() (T, error) {
	if f.Undefined != nil {
		return f.Value, f.Undefined
	}
	return f.Value, nil
}
