package payload

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// A CSV reads one table: an export of a platform, a shop or a network, whatever
// became of it on the way.
//
//	c := payload.NewCSV(r, "a TikTok Studio export", opts...)
//	if c.Header(fields, 2) {
//		for c.Next() {
//			views := c.Count(fieldViews)
//		}
//	}
//	err, problems := c.Err(), c.Problems()
//
// It takes UTF-8 and UTF-16 with or without a mark, Windows-1252 when told by
// [Windows1252] or when only then a header is one that is known; commas,
// semicolons, tabs and bars, with or without a line "sep="; any line ends, also
// mixed; titles and comments above the header; columns in any order, missing,
// doubled or unknown. A row with a quote that is never closed is left out, and
// reading goes on at the next line; so is a row with more cells than the header
// has, because nobody can say which cell is the one too many.
//
// Numbers are read by the marks they carry: 1,234.5 and 1.234,5 and 1 234,5 say
// themselves what is meant. 1.234 does not; it is read as the rest of the file
// shows, or as [DecimalComma] or [DecimalPoint] say, and else is a problem of
// the rule "ambiguous_number" and unreadable. Dates such as 03/10/2026 are
// treated alike, with [DayFirst] and [MonthFirst].
//
// A problem's path counts rows from 0 below the header, blank ones included, and
// names the column as the file does: rows[17].Reach, rows[17]["Post ID"].
//
// A CSV holds the body while it reads; [MaxBytes] and [MaxItems] bound it. Of a
// row it looks at the first 1,000 cells.
type CSV struct {
	notes    Reader // keeps the problems
	settings settings
	want     string
	err      error
	cutBody  bool // the body ends where it should not
	valid    bool // the text is UTF-8 throughout
	bare     bool // and had no mark that says so

	scan    scanner
	begin   int // of the first row below the header
	headers []string
	fields  []Field
	columns []int   // of each field, below 0: none
	doubles [][]int // of each field, further columns
	differ  []int   // of each field, which row said last that they differ, from 1
	extra   bool    // there are any of those

	row      int
	unsure   bool            // after a lost quote, until a row is whole
	text     string          // of some rows, of which texts were asked for
	textFrom int             // where it begins in the body
	number   lexeme          // the last one that had to be taken apart
	numbers  strings.Builder // of some rows, written with a point
	reading  reading
	guess    *guess // nil: nothing is guessed
}

// NewCSV reads the table in src. Its want names the kind of body in errors: "a
// YouTube Studio export". A nil src is an empty body.
func NewCSV(src io.Reader, want string, opts ...Option) *CSV {
	c := &CSV{settings: settingsOf(opts), want: want, row: -1}
	body, err := readWhole(src, c.settings.bytes)
	c.cutBody = err != nil
	offset := int64(len(body))
	text, bare, codeErr := decoded(body)
	if codeErr != nil {
		err, offset = codeErr, 0
	}
	if bare && c.settings.csv.windows {
		text, bare = fromWindows(text), false
	}
	c.bare, c.valid = bare, utf8.Valid(text)
	c.scan = scanner{body: text}
	if err == nil && len(bytes.TrimSpace(text)) == 0 {
		err = ErrEmpty
	}
	if err != nil {
		c.err = &Error{Offset: offset, Err: err}
	}
	return c
}

// Err is what ended the reading: an [*Error], or a [*WrongKindError] when no
// header was found. What was read before is valid.
func (c *CSV) Err() error { return c.err }

// Next goes to the next row that can be read and reports whether there is one.
func (c *CSV) Next() bool {
	s := &c.scan
	for c.columns != nil {
		c.passed()
		if !s.record() {
			if c.guess != nil {
				c.guess.ended = true
			}
			return false
		}
		c.row++
		if c.row >= c.settings.items {
			c.stop(fmt.Errorf("%w of %d", ErrTooMany, c.settings.items))
			return false
		}
		usable := c.usable()
		if c.guess != nil && (usable || !s.lost && !c.tooWide()) {
			c.guess.seen = 0
		}
		if usable {
			return true
		}
	}
	return false
}

// usable reports whether the record is a row, and notes what is wrong with it.
func (c *CSV) usable() bool {
	s, want := &c.scan, len(c.headers)
	switch {
	case s.lost:
		c.unsure = true
		c.Note(-1, wrong("broken_quote", "a quote is opened and never closed; the row was left out"))
		return false
	case s.blank():
		return false
	case c.cutBody && s.open:
		return false // the body broke off in the midst of it
	case c.tooWide():
		c.Note(-1, wrong("long_row", "more cells than the header has, so that none is sure to be in its column; the row was left out"))
		return false
	case s.width < want && c.unsure:
		c.Note(-1, wrong("stray_row", "not a whole row behind one with a broken quote; left out"))
		return false
	case s.width < want:
		c.Note(-1, wrong("short_row", "fewer cells than the header has; what is missing is unknown"))
		if s.open {
			s.cells = s.cells[:len(s.cells)-1] // it may have been cut off
		}
	}
	c.unsure = false
	if s.loose {
		c.Note(-1, wrong("loose_quote", "a quote within a quoted cell was not doubled; it was taken for text"))
	}
	return true
}

// tooWide reports whether the record has more cells than the header, so that none is
// sure to be in its column.
func (c *CSV) tooWide() bool {
	want := len(c.headers)
	return c.scan.width > want && !c.scan.emptyFrom(want)
}

// blank reports whether the record is an empty line or nothing but delimiters.
func (s *scanner) blank() bool { return s.emptyFrom(0) }

// emptyFrom reports whether the cells from n on are empty. Those that were
// passed over are taken for empty.
func (s *scanner) emptyFrom(n int) bool {
	for _, cell := range s.cells[min(n, len(s.cells)):] {
		if len(trimmed(s.body[cell.from:cell.to])) > 0 {
			return false
		}
	}
	return true
}

// Row is the number of the row, from 0 below the header.
func (c *CSV) Row() int { return c.row }

// Expect is how many rows the table will have if the rest is like what was
// read, [MaxItems] at most. It says how much room to make.
func (c *CSV) Expect() int {
	read := int64(c.scan.pos - c.begin)
	if c.row < 0 || read < 1 {
		return 0
	}
	rest := float64(len(c.scan.body)-c.scan.pos) / float64(read)
	return min(int(float64(c.row+1)*(1+rest))+1, c.settings.items)
}

// Short reports whether the row has fewer cells than the header.
func (c *CSV) Short() bool { return c.scan.width < len(c.headers) }

// Has reports whether there is a column of the field.
func (c *CSV) Has(f int) bool { return f >= 0 && f < len(c.columns) && c.columns[f] >= 0 }

// stop ends the reading in the row. The first reason is the one that counts.
func (c *CSV) stop(err error) {
	if c.err == nil {
		c.err = &Error{Offset: int64(c.scan.from), Path: c.path(-1), Err: err}
	}
}
