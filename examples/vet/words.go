package main

import (
	"math"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
)

// short cuts a text behind so many characters.
func short(text string, most int) string {
	n := 0
	for i := range text {
		if n++; n > most {
			return text[:i] + "…"
		}
	}
	return text
}

// sentence begins with a capital.
func sentence(text string) string {
	for i, r := range text {
		if i == 0 {
			return string(unicode.ToUpper(r)) + text[len(string(r)):]
		}
	}
	return text
}

// singular has the nouns that lose more than the s at their end.
var singular = map[string]string{"rows of history": "row of history", "stretches": "stretch"}

// counted is "1 post", "3 posts".
func counted(n int, what string) string {
	if n == 1 {
		if one, ok := singular[what]; ok {
			return "1 " + one
		}
		what = strings.TrimSuffix(what, "s")
	}
	return words.Grouped(int64(n)) + " " + what
}

// digits is a count with thousands commas, or "unknown".
func digits(c engagement.Count) string {
	if n, known := c.Get(); known {
		return words.Grouped(n)
	}
	return "unknown"
}

// percent is a fraction in percent with one decimal.
func percent(x float64) string { return strconv.FormatFloat(x*100, 'f', 1, 64) + " %" }

// between is an interval in percent: "4.1–9.0 %".
func between(i stats.Interval) string {
	return strconv.FormatFloat(i.Low*100, 'f', 1, 64) + "–" + percent(i.High)
}

// quantity is an observation in its unit.
func quantity(x float64, unit string) string {
	number := strings.TrimSuffix(strconv.FormatFloat(x, 'f', 2, 64), ".00")
	switch unit {
	case audit.Fraction:
		return percent(x)
	case audit.Times:
		return number + " times"
	case audit.RobustZ:
		return number + " robust deviations"
	}
	return number
}

// points is a number of points with its sign: "−4.2".
func points(x float64) string {
	return strings.Replace(strconv.FormatFloat(x, 'f', 1, 64), "-", "−", 1)
}

// day is a day as people write it: "3 May 2026".
func day(t time.Time) string { return t.UTC().Format("2 Jan 2006") }

// days is from one day to another.
func days(from, to time.Time) string {
	from, to = from.UTC(), to.UTC()
	switch {
	case from.IsZero() && to.IsZero():
		return ""
	case to.IsZero() || day(from) == day(to):
		return day(from)
	case from.IsZero():
		return "to " + day(to)
	case from.Year() != to.Year():
		return day(from) + " – " + day(to)
	case from.Month() != to.Month():
		return from.Format("2 Jan") + " – " + day(to)
	}
	return from.Format("2") + "–" + day(to)
}

// compact is a number that fits under an axis: "38k", "1.2M".
func compact(x float64) string {
	for _, unit := range []struct {
		size float64
		name string
	}{{1e15, "P"}, {1e12, "T"}, {1e9, "bn"}, {1e6, "M"}, {1e3, "k"}} {
		if math.Abs(x) >= unit.size {
			return trimmed(x/unit.size) + unit.name
		}
	}
	return trimmed(x)
}

// trimmed is a number of at most three decimals without zeros at the end.
func trimmed(x float64) string {
	s := strings.TrimRight(strings.TrimRight(strconv.FormatFloat(x, 'f', 3, 64), "0"), ".")
	if s == "-0" || s == "" {
		return "0"
	}
	return strings.Replace(s, "-", "−", 1)
}

// event says a known event: "giveaway, 9–11 May 2026: summer box".
func event(e audit.Event) string {
	text := words.Of(e.Kind)
	if when := days(e.From, e.To); when != "" {
		text += ", " + when
	}
	if e.Note != "" {
		text += ": " + e.Note
	}
	return text
}

// trustLegend says what the letters of trust mean.
const trustLegend = "A: the platform's or vendor's own page, a regulator or a paper. B: trade press. C: a page of examples. " +
	"D: reckoned from a quoted definition. K: general practice or our judgement, no page read. S: the framework's own claim."

// sourceOf is where a limit comes from.
func sourceOf(s *audit.Signal) string { return s.Source + " (trust " + string(s.Trust) + ")" }

// limit says where a signal begins.
func limit(s *audit.Signal, p *audit.Policy) string {
	side := "from"
	if c, ok := p.Check(s.Code); ok && c.Full < c.Limit {
		side = "under"
	}
	return side + " " + quantity(s.Limit, s.Unit)
}
