package platforms

import (
	"errors"
	"io"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// A decoder is what the decoders of all platforms share: the body, the feed
// that grows from it, and what the body turned out to be.
type decoder struct {
	*payload.Reader
	feed     engagement.Feed
	platform engagement.Platform
	want     string

	known     int    // objects that are the platform's
	strangers int    // objects that are not
	list      bool   // the body has the platform's list, which may be empty
	other     string // what the first stranger that looks like anything looks like
	around    string // what the members of the body itself look like
	refusal   error  // the platform's own error
}

func newDecoder(r io.Reader, p engagement.Platform, want string, opts []payload.Option) decoder {
	return decoder{Reader: payload.NewReader(r, want, opts...), platform: p, want: want}
}

// finish gives the feed and the error that the reading ended with.
func (d *decoder) finish(err error) (engagement.Feed, error) {
	d.feed.Problems = d.Problems()
	switch {
	case err != nil && d.refusal != nil:
		return d.feed, errors.Join(d.refusal, err)
	case err != nil:
		return d.feed, err
	case d.refusal != nil:
		return d.feed, d.refusal
	case d.known == 0 && (d.strangers > 0 || !d.list):
		for _, got := range []string{d.other, d.around, somethingOther} {
			if got != "" && got != d.want {
				return d.feed, &payload.WrongKindError{Want: d.want, Got: got}
			}
		}
	}
	return d.feed, nil
}

// extend makes room for one more element and gives it. The list doubles when it
// is full: append grows long lists by a quarter, which copies each element five
// times over.
func extend[T any](list *[]T) *T {
	if n := len(*list); n == cap(*list) {
		*list = slices.Grow(*list, max(n, 4))
	}
	*list = (*list)[:len(*list)+1]
	return &(*list)[len(*list)-1]
}

// stranger notes an object that is not the platform's, and what it looks like
// if it looks like anything.
func (d *decoder) stranger(looks string) {
	d.strangers++
	if d.other == "" {
		d.other = looks
	}
	d.Note(problem.Problem{Rule: "unknown_item", Param: looks, Message: "not one of the objects that are read here; left out"})
}

// required notes an item without an id, which is kept all the same.
func (d *decoder) required(id payload.ID, path string) {
	if !id.There() {
		d.Note(problem.Problem{Path: path, Rule: "required", Message: "an item without an id cannot be told from others"})
	}
}

// count gives the count, or the reason why there is none: the one given when
// nothing stood there.
func (d *decoder) count(c payload.Count, absent engagement.Reason) (engagement.Count, engagement.Reason) {
	switch c.State {
	case payload.Given:
		return engagement.Known(c.Value), ""
	case payload.Hidden:
		return engagement.Count{}, engagement.Hidden
	case payload.Absurd:
		return engagement.Count{}, engagement.Absurd
	case payload.Unreadable:
		return engagement.Count{}, engagement.Unreadable
	}
	if d.Broken() {
		return engagement.Count{}, engagement.Unreadable
	}
	return engagement.Count{}, absent
}

// metric sets a metric of the post, or the reason why it is unknown.
func (d *decoder) metric(p *engagement.Post, m engagement.Metric, c payload.Count, absent engagement.Reason) {
	n, why := d.count(c, absent)
	p.Metrics.Set(m, n)
	if why != "" {
		p.Because(m, why)
	}
}

// fill sets a metric that is not known yet, or why it is not.
func (d *decoder) fill(p *engagement.Post, m engagement.Metric, c payload.Count) {
	if p.Metrics.Get(m).IsKnown() {
		return
	}
	n, why := d.count(c, engagement.NotYet)
	if why != "" {
		p.Because(m, why)
		return
	}
	p.Metrics.Set(m, n)
	p.Because(m, "")
}

// figure sets a figure of the account, or the reason why it is unknown.
func (d *decoder) figure(a *engagement.Account, m engagement.Metric, to *engagement.Count, c payload.Count, absent engagement.Reason) {
	n, why := d.count(c, absent)
	*to = n
	if why != "" {
		a.Because(m, why)
	}
}

// missing notes one reason for those of the metrics that are unknown without a
// reason so far.
func missing(p *engagement.Post, why engagement.Reason, ms ...engagement.Metric) {
	for _, m := range ms {
		if p.Why.Of(m) == "" && !p.Metrics.Get(m).IsKnown() {
			p.Because(m, why)
		}
	}
}

// firstThere is the first of two spellings of a member that is there.
func firstThere(a, b payload.Count) payload.Count {
	if a.There() {
		return a
	}
	return b
}

// number is a count as it stands, unknown unless it was given.
func number(c payload.Count) engagement.Count {
	if c.State != payload.Given {
		return engagement.Count{}
	}
	return engagement.Known(c.Value)
}

// tri is an answer, unsaid when there is none.
func tri(b payload.Bool) engagement.Tri {
	if b.State != payload.Given {
		return engagement.Unsaid
	}
	return engagement.Said(b.Value)
}
