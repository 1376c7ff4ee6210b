package flow

import "slices"

// A Table is the life of one kind of thing. It is a plain value: change a copy of
// it and validate that. Its JSON is for drawing and documents; functions of guards
// are not in it, and a guard read without one is never met.
type Table[S ~string, F any] struct {
	Name   string `json:"name"`   // of the thing, for messages: "contract"
	States []S    `json:"states"` // in the order of the line; all of them
	// Starts are the states a history may begin in. The first is the state of a
	// history in which nothing has happened.
	Starts []S `json:"starts"`
	// Terminal are the states that nothing follows.
	Terminal []S             `json:"terminal,omitempty"`
	Rows     []Row[S, F]     `json:"rows"`
	Overlays []Overlay[S, F] `json:"overlays,omitempty"`
}

// A Row says that To may follow each of From. Several rows may join the same two
// states under different names, such as an approval by a person and one by
// silence.
type Row[S ~string, F any] struct {
	Name string `json:"name"` // of the move: "sign"; a verb in small letters
	From []S    `json:"from"`
	To   S      `json:"to"`
	// By are the parties that may make the move; empty is anybody.
	By     []string      `json:"by,omitempty"`
	Guards []Guard[S, F] `json:"guards,omitempty"` // all must hold
	// Reason says that the move needs a reason. With Reasons it must be one of
	// them.
	Reason  bool     `json:"reason,omitempty"`
	Reasons []string `json:"reasons,omitempty"`
	// Explicit says that a step must name the move, not the state alone: for what
	// must never happen by a general "set status".
	Explicit bool `json:"explicit,omitempty"`
}

// A Case is a move about to be made, as guards see it.
type Case[S ~string, F any] struct {
	History History[S] // before the move; not to be changed
	From    S
	Step    Step[S] // in Next only To, Name and At are set
	Facts   F
}

// A Guard is a condition of a move.
type Guard[S ~string, F any] struct {
	Name string                  `json:"name"` // stable: "both_signed"
	Must string                  `json:"must"` // what must hold, as a sentence: "Both parties have signed."
	Met  func(Case[S, F]) Answer `json:"-"`
}

// An Overlay is a condition beside the line, such as a dispute: the state stays
// what it is while moves are held.
type Overlay[S ~string, F any] struct {
	Name string `json:"name"`
	On   []S    `json:"on,omitempty"` // where it may be raised; empty is every state but the terminal ones
	// Frees are the states that may be entered while it is raised. All others are
	// held.
	Frees  []S           `json:"frees,omitempty"`
	By     []string      `json:"by,omitempty"` // who may raise and lift it; empty is anybody
	Raise  []Guard[S, F] `json:"raise,omitempty"`
	Lift   []Guard[S, F] `json:"lift,omitempty"`
	Reason bool          `json:"reason,omitempty"` // raising it needs a reason
}

// start is the state of a history in which nothing has happened.
func (t Table[S, F]) start() (s S) {
	if len(t.Starts) > 0 {
		s = t.Starts[0]
	}
	return s
}

// State returns the state that h is in. A history in which nothing has happened
// is in the table's first start.
func (t Table[S, F]) State(h History[S]) S {
	if len(h.Moves) == 0 {
		return t.start()
	}
	return h.Moves[len(h.Moves)-1].To
}

// IsTerminal reports whether nothing follows s.
func (t Table[S, F]) IsTerminal(s S) bool { return slices.Contains(t.Terminal, s) }

// From returns the rows that leave s, in the order of the table.
func (t Table[S, F]) From(s S) []Row[S, F] {
	var rows []Row[S, F]
	for _, r := range t.Rows {
		if slices.Contains(r.From, s) {
			rows = append(rows, r)
		}
	}
	return rows
}

// Overlay returns the overlay of a name.
func (t Table[S, F]) Overlay(name string) (Overlay[S, F], bool) {
	for _, o := range t.Overlays {
		if o.Name == name {
			return o, true
		}
	}
	return Overlay[S, F]{}, false
}

// raisable reports whether o may be raised in s.
func (t Table[S, F]) raisable(o *Overlay[S, F], s S) bool {
	if len(o.On) == 0 {
		return !t.IsTerminal(s)
	}
	return slices.Contains(o.On, s)
}
