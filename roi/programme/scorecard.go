package programme

import (
	"errors"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Scorecards is every creator's card by one policy.
type Scorecards struct {
	Policy   string       `json:"policy"`
	AsOf     civil.Date   `json:"as_of"`
	Cards    []Scorecard  `json:"cards"` // in the order of the creators
	Problems problem.List `json:"problems,omitempty"`
}

// A Scorecard is how one creator does.
type Scorecard struct {
	Creator string `json:"creator"`
	Weeks   int    `json:"weeks"` // that have ended
	Lines   []Line `json:"lines"`
	// Total is the exact sum of the lines' contributions, 0 to 100: 75 is like the
	// yardstick on every line.
	Total      engagement.Figure[money.Ratio] `json:"total"`
	Coverage   float64                        `json:"coverage"`              // share of the weights that could be assessed
	Return     engagement.Figure[roi.Return]  `json:"return"`                // of the weeks that know their gain, with their costs and their part of the shared
	ReturnOver string                         `json:"return_over,omitempty"` // "3 of 6 weeks"; empty: all
	Allocated  Allocated                      `json:"allocated"`
}

// A Line is one measure of one creator.
type Line struct {
	Measure   ScoreMeasure                      `json:"measure"`
	Value     engagement.Figure[float64]        `json:"value"`
	Interval  engagement.Figure[stats.Interval] `json:"interval"`
	N         int64                             `json:"n"`              // weeks, clicks, orders, ratings or deliverables it rests on
	Over      string                            `json:"over,omitempty"` // the weeks that know it, "3 of 6 weeks"; empty: all
	Peers     engagement.Figure[Against]        `json:"peers"`
	Target    engagement.Figure[Against]        `json:"target"`
	Yardstick string                            `json:"yardstick,omitempty"` // "target" or "peers": what the score is held against
	// Score is 75·(u/b) up to the yardstick b, and 100 − 25·(b/u) above it, with u and b
	// turned about where less is better; a return counts as what came back per unit
	// spent, 1 + ROI. 0 orders at a cost above 0 have no CPA, and score 0 whatever the
	// yardstick. Source: https://makemi.io/vitality-score.
	Score        engagement.Figure[float64] `json:"score"`
	Weight       float64                    `json:"weight"`       // its share of the weights assessed; 0: not assessed
	Contribution money.Ratio                `json:"contribution"` // weight × score, to six decimals
}

// An Against is a value held against a yardstick.
type Against struct {
	Of         string                            `json:"of"` // "the other 11 together", and which of them and of their weeks know it if not all do
	Value      float64                           `json:"value"`
	Difference float64                           `json:"difference"` // own − yardstick
	Interval   engagement.Figure[stats.Interval] `json:"interval"`   // of the difference, for one look
	Better     engagement.Tri                    `json:"better"`     // unsaid while the interval holds 0 or there is none
}

// Allocated says how shared costs entered a creator's return.
type Allocated struct {
	Rule     roi.AllocationRule `json:"rule,omitempty"`
	Part     *money.Amount      `json:"part,omitempty"` // this creator's; nil: none
	Of       *money.Amount      `json:"of,omitempty"`   // the shared cost in all
	Sentence string             `json:"sentence"`
	failed   bool
}

// Scorecards measures each creator's weeks that have ended by asOf, against the other
// creators together and against the targets. Data rows that are wrong are Problems and
// left out. Intervals are for one look at one line: what to do by them is for
// [ReviewPolicy.Review], which counts its looks. Errors: a [problem.List] for the
// policy.
func (p ScorePolicy) Scorecards(d Data, asOf civil.Date) (Scorecards, error) {
	if err := p.Validate(); err != nil {
		return Scorecards{}, err
	}
	d, problems := d.check(asOf)
	out := Scorecards{Policy: p.Name, AsOf: asOf, Problems: problems, Cards: make([]Scorecard, len(d.Creators))}
	shared, told := d.allocate()
	own := make([]figures, len(d.Creators))
	for i, r := range d.Creators {
		own[i] = figuresOf(r, shared[i], p.Basis)
	}
	for i, r := range d.Creators {
		var others figures
		for j := range own {
			if j != i {
				others = others.and(own[j])
			}
		}
		out.Cards[i] = p.card(r, own[i], others, told[i])
	}
	return out, nil
}

// estimate is the value of one line.
func (p ScorePolicy) estimate(m ScoreMeasure, f figures) (estimate, error) {
	switch m {
	case EngagementRate:
		return f.engagementRate(p.Confidence)
	case ConversionRate:
		return f.conversionRate(p.Confidence)
	case CostPerOrder:
		return f.costPerOrder(p.Confidence)
	case ContentQuality:
		return f.contentQuality(p.Confidence)
	case ReturnOnCost:
		return f.roiEstimate(p.Basis, p.Confidence)
	}
	return f.reliability([3]float64{p.OnTime, p.Revisions, p.Disclosure}, p.Confidence)
}

// card fills one creator's card.
func (p ScorePolicy) card(r Record, own, others figures, told Allocated) Scorecard {
	card := Scorecard{Creator: r.Creator, Weeks: len(r.Weeks), Allocated: told}
	ret, err := own.measure(p.Basis)
	if told.failed {
		err = undefined("ROI", told.Sentence)
	}
	card.Return = engagement.FigureOf(ret, err)
	card.ReturnOver = own.returned.over(own.all)
	for _, c := range p.Criteria {
		line := Line{Measure: c.Measure}
		value, err := p.estimate(c.Measure, own)
		worst := c.Measure == CostPerOrder && own.soldNothing()
		switch {
		case worst:
			err = undefined(string(c.Measure), because(err)+", so it scores the worst")
		case told.failed && (c.Measure == CostPerOrder || c.Measure == ReturnOnCost):
			err = undefined(string(c.Measure), told.Sentence)
		}
		line.fill(value, err)
		line.Over = value.of.over(own.all)
		yard, peerErr := p.estimate(c.Measure, others)
		line.hold(c, value, err, yard, peerErr, others.all)
		if worst {
			line.Score = engagement.FigureOf(0.0, nil)
		}
		card.Lines = append(card.Lines, line)
	}
	p.total(&card)
	return card
}

func (l *Line) fill(e estimate, err error) {
	l.Value = engagement.FigureOf(e.value, err)
	l.N = e.n
	if err != nil {
		l.Interval = engagement.FigureOf(stats.Interval{}, err)
		return
	}
	l.Interval = e.interval
}

// hold holds a line against the others and the target, and scores it by the target
// if there is one.
func (l *Line) hold(c Criterion, own estimate, err error, others estimate, peerErr error, all cover) {
	switch {
	case err != nil:
		l.Peers = engagement.FigureOf(Against{}, err)
	case all.creators == 0:
		l.Peers = engagement.FigureOf(Against{}, undefined("comparison", "there are no other creators"))
	case peerErr != nil:
		l.Peers = engagement.FigureOf(Against{}, undefined("comparison", "of the others: "+because(peerErr)))
	default:
		l.Peers = engagement.FigureOf(c.against(own, others, others.of.others(all)), nil)
		l.Yardstick = "peers"
	}
	yard := l.Peers
	switch {
	case c.Target == nil:
		l.Target = engagement.FigureOf(Against{}, undefined("comparison", "there is no target"))
	case err != nil:
		l.Target = engagement.FigureOf(Against{}, err)
	default:
		t := float(*c.Target)
		point := estimate{value: t, interval: engagement.FigureOf(stats.Interval{Low: t, High: t}, nil)}
		l.Target = engagement.FigureOf(c.against(own, point, "the target"), nil)
		l.Yardstick, yard = "target", l.Target
	}
	if yard.Undefined != nil {
		l.Score = engagement.FigureOf(0.0, yard.Undefined)
		return
	}
	l.Score = engagement.FigureOf(score(l.Measure, own.value, yard.Value.Value))
}

func because(err error) string {
	var u *engagement.Undefined
	if errors.As(err, &u) {
		return u.Because
	}
	return err.Error()
}

// against is the difference and whether it is a better one.
func (c Criterion) against(own, yard estimate, of string) Against {
	difference, iv, ok := own.minus(yard)
	a := Against{Of: of, Value: yard.value, Difference: difference, Interval: engagement.FigureOf(iv, nil)}
	if !ok {
		a.Interval = engagement.FigureOf(stats.Interval{}, undefined("difference interval", "one of the two has no interval"))
		return a
	}
	switch less := c.Measure.lessIsBetter(); {
	case iv.Low > 0:
		a.Better = engagement.Said(!less)
	case iv.High < 0:
		a.Better = engagement.Said(less)
	}
	return a
}
