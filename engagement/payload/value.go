package payload

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// Value reads the value ahead into v, a pointer to a leaf or to a bare struct,
// once and as a whole. A part of the wrong kind is a problem and stays as it
// was; the rest is read.
func (r *Reader) Value(v any) error {
	_, err := r.decode(v)
	return err
}

// Field reads the value ahead, the member of the name key, into the field of
// the struct at v that carries the name, and passes over it when there is none.
// It serves bodies that are one item: their members come one by one.
func (r *Reader) Field(key string, v any) error {
	if !r.has(reflect.TypeOf(v), key) {
		return r.pass()
	}
	var raw json.RawMessage
	if _, err := r.decode(&raw); err != nil {
		return err
	}
	object, err := json.Marshal(map[string]json.RawMessage{key: raw})
	if err != nil {
		return r.stop(err)
	}
	here := r.path
	r.Leave() // the name is within the object now
	_, err = r.settle(json.Unmarshal(object, v))
	r.path = here
	return err
}

// has reports whether a pointer type leads to a struct with a field that takes
// the member key.
func (r *Reader) has(t reflect.Type, key string) bool {
	names, known := r.fields[t]
	if !known {
		names = make(map[string]bool)
		if t != nil && t.Kind() == reflect.Pointer && t.Elem().Kind() == reflect.Struct {
			for _, f := range reflect.VisibleFields(t.Elem()) {
				name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
				names[name] = true
			}
		}
		if r.fields == nil {
			r.fields = make(map[reflect.Type]map[string]bool)
		}
		r.fields[t] = names
	}
	return key != "" && names[key]
}

// decode reads the value ahead into v. It reports whether the value as a whole
// was of a kind that fits.
func (r *Reader) decode(v any) (bool, error) {
	r.in.item = r.dec.InputOffset()
	return r.settle(r.dec.Decode(v))
}

// settle makes a problem of a value of the wrong kind, after which the decoder
// has read on, and an [*Error] of anything else.
func (r *Reader) settle(err error) (bool, error) {
	var kind *json.UnmarshalTypeError
	if !errors.As(err, &kind) {
		if err != nil {
			return false, r.stop(err)
		}
		return true, nil
	}
	want := "object"
	if kind.Type != nil && (kind.Type.Kind() == reflect.Slice || kind.Type.Kind() == reflect.Array) {
		want = "list"
	}
	p := notA(want)
	p.Path = kind.Field
	r.broken = true
	r.Note(p)
	return kind.Field != "", nil
}

// notA is the problem of a value of the wrong kind.
func notA(want string) problem.Problem {
	return problem.Problem{Rule: "wrong_kind", Param: want, Message: "a value of another kind stands where this one belongs; it was left out"}
}
