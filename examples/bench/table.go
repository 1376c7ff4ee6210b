package main

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"text/tabwriter"
	"time"
)

// table writes the results of a group in columns, and below them what there is to
// say of the plain ways.
func table(results []result) string {
	rows := []byte("  ours\tns/item\tallocs\tagainst\tns/item\tallocs\tmedian\tleast–most\tof best\tgoal\tmet\tanswers\n")
	var notes []string
	for _, r := range results {
		verdict := ""
		switch {
		case r.goal == 0:
		case r.met():
			verdict = "yes"
		default:
			verdict = "NO"
		}
		each := func(d time.Duration) float64 { return float64(d) / float64(r.items) }
		rows = fmt.Appendf(rows, "  %s\t%.2f\t%.0f\t%s\t%.2f\t%.0f\t%s\t%s\t%s\t%s\t%s\t%s\n",
			plainText(r.ours.name), each(r.bestOurs), r.allocsOurs, plainText(r.plain.name), each(r.bestPlain), r.allocsPlain,
			r.times(r.ratio), r.span(), number(r.factor(float64(r.bestOurs)/float64(r.bestPlain))), r.wanted(), verdict, r.answers())
		for _, text := range []string{r.differs, r.note} {
			if note := fmt.Sprintf("  %s: %s\n", plainText(r.plain.name), plainText(text)); text != "" && !slices.Contains(notes, note) {
				notes = append(notes, note)
			}
		}
	}
	var out strings.Builder
	columns := tabwriter.NewWriter(&out, 0, 0, 2, ' ', 0)
	_, _ = columns.Write(rows) // a Builder takes everything
	_ = columns.Flush()
	return out.String() + strings.Join(notes, "")
}

// plainText takes the marks of code from a name.
func plainText(name string) string { return strings.ReplaceAll(name, "`", "") }

// answers says how far the two answers are one.
func (r result) answers() string {
	switch {
	case r.differs != "":
		return "not compared"
	case !r.agrees():
		return fmt.Sprintf("UNLIKE: %v and %v", r.answerOurs, r.answerPlain)
	case r.answerPlain == r.answerOurs:
		return "equal"
	}
	return fmt.Sprintf("within %.2g", r.apart)
}

// fasterBy reports whether a ratio is written as how many times as fast ours is; else
// it is how many times the time. The goal decides, or what came out where there is none.
func (r result) fasterBy() bool {
	if r.goal == 0 {
		return r.ratio <= 1
	}
	return r.goal <= 1
}

// factor is ours/plain in the terms of the goal.
func (r result) factor(ours float64) float64 {
	if r.fasterBy() {
		return 1 / ours
	}
	return ours
}

// times writes ours/plain in the terms of the goal.
func (r result) times(ours float64) string {
	if r.fasterBy() {
		return number(r.factor(ours)) + " times as fast"
	}
	return number(r.factor(ours)) + " times the time"
}

// span writes the lowest and the highest ratio of a round in the terms of the goal.
func (r result) span() string {
	a, b := r.factor(r.ratios[0]), r.factor(r.ratios[len(r.ratios)-1])
	return number(min(a, b)) + "–" + number(max(a, b))
}

// number writes a factor with as many digits as it is worth.
func number(x float64) string {
	switch {
	case math.Abs(x) >= 100:
		return fmt.Sprintf("%.0f", x)
	case math.Abs(x) >= 10:
		return fmt.Sprintf("%.1f", x)
	}
	return fmt.Sprintf("%.2f", x)
}
