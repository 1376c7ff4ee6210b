package relationship

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// A Cadence says how often is too often: at most Most touchpoints of the kinds
// together in any so many days on end.
type Cadence struct {
	Code   string           `json:"code"`
	Kinds  []Kind           `json:"kinds"`
	Most   int              `json:"most"`
	Days   int              `json:"days"`
	Why    string           `json:"why"`
	Source string           `json:"source"`
	Trust  engagement.Trust `json:"trust"`
}

func cadences() []Cadence {
	const k = engagement.TrustDoubtful
	return []Cadence{
		{"messages_apart", []Kind{Outreach, FollowUp, AmbassadorInvited}, 1, 3, "Three days between two messages that ask.", ours, k},
		{"messages_a_month", []Kind{Outreach, FollowUp}, 3, 30, "Three unasked messages a month.", ours, k},
		{"comments_a_week", []Kind{Commented}, 2, 7, "Two comments a week; more looks like a bot.", ours, k},
		{"likes_a_day", []Kind{Liked}, 3, 1, "Three likes a day; more looks like a bot.", ours, k},
		{"gifts_a_month", []Kind{SentProduct, EarlyAccess, Experience, TravelGiven}, 3, 30, "Three gifts a month; more is a burden.", ours, k},
	}
}

// Earliest returns from which day on a touchpoint of a kind keeps the cadence, not
// before on, and the reason where that is later than on. Touchpoints after that day
// are not seen. A zero day has no answer.
func (p *Policy) Earliest(touches []Touchpoint, k Kind, on civil.Date) (free civil.Date, why string) {
	if on.IsZero() {
		return on, ""
	}
	return p.earliest(logOf(touches, p.end(on)), k, on)
}

// earliest is the first day from on, after all that the log holds.
func (p *Policy) earliest(l *log, k Kind, on civil.Date) (free civil.Date, why string) {
	free = on
	for i := range p.Cadence {
		c := &p.Cadence[i]
		if c.Most <= 0 || !slices.Contains(c.Kinds, k) {
			continue
		}
		// The Most-th latest must have left the stretch.
		n := 0
		for j := len(l.touches) - 1; j >= 0; j-- {
			if !slices.Contains(c.Kinds, l.touches[j].Kind) {
				continue
			}
			if n++; n == c.Most {
				if until := p.day(l.touches[j].At).AddDays(bounded(c.Days)); until.After(free) {
					free, why = until, c.Why
				}
				break
			}
		}
	}
	return free, why
}
