package persona

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// judgeEngagement holds the rate against the first table that has a row for the
// candidate and a rate of its definition.
//
// Views of unlike definitions, such as those of Shorts and of long videos, make no
// rate together: each kind is measured and held against the table on its own. The
// criterion is met when all of them meet it; the credit is the mean over posts.
func (r *ranker) judgeEngagement(k *Criterion, c *Candidate, v *Verdict) judged {
	for way := range readings {
		rates, err := c.rates(way)
		if err != nil {
			continue
		}
		for i := range k.Tables {
			if j, ok := standings(&k.Tables[i], rates, c, v); ok {
				return j
			}
		}
	}
	if v != nil {
		v.Because = c.whyNoRate(k.Tables)
	}
	return judged{result: NotAssessed}
}

// standings holds readings of one method against one table. It reports false where
// the table is for other candidates or rates.
func standings(table *engagement.Benchmarks, rates []engagement.Reading, c *Candidate, v *Verdict) (judged, bool) {
	j := judged{result: Met, coverage: 1}
	var texts []string
	posts := 0.0
	for i := range rates {
		rate := &rates[i]
		s, err := table.Compare(*rate, c.platform(), c.followers())
		if err != nil {
			return judged{}, false
		}
		credit, n := 1.0, float64(rate.Posts)
		if s.Position == engagement.Below {
			j.result, credit = NotMet, min(1, float64(rate.Rate/s.Row.Low))
		}
		j.credit += float64(credit * n)
		posts += n
		if v != nil {
			texts = append(texts, standingText(rate, &s, len(rates) > 1))
			v.Source, v.Trust = s.Source, s.Trust
		}
	}
	j.credit = min(j.credit/posts, 1)
	if j.result == Met {
		j.credit = 1
	}
	if v != nil {
		v.Because = strings.Join(texts, "; ") + "; " + rates[0].Method.String()
		if len(rates) > 1 {
			v.Because += "; views are counted in unlike ways, so each kind is judged on its own"
		}
	}
	return j, true
}

// standingText reads "3.10 % is within 3.00–8.00 % (seed, 2026), likes hidden in 2",
// with the kind of views and the posts in front where there are several.
func standingText(rate *engagement.Reading, s *engagement.Standing, several bool) string {
	text := fmt.Sprintf("%s is %s", rate.Rate, s)
	if several {
		text = fmt.Sprintf("%s, %s: %s", rate.ViewsAs, plural(int(rate.Posts), "post", "posts"), text)
	}
	for i := range rate.Missing {
		text += ", " + rate.Missing[i].String()
	}
	return text
}

// readings is how many ways there are to get a rate of a candidate: as given, or
// of its posts over the followers then, the followers now, or the views.
const readings = 4

// errOtherWay says that a rate comes another way.
var errOtherWay = errors.New("persona: the rate comes another way")

// method is that of a way.
func (c *Candidate) method(way int) engagement.Method {
	switch way {
	case 1:
		return engagement.ByFollowers()
	case 2:
		return engagement.Today(c.followers())
	}
	return engagement.ByViews()
}

// rates are the readings of one way: one, or one for each kind of views.
func (c *Candidate) rates(way int) ([]engagement.Reading, error) {
	given := c.ER != nil
	switch {
	case given != (way == 0), !given && len(c.Posts) == 0:
		return nil, errOtherWay
	case given && !(c.ER.Posts > 0 && c.ER.Rate >= 0 && float64(c.ER.Rate) <= math.MaxFloat64):
		return nil, &engagement.Undefined{What: "rate", Because: "the rate given is of no posts"}
	case given:
		return []engagement.Reading{*c.ER}, nil
	}
	rate, err := engagement.Measure(c.Posts, c.method(way))
	if mixed := (*engagement.MixedViewsError)(nil); errors.As(err, &mixed) {
		return c.ratesByKind(c.method(way))
	}
	if err != nil {
		return nil, err
	}
	return []engagement.Reading{rate}, nil
}

// ratesByKind measures the posts of each definition of a view on its own, and
// leaves out kinds of which no post could be measured.
func (c *Candidate) ratesByKind(m engagement.Method) (rates []engagement.Reading, err error) {
	groups, err := engagement.By(c.Posts, m, func(p *engagement.Post) []string { return []string{string(p.ViewDef())} })
	if err != nil {
		return nil, err
	}
	for i := range groups {
		if groups[i].Undefined == nil {
			rates = append(rates, groups[i].Reading)
		}
	}
	if len(rates) == 0 {
		return nil, groups[0].Undefined
	}
	return rates, nil
}

// whyNoRate says why no table could be used: of those for the candidate's platform,
// the first, and of the ways to a rate of its definition, the last.
func (c *Candidate) whyNoRate(tables []engagement.Benchmarks) string {
	if c.ER == nil && len(c.Posts) == 0 {
		return "no rate given, and no recent posts to measure one of"
	}
	for i := range tables {
		if !isFor(&tables[i], c.platform()) {
			continue
		}
		why := ""
		for way := range readings {
			rates, err := c.rates(way)
			if errors.Is(err, errOtherWay) || way > 0 && !contains(tables[i].Over, c.method(way).Over) {
				continue
			}
			if err == nil {
				_, err = tables[i].Compare(rates[0], c.platform(), c.followers())
			}
			if undefined := (*engagement.Undefined)(nil); errors.As(err, &undefined) {
				why = undefined.Because
			} else if err != nil && why == "" {
				why = strings.TrimPrefix(err.Error(), "engagement: ")
			}
		}
		if why == "" {
			why = "a rate " + tables[i].Name + " can be held against is not there: it is over " + join(tables[i].Over)
		}
		return why
	}
	on := string(c.platform())
	if on == "" {
		return "the platform is not known, and each table is for some"
	}
	return "no table has a rate for " + on
}

// isFor reports whether a table has a row for a platform.
func isFor(t *engagement.Benchmarks, p engagement.Platform) bool {
	for i := range t.Rows {
		if t.Rows[i].Platform == "" || t.Rows[i].Platform == p {
			return true
		}
	}
	return false
}
