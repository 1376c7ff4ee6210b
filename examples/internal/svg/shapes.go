package svg

// Disc is the path of a filled circle around a point.
func Disc(x, y, r float64) string {
	return "M" + Point(x-r, y) + " a" + Point(r, r) + " 0 1 0 " + Point(2*r, 0) + " a" + Point(r, r) + " 0 1 0 " + Point(-2*r, 0) + " Z"
}

// Diamond is the path of a square on its corner.
func Diamond(x, y, r float64) string {
	return "M" + Point(x, y-r) + " L" + Point(x+r, y) + " L" + Point(x, y+r) + " L" + Point(x-r, y) + " Z"
}

// Triangle is the path of a triangle that points up, or down.
func Triangle(x, y, r float64, up bool) string {
	if !up {
		r = -r
	}
	return "M" + Point(x, y-r) + " L" + Point(x+r, y+r*0.8) + " L" + Point(x-r, y+r*0.8) + " Z"
}
