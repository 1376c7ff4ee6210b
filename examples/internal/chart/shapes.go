package chart

import "github.com/seed-e12bc25d/influencekit/examples/internal/svg"

// A shape is a mark that is known by its form as well as by its colour.
type shape struct {
	class string
	path  func(x, y float64) string
}

// shapes are the marks of attribution models, in the order in which they are given out.
func shapes() []shape {
	square := func(x, y float64) string {
		return "M" + svg.Point(x-4.5, y-4.5) + " h9 v9 h-9 Z"
	}
	disc := func(x, y float64) string { return svg.Disc(x, y, 5) }
	diamond := func(x, y float64) string { return svg.Diamond(x, y, 6) }
	up := func(x, y float64) string { return svg.Triangle(x, y, 6, true) }
	down := func(x, y float64) string { return svg.Triangle(x, y, 6, false) }
	cross := func(x, y float64) string {
		return "M" + svg.Point(x-4.5, y-4.5) + " l9 9 M" + svg.Point(x-4.5, y+4.5) + " l9 -9"
	}
	plus := func(x, y float64) string {
		return "M" + svg.Point(x-5.5, y) + " h11 M" + svg.Point(x, y-5.5) + " v11"
	}
	return []shape{
		{"solid one", disc}, {"hollow two", square}, {"solid three", diamond}, {"hollow four", up}, {"stroke five", cross}, {"solid six", down},
		{"hollow one", disc}, {"stroke two", plus}, {"solid four", square}, {"hollow three", diamond}, {"solid five", up}, {"hollow six", down},
	}
}

// otherModel is the mark of the models for which there is no shape left.
func otherModel() shape {
	return shape{"other", func(x, y float64) string { return "M" + svg.Point(x, y-5) + " v10" }}
}
