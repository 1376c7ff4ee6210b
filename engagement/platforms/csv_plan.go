package platforms

import (
	"math"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// A csvMetric is a metric of a post and the column that it is read from.
type csvMetric struct {
	metric engagement.Metric
	at     func(*engagement.Metrics) *engagement.Count
	field  int               // below 0: no column of the export
	unit   float64           // milliseconds of one of the column's, 0: a count
	absent engagement.Reason // why it is unknown when there is no such column; empty: not said
}

// csvMetrics are those of a row, in their order. There are no more than so many
// of an export, since that many reasons are told apart.
type csvMetrics [16]csvMetric

// A csvPlan is what is read of each row: the metrics of which the table has
// the column, and why the others are unknown.
type csvPlan struct {
	metrics []csvMetric
	reads   []int   // of metrics, those that have a column
	absent  reasons // those that have none
	made    []madeWhy
}

// reasons are those of the metrics of a plan, by their places in
// engagement.Reasons plus one; 0 is none.
type reasons [len(csvMetrics{})]uint8

// A madeWhy is what was made of a row before: rows lack the same things over and
// over.
type madeWhy struct {
	of  reasons
	why engagement.Whys
}

// plan tells which of the metrics the table has.
func (d *csvDecoder) plan(metrics []csvMetric) *csvPlan {
	p := &csvPlan{metrics: metrics[:min(len(metrics), len(csvMetrics{}))]}
	for i, m := range p.metrics {
		if d.Has(m.field) {
			p.reads = append(p.reads, i)
		} else {
			p.absent[i] = codeOf(m.absent)
		}
	}
	return p
}

// codeOf gives a reason's place in engagement.Reasons plus one.
func codeOf(why engagement.Reason) uint8 {
	for i, r := range engagement.Reasons() {
		if r == why {
			return uint8(i + 1)
		}
	}
	return 0
}

// The codes of the reasons that a cell can give.
type csvCodes struct{ notShown, hidden, absurd, unreadable uint8 }

// counts sets the metrics of the post, or why they are unknown.
func (d *csvDecoder) counts(p *engagement.Post, plan *csvPlan) {
	why := plan.absent
	for _, i := range plan.reads {
		m := &plan.metrics[i]
		var c payload.Count
		if m.unit == 0 {
			c = d.Count(m.field)
		} else {
			c = d.span(m)
		}
		n := engagement.Count{}
		switch c.State {
		case payload.Given:
			if n = engagement.Known(c.Value); !n.IsKnown() {
				why[i] = d.codes.absurd
			}
		case payload.Null:
			why[i] = d.codes.notShown
		case payload.Hidden:
			why[i] = d.codes.hidden
		case payload.Absurd:
			why[i] = d.codes.absurd
		default:
			why[i] = d.codes.unreadable
		}
		*m.at(&p.Metrics) = n
	}
	p.Why = plan.why(why)
}

// why gives the reasons by metric.
func (plan *csvPlan) why(of reasons) engagement.Whys {
	for i := range plan.made {
		if plan.made[i].of == of {
			return plan.made[i].why
		}
	}
	var why engagement.Whys
	all := engagement.Reasons()
	for i, code := range of {
		if code > 0 {
			why.Set(plan.metrics[i].metric, all[code-1])
		}
	}
	const most = 16
	if len(plan.made) < most {
		plan.made = append(plan.made, madeWhy{of, why})
	}
	return why
}

// span reads a time as milliseconds.
func (d *csvDecoder) span(m *csvMetric) payload.Count {
	n := d.Seconds(m.field)
	if n.State != payload.Given {
		return payload.Count{State: n.State}
	}
	ms := math.Round(n.Value * m.unit)
	if ms < 0 || ms > engagement.MaxCount {
		d.Note(m.field, problem.Problem{Rule: "not_a_duration", Message: "want a time from 0 up; left out"})
		return payload.Count{State: payload.Unreadable}
	}
	return payload.Count{Value: int64(ms), State: payload.Given}
}
