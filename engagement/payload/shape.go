package payload

import (
	"reflect"
	"slices"
	"strings"
)

// An Unmarshaler reads the value ahead into itself: the leaves do, and so may
// a type of the caller's that takes values of more than one kind. It reads the
// value by the methods of the Reader, or leaves it to be passed over.
type Unmarshaler interface {
	UnmarshalPayload(r *Reader)
}

// A shape says which field of a struct takes which member.
type shape struct {
	fields map[string]field
}

type field struct {
	name  string
	index []int // as reflect counts, through embedded structs
}

// Value reads the value ahead into v, a pointer to an [Unmarshaler], a struct,
// or a slice or pointer of these; the fields of a struct are the same and named
// by json tags. Null leaves a pointer nil. A part of the wrong kind is a problem
// and stays as it was; the rest is read. Fields of other types are left alone.
func (r *Reader) Value(v any) error {
	if p := reflect.ValueOf(v); p.Kind() == reflect.Pointer && !p.IsNil() {
		r.value(p.Elem())
	}
	return r.err
}

// Field reads the value ahead, the member of the name key, into the field of
// the struct at v that carries the name, and leaves it to be passed over when
// there is none. It serves bodies that are one item: their members come one by
// one.
func (r *Reader) Field(key string, v any) error {
	p := reflect.ValueOf(v)
	if p.Kind() != reflect.Pointer || p.IsNil() || p.Elem().Kind() != reflect.Struct {
		return r.err
	}
	if f, ok := r.shape(p.Type().Elem()).fields[key]; ok {
		r.value(p.Elem().FieldByIndex(f.index))
	}
	return r.err
}

// value reads the value ahead into v, which can be set.
func (r *Reader) value(v reflect.Value) {
	if u, ok := v.Addr().Interface().(Unmarshaler); ok {
		r.unread = true
		u.UnmarshalPayload(r)
		if r.unread && r.err == nil {
			r.pass()
		}
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		r.object(v)
	case reflect.Pointer:
		leaf := v.Type().Implements(reflect.TypeFor[Unmarshaler]())
		if c := r.source.ahead(); c == 'n' || c != '{' && !leaf {
			r.unfit("object")
			return
		}
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		r.value(v.Elem())
	case reflect.Slice:
		r.list(v)
	default:
		r.pass()
	}
}

// object reads the object ahead into the fields of the struct v.
func (r *Reader) object(v reflect.Value) {
	if r.source.ahead() != '{' {
		r.unfit("object")
		return
	}
	if !r.open() {
		return
	}
	fields := r.shape(v.Type()).fields
	for first := true; r.next(first, '}'); first = false {
		f, ok := fields[string(r.key())]
		if !ok {
			r.pass()
			continue
		}
		r.path = append(r.path, step{f.name, -1})
		r.value(v.FieldByIndex(f.index))
		r.leave()
	}
}

// list reads the list ahead into the slice v. An element of the wrong kind is
// there as the zero value.
func (r *Reader) list(v reflect.Value) {
	if r.source.ahead() != '[' {
		r.unfit("list")
		return
	}
	if !r.open() {
		return
	}
	v.SetLen(0)
	for i := 0; r.next(i == 0, ']') && r.another(); i++ {
		r.path = append(r.path, step{"", i})
		v.Grow(1)
		v.SetLen(i + 1)
		v.Index(i).SetZero()
		r.value(v.Index(i))
		r.leave()
	}
}

// shape looks a struct over once.
func (r *Reader) shape(t reflect.Type) *shape {
	if s, ok := r.shapes[t]; ok {
		return s
	}
	s := &shape{fields: make(map[string]field)}
	r.shapes[t] = s
	s.add(t, nil)
	return s
}

// add takes the fields of a struct that lies at index. Of two fields for one
// member the outer one takes it, at the same depth the first.
func (s *shape) add(t reflect.Type, index []int) {
	for i := range t.NumField() {
		f := t.Field(i)
		at := append(slices.Clip(index), i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous && name == "" && f.Type.Kind() == reflect.Struct:
			s.add(f.Type, at)
		case name == "" || !f.IsExported():
		default:
			if was, taken := s.fields[name]; !taken || len(at) < len(was.index) {
				s.fields[name] = field{name, at}
			}
		}
	}
}
