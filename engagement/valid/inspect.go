package valid

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/go-playground/validator/v10"
)

// maxNesting bounds values of recursive types and of interfaces, which could
// contain themselves; validator would never come back from one.
const maxNesting = 1000

// A verdict is what is known of a type before any value of it is looked at.
type verdict struct {
	err    error // wrong tags
	unsure bool  // values may nest without end
}

// inspected gives the error of the tags of t, or of a value nested too deep.
func (c *Checker) inspected(t reflect.Type, rv reflect.Value) error {
	known, ok := c.types.Load(t)
	if !ok {
		i := inspection{c: c, rules: c.allRules(), state: map[reflect.Type]bool{}}
		err := i.visit(t)
		known, _ = c.types.LoadOrStore(t, verdict{err, i.unsure})
	}
	v := known.(verdict)
	if v.err == nil && v.unsure && deeper(rv, true, maxNesting) {
		return fmt.Errorf("valid: %s contains itself or is nested more than %d levels deep", rv.Type(), maxNesting)
	}
	return v.err
}

// An inspection looks at the tags of a type and of all types that they lead to.
type inspection struct {
	c      *Checker
	rules  []tagRule
	state  map[reflect.Type]bool // true while inside, false when done
	unsure bool
}

func (i *inspection) visit(t reflect.Type) error {
	if inside, seen := i.state[t]; seen {
		i.unsure = i.unsure || inside
		return nil
	}
	i.state[t] = true
	defer func() { i.state[t] = false }()
	// Validator reads the tags of a struct when it first meets one: let it meet the
	// zero value, with all fields filtered out.
	all := func([]byte) bool { return true }
	if err := guard(t, func() { _ = i.c.validate.StructFiltered(reflect.New(t).Interface(), all) }); err != nil {
		return err
	}
	for n := range t.NumField() {
		f := t.Field(n)
		if !followed(f) {
			continue
		}
		leads, err := i.tags(f)
		if err != nil {
			return fmt.Errorf("valid: %s.%s: %w", t, f.Name, err)
		}
		if isOpaque(leads) {
			i.unsure = true
		} else if isStruct(leads) {
			if err := i.visit(leads); err != nil {
				return err
			}
		}
	}
	return nil
}

// followed reports whether validator goes into the field.
func followed(f reflect.StructField) bool {
	tag := f.Tag.Get("validate")
	return (f.IsExported() || f.Anonymous) && tag != "-" && !slices.Contains(strings.Split(tag, ","), "nostructlevel")
}

// tags holds every tag of a field against the type it stands for, and gives the
// type that the last dive leads to.
func (i *inspection) tags(f reflect.StructField) (reflect.Type, error) {
	t, element := pointed(f.Type), reflect.Type(nil)
	if f.Anonymous && !f.IsExported() && slices.ContainsFunc(i.c.cross, func(r crossRule) bool { return r.of == t }) {
		return t, errors.New("a Cross rule cannot see a struct embedded under an unexported name")
	}
	for word := range strings.SplitSeq(f.Tag.Get("validate"), ",") {
		if isOpaque(t) {
			return t, nil
		}
		switch word {
		case "dive":
			switch t.Kind() {
			case reflect.Slice, reflect.Array, reflect.Map:
				element = t
				t = pointed(t.Elem())
			default:
				return t, fmt.Errorf("dive into %s", t)
			}
		case "keys":
			if element == nil || element.Kind() != reflect.Map {
				return t, fmt.Errorf("keys of %s", t)
			}
			t = pointed(element.Key())
		case "endkeys":
			t = pointed(element.Elem())
		default:
			for one := range strings.SplitSeq(word, "|") {
				name, param, _ := strings.Cut(one, "=")
				if err := i.fits(t, name, param); err != nil {
					return t, err
				}
			}
		}
	}
	return t, nil
}

// pointed is the type behind pointers.
func pointed(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t
}

// isOpaque reports whether the type tells nothing of what is validated.
func isOpaque(t reflect.Type) bool {
	return t.Kind() == reflect.Interface || reflect.PointerTo(t).Implements(reflect.TypeFor[validator.Valuer]())
}

// fits holds one tag against the type of its values.
func (i *inspection) fits(t reflect.Type, name, param string) error {
	for _, r := range i.rules {
		if r.name == name {
			if r.fits == nil {
				return nil
			}
			return r.fits(t, param)
		}
	}
	switch {
	case t == decimalType && slices.Contains(comparing, name):
		return fmt.Errorf("stock %s on a decimal, want dec_%s or a Cross rule", name, name)
	case slices.Contains(impure, name):
		return fmt.Errorf("%s asks the machine it runs on", name)
	case param == "" && slices.Contains(timed, name):
		return fmt.Errorf("%s without a parameter reads the clock", name)
	}
	return nil
}

// Stock tags that a Checker refuses: comparing ones panic on decimals, impure
// ones read the disk, the zone database or the network, timed ones the clock.
var (
	comparing = []string{"gt", "gte", "lt", "lte", "eq", "ne", "min", "max", "len", "oneof"}
	timed     = []string{"gt", "gte", "lt", "lte"}
	impure    = []string{"file", "filepath", "dir", "dirpath", "image", "timezone", "uds_exists", "unix_addr",
		"tcp_addr", "tcp4_addr", "tcp6_addr", "udp_addr", "udp4_addr", "udp6_addr", "ip_addr", "ip4_addr", "ip6_addr"}
)

// deeper reports whether what validator would walk of v has more levels.
func deeper(v reflect.Value, dive bool, levels int) bool {
	if levels == 0 {
		return true
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		return !v.IsNil() && deeper(v.Elem(), dive, levels-1)
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			if followed(f) && deeper(v.Field(i), strings.Contains(f.Tag.Get("validate"), "dive"), levels-1) {
				return true
			}
		}
	case reflect.Slice, reflect.Array:
		for i := 0; dive && i < v.Len() && !isScalar(v.Type().Elem().Kind()); i++ {
			if deeper(v.Index(i), dive, levels-1) {
				return true
			}
		}
	case reflect.Map:
		for it := v.MapRange(); dive && it.Next(); {
			if deeper(it.Value(), dive, levels-1) {
				return true
			}
		}
	}
	return false
}
