package programme

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Review is what to do about each creator at the end of a week, and why.
type Review struct {
	Policy    string       `json:"policy"`
	AsOf      civil.Date   `json:"as_of"`
	Week      int          `json:"week"`   // the last that has ended; 0: none yet
	Rhythm    string       `json:"rhythm"` // the stretch it is in
	Decisions []Decision   `json:"decisions"`
	Budget    Reallocation `json:"budget"`
	Problems  problem.List `json:"problems,omitempty"`
}

// A Decision is one creator's action with the evidence behind it.
type Decision struct {
	Creator  string                          `json:"creator"`
	Action   Action                          `json:"action"`
	What     What                            `json:"what,omitempty"` // to adjust
	Why      string                          `json:"why"`
	Evidence []Evidence                      `json:"evidence"`
	CPA      engagement.Figure[money.Amount] `json:"cpa"` // own costs / orders, no shared costs
}

// What says what of a collaboration to adjust.
type What string

// What can be adjusted.
const (
	Offer   What = "offer"   // people click and do not buy: landing page, code, product, audience
	Content What = "content" // people see and do not react: format, hook, topic
	Price   What = "price"   // it works, and each order costs too much: renegotiate
)

// Evidence is one test of one creator against the others, over all looks so far.
type Evidence struct {
	Measure  ScoreMeasure                      `json:"measure"`
	Test     string                            `json:"test"`
	Own      [2]int64                          `json:"own"`             // events and what they are over; for engagement: weeks above and below the others
	Peers    [2]int64                          `json:"peers"`           // likewise
	Weeks    int                               `json:"weeks"`           // with something to compare
	Ratio    engagement.Figure[float64]        `json:"ratio"`           // own rate over the others'
	Interval engagement.Figure[stats.Interval] `json:"interval"`        // of the ratio, for all looks together
	PValue   float64                           `json:"p_value"`         // for all looks together, corrected as the policy says
	Error    float64                           `json:"error"`           // the p-value from which it is proven
	Beyond   float64                           `json:"beyond"`          // the factor that counts as a difference
	Side     int                               `json:"side"`            // +1 proven better, −1 proven worse, 0 neither
	Since    int                               `json:"since,omitempty"` // the week in which it was proven
}

// Review looks at all weeks that have ended by asOf and says what to do. It looks
// back at every week since the start by itself, so that it needs no memory of earlier
// reviews and comes to what they came to; each creator is tested against the others as
// a rate ratio that may be looked at every week ([experiment.RateRatio]) and by signs
// ([experiment.Signs]). Who is proven different is no yardstick for the others from the
// next week on.
//
// Of creators who are like the others, at most ConversionError + EngagementError are
// ever acted on, however many weeks it goes on. Like the others means: orders per click
// are Poisson, or once per click, with the others' rate in each week, up to the margin;
// and in each week the engagement rate is as likely above the median of the others as
// below it.
//
// A day of change starts a creator's evidence anew, as if the weeks before were another
// creator's; set it when the change is made and not by what came of it, or the error is
// no longer kept. A correction of old weeks is taken as if it had always been known.
//
// Data rows that are wrong are Problems and left out. Errors: a [problem.List] for the
// policy.
func (p ReviewPolicy) Review(d Data, asOf civil.Date) (Review, error) {
	if err := p.Validate(); err != nil {
		return Review{}, err
	}
	d, problems := d.check(asOf)
	out := Review{Policy: p.Name, AsOf: asOf, Problems: problems, Decisions: make([]Decision, len(d.Creators))}
	if !d.Start.IsZero() && !asOf.Before(d.Start) {
		out.Week = (asOf.Sub(d.Start) + 1) / 7
	}
	now := p.rhythm(out.Week)
	out.Rhythm = now.Name
	t := p.test(d, out.Week)
	for i, r := range d.Creators {
		out.Decisions[i] = p.decide(r, &t.creators[i], now, out.Week)
	}
	out.Budget = p.reallocate(d, out.Decisions, now)
	return out, nil
}
