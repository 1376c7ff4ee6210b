package ratecard

import (
	"fmt"
	"strings"

	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Summary counts what the lines say and takes no side where they disagree.
type Summary struct {
	Verdict    Verdict            `json:"verdict"`    // what all assessed tables say, else Mixed
	Yardsticks []YardstickVerdict `json:"yardsticks"` // each that the policy has
	Tally
	Widest *Range `json:"widest,omitempty"` // from the lowest price of any table to the highest
	Common *Range `json:"common,omitempty"` // what every assessed table calls in line, if anything
	Text   string `json:"text"`
}

// A Tally counts tables by what they say.
type Tally struct {
	Below       int `json:"below"`
	InLine      int `json:"in_line"`
	Above       int `json:"above"`
	NotAssessed int `json:"not_assessed"`
}

// A YardstickVerdict is what the tables of one yardstick say.
type YardstickVerdict struct {
	Yardstick Yardstick `json:"yardstick"`
	Verdict   Verdict   `json:"verdict"`
	Tally
}

// Assessed is how many tables have a verdict.
func (t Tally) Assessed() int { return t.Below + t.InLine + t.Above }

func (t *Tally) add(v Verdict) {
	switch v {
	case Below:
		t.Below++
	case InLine:
		t.InLine++
	case Above:
		t.Above++
	default:
		t.NotAssessed++
	}
}

// verdict is what all say, Mixed when they differ.
func (t Tally) verdict() Verdict {
	switch t.Assessed() {
	case 0:
		return NotAssessed
	case t.Below:
		return Below
	case t.InLine:
		return InLine
	case t.Above:
		return Above
	}
	return Mixed
}

// summarize counts the lines of an assessment.
func summarize(quote money.Amount, lines []Line) (s Summary) {
	for _, y := range Yardsticks() {
		v := YardstickVerdict{Yardstick: y}
		for _, l := range lines {
			if l.Yardstick == y {
				v.add(l.Verdict)
				s.add(l.Verdict)
			}
		}
		if v.Assessed()+v.NotAssessed > 0 {
			v.Verdict = v.verdict()
			s.Yardsticks = append(s.Yardsticks, v)
		}
	}
	s.Verdict = s.verdict()
	for _, l := range lines {
		if l.Price == nil {
			continue
		}
		if s.Widest == nil {
			widest, common := *l.Price, *l.Price
			s.Widest, s.Common = &widest, &common
			continue
		}
		s.Widest.span(*l.Price)
		s.Common = s.Common.meet(*l.Price)
	}
	s.Text = s.text(quote)
	return s
}

// text is the summary as one sentence.
func (s Summary) text(quote money.Amount) string {
	if s.Verdict == NotAssessed {
		return fmt.Sprintf("%s: not assessed by any of %d tables", quote, s.NotAssessed)
	}
	var parts []string
	for _, p := range []struct {
		name string
		n    int
	}{{"below by", s.Below}, {"in line by", s.InLine}, {"above by", s.Above}} {
		if p.n > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", p.name, p.n))
		}
	}
	text := fmt.Sprintf("%s: %s of %d tables assessed", quote, strings.Join(parts, ", "), s.Assessed())
	if s.NotAssessed > 0 {
		text += fmt.Sprintf(" (%d not assessed)", s.NotAssessed)
	}
	switch {
	case s.Common != nil:
		text += fmt.Sprintf("; all agree on %s", s.Common)
	default:
		text += fmt.Sprintf("; no price is in line by all, together they span %s", s.Widest)
	}
	return text
}

// less compares amounts of one currency.
func less(a, b money.Amount) bool {
	c, err := a.Cmp(b)
	return err == nil && c < 0
}

// span widens the range to hold o.
func (r *Range) span(o Range) {
	if less(o.Low, r.Low) {
		r.Low = o.Low
	}
	if r.IsOpen() {
		return
	}
	if o.IsOpen() || less(r.High, o.High) {
		r.High = o.High
	}
}

// meet is what both ranges hold, nil when that is nothing.
func (r *Range) meet(o Range) *Range {
	if r == nil {
		return nil
	}
	both := *r
	if less(both.Low, o.Low) {
		both.Low = o.Low
	}
	if both.IsOpen() || !o.IsOpen() && less(o.High, both.High) {
		both.High = o.High
	}
	if !both.IsOpen() && less(both.High, both.Low) {
		return nil
	}
	return &both
}
