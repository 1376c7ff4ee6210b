package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement/listen"
)

//go:embed page.html
var pageSource string

var pageTemplate = template.Must(template.New("page").Funcs(template.FuncMap{"px": px, "net": netCell, "grown": grown}).Parse(pageSource))

// A figure is a picture in three widths with the same numbers as a table.
type figure struct {
	Heading, Lead, Missing string
	Drawings               []drawing
	Weeks                  []week
	Shares                 []share
	Legend                 []legend
}

// A legend is one sign of a picture.
type legend struct{ Class, Says string }

// A pageData is what the page shows.
type pageData struct {
	Name, Period string
	Facts        []string
	Figures      []figure
	Brands       []listen.BrandReport
	Recent       []BrandGrowth
	Hashtags     []listen.TagReport
	Platforms    []string
	Languages    []string
	Bands        listen.Bands
	Level        string
	Scorer       string
	Read         []string
	Problems     []string
	More         int
}

// writePage writes the report as one page that needs nothing but itself.
func writePage(w io.Writer, v *Result) error {
	r := &v.Report
	b := &r.Brands[0]
	const most = 100
	d := pageData{
		Name: b.Brand, Period: period(r), Facts: facts(v), Brands: r.Brands, Recent: v.Recent, Hashtags: r.Hashtags,
		Platforms: parts(b.Platforms), Languages: parts(b.Languages), Bands: r.Bands, Level: fmt.Sprintf("%.4g %%", 100*r.Level),
		Scorer: v.Scorer, Read: v.Read, Problems: v.Problems[:min(len(v.Problems), most)], More: max(0, len(v.Problems)-most),
	}
	d.Figures = []figure{
		netFigure("net", "Net sentiment of mentions", weeks(b.Weeks)),
		toneFigure("tone", "Mentions by tone", weeks(b.Weeks)),
		netFigure("feedback", "Net sentiment of comments under posts about it", weeks(b.Feedback.Weeks)),
		voiceFigure(&r.Voice),
	}
	var out bytes.Buffer
	if err := pageTemplate.Execute(&out, d); err != nil {
		return err
	}
	for line := range strings.Lines(out.String()) { // no page may hold what clean takes out
		if _, err := io.WriteString(w, clean(strings.TrimSuffix(line, "\n"))+"\n"); err != nil {
			return err
		}
	}
	return nil
}

// sizes are the widths of pictures, by the class of screens.
var sizes = []struct {
	screen string
	w, h   float64
}{{"wide", 660, 280}, {"middle", 430, 250}, {"phone", 285, 230}}

// drawn draws a picture in each width; a screen shows one of them.
func (f *figure) drawn(id string, draw func(drawing) drawing, desc string) {
	for _, s := range sizes {
		d := drawing{ID: id + "-" + s.screen, Screen: s.screen, W: s.w, H: s.h, Title: f.Heading, Desc: desc}
		f.Drawings = append(f.Drawings, draw(d))
	}
}

func netFigure(id, heading string, rows []week) figure {
	f := figure{Heading: heading, Weeks: rows, Lead: "By week, from −1 to +1. Weeks without a text that could be assessed are gaps."}
	f.Legend = []legend{{"spot", "of all: (positive − negative) / all assessed, with its interval"}, {"spot-of", "of opinions: (positive − negative) / (positive + negative)"}}
	if len(rows) == 0 {
		f.Missing = "There is nothing with a date to draw."
		return f
	}
	var said []string
	for _, r := range rows {
		said = append(said, r.Key+" "+netCell(r.Net))
	}
	f.drawn(id, func(d drawing) drawing { return netChart(d, rows) }, strings.Join(said, "; ")+".")
	return f
}

func toneFigure(id, heading string, rows []week) figure {
	f := figure{Heading: heading, Weeks: rows, Lead: "Items by week. A week without a bar had none among what was read."}
	f.Legend = []legend{{"positive", "positive"}, {"neutral", "neutral"}, {"unjudged", "not assessed"}, {"negative", "negative"}}
	if len(rows) == 0 {
		f.Missing = "There is nothing with a date to draw."
		return f
	}
	var said []string
	for _, r := range rows {
		said = append(said, fmt.Sprintf("%s %d positive, %d neutral, %d negative, %d not assessed", r.Key, r.Positive, r.Neutral, r.Negative, r.Unjudged))
	}
	f.drawn(id, func(d drawing) drawing { return toneChart(d, rows) }, strings.Join(said, "; ")+".")
	return f
}

func voiceFigure(v *listen.Voice) figure {
	f := figure{Heading: "Share of voice", Shares: shares(v), Lead: "Own / (own + rivals), by three measures that are never mixed."}
	f.Legend = []legend{{"own", "own brand, with the interval of its share"}, {"others", "rivals"}}
	if len(v.Mentions.Brands) < 2 {
		f.Missing = "There is no rival to compare with."
		f.Shares = nil
		return f
	}
	var said []string
	for _, s := range f.Shares {
		said = append(said, s.Name+" "+s.Value)
	}
	f.drawn("voice", func(d drawing) drawing { return voiceChart(d, f.Shares) }, strings.Join(said, "; ")+".")
	return f
}
