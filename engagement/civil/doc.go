// Package civil holds calendar days and periods: the day a post is due, the
// month a statement covers, the thirty days a right lasts.
//
// A [Date] is a day on the calendar and knows no clock or place. A [Period] is a
// stretch of real time and knows no calendar. They meet only where a caller names
// a place: [Date.In], [DateOf], [Day], [Month], [Between]. A nil location is UTC.
//
// # Units
//
// Dates count days of the Gregorian calendar, extended backwards, in the years 1
// to 9999. Periods are half-open: they hold From and end just before To, so that
// months laid end to end count every instant once.
//
// # Rounding
//
// A month added to a day that the new month lacks ends at its last day: January
// 31 plus one month is February 28 or 29. Nothing else is rounded.
//
// # Errors
//
// Readers return errors that begin with "civil: ". Arithmetic that leaves the
// years 1 to 9999 gives the zero Date, which is no day and stays no day.
package civil
