package contract_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// launching is a contract that asks for everything, and all of it prepared.
func launching(t testing.TB) (contract.Contract, contract.Launch) {
	c := dated(t)
	d := func(text string) civil.Date { return day(t, text) }
	c.Signed, c.Creator.Minor = d("2026-09-28"), engagement.No
	c.Deliverables[0].Count = 1
	c.Deliverables[0].Brief = contract.When{On: d("2026-10-05")}
	c.Deliverables[0].Product = contract.When{On: d("2026-10-08")}
	c.Deliverables[0].Guidelines = &contract.Guidelines{Codes: []string{"MIA15"}, Links: []string{"https://glow.example/mia"}}
	c.Compensation = append(c.Compensation, contract.Pay{Commission: &contract.Commission{Rate: money.BasisPoints(1000), Codes: []string{"mia15"}}})
	c.Assets = []contract.Asset{{Kind: contract.MusicAsset, Title: "Sun", Licence: "library", Until: d("2027-01-01")}}
	c.Disclosure = &contract.Disclosure{PlatformTool: engagement.Yes, Wording: []string{"#ad"}}
	happened := func(e contract.Event, on string) contract.Happening {
		return contract.Happening{Event: e, Deliverable: "reel", Piece: 1, On: d(on)}
	}
	return c, contract.Launch{
		Facts:  contract.Facts{Happened: []contract.Happening{happened(contract.OnBrief, "2026-10-05"), happened(contract.OnDelivery, "2026-10-07"), happened(contract.OnApproval, "2026-10-15")}},
		Life:   contract.Life{Done: map[string]civil.Date{"payment:1": d("2026-09-30")}},
		Links:  []contract.LaunchLink{{Deliverable: "reel", URL: "https://glow.example/mia?utm_source=instagram", Works: engagement.Yes}},
		Codes:  []contract.LaunchCode{{Code: "MIA15", Works: engagement.Yes, From: d("2026-10-01"), To: d("2026-12-31")}},
		Labels: []contract.LabelPlan{{Words: "#ad", Tool: engagement.Yes}}, Baselines: []contract.LaunchPoint{{On: d("2026-10-10")}},
	}
}

func TestReadiness(t *testing.T) {
	p := contract.DefaultReadinessPolicy()
	c, w := launching(t)
	require.NoError(t, c.Validate())
	r := c.Readiness(day(t, "2026-10-20"), w, p)
	require.True(t, r.Ready, "%v", append(r.With(contract.ReadyMissing), r.With(contract.ReadyUnknown)...))
	assert.Len(t, r.With(contract.ReadyDone), 11)
	assert.False(t, r.Idle)
	early := c.Readiness(day(t, "2026-10-16"), w, p)
	assert.True(t, early.Ready)
	assert.True(t, early.Idle, "no window has begun")

	// Each thing taken away in turn is found, and nothing else.
	tests := []struct {
		name, rule string
		want       contract.ReadyStatus
		change     func(*contract.Contract, *contract.Launch)
	}{
		{"unsigned", "READY-SIGNED", contract.ReadyMissing, func(c *contract.Contract, _ *contract.Launch) { c.Signed = civil.Date{}; c.Payment = nil }},
		{"signed later", "READY-SIGNED", contract.ReadyMissing, func(c *contract.Contract, _ *contract.Launch) { c.Signed = day(t, "2026-10-21"); c.Payment = nil }},
		{"age not said", "READY-GUARDIAN", contract.ReadyUnknown, func(c *contract.Contract, _ *contract.Launch) { c.Creator.Minor = 0 }},
		{"minor without guardian", "READY-GUARDIAN", contract.ReadyMissing, func(c *contract.Contract, _ *contract.Launch) { c.Creator.Minor = 1 }},
		{"guardian's signature not said", "READY-GUARDIAN", contract.ReadyUnknown, func(c *contract.Contract, _ *contract.Launch) {
			c.Creator.Minor, c.Creator.Guardian = 1, &contract.Party{Name: "Ana Ruiz"}
		}},
		{"term not begun", "READY-TERM", contract.ReadyMissing, func(c *contract.Contract, _ *contract.Launch) { c.Term.From = day(t, "2026-10-21") }},
		{"no term", "READY-TERM", contract.ReadyUnknown, func(c *contract.Contract, _ *contract.Launch) { c.Term = contract.Term{} }},
		{"paid ahead?", "READY-ADVANCE", contract.ReadyUnknown, func(_ *contract.Contract, w *contract.Launch) { w.Life.Done = nil }},
		{"licence over", "READY-LICENCE", contract.ReadyMissing, func(c *contract.Contract, _ *contract.Launch) { c.Assets[0].Until = day(t, "2026-10-19") }},
		{"no brief", "READY-BRIEF", contract.ReadyMissing, func(_ *contract.Contract, w *contract.Launch) { w.Facts.Happened = w.Facts.Happened[1:] }},
		{"no product", "READY-PRODUCT", contract.ReadyMissing, func(_ *contract.Contract, w *contract.Launch) {
			w.Facts.Happened = slices.Delete(w.Facts.Happened, 1, 2)
		}},
		{"no approval", "READY-APPROVAL", contract.ReadyMissing, func(_ *contract.Contract, w *contract.Launch) { w.Facts.Happened = w.Facts.Happened[:2] }},
		{"approved the day after", "READY-APPROVAL", contract.ReadyMissing, func(_ *contract.Contract, w *contract.Launch) { w.Facts.Happened[2].On = day(t, "2026-10-21") }},
		{"is approval needed?", "READY-APPROVAL", contract.ReadyUnknown, func(c *contract.Contract, w *contract.Launch) {
			c.Approval = &contract.Approval{}
			w.Facts.Happened = w.Facts.Happened[:2]
		}},
		{"no link", "READY-LINK", contract.ReadyMissing, func(_ *contract.Contract, w *contract.Launch) { w.Links = nil }},
		{"link not followed", "READY-LINK", contract.ReadyUnknown, func(_ *contract.Contract, w *contract.Launch) { w.Links[0].Works = 0 }},
		{"no code", "READY-CODE", contract.ReadyMissing, func(_ *contract.Contract, w *contract.Launch) { w.Codes = nil }},
		{"code not yet", "READY-CODE", contract.ReadyMissing, func(_ *contract.Contract, w *contract.Launch) { w.Codes[0].From = day(t, "2026-10-21") }},
		{"code over", "READY-CODE", contract.ReadyMissing, func(_ *contract.Contract, w *contract.Launch) { w.Codes[0].To = day(t, "2026-10-19") }},
		{"no label plan", "READY-LABEL", contract.ReadyMissing, func(_ *contract.Contract, w *contract.Launch) { w.Labels = nil }},
		{"words without the tool", "READY-LABEL", contract.ReadyUnknown, func(_ *contract.Contract, w *contract.Launch) { w.Labels[0].Tool = 0 }},
		{"the tool without words", "READY-LABEL", contract.ReadyMissing, func(_ *contract.Contract, w *contract.Launch) { w.Labels[0].Words = "" }},
		{"no baseline", "READY-BASELINE", contract.ReadyMissing, func(_ *contract.Contract, w *contract.Launch) { w.Baselines = nil }},
		{"baseline too old", "READY-BASELINE", contract.ReadyMissing, func(_ *contract.Contract, w *contract.Launch) { w.Baselines[0].On = day(t, "2026-09-19") }},
		{"baseline after", "READY-BASELINE", contract.ReadyMissing, func(_ *contract.Contract, w *contract.Launch) { w.Baselines[0].On = day(t, "2026-10-21") }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, w := launching(t)
			tt.change(&c, &w)
			r := c.Readiness(day(t, "2026-10-20"), w, p)
			assert.False(t, r.Ready)
			open := append(r.With(contract.ReadyMissing), r.With(contract.ReadyUnknown)...)
			require.Len(t, open, 1, "%v", open)
			assert.Equal(t, tt.rule, open[0].Rule)
			assert.Equal(t, tt.want, open[0].Status)
			assert.NotEmpty(t, open[0].Path)
			assert.NotEmpty(t, open[0].Reason)
			assert.NotEmpty(t, open[0].By)
		})
	}
	// On the story's day the reel is still to be ready, and the story needs its own.
	r = c.Readiness(day(t, "2026-10-25"), w, p)
	var missing []string
	for _, m := range r.With(contract.ReadyMissing) {
		missing = append(missing, m.Rule+" "+m.Deliverable)
	}
	assert.Equal(t, []string{"READY-APPROVAL story"}, missing)
	// What is up needs nothing.
	w.Facts.Happened = append(w.Facts.Happened, contract.Happening{Event: contract.OnPublication, On: day(t, "2026-10-20"), Deliverable: "reel"})
	w.Links, w.Codes = nil, nil
	for _, m := range c.Readiness(day(t, "2026-10-20"), w, p).Checks {
		assert.NotEqual(t, "READY-LINK", m.Rule)
	}
	assert.False(t, contract.Contract{}.Readiness(civil.Date{}, contract.Launch{}, p).Ready)
}

// Is the reel ready to go up on launch day?
func ExampleContract_Readiness() {
	c := contract.Contract{
		Signed: civil.NewDate(2026, 9, 28), Term: contract.Term{From: civil.NewDate(2026, 10, 1)}, Creator: contract.Creator{Minor: engagement.No},
		Deliverables: []contract.Deliverable{{ID: "reel", Count: 1, Window: contract.Window{From: civil.NewDate(2026, 10, 20), To: civil.NewDate(2026, 10, 31)}}},
		Guidelines:   contract.Guidelines{Codes: []string{"MIA15"}},
		Approval:     &contract.Approval{Needed: engagement.Yes},
		Compensation: []contract.Pay{{FlatFee: &contract.FlatFee{Amount: money.Must("1200", "EUR")}}},
	}
	w := contract.Launch{
		Facts:  contract.Facts{Happened: []contract.Happening{{Event: contract.OnApproval, Deliverable: "reel", On: civil.NewDate(2026, 10, 15)}}},
		Codes:  []contract.LaunchCode{{Code: "MIA15"}},
		Labels: []contract.LabelPlan{{Words: "#ad"}},
	}
	r := c.Readiness(civil.NewDate(2026, 10, 20), w, contract.DefaultReadinessPolicy())
	fmt.Println("ready:", r.Ready)
	for _, k := range r.Checks {
		fmt.Printf("%-10s %s: %s\n", k.Status, k.Rule, k.Reason)
	}
	// Output:
	// ready: false
	// done       READY-SIGNED: All parties have signed.
	// not_needed READY-GUARDIAN: The creator is of age.
	// done       READY-TERM: The term has begun.
	// not_needed READY-ADVANCE: Nothing is due by the day.
	// not_needed READY-LICENCE: No music or other works of others are named.
	// not_needed READY-BRIEF: No day for a brief was agreed.
	// not_needed READY-PRODUCT: No product is to arrive first.
	// done       READY-APPROVAL: It is approved.
	// not_needed READY-LINK: The contract asks for no link.
	// unknown    READY-CODE: Nobody tried the code MIA15.
	// done       READY-LABEL: The label is planned.
	// missing    READY-BASELINE: Nothing was measured before it, to hold its results against.
}
