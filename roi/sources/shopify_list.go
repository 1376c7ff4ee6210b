package sources

import "github.com/seed-e12bc25d/influencekit/engagement/payload"

// A list is a list of objects that remembers whether it was there: an order with
// an empty list of refunds has none, one without the list does not say. Null does
// not say either.
type list[T any] struct {
	items []T
	given bool
}

// UnmarshalPayload reads a list.
func (l *list[T]) UnmarshalPayload(r *payload.Reader) {
	elements := []element[T]{{untouched: true}} // what is no list leaves it as it is
	_ = r.Value(&elements)                      // the Reader keeps the error
	if l.given = len(elements) == 0 || !elements[0].untouched; !l.given {
		return
	}
	l.items = make([]T, len(elements))
	for i := range elements {
		l.items[i] = elements[i].value
	}
}

// An element is an element of a list, or the mark that there was none.
type element[T any] struct {
	value     T
	untouched bool
}

// UnmarshalPayload reads an element.
func (e *element[T]) UnmarshalPayload(r *payload.Reader) { _ = r.Value(&e.value) }
