package programme

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// mostBytes bounds what is read.
const mostBytes = 64 << 20

// ErrTooLong means more than 64 MiB to read.
var ErrTooLong = errors.New("programme: more than 64 MiB")

// Read reads data as encoding/json writes them, member by member: what cannot be read is
// a problem with its path, and all else is kept. What the values mean is checked where
// they are used; rows keep their place in the text for the paths of problems found then.
// Errors: ErrTooLong, those of the reader, and text that is no JSON object.
func Read(r io.Reader) (Data, problem.List, error) {
	var d Data
	text, err := readAll(r)
	if err != nil {
		return d, nil, err
	}
	var whole map[string]json.RawMessage
	if err := json.Unmarshal(text, &whole); err != nil {
		return d, nil, fmt.Errorf("programme: no JSON object: %w", err)
	}
	c := &checker{}
	creators := c.elements("creators", whole["creators"])
	delete(whole, "creators")
	members(c, "", whole, &d)
	for i, raw := range creators {
		at := problem.Index("creators", i)
		var fields map[string]json.RawMessage
		if json.Unmarshal(raw, &fields) != nil {
			c.fail(at, "object", "", "is no JSON object")
			continue
		}
		var record Record
		weeks := c.elements(problem.Join(at, "weeks"), fields["weeks"])
		delete(fields, "weeks")
		members(c, at, fields, &record)
		for k, week := range weeks {
			var w Week
			if c.strict(problem.Index(problem.Join(at, "weeks"), k), week, &w) {
				w.row = rowOf(k, len(record.Weeks))
				record.Weeks = append(record.Weeks, w)
			}
		}
		record.row = rowOf(i, len(d.Creators))
		d.Creators = append(d.Creators, record)
	}
	return d, c.list, nil
}

// ReadGoals reads a JSON list of goals; one that cannot be read is a problem with its
// path. Errors: as [Read], and text that is no JSON list.
func ReadGoals(r io.Reader) ([]Goal, problem.List, error) {
	text, err := readAll(r)
	if err != nil {
		return nil, nil, err
	}
	var raw []json.RawMessage
	if err := json.Unmarshal(text, &raw); err != nil {
		return nil, nil, fmt.Errorf("programme: no JSON list: %w", err)
	}
	c := &checker{}
	var goals []Goal
	for i, one := range raw {
		var g Goal
		if c.strict(problem.Index("goals", i), one, &g) {
			g.row = rowOf(i, len(goals))
			goals = append(goals, g)
		}
	}
	return goals, c.list, nil
}

// A row is where something stood in the text it was read from, plus one, if that is not
// where it stands now: 0 of what was not read, or after rows all of which were kept.
type row int

func rowOf(was, is int) row {
	if was == is {
		return 0
	}
	return row(was + 1)
}

// or is the place in the text, or the place now.
func (r row) or(now int) int {
	if r == 0 {
		return now
	}
	return int(r) - 1
}

func readAll(r io.Reader) ([]byte, error) {
	text, err := io.ReadAll(io.LimitReader(r, mostBytes+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("programme: %w", err)
	case len(text) > mostBytes:
		return nil, ErrTooLong
	}
	return text, nil
}

// elements takes a list apart without reading its members.
func (c *checker) elements(at string, raw json.RawMessage) []json.RawMessage {
	var all []json.RawMessage
	if len(raw) > 0 && json.Unmarshal(raw, &all) != nil {
		c.fail(at, "list", "", "is no JSON list")
	}
	return all
}

// members reads the members of an object into a struct one by one.
func members[T any](c *checker, at string, fields map[string]json.RawMessage, into *T) {
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		key, err := json.Marshal(name)
		if err != nil {
			continue
		}
		one := slices.Concat([]byte{'{'}, key, []byte{':'}, fields[name], []byte{'}'})
		kept := *into
		if !c.strict(problem.Key(at, name), one, into) {
			*into = kept
		}
	}
}

// strict reads one value and reports what is wrong with it.
func (c *checker) strict(at string, raw []byte, into any) bool {
	in := json.NewDecoder(bytes.NewReader(raw))
	in.DisallowUnknownFields()
	err := in.Decode(into)
	switch {
	case err == nil:
		return true
	case strings.Contains(err.Error(), "unknown field"):
		c.fail(at, "unknown_field", "", "has a member that nobody knows")
	default:
		c.fail(at, "form", "", "is not in the expected form")
	}
	return false
}
