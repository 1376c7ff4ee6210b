package contract

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// eachField calls visit for every field of a struct by its JSON name, those of
// embedded structs among them, as JSON has them. optional says that JSON leaves the
// field out where it is zero.
func eachField(t reflect.Type, visit func(name string, index []int, optional bool)) {
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			eachField(f.Type, func(name string, index []int, optional bool) {
				visit(name, append([]int{i}, index...), optional)
			})
			continue
		}
		name, rest, _ := strings.Cut(f.Tag.Get("json"), ",")
		visit(name, []int{i}, strings.Contains(rest, "omit"))
	}
}

// The types that are one value, though some are structs.
var (
	amountType = reflect.TypeFor[money.Amount]()
	ratioType  = reflect.TypeFor[money.Ratio]()
	countType  = reflect.TypeFor[engagement.Count]()
	triType    = reflect.TypeFor[engagement.Tri]()
	dateType   = reflect.TypeFor[civil.Date]()
	whenType   = reflect.TypeFor[When]()
	lengthType = reflect.TypeFor[Length]()
	valueType  = reflect.TypeFor[Value]()
	rangeType  = reflect.TypeFor[Range]()
)

// isUnit reports whether values of t are compared as one: a part of them says
// nothing without the others.
func isUnit(t reflect.Type) bool {
	switch t {
	case amountType, ratioType, countType, triType, dateType, whenType, lengthType, valueType, rangeType:
		return true
	}
	return t.Kind() != reflect.Struct && t.Kind() != reflect.Slice && t.Kind() != reflect.Pointer
}

// textOfValue is a value as canonical JSON; empty where nothing was agreed.
func textOfValue(v reflect.Value, optional bool) string {
	if optional && v.IsZero() {
		return ""
	}
	b, err := json.Marshal(v.Interface())
	if err != nil {
		return ""
	}
	switch text := string(canonical(b)); text {
	case "null", "{}", "[]":
		return ""
	default:
		return text
	}
}

// idOf returns the id of an element of a list, where its type has one.
func idOf(v reflect.Value) string {
	if v.Kind() != reflect.Struct || isUnit(v.Type()) {
		return ""
	}
	id := ""
	eachField(v.Type(), func(name string, index []int, _ bool) {
		if f := v.FieldByIndex(index); name == "id" && f.Kind() == reflect.String {
			id = f.String()
		}
	})
	return id
}

// idsOf returns the ids of a list's elements in order and where each is. It is nil
// where an element has none or two have the same.
func idsOf(list reflect.Value) (ids []string, at map[string]int) {
	at = make(map[string]int, list.Len())
	for i := range list.Len() {
		id := idOf(list.Index(i))
		if _, twice := at[id]; id == "" || twice {
			return nil, nil
		}
		at[id] = i
		ids = append(ids, id)
	}
	return ids, at
}

// plainJSON is v as JSON with every character as it is.
func plainJSON(v any) string {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if enc.Encode(v) != nil {
		return ""
	}
	return strings.TrimSuffix(b.String(), "\n")
}
