// Package sources reads what shops, payment services, web analytics and affiliate
// networks say, so that package roi can give it to creators.
//
//   - [Shopify]: orders of its REST API and its webhooks
//   - [Stripe]: charges, payment intents, refunds and disputes; [Payments.Orders]
//     makes orders of them
//   - [GA4]: sessions, engaged time, key events, leads and revenue of Google
//     Analytics 4, from its API or a CSV
//   - [Awin], [Impact], [CJ]: transactions of affiliate networks, and by
//     [Affiliate] those of any CSV; [Transactions.Orders] makes orders of them
//
// What was read is valid beside any error; what could not be read is a problem with
// its path.
//
// # One sale, several sources
//
// A sale that the shop, a payment service and an affiliate network each report comes
// as three orders with an id each, and package roi counts three. Give it those of one
// source. Or make them copies of one: the Name of a network's or a payment's order is
// the shop's order number, so set its ID to that of the shop's order of this Name;
// of copies the one updated last counts.
//
// # Units
//
// Money is exact, in the currency of the shop, and stands in one field only, as
// [roi.Sale] says. A total that is null or missing was not given, which is not
// 0.00. Times are UTC. Customers are ids, never names or addresses. The states of
// commissions are those of [CommissionStates].
//
// # Rounding
//
// Nothing is rounded, except that decimals beyond the twelfth, the noise of
// floating point, are rounded off in [GA4], [Awin], [Impact] and [CJ], half away
// from zero.
//
// # Errors
//
// Those of package payload: a [payload.Error] with the byte offset where the body
// stopped being readable, a [payload.WrongKindError] for a body that holds nothing
// of what is wanted, a [payload.ServiceError] when the service answered with an
// error of its own. Numbers that do not add up are problems of the rule "sum"; each
// reader says which of them was used.
package sources
