package contract

import "github.com/seed-e12bc25d/influencekit/contract/flow"

// DeliverableNames are the states of content in other systems in the words of ours.
func DeliverableNames() flow.Aliases[DeliverableState] {
	type rows = flow.Aliases[DeliverableState]
	reason := func(theirs, ours string) flow.Alias[DeliverableState] {
		return but(theirs, DeliverableRejected, "a reason: "+ours)
	}
	return named([]names[DeliverableState]{
		{"kol-booking", kolBooking, rows{
			is("PENDING", DeliverablePending), is("SUBMITTED", DeliverableSubmitted), is("ACCEPTED", DeliverableApproved),
			but("REJECTED", DeliverableChanges, "it may be sent again there"),
		}},
		{"milehighlife", mileHighLife, rows{
			is("pending", DeliverablePending), is("submitted", DeliverableSubmitted), is("approved", DeliverableApproved), is("rejected", DeliverableRejected),
		}},
		{"InfluencerHub", influencerHub, rows{
			is("draft", DeliverablePending), is("changes_requested", DeliverableChanges), is("submitted", DeliverableSubmitted),
			but("agency_review", DeliverableInReview, "by the agency"), but("client_review", DeliverableInReview, "by the brand"),
			is("approved", DeliverableApproved), is("scheduled", DeliverableScheduled), is("published", DeliverablePosted), is("rejected", DeliverableRejected),
		}},
		{"Trendly", trendly, rows{
			is("submitted", DeliverableSubmitted), is("revision-requested", DeliverableChanges), is("posting approved", DeliverableApproved),
			is("posting rescheduled", DeliverableScheduled), is("posted", DeliverablePosted),
		}},
		{"dub", dub, rows{
			is("draft", DeliverablePending), is("submitted", DeliverableSubmitted), but("approved", DeliverableVerified, "a bounty is approved after the post"),
			is("rejected", DeliverableRejected), reason("invalidProof", "invalid_proof"), reason("duplicateSubmission", "duplicate"),
			reason("outOfTimeWindow", "out_of_window"), reason("didNotMeetCriteria", "off_brief"), reason("other", "other"),
		}},
	})
}

// PaymentNames are the states of payments, payouts and invoices in other systems in
// the words of ours.
func PaymentNames() flow.Aliases[PaymentState] {
	type rows = flow.Aliases[PaymentState]
	return named([]names[PaymentState]{
		{"kol-booking", kolBooking, rows{
			is("HOLD", PaymentHeld), but("RELEASE", PaymentPaid, "to the creator's wallet, not to a bank"),
			{Theirs: "FEE", Note: "the marketplace's share: an entry beside the payment, no state of it"}, is("refund", PaymentReversed),
		}},
		{"InfluencerHub payout", influencerHub, rows{
			is("pending", PaymentFallenDue), is("approved", PaymentApproved), but("scheduled", PaymentApproved, "its day is set"),
			is("waiting_for_provider", PaymentProcessing), is("paid", PaymentPaid), is("failed", PaymentFailed), is("cancelled", PaymentCancelled),
		}},
		{"InfluencerHub invoice", influencerHub, rows{
			is("draft", PaymentScheduled), is("issued", PaymentFallenDue), but("partially_paid", PaymentFallenDue, "a part is paid: keep one history for each part"),
			is("paid", PaymentPaid), but("overdue", PaymentFallenDue, "its day is past: see Late"), is("cancelled", PaymentCancelled),
		}},
		{"dub", dub, rows{
			is("pending", PaymentFallenDue), is("processing", PaymentProcessing), but("processed", PaymentProcessing, "taken from the brand, on its way"),
			but("sent", PaymentProcessing, "on its way to the bank"), is("completed", PaymentPaid), is("failed", PaymentFailed), is("canceled", PaymentCancelled),
		}},
		{"ARS ledger", "a small Go back end that keeps earnings in ARS minor units", rows{
			is("PENDING", PaymentScheduled), is("SETTLED", PaymentPaid), is("VOID", PaymentCancelled), is("RECOVERY_DUE", PaymentRecoveryDue),
		}},
		{"Trendly", trendly, rows{is("self-managed", PaymentExternal)}},
	})
}

// CommissionNames are the states of commissions in other systems and affiliate
// networks in the words of ours. A network's "approved" is locked here: earned, and
// payable once the network has the advertiser's money.
func CommissionNames() flow.Aliases[CommissionState] {
	type rows = flow.Aliases[CommissionState]
	const network = "documentation and sample answers of "
	const early = "earned; whether it is payable is not told"
	pending := func(name string) flow.Alias[CommissionState] { return is(name, CommissionPending) }
	approved := func(name string) flow.Alias[CommissionState] { return but(name, CommissionLocked, early) }
	return named([]names[CommissionState]{
		{"dub", dub, rows{
			pending("pending"), but("processed", CommissionPayable, "part of a payout"), is("paid", CommissionPaid), is("refunded", CommissionReversed),
			is("duplicate", CommissionDuplicate), is("fraud", CommissionFraud), is("canceled", CommissionDeclined),
			{Theirs: "hold", To: CommissionPending, Cover: OnHold, Note: "where it stood before is lost"},
		}},
		{"Awin", network + "Awin", rows{
			pending("pending"), approved("approved"), is("declined", CommissionDeclined), but("deleted", CommissionReversed, "of a bonus"),
		}},
		{"Impact", network + "impact.com", rows{
			pending("PENDING"), approved("APPROVED"), is("REVERSED", CommissionReversed), but("PAID", CommissionPaid, "in some exports only"),
		}},
		{"CJ", network + "CJ", rows{
			pending("NEW"), but("EXTENDED", CommissionPending, "the time to correct it was made longer"), is("LOCKED", CommissionLocked),
			but("CLOSED", CommissionPayable, "closed to changes; the payment is another record"), but("CORRECTED", CommissionReversed, "in whole or in part: compare the amounts"),
		}},
		{"ShareASale", network + "ShareASale", rows{pending("pending"), is("locked", CommissionLocked), is("voided", CommissionReversed), is("paid", CommissionPaid)}},
		{"Rakuten", network + "Rakuten", rows{pending("pending"), is("locked", CommissionLocked), is("reversed", CommissionReversed), is("paid", CommissionPaid)}},
		{"Partnerize", network + "Partnerize", rows{pending("pending"), approved("approved"), is("rejected", CommissionDeclined)}},
		{"Everflow", network + "Everflow", rows{pending("pending"), approved("approved"), is("rejected", CommissionDeclined)}},
		{"Tapfiliate", network + "Tapfiliate", rows{
			but("null", CommissionPending, "approved is not set"), but("true", CommissionLocked, early), but("false", CommissionDeclined, "approved is false"),
			but("payout", CommissionPaid, "a payout object is there"),
		}},
		{"Refersion", network + "Refersion", rows{pending("pending"), approved("approved"), is("paid", CommissionPaid), is("reversed", CommissionReversed)}},
	})
}
