package persona

import (
	"fmt"
	"math"
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

// A Verdict is one criterion on one candidate.
type Verdict struct {
	Code    CriterionCode    `json:"code"`
	Hard    bool             `json:"hard,omitempty"`
	Weight  float64          `json:"weight"`
	Result  Result           `json:"result"`
	Credit  float64          `json:"credit"` // 0 to 1: 1 when met, the part of the way to the limit when not, 0 when not assessed
	Because string           `json:"because"`
	Source  string           `json:"source,omitempty"` // of the limit
	Trust   engagement.Trust `json:"trust,omitempty"`
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
}

func (j judged) part() part {
	if j.result == NotAssessed {
		return missing()
	}
	return partly(j.credit, j.coverage)
}

// atLeast gives full credit from a limit on and a part of it below.
func atLeast(x, limit float64) judged {
	if x >= limit {
		return judged{Met, 1, 1}
	}
	return judged{NotMet, max(0, x/limit), 1}
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
		return judged{Met, 1, 1}
	}
	return judged{NotMet, 0, 1}
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
			v.say("%d, wanted %s to %s", n, number(k.Least), number(k.Most))
		}
	} else {
		if v != nil {
			v.say("%d, at least %s wanted", n, number(k.Least))
		}
	}
	if k.Most > 0 && x > k.Most {
		return judged{NotMet, k.Most / x, 1}
	}
	if k.Least == 0 {
		return judged{Met, 1, 1}
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
				return judged{Met, 1, 1}
			}
		}
	}
	return judged{NotMet, 0, 1}
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

// judgeEngagement holds the rate against the first table that has a row for the
// candidate and a rate of its definition.
func (r *ranker) judgeEngagement(k *Criterion, c *Candidate, v *Verdict) judged {
	var first error
	for method := range readings {
		reading, ok := c.reading(method)
		if !ok {
			continue
		}
		for i := range k.Tables {
			standing, err := k.Tables[i].Compare(reading, c.platform(), c.followers())
			if err != nil {
				if first == nil {
					first = err
				}
				continue
			}
			if v != nil {
				v.Because = fmt.Sprintf("%s is %s; %s", reading.Rate, standing, reading.Method)
				v.Source, v.Trust = standing.Source, standing.Trust
			}
			if standing.Position == engagement.Below {
				return judged{NotMet, min(1, float64(reading.Rate/standing.Row.Low)), 1}
			}
			return judged{Met, 1, 1}
		}
	}
	if v != nil {
		v.Because = "no rate given, and no recent posts to measure one of"
		if first != nil {
			v.Because = first.Error()
		}
	}
	return judged{result: NotAssessed}
}

// readings is how many ways there are to get a rate of a candidate: as given, or
// of its posts over the followers then, the followers now, or the views.
const readings = 4

func (c *Candidate) reading(way int) (engagement.Reading, bool) {
	if c.ER != nil {
		return *c.ER, way == 0 && c.ER.Posts > 0 && c.ER.Rate >= 0 && float64(c.ER.Rate) <= math.MaxFloat64
	}
	if len(c.Posts) == 0 {
		return engagement.Reading{}, false
	}
	var method engagement.Method
	switch way {
	case 1:
		method = engagement.ByFollowers()
	case 2:
		method = engagement.Today(c.followers())
	case 3:
		method = engagement.ByViews()
	default:
		return engagement.Reading{}, false
	}
	r, err := engagement.Measure(c.Posts, method)
	return r, err == nil
}
