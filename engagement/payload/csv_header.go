package payload

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Kind is what the cells of a field hold. It tells which columns can show how
// a file writes its numbers and dates.
type Kind uint8

// The kinds.
const (
	Words  Kind = iota // texts and identifiers
	Whole              // counts
	Figure             // numbers with a fraction, amounts, percentages, durations
	When               // dates and times
)

// A Field is something that a table may have a column for, and the headers that
// such a column goes by, in any languages. Headers are compared by their letters,
// digits and percent signs alone, without case and accents: "Commission (%)" is not
// "Commission".
type Field struct {
	Kind    Kind
	Headers []string
}

const (
	headerWithin = 40      // records: titles and comments stand above the header
	headerBytes  = 1 << 20 // likewise
)

var delimiters = [...]byte{',', ';', '\t', '|'}

// Header finds the header and which of its columns the fields have, and
// reports whether there is one with at least need of them. A file without one
// is a [*WrongKindError]; a file that was not read is the error it had.
func (c *CSV) Header(fields []Field, need int) bool {
	known := c.known(fields)
	c.fields = fields
	best := c.bestHeader(known)
	if c.bare && !c.valid {
		was := c.scan.body
		c.scan.body = fromWindows(was)
		if other := c.bestHeader(known); other.found > best.found {
			best, c.valid = other, true
			c.notes.Note(wrong("windows_1252", "the headers are known only if the file is in Windows-1252, so it was read as that"))
		} else {
			c.scan.body = was
		}
	}
	if best.found < max(need, 1) {
		if c.err == nil {
			c.err = &WrongKindError{Want: c.want, Got: unlikeTable(c.scan.body)}
		}
		return false
	}
	c.take(best, known)
	c.guessFrom()
	return true
}

// known gives the field of each folded header. Of two fields for one header the
// first has it.
func (c *CSV) known(fields []Field) map[string]int {
	known := make(map[string]int)
	for f, field := range fields {
		for _, h := range field.Headers {
			if _, taken := known[folded(h)]; !taken {
				known[folded(h)] = f
			}
		}
	}
	renamed := c.settings.csv.renamed
	for _, h := range slices.Sorted(maps.Keys(renamed)) {
		if f, ok := known[folded(renamed[h])]; ok {
			known[folded(h)] = f
		}
	}
	return known
}

// Matches counts the fields that have a column in the header that fits them
// best, to tell whose table it is.
func (c *CSV) Matches(fields []Field) int { return c.bestHeader(c.known(fields)).found }

// A header is where the best header was found so far, and how good it is.
type header struct {
	delim byte
	from  int
	found int // fields
	width int
}

// bestHeader tries every delimiter on the first records. The one that a line
// "sep=" names goes first, and of equals the first one stays.
func (c *CSV) bestHeader(known map[string]int) header {
	var best header
	body := c.scan.body
	named, start := separator(body)
	head := body[:min(len(body), start+headerBytes)]
	for _, delim := range append([]byte{named}, delimiters[:]...) {
		s := scanner{body: head, delim: delim, pos: start}
		for n := 0; delim != 0 && n < headerWithin && s.record(); n++ {
			if found := s.matches(known); found > best.found && !s.lost {
				best = header{delim: delim, from: s.from, found: found, width: s.width}
			}
		}
	}
	return best
}

// separator reads the line "sep=;" that spreadsheets write and heed.
func separator(body []byte) (delim byte, start int) {
	end := bytes.IndexAny(body[:min(len(body), 16)], "\r\n")
	if end < 0 {
		return 0, 0
	}
	line := strings.ToLower(strings.Trim(string(body[:end]), "\" "))
	sign, is := strings.CutPrefix(line, "sep=")
	if !is || len(sign) != 1 || sign[0] >= utf8.RuneSelf {
		return 0, 0
	}
	s := scanner{body: body, pos: end}
	s.after(end)
	return sign[0], s.pos
}

// matches counts the fields that have a column in the record.
func (s *scanner) matches(known map[string]int) int {
	seen := make(map[int]struct{})
	for _, cell := range s.cells {
		if f, ok := known[folded(s.name(cell))]; ok {
			seen[f] = struct{}{}
		}
	}
	return len(seen)
}

// name is a header as it stands in the file, or its beginning when it is long.
func (s *scanner) name(cell span) string {
	const long = 200
	name := s.body[cell.from:min(cell.to, cell.from+long)]
	if cell.escaped {
		name = bytes.ReplaceAll(name, []byte(`""`), []byte(`"`))
	}
	return strings.TrimSpace(strings.ToValidUTF8(string(name), badSign))
}

// take makes the header that was found the table's.
func (c *CSV) take(h header, known map[string]int) {
	s := &c.scan
	s.delim, s.pos = h.delim, h.from
	s.record() // on the whole body: the search saw its beginning only
	c.begin = s.pos
	c.columns = make([]int, len(c.fields))
	c.doubles, c.differ = make([][]int, len(c.fields)), make([]int, len(c.fields))
	for f := range c.columns {
		c.columns[f] = -1
	}
	for i, cell := range s.cells {
		name := s.name(cell)
		c.headers = append(c.headers, name)
		f, ok := known[folded(name)]
		switch {
		case !ok:
		case c.columns[f] < 0:
			c.columns[f] = i
		default:
			c.doubles[f], c.extra = append(c.doubles[f], i), true
			c.NoteColumn(f, wrong("doubled_column", "two columns say the same thing; where they differ, neither is taken"))
		}
	}
	for i := len(c.headers) - 1; i >= 0 && c.headers[i] == ""; i-- { // delimiters behind the last one
		c.headers = c.headers[:i]
	}
	if s.width > maxColumns {
		c.notes.path = c.notes.path[:0]
		c.notes.Note(wrong("too_many_columns", "only the first 1,000 columns were looked at"))
	}
}

// unlikeTable says what a body is that has no header of those that are wanted.
func unlikeTable(body []byte) string {
	switch head := bytes.TrimSpace(body[:min(len(body), 64)]); {
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return "a workbook or another zip file"
	case bytes.HasPrefix(head, []byte("\x1F\x8B")):
		return "compressed bytes"
	case bytes.HasPrefix(head, []byte("%PDF")):
		return "a PDF"
	case len(head) > 0 && (head[0] == '{' || head[0] == '['):
		return "JSON"
	case len(head) > 0 && head[0] == '<':
		return "an HTML or XML page"
	}
	return "a text without the headers of one"
}

// folded is a header by its letters, digits and percent signs alone, in lower case
// and without accents.
func folded(text string) string {
	var b strings.Builder
	for _, r := range text {
		r = unicode.ToLower(r)
		switch {
		case r < utf8.RuneSelf:
			if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '%' {
				b.WriteByte(byte(r))
			}
		case r == '％': // of full width
			b.WriteByte('%')
		case unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if plain, ok := unaccented(r); ok {
				b.WriteString(plain)
			} else {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// unaccented gives a letter of Latin-1 or Latin Extended-A without its accent.
func unaccented(r rune) (plain string, ok bool) {
	const accented = "àáâãäåāăąçćčďèéêëēėęěìíîïīįłñńňòóôõöøōőŕřśşšťùúûüūůűųýÿźżžğ"
	const letters = "aaaaaaaaacccdeeeeeeeeiiiiiilnnnoooooooorrssstuuuuuuuuyyzzzg"
	i := 0
	for _, a := range accented {
		if a == r {
			return letters[i : i+1], true
		}
		i++
	}
	if r == 'ß' {
		return "ss", true
	}
	return "", false
}
