package contract_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/flow"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func TestContractGuards(t *testing.T) {
	l := contract.ContractLife()
	c := dated(t)
	c.Termination = &contract.Termination{Convenience: engagement.Yes, NoticeDays: 14}
	base := c.ContractFacts(contract.Life{}, contract.Facts{Happened: []contract.Happening{{Event: contract.OnNotice, On: day(t, "2026-10-10")}}})
	assert.Equal(t, []string{"brand", "creator"}, base.Signatories)
	assert.Equal(t, engagement.Yes, base.Valid)
	assert.Equal(t, engagement.Unsaid, base.WorkDone)
	minor := c
	minor.Creator.Born = day(t, "2010-01-01")
	assert.Equal(t, []string{"brand", "creator", "guardian"}, minor.Signatories())

	from := func(s contract.ContractState) contractWas {
		h, err := l.Import(flow.Step[contract.ContractState]{To: s, At: on("2026-09-20 10:00")})
		require.NoError(t, err)
		return h
	}
	type step = flow.Step[contract.ContractState]
	tests := []struct {
		name   string
		from   contract.ContractState
		s      step
		change func(*contract.ContractFacts)
		want   string
	}{
		{"sign with one", contract.ContractSent, step{To: contract.ContractSigned, At: on("2026-09-21 10:00")}, func(f *contract.ContractFacts) { f.SignedBy = []string{"brand"} }, "all_signed"},
		{"sign with both", contract.ContractSent, step{To: contract.ContractSigned, At: on("2026-09-21 10:00")}, func(f *contract.ContractFacts) { f.SignedBy = []string{"brand", "creator"} }, ""},
		{"sign too late", contract.ContractSent, step{To: contract.ContractSigned, At: on("2026-09-23 00:00")},
			func(f *contract.ContractFacts) {
				f.SignedBy, f.SignBy = []string{"brand", "creator"}, day(t, "2026-09-22")
			}, "in_time"},
		{"expire", contract.ContractSent, step{To: contract.ContractExpired, At: on("2026-09-23 00:00")}, func(f *contract.ContractFacts) { f.SignBy = day(t, "2026-09-22") }, ""},
		{"expire without a day", contract.ContractSent, step{To: contract.ContractExpired, At: on("2026-09-23 00:00")}, nil, "too_late_to_sign"},
		{"begin early", contract.ContractSigned, step{To: contract.ContractActive, At: on("2026-09-30 23:59")}, nil, "term_begun"},
		{"begin", contract.ContractSigned, step{To: contract.ContractActive, At: on("2026-10-01 00:00")}, nil, ""},
		{"complete", contract.ContractActive, step{To: contract.ContractCompleted, At: on("2026-12-01 00:00")}, func(f *contract.ContractFacts) { f.WorkDone, f.Paid = 1, -1 }, "paid"},
		{"terminate without a reason", contract.ContractActive, step{To: contract.ContractTerminated, Name: "terminate", By: "brand", At: on("2026-10-20 00:00")}, nil, string(flow.NeedsReason)},
		{"terminate unsettled", contract.ContractActive, step{To: contract.ContractTerminated, Name: "terminate", By: "brand", Reason: "breach", At: on("2026-10-20 00:00")}, nil, "settled"},
		{"terminate", contract.ContractActive, step{To: contract.ContractTerminated, By: "brand", Reason: "breach", At: on("2026-10-20 00:00")}, func(f *contract.ContractFacts) { f.Settled = 1 }, ""},
		{"by notice, too soon", contract.ContractActive, step{To: contract.ContractTerminated, Name: "end_by_notice", By: "brand", Reason: "x", At: on("2026-10-20 00:00")}, func(f *contract.ContractFacts) { f.Settled = 1 }, "notice"},
		{"by notice", contract.ContractActive, step{To: contract.ContractTerminated, Name: "end_by_notice", By: "brand", Reason: "x", At: on("2026-10-24 00:00")}, func(f *contract.ContractFacts) { f.Settled = 1 }, ""},
		{"amend unsigned", contract.ContractActive, step{To: contract.ContractSuperseded, At: on("2026-10-24 00:00")}, nil, "later_signed"},
		{"amend", contract.ContractActive, step{To: contract.ContractSuperseded, At: on("2026-10-24 00:00")}, func(f *contract.ContractFacts) { f.LaterSigned = 1 }, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := base
			if tt.change != nil {
				tt.change(&f)
			}
			_, err := l.Apply(from(tt.from), tt.s, f)
			if tt.want == "" {
				require.NoError(t, err)
				return
			}
			assert.Equal(t, tt.want, guardOf[contract.ContractState](t, err), "%v", err)
		})
	}
	h, err := l.Raise(from(contract.ContractActive), flow.Mark{Overlay: contract.Disputed, Reason: "late", At: on("2026-10-20 00:00")}, base)
	require.NoError(t, err)
	assert.Equal(t, contract.ContractActive, l.State(h), "a dispute is no state")
	base.WorkDone, base.Paid, base.Settled = 1, 1, 1
	_, err = l.Apply(h, step{To: contract.ContractCompleted, At: on("2026-12-01 00:00")}, base)
	assert.Equal(t, string(flow.Held), guardOf[contract.ContractState](t, err))
	_, err = l.Apply(h, step{To: contract.ContractTerminated, By: "brand", Reason: "mutual", At: on("2026-12-01 00:00")}, base)
	require.NoError(t, err)
}

// No payment before the work is verified, unless it was agreed to be paid ahead.
func TestPaymentGuards(t *testing.T) {
	c := dated(t)
	c.Signed = day(t, "2026-09-28")
	c.Payment.Schedule = append(c.Payment.Schedule, contract.Instalment{Amount: money.Must("5", "EUR"), Due: contract.When{On: day(t, "2026-12-01")}})
	l := contract.PaymentLife()
	type step = flow.Step[contract.PaymentState]
	facts := func(id string, life contract.Life) contract.PaymentFacts {
		f, ok := c.PaymentFacts(id, life, contract.Facts{})
		require.True(t, ok, id)
		return f
	}
	assert.Equal(t, engagement.Yes, facts("payment:1", contract.Life{}).Ahead, "at signing")
	assert.Equal(t, engagement.No, facts("payment:2", contract.Life{}).Ahead, "after publication")
	assert.Equal(t, engagement.No, facts("payment:3", contract.Life{}).Ahead, "a day after the windows")
	_, ok := c.PaymentFacts("payment:9", contract.Life{}, contract.Facts{})
	assert.False(t, ok)

	due, err := l.Import(step{To: contract.PaymentFallenDue, At: on("2026-11-30 00:00")})
	require.NoError(t, err)
	pay := step{To: contract.PaymentApproved, By: "brand", At: on("2026-11-30 10:00")}
	var life contract.Life
	_, err = l.Apply(due, pay, facts("payment:2", life))
	assert.Equal(t, "verified", guardOf[contract.PaymentState](t, err))
	assert.Contains(t, err.Error(), "not known", "no history says anything")
	piece := func(state contract.DeliverableState) pieceMoves {
		d := contract.DeliverableLife()
		h, err := d.Import(pieceStep{To: state, At: on("2026-10-30 00:00")})
		require.NoError(t, err)
		return h
	}
	set := func(states ...contract.DeliverableState) contract.Life {
		return contract.Life{Pieces: []contract.PieceLife{{"reel", 1, piece(states[0])}, {"reel", 2, piece(states[1])}, {"story", 1, piece(states[2])}}}
	}
	_, err = l.Apply(due, pay, facts("payment:2", set(contract.DeliverableVerified, contract.DeliverablePosted, contract.DeliverableCompleted)))
	require.Error(t, err)
	_, err = l.Apply(due, pay, facts("payment:2", set(contract.DeliverableVerified, contract.DeliverableWaived, contract.DeliverableCompleted)))
	require.NoError(t, err)
	_, err = l.Apply(due, pay, facts("payment:1", contract.Life{}))
	require.NoError(t, err, "paid ahead")
	gone := facts("payment:2", set(contract.DeliverableRejected, contract.DeliverableWaived, contract.DeliverableRejected))
	assert.Equal(t, engagement.Yes, gone.NotOwed)
	c.Signed = civil.Date{}
	_, err = l.Apply(due, pay, facts("payment:1", contract.Life{}))
	assert.Equal(t, "signed", guardOf[contract.PaymentState](t, err))
}

// Commission that was paid on a returned order comes back unless the terms say that it
// is kept: the rule of statements.
func TestClawBackIsWhatStatementsDo(t *testing.T) {
	l := contract.CommissionLife()
	at := time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)
	h, err := l.Begin(flow.Step[contract.CommissionState]{To: contract.CommissionPending, At: at.AddDate(0, -1, 0)})
	require.NoError(t, err)
	kept := contract.Commission{}.Facts(at.AddDate(0, -1, 0), engagement.No, engagement.Yes)
	for _, to := range []contract.CommissionState{contract.CommissionLocked, contract.CommissionPayable, contract.CommissionPaid} {
		h, err = l.Apply(h, flow.Step[contract.CommissionState]{To: to, At: at}, kept)
		require.NoError(t, err, to)
	}
	for terms, back := range map[engagement.Tri]bool{engagement.Yes: true, engagement.Unsaid: true, engagement.No: false} {
		f := contract.Commission{ClawBack: terms}.Facts(at.AddDate(0, -1, 0), engagement.Yes, engagement.Yes)
		_, err := l.Apply(h, flow.Step[contract.CommissionState]{To: contract.CommissionReversed, At: at}, f)
		assert.Equal(t, back, err == nil, "%v: %v", terms, err)
	}
}
