// Package payload reads the JSON that platforms and shops send: it takes what
// can be read, says by path what cannot, and never holds more than one item of
// a list beside the result.
//
// A [Reader] walks the envelope of a body member by member and decodes each
// item of a list once, into a bare struct. The leaves of that struct are
// [Count], [Text], [ID], [Time], [Bool] and [Decimal]: they accept every
// spelling that is known, remember whether a member was absent, null or bad,
// and never fail, so that one bad field does not lose the item.
//
// # Limits
//
// A body has at most [DefaultMaxBytes] bytes and [DefaultMaxDepth] levels, and
// one item of a list, or one member that is no list, [DefaultMaxItem] bytes.
// [MaxBytes], [MaxDepth] and [MaxItem] change that. At most [MaxProblems]
// problems are kept; one more of the rule "more" then says how many were not.
//
// # Units
//
// Times are UTC. Counts are whole numbers from 0 to 2^53. The library has no
// clock: [MeasuredAt] says when the body was fetched.
//
// # Errors
//
// A bad field or item is a problem.Problem with its path, and reading goes on.
// What ends the reading is an [Error] with the byte offset and the path
// reached; a body of another kind is a [WrongKindError]; a platform that
// answered with an error of its own is a [ServiceError]. What was read before
// is valid beside any of them.
package payload
