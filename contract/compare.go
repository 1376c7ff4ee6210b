package contract

import (
	"reflect"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// A Change is one field that differs between two contracts.
type Change struct {
	Path string `json:"path" validate:"required,max=500"`
	From string `json:"from,omitempty" validate:"max=50000"` // as JSON; empty: not there
	To   string `json:"to,omitempty" validate:"max=50000"`
}

// maxChange bounds a side of a change. A clause that is longer is given field by
// field.
const maxChange = 50_000

// Compare returns what differs between two contracts, field by field in the order
// of the fields. It is empty exactly when the two have the same [Contract.Canonical].
//
// An amount, a day, a length, a value or a list of texts is one field, and so is a
// clause that only one side has. Elements of lists are matched by their id where all
// have one, and by their place otherwise, counted from the ends that are alike; a
// list of which only the order of ids differs is a change from ids to ids. The path
// of what was removed is its place in a, every other path is a place in b.
func Compare(a, b Contract) []Change {
	var d difference
	d.value("", reflect.ValueOf(a), reflect.ValueOf(b), false)
	return d.changes
}

type difference struct{ changes []Change }

func (d *difference) value(path string, a, b reflect.Value, optional bool) {
	if reflect.DeepEqual(a.Interface(), b.Interface()) {
		return
	}
	from, to := textOfValue(a, optional), textOfValue(b, optional)
	if from == to {
		return
	}
	t := a.Type()
	fits := len(from) <= maxChange && len(to) <= maxChange
	whole := isTexts(t) || (from == "" || to == "") && t.Kind() != reflect.Slice
	if isUnit(t) || path != "" && whole && fits {
		d.changes = append(d.changes, Change{Path: path, From: from, To: to})
		return
	}
	switch t.Kind() {
	case reflect.Pointer:
		d.value(path, pointee(a), pointee(b), false)
	case reflect.Struct:
		eachField(t, func(name string, index []int, optional bool) {
			d.value(problem.Join(path, name), a.FieldByIndex(index), b.FieldByIndex(index), optional)
		})
	case reflect.Slice:
		d.list(path, a, b)
	}
}

// pointee is what a pointer points to; nil points to a zero value.
func pointee(p reflect.Value) reflect.Value {
	if p.IsNil() {
		return reflect.Zero(p.Type().Elem())
	}
	return p.Elem()
}

func isTexts(t reflect.Type) bool {
	return t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.String
}

func (d *difference) list(path string, a, b reflect.Value) {
	idsA, inA := idsOf(a)
	idsB, inB := idsOf(b)
	if inA == nil || inB == nil || a.Len()+b.Len() == 0 {
		d.places(path, a, b)
		return
	}
	for j, id := range idsB {
		if i, ok := inA[id]; ok {
			d.value(problem.Index(path, j), a.Index(i), b.Index(j), false)
		} else {
			d.added(problem.Index(path, j), b.Index(j))
		}
	}
	for i, id := range idsA {
		if _, stays := inB[id]; !stays {
			d.removed(problem.Index(path, i), a.Index(i))
		}
	}
	from := slices.DeleteFunc(slices.Clone(idsA), func(id string) bool { _, ok := inB[id]; return !ok })
	to := slices.DeleteFunc(slices.Clone(idsB), func(id string) bool { _, ok := inA[id]; return !ok })
	if !slices.Equal(from, to) {
		d.changes = append(d.changes, Change{Path: path, From: plainJSON(from), To: plainJSON(to)})
	}
}

// places compares two lists by place, between what is alike at both ends.
func (d *difference) places(path string, a, b reflect.Value) {
	same := func(i, j int) bool {
		return textOfValue(a.Index(i), false) == textOfValue(b.Index(j), false)
	}
	first, endA, endB := 0, a.Len(), b.Len()
	for first < endA && first < endB && same(first, first) {
		first++
	}
	for endA > first && endB > first && same(endA-1, endB-1) {
		endA, endB = endA-1, endB-1
	}
	for j := first; j < endB; j++ {
		if j < endA {
			d.value(problem.Index(path, j), a.Index(j), b.Index(j), false)
		} else {
			d.added(problem.Index(path, j), b.Index(j))
		}
	}
	for i := max(first, endB); i < endA; i++ {
		d.removed(problem.Index(path, i), a.Index(i))
	}
}

func (d *difference) added(path string, v reflect.Value) {
	if text := elementText(v); len(text) <= maxChange {
		d.changes = append(d.changes, Change{Path: path, To: text})
		return
	}
	d.value(path, reflect.Zero(v.Type()), v, false)
}

func (d *difference) removed(path string, v reflect.Value) {
	if text := elementText(v); len(text) <= maxChange {
		d.changes = append(d.changes, Change{Path: path, From: text})
		return
	}
	d.value(path, v, reflect.Zero(v.Type()), false)
}

// elementText is an element of a list as JSON, never empty: it is there.
func elementText(v reflect.Value) string {
	if text := textOfValue(v, false); text != "" {
		return text
	}
	return "{}"
}
