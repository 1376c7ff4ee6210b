package valid

import (
	"reflect"

	"github.com/go-playground/validator/v10"
)

// A crossRule is a rule about the fields of one struct type together.
type crossRule struct {
	of   reflect.Type
	rule func(sl validator.StructLevel)
}

// crossed is the value that a cross rule reports to validator: enough to find
// its place again, since field may be a path and the struct may be in a map.
type crossed struct {
	field string
	of    any
}

// Cross adds a rule about the fields of T together, checked wherever a T is
// reached: as the value itself, in fields, behind pointers, and in lists and
// maps whose tag says dive. The rule calls fail for each problem, with the JSON
// path of the field relative to T ("to", "window.to", or "" for T as a whole),
// the name of the rule and what it was held against. Several rules for one T
// run in the order given.
//
// The rule runs even where fields of T are wrong on their own, so it must accept
// any T, the zero T included, and be safe for concurrent use. T is a struct type;
// a T that is embedded under an unexported name is an error of [Checker.Struct].
func Cross[T any](rule func(v T, fail func(field, rule, param string))) Option {
	return func(c *Checker) {
		t := reflect.TypeFor[T]()
		if rule == nil || !isStruct(t) {
			c.fault("Cross wants a function of a struct type, not of %s", t)
			return
		}
		c.cross = append(c.cross, crossRule{t, func(sl validator.StructLevel) {
			if !sl.Current().CanInterface() {
				sl.ReportError(crossed{}, "", "", notValidated, "")
				return
			}
			v := sl.Current().Interface().(T)
			rule(v, func(field, name, param string) {
				sl.ReportError(crossed{field, v}, field, field, name, param)
			})
		}})
	}
}

// crossOf returns all cross rules of one type as one.
func (c *Checker) crossOf(t reflect.Type) validator.StructLevelFunc {
	return func(sl validator.StructLevel) {
		for _, r := range c.cross {
			if r.of == t {
				r.rule(sl)
			}
		}
	}
}
