package persona

import (
	"math/rand/v2"
	"slices"
)

// A pickTask is a question at one budget without the fixed picks.
type pickTask struct {
	coverTask
	free []int // the known offers that its creators are
	base int64 // what the fixed picks are worth
}

// whole is the cover of all known offers without any limits.
func (q *question) whole() *coverTask {
	return &coverTask{
		sets: q.reach.sets, weight: q.reach.weight, crowds: q.reach.crowds, cost: q.cost, budget: unlimited, most: unlimited,
	}
}

// task takes the fixed picks out of the question, and offers that cost more than
// they leave.
func (q *question) task(budget int64) *pickTask {
	t := &pickTask{coverTask: coverTask{weight: q.reach.weight, crowds: q.reach.crowds, budget: budget}}
	t.most, t.rules = min(q.mostPicks(), int64(len(q.known))), slices.Clone(q.rules)
	var fixed *pickSet
	if slices.Contains(q.fixed, true) {
		fixed = q.fix(t)
	}
	for i, set := range q.reach.sets {
		if q.fixed[i] || q.cost[i] > t.budget {
			continue
		}
		if fixed != nil {
			set = fixed.unmet(set)
		}
		t.free = append(t.free, i)
		t.sets = append(t.sets, set)
		t.cost = append(t.cost, q.cost[i])
		if len(q.rules) > 0 {
			t.rule = append(t.rule, q.rulesOf(q.known[i]))
		}
	}
	return t
}

// fix takes the fixed picks out of the limits of a task, and gives the set of them.
func (q *question) fix(t *pickTask) *pickSet {
	set := newPickSet(q.whole())
	for i, fixed := range q.fixed {
		if !fixed {
			continue
		}
		set.add(i)
		for _, r := range q.rulesOf(q.known[i]) {
			t.rules[r].least = max(t.rules[r].least-1, 0)
			t.rules[r].most--
		}
	}
	t.base = set.value
	t.most -= int64(len(set.picks))
	if t.paid() {
		t.budget -= set.spent
	}
	return set
}

// unmet gives the crowds of a list that no pick reaches.
func (s *pickSet) unmet(list []uint32) []uint32 {
	out := make([]uint32, 0, len(list))
	for _, a := range list {
		if s.met[a] == 0 {
			out = append(out, a)
		}
	}
	return out
}

// effort is how many steps may be taken.
func (q *question) effort() int64 {
	if q.limits.Effort == 0 {
		return DefaultEffort
	}
	return q.limits.Effort
}

// solve looks for the best set at a budget. start are known offers to begin
// with, if they keep the limits.
func (q *question) solve(budget, effort int64, start []int) (found *solver, picks []int, kept bool) {
	t := q.task(budget)
	c := &t.coverTask
	search := effort > QuickEffort
	if search && !q.reach.private {
		c = c.merged()
	}
	s := &solver{c: c, effort: effort, private: q.reach.private, rng: rand.New(rand.NewPCG(q.limits.Seed, 1))}
	if c.needs() {
		s.r = newReserve(c, q.split)
	}
	s.alone = make([]int64, len(c.sets))
	for j := range c.sets {
		s.alone[j] = c.alone(j)
	}
	s.start()
	if kept = len(start) > 0 && s.try(t.numbers(q, start)); search && !s.proven() {
		s.prepare()
		s.run()
		s.finish()
	}
	if !search && s.atMost != nil {
		q.atMost = make([]int64, len(q.known))
		for j, i := range t.free {
			q.atMost[i] = s.atMost[j] + 1
		}
	}
	for i, fixed := range q.fixed {
		if fixed {
			picks = append(picks, i)
		}
	}
	for _, j := range s.best {
		picks = append(picks, t.free[j])
	}
	s.value += t.base
	s.bound += t.base
	return s, picks, kept
}

// numbers finds the creators of a task that known offers are, fixed picks left
// out; −1 for those that it does not have.
func (t *pickTask) numbers(q *question, known []int) []int {
	at := make(map[int]int, len(t.free))
	for j, i := range t.free {
		at[i] = j
	}
	out := make([]int, 0, len(known))
	for _, i := range known {
		if i >= 0 && q.fixed[i] {
			continue
		}
		j, ok := at[i]
		if !ok {
			j = -1
		}
		out = append(out, j)
	}
	return out
}
