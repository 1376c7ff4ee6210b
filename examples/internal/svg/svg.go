// Package svg draws pictures for pages: rectangles, lines, paths and texts, whose looks
// the page's style sheet says. It knows nothing of the library.
package svg

import (
	_ "embed"
	"html/template"
	"math"
	"strconv"
	"strings"
)

// A Drawing is one picture at one width, in units that are pixels where the page has
// room for it.
type Drawing struct {
	ID          string // there is none other with it on the page
	Screen      string // the class of screens it is for
	W, H        float64
	Title, Desc string // for those who do not see it
	Marks       []Mark // in front of those before
}

// A Mark is a rectangle, a line, a path or a text.
type Mark struct {
	Kind, Class  string
	X, Y, X2, Y2 float64 // of a rectangle: its width and height
	D            string
	Text, Anchor string
}

// Rect draws a rectangle. One that is narrower than nothing is nothing wide.
func (d *Drawing) Rect(class string, x, y, w, h float64) {
	d.Marks = append(d.Marks, Mark{Kind: "rect", Class: class, X: x, Y: y, X2: max(w, 0), Y2: max(h, 0)})
}

// Line draws a line.
func (d *Drawing) Line(class string, x, y, x2, y2 float64) {
	d.Marks = append(d.Marks, Mark{Kind: "line", Class: class, X: x, Y: y, X2: x2, Y2: y2})
}

// Path draws a path, such as "M0 0 L8 5": see [Point].
func (d *Drawing) Path(class, to string) {
	if to != "" {
		d.Marks = append(d.Marks, Mark{Kind: "path", Class: class, D: to})
	}
}

// Text draws a text that begins, has its middle or ends at a point: "start", "middle",
// "end".
func (d *Drawing) Text(class, anchor string, x, y float64, text string) {
	d.Marks = append(d.Marks, Mark{Kind: "text", Class: class, Anchor: anchor, X: x, Y: y, Text: text})
}

//go:embed svg.html
var source string

var element = template.Must(template.New("svg").Funcs(template.FuncMap{"px": Px}).Parse(strings.TrimSuffix(source, "\n")))

// SVG is the drawing as an element of a page.
func (d Drawing) SVG() (template.HTML, error) {
	var out strings.Builder
	err := element.Execute(&out, d)
	return template.HTML(out.String()), err //nolint:gosec // the template has escaped it
}

// Px writes a coordinate with at most one decimal, and what is no number as 0.
func Px(x float64) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		x = 0
	}
	s := strconv.FormatFloat(math.Round(x*10)/10, 'f', 1, 64)
	return strings.TrimSuffix(strings.Replace(s, "-0.0", "0.0", 1), ".0")
}

// Point writes a point of a path.
func Point(x, y float64) string { return Px(x) + " " + Px(y) }
