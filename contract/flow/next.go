package flow

import (
	"slices"
	"strings"
	"time"
)

// A Choice is one row that leaves the present state.
type Choice[S ~string] struct {
	To       S         `json:"to"`
	Name     string    `json:"name"`
	Open     bool      `json:"open"`               // every guard holds and nothing holds it
	By       []string  `json:"by,omitempty"`       // who may; empty is anybody
	Reason   bool      `json:"reason,omitempty"`   // needs one
	Reasons  []string  `json:"reasons,omitempty"`  // one of these
	Explicit bool      `json:"explicit,omitempty"` // must be named
	Unmet    []Unmet   `json:"unmet,omitempty"`    // why it is not open
	HeldBy   []string  `json:"held_by,omitempty"`  // overlays that hold it
	Opens    time.Time `json:"opens,omitzero"`     // when time alone opens it
}

// String names the move, who may make it, and why it may not be made now.
func (c Choice[S]) String() string {
	s := quote(c.To)
	var more []string
	if c.Explicit {
		more = append(more, "named "+quote(c.Name))
	}
	if len(c.By) > 0 {
		more = append(more, "by "+strings.Join(c.By, " or "))
	}
	switch {
	case len(c.Reasons) > 0:
		more = append(more, "with a reason of "+strings.Join(c.Reasons, ", "))
	case c.Reason:
		more = append(more, "with a reason")
	}
	for _, u := range c.Unmet {
		more = append(more, "needs: "+u.String())
	}
	for _, o := range c.HeldBy {
		more = append(more, "held by "+quote(o))
	}
	if len(more) > 0 {
		s += " (" + strings.Join(more, "; ") + ")"
	}
	return s
}

// Next returns every row that leaves the present state, in the order of the table:
// what may happen at an instant, and why the rest may not. Guards are asked without
// a party or a reason, and at is taken as it is: a step before the history's last is
// refused all the same. A history that this table cannot have made has no next.
func (t Table[S, F]) Next(h History[S], at time.Time, facts F) []Choice[S] {
	if t.verify(h) != "" {
		return nil
	}
	return t.choices(h, at.Round(0).UTC(), facts)
}

func (t Table[S, F]) choices(h History[S], at time.Time, facts F) []Choice[S] {
	from := t.State(h)
	up := h.Raised()
	var list []Choice[S]
	for _, r := range t.From(from) {
		c := Choice[S]{
			To: r.To, Name: r.Name, By: r.By, Reason: r.Reason || len(r.Reasons) > 0, Reasons: r.Reasons, Explicit: r.Explicit,
			Unmet:  unmet(r.Guards, Case[S, F]{History: h, From: from, Step: Step[S]{To: r.To, Name: r.Name, At: at}, Facts: facts}),
			HeldBy: t.holding(up, r.To),
		}
		c.Open = len(c.Unmet) == 0 && len(c.HeldBy) == 0
		c.Opens = opening(c.Unmet, c.HeldBy)
		list = append(list, c)
	}
	return list
}

// opening is when the last of the guards opens, if time opens each of them.
func opening(unmet []Unmet, held []string) (last time.Time) {
	if len(held) > 0 {
		return last
	}
	for _, u := range unmet {
		if u.Opens.IsZero() {
			return time.Time{}
		}
		if u.Opens.After(last) {
			last = u.Opens
		}
	}
	return last
}

// holding returns those of the raised overlays that hold a move to s.
func (t Table[S, F]) holding(up []string, s S) []string {
	var held []string
	for _, name := range up {
		if o, ok := t.Overlay(name); !ok || !slices.Contains(o.Frees, s) {
			held = append(held, name)
		}
	}
	return held
}
