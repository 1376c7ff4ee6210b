// Package sources reads what shops say of their orders, so that package roi can
// give them to creators.
//
// [Shopify] reads orders of its REST API and its webhooks. What was read is valid
// beside any error; what could not be read is a problem with its path.
//
// # Units
//
// Money is exact, in the currency of the shop, and stands in one field only, as
// [roi.Sale] says. A total that is null or missing was not given, which is not
// 0.00. Times are UTC. Customers are ids, never names or addresses.
//
// # Rounding
//
// Nothing is rounded.
//
// # Errors
//
// Those of package payload: a [payload.Error] with the byte offset where the body
// stopped being readable, a [payload.WrongKindError] for a body that holds no
// orders, a [payload.ServiceError] when the shop answered with an error of its own.
// Numbers that do not add up are problems of the rule "sum"; each reader says which
// of them was used.
package sources
