package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
)

// writeCalendar prints every date that the terms imply.
func (r Report) writeCalendar(w io.Writer) {
	heading(w, "Calendar: "+count(len(r.Calendar), "date"))
	rows := [][]string{{"WHEN", "WHO", "WHAT", "SUM", "COUNTED"}}
	for _, d := range r.Calendar {
		sum := ""
		if !d.Sum.IsZero() {
			sum = d.Sum.String()
		}
		rows = append(rows, []string{when(d), string(d.By), d.What, sum, d.Why})
	}
	table(w, rows)
	fmt.Fprintln(w, "~ still moves with what it is counted from")
}

// when is the day or the days of a date, with its hours.
func when(d contract.Due) string {
	if d.On.IsZero() {
		return "not yet"
	}
	text := d.On.String()
	if !d.Firm {
		text = "~" + text
	}
	if d.To.After(d.On) {
		text += " to " + d.To.String()
	}
	if d.From != "" || d.Till != "" {
		text += fmt.Sprintf(", %s to %s", d.From, d.Till)
	}
	return text
}

// writeReady prints what is missing and unknown before what is done.
func (r Report) writeReady(w io.Writer) {
	verdict := "not ready"
	if r.Ready.Ready {
		verdict = "ready"
	}
	if r.Ready.Idle {
		verdict += "; nothing goes up on this day"
	}
	heading(w, fmt.Sprintf("Launch on %s: %s", r.On, verdict))
	var rows [][]string
	for _, s := range []contract.ReadyStatus{contract.ReadyMissing, contract.ReadyUnknown, contract.ReadyDone, contract.ReadyNotNeeded} {
		for _, k := range r.Ready.With(s) {
			rows = append(rows, []string{words.Of(k.Status), piece(k.Deliverable, k.Piece), string(k.By), k.Path, k.Reason})
		}
	}
	table(w, rows)
}

// piece names a piece of a deliverable: "story 2".
func piece(deliverable string, n int) string {
	if n == 0 {
		return deliverable
	}
	return fmt.Sprintf("%s %d", deliverable, n)
}

// writeLate prints what is late or at risk, and what ends soon.
func (r Report) writeLate(w io.Writer) {
	heading(w, fmt.Sprintf("Late or at risk on %s: %d", r.On, len(r.Late)))
	rows := make([][]string, 0, len(r.Late))
	for _, l := range r.Late {
		why := l.Why
		if len(l.Waits) > 0 {
			why += "; waits for " + strings.Join(l.Waits, ", ")
		}
		rows = append(rows, []string{words.Of(l.Status), string(l.By), l.Due.What, why})
	}
	table(w, rows)
	heading(w, fmt.Sprintf("Ends within %d days: %d", soonDays, len(r.Ending)))
	rows = nil
	for _, d := range r.Ending {
		rows = append(rows, []string{when(d), d.What})
	}
	table(w, rows)
}
