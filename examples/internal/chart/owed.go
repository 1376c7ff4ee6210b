package chart

import (
	"cmp"
	"math"
	"slices"

	"github.com/seed-e12bc25d/influencekit/examples/internal/svg"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
)

// Owed is what is due to creators, what is held back and what has been paid. Currencies
// lie apart: nothing is added across them.
type Owed struct {
	ID, Title, Note string
	Empty           string // what to say where there are no currencies
	Currencies      []OwedIn
}

// OwedIn is the part of [Owed] in one currency.
type OwedIn struct {
	Currency string // "EUR"
	Rows     []Due
	Total    Due // as the caller has added it, exactly; its Name may be empty: "Total"
}

// A Due is what one creator has to get.
type Due struct {
	Name    string
	Payable Number // now
	Held    Number
	Paid    Number
}

// parts are the parts of what is due, in the order in which they are drawn.
func parts() []part {
	return []part{
		{"payable", "payable now", func(d Due) Number { return d.Payable }},
		{"held", "held", func(d Due) Number { return d.Held }},
		{"paid", "paid", func(d Due) Number { return d.Paid }},
	}
}

// A part is one part of what is due.
type part struct {
	class, name string
	of          func(Due) Number
}

// known reports whether any part of it is.
func (d Due) known() bool { return anyKnown(d.Payable, d.Held, d.Paid) }

// total is the name of the row of totals.
func (o OwedIn) total() string { return cmp.Or(o.Total.Name, "Total") }

// Chart draws, for each currency on a scale of its own, a bar for each creator: what is
// payable now, what is held (hatched) and what has been paid (pale), end to end. What
// is less than nothing, as money to be paid back, lies left of zero.
func (in Owed) Chart() Chart {
	c := Chart{ID: in.ID, Title: in.Title, Note: in.Note, Table: Table{Caption: in.Title, Head: []string{"creator", "currency"}}}
	for _, p := range parts() {
		c.Table.Head = append(c.Table.Head, p.name)
	}
	known, count := false, 0
	for _, o := range in.Currencies {
		count += len(o.Rows)
		total := o.Total
		total.Name = o.total()
		for _, d := range append(slices.Clone(o.Rows), total) {
			cells := []string{d.Name, o.Currency}
			for _, p := range parts() {
				cells = append(cells, p.of(d).text())
			}
			known = known || d.known()
			c.Table.Rows = append(c.Table.Rows, cells)
		}
	}
	if count == 0 {
		c.Table.Rows = nil
	}
	c.Empty = empty(count, known, in.Empty)
	if c.Empty == "" {
		c.Legend = []Key{{"payable", "M-8 -6 h16 v12 h-16 Z", "payable now"}, {"held", "M-8 -6 h16 v12 h-16 Z " + svg.Hatch(-8, -6, 16, 12, 5), "held"}, {"paid", "M-8 -6 h16 v12 h-16 Z", "paid"}}
	}
	c.draw(in.drawing)
	return c
}

// drawing draws at one width.
func (in Owed) drawing(width float64) svg.Drawing {
	d := svg.Drawing{W: width}
	for _, o := range in.Currencies {
		if len(o.Rows) > 0 {
			o.drawn(&d)
		}
	}
	return d
}

// drawn adds one currency below what is drawn.
func (o OwedIn) drawn(d *svg.Drawing) {
	all := make([]row, len(o.Rows))
	for i, due := range o.Rows {
		all[i].name = due.Name
		if !due.known() {
			all[i].why = due.Payable.text()
		} else if d.W < wide {
			all[i].says, all[i].also = due.said()
		}
	}
	l := newRows(d.W, 14, all)
	shown := o.Rows[:len(l.all)]
	columns := o.columns(l, shown)
	l.top += d.H + 22
	if l.above {
		l.top += 4
	}
	if d.H > 0 {
		l.top += 12
	}
	l.d = *d
	o.heads(l, columns)
	s := span{any: true}
	for _, due := range shown {
		var plus, minus float64
		for _, p := range parts() {
			if n := p.of(due); n.known() {
				plus += max(n.at(), 0)
				minus += min(n.at(), 0)
			}
		}
		s.hold(Number{Value: plus}, Number{Value: minus})
	}
	x := l.axis(s.low, s.high, o.Currency)
	for i, due := range shown {
		if due.known() {
			bar(&l.d, x, due, l.middle(i))
		}
	}
	o.texts(l, shown, columns)
	*d = l.d
}

// bar draws the parts end to end.
func bar(d *svg.Drawing, x svg.Scale, due Due, y float64) {
	var plus, minus float64
	for _, p := range parts() {
		n := p.of(due)
		if !n.known() || n.at() == 0 {
			continue
		}
		sum := &plus
		if n.at() < 0 {
			sum = &minus
		}
		a, b := x.Cut(*sum), x.Cut(*sum+n.at())
		*sum += n.at()
		left, w := min(a, b), max(math.Abs(b-a)-1, 1)
		d.Rect(p.class, left, y-7, w, 14)
		if p.class == "held" {
			d.Path("hatch", svg.Hatch(left, y-7, w, 14, 5))
		}
	}
}

// columns makes room for the numbers at the right of a wide drawing, and says where
// each column ends.
func (o OwedIn) columns(l *rows, shown []Due) (ends []float64) {
	if l.stacked {
		return nil
	}
	at := l.d.W - 2
	all := parts()
	for i := len(all) - 1; i >= 0; i-- {
		most := svg.TextWidth(all[i].name, labelSize)
		for _, due := range append(slices.Clone(shown), o.Total) {
			most = max(most, svg.TextWidth(words.Clean(all[i].of(due).text()), labelSize))
		}
		ends = append(ends, at)
		at -= min(most, 110) + 14
	}
	slices.Reverse(ends)
	l.right = at - 4
	return ends
}

// heads writes the currency, and what the columns are.
func (o OwedIn) heads(l *rows, columns []float64) {
	y := l.top - 14
	if l.above {
		y -= 20
	}
	l.d.Text("label", "start", 2, y, svg.Fitted(words.Clean(o.Currency), labelSize, 120))
	for i, p := range parts() {
		if columns != nil {
			l.d.Text("tick", "end", columns[i], y, p.name)
		}
	}
}

// said are the numbers in words: what is payable, and the rest.
func (d Due) said() (now, rest string) {
	return d.Payable.text() + " now", d.Held.text() + " held, " + d.Paid.text() + " paid"
}

// texts writes names and numbers, and the totals below.
func (o OwedIn) texts(l *rows, shown []Due, columns []float64) {
	l.texts()
	for i, due := range shown {
		if due.known() && !l.stacked {
			inColumns(l, due, "value", columns, l.middle(i)+4.5)
		}
	}
	y := l.d.H + 4
	l.d.Line("zero", 2, y, l.d.W-2, y)
	y += 17
	l.d.Text("label", "start", 2, y, svg.Fitted(words.Clean(o.total()), labelSize, 100))
	if l.stacked {
		now, rest := o.Total.said()
		l.d.Text("value strong", "end", l.d.W-2, y, svg.Fitted(words.Clean(now), labelSize, l.d.W-114))
		y += 16
		l.d.Text("tick", "end", l.d.W-2, y, svg.Fitted(words.Clean(rest), tickSize, l.d.W-4))
	} else {
		inColumns(l, o.Total, "value strong", columns, y)
	}
	l.d.H = y + 8
}

// inColumns writes the three numbers of a row.
func inColumns(l *rows, due Due, class string, columns []float64, y float64) {
	for i, p := range parts() {
		l.d.Text(class, "end", columns[i], y, svg.Fitted(words.Clean(p.of(due).text()), labelSize, 110))
	}
}
