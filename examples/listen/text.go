package main

import (
	"fmt"
	"io"
	"strings"
)

// mostProblems is how many problems are printed one by one.
const mostProblems = 12

// writeText prints the report for people.
func writeText(w io.Writer, v *Result) {
	r := &v.Report
	b := &r.Brands[0]
	fmt.Fprintf(w, "%s, %s\n\n", clean(b.Brand), period(r))
	for _, line := range facts(v) {
		fmt.Fprintf(w, "  %s\n", clean(line))
	}
	writeWeeks(w, "Mentions by week", weeks(b.Weeks))
	writeWeeks(w, "Comments under posts about it, by week", weeks(b.Feedback.Weeks))

	fmt.Fprintf(w, "\nShare of voice\n\n")
	for _, s := range shares(&r.Voice) {
		fmt.Fprintf(w, "  %-24s %s\n", s.Name, s.Value)
		if s.Note != "" {
			fmt.Fprintf(w, "  %-24s %s\n", "", clean(s.Note))
		}
	}
	fmt.Fprintf(w, "\n  %-20s %9s %9s   %-25s growth in four weeks\n", "brand", "mentions", "authors", "net sentiment")
	for i, b := range r.Brands {
		fmt.Fprintf(w, "  %-20s %9d %9d   %-25s %s\n", clean(b.Brand), b.Mentions, b.Authors, netCell(b.Tone.Net), grown(v.Recent[i].Growth))
	}
	fmt.Fprintf(w, "\nBranded hashtags\n\n")
	for _, h := range r.Hashtags {
		fmt.Fprintf(w, "  #%-22s %4d items by %d authors, engagement %v\n", clean(h.Hashtag), h.Items, h.Authors, h.Engaged)
	}
	for _, part := range []struct {
		title string
		rows  []string
	}{{"Platforms", parts(b.Platforms)}, {"Languages", parts(b.Languages)}, {"Read", v.Read}} {
		fmt.Fprintf(w, "\n%s\n\n", part.title)
		for _, row := range part.rows {
			fmt.Fprintf(w, "  %s\n", clean(row))
		}
	}
	fmt.Fprintf(w, "\nScorer: %s; positive from %g, negative from %g (%s)\n", v.Scorer, r.Bands.Positive, r.Bands.Negative, r.Bands.Source)
	if len(v.Problems) > 0 {
		fmt.Fprintf(w, "\nProblems: %d\n\n", len(v.Problems))
		for i, p := range v.Problems {
			if i == mostProblems {
				fmt.Fprintf(w, "  and %d more; -json has them all\n", len(v.Problems)-i)
				break
			}
			fmt.Fprintf(w, "  %s\n", p)
		}
	}
}

// writeWeeks prints a table with a small picture: where the net sentiment lies between
// −1 and 1.
func writeWeeks(w io.Writer, title string, rows []week) {
	fmt.Fprintf(w, "\n%s\n\n", title)
	if len(rows) == 0 {
		fmt.Fprintf(w, "  none\n")
		return
	}
	fmt.Fprintf(w, "  %-9s %5s %5s %5s %5s %5s   %-25s −1        0        +1\n", "week", "items", "pos", "neu", "neg", "none", "net of all")
	for _, r := range rows {
		fmt.Fprintf(w, "  %-9s %5d %5d %5d %5d %5d   %-25s %s\n", r.Key, r.Items, r.Positive, r.Neutral, r.Negative, r.Unjudged, netCell(r.Net), gauge(r))
	}
}

// gauge draws a net sentiment with its interval in 21 characters.
func gauge(r week) string {
	line := []rune(strings.Repeat(" ", 10) + "|" + strings.Repeat(" ", 10))
	n, err := r.Net.Get()
	if err != nil {
		return strings.TrimRight(string(line), " ")
	}
	at := func(x float64) int { return max(0, min(20, int(10*x+10.5))) }
	for i := at(n.Interval.Low); i <= at(n.Interval.High); i++ {
		line[i] = '-'
	}
	line[at(n.Value)] = 'o'
	return strings.TrimRight(string(line), " ")
}
