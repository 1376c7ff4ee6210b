// Package contract holds the terms between a brand and a creator as a value: it can
// be checked, put on a calendar, moved through its life, held against what was
// posted, and printed for signature.
//
// Before anybody signs:
//
//   - read a contract from JSON and learn all that is impossible in it: [Parse],
//     [Contract.Validate]
//   - learn what is missing, unwise or against the law of a place: [Contract.Review],
//     [Worst]
//   - print the terms, and name them by a fingerprint: [Contract.Terms] with
//     [Document.Text], [Document.Markdown] and [Document.HTML]; [Contract.Hash]
//   - tell two versions apart, and keep what an amendment changes: [Compare], [Amend]
//   - find what cannot be kept beside other contracts: [Clashes], [Overloads]
//
// While it runs:
//
//   - put every date on a calendar, with who has to act: [Contract.Calendar],
//     [Contract.ICalendar], [Expiring]
//   - move contracts, pieces, payments, invitations, campaigns, commissions and
//     products that are sent from state to state: [ContractLife], [DeliverableLife],
//     [PaymentLife], [InvitationLife], [CampaignLife], [CommissionLife],
//     [SeedingLife]; other programs' words for the states: [ContractNames] and its
//     like; the facts that guards ask for: [Contract.ContractFacts],
//     [Contract.DeliverableFacts], [Contract.PaymentFacts]
//   - see what is ready to go up and what is late: [Contract.Readiness], [Late],
//     [Contract.Seeding]
//   - hold a post against its brief and the duty to disclose, and show that it stayed
//     up: [Contract.CheckPost] with [Contract.Regimes]; [Contract.Prove]
//   - ask whether content may be used or boosted, and why not: [Contract.MayUse],
//     [Contract.MayBoost]
//   - reckon the fixed pay and its parts: [Contract.FixedPay], [Contract.Instalments]
//
// A field that was left out was not agreed, which is not "no": yes-or-no terms are
// [engagement.Tri], and amounts, lengths and dates tell nothing from zero.
//
// What a contract cannot know the caller brings: what has happened ([Facts], [Life]),
// holidays, time zones, the day that is asked about, and a policy, of which each has a
// default: [DefaultReviewPolicy], [DefaultLatePolicy], [DefaultReadinessPolicy],
// [DefaultProofPolicy], [DefaultSeedingPolicy]. Holidays and zones are functions and
// tables of the caller's and are not in the JSON of [Facts] and [Life].
//
// # Units
//
// Days are civil dates, and which instant a day begins is a matter of the zone that
// the contract names and the caller looks up. Money is exact. Rates and shares are
// fractions: 0.15 is 15 %. A length of days counts its first day, but days that a
// story stays up are of 24 hours each.
//
// Where it is not said whether the creator is a minor, the date of birth decides, with
// majority at 18 assumed of every place: set [Creator.Minor] where it is another age.
//
// # Errors
//
// What is impossible is a problem.List with every fault at once, each with its JSON
// path. What is merely unwise is a [Finding].
//
// # Sources
//
// The clauses and what must be set inside each follow the checklists named beside
// the rules. This is engineering, not legal advice; counsel should read a contract
// before anybody signs it. The package writes no legal texts: those are the host's.
package contract
