package flow_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract/flow"
)

func TestTheTableOfTheTestsIsSound(t *testing.T) {
	l := line()
	require.NoError(t, l.Validate())
}

func TestFlawsOfTables(t *testing.T) {
	type table = flow.Table[state, facts]
	type row = flow.Row[state, facts]
	yes := func(flow.Case[state, facts]) flow.Answer { return flow.Yes() }
	tests := []struct {
		rule  string
		spoil func(*table)
	}{
		{"names", func(l *table) { l.Name = "" }},
		{"names", func(l *table) { l.Starts = nil }},
		{"names", func(l *table) { l.States = append(l.States, pending) }},
		{"names", func(l *table) { l.Rows[0].Name = "" }},
		{"names", func(l *table) { l.Rows[0].Name = flow.Imported }},
		{"names", func(l *table) { l.Overlays = append(l.Overlays, l.Overlays[0]) }},
		{"unknown", func(l *table) { l.Rows[0].To = "nowhere" }},
		{"unknown", func(l *table) { l.Rows[0].From = append(l.Rows[0].From, "nowhere") }},
		{"unknown", func(l *table) { l.Rows[0].From = nil }},
		{"unknown", func(l *table) { l.Terminal = append(l.Terminal, "nowhere") }},
		{"unknown", func(l *table) { l.Overlays[0].On = []state{"nowhere"} }},
		{"duplicate", func(l *table) { l.Rows = append(l.Rows, l.Rows[2]) }},
		{"unreachable", func(l *table) { l.States = append(l.States, "island"); l.Terminal = append(l.Terminal, "island") }},
		{"unreachable", func(l *table) { l.Rows[0].From = []state{changes} }},
		{"dead_end", func(l *table) { l.Terminal = []state{waived} }},
		{"after_end", func(l *table) { l.Rows = append(l.Rows, row{Name: "revive", From: []state{posted}, To: pending}) }},
		{"trapped", func(l *table) {
			l.States = append(l.States, "a", "b")
			l.Rows = append(l.Rows, row{Name: "in", From: []state{pending}, To: "a"}, row{Name: "there", From: []state{"a"}, To: "b"}, row{Name: "back", From: []state{"b"}, To: "a"})
		}},
		{"guard", func(l *table) { l.Rows[0].Guards = []flow.Guard[state, facts]{{Name: "x", Must: "X."}} }},
		{"guard", func(l *table) { l.Rows[0].Guards = []flow.Guard[state, facts]{{Name: "x", Met: yes}} }},
		{"guard", func(l *table) {
			l.Rows[0].Guards = []flow.Guard[state, facts]{{Name: "url", Must: "Another sentence.", Met: yes}}
		}},
		{"reasons", func(l *table) { l.Rows[0].Reasons = []string{""} }},
	}
	for _, tt := range tests {
		l := line()
		tt.spoil(&l)
		var f flow.Flaws
		require.ErrorAs(t, l.Validate(), &f, tt.rule)
		assert.True(t, f.Has(tt.rule), "want %s in %v", tt.rule, f)
	}
}

func TestAllFlawsAtOnce(t *testing.T) {
	l := line()
	l.Name = ""
	l.Rows[0].To = "nowhere"
	l.Terminal = nil
	var f flow.Flaws
	require.ErrorAs(t, l.Validate(), &f)
	for _, rule := range []string{"names", "unknown", "unreachable", "dead_end"} {
		assert.True(t, f.Has(rule), rule)
	}
}

func TestAliases(t *testing.T) {
	a := flow.Aliases[state]{
		{System: "shop", Theirs: "IN_REVIEW", To: submitted},
		{System: "shop", Theirs: "shipped", Line: "seeding", State: "shipped"},
		{System: "desk", Theirs: "4", To: posted, Source: "codes"},
	}
	require.NoError(t, a.Validate(line().States))
	assert.Equal(t, []string{"shop", "desk"}, a.Systems())
	for _, name := range []string{"IN_REVIEW", "in review", "InReview", " in-review "} {
		got, ok := a.Find("shop", name)
		assert.True(t, ok, name)
		assert.Equal(t, submitted, got.To)
	}
	for _, name := range []string{"", "__", "review", "IN_REVIEWS"} {
		_, ok := a.Find("shop", name)
		assert.False(t, ok, name)
	}
	_, ok := a.Find("desk", "in review")
	assert.False(t, ok)
	for rule, bad := range map[string]flow.Alias[state]{
		"names":     {System: "shop", Theirs: "--", To: posted},
		"duplicate": {System: "shop", Theirs: "in review", To: posted},
		"unknown":   {System: "shop", Theirs: "gone", To: "nowhere"},
	} {
		var f flow.Flaws
		require.ErrorAs(t, append(a[:3:3], bad).Validate(line().States), &f)
		assert.True(t, f.Has(rule), rule)
	}
	require.Error(t, flow.Aliases[state]{{System: "shop", Theirs: "x"}}.Validate(nil), "it says nothing")
}

// A table can be drawn by another program; read back it lacks the functions of its
// guards, says so, and moves nothing that is guarded.
func TestATableAsJSON(t *testing.T) {
	l := line()
	text, err := json.Marshal(l)
	require.NoError(t, err)
	assert.Contains(t, string(text), `{"name":"submit","from":["pending","changes_requested"],"to":"submitted","by":["creator"]}`)
	assert.Contains(t, string(text), `"guards":[{"name":"url","must":"The address of the post is known."}]`)
	var back flow.Table[state, facts]
	require.NoError(t, json.Unmarshal(text, &back))
	again, err := json.Marshal(back)
	require.NoError(t, err)
	assert.JSONEq(t, string(text), string(again))
	var f flow.Flaws
	require.ErrorAs(t, back.Validate(), &f)
	assert.True(t, f.Has("guard"))
	h, err := back.Apply(history{}, step{To: submitted, At: day(1), By: "creator"}, facts{})
	require.NoError(t, err)
	_, err = back.Apply(h, step{To: approved, At: day(2).Add(24 * time.Hour), By: "creator"}, facts{silence: 1})
	assert.Contains(t, refused(t, err, flow.GuardUnmet).Error(), "(not known)")
}
