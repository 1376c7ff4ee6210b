package valid

import (
	"fmt"
	"reflect"
	"strings"

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

// enumTag is the tag of an enum.
const enumTag = "enum"

// mostListed is how many names of an enum a sentence lists.
const mostListed = 20

// Names tells the names of an enum, for the sentence of the tag enum: "is not a known
// name; the names are organic and paid". More than 20 names are not listed. It changes
// no rule: which names are valid IsValid says.
func Names[T ~string](names []T) Option {
	return func(c *Checker) {
		if len(names) == 0 || len(names) > mostListed {
			return
		}
		if c.names == nil {
			c.names = map[reflect.Type]string{}
		}
		list := make([]string, len(names))
		for i, n := range names {
			list[i] = string(n)
		}
		text := list[0]
		if last := len(list) - 1; last > 0 {
			text = strings.Join(list[:last], ", ") + " and " + list[last]
		}
		c.names[reflect.TypeFor[T]()] = text
	}
}

// listed is the end of a sentence that lists the names of an enum of type t.
func (c *Checker) listed(rule string, t reflect.Type) string {
	if c == nil || rule != enumTag || c.names[t] == "" || c.say[enumTag] != "" {
		return ""
	}
	return "; the names are " + c.names[t]
}

func enumRule() tagRule {
	return tagRule{
		name: enumTag,
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
