package audit

import (
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A FollowingReading is how the number of accounts that the account follows moved.
type FollowingReading struct {
	Days  int              `json:"days"`
	Start engagement.Count `json:"start,omitzero"`
	End   engagement.Count `json:"end,omitzero"`
	// Teeth are times in which it rose far and fell far again: following people so
	// that they follow back, and leaving them.
	Teeth []Tooth `json:"teeth,omitempty"`
	More  int     `json:"more,omitempty"` // teeth left out
}

// A Tooth is one rise and fall of following.
type Tooth struct {
	From time.Time `json:"from"`
	Top  time.Time `json:"top"`
	To   time.Time `json:"to"`
	Up   int64     `json:"up"`   // accounts followed
	Down int64     `json:"down"` // accounts left again
}

// following counts the teeth: turning points that lie further apart than the
// policy's share and number of accounts. Nil where following was never known.
func (p *GrowthPolicy) following(t *GrowthTally) *FollowingReading {
	var at []time.Time
	var n []int64
	var level []float64
	for i := range t.days {
		d := &t.days[i]
		if x, known := d.following.count.Get(); known {
			at, n, level = append(at, d.at(&d.following)), append(n, x), append(level, float64(x))
		}
	}
	if len(n) == 0 {
		return nil
	}
	r := &FollowingReading{Days: len(n), Start: engagement.Known(n[0]), End: engagement.Known(n[len(n)-1])}
	reach := max(p.ToothLeast, int64(p.ToothShare*middle(level)), 1)
	low, top, rising := 0, 0, false
	for i := range n {
		switch {
		case !rising && n[i] < n[low]:
			low = i
		case !rising && n[i]-n[low] >= reach:
			rising, top = true, i
		case rising && n[i] > n[top]:
			top = i
		case rising && n[top]-n[i] >= reach:
			r.fell(p, at, n, low, top, i)
			rising, low = false, i
		}
		// A tooth lasts until following rises again: its foot is the lowest so far.
		if !rising && low == i && len(r.Teeth) > 0 && r.More == 0 {
			if last := &r.Teeth[len(r.Teeth)-1]; n[top]-n[i] > last.Down && at[top].Equal(last.Top) {
				last.To, last.Down = at[i], n[top]-n[i]
			}
		}
	}
	return r
}

// fell notes a tooth that took no longer than the policy says.
func (r *FollowingReading) fell(p *GrowthPolicy, at []time.Time, n []int64, low, top, i int) {
	// From is the last time at the foot.
	for k := low; k < top; k++ {
		if n[k] == n[low] {
			low = k
		}
	}
	switch {
	case seconds(at[low], at[i]) > p.ToothWithin.Seconds():
	case len(r.Teeth) == 50:
		r.More++
	default:
		r.Teeth = append(r.Teeth, Tooth{From: at[low], Top: at[top], To: at[i], Up: n[top] - n[low], Down: n[top] - n[i]})
	}
}
