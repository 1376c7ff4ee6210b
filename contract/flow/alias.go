package flow

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// An Alias is a state of another system in the words of ours.
type Alias[S ~string] struct {
	System string `json:"system"`            // the other system
	Theirs string `json:"theirs"`            // its name of the state
	To     S      `json:"to,omitempty"`      // ours; empty where it says nothing of this line
	Line   string `json:"line,omitempty"`    // the other line that it speaks of: "seeding"
	State  string `json:"state,omitempty"`   // and the state there
	Cover  string `json:"overlay,omitempty"` // the overlay that it raises
	Note   string `json:"note,omitempty"`    // what is lost
	Source string `json:"source,omitempty"`
	Trust  string `json:"trust,omitempty"`
}

// Aliases are the names of other systems.
type Aliases[S ~string] []Alias[S]

// Find returns the alias of a name in a system. Names are the same if their letters
// and digits are, in any case: "Counter proposal" is COUNTER_PROPOSAL. The system
// must be written as in the table.
func (a Aliases[S]) Find(system, name string) (Alias[S], bool) {
	key := plainName(name)
	for _, x := range a {
		if x.System == system && key != "" && plainName(x.Theirs) == key {
			return x, true
		}
	}
	return Alias[S]{}, false
}

// Systems lists the systems, in the order of the table.
func (a Aliases[S]) Systems() []string {
	var list []string
	for _, x := range a {
		if !slices.Contains(list, x.System) {
			list = append(list, x.System)
		}
	}
	return list
}

// Validate reports, as [Flaws], rows that have no system or name, stand twice, lead
// to a state that is not among states, or say nothing at all.
func (a Aliases[S]) Validate(states []S) error {
	var f Flaws
	seen := map[string]bool{}
	for i, x := range a {
		where := "aliases[" + strconv.Itoa(i) + "]"
		key := x.System + "\x00" + plainName(x.Theirs)
		switch {
		case x.System == "" || plainName(x.Theirs) == "":
			f = append(f, Flaw{"names", where, "it has no system or no name"})
		case seen[key]:
			f = append(f, Flaw{"duplicate", where, quote(x.Theirs) + " of " + quote(x.System) + " stands twice"})
		case x.To != "" && !slices.Contains(states, x.To):
			f = append(f, Flaw{"unknown", where, "state " + quote(x.To) + " is not listed"})
		case x.To == "" && x.Line == "" && x.Note == "":
			f = append(f, Flaw{"names", where, "it says nothing"})
		}
		seen[key] = true
	}
	if len(f) == 0 {
		return nil
	}
	return f
}

// plainName is the letters and digits of a name, in small letters.
func plainName(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
