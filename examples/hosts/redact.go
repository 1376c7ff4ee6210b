package hosts

import (
	"context"
	"errors"
	"log/slog"
	"reflect"
	"strconv"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// A Redactor is a slog.Handler that takes personal data out of the values of log
// lines before the handler behind it writes them:
//
//   - numbers, times, counts, money, dates and names of the library's own lists
//     stay
//   - a value of the library that is about people gives what [Summary] keeps of it:
//     ids of the host's own, states and numbers of things
//   - any other struct, map, text type or bytes give their type alone
//   - lists give their length and their first elements, each by these rules; a list
//     of texts its length
//   - a problem.List gives paths and rules; any other error its text
//
// What the host writes as plain text stays as it is: the message, the keys, a string
// and the text of an error. Whoever logs party.Name logs a name.
type Redactor struct{ next slog.Handler }

// NewRedactor puts a Redactor before a handler.
func NewRedactor(next slog.Handler) Redactor { return Redactor{next} }

// Enabled is that of the handler behind it.
func (r Redactor) Enabled(ctx context.Context, l slog.Level) bool { return r.next.Enabled(ctx, l) }

// Handle hands on the record without personal data.
func (r Redactor) Handle(ctx context.Context, from slog.Record) error {
	to := slog.NewRecord(from.Time, from.Level, from.Message, from.PC)
	from.Attrs(func(a slog.Attr) bool {
		to.AddAttrs(redactAttr(a, 0))
		return true
	})
	return r.next.Handle(ctx, to)
}

// WithAttrs takes personal data out of attributes of all lines to come.
func (r Redactor) WithAttrs(attrs []slog.Attr) slog.Handler {
	return Redactor{r.next.WithAttrs(redactAttrs(attrs, 0))}
}

// WithGroup opens a group in the handler behind it.
func (r Redactor) WithGroup(name string) slog.Handler { return Redactor{r.next.WithGroup(name)} }

// Bounds on what is looked at: levels of groups, lists and pointers, and elements
// of a list.
const (
	maxLevels   = 6
	maxElements = 10
)

func redactAttrs(attrs []slog.Attr, level int) []slog.Attr {
	out := make([]slog.Attr, len(attrs))
	for i, a := range attrs {
		out[i] = redactAttr(a, level)
	}
	return out
}

func redactAttr(a slog.Attr, level int) slog.Attr {
	return slog.Attr{Key: a.Key, Value: redact(a.Value, level)}
}

func redact(v slog.Value, level int) slog.Value {
	if v.Kind() == slog.KindLogValuer {
		v = v.Resolve()
	}
	switch v.Kind() {
	case slog.KindGroup:
		if level == maxLevels {
			return slog.StringValue("group")
		}
		return slog.GroupValue(redactAttrs(v.Group(), level+1)...)
	case slog.KindAny:
		return redactAny(v.Any(), level)
	default:
		return v // a number, a time, or a text of the host's own
	}
}

func redactAny(x any, level int) slog.Value {
	if x == nil {
		return slog.AnyValue(nil)
	}
	if err, is := x.(error); is {
		return redactError(err)
	}
	if l, is := x.(slog.LogValuer); is && level < maxLevels {
		return redact(slog.AnyValue(l).Resolve(), level+1)
	}
	if v, is := Summary(x); is {
		return v
	}
	v := reflect.ValueOf(x)
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return slog.AnyValue(nil)
		}
		if level < maxLevels {
			return redactAny(v.Elem().Interface(), level+1)
		}
	case reflect.Slice, reflect.Array:
		return redactList(v, level)
	case reflect.Bool, reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64, reflect.Float32, reflect.Float64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return slog.AnyValue(x)
	}
	return slog.StringValue(v.Type().String())
}

// redactError keeps no more of a list of problems than where they are and which rules
// they broke.
func redactError(err error) slog.Value {
	var list problem.List
	if !errors.As(err, &list) {
		return slog.StringValue(err.Error())
	}
	attrs := []slog.Attr{slog.Int("problems", len(list))}
	for _, p := range list[:min(len(list), maxElements)] {
		attrs = append(attrs, slog.String(p.Path, p.Rule))
	}
	return slog.GroupValue(attrs...)
}

func redactList(v reflect.Value, level int) slog.Value {
	kind := v.Type().Elem().Kind()
	attrs := []slog.Attr{slog.Int("len", v.Len())}
	if kind == reflect.String || kind == reflect.Uint8 || level == maxLevels {
		return slog.GroupValue(attrs...)
	}
	for i := range min(v.Len(), maxElements) {
		var element slog.Value
		switch e := v.Index(i).Interface().(type) {
		case string:
			element = slog.StringValue("string")
		case time.Time, time.Duration:
			element = slog.AnyValue(e)
		default:
			element = redactAny(e, level+1)
		}
		attrs = append(attrs, slog.Attr{Key: strconv.Itoa(i), Value: element})
	}
	return slog.GroupValue(attrs...)
}
