package chart

import (
	_ "embed"
	"html/template"
	"strings"

	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
)

//go:embed chart.html
var htmlSource string

//go:embed chart.css
var css string

var figure = template.Must(template.New("chart").Parse(strings.TrimSuffix(htmlSource, "\n")))

// HTML is the chart as a figure of a page: its title and note, the legend, the picture
// that fits the place, the list of its marks, and the table.
func (c Chart) HTML() (template.HTML, error) {
	var out strings.Builder
	err := figure.Execute(&out, c)
	return template.HTML(words.CleanPage(out.String())), err //nolint:gosec // the template has escaped it
}

// CSS is the style sheet of charts, for light screens, dark ones and paper. A page
// takes it once. What it styles lies in elements of the class "chart", and its colours
// have names that begin with --chart: a page may give them others behind it.
func CSS() template.CSS {
	return template.CSS(css) //nolint:gosec // it is ours
}
