package main

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A table is a CSV file whose header names its columns, in any order.
type table struct {
	in      *Inputs
	name    string
	csv     *csv.Reader
	columns map[string]int
	row     []string
	line    int
	noted   int
}

// table opens a CSV file. Columns that are not known are noted, and not read.
func (in *Inputs) table(name string, f io.Reader, known ...string) (*table, error) {
	body := bufio.NewReader(&bounded{Reader: f, left: mostBytes})
	if bom, err := body.Peek(3); err == nil && string(bom) == "\uFEFF" {
		_, _ = body.Discard(3)
	}
	first, _ := body.Peek(4096)
	t := &table{in: in, name: name, csv: csv.NewReader(body), columns: map[string]int{}}
	head, _, _ := strings.Cut(string(first), "\n")
	if strings.Count(head, ";") > strings.Count(head, ",") {
		t.csv.Comma = ';'
	}
	t.csv.FieldsPerRecord, t.csv.ReuseRecord, t.csv.TrimLeadingSpace = -1, true, true
	header, err := t.csv.Read()
	if err != nil {
		return nil, fmt.Errorf("no header: %w", err)
	}
	for i, column := range header {
		column = strings.ToLower(strings.TrimSpace(column))
		switch _, twice := t.columns[column]; {
		case !slices.Contains(known, column):
			t.note("column %d is not known and not read; known are %s", i+1, strings.Join(known, ", "))
		case twice:
			t.note("column %s is there twice; the first is read", column)
		default:
			t.columns[column] = i
		}
	}
	return t, nil
}

func (t *table) has(column string) bool { _, ok := t.columns[column]; return ok }

// next reads a row. A row that is no CSV ends the reading.
func (t *table) next() (bool, error) {
	row, err := t.csv.Read()
	switch {
	case errors.Is(err, io.EOF):
		return false, nil
	case err != nil:
		return false, err // names the line
	}
	t.row = row
	t.line, _ = t.csv.FieldPos(0)
	return true, nil
}

// cell is the text of a column, "" where there is none.
func (t *table) cell(column string) string {
	i, ok := t.columns[column]
	if !ok || i >= len(t.row) {
		return ""
	}
	return strings.TrimSpace(t.row[i])
}

// note says what is wrong in the row, by file and line.
func (t *table) note(format string, args ...any) {
	if t.noted++; t.noted > mostNotes {
		return
	}
	at := ""
	if t.line > 0 {
		at = "line " + strconv.Itoa(t.line) + ": "
	}
	t.in.note(t.name, errors.New(at+fmt.Sprintf(format, args...)))
}

// close says how many problems were not listed.
func (t *table) close() {
	if t.noted > mostNotes {
		t.in.note(t.name, fmt.Errorf("and %d more", t.noted-mostNotes))
	}
}

// count reads a count: one that is missing or cannot be read is unknown. Rounded
// says that the text gave not every digit, as "38.2K".
func (t *table) count(column string) (c engagement.Count, rounded bool) {
	c, exact, err := engagement.ParseCount(t.cell(column))
	if err != nil {
		t.note("%s is no count: taken as unknown", column)
		return engagement.Count{}, false
	}
	return c, c.IsKnown() && !exact
}

// when reads a day or a moment.
func (t *table) when(column string) (time.Time, bool) {
	text := t.cell(column)
	for _, layout := range []string{time.DateOnly, time.RFC3339, "2006-01-02 15:04:05Z07:00"} {
		if at, err := time.Parse(layout, text); err == nil && at.Year() > 0 && at.Year() < 10_000 {
			return at.UTC(), true
		}
	}
	return time.Time{}, false
}

// said reads yes or no.
func (t *table) said(column string) engagement.Tri {
	switch strings.ToLower(t.cell(column)) {
	case "true", "yes", "1":
		return engagement.Yes
	case "false", "no", "0":
		return engagement.No
	case "", "null", "none", "n/a", "unknown":
	default:
		t.note("%s is neither true nor false: taken as unknown", column)
	}
	return engagement.Unsaid
}

// history reads the rows of an export of counters.
func (in *Inputs) history(name string, f io.Reader) (int, error) {
	t, err := in.table(name, f, "day", "time", "followers", "following", "posts", "views")
	if err != nil {
		return 0, err
	}
	defer t.close()
	clock := "day"
	if t.has("time") {
		clock = "time"
	}
	if !t.has(clock) {
		return 0, errors.New("not read: it has neither a column day nor a column time")
	}
	n := 0
	for {
		more, err := t.next()
		if !more {
			return n, err
		}
		at, ok := t.when(clock)
		switch {
		case !ok:
			t.note("%s is neither a day such as 2026-05-01 nor a moment with its zone: the row is left out", clock)
			continue
		case n >= mostRows:
			return n, fmt.Errorf("line %d: more than %d rows, the rest is not read", t.line, mostRows)
		}
		s := engagement.Snapshot{At: at}
		var rounded bool
		if s.Followers, rounded = t.count("followers"); rounded {
			s.Rounded = engagement.Yes
		}
		s.Following, _ = t.count("following")
		s.Posts, _ = t.count("posts")
		s.Metrics.Views, _ = t.count("views")
		in.Evidence.History = append(in.Evidence.History, s)
		n++
	}
}

// followerTable reads profiles of followers.
func (in *Inputs) followerTable(name string, f io.Reader) (int, error) {
	t, err := in.table(name, f, "id", "handle", "name", "bio", "link", "country", "verified", "private", "picture", "created",
		"last_active", "followers", "following", "posts")
	if err != nil {
		return 0, err
	}
	defer t.close()
	n := 0
	for {
		more, err := t.next()
		switch {
		case !more:
			return n, err
		case n >= mostRows:
			return n, fmt.Errorf("line %d: more than %d rows, the rest is not read", t.line, mostRows)
		}
		a := engagement.Account{
			ID: strings.Clone(t.cell("id")), Handle: strings.Clone(t.cell("handle")), Bio: strings.Clone(t.cell("bio")),
			Link: strings.Clone(t.cell("link")), Country: strings.Clone(t.cell("country")),
			Verified: t.said("verified"), Private: t.said("private"), Picture: t.said("picture"), Measured: in.Evidence.AsOf,
		}
		a.Followers, _ = t.count("followers")
		a.Following, _ = t.count("following")
		a.Posts, _ = t.count("posts")
		a.Created = t.maybe("created")
		profile := audit.ProfileOf(a)
		profile.LastActive = t.maybe("last_active")
		in.Evidence.Profiles = append(in.Evidence.Profiles, profile)
		n++
	}
}

// maybe reads a day or moment that may be missing.
func (t *table) maybe(column string) time.Time {
	at, ok := t.when(column)
	if !ok && t.cell(column) != "" {
		t.note("%s is neither a day nor a moment: taken as unknown", column)
	}
	return at
}
