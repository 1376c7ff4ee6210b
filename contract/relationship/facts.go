package relationship

import (
	"strconv"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract/flow"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// Facts are what the guards of [Line] ask for. What is unsaid refuses a move that
// needs it, as not known.
type Facts struct {
	Touches []Touchpoint `json:"touches,omitempty"` // in any order; those after the move are not seen
	Policy  Policy       `json:"policy"`            // its numbers of touches, days and campaigns

	TermsAgreed engagement.Tri `json:"terms_agreed,omitzero"`
	Signed      engagement.Tri `json:"signed,omitzero"`  // by both
	Started     engagement.Tri `json:"started,omitzero"` // the first work is under way
	WorkDone    engagement.Tri `json:"work_done,omitzero"`
	Ended       engagement.Tri `json:"ended,omitzero"`     // the contract, before the work was done
	InProgramme engagement.Tri `json:"programme,omitzero"` // has joined the ambassador programme
}

type (
	guard = flow.Guard[Stage, Facts]
	kase  = flow.Case[Stage, Facts]
)

// said is a guard on a fact that is yes, no or unsaid.
func said(name, must string, fact func(*Facts) engagement.Tri) guard {
	return guard{Name: name, Must: must, Met: func(c kase) flow.Answer {
		switch fact(&c.Facts) {
		case engagement.Yes:
			return flow.Yes()
		case engagement.No:
			return flow.No("")
		}
		return flow.Unknown("")
	}}
}

// since is when the present stage was entered; zero when that is not known.
func since(c *kase) time.Time {
	if n := len(c.History.Moves); n > 0 {
		return c.History.Moves[n-1].At
	}
	return time.Time{}
}

// touched is a guard that asks for a touchpoint of some kind: since the present
// stage was entered, or ever.
func touched(name, must string, fits func(*KindRow) bool, ever bool) guard {
	return guard{Name: name, Must: must, Met: func(c kase) flow.Answer {
		from := since(&c)
		for i := range c.Facts.Touches {
			x := &c.Facts.Touches[i]
			row, known := kindTable()[x.Kind]
			if known && fits(&row) && !x.At.IsZero() && !x.At.After(c.Step.At) && (ever || !x.At.Before(from)) {
				return flow.Yes()
			}
		}
		return flow.No("no such touchpoint is noted")
	}}
}

func ofKind(kinds ...Kind) func(*KindRow) bool {
	return func(r *KindRow) bool {
		for _, k := range kinds {
			if r.Kind == k {
				return true
			}
		}
		return false
	}
}

func fromCreator(r *KindRow) bool { return r.Way == In || r.Way == Both }

// tried asks that enough messages went unanswered, and that the last is old enough.
func tried() guard {
	return guard{Name: "tried", Must: "Enough messages went unanswered, and the last is old enough.", Met: func(c kase) flow.Answer {
		p := c.Facts.Policy
		if p.Touches.Value <= 0 {
			return flow.Unknown("the policy has no number of touches")
		}
		l := logOf(c.Facts.Touches, c.Step.At)
		n := l.asks
		if n < p.Touches.Value {
			return flow.No(strconv.Itoa(n) + " of " + strconv.Itoa(p.Touches.Value) + " messages")
		}
		opens := l.lastAsk.Add(days(p.Quiet.Value))
		if c.Step.At.Before(opens) {
			return flow.Answer{Known: true, Detail: "from " + opens.UTC().Format(time.RFC3339) + " on", Opens: opens.UTC()}
		}
		return flow.Yes()
	}}
}

// seasoned asks for enough completed campaigns.
func seasoned() guard {
	return guard{Name: "seasoned", Must: "Enough campaigns are completed.", Met: func(c kase) flow.Answer {
		want := c.Facts.Policy.Campaigns.Value
		n := c.History.Made("complete")
		if len(c.History.Moves) > 0 && c.History.Moves[0].Name == flow.Imported && n < want {
			return flow.Unknown("what was before the import is not in the history")
		}
		if n < want {
			return flow.No(strconv.Itoa(n) + " of " + strconv.Itoa(want))
		}
		return flow.Yes()
	}}
}

const longestDays = 36500 // a hundred years: no policy needs more

// bounded is a number of days, cut to a hundred years either way.
func bounded(n int) int { return min(max(n, -longestDays), longestDays) }

// days is a number of days as a duration.
func days(n int) time.Duration { return time.Duration(bounded(n)) * 24 * time.Hour }
