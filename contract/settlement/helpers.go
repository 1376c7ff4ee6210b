package settlement

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// at is the path of the element i of a list.
func at(list string, i int) string { return problem.Index(list, i) }

// below reports whether a is less than b; amounts that are not given or of unlike
// currencies are not.
func below(a, b money.Amount) bool {
	if a == (money.Amount{}) || b == (money.Amount{}) {
		return false
	}
	n, err := a.Cmp(b)
	return err == nil && n < 0
}

// countOf writes a number of things: "1 day", "3 days".
func countOf(n int, unit string) string {
	if n == 1 {
		return "1 " + unit
	}
	return strconv.Itoa(n) + " " + unit + "s"
}

// latest keeps the highest version of each contract, in order of ids.
func latest(contracts []contract.Contract) []contract.Contract {
	cs := slices.Clone(contracts)
	slices.SortStableFunc(cs, func(a, b contract.Contract) int {
		return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(b.Version, a.Version))
	})
	return slices.CompactFunc(cs, func(a, b contract.Contract) bool { return a.ID == b.ID })
}

// most bounds the windows of a rhythm that are looked at one by one.
const most = 1000
