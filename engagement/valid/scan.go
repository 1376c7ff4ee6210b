package valid

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// A reader goes through JSON once, byte by byte, and fills Go values on the way.
// After a stop its methods return without effect.
type reader struct {
	checker *Checker
	limits  limits

	data  []byte
	over  bool // the input goes on behind data
	pos   int
	path  []node
	items int

	found   problem.List
	unread  map[string]bool // paths of values that were refused
	stopped bool
}

// A node is one step of the path: a name, or an index if the name is nil.
type node struct {
	name  []byte
	index int
}

func (r *reader) where() string {
	path := ""
	for _, n := range r.path {
		if n.name == nil {
			path = problem.Index(path, n.index)
		} else {
			path = problem.Key(path, string(n.name))
		}
	}
	return path
}

// at does something one step down the path.
func (r *reader) at(n node, do func()) {
	r.path = append(r.path, n)
	do()
	r.path = r.path[:len(r.path)-1]
}

// peek skips white space and gives the next byte; false at the end.
func (r *reader) peek() (byte, bool) {
	for !r.stopped {
		if r.pos == len(r.data) {
			r.cut()
			break
		}
		switch c := r.data[r.pos]; c {
		case ' ', '\t', '\r', '\n':
			r.pos++
		default:
			return c, true
		}
	}
	return 0, false
}

// end expects nothing but white space.
func (r *reader) end() {
	for !r.stopped && r.pos < len(r.data) {
		switch r.data[r.pos] {
		case ' ', '\t', '\r', '\n':
			r.pos++
		default:
			r.report(trailingData, strconv.Itoa(r.pos))
			return
		}
	}
	if r.over {
		r.cut()
	}
}

// cut stops because the input ends inside a value, or at the limit.
func (r *reader) cut() {
	r.pos = len(r.data)
	if r.over {
		r.stop(tooLarge, strconv.FormatInt(r.limits.bytes, 10))
		return
	}
	r.stopHere(truncated, "ends too early, at %s")
}

// wrongSyntax stops at a byte that cannot stand there.
func (r *reader) wrongSyntax(want string) {
	r.stopHere(syntax, "is not JSON at %s: want "+want)
}

// stopHere stops and says where: a line and column for people, and the offset in bytes.
func (r *reader) stopHere(rule, sentence string) {
	before := r.data[:r.pos]
	line := bytes.Count(before, []byte{'\n'}) + 1
	column := utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:]) + 1
	place := fmt.Sprintf("line %d, column %d (byte %d)", line, column, r.pos)
	r.halt(problem.Problem{Path: r.where(), Rule: rule, Param: strconv.Itoa(r.pos), Message: fmt.Sprintf(sentence, place)})
}

// word reads null, true or false.
func (r *reader) word(w string) bool {
	left := r.data[r.pos:]
	switch {
	case bytes.HasPrefix(left, []byte(w)):
		r.pos += len(w)
		return true
	case len(left) < len(w) && w[:len(left)] == string(left):
		r.cut()
	default:
		r.wrongSyntax("a value")
	}
	return false
}

// number reads the text of a number.
func (r *reader) number() (text []byte, ok bool) {
	at := r.pos
	next := func() byte {
		if at < len(r.data) {
			return r.data[at]
		}
		return 0
	}
	digits := func() bool {
		from := at
		for c := next(); c >= '0' && c <= '9'; c = next() {
			at++
		}
		return at > from
	}
	if next() == '-' {
		at++
	}
	ok = next() == '0'
	if ok {
		at++
	} else {
		ok = digits()
	}
	if ok && next() == '.' {
		at++
		ok = digits()
	}
	if ok && (next() == 'e' || next() == 'E') {
		at++
		if next() == '+' || next() == '-' {
			at++
		}
		ok = digits()
	}
	text, r.pos = r.data[r.pos:at], at
	switch {
	case at == len(r.data) && (r.over || !ok || len(r.path) > 0): // the rest of it may be missing
		r.cut()
		return nil, false
	case !ok:
		r.wrongSyntax("a digit")
	}
	return text, ok
}

// text reads a string. Text that is not UTF-8 is not good, but read all the same.
func (r *reader) text() (s []byte, good bool) {
	r.pos++ // the quote
	from := r.pos
	for i, c := range r.data[from:] {
		switch {
		case c == '"':
			s, r.pos = r.data[from:from+i], from+i+1
			return s, utf8.Valid(s)
		case c == '\\':
			return r.escaped(from, from+i)
		case c < ' ':
			r.pos = from + i
			r.wrongSyntax("no control character in text")
			return nil, false
		}
	}
	r.cut()
	return nil, false
}

// escaped reads a string with escapes; the first stands at i.
func (r *reader) escaped(from, i int) (s []byte, good bool) {
	s = append(s, r.data[from:i]...)
	good = true
	for r.pos = i; r.pos < len(r.data); {
		switch c := r.data[r.pos]; {
		case c == '"':
			r.pos++
			return s, good && utf8.Valid(s)
		case c < ' ':
			r.wrongSyntax("no control character in text")
			return nil, false
		case c != '\\':
			s = append(s, c)
			r.pos++
		default:
			char, whole := r.escape()
			if r.stopped {
				return nil, false
			}
			s = utf8.AppendRune(s, char)
			good = good && whole
		}
	}
	r.cut()
	return nil, false
}

// escape reads one escape; half of a surrogate pair is not whole.
func (r *reader) escape() (char rune, whole bool) {
	if r.pos+1 == len(r.data) {
		r.cut()
		return 0, false
	}
	if c := r.data[r.pos+1]; c != 'u' {
		i := strings.IndexByte(`"\/bfnrt`, c)
		if i < 0 {
			r.wrongSyntax("an escape of JSON")
			return 0, false
		}
		r.pos += 2
		return rune("\"\\/\b\f\n\r\t"[i]), true
	}
	char, ok := r.hex()
	if !ok || !utf16.IsSurrogate(char) {
		return char, ok
	}
	if bytes.HasPrefix(r.data[r.pos:], []byte(`\u`)) {
		back := r.pos
		low, ok := r.hex()
		if !ok {
			return 0, false
		}
		if pair := utf16.DecodeRune(char, low); pair != utf8.RuneError {
			return pair, true
		}
		r.pos = back // it stands for itself
	}
	return utf8.RuneError, false
}

// hex reads an escape of the form \u0041.
func (r *reader) hex() (rune, bool) {
	if len(r.data)-r.pos < 6 {
		r.cut()
		return 0, false
	}
	n, err := strconv.ParseUint(string(r.data[r.pos+2:r.pos+6]), 16, 16)
	if err != nil {
		r.wrongSyntax("four hexadecimal digits")
		return 0, false
	}
	r.pos += 6
	return rune(n), true
}
