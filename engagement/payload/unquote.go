package payload

import (
	"bytes"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// unquote gives the text of a JSON string as encoding/json does, without
// looking at it twice: half a surrogate pair and what is not UTF-8 become
// U+FFFD. It reports whether b is a JSON string.
func unquote(b []byte) (string, bool) {
	in, quoted := inner(b)
	if !quoted {
		return "", false
	}
	slash := bytes.IndexByte(in, '\\')
	if slash < 0 && utf8.Valid(in) {
		return string(in), true
	}
	out := make([]byte, 0, len(in))
	for slash >= 0 {
		out = append(out, in[:slash]...)
		text, size := escape(in[slash:])
		if size == 0 {
			return "", false
		}
		out = utf8.AppendRune(out, text)
		in = in[slash+size:]
		slash = bytes.IndexByte(in, '\\')
	}
	return string(bytes.ToValidUTF8(append(out, in...), []byte("\uFFFD"))), true
}

// escape gives the character that the escape at the beginning of b stands for,
// and the length of the escape, 0 when it is none.
func escape(b []byte) (rune, int) {
	if len(b) < 2 {
		return 0, 0
	}
	const letters, meant = `"\/bfnrt`, "\"\\/\b\f\n\r\t"
	if at := bytes.IndexByte([]byte(letters), b[1]); at >= 0 {
		return rune(meant[at]), 2
	}
	r, ok := hex(b)
	if !ok {
		return 0, 0
	}
	if !utf16.IsSurrogate(r) {
		return r, 6
	}
	if low, ok := hex(b[6:]); ok {
		if pair := utf16.DecodeRune(r, low); pair != utf8.RuneError {
			return pair, 12
		}
	}
	return utf8.RuneError, 6
}

// hex reads \uXXXX.
func hex(b []byte) (rune, bool) {
	if len(b) < 6 || b[0] != '\\' || b[1] != 'u' {
		return 0, false
	}
	n, err := strconv.ParseUint(string(b[2:6]), 16, 16)
	return rune(n), err == nil
}
