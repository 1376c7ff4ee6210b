package persona

import (
	"encoding/json"
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A Row is one candidate of a ranking. Its fit, verdicts and reasons are worked
// out when they are asked for, and stand in its JSON.
type Row struct {
	Place    int                 `json:"place"` // 1 is the best; the excluded count on
	Handle   string              `json:"handle"`
	Platform engagement.Platform `json:"platform,omitempty"`
	Decision Decision            `json:"decision"`
	Score    float64             `json:"score"`    // 0 to 1, what is not assessed counting 0
	Low      float64             `json:"low"`      // what the score could be, once everything is known
	High     float64             `json:"high"`     //
	Coverage float64             `json:"coverage"` // 0 to 1: how much of it could be assessed

	by   *ranker
	at   int // in its list
	told *Explanation
}

// An Explanation is what a row's score and decision rest on.
type Explanation struct {
	Fit      *Fit      `json:"fit,omitempty"` // nil where the criteria have no persona
	Verdicts []Verdict `json:"verdicts,omitempty"`
	Reasons  []string  `json:"reasons"` // in words: what excludes first, then what was not met, what was, and the fit
}

// Index is the candidate's place in the list that was ranked, or −1 for a row that
// was read from JSON: there the handle and the platform tell who it is.
func (r Row) Index() int {
	if r.by == nil {
		return -1
	}
	return r.at
}

// Explain works out what the row's score and decision rest on.
func (r Row) Explain() Explanation {
	if r.told != nil || r.by == nil {
		if r.told == nil {
			return Explanation{Reasons: []string{}}
		}
		return *r.told
	}
	return r.by.explain(r.at, r.Decision)
}

// Reasons gives the explanation in words, what excludes first.
func (r Row) Reasons() []string { return r.Explain().Reasons }

// String reads "1. ana on instagram: kept, 0.71 (0.65–0.84, coverage 87 %)".
func (r Row) String() string {
	on := ""
	if r.Platform != "" {
		on = " on " + string(r.Platform)
	}
	return fmt.Sprintf("%d. %s%s: %s, %.2f (%.2f–%.2f, coverage %s)", r.Place, r.Handle, on, r.Decision, r.Score, r.Low, r.High, percent(r.Coverage))
}

// rowAlone is a row without methods.
type rowAlone Row

// MarshalJSON writes the row with its explanation.
func (r Row) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		rowAlone
		Explanation
	}{rowAlone(r), r.Explain()})
}

// UnmarshalJSON reads what MarshalJSON writes.
func (r *Row) UnmarshalJSON(b []byte) error {
	var read struct {
		rowAlone
		Explanation
	}
	if err := json.Unmarshal(b, &read); err != nil {
		return err
	}
	*r = Row(read.rowAlone)
	r.told = &read.Explanation
	return nil
}

// explain judges one candidate again, in words.
func (r *ranker) explain(at int, d Decision) Explanation {
	c := &r.list[at]
	var e Explanation
	var reasons [3][]string // hard and not met; soft and not met or not assessed; met
	for i := range r.criteria.List {
		k := &r.criteria.List[i]
		v := Verdict{Code: k.Code, Hard: k.Hard, Weight: k.Weight, Source: k.Source, Trust: k.Trust}
		j := r.judge(i, c, &v)
		p := j.part()
		v.Result, v.Credit, v.Low, v.High, v.Coverage = j.result, p.score, p.low, p.high, p.coverage
		e.Verdicts = append(e.Verdicts, v)
		switch {
		case j.result == NotMet && k.Hard:
			reasons[0] = append(reasons[0], "excluded: "+v.String())
		case j.result != Met:
			reasons[1] = append(reasons[1], v.String())
		default:
			reasons[2] = append(reasons[2], v.String())
		}
	}
	e.Reasons = []string{}
	if r.matcher != nil {
		var s scratch
		var out marks
		score := r.matcher.score(c, r.sixthsOf(at), r.marked[at], &out, &s)
		fit := r.matcher.explain(c, r.sixthsOf(at), &out, score, &s)
		e.Fit = &fit
		e.Reasons = append(e.Reasons, fit.Reasons[:len(fit.Excluded)]...)
	}
	e.Reasons = append(e.Reasons, reasons[0]...)
	if d == Reserved {
		e.Reasons = append(e.Reasons, fmt.Sprintf("in reserve: the shortlist holds %d", r.criteria.Shortlist.To))
	}
	e.Reasons = append(append(e.Reasons, reasons[1]...), reasons[2]...)
	if e.Fit != nil {
		e.Reasons = append(e.Reasons, e.Fit.Reasons[len(e.Fit.Excluded):]...)
	}
	return e
}
