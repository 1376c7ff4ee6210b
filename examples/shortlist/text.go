package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
	"github.com/seed-e12bc25d/influencekit/persona"
)

const lineWidth = 110

// A page writes lines.
type page struct{ w io.Writer }

// line writes a text broken into lines, with a label in front of the first.
func (p page) line(indent int, label, text string) {
	margin := strings.Repeat(" ", indent)
	hang := margin + strings.Repeat(" ", len([]rune(label)))
	for i, l := range words.Wrap(words.Clean(text), lineWidth-len([]rune(hang))) {
		if i == 0 {
			fmt.Fprintln(p.w, strings.TrimRight(margin+words.Clean(label)+l, " "))
			continue
		}
		fmt.Fprintln(p.w, hang+l)
	}
}

func (p page) title(text string) {
	fmt.Fprintf(p.w, "\n%s\n%s\n", text, strings.Repeat("-", len(text)))
}

// toExplain finds whose sums are printed.
func toExplain(r *Result, names string) (shown []Sum, err error) {
	if names == "" {
		shown = slices.Clone(r.Sums[:min(3, len(r.Sums))])
		for _, s := range r.Sums[len(shown):] {
			if s.Decision == persona.Excluded {
				return append(shown, s), nil
			}
		}
		return shown, nil
	}
	if names == "all" {
		return r.Sums, nil
	}
	for name := range strings.SplitSeq(names, ",") {
		at := slices.IndexFunc(r.Sums, func(s Sum) bool { return s.Creator == strings.TrimSpace(name) })
		if at < 0 {
			return nil, fmt.Errorf("-explain %q: no candidate is called so", name)
		}
		shown = append(shown, r.Sums[at])
	}
	return shown, nil
}

// writeText prints the report for people.
func writeText(w io.Writer, r *Result, shown []Sum) {
	p := page{w}
	p.persona(r)
	p.fit(r)
	for _, s := range shown {
		p.sum(s, r.Decides)
	}
	p.shortlists(r)
	if r.Plan != nil {
		p.quotes(r)
		p.portfolio(r)
		p.macro(r)
	}
	p.title("What was read")
	for _, s := range r.Read {
		p.line(2, "", s)
	}
	if len(r.Notes) > 0 {
		p.title("Notes: what could not be read or used")
		for _, s := range r.Notes {
			p.line(2, "", s)
		}
	}
}

// brief is the persona in lines of a name and what is wanted.
func brief(q *persona.Persona) (lines [][2]string) {
	add := func(name string, list []string) {
		if len(list) > 0 {
			lines = append(lines, [2]string{name, strings.Join(list, ", ")})
		}
	}
	target := func(t persona.Target) (list []string) {
		for _, g := range t.Groups {
			text := g.Key
			if g.Weight > 0 && g.Weight < 1 {
				text += " (counts " + plain(g.Weight) + ")"
			}
			list = append(list, text)
		}
		if t.Mix {
			list = append(list, "in these proportions")
		}
		if t.Least > 0 {
			list = append(list, "at least "+percent(t.Least.Fraction(), 0)+" of the audience")
		}
		return list
	}
	terms := func(all []persona.Term) (list []string) {
		for _, t := range all {
			list = append(list, t.Term)
		}
		return list
	}
	d := &q.Demographics
	add("ages", target(d.Ages))
	add("genders", target(d.Genders))
	add("countries", target(d.Countries))
	add("cities", target(d.Cities))
	add("languages", target(d.Languages))
	add("interests", terms(q.Interests))
	add("pain points", terms(q.PainPoints))
	add("aspirations", terms(q.Aspirations))
	add("buying moments", terms(q.BuyingMoments))
	var on []string
	for _, t := range q.Platforms {
		text := string(t.Platform)
		if t.Weight > 0 && t.Weight < 1 {
			text += " (counts " + plain(t.Weight) + ")"
		}
		on = append(on, text)
	}
	add("platforms", on)
	add("formats", texts(q.Formats))
	add("content", texts(q.Content))
	add("brand values", q.Values)
	add("no rivals", q.Exclude.Rivals)
	add("no brands", q.Exclude.Brands)
	add("no topics", q.Exclude.Topics)
	add("no words", q.Exclude.Words)
	add("nobody of", q.Exclude.Countries)
	add("not these", q.Exclude.Handles)
	return lines
}

func texts[T ~string](list []T) (out []string) {
	for _, x := range list {
		out = append(out, words.Of(x))
	}
	return out
}

func (p page) persona(r *Result) {
	p.line(0, "", "Whom to reach: "+r.Persona.Name)
	if r.Persona.About != "" {
		p.line(2, "", r.Persona.About)
	}
	for _, l := range brief(&r.Persona) {
		p.line(2, fmt.Sprintf("%-15s", l[0]), l[1])
	}
}

// fit prints the ranking by fit and how rare the terms are.
func (p page) fit(r *Result) {
	p.title(fmt.Sprintf("Who reaches them: %s by fit", counted(len(r.Fit.Rows), "candidate")))
	p.line(0, "", "What is not assessed counts 0; the range is what the score could be once everything is known.")
	fmt.Fprintf(p.w, "\n  %3s %-22s %-10s %9s  %6s  %-13s %8s  %s\n", "", "creator", "platform", "followers", "fit", "range", "coverage", "by the "+r.Decides+" criteria")
	for i, k := range r.Fit.Rows {
		c := r.in.of(k)
		size := "unknown"
		if n, known := c.Followers.Get(); known {
			size = words.Grouped(n)
		}
		fmt.Fprintf(p.w, "  %2d. %-22s %-10s %9s  %.4f  %.4f–%.4f %6.0f %%  %s\n", k.Place, words.Clean(r.Sums[i].Creator), k.Platform, size, k.Score, k.Low, k.High, 100*k.Coverage, r.Sums[i].Decision)
	}
	p.notes(r.Fit)
	fmt.Fprintln(p.w)
	p.line(0, "", fmt.Sprintf("How rare the terms are: log₂(1 + %d / (who publishes it + 1)), 1 where everybody does.", len(r.Fit.Rows)+1))
	for _, l := range rarities(r) {
		p.line(2, "", l)
	}
}

func rarities(r *Result) (lines []string) {
	for _, part := range r.parts() {
		var list []string
		for _, t := range part.terms {
			list = append(list, fmt.Sprintf("%s %s (%d)", t.Term, decimals(r.Fit.Pool.Rarity(t.Term)), r.Fit.Pool.With[t.Term]))
		}
		if len(list) > 0 {
			lines = append(lines, words.Of(part.of)+": "+strings.Join(list, ", "))
		}
	}
	return lines
}

func (p page) notes(k persona.Ranking) {
	for _, n := range k.Notes {
		p.line(2, "note: ", n)
	}
	for _, f := range k.Pitfalls {
		p.line(2, "pitfall: ", f.Message)
	}
}

// sum prints how a candidate's numbers come about.
func (p page) sum(s Sum, by string) {
	fmt.Fprintln(p.w)
	p.line(0, "", fmt.Sprintf("%d. %s, %s", s.Place, s.Creator, s.Decision))
	for _, e := range s.Excluded {
		p.line(2, "", e)
	}
	p.addition("fit", s.Fit)
	for _, l := range s.Lists {
		p.line(4, "by ", l)
	}
	p.addition("score by the "+by+" criteria", s.Score)
}

func (p page) addition(name string, a Addition) {
	p.line(2, "", name)
	for _, l := range a.Lines {
		label := fmt.Sprintf("%-17s %.4f × %.4f = %.4f  ", l.Name, l.Weight, l.Value, l.Points)
		p.line(4, label, l.Working)
	}
	p.line(4, "", fmt.Sprintf("%-17s %15s = %.4f  open: %.4f–%.4f, coverage %s", "sum", "", a.Total, a.Low, a.High, percent(a.Coverage, 1)))
}
