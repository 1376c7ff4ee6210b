package payload

import (
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// Measured is the moment given by [MeasuredAt], in UTC; zero when none was.
func (c *CSV) Measured() time.Time { return c.settings.measured }

// Note keeps a problem with the row, and with the column of the field f unless
// that is below 0. Past [MaxProblems] it is only counted.
func (c *CSV) Note(f int, p problem.Problem) {
	c.notes.path = append(c.notes.path[:0], step{"rows", -1}, step{"", c.row})
	if c.Has(f) {
		c.notes.path = append(c.notes.path, step{shortened(c.headers[c.columns[f]]), -1})
	}
	c.notes.Note(p)
}

// NoteColumn keeps a problem with the whole column of the field f: its path is
// the header. Without a column the path is that of the table.
func (c *CSV) NoteColumn(f int, p problem.Problem) {
	c.notes.path = c.notes.path[:0]
	if c.Has(f) {
		c.notes.path = append(c.notes.path, step{shortened(c.headers[c.columns[f]]), -1})
	}
	c.notes.Note(p)
}

// Problems gives what was noted, in the order of the reading, as
// [Reader.Problems] does.
func (c *CSV) Problems() problem.List { return c.notes.Problems() }

// path is that of the row, or of a field in it.
func (c *CSV) path(f int) string {
	path := problem.Index("rows", c.row)
	if c.Has(f) {
		path = problem.Key(path, shortened(c.headers[c.columns[f]]))
	}
	return path
}

func wrong(rule, message string) problem.Problem {
	return problem.Problem{Rule: rule, Message: message}
}
