package valid

import (
	"errors"
	"math"
	"reflect"
	"slices"
	"strings"

	"github.com/go-playground/validator/v10"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// notValidated is the rule of a value that could not be held against its rules.
const notValidated = "not_validated"

// Problems turns what a validator said of root into problems with JSON paths, in
// the order of the fields. It is for a validator of the program's own, see
// [Checker.Register]; root is the value that was given to its Struct or Var.
//
// A nil error gives nil. A problem.List inside err is returned as it is. Any
// other error gives one problem of the rule not_validated: it is no verdict on
// the value.
func (c *Checker) Problems(err error, root any) problem.List {
	return c.problems(err, reflect.ValueOf(root))
}

func (c *Checker) problems(err error, root reflect.Value) problem.List {
	if err == nil {
		return nil
	}
	var list problem.List
	if errors.As(err, &list) {
		return list
	}
	var errs validator.ValidationErrors
	if !errors.As(err, &errs) {
		return problem.List{{Rule: notValidated, Message: c.message(notValidated, "", reflect.Invalid)}}
	}
	return c.placed(errs, root)
}

// A placing is a problem and what it is sorted by.
type placing struct {
	problem problem.Problem
	order   []int
}

func (c *Checker) placed(errs validator.ValidationErrors, root reflect.Value) problem.List {
	wanted := make([]string, len(errs))
	for i, fe := range errs {
		wanted[i], _ = namespace(fe)
	}
	slices.Sort(wanted)
	found := find(root, wanted)
	taken := map[taking]bool{}
	placings := make([]placing, len(errs))
	for i, fe := range errs {
		p := problem.Problem{Rule: fe.Tag(), Param: fe.Param(), Message: c.message(fe.Tag(), fe.Param(), fe.Kind()) + c.listed(fe.Tag(), fe.Type())}
		ns, field := namespace(fe)
		at, ok := pick(found[ns], fe, taken)
		if !ok {
			p.Path = rest(fe.Namespace(), rootName(root))
			n, _ := slices.BinarySearch(wanted, ns)
			placings[i] = placing{p, []int{math.MaxInt, n}} // behind all others
			continue
		}
		p.Path = problem.Join(at.path, field)
		order := at.order
		if _, is := fe.Value().(crossed); is {
			order = append(step(order, number(at.value, field)), math.MaxInt) // behind all of that field
		}
		placings[i] = placing{p, order}
	}
	slices.SortStableFunc(placings, func(a, b placing) int { return slices.Compare(a.order, b.order) })
	list := make(problem.List, len(placings))
	for i, p := range placings {
		list[i] = p.problem
	}
	return list
}

// namespace is where an error happened in Go names, and for a cross rule the
// path from there.
func namespace(fe validator.FieldError) (ns, field string) {
	ns = fe.StructNamespace()
	if c, is := fe.Value().(crossed); is {
		return strings.TrimSuffix(strings.TrimSuffix(ns, c.field), "."), c.field
	}
	return ns, ""
}

// A taking keeps two errors of one rule and one namespace on two spots.
type taking struct {
	path, rule, param, field string
}

// pick chooses the spot of an error. Only map keys such as "a][b" give more than
// one to choose from; then it is one that holds the value that failed.
func pick(spots []spot, fe validator.FieldError, taken map[taking]bool) (spot, bool) {
	if len(spots) == 0 {
		return spot{}, false
	}
	if len(spots) > 1 {
		_, field := namespace(fe)
		for _, s := range spots {
			t := taking{s.path, fe.Tag(), fe.Param(), field}
			if !taken[t] && s.holds(fe) {
				taken[t] = true
				return s, true
			}
		}
	}
	return spots[0], true
}

// number is that of the field of v that a cross rule's path begins with, or one
// behind all fields.
func number(v reflect.Value, path string) int {
	name := path
	if cut := strings.IndexAny(path, ".["); cut >= 0 {
		name = path[:cut]
	}
	if v.Kind() == reflect.Struct && name != "" {
		for i := range v.NumField() {
			if f := v.Type().Field(i); !flattened(f) && fieldName(f) == name {
				return i
			}
		}
	}
	return math.MaxInt
}

// rest is the namespace without its root, for a place that could not be found
// again, such as one that a custom type function of the program made up.
func rest(ns, root string) string {
	if root != "" {
		ns = strings.TrimPrefix(ns, root)
	}
	return strings.Trim(ns, ".")
}
