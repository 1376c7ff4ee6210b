package contract_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/flow"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// worked is one reel with every step before it: brief on October 2, product on 5,
// draft on 10, an answer within two business days, publication from 20 to 31.
func worked(t testing.TB) contract.Contract {
	c := dated(t)
	d := func(text string) civil.Date { return day(t, text) }
	c.Signed = d("2026-09-28")
	c.Deliverables, c.Allowlisting = c.Deliverables[:1], nil
	c.Deliverables[0].Count = 1
	c.Deliverables[0].Brief, c.Deliverables[0].Product = contract.When{On: d("2026-10-02")}, contract.When{On: d("2026-10-05")}
	c.Deliverables[0].Draft = contract.When{On: d("2026-10-09")}
	return c
}

func lateLines(list []contract.Lateness) string {
	var lines []string
	for _, x := range list {
		lines = append(lines, fmt.Sprintf("%s %s %d %s %s", x.Due.ID, x.Status, x.Days, x.By, strings.Join(x.Waits, "<")))
	}
	return strings.Join(lines, "\n")
}

func TestLate(t *testing.T) {
	c := worked(t)
	did := func(e contract.Event, on string) contract.Happening {
		return contract.Happening{Event: e, Deliverable: "reel", Piece: 1, On: day(t, on)}
	}
	brief, product := did(contract.OnBrief, "2026-10-02"), did(contract.OnDelivery, "2026-10-05")
	draft, approval, post := did(contract.OnDraft, "2026-10-09"), did(contract.OnApproval, "2026-10-12"), did(contract.OnPublication, "2026-10-20")
	paid := map[string]civil.Date{"payment:1": day(t, "2026-09-30")}
	f := contract.DeliverableFacts{AnyRounds: true}
	asked := lived(t, f, submit("2026-10-09 10:00"), pieceStep{To: contract.DeliverableChanges, By: "brand", Reason: "logo", At: on("2026-10-12 10:00")})
	at := func(s contract.DeliverableState) contract.Life {
		l := contract.DeliverableLife()
		h, err := l.Import(pieceStep{To: s, At: on("2026-10-10 10:00")})
		require.NoError(t, err)
		return contract.Life{Done: paid, Pieces: []contract.PieceLife{{"reel", 1, h}}}
	}
	waived := lived(t, f, pieceStep{To: contract.DeliverableWaived, Name: "waive", By: "brand", Reason: "budget", At: on("2026-10-12 10:00")})

	tests := []struct {
		name, on string
		happened []contract.Happening
		life     contract.Life
		want     string
		all      bool
	}{
		{"all in time", "2026-10-07", []contract.Happening{brief, product}, contract.Life{Done: paid}, "draft:reel:1 at_risk 2 creator ", false},
		{"well ahead", "2026-10-06", []contract.Happening{brief, product}, contract.Life{Done: paid}, "", false},
		{"the product is late: the brand is to act", "2026-10-10", []contract.Happening{brief}, contract.Life{Done: paid},
			"product:reel:1 overdue 5 brand \ndraft:reel:1 overdue 1 brand product:reel:1\npublish:reel:1 at_risk 21 brand draft:reel:1<product:reel:1\n" +
				"report:reel:1 at_risk 27 brand publish:reel:1<draft:reel:1<product:reel:1\nmeasure:views:2:reel:1 at_risk 51 brand publish:reel:1<draft:reel:1<product:reel:1\n" +
				"payment:2 at_risk 51 brand publish:reel:1<draft:reel:1<product:reel:1", true},
		{"the draft is late", "2026-10-12", []contract.Happening{brief, product}, contract.Life{Done: paid}, "draft:reel:1 overdue 3 creator \npublish:reel:1 at_risk 19 creator draft:reel:1", false},
		{"the answer is late", "2026-10-15", []contract.Happening{brief, product, draft}, contract.Life{Done: paid}, "reply:reel:1 overdue 2 brand \npublish:reel:1 at_risk 16 brand reply:reel:1", false},
		{"changes were asked for: the creator's turn", "2026-10-14", []contract.Happening{brief, product}, contract.Life{Done: paid, Pieces: []contract.PieceLife{{"reel", 1, asked}}},
			"draft:reel:1 overdue 5 creator \npublish:reel:1 at_risk 17 creator draft:reel:1", false},
		{"approved", "2026-10-15", []contract.Happening{brief, product, draft, approval}, contract.Life{Done: paid}, "", false},
		{"days are few", "2026-10-29", []contract.Happening{approval}, contract.Life{Done: paid}, "publish:reel:1 at_risk 2 creator ", false},
		{"not published", "2026-11-02", []contract.Happening{approval}, contract.Life{Done: paid},
			"publish:reel:1 overdue 2 creator \nreport:reel:1 at_risk 4 creator publish:reel:1\nmeasure:views:2:reel:1 at_risk 28 creator publish:reel:1\npayment:2 at_risk 28 creator publish:reel:1", true},
		{"published", "2026-10-21", []contract.Happening{post}, contract.Life{Done: paid}, "", false},
		{"the report is late", "2026-10-30", []contract.Happening{post}, contract.Life{Done: paid}, "report:reel:1 overdue 3 creator ", false},
		{"waived", "2026-11-02", nil, contract.Life{Done: paid, Pieces: []contract.PieceLife{{"reel", 1, waived}}}, "", false},
		{"imported as posted", "2026-11-02", nil, at(contract.DeliverablePosted), "", false},
		{"imported as approved", "2026-10-29", nil, at(contract.DeliverableApproved), "publish:reel:1 at_risk 2 creator ", false},
		{"imported in review", "2026-10-15", nil, at(contract.DeliverableInReview), "reply:reel:1 overdue 2 brand \npublish:reel:1 at_risk 16 brand reply:reel:1", false},
		{"was it paid?", "2026-10-05", []contract.Happening{brief, product}, contract.Life{}, "payment:1 unknown 7 brand ", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			facts := contract.Facts{Happened: tt.happened}
			got := contract.Late(c.Calendar(tt.life.Facts(facts)), facts, tt.life, day(t, tt.on), contract.DefaultLatePolicy())
			if !tt.all { // without what is counted from the publication
				got = slices.DeleteFunc(got, func(x contract.Lateness) bool {
					return x.Status == contract.AtRisk && slices.Contains(x.Waits, "publish:reel:1")
				})
			}
			assert.Equal(t, tt.want, lateLines(got))
		})
	}
}

func TestLatePayments(t *testing.T) {
	c := worked(t)
	pay := contract.PaymentLife()
	h, err := pay.Import(flow.Step[contract.PaymentState]{To: contract.PaymentFallenDue, At: on("2026-09-28 10:00")})
	require.NoError(t, err)
	life := contract.Life{Payments: []contract.PaidLife{{Due: "payment:1", History: h}}}
	late := func(life contract.Life, at string) string {
		return lateLines(contract.Late(c.Calendar(contract.Facts{}), contract.Facts{}, life, day(t, at), contract.LatePolicy{}))
	}
	assert.Equal(t, "payment:1 overdue 2 brand ", late(life, "2026-09-30"))
	h, err = pay.Apply(h, flow.Step[contract.PaymentState]{To: contract.PaymentWaived, Name: "waive", By: "creator", Reason: "gift", At: on("2026-09-29 10:00")}, contract.PaymentFacts{})
	require.NoError(t, err)
	life.Payments[0].History = h
	assert.Empty(t, late(life, "2026-09-30"))
	assert.Equal(t, "payment:1 at_risk 0 brand ", late(life, "2026-09-28"), "the waiver came a day later")

	line := contract.ContractLife()
	over, err := line.Import(flow.Step[contract.ContractState]{To: contract.ContractTerminated, At: on("2026-10-01 00:00")})
	require.NoError(t, err)
	life.Contract = over
	assert.Empty(t, late(life, "2026-10-20"), "after the end only payments and returns are open")
}

// A payment waits for what it is counted from and for nothing else.
func TestPaymentsWait(t *testing.T) {
	c := worked(t)
	c.Signed, c.Approval.ReplyDays = civil.Date{}, 2
	c.Reporting = &contract.Reporting{Due: contract.When{After: contract.OnPublication, Days: 5}}
	part := func(e contract.Event) contract.Instalment {
		return contract.Instalment{Share: money.BasisPoints(1250), Due: contract.When{After: e, Days: 2}}
	}
	c.Payment = &contract.Payment{}
	for _, e := range []contract.Event{contract.OnSigning, contract.OnBrief, contract.OnDelivery, contract.OnDraft, contract.OnApproval, contract.OnPublication, contract.OnReport, contract.OnInvoice} {
		c.Payment.Schedule = append(c.Payment.Schedule, part(e))
	}
	waits := map[string]contract.Lateness{}
	for _, x := range contract.Late(c.Calendar(contract.Facts{}), contract.Facts{}, contract.Life{}, day(t, "2026-12-20"), contract.DefaultLatePolicy()) {
		waits[x.Due.ID] = x
	}
	for id, want := range map[string]string{
		"payment:1": "sign",
		"payment:2": "brief:reel:1",
		"payment:3": "product:reel:1",
		"payment:4": "draft:reel:1<product:reel:1<brief:reel:1",
		"payment:5": "draft:reel:1<product:reel:1<brief:reel:1",
		"payment:6": "publish:reel:1<draft:reel:1<product:reel:1<brief:reel:1",
		"payment:7": "report:reel:1<publish:reel:1<draft:reel:1<product:reel:1<brief:reel:1",
		"payment:8": "",
	} {
		assert.Equal(t, want, strings.Join(waits[id].Waits, "<"), id)
	}
	assert.Equal(t, contract.Both, waits["payment:1"].By, "both have to sign")
	assert.Equal(t, contract.TheBrand, waits["payment:8"].By)
	c.Signed = day(t, "2026-09-28")
	for _, x := range contract.Late(c.Calendar(contract.Facts{}), contract.Facts{}, contract.Life{}, day(t, "2026-12-20"), contract.DefaultLatePolicy()) {
		if x.Due.ID == "payment:1" {
			assert.Empty(t, x.Waits, "signed")
			assert.Equal(t, contract.TheBrand, x.By)
		}
	}
}

// Every date that is listed was not seen to; the party is that of the last it waits
// for; and what happens takes dates off the list or leaves them.
func TestLateProperties(t *testing.T) {
	c := dated(t)
	c.Signed = day(t, "2026-09-28")
	events := []contract.Event{contract.OnBrief, contract.OnDelivery, contract.OnDraft, contract.OnApproval, contract.OnPublication, contract.OnReport}
	var listed int
	for seed := range uint64(500) {
		r := rand.New(rand.NewPCG(seed, 4))
		var f contract.Facts
		for range r.IntN(6) {
			f.Happened = append(f.Happened, contract.Happening{Event: events[r.IntN(len(events))], Deliverable: []string{"reel", "story"}[r.IntN(2)], Piece: r.IntN(3), On: someDay(r)})
		}
		dues := c.Calendar(f)
		byID := map[string]contract.Due{}
		for _, d := range dues {
			byID[d.ID] = d
		}
		on := civil.NewDate(2026, 9, 25).AddDays(r.IntN(80))
		list := contract.Late(dues, f, contract.Life{}, on, contract.DefaultLatePolicy())
		for _, x := range list {
			listed++
			root := x.Due
			for _, w := range x.Waits {
				root = byID[w]
			}
			require.Equal(t, root.By, x.By)
			require.NotEmpty(t, x.Why)
			require.NotEmpty(t, x.Due.By)
			require.GreaterOrEqual(t, x.Days, 0)
			if x.Status == contract.Overdue {
				last := x.Due.On
				if !x.Due.To.IsZero() {
					last = x.Due.To
				}
				require.Equal(t, on.Sub(last), x.Days)
				require.Positive(t, x.Days)
			}
		}
		done := contract.Life{Done: map[string]civil.Date{}}
		for _, d := range dues {
			done.Done[d.ID] = civil.NewDate(2026, 9, 1)
		}
		require.Empty(t, contract.Late(dues, f, done, on, contract.DefaultLatePolicy()))
	}
	t.Logf("%d dates listed", listed)
	assert.Greater(t, listed, 1000)
	assert.Empty(t, contract.Late(nil, contract.Facts{}, contract.Life{}, civil.Date{}, contract.LatePolicy{}))
}

// What is late, and whose turn is it?
func ExampleLate() {
	c := contract.Contract{
		Signed: civil.NewDate(2026, 9, 28),
		Deliverables: []contract.Deliverable{{ID: "reel", Count: 1, Product: contract.When{On: civil.NewDate(2026, 10, 5)}, Draft: contract.When{On: civil.NewDate(2026, 10, 12)},
			Window: contract.Window{From: civil.NewDate(2026, 10, 20), To: civil.NewDate(2026, 10, 31)}}},
	}
	facts := contract.Facts{}
	for _, x := range contract.Late(c.Calendar(facts), facts, contract.Life{}, civil.NewDate(2026, 10, 14), contract.DefaultLatePolicy()) {
		fmt.Printf("%s %s, for the %s to act: %s %v\n", x.Due.ID, x.Status, x.By, x.Why, x.Waits)
	}
	// Output:
	// product:reel:1 overdue, for the brand to act: 9 days past 2026-10-05 []
	// draft:reel:1 overdue, for the brand to act: 2 days past 2026-10-12 [product:reel:1]
	// publish:reel:1 at_risk, for the brand to act: what it waits for is late [draft:reel:1 product:reel:1]
}
