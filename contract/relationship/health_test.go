package relationship_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	rel "github.com/seed-e12bc25d/influencekit/contract/relationship"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func signal(t *testing.T, all []rel.Signal, code string) rel.Signal {
	t.Helper()
	i := slices.IndexFunc(all, func(s rel.Signal) bool { return s.Code == code })
	require.GreaterOrEqual(t, i, 0, code)
	return all[i]
}

func TestHealth(t *testing.T) {
	eur := money.Must("10", "EUR")
	known := engagement.Known
	tests := []struct {
		name      string
		stage     rel.Stage
		touches   []rel.Touchpoint
		campaigns []rel.Campaign
		on        civil.Date
		code      string
		outcome   rel.Outcome
		observed  float64
	}{
		{"quiet talks, last day", rel.Negotiating, []rel.Touchpoint{touch(rel.Call, 3, 3)}, nil, on(3, 10), rel.SilentTalks, rel.Fine, 7},
		{"quiet talks, a day more", rel.Negotiating, []rel.Touchpoint{touch(rel.Call, 3, 3)}, nil, on(3, 11), rel.SilentTalks, rel.Flagged, 8},
		{"quiet work", rel.Active, nil, nil, on(3, 16), rel.SilentWork, rel.Flagged, 15},
		{"a waiting creator", rel.Active, []rel.Touchpoint{touch(rel.Reply, 3, 3), touch(rel.Liked, 3, 4)}, nil, on(3, 6), rel.UnansweredReply, rel.Flagged, 3},
		{"answered", rel.Active, []rel.Touchpoint{touch(rel.Reply, 3, 3), touch(rel.Answer, 3, 4)}, nil, on(3, 9), rel.UnansweredReply, rel.Fine, 0},
		{"slow brand", rel.Active, []rel.Touchpoint{touch(rel.Reply, 3, 1), touch(rel.Answer, 3, 4), touch(rel.Reply, 3, 5), touch(rel.Answer, 3, 8), touch(rel.Reply, 3, 9), touch(rel.Answer, 3, 9)}, nil, on(3, 9), rel.SlowAnswers, rel.Flagged, 72},
		{"too few answers", rel.Active, []rel.Touchpoint{touch(rel.Reply, 3, 1), touch(rel.Answer, 3, 4)}, nil, on(3, 9), rel.SlowAnswers, rel.NotAssessed, 0},
		{"cold", rel.Contacted, []rel.Touchpoint{touch(rel.Followed, 3, 1), touch(rel.Outreach, 3, 2)}, nil, on(3, 3), rel.ColdOutreach, rel.Flagged, 1},
		{"warm", rel.Contacted, []rel.Touchpoint{touch(rel.Followed, 3, 1), touch(rel.Liked, 3, 1), touch(rel.Outreach, 3, 2)}, nil, on(3, 3), rel.ColdOutreach, rel.Fine, 2},
		{"the creator wrote first", rel.Contacted, []rel.Touchpoint{touch(rel.Reply, 3, 1)}, nil, on(3, 3), rel.ColdOutreach, rel.NotAssessed, 0},
		{"one campaign", rel.Completed, nil, []rel.Campaign{{Name: "a", To: on(3, 1)}}, on(5, 1), rel.OneOff, rel.Flagged, 61},
		{"a second is planned", rel.Completed, nil, []rel.Campaign{{Name: "a", To: on(3, 1)}, {Name: "b", From: on(9, 1)}}, on(5, 1), rel.OneOff, rel.Fine, 0},
		{"none has ended", rel.Completed, nil, nil, on(5, 1), rel.OneOff, rel.NotAssessed, 0},
		{"no thanks", rel.Completed, nil, []rel.Campaign{{Name: "a", To: on(3, 1)}}, on(3, 9), rel.NoThanks, rel.Flagged, 8},
		{"feedback during it counts", rel.Completed, []rel.Touchpoint{touch(rel.FeedbackGiven, 2, 20)}, []rel.Campaign{{Name: "a", From: on(2, 1), To: on(3, 1)}}, on(5, 9), rel.NoFeedback, rel.Fine, 0},
		{"feedback on the one before does not", rel.Completed, []rel.Touchpoint{touch(rel.FeedbackGiven, 1, 20)}, []rel.Campaign{{Name: "a", From: on(2, 1), To: on(3, 1)}}, on(3, 20), rel.NoFeedback, rel.Flagged, 19},
		{"posts left alone", rel.Active, nil, []rel.Campaign{{Name: "a", From: on(2, 1), Posts: known(4)}}, on(3, 20), rel.PostsIgnored, rel.Flagged, 4},
		{"posts engaged with", rel.Active, []rel.Touchpoint{touch(rel.EngagedSponsored, 2, 3)}, []rel.Campaign{{Name: "a", From: on(2, 1), Posts: known(4)}}, on(3, 20), rel.PostsIgnored, rel.Fine, 0},
		{"posts not counted", rel.Active, nil, []rel.Campaign{{Name: "a", From: on(2, 1)}}, on(3, 20), rel.PostsIgnored, rel.NotAssessed, 0},
		{"over-controlled", rel.Active, nil, []rel.Campaign{{Name: "a", From: on(2, 1), Deliverables: known(2), Rounds: known(5)}}, on(3, 20), rel.OverControl, rel.Flagged, 2.5},
		{"rounds not counted", rel.Active, nil, []rel.Campaign{{Name: "a", From: on(2, 1), Deliverables: known(2)}}, on(3, 20), rel.OverControl, rel.NotAssessed, 0},
		{"a perk without its cost", rel.Active, []rel.Touchpoint{touch(rel.EarlyAccess, 3, 2), {Kind: rel.SentProduct, At: at(3, 3), Cost: &eur}}, nil, on(3, 20), rel.CostsUnknown, rel.Flagged, 1},
		{"asked and asked", rel.Contacted, []rel.Touchpoint{touch(rel.Outreach, 3, 2), touch(rel.FollowUp, 3, 3), touch(rel.FollowUp, 3, 4), touch(rel.FollowUp, 3, 5)}, nil, on(3, 20), rel.TooManyAsks, rel.Flagged, 4},
		{"answered in between", rel.Contacted, []rel.Touchpoint{touch(rel.Outreach, 3, 2), touch(rel.FollowUp, 3, 3), touch(rel.Reply, 3, 4), touch(rel.FollowUp, 3, 5), touch(rel.FollowUp, 3, 6)}, nil, on(3, 20), rel.TooManyAsks, rel.Fine, 2},
		{"promised or not?", rel.Active, []rel.Touchpoint{touch(rel.SharedCredit, 3, 2)}, nil, on(3, 20), rel.TiesUnclear, rel.Flagged, 1},
		{"not promised", rel.Active, []rel.Touchpoint{{Kind: rel.SharedCredit, At: at(3, 2), Promised: engagement.No}}, nil, on(3, 20), rel.TiesUnclear, rel.Fine, 0},
	}
	p := rel.DefaultPolicy()
	met := map[string]map[rel.Outcome]bool{}
	for _, tt := range tests {
		r := record(t, tt.stage, at(3, 1), tt.touches...)
		r.Campaigns = tt.campaigns
		s := signal(t, p.Health(r, tt.on), tt.code)
		assert.Equal(t, tt.outcome, s.Outcome, "%s: %+v", tt.name, s)
		assert.InDelta(t, tt.observed, s.Observed, 1e-12, tt.name)
		assert.NotEmpty(t, s.Source)
		switch s.Outcome {
		case rel.Flagged:
			assert.NotEmpty(t, s.Message, tt.name)
			assert.NotEmpty(t, s.Benign, tt.name)
			assert.Positive(t, s.N, tt.name)
		case rel.NotAssessed:
			assert.NotEmpty(t, s.Why, tt.name)
		}
		if met[tt.code] == nil {
			met[tt.code] = map[rel.Outcome]bool{}
		}
		met[tt.code][s.Outcome] = true
	}
	for _, c := range p.Checks {
		if c.Code != rel.SilentAfter && c.Code != rel.SlowCreator { // alike, and in the example
			assert.True(t, met[c.Code][rel.Flagged], c.Code)
		}
	}
}

// Of a creator of whom nothing is noted nothing bad is said, and the zero policy
// and the zero day say nothing at all.
func TestHealthOfNothing(t *testing.T) {
	p := rel.DefaultPolicy()
	for _, s := range p.Health(&rel.Record{}, on(3, 1)) {
		assert.Equal(t, rel.NotAssessed, s.Outcome, s.Code)
	}
	for _, s := range p.Health(record(t, rel.Completed, at(1, 1)), civil.Date{}) {
		assert.Equal(t, rel.NotAssessed, s.Outcome, s.Code)
	}
	var zero rel.Policy
	assert.Empty(t, zero.Health(&rel.Record{}, on(3, 1)))
	assert.Empty(t, zero.Next(&rel.Record{}, on(3, 1)))
	p.Checks = []rel.Check{{Code: "of_the_host"}}
	assert.Equal(t, rel.NotAssessed, p.Health(&rel.Record{}, on(3, 1))[0].Outcome)
}

// Silence never heals by waiting, and evidence points at what it says.
func TestHealthOverRandomLogs(t *testing.T) {
	p := rel.DefaultPolicy()
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 13))
		rec := record(t, rel.Stages()[r.IntN(15)], at(3, 1), randomLog(r, r.IntN(25))...)
		for _, s := range p.Health(rec, on(4, 1)) {
			for _, e := range s.Evidence {
				if e.Touch >= 0 {
					require.Equal(t, rec.Touches[e.Touch].Kind, e.Kind)
					require.False(t, e.On.After(on(4, 1)))
				}
			}
			require.LessOrEqual(t, len(s.Evidence), 10)
			text, err := json.Marshal(s)
			require.NoError(t, err)
			var back rel.Signal
			require.NoError(t, json.Unmarshal(text, &back))
			require.Equal(t, s, back)
		}
		end := on(6, 1)
		for _, code := range []string{rel.SilentTalks, rel.SilentWork, rel.SilentAfter, rel.UnansweredReply} {
			before := p.Health(rec, end)
			i := slices.IndexFunc(before, func(s rel.Signal) bool { return s.Code == code })
			if i < 0 {
				continue
			}
			later := signal(t, p.Health(rec, end.AddDays(5)), code)
			require.GreaterOrEqual(t, later.Observed, before[i].Observed)
		}
	}
}

// Every kind of touchpoint makes the ties its row says, and what is held out in
// return for a post makes one only when it was.
func TestTiesOfKinds(t *testing.T) {
	for _, row := range rel.Kinds() {
		assert.NotEmpty(t, row.Title, row.Kind)
		assert.NotEmpty(t, row.Source, row.Kind)
		x := touch(row.Kind, 3, 2)
		got, notes := rel.Ties([]rel.Touchpoint{x}, at(3, 3))
		if row.When == rel.Always {
			assert.Equal(t, row.Ties, got.Of, row.Kind)
		} else {
			assert.Empty(t, got.Of, row.Kind)
			assert.False(t, got.Known(), "no touchpoint makes the ties none")
		}
		assert.Len(t, notes, len(row.Ties), row.Kind)
		x.Promised = engagement.Yes
		got, _ = rel.Ties([]rel.Touchpoint{x}, at(3, 3))
		assert.Equal(t, row.Ties, got.Of, row.Kind)
		got, notes = rel.Ties([]rel.Touchpoint{x}, at(3, 1))
		assert.Empty(t, got.Of)
		assert.Empty(t, notes, "it has not happened yet")
		x.Ties = []disclosure.Tie{disclosure.NoTie}
		got, _ = rel.Ties([]rel.Touchpoint{x}, at(3, 3))
		assert.Empty(t, got.Of, "the note says that it makes none")
	}
}

func TestSpendKeepsCurrenciesApart(t *testing.T) {
	a, b, c := money.Must("10.50", "EUR"), money.Must("1.25", "EUR"), money.Must("700", "JPY")
	s, err := rel.Spend([]rel.Touchpoint{
		{Kind: rel.SentProduct, At: at(3, 1), Cost: &a}, {Kind: rel.Liked, At: at(3, 1)}, {Kind: rel.Experience, At: at(3, 2)},
		{Kind: rel.Call, At: at(3, 3), Cost: &b}, {Kind: rel.TravelGiven, At: at(3, 4), Cost: &c}, {Kind: rel.SentProduct, At: at(5, 1), Cost: &a},
	}, at(4, 1))
	require.NoError(t, err)
	assert.Equal(t, []money.Amount{money.Must("11.75", "EUR"), c}, s.Totals)
	assert.Equal(t, []int{2}, s.Unknown)
	assert.Equal(t, 3, s.Known)
}

func TestEveryFaultOfARecordAtOnce(t *testing.T) {
	less, nothing := money.Must("-1", "EUR"), money.Amount{}
	r := rel.Record{
		History: history{Moves: nil},
		Touches: []rel.Touchpoint{
			{Kind: "winked", At: at(3, 1), ID: "a"},
			{Kind: rel.Liked, ID: "a"},
			{Kind: rel.Liked, At: at(5, 1), Cost: &less, Ties: []disclosure.Tie{"love", disclosure.NoTie}},
			{Kind: rel.Liked, At: at(3, 1), Cost: &nothing},
		},
		Campaigns: []rel.Campaign{{From: on(3, 2), To: on(3, 1)}},
	}
	r.History.Moves = append(r.History.Moves, record(t, rel.Active, at(3, 1)).History.Moves...)
	r.History.Moves[0].Name = "jump"
	p := rel.DefaultPolicy()
	var l problem.List
	require.ErrorAs(t, p.Validate(&r, on(4, 1)), &l)
	for _, want := range [][2]string{
		{"creator", "required"}, {"history", "history"}, {"touches[0].kind", "enum"}, {"touches[1].id", "unique"}, {"touches[1].at", "required"},
		{"touches[2].at", "not_after"}, {"touches[2].cost", "not_negative"}, {"touches[2].ties[0]", "enum"}, {"touches[2].ties[1]", "alone"},
		{"touches[3].cost.currency", "required"}, {"campaigns[0].name", "required"}, {"campaigns[0].to", "not_before"},
	} {
		assert.True(t, l.Has(want[0], want[1]), "%v in %v", want, l)
	}
	assert.Len(t, l, 12)
	good := record(t, rel.Active, at(3, 1), touch(rel.Liked, 3, 2))
	require.NoError(t, p.Validate(good, on(3, 2)))
	require.Error(t, p.Validate(good, on(3, 1)), "it lies in the future")
	require.NoError(t, p.Validate(good, civil.Date{}), "no day is no limit")
	text, err := json.Marshal(good)
	require.NoError(t, err)
	var back rel.Record
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Equal(t, *good, back)
}

// Merging is associative and commutative, keeps every touchpoint, and counts one
// kept twice once.
func TestMergeOfLogs(t *testing.T) {
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 14))
		var logs [3][]rel.Touchpoint
		for i := range logs {
			logs[i] = randomLog(r, r.IntN(12))
			for j := range logs[i] {
				if r.IntN(2) == 0 {
					cost := money.Must("1", []money.Currency{"EUR", "USD"}[r.IntN(2)])
					logs[i][j].Cost = &cost
				}
			}
		}
		logs[2] = append(logs[2], logs[0]...)
		all, err := rel.Merge(logs[0], logs[1], logs[2])
		require.NoError(t, err)
		ab, err := rel.Merge(logs[1], logs[0])
		require.NoError(t, err)
		again, err := rel.Merge(logs[2], ab)
		require.NoError(t, err)
		require.Equal(t, all, again)
		twice, err := rel.Merge(all, all)
		require.NoError(t, err)
		require.Equal(t, all, twice)
		require.LessOrEqual(t, len(all), len(logs[1])+len(logs[2]))
		require.True(t, slices.IsSortedFunc(all, func(a, b rel.Touchpoint) int { return a.At.Compare(b.At) }))
	}
	zone := time.FixedZone("x", 3600)
	a := rel.Touchpoint{ID: "1", Kind: rel.Liked, At: at(3, 1)}
	b := a
	b.At = b.At.In(zone)
	one, err := rel.Merge([]rel.Touchpoint{a}, []rel.Touchpoint{b})
	require.NoError(t, err)
	assert.Len(t, one, 1)
	b.Kind = rel.Commented
	both, err := rel.Merge([]rel.Touchpoint{a}, []rel.Touchpoint{b})
	assert.Len(t, both, 2, "nothing is dropped")
	var l problem.List
	require.ErrorAs(t, err, &l)
	assert.True(t, l.Has("touches[1].id", "unique"))
}
