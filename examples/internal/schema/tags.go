package schema

import (
	"reflect"
	"strconv"
	"strings"
)

// tags puts into n what a validate tag says of a field, and reports whether the tag
// says that the field must be there. What no keyword of JSON Schema says is named in
// a comment.
func tags(n Node, t reflect.Type, tag string) (must bool) {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	own, each, dives := strings.Cut(tag, "dive")
	if items, is := n["items"].(Node); dives && is {
		tags(items, t.Elem(), strings.TrimPrefix(each, ","))
	}
	var other []string
	optional := false
	for rule := range strings.FieldsFuncSeq(own, func(r rune) bool { return r == ',' }) {
		name, value, _ := strings.Cut(rule, "=")
		number, err := strconv.ParseFloat(value, 64)
		switch {
		case name == "omitempty":
			optional = true
		case name == "required":
			must = true
			atLeast(n, t, 1)
		case name == "min" && err == nil, name == "gte" && err == nil:
			atLeast(n, t, number)
		case name == "max" && err == nil, name == "lte" && err == nil:
			atMost(n, t, number)
		case name == "oneof":
			n["enum"] = strings.Fields(value)
		case name == "unique":
			n["uniqueItems"] = true
		case name == "iso3166_1_alpha2":
			n["pattern"] = "^[A-Z]{2}$"
		case name == "enum": // the type has its values
		default:
			other = append(other, rule)
		}
	}
	if values, is := n["enum"]; is && optional && t.Kind() == reflect.String {
		n["anyOf"] = []Node{{"enum": values}, {"const": ""}}
		delete(n, "enum")
	}
	if len(other) > 0 {
		n["$comment"] = "checked beyond this schema: " + strings.Join(other, ", ")
	}
	return must
}

// atLeast is a limit from below: of a text's characters, a list's elements, a number.
func atLeast(n Node, t reflect.Type, number float64) { limit(n, t, number, "min") }

// atMost is a limit from above.
func atMost(n Node, t reflect.Type, number float64) { limit(n, t, number, "max") }

func limit(n Node, t reflect.Type, number float64, end string) {
	if _, is := n["$ref"]; is {
		return
	}
	switch t.Kind() {
	case reflect.String:
		if n["enum"] == nil {
			n[end+"Length"] = int(number)
		}
	case reflect.Slice, reflect.Array:
		n[end+"Items"] = int(number)
	case reflect.Map:
		n[end+"Properties"] = int(number)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64, reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Float32, reflect.Float64:
		n[end+"imum"] = number
	}
}
