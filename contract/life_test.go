package contract_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/flow"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

type (
	pieceStep   = flow.Step[contract.DeliverableState]
	pieceMoves  = flow.History[contract.DeliverableState]
	contractWas = flow.History[contract.ContractState]
)

func on(text string) time.Time {
	t, err := time.Parse("2006-01-02 15:04", text)
	if err != nil {
		panic(err)
	}
	return t
}

// lived walks a piece through steps that must all be allowed.
func lived(t testing.TB, f contract.DeliverableFacts, steps ...pieceStep) pieceMoves {
	t.Helper()
	l := contract.DeliverableLife()
	var h pieceMoves
	for _, s := range steps {
		var err error
		h, err = l.Apply(h, s, f)
		require.NoError(t, err)
	}
	return h
}

func submit(at string) pieceStep {
	return pieceStep{To: contract.DeliverableSubmitted, By: "creator", At: on(at)}
}

func approve(at string) pieceStep {
	return pieceStep{To: contract.DeliverableApproved, By: "brand", At: on(at)}
}

// May this deliverable go to "posted"? If not, why, and what may it do?
func ExampleDeliverableLife() {
	c := contract.Contract{
		ID: "glow-7", Signed: civil.NewDate(2026, 9, 28),
		Deliverables: []contract.Deliverable{{ID: "reel", Count: 1, Window: contract.Window{From: civil.NewDate(2026, 10, 20), To: civil.NewDate(2026, 10, 31)}}},
		Approval:     &contract.Approval{Needed: engagement.Yes, Rounds: 1, ReplyHours: 48, Silence: contract.SilenceApproves},
	}
	facts, _ := c.DeliverableFacts("reel", contract.Life{}, contract.Facts{})
	life := contract.DeliverableLife()

	sent := time.Date(2026, 10, 12, 9, 0, 0, 0, time.UTC)
	h, _ := life.Apply(pieceMoves{}, pieceStep{To: contract.DeliverableSubmitted, By: "creator", At: sent}, facts)
	_, err := life.Apply(h, pieceStep{To: contract.DeliverablePosted, By: "creator", At: sent.Add(time.Hour)}, facts)
	fmt.Println("draft sent, post now:", refusal(err).Code)
	for _, c := range refusal(err).Allowed() {
		fmt.Println("  may be:", c)
	}

	h, _ = life.Apply(h, pieceStep{To: contract.DeliverableApproved, At: sent.Add(48 * time.Hour)}, facts)
	fmt.Println("two days later:", h.Moves[1].Name)
	_, err = life.Apply(h, pieceStep{To: contract.DeliverablePosted, At: sent.Add(50 * time.Hour)}, facts)
	for _, u := range refusal(err).Unmet {
		fmt.Println("  not yet:", u)
	}
	// Output:
	// draft sent, post now: guard
	//   may be: "in_review" (by brand or agency)
	//   may be: "changes_requested" (by brand or agency; with a reason)
	//   may be: "changes_requested" (named "offer_round"; by creator or agent or guardian)
	//   may be: "approved" (by brand or agency)
	//   may be: "rejected" (by brand or agency; with a reason of off_brief, invalid_proof, duplicate, out_of_window, disclosure, banned_claim, quality, rights, other)
	//   may be: "waived" (named "waive"; by brand or agency; with a reason)
	// two days later: approve_by_silence
	//   not yet: its window of publication has begun (from 2026-10-20T00:00:00Z on)
	//   not yet: the address of the post is known
}

func guardOf[S ~string](t *testing.T, err error) string {
	t.Helper()
	var no *flow.Refusal[S]
	require.ErrorAs(t, err, &no)
	if len(no.Unmet) == 0 {
		return string(no.Code)
	}
	return no.Unmet[0].Guard
}

func TestDeliverableGuards(t *testing.T) {
	l := contract.DeliverableLife()
	f := contract.DeliverableFacts{
		Signed: engagement.Yes, ToBrand: engagement.No, Unapproved: engagement.No, Rounds: engagement.Known(1), Silence: contract.SilenceApproves, ReplyDays: 2,
		Window: contract.Window{From: civil.NewDate(2026, 10, 20), To: civil.NewDate(2026, 10, 31)}, LiveFor: contract.Length{Days: 30},
		URL: "https://example.com/p/1", LinkSeen: engagement.Yes, Disclosed: engagement.Yes, InWindow: engagement.Yes, KeptLive: engagement.Yes,
	}
	with := func(change func(*contract.DeliverableFacts)) contract.DeliverableFacts {
		g := f
		change(&g)
		return g
	}
	story := with(func(g *contract.DeliverableFacts) {
		g.Format, g.LiveFor = engagement.Story, contract.Length{Days: 2}
	})
	draft := lived(t, f, submit("2026-10-16 10:00")) // a Friday
	ask := pieceStep{To: contract.DeliverableChanges, By: "brand", Reason: "logo", At: on("2026-10-16 12:00")}
	second := lived(t, f, submit("2026-10-16 10:00"), ask, submit("2026-10-17 10:00"))
	offered := lived(t, f, submit("2026-10-16 10:00"), ask, submit("2026-10-17 10:00"),
		pieceStep{To: contract.DeliverableChanges, Name: "offer_round", By: "creator", At: on("2026-10-17 11:00")}, submit("2026-10-18 10:00"))
	ready := lived(t, f, submit("2026-10-16 10:00"), approve("2026-10-17 10:00"))
	up := lived(t, f, submit("2026-10-16 10:00"), approve("2026-10-17 10:00"), pieceStep{To: contract.DeliverablePosted, At: on("2026-10-20 10:00")})
	seen := lived(t, f, submit("2026-10-16 10:00"), approve("2026-10-17 10:00"), pieceStep{To: contract.DeliverablePosted, At: on("2026-10-20 10:00")},
		pieceStep{To: contract.DeliverableVerified, By: "brand", At: on("2026-10-21 10:00")})

	tests := []struct {
		name string
		h    pieceMoves
		s    pieceStep
		f    contract.DeliverableFacts
		want string // the guard or code that refuses; empty: allowed
	}{
		{"a first round", draft, ask, f, ""},
		{"a second round", second, pieceStep{To: contract.DeliverableChanges, By: "brand", Reason: "x", At: on("2026-10-18 10:00")}, f, "rounds"},
		{"an offered round is no round of the brand's", offered, pieceStep{To: contract.DeliverableChanges, By: "brand", Reason: "x", At: on("2026-10-18 12:00")}, f, "rounds"},
		{"rounds not known", draft, ask, with(func(g *contract.DeliverableFacts) { g.Rounds = engagement.Count{} }), "rounds"},
		{"no limit agreed", second, pieceStep{To: contract.DeliverableChanges, By: "brand", Reason: "x", At: on("2026-10-18 10:00")}, with(func(g *contract.DeliverableFacts) { g.AnyRounds = true }), ""},
		// Two business days after Friday the 16th is Tuesday the 20th.
		{"silence, in the last hour", draft, pieceStep{To: contract.DeliverableApproved, Name: "approve_by_silence", At: on("2026-10-20 23:59")}, f, "reply_over"},
		{"silence, over", draft, pieceStep{To: contract.DeliverableApproved, Name: "approve_by_silence", At: on("2026-10-21 00:00")}, f, ""},
		{"silence, a holiday between", draft, pieceStep{To: contract.DeliverableApproved, Name: "approve_by_silence", At: on("2026-10-21 00:00")},
			with(func(g *contract.DeliverableFacts) {
				g.Holidays = func(d civil.Date) bool { return d == civil.NewDate(2026, 10, 19) }
			}), "reply_over"},
		{"silence not agreed", draft, pieceStep{To: contract.DeliverableApproved, Name: "approve_by_silence", At: on("2026-11-21 00:00")}, with(func(g *contract.DeliverableFacts) { g.Silence = "" }), "silence_approves"},
		{"silence refuses", draft, pieceStep{To: contract.DeliverableChanges, Name: "refuse_by_silence", At: on("2026-11-21 00:00")}, with(func(g *contract.DeliverableFacts) { g.Silence = contract.SilenceRefuses }), ""},
		{"post before approval", draft, pieceStep{To: contract.DeliverablePosted, At: on("2026-10-20 10:00")}, f, "no_approval"},
		{"post, no approval needed", draft, pieceStep{To: contract.DeliverablePosted, At: on("2026-10-20 10:00")}, with(func(g *contract.DeliverableFacts) { g.Unapproved = engagement.Yes }), ""},
		{"post before approval, recorded", draft, pieceStep{To: contract.DeliverablePosted, Name: "post_in_breach", Reason: "before_approval", At: on("2026-10-20 10:00")}, f, ""},
		{"post unsigned", ready, pieceStep{To: contract.DeliverablePosted, At: on("2026-10-20 10:00")}, with(func(g *contract.DeliverableFacts) { g.Signed = engagement.No }), "signed"},
		{"post too early", ready, pieceStep{To: contract.DeliverablePosted, At: on("2026-10-19 23:59")}, f, "window_open"},
		{"post what is the brand's", ready, pieceStep{To: contract.DeliverablePosted, At: on("2026-10-20 10:00")}, with(func(g *contract.DeliverableFacts) { g.ToBrand = engagement.Yes }), "to_post"},
		{"missed on its last day", ready, pieceStep{To: contract.DeliverableMissed, At: on("2026-10-31 23:59")}, f, "window_over"},
		{"missed", ready, pieceStep{To: contract.DeliverableMissed, At: on("2026-11-01 00:00")}, f, ""},
		{"missed while the brand has it", draft, pieceStep{To: contract.DeliverableMissed, At: on("2026-11-01 00:00")}, f, string(flow.NoSuchMove)},
		{"verify without disclosure", up, pieceStep{To: contract.DeliverableVerified, By: "brand", At: on("2026-10-21 10:00")}, with(func(g *contract.DeliverableFacts) { g.Disclosed = engagement.Unsaid }), "disclosure"},
		{"verify", up, pieceStep{To: contract.DeliverableVerified, By: "brand", At: on("2026-10-21 10:00")}, f, ""},
		// 30 days from October 20 end with November 18.
		{"complete a minute early", seen, pieceStep{To: contract.DeliverableCompleted, At: on("2026-11-18 23:59")}, f, "live"},
		{"complete", seen, pieceStep{To: contract.DeliverableCompleted, At: on("2026-11-19 00:00")}, f, ""},
		// Two days of a story are 48 hours from October 20, 10:00.
		{"complete a story a minute early", seen, pieceStep{To: contract.DeliverableCompleted, At: on("2026-10-22 09:59")}, story, "live"},
		{"complete a story", seen, pieceStep{To: contract.DeliverableCompleted, At: on("2026-10-22 10:00")}, story, ""},
		{"complete unseen", seen, pieceStep{To: contract.DeliverableCompleted, At: on("2026-11-19 00:00")}, with(func(g *contract.DeliverableFacts) { g.KeptLive = engagement.Unsaid }), "kept_live"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := l.Apply(tt.h, tt.s, tt.f)
			if tt.want == "" {
				require.NoError(t, err)
				return
			}
			assert.Equal(t, tt.want, guardOf[contract.DeliverableState](t, err), "%v", err)
		})
	}
}

// The same silence in Madrid: the day ends at its midnight, two hours before UTC's.
func TestSilenceInAZone(t *testing.T) {
	f := contract.DeliverableFacts{Silence: contract.SilenceApproves, ReplyDays: 1, Loc: time.FixedZone("CEST", 7200)}
	end, ok := f.ReplyEnds(on("2026-10-15 22:30")) // Friday the 16th in Madrid
	require.True(t, ok)
	assert.Equal(t, "2026-10-19T22:00:00Z", end.UTC().Format(time.RFC3339)) // Monday's end there
	f.ReplyHours = 240
	end, _ = f.ReplyEnds(on("2026-10-15 22:30"))
	assert.Equal(t, "2026-10-25T22:30:00Z", end.UTC().Format(time.RFC3339), "the later counts")
	_, ok = contract.DeliverableFacts{}.ReplyEnds(on("2026-10-15 22:30"))
	assert.False(t, ok)
}

// Histories move the calendar; an import does not say when.
func TestLifeFacts(t *testing.T) {
	c := dated(t)
	f, ok := c.DeliverableFacts("reel", contract.Life{}, contract.Facts{})
	require.True(t, ok)
	_, ok = c.DeliverableFacts("reels", contract.Life{}, contract.Facts{})
	require.False(t, ok)
	f.Signed, f.URL = engagement.Yes, "https://example.com/p/1"
	recalled := lived(t, f, submit("2026-10-12 10:00"), approve("2026-10-13 10:00"), pieceStep{To: contract.DeliverableChanges, By: "brand", Reason: "x", At: on("2026-10-14 10:00")})
	posted := lived(t, f, submit("2026-10-12 10:00"), approve("2026-10-13 10:00"), pieceStep{To: contract.DeliverablePosted, At: on("2026-10-21 22:30")})
	d := contract.DeliverableLife()
	imported, err := d.Import(pieceStep{To: contract.DeliverablePosted, At: on("2026-11-11 10:00")})
	require.NoError(t, err)
	life := contract.Life{Loc: time.FixedZone("CEST", 7200), Pieces: []contract.PieceLife{{"reel", 1, posted}, {"reel", 2, recalled}, {"story", 1, imported}}}
	var got []string
	for _, h := range life.Facts(contract.Facts{}).Happened {
		got = append(got, fmt.Sprint(h.Event, " ", h.Deliverable, " ", h.Piece, " ", h.On))
	}
	assert.Equal(t, []string{"draft reel 1 2026-10-12", "approval reel 1 2026-10-13", "publication reel 1 2026-10-22", "draft reel 2 2026-10-12"}, got)
	text, err := json.Marshal(life)
	require.NoError(t, err)
	var back contract.Life
	require.NoError(t, json.Unmarshal(text, &back))
	back.Loc = life.Loc
	assert.Equal(t, life, back)
}

// refusal is the refusal that an error is.
func refusal(err error) *flow.Refusal[contract.DeliverableState] {
	var r *flow.Refusal[contract.DeliverableState]
	if !errors.As(err, &r) {
		return &flow.Refusal[contract.DeliverableState]{}
	}
	return r
}
