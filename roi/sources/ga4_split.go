package sources

import (
	"bufio"
	"errors"
	"io"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// tables takes a CSV apart: lines that begin with # stand before each table. As an
// io.Reader it is the table that next went to.
type tables struct {
	in       *bufio.Reader
	comments []string
	begun    bool  // at the beginning of a line
	quoted   bool  // within quotes
	opened   bool  // next was called
	err      error // of the reader, between two tables
}

// newTables takes the CSV of a reader apart, of which a byte order mark is passed
// over.
func newTables(in *bufio.Reader) *tables {
	if mark, _ := in.Peek(3); string(mark) == "\xEF\xBB\xBF" {
		_, _ = in.Discard(3) // they were there
	}
	return &tables{in: in, begun: true}
}

// next reads the comments before the next table and reports whether there is one.
func (t *tables) next() bool {
	const most, long = 50, 200
	if t.opened {
		_, _ = io.Copy(io.Discard, t) // what was not read of the last one
	}
	t.opened = true
	t.comments, t.begun, t.quoted = nil, true, false
	for {
		head, err := t.in.Peek(1)
		switch {
		case len(head) == 0:
			if !errors.Is(err, io.EOF) {
				t.err = err
			}
			return false
		case head[0] == '\n' || head[0] == '\r':
			_, _ = t.in.Discard(1) // it was there
			continue
		case head[0] != '#':
			return true
		}
		for more := true; more; {
			line, err := t.in.ReadSlice('\n')
			if len(t.comments) < most && t.begun {
				text := strings.Trim(strings.ToValidUTF8(string(line[:min(len(line), long)]), ""), "#-, \t\r\n")
				if text != "" {
					t.comments = append(t.comments, text)
				}
			}
			more = errors.Is(err, bufio.ErrBufferFull)
			t.begun = !more
		}
		t.begun = true
	}
}

// Read gives the table up to the next comment.
func (t *tables) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	head, err := t.in.Peek(min(len(p), 512))
	if len(head) == 0 {
		return 0, err
	}
	n := 0
	for ; n < len(head); n++ {
		if t.begun && !t.quoted && head[n] == '#' {
			break
		}
		if head[n] == '"' {
			t.quoted = !t.quoted
		}
		t.begun = head[n] == '\n'
	}
	if n == 0 {
		return 0, io.EOF
	}
	copy(p, head[:n])
	_, _ = t.in.Discard(n) // they were there
	return n, nil
}

// describe reads the comments: the title, the first day and the last.
func (t *tables) describe(out *Report) {
	for _, text := range t.comments {
		name, value, found := strings.Cut(text, ":")
		day, err := time.Parse("20060102", strings.TrimSpace(value))
		switch {
		case found && err == nil && (strings.EqualFold(name, "Start date") || strings.EqualFold(name, "Startdatum")):
			out.From = civil.DateOf(day, nil)
		case found && err == nil && (strings.EqualFold(name, "End date") || strings.EqualFold(name, "Enddatum")):
			out.To = civil.DateOf(day, nil)
		case out.Title == "":
			out.Title = text
		}
	}
}
