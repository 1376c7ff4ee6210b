// Package problem is the one error shape of everything that reads or validates:
// what is wrong, where, by which rule, and a sentence for the person who mends it.
//
// # Paths
//
// A path is the JSON path from the root of what was read, as a front end would
// write it: names joined by dots, list elements by index, keys that are no plain
// names in quotes: `creators[3].rates["€/post"].amount`.
//
// # Errors
//
// A [List] holds all problems at once and is an error when not empty. A
// [Problem] never repeats the offending value: it may be personal data.
package problem
