package valid

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/go-playground/validator/v10"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// A spot is one place of a value that a namespace of validator can mean.
type spot struct {
	path  string        // its JSON path
	order []int         // field, element and key numbers on the way, to sort by
	value reflect.Value // with pointers followed
	key   reflect.Value // of the map it stands in, if any: rules of keys name the same place
}

// spots finds the places of namespaces by walking the value as validator did. A
// namespace has map keys raw in it ("Deal.Rates[a.b]].Amount") and cannot be
// split; but on the way from the root every step can be spelled and compared.
type spots struct {
	wanted []string // sorted
	found  map[string][]spot
}

// find walks root and gives the spots of each wanted namespace, most often one.
func find(root reflect.Value, wanted []string) map[string][]spot {
	s := &spots{wanted: wanted, found: map[string][]spot{}}
	s.visit(rootName(root), spot{value: root})
	return s.found
}

// rootName is the first segment of all namespaces below root: the name of its
// type for a struct, nothing for the rest.
func rootName(root reflect.Value) string {
	root = underlying(root)
	if root.Kind() != reflect.Struct {
		return ""
	}
	return root.Type().Name()
}

// leads reports whether ns or something below it is wanted.
func (s *spots) leads(ns string) bool {
	i, _ := slices.BinarySearch(s.wanted, ns)
	return i < len(s.wanted) && strings.HasPrefix(s.wanted[i], ns)
}

func (s *spots) visit(ns string, at spot) {
	at.value = underlying(at.value)
	if _, is := slices.BinarySearch(s.wanted, ns); is {
		s.found[ns] = append(s.found[ns], at)
	}
	switch v := at.value; v.Kind() {
	case reflect.Struct:
		s.fields(ns, at)
	case reflect.Slice, reflect.Array:
		if !s.leads(ns + "[") {
			return
		}
		for i := range v.Len() {
			if next := fmt.Sprintf("%s[%d]", ns, i); s.leads(next) {
				s.visit(next, spot{problem.Index(at.path, i), step(at.order, i), v.Index(i), reflect.Value{}})
			}
		}
	case reflect.Map:
		if s.leads(ns + "[") {
			s.members(ns, at)
		}
	}
}

func (s *spots) fields(ns string, at spot) {
	if ns != "" {
		ns += "."
	}
	t := at.value.Type()
	for i := range t.NumField() {
		f := t.Field(i)
		next := ns + f.Name
		if !s.leads(next) || !f.IsExported() && !f.Anonymous {
			continue
		}
		path := at.path
		if !flattened(f) {
			path = problem.Key(path, fieldName(f))
		}
		s.visit(next, spot{path, step(at.order, i), at.value.Field(i), reflect.Value{}})
	}
}

func (s *spots) members(ns string, at spot) {
	type member struct {
		name string
		key  reflect.Value
	}
	var all []member
	for _, key := range at.value.MapKeys() {
		all = append(all, member{keyName(key), key})
	}
	slices.SortFunc(all, func(a, b member) int { return strings.Compare(a.name, b.name) })
	for i, m := range all {
		if next := fmt.Sprintf("%s[%v]", ns, m.key); s.leads(next) { // spelled as validator does
			s.visit(next, spot{problem.Key(at.path, m.name), step(at.order, i), at.value.MapIndex(m.key), m.key})
		}
	}
}

// step returns order with n behind it, sharing nothing.
func step(order []int, n int) []int { return append(order[:len(order):len(order)], n) }

// underlying follows pointers, interfaces and Valuers as validator does.
func underlying(v reflect.Value) reflect.Value {
	for {
		if (v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface) && v.IsNil() || !v.IsValid() {
			return v
		}
		if v.CanInterface() {
			if valuer, is := v.Interface().(validator.Valuer); is {
				v = reflect.ValueOf(valuer.ValidatorValue())
				continue
			}
		}
		if v.Kind() != reflect.Pointer && v.Kind() != reflect.Interface {
			return v
		}
		v = v.Elem()
	}
}

// holds reports whether the error was about the value, or the key, of the spot.
func (s spot) holds(fe validator.FieldError) bool {
	value := fe.Value()
	if c, is := value.(crossed); is {
		value = c.of
	}
	return same(s.value, value) || same(s.key, value)
}

func same(v reflect.Value, value any) bool {
	return v.IsValid() && v.CanInterface() && reflect.DeepEqual(v.Interface(), value)
}
