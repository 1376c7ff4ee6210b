// Package flow holds the life of a thing as a table: which state may follow which,
// on what conditions, who may move it, and what has happened so far.
//
// Which one to use:
//
//   - describe a life: a [Table] of [Row] values with [Guard] values
//   - check the description: [Table.Validate], in a test of every table
//   - move: [Table.Begin] once, then [Table.Apply]
//   - what may happen next, and why not more: [Table.Next]
//   - a dispute, a hold: [Table.Raise] and [Table.Lift]; they lie over the line and
//     are no state of it
//   - the names of another system: [Aliases], then [Table.Import]
//
// A table is plain data over a type of states and a type of facts. Facts are what
// the caller knows at the moment of the move: that both have signed, how many
// rounds of changes are agreed. The history counts what it can itself: [Rounds]
// limits how often a state is entered, [Elapsed] waits.
//
// A fact that is not known is neither met nor unmet. A guard says so with
// [Unknown], and the move is refused for that reason.
//
// # Units
//
// Times are instants and are kept in UTC. Moves are in order of time; two may
// share an instant.
//
// # Errors
//
// A move that may not be made is a [Refusal]: why, and what may be done instead.
// A table that contradicts itself is [Flaws]. Histories that a table cannot have
// made are refused, never repaired.
package flow
