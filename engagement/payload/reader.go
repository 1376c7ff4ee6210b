package payload

import (
	"encoding/json"
	"errors"
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
// Every error that ends the reading is an [*Error] or a [*WrongKindError].
// After one, give up: the Reader does not find its place again.
type Reader struct {
	in       *guard
	dec      *json.Decoder
	want     string
	path     []step
	fields   map[reflect.Type]map[string]bool // for Field
	broken   bool
	problems problem.List
	unkept   int
}

// A step is one part of a path: a name, an index, or both.
type step struct {
	name  string
	index int // below 0: none
}

// NewReader reads the body in src. Its want names the kind of body in errors:
// "a YouTube Data API body". A nil src is an empty body.
func NewReader(src io.Reader, want string, opts ...Option) *Reader {
	in := newGuard(src, settingsOf(opts))
	dec := json.NewDecoder(in)
	dec.UseNumber() // a number that is passed over need not fit a float64
	return &Reader{in: in, dec: dec, want: want}
}

// Measured is the moment given by [MeasuredAt], in UTC; zero when none was.
func (r *Reader) Measured() time.Time { return r.in.settings.measured }

// Broken reports whether a member of the item being read was of the wrong
// kind, a text in place of an object for instance. What is missing in such an
// item may have stood there.
func (r *Reader) Broken() bool { return r.broken }

// Path is the path of the value being read.
func (r *Reader) Path() string {
	path := ""
	for _, s := range r.path {
		path = problem.Join(path, s.name)
		if s.index >= 0 {
			path = problem.Index(path, s.index)
		}
	}
	return path
}

// Enter steps into element i of the list at field of the item being read, for
// the paths of what is noted next. [Reader.Leave] steps out again.
func (r *Reader) Enter(field string, i int) { r.path = append(r.path, step{field, i}) }

// Leave takes back the last [Reader.Enter].
func (r *Reader) Leave() { r.path = r.path[:max(len(r.path)-1, 0)] }

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
	n := strconv.Itoa(r.unkept)
	return append(r.problems[:MaxProblems:MaxProblems], problem.Problem{
		Rule: "more", Param: n, Message: "so many more problems were found and not kept",
	})
}

// stop turns what ended the reading into an [*Error] with its place.
func (r *Reader) stop(err error) error {
	offset := r.in.n
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax):
		offset = r.dec.InputOffset() + r.sound()
	case err == io.EOF:
		err = io.ErrUnexpectedEOF // a body that ends between two tokens
	}
	return &Error{Offset: r.in.bom + offset, Path: r.Path(), Err: err}
}

// sound counts the bytes ahead that may stand where they stand. The decoder
// does not say: it counts the bytes of values only, not those between them.
func (r *Reader) sound() int64 {
	ahead, _ := io.ReadAll(r.dec.Buffered()) // from memory, so it cannot fail
	var syntax *json.SyntaxError
	if errors.As(json.Unmarshal(ahead, &json.RawMessage{}), &syntax) {
		return max(syntax.Offset-1, 0)
	}
	return 0
}
