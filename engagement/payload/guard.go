package payload

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"unicode/utf8"
)

// A guard hands a body on to the JSON decoder and looks at each byte once on
// the way: it strips a byte order mark and stops at the limits of bytes, item
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
	text    bool // within a string
	escaped bool // behind a backslash in a string
	more    int  // bytes to come of a character
	lo, hi  byte // bounds of the next of them
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

// scan looks at each byte once and gives how many are sound.
func (g *guard) scan(p []byte) (int, error) {
	for i, c := range p {
		switch {
		case c >= utf8.RuneSelf || g.more > 0:
			g.escaped = false
			if !g.character(c) {
				return i, ErrNotUTF8
			}
		case g.escaped:
			g.escaped = false
		case g.text:
			g.escaped = c == '\\'
			g.text = c != '"'
		case c == '"':
			g.text = true
		case c == '{' || c == '[':
			g.depth++
			if g.depth > g.settings.maxDepth {
				return i, fmt.Errorf("%w of %d", ErrTooDeep, g.settings.maxDepth)
			}
		case c == '}' || c == ']':
			g.depth--
		}
		if g.first == 0 && c != ' ' && c != '\n' && c != '\t' && c != '\r' {
			g.first = c
		}
	}
	return len(p), nil
}

// character takes the next byte of a character of several bytes and reports
// whether it may stand there. The bounds shut out overlong forms, surrogates
// and what lies past U+10FFFF: Unicode 15, table 3-7.
func (g *guard) character(c byte) bool {
	if g.more > 0 {
		ok := g.lo <= c && c <= g.hi
		g.more--
		g.lo, g.hi = 0x80, 0xBF
		return ok
	}
	g.lo, g.hi = 0x80, 0xBF
	switch {
	case c < 0xC2 || c > 0xF4:
		return false
	case c < 0xE0:
		g.more = 1
	case c < 0xF0:
		g.more = 2
	default:
		g.more = 3
	}
	switch c {
	case 0xE0:
		g.lo = 0xA0
	case 0xED:
		g.hi = 0x9F
	case 0xF0:
		g.lo = 0x90
	case 0xF4:
		g.hi = 0x8F
	}
	return true
}
