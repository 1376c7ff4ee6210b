package roi_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e12bc25d/influencekit/roi"
)

// orders of three things, by place
var threeInAnyOrder = [][]int{{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}}

// Of copies of an order the one updated last counts, and of those updated at one time
// the one whose JSON sorts last, wherever it stands.
func TestCopiesOfOrders(t *testing.T) {
	for name, c := range map[string]struct {
		updated [3]time.Time
		counts  string
	}{
		"updated one after the other": {[3]time.Time{day, day.Add(time.Hour), day.Add(2 * time.Hour)}, "c"},
		"the first was updated last":  {[3]time.Time{day.Add(3 * time.Hour), day.Add(time.Hour), {}}, "a"},
		"two of one time":             {[3]time.Time{day, day, day.Add(-time.Hour)}, "b"},
		"all of one time":             {[3]time.Time{day, day, day}, "c"},
	} {
		for _, order := range threeInAnyOrder {
			var orders []roi.Order
			for _, i := range order {
				o := sold("7", "20", "ANA10")
				o.Placed, o.Updated, o.Customer = day, c.updated[i], string(rune('a'+i))
				orders = append(orders, o)
			}
			var counted []string
			for _, a := range roi.ModashRule().Assign(orders, roi.Programme{}) {
				if a.Reason != roi.DuplicateOrder {
					counted = append(counted, a.Order.Customer)
				}
			}
			assert.Equal(t, []string{c.counts}, counted, "%s, in the order %v", name, order)
		}
	}
}

// Of copies of a lead the earliest counts, before those without a time; of those of
// one time the one whose JSON sorts first. Leads without an id are no copies.
func TestCopiesOfLeads(t *testing.T) {
	for name, c := range map[string]struct {
		id     string
		at     [3]time.Time
		counts []string
	}{
		"one after the other": {"7", [3]time.Time{day, day.Add(time.Hour), day.Add(2 * time.Hour)}, []string{"a"}},
		"the last was first":  {"7", [3]time.Time{day, day.Add(-time.Hour), day.Add(-2 * time.Hour)}, []string{"c"}},
		"one has no time":     {"7", [3]time.Time{{}, day.Add(time.Hour), day}, []string{"c"}},
		"all of one time":     {"7", [3]time.Time{day, day, day}, []string{"a"}},
		"none has a time":     {"7", [3]time.Time{}, []string{"a"}},
		"two of one time":     {"7", [3]time.Time{day.Add(time.Hour), day, day}, []string{"b"}},
		"no id":               {"", [3]time.Time{day, day, day}, []string{"a", "b", "c"}},
	} {
		for _, order := range threeInAnyOrder {
			var leads []roi.Lead
			for _, i := range order {
				leads = append(leads, roi.Lead{ID: c.id, At: c.at[i], Customer: string(rune('a' + i))})
			}
			var counted []string
			for _, a := range roi.ModashRule().AssignLeads(leads, roi.Programme{}) {
				if a.Reason != roi.DuplicateOrder {
					counted = append(counted, a.Lead.Customer)
				}
			}
			assert.ElementsMatch(t, c.counts, counted, "%s, in the order %v", name, order)
		}
	}
}
