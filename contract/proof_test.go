package contract_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

func look(at string, found contract.Found) contract.Sighting {
	return contract.Sighting{At: on(at), Found: found}
}

// The reels stay a month: posted on October 20 they stay to the end of November 19.
func TestProveLive(t *testing.T) {
	c := dated(t)
	tests := []struct {
		name  string
		asOf  string
		looks []contract.Sighting
		want  contract.BriefVerdict
		words string
	}{
		{"nobody looked", "2026-12-01 00:00", nil, contract.NotAssessed, "last seen at no time"},
		{"still running", "2026-11-01 00:00", []contract.Sighting{look("2026-10-31 10:00", contract.Online)}, contract.NotAssessed, "has to stay until"},
		{"to the end", "2026-12-01 00:00", []contract.Sighting{look("2026-10-31 10:00", contract.Online), look("2026-11-20 00:00", contract.Online)}, contract.Kept, ""},
		{"a minute short", "2026-12-01 00:00", []contract.Sighting{look("2026-11-19 23:59", contract.Online)}, contract.NotAssessed, "Nobody saw it online after"},
		{"gone after the end", "2026-12-01 00:00", []contract.Sighting{look("2026-11-19 10:00", contract.Online), look("2026-11-20 10:00", contract.Gone), look("2026-11-21 10:00", contract.Gone)}, contract.NotAssessed, ""},
		{"deleted early", "2026-12-01 00:00", []contract.Sighting{look("2026-10-25 10:00", contract.Online), look("2026-10-26 10:00", contract.Gone), look("2026-10-27 10:00", contract.Gone)}, contract.Broken, "gone at 2026-10-26 10:00"},
		{"one look finds nothing", "2026-12-01 00:00", []contract.Sighting{look("2026-10-25 10:00", contract.Online), look("2026-10-26 10:00", contract.Gone)}, contract.Look, ""},
		{"confirmed after the end", "2026-12-01 00:00", []contract.Sighting{look("2026-11-18 10:00", contract.Online), look("2026-11-19 10:00", contract.Gone), look("2026-11-22 10:00", contract.Gone)}, contract.Broken, ""},
		{"it came back", "2026-12-01 00:00", []contract.Sighting{look("2026-10-25 10:00", contract.Online), look("2026-10-26 10:00", contract.Gone), look("2026-10-27 10:00", contract.Gone), look("2026-11-22 10:00", contract.Online)}, contract.Look, ""},
		{"came back and went", "2026-12-01 00:00", []contract.Sighting{look("2026-10-25 10:00", contract.Online), look("2026-10-26 10:00", contract.Gone), look("2026-10-27 10:00", contract.Online), look("2026-10-28 10:00", contract.Gone), look("2026-10-29 10:00", contract.Gone)}, contract.Broken, "gone at 2026-10-28"},
		{"not reachable is not gone", "2026-12-01 00:00", []contract.Sighting{look("2026-10-25 10:00", contract.Online), look("2026-10-26 10:00", contract.Unreachable), look("2026-10-27 10:00", contract.Unreachable), look("2026-11-20 10:00", contract.Online)}, contract.Kept, ""},
		{"looks after the day count for nothing", "2026-10-26 00:00", []contract.Sighting{look("2026-10-25 10:00", contract.Online), look("2026-10-26 10:00", contract.Gone), look("2026-10-27 10:00", contract.Gone)}, contract.NotAssessed, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w := contract.Watch{Deliverable: "reel", Piece: 1, Published: on("2026-10-20 10:00"), Sightings: tt.looks}
			r, ok := c.Prove(w, on(tt.asOf), contract.DefaultProofPolicy(), nil)
			require.True(t, ok)
			item, ok := r.Item("PROOF-LIVE")
			require.True(t, ok)
			assert.Equal(t, tt.want, item.Verdict, item.Message)
			assert.Contains(t, item.Message, tt.words)
			assert.Equal(t, on("2026-11-20 00:00"), r.Until)
			if tt.want == contract.Broken || tt.want == contract.Look {
				assert.GreaterOrEqual(t, len(item.Evidence), 2)
			}
			// Order does not matter.
			slices.Reverse(w.Sightings)
			again, _ := c.Prove(w, on(tt.asOf), contract.DefaultProofPolicy(), nil)
			assert.Equal(t, r, again)
		})
	}
	guess, _ := c.Prove(contract.Watch{Deliverable: "reel", Piece: 1, Sightings: tests[5].looks}, on("2026-12-01 00:00"), contract.DefaultProofPolicy(), nil)
	item, _ := guess.Item("PROOF-LIVE")
	assert.Equal(t, contract.Look, item.Verdict, "when it was posted is not known")
}

func TestProveTheRest(t *testing.T) {
	c := dated(t)
	c.Disclosure = &contract.Disclosure{PlatformTool: engagement.Yes}
	text, other := contract.CaptionHash("Glow! #ad\r\n"), contract.CaptionHash("Glow!")
	assert.Equal(t, text, contract.CaptionHash("  Glow! #ad  \n"))
	prove := func(change func(*contract.Watch)) contract.ProofReport {
		w := contract.Watch{Deliverable: "reel", Piece: 1, URL: "https://example.com/p/1", Published: on("2026-10-20 10:00"), Approved: text, Sightings: []contract.Sighting{
			{At: on("2026-10-20 11:00"), Found: contract.Online, Text: text, Label: engagement.Yes},
			{At: on("2026-11-25 11:00"), Found: contract.Online, Text: text, Label: engagement.Yes},
		}}
		change(&w)
		r, ok := c.Prove(w, on("2026-12-01 00:00"), contract.DefaultProofPolicy(), nil)
		require.True(t, ok)
		return r
	}
	good := prove(func(*contract.Watch) {})
	assert.Equal(t, contract.Kept, good.Verdict(), "%v", good.Items)
	f := contract.DeliverableFacts{}.Seen(good)
	assert.Equal(t, contract.DeliverableFacts{URL: "https://example.com/p/1", LinkSeen: 1, InWindow: 1, KeptLive: 1}, f, "whether the disclosure is in order is more than the label")

	tests := []struct {
		name, rule string
		want       contract.BriefVerdict
		change     func(*contract.Watch)
	}{
		{"posted late", "PROOF-WINDOW", contract.Broken, func(w *contract.Watch) { w.Published = on("2026-11-01 00:00") }},
		{"posted early", "PROOF-WINDOW", contract.Broken, func(w *contract.Watch) { w.Published = on("2026-10-19 23:59") }},
		{"posted, unknown when", "PROOF-WINDOW", contract.NotAssessed, func(w *contract.Watch) { w.Published = time.Time{} }},
		{"seen before the window", "PROOF-WINDOW", contract.Broken, func(w *contract.Watch) {
			w.Published = time.Time{}
			w.Sightings[0].At = on("2026-10-19 10:00")
		}},
		{"never found", "PROOF-SEEN", contract.Look, func(w *contract.Watch) {
			w.Sightings = []contract.Sighting{look("2026-10-21 00:00", contract.Gone)}
		}},
		{"not reachable", "PROOF-SEEN", contract.NotAssessed, func(w *contract.Watch) {
			w.Sightings = []contract.Sighting{look("2026-10-21 00:00", contract.Unreachable)}
		}},
		{"edited", "PROOF-EDIT", contract.Broken, func(w *contract.Watch) { w.Sightings[1].Text = other }},
		{"edited, approval not known", "PROOF-EDIT", contract.Look, func(w *contract.Watch) { w.Approved, w.Sightings[1].Text = "", other }},
		{"unchanged, approval not known", "PROOF-EDIT", contract.NotAssessed, func(w *contract.Watch) { w.Approved = "" }},
		{"caption not looked at", "PROOF-EDIT", contract.NotAssessed, func(w *contract.Watch) { w.Sightings[0].Text, w.Sightings[1].Text = "", "" }},
		{"label off", "PROOF-LABEL", contract.Broken, func(w *contract.Watch) { w.Sightings[0].Label = engagement.No }},
		{"label switched off", "PROOF-LABEL", contract.Broken, func(w *contract.Watch) { w.Sightings[1].Label = engagement.No }},
		{"label not looked at", "PROOF-LABEL", contract.NotAssessed, func(w *contract.Watch) { w.Sightings[0].Label, w.Sightings[1].Label = 0, 0 }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			item, ok := prove(tt.change).Item(tt.rule)
			require.True(t, ok)
			assert.Equal(t, tt.want, item.Verdict, item.Message)
		})
	}
	off := contract.DeliverableFacts{Disclosed: engagement.Yes}.Seen(prove(func(w *contract.Watch) { w.Sightings[1].Label = engagement.No }))
	assert.Equal(t, engagement.No, off.Disclosed)
	for _, w := range []contract.Watch{{Deliverable: "reels", Piece: 1}, {Deliverable: "reel"}, {Deliverable: "reel", Piece: 3}} {
		_, ok := c.Prove(w, on("2026-12-01 00:00"), contract.ProofPolicy{}, nil)
		assert.False(t, ok)
	}
}

// A story is proved by what was kept of it in its 24 hours.
func ExampleContract_Prove() {
	c := contract.Contract{Deliverables: []contract.Deliverable{{ID: "story", Count: 1, Format: engagement.Story}}}
	w := contract.Watch{Deliverable: "story", Piece: 1, Published: time.Date(2026, 10, 25, 18, 0, 0, 0, time.UTC)}
	for _, hours := range []int{2, 30} {
		r, _ := c.Prove(w, w.Published.Add(time.Duration(hours)*time.Hour), contract.DefaultProofPolicy(), nil)
		story, _ := r.Item("PROOF-STORY")
		fmt.Println(story.Verdict, "-", story.Message)
	}
	w.Sightings = []contract.Sighting{{At: w.Published.Add(time.Hour), Found: contract.Online, Kept: "story-1.png"}}
	r, _ := c.Prove(w, w.Published.Add(30*time.Hour), contract.DefaultProofPolicy(), nil)
	story, _ := r.Item("PROOF-STORY")
	fmt.Println(story.Verdict, "-", story.Message)
	// Output:
	// not_assessed - Nothing was kept of it yet; it vanishes at 2026-10-26 18:00: keep a screenshot or recording before.
	// not_assessed - It vanished at 2026-10-26 18:00 and nothing was kept of it: what it showed can no more be proved.
	// kept - It was kept at 2026-10-25 19:00: story-1.png.
}

// Whatever was seen: nothing panics, no verdict stands without words, one of kept or
// broken not without a sighting or a date.
func TestProveAnything(t *testing.T) {
	c := dated(t)
	verdicts := map[contract.BriefVerdict]int{}
	for seed := range uint64(2000) {
		r := rand.New(rand.NewPCG(seed, 3))
		w := contract.Watch{Deliverable: []string{"reel", "story"}[r.IntN(2)], Piece: 1}
		if r.IntN(3) > 0 {
			w.Published = someDay(r).In(nil)
		}
		for range r.IntN(8) {
			s := contract.Sighting{At: someDay(r).In(nil), Found: []contract.Found{contract.Online, contract.Online, contract.Gone, contract.Unreachable, "?"}[r.IntN(5)], Label: mostly(r)}
			s.Text = contract.CaptionHash(strings.Repeat("x", r.IntN(2)))
			w.Sightings = append(w.Sightings, s)
		}
		rep, ok := c.Prove(w, on("2026-11-05 00:00").AddDate(0, 0, r.IntN(40)), contract.ProofPolicy{Confirm: r.IntN(4)}, nil)
		require.True(t, ok)
		for _, i := range rep.Items {
			require.NotEmpty(t, i.Message)
			require.NotEmpty(t, i.Path)
			for _, e := range i.Evidence {
				require.GreaterOrEqual(t, e, 0)
				require.Less(t, e, len(rep.Sightings))
			}
			if i.Rule != "PROOF-WINDOW" && (i.Verdict == contract.Kept || i.Verdict == contract.Broken) && i.Rule != "PROOF-EDIT" {
				require.NotEmpty(t, i.Evidence, i.Rule)
			}
			verdicts[i.Verdict]++
		}
	}
	t.Log(verdicts)
	assert.Len(t, verdicts, 4)
}

// Days of a story are 24 hours each from its publication, in the calendar, the proof
// and the life of the piece; days of other content end at midnight.
func TestStoryHours(t *testing.T) {
	c := dated(t)
	c.Deliverables[1].LiveFor = contract.Length{Days: 1}
	posted := time.Date(2026, 10, 25, 17, 0, 0, 0, time.UTC)
	w := contract.Watch{Deliverable: "story", Piece: 1, Published: posted, Sightings: []contract.Sighting{
		{At: posted.Add(time.Hour), Found: contract.Online}, {At: posted.Add(8 * time.Hour), Found: contract.Gone}, {At: posted.Add(9 * time.Hour), Found: contract.Gone}}}
	verdict := func() contract.BriefVerdict {
		r, _ := c.Prove(w, posted.Add(50*time.Hour), contract.DefaultProofPolicy(), nil)
		i, ok := r.Item("PROOF-LIVE")
		require.True(t, ok)
		return i.Verdict
	}
	assert.Equal(t, contract.Broken, verdict(), "gone after midnight and before a day was over")
	c.Deliverables[1].Format = engagement.Reel
	assert.Equal(t, contract.NotAssessed, verdict(), "the day of publication was kept as far as was seen")
	c.Deliverables[1].Format = engagement.Story

	for _, d := range c.Calendar(contract.Facts{}) {
		if d.ID == "live_until:story:1" {
			assert.Equal(t, day(t, "2026-10-26"), d.On)
			assert.Equal(t, "24 hours from publication", d.Why)
			assert.Equal(t, "Keep story online for 24 hours from its publication, into this day.", d.What)
		}
	}
	assert.Contains(t, inPrint(t, c), "at least 1 day (24 hours) from publication")

	f, ok := c.DeliverableFacts("story", contract.Life{}, contract.Facts{})
	require.True(t, ok)
	assert.Equal(t, engagement.Story, f.Format)
}
