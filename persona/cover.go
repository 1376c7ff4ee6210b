package persona

import (
	"cmp"
	"math/bits"
	"slices"
)

// unlimited stands for a budget or a number of picks that is not limited.
const unlimited = int64(1) << 60

// A coverTask is a question of [Select] in whole numbers: creators are numbered in
// the order of their ids, people who are reached by the same creators stand
// together as one crowd with its weight, and costs are multiples of one step of
// money. Fixed picks are not in it any more.
type coverTask struct {
	sets   [][]uint32 // the crowds each creator reaches, each once
	weight []int64    // what each crowd is worth; nil: 1 each
	crowds int
	cost   []int64
	budget int64 // in steps of money, or unlimited
	most   int64 // picks, or unlimited
	rules  []countRule
	rule   [][]int32 // the rules that hold for each creator; nil: none for any
}

// A countRule limits how many of a kind may be picked.
type countRule struct{ least, most int64 }

// worth gives the weight of a crowd.
func (c *coverTask) worth(crowd uint32) int64 {
	if c.weight == nil {
		return 1
	}
	return c.weight[crowd]
}

// alone gives what a creator is worth when picked alone.
func (c *coverTask) alone(j int) int64 {
	if c.weight == nil {
		return int64(len(c.sets[j]))
	}
	return c.sum(c.sets[j])
}

// sum adds up the weights of crowds, where there are any.
func (c *coverTask) sum(list []uint32) (sum int64) {
	for _, a := range list {
		sum += c.weight[a]
	}
	return sum
}

// rulesOf lists the rules that hold for a creator.
func (c *coverTask) rulesOf(j int) []int32 {
	if c.rule == nil {
		return nil
	}
	return c.rule[j]
}

// paid reports whether there is a budget to keep to.
func (c *coverTask) paid() bool { return c.budget < unlimited }

// needs reports whether there are rules that ask for picks.
func (c *coverTask) needs() bool {
	return slices.ContainsFunc(c.rules, func(r countRule) bool { return r.least > 0 })
}

// moreForCost compares gain per cost of two creators exactly. Of two that cost
// nothing the one with more gain is more.
func moreForCost(gain, cost, otherGain, otherCost int64) int {
	if cost == 0 && otherCost == 0 {
		return cmp.Compare(gain, otherGain)
	}
	h1, l1 := bits.Mul64(uint64(gain), uint64(otherCost))
	h2, l2 := bits.Mul64(uint64(otherGain), uint64(cost))
	return cmp.Or(cmp.Compare(h1, h2), cmp.Compare(l1, l2))
}

func signOf(up bool) int {
	if up {
		return 1
	}
	return -1
}

// wipe sets all numbers of a list to 0.
func wipe[T int64 | float64](xs []T) {
	for i := range xs {
		xs[i] = 0
	}
}
