package chart

import (
	"cmp"
	"math"
	"slices"

	"github.com/seed-e12bc25d/influencekit/examples/internal/svg"
)

// Models is a quantity by creator under several attribution models.
type Models struct {
	ID, Title, Note string
	Unit            string // of the axis: "EUR"
	Empty           string // what to say where there are no rows
	Models          []string
	Rows            []Modelled
}

// Modelled is one row of [Models].
type Modelled struct {
	Name   string
	Values []Number // one for each model, in the order of Models; what is missing is unknown
}

// value is what a model says, or that it says nothing.
func (m Modelled) value(model int) Number {
	if model < len(m.Values) {
		return m.Values[model]
	}
	return Unknown("not reckoned")
}

// ends are the least and the most of what the models say.
func (m Modelled) ends(models int) (least, most Number, known bool) {
	for k := range models {
		v := m.value(k)
		if !v.known() {
			continue
		}
		if !known || v.at() < least.at() {
			least = v
		}
		if !known || v.at() > most.at() {
			most = v
		}
		known = true
	}
	return least, most, known
}

// row is what is written beside the marks.
func (m Modelled) row(models int) row {
	least, most, known := m.ends(models)
	switch {
	case !known && models > 0:
		return row{name: m.Name, why: m.value(0).text()}
	case !known:
		return row{name: m.Name, why: "no models"}
	case least.text() == most.text():
		return row{name: m.Name, says: least.text()}
	}
	return row{name: m.Name, says: least.text() + " to " + most.text()}
}

// shapeOf is the mark of a model.
func shapeOf(model int) shape {
	if all := shapes(); model < len(all) {
		return all[model]
	}
	return otherModel()
}

// Chart draws a row of marks for each creator, one for each model, on a line from the
// least to the most. Marks that would lie on each other lie above each other.
func (in Models) Chart() Chart {
	c := Chart{ID: in.ID, Title: in.Title, Note: in.Note, Table: Table{Caption: in.Title, Head: append([]string{"creator"}, in.Models...)}}
	known := false
	for _, r := range in.Rows {
		cells := []string{r.Name}
		for k := range in.Models {
			cells = append(cells, r.value(k).text())
			known = known || r.value(k).known()
		}
		c.Table.Rows = append(c.Table.Rows, cells)
	}
	c.Empty = empty(len(in.Rows), known, in.Empty)
	for k, name := range in.Models {
		if c.Empty != "" {
			break
		}
		if s := shapeOf(k); k < len(shapes()) {
			c.Legend = append(c.Legend, Key{s.class, s.path(0, 0), name})
		} else {
			c.Legend = append(c.Legend, Key{s.class, s.path(0, 0), "the other models"})
			break
		}
	}
	c.draw(in.drawing)
	return c
}

// drawing draws at one width.
func (in Models) drawing(width float64) svg.Drawing {
	all := make([]row, len(in.Rows))
	for i, r := range in.Rows {
		all[i] = r.row(len(in.Models))
	}
	l := newRows(width, 20, all)
	shown := in.Rows[:len(l.all)]
	s := span{any: true}
	for _, r := range shown {
		least, most, known := r.ends(len(in.Models))
		if known {
			s.hold(least, most)
		}
	}
	const apart, deep = 13.0, 13.0
	x, _ := l.scale(s.low, s.high)
	lanes := make([][]int, len(shown))
	for i, r := range shown {
		var used int
		lanes[i], used = in.lanes(r, x, apart)
		l.high[i] += deep * float64(used/2*2)
	}
	x = l.axis(s.low, s.high, in.Unit)
	for i, r := range shown {
		least, most, known := r.ends(len(in.Models))
		if !known {
			continue
		}
		y := l.middle(i)
		l.d.Line("range", x.Of(least.at()), y, x.Of(most.at()), y)
		for k := len(in.Models) - 1; k >= 0; k-- { // the first lies on top
			if v := r.value(k); v.known() {
				m := shapeOf(k)
				l.d.Path(m.class, m.path(x.Of(v.at()), y+deep*offset(lanes[i][k])))
			}
		}
	}
	l.texts()
	return l.d
}

// offset is how far from the line a lane lies: 0, 1, −1, 2, −2 …
func offset(lane int) float64 {
	if lane%2 == 1 {
		return float64((lane + 1) / 2)
	}
	return -float64(lane / 2)
}

// lanes puts the marks of a row into lanes so that none lies on another, in at most
// six: more are not told apart anyhow.
func (in Models) lanes(r Modelled, x svg.Scale, apart float64) (lane []int, used int) {
	lane = make([]int, len(in.Models))
	order := make([]int, 0, len(in.Models))
	for k := range in.Models {
		if r.value(k).known() {
			order = append(order, k)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(r.value(a).at(), r.value(b).at()) })
	var taken [6]float64
	for i := range taken {
		taken[i] = math.Inf(-1)
	}
	for _, k := range order {
		at := x.Of(r.value(k).at())
		best := 0
		for i := range taken {
			if at-taken[i] >= apart {
				best = i
				break
			}
			if taken[i] < taken[best] {
				best = i
			}
		}
		lane[k], taken[best] = best, at
		used = max(used, best+1)
	}
	return lane, used
}
