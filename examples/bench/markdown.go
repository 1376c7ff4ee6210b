package main

import (
	"fmt"
	"strings"
)

// markdown writes the results as the README has them: where they were measured, a
// table and notes on what is not alike.
func markdown(m machine, results []result) string {
	var out strings.Builder
	fmt.Fprintf(&out, "`go run . -markdown` in `examples/bench` on %s. A ratio is the median of the rounds, in which both sides take turns;\nin brackets the lowest and the highest. `go run . -only` with the last column runs a part.\n\n", m)
	out.WriteString("| ours | against | goal | measured | answers | part |\n|---|---|---|---|---|---|\n")
	var notes []string
	for _, r := range results {
		mark := ""
		for _, text := range []string{r.differs, r.note} {
			if text == "" {
				continue
			}
			at := len(notes)
			for i, known := range notes {
				if known == text {
					at = i
				}
			}
			if at == len(notes) {
				notes = append(notes, text)
			}
			mark += fmt.Sprintf(" (%d)", at+1)
		}
		reached := ""
		if r.goal != 0 && !r.met() {
			reached = ": not reached"
		}
		fmt.Fprintf(&out, "| %s | %s%s | %s | %s (%s)%s | %s | `%s` |\n", r.ours.name, r.plain.name, mark, r.wanted(), r.times(r.ratio), r.span(), reached, r.answers(), r.group)
	}
	for i, text := range notes {
		fmt.Fprintf(&out, "\n%d. %s", i+1, text)
	}
	if len(notes) > 0 {
		out.WriteString("\n")
	}
	return out.String()
}
