package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
)

// writeRights prints the questions about uses with their answers.
func (r Report) writeRights(w io.Writer) {
	if len(r.Uses)+len(r.Boosts) == 0 {
		return
	}
	heading(w, "May the brand …")
	for _, q := range r.Uses {
		answer(w, question(q.Use), q.Answer)
	}
	for _, q := range r.Boosts {
		text := fmt.Sprintf("boost %s on %s through the creator's account on %s", piece(q.Boost.Deliverable, q.Boost.Piece), q.Boost.Platform, q.Boost.On)
		if !q.Boost.Spend.IsZero() {
			text += fmt.Sprintf(", for %s", q.Boost.Spend)
		}
		if !q.Boost.Spent.IsZero() {
			text += fmt.Sprintf(" on top of %s", q.Boost.Spent)
		}
		answer(w, text, q.Answer)
	}
}

// question is a use in words.
func question(u contract.Use) string {
	var b strings.Builder
	fmt.Fprintf(&b, "use %s", piece(u.Deliverable, u.Piece))
	for _, part := range []struct {
		on   bool
		text string
	}{
		{true, " in " + words.Of(u.Medium)},
		{u.Platform != "", " on " + string(u.Platform)},
		{true, " in " + u.Territory},
		{true, " on " + u.On.String()},
		{u.Paid, " as advertising"},
		{u.Edit, ", edited"},
		{u.Sublicence, ", by others"},
	} {
		if part.on {
			b.WriteString(part.text)
		}
	}
	return b.String()
}

// answer prints whether something is allowed, until when, or all that stands against it.
func answer(w io.Writer, question string, p contract.Permission) {
	paragraph(w, "… ", question+"?")
	if p.Allowed {
		text := "Yes, by " + p.Path + " (" + p.Right + ")"
		if !p.Until.IsZero() {
			text += ", until " + p.Until.String()
		}
		if !p.Firm {
			text += "; the days still move"
		}
		paragraph(w, "  ", text+".")
		return
	}
	fmt.Fprintln(w, "  No.")
	for _, o := range p.Why {
		paragraph(w, "  - ", fmt.Sprintf("%s (%s, %s)", o.Reason, o.Path, o.Rule))
	}
}

// writePost prints what a post breaks and keeps of its brief.
func (r Report) writePost(w io.Writer) {
	if r.Post == nil {
		return
	}
	heading(w, fmt.Sprintf("The post of %q against its brief: %s", r.Post.Deliverable, words.Of(r.Post.Verdict())))
	var rows [][]string
	for _, v := range []contract.BriefVerdict{contract.Broken, contract.Look, contract.NotAssessed, contract.Kept} {
		for _, i := range r.Post.With(v) {
			rows = append(rows, []string{words.Of(i.Verdict), i.Path, i.Message})
		}
	}
	table(w, rows)
	told := map[string]bool{}
	for _, f := range r.Post.Disclosure.Findings {
		if fails := f.Severity == disclosure.Violation || f.Severity == disclosure.Likely; fails && !told[f.Rule] {
			told[f.Rule] = true // once, however often it is met
			paragraph(w, "must    ", fmt.Sprintf("%s (%s, %s, trust %s)", f.Message, f.Rule, f.Source, f.Trust))
		}
	}
	for _, code := range r.Unruled {
		fmt.Fprintf(w, "No rules on disclosure are known for %q.\n", words.Clean(code))
	}
}
