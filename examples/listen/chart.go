package main

import (
	"fmt"
	"math"
	"strings"
	"time"
)

// A plot is the room of a picture over weeks, between its margins.
type plot struct {
	*drawing
	left, top, width, height float64
	first                    time.Time
	count                    int // weeks from the first to the last
}

// newPlot makes room for weeks and writes their axis.
func newPlot(d *drawing, rows []week) plot {
	p := plot{drawing: d, left: 36, top: 12, height: d.H - 12 - 28}
	p.width = d.W - p.left - 22
	p.first = date(rows[0].Start)
	p.count = int(date(rows[len(rows)-1].Start).Sub(p.first).Hours()/(7*24)+0.5) + 1
	every := 1
	for float64(every)*p.step() < 54 && every < p.count {
		every++
	}
	layout := "2 Jan"
	if p.count > 52 {
		layout = "Jan ’06"
	}
	for i := 0; i < p.count; i += every {
		p.line("tickmark", p.x(i), p.top+p.height, p.x(i), p.top+p.height+4)
		p.text("tick", "middle", p.x(i), p.top+p.height+18, p.first.AddDate(0, 0, 7*i).Format(layout))
	}
	return p
}

func (p plot) step() float64 { return p.width / float64(p.count) }

// x is the middle of the week i.
func (p plot) x(i int) float64 { return p.left + (float64(i)+0.5)*p.step() }

func (p plot) index(w week) int { return int(date(w.Start).Sub(p.first).Hours()/(7*24) + 0.5) }

func (p plot) level(y float64, class, label string) {
	p.line(class, p.left, y, p.left+p.width, y)
	p.text("tick", "end", p.left-6, y+4, label)
}

func date(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return time.Time{}
	}
	return t
}

// netChart draws net sentiment by week: of all with its interval, and of opinions.
// Weeks without a figure are gaps.
func netChart(d drawing, rows []week) drawing {
	p := newPlot(&d, rows)
	y := func(v float64) float64 { return p.top + p.height*(1-max(-1, min(1, v)))/2 }
	for _, v := range []float64{1, 0.5, -0.5, -1} {
		p.level(y(v), "grid", strings.TrimSuffix(strings.ReplaceAll(fmt.Sprintf("%+.1f", v), "-", "−"), ".0"))
	}
	p.level(y(0), "zero", "0")
	var all, opinions strings.Builder
	last, lastOf := math.MinInt, math.MinInt
	type spot struct{ x, y float64 }
	var full, hollow []spot
	for _, r := range rows {
		i := p.index(r)
		if n, err := r.Net.Get(); err == nil {
			p.line("whisker", p.x(i), y(n.Interval.Low), p.x(i), y(n.Interval.High))
			all.WriteString(verb(last, i) + point(p.x(i), y(n.Value)) + " ")
			full, last = append(full, spot{p.x(i), y(n.Value)}), i
		}
		if n, err := r.Opinions.Get(); err == nil {
			opinions.WriteString(verb(lastOf, i) + point(p.x(i), y(n.Value)) + " ")
			hollow, lastOf = append(hollow, spot{p.x(i), y(n.Value)}), i
		}
	}
	p.path("curve-of", strings.TrimSpace(opinions.String()))
	p.path("curve", strings.TrimSpace(all.String()))
	r := max(1.5, min(4, p.step()/4))
	for _, s := range hollow {
		p.path("spot-of", disc(s.x, s.y, r))
	}
	for _, s := range full {
		p.path("spot", disc(s.x, s.y, r))
	}
	return d
}

// verb goes on from the week before, or begins anew behind a gap.
func verb(last, i int) string {
	if last == i-1 {
		return "L"
	}
	return "M"
}

// toneChart draws the number of items by week, parted by tone.
func toneChart(d drawing, rows []week) drawing {
	p := newPlot(&d, rows)
	most := int64(1)
	for _, r := range rows {
		most = max(most, r.Positive+r.Neutral+r.Negative+r.Unjudged)
	}
	ticks := steps(most, 5)
	top := ticks[len(ticks)-1]
	y := func(v int64) float64 { return p.top + p.height*(1-float64(v)/float64(top)) }
	for _, v := range ticks {
		p.level(y(v), "grid", compact(v))
	}
	wide := max(1, min(28, p.step()*0.7))
	for _, r := range rows {
		from := int64(0)
		for _, part := range []struct {
			class string
			n     int64
		}{{"positive", r.Positive}, {"neutral", r.Neutral}, {"unjudged", r.Unjudged}, {"negative", r.Negative}} {
			if part.n > 0 {
				p.rect(part.class, p.x(p.index(r))-wide/2, y(from+part.n), wide, y(from)-y(from+part.n))
			}
			from += part.n
		}
	}
	return d
}

// compact writes a number in the room of an axis.
func compact(n int64) string {
	for _, u := range []struct {
		size int64
		name string
	}{{1e12, "T"}, {1e9, "G"}, {1e6, "M"}, {1e3, "k"}} {
		if n >= u.size {
			return strings.TrimSuffix(fmt.Sprintf("%.1f", float64(n)/float64(u.size)), ".0") + u.name
		}
	}
	return fmt.Sprint(n)
}

// voiceChart draws the share of voice by each measure, with its interval.
func voiceChart(d drawing, all []share) drawing {
	const row, left = 46.0, 2.0
	right := d.W - 14
	x := func(v float64) float64 { return left + (right-left)*max(0, min(1, v)) }
	bottom := row * float64(len(all))
	d.H = bottom + 24
	for _, v := range []float64{0, 0.25, 0.5, 0.75, 1} {
		d.line("grid", x(v), 20, x(v), bottom)
		anchor, at := "middle", x(v)
		switch v {
		case 0:
			anchor = "start"
		case 1:
			anchor, at = "end", d.W-2
		}
		d.text("tick", anchor, at, bottom+16, fmt.Sprintf("%.0f %%", 100*v))
	}
	for i, s := range all {
		y := row * float64(i)
		d.text("label", "start", left, y+14, s.Name)
		rate, err := s.Of.OfKnown.Get()
		if err != nil {
			d.text("value", "end", d.W-2, y+14, "unknown")
			continue
		}
		d.text("value", "end", d.W-2, y+14, percent(rate.Fraction()))
		d.rect("own", left, y+22, x(rate.Fraction())-left, 13)
		d.rect("others", x(rate.Fraction()), y+22, right-x(rate.Fraction()), 13)
		if iv, err := s.Of.Interval.Get(); err == nil {
			d.line("whisker-back", x(iv.Low), y+28.5, x(iv.High), y+28.5)
			d.line("whisker", x(iv.Low), y+28.5, x(iv.High), y+28.5)
			d.line("whisker", x(iv.Low), y+24, x(iv.Low), y+33)
			d.line("whisker", x(iv.High), y+24, x(iv.High), y+33)
		}
	}
	return d
}
