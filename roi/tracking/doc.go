// Package tracking makes the links and codes by which a creator's work is
// recognised later, and says before anything is published how analytics will read
// them.
//
// [Build] tags a link with UTM parameters, [Lint] says what is wrong with a tagged
// link and what to write instead, and [ChannelRules.Predict] says in which default
// channel of Google Analytics 4 its visits will be counted, and by which rule.
// [ForCreator] suggests the parameters for a creator's post.
//
// [CreatorCode] makes a promo code from a creator's name and discount, [UniqueCodes]
// makes single-use codes, [NormalCode] is the form in which codes are compared, and
// a [Book] finds a typed code and suggests what a mistyped one may have meant.
//
// # Units
//
// Places in a link are bytes of the text as it was handed in. Probabilities are
// fractions from 0 to 1.
//
// # Randomness
//
// Nothing here is random by itself: codes are drawn from a seeded source that the
// caller passes in, and the same source gives the same codes. Whoever can guess the
// source of single-use codes can guess the codes: give it a secret seed, and a
// source made for it such as rand.ChaCha8.
//
// # Errors
//
// What cannot be read or made is an error that begins with "tracking: " and wraps
// [ErrLink], [ErrTagged], [ErrIncomplete], [ErrStyle] or [ErrNoRoom]. What is
// merely unwise is a [Finding], never an error.
//
// # Sources
//
// Each rule and list names its page, the day it was read and how far it is to be
// trusted. Google publishes the rules of its channels and changes them; the lists
// of sites behind them are shortened here, see [Sites].
package tracking

// read is the day the pages of the tables were read.
const read = "2026-11-26"
