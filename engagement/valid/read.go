package valid

import (
	"encoding"
	"encoding/json"
	"reflect"
	"strconv"
	"strings"
)

// value reads the next value into v.
func (r *reader) value(v reflect.Value) {
	c, ok := r.peek()
	if !ok {
		return
	}
	if c == 'n' {
		if r.word("null") {
			r.null(v)
		}
		return
	}
	custom, text, v := target(v)
	switch {
	case custom != nil:
		r.custom(custom)
	case text != nil:
		r.customText(text, c)
	case v.Kind() == reflect.Interface && v.NumMethod() == 0:
		if x := r.generic(true); x != nil {
			v.Set(reflect.ValueOf(x))
		}
	case c == '{' && v.Kind() == reflect.Struct:
		r.object(v)
	case c == '{' && v.Kind() == reflect.Map:
		r.dict(v)
	case c == '[' && (v.Kind() == reflect.Slice || v.Kind() == reflect.Array):
		r.list(v)
	case c == '{' || c == '[':
		r.refuse(wrongType, jsonType(v.Type()))
		r.generic(false)
	default:
		r.scalar(v, c)
	}
}

// null does what encoding/json does: pointers, maps, lists and interfaces become
// nil, an Unmarshaler is told, and everything else stays as it was.
func (r *reader) null(v reflect.Value) {
	if v.Kind() != reflect.Pointer {
		if custom, _, _ := target(v); custom != nil {
			r.accept(custom.UnmarshalJSON([]byte("null")), reflect.TypeOf(custom))
			return
		}
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface, reflect.Map, reflect.Slice:
		v.SetZero()
	}
}

// target follows pointers, making what they point to, down to a value that reads
// itself or to one that is no pointer.
func target(v reflect.Value) (json.Unmarshaler, encoding.TextUnmarshaler, reflect.Value) {
	if v.Kind() != reflect.Pointer {
		if v.Type().Name() == "" { // encoding/json does not look for methods here
			return nil, nil, v
		}
		custom, text := readsItself(v.Addr())
		return custom, text, v
	}
	for v.Kind() == reflect.Pointer {
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		if custom, text := readsItself(v); custom != nil || text != nil {
			return custom, text, v
		}
		v = v.Elem()
	}
	return nil, nil, v
}

func readsItself(pointer reflect.Value) (json.Unmarshaler, encoding.TextUnmarshaler) {
	if pointer.Type().NumMethod() == 0 || !pointer.CanInterface() {
		return nil, nil
	}
	switch u := pointer.Interface().(type) {
	case json.Unmarshaler:
		return u, nil
	case encoding.TextUnmarshaler:
		return nil, u
	}
	return nil, nil
}

// members reads an object. What it is made of is up to each, which must read
// one value.
func (r *reader) members(each func(name []byte)) {
	if !r.open() {
		return
	}
	c, ok := r.peek()
	if ok && c == '}' {
		r.pos++
		return
	}
	for !r.stopped {
		if c, ok := r.peek(); !ok {
			return
		} else if c != '"' {
			r.wrongSyntax("a name in quotes")
			return
		}
		name, good := r.text()
		if c, ok := r.peek(); !ok {
			return
		} else if c != ':' {
			r.wrongSyntax("a colon")
			return
		}
		r.pos++
		if !good || len(name) > MaxName {
			r.report(badName, strconv.Itoa(MaxName))
			r.generic(false)
		} else {
			r.at(node{name: name}, func() { each(name) })
		}
		if !r.more('}') {
			return
		}
	}
}

// elements reads a list; each must read one value.
func (r *reader) elements(each func(i int)) {
	if !r.open() {
		return
	}
	c, ok := r.peek()
	if ok && c == ']' {
		r.pos++
		return
	}
	for i := 0; !r.stopped; i++ {
		r.at(node{index: i}, func() {
			if r.item() {
				each(i)
			}
		})
		if !r.more(']') {
			return
		}
	}
}

// open steps over { or [.
func (r *reader) open() bool {
	if len(r.path) >= r.limits.depth {
		r.stop(tooDeep, strconv.Itoa(r.limits.depth))
		return false
	}
	r.pos++
	return true
}

// more steps over a comma, or over the end of the object or list.
func (r *reader) more(end byte) bool {
	c, ok := r.peek()
	if !ok {
		return false
	}
	if c != ',' && c != end {
		r.wrongSyntax("a comma or " + string(end))
		return false
	}
	r.pos++
	return c == ','
}

// item counts one element against the limit.
func (r *reader) item() bool {
	if r.items++; r.items > r.limits.items {
		r.stop(tooMany, strconv.Itoa(r.limits.items))
	}
	return !r.stopped
}

// object reads an object into a struct.
func (r *reader) object(v reflect.Value) {
	fields := r.fieldsOf(v.Type())
	seen := make([]bool, len(fields.names))
	var unknown map[string]bool
	r.members(func(name []byte) {
		f, known := fields.byName[string(name)]
		switch {
		case known && seen[f.place], unknown[string(name)]:
			r.report(duplicateField, "")
			r.generic(false)
		case known:
			seen[f.place] = true
			r.field(v, f)
		default:
			if unknown == nil {
				unknown = map[string]bool{}
			}
			unknown[string(name)] = true
			r.report(unknownField, fields.alike(string(name)))
			r.generic(false)
		}
	})
}

func (r *reader) fieldsOf(t reflect.Type) *fieldSet {
	if known, ok := r.checker.fields.Load(t); ok {
		return known.(*fieldSet)
	}
	set := fieldsOf(t)
	r.checker.fields.Store(t, set)
	return set
}

// alike is the field whose name differs from name only in case, if there is one.
func (s *fieldSet) alike(name string) string {
	for _, known := range s.names {
		if strings.EqualFold(known, name) {
			return known
		}
	}
	return ""
}

// field reads one field, making the embedded structs it stands in. A pointer to a
// struct that is embedded under an unexported name cannot be made.
func (r *reader) field(v reflect.Value, f jsonField) {
	for _, i := range f.index {
		if v.Kind() == reflect.Pointer && v.CanSet() {
			if v.IsNil() {
				v.Set(reflect.New(v.Type().Elem()))
			}
			v = v.Elem()
		}
		if v.Kind() == reflect.Pointer {
			break
		}
		v = v.Field(i)
	}
	switch {
	case v.Kind() == reflect.Pointer && !v.CanSet():
		r.refuse(invalid, v.Type().Elem().String())
		r.generic(false)
	case f.quoted:
		r.quoted(v)
	default:
		r.value(v)
	}
}

// dict reads an object into a map.
func (r *reader) dict(v reflect.Value) {
	t := v.Type()
	if v.IsNil() {
		v.Set(reflect.MakeMap(t))
	}
	r.members(func(name []byte) {
		if !r.item() {
			return
		}
		key, ok := r.key(t.Key(), name)
		switch {
		case !ok:
			r.generic(false)
		case v.MapIndex(key).IsValid():
			r.report(duplicateField, "")
			r.generic(false)
		default:
			element := reflect.New(t.Elem()).Elem()
			r.value(element)
			v.SetMapIndex(key, element)
		}
	})
}

// list reads a list into a slice or an array.
func (r *reader) list(v reflect.Value) {
	n := 0
	r.elements(func(i int) {
		n = i + 1
		switch {
		case v.Kind() == reflect.Slice:
			if i >= v.Cap() {
				v.Grow(1)
			}
			v.SetLen(n)
			r.value(v.Index(i))
		case i < v.Len():
			r.value(v.Index(i))
		default:
			r.generic(false)
		}
	})
	if v.Kind() == reflect.Array && n != v.Len() && !r.stopped {
		r.refuse(wrongLength, strconv.Itoa(v.Len()))
	}
	if v.Kind() == reflect.Slice && n == 0 {
		v.Set(reflect.MakeSlice(v.Type(), 0, 0))
	}
}

// generic reads any value, and if keep is set gives it as encoding/json would:
// nil, bool, float64, string, []any or map[string]any. Names given twice and
// text that is no UTF-8 are found either way.
func (r *reader) generic(keep bool) any {
	c, ok := r.peek()
	if !ok {
		return nil
	}
	switch c {
	case '{':
		return r.genericObject(keep)
	case '[':
		list := []any{}
		r.elements(func(int) {
			if x := r.generic(keep); keep {
				list = append(list, x)
			}
		})
		return list
	case 'n':
		r.word("null")
		return nil
	}
	var x any
	v := reflect.ValueOf(&x).Elem()
	if !keep {
		v = reflect.Value{}
	}
	r.scalar(v, c)
	return x
}

func (r *reader) genericObject(keep bool) any {
	members := map[string]any{}
	r.members(func(name []byte) {
		if !r.item() {
			return
		}
		if _, twice := members[string(name)]; twice {
			r.report(duplicateField, "")
			r.generic(false)
			return
		}
		members[string(name)] = r.generic(keep)
	})
	return members
}
