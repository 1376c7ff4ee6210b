// Package contract holds the terms between a brand and a creator as a value: it can
// be checked, put on a calendar, moved through its life, held against what was
// posted, and printed for signature.
//
// Which one to use:
//
//   - read a contract from JSON and learn all that is impossible in it: [Parse],
//     [Contract.Validate]
//   - learn what is missing, unwise or against the law of a place: [Contract.Review]
//
// A field that was left out was not agreed, which is not "no": yes-or-no terms are
// [engagement.Tri], and amounts, lengths and dates tell nothing from zero.
//
// # Units
//
// Days are civil dates, and which instant a day begins is a matter of the zone that
// the contract names and the caller looks up. Money is exact. Rates and shares are
// fractions: 0.15 is 15 %.
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
