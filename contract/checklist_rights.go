package contract

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// ownershipClause is whose the content is.
func ownershipClause() reviewClause {
	get := func(v *reviewed) *Ownership { return v.Ownership }
	return reviewClause{"Ownership", termsLaw, engagement.TrustPress, []reviewRow{
		{id: "OWNER-NONE", severity: Missing, path: "ownership.holder",
			message: "It is not said whose the content is.", advice: "Say that the creator keeps the copyright, or assign it in so many words.", reason: "Without a word the creator keeps it, and brands believe otherwise.",
			find: where(func(v *reviewed) bool { return v.Ownership == nil || v.Ownership.Holder == "" })},
		{id: "OWNER-ASSIGNED", severity: Conflict, path: "ownership.assigned",
			message: "The copyright is to be the brand's and is not assigned.", advice: "Assign it in so many words, or license it.", reason: "An assignment has to be explicit.",
			find: within(get, func(_ *reviewed, o Ownership) bool {
				return (o.Holder == TheBrand || o.Holder == TheAgency) && o.Assigned != engagement.Yes
			})},
		{id: "OWNER-WORK-FOR-HIRE", severity: Unwise, path: "ownership.work_for_hire",
			message: "Work for hire is agreed with a contractor.", advice: "License or assign the content instead.", reason: "Work for hire is rarely valid for contractors.",
			find: within(get, func(v *reviewed, o Ownership) bool {
				return o.WorkForHire == engagement.Yes && v.Creator.Status != Employee
			})},
		{id: "OWNER-RAW", severity: Notice, path: "ownership.raw_files", source: ourJudgement, trust: engagement.TrustDoubtful,
			message: "It is not said whether raw files are handed over.", advice: "Say so.", reason: "Raw files are asked for after the fact, and priced apart.",
			find: within(get, func(_ *reviewed, o Ownership) bool { return unsaid(o.RawFiles) })},
	}}
}

// rightsClause is what the brand may do with the content.
func rightsClause() reviewClause {
	all := func(v *reviewed) []Right { return v.Rights }
	return reviewClause{"Usage rights", imhLicence, engagement.TrustPress, []reviewRow{
		{id: "RIGHT-NONE", severity: Notice, path: "rights",
			message: "The brand gets no right to use the content itself.", advice: "Add a right if the brand is to repost or advertise with it.", reason: "A post may be shared as the platform does it, and no more.",
			find: where(func(v *reviewed) bool { return len(v.Rights) == 0 && len(v.Deliverables) > 0 })},
		{id: "RIGHT-MEDIA", severity: Missing, path: "rights[].media",
			message: "No media are named.", advice: "Name them: the brand's own accounts, paid social, the shop.", reason: "What a licence covers is what it names.",
			find: eachItem(all, func(_ *reviewed, r Right) bool { return len(r.Media) == 0 })},
		{id: "RIGHT-TERRITORY", severity: Missing, path: "rights[].territory",
			message: "No territory is named.", advice: "Name the countries, or say worldwide.", reason: "What a licence covers is what it names.",
			find: eachItem(all, func(_ *reviewed, r Right) bool { return len(r.Territory) == 0 })},
		{id: "RIGHT-START", severity: Missing, path: "rights[].starts",
			message: "The right has no first day.", advice: "Count it from publication, or set the day.", reason: "A length without a beginning has no end.",
			find: eachItem(all, func(_ *reviewed, r Right) bool { return r.Starts.IsZero() })},
		{id: "RIGHT-END", severity: Conflict, path: "rights[].lasts",
			message: "The right has no end, and nobody said that it has none.", advice: "Set its length, or say that it is for ever and price that.", reason: "Both sides will believe what suits them: perpetual rights are the dearest there are.",
			find: eachItem(all, func(_ *reviewed, r Right) bool { return r.Lasts.IsZero() })},
		{id: "RIGHT-FOREVER", severity: Unwise, path: "rights[].lasts", source: perpetualPage, trust: engagement.TrustPage,
			message: "The right is for ever.", advice: "Agree a length and a price for renewal.", reason: "Sources price it at 2 to 10 times the fee, and the creator can never take the face back.",
			find: eachItem(all, func(_ *reviewed, r Right) bool { return r.Lasts.Forever })},
		{id: "RIGHT-ORGANIC", severity: Missing, path: "rights[].organic",
			message: "It is not said whether organic use is allowed.", advice: "Say so.", reason: "Organic and paid use are two licences at two prices.",
			find: eachItem(all, func(_ *reviewed, r Right) bool { return unsaid(r.Organic) })},
		{id: "RIGHT-PAID", severity: Missing, path: "rights[].paid",
			message: "It is not said whether paid use is allowed.", advice: "Say so.", reason: "Organic and paid use are two licences at two prices.",
			find: eachItem(all, func(_ *reviewed, r Right) bool { return unsaid(r.Paid) })},
		{id: "RIGHT-UNPAID-ADS", severity: Conflict, path: "rights[].media", source: ourJudgement, trust: engagement.TrustDoubtful,
			message: "Advertising is among the media, and paid use is not allowed.", advice: "Drop the medium or allow paid use.", reason: "Paid social without paid use is nothing.",
			find: eachItem(all, func(_ *reviewed, r Right) bool {
				return r.Paid == engagement.No && slices.Contains(r.Media, PaidSocial)
			})},
		{id: "RIGHT-EDIT", severity: Missing, path: "rights[].edit",
			message: "It is not said whether the content may be edited.", advice: "Say so, and how far.", reason: "A cut can turn a review into its opposite.",
			find: eachItem(all, func(_ *reviewed, r Right) bool { return unsaid(r.Edit) })},
		{id: "RIGHT-SUBLICENCE", severity: Missing, path: "rights[].sublicence",
			message: "It is not said whether others may be let use the content.", advice: "Say so, and who: retailers, agencies.", reason: "A retailer's shop page is not the brand's.",
			find: eachItem(all, func(_ *reviewed, r Right) bool { return unsaid(r.Sublicence) })},
		{id: "RIGHT-CREDIT", severity: Missing, path: "rights[].credit",
			message: "It is not said whether the creator is named.", advice: "Say so.", reason: "Credit is what a creator is found by.",
			find: eachItem(all, func(_ *reviewed, r Right) bool { return unsaid(r.Credit) })},
		{id: "RIGHT-RENEWAL", severity: Missing, path: "rights[].renewal_price",
			message: "No price for renewal is set.", advice: "Set what as long again costs.", reason: "Content that works is renewed, at a price that is worse the day it ends.",
			find: eachItem(all, func(_ *reviewed, r Right) bool { return r.Renewal.IsZero() && !r.Lasts.Forever })},
		{id: "RIGHT-ARCHIVE", severity: Missing, path: "rights[].archive",
			message: "It is not said what becomes of what is up when the right ends.", advice: "Say that posts may stay, or that they are taken down.", reason: "An old post in a feed is a use like any other.",
			find: eachItem(all, func(_ *reviewed, r Right) bool { return r.Archive == "" && !r.Lasts.Forever })},
		{id: "RIGHT-PRICE", severity: Missing, path: "rights[].fee",
			message: "The right has no price, and it is not said that the pay includes it.", advice: "Set a fee, or say that it is included.", reason: "Use of content is priced apart from making it.",
			find: eachItem(all, func(_ *reviewed, r Right) bool { return r.Fee.IsZero() && unsaid(r.Included) })},
	}}
}

// advertises reports whether any right or allow-listing lets the content be used as
// advertising.
func (v *reviewed) advertises() bool {
	return len(v.Allowlisting) > 0 || slices.ContainsFunc(v.Rights, func(r Right) bool { return r.Paid == engagement.Yes })
}

// lastPaidUse is the last day on which content may be used as advertising, as far as
// it is known, and whether there is none.
func (v *reviewed) lastPaidUse() (last civil.Date, forever bool) {
	add := func(on Day, l Length) {
		forever = forever || l.Forever
		if on.On.After(last) {
			last = on.On
		}
	}
	for _, r := range v.Rights {
		if r.Paid == engagement.Yes {
			_, on := v.rightDays(r, Facts{})
			add(on, r.Lasts)
		}
	}
	for _, a := range v.Allowlisting {
		_, on := v.stretch(a.Starts, a.Lasts, Facts{})
		add(on, a.Lasts)
	}
	return last, forever
}
