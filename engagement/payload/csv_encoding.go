package payload

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf16"
	"unicode/utf8"
)

// readWhole reads a body to its end or to the limit. What was read before an
// error is given beside it.
func readWhole(src io.Reader, limit int64) ([]byte, error) {
	if src == nil {
		return nil, nil
	}
	const tries = 100
	var body []byte
	if sized, ok := src.(interface{ Len() int }); ok { // a reader of bytes or of a string
		body = make([]byte, 0, min(max(int64(sized.Len()), 0), limit)+1)
	}
	for idle := 0; ; {
		if len(body) == cap(body) {
			wider := make([]byte, len(body), max(window, 2*cap(body)))
			copy(wider, body)
			body = wider
		}
		into := body[len(body):cap(body)]
		left := limit - int64(len(body))
		if int64(len(into)) > left {
			into = into[:left+1] // one more tells whether the body ends at the limit
		}
		n, err := src.Read(into)
		switch {
		case n < 0 || n > len(into):
			return body, errReader
		case int64(n) > left:
			return body[:limit], fmt.Errorf("%w of %d bytes", ErrTooLarge, limit)
		}
		body = body[:len(body)+n]
		if n > 0 {
			idle = 0
		} else {
			idle++
		}
		switch {
		case err != nil && errors.Is(err, io.EOF):
			return body, nil
		case err != nil:
			return body, err
		case idle == tries:
			return body, io.ErrNoProgress
		}
	}
}

var (
	markUTF8  = []byte{0xEF, 0xBB, 0xBF}
	markLE    = []byte{0xFF, 0xFE}
	markBE    = []byte{0xFE, 0xFF}
	markLE32  = []byte{0xFF, 0xFE, 0, 0}
	markBE32  = []byte{0, 0, 0xFE, 0xFF}
	badSign   = string(utf8.RuneError)
	signBytes = []byte(badSign)
)

// decoded gives a body in UTF-8, and whether it had no mark of its code, so
// that it may be in Windows-1252. A body in UTF-32 is refused.
func decoded(body []byte) (text []byte, bare bool, err error) {
	switch {
	case bytes.HasPrefix(body, markUTF8):
		return body[len(markUTF8):], false, nil
	case bytes.HasPrefix(body, markLE32), bytes.HasPrefix(body, markBE32):
		return nil, false, ErrUTF32
	case bytes.HasPrefix(body, markLE):
		return fromUTF16(body[2:], 0), false, nil
	case bytes.HasPrefix(body, markBE):
		return fromUTF16(body[2:], 1), false, nil
	}
	if big, is := barelyUTF16(body); is {
		return fromUTF16(body, big), false, nil
	}
	return body, true, nil
}

// barelyUTF16 reports whether a body without a mark begins with ASCII in
// UTF-16: every other byte is zero and none of the rest is.
func barelyUTF16(body []byte) (big int, is bool) {
	const units = 4
	if len(body) < 2*units {
		return 0, false
	}
	for big := range 2 {
		zeros := true
		for i := range units {
			zeros = zeros && body[2*i+1-big] == 0 && body[2*i+big] != 0
		}
		if zeros {
			return big, true
		}
	}
	return 0, false
}

// fromUTF16 turns UTF-16 into UTF-8, big-endian when big is 1. Halves without
// the other half become U+FFFD, and so does an odd last byte.
func fromUTF16(b []byte, big int) []byte {
	out := make([]byte, 0, len(b)/2+len(b)/8+utf8.UTFMax)
	unit := func(i int) rune { return rune(b[i+1-big])<<8 | rune(b[i+big]) }
	for i := 0; i+1 < len(b); i += 2 {
		r := unit(i)
		if r < utf8.RuneSelf {
			out = append(out, byte(r))
			continue
		}
		if utf16.IsSurrogate(r) {
			pair := utf8.RuneError
			if i+3 < len(b) {
				pair = utf16.DecodeRune(r, unit(i+2))
			}
			if r = pair; r != utf8.RuneError {
				i += 2
			}
		}
		out = utf8.AppendRune(out, r)
	}
	if len(b)%2 == 1 {
		out = append(out, signBytes...)
	}
	return out
}

// high are the characters 0x80 to 0x9F of Windows-1252; five are not in use.
const high = "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ"

// fromWindows turns Windows-1252 into UTF-8.
func fromWindows(b []byte) []byte {
	signs := []rune(high)
	out := make([]byte, 0, len(b)+len(b)/16+utf8.UTFMax)
	for _, c := range b {
		switch {
		case c < utf8.RuneSelf:
			out = append(out, c)
		case c < 0xA0:
			out = utf8.AppendRune(out, signs[c-0x80])
		default:
			out = utf8.AppendRune(out, rune(c))
		}
	}
	return out
}
