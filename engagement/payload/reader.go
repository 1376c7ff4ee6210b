package payload

import (
	"fmt"
	"io"
	"reflect"
	"strconv"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// A Reader reads one body. [Reader.Body] walks its members, [Items] the items
// of a list; what a member function leaves unread is passed over. Problems
// gather in the Reader with their paths.
//
// Every error that ends the reading is an [*Error] or a [*WrongKindError], and
// comes again from whatever is called after it.
type Reader struct {
	source   source
	settings settings
	want     string

	err    error
	whole  bool // the body's object has been closed
	depth  int
	kept   int    // elements of lists so far
	name   []byte // of the member being read
	unread bool   // its value is still ahead
	path   []step
	broken bool
	shapes map[reflect.Type]*shape

	problems problem.List
	unkept   int
}

// A step is one part of a path: a name, or an index when that is not below 0.
type step struct {
	name  string
	index int
}

// NewReader reads the body in src. Its want names the kind of body in errors:
// "a YouTube Data API body". A nil src is an empty body.
func NewReader(src io.Reader, want string, opts ...Option) *Reader {
	s := settingsOf(opts)
	return &Reader{
		source:   newSource(src, s.bytes),
		settings: s,
		want:     want,
		shapes:   make(map[reflect.Type]*shape),
	}
}

// Measured is the moment given by [MeasuredAt], in UTC; zero when none was.
func (r *Reader) Measured() time.Time { return r.settings.measured }

// Whole reports whether the body's object was read to its end. What one item
// makes of the body itself is true only then: a number may be cut short.
func (r *Reader) Whole() bool { return r.whole }

// Broken reports whether a member of the item being read was of the wrong
// kind, a text in place of an object for instance. What is missing in such an
// item may have stood there.
func (r *Reader) Broken() bool { return r.broken }

// Path is the path of the value being read.
func (r *Reader) Path() string {
	path := ""
	for _, s := range r.path {
		if s.index >= 0 {
			path = problem.Index(path, s.index)
		} else {
			path = problem.Key(path, s.name)
		}
	}
	return path
}

// Note keeps a problem; its path is below the value being read. Past
// [MaxProblems] it is only counted.
func (r *Reader) Note(p problem.Problem) {
	if len(r.problems) == MaxProblems {
		r.unkept++
		return
	}
	p.Path = problem.Join(r.Path(), p.Path)
	r.problems = append(r.problems, p)
}

// Problems gives what was noted, in the order of the reading. When some were
// not kept, the last one is of the rule "more" and its Param says how many.
func (r *Reader) Problems() problem.List {
	if r.unkept == 0 {
		return r.problems
	}
	return append(r.problems[:MaxProblems:MaxProblems], problem.Problem{
		Rule: "more", Param: strconv.Itoa(r.unkept), Message: "so many more problems were found and not kept",
	})
}

// fail ends the reading at the byte ahead, where want should stand.
func (r *Reader) fail(want string) {
	if r.source.pos == r.source.end {
		r.cut()
		return
	}
	r.stop(fmt.Errorf("%w: want %s", ErrSyntax, want))
}

// cut ends the reading because the body has ended.
func (r *Reader) cut() {
	err := r.source.err
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	r.source.pos = r.source.end
	r.stop(err)
}

// stop ends the reading here. The first reason is the one that counts.
func (r *Reader) stop(err error) {
	if r.err == nil {
		r.err = &Error{Offset: r.source.offset(), Path: r.Path(), Err: err}
	}
}
