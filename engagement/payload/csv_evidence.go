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
	return c.reading.order
}

// look goes over the numbers and dates of the file, once, and only when a cell
// cannot be read without.
func (c *CSV) look() {
	if c.reading.done {
		return
	}
	c.reading.done = true
	type place struct {
		kind   Kind
		column int
	}
	var places []place
	for f, field := range c.fields {
		if c.Has(f) && field.Kind != Words {
			places = append(places, place{field.Kind, c.columns[f]})
		}
	}
	var show evidence
	s := scanner{body: c.scan.body, delim: c.scan.delim, pos: c.begin}
	for s.record() {
		if s.lost || s.width > len(c.headers) && !s.emptyFrom(len(c.headers)) {
			continue
		}
		for _, p := range places {
			if p.column < len(s.cells) {
				cell := s.cells[p.column]
				show.take(p.kind, s.body[cell.from:cell.to])
			}
		}
	}
	c.reading.mark, c.reading.order = show.mark(), show.order()
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
		if bytes.IndexByte(text, '/') < 0 && bytes.IndexByte(text, '-') < 0 {
			return
		}
		if d, ok := dateOf(trimmed(text)); ok {
			e.orders[d.shows()] = true
		}
	case !onlyDigits(text):
		e.number.read(trimmed(text))
		mark := e.number.shows(kind == Whole)
		e.point, e.comma = e.point || mark == '.', e.comma || mark == ','
	}
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
