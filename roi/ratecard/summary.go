package ratecard

import (
	"fmt"
	"strings"

	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Summary is what the lines say on the whole, with who says otherwise.
//
// Tables of one yardstick rest on the same counts, so they speak once: the verdict of
// a yardstick is the median of its tables, from below over in line to above, each by
// the weight of [Table.Vote]; that of the whole is the median of the yardsticks. Where
// exactly half of the votes lie on either side, a median lies between two verdicts:
// that is Mixed, and a yardstick that is Mixed gives half of its vote to each of the
// two. Below and Above so mean that more than half of the votes say so.
type Summary struct {
	Verdict    Verdict            `json:"verdict"`
	Unanimous  bool               `json:"unanimous"`         // all assessed tables say the same
	Dissent    []string           `json:"dissent,omitempty"` // names of the assessed tables that say otherwise
	Yardsticks []YardstickVerdict `json:"yardsticks"`        // each that the policy has
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

// A YardstickVerdict is what the tables of one yardstick say on the whole.
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

// votes are how much speaks for each verdict.
type votes struct{ below, inLine, above int64 }

func (v *votes) add(side Verdict, weight int64) {
	switch side {
	case Below:
		v.below += weight
	case InLine:
		v.inLine += weight
	case Above:
		v.above += weight
	}
}

// median is the verdict that has at most half of the votes on either side of it, or
// the two that it lies between; none without votes.
func (v votes) median() (low, high Verdict) {
	sum, all := int64(0), v.below+v.inLine+v.above
	for _, of := range []struct {
		verdict Verdict
		votes   int64
	}{{Below, v.below}, {InLine, v.inLine}, {Above, v.above}} {
		if sum += of.votes; low == "" && sum > 0 && 2*sum >= all {
			low = of.verdict
		}
		if high == "" && 2*sum > all {
			high = of.verdict
		}
	}
	return low, high
}

// between is the verdict of a median.
func between(low, high Verdict) Verdict {
	switch {
	case low == "":
		return NotAssessed
	case low != high:
		return Mixed
	}
	return low
}

// weigh makes verdicts of the lines, which are those of the tables in their order,
// and gives the ends of the whole's median.
func (s *Summary) weigh(lines []Line, tables []Table) (low, high Verdict) {
	var all votes
	for _, y := range Yardsticks() {
		v := YardstickVerdict{Yardstick: y}
		var of votes
		for i, l := range lines {
			if l.Yardstick == y {
				v.add(l.Verdict)
				s.add(l.Verdict)
				of.add(l.Verdict, tables[i].Vote())
			}
		}
		if v.Assessed()+v.NotAssessed == 0 {
			continue
		}
		low, high = of.median()
		v.Verdict = between(low, high)
		all.add(low, 1)
		all.add(high, 1)
		s.Yardsticks = append(s.Yardsticks, v)
	}
	low, high = all.median()
	s.Verdict = between(low, high)
	for _, l := range lines {
		if l.Verdict != NotAssessed && l.Verdict != s.Verdict {
			s.Dissent = append(s.Dissent, l.Table)
		}
	}
	s.Unanimous = s.Assessed() > 0 && len(s.Dissent) == 0
	return low, high
}

// summarize says what the lines of an assessment come to.
func summarize(quote money.Amount, lines []Line, tables []Table) (s Summary) {
	low, high := s.weigh(lines, tables)
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
	s.Text = s.text(quote, low, high)
	return s
}

// text is the summary as one sentence.
func (s Summary) text(quote money.Amount, low, high Verdict) string {
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
	text := fmt.Sprintf("%s: %s%s of %d tables assessed", quote, s.whole(low, high), strings.Join(parts, ", "), s.Assessed())
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

// whole says where the quote stands on the whole, unless all tables say the same,
// and which yardsticks say otherwise.
func (s Summary) whole(low, high Verdict) string {
	if s.Unanimous {
		return ""
	}
	var sides []string
	for _, y := range s.Yardsticks {
		if y.Verdict != NotAssessed && y.Verdict != s.Verdict {
			sides = append(sides, fmt.Sprintf("%s %s", y.Verdict.words(), y.Yardstick.words()))
		}
	}
	text, but := s.Verdict.words()+" on the whole", ", though "
	if s.Verdict == Mixed {
		text, but = fmt.Sprintf("between %s and %s on the whole", low.words(), high.words()), ": "
	}
	if len(sides) > 0 {
		text += but + strings.Join(sides, ", ")
	}
	return text + "; "
}

// words is the verdict as people write it.
func (v Verdict) words() string { return strings.ReplaceAll(string(v), "_", " ") }

// words is the yardstick as people write it behind a verdict.
func (y Yardstick) words() string {
	switch y {
	case PerPost:
		return "per post"
	case PerFollowers:
		return "per followers"
	}
	return "by " + strings.ToUpper(string(y))
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
