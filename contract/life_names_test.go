package contract_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/flow"
)

// theirs are the states of other systems, as read in their code and documents, with
// ours. "name=ours"; "name=ours+line:state" where the name speaks of another line,
// "name=ours!overlay" where it raises one.
func names[S ~string](t *testing.T, aliases flow.Aliases[S], states []S, theirs map[string]string) {
	require.NoError(t, aliases.Validate(states))
	rows := 0
	for system, list := range theirs {
		for _, pair := range strings.Split(list, ", ") {
			name, want, _ := strings.Cut(pair, "=")
			a, ok := aliases.Find(system, name)
			require.True(t, ok, "%s of %s", name, system)
			got := string(a.To)
			if a.Line != "" {
				got += "+" + a.Line + ":" + a.State
			}
			if a.Cover != "" {
				got += "!" + a.Cover
			}
			assert.Equal(t, want, got, "%s of %s", name, system)
			assert.NotEmpty(t, a.Source)
			rows++
		}
	}
	assert.Len(t, aliases, rows, "a row that no list has")
	t.Logf("%d names of %d systems", rows, len(theirs))
}

func TestLifeNames(t *testing.T) {
	t.Run("campaign", func(t *testing.T) {
		names(t, contract.CampaignNames(), contract.CampaignStates(), map[string]string{
			"InfluencerHub": "draft=draft, planning=planned, active=active, paused=paused, completed=completed, cancelled=cancelled",
			"milehighlife":  "draft=draft, planned=planned, active=active, paused=paused, completed=completed, archived=archived",
		})
	})
	t.Run("invitation", func(t *testing.T) {
		names(t, contract.InvitationNames(), contract.InvitationStates(), map[string]string{
			"ugcboost": "planned=shortlisted, invited=invited, agreed=accepted, declined=declined, signing=accepted+contract:sent, signed=contracted+contract:signed, signing_declined=declined+contract:declined",
			"milehighlife": "invited=invited, assigned=invited, accepted=accepted, in_progress=in_progress, submitted=in_progress+deliverable:draft_submitted, revision=in_progress+deliverable:changes_requested, " +
				"approved=in_progress+deliverable:approved, rejected=in_progress+deliverable:rejected, completed=completed, completed_by_cascade=completed, declined=declined",
			"InfluencerHub": "offered=invited, accepted=accepted, declined=declined, cancelled=removed, in_progress=in_progress, submitted=in_progress+deliverable:draft_submitted, approved=in_progress+deliverable:approved, completed=completed",
			"kol-booking": "PENDING=invited, ACCEPTED=accepted, REJECTED=declined, CANCELLED=withdrawn, CANCELLED_BY_ADMIN=removed, IN_PROGRESS=in_progress, DELIVERED=in_progress+deliverable:draft_submitted, " +
				"COMPLETED=completed, DISPUTED=in_progress+contract:active!disputed, DELIVERY_REJECTED=in_progress+deliverable:changes_requested",
		})
	})
	t.Run("contract", func(t *testing.T) {
		names(t, contract.ContractNames(), contract.ContractStates(), map[string]string{
			"InfluencerHub": "draft=draft, sent=sent, signed=signed, active=active, completed=completed, cancelled=cancelled, terminated=terminated",
			"kame":          "none=, draft=draft, pending_signature=sent, signed=signed, expired=expired",
			"gayatri":       "DRAFT=draft, PENDING_BRAND=in_review, PENDING_INFLUENCER=sent, PENDING_ADMIN=in_review, APPROVED=signed, ACTIVE=active, REJECTED=declined, AMENDED=superseded, EXPIRED=expired, CANCELLED=cancelled",
			"Trendly": "pending=sent, order created=signed+payment:due, payment failed=signed+payment:failed, shipment pending=active+seeding:accepted, shipped=active+seeding:shipped, delivered=active+seeding:delivered, " +
				"deliverable pending=active+deliverable:pending, deliverable sent=active+deliverable:draft_submitted, post scheduled=active+deliverable:scheduled, post done=active+deliverable:posted, " +
				"settled=completed+payment:paid, cancelled=cancelled, disputed=active!disputed",
		})
	})
	t.Run("deliverable", func(t *testing.T) {
		names(t, contract.DeliverableNames(), contract.DeliverableStates(), map[string]string{
			"kol-booking":  "PENDING=pending, SUBMITTED=draft_submitted, ACCEPTED=approved, REJECTED=changes_requested",
			"milehighlife": "pending=pending, submitted=draft_submitted, approved=approved, rejected=rejected",
			"InfluencerHub": "draft=pending, changes_requested=changes_requested, submitted=draft_submitted, agency_review=in_review, client_review=in_review, approved=approved, scheduled=scheduled, " +
				"published=posted, rejected=rejected",
			"Trendly": "submitted=draft_submitted, revision-requested=changes_requested, posting approved=approved, posting rescheduled=scheduled, posted=posted",
			"dub":     "draft=pending, submitted=draft_submitted, approved=verified, rejected=rejected, invalidProof=rejected, duplicateSubmission=rejected, outOfTimeWindow=rejected, didNotMeetCriteria=rejected, other=rejected",
		})
	})
	t.Run("payment", func(t *testing.T) {
		names(t, contract.PaymentNames(), contract.PaymentStates(), map[string]string{
			"kol-booking":           "HOLD=held, RELEASE=paid, FEE=, refund=reversed",
			"InfluencerHub payout":  "pending=due, approved=approved, scheduled=approved, waiting_for_provider=processing, paid=paid, failed=failed, cancelled=cancelled",
			"InfluencerHub invoice": "draft=scheduled, issued=due, partially_paid=due, paid=paid, overdue=due, cancelled=cancelled",
			"dub":                   "pending=due, processing=processing, processed=processing, sent=processing, completed=paid, failed=failed, canceled=cancelled",
			"ARS ledger":            "PENDING=scheduled, SETTLED=paid, VOID=cancelled, RECOVERY_DUE=recovery_due",
			"Trendly":               "self-managed=external",
		})
	})
	t.Run("commission", func(t *testing.T) {
		names(t, contract.CommissionNames(), contract.CommissionStates(), map[string]string{
			"dub":        "pending=pending, processed=payable, paid=paid, refunded=reversed, duplicate=duplicate, fraud=fraud, canceled=declined, hold=pending!on_hold",
			"Awin":       "pending=pending, approved=locked, declined=declined, deleted=reversed",
			"Impact":     "PENDING=pending, APPROVED=locked, REVERSED=reversed, PAID=paid",
			"CJ":         "NEW=pending, EXTENDED=pending, LOCKED=locked, CLOSED=payable, CORRECTED=reversed",
			"ShareASale": "pending=pending, locked=locked, voided=reversed, paid=paid",
			"Rakuten":    "pending=pending, locked=locked, reversed=reversed, paid=paid",
			"Partnerize": "pending=pending, approved=locked, rejected=declined",
			"Everflow":   "pending=pending, approved=locked, rejected=declined",
			"Tapfiliate": "null=pending, true=locked, false=declined, payout=paid",
			"Refersion":  "pending=pending, approved=locked, paid=paid, reversed=reversed",
		})
	})
}

// What a row says of another line is a state that line has.
func TestLifeNamesOfOtherLines(t *testing.T) {
	has := map[string][]string{}
	fill := func(line string, states ...string) { has[line] = append(has[line], states...) }
	for _, s := range contract.ContractStates() {
		fill("contract", string(s))
	}
	for _, s := range contract.DeliverableStates() {
		fill("deliverable", string(s))
	}
	for _, s := range contract.PaymentStates() {
		fill("payment", string(s))
	}
	for _, s := range contract.SeedingStates() {
		fill("seeding", string(s))
	}
	for _, a := range contract.InvitationNames() {
		if a.Line != "" {
			assert.Contains(t, has[a.Line], a.State)
		}
	}
	for _, a := range contract.ContractNames() {
		if a.Line != "" {
			assert.Contains(t, has[a.Line], a.State)
		}
	}
}

// arrows are the moves of other systems. Each is a way in our tables, of one move or
// more; those between two names of one state are none.
func arrows[S ~string, F any](t *testing.T, l flow.Table[S, F], a flow.Aliases[S], system, list string) {
	t.Helper()
	next := map[S][]S{}
	for _, r := range l.Rows {
		for _, from := range r.From {
			next[from] = append(next[from], r.To)
		}
	}
	for _, arrow := range strings.Split(list, "; ") {
		from, tos, _ := strings.Cut(arrow, " > ")
		for _, to := range strings.Split(tos, ", ") {
			x, ok := a.Find(system, from)
			require.True(t, ok, from)
			y, ok := a.Find(system, to)
			require.True(t, ok, to)
			seen, queue := map[S]bool{x.To: true}, []S{x.To}
			for len(queue) > 0 {
				for _, s := range next[queue[0]] {
					if !seen[s] {
						seen[s] = true
						queue = append(queue, s)
					}
				}
				queue = queue[1:]
			}
			assert.True(t, seen[y.To], "%s: %s > %s: no way from %s to %s", system, from, to, x.To, y.To)
		}
	}
}

// Their moves are moves of ours. Left out on purpose: InfluencerHub offers a
// cancelled collaboration again, which is a new history here.
func TestLifeArrows(t *testing.T) {
	arrows(t, contract.CampaignLife(), contract.CampaignNames(), "InfluencerHub",
		"draft > planning, cancelled; planning > active, cancelled; active > paused, completed, cancelled; paused > active, cancelled")
	arrows(t, contract.InvitationLife(), contract.InvitationNames(), "ugcboost",
		"planned > invited; invited > agreed, declined; agreed > signing; signing > signed, signing_declined; declined > invited")
	arrows(t, contract.InvitationLife(), contract.InvitationNames(), "InfluencerHub",
		"offered > accepted, declined, cancelled; accepted > in_progress; in_progress > submitted; submitted > approved, in_progress; approved > completed; declined > offered")
	arrows(t, contract.InvitationLife(), contract.InvitationNames(), "kol-booking",
		"PENDING > ACCEPTED, REJECTED, CANCELLED, CANCELLED_BY_ADMIN; ACCEPTED > IN_PROGRESS, CANCELLED, CANCELLED_BY_ADMIN; IN_PROGRESS > DELIVERED; "+
			"DELIVERED > COMPLETED, DISPUTED, DELIVERY_REJECTED, IN_PROGRESS; DISPUTED > COMPLETED, CANCELLED_BY_ADMIN")
	arrows(t, contract.ContractLife(), contract.ContractNames(), "InfluencerHub",
		"draft > sent, cancelled; sent > signed, cancelled; signed > active, cancelled; active > completed, terminated")
	arrows(t, contract.DeliverableLife(), contract.DeliverableNames(), "InfluencerHub",
		"draft > submitted; changes_requested > submitted; submitted > agency_review; agency_review > client_review; client_review > approved, changes_requested, rejected; approved > scheduled; scheduled > published, approved")
	arrows(t, contract.DeliverableLife(), contract.DeliverableNames(), "dub", "draft > submitted; submitted > approved, rejected")
	arrows(t, contract.PaymentLife(), contract.PaymentNames(), "InfluencerHub payout",
		"pending > approved; approved > scheduled; scheduled > waiting_for_provider; waiting_for_provider > paid, failed; failed > scheduled, cancelled")
	arrows(t, contract.PaymentLife(), contract.PaymentNames(), "InfluencerHub invoice", "draft > issued; issued > partially_paid, overdue, cancelled; partially_paid > paid; overdue > paid")
	arrows(t, contract.CommissionLife(), contract.CommissionNames(), "CJ", "NEW > EXTENDED, LOCKED, CORRECTED; EXTENDED > LOCKED; LOCKED > CLOSED, CORRECTED")
}
