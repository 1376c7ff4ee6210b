package flow_test

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract/flow"
)

type (
	history = flow.History[state]
	step    = flow.Step[state]
	refusal = flow.Refusal[state]
)

func refused(t *testing.T, err error, code flow.Code) *refusal {
	t.Helper()
	var r *refusal
	require.ErrorAs(t, err, &r)
	require.Equal(t, code, r.Code, "%v", err)
	return r
}

// walk applies steps that must all be allowed.
func walk(t *testing.T, f facts, steps ...step) history {
	t.Helper()
	l := line()
	var h history
	for _, s := range steps {
		var err error
		h, err = l.Apply(h, s, f)
		require.NoError(t, err)
	}
	return h
}

func TestALineIsWalkedAndRemembered(t *testing.T) {
	l := line()
	h := walk(t, facts{rounds: 1, known: true, url: "x"},
		step{To: submitted, At: day(1), By: "creator", Actor: "u7", ID: "r1"},
		step{To: changes, At: day(2), By: "brand", Reason: "logo too large", Note: "see frame 3"},
		step{To: submitted, At: day(3), By: "creator"},
		step{To: approved, At: day(4), By: "brand"},
		step{To: posted, At: day(5), By: "creator"},
	)
	assert.Equal(t, posted, l.State(h))
	assert.Equal(t, flow.Move[state]{From: submitted, To: changes, Name: "ask", At: day(2), By: "brand", Reason: "logo too large", Note: "see frame 3"}, h.Moves[1])
	assert.Equal(t, 2, h.Entered(submitted))
	assert.Equal(t, 1, h.Made("approve"))
	since, ever := h.Since(submitted)
	assert.True(t, ever)
	assert.True(t, since.Equal(day(3)))
	_, ever = h.Since(waived)
	assert.False(t, ever)
	at, begun := h.At(day(2).Add(time.Hour))
	assert.Equal(t, changes, at)
	assert.True(t, begun)
	_, begun = h.At(day(0))
	assert.False(t, begun)
	require.NoError(t, l.Verify(h))
}

func TestWhatIsRefusedAndWhatIsAllowedInstead(t *testing.T) {
	ok := facts{rounds: 1, known: true, silence: 72 * time.Hour}
	in := step{To: submitted, At: day(1), By: "creator"}
	once := walk(t, ok, in)
	twice := walk(t, ok, in, step{To: changes, At: day(2), By: "brand", Reason: "r"}, step{To: submitted, At: day(3), By: "creator"})
	tests := []struct {
		name  string
		h     history
		s     step
		f     facts
		code  flow.Code
		words string // in the message
	}{
		{"an unknown state", once, step{To: "done", At: day(2)}, ok, flow.UnknownState, `there is no such state; there are "pending"`},
		{"no row", once, step{To: posted, At: day(2)}, ok, flow.NoSuchMove, "no move leads there from here; allowed: "},
		{"a name that does not lead there", once, step{To: approved, Name: "post", At: day(2)}, ok, flow.NoSuchMove, `no move named "post"`},
		{"already there", once, step{To: submitted, At: day(2), By: "creator"}, ok, flow.AlreadyThere, "it is there already"},
		{"another party", once, step{To: changes, At: day(2), By: "creator", Reason: "r"}, ok, flow.NotByYou, `this is for "brand" to do`},
		{"no reason", once, step{To: changes, At: day(2), By: "brand", Reason: " "}, ok, flow.NeedsReason, "it needs a reason"},
		{"not by its name", once, step{To: waived, At: day(2), By: "brand", Reason: "budget"}, ok, flow.NeedsName, `"waive"`},
		{"a reason that is not listed", once, step{To: waived, Name: "waive", At: day(2), By: "brand", Reason: "no"}, ok, flow.NeedsReason, `one of "budget", "goodwill"`},
		{"rounds are used up", twice, step{To: changes, At: day(4), By: "brand", Reason: "r"}, ok, flow.GuardUnmet, "rounds of changes are left (it would be number 2 of at most 1)"},
		{"rounds are not known", once, step{To: changes, At: day(2), By: "brand", Reason: "r"}, facts{}, flow.GuardUnmet, "(not known: no limit was given)"},
		{"silence not long enough", once, step{To: approved, At: day(3), By: "creator"}, ok, flow.GuardUnmet, "the time to answer is over (from 2026-10-05T09:00:00Z on)"},
		{"no time", once, step{To: approved, By: "brand"}, ok, flow.BadTime, "needs its time"},
		{"a year past the calendar", once, step{To: approved, By: "brand", At: time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)}, ok, flow.BadTime, ""},
		{"before the last move", once, step{To: approved, At: day(0), By: "brand"}, ok, flow.OutOfOrder, "2026-10-02T09:00:00Z"},
	}
	l := line()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			h, err := l.Apply(tt.h, tt.s, tt.f)
			r := refused(t, err, tt.code)
			assert.Equal(t, tt.h, h, "a refused move changes nothing")
			assert.Contains(t, err.Error(), tt.words)
			assert.NotEmpty(t, r.Choices)
			assert.NotEmpty(t, r.Allowed())
			_, err = json.Marshal(r)
			require.NoError(t, err)
		})
	}
	h := walk(t, facts{url: "x"}, in, step{To: approved, At: day(2), By: "brand"}, step{To: posted, At: day(3)})
	_, err := l.Apply(h, step{To: waived, Name: "waive", By: "brand", Reason: "budget", At: day(4)}, ok)
	assert.Empty(t, refused(t, err, flow.IsEnd).Choices)
	assert.Empty(t, l.Next(h, day(4), ok))
}

// Silence approves after three days, and the move says which of the two ways it
// went.
func TestSilenceApproves(t *testing.T) {
	l, f := line(), facts{silence: 72 * time.Hour}
	h := walk(t, f, step{To: submitted, At: day(1), By: "creator"})
	for _, c := range l.Next(h, day(2), f) {
		if c.Name == "lapse" {
			assert.False(t, c.Open)
			assert.True(t, c.Opens.Equal(day(4)))
		}
	}
	early, err := l.Apply(h, step{To: approved, At: day(2), By: "brand"}, f)
	require.NoError(t, err)
	assert.Equal(t, "approve", early.Moves[1].Name)
	late, err := l.Apply(h, step{To: approved, At: day(4), By: "system"}, f)
	require.NoError(t, err)
	assert.Equal(t, "lapse", late.Moves[1].Name)
}

func TestTheSameStepTwiceIsOneMove(t *testing.T) {
	l, f := line(), facts{rounds: 3, known: true}
	steps := []step{
		{To: submitted, At: day(1), By: "creator", ID: "a"},
		{To: changes, At: day(2), By: "brand", Reason: "r"},
		{To: submitted, At: day(2), By: "creator", ID: "c"},
	}
	h := walk(t, f, steps...)
	for _, s := range steps {
		s.At = s.At.In(time.FixedZone("somewhere", 3600)) // the same instant
		again, err := l.Apply(h, s, f)
		require.NoError(t, err)
		assert.Equal(t, h, again)
	}
	_, err := l.Apply(h, step{To: changes, At: day(5), By: "brand", Reason: "r", ID: "a"}, f)
	refused(t, err, flow.IDUsed)
	_, err = l.Raise(h, flow.Mark{Overlay: "disputed", At: day(5), Reason: "r", ID: "a"}, f)
	refused(t, err, flow.IDUsed)
}

func TestADisputeLiesOverTheLine(t *testing.T) {
	l := line()
	h := walk(t, facts{}, step{To: submitted, At: day(1), By: "creator"})
	_, err := l.Raise(h, flow.Mark{Overlay: "disputed", At: day(2)}, facts{})
	refused(t, err, flow.NeedsReason)
	_, err = l.Raise(h, flow.Mark{Overlay: "on fire", At: day(2)}, facts{})
	refused(t, err, flow.NoSuchCover)
	_, err = l.Lift(h, flow.Mark{Overlay: "disputed", At: day(2)}, facts{})
	refused(t, err, flow.NotRaised)
	_, err = l.Raise(h, flow.Mark{Overlay: "disputed", At: day(0), Reason: "r"}, facts{})
	refused(t, err, flow.OutOfOrder)

	raise := flow.Mark{Overlay: "disputed", At: day(2), By: "creator", Reason: "not what was agreed"}
	up, err := l.Raise(h, raise, facts{})
	require.NoError(t, err)
	assert.Equal(t, submitted, l.State(up))
	assert.Equal(t, []string{"disputed"}, up.Raised())
	assert.Empty(t, h.Marks, "the history it was raised on stays as it was")
	again, err := l.Raise(up, raise, facts{})
	require.NoError(t, err)
	assert.Equal(t, up, again)
	_, err = l.Raise(up, flow.Mark{Overlay: "disputed", At: day(3), Reason: "r"}, facts{})
	refused(t, err, flow.AlreadyThere)

	_, err = l.Apply(up, step{To: approved, At: day(3), By: "brand"}, facts{})
	r := refused(t, err, flow.Held)
	require.Len(t, r.Allowed(), 1)
	assert.Equal(t, waived, r.Allowed()[0].To)
	_, err = l.Lift(up, flow.Mark{Overlay: "disputed", At: day(3)}, facts{})
	assert.Contains(t, refused(t, err, flow.GuardUnmet).Error(), "the dispute is resolved")
	down, err := l.Lift(up, flow.Mark{Overlay: "disputed", At: day(3)}, facts{resolved: true})
	require.NoError(t, err)
	assert.Empty(t, down.Raised())
	assert.False(t, down.IsRaised("disputed"))
	done, err := l.Apply(down, step{To: approved, At: day(3), By: "brand"}, facts{})
	require.NoError(t, err)
	require.NoError(t, l.Verify(done))

	ended := walk(t, facts{}, step{To: waived, Name: "waive", At: day(1), By: "brand", Reason: "budget"})
	_, err = l.Raise(ended, flow.Mark{Overlay: "disputed", At: day(2), Reason: "r"}, facts{})
	refused(t, err, flow.NoSuchMove)
}

func TestBeginAndImport(t *testing.T) {
	l := line()
	h, err := l.Begin(step{At: day(0), By: "brand"})
	require.NoError(t, err)
	assert.Equal(t, pending, l.State(h))
	assert.Equal(t, flow.Begun, h.Moves[0].Name)
	_, err = l.Begin(step{To: approved, At: day(0)})
	refused(t, err, flow.NoSuchMove)
	_, err = l.Begin(step{To: "done", At: day(0)})
	refused(t, err, flow.UnknownState)
	_, err = l.Begin(step{})
	refused(t, err, flow.BadTime)
	h, err = l.Import(step{To: approved, At: day(0), Note: "from the old system"})
	require.NoError(t, err)
	require.NoError(t, l.Verify(h))
	h, err = l.Apply(h, step{To: posted, At: day(1)}, facts{url: "x"})
	require.NoError(t, err)
	assert.Equal(t, posted, l.State(h))
}

func TestHistoriesThatTheTableCannotHaveMade(t *testing.T) {
	l := line()
	tests := map[string]history{
		"unknown state":      {Moves: []flow.Move[state]{{From: pending, To: "done", Name: "x", At: day(1)}}},
		"no such row":        {Moves: []flow.Move[state]{{From: pending, To: posted, Name: "post", At: day(1)}}},
		"wrong name":         {Moves: []flow.Move[state]{{From: pending, To: submitted, Name: "post", At: day(1)}}},
		"begins in the line": {Moves: []flow.Move[state]{{To: approved, Name: flow.Begun, At: day(1)}}},
		"broken chain":       {Moves: []flow.Move[state]{{From: pending, To: submitted, Name: "submit", At: day(1)}, {From: changes, To: submitted, Name: "submit", At: day(2)}}},
		"back in time":       {Moves: []flow.Move[state]{{From: pending, To: submitted, Name: "submit", At: day(2)}, {From: submitted, To: approved, Name: "approve", At: day(1)}}},
		"no time":            {Moves: []flow.Move[state]{{From: pending, To: submitted, Name: "submit"}}},
		"one id twice":       {Moves: []flow.Move[state]{{From: pending, To: submitted, Name: "submit", At: day(1), ID: "a"}, {From: submitted, To: approved, Name: "approve", At: day(2), ID: "a"}}},
		"unknown overlay":    {Marks: []flow.Mark{{Overlay: "x", Raised: true, At: day(1)}}},
		"lifted first":       {Marks: []flow.Mark{{Overlay: "disputed", At: day(1)}}},
		"raised twice":       {Marks: []flow.Mark{{Overlay: "disputed", Raised: true, At: day(1)}, {Overlay: "disputed", Raised: true, At: day(2)}}},
		"marks back in time": {Marks: []flow.Mark{{Overlay: "disputed", Raised: true, At: day(2)}, {Overlay: "disputed", At: day(1)}}},
		"moved while held": {Moves: []flow.Move[state]{{From: pending, To: submitted, Name: "submit", At: day(2)}},
			Marks: []flow.Mark{{Overlay: "disputed", Raised: true, At: day(1)}, {Overlay: "disputed", At: day(3)}}},
		"moved while still held": {Moves: []flow.Move[state]{{From: pending, To: submitted, Name: "submit", At: day(2)}},
			Marks: []flow.Mark{{Overlay: "disputed", Raised: true, At: day(1)}}},
		"too long": {Marks: make([]flow.Mark, flow.MaxMoves+1)},
	}
	for name, h := range tests {
		t.Run(name, func(t *testing.T) {
			refused(t, l.Verify(h), flow.BadHistory)
			_, err := l.Apply(h, step{To: waived, Name: "waive", By: "brand", Reason: "budget", At: day(9)}, facts{})
			refused(t, err, flow.BadHistory)
			_, err = l.Raise(h, flow.Mark{Overlay: "disputed", Reason: "r", At: day(9)}, facts{})
			refused(t, err, flow.BadHistory)
			assert.Nil(t, l.Next(h, day(9), facts{}))
		})
	}
}

func TestAHistoryHasAnEnd(t *testing.T) {
	l := line()
	f := facts{rounds: -1, known: true}
	var h history
	h.Moves = append(h.Moves, flow.Move[state]{To: pending, Name: flow.Begun, At: day(0)})
	for len(h.Moves) < flow.MaxMoves {
		next := flow.Move[state]{From: changes, To: submitted, Name: "submit", At: day(1), Reason: "r"}
		switch l.State(h) {
		case pending:
			next.From = pending
		case submitted:
			next.From, next.To, next.Name = submitted, changes, "ask"
		}
		h.Moves = append(h.Moves, next)
	}
	require.NoError(t, l.Verify(h))
	_, err := l.Apply(h, step{To: approved, By: "brand", At: day(2)}, f)
	refused(t, err, flow.TooLong)
}

func TestZeroTableRefusesEverything(t *testing.T) {
	var l flow.Table[state, facts]
	require.Error(t, l.Validate())
	_, err := l.Apply(history{}, step{To: posted, At: day(1)}, facts{})
	require.Error(t, err)
	_, err = l.Begin(step{At: day(1)})
	require.Error(t, err)
	assert.Empty(t, l.Next(history{}, day(1), facts{}))
}

func TestRefusalIsFoundInAChain(t *testing.T) {
	l := line()
	_, err := l.Apply(history{}, step{To: posted, At: day(1)}, facts{})
	err = errors.Join(errors.New("saving"), err)
	var r *refusal
	require.ErrorAs(t, err, &r)
}
