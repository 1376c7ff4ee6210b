package valid

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"sync"
	"time"

	"github.com/go-playground/validator/v10"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// A Checker validates values by struct tags and cross rules. Build one per
// package with [New] and keep it in a variable: it costs nothing until it is
// first used, never changes and is safe for concurrent use. The zero Checker
// knows the tags of this package and no cross rules.
type Checker struct {
	rules  []tagRule
	cross  []crossRule
	say    map[string]string
	names  map[reflect.Type]string // of enums, as a sentence lists them
	limits limits
	faults []error // options that make no sense: told by every call

	once     sync.Once
	validate *validator.Validate
	err      error

	types  sync.Map // reflect.Type -> verdict
	fields sync.Map // reflect.Type -> *fieldSet
}

// An Option adds a rule, a sentence or a limit to a Checker: [Cross], [Rule],
// [Say], [Names], [MaxBytes], [MaxDepth] or [MaxItems].
type Option func(*Checker)

// New returns a Checker with the options given. An option that makes no sense,
// such as a rule without a function, is the error of every later call.
func New(opts ...Option) *Checker {
	c := new(Checker)
	for _, opt := range opts {
		if opt != nil {
			opt(c)
		}
	}
	return c
}

func (c *Checker) fault(format string, args ...any) {
	c.faults = append(c.faults, fmt.Errorf("valid: "+format, args...))
}

// ready builds the validator at the first call.
func (c *Checker) ready() (*validator.Validate, error) {
	if c == nil {
		return nil, errors.New("valid: nil Checker")
	}
	c.once.Do(func() {
		v := validator.New(validator.WithRequiredStructEnabled())
		c.validate, c.err = v, c.Register(v)
	})
	return c.validate, c.err
}

// Struct validates a struct or a pointer to one, and whatever its tags lead to.
// It returns nil, or a problem.List with every problem in the order of the
// fields (map keys sorted; what a Cross rule says of a field follows the field).
//
// A nil pointer, a value that is no struct, a value that contains itself or is
// nested more than 1,000 levels deep, and wrong tags (see the package comment) are
// other errors, which begin with "valid: ".
func (c *Checker) Struct(v any) error {
	rv := reflect.ValueOf(v)
	for rv.Kind() == reflect.Pointer && rv.Elem().Kind() == reflect.Pointer {
		rv = rv.Elem()
	}
	if !rv.IsValid() || !isStruct(pointed(rv.Type())) {
		return fmt.Errorf("valid: want a struct or a pointer to one, not %T", v)
	}
	if rv.Kind() == reflect.Pointer && rv.IsNil() {
		return fmt.Errorf("valid: nil %T", v)
	}
	return c.value(rv)
}

// value validates a struct, a pointer to one, or lists and maps of them.
// Anything else has no tags and passes.
func (c *Checker) value(rv reflect.Value) error {
	validate, err := c.ready()
	if err != nil {
		return err
	}
	for rv.Kind() == reflect.Pointer && rv.Elem().Kind() != reflect.Struct {
		rv = rv.Elem()
	}
	if !rv.IsValid() {
		return nil
	}
	t, tag := diveTag(rv.Type())
	if !isStruct(t) {
		return nil
	}
	if err := c.inspected(t, rv); err != nil {
		return err
	}
	var found problem.List
	err = guard(rv.Type(), func() {
		if tag == "" {
			found = c.problems(validate.Struct(rv.Interface()), rv)
		} else {
			found = c.problems(validate.Var(rv.Interface(), tag), rv)
		}
	})
	if err != nil {
		return err
	}
	return found.Err()
}

// diveTag gives the type below pointers, lists and maps, and the tag that leads
// there. A list of itself leads nowhere.
func diveTag(t reflect.Type) (reflect.Type, string) {
	var dives []string
	for len(dives) < DefaultMaxDepth {
		switch t.Kind() {
		case reflect.Pointer:
		case reflect.Slice, reflect.Array, reflect.Map:
			dives = append(dives, "dive")
		default:
			return t, strings.Join(dives, ",")
		}
		t = t.Elem()
	}
	return t, ""
}

// isStruct reports whether validator goes inside values of t.
func isStruct(t reflect.Type) bool {
	return t.Kind() == reflect.Struct && !t.ConvertibleTo(reflect.TypeFor[time.Time]())
}

// guard runs do and turns a panic into an error.
func guard(t reflect.Type, do func()) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("valid: %s: %v", t, r)
		}
	}()
	do()
	return nil
}
