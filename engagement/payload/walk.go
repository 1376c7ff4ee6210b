package payload

import (
	"encoding/json"
	"errors"
	"io"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// Body reads the whole body, which must be one object, and calls member for
// each of its members. Member reads the value by [Items], [OneOrMany],
// [Reader.Members], [Reader.Value] or [Reader.Field], or leaves it to be passed
// over; an error of its own ends the reading and comes back as it is.
//
// A body that is no object is a [*WrongKindError]. Nothing but white space may
// follow the object.
func (r *Reader) Body(member func(key string) error) error {
	token, err := r.dec.Token()
	var syntax *json.SyntaxError
	switch {
	case err == io.EOF:
		return &Error{Offset: r.in.bom + r.in.n, Err: ErrEmpty}
	case errors.As(err, &syntax):
		return &WrongKindError{Want: r.want, Got: notJSON(r.in.first)}
	case err != nil:
		return r.stop(err)
	case token == json.Delim('['):
		return &WrongKindError{Want: r.want, Got: "a bare list"}
	case token != json.Delim('{'):
		return &WrongKindError{Want: r.want, Got: "a bare value"}
	}
	if err := r.members(member); err != nil {
		return err
	}
	_, err = r.dec.Token()
	switch {
	case err == io.EOF:
		return nil
	case err == nil || errors.As(err, &syntax):
		return &Error{Offset: r.in.bom + r.dec.InputOffset(), Err: ErrTrailing}
	}
	return r.stop(err)
}

// notJSON says what a body may be that begins with c.
func notJSON(c byte) string {
	switch c {
	case '<':
		return "an HTML or XML page"
	case 0x1F:
		return "compressed bytes"
	}
	return "text that is no JSON"
}

// Members reads the object ahead and calls member for each of its members, as
// [Reader.Body] does. Null has no members; anything else is a problem.
func (r *Reader) Members(member func(key string) error) error {
	ok, err := r.open('{')
	if !ok {
		return err
	}
	return r.members(member)
}

func (r *Reader) members(member func(key string) error) error {
	for r.dec.More() {
		token, err := r.token()
		if err != nil {
			return err
		}
		key, _ := token.(string) // the decoder lets nothing else stand here
		r.path = append(r.path, step{problem.Key("", key), -1})
		before := r.dec.InputOffset()
		if err := member(key); err != nil {
			return err
		}
		if r.dec.InputOffset() == before {
			if err := r.pass(); err != nil {
				return err
			}
		}
		r.Leave()
	}
	_, err := r.token()
	return err
}

// Items reads the list ahead item by item and calls each for every object in
// it; the item is the callee's until it returns. Null is an empty list. An item
// that is no object, and a value that is no list, are problems.
func Items[T any](r *Reader, each func(*T)) error {
	ok, err := r.open('[')
	if !ok {
		return err
	}
	return items(r, each)
}

// OneOrMany reads the list ahead as [Items] does, and an object ahead as its
// only item: for a member that may be either.
func OneOrMany[T any](r *Reader, each func(*T)) error {
	token, err := r.token()
	switch {
	case err != nil:
		return err
	case token == json.Delim('['):
		return items(r, each)
	case token != json.Delim('{'):
		if token != nil {
			r.Note(notA("object or list"))
		}
		return nil
	}
	was := r.broken
	r.broken = false
	var item T
	if err := r.members(func(key string) error { return r.Field(key, &item) }); err != nil {
		return err
	}
	each(&item)
	r.broken = was
	return nil
}

// Item reads the object ahead and calls each for it, as [Items] does for one
// object of a list.
func Item[T any](r *Reader, each func(*T)) error {
	p := new(T)
	return one(r, &p, each)
}

func items[T any](r *Reader, each func(*T)) error {
	var item, zero T
	p := &item
	for i := 0; r.dec.More(); i++ {
		r.Enter("", i)
		item, p = zero, &item
		if err := one(r, &p, each); err != nil {
			return err
		}
		r.Leave()
	}
	_, err := r.token()
	return err
}

// one reads the value ahead into the empty item at *p, which null makes nil.
func one[T any](r *Reader, p **T, each func(*T)) error {
	was := r.broken
	r.broken = false
	found, err := r.decode(p)
	if err != nil {
		return err
	}
	if found && *p == nil {
		r.Note(notA("object"))
	} else if found {
		each(*p)
	}
	r.broken = was
	return nil
}

// open reads the bracket or brace that begins the value ahead. A value that
// does not begin so is passed over and, unless it is null, a problem.
func (r *Reader) open(brace json.Delim) (bool, error) {
	token, err := r.token()
	if err != nil || token == brace {
		return err == nil, err
	}
	if token != nil {
		want := "object"
		if brace == '[' {
			want = "list"
		}
		r.Note(notA(want))
	}
	return false, r.rest(token)
}

// pass reads over the value ahead.
func (r *Reader) pass() error {
	token, err := r.token()
	if err != nil {
		return err
	}
	return r.rest(token)
}

// rest reads over what follows the first token of a value.
func (r *Reader) rest(token json.Token) error {
	switch token {
	case json.Delim('{'):
		return r.members(func(string) error { return r.Value(&ignored{}) })
	case json.Delim('['):
		for r.dec.More() {
			if err := r.Value(&ignored{}); err != nil {
				return err
			}
		}
		_, err := r.token()
		return err
	}
	return nil
}

// ignored is any value, not kept.
type ignored struct{}

func (*ignored) UnmarshalJSON([]byte) error { return nil }

func (r *Reader) token() (json.Token, error) {
	r.in.item = r.dec.InputOffset()
	token, err := r.dec.Token()
	if err != nil {
		return nil, r.stop(err)
	}
	return token, nil
}
