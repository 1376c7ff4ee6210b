package contract

import (
	"cmp"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// sortFindings puts findings in the order of the contract's fields, then of rules.
func sortFindings(list []Finding) {
	type placed struct {
		key []int
		Finding
	}
	all := make([]placed, len(list))
	for i, f := range list {
		all[i] = placed{pathKey(f.Path), f}
	}
	slices.SortStableFunc(all, func(a, b placed) int {
		return cmp.Or(slices.Compare(a.key, b.key), cmp.Compare(a.Path, b.Path), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Message, b.Message))
	})
	for i := range all {
		list[i] = all[i].Finding
	}
}

// pathKey turns a path into numbers that sort as the fields of a contract stand:
// "rights[1].lasts" is the place of rights, 1, and the place of lasts within a
// right. A name that is no field comes last.
func pathKey(path string) []int {
	var key []int
	order := fieldOrder()
	name := ""
	for part := range strings.SplitSeq(path, ".") {
		field, rest, _ := strings.Cut(part, "[")
		name += "." + field
		place, ok := order[name]
		if !ok {
			place = len(order)
		}
		key = append(key, place)
		for rest != "" {
			var index string
			index, rest, _ = strings.Cut(rest, "]")
			n, _ := strconv.Atoi(strings.TrimPrefix(index, "["))
			key = append(key, n)
		}
	}
	return key
}

// fieldOrder numbers the fields of a Contract, those of its parts included, by their
// JSON names from the root: ".rights.lasts".
var fieldOrder = sync.OnceValue(func() map[string]int {
	order := map[string]int{}
	number(order, "", reflect.TypeFor[Contract](), 0)
	return order
})

// mostNested bounds how deep fields are numbered; no part of a contract is deeper.
const mostNested = 8

func number(order map[string]int, prefix string, t reflect.Type, depth int) {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct || depth > mostNested {
		return
	}
	for i := range t.NumField() {
		f := t.Field(i)
		if !f.IsExported() {
			continue
		}
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous && name == "" {
			number(order, prefix, f.Type, depth+1)
			continue
		}
		path := prefix + "." + name
		order[path] = len(order)
		number(order, path, f.Type, depth+1)
	}
}
