package payload

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

// look goes over all the numbers and dates of the file, once, and only when a
// cell cannot be read without.
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
	var point, comma bool
	var orders [3]bool
	s := scanner{body: c.scan.body, delim: c.scan.delim, pos: c.begin}
	for s.record() {
		if s.lost || s.width > len(c.headers) && !s.emptyFrom(len(c.headers)) {
			continue
		}
		for _, p := range places {
			if p.column >= len(s.cells) {
				continue
			}
			cell := s.cells[p.column]
			text := s.body[cell.from:cell.to]
			switch {
			case len(text) == 0:
			case p.kind == When:
				if d, ok := dateOf(trimmed(text)); ok {
					orders[d.shows()] = true
				}
			case !onlyDigits(text):
				l := lex(trimmed(text))
				mark := l.shows(p.kind == Whole)
				point, comma = point || mark == '.', comma || mark == ','
			}
		}
	}
	switch {
	case point && !comma:
		c.reading.mark = '.'
	case comma && !point:
		c.reading.mark = ','
	}
	switch {
	case orders[dayFirst] && !orders[monthFirst]:
		c.reading.order = dayFirst
	case orders[monthFirst] && !orders[dayFirst]:
		c.reading.order = monthFirst
	}
}
