package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
)

// The width of a line, and how many places and problems are printed; -json has all.
const (
	lineWidth    = 100
	mostPlaces   = 4
	mostProblems = 20
)

// A page writes lines.
type page struct {
	w    io.Writer
	find finder
}

// line writes a label and what is said beside it, broken into lines.
func (p page) line(indent int, label, text string) {
	margin := strings.Repeat(" ", indent)
	if label != "" {
		label = fmt.Sprintf("%-11s", label)
	}
	hang := margin + strings.Repeat(" ", len(label))
	for i, l := range words.Wrap(words.Clean(text), lineWidth-len(hang)) {
		if i == 0 {
			fmt.Fprintln(p.w, margin+label+l)
			continue
		}
		fmt.Fprintln(p.w, hang+l)
	}
}

func (p page) title(text string) { fmt.Fprintf(p.w, "\n%s\n", words.Clean(text)) }

// writeText prints the report for people.
func writeText(w io.Writer, v Result, e *audit.Evidence, policy *audit.Policy) {
	p, r := page{w, newFinder(e)}, &v.Report
	p.line(0, "", heading(&v))
	p.score(r, policy)
	p.signals(r, policy)
	p.outcomes(r, policy)
	for _, a := range areas(r) {
		p.title(a.Title)
		for _, l := range a.Lines {
			p.line(2, "", l)
		}
	}
	p.title("What the letters behind sources say")
	p.line(2, "", trustLegend)
	p.title("What was read")
	for _, s := range v.Read {
		p.line(2, "", s.File+": "+s.Held)
	}
	if len(v.Problems) > 0 {
		p.title("What could not be read, or only in part")
		for _, problem := range v.Problems[:min(len(v.Problems), mostProblems)] {
			p.line(2, "", problem)
		}
		if more := len(v.Problems) - mostProblems; more > 0 {
			p.line(2, "", fmt.Sprintf("and %d more, see -json", more))
		}
	}
}

func (p page) score(r *audit.Report, policy *audit.Policy) {
	p.title("Authenticity score")
	p.line(2, "score", verdictLine(r))
	p.line(2, "coverage", coverageLine(r, policy))
	p.line(2, "confidence", confidenceLine(r))
	if len(r.Contributions) > 0 {
		fmt.Fprintf(p.w, "\n  %6s  to begin with\n", points(100))
		for _, c := range r.Contributions {
			fmt.Fprintf(p.w, "  %6s  %s: %s\n", points(c.Points), c.Area, lower(titleOf(policy, c.Code)))
		}
		if score, err := r.Score.Get(); err == nil {
			fmt.Fprintf(p.w, "  %6s  score\n", points(score))
		}
	}
}

// signals prints the signals that nothing explains, and then those that events do.
func (p page) signals(r *audit.Report, policy *audit.Policy) {
	open, explained := split(r.Signals)
	p.title("Signals: reasons to look closer, no verdicts")
	if len(open) == 0 {
		p.line(2, "", "None.")
	}
	for i := range open {
		if i > 0 {
			fmt.Fprintln(p.w)
		}
		p.signal(&open[i], r, policy)
	}
	events := explainedBy(r)
	if len(explained)+len(events) == 0 {
		return
	}
	p.title("Explained by known events, and not held against the account")
	for _, l := range events {
		p.line(2, "", l)
	}
	for i := range explained {
		p.signal(&explained[i], r, policy)
	}
}

func (p page) signal(s *audit.Signal, r *audit.Report, policy *audit.Policy) {
	p.line(2, "", fmt.Sprintf("%s  %s", s.Code, cost(s.Code, r)))
	p.line(4, "", s.Message)
	p.line(4, "observed", observedLine(s, policy))
	for i, at := range s.Places[:min(len(s.Places), mostPlaces)] {
		p.line(4, []string{"look at", "           "}[min(i, 1)], p.find.place(at))
	}
	if more := len(s.Places) - mostPlaces + s.More; more > 0 {
		p.line(4, "           ", fmt.Sprintf("and %d more", more))
	}
	if len(s.Events) > 0 {
		p.line(4, "known", eventList(s.Events))
	}
	if len(s.Innocent) > 0 {
		p.line(4, "innocent", strings.Join(s.Innocent, "; "))
	}
	p.line(4, "source", sourceOf(s))
}

// outcomes prints what was not assessed and what lies within its limits.
func (p page) outcomes(r *audit.Report, policy *audit.Policy) {
	p.title("Not assessed: neither good nor bad")
	reasons := notAssessed(r, policy)
	if len(reasons) == 0 {
		p.line(2, "", "Nothing: every check was assessed.")
	}
	for _, n := range reasons {
		p.line(2, "", fmt.Sprintf("%s: %s", n.Because, strings.Join(n.Titles, "; ")))
	}
	if calm := within(r, policy); len(calm) > 0 {
		p.title("Within the limits")
		for _, title := range calm {
			p.line(2, "", title)
		}
	}
}
