package payload

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"unicode/utf8"
)

// A guard hands a body on to the JSON decoder and looks at it on the way: it strips a byte order mark and stops at the limits of bytes, item
// and depth, and at the first byte that is not UTF-8. What stands before that
// byte is handed on, so that whole items before it are still read.
type guard struct {
	src      *bufio.Reader
	settings settings
	begun    bool
	bom      int64 // length of the byte order mark
	n        int64 // bytes handed on
	item     int64 // how many of them stand before the item being read
	first    byte  // the first byte that is no white space
	err      error

	depth   int
	text    bool   // within a string
	escaped bool   // behind a backslash in a string
	carry   []byte // the beginning of a character that the last read cut off
}

func newGuard(src io.Reader, s settings) *guard {
	if src == nil {
		src = bytes.NewReader(nil)
	}
	return &guard{src: bufio.NewReader(src), settings: s}
}

// Read hands on what is sound; its error is kept, and ends the body for good.
func (g *guard) Read(p []byte) (int, error) {
	if g.err == nil && !g.begun {
		g.err = g.begin()
	}
	if g.err == nil && g.n-g.item > g.settings.maxItem {
		g.err = fmt.Errorf("%w of %d bytes", ErrItemTooLarge, g.settings.maxItem)
	}
	if g.err != nil || len(p) == 0 {
		return 0, g.err
	}
	left := g.settings.maxBytes - g.bom - g.n
	if int64(len(p)) > left {
		p = p[:left+1] // one more tells whether the body ends at the limit
	}
	n, err := g.take(p)
	if int64(n) > left {
		n, err = int(left), fmt.Errorf("%w of %d bytes", ErrTooLarge, g.settings.maxBytes)
	}
	if sound, bad := g.scan(p[:n]); bad != nil {
		n, err = sound, bad
	}
	g.n += int64(n)
	g.err = err
	return n, err
}

// begin looks for a byte order mark.
func (g *guard) begin() error {
	g.begun = true
	head, _ := g.src.Peek(4) // its error comes again with the bytes
	switch {
	case len(head) > 1 && (head[0] == 0 || head[1] == 0),
		bytes.HasPrefix(head, []byte{0xFE, 0xFF}), bytes.HasPrefix(head, []byte{0xFF, 0xFE}):
		return ErrUTF16
	case bytes.HasPrefix(head, []byte{0xEF, 0xBB, 0xBF}):
		g.bom = 3
		_, err := g.src.Discard(3)
		return err
	}
	return nil
}

// take reads once more when a reader gives neither bytes nor an error, but not
// for ever.
func (g *guard) take(p []byte) (n int, err error) {
	const tries = 100
	for range tries {
		if n, err = g.src.Read(p); n > 0 || err != nil {
			return n, err
		}
	}
	return 0, io.ErrNoProgress
}

// scan gives how many bytes of p are sound.
func (g *guard) scan(p []byte) (int, error) {
	if g.first == 0 {
		if ahead := bytes.TrimLeft(p, " \t\r\n"); len(ahead) > 0 {
			g.first = ahead[0]
		}
	}
	sound, err := g.unicode(p)
	if deep := g.nesting(p[:sound]); deep < sound {
		return deep, fmt.Errorf("%w of %d", ErrTooDeep, g.settings.maxDepth)
	}
	return sound, err
}

// unicode gives how many bytes of p are UTF-8. A character that p cuts off is
// carried over to the next call.
func (g *guard) unicode(p []byte) (int, error) {
	begun := 0 // bytes of p that complete a character carried over
	for len(g.carry) > 0 && begun < len(p) {
		g.carry = append(g.carry, p[begun])
		begun++
		if utf8.FullRune(g.carry) {
			if r, size := utf8.DecodeRune(g.carry); r == utf8.RuneError && size < 2 {
				return 0, ErrNotUTF8
			}
			g.carry = g.carry[:0]
		}
	}
	rest := p[begun:]
	end := len(rest)
	for back := 1; back < utf8.UTFMax && back <= len(rest); back++ {
		if tail := rest[len(rest)-back:]; utf8.RuneStart(tail[0]) {
			if !utf8.FullRune(tail) {
				end -= back
				g.carry = append(g.carry, tail...)
			}
			break
		}
	}
	if utf8.Valid(rest[:end]) {
		return len(p), nil
	}
	for at := 0; ; {
		r, size := utf8.DecodeRune(rest[at:])
		if r == utf8.RuneError && size < 2 {
			return begun + at, ErrNotUTF8
		}
		at += size
	}
}

// nesting follows strings, objects and lists through p. It gives the length of
// p, or the place of the bracket that nests too deep.
func (g *guard) nesting(p []byte) int {
	for i := 0; i < len(p); i++ {
		if g.text {
			i += g.inText(p[i:])
			continue
		}
		switch p[i] {
		case '"':
			g.text = true
		case '{', '[':
			g.depth++
			if g.depth > g.settings.maxDepth {
				return i
			}
		case '}', ']':
			g.depth--
		}
	}
	return len(p)
}

// inText gives the place of the quote that ends the string p begins within, or
// the length of p.
func (g *guard) inText(p []byte) int {
	for i, c := range p {
		switch {
		case g.escaped:
			g.escaped = false
		case c == '\\':
			g.escaped = true
		case c == '"':
			g.text = false
			return i
		}
	}
	return len(p)
}
