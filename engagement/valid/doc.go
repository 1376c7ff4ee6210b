// Package valid tells people what is wrong with what they sent: every problem at
// once, each with its JSON path, a stable rule and a sentence that helps to mend it.
//
// A [Checker] holds the rules of a package. What one field must be is a struct
// tag; what fields must be together is a typed function:
//
//	var check = valid.New(valid.Cross(func(w Window, fail func(field, rule, param string)) {
//		if w.To < w.From {
//			fail("to", "not_before", "from")
//		}
//	}))
//
//	func (c Commission) Validate() error { return check.Struct(c) } // nil or problem.List
//
// [Decode] reads JSON strictly and validates it. [Checker.Register] brings the
// same rules to a program that has its own validator.
//
// # Tags
//
// Every tag of github.com/go-playground/validator/v10 works (required, omitempty,
// gte=0, oneof=a b, dive …), and these:
//
//	dec_gt=0 dec_gte dec_lt dec_lte dec_eq dec_ne   decimal.Decimal or a pointer to it, compared exactly
//	dec_places=2                                    at most two decimal places; zeros at the end do not count
//	enum                                            a type with IsValid() bool; empty text passes only behind omitempty
//
// A decimal that was never set counts as 0 for dec_ tags and fails required; a
// 0 that was read from JSON passes required. A nil pointer fails any tag but
// omitempty. On lists put max before dive, so that a list that is too long is
// one problem.
//
// # Wrong tags
//
// The first Struct of a type looks at every tag of every type it leads to, before
// any value: an unknown tag, a parameter that is no decimal, dec_gt on a float,
// a stock gt on a decimal, and tags that read the clock, the disk or the network
// are an error of package valid (not a problem.List) for every value of that
// type, the zero value included. So one test that validates a zero value of a
// type proves its tags. Cross rules are tried on the zero value too and must
// accept any value. A panic of a rule or of the validator becomes an error.
//
// # Paths
//
// Paths are those of package problem. Embedded structs add nothing, as in JSON.
// A field without a json name, or with the name "-", is called by its Go name.
// Map keys are quoted where needed, so `rates["a.b"].amount` is one key.
//
// # Units
//
// Limits are in bytes, levels of lists and objects, and elements of lists and maps.
//
// # Rounding
//
// None: decimals are compared digit by digit, whatever their exponent.
//
// # Errors
//
// Problems of values carry the name of the tag as rule and its parameter as
// param. Problems of reading carry one of these rules:
//
//	syntax            no JSON here; param is the offset in bytes; reading stops
//	truncated         the input ends too early; param is the offset; reading stops
//	too_large         the input is longer than MaxBytes; reading stops
//	too_deep          lists and objects nested deeper than MaxDepth; reading stops
//	too_many          more elements than MaxItems; reading stops
//	too_many_problems more than MaxProblems; reading stops
//	trailing_data     something follows the value; param is the offset
//	unknown_field     no field has exactly this name; param is the name that differs only in case, if any
//	duplicate_field   the name was there before; the first one counts
//	wrong_type        param is the JSON type wanted: object, array, string, integer, number, boolean
//	out_of_range      the number does not fit; param is its Go type
//	wrong_length      a list for a fixed number of elements; param is that number
//	too_long          a decimal longer than MaxDecimalText; param is that number of bytes
//	bad_name          an object has a name that is not UTF-8 or longer than MaxName; param is that number of bytes
//	not_utf8          text that is not UTF-8, or half of a surrogate pair
//	invalid           the type's own decoder refused it; param is the Go type
//
// Where reading ran to the end, problems of values follow those of reading,
// except at and below places that could not be read. Messages never repeat a value.
package valid
