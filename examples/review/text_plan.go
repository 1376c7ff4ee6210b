package main

import (
	"fmt"
	"strings"

	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

// planText prints the phases, what is late and what blocks.
func (r *Report) planText(p paper) {
	if r.Plan == nil {
		return
	}
	p.head("Action plan")
	for _, ph := range r.Plan.Phases {
		to := "on"
		if !ph.To.IsZero() {
			to = "to " + ph.To.String()
		}
		p.line(0, fmt.Sprintf("%s, from %s %s: %s", ph.Name, ph.From, to, words.Of(ph.Status)))
		for _, e := range ph.Exits {
			p.line(2, exit(e))
		}
	}
	for _, row := range []struct {
		name string
		list []string
	}{{"Late", r.Plan.Late}, {"Next, since nothing blocks it", r.Plan.Next}} {
		if len(row.list) > 0 {
			p.line(0, row.name+": "+strings.Join(spaced(row.list), ", ")+".")
		}
	}
	for _, n := range r.Plan.Notes {
		p.line(0, sentence(n)+".")
	}
}

// exit is a criterion and where it stands.
func exit(e programme.Exit) string {
	text := "[ ] "
	if e.Met {
		text = "[x] "
	}
	text += e.Says
	if e.Have != nil {
		text += fmt.Sprintf(": %d", *e.Have)
		if e.Want > 0 {
			text += fmt.Sprintf(", want %d", e.Want)
		}
	}
	if !e.On.IsZero() {
		text += ", " + e.On.String()
	}
	if e.LateDays > 0 {
		text += ", " + counted(e.LateDays, "day") + " late"
	}
	if len(e.BlockedBy) > 0 {
		text += "; waits for: " + strings.Join(spaced(e.BlockedBy), ", ")
	}
	return text
}
