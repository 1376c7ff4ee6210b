package listen

import (
	"errors"
	"math/bits"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// Errors of a [Tally], for errors.Is.
var (
	ErrNoBrands = errors.New("listen: the tally has no matcher to find mentions with")
	ErrUnlike   = errors.New("listen: the tallies listen for different brands, or count other interactions")
	ErrFormat   = errors.New("listen: not the binary form of a tally")
)

// A Tally collects posts and comments, one at a time, in parts, on one machine or
// many, and gives a [Report] under any [Policy]. Its state is whole numbers and
// depends on the set of items only: however they were ordered and shared out,
// merged tallies have the same bytes and give the same report.
//
// Items are told apart by their ids, so that one that comes twice, from two exports
// or in two shards, counts once; where the two differ the larger number is kept. A
// post's id belongs to its platform, a comment's to its post. Items without an id
// are told apart by all they say, and equal ones are counted as so many. That
// memory of what was seen costs about 200 bytes for each item, mention or not.
//
// The zero Tally can be merged into and unmarshalled into. A Tally is not safe for
// use by several goroutines at once: give each its own and merge them.
type Tally struct {
	m       *Matcher
	head    head
	records map[uint64]*record
}

// A head is what two tallies must share to be merged.
type head struct {
	print  uint64
	of     engagement.Interactions
	brands []string
	tags   []tag
}

// NewTally returns an empty tally of the mentions that m finds. of is what counts
// as the engagement of a post; the empty set is likes + comments.
func NewTally(m *Matcher, of engagement.Interactions) *Tally {
	if of == 0 {
		of = engagement.Of(engagement.Likes, engagement.Comments)
	}
	t := &Tally{m: m}
	if m != nil {
		t.head = head{print: m.print, of: of, brands: m.brands, tags: m.tags}
	}
	return t
}

// AddFeed adds the posts and comments of a feed. Comments do not say their platform:
// it says by which rules their handles are read and, where it is empty, the report
// takes that of their post. A nil scorer scores nothing.
//
// The list says by place which texts the scorer could not judge ("comments[7].text"):
// rule "scorer" for its error, "finite" for NaN and infinity, "range" for what is
// not between −1 and 1. Those items are counted as mentions and not assessed. A
// tally without a matcher adds nothing and says so.
func (t *Tally) AddFeed(f engagement.Feed, comments engagement.Platform, s Scorer) (bad problem.List) {
	if t.m == nil {
		return problem.List{{Rule: "brands", Message: "There is no matcher to find mentions with."}}
	}
	for i := range f.Posts {
		if err := t.AddPost(&f.Posts[i], s); err != nil {
			bad = append(bad, scoreProblem(problem.Join(problem.Index("posts", i), "caption"), err))
		}
	}
	for i := range f.Comments {
		if err := t.AddComment(&f.Comments[i], comments, s); err != nil {
			bad = append(bad, scoreProblem(problem.Join(problem.Index("comments", i), "text"), err))
		}
	}
	return bad
}

// AddPost adds a post. Its title and caption are scored when they mention a brand
// that did not write them. An error of scoring leaves the post counted: it wraps
// the scorer's own, [ErrNotFinite] or [ErrOutOfRange]. Without a matcher the error
// is [ErrNoBrands] and nothing is added. A nil post adds nothing.
func (t *Tally) AddPost(p *engagement.Post, s Scorer) (err error) {
	if t.m == nil {
		return ErrNoBrands
	}
	if p == nil {
		return nil
	}
	text := strings.TrimSpace(p.Title + "\n" + p.Caption)
	r := record{
		kind: isPost, platform: label(string(p.Platform)), language: language(p.Language),
		link: keyOf(p.ID), text: keyOf(plain(text)), at: instant(p.Published),
		reach: stored(p.Metrics.Reach), comments: stored(p.Metrics.Comments),
		author: keyOf(string(p.Platform), handle(p.Creator)),
	}
	total, _ := p.Metrics.Total(t.head.of)
	r.engaged = stored(total)
	r.mark(t.m.Post(p))
	r.own = t.m.written(p.Creator, p.CoAuthors...)
	if r.brands&^r.own != 0 {
		r.score, r.state, err = judge(s, text)
	}
	t.take(&r, p.ID, string(p.Platform))
	return err
}

// AddComment adds a comment. platform may be empty; see [Tally.AddFeed]. Every
// comment is scored, since it may stand under a post about a brand, unless there is
// no brand but the one that wrote it. Errors are those of [Tally.AddPost].
func (t *Tally) AddComment(c *engagement.Comment, platform engagement.Platform, s Scorer) (err error) {
	if t.m == nil {
		return ErrNoBrands
	}
	if c == nil {
		return nil
	}
	who := c.AuthorID
	if who == "" {
		who = handle(c.Author)
	}
	r := record{
		kind: isComment, platform: label(string(platform)), language: language(c.Language),
		link: keyOf(c.Post), author: keyOf(string(platform), who), text: keyOf(plain(c.Text)), at: instant(c.Published),
	}
	r.mark(t.m.Comment(c, platform))
	if r.own = t.m.written(c.Author, c.AuthorID); bits.OnesCount64(r.own) < len(t.m.brands) {
		r.score, r.state, err = judge(s, c.Text)
	}
	t.take(&r, c.ID, c.Post)
	return err
}

// take keeps a record under the key of its id, which belongs to within.
func (t *Tally) take(r *record, id, within string) {
	h := newHash()
	h.number(uint64(r.kind))
	h.text(within)
	h.text(id)
	if r.copies = 1; id == "" {
		r.anonym = true
		h.text(r.platform)
		h.text(r.language)
		for _, n := range []uint64{r.link, r.author, r.text, uint64(r.at), uint64(r.reach), uint64(r.engaged), uint64(r.comments)} {
			h.number(n)
		}
	}
	r.key = h.sum()
	t.put(r)
}

func (t *Tally) put(r *record) {
	if t.records == nil {
		t.records = make(map[uint64]*record)
	}
	if was := t.records[r.key]; was != nil {
		was.join(r)
		return
	}
	t.records[r.key] = r
}

// Merge adds what o collected to t; o is left as it is. The two must listen for the
// same brands and count the same interactions, or nothing is merged and the error
// is [ErrUnlike]. A nil o, and one that never had a matcher, adds nothing.
func (t *Tally) Merge(o *Tally) error {
	switch {
	case o == nil || o.head.print == 0 || o == t:
		return nil
	case t.head.print == 0:
		t.m, t.head = o.m, o.head
	case t.head.print != o.head.print || t.head.of != o.head.of:
		return ErrUnlike
	}
	for _, r := range o.records { // joining takes the larger: order cannot matter
		c := *r
		t.put(&c)
	}
	return nil
}

// Items is how many different items were added.
func (t *Tally) Items() int { return len(t.records) }

// mark notes what a text mentions.
func (r *record) mark(found []Mention) {
	for i := range found {
		if n := &found[i]; n.Aside == "" {
			r.brands |= 1 << n.brand
			if n.tag >= 0 {
				r.tags |= 1 << n.tag
			}
		}
	}
}

// written is the set of the brands whose handles are among the writers.
func (m *Matcher) written(by string, more ...string) (set uint64) {
	for _, who := range append(more[:len(more):len(more)], by) {
		if b, ok := m.handles[handle(who)]; ok {
			set |= 1 << b
		}
	}
	return set
}

func handle(name string) string { return strings.TrimPrefix(plain(name), "@") }
