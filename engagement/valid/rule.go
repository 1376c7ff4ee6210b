package valid

import (
	"fmt"
	"reflect"

	"github.com/go-playground/validator/v10"
)

// A tagRule is one tag of struct fields.
type tagRule struct {
	name string
	ok   validator.Func
	fits func(t reflect.Type, param string) error // what can be known before any value; t is no pointer and not opaque
}

// Rule adds the tag name. The function gets the value of the field, never a nil
// pointer and with pointers followed, and the parameter behind the "=" of the
// tag; false means a problem. It must accept any value and be safe for
// concurrent use. A name that this package has already is an error of every
// later call; the name of a stock tag replaces it.
func Rule(name string, ok func(field any, param string) bool) Option {
	return func(c *Checker) {
		if ok == nil {
			c.fault("rule %q has no function", name)
			return
		}
		c.rules = append(c.rules, tagRule{name: name, ok: func(fl validator.FieldLevel) bool {
			f := fl.Field()
			return f.CanInterface() && ok(f.Interface(), fl.Param())
		}})
	}
}

// An enum is a type with a closed list of names.
type enum interface{ IsValid() bool }

func enumRule() tagRule {
	return tagRule{
		name: "enum",
		ok: func(fl validator.FieldLevel) bool {
			f := fl.Field()
			if f.Kind() == reflect.String && f.Len() == 0 || !f.CanInterface() {
				return false
			}
			e, is := f.Interface().(enum)
			return is && e.IsValid()
		},
		fits: func(t reflect.Type, param string) error {
			if !t.Implements(reflect.TypeFor[enum]()) {
				return fmt.Errorf("%s has no method IsValid() bool", t)
			}
			if param != "" {
				return fmt.Errorf("enum takes no parameter, not %q", param)
			}
			return nil
		},
	}
}
