package valid

import (
	"encoding"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode"
)

// fieldName is the name of a field in JSON, or its Go name if it has none.
func fieldName(f reflect.StructField) string {
	name, _ := jsonTag(f)
	if name == "" {
		return f.Name
	}
	return name
}

// jsonTag reads a json tag as encoding/json does. The name is empty if the tag
// has none, or is "-".
func jsonTag(f reflect.StructField) (name string, quoted bool) {
	tag := f.Tag.Get("json")
	if tag == "-" {
		return "", false
	}
	name, options, _ := strings.Cut(tag, ",")
	if strings.IndexFunc(name, notInNames) >= 0 {
		name = ""
	}
	for option := range strings.SplitSeq(options, ",") {
		quoted = quoted || option == "string"
	}
	return name, quoted
}

// notInNames reports whether encoding/json ignores a name with r in it.
func notInNames(r rune) bool {
	return !strings.ContainsRune("!#$%&()*+-./:;<=>?@[]^_{|}~ ", r) && !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

// flattened reports whether the fields of f stand among those of its parent in JSON.
func flattened(f reflect.StructField) bool {
	t := f.Type
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	name, _ := jsonTag(f)
	return f.Anonymous && name == "" && t.Kind() == reflect.Struct && f.Tag.Get("json") != "-"
}

// keyName is a map key as encoding/json writes it.
func keyName(key reflect.Value) string {
	if key.Kind() == reflect.String {
		return key.String()
	}
	if m, is := key.Interface().(encoding.TextMarshaler); is {
		if key.Kind() == reflect.Pointer && key.IsNil() {
			return ""
		}
		if text, err := m.MarshalText(); err == nil {
			return string(text)
		}
	}
	switch {
	case key.CanInt():
		return strconv.FormatInt(key.Int(), 10)
	case key.CanUint():
		return strconv.FormatUint(key.Uint(), 10)
	}
	return fmt.Sprint(key)
}

// A jsonField is a field of a struct as JSON sees it.
type jsonField struct {
	name   string
	index  []int // from the outer struct through embedded ones
	named  bool  // by its tag
	quoted bool  // the tag says string
	place  int   // in fieldSet.names
}

// A fieldSet is the fields of a struct by their exact names.
type fieldSet struct {
	byName map[string]jsonField
	names  []string // in the order of the struct
}

// fieldsOf finds the fields of t by the rules of encoding/json: embedded structs
// give theirs, and of several fields of one name the dominant one counts.
func fieldsOf(t reflect.Type) *fieldSet {
	var found []jsonField
	collect(t, nil, map[reflect.Type]bool{}, &found)
	rivals := map[string][]jsonField{}
	for _, f := range found {
		rivals[f.name] = append(rivals[f.name], f)
	}
	set := &fieldSet{byName: map[string]jsonField{}}
	for _, f := range found {
		if _, done := set.byName[f.name]; done {
			continue
		}
		if best, one := dominant(rivals[f.name]); one {
			best.place = len(set.names)
			set.byName[f.name] = best
			set.names = append(set.names, f.name)
		}
	}
	return set
}

// dominant is the shallowest field, among equals the one named by its tag, and
// none if two are left.
func dominant(rivals []jsonField) (best jsonField, one bool) {
	for _, f := range rivals {
		depth := len(f.index) - len(best.index)
		switch {
		case best.index == nil, depth < 0, depth == 0 && f.named && !best.named:
			best, one = f, true
		case depth == 0 && f.named == best.named:
			one = false
		}
	}
	return best, one
}

func collect(t reflect.Type, index []int, inside map[reflect.Type]bool, found *[]jsonField) {
	if inside[t] {
		return
	}
	inside[t] = true
	defer delete(inside, t)
	for i := range t.NumField() {
		f := t.Field(i)
		at := append(index[:len(index):len(index)], i)
		inner := f.Type
		if inner.Name() == "" && inner.Kind() == reflect.Pointer {
			inner = inner.Elem()
		}
		switch {
		case f.Tag.Get("json") == "-", !f.IsExported() && !(f.Anonymous && inner.Kind() == reflect.Struct):
		case flattened(f):
			collect(inner, at, inside, found)
		default:
			name, quoted := jsonTag(f)
			*found = append(*found, jsonField{
				name: fieldName(f), index: at, named: name != "",
				quoted: quoted && isScalar(inner.Kind()),
			})
		}
	}
}

// isScalar reports whether values of kind k are written as one JSON literal.
func isScalar(k reflect.Kind) bool {
	return k >= reflect.Bool && k <= reflect.Float64 || k == reflect.String
}
