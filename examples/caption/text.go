package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
)

// most is how many findings of a country, and how many admissions, are printed.
const most = 20

// A page writes the report for people.
type page struct {
	io.Writer
	view
}

func (p page) line(format string, args ...any) { fmt.Fprintf(p, format+"\n", args...) }

// write prints the report for people.
func (r Report) write(w io.Writer) {
	p := page{w, newView(r.Content.Caption)}
	p.line("%s", strings.ToUpper(words(r.Verdict)))
	for i, j := range r.Check.Judgements {
		p.line("")
		p.judgement(j, r.regimes[i], r.Check.Findings)
	}
	if admissions := r.Check.Admissions; len(admissions) > 0 {
		p.line("\nAdmissions: words that admit a tie")
		for _, a := range admissions[:min(len(admissions), most)] {
			p.line("\n  %s", words(a.Kind))
			p.place(a.Where, a.Span)
		}
		p.more(len(admissions))
	}
	if signals := r.Check.Signals; len(signals) > 0 {
		p.line("\nTraces of a tie, which disclose nothing")
		for _, s := range signals[:min(len(signals), most)] {
			p.line("\n  %s, %s", words(s.Kind), trust(s.Trust))
			p.place(s.Where, s.Span)
		}
		p.more(len(signals))
	}
	p.line("")
	p.fix(r)
}

// judgement prints the answers of one regime and what it found.
func (p page) judgement(j disclosure.Judgement, r disclosure.Regime, all []disclosure.Finding) {
	p.line("%s  %s, as of %s", j.Regime, r.Name, r.AsOf)
	p.line("  verdict    %s", words(j.Verdict))
	p.line("  duty       %s", words(j.Duty))
	p.line("  wording    %s", words(j.Wording))
	p.line("  placement  %s", words(j.Placement))
	p.line("  coverage   %s", r.Coverage)
	n := 0
	for _, f := range all {
		if f.Regime != j.Regime {
			continue
		}
		if n++; n > most {
			continue
		}
		p.line("\n  %s  %s, about the %s", f.Rule, severity(f.Severity), words(f.Question))
		p.line("    %s", f.Message)
		p.line("    source: %s, %s", f.Source, trust(f.Trust))
		p.place(f.Where, f.Span)
	}
	p.more(n)
}

func (p page) more(n int) {
	if n > most {
		p.line("\n  and %d more, see -json", n-most)
	}
}

// place prints where a stretch is, and the line of the caption with carets.
func (p page) place(where disclosure.Where, s disclosure.Span) {
	if where != disclosure.InCaption || s == (disclosure.Span{}) {
		if where != disclosure.Whole {
			p.line("    in the %s", words(where))
		}
		return
	}
	n, shown, carets := p.mark(s)
	number := strconv.Itoa(n)
	p.line("    %s | %s", number, shown)
	p.line("    %s | %s", strings.Repeat(" ", len(number)), carets)
}

// fix prints the edits and the caption they give.
func (p page) fix(r Report) {
	switch {
	case r.Verdict == disclosure.Pass:
		p.line("Nothing to edit.")
		return
	case !r.Fix.Passes:
		p.line("No edits: %s.", r.Fix.Why)
		return
	}
	p.line("Edits, after which every country passes")
	for _, e := range r.Fix.Edits {
		p.line("  %s", edit(e, r.Content.Caption))
	}
	if r.Corrected != "" {
		p.line("\nCorrected caption\n\n%s", printable(r.Corrected))
	}
}

// edit says one edit in words.
func edit(e disclosure.Edit, text string) string {
	switch {
	case e.Where == disclosure.InLabel:
		return "switch the platform's label on: " + strconv.Quote(e.Text)
	case e.Where == disclosure.InCaption && e.Span != disclosure.Span{}:
		old := printable(text[e.Span.Start:e.Span.End])
		if e.Text == "" {
			return fmt.Sprintf("caption, take out: %q", old)
		}
		return fmt.Sprintf("caption, replace %q: %q", old, e.Text)
	case e.Where == disclosure.InCaption:
		return fmt.Sprintf("caption, at the beginning: %q", e.Text)
	case e.Where == disclosure.OnScreen && e.To > e.From:
		return fmt.Sprintf("on the picture, from %v to %v: %q", e.From, e.To, e.Text)
	case e.Where == disclosure.OnScreen:
		return fmt.Sprintf("on the picture: %q", e.Text)
	case e.Where == disclosure.InSpeech:
		return fmt.Sprintf("say, at %v: %q", e.From, e.Text)
	}
	return fmt.Sprintf("%s: %q", words(e.Where), e.Text)
}

// words is the name of a value as people write it.
func words[T ~string](name T) string { return strings.ReplaceAll(string(name), "_", " ") }

// severity is how strongly the source words a rule.
func severity(s disclosure.Severity) string {
	switch s {
	case disclosure.Violation:
		return "violation (V)"
	case disclosure.Likely:
		return "likely inadequate (L)"
	case disclosure.Advice:
		return "best practice (B)"
	case disclosure.Informs:
		return "to know (I)"
	case disclosure.Acceptable:
		return "accepted (-)"
	}
	return string(s)
}

// trust is how far the reading of a source is to be trusted.
func trust(t disclosure.Trust) string {
	switch t {
	case disclosure.Read:
		return "read (R)"
	case disclosure.LookedUp:
		return "looked up twice (V)"
	case disclosure.Reported:
		return "reported by others (S)"
	case disclosure.Remembered:
		return "not read again: verify (M)"
	case disclosure.Practice:
		return "from practice: verify (K)"
	case disclosure.Inferred:
		return "our inference (I)"
	}
	return string(t)
}
