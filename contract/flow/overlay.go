package flow

import (
	"slices"
	"strings"
)

// Raise puts an overlay over the line from m.At on, and returns the history with
// it; h stays as it was. m.Raised is set here. A mark that h has already changes
// nothing. Errors: a [Refusal] with NoSuchCover, AlreadyThere, NoSuchMove where the
// overlay may not be raised in this state, and those of Apply.
func (t Table[S, F]) Raise(h History[S], m Mark, facts F) (History[S], error) {
	m.Raised = true
	return t.mark(h, m, facts)
}

// Lift takes an overlay away again. Errors: as Raise, and NotRaised.
func (t Table[S, F]) Lift(h History[S], m Mark, facts F) (History[S], error) {
	m.Raised = false
	return t.mark(h, m, facts)
}

func (m Mark) clean() Mark {
	m.At = m.At.Round(0).UTC()
	m.Overlay, m.By, m.Actor = utf(m.Overlay), utf(m.By), utf(m.Actor)
	m.Reason, m.Note, m.ID = utf(m.Reason), utf(m.Note), utf(m.ID)
	return m
}

func (t Table[S, F]) mark(h History[S], m Mark, facts F) (History[S], error) {
	m = m.clean()
	r := &Refusal[S]{Table: t.Name, From: t.State(h), Overlay: m.Overlay, At: dated(m.At)}
	if why := t.verify(h); why != "" {
		r.Code, r.Detail = BadHistory, why
		return h, r
	}
	same, clash := h.marked(m)
	if same {
		return h, nil
	}
	if clash {
		r.Code, r.Detail = IDUsed, "the id belongs to another step"
		return h, r
	}
	if r.Code, r.Detail = h.timely(m.At, len(h.Marks)); r.Code != "" {
		return h, r
	}
	t.cover(h, m, facts, r)
	if r.Code != "" {
		return h, r
	}
	marks := make([]Mark, len(h.Marks), len(h.Marks)+1)
	copy(marks, h.Marks)
	return History[S]{Moves: slices.Clone(h.Moves), Marks: append(marks, m)}, nil
}

// marked reports whether h has this very mark, and whether its ID was used for
// something else.
func (h History[S]) marked(m Mark) (same, clash bool) {
	for i := range h.Marks {
		x := h.Marks[i]
		if x.At.Equal(m.At) {
			x.At = m.At
		}
		if x == m {
			return true, false
		}
		clash = clash || m.ID != "" && h.Marks[i].ID == m.ID
	}
	for i := range h.Moves {
		clash = clash || m.ID != "" && h.Moves[i].ID == m.ID
	}
	return false, clash
}

// cover sets in r why a mark may not be made.
func (t Table[S, F]) cover(h History[S], m Mark, facts F, r *Refusal[S]) {
	o, known := t.Overlay(m.Overlay)
	guards := o.Raise
	if !m.Raised {
		guards = o.Lift
	}
	up := h.IsRaised(m.Overlay)
	switch {
	case !known:
		list := make([]string, len(t.Overlays))
		for i := range t.Overlays {
			list[i] = t.Overlays[i].Name
		}
		r.Code, r.Detail = NoSuchCover, "there is no such overlay; there are "+names(list)
	case m.Raised && up:
		r.Code, r.Detail = AlreadyThere, "it is raised already"
	case !m.Raised && !up:
		r.Code, r.Detail = NotRaised, "it is not raised"
	case m.Raised && !t.raisable(&o, r.From):
		r.Code, r.Detail = NoSuchMove, "it cannot be raised in this state"
	case len(o.By) > 0 && !slices.Contains(o.By, m.By):
		r.Code, r.Detail = NotByYou, "this is for "+names(o.By)+" to do"
	case m.Raised && o.Reason && strings.TrimSpace(m.Reason) == "":
		r.Code, r.Detail = NeedsReason, "it needs a reason"
	default:
		c := Case[S, F]{History: h, From: r.From, Step: Step[S]{At: m.At, By: m.By, Actor: m.Actor, Reason: m.Reason, Note: m.Note, ID: m.ID}, Facts: facts}
		if r.Unmet = unmet(guards, c); len(r.Unmet) > 0 {
			r.Code = GuardUnmet
		}
	}
}
