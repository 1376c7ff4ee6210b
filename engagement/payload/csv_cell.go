package payload

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// cell gives the bytes of a field in the row, trimmed, doubled quotes undone.
// The state is Given even when they are empty.
func (c *CSV) cell(f int) ([]byte, State) {
	if !c.Has(f) {
		return nil, Absent
	}
	if i, s := c.columns[f], &c.scan; i < len(s.cells) && !c.extra {
		cell := s.cells[i]
		if text := s.body[cell.from:cell.to]; !cell.escaped && (len(text) == 0 || plainEdge(text[0]) && plainEdge(text[len(text)-1])) {
			return text, Given // most are
		}
	}
	text, state := c.at(c.columns[f])
	if !c.extra || len(c.doubles[f]) == 0 {
		return text, state
	}
	for _, i := range c.doubles[f] {
		switch other, there := c.at(i); {
		case there != Given || len(other) == 0 || bytes.Equal(text, other):
		case state != Given || len(text) == 0:
			text, state = other, there
		default:
			if c.differ[f] != c.row+1 {
				c.differ[f] = c.row + 1
				c.Note(f, wrong("doubled_column", "the columns of the same name hold different values; left out"))
			}
			return nil, Unreadable
		}
	}
	return text, state
}

// at gives the cell of a column in the row.
func (c *CSV) at(i int) ([]byte, State) {
	s := &c.scan
	if i >= len(s.cells) {
		return nil, Unreadable
	}
	cell := s.cells[i]
	text := trimmed(s.body[cell.from:cell.to])
	if cell.escaped {
		text = s.unescape(text)
	}
	return text, Given
}

// unescape undoes the doubling of quotes. The text is good until the next
// record.
func (s *scanner) unescape(text []byte) []byte {
	from := len(s.free)
	for {
		n := bytes.IndexByte(text, '"')
		if n < 0 {
			break
		}
		s.free = append(s.free, text[:n+1]...)
		if text = text[n+1:]; len(text) > 0 && text[0] == '"' {
			text = text[1:]
		}
	}
	s.free = append(s.free, text...)
	return s.free[from:]
}

// trimmed is a cell without the blanks around it; most have none.
func trimmed(text []byte) []byte {
	if n := len(text); n == 0 || plainEdge(text[0]) && plainEdge(text[n-1]) {
		return text
	}
	return bytes.TrimSpace(text)
}

// empty reports whether a cell is empty or a word for nothing, which no word is
// that begins with a digit.
func empty(text []byte) bool {
	return len(text) == 0 || text[0]-'0' > 9 && nothing(text)
}

func plainEdge(c byte) bool { return c > ' ' && c < utf8.RuneSelf }

// Same reports whether the field has the same cell as the one given, of which
// it says what it is now: for columns that say the same in every row.
func (c *CSV) Same(f int, was *[]byte) bool {
	text, _ := c.cell(f)
	same := bytes.Equal(text, *was)
	*was = text
	return same
}

// Given reports whether the field has a cell that is not empty and no word for
// nothing.
func (c *CSV) Given(f int) bool {
	text, state := c.cell(f)
	return state == Given && !empty(text)
}

// Text gives a field as a text of at most [MaxText] bytes. An empty cell and
// "undefined" are no value; a longer text, and one that is not UTF-8, are
// unreadable, which is a problem.
func (c *CSV) Text(f int) Text {
	text, state := c.cell(f)
	switch {
	case state != Given:
		return Text{State: state}
	case len(text) == 0, string(text) == "undefined", string(text) == "null":
		return Text{State: Null}
	case len(text) > MaxText:
		c.Note(f, problem.Problem{Rule: "not_text", Param: strconv.Itoa(MaxText), Message: "want a text that is not longer than the limit of bytes; left out"})
		return Text{State: Unreadable}
	case !c.valid && !utf8.Valid(text):
		c.Note(f, wrong("not_utf8", "the text is not UTF-8; left out; if the whole file is in Windows-1252, say so"))
		return Text{State: Unreadable}
	}
	value := c.keep(f, text)
	if c.scan.lines && bytes.IndexByte(text, '\r') >= 0 {
		value = strings.ReplaceAll(strings.ReplaceAll(value, "\r\n", "\n"), "\r", "\n")
	}
	return Text{value, Given}
}

// keep gives the text as a string. Some rows together become one string, of
// which their texts are parts.
func (c *CSV) keep(f int, text []byte) string {
	const small, some = 4 << 10, 16 << 10 // of a longer row each text is a string of its own
	s := &c.scan
	cell := s.cells[min(c.columns[f], len(s.cells)-1)]
	if s.pos-s.from > small || cell.escaped || c.extra && len(c.doubles[f]) > 0 {
		return string(text)
	}
	if s.pos > c.textFrom+len(c.text) {
		c.textFrom = s.from
		c.text = string(s.body[s.from:min(s.from+some, len(s.body))])
	}
	from := cell.from - c.textFrom
	if cell.to-cell.from != len(text) {
		from += bytes.Index(s.body[cell.from:cell.to], text)
	}
	return c.text[from : from+len(text)]
}

// ID gives a field as an identifier of at most 250 bytes, without the
// apostrophe or the formula ="…" that keep a spreadsheet from rounding it. A
// number with an exponent or a fraction has lost digits in a spreadsheet and is
// unreadable, which is a problem.
func (c *CSV) ID(f int) ID {
	const long = 250
	text, state := c.cell(f)
	if inner, is := bytes.CutPrefix(text, []byte(`="`)); is {
		text = bytes.TrimSuffix(inner, []byte(`"`))
	}
	text = bytes.TrimPrefix(text, []byte("'"))
	switch {
	case state != Given:
		return ID{State: state}
	case empty(text):
		return ID{State: Null}
	case len(text) <= long && text[len(text)-1]-'0' <= 9 && !onlyDigits(text) && rounded(text):
		c.Note(f, wrong("damaged_id", "a spreadsheet has rounded this identifier and its last digits are lost; left out"))
		return ID{State: Unreadable}
	case len(text) > long || !c.valid && !utf8.Valid(text):
		c.Note(f, wrong("not_an_id", "want a short text or a whole number; left out"))
		return ID{State: Unreadable}
	}
	return ID{c.keep(f, text), Given}
}

// rounded reports whether an identifier is a number as spreadsheets write large
// ones: 1.79E+16, 1,79E+16, 17900000000000000.0.
func rounded(text []byte) bool {
	if text[0]-'0' > 9 {
		return false
	}
	number, exponent, has := bytes.Cut(text, []byte("+"))
	if has {
		n := len(number) - 1
		if number[n]|0x20 != 'e' || len(exponent) == 0 || !onlyDigits(exponent) {
			return false
		}
		number = number[:n]
	}
	at := bytes.IndexAny(number, ".,")
	if at < 0 {
		return has && onlyDigits(number)
	}
	return onlyDigits(number[:at]) && onlyDigits(number[at+1:])
}

// Total reports whether the row is a sum of the others: one of its cells is a word
// for a total, as exports of many languages write it, and no other field of words or
// dates is given, but for such words. The word stands in such a field, or first in
// the row. It is noted.
func (c *CSV) Total() bool {
	total := false
	for f, field := range c.fields {
		if field.Kind != Words && field.Kind != When || !c.Given(f) {
			continue
		}
		if text, _ := c.cell(f); !isTotal(text) {
			return false
		}
		total = true
	}
	if !total && !c.firstIsTotal() {
		return false
	}
	c.Note(-1, wrong("total_row", "the sum of the other rows; left out"))
	return true
}

// firstIsTotal reports whether the first cell that is not empty, of a column that is
// known or not, is a word for a total.
func (c *CSV) firstIsTotal() bool {
	for _, cell := range c.scan.cells {
		if cell.from != cell.to {
			return isTotal(c.scan.body[cell.from:cell.to])
		}
	}
	return false
}

func isTotal(text []byte) bool {
	const longest = 24
	if len(text) == 0 || len(text) > longest || text[0] < utf8.RuneSelf && strings.IndexByte("tgsir", text[0]|0x20) < 0 {
		return false
	}
	var low [longest]byte // letters, most often all there are
	n := 0
	for _, c := range text {
		switch {
		case c >= utf8.RuneSelf:
			return isTotalWord(folded(string(text)))
		case c-'0' <= 9, c == '_': // of an identifier
			return false
		case c|0x20 >= 'a' && c|0x20 <= 'z':
			low[n] = c | 0x20
			n++
		}
	}
	return isTotalWord(string(low[:n]))
}

func isTotalWord(folded string) bool {
	switch folded {
	case "total", "totals", "grandtotal", "sum", // en; total also fr, es, pt
		"gesamt", "gesamtsumme", "gesamtwert", "summe", "insgesamt", // de
		"totales", "totalgeneral", // es
		"totaux", "totalgeneraux", // fr
		"totalt", "summa", // sv
		"totale", "totali", // it
		"totais", "totaal", "totalgeral", // pt, nl
		"合計", "итого", "razem", "toplam":
		return true
	}
	return false
}
