package contract

import (
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract/flow"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// A Launch is what was prepared for the day on which content goes up. An empty
// Deliverable means each of them.
type Launch struct {
	Facts     Facts         `json:"facts,omitzero"`
	Life      Life          `json:"life,omitzero"`
	Links     []LaunchLink  `json:"links,omitempty"`
	Codes     []LaunchCode  `json:"codes,omitempty"`
	Labels    []LabelPlan   `json:"labels,omitempty"`
	Baselines []LaunchPoint `json:"baselines,omitempty"`
	// Guardian says whether the guardian of a minor has signed.
	Guardian engagement.Tri `json:"guardian_signed,omitzero"`
}

// A LaunchLink is the tracked link of a deliverable.
type LaunchLink struct {
	Deliverable string         `json:"deliverable,omitempty"`
	URL         string         `json:"url"`
	Works       engagement.Tri `json:"works,omitzero"` // somebody followed it to the right page
}

// A LaunchCode is a discount code as the shop has it.
type LaunchCode struct {
	Code  string         `json:"code"`
	Works engagement.Tri `json:"works,omitzero"` // the shop takes it
	From  civil.Date     `json:"from,omitzero"`
	To    civil.Date     `json:"to,omitzero"` // its last day
}

// A LabelPlan is how a deliverable will say that it is paid for.
type LabelPlan struct {
	Deliverable string         `json:"deliverable,omitempty"`
	Words       string         `json:"words,omitempty"`        // "#ad"
	Tool        engagement.Tri `json:"platform_tool,omitzero"` // the platform's label will be on
}

// A LaunchPoint is a baseline: what was measured before the content, to hold the
// results against.
type LaunchPoint struct {
	Deliverable string     `json:"deliverable,omitempty"`
	On          civil.Date `json:"on"`
}

// A ReadinessPolicy is what counts as ready.
type ReadinessPolicy struct {
	BaselineDays int              `json:"baseline_days"` // how old a baseline may be on the day
	Source       string           `json:"source"`
	Trust        engagement.Trust `json:"trust"`
	AsOf         string           `json:"as_of"`
}

// DefaultReadinessPolicy lets a baseline be 30 days old.
func DefaultReadinessPolicy() ReadinessPolicy {
	return ReadinessPolicy{BaselineDays: 30, Source: "our judgement", Trust: engagement.TrustDoubtful, AsOf: "2026-11"}
}

// Readiness is what is ready on a day and what is not.
type Readiness struct {
	On    civil.Date `json:"on"`
	Ready bool       `json:"ready"` // nothing is missing and nothing unknown
	// Idle says that no deliverable is to go up on the day, as none is open that day:
	// Ready then says only that the contract itself stands in order.
	Idle   bool         `json:"idle,omitempty"`
	Checks []ReadyCheck `json:"checks"`
}

// A ReadyCheck is one line of the list.
type ReadyCheck struct {
	Rule        string      `json:"rule"` // stable: "READY-SIGNED"
	Path        string      `json:"path"` // of the term
	Status      ReadyStatus `json:"status"`
	Reason      string      `json:"reason"`       // one sentence
	By          Role        `json:"by,omitempty"` // who has to see to it
	Deliverable string      `json:"deliverable,omitempty"`
	Piece       int         `json:"piece,omitempty"`
}

// A ReadyStatus is how far something is.
type ReadyStatus string

// The statuses.
const (
	ReadyDone      ReadyStatus = "done"
	ReadyMissing   ReadyStatus = "missing"
	ReadyNotNeeded ReadyStatus = "not_needed"
	ReadyUnknown   ReadyStatus = "unknown"
)

// With returns the checks of a status.
func (r Readiness) With(s ReadyStatus) []ReadyCheck {
	var list []ReadyCheck
	for _, c := range r.Checks {
		if c.Status == s {
			list = append(list, c)
		}
	}
	return list
}

// Readiness lists what has to be ready on a day for content to go up: the contract
// signed, with the guardian of a minor; its term begun; what is paid ahead paid;
// licences that hold; and for each deliverable whose window has begun the brief, the
// product, the approval, the tracked link, the discount code, the plan for the label
// and a baseline. What happened after the day counts for nothing. What the contract
// does not ask for is not needed; what nobody said is unknown, and not ready. On a day
// on which nothing can go up the list has the contract's own lines alone and is Idle.
func (c Contract) Readiness(on civil.Date, w Launch, p ReadinessPolicy) Readiness {
	k := &readying{c: c, on: on, w: w, p: p}
	k.life = w.Life.before(on.AddDays(1).In(w.Life.Loc))
	k.facts = k.life.Facts(w.Facts)
	k.facts.Happened = slices.DeleteFunc(k.facts.Happened, func(h Happening) bool { return h.On.After(on) })
	k.contract()
	k.advance()
	k.licences()
	for i := range c.Deliverables {
		k.deliverable(i)
	}
	r := Readiness{On: on, Checks: k.list, Idle: !k.open}
	r.Ready = len(r.With(ReadyMissing))+len(r.With(ReadyUnknown)) == 0
	return r
}

// before is a life as it stood just before an instant.
func (l Life) before(t time.Time) Life {
	l.Contract = upTo(l.Contract, t)
	l.Pieces, l.Payments = slices.Clone(l.Pieces), slices.Clone(l.Payments)
	for i := range l.Pieces {
		l.Pieces[i].History = upTo(l.Pieces[i].History, t)
	}
	for i := range l.Payments {
		l.Payments[i].History = upTo(l.Payments[i].History, t)
	}
	return l
}

func upTo[S ~string](h flow.History[S], t time.Time) flow.History[S] {
	moves := slices.IndexFunc(h.Moves, func(m flow.Move[S]) bool { return !m.At.Before(t) })
	if moves >= 0 {
		h.Moves = h.Moves[:moves]
	}
	marks := slices.IndexFunc(h.Marks, func(m flow.Mark) bool { return !m.At.Before(t) })
	if marks >= 0 {
		h.Marks = h.Marks[:marks]
	}
	return h
}
