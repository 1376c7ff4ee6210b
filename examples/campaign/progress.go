package main

import (
	"fmt"
	"io"
	"io/fs"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
)

// A progress says how far the reading is: on a terminal in one line that is written over,
// elsewhere in a line now and then. The zero progress says nothing.
type progress struct {
	to       io.Writer
	terminal bool
	now      func() time.Time
	every    time.Duration // least time between two lines

	step           string
	files, ofFiles int
	bytes, ofBytes int64
	posts, orders  int
	part, ofParts  int       // of what was spooled
	last           time.Time // of the last line, or of the beginning
	told           bool
	width          int // of the line that stands there
}

// tell says where it stands, if it is time.
func (p *progress) tell() {
	if p.to == nil {
		return
	}
	now := p.now()
	if now.Sub(p.last) < p.every {
		return
	}
	p.last, p.told = now, true
	p.write()
}

// write says where it stands.
func (p *progress) write() {
	line := fmt.Sprintf("%s: %s of %s files, %s of %s, %s posts, %s orders", p.step, words.Grouped(int64(p.files)), words.Grouped(int64(p.ofFiles)),
		megabytes(p.bytes), megabytes(p.ofBytes), words.Grouped(int64(p.posts)), words.Grouped(int64(p.orders)))
	if p.ofParts > 0 {
		line += fmt.Sprintf(", part %d of %d", p.part, p.ofParts)
	}
	if p.terminal {
		fmt.Fprintf(p.to, "\r%s%s", line, strings.Repeat(" ", max(p.width-len(line), 0)))
		p.width = len(line)
		return
	}
	fmt.Fprintln(p.to, line)
}

// begin begins a step, of so many parts where it has any.
func (p *progress) begin(step string, parts int) {
	p.step, p.part, p.ofParts = step, 0, parts
	p.tell()
}

// next says that another part is done.
func (p *progress) next() {
	p.part++
	p.tell()
}

// end says the last word: what was read in all. Who heard nothing before hears nothing now.
func (p *progress) end() {
	if !p.told {
		return
	}
	p.step, p.ofParts = "done", 0
	p.write()
	if p.terminal {
		fmt.Fprintln(p.to)
	}
}

// counting counts the bytes that are read of a file.
type counting struct {
	fs.File
	p *progress
}

func (c counting) Read(b []byte) (int, error) {
	n, err := c.File.Read(b)
	c.p.bytes += int64(n)
	c.p.tell()
	return n, err
}

func megabytes(n int64) string { return fmt.Sprintf("%.1f MB", float64(n)/1e6) }
