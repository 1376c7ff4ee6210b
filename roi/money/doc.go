// Package money holds exact amounts of money: what a post costs, what a creator
// is owed, what an order brought, in the currency it happened in.
//
// An [Amount] is a number of one currency, a [Ratio] is a number of none: a
// commission rate, a share, a return. Both are exact decimals, small, comparable
// with == and safe to copy. A [Sum] adds millions of amounts of any currencies.
// [Rates] are exchange rates with their dates and sources.
//
// # Units
//
// Every number is a whole number of 10^-12 units in 128 bits, below 10^24 units
// either way. Which digits a currency has, and whether it is still in use, is a
// table of ISO 4217 in the package; withdrawn codes keep working, so that an old
// contract still loads and adds up.
//
// # Rounding
//
// Nothing rounds but what says so, by a named [Mode]; the zero Mode rounds half
// to even. Addition is exact. Parts of an amount always add up to it.
//
// # Errors
//
// All messages begin with "money: ". Currencies never mix: that is a
// [MismatchError]. A code that is no money is a [CurrencyError]. A number out of
// bounds is [ErrRange] or [ErrPlaces], and one that is none is [ErrSyntax].
// Messages never repeat an amount. Only [Must] panics.
//
// # Sources
//
// ISO 4217 lists one and three as of 2026-02-01. The package depends on
// github.com/shopspring/decimal for the type that callers hand in and get out,
// and on none of its switches.
package money
