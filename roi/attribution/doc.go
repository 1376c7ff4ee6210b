// Package attribution says which creators brought the orders: it keeps the
// paths of touches that led to them and shares the credit by a model that
// the caller names.
//
// A [Paths] is built from [Path] values by Add and Merge; [PathOf] makes one of a
// shop's order with the codes and clicks that [roi.Policy.Journeys] found.
// [Attribute] shares the orders and the revenue among the channels by a [Model];
// a creator is a channel like any other. [Compare] sets the models side by side
// and says how much the answer depends on the choice. [Assists] counts who
// helped. [Paths.Explain] shows one order, touch by touch.
//
// Every model describes what came before an order. None shows what caused it:
// for that see roi.Incrementality.
//
// # Units
//
// Orders are counted, credit is in orders. Money is in whole minor units of one
// currency per Paths. Times are kept to the millisecond.
//
// # Rounding
//
// The credit of one path is shared in units of 2^-60 of an order, whole numbers
// that add up to the order exactly; sums of them have 128 bits. What a report
// shows is the float64 nearest to that sum, and money in minor units by largest
// remainder, so that revenue adds up to the cent. Nothing depends on the order
// in which paths were added, on the sharding, or on the machine.
//
// # Errors
//
// A path that cannot be kept is a [PathError] with its place, and the others
// are kept. Orders that a model can give to nobody stand in [Credit.Unattributed]
// with the reason. A model or rule that makes no sense is an error. All messages
// begin with "attribution: ".
//
// # Sources
//
// The definitions of first, last, linear, position-based and time-decay credit:
// https://adriennevermorel.com/articles/sql-attribution-position-based-time-decay
// (B). Removal effect of the Markov chain:
// https://serhiipuzyrov.com/2019/07/markov-chain-attribution-simple-explanation-of-removal-effect
// (B). Google Analytics dropped first-click, linear, time-decay and
// position-based models in 2023:
// https://webmasterid.com/attribution-models/ga4-default-attribution-change-2023
// (B).
package attribution
