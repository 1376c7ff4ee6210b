package persona

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// check holds the criteria against what can be met.
func (c Criteria) check(f fail) {
	sum := c.FitWeight
	if !(c.FitWeight >= 0 && c.FitWeight <= 1) {
		f("fit_weight", "from_to", "0 to 1")
	}
	if c.FitWeight > 0 && c.Persona == nil {
		f("persona", "given", "")
	}
	first := map[CriterionCode]int{}
	for i := range c.List {
		at := problem.Index("criteria", i)
		l := &c.List[i]
		sum += l.Weight
		l.check(at, f)
		if k, is := first[l.Code]; is {
			f(problem.Join(at, "code"), "unique", problem.Index("criteria", k))
		} else {
			first[l.Code] = i
		}
		if l.Code == ByValues && l.Weight > 0 && c.FitWeight > 0 && c.fit().Weights.Values > 0 && c.Persona != nil && len(c.Persona.Values) > 0 {
			f(problem.Join(at, "weight"), "not_both", "fit.weights.values: one rating would be weighed twice")
		}
	}
	c.checkSize(first, f)
	if !(math.Abs(sum-1) <= addUp+1e-9) {
		f("fit_weight", "add_up", "1 together with the weights of the criteria")
	}
	c.Candidates.check("candidates", f)
	c.Shortlist.check("shortlist", f)
	if k := c.Candidates.To; k > 0 && c.Shortlist.From > k {
		f("shortlist.from", "not_over", "candidates.to")
	}
	if len(c.Scheme.Tiers) > 0 && c.Scheme.Validate() != nil {
		f("scheme", "from_to", "smallest to largest, without overlaps")
	}
}

// checkSize refuses hard limits on followers that no wanted tier can meet.
func (c *Criteria) checkSize(first map[CriterionCode]int, f fail) {
	byTier, is := first[ByTier]
	byFollowers, too := first[ByFollowers]
	if !is || !too || !c.List[byTier].Hard || !c.List[byFollowers].Hard {
		return
	}
	limits, scheme := &c.List[byFollowers], c.scheme()
	for _, of := range c.List[byTier].Of {
		at := slices.IndexFunc(scheme.Tiers, func(t engagement.Tier) bool { return t.Name == of })
		if at < 0 {
			return // of the caller's own, whatever it holds
		}
		t := &scheme.Tiers[at]
		if (limits.Most == 0 || float64(t.From) <= limits.Most) && (t.To == 0 || limits.Least < float64(t.To)) {
			return
		}
	}
	if len(c.List[byTier].Of) > 0 {
		f(problem.Join(problem.Index("criteria", byTier), "of"), "not_both", problem.Index("criteria", byFollowers)+": nobody can meet the two")
	}
}

func (p Plan) check(path string, f fail) {
	if p.From < 0 {
		f(path+".from", "not_negative", "")
	}
	if p.To < 0 {
		f(path+".to", "not_negative", "")
	}
	if p.To > 0 && p.From > p.To {
		f(path+".from", "not_over", "to")
	}
}

// check says what is wrong with one criterion.
func (c *Criterion) check(at string, f fail) {
	put := func(field, rule, param string) { f(problem.Join(at, field), rule, param) }
	if !(c.Weight >= 0 && c.Weight <= 1) {
		put("weight", "from_to", "0 to 1")
	}
	switch c.Code {
	case ByEngagement:
		if len(c.Tables) == 0 {
			put("tables", "given", "")
		}
		for i, t := range c.Tables {
			for k, row := range t.Rows {
				if !(row.Low >= 0 && float64(row.Low) <= math.MaxFloat64) || row.High != 0 && !(row.High >= row.Low) {
					put(problem.Join(problem.Index(problem.Join(problem.Index("tables", i), "rows"), k), "low"), "not_over", "high")
				}
			}
		}
	case ByQuality, ByContent, ByValues, ByPartnerships:
		if !(c.Least > 0 && c.Least <= 1) {
			put("least", "from_to", "over 0 to 1")
		}
	case ByFollowers:
		c.checkFollowers(put)
	case ByTier, ByLanguage:
		if len(c.Of) == 0 {
			put("of", "given", "")
		}
		for i, of := range c.Of {
			if c.Code == ByLanguage && !isLanguage(of) {
				put(problem.Index("of", i), "language", "")
			}
		}
	case ByPrice:
		switch {
		case c.Budget.Sign() < 0:
			put("budget", "not_negative", "")
		case c.Budget.Currency() == "":
			put("budget", "given", "")
		}
		if c.Format != "" && !c.Format.IsValid() {
			put("format", "enum", "")
		}
	default:
		put("code", "enum", "")
	}
}

func (c *Criterion) checkFollowers(put fail) {
	if !(c.Least >= 0 && c.Least <= math.MaxFloat64) {
		put("least", "not_negative", "")
	}
	if !(c.Most >= 0 && c.Most <= math.MaxFloat64) {
		put("most", "not_negative", "")
	}
	if c.Most > 0 && c.Least > c.Most {
		put("least", "not_over", "most")
	}
	if c.Least == 0 && c.Most == 0 {
		put("least", "given", "")
	}
}

// checkPrices refuses candidates priced in another currency than the budget.
func (c *Criteria) checkPrices(list []Candidate) (found problem.List) {
	for i := range c.List {
		if c.List[i].Code != ByPrice {
			continue
		}
		want := c.List[i].Budget.Currency()
		for k := range list {
			for j := range list[k].Rates {
				if cur := list[k].Rates[j].Amount.Currency(); cur == want || cur == "" {
					continue
				}
				found = append(found, problem.Problem{
					Path: "candidates[" + strconv.Itoa(k) + "].rates[" + strconv.Itoa(j) + "].amount", Rule: "same_currency",
					Param: "the budget, " + string(want), Message: "must be in the currency of the budget, " + string(want),
				})
			}
		}
	}
	return found
}

// checkTiers refuses a wanted tier that is neither of the scheme nor any
// candidate's: misspelled, it would exclude them all.
func (c *Criteria) checkTiers(list []Candidate) (found problem.List) {
	for i := range c.List {
		if c.List[i].Code != ByTier {
			continue
		}
		for k, of := range c.List[i].Of {
			scheme := c.scheme()
			if slices.ContainsFunc(scheme.Tiers, func(t engagement.Tier) bool { return t.Name == of }) ||
				slices.ContainsFunc(list, func(c Candidate) bool { return c.Tier == of }) {
				continue
			}
			names := make([]string, len(scheme.Tiers))
			for j := range scheme.Tiers {
				names[j] = scheme.Tiers[j].Name
			}
			one := strings.Join(names, ", ")
			found = append(found, problem.Problem{
				Path: problem.Index(problem.Join(problem.Index("criteria.criteria", i), "of"), k), Rule: "known",
				Param: one, Message: "must be one of " + one,
			})
		}
	}
	return found
}
