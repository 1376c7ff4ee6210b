package payload

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"
)

// A source is a window that moves over a body. It strips a byte order mark and
// lets through what is UTF-8 and within the limit of bytes; the first byte that
// is not ends the body there, so that all before it is still read.
type source struct {
	src   io.Reader
	limit int64
	begun bool

	buf  []byte
	kept int   // buf[kept:pos] is to stay; below 0: nothing is
	pos  int   // buf[pos:end] is ahead
	end  int   // buf[end:tail] begins a character that is not all there yet
	tail int   // buf[tail:] is room
	base int64 // offset of buf[0] in the body
	err  error // why there is no more to come, io.EOF included
}

var errReader = errors.New("the reader says it read an impossible number of bytes")

const window = 16 << 10 // bytes of the buffer to begin with

func newSource(src io.Reader, limit int64) source {
	if src == nil {
		src = bytes.NewReader(nil)
	}
	return source{src: src, limit: limit, kept: -1}
}

// offset is the place in the body of the byte ahead.
func (s *source) offset() int64 { return s.base + int64(s.pos) }

// ahead gives the next byte that is not white space and leaves it there. It
// gives 0 where the body ends, or where a 0 stands, which is never right.
func (s *source) ahead() byte {
	for {
		for ; s.pos < s.end; s.pos++ {
			if c := s.buf[s.pos]; c != ' ' && c != '\n' && c != '\t' && c != '\r' {
				return c
			}
		}
		if !s.fill() {
			return 0
		}
	}
}

// need makes sure that n bytes are ahead, if the body has so many.
func (s *source) need(n int) bool {
	for s.end-s.pos < n {
		if !s.fill() {
			return false
		}
	}
	return true
}

// fill brings more of the body into the window and reports whether it could.
func (s *source) fill() bool {
	if s.err != nil {
		return false
	}
	s.slide()
	s.read()
	if !s.begun {
		for s.tail < 4 && s.err == nil {
			s.read()
		}
		s.begun = true
		switch head := s.buf[:s.tail]; {
		case len(head) > 1 && (head[0] == 0 || head[1] == 0),
			bytes.HasPrefix(head, []byte{0xFE, 0xFF}), bytes.HasPrefix(head, []byte{0xFF, 0xFE}):
			s.tail, s.err = 0, ErrUTF16
		case bytes.HasPrefix(head, []byte{0xEF, 0xBB, 0xBF}):
			s.pos, s.end = 3, 3
		}
	}
	was := s.end
	s.check()
	return s.end > was || s.err == nil
}

// slide drops what has been read and makes room.
func (s *source) slide() {
	from := s.pos
	if s.kept >= 0 {
		from, s.kept = s.kept, 0
	}
	copy(s.buf, s.buf[from:s.tail])
	s.base += int64(from)
	s.pos, s.end, s.tail = s.pos-from, s.end-from, s.tail-from
	if s.tail == len(s.buf) {
		wider := make([]byte, max(window, 2*len(s.buf)))
		copy(wider, s.buf)
		s.buf = wider
	}
}

// read takes what the reader has to give, but not for ever when it gives
// neither bytes nor an error.
func (s *source) read() {
	const tries = 100
	left := s.limit - s.base - int64(s.tail)
	into := s.buf[s.tail:]
	if int64(len(into)) > left {
		into = into[:left+1] // one more tells whether the body ends at the limit
	}
	n := 0
	for range tries {
		if n, s.err = s.src.Read(into); n > 0 || s.err != nil {
			break
		}
	}
	switch {
	case n < 0 || n > len(into):
		n, s.err = 0, errReader
	case int64(n) > left:
		n, s.err = int(left), fmt.Errorf("%w of %d bytes", ErrTooLarge, s.limit)
	case n == 0 && s.err == nil:
		s.err = io.ErrNoProgress
	}
	s.tail += n
}

// check lets through the characters that are whole.
func (s *source) check() {
	whole := s.tail
	for back := 1; back < utf8.UTFMax && back <= s.tail-s.end; back++ {
		if at := s.tail - back; utf8.RuneStart(s.buf[at]) {
			if !utf8.FullRune(s.buf[at:s.tail]) {
				whole = at
			}
			break
		}
	}
	if utf8.Valid(s.buf[s.end:whole]) {
		if s.end = whole; whole < s.tail && s.err == io.EOF {
			s.err = ErrNotUTF8
		}
		return
	}
	for {
		r, size := utf8.DecodeRune(s.buf[s.end:whole])
		if r == utf8.RuneError && size < 2 {
			s.err = ErrNotUTF8
			return
		}
		s.end += size
	}
}
