package chart

import "github.com/seed-e12bc25d/influencekit/examples/internal/svg"

// Bars is one quantity by creator, as costs per engagement.
type Bars struct {
	ID, Title, Note string
	Unit            string // of the axis: "EUR"
	Empty           string // what to say where there are no rows
	Target          *Target
	Rows            []Bar
}

// A Bar is one row of [Bars].
type Bar struct {
	Name  string
	Value Number
	Also  string // more for the table: "27 orders"
}

// A Target is a line that values are held against.
type Target struct {
	Value Number
	Name  string // "target", "break-even"; empty: "target"
}

// Chart draws a bar for each value, and a line at the target.
func (in Bars) Chart() Chart {
	c := Chart{ID: in.ID, Title: in.Title, Note: in.Note, Table: Table{Caption: in.Title, Head: []string{"creator", "value", "also"}}}
	known := false
	for _, r := range in.Rows {
		known = known || r.Value.known()
		c.Table.Rows = append(c.Table.Rows, []string{r.Name, r.Value.text(), r.Also})
	}
	if in.target() {
		c.Legend = []Key{{"goal", "M0 -8 L0 8", in.Target.name() + ": " + in.Target.Value.text()}}
		c.Table.Rows = append(c.Table.Rows, []string{in.Target.name(), in.Target.Value.text(), ""})
	}
	c.Empty = empty(len(in.Rows), known, in.Empty)
	c.draw(in.drawing)
	return c
}

func (in Bars) target() bool { return in.Target != nil && in.Target.Value.known() }

func (t Target) name() string {
	if t.Name == "" {
		return "target"
	}
	return t.Name
}

// drawing draws at one width.
func (in Bars) drawing(width float64) svg.Drawing {
	all := make([]row, len(in.Rows))
	for i, r := range in.Rows {
		all[i] = row{name: r.Name, says: r.Value.text()}
		if !r.Value.known() {
			all[i] = row{name: r.Name, why: r.Value.text()}
		}
	}
	l := newRows(width, 14, all)
	shown := in.Rows[:len(l.all)]
	s := span{any: true}
	for _, r := range shown {
		s.hold(r.Value)
	}
	if in.target() {
		s.hold(in.Target.Value)
	}
	x := l.axis(s.low, s.high, in.Unit)
	for i, r := range shown {
		if r.Value.known() {
			v := r.Value.at()
			from, class := x.Of(min(0, v)), "bar"
			if v < 0 {
				class = "bar minus"
			}
			l.d.Rect(class, from, l.middle(i)-7, max(x.Of(max(0, v))-from, 1), 14)
		}
	}
	if in.target() {
		at := x.Of(in.Target.Value.at())
		for i, r := range shown { // not through the reasons
			if r.Value.known() {
				l.d.Line("goal-back", at, l.middle(i)-11, at, l.middle(i)+11)
				l.d.Line("goal", at, l.middle(i)-11, at, l.middle(i)+11)
			}
		}
	}
	l.texts()
	return l.d
}
