package relationship_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract/flow"
	rel "github.com/seed-e12bc25d/influencekit/contract/relationship"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

type (
	history = flow.History[rel.Stage]
	step    = flow.Step[rel.Stage]
)

func TestTablesAreSound(t *testing.T) {
	line, seeding := rel.Line(), rel.Seeding()
	require.NoError(t, line.Validate())
	require.NoError(t, seeding.Validate())
	require.NoError(t, rel.StageNames().Validate(rel.Stages()))
	for _, a := range rel.StageNames() {
		if a.Line == "seeding" {
			assert.Contains(t, rel.Seeds(), rel.Seed(a.State), a.Theirs)
		}
	}
}

// willing are facts that let every guard pass.
func willing(touches []rel.Touchpoint) rel.Facts {
	p := rel.DefaultPolicy()
	p.Campaigns.Value = 1
	yes := engagement.Yes
	return rel.Facts{Touches: touches, Policy: p, TermsAgreed: yes, Signed: yes, Started: yes, WorkDone: yes, Ended: yes, InProgramme: yes}
}

// Random walks over open choices reach every stage, every move is made, every
// history is one that the line can have made and survives JSON, and every refusal
// says what is allowed.
func TestWalksOverTheLine(t *testing.T) {
	line := rel.Line()
	seen, made := map[rel.Stage]bool{}, map[string]bool{}
	refusals := 0
	for seed := range uint64(400) {
		r := rand.New(rand.NewPCG(seed, 11))
		var h history
		var touches []rel.Touchpoint
		now := at(1, 1)
		for range 60 {
			kinds := []rel.Kind{rel.Outreach, rel.Outreach, rel.FollowUp, rel.FollowUp, rel.FollowUp, rel.Reply, rel.AmbassadorInvited}
			now = now.Add(time.Duration(1+r.IntN(400)) * time.Hour)
			if r.IntN(2) == 0 { // else a time of silence
				touches = append(touches, rel.Touchpoint{Kind: kinds[r.IntN(len(kinds))], At: now})
			}
			f := willing(touches)
			choices := line.Next(h, now, f)
			to := rel.Stages()[r.IntN(len(rel.Stages()))]
			_, err := line.Apply(h, step{To: to, At: now, By: "nobody"}, f)
			var no *flow.Refusal[rel.Stage]
			if err != nil {
				refusals++
				require.ErrorAs(t, err, &no)
				require.Equal(t, len(choices), len(no.Choices))
				require.NotEmpty(t, no.Error())
			}
			if len(choices) == 0 {
				require.True(t, line.IsTerminal(line.State(h)))
				break
			}
			c := choices[r.IntN(len(choices))]
			if slices.Contains([]string{"reject", "block", "pause", "decline"}, c.Name) && r.IntN(8) > 0 {
				continue // or few would get far
			}
			s := step{To: c.To, Name: c.Name, At: now}
			if len(c.By) > 0 {
				s.By = c.By[0]
			}
			if c.Reason {
				s.Reason = append(slices.Clone(c.Reasons), "r")[0]
			}
			next, err := line.Apply(h, s, f)
			require.Equal(t, c.Open, err == nil, "%v: %v", c, err)
			h = next
			seen[line.State(h)] = true
			if c.Open {
				made[c.Name] = true
			}
			require.NoError(t, line.Verify(h))
		}
		text, err := json.Marshal(h)
		require.NoError(t, err)
		var back history
		require.NoError(t, json.Unmarshal(text, &back))
		require.Equal(t, h, back)
	}
	for _, s := range rel.Stages() {
		assert.True(t, seen[s], "stage %s was never reached", s)
	}
	for _, row := range line.Rows {
		assert.True(t, made[row.Name], "move %s was never made", row.Name)
	}
	t.Logf("%d refusals, %d moves", refusals, len(made))
}

func TestWhatTheLineRefuses(t *testing.T) {
	line := rel.Line()
	signed := rel.Facts{Signed: engagement.Yes}
	tests := []struct {
		from, to rel.Stage
		by       string
		reason   string
		f        rel.Facts
		words    string // in the refusal; "" is allowed
	}{
		{rel.Agreed, rel.Contracted, "", "", rel.Facts{}, "both have signed (not known)"},
		{rel.Agreed, rel.Contracted, "", "", rel.Facts{Signed: engagement.No}, "both have signed; allowed"},
		{rel.Agreed, rel.Contracted, "", "", signed, ""},
		{rel.Agreed, rel.Active, "", "", signed, `no move leads there from here; allowed: "contracted"`},
		{rel.Contracted, rel.Declined, rel.Creator, "", signed, "no move leads there"},
		{rel.Negotiating, rel.Declined, rel.Brand, "", signed, `this is for "creator" to do`},
		{rel.Negotiating, rel.Declined, rel.Creator, "", signed, ""},
		{rel.Discovered, rel.Rejected, rel.Brand, "", signed, "it needs a reason"},
		{rel.Active, rel.Blocked, rel.Brand, "bad mood", signed, `one of "fraud"`},
		{rel.Active, rel.Blocked, rel.Brand, "fraud", signed, ""},
		{rel.Blocked, rel.Discovered, rel.Brand, "sorted out", signed, `by its name, "unblock"`},
		{rel.Rejected, rel.Contacted, rel.Brand, "", signed, "is final"},
		{rel.Paused, rel.Active, rel.Brand, "", signed, "does not say where it came from"},
		{rel.Completed, rel.Contacted, rel.Brand, "", signed, "a new outreach message is noted"},
		{rel.Completed, rel.Ambassador, rel.Brand, "", rel.Facts{Policy: rel.DefaultPolicy()}, "what was before the import is not in the history"},
		{rel.Contacted, rel.Unresponsive, rel.Brand, "", rel.Facts{Policy: rel.DefaultPolicy()}, "0 of 3 messages"},
	}
	for _, tt := range tests {
		h, err := line.Import(step{To: tt.from, At: at(3, 1)})
		require.NoError(t, err)
		_, err = line.Apply(h, step{To: tt.to, At: at(3, 2), By: tt.by, Reason: tt.reason}, tt.f)
		if tt.words == "" {
			require.NoError(t, err, "%s to %s", tt.from, tt.to)
			continue
		}
		require.ErrorContains(t, err, tt.words, "%s to %s", tt.from, tt.to)
	}
}

func TestAProductOnItsWay(t *testing.T) {
	table := rel.Seeding()
	var h flow.History[rel.Seed]
	f := rel.SeedFacts{Address: engagement.Yes, DaysToPost: 14, Resends: 1}
	move := func(to rel.Seed, by string, day time.Time) error {
		next, err := table.Apply(h, flow.Step[rel.Seed]{To: to, By: by, At: day}, f)
		h = next
		return err
	}
	require.NoError(t, move(rel.Accepted, rel.Creator, at(3, 1)))
	require.NoError(t, move(rel.Shipped, rel.Brand, at(3, 2)))
	require.NoError(t, move(rel.Lost, "", at(3, 9)))
	require.NoError(t, move(rel.Shipped, rel.Brand, at(3, 10)))
	assert.Empty(t, rel.SeedTies(h, at(3, 11), engagement.Unsaid).Of, "no tie before it is there")
	require.NoError(t, move(rel.Delivered, "", at(3, 12)))
	assert.Equal(t, "[free_product]", mustText(rel.SeedTies(h, at(3, 12), engagement.No).Of))
	require.ErrorContains(t, move(rel.NotPosted, "", at(3, 20)), "from 2026-03-26T10:00:00Z on")
	require.NoError(t, move(rel.NotPosted, "", at(3, 26)))
	require.ErrorContains(t, move(rel.Posted, "", at(3, 27)), "the post is known")
	lapsed := h
	require.ErrorContains(t, move(rel.Withdrawn, rel.Brand, at(3, 27)), "reason")
	off, err := table.Apply(lapsed, flow.Step[rel.Seed]{To: rel.Withdrawn, By: rel.Brand, At: at(3, 27), Reason: "never posted"}, f)
	require.NoError(t, err, "written off")
	assert.Equal(t, "[free_product]", mustText(rel.SeedTies(off, at(3, 28), engagement.No).Of), "the creator has it all the same")
	require.NoError(t, move(rel.Returned, "", at(3, 27)))
	assert.Empty(t, rel.SeedTies(h, at(3, 28), engagement.No).Of)
	h = lapsed
	f.Post = "https://example.com/p/1"
	require.NoError(t, move(rel.Posted, "", at(3, 27)))
	assert.Empty(t, table.Next(h, at(4, 1), f))
}

func mustText[T ~string](list []T) string {
	text := "["
	for i, s := range list {
		if i > 0 {
			text += " "
		}
		text += string(s)
	}
	return text + "]"
}
