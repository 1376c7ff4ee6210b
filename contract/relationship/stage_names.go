package relationship

import "github.com/seed-e12bc25d/influencekit/contract/flow"

// StageNames are the stages of other systems in the words of ours, read in public
// repositories on 2026-11-22 from one version each. What speaks of a product on its
// way is of the line "seeding", what speaks of signatures, drafts or payments of
// "contract", "deliverable" or "payment", as the note says.
func StageNames() flow.Aliases[Stage] {
	var list flow.Aliases[Stage]
	for _, s := range systems() {
		for _, n := range s.names {
			n.System, n.Source, n.Trust = s.system, s.source, "C"
			list = append(list, n)
		}
	}
	return list
}

type alias = flow.Alias[Stage]

type system struct {
	system, source string
	names          []alias
}

func to(theirs string, s Stage) alias { return alias{Theirs: theirs, To: s} }

func seed(theirs string, s Stage, state Seed) alias {
	return alias{Theirs: theirs, To: s, Line: "seeding", State: string(state)}
}

func note(theirs string, s Stage, note string) alias {
	return alias{Theirs: theirs, To: s, Note: note}
}

func systems() []system {
	const public = "public repository "
	return []system{
		{"im8", public + "alexisnathaniel1/im8-influencer-portal", []alias{
			to("contacted", Contacted), to("negotiating", Negotiating), to("agreed", Agreed),
			note("pending_approval", Agreed, "approval inside the brand"), note("approved", Agreed, "approved inside the brand"),
			to("contracted", Contracted), to("live", Active), to("completed", Completed),
		}},
		{"vecinocustom", public + "Rafaelreis02/vecinocustom-influencer-platform", []alias{
			to("UNKNOWN", Discovered), to("SUGGESTION", Discovered), note("IMPORT_PENDING", Discovered, "data still being loaded"),
			to("CONTACTED", Contacted), note("ANALYZING", Responded, "an answer is being weighed"), to("COUNTER_PROPOSAL", Negotiating), to("AGREED", Agreed),
			note("PRODUCT_SELECTION", Agreed, "the creator chooses the product"), note("CONTRACT_PENDING", Agreed, "not signed yet"), to("CONTRACT_SIGNED", Contracted),
			seed("SHIPPED", Active, Shipped), seed("DELIVERED", Active, Delivered), to("COMPLETED", Completed),
		}},
		{"vecinocustom partnership", public + "Rafaelreis02/vecinocustom-influencer-platform", []alias{
			to("ACTIVE", Active), to("COMPLETED", Completed), note("CANCELLED", Completed, "ended early; why is not said"), note("RESTARTED", Active, "a second run of it"),
		}},
		{"influencer-fe", public + "naman7474/influencer-fe", []alias{
			to("shortlisted", Shortlisted), to("outreach_sent", Contacted), to("negotiating", Negotiating), to("confirmed", Agreed),
			to("content_live", Active), to("completed", Completed), to("declined", Declined),
		}},
		{"KOL-Campaign-OS", public + "Celestebz/KOL-Campaign-OS", []alias{
			to("not_contacted", Shortlisted), to("contacted", Contacted), note("waiting_reply", Contacted, "a message waits for an answer"), to("replied", Responded),
			to("interested", Responded), to("negotiating", Negotiating), to("confirmed", Agreed), note("terminated", Rejected, "by whom is not said"),
			note("rejected", Rejected, "by whom is not said"),
		}},
		{"KOL-Campaign-OS project", public + "Celestebz/KOL-Campaign-OS", []alias{
			to("pending_confirmation", Negotiating), seed("pending_shipping", Agreed, Accepted), seed("shipped", Active, Shipped), seed("delivered", Active, Delivered),
			note("content_preparation", Active, "line deliverable: being made"), note("pending_publish", Active, "line deliverable: approved"),
			note("published", Active, "line deliverable: posted"), note("cancelled", Completed, "ended early"),
		}},
		{"KOL-Campaign-OS pipeline", public + "Celestebz/KOL-Campaign-OS", []alias{
			to("candidate", Shortlisted), to("confirmed", Agreed), to("historical", Completed),
		}},
		{"kame", public + "kame5201314-crypto/kol-management-system", []alias{
			to("pending", Shortlisted), to("negotiating", Negotiating), to("confirmed", Agreed), to("in_progress", Active),
			to("completed", Completed), note("cancelled", Completed, "ended early, from where is not said"), note("blacklisted", Blocked, "suppliers; the reason is not kept"),
		}},
		{"influencersBot", public + "Idosegev23/influencersBot", []alias{
			note("proposal", Contacted, "an offer is out"), to("negotiation", Negotiating), note("contract", Contracted, "sent or signed is not told apart"), to("active", Active),
			to("completed", Completed), note("cancelled", Completed, "ended early"), note("ambassador", Ambassador, "a type beside the status"),
		}},
		{"influencer-platform-app", public + "Sanchay-T/influencer-platform-app", []alias{
			to("backlog", Discovered), to("contacted", Contacted), to("responded", Responded), to("rejected", Rejected),
		}},
		{"InfluencerMatch", public + "karan-cpp-py/InfluencerMatch", []alias{
			to("New", Discovered), to("Contacted", Contacted), note("Qualified", Negotiating, "leads are brands there: both parties change sides"),
			to("ClosedWon", Agreed), note("ClosedLost", Rejected, "by whom is not said"),
		}},
		{"InfluencerHub", public + "digitalalharbi/InfluencerHub-Platform", []alias{
			to("prospect", Discovered), to("active", Active), to("paused", Paused), to("blocked", Blocked),
		}},
		{"Dub partners", public + "dubinc/dub", []alias{
			to("invited", Contacted), note("pending", Responded, "has applied"), note("approved", Active, "in the programme"), to("rejected", Rejected), to("declined", Declined),
			note("deactivated", Paused, "may be turned on again"), note("banned", Blocked, "with a reason of its own list"), note("trusted", Ambassador, "a mark in the network, no stage"),
		}},
		{"ugcboost", public + "alikhanmurzayev/ugcboost", []alias{
			to("planned", Shortlisted), to("invited", Contacted), to("declined", Declined), to("agreed", Agreed), note("signing", Agreed, "line contract: sent"),
			to("signed", Contracted), note("signing_declined", Declined, "line contract: declined"),
		}},
	}
}
