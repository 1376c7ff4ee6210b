package payload

import "bytes"

// A reading is what a whole file shows of how it is written.
type reading struct {
	done  bool     // looked at
	mark  byte     // before decimals; 0: nothing shows it, or both are shown
	order dayOrder // likewise

	zoneless bool // noted
}

// settle decides what a number means: by its own marks, else by what was said,
// else by what the file shows.
func (c *CSV) settle(f int, l *lexeme, count bool) (whole, fraction []byte, ok bool) {
	told := c.settings.csv.mark
	switch {
	case l.is == notNumber, told != 0 && l.shows(false) != 0 && l.shows(false) != told:
		if count {
			c.notACount(f)
		} else {
			c.Note(f, wrong("not_a_number", "want a number such as 1234.5; left out"))
		}
		return nil, nil, false
	case l.is != either:
		whole, fraction = l.split(0)
		return whole, fraction, true
	}
	mark := told
	if mark == 0 {
		mark = c.decimalMark()
	}
	if mark == 0 {
		c.Note(f, wrong("ambiguous_number", "this can be thousands or decimals, and nothing in the file shows which; say whether it has a decimal comma or a decimal point"))
		return nil, nil, false
	}
	whole, fraction = l.split(mark)
	return whole, fraction, true
}

// decimalMark is the mark before decimals that the numbers of the file show,
// 0 when none does or when they contradict each other.
func (c *CSV) decimalMark() byte {
	c.look()
	if c.guess != nil {
		c.guess.number = true
	}
	return c.reading.mark
}

// dayOrder is the order of day and month in dates of nothing but digits.
type dayOrder uint8

const (
	unknownOrder dayOrder = iota
	dayFirst
	monthFirst
)

// daysAs is the order that was said, or that the dates of the file show.
func (c *CSV) daysAs() dayOrder {
	if c.settings.csv.order != unknownOrder {
		return c.settings.csv.order
	}
	c.look()
	if c.guess != nil {
		c.guess.date = true
	}
	return c.reading.order
}

// look goes over the numbers and dates of the file, once, and only when a cell
// cannot be read without. Where it may be guessed a part of the file will do.
func (c *CSV) look() {
	const some = 64 << 10 // bytes
	if c.reading.done {
		return
	}
	var show evidence
	if g := c.guess; g != nil {
		show = g.show
		c.shows(&show, c.scan.from, min(c.scan.from+some, len(c.scan.body)))
	} else {
		c.shows(&show, c.begin, len(c.scan.body))
	}
	c.reading.done, c.reading.mark, c.reading.order = true, show.mark(), show.order()
}

// shows takes what a part of the body shows.
func (c *CSV) shows(show *evidence, from, to int) {
	places := c.placesOf()
	s := scanner{body: c.scan.body[:to], delim: c.scan.delim, pos: from}
	for s.record() {
		if s.lost || s.width > len(c.headers) && !s.emptyFrom(len(c.headers)) {
			continue
		}
		whole := s.cells
		if s.open && s.width < len(c.headers) {
			whole = whole[:len(whole)-1] // the last one may have been cut off
		}
		for _, p := range places {
			if p.column < len(whole) {
				cell := whole[p.column]
				show.take(p.kind, s.body[cell.from:cell.to])
			}
		}
	}
}

// evidence is what was seen of ways to write numbers and dates.
type evidence struct {
	point, comma bool // before decimals
	orders       [3]bool
	number       lexeme // the last one
}

// take looks at a cell. Dates that show an order have - or / between their parts.
func (e *evidence) take(kind Kind, text []byte) {
	switch {
	case kind == When:
		if !marked(text) {
			return
		}
		if d, ok := dateOf(trimmed(text)); ok {
			e.addDate(d, text)
		}
	case !onlyDigits(text):
		e.number.read(trimmed(text))
		e.add(&e.number, kind)
	}
}

// add looks at a number.
func (e *evidence) add(number *lexeme, kind Kind) {
	mark := number.shows(kind == Whole)
	e.point, e.comma = e.point || mark == '.', e.comma || mark == ','
}

// addDate looks at a date that stands in the text.
func (e *evidence) addDate(d date, text []byte) {
	if order := d.shows(); order != unknownOrder && marked(text) {
		e.orders[order] = true
	}
}

// marked reports whether a mark stands in a date that dates with an order have.
func marked(date []byte) bool {
	return bytes.IndexByte(date, '/') >= 0 || bytes.IndexByte(date, '-') >= 0
}

func (e *evidence) mark() byte {
	switch {
	case e.point && !e.comma:
		return '.'
	case e.comma && !e.point:
		return ','
	}
	return 0
}

func (e *evidence) order() dayOrder {
	switch {
	case e.orders[dayFirst] && !e.orders[monthFirst]:
		return dayFirst
	case e.orders[monthFirst] && !e.orders[dayFirst]:
		return monthFirst
	}
	return unknownOrder
}
