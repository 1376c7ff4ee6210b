package roi

import (
	"bytes"
	"encoding/json"
)

// duplicates marks every order that is a copy of a better one: of several with one
// id the one updated last counts, and among those updated at one time the one
// whose JSON sorts last, whichever stands first in the list. An order without an
// id has no copies.
func duplicates(orders []Order) []bool {
	marks := make([]bool, len(orders))
	best := make(map[string]int, len(orders))
	for i := range orders {
		id := orders[i].ID
		if id == "" {
			continue
		}
		was, seen := best[id]
		switch {
		case !seen:
			best[id] = i
		case newer(&orders[i], &orders[was]):
			marks[was] = true
			best[id] = i
		default:
			marks[i] = true
		}
	}
	return marks
}

// newer reports whether a counts rather than b, another copy.
func newer(a, b *Order) bool {
	if !a.Updated.Equal(b.Updated) {
		return a.Updated.After(b.Updated)
	}
	x, errX := json.Marshal(a)
	y, errY := json.Marshal(b)
	return errX == nil && (errY != nil || bytes.Compare(x, y) > 0)
}
