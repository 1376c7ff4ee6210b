package contract

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"maps"
	"slices"
)

// Canonical returns the contract as JSON in one form only: that of RFC 8785, with
// the members of every object sorted by name, no spaces, and no character escaped
// that need not be. What was not agreed is left out, an empty clause like one that
// is nil. The same value always gives the same bytes, and Parse reads them as the
// same value; the order of lists is kept, since it is the parties' own.
//
// A signing service, or a program in another language, can make the same bytes from
// the contract's JSON.
func (c Contract) Canonical() []byte {
	b, err := json.Marshal(c)
	if err != nil {
		return nil // no field of a Contract has a value that cannot be written
	}
	return canonical(b)
}

// Hash returns the SHA-256 of [Contract.Canonical] as "sha256:" and 64 hexadecimal
// digits. Every field counts, [Contract.Signed] and the amendment among them: hash
// what is to be signed, and keep that hash.
func (c Contract) Hash() string {
	sum := sha256.Sum256(c.Canonical())
	return "sha256:" + hex.EncodeToString(sum[:])
}

// canonical rewrites JSON as [Contract.Canonical] says; it is "null" for what is no
// JSON.
func canonical(text []byte) []byte {
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.UseNumber() // all numbers are whole and below 2^53: their digits are their form
	var v any
	if dec.Decode(&v) != nil {
		return []byte("null")
	}
	return appendCanonical(nil, v)
}

func appendCanonical(b []byte, v any) []byte {
	switch v := v.(type) {
	case map[string]any:
		b = append(b, '{')
		first := true
		for _, name := range slices.Sorted(maps.Keys(v)) { // names of fields are ASCII
			member := appendCanonical(nil, v[name])
			if s := string(member); s == "{}" || s == "[]" || s == "null" {
				continue
			}
			if !first {
				b = append(b, ',')
			}
			first = false
			b = append(append(appendText(b, name), ':'), member...)
		}
		return append(b, '}')
	case []any:
		b = append(b, '[')
		for i, item := range v {
			if i > 0 {
				b = append(b, ',')
			}
			b = appendCanonical(b, item)
		}
		return append(b, ']')
	case string:
		return appendText(b, v)
	case json.Number:
		return append(b, v...)
	case bool:
		if v {
			return append(b, "true"...)
		}
		return append(b, "false"...)
	}
	return append(b, "null"...)
}

// appendText writes a text with the escapes that RFC 8785 asks for and no other.
func appendText(b []byte, s string) []byte {
	const digits = "0123456789abcdef"
	b = append(b, '"')
	for i := range len(s) {
		switch ch := s[i]; {
		case ch == '"' || ch == '\\':
			b = append(b, '\\', ch)
		case ch == '\b':
			b = append(b, `\b`...)
		case ch == '\t':
			b = append(b, `\t`...)
		case ch == '\n':
			b = append(b, `\n`...)
		case ch == '\f':
			b = append(b, `\f`...)
		case ch == '\r':
			b = append(b, `\r`...)
		case ch < ' ':
			b = append(b, '\\', 'u', '0', '0', digits[ch>>4], digits[ch&15])
		default:
			b = append(b, ch)
		}
	}
	return append(b, '"')
}
