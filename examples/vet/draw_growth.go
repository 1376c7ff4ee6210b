package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/examples/internal/svg"
)

// growthChart draws the counter with its marked spikes and falls, and below it what
// was gained between two counts, with the band that was expected.
func growthChart(id string, g *audit.GrowthReading, flags []growthFlag, width float64) svg.Drawing {
	const left, right, lane, upper, between, lower, bottom = 46.0, 10.0, 17.0, 190.0, 34.0, 96.0, 24.0
	lanes := 0
	if len(flags) > 0 {
		lanes = 3
	}
	top := lane*float64(lanes) + 12
	points := growthPoints(g, int(width))
	first, last := points[0], points[len(points)-1]
	d := svg.Drawing{ID: id, W: width, H: top + upper + between + lower + bottom}
	d.Title = fmt.Sprintf("Followers from %s to %s", day(g.From), day(g.To))
	d.Desc = growthDesc(g, flags)

	x := svg.Scale{From: first.at, To: last.at, At: left, End: width - right}
	least, most := first.n, first.n
	for _, p := range points {
		least, most = min(least, p.n), max(most, p.n)
	}
	steps := svg.Ticks(least, most, 4)
	y := svg.Scale{From: steps[0], To: steps[len(steps)-1], At: top + upper, End: top}
	axes(&d, y, steps, left, width-right)

	// What was gained, cut where single days would make all others flat.
	cut := gainLimits(points)
	gains := svg.Scale{From: cut[0], To: cut[1], At: top + upper + between + lower, End: top + upper + between}
	for _, v := range []float64{cut[0], 0, cut[1]} {
		class := "grid"
		if v == 0 {
			class = "zero"
		}
		d.Line(class, left, gains.Of(v), width-right, gains.Of(v))
		if v == 0 || math.Abs(gains.Of(v)-gains.Of(0)) > 13 {
			sign := ""
			if v > 0 {
				sign = "+"
			}
			d.Text("tick", "end", left-6, gains.Of(v)+4, sign+compact(v))
		}
	}
	d.Text("label", "start", left, top+upper+between-10, svg.Fitted("Gained since the count before", 13, width-left-right))
	months(&d, x, d.H-6, left, width-right, [][2]float64{{top, top + upper}, {top + upper + between, top + upper + between + lower}})

	for _, f := range flags {
		if f.Marked {
			a, b := x.Cut(float64(f.from.Unix())), x.Cut(float64(f.to.Unix()))
			d.Rect("span-"+f.Kind, a, top, max(b-a, 2), upper)
			d.Rect("span-"+f.Kind, a, top+upper+between, max(b-a, 2), lower)
		}
	}
	if g.Unassessed == "" {
		d.Path("band", bandPath(points, x, y, func(p growthPoint) (float64, float64) { return p.low, p.high }))
		d.Path("band", bandPath(points, x, gains, func(p growthPoint) (float64, float64) { return p.low - p.before, p.high - p.before }))
	}
	d.Path("curve", curvePath(points, x, y, func(p growthPoint) float64 { return p.n }))
	d.Path("gain", curvePath(points[1:], x, gains, func(p growthPoint) float64 { return p.n - p.before }))
	drawFlags(&d, flags, points, x, y, left, width-right, lanes, lane)
	return d
}

// growthDesc says the picture in words.
func growthDesc(g *audit.GrowthReading, flags []growthFlag) string {
	text := fmt.Sprintf("The counter went from %s to %s.", digits(g.Start), digits(g.End))
	for _, f := range flags[:min(len(flags), mostFlags)] {
		text += fmt.Sprintf(" %d: %s.", f.Number, f.Says)
	}
	if len(flags) == 0 {
		text += " Nothing unusual is marked."
	}
	return text
}

// gainLimits are the ends of the axis of gains: somewhat beyond the band of nineteen
// days in twenty.
func gainLimits(points []growthPoint) [2]float64 {
	var lows, highs []float64
	for _, p := range points[1:] {
		gain := p.n - p.before
		lows = append(lows, min(p.low-p.before, 0))
		highs = append(highs, max(p.high-p.before, 0))
		if p.low == p.high { // there is no band
			lows[len(lows)-1], highs[len(highs)-1] = min(gain, 0), max(gain, 0)
		}
	}
	slices.Sort(lows)
	slices.Sort(highs)
	low, high := lows[len(lows)/20], highs[len(highs)-1-len(highs)/20]
	reach := max(high, -low, 1) * 1.6
	steps := svg.Ticks(0, reach, 2)
	size := steps[len(steps)-1]
	return [2]float64{-size, size}
}

// axes draws the lines and numbers of the upper panel.
func axes(d *svg.Drawing, y svg.Scale, steps []float64, left, right float64) {
	for _, v := range steps {
		d.Line("grid", left, y.Of(v), right, y.Of(v))
		d.Text("tick", "end", left-6, y.Of(v)+4, compact(v))
	}
}

// months draws the days below the panels: as many as there is room for.
func months(d *svg.Drawing, x svg.Scale, y, left, right float64, panels [][2]float64) {
	from, to := time.Unix(int64(x.From), 0).UTC(), time.Unix(int64(x.To), 0).UTC()
	at, layout := svg.Days(from, to, int((right-left)/64))
	taken := left - 40
	for _, t := range at {
		if t.Before(from) {
			continue
		}
		mid := x.Of(float64(t.Unix()))
		for _, p := range panels {
			d.Line("grid", mid, p[0], mid, p[1])
		}
		text := t.Format(layout)
		half := svg.TextWidth(text, 12) / 2
		label := max(left-30+half, min(right+8-half, mid))
		if label-half < taken+10 {
			continue
		}
		taken = label + half
		d.Text("tick", "middle", label, y, text)
	}
}

// curvePath is a line through points, with a break where counts are missing.
func curvePath(points []growthPoint, x, y svg.Scale, of func(growthPoint) float64) string {
	var b strings.Builder
	for i, p := range points {
		switch {
		case i == 0 || p.gap:
			fmt.Fprintf(&b, "M%s h0", svg.Point(x.Of(p.at), y.Cut(of(p))))
		default:
			b.WriteString(" L" + svg.Point(x.Of(p.at), y.Cut(of(p))))
		}
	}
	return b.String()
}

// bandPath is the area between two values.
func bandPath(points []growthPoint, x, y svg.Scale, of func(growthPoint) (low, high float64)) string {
	if len(points) < 3 {
		return ""
	}
	var b strings.Builder
	for i, p := range points[1:] {
		_, high := of(p)
		b.WriteString([]string{"M", " L"}[min(i, 1)] + svg.Point(x.Of(p.at), y.Cut(high)))
	}
	for i := len(points) - 1; i >= 1; i-- {
		low, _ := of(points[i])
		b.WriteString(" L" + svg.Point(x.Of(points[i].at), y.Cut(low)))
	}
	return b.String() + " Z"
}

// drawFlags draws the marks of spikes and falls, with their names above the curve where
// there is room for them.
func drawFlags(d *svg.Drawing, flags []growthFlag, points []growthPoint, x, y svg.Scale, left, right float64, lanes int, lane float64) {
	taken := make([]float64, lanes) // where the last name in each lane ends
	for i := range taken {
		taken[i] = -1e9
	}
	var names svg.Drawing // in front of the lines that lead to them
	for _, f := range flags {
		if !f.Marked {
			continue
		}
		i, _ := slices.BinarySearchFunc(points, float64(f.to.Truncate(24*time.Hour).Unix()), func(p growthPoint, at float64) int { return cmp.Compare(p.at, at) })
		p := points[min(i, len(points)-1)]
		cx, cy := x.Of(p.at), y.Of(p.n)
		name := svg.Fitted(f.Name, 14, 200) // bold, which is wider
		width := svg.TextWidth(name, 14)
		at := max(left+width/2, min(right-width/2, cx))
		for l := lanes - 1; l >= 0; l-- {
			if at-width/2 < taken[l]+8 {
				continue
			}
			taken[l] = at + width/2
			base := 12 + float64(l)*lane
			d.Line("leader", cx, base+4, cx, cy-8)
			names.Text("flag-"+f.Kind, "middle", at, base, name)
			break
		}
		switch f.Kind {
		case "open":
			d.Path("mark-open", svg.Triangle(cx, cy, 7, true))
		case "known":
			d.Path("mark-known", svg.Diamond(cx, cy, 7))
		case "fall":
			d.Path("mark-fall", svg.Triangle(cx, cy, 6, false))
		default:
			d.Path("mark-other", svg.Disc(cx, cy, 5))
		}
	}
	d.Marks = append(d.Marks, names.Marks...)
}
