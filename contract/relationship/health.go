package relationship

import (
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// An Outcome is what came of a check.
type Outcome string

// The outcomes.
const (
	Fine        Outcome = "fine"
	Flagged     Outcome = "signal"
	NotAssessed Outcome = "not_assessed" // no pass and no fail
)

// A Signal is a check and what came of it.
type Signal struct {
	Code     string           `json:"code"`
	Outcome  Outcome          `json:"outcome"`
	Title    string           `json:"title"`
	Observed float64          `json:"observed"` // in Unit; 0 where it was not assessed
	Limit    float64          `json:"limit"`
	Below    bool             `json:"below,omitempty"` // below the limit is a signal
	Unit     string           `json:"unit"`
	N        int              `json:"n"` // touchpoints, campaigns or answers looked at
	Evidence []Evidence       `json:"evidence,omitempty"`
	More     int              `json:"more,omitempty"` // evidence left out
	Message  string           `json:"message,omitempty"`
	Why      string           `json:"why,omitempty"` // it was not assessed
	Benign   []string         `json:"innocent,omitempty"`
	Source   string           `json:"source"`
	Trust    engagement.Trust `json:"trust"`
}

// Evidence is where a signal can be seen.
type Evidence struct {
	Touch    int        `json:"touch"` // place in the record's touches, or -1
	ID       string     `json:"id,omitempty"`
	Kind     Kind       `json:"kind,omitempty"`
	Campaign string     `json:"campaign,omitempty"`
	On       civil.Date `json:"on,omitzero"` // the day of the touchpoint, or the campaign's last
}

const mostEvidence = 10

// An observation is what was seen for one check; n of 0 with why is nothing.
type observation struct {
	value    float64
	n        int
	evidence []Evidence
	why      string
}

// Health runs every check of the policy that looks at the present stage, at the end
// of a day, in the order of the policy. Touchpoints after it are not seen. A check of
// a code that the library does not know is not assessed, and so is all on a zero day.
func (p *Policy) Health(r *Record, on civil.Date) []Signal {
	stage := r.Stage()
	l := p.log(r, on)
	var list []Signal
	for i := range p.Checks {
		c := &p.Checks[i]
		if len(c.Stages) == 0 || slices.Contains(c.Stages, stage) {
			list = append(list, c.signal(p.observe(c.Code, r, l, on)))
		}
	}
	return list
}

// Signals are those of some that are flagged.
func Signals(all []Signal) []Signal {
	return slices.DeleteFunc(slices.Clone(all), func(s Signal) bool { return s.Outcome != Flagged })
}

func (c *Check) signal(o observation) Signal {
	s := Signal{Code: c.Code, Title: c.Title, Limit: c.Limit, Below: c.Below, Unit: c.Unit, N: o.n, Source: c.Source, Trust: c.Trust, Outcome: NotAssessed, Why: o.why}
	switch {
	case o.why != "":
		return s
	case o.n < c.Least:
		s.Why = "there are " + count(o.n, "observation") + ", fewer than the check needs"
		return s
	}
	s.Observed = o.value
	past := o.value > c.Limit
	if c.Below {
		past = o.value < c.Limit
	}
	if !past {
		s.Outcome = Fine
		return s
	}
	s.Outcome, s.Message, s.Benign = Flagged, c.Message, c.Benign
	s.Evidence = o.evidence[:min(len(o.evidence), mostEvidence)]
	s.More = len(o.evidence) - len(s.Evidence)
	return s
}

func nothing(why string) observation { return observation{why: why} }

// observe looks for one thing.
func (p *Policy) observe(code string, r *Record, l *log, on civil.Date) observation {
	if on.IsZero() {
		return nothing("no day was given")
	}
	switch code {
	case SilentTalks, SilentWork, SilentAfter:
		return l.silence(p, r, on)
	case UnansweredReply:
		return l.waiting(p, on)
	case SlowAnswers:
		return pace(l.ourTimes)
	case SlowCreator:
		return pace(l.theirTimes)
	case ColdOutreach:
		return l.cold()
	case OneOff:
		return oneOff(r, on)
	case NoThanks:
		return l.missing(p, r, Thanked, on)
	case NoFeedback:
		return l.missing(p, r, FeedbackGiven, on)
	case PostsIgnored:
		return l.ignored(p, r, on)
	case OverControl:
		return control(r, on)
	case CostsUnknown:
		return l.unpriced()
	case TooManyAsks:
		return l.asked()
	case TiesUnclear:
		return l.unclear()
	}
	return nothing("the library has no check of this code")
}

// evidence of the kth touchpoint of the log.
func (l *log) evidence(k int) Evidence {
	x := &l.touches[k]
	return Evidence{Touch: l.places[k], ID: x.ID, Kind: x.Kind, Campaign: x.Campaign, On: l.day(x.At)}
}

// silence is the time since anything was said or done.
func (l *log) silence(p *Policy, r *Record, on civil.Date) observation {
	since := r.entered()
	o := observation{n: len(l.touches)}
	if len(l.touches) > 0 {
		since = later(since, l.last)
		o.evidence = []Evidence{l.evidence(len(l.touches) - 1)}
	}
	from := p.day(since)
	if from.IsZero() || from.After(on) {
		return nothing("no touchpoint is noted, and it is not known since when the stage holds")
	}
	o.n = max(o.n, 1) // the entry into the stage
	o.value = float64(on.Sub(from))
	return o
}

// waiting is how long the creator has waited for an answer.
func (l *log) waiting(p *Policy, on civil.Date) observation {
	if !l.spoke {
		return nothing("the creator has not written")
	}
	o := observation{n: 1}
	if l.open >= 0 {
		o.value = float64(on.Sub(p.day(l.touches[l.open].At)))
		for k := l.open; k < len(l.touches); k++ {
			if kindTable()[l.touches[k].Kind].Way == In {
				o.evidence = append(o.evidence, l.evidence(k))
			}
		}
		o.n = len(o.evidence)
	}
	return o
}

// pace is the median time to answer, in hours.
func pace(times []time.Duration) observation {
	if len(times) == 0 {
		return nothing("no answer is noted")
	}
	return observation{value: float64(median(times)/time.Minute) / 60, n: len(times)}
}

// cold counts gestures before the first message.
func (l *log) cold() observation {
	n := 0
	for k := range l.touches {
		switch row := kindTable()[l.touches[k].Kind]; {
		case l.touches[k].Kind == Outreach:
			return observation{value: float64(n), n: 1, evidence: []Evidence{l.evidence(k)}}
		case row.Way == In || row.Way == Both:
			return nothing("the creator spoke first")
		case row.Way == Gesture:
			n++
		}
	}
	return nothing("no outreach is noted")
}

// unpriced counts touchpoints of kinds that cost, without a cost.
func (l *log) unpriced() observation {
	var o observation
	for k := range l.touches {
		x := &l.touches[k]
		if !kindTable()[x.Kind].Costs {
			continue
		}
		o.n++
		if x.Cost == nil {
			o.evidence = append(o.evidence, l.evidence(k))
		}
	}
	if o.n == 0 {
		return nothing("no gift or perk is noted")
	}
	o.value = float64(len(o.evidence))
	return o
}

// asked counts the messages that wait for the creator.
func (l *log) asked() observation {
	o := observation{value: float64(l.asks)}
	for k := range l.touches {
		if !kindTable()[l.touches[k].Kind].Asks {
			continue
		}
		if o.n++; l.asks > 0 && k >= l.askFrom {
			o.evidence = append(o.evidence, l.evidence(k))
		}
	}
	if o.n == 0 {
		return nothing("no message that asks is noted")
	}
	return o
}

// unclear counts touchpoints of which it is not said whether they made a tie.
func (l *log) unclear() observation {
	var o observation
	for k := range l.touches {
		notes := l.touches[k].ties(k)
		if len(notes) == 0 && kindTable()[l.touches[k].Kind].When == "" {
			continue
		}
		if o.n++; slices.ContainsFunc(notes, func(n TieNote) bool { return n.Open }) {
			o.evidence = append(o.evidence, l.evidence(k))
		}
	}
	if o.n == 0 {
		return nothing("no gift, perk or shared post is noted")
	}
	o.value = float64(len(o.evidence))
	return o
}
