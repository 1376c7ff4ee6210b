package payload

// Guess lets a table be read in one pass although numbers or dates of it can be
// read two ways. Without it the whole file is looked through before the first of
// them is read. With it they are read as the rows before and some kilobytes behind
// show, and at the end [CSV.Again] says whether the whole file shows the same. It
// comes before [CSV.Header].
//
//	for c := first; c != nil; c = c.Again() {
//		// Everything from c.Header on, into an empty result.
//	}
func (c *CSV) Guess() {
	before := *c
	c.guess = &guess{before: &before}
}

// Again gives the table once more, as it was before its header, if what was read
// rests on a guess that the whole file does not bear out. Then all that was read is
// to be dropped. It is nil when nothing was guessed, or rightly.
func (c *CSV) Again() *CSV {
	g := c.guess
	if g == nil || !g.number && !g.date {
		return nil
	}
	show := &g.show
	if !g.ended || c.cutBody { // what is behind was not seen, or the last cell may be cut
		show = new(evidence)
		c.shows(show, c.begin, len(c.scan.body))
	}
	if (!g.number || show.mark() == c.reading.mark) && (!g.date || show.order() == c.reading.order) {
		return nil
	}
	again := *g.before
	again.reading = reading{done: true, mark: show.mark(), order: show.order()}
	return &again
}

// A guess is what the rows so far show of how numbers and dates are written, and
// whether anything was read by it.
type guess struct {
	before *CSV // before the header
	show   evidence
	number bool // one was read as guessed
	date   bool
	ended  bool // the last row was read

	places []place
	bits   []uint64 // of each field in seen, 0: it shows nothing
	seen   uint64   // fields of the row of which the cell was taken
	all    uint64
}

// A place is a column that can show how numbers or dates are written.
type place struct {
	field  int
	kind   Kind
	column int
}

// placesOf are those of the table.
func (c *CSV) placesOf() []place {
	var places []place
	for f, field := range c.fields {
		if c.Has(f) && field.Kind != Words {
			places = append(places, place{f, field.Kind, c.columns[f]})
		}
	}
	return places
}

// guessFrom goes on from the header. Where columns are doubled nothing is guessed:
// which of two cells counts is known only when both were read.
func (c *CSV) guessFrom() {
	g := c.guess
	if g == nil {
		return
	}
	const bits = 64
	if g.places = c.placesOf(); c.extra || len(g.places) > bits {
		c.guess = nil
		return
	}
	g.bits = make([]uint64, len(c.fields))
	for i, p := range g.places {
		g.bits[p.field] = 1 << i
		g.all |= 1 << i
	}
	g.seen = g.all
}

// took notes that the cell of a field was taken, as a date or as a number.
func (c *CSV) took(f int, date bool) {
	if g := c.guess; g != nil && c.Has(f) && (c.fields[f].Kind == When) == date {
		g.seen |= g.bits[f]
	}
}

// passed takes what was not read of the row that is left.
func (c *CSV) passed() {
	g := c.guess
	if g == nil || g.seen == g.all {
		return
	}
	for i, p := range g.places {
		if g.seen>>i&1 == 0 && p.column < len(c.scan.cells) {
			cell := c.scan.cells[p.column]
			g.show.take(p.kind, c.scan.body[cell.from:cell.to])
		}
	}
	g.seen = g.all
}
