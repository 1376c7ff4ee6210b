package payload

import (
	"fmt"
	"io"
	"reflect"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// Body reads the whole body, which must be one object, and calls member for
// each of its members. Member reads the value by [Items], [OneOrMany], [Item],
// [Reader.Members], [Reader.Value] or [Reader.Field], or leaves it to be passed
// over; an error of its own ends the reading and comes back as it is.
//
// A body that is no object is a [*WrongKindError]. Nothing but white space may
// follow the object.
func (r *Reader) Body(member func(key string) error) error {
	s := &r.source
	c := s.ahead()
	switch {
	case s.pos == s.end && s.err == io.EOF:
		r.stop(ErrEmpty)
		return r.err
	case s.pos < s.end && c != '{':
		return &WrongKindError{Want: r.want, Got: unlike(c)}
	case s.pos == s.end:
		r.cut()
		return r.err
	}
	if err := r.members(member); err != nil {
		return err
	}
	r.whole = true
	if s.ahead(); s.pos < s.end {
		r.stop(ErrTrailing)
	} else if s.err != io.EOF {
		r.cut()
	}
	return r.err
}

// unlike says what a body is that begins with c and is no object.
func unlike(c byte) string {
	switch {
	case c == '[':
		return "a bare list"
	case c == '<':
		return "an HTML or XML page"
	case c == 0x1F:
		return "compressed bytes"
	case c == '"' || c >= '0' && c <= '9' || c == '-':
		return "a bare value"
	}
	return "text that is no JSON object"
}

// Members reads the object ahead and calls member for each of its members, as
// [Reader.Body] does. Null has no members; anything else is a problem.
func (r *Reader) Members(member func(key string) error) error {
	if r.source.ahead() != '{' {
		return r.unfit("object")
	}
	return r.members(member)
}

func (r *Reader) members(member func(key string) error) error {
	if !r.open() {
		return r.err
	}
	for first := true; r.next(first, '}'); first = false {
		name := string(r.key())
		r.path = append(r.path, step{shortened(name), -1})
		if r.err == nil {
			if err := member(name); err != nil {
				return err
			}
		}
		if r.unread {
			r.pass()
		}
		r.leave()
	}
	return r.err
}

// shortened keeps a name of any length from filling the paths of problems.
func shortened(name string) string {
	if len(name) <= longName {
		return name
	}
	return strings.ToValidUTF8(name[:longName], "") + "…"
}

// Items reads the list ahead item by item and calls each for every object in
// it; the item is the callee's until it returns. Null is an empty list. An item
// that is no object, and a value that is no list, are problems.
func Items[T any](r *Reader, each func(*T)) error {
	if r.source.ahead() != '[' {
		return r.unfit("list")
	}
	if !r.open() {
		return r.err
	}
	var item, zero T
	for i := 0; r.next(i == 0, ']') && r.another(); i++ {
		r.path = append(r.path, step{"", i})
		if r.source.ahead() == 'n' {
			r.Note(notA("object"))
		}
		item = zero
		one(r, &item, each)
		r.leave()
	}
	return r.err
}

// another counts an element that is kept, and ends the reading past the limit.
func (r *Reader) another() bool {
	r.kept++
	if r.kept > r.settings.items {
		r.stop(fmt.Errorf("%w of %d", ErrTooMany, r.settings.items))
	}
	return r.err == nil
}

// Item reads the object ahead and calls each for it, as [Items] does for one
// object of a list. Null is no object, and no problem.
func Item[T any](r *Reader, each func(*T)) error {
	one(r, new(T), each)
	return r.err
}

// OneOrMany reads the list ahead as [Items] does, and an object ahead as
// [Item] does: for a member that may be either.
func OneOrMany[T any](r *Reader, each func(*T)) error {
	switch r.source.ahead() {
	case '[':
		return Items(r, each)
	case '{':
		return Item(r, each)
	}
	return r.unfit("object or list")
}

// one reads the object ahead into the empty item.
func one[T any](r *Reader, item *T, each func(*T)) {
	if r.source.ahead() != '{' {
		r.unfit("object")
		return
	}
	was := r.broken
	r.broken = false
	r.value(reflect.ValueOf(item).Elem())
	if r.err == nil {
		each(item)
	}
	r.broken = was
}

// IsObject reports whether the value ahead is an object, for a type that takes
// more than one kind.
func (r *Reader) IsObject() bool { return r.source.ahead() == '{' }

// IsList reports whether the value ahead is a list.
func (r *Reader) IsList() bool { return r.source.ahead() == '[' }

// unfit passes over a value of the wrong kind, which unless it is null is a
// problem.
func (r *Reader) unfit(want string) error {
	null := r.source.ahead() == 'n'
	r.pass()
	if !null && r.err == nil {
		r.broken = true
		r.Note(notA(want))
	}
	return r.err
}

// notA is the problem of a value of the wrong kind.
func notA(want string) problem.Problem {
	return problem.Problem{Rule: "wrong_kind", Param: want, Message: "a value of another kind stands where this one belongs; it was left out"}
}

// pass reads over the value ahead.
func (r *Reader) pass() {
	switch r.source.ahead() {
	case '{':
		if !r.open() {
			return
		}
		for first := true; r.next(first, '}'); first = false {
			r.key()
			r.pass()
		}
	case '[':
		if !r.open() {
			return
		}
		for first := true; r.next(first, ']'); first = false {
			r.pass()
		}
	default:
		r.scalar(false)
	}
}

func (r *Reader) leave() { r.path = r.path[:len(r.path)-1] }
