package valid

import (
	"errors"
	"fmt"
	"io"
	"math"
	"reflect"
	"strconv"
	"strings"
	"sync"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// Decode reads one JSON value as a T, strictly, and validates it by c. It returns
// what could be read beside the error, which is nil or a problem.List of
// everything that is wrong: names that are no fields (spelled exactly, unlike in
// encoding/json), wrong types, numbers that do not fit, names given twice at any
// depth, text that is not UTF-8, more behind the value, and then what [Checker.Struct]
// says of the fields. A syntax error, the end of the input or a limit stops
// reading: what came before it is kept, and nothing is validated.
//
// T is read by the rules of encoding/json otherwise: its tags, embedded structs,
// pointers, maps, Unmarshalers and TextUnmarshalers. What Decode accepts,
// json.Unmarshal reads as the same value. As there, null leaves a field as it
// is, which for a new T is zero, and makes a pointer, a map or a list nil. An
// Unmarshaler may return a problem.List, or one problem.Problem, with paths of
// its own; of any other error only the place is kept, since its text may repeat the value.
//
// T may be a struct, or lists, maps and pointers of structs; values of other
// types are read but have no tags to be validated by. A nil c reads within the
// default limits and validates nothing: that is for an UnmarshalJSON whose
// value will be validated by its parent. See [Limits], [MaxDecimalText] and
// [MaxDecimalExponent] for the bounds.
//
// Errors that are no problem.List begin with "valid: ": r is nil or failed (the
// cause is wrapped, and what was read before it is returned), or the tags of T
// are wrong, see the package comment.
func Decode[T any](c *Checker, r io.Reader) (T, error) {
	var v T
	err := decode(c, r, reflect.ValueOf(&v).Elem())
	return v, err
}

func decode(c *Checker, in io.Reader, v reflect.Value) error {
	if in == nil {
		return errors.New("valid: nil reader")
	}
	r := newReader(c)
	data, err := io.ReadAll(io.LimitReader(in, min(r.limits.Bytes, math.MaxInt64-1)+1))
	if int64(len(data)) > r.limits.Bytes {
		data, r.over = data[:r.limits.Bytes], true
	}
	r.data = data
	r.value(v)
	if err != nil {
		return fmt.Errorf("valid: read: %w", err)
	}
	r.end()
	if c == nil || r.stopped {
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

func newReader(c *Checker) *reader {
	if c == nil {
		return &reader{limits: Limits{}.withDefaults(), fields: new(sync.Map)}
	}
	return &reader{checker: c, limits: c.limits.withDefaults(), fields: &c.fields}
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

// report adds a problem at the place reached.
func (r *reader) report(rule, param string) {
	r.add(problem.Problem{Path: r.where(), Rule: rule, Param: param, Message: r.checker.message(rule, param, reflect.Invalid)})
}

// refuse reports why the value at the place reached stays as it was.
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

// stop reports why nothing more is read.
func (r *reader) stop(rule, param string) {
	r.report(rule, param)
	r.stopped = true
}

func (r *reader) add(p problem.Problem) {
	if r.stopped {
		return
	}
	r.found = append(r.found, p)
	if len(r.found) == MaxProblems {
		r.stop(tooManyProblems, strconv.Itoa(MaxProblems))
	}
}
