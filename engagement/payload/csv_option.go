package payload

import "time"

// csvSettings are what only tables need to be told.
type csvSettings struct {
	mark    byte // that stands before decimals, 0: as the file shows
	order   dayOrder
	zone    *time.Location
	windows bool
	renamed map[string]string
}

// DecimalComma says that the numbers of a table are written 1.234,5. Without
// it and [DecimalPoint] the file itself has to show which it is.
func DecimalComma() Option { return func(s *settings) { s.csv.mark = ',' } }

// DecimalPoint says that the numbers of a table are written 1,234.5.
func DecimalPoint() Option { return func(s *settings) { s.csv.mark = '.' } }

// DayFirst says that 03/10/2026 in a table is the third of October. Without it
// and [MonthFirst] the file itself has to show which it is.
func DayFirst() Option { return func(s *settings) { s.csv.order = dayFirst } }

// MonthFirst says that 03/10/2026 in a table is the tenth of March.
func MonthFirst() Option { return func(s *settings) { s.csv.order = monthFirst } }

// InZone says in which zone the times of a table are that name none. Without
// it they are read as UTC, and a problem of the rule "no_zone" says so.
func InZone(zone *time.Location) Option { return func(s *settings) { s.csv.zone = zone } }

// Windows1252 says that a table without a byte order mark is in Windows-1252,
// the code of western European spreadsheets.
func Windows1252() Option { return func(s *settings) { s.csv.windows = true } }

// Renamed says which header of a table stands for which that is known, so that
// a header that a platform has changed is read before the library knows it:
// {"Genomsnittlig räckvidd": "Reach"}. It goes before what is known.
func Renamed(headers map[string]string) Option {
	return func(s *settings) { s.csv.renamed = headers }
}
