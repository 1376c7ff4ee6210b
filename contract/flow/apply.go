package flow

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// Begin returns a history that begins in one of the table's starts; an empty To is
// the first. Refusals: UnknownState, NoSuchMove, BadTime.
func (t Table[S, F]) Begin(s Step[S]) (History[S], error) {
	if s.To == "" {
		s.To = t.start()
	}
	if !slices.Contains(t.Starts, s.To) && slices.Contains(t.States, s.To) {
		return History[S]{}, &Refusal[S]{Table: t.Name, Code: NoSuchMove, To: s.To, Detail: "a history does not begin there; begin in " + names(t.Starts)}
	}
	return t.first(s, Begun)
}

// Import returns a history that begins in any state, for what another system has
// brought so far. What happened there is not known: guards that ask for it answer
// so. Refusals: UnknownState, BadTime.
func (t Table[S, F]) Import(s Step[S]) (History[S], error) { return t.first(s, Imported) }

func (t Table[S, F]) first(s Step[S], name string) (History[S], error) {
	s = s.clean()
	r := &Refusal[S]{Table: t.Name, To: s.To, At: dated(s.At)}
	switch {
	case !slices.Contains(t.States, s.To):
		r.Code, r.Detail = UnknownState, "there is no such state; there are "+names(t.States)
	case !datable(s.At):
		r.Code, r.Detail = BadTime, "a move needs its time, in the years 1 to 9999"
	default:
		return History[S]{Moves: []Move[S]{s.move("", name)}}, nil
	}
	return History[S]{}, r
}

// Apply makes a step and returns the history with it; h stays as it was. A step
// that h has already, by its ID or in every part, changes nothing and is no error,
// so that a request may be repeated. Errors: a [Refusal], with the history as it
// was.
func (t Table[S, F]) Apply(h History[S], s Step[S], facts F) (History[S], error) {
	s = s.clean()
	r := &Refusal[S]{Table: t.Name, From: t.State(h), To: s.To, At: dated(s.At)}
	if why := t.verify(h); why != "" {
		r.Code, r.Detail = BadHistory, why
		return h, r
	}
	same, clash := h.seen(s)
	if same {
		return h, nil
	}
	var row Row[S, F]
	if clash {
		r.Code, r.Detail = IDUsed, "the id belongs to another step"
	} else if r.Code, r.Detail = h.timely(s.At, len(h.Moves)); r.Code == "" {
		row = t.pick(h, s, facts, r)
	}
	if r.Code != "" {
		at := h.Last()
		if datable(s.At) && s.At.After(at) {
			at = s.At
		}
		r.Choices = t.choices(h, at, facts)
		return h, r
	}
	moves := make([]Move[S], len(h.Moves), len(h.Moves)+1)
	copy(moves, h.Moves)
	return History[S]{Moves: append(moves, s.move(r.From, row.Name)), Marks: slices.Clone(h.Marks)}, nil
}

// timely says what is wrong with adding something at an instant to a list that has
// so many entries.
func (h History[S]) timely(at time.Time, entries int) (Code, string) {
	last := h.Last()
	switch {
	case !datable(at):
		return BadTime, "a move needs its time, in the years 1 to 9999"
	case at.Before(last):
		return OutOfOrder, "the history goes on to " + last.Format(time.RFC3339Nano) + ", which is later"
	case entries >= MaxMoves:
		return TooLong, "the history has " + strconv.Itoa(MaxMoves) + " entries"
	}
	return "", ""
}

// pick returns the row that a step takes, or sets in r why there is none.
func (t Table[S, F]) pick(h History[S], s Step[S], facts F, r *Refusal[S]) (row Row[S, F]) {
	var fits []Row[S, F]
	for _, row := range t.From(r.From) {
		if row.To == s.To && (s.Name == row.Name || s.Name == "") {
			fits = append(fits, row)
		}
	}
	if len(fits) == 0 {
		r.Code, r.Detail = t.noRow(r.From, s)
		return row
	}
	if held := t.holding(h.Raised(), s.To); len(held) > 0 {
		r.Code, r.Detail = Held, "it is held while "+names(held)+" is raised"
		return row
	}
	c := Case[S, F]{History: h, From: r.From, Step: s, Facts: facts}
	for i, row := range fits {
		var why Refusal[S]
		why.Code, why.Detail = row.formal(s)
		if why.Code == "" {
			if why.Unmet = unmet(row.Guards, c); len(why.Unmet) == 0 {
				r.Code, r.Detail, r.Unmet = "", "", nil
				return row
			}
			why.Code = GuardUnmet
		}
		// The first row speaks, unless only a later one got as far as its guards.
		if i == 0 || r.Code != GuardUnmet && why.Code == GuardUnmet {
			r.Code, r.Detail, r.Unmet = why.Code, why.Detail, why.Unmet
		}
	}
	return row
}

// noRow says why no row leads from a state to where a step wants.
func (t Table[S, F]) noRow(from S, s Step[S]) (Code, string) {
	switch {
	case !slices.Contains(t.States, s.To):
		return UnknownState, "there is no such state; there are " + names(t.States)
	case t.IsTerminal(from):
		return IsEnd, quote(from) + " is final"
	case from == s.To:
		return AlreadyThere, "it is there already"
	case s.Name != "":
		return NoSuchMove, "no move named " + quote(s.Name) + " leads there from here"
	}
	return NoSuchMove, "no move leads there from here"
}

// formal says what a step lacks for a row, before any guard is asked.
func (r *Row[S, F]) formal(s Step[S]) (Code, string) {
	switch {
	case r.Explicit && s.Name != r.Name:
		return NeedsName, "this must be asked for by its name, " + quote(r.Name)
	case len(r.By) > 0 && !slices.Contains(r.By, s.By):
		return NotByYou, "this is for " + names(r.By) + " to do"
	case len(r.Reasons) > 0 && !slices.Contains(r.Reasons, s.Reason):
		return NeedsReason, "it needs a reason, one of " + names(r.Reasons)
	case r.Reason && strings.TrimSpace(s.Reason) == "":
		return NeedsReason, "it needs a reason"
	}
	return "", ""
}

// names lists at most twenty names in quotes.
func names[T ~string](list []T) string {
	var b []byte
	for i, s := range list {
		if i == 20 {
			return string(b) + " and " + strconv.Itoa(len(list)-i) + " more"
		}
		if i > 0 {
			b = append(b, ", "...)
		}
		b = strconv.AppendQuote(b, string(s))
	}
	return string(b)
}
