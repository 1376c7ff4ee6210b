package flow

import (
	"slices"
	"strconv"
	"time"
)

// Verify reports whether this table can have made h: each move follows the one
// before it by a row of the table, times do not go back, overlays are raised before
// they are lifted, no move was made that an overlay held. Guards are not asked
// again: the facts of the time are gone. The error is a [Refusal] with BadHistory.
func (t Table[S, F]) Verify(h History[S]) error {
	if why := t.verify(h); why != "" {
		return &Refusal[S]{Table: t.Name, Code: BadHistory, From: t.State(h), Detail: why}
	}
	return nil
}

// verify says what is wrong with h, or nothing.
func (t Table[S, F]) verify(h History[S]) string {
	if len(h.Moves) > MaxMoves || len(h.Marks) > MaxMoves {
		return "it has more than " + strconv.Itoa(MaxMoves) + " entries"
	}
	ids := make(map[string]bool, len(h.Moves)+len(h.Marks))
	used := func(id string) bool {
		was := ids[id]
		ids[id] = id != ""
		return was
	}
	var last time.Time
	for i := range h.Moves {
		m := &h.Moves[i]
		if why := t.misfit(h, i); why != "" {
			return place("moves", i, why)
		}
		if why := misdated(m.At, last); why != "" {
			return place("moves", i, why)
		}
		if used(m.ID) {
			return place("moves", i, "its id is used twice")
		}
		last = m.At
	}
	return t.verifyMarks(h, used)
}

func place(list string, i int, why string) string {
	return list + "[" + strconv.Itoa(i) + "]: " + why
}

func misdated(at, last time.Time) string {
	switch {
	case !datable(at):
		return "it has no time"
	case at.Before(last):
		return "its time is before that of the one before"
	}
	return ""
}

// misfit says why move i cannot follow the one before it.
func (t Table[S, F]) misfit(h History[S], i int) string {
	m := &h.Moves[i]
	if !slices.Contains(t.States, m.To) {
		return "its state is unknown"
	}
	from := t.start()
	if i > 0 {
		from = h.Moves[i-1].To
	}
	if i == 0 && m.From == "" {
		switch {
		case m.Name == Imported, m.Name == Begun && slices.Contains(t.Starts, m.To):
			return ""
		}
		return "a history does not begin there"
	}
	if m.From != from {
		return "it does not leave the state that the one before entered"
	}
	for j := range t.Rows {
		if r := &t.Rows[j]; r.To == m.To && r.Name == m.Name && slices.Contains(r.From, from) {
			return ""
		}
	}
	return "the table has no such move"
}

// verifyMarks checks the overlays against each other and against the moves.
func (t Table[S, F]) verifyMarks(h History[S], used func(string) bool) string {
	up := map[string]time.Time{} // since when
	var last time.Time
	for i := range h.Marks {
		m := &h.Marks[i]
		o, known := t.Overlay(m.Overlay)
		if !known {
			return place("marks", i, "its overlay is unknown")
		}
		if why := misdated(m.At, last); why != "" {
			return place("marks", i, why)
		}
		since, raised := up[m.Overlay]
		switch {
		case used(m.ID):
			return place("marks", i, "its id is used twice")
		case m.Raised == raised && raised:
			return place("marks", i, "it is raised already")
		case m.Raised == raised:
			return place("marks", i, "it is not raised")
		case m.Raised:
			up[m.Overlay] = m.At
		default:
			if why := heldMove(h, &o.Frees, since, m.At); why != "" {
				return why
			}
			delete(up, m.Overlay)
		}
		last = m.At
	}
	for _, o := range t.Overlays { // in the order of the table
		if since, raised := up[o.Name]; raised {
			if why := heldMove(h, &o.Frees, since, time.Time{}); why != "" {
				return why
			}
		}
	}
	return ""
}

// heldMove says which move was made between two instants, the ends left out, that
// an overlay held. A zero end is no end. At the ends the order is not known.
func heldMove[S ~string](h History[S], frees *[]S, from, to time.Time) string {
	i, _ := slices.BinarySearchFunc(h.Moves, from, func(m Move[S], t time.Time) int {
		if m.At.After(t) {
			return 1
		}
		return -1
	})
	for ; i < len(h.Moves) && (to.IsZero() || h.Moves[i].At.Before(to)); i++ {
		if !slices.Contains(*frees, h.Moves[i].To) {
			return place("moves", i, "an overlay held it")
		}
	}
	return ""
}
