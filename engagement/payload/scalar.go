package payload

// A scalar is what stood in the place of a leaf.
type scalar struct {
	kind    byte   // '"', '0' for any number, 't', 'f', 'n', or '{' for an object or list, which was passed over
	raw     []byte // of a string, between its quotes, or of a number; good until the next read
	escaped bool
	long    bool // a string too long to be kept
}

// scalar reads the value ahead.
func (r *Reader) scalar(keep bool) (v scalar) {
	if r.err != nil {
		return scalar{kind: 'n'}
	}
	r.unread = false
	switch c := r.source.ahead(); c {
	case '"':
		v.kind = c
		v.raw, v.escaped, v.long = r.text(keep)
	case '{', '[':
		v.kind = '{'
		r.pass()
	case 't':
		v.kind = c
		r.word("true")
	case 'f':
		v.kind = c
		r.word("false")
	case 'n':
		v.kind = c
		r.word("null")
	default:
		v.kind = '0'
		v.raw = r.number()
	}
	return v
}

// words gives the text of a string or the digits of a number, to be looked at
// and not kept.
func (v scalar) words() []byte {
	if v.escaped {
		return unescape(v.raw)
	}
	return v.raw
}
