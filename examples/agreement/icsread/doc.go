// Package icsread reads the calendars of package contract with two readers of
// iCalendar that were written elsewhere, and holds what they say against the dates of
// the contract. It has no code of its own: see the tests. It is a module by itself so
// that the library needs neither reader.
package icsread
