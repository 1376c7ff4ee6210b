package flow

import (
	"strconv"
	"strings"
	"time"
)

// A Code says why a move was refused: stable, for programs.
type Code string

// The codes.
const (
	UnknownState Code = "unknown_state" // the table has no such state
	NoSuchMove   Code = "no_such_move"  // no row leads there from here
	IsEnd        Code = "is_end"        // the state is terminal
	AlreadyThere Code = "already_there"
	NotByYou     Code = "not_by_you" // another party makes this move
	NeedsReason  Code = "needs_reason"
	NeedsName    Code = "needs_name" // the move must be named
	GuardUnmet   Code = "guard"      // see Unmet
	Held         Code = "held"       // by an overlay
	BadTime      Code = "bad_time"   // none, or out of the calendar
	OutOfOrder   Code = "out_of_order"
	IDUsed       Code = "id_used"     // for another step
	BadHistory   Code = "bad_history" // one that this table cannot have made
	TooLong      Code = "too_long"    // the history has MaxMoves
	NoSuchCover  Code = "no_such_overlay"
	NotRaised    Code = "not_raised"
)

// A Refusal is a move that may not be made. It is an error.
type Refusal[S ~string] struct {
	Table   string      `json:"table"`
	Code    Code        `json:"code"`
	From    S           `json:"from"`
	To      S           `json:"to,omitempty"`
	Overlay string      `json:"overlay,omitempty"`
	At      time.Time   `json:"at,omitzero"`
	Detail  string      `json:"detail,omitempty"`
	Unmet   []Unmet     `json:"unmet,omitempty"`
	Choices []Choice[S] `json:"choices,omitempty"` // every move from here, open or not
}

// Error says what was refused, why, what is allowed, and why the rest is not.
func (r *Refusal[S]) Error() string {
	var b strings.Builder
	b.WriteString(r.Table + ": from " + quote(r.From))
	switch {
	case r.Overlay != "":
		b.WriteString(" no change of overlay " + quote(r.Overlay))
	default:
		b.WriteString(" not to " + quote(r.To))
	}
	b.WriteString(": " + r.why())
	var open, shut []string
	for _, c := range r.Choices {
		if c.Open {
			open = append(open, c.String())
		} else {
			shut = append(shut, c.String())
		}
	}
	switch {
	case len(open) > 0:
		b.WriteString("; allowed: " + strings.Join(open, ", "))
	case len(r.Choices) > 0:
		b.WriteString("; nothing is allowed now")
	}
	if len(shut) > 0 {
		b.WriteString("; not yet: " + strings.Join(shut, ", "))
	}
	return b.String()
}

func (r *Refusal[S]) why() string {
	if len(r.Unmet) > 0 {
		parts := make([]string, len(r.Unmet))
		for i, u := range r.Unmet {
			parts[i] = u.String()
		}
		return strings.Join(parts, " and ")
	}
	return r.Detail
}

// Allowed returns the moves that are open now, without those that are not.
func (r *Refusal[S]) Allowed() []Choice[S] {
	var open []Choice[S]
	for _, c := range r.Choices {
		if c.Open {
			open = append(open, c)
		}
	}
	return open
}

func quote[S ~string](s S) string { return strconv.Quote(string(s)) }

// unstopped is a sentence without its full stop and capital, to stand in another.
func unstopped(s string) string {
	s = strings.TrimSuffix(s, ".")
	if len(s) > 1 && 'A' <= s[0] && s[0] <= 'Z' && !('A' <= s[1] && s[1] <= 'Z') {
		s = string(s[0]+'a'-'A') + s[1:]
	}
	return s
}
