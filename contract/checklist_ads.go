package contract

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// allowlistingClause is advertising through the creator's account.
func allowlistingClause() reviewClause {
	all := func(v *reviewed) []Allowlisting { return v.Allowlisting }
	return reviewClause{"Allow-listing", legalLensAds, engagement.TrustPress, []reviewRow{
		{id: "ALLOW-PLATFORM", severity: Missing, path: "allowlisting[].platform",
			message: "No platform is named.", advice: "Name platforms one by one.", reason: "Each platform has an access of its own.",
			find: eachItem(all, func(_ *reviewed, a Allowlisting) bool { return a.Platform == "" })},
		{id: "ALLOW-FORMATS", severity: Missing, path: "allowlisting[].ad_formats",
			message: "No formats of advertising are named.", advice: "Name them: feed, stories, search.", reason: "The creator's face should not turn up where it was not agreed.",
			find: eachItem(all, func(_ *reviewed, a Allowlisting) bool { return len(a.AdFormats) == 0 })},
		{id: "ALLOW-DARK", severity: Missing, path: "allowlisting[].dark_posts", source: ourJudgement, trust: engagement.TrustDoubtful,
			message: "It is not said whether advertisements may run that are not in the creator's feed.", advice: "Say so, and who approves them.", reason: "The creator answers for words never seen.",
			find: eachItem(all, func(_ *reviewed, a Allowlisting) bool { return unsaid(a.DarkPosts) })},
		{id: "ALLOW-ACCESS", severity: Missing, path: "allowlisting[].access",
			message: "It is not said how the brand gets access.", advice: "Name a code or a partner permission, never a password.", reason: "A password gives away the account.",
			find: eachItem(all, func(_ *reviewed, a Allowlisting) bool { return a.Access == "" })},
		{id: "ALLOW-START", severity: Missing, path: "allowlisting[].starts",
			message: "Allow-listing has no first day.", advice: "Count it from publication, or set the day.", reason: "A length without a beginning has no end.",
			find: eachItem(all, func(_ *reviewed, a Allowlisting) bool { return a.Starts.IsZero() })},
		{id: "ALLOW-END", severity: Conflict, path: "allowlisting[].lasts",
			message: "Allow-listing has no end.", advice: "Set its length.", reason: "Advertisements run on until somebody stops them.",
			find: eachItem(all, func(_ *reviewed, a Allowlisting) bool { return a.Lasts.IsZero() || a.Lasts.Forever })},
		{id: "ALLOW-CAP", severity: Missing, path: "allowlisting[].spend_cap",
			message: "The spend has no cap.", advice: "Set the most that is spent behind the creator's name.", reason: "A face that is everywhere wears out.",
			find: eachItem(all, func(_ *reviewed, a Allowlisting) bool { return a.SpendCap.IsZero() })},
		{id: "ALLOW-FEE", severity: Missing, path: "allowlisting[].fee",
			message: "Allow-listing has no fee, and it is not said that the pay includes it.", advice: "Set a fee on a line of its own, or a share of the spend.", reason: "It is a licence of the account, not of the content.",
			find: eachItem(all, func(_ *reviewed, a Allowlisting) bool {
				return a.Fee.IsZero() && a.SpendShare.IsZero() && unsaid(a.Included)
			})},
		{id: "ALLOW-REVOKE", severity: Missing, path: "allowlisting[].revocable",
			message: "It is not said whether and how soon the creator may end it.", advice: "Say so, with the days of notice.", reason: "It is the creator's account.",
			find: eachItem(all, func(_ *reviewed, a Allowlisting) bool { return unsaid(a.Revocable) })},
	}}
}

// exclusivityClause is whom the creator may not work for.
func exclusivityClause() reviewClause {
	all := func(v *reviewed) []Exclusivity { return v.Exclusivities }
	return reviewClause{"Exclusivity", skalaCases, engagement.TrustPress, []reviewRow{
		{id: "EXCLUSIVE-NONE", severity: Notice, path: "exclusivity",
			message: "The creator may work for rivals at the same time.", advice: "Add exclusivity, with a price, if that matters.", reason: "A rival's post next to yours takes back what it gave.",
			find: where(func(v *reviewed) bool { return len(v.Exclusivities) == 0 })},
		{id: "EXCLUSIVE-SCOPE", severity: Missing, path: "exclusivity[].category", source: accTerms, trust: engagement.TrustPress,
			message: "Neither rivals nor a category are named.", advice: "Name rivals, or say what the category means.", reason: "A category that is not defined grows.",
			find: eachItem(all, func(_ *reviewed, e Exclusivity) bool { return len(e.Rivals) == 0 && e.Category == "" })},
		{id: "EXCLUSIVE-PLATFORMS", severity: Missing, path: "exclusivity[].platforms",
			message: "It is not said on which platforms.", advice: "Name them, or say all.", reason: "A creator may earn elsewhere on each.",
			find: eachItem(all, func(_ *reviewed, e Exclusivity) bool { return len(e.Platforms) == 0 && !e.AllPlatforms })},
		{id: "EXCLUSIVE-TERRITORY", severity: Missing, path: "exclusivity[].territory", source: ourJudgement, trust: engagement.TrustDoubtful,
			message: "It is not said in which territory.", advice: "Name the countries, or say worldwide.", reason: "A rival at home may be nobody's rival abroad.",
			find: eachItem(all, func(_ *reviewed, e Exclusivity) bool { return len(e.Territory) == 0 })},
		{id: "EXCLUSIVE-DURING", severity: Missing, path: "exclusivity[].during",
			message: "It is not said whether it holds during the term.", advice: "Say so.", reason: "A window that is not said is argued over.",
			find: eachItem(all, func(_ *reviewed, e Exclusivity) bool { return unsaid(e.During) })},
		{id: "EXCLUSIVE-AROUND", severity: Notice, path: "exclusivity[].after",
			message: "It holds neither before nor after the term.", advice: "Set days before and after, if that is meant.", reason: "A rival may post the day after.",
			find: eachItem(all, func(_ *reviewed, e Exclusivity) bool { return e.Before.IsZero() && e.After.IsZero() })},
		{id: "EXCLUSIVE-PRICE", severity: Missing, path: "exclusivity[].fee",
			message: "Exclusivity has no price, and it is not said that the pay includes it.", advice: "Set a fee, or say that it is included.", reason: "The creator gives up other work for it.",
			find: eachItem(all, func(_ *reviewed, e Exclusivity) bool { return e.Fee.IsZero() && unsaid(e.Included) })},
		{id: "EXCLUSIVE-UNPAID", severity: Unwise, path: "exclusivity[].included",
			message: "Exclusivity is neither paid for nor part of the pay.", advice: "Pay for it, or drop it.", reason: "A ban without pay is the hardest to hold up in court.",
			find: eachItem(all, func(_ *reviewed, e Exclusivity) bool { return e.Fee.IsZero() && e.Included == engagement.No })},
		{id: "EXCLUSIVE-LONG", severity: Unwise, path: "exclusivity[].after",
			message: "Exclusivity reaches far beyond the term.", advice: "Keep it to 6 months, narrow and paid.", reason: "A ban of 3 months after the term went to court; counsel advises no more than 6.",
			find: eachItem(all, func(v *reviewed, e Exclusivity) bool {
				return longer(e.After, v.policy.Limits.ExclusiveMonths) || longer(e.Before, v.policy.Limits.ExclusiveMonths)
			})},
	}}
}

// longer reports whether a length is more than so many months, of 31 days each. A
// limit of 0 is none.
func longer(l Length, months int) bool {
	return months > 0 && (l.Forever || l.Months > months || l.Months*31+l.Days > months*31)
}
