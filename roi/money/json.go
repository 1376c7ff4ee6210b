package money

import (
	"bytes"
	"encoding/json"
)

// maxJSON bounds what is read as one number, white space of an indented document
// included.
const maxJSON = 1024

// MarshalJSON writes {"amount":"1200.50","currency":"EUR"}: the number as a
// string with at least the digits of the minor unit, never rounded. The zero
// Amount is {"amount":"0","currency":""}. It never fails.
func (a Amount) MarshalJSON() ([]byte, error) {
	text := append(make([]byte, 0, 64), `{"amount":"`...)
	text = a.n.appendTo(text, a.cur.digits())
	text = append(text, `","currency":"`...)
	text = append(text, a.cur.currency()...)
	return append(text, `"}`...), nil
}

// UnmarshalJSON reads what [Amount.MarshalJSON] writes. Both members must be
// there, once, as strings without escapes; an empty currency goes with "0" only.
// null is no amount, the zero Amount, as if it were left out. Errors: [ErrFormat]
// for a number that is no string, an unknown, missing or repeated member, and more
// than 1,024 bytes; those of [Parse].
func (a *Amount) UnmarshalJSON(text []byte) error {
	if string(text) == "null" {
		*a = Amount{}
		return nil
	}
	amount, currency, ok := members(text)
	if !ok {
		return ErrFormat
	}
	if currency == "" && amount == "0" {
		*a = Amount{}
		return nil
	}
	read, err := Parse(amount, Currency(currency))
	if err != nil {
		return err
	}
	*a = read
	return nil
}

// members takes {"amount":"…","currency":"…"} apart, in either order.
func members(text []byte) (amount, currency string, ok bool) {
	if len(text) > maxJSON {
		return "", "", false
	}
	in := object{rest: text}
	in.sign('{')
	key, value := in.member()
	in.sign(',')
	key2, value2 := in.member()
	in.sign('}')
	in.end()
	switch {
	case in.bad:
		return "", "", false
	case key == "amount" && key2 == "currency":
		return value, value2, true
	case key == "currency" && key2 == "amount":
		return value2, value, true
	}
	return "", "", false
}

// An object is the JSON text that is left to read, and whether it went wrong.
type object struct {
	rest []byte
	bad  bool
}

// trim passes over white space.
func (o *object) trim() { o.rest = bytes.TrimLeft(o.rest, " \t\r\n") }

// sign takes one sign.
func (o *object) sign(want byte) {
	o.trim()
	if len(o.rest) == 0 || o.rest[0] != want {
		o.rest, o.bad = nil, true
		return
	}
	o.rest = o.rest[1:]
}

// text takes a string. One with an escape is refused: neither the names of the
// members nor a number nor a code needs any.
func (o *object) text() string {
	o.sign('"')
	end := bytes.IndexByte(o.rest, '"')
	if end < 0 || bytes.IndexByte(o.rest[:end], '\\') >= 0 {
		o.rest, o.bad = nil, true
		return ""
	}
	text := string(o.rest[:end])
	o.rest = o.rest[end+1:]
	return text
}

// member takes a name and a string.
func (o *object) member() (key, value string) {
	key = o.text()
	o.sign(':')
	return key, o.text()
}

// end wants nothing but white space.
func (o *object) end() {
	o.trim()
	o.bad = o.bad || len(o.rest) > 0
}

// MarshalJSON writes the ratio as a string, "0.125". It never fails.
func (r Ratio) MarshalJSON() ([]byte, error) {
	text := r.n.appendTo([]byte{'"'}, 0)
	return append(text, '"'), nil
}

// UnmarshalJSON reads a decimal number, as a string or as a bare JSON number.
// Errors: [ErrFormat] for null and anything else, those of [ParseRatio].
func (r *Ratio) UnmarshalJSON(text []byte) error {
	if len(text) > maxText+2 {
		return ErrFormat
	}
	if len(text) >= 2 && text[0] == '"' && text[len(text)-1] == '"' {
		return r.UnmarshalText(text[1 : len(text)-1])
	}
	if !json.Valid(text) {
		return ErrFormat
	}
	return r.UnmarshalText(bytes.TrimSpace(text))
}
