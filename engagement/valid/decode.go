package valid

import (
	"errors"
	"fmt"
	"io"
	"math"
	"reflect"
	"strconv"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// Decode reads one JSON value as a T, strictly, and validates it by c. It returns
// what could be read beside the error, which is nil or a problem.List of
// everything that is wrong: first what [Read] finds, then what [Checker.Struct]
// says of the values that could be read. If reading stopped, nothing is validated.
//
// T may be a struct, or lists, maps and pointers of structs; values of other
// types are read but have no tags to be validated by. Errors that are no
// problem.List are those of Read, and of wrong tags as the package comment says.
func Decode[T any](c *Checker, r io.Reader) (T, error) {
	var v T
	err := c.decode(r, reflect.ValueOf(&v).Elem(), true)
	return v, err
}

// Read reads one JSON value as a T, strictly, and does not validate it. It returns
// what could be read beside the error, which is nil or a problem.List: names that
// are no fields (spelled exactly, unlike in encoding/json), wrong types, numbers
// that do not fit, names given twice at any depth, text that is not UTF-8, more
// behind the value. A syntax error, the end of the input and a limit stop
// reading: what came before is kept.
//
// T is read by the rules of encoding/json otherwise: its tags, embedded structs,
// pointers, maps, Unmarshalers and TextUnmarshalers. What Read accepts,
// json.Unmarshal reads as the same value. As there, null leaves a field as it
// is, which in a new T is zero, and makes a pointer, a map or a list nil. An
// Unmarshaler may use Read for its part, or return a problem.Problem: its paths
// are put behind the place. Of other errors only the place is kept, since
// their text may repeat the value. A decimal is a number of JSON of at
// most [MaxDecimalText] bytes, in quotes or not.
//
// Errors that are no problem.List begin with "valid: ": c or r is nil, options of
// c make no sense, or r failed (the cause is wrapped; what came before is returned).
func Read[T any](c *Checker, r io.Reader) (T, error) {
	var v T
	err := c.decode(r, reflect.ValueOf(&v).Elem(), false)
	return v, err
}

func (c *Checker) decode(in io.Reader, v reflect.Value, validate bool) error {
	if _, err := c.ready(); err != nil {
		return err
	}
	if in == nil {
		return errors.New("valid: nil reader")
	}
	r := &reader{checker: c, limits: c.limits.withDefaults()}
	data, err := io.ReadAll(io.LimitReader(in, min(r.limits.bytes, math.MaxInt64-1)+1))
	if int64(len(data)) > r.limits.bytes {
		data, r.over = data[:r.limits.bytes], true
	}
	r.data = data
	r.value(v)
	if err != nil {
		return fmt.Errorf("valid: read: %w", err)
	}
	r.end()
	if !validate || r.stopped {
		return r.found.Err()
	}
	err = c.value(v.Addr())
	var broken problem.List
	if err != nil && !errors.As(err, &broken) {
		return err
	}
	for _, p := range broken {
		if !r.refusedAt(p.Path) {
			r.found = append(r.found, p)
		}
	}
	return r.found.Err()
}

// refusedAt reports whether the value at path, or one that it is part of, was
// refused: it is zero only for that reason.
func (r *reader) refusedAt(path string) bool {
	if len(r.unread) == 0 {
		return false
	}
	for end := len(path); end > 0; end = strings.LastIndexAny(path[:end], ".[") {
		if r.unread[path[:end]] {
			return true
		}
	}
	return r.unread[""]
}

// Rules of reading. The package comment says what each means.
const (
	syntax          = "syntax"
	truncated       = "truncated"
	tooLarge        = "too_large"
	tooDeep         = "too_deep"
	tooMany         = "too_many"
	tooManyProblems = "too_many_problems"
	trailingData    = "trailing_data"
	unknownField    = "unknown_field"
	duplicateField  = "duplicate_field"
	wrongType       = "wrong_type"
	outOfRange      = "out_of_range"
	wrongLength     = "wrong_length"
	tooLong         = "too_long"
	badName         = "bad_name"
	notUTF8         = "not_utf8"
	invalid         = "invalid"
)

// here is a problem at the place reached.
func (r *reader) here(rule, param string) problem.Problem {
	return problem.Problem{Path: r.where(), Rule: rule, Param: param, Message: r.checker.message(rule, param, reflect.Invalid)}
}

// report tells what is wrong at the place reached.
func (r *reader) report(rule, param string) {
	r.add(r.here(rule, param))
}

// refuse tells why the value at the place reached stays as it was.
func (r *reader) refuse(rule, param string) {
	r.report(rule, param)
	r.leave()
}

// leave remembers that the value at the place reached stays as it was.
func (r *reader) leave() {
	if r.unread == nil {
		r.unread = map[string]bool{}
	}
	r.unread[r.where()] = true
}

// stop tells why nothing more is read.
func (r *reader) stop(rule, param string) {
	r.halt(r.here(rule, param))
}

func (r *reader) add(p problem.Problem) {
	switch {
	case r.stopped:
	case len(r.found) == MaxProblems:
		r.stop(tooManyProblems, strconv.Itoa(MaxProblems))
	default:
		r.found = append(r.found, p)
	}
}

func (r *reader) halt(p problem.Problem) {
	if !r.stopped {
		r.found = append(r.found, p)
		r.stopped = true
	}
}
