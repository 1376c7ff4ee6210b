package flow

import (
	"encoding/json"
	"slices"
	"time"
)

// MaxMoves is how many moves, and how many marks, a history may have.
const MaxMoves = 10_000

// A History is what has happened to one thing, oldest first. The zero History is
// one in which nothing has. It is never changed: each move returns a new one.
type History[S ~string] struct {
	Moves []Move[S] `json:"moves,omitempty"`
	Marks []Mark    `json:"marks,omitempty"` // overlays raised and lifted
}

// A Move is one change of state that was made.
type Move[S ~string] struct {
	From   S         `json:"from,omitempty"` // empty for the first
	To     S         `json:"to"`
	Name   string    `json:"name"` // of the row; "begin" or "import" for the first
	At     time.Time `json:"at"`
	By     string    `json:"by,omitempty"`    // the party: "brand", "creator"
	Actor  string    `json:"actor,omitempty"` // who did it there: the caller's own id
	Reason string    `json:"reason,omitempty"`
	Note   string    `json:"note,omitempty"`
	ID     string    `json:"id,omitempty"` // the caller's key of the step
}

// A Mark is an overlay raised or lifted.
type Mark struct {
	Overlay string    `json:"overlay"`
	Raised  bool      `json:"raised"` // false is lifted
	At      time.Time `json:"at"`
	By      string    `json:"by,omitempty"`
	Actor   string    `json:"actor,omitempty"`
	Reason  string    `json:"reason,omitempty"`
	Note    string    `json:"note,omitempty"`
	ID      string    `json:"id,omitempty"`
}

// Names of first moves.
const (
	Begun    = "begin"
	Imported = "import"
)

// UnmarshalJSON reads a move and puts its time into UTC.
func (m *Move[S]) UnmarshalJSON(b []byte) error {
	type plain Move[S]
	err := json.Unmarshal(b, (*plain)(m))
	m.At = m.At.UTC()
	return err
}

// UnmarshalJSON reads a mark and puts its time into UTC.
func (m *Mark) UnmarshalJSON(b []byte) error {
	type plain Mark
	err := json.Unmarshal(b, (*plain)(m))
	m.At = m.At.UTC()
	return err
}

// Entered returns how often s was entered.
func (h History[S]) Entered(s S) (n int) {
	for i := range h.Moves {
		if h.Moves[i].To == s {
			n++
		}
	}
	return n
}

// Since returns when s was last entered, and whether it ever was.
func (h History[S]) Since(s S) (time.Time, bool) {
	for i := len(h.Moves) - 1; i >= 0; i-- {
		if h.Moves[i].To == s {
			return h.Moves[i].At, true
		}
	}
	return time.Time{}, false
}

// Made returns how often the move of a name was made.
func (h History[S]) Made(name string) (n int) {
	for i := range h.Moves {
		if h.Moves[i].Name == name {
			n++
		}
	}
	return n
}

// At returns the state at an instant, and whether the history had begun: the last
// move that is not after it.
func (h History[S]) At(t time.Time) (s S, begun bool) {
	for i := len(h.Moves) - 1; i >= 0; i-- {
		if !h.Moves[i].At.After(t) {
			return h.Moves[i].To, true
		}
	}
	return s, false
}

// Last returns when something last happened, marks included; zero for a history
// in which nothing has.
func (h History[S]) Last() (last time.Time) {
	if n := len(h.Moves); n > 0 {
		last = h.Moves[n-1].At
	}
	if n := len(h.Marks); n > 0 && h.Marks[n-1].At.After(last) {
		last = h.Marks[n-1].At
	}
	return last
}

// Raised returns the overlays that are raised, in the order they were.
func (h History[S]) Raised() []string {
	var up []string
	for _, m := range h.Marks {
		if m.Raised {
			up = append(up, m.Overlay)
		} else if i := slices.Index(up, m.Overlay); i >= 0 {
			up = slices.Delete(up, i, i+1)
		}
	}
	return up
}

// IsRaised reports whether the overlay of a name is raised.
func (h History[S]) IsRaised(name string) bool {
	for i := len(h.Marks) - 1; i >= 0; i-- {
		if h.Marks[i].Overlay == name {
			return h.Marks[i].Raised
		}
	}
	return false
}
