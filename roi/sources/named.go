package sources

import (
	"encoding/json"
	"fmt"
	"iter"
	"maps"
	"slices"
)

// Named is the values of a row by the names of their columns. It never changes
// once it is made; the zero Named has no values. The rows of a table share the
// names, so that a long table costs little more than its values.
//
// As JSON it is an object, in the order of the names: {"sessionSource":"instagram"}.
type Named[V any] struct {
	names  *[]string // in order, of the values; nil when there are none
	values []V
}

// NamedOf is the values of a map.
func NamedOf[V any](of map[string]V) Named[V] {
	if len(of) == 0 {
		return Named[V]{}
	}
	names := sortedKeys(of)
	n := Named[V]{names: &names}
	for _, name := range names {
		n.values = append(n.values, of[name])
	}
	return n
}

// Of gives the value of a column, and whether there is one.
func (n Named[V]) Of(name string) (v V, ok bool) {
	if n.names != nil {
		for i, at := range *n.names {
			if at == name {
				return n.values[i], true
			}
		}
	}
	return v, false
}

// All gives the values by their names, in the order of the names.
func (n Named[V]) All() iter.Seq2[string, V] {
	return func(yield func(string, V) bool) {
		for i, v := range n.values {
			if !yield((*n.names)[i], v) {
				return
			}
		}
	}
}

// Len is how many values there are.
func (n Named[V]) Len() int { return len(n.values) }

// IsZero reports whether there are no values.
func (n Named[V]) IsZero() bool { return len(n.values) == 0 }

// String reads as a map does: map[sessionMedium:social sessionSource:instagram].
func (n Named[V]) String() string { return fmt.Sprint(maps.Collect(n.All())) }

// MarshalJSON writes an object.
func (n Named[V]) MarshalJSON() ([]byte, error) { return json.Marshal(maps.Collect(n.All())) }

// UnmarshalJSON reads an object; null has no values.
func (n *Named[V]) UnmarshalJSON(b []byte) error {
	var of map[string]V
	if err := json.Unmarshal(b, &of); err != nil {
		return err
	}
	*n = NamedOf(of)
	return nil
}

// A shelf makes the Named of one row after the other. Values of many rows lie
// together.
type shelf[V any] struct {
	names []string // of all columns, in order
	row   []V      // by names
	given []bool   // of row
	n     int      // how many are
	made  []madeNames
	store []V
}

// madeNames is the names that rows with the same columns given share.
type madeNames struct {
	given []bool
	names *[]string
}

// newShelf has a place for each name.
func newShelf[V any](names []string) *shelf[V] {
	slices.Sort(names)
	names = slices.Compact(names)
	return &shelf[V]{names: names, row: make([]V, len(names)), given: make([]bool, len(names))}
}

// place is where the value of a column lies, below 0 when it has no place.
func (s *shelf[V]) place(name string) int {
	i, found := slices.BinarySearch(s.names, name)
	if !found {
		return -1
	}
	return i
}

// put takes a value of the row.
func (s *shelf[V]) put(place int, v V) {
	if !s.given[place] {
		s.given[place] = true
		s.n++
	}
	s.row[place] = v
}

// at is a value of the row, and whether it is given.
func (s *shelf[V]) at(place int) (v V, ok bool) {
	if place < 0 || !s.given[place] {
		return v, false
	}
	return s.row[place], true
}

// take gives what was put and makes room for the next row.
func (s *shelf[V]) take() Named[V] {
	if s.n == 0 {
		return Named[V]{}
	}
	names := s.namesOf()
	const few, most = 16, 1024 // values that are made room for at once
	if cap(s.store)-len(s.store) < s.n {
		s.store = make([]V, 0, max(min(2*cap(s.store), most), few, s.n))
	}
	from := len(s.store)
	for i, given := range s.given {
		if given {
			s.store = append(s.store, s.row[i])
		}
	}
	clear(s.given)
	s.n = 0
	return Named[V]{names, s.store[from:len(s.store):len(s.store)]}
}

// namesOf is the names of what is given. Rows lack the same columns over and over.
func (s *shelf[V]) namesOf() *[]string {
	for i := range s.made {
		if slices.Equal(s.made[i].given, s.given) {
			return s.made[i].names
		}
	}
	names := make([]string, 0, s.n)
	for i, name := range s.names {
		if s.given[i] {
			names = append(names, name)
		}
	}
	const most = 16
	if len(s.made) < most {
		s.made = append(s.made, madeNames{slices.Clone(s.given), &names})
	}
	return &names
}
