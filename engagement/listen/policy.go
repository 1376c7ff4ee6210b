package listen

import (
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A Policy is everything about a [Report] that is a choice. Its times are read in
// whole seconds. The zero Policy takes
// all items, days in UTC, no caps, VADER's bands and a level of 0.95.
type Policy struct {
	From time.Time `json:"from,omitzero"` // first instant; zero: from the beginning
	To   time.Time `json:"to,omitzero"`   // first instant that is no longer in; zero: to the end

	Zone *time.Location `json:"-"` // where days and weeks begin; nil is UTC

	// Caps hold back whoever says the same thing over and over. At most so many
	// items of one author count for one brand: in the whole period, and on one day.
	// At most so many items of one text, whoever wrote them, count for one brand. 0 is
	// no cap. Which items count is drawn by the hash of their ids, the same ones
	// everywhere. An item without an author, a day or words is not held back by the
	// cap that asks for it.
	PerAuthor    int `json:"per_author,omitempty"`
	PerAuthorDay int `json:"per_author_day,omitempty"`
	PerText      int `json:"per_text,omitempty"`

	Bands Bands   `json:"bands,omitzero"`  // zero: VADER
	Level float64 `json:"level,omitempty"` // of intervals; 0: 0.95
}

// A PolicyError says what is wrong with a [Policy].
type PolicyError struct{ Field, Because string }

// Error gives "listen: policy: level: want over 0 and under 1".
func (e *PolicyError) Error() string { return "listen: policy: " + e.Field + ": " + e.Because }

// Validate reports what is wrong with p as a [*PolicyError], or nil. Zero fields are
// right.
func (p Policy) Validate() error {
	_, err := p.ready()
	return err
}

// rules is a policy ready to use.
type rules struct {
	Policy
	negative, positive int32
	from, to           int64 // as records keep instants
}

func (p Policy) ready() (*rules, error) {
	r := &rules{Policy: p, to: 1<<63 - 1}
	if r.Level == 0 {
		r.Level = 0.95
	}
	if r.Bands == (Bands{}) {
		r.Bands = VADER()
	}
	if r.Zone == nil {
		r.Zone = time.UTC
	}
	switch {
	case !(r.Level > 0 && r.Level < 1):
		return nil, &PolicyError{"level", "want over 0 and under 1"}
	case min(p.PerAuthor, p.PerAuthorDay, p.PerText) < 0:
		return nil, &PolicyError{"per_author", "a cap is not negative"}
	case !p.From.IsZero() && instant(p.From) == 0, !p.To.IsZero() && instant(p.To) == 0:
		return nil, &PolicyError{"from", "want the years 1 to 9999"}
	case !p.From.IsZero() && !p.To.IsZero() && instant(p.From) >= instant(p.To):
		return nil, &PolicyError{"to", "want a time after from, by a second or more"}
	}
	var err error
	if r.negative, r.positive, err = r.Bands.quantised(); err != nil {
		return nil, err
	}
	r.from = instant(p.From)
	if !p.To.IsZero() {
		r.to = instant(p.To)
	}
	return r, nil
}

// bounded reports whether the period has an end on either side.
func (r *rules) bounded() bool { return !r.From.IsZero() || !r.To.IsZero() }

// holds reports whether a known instant is in the period.
func (r *rules) holds(at int64) bool { return at >= r.from && at < r.to }

// before is the period of the same length that ends where this one begins.
func (r *rules) before() (*rules, error) {
	if r.From.IsZero() || r.To.IsZero() {
		return nil, &engagement.Undefined{What: "growth", Because: "the policy has no period"}
	}
	length := r.to - r.from
	if r.from <= length {
		return nil, &engagement.Undefined{What: "growth", Because: "the period before would begin before the year 1"}
	}
	b := *r
	b.from, b.to = r.from-length, r.from
	b.From, b.To = moment(b.from), moment(b.to)
	return &b, nil
}
