package payload

import (
	"bytes"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// unescape resolves the escapes of a JSON string, which are sound. Half of a
// surrogate pair becomes U+FFFD, as in encoding/json.
func unescape(raw []byte) []byte {
	out := make([]byte, 0, len(raw))
	for {
		slash := bytes.IndexByte(raw, '\\')
		if slash < 0 {
			return append(out, raw...)
		}
		out = append(out, raw[:slash]...)
		char, size := unescaped(raw[slash:])
		out = utf8.AppendRune(out, char)
		raw = raw[slash+max(size, 1):]
	}
}

// unescaped gives the character that the escape at the beginning of b stands
// for, and the length of the escape, 0 when it is none.
func unescaped(b []byte) (rune, int) {
	const letters, meant = `"\/bfnrt`, "\"\\/\b\f\n\r\t"
	if len(b) < 2 {
		return 0, 0
	}
	for i := range len(letters) {
		if b[1] == letters[i] {
			return rune(meant[i]), 2
		}
	}
	char, ok := hex(b)
	switch {
	case !ok:
		return 0, 0
	case !utf16.IsSurrogate(char):
		return char, 6
	}
	if low, ok := hex(b[6:]); ok {
		if pair := utf16.DecodeRune(char, low); pair != utf8.RuneError {
			return pair, 12
		}
	}
	return utf8.RuneError, 6
}

// hex reads an escape of four hexadecimal digits, such as \u00e9.
func hex(b []byte) (rune, bool) {
	if len(b) < 6 || b[0] != '\\' || b[1] != 'u' {
		return 0, false
	}
	n, err := strconv.ParseUint(string(b[2:6]), 16, 16)
	return rune(n), err == nil
}
