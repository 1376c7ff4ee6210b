package persona

import (
	"fmt"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// Result is what a criterion says of a candidate.
type Result string

// The results.
const (
	Met         Result = "met"
	NotMet      Result = "not_met"
	NotAssessed Result = "not_assessed"
)

// A Verdict is one criterion on one candidate. The score of a row is the sum of
// weight·credit of its verdicts and of the fit, and its Low, High and Coverage are
// the sums of weight·low, weight·high and weight·coverage.
type Verdict struct {
	Code     CriterionCode    `json:"code"`
	Hard     bool             `json:"hard,omitempty"`
	Weight   float64          `json:"weight"`
	Result   Result           `json:"result"`
	Credit   float64          `json:"credit"`   // 0 to 1: 1 when met, the part of the way to the limit when not, 0 when not assessed; less where only a part could be assessed
	Low      float64          `json:"low"`      // what the credit could be, once everything is known
	High     float64          `json:"high"`     //
	Coverage float64          `json:"coverage"` // 0 to 1: how much of it could be assessed
	Because  string           `json:"because"`
	Source   string           `json:"source,omitempty"` // of the limit
	Trust    engagement.Trust `json:"trust,omitempty"`
}

// String reads "engagement_rate not met, hard: below 3.00–8.00 % (seed, 2026)".
func (v Verdict) String() string {
	kind := ""
	if v.Hard {
		kind = ", hard"
	}
	return fmt.Sprintf("%s %s%s: %s", v.Code, strings.ReplaceAll(string(v.Result), "_", " "), kind, v.Because)
}

// A judged is a verdict before it is put into words.
type judged struct {
	result   Result
	credit   float64
	coverage float64 // 1 when assessed, unless only a part could be
	counts   float64 // the least part of the credit that counts, where that is more than the coverage
	bare     bool    // how much was assessed is not said: anything is open
}

func (j judged) part() part {
	if j.result == NotAssessed {
		return missing()
	}
	p := partly(j.credit, j.coverage)
	p.score = max(p.score, float64(j.credit*j.counts))
	if j.bare {
		p.low, p.high = 0, 1
	}
	p.high = max(p.high, p.score)
	return p
}

// atLeast gives full credit from a limit on and a part of it below.
func atLeast(x, limit float64) judged {
	if x >= limit {
		return judged{result: Met, credit: 1, coverage: 1}
	}
	return judged{result: NotMet, credit: max(0, x/limit), coverage: 1}
}

// judge holds a candidate against criterion i. The verdict, where there is one, gets
// the reason.
func (r *ranker) judge(i int, c *Candidate, v *Verdict) judged {
	k := &r.criteria.List[i]
	var j judged
	switch k.Code {
	case ByEngagement:
		j = r.judgeEngagement(k, c, v)
	case ByQuality:
		j = judgeQuality(c, k.Least, v)
	case ByContent, ByValues:
		j = judgeRating(c, Rated(k.Code), k.Least, v)
	case ByPartnerships:
		j = judgePartnerships(c, k.Least, v)
	case ByFollowers:
		j = judgeFollowers(c, k, v)
	case ByTier:
		tier := c.tier(r.scheme)
		if tier == "" {
			if v != nil {
				v.say("no tier given, and none can be told")
			}
			return judged{result: NotAssessed}
		}
		j = oneOf(contains(k.Of, tier))
		if v != nil {
			v.say("%s; wanted: %s", tier, strings.Join(k.Of, ", "))
		}
	case ByLanguage:
		j = judgeLanguage(c, k, v)
	case ByPrice:
		j = judgePrice(c, k, v)
	default:
		if v != nil {
			v.say("not a criterion")
		}
		return judged{result: NotAssessed}
	}
	return j
}

func oneOf(is bool) judged {
	if is {
		return judged{result: Met, credit: 1, coverage: 1}
	}
	return judged{result: NotMet, credit: 0, coverage: 1}
}

// say sets the reason.
func (v *Verdict) say(format string, args ...any) { v.Because = fmt.Sprintf(format, args...) }

func judgeFollowers(c *Candidate, k *Criterion, v *Verdict) judged {
	n, known := c.followers().Get()
	if !known {
		if v != nil {
			v.say("followers unknown")
		}
		return judged{result: NotAssessed}
	}
	x := float64(n)
	if k.Most > 0 {
		if v != nil {
			v.say("%s, wanted %s to %s", grouped(n), plain(k.Least), plain(k.Most))
		}
	} else {
		if v != nil {
			v.say("%s, at least %s wanted", grouped(n), plain(k.Least))
		}
	}
	if k.Most > 0 && x > k.Most {
		return judged{result: NotMet, credit: k.Most / x, coverage: 1}
	}
	if k.Least == 0 {
		return judged{result: Met, credit: 1, coverage: 1}
	}
	return atLeast(x, k.Least)
}

func judgeLanguage(c *Candidate, k *Criterion, v *Verdict) judged {
	if len(c.Languages) == 0 {
		if v != nil {
			v.say("no language of the content given")
		}
		return judged{result: NotAssessed}
	}
	if v != nil {
		v.say("%s; wanted: %s", strings.Join(c.Languages, ", "), strings.Join(k.Of, ", "))
	}
	for _, has := range c.Languages {
		for _, want := range k.Of {
			if isSubtag(has, want) {
				return judged{result: Met, credit: 1, coverage: 1}
			}
		}
	}
	return judged{result: NotMet, credit: 0, coverage: 1}
}

func judgePrice(c *Candidate, k *Criterion, v *Verdict) judged {
	best := -1
	for i := range c.Rates {
		p := &c.Rates[i]
		if k.Format != "" && p.Format != k.Format || p.Amount.Currency() != k.Budget.Currency() {
			continue
		}
		if best < 0 {
			best = i
		} else if order, err := p.Amount.Cmp(c.Rates[best].Amount); err == nil && order < 0 {
			best = i
		}
	}
	if best < 0 {
		if v != nil {
			v.say("no price in %s given", k.Budget.Currency())
		}
		return judged{result: NotAssessed}
	}
	price := c.Rates[best].Amount
	if v != nil {
		v.say("%s, at most %s wanted", price, k.Budget)
	}
	order, err := price.Cmp(k.Budget)
	return oneOf(err == nil && order <= 0)
}
