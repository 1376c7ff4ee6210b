package contract

import "github.com/seed-e12bc25d/influencekit/contract/flow"

// The names that other systems give to states were read in public repositories, and
// those of affiliate networks in their documentation and sample answers, on
// 2026-11-22, one version each. Each table below maps every state of a system; what
// a name says of another line stands in Line and State, what it raises in Cover.

// names are the states of one system.
type names[S ~string] struct {
	system, source string
	rows           flow.Aliases[S]
}

// named puts system and source on every row.
func named[S ~string](systems []names[S]) flow.Aliases[S] {
	var list flow.Aliases[S]
	for _, s := range systems {
		for _, n := range s.rows {
			n.System, n.Source, n.Trust = s.system, s.source, "C"
			list = append(list, n)
		}
	}
	return list
}

// is maps a name to one of our states.
func is[S ~string](theirs string, s S) flow.Alias[S] { return flow.Alias[S]{Theirs: theirs, To: s} }

// but does, and says what is lost or meant.
func but[S ~string](theirs string, s S, note string) flow.Alias[S] {
	return flow.Alias[S]{Theirs: theirs, To: s, Note: note}
}

// beside does, and says where another line stands.
func beside[S ~string](theirs string, s S, line, state string) flow.Alias[S] {
	return flow.Alias[S]{Theirs: theirs, To: s, Line: line, State: state}
}

const (
	influencerHub = "public repository digitalalharbi/InfluencerHub-Platform"
	mileHighLife  = "public repository milehighlife/influencer-manager"
	kolBooking    = "public repository dungmai1/kol-booking-backend"
	trendly       = "public repository idivarts/backend-sls"
	ugcBoost      = "public repository alikhanmurzayev/ugcboost"
	dub           = "public repository dubinc/dub"
	kame          = "public repository kame5201314-crypto/kol-management-system"
	gayatri       = "public repository gayatriindonesia/kol-platform"
)

// CampaignNames are the campaign states of other systems in the words of ours.
func CampaignNames() flow.Aliases[CampaignState] {
	type rows = flow.Aliases[CampaignState]
	return named([]names[CampaignState]{
		{"InfluencerHub", influencerHub, rows{
			is("draft", CampaignDraft), is("planning", CampaignPlanned), is("active", CampaignActive), is("paused", CampaignPaused),
			is("completed", CampaignCompleted), is("cancelled", CampaignCancelled),
		}},
		{"milehighlife", mileHighLife, rows{
			is("draft", CampaignDraft), is("planned", CampaignPlanned), is("active", CampaignActive), is("paused", CampaignPaused),
			is("completed", CampaignCompleted), is("archived", CampaignArchived),
		}},
	})
}

// InvitationNames are the states of one creator in one campaign, a collaboration or
// a booking in other systems in the words of ours.
func InvitationNames() flow.Aliases[InvitationState] {
	type rows = flow.Aliases[InvitationState]
	work := InvitationInProgress
	return named([]names[InvitationState]{
		{"ugcboost", ugcBoost, rows{
			is("planned", InvitationShortlisted), is("invited", InvitationInvited), is("agreed", InvitationAccepted), is("declined", InvitationDeclined),
			beside("signing", InvitationAccepted, "contract", string(ContractSent)), beside("signed", InvitationContracted, "contract", string(ContractSigned)),
			beside("signing_declined", InvitationDeclined, "contract", string(ContractDeclined)),
		}},
		{"milehighlife", mileHighLife, rows{
			is("invited", InvitationInvited), but("assigned", InvitationInvited, "given to the creator; whether they said yes is not told"), is("accepted", InvitationAccepted),
			is("in_progress", work), beside("submitted", work, "deliverable", string(DeliverableSubmitted)), beside("revision", work, "deliverable", string(DeliverableChanges)),
			beside("approved", work, "deliverable", string(DeliverableApproved)), beside("rejected", work, "deliverable", string(DeliverableRejected)),
			is("completed", InvitationCompleted), but("completed_by_cascade", InvitationCompleted, "closed with its campaign; the work may be open"), is("declined", InvitationDeclined),
		}},
		{"InfluencerHub", influencerHub, rows{
			is("offered", InvitationInvited), is("accepted", InvitationAccepted), is("declined", InvitationDeclined),
			but("cancelled", InvitationRemoved, "by whom is not said; offered again there, here a new history"), is("in_progress", work),
			beside("submitted", work, "deliverable", string(DeliverableSubmitted)), beside("approved", work, "deliverable", string(DeliverableApproved)), is("completed", InvitationCompleted),
		}},
		{"kol-booking", kolBooking, rows{
			is("PENDING", InvitationInvited), is("ACCEPTED", InvitationAccepted), is("REJECTED", InvitationDeclined), but("CANCELLED", InvitationWithdrawn, "by whom is not said"),
			but("CANCELLED_BY_ADMIN", InvitationRemoved, "by the marketplace"), is("IN_PROGRESS", work), beside("DELIVERED", work, "deliverable", string(DeliverableSubmitted)),
			is("COMPLETED", InvitationCompleted), {Theirs: "DISPUTED", To: work, Line: "contract", State: string(ContractActive), Cover: Disputed},
			beside("DELIVERY_REJECTED", work, "deliverable", string(DeliverableChanges)),
		}},
	})
}

// ContractNames are the contract states of other systems in the words of ours.
func ContractNames() flow.Aliases[ContractState] {
	type rows = flow.Aliases[ContractState]
	return named([]names[ContractState]{
		{"InfluencerHub", influencerHub, rows{
			is("draft", ContractDraft), is("sent", ContractSent), is("signed", ContractSigned), is("active", ContractActive), is("completed", ContractCompleted),
			is("cancelled", ContractCancelled), but("terminated", ContractTerminated, "without a settlement"),
		}},
		{"kame", kame, rows{
			{Theirs: "none", Note: "there is no contract"}, is("draft", ContractDraft), but("pending_signature", ContractSent, "who has signed is not told"),
			is("signed", ContractSigned), but("expired", ContractExpired, "before or after signing is not told"),
		}},
		{"gayatri", gayatri, rows{
			is("DRAFT", ContractDraft), but("PENDING_BRAND", ContractInReview, "waits for the brand"), but("PENDING_INFLUENCER", ContractSent, "waits for the creator"),
			but("PENDING_ADMIN", ContractInReview, "waits for the platform"), but("APPROVED", ContractSigned, "approved by all; no signature"), is("ACTIVE", ContractActive),
			but("REJECTED", ContractDeclined, "by whom is not said"), is("AMENDED", ContractSuperseded), is("EXPIRED", ContractExpired), is("CANCELLED", ContractCancelled),
		}},
		{"Trendly", trendly, rows{
			but("pending", ContractSent, "waits for the brand to order"), beside("order created", ContractSigned, "payment", string(PaymentFallenDue)),
			beside("payment failed", ContractSigned, "payment", string(PaymentFailed)), beside("shipment pending", ContractActive, "seeding", string(SeedingAccepted)),
			beside("shipped", ContractActive, "seeding", string(SeedingShipped)), beside("delivered", ContractActive, "seeding", string(SeedingDelivered)),
			beside("deliverable pending", ContractActive, "deliverable", string(DeliverablePending)), beside("deliverable sent", ContractActive, "deliverable", string(DeliverableSubmitted)),
			beside("post scheduled", ContractActive, "deliverable", string(DeliverableScheduled)), beside("post done", ContractActive, "deliverable", string(DeliverablePosted)),
			beside("settled", ContractCompleted, "payment", string(PaymentPaid)), but("cancelled", ContractCancelled, "before or after the work began is not told"),
			{Theirs: "disputed", To: ContractActive, Cover: Disputed, Note: "where it stood before is lost"},
		}},
	})
}
