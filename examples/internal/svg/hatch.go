package svg

import "strings"

// Hatch is the path of lines that rise across a rectangle, so many units apart.
func Hatch(x, y, w, h, apart float64) string {
	var out []string
	if w <= 0 || h <= 0 || apart <= 0 {
		return ""
	}
	for a := x - h + apart/2; a < x+w && len(out) < 1000; a += apart {
		from, to := max(a, x), min(a+h, x+w) // of the line from (a, y+h) to (a+h, y)
		out = append(out, "M"+Point(from, y+h-(from-a))+" L"+Point(to, y+h-(to-a)))
	}
	return strings.Join(out, " ")
}
