package valid

import (
	"bytes"
	"encoding"
	"encoding/base64"
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// scalar reads text, a number, true or false into v; an invalid v takes anything.
func (r *reader) scalar(v reflect.Value, c byte) {
	switch {
	case c == '"':
		s, good := r.text()
		if r.stopped {
			return
		}
		if !good {
			r.refuse(notUTF8, "")
			return
		}
		if v.IsValid() {
			r.setText(v, s)
		}
	case c == '-' || c >= '0' && c <= '9':
		if text, ok := r.number(); ok && v.IsValid() {
			r.setNumber(v, string(text))
		}
	case c == 't' && r.word("true"), c == 'f' && r.word("false"):
		if v.IsValid() {
			r.setBool(v, c == 't')
		}
	default:
		r.wrongSyntax("a value")
	}
}

func (r *reader) setText(v reflect.Value, s []byte) {
	switch {
	case v.Type() == reflect.TypeFor[json.Number]() && !isNumber(s):
		r.refuse(wrongType, "number")
	case v.Kind() == reflect.String:
		v.SetString(string(s))
	case v.Kind() == reflect.Interface && v.NumMethod() == 0:
		v.Set(reflect.ValueOf(string(s)))
	case isBytes(v.Type()):
		b, err := base64.StdEncoding.DecodeString(string(s))
		if err != nil {
			r.refuse(invalid, "base64")
			return
		}
		v.SetBytes(b)
	default:
		r.refuse(wrongType, jsonType(v.Type()))
	}
}

func isBytes(t reflect.Type) bool {
	return t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Uint8
}

func isNumber(s []byte) bool {
	return len(s) > 0 && (s[0] == '-' || s[0] >= '0' && s[0] <= '9') && json.Valid(s) && s[len(s)-1] > ' '
}

func (r *reader) setBool(v reflect.Value, b bool) {
	switch {
	case v.Kind() == reflect.Bool:
		v.SetBool(b)
	case v.Kind() == reflect.Interface && v.NumMethod() == 0:
		v.Set(reflect.ValueOf(b))
	default:
		r.refuse(wrongType, jsonType(v.Type()))
	}
}

func (r *reader) setNumber(v reflect.Value, text string) {
	t := v.Type()
	var err error
	switch {
	case t == reflect.TypeFor[json.Number]():
		v.SetString(text)
	case v.CanInt():
		var n int64
		if n, err = strconv.ParseInt(text, 10, t.Bits()); err == nil {
			v.SetInt(n)
		}
	case v.CanUint():
		var n uint64
		if n, err = strconv.ParseUint(text, 10, t.Bits()); err == nil {
			v.SetUint(n)
		} else if text[0] == '-' && !strings.ContainsAny(text, ".eE") {
			err = strconv.ErrRange
		}
	case v.CanFloat():
		var f float64
		if f, err = strconv.ParseFloat(text, t.Bits()); err == nil {
			v.SetFloat(f)
		}
	case t.Kind() == reflect.Interface && t.NumMethod() == 0:
		t = reflect.TypeFor[float64]()
		var f float64
		if f, err = strconv.ParseFloat(text, 64); err == nil {
			v.Set(reflect.ValueOf(f))
		}
	default:
		err = strconv.ErrSyntax
	}
	switch {
	case errors.Is(err, strconv.ErrRange):
		r.refuse(outOfRange, t.Kind().String())
	case err != nil:
		r.refuse(wrongType, jsonType(t))
	}
}

// quoted reads a field whose tag says string: its literal stands inside text.
func (r *reader) quoted(v reflect.Value) {
	c, ok := r.peek()
	switch {
	case !ok:
	case c == 'n':
		r.value(v)
	case c != '"':
		r.refuse(wrongType, "string")
		r.generic(false)
	default:
		s, good := r.text()
		switch {
		case r.stopped:
		case !good:
			r.refuse(notUTF8, "")
		case !json.Valid(s) || len(bytes.TrimSpace(s)) != len(s) || s[0] == '{' || s[0] == '[':
			r.refuse(wrongType, jsonType(v.Type()))
		default:
			data, pos := r.data, r.pos
			r.data, r.pos = slices.Concat(s, []byte{' '}), 0 // the space ends a number
			r.value(v)
			r.data, r.pos = data, pos
		}
	}
}

// key reads the name of a member as a key of a map.
func (r *reader) key(t reflect.Type, name []byte) (reflect.Value, bool) {
	key := reflect.New(t)
	if text, is := key.Interface().(encoding.TextUnmarshaler); is {
		if !r.accept(text.UnmarshalText(name), t) {
			return key, false
		}
		return key.Elem(), true
	}
	var err error
	switch k := key.Elem(); {
	case k.Kind() == reflect.String:
		k.SetString(string(name))
	case k.CanInt():
		var n int64
		n, err = strconv.ParseInt(string(name), 10, t.Bits())
		k.SetInt(n)
	case k.CanUint():
		var n uint64
		n, err = strconv.ParseUint(string(name), 10, t.Bits())
		k.SetUint(n)
	default:
		err = strconv.ErrSyntax
	}
	if err != nil {
		r.refuse(invalid, t.String())
	}
	return key.Elem(), err == nil
}

// custom hands the next value to a type that reads itself. One that is wrong in
// itself, or a decimal that is too long or no number of JSON, is not handed on.
func (r *reader) custom(u json.Unmarshaler) {
	from, found := r.pos, len(r.found)
	r.generic(false)
	if r.stopped {
		return
	}
	if len(r.found) > found {
		r.leave()
		return
	}
	raw := r.data[from:r.pos]
	switch u.(type) {
	case *decimal.Decimal, *decimal.NullDecimal:
		text := bytes.Trim(raw, `"`)
		if longDecimal(string(text)) {
			r.refuse(tooLong, strconv.Itoa(MaxDecimalText))
			return
		}
		if !isNumber(text) {
			r.refuse(invalid, reflect.TypeOf(u).Elem().String())
			return
		}
	}
	r.accept(u.UnmarshalJSON(raw), reflect.TypeOf(u))
}

// customText hands text to a type that reads itself from text.
func (r *reader) customText(u encoding.TextUnmarshaler, c byte) {
	if c != '"' {
		r.refuse(wrongType, "string")
		r.generic(false)
		return
	}
	s, good := r.text()
	switch {
	case r.stopped:
	case !good:
		r.refuse(notUTF8, "")
	default:
		r.accept(u.UnmarshalText(s), reflect.TypeOf(u))
	}
}

// accept turns the error of a type that reads itself into problems.
func (r *reader) accept(err error, t reflect.Type) bool {
	if err == nil {
		return true
	}
	var list problem.List
	var one problem.Problem
	if !errors.As(err, &list) && errors.As(err, &one) {
		list = problem.List{one}
	}
	if len(list) == 0 {
		r.refuse(invalid, pointed(t).String())
		return false
	}
	for _, p := range list.Under(r.where()) {
		r.add(p)
	}
	r.leave()
	return false
}

// jsonType is the JSON type that values of t are written as.
func jsonType(t reflect.Type) string {
	t = pointed(t)
	switch k := t.Kind(); {
	case k == reflect.Bool:
		return "boolean"
	case k >= reflect.Int && k <= reflect.Uintptr:
		return "integer"
	case k == reflect.Float32, k == reflect.Float64, t == reflect.TypeFor[json.Number]():
		return "number"
	case k == reflect.String, isBytes(t):
		return "string"
	case k == reflect.Slice, k == reflect.Array:
		return "array"
	case k == reflect.Struct, k == reflect.Map:
		return "object"
	}
	return t.String()
}
