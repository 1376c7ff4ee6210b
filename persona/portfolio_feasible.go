package persona

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// sortRules puts the limits per platform before those per tier, by name.
func (q *question) sortRules() {
	q.names = slices.Clone(q.limits.Counts)
	slices.SortFunc(q.names, func(a, b CountLimit) int {
		return cmp.Or(cmp.Compare(a.Tier, b.Tier), cmp.Compare(a.Platform, b.Platform))
	})
	for _, n := range q.names {
		r := countRule{least: int64(n.Least), most: unlimited}
		if n.Most != nil {
			r.most = int64(*n.Most)
		}
		if q.rules = append(q.rules, r); n.Tier == "" {
			q.split++
		}
	}
}

// rulesOf lists the numbers of the rules that an offer is under.
func (q *question) rulesOf(o *Offer) (list []int32) {
	for r, n := range q.names {
		if n.Platform != "" && n.Platform == o.Platform || n.Tier != "" && n.Tier == o.Tier {
			list = append(list, int32(r))
		}
	}
	return list
}

// mostPicks is how many picks there may be.
func (q *question) mostPicks() int64 {
	if q.limits.MostPicks > 0 {
		return int64(q.limits.MostPicks)
	}
	return unlimited
}

// feasible fails where no set keeps all limits: first what fixed picks break,
// then what asks for more picks than there are or than money pays.
func (q *question) feasible(c *pickCheck) {
	for i, id := range q.limits.In {
		if q.index(id) < 0 {
			c.fail(problem.Index("limits.in", i), "known", "", "what this offer brings is not known, so a portfolio with it has no value")
		}
	}
	if len(c.list) > 0 {
		return
	}
	var fixed []money.Amount
	have, spent := make([]int64, len(q.rules)), int64(0)
	for i, o := range q.known {
		if q.fixed[i] {
			fixed = append(fixed, o.Price)
			spent += min(q.cost[i], unlimited-spent)
			for _, r := range q.rulesOf(o) {
				have[r]++
			}
		}
	}
	if q.budget < unlimited && spent > q.budget {
		c.fail("limits.budget", "gte", "limits.in", "does not pay the fixed picks")
	}
	if n := int64(len(fixed)); n > q.mostPicks() {
		c.fail("limits.most_picks", "gte", "limits.in", "there are more fixed picks than picks are allowed")
	}
	for r := range q.rules {
		if have[r] > q.rules[r].most {
			c.fail(q.countPath(r)+".most", "gte", "limits.in", "there are more fixed picks of its kind")
		}
	}
	if len(c.list) == 0 {
		q.enough(c)
	}
}

// enough fails where the least numbers cannot be met.
func (q *question) enough(c *pickCheck) {
	if !slices.ContainsFunc(q.rules, func(r countRule) bool { return r.least > 0 }) {
		return
	}
	t := q.task(q.budget)
	if !t.needs() {
		return
	}
	there := make([]int64, len(q.rules))
	for j := range t.sets {
		for _, r := range t.rulesOf(j) {
			there[r]++
		}
	}
	for r, rule := range t.rules {
		if rule.least > there[r] {
			c.fail(q.countPath(r)+".least", "possible", strconv.FormatInt(q.rules[r].least-rule.least+there[r], 10), "there are not so many offers of its kind that can be weighed, are not excluded and can be paid")
		}
	}
	if len(c.list) > 0 {
		return
	}
	_, cost, ok := newReserve(&t.coverTask, q.split).cheapest(make([]int64, len(t.rules)), t.most, func(int) bool { return true })
	switch {
	case !ok:
		c.fail("limits.counts", "possible", "", "no set of offers has all the least numbers at once, within the most numbers and limits.most_picks")
	case t.budget < unlimited && cost > t.budget:
		c.fail("limits.budget", "gte", "limits.counts", "does not pay the cheapest picks that the least numbers ask for")
	}
}

// countPath is the path of the limit behind a rule.
func (q *question) countPath(r int) string {
	at := slices.IndexFunc(q.limits.Counts, func(n CountLimit) bool {
		return n.Platform == q.names[r].Platform && n.Tier == q.names[r].Tier
	})
	return problem.Index("limits.counts", at)
}
