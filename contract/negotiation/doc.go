// Package negotiation says what changes from one offer to the next, what each change
// is worth in money, and who gains by it.
//
// Which one to use:
//
//   - two offers side by side, term by term: [Compare]
//   - all offers from the first to the last, with what is still open: [Negotiate]
//
// An [Offer] is a whole contract; nobody has to say which of its terms are new. A
// [Term] that differs has two effects: what the creator is paid more, and what the
// market asks more for what the creator gives. Which of the two is larger says who
// gains. An [Effect] names what it rests on: arithmetic, the numbers and rate cards
// of the [Policy], or nothing. What has no price says so and why; it is never 0.
//
// # Units
//
// Amounts are exact. Rates are fractions. Rate cards count a month as 30 days. Pay
// and worth are seen from the creator: more than 0 is more for, or from, the creator.
//
// # Rounding
//
// Fees, and counts of pieces at a fee for each, are not rounded, so that their effects
// add up to the change of the fixed pay to the cent. Kill fees, the cost of waiting
// and pay for views are rounded once for each effect or piece, half to even;
// commissions are those of package settlement.
//
// # Errors
//
// [Compare] never fails: what cannot be reckoned is an effect without a price, or a
// total that is undefined, with the reason. [Negotiate] fails where the offers and the
// answer are not one negotiation: [ErrNoOffer], [ErrOfferBy], [ErrAnswer],
// [ErrOtherContract].
//
// # Sources
//
// There are no prices in this package: they come from the rate cards handed in, and
// with each the page it was read from and how far it is to be trusted.
package negotiation
