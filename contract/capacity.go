package contract

import (
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// A Capacity is how much a creator can do: at most so many pieces in any so many
// days. It is the caller's to know.
type Capacity struct {
	Pieces int `json:"pieces"`
	Days   int `json:"days"`
}

// An Overload is a stretch of days into which more pieces have to be posted than a
// creator can make.
type Overload struct {
	Days   Days     `json:"days"`
	Pieces int      `json:"pieces"` // whose windows lie in these days
	Room   int      `json:"room"`   // how many fit
	Of     []string `json:"of"`     // "contract/deliverable"
	Reason string   `json:"reason"`
}

// mostWindows bounds the windows that Overloads looks at.
const mostWindows = 2000

// Overloads finds the stretches of days in which the contracts of one creator ask
// for more than the capacity has room for: pieces whose whole window lies in the
// stretch against whole periods of the capacity begun in it,
//
//	pieces > Pieces · ⌈days / Days⌉
//
// Pieces that can be made in time can always be laid out unless such a stretch
// exists for Days of 1; for longer periods a finding is certain and its absence is
// not. Only the worst stretch of those that overlap is given. Deliverables without
// a window are not looked at. The cost is quadratic in the windows; beyond 2,000
// none are looked at.
func Overloads(contracts []Contract, c Capacity) []Overload {
	if c.Pieces <= 0 || c.Days <= 0 {
		return nil
	}
	type window struct {
		days   Days
		pieces int
		name   string
	}
	var ws []window
	for _, k := range Latest(contracts) {
		for _, d := range k.Deliverables {
			if !d.Window.From.IsZero() && !d.Window.To.IsZero() && !d.Window.To.Before(d.Window.From) {
				ws = append(ws, window{Days{d.Window.From, d.Window.To}, d.Count, k.ID + "/" + d.ID})
			}
		}
	}
	if len(ws) > mostWindows {
		return nil
	}
	slices.SortStableFunc(ws, func(a, b window) int { return a.days.Last.Compare(b.days.Last) })
	var starts []civil.Date
	for _, w := range ws {
		starts = append(starts, w.days.First)
	}
	slices.SortFunc(starts, civil.Date.Compare)
	starts = slices.Compact(starts)
	var found []Overload
	for _, from := range starts {
		var o Overload
		for _, w := range ws {
			if w.days.First.Before(from) {
				continue
			}
			o.Pieces += w.pieces
			o.Of = append(o.Of, w.name)
			days := w.days.Last.Sub(from) + 1
			room := c.Pieces * ((days + c.Days - 1) / c.Days)
			if o.Pieces > room {
				found = append(found, Overload{Days: Days{from, w.days.Last}, Pieces: o.Pieces, Room: room, Of: slices.Clone(o.Of)})
			}
		}
	}
	return worst(found)
}

// worst keeps, of stretches that overlap, the one with the most pieces too many.
func worst(found []Overload) []Overload {
	slices.SortStableFunc(found, func(a, b Overload) int { return (b.Pieces - b.Room) - (a.Pieces - a.Room) })
	var list []Overload
	for _, o := range found {
		if slices.ContainsFunc(list, func(l Overload) bool { _, both := l.Days.Overlap(o.Days); return both }) {
			continue
		}
		slices.Sort(o.Of)
		o.Reason = fmt.Sprintf("%d pieces are to be posted from %s, and there is room for %d.", o.Pieces, o.Days, o.Room)
		list = append(list, o)
	}
	slices.SortFunc(list, func(a, b Overload) int { return a.Days.First.Compare(b.Days.First) })
	return list
}
