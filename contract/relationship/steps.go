package relationship

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// A Since is what a step's days are counted from.
type Since string

// The beginnings.
const (
	FromStage Since = "stage" // the present stage was entered
	FromTouch Since = "touch" // the last touchpoint, or the stage where that is later
	FromAsk   Since = "ask"   // the last message that asks, or the stage where that is later
	FromReply Since = "reply" // the creator's first message that is not answered
	FromDo    Since = "do"    // the last touchpoint of the kind to be done, or the stage where there is none since
	FromEnd   Since = "end"   // the last day of the last campaign
)

// A StepRule proposes a touchpoint or a move. Its conditions must all hold; those
// left out ask for nothing.
type StepRule struct {
	Code   string  `json:"code"` // stable
	Stages []Stage `json:"stages"`
	Do     Kind    `json:"do,omitempty"`   // the touchpoint to make
	Move   Stage   `json:"move,omitempty"` // or the stage to go to
	Since  Since   `json:"since"`
	Days   int     `json:"days"` // after which it is due
	// Most is how many touchpoints of the kind there may be in this stage before
	// it is no longer proposed. Ever counts those of other stages too.
	Most int  `json:"most,omitempty"`
	Ever bool `json:"ever,omitempty"`
	// Needs are kinds one of which must be noted in this stage; Unless are kinds one
	// of which makes the step needless.
	Needs  []Kind `json:"needs,omitempty"`
	Unless []Kind `json:"unless,omitempty"`
	// Asked is the least number of messages that wait for an answer. Tried says
	// whether they must be as many as the policy's Touches, or fewer.
	Asked int            `json:"asked,omitempty"`
	Tried engagement.Tri `json:"tried,omitzero"`
	// Spoke asks that the creator has said something since the stage was entered.
	Spoke bool `json:"spoke,omitempty"`
	// Seasoned says whether as many campaigns as the policy's Campaigns must be
	// behind them, or fewer.
	Seasoned engagement.Tri `json:"seasoned,omitzero"`
	// Over says whether every campaign noted has ended, or one goes on. Where no
	// campaign is noted neither holds.
	Over engagement.Tri `json:"over,omitzero"`
	// Posted asks that a sponsored post may be up: not where every campaign says
	// that there is none.
	Posted bool             `json:"posted,omitempty"`
	Why    string           `json:"why"` // {days}, {asks} and {creator} stand for what was counted
	Source string           `json:"source"`
	Trust  engagement.Trust `json:"trust"`
}

// A NextStep is a step proposed.
type NextStep struct {
	Code    string           `json:"code"`
	Do      Kind             `json:"do,omitempty"`
	Move    Stage            `json:"move,omitempty"`
	Title   string           `json:"title"`
	Due     civil.Date       `json:"due"`
	Now     bool             `json:"now"`     // it is due
	Overdue int              `json:"overdue"` // days since it was due
	Why     string           `json:"why"`
	Held    string           `json:"held,omitempty"` // the cadence that makes it wait
	Source  string           `json:"source"`
	Trust   engagement.Trust `json:"trust"`
}

// String says what to do, when and why.
func (s NextStep) String() string {
	text := s.Due.String() + ": " + s.Title + ". " + s.Why
	if s.Held != "" {
		text += " (waits: " + s.Held + ")"
	}
	return text
}

// Next returns every step that the policy proposes at the end of a day: first those
// that are due, in the order of the policy, then the others by when they are. The
// first is the next best step. A touchpoint waits for the cadence. Of steps of one
// kind only the first is kept. Rejected and blocked creators get none, and there is
// none on a zero day or before the stage was entered.
func (p *Policy) Next(r *Record, on civil.Date) []NextStep {
	c := context{Policy: p, Record: r, log: p.log(r, on), on: on, stage: r.Stage(), entered: r.entered()}
	if on.IsZero() || p.day(c.entered).After(on) {
		return nil
	}
	c.ended, c.last = r.over(on)
	var list []NextStep
	for i := range p.Steps {
		rule := &p.Steps[i]
		if !slices.Contains(rule.Stages, c.stage) || !c.applies(rule) {
			continue
		}
		if slices.ContainsFunc(list, func(s NextStep) bool { return s.Do == rule.Do && s.Move == rule.Move }) {
			continue
		}
		list = append(list, c.step(rule))
	}
	slices.SortStableFunc(list, func(a, b NextStep) int {
		switch {
		case a.Now && b.Now:
			return 0
		case a.Now:
			return -1
		case b.Now:
			return 1
		}
		return a.Due.Compare(b.Due)
	})
	return list
}

// A context is what rules are held against.
type context struct {
	*Policy
	*Record
	*log

	on      civil.Date
	stage   Stage
	entered time.Time
	ended   int // campaigns
	last    int // place of the one that ended last, or -1
}

func (c *context) applies(rule *StepRule) bool {
	from := c.entered
	if rule.Ever {
		from = time.Time{}
	}
	tried := c.asks >= c.Policy.Touches.Value
	over := c.ended > 0 && c.ended == len(c.Record.Campaigns)
	switch {
	case rule.Most > 0 && c.count([]Kind{rule.Do}, from) >= rule.Most,
		len(rule.Needs) > 0 && c.count(rule.Needs, from) == 0,
		c.count(rule.Unless, from) > 0,
		c.asks < rule.Asked,
		differs(rule.Tried, tried),
		differs(rule.Seasoned, c.campaigns() >= c.Policy.Campaigns.Value),
		rule.Over != engagement.Unsaid && len(c.Record.Campaigns) == 0, differs(rule.Over, over),
		rule.Since == FromReply && c.open < 0,
		rule.Since == FromEnd && c.last < 0,
		rule.Spoke && !c.spokeSince(c.entered),
		rule.Posted && c.nothingUp():
		return false
	}
	return true
}

// differs reports whether a wish is there and is not what is.
func differs(wish engagement.Tri, is bool) bool {
	return wish == yes && !is || wish == no && is
}

// campaigns is how many are behind them: by the history or by the record's own list.
func (c *context) campaigns() int {
	return max(c.History.Made("complete"), c.ended)
}

// nothingUp reports whether every campaign says that no sponsored post is up.
func (c *context) nothingUp() bool {
	for i := range c.Record.Campaigns {
		if n, known := c.Record.Campaigns[i].Posts.Get(); !known || n > 0 {
			return false
		}
	}
	return len(c.Record.Campaigns) > 0
}

func (l *log) spokeSince(from time.Time) bool {
	for i := range l.touches {
		if way := kindTable()[l.touches[i].Kind].Way; (way == In || way == Both) && !l.touches[i].At.Before(from) {
			return true
		}
	}
	return false
}

// base is the day that the rule's days are counted from; zero when nothing is known.
func (c *context) base(rule *StepRule) civil.Date {
	at := c.entered
	switch rule.Since {
	case FromTouch:
		at = later(at, c.log.last)
	case FromAsk:
		at = later(at, c.lastAsk)
	case FromReply:
		at = c.log.touches[c.open].At
	case FromDo:
		at = later(at, c.latest([]Kind{rule.Do}, c.entered))
	case FromEnd:
		return c.Record.Campaigns[c.last].To
	}
	return c.Policy.day(at)
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

func (c *context) step(rule *StepRule) NextStep {
	s := NextStep{Code: rule.Code, Do: rule.Do, Move: rule.Move, Source: rule.Source, Trust: rule.Trust, Due: c.on, Title: rule.title()}
	passed := 0
	if base := c.base(rule); !base.IsZero() {
		passed = c.on.Sub(base)
		if due := base.AddDays(bounded(rule.Days)); !due.IsZero() {
			s.Due = due
		}
	}
	if rule.Do != "" {
		if free, why := c.earliest(c.log, rule.Do, s.Due); free.After(s.Due) {
			s.Due, s.Held = free, why
		}
	}
	s.Now = !s.Due.After(c.on)
	if s.Now {
		s.Overdue = c.on.Sub(s.Due)
	}
	s.Why = strings.NewReplacer("{days}", count(passed, "day"), "{asks}", count(c.asks, "message"), "{creator}", cmp.Or(c.Creator, "the creator")).Replace(rule.Why)
	return s
}

// title is what the rule does, in a few words.
func (rule *StepRule) title() string {
	if rule.Do != "" {
		return kindTable()[rule.Do].Title
	}
	return "note as " + string(rule.Move)
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return strconv.Itoa(n) + " " + what + "s"
}
