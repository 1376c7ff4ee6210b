// Package payload reads the JSON that platforms and shops send: it takes what
// can be read, says by path what cannot, and never holds more than one item of
// a list beside the result.
//
// A [Reader] walks the envelope of a body member by member and reads each item
// of a list once, into a bare struct with json tags. The leaves of that struct
// are [Count], [Number], [Text], [ID], [Time], [Bool], [Decimal], [Cell] and
// [Seen]: they accept every spelling that is known, remember whether a member
// was absent, null or bad, and never fail, so that one bad field does not lose
// the item.
//
// It is a reader of its own because one pass has to do what encoding/json does
// in several and what it does not do: bound bytes and depth, insist on UTF-8,
// go on behind a bad field, and name its path. What encoding/json takes for an
// object in UTF-8 is read here, and nothing else is.
//
// A [CSV] reads the tables of exports in the same spirit, and [SafeCell] keeps
// what is written into one from being run by a spreadsheet.
//
// # Limits
//
// A body has at most [DefaultMaxBytes] bytes, [DefaultMaxDepth] levels and
// [DefaultMaxItems] elements of lists unless [MaxBytes], [MaxDepth] and [MaxItems] say
// otherwise. Texts are kept up to [MaxText] bytes
// and passed over without being held beyond. At most [MaxProblems] problems are
// kept; one more of the rule "more" then says how many were not.
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
//
// # Sources
//
// RFC 8259 for JSON. What counts as a missing value (null, "", "None", -1) and
// the spellings of counts and times are those seen in the payloads of the
// platforms, vendors and shops that the library reads.
package payload
