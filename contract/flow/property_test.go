package flow_test

import (
	"encoding/json"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract/flow"
)

func pickOf[T any](r *rand.Rand, list ...T) T { return list[r.IntN(len(list))] }

func randomFacts(r *rand.Rand) facts {
	return facts{rounds: r.IntN(4) - 1, known: r.IntN(5) > 0, silence: time.Duration(r.IntN(4)) * 24 * time.Hour, url: pickOf(r, "", "x"), resolved: r.IntN(2) == 0}
}

func randomStep(r *rand.Rand, at time.Time) step {
	return step{
		To: pickOf(r, append(line().States, "nowhere")...), Name: pickOf(r, "", "", "waive", "approve", "lapse"), At: at,
		By: pickOf(r, "", "brand", "creator"), Reason: pickOf(r, "", "budget", "other"), Note: pickOf(r, "", "näher", "\xff"),
	}
}

// Wherever a random walk goes: what was accepted is a history the table can have
// made, what was refused changed nothing and says what is allowed, an open choice
// can be taken, every step can be repeated, and JSON brings back the same.
func TestRandomWalks(t *testing.T) {
	l := line()
	var moved, no, replayed, taken int
	for seed := range uint64(1000) {
		r := rand.New(rand.NewPCG(seed, 5))
		var h history
		var done []step
		at := day(0)
		for range 25 {
			at = at.Add(time.Duration(r.IntN(48)-4) * time.Hour)
			f := randomFacts(r)
			before, _ := json.Marshal(h)
			var next history
			var err error
			switch r.IntN(5) {
			case 0:
				m := flow.Mark{Overlay: pickOf(r, "disputed", "else"), At: at, Reason: pickOf(r, "", "r")}
				if r.IntN(2) == 0 {
					next, err = l.Raise(h, m, f)
				} else {
					next, err = l.Lift(h, m, f)
				}
			default:
				s := randomStep(r, at)
				next, err = l.Apply(h, s, f)
				if err == nil {
					done = append(done, s)
				}
			}
			after, _ := json.Marshal(h)
			require.Equal(t, string(before), string(after), "the history handed in is never changed")
			if err != nil {
				no++
				require.Equal(t, h, next)
				require.NotEmpty(t, err.Error())
			} else {
				moved++
			}
			h = next
			require.NoError(t, l.Verify(h))
			require.Contains(t, l.States, l.State(h))
			last := h.Last()
			for _, c := range l.Next(h, last.Add(time.Hour), f) {
				s := step{To: c.To, Name: c.Name, At: last.Add(time.Hour), Note: "probe"}
				if len(c.By) > 0 {
					s.By = c.By[0]
				}
				if c.Reason {
					s.Reason = append(c.Reasons, "r")[0]
				}
				if last.IsZero() {
					s.At = day(0)
				}
				_, err := l.Apply(h, s, f)
				require.Equal(t, c.Open, err == nil, "%v: %v", c, err)
				taken++
			}
		}
		for _, s := range done {
			again, err := l.Apply(h, s, facts{})
			require.NoError(t, err)
			require.Equal(t, h, again)
			replayed++
		}
		text, err := json.Marshal(h)
		require.NoError(t, err)
		var back history
		require.NoError(t, json.Unmarshal(text, &back))
		require.Equal(t, h, back)
	}
	t.Logf("%d accepted, %d refused, %d repeated, %d choices tried", moved, no, replayed, taken)
	assert.Greater(t, moved, 1000)
	assert.Greater(t, no, 1000)
}

// Every state is reached by some walk: the guards can be met, which the table's
// own check does not know.
func TestEveryStateIsReachedByAWalk(t *testing.T) {
	l := line()
	seen := map[state]bool{}
	for seed := range uint64(500) {
		r := rand.New(rand.NewPCG(seed, 6))
		var h history
		for i := range 200 {
			h, _ = l.Apply(h, randomStep(r, day(i)), facts{rounds: 5, known: true, silence: time.Hour, url: "x"})
			seen[l.State(h)] = true
		}
	}
	for _, s := range l.States {
		assert.True(t, seen[s], s)
	}
}

func FuzzHistoryJSON(f *testing.F) {
	h, _ := json.Marshal(history{Moves: []flow.Move[state]{{From: pending, To: submitted, Name: "submit", At: day(1)}}, Marks: []flow.Mark{{Overlay: "disputed", Raised: true, At: day(2)}}})
	f.Add(h)
	f.Add([]byte(`{"moves":[{"to":"approved","name":"import","at":"2026-10-01T09:00:00+02:00"}]}`))
	f.Add([]byte(`{"moves":[{"at":"0000-01-01T00:00:00Z"}]}`))
	l := line()
	f.Fuzz(func(t *testing.T, text []byte) {
		var h history
		if json.Unmarshal(text, &h) != nil || l.Verify(h) != nil {
			return
		}
		again, err := json.Marshal(h)
		require.NoError(t, err)
		var back history
		require.NoError(t, json.Unmarshal(again, &back))
		twice, err := json.Marshal(back)
		require.NoError(t, err)
		require.Equal(t, string(again), string(twice))
		l.Next(h, day(9), facts{})
		_, _ = l.Apply(h, step{To: waived, Name: "waive", By: "brand", Reason: "budget", At: day(9)}, facts{})
	})
}

func BenchmarkApply(b *testing.B) {
	l := line()
	h, err := l.Apply(history{}, step{To: submitted, At: day(1), By: "creator"}, facts{})
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := l.Apply(h, step{To: approved, At: day(2), By: "brand"}, facts{}); err != nil {
			b.Fatal(err)
		}
	}
}
