// Package settlement says who is owed what under contracts, to the cent, whatever
// arrives late.
//
// Which one to use:
//
//   - who is owed what for a period: [Settle], of contracts and of all that happened
//   - close a period, so that nothing changes it any more: [Statement.Close]
//   - shop orders and events as entries: [FromOrders], [Happened]
//   - what is planned, committed, accrued and paid, and what would break it: [Ledger]
//   - the creator's side: [NewInvoice], [LateInterest], [ChaseUp]
//   - what a tax office may have to be told: [TaxFlags]
//
// What happened is a list of [Entry] values, which may come in any order and more
// than once. Each statement is reckoned anew from the first day on, less what closed
// statements have said; what came late is the adjustment of the next.
//
// # Units
//
// Amounts are exact and of the contract's currency. Days and months are those of the
// policy's zone. Rates are fractions.
//
// # Rounding
//
// Each line, and each deduction, is rounded once, to the minor unit, on the sum since
// the contract began; half to even unless the policy names another mode. Differences
// of rounded sums add up over the periods without a cent lost.
//
// # What is not reckoned
//
// Expenses, products, a share of the media spend, and what a broken promise of results
// ([contract.Expectation]) comes to: state them by a [CorrectionEntry]. The last two
// are exceptions where they are owed. A late fee is charged on what closed statements
// asked to be paid, so it first appears in the statement after. Days in which an order
// may come back are of 24 hours each.
//
// # Errors
//
// [Settle] fails only where no statement can be made at all. What cannot be counted is
// an [Exception] beside the statement: never lost, never paid twice, never silently 0.
package settlement
