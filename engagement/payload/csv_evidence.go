package payload

// A reading is what a whole file shows of how it is written.
type reading struct {
	marks, orders bool     // looked at
	mark          byte     // before decimals; 0: nothing shows it, or both are shown
	order         dayOrder // likewise

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
	if c.reading.marks {
		return c.reading.mark
	}
	c.reading.marks = true
	var point, comma bool
	var l lexeme // the one that is being read is in c
	c.look(func(k Kind) bool { return k == Whole || k == Figure }, func(k Kind, text []byte) bool {
		if !onlyDigits(text) {
			l.read(trimmed(text))
			mark := l.shows(k == Whole)
			point, comma = point || mark == '.', comma || mark == ','
		}
		return !point || !comma
	})
	switch {
	case point && !comma:
		c.reading.mark = '.'
	case comma && !point:
		c.reading.mark = ','
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
	if c.reading.orders {
		return c.reading.order
	}
	c.reading.orders = true
	var orders [3]bool
	c.look(func(k Kind) bool { return k == When }, func(_ Kind, text []byte) bool {
		if d, ok := dateOf(trimmed(text)); ok {
			orders[d.shows()] = true
		}
		return !orders[dayFirst] || !orders[monthFirst]
	})
	switch {
	case orders[dayFirst] && !orders[monthFirst]:
		c.reading.order = dayFirst
	case orders[monthFirst] && !orders[dayFirst]:
		c.reading.order = monthFirst
	}
	return c.reading.order
}

// look goes over the cells of the file that are of some kinds, until one is
// enough. It is called only when a cell cannot be read without.
func (c *CSV) look(of func(Kind) bool, more func(Kind, []byte) bool) {
	type place struct {
		kind   Kind
		column int
	}
	var places []place
	for f, field := range c.fields {
		if c.Has(f) && of(field.Kind) {
			places = append(places, place{field.Kind, c.columns[f]})
		}
	}
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
			if text := s.body[cell.from:cell.to]; len(text) > 0 && !more(p.kind, text) {
				return
			}
		}
	}
}
