package relationship

import (
	"cmp"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Merge joins logs of touchpoints that several people or systems kept, in order of
// time. What stands in several of them, the same in every part, is kept once; times
// are the same if they are the same instant. In whatever order logs are merged, and
// merged again, the result is the same. Errors: a problem.List where one id stands
// for two different touchpoints, each at its place in the result.
func Merge(logs ...[]Touchpoint) ([]Touchpoint, error) {
	var all []Touchpoint
	for _, l := range logs {
		for i := range l {
			x := l[i]
			x.At = x.At.Round(0).UTC()
			x.Ties = slices.Clone(x.Ties)
			if x.Cost != nil {
				cost := *x.Cost
				x.Cost = &cost
			}
			all = append(all, x)
		}
	}
	slices.SortFunc(all, func(a, b Touchpoint) int { return a.compare(&b) })
	all = slices.CompactFunc(all, func(a, b Touchpoint) bool { return a.compare(&b) == 0 })
	var f faults
	ids := map[string]bool{}
	for i := range all {
		id := all[i].ID
		if id != "" && ids[id] {
			f.add(problem.Index("touches", i)+".id", "unique", "the id stands for another touchpoint too")
		}
		ids[id] = true
	}
	return all, f.Err()
}

// compare orders touchpoints by time, and then by every part.
func (x *Touchpoint) compare(y *Touchpoint) int {
	return cmp.Or(
		x.At.Compare(y.At),
		cmp.Compare(x.Kind, y.Kind),
		cmp.Compare(x.ID, y.ID),
		cmp.Compare(x.By, y.By),
		cmp.Compare(x.Channel, y.Channel),
		cmp.Compare(x.Post, y.Post),
		cmp.Compare(x.Campaign, y.Campaign),
		cmp.Compare(x.Note, y.Note),
		cmp.Compare(x.Promised, y.Promised),
		slices.Compare(x.Ties, y.Ties),
		compareCosts(x.Cost, y.Cost),
	)
}

// compareCosts orders costs by currency; what is not known comes first.
func compareCosts(a, b *money.Amount) int {
	switch {
	case a == nil || b == nil:
		return cmp.Compare(set(a), set(b))
	case a.Currency() != b.Currency():
		return cmp.Compare(a.Currency(), b.Currency())
	}
	order, err := a.Cmp(*b)
	if err != nil {
		return cmp.Compare(a.String(), b.String())
	}
	return order
}

func set(a *money.Amount) int {
	if a == nil {
		return 0
	}
	return 1
}
