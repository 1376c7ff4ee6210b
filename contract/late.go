package contract

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// A LatePolicy says how many days before its day something open is at risk.
type LatePolicy struct {
	Soon   []SoonDays       `json:"soon,omitempty"`
	Other  int              `json:"other"` // kinds that Soon does not name
	Source string           `json:"source"`
	Trust  engagement.Trust `json:"trust"`
	AsOf   string           `json:"as_of"`
}

// SoonDays is from how many days before its day a kind of date is at risk.
type SoonDays struct {
	Kind DueKind `json:"kind"`
	Days int     `json:"days"`
}

// DefaultLatePolicy looks three days ahead for signatures, publication and the
// product, one for an answer to a draft, five for payments and two for the rest.
func DefaultLatePolicy() LatePolicy {
	return LatePolicy{Soon: []SoonDays{{SignDue, 3}, {ProductDue, 3}, {PublishDue, 3}, {ReplyDue, 1}, {PaymentDue, 5}},
		Other: 2, Source: "our judgement", Trust: engagement.TrustDoubtful, AsOf: "2026-11"}
}

func (p LatePolicy) soon(k DueKind) int {
	for _, s := range p.Soon {
		if s.Kind == k {
			return s.Days
		}
	}
	return p.Other
}

// A LateStatus is how a date that is not seen to stands.
type LateStatus string

// The statuses, worst first.
const (
	Overdue     LateStatus = "overdue"
	AtRisk      LateStatus = "at_risk"
	LateUnknown LateStatus = "unknown" // it has no day, or nothing says whether it was seen to
)

// A Lateness is a date that was not seen to in time or may not be.
type Lateness struct {
	Due    Due        `json:"due"`
	Status LateStatus `json:"status"`
	// Days is by how many days it is overdue; at risk, how many are left; unknown,
	// how many its day is past, 0 where it is not.
	Days int `json:"days"`
	// By is who has to act now: the party of what it waits for in the end, or its
	// own.
	By Role `json:"by,omitempty"`
	// Waits are the IDs of the open dates that it waits for, the nearest first.
	Waits []string `json:"waits_for,omitempty"`
	Why   string   `json:"why"`
}

// Late lists what is overdue, at risk or unknown on a day, worst first: of the dates
// of a calendar on which somebody has to act, those that f and l do not show to be
// seen to. Dates whose day comes later and that wait for nothing late are not listed.
//
// A date waits for what has to come before it: a draft for the brief and the product,
// an answer for the draft, a publication for the draft and its answer, a report for
// publication. A measurement, a report and a payment wait for what they are counted
// from, if that is to come: signing, the brief, the product, the draft, its approval,
// the publication or the report. What moves with an event to come is not overdue
// before it, but at risk where that is late.
//
// What was waived, rejected or completed is off the list; so is all but payments,
// returns and taking down once the contract has ended. What has no event or history,
// such as a payment without one, is unknown unless Life.Done has it.
func Late(dues []Due, f Facts, l Life, on civil.Date, p LatePolicy) []Lateness {
	k := newLate(dues, f, l, on, p)
	var list []Lateness
	for i := range dues {
		if x, ok := k.judge(i); ok {
			list = append(list, x)
		}
	}
	order := []LateStatus{Overdue, AtRisk, LateUnknown}
	slices.SortStableFunc(list, func(a, b Lateness) int {
		by := cmp.Compare(slices.Index(order, a.Status), slices.Index(order, b.Status))
		days := cmp.Compare(b.Days, a.Days)
		if a.Status == AtRisk {
			days = -days
		}
		return cmp.Or(by, days, strings.Compare(a.Due.ID, b.Due.ID))
	})
	return list
}

// judge returns how a date stands, and whether it is to be listed.
func (k *late) judge(i int) (Lateness, bool) {
	d := k.dues[i]
	done := k.done(i)
	if !k.duty(d) || done == engagement.Yes {
		return Lateness{}, false
	}
	x := Lateness{Due: d, By: d.By}
	root := i
	for _, w := range k.waits(i) {
		x.Waits = append(x.Waits, k.dues[w].ID)
		root = w
	}
	x.By = k.dues[root].By
	end := deadline(d)
	past := max(k.on.Sub(end), 0)
	switch {
	case end.IsZero():
		if len(x.Waits) > 0 && k.lateWait(i) {
			x.Status, x.Why = AtRisk, "what it waits for is late"
			break
		}
		x.Status, x.Why = LateUnknown, cmp.Or(d.Why, "it has no day")
	case done == engagement.Unsaid && past == 0 && end.Sub(k.on) > k.p.soon(d.Kind) && !k.lateWait(i):
		return Lateness{}, false
	case k.moves(i):
		if !k.lateWait(i) {
			return Lateness{}, false
		}
		x.Status, x.Days, x.Why = AtRisk, max(end.Sub(k.on), 0), "it moves with what it waits for, which is late"
	case done == engagement.Unsaid && past > 0:
		x.Status, x.Days, x.Why = LateUnknown, past, "its day was "+end.String()+"; nothing says whether it was seen to"
	case past > 0:
		x.Status, x.Days, x.Why = Overdue, past, countOf(past, "day")+" past "+end.String()
	case k.lateWait(i):
		x.Status, x.Days, x.Why = AtRisk, end.Sub(k.on), "what it waits for is late"
	case end.Sub(k.on) <= k.p.soon(d.Kind):
		x.Status, x.Days, x.Why = AtRisk, end.Sub(k.on), daysLeft(end.Sub(k.on))
	default:
		return Lateness{}, false
	}
	if h, ok := k.life.Piece(d.Deliverable, d.Piece); ok && h.IsRaised(Disputed) {
		x.Why += "; it is in dispute"
	}
	return x, true
}

func daysLeft(days int) string {
	if days == 0 {
		return "today is the last day"
	}
	return countOf(days, "day") + " left"
}

// deadline is the last day of a date.
func deadline(d Due) civil.Date {
	if !d.To.IsZero() {
		return d.To
	}
	return d.On
}
