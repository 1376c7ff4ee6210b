package payload

import "fmt"

// text reads the string ahead and gives what stands between its quotes, good
// until the next read, or nil when it is not to be kept. A string longer than
// MaxText is not kept and long.
func (r *Reader) text(keep bool) (raw []byte, escaped, long bool) {
	s := &r.source
	s.pos++
	s.kept = -1
	if keep {
		s.kept = s.pos
	}
	for r.err == nil {
		s.pos += plain(s.buf[s.pos:s.end])
		if s.kept >= 0 && s.pos-s.kept > MaxText {
			s.kept, long = -1, true
		}
		switch {
		case s.pos == s.end:
			if !s.fill() {
				r.cut()
			}
		case s.buf[s.pos] == '"':
			if s.kept >= 0 {
				raw = s.buf[s.kept:s.pos]
			}
			s.pos++
			s.kept = -1
			return raw, escaped, long
		case s.buf[s.pos] == '\\':
			escaped = true
			r.escape()
		default:
			r.fail("no control character in a string")
		}
	}
	return nil, false, false
}

// plain counts the bytes at the beginning of b that stand for themselves in a
// string.
func plain(b []byte) int {
	for i, c := range b {
		if c == '"' || c == '\\' || c < ' ' {
			return i
		}
	}
	return len(b)
}

// escape reads over the escape ahead.
func (r *Reader) escape() {
	s := &r.source
	size := 2
	if s.need(2) && s.buf[s.pos+1] == 'u' {
		size = 6
	}
	if !s.need(size) {
		r.cut()
		return
	}
	if _, n := unescaped(s.buf[s.pos:s.end]); n == 0 {
		r.fail("an escape")
		return
	}
	s.pos += size
}

// number reads the number ahead and gives its text, good until the next read.
func (r *Reader) number() []byte {
	s := &r.source
	s.kept = s.pos
	for s.need(1) && inNumber(s.buf[s.pos]) && s.pos-s.kept <= MaxText {
		s.pos++
	}
	raw := s.buf[s.kept:s.pos]
	s.kept = -1
	switch {
	case len(raw) > MaxText:
		r.stop(fmt.Errorf("%w: a number of more than %d bytes", ErrSyntax, MaxText))
	case !isNumber(raw):
		r.fail("a value")
	}
	return raw
}

func inNumber(c byte) bool {
	return c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E'
}

// isNumber reports whether b is a number by RFC 8259, section 6.
func isNumber(b []byte) bool {
	if len(b) > 0 && b[0] == '-' {
		b = b[1:]
	}
	whole := b
	b = afterDigits(b)
	if n := len(whole) - len(b); n == 0 || n > 1 && whole[0] == '0' {
		return false
	}
	if len(b) > 0 && b[0] == '.' {
		rest := afterDigits(b[1:])
		if len(rest) == len(b)-1 {
			return false
		}
		b = rest
	}
	if len(b) > 0 && (b[0] == 'e' || b[0] == 'E') {
		b = b[1:]
		if len(b) > 0 && (b[0] == '+' || b[0] == '-') {
			b = b[1:]
		}
		return len(b) > 0 && len(afterDigits(b)) == 0
	}
	return len(b) == 0
}

func afterDigits(b []byte) []byte {
	for len(b) > 0 && b[0] >= '0' && b[0] <= '9' {
		b = b[1:]
	}
	return b
}

// word reads true, false or null.
func (r *Reader) word(w string) {
	s := &r.source
	switch {
	case !s.need(len(w)):
		r.cut()
	case string(s.buf[s.pos:s.pos+len(w)]) != w:
		r.fail("a value")
	default:
		s.pos += len(w)
	}
}

// open reads the bracket or brace ahead.
func (r *Reader) open() bool {
	r.unread = false
	r.depth++
	if r.depth > r.settings.depth {
		r.stop(fmt.Errorf("%w of %d levels", ErrTooDeep, r.settings.depth))
		return false
	}
	r.source.pos++
	return true
}

// next goes on to the next element of a list or member of an object, or reads
// the bracket or brace that closes it and gives false.
func (r *Reader) next(first bool, end byte) bool {
	if r.err != nil {
		return false
	}
	switch c := r.source.ahead(); {
	case c == end:
		r.source.pos++
		r.depth--
		return false
	case first:
		return true
	case c == ',':
		r.source.pos++
		return true
	}
	r.fail("a comma or " + string(rune(end)))
	return false
}

// key reads a member's name and the colon. The name is good until the next
// key; one too long to be kept is empty.
func (r *Reader) key() []byte {
	if r.source.ahead() != '"' {
		r.fail("a name in quotes")
		return nil
	}
	name, escaped, _ := r.text(true)
	r.name = append(r.name[:0], name...)
	if escaped {
		r.name = unescape(r.name)
	}
	if r.err == nil && r.source.ahead() != ':' {
		r.fail("a colon")
		return nil
	}
	r.source.pos++
	r.unread = true
	return r.name
}
