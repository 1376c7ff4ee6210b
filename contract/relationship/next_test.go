package relationship_test

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract/flow"
	rel "github.com/seed-e12bc25d/influencekit/contract/relationship"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

func record(t *testing.T, s rel.Stage, since time.Time, touches ...rel.Touchpoint) *rel.Record {
	t.Helper()
	line := rel.Line()
	h, err := line.Import(step{To: s, At: since})
	require.NoError(t, err)
	return &rel.Record{Creator: "Anna", History: h, Touches: touches}
}

func touch(k rel.Kind, month time.Month, day int) rel.Touchpoint {
	return rel.Touchpoint{Kind: k, At: at(month, day)}
}

func TestNextBestStep(t *testing.T) {
	ended := rel.Campaign{Name: "spring", From: on(3, 1), To: on(3, 31)}
	running := rel.Campaign{Name: "summer", From: on(3, 1)}
	tests := []struct {
		name      string
		stage     rel.Stage
		touches   []rel.Touchpoint
		campaigns []rel.Campaign
		on        civil.Date
		code      string
		due       civil.Date
	}{
		{"nothing done yet", rel.Shortlisted, nil, nil, on(3, 1), "follow", on(3, 1)},
		{"followed: comment", rel.Shortlisted, []rel.Touchpoint{touch(rel.Followed, 3, 1)}, nil, on(3, 4), "comment", on(3, 3)},
		{"warm enough: write", rel.Shortlisted, []rel.Touchpoint{touch(rel.Followed, 3, 1), touch(rel.Commented, 3, 3), touch(rel.Commented, 3, 5), touch(rel.SharedTheirs, 3, 6)}, nil, on(3, 8), "write", on(3, 8)},
		{"written: note it", rel.Shortlisted, []rel.Touchpoint{touch(rel.Followed, 3, 1), touch(rel.Commented, 3, 3), touch(rel.Commented, 3, 5), touch(rel.SharedTheirs, 3, 6), touch(rel.Outreach, 3, 8)}, nil, on(3, 8), "note_contact", on(3, 8)},
		{"no answer", rel.Contacted, []rel.Touchpoint{touch(rel.Outreach, 3, 1)}, nil, on(3, 7), "follow_up", on(3, 6)},
		{"an answer waits", rel.Contacted, []rel.Touchpoint{touch(rel.Outreach, 3, 1), touch(rel.Reply, 3, 2)}, nil, on(3, 7), "answer", on(3, 3)},
		{"three without an answer", rel.Contacted, []rel.Touchpoint{touch(rel.Outreach, 3, 1), touch(rel.FollowUp, 3, 6), touch(rel.FollowUp, 3, 11)}, nil, on(3, 20), "give_up", on(3, 18)},
		{"agreed and unsigned", rel.Agreed, nil, nil, on(3, 5), "send_contract", on(3, 3)},
		{"signed: brief", rel.Contracted, nil, nil, on(3, 2), "brief", on(3, 2)},
		{"posts are up", rel.Active, []rel.Touchpoint{touch(rel.Briefed, 3, 2)}, []rel.Campaign{running}, on(3, 4), "engage", on(3, 4)},
		{"the campaign is over", rel.Active, []rel.Touchpoint{touch(rel.Briefed, 3, 2)}, []rel.Campaign{ended}, on(4, 4), "close", on(4, 1)},
		{"done: thank", rel.Completed, nil, []rel.Campaign{ended}, on(3, 3), "thank", on(3, 2)},
		{"thanked: feedback", rel.Completed, []rel.Touchpoint{touch(rel.Thanked, 3, 2)}, []rel.Campaign{ended}, on(3, 9), "feedback", on(3, 8)},
		{"once: the next campaign", rel.Completed, []rel.Touchpoint{touch(rel.Thanked, 3, 2), touch(rel.FeedbackGiven, 3, 8), touch(rel.Featured, 3, 15)}, []rel.Campaign{{Name: "one", To: on(3, 1)}}, on(3, 22), "again", on(3, 22)},
		{"twice: ambassador", rel.Completed, []rel.Touchpoint{touch(rel.Thanked, 3, 2), touch(rel.FeedbackGiven, 3, 8), touch(rel.Featured, 3, 15)}, []rel.Campaign{{Name: "one", To: on(2, 1)}, {Name: "two", To: on(3, 1)}}, on(3, 22), "invite", on(3, 22)},
		{"an ambassador without work", rel.Ambassador, []rel.Touchpoint{touch(rel.KeptInTouch, 6, 1), touch(rel.EarlyAccess, 6, 1)}, []rel.Campaign{ended}, on(6, 2), "next_campaign", on(5, 30)},
		{"paused", rel.Paused, nil, nil, on(4, 1), "resume", on(3, 31)},
	}
	p := rel.DefaultPolicy()
	for _, tt := range tests {
		r := record(t, tt.stage, at(3, 1), tt.touches...)
		r.Campaigns = tt.campaigns
		list := p.Next(r, tt.on)
		require.NotEmpty(t, list, tt.name)
		assert.Equal(t, tt.code, list[0].Code, "%s: %v", tt.name, list)
		assert.Equal(t, tt.due, list[0].Due, "%s: %v", tt.name, list)
		assert.True(t, list[0].Now, tt.name)
		assert.Equal(t, tt.on.Sub(tt.due), list[0].Overdue, tt.name)
		assert.NotEmpty(t, list[0].Why)
	}
	for _, s := range []rel.Stage{rel.Rejected, rel.Blocked} {
		assert.Empty(t, p.Next(record(t, s, at(3, 1)), on(9, 1)), s)
	}
	assert.Empty(t, p.Next(record(t, rel.Active, at(3, 1)), civil.Date{}), "no day")
	assert.Empty(t, p.Next(record(t, rel.Active, at(3, 1)), on(2, 1)), "not yet in this stage")
	r := record(t, rel.Active, at(3, 1))
	r.Campaigns = []rel.Campaign{{Name: "x", From: on(3, 1), Posts: engagement.Known(0)}}
	for _, s := range p.Next(r, on(5, 1)) {
		assert.NotEqual(t, "engage", s.Code, "nothing is posted yet")
	}
}

// Every stage but the final two has a step, every move that is proposed is one the
// line has, and every kind that is proposed is known.
func TestStepsFitTheLine(t *testing.T) {
	line, p := rel.Line(), rel.DefaultPolicy()
	codes := map[string]bool{}
	stages := map[rel.Stage]bool{}
	for _, s := range p.Steps {
		assert.False(t, codes[s.Code], "%s stands twice", s.Code)
		codes[s.Code] = true
		assert.NotEmpty(t, s.Source, s.Code)
		assert.True(t, (s.Do == "") != (s.Move == ""), s.Code)
		for _, stage := range s.Stages {
			stages[stage] = true
			if s.Move != "" {
				assert.True(t, slices.ContainsFunc(line.From(stage), func(r flow.Row[rel.Stage, rel.Facts]) bool { return r.To == s.Move }), "%s from %s", s.Code, stage)
			}
		}
		for _, k := range slices.Concat([]rel.Kind{s.Do}, s.Needs, s.Unless) {
			assert.True(t, k == "" || k.IsValid(), "%s: %s", s.Code, k)
		}
	}
	for _, s := range rel.Stages() {
		assert.Equal(t, s != rel.Rejected && s != rel.Blocked, stages[s], s)
	}
}

func randomLog(r *rand.Rand, n int) []rel.Touchpoint {
	kinds := rel.Kinds()
	var log []rel.Touchpoint
	for range n {
		log = append(log, rel.Touchpoint{Kind: kinds[r.IntN(len(kinds))].Kind, At: at(3, 1).Add(time.Duration(r.IntN(24*60)) * time.Hour)})
	}
	return log
}

// Whatever happened: no touchpoint is proposed before the cadence allows it, what
// is due comes first, order in the log changes nothing, and the future is not seen.
func TestStepsOverRandomLogs(t *testing.T) {
	p := rel.DefaultPolicy()
	steps, held := 0, 0
	for seed := range uint64(500) {
		r := rand.New(rand.NewPCG(seed, 12))
		rec := record(t, rel.Stages()[r.IntN(15)], at(3, 1), randomLog(r, r.IntN(30))...)
		day := on(3, 1).AddDays(r.IntN(80))
		list := p.Next(rec, day)
		due := true
		for _, s := range list {
			steps++
			require.True(t, due || !s.Now, "what is due comes first")
			due = s.Now
			require.False(t, s.Due.IsZero())
			require.Equal(t, s.Now, !s.Due.After(day))
			if s.Held != "" {
				held++
			}
			for _, c := range p.Cadence {
				if !slices.Contains(c.Kinds, s.Do) {
					continue
				}
				n := 0
				for _, x := range rec.Touches {
					on := civil.DateOf(x.At, nil)
					if slices.Contains(c.Kinds, x.Kind) && !on.After(day) && s.Due.Sub(on) < c.Days {
						n++
					}
				}
				require.Less(t, n, c.Most, "%s on %s breaks %s", s.Code, s.Due, c.Code)
			}
		}
		mixed := *rec
		mixed.Touches = slices.Clone(rec.Touches)
		for i := range mixed.Touches { // distinct instants, so that no order is lost
			mixed.Touches[i].At = mixed.Touches[i].At.Add(time.Duration(i) * time.Second)
		}
		want := p.Next(&mixed, day)
		past := mixed
		past.Touches = slices.DeleteFunc(slices.Clone(mixed.Touches), func(x rel.Touchpoint) bool { return civil.DateOf(x.At, nil).After(day) })
		require.Equal(t, want, p.Next(&past, day))
		r.Shuffle(len(mixed.Touches), func(i, j int) { mixed.Touches[i], mixed.Touches[j] = mixed.Touches[j], mixed.Touches[i] })
		require.Equal(t, want, p.Next(&mixed, day))
	}
	t.Logf("%d steps, %d held by the cadence", steps, held)
	assert.Positive(t, held)
}

// A message sent late in the evening of a place west of Greenwich is of that day.
func TestDaysAreThoseOfTheZone(t *testing.T) {
	la := time.FixedZone("PST", -8*3600)
	r := record(t, rel.Shortlisted, at(2, 1), rel.Touchpoint{Kind: rel.Followed, At: time.Date(2026, 3, 2, 20, 0, 0, 0, la)})
	p := rel.DefaultPolicy()
	assert.Equal(t, "follow", p.Next(r, on(3, 2))[0].Code, "in UTC it is the day after")
	p.Zone = la
	assert.Equal(t, "comment", p.Next(r, on(3, 2))[0].Code)
	free, why := p.Earliest([]rel.Touchpoint{touch(rel.Outreach, 3, 1)}, rel.FollowUp, on(3, 2))
	assert.Equal(t, on(3, 4), free)
	assert.NotEmpty(t, why)
}
