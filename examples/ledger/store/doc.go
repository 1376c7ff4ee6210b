// Package store keeps contracts, what happened under them and closed statements in a
// PostgreSQL database, so that a program which crashes, repeats itself or runs many
// times at once still pays everybody once. Take it as the model of your own.
//
//   - a ledger, with its tables of schema.sql: [Open]
//   - contracts: [Store.PutContract], [Store.Contracts]
//   - what happened: [Store.Deliver], [Store.Entries]
//   - closing a period: [Store.Close], [Store.Statement]
//   - what a period comes to so far: [Store.Reckon]
//   - is a closed statement still what its entries say: [Store.Verify]
//
// # How it stays right
//
// A delivery is one transaction under a key of the caller's. Deliver it until Deliver
// returns nil: what was committed before a crash is found by its key and left alone.
// An entry that comes again in another delivery changes nothing either. The same id
// with other contents is kept as a conflict, and is an exception of the statement.
//
// Close locks the tables against everybody who adds to them, reckons, and writes the
// statement and its closing entries in the same transaction. Of many who close a
// period, one does; the others get its statement. What is added later has a higher
// place than the closing, and so belongs to the next period. Locks are those of tables
// and not advisory, so they hold for programs that do not use this package as well.
//
// Every operation is one that may be repeated, so each is tried again, up to
// [Store.Patience], when the database gave it up (a deadlock, a serialisation failure)
// or went away in the middle.
//
// # Exactness
//
// An amount is a column NUMERIC(36, 12) and a column CHAR(3): the bounds of
// money.Amount, never a float. An amount that nobody gave is NULL, an amount of zero is
// 0 with its currency. Times are read back as the same instant, in UTC and to the
// nanosecond. An entry which would not come back as it is, such as one with text that
// is no UTF-8, is refused with [ErrUnfit].
//
// # Limits
//
// Close and Reckon read all that ever happened, as settlement.Settle asks for it, and
// while Close reckons, deliveries wait.
package store
