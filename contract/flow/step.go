package flow

import (
	"strings"
	"time"
)

// A Step is a move that somebody wants to make.
type Step[S ~string] struct {
	To   S      `json:"to"`
	Name string `json:"name,omitempty"` // of the row; empty is the first row to To that is open
	// At is when it happened: not before what the history has, and in the years 1
	// to 9999.
	At     time.Time `json:"at"`
	By     string    `json:"by,omitempty"`    // the party: "brand", "creator"
	Actor  string    `json:"actor,omitempty"` // who did it there
	Reason string    `json:"reason,omitempty"`
	Note   string    `json:"note,omitempty"`
	// ID is the caller's key of the step, such as that of a request. A step whose
	// ID the history has was made before and changes nothing.
	ID string `json:"id,omitempty"`
}

// clean is s as a history keeps it: in UTC, without a monotonic clock, in UTF-8,
// so that what is written as JSON is read back the same.
func (s Step[S]) clean() Step[S] {
	s.At = s.At.Round(0).UTC()
	s.To = S(utf(string(s.To)))
	s.Name, s.By, s.Actor = utf(s.Name), utf(s.By), utf(s.Actor)
	s.Reason, s.Note, s.ID = utf(s.Reason), utf(s.Note), utf(s.ID)
	return s
}

func utf(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }

// datable reports whether t can stand in a history.
func datable(t time.Time) bool {
	return !t.IsZero() && t.Year() >= 1 && t.Year() <= 9999
}

// dated is t, or the zero time where it cannot be written as JSON.
func dated(t time.Time) time.Time {
	if !datable(t) {
		return time.Time{}
	}
	return t
}

// move is s made from a state.
func (s Step[S]) move(from S, name string) Move[S] {
	return Move[S]{From: from, To: s.To, Name: name, At: s.At, By: s.By, Actor: s.Actor, Reason: s.Reason, Note: s.Note, ID: s.ID}
}

// repeats reports whether m was made by this very step.
func (s Step[S]) repeats(m *Move[S]) bool {
	return m.To == s.To && (s.Name == "" || s.Name == m.Name) && m.At.Equal(s.At) &&
		m.By == s.By && m.Actor == s.Actor && m.Reason == s.Reason && m.Note == s.Note && m.ID == s.ID
}

// seen reports whether the history has this step already, and whether its ID was
// used for something else. Steps without an ID are the same if all of them is.
func (h History[S]) seen(s Step[S]) (same, clash bool) {
	for i := range h.Moves {
		m := &h.Moves[i]
		if s.repeats(m) {
			return true, false
		}
		if s.ID != "" && m.ID == s.ID {
			clash = true
		}
	}
	for i := range h.Marks {
		if s.ID != "" && h.Marks[i].ID == s.ID {
			clash = true
		}
	}
	return false, clash
}
