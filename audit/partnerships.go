package audit

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/caption"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// A PartnershipPolicy is how earlier sponsored posts are looked at.
type PartnershipPolicy struct {
	// Checker holds the regimes that visible disclosure is judged by. Nil is the
	// United States.
	Checker *disclosure.Checker `json:"-"`
}

// A PartnershipReading is what posts show of earlier partnerships. Whether there
// was a tie is unknown from outside: it counts what posts say themselves. A tie
// that no post mentions is not in it.
type PartnershipReading struct {
	Posts int `json:"posts"` // looked at
	// Admitted are the posts that say of themselves that they come from a
	// partnership, by words or by the platform's label; Share is their share.
	Admitted int            `json:"admitted"`
	Share    float64        `json:"share"`
	Interval stats.Interval `json:"interval"` // Wilson, 95 %: as if the posts were a sample of the account's
	// Visible are the admitted posts whose wording is clear and hard to miss under
	// every regime asked; Unclear those that fail one; the rest cannot be decided.
	Visible int `json:"visible"`
	Unclear int `json:"unclear"`
	// Traces are posts with an affiliate address or a discount code that say
	// nothing of a tie: a question to ask, no finding.
	Traces int `json:"traces"`
	// Brands are the brands asked for, and the handles that admitted posts name,
	// most posts first.
	Brands []BrandPosts `json:"brands,omitempty"`
}

// A BrandPosts is how often posts name one brand.
type BrandPosts struct {
	Brand    string   `json:"brand"` // as asked for, or the handle
	Rival    bool     `json:"rival,omitempty"`
	Posts    int      `json:"posts"`
	Admitted int      `json:"admitted"` // of them, posts that say that they come from a partnership
	IDs      []string `json:"ids,omitempty"`
}

var usChecker = sync.OnceValues(func() (*disclosure.Checker, error) { return disclosure.New(disclosure.US()) })

// partner is what one post says of a partnership.
type partner struct {
	admitted bool
	verdict  disclosure.Verdict
	traces   bool
}

// checker is the policy's, or the one of the United States.
func (r *run) checker() *disclosure.Checker {
	if r.Partnerships.Checker != nil {
		return r.Partnerships.Checker
	}
	k, err := usChecker()
	if err != nil {
		return nil
	}
	return k
}

// partnership reads one post.
func (r *run) partnership(p *engagement.Post) (of partner) {
	of.admitted = p.PaidLabel == engagement.Yes
	k := r.checker()
	if k == nil {
		return of
	}
	content := disclosure.Content{
		Platform: p.Platform, Format: p.Format, Language: p.Language, Published: p.Published, Title: p.Title, Caption: p.Caption,
		Label: disclosure.Label{On: p.PaidLabel}, Unwatched: engagement.Yes,
	}
	k.CheckInto(&r.disclosed, content, disclosure.Ties{})
	of.admitted = of.admitted || len(r.disclosed.Admitted) > 0
	of.verdict = r.disclosed.Verdict()
	for _, s := range r.disclosed.Signals {
		of.traces = of.traces || s.Kind == disclosure.AffiliateURL || s.Kind == disclosure.DiscountCode
	}
	return of
}

// showsPartnership reports whether a post says that it comes from a partnership.
func (r *run) showsPartnership(p *engagement.Post) bool { return r.partnership(p).admitted }

// partnerships looks at what posts say of earlier partnerships.
func (r *run) partnerships() {
	if len(r.e.Posts) == 0 {
		r.pass("no posts given", PartnershipsShare, PartnershipsUnclear, PartnershipsRivals, SponsoredDropped)
		return
	}
	posts := make([]*engagement.Post, len(r.e.Posts))
	for i := range r.e.Posts {
		posts[i] = &r.e.Posts[i]
	}
	byTime(posts)
	reading := &PartnershipReading{Posts: len(posts)}
	r.report.Partnerships = reading
	brands := r.brandFinder()
	var unclear []Place
	for _, p := range posts {
		of := r.partnership(p)
		switch {
		case of.admitted:
			reading.Admitted++
			if of.verdict == disclosure.Pass {
				reading.Visible++
			} else if of.verdict == disclosure.Fail {
				reading.Unclear++
				unclear = append(unclear, Place{Post: p.ID, From: p.Published})
			}
		case of.traces:
			reading.Traces++
		}
		brands.add(p, of.admitted)
	}
	reading.Brands = brands.list()
	reading.Share = float64(reading.Admitted) / float64(len(posts))
	if iv, err := stats.Wilson(int64(reading.Admitted), int64(len(posts)), 0.95); err == nil {
		reading.Interval = iv
	}
	r.observe(observation{code: PartnershipsShare, observed: reading.Share, n: len(posts), interval: &reading.Interval})
	if reading.Admitted > 0 {
		r.observe(observation{code: PartnershipsUnclear, observed: float64(reading.Unclear) / float64(reading.Admitted), n: reading.Admitted, places: unclear})
	} else {
		r.pass("no post says that it comes from a partnership", PartnershipsUnclear)
	}
	r.rivals(reading)
}

// rivals observes the posts that name a rival.
func (r *run) rivals(reading *PartnershipReading) {
	if len(r.e.Rivals) == 0 {
		r.pass("no rivals named", PartnershipsRivals)
		return
	}
	o := observation{code: PartnershipsRivals, n: reading.Posts}
	for _, b := range reading.Brands {
		if !b.Rival {
			continue
		}
		o.observed += float64(b.Posts)
		for _, id := range b.IDs {
			o.places = append(o.places, Place{Post: id, Note: b.Brand})
		}
	}
	r.observe(o)
}

// A brandFinder counts the posts that name brands.
type brandFinder struct {
	lexicon *caption.Lexicon
	names   []string // by phrase: the brand as asked for
	rival   map[string]bool
	folded  caption.Folded
	hits    []caption.Hit
	scanned caption.Caption
	found   map[string]*BrandPosts
}

func (r *run) brandFinder() *brandFinder {
	b := &brandFinder{rival: map[string]bool{}, found: map[string]*BrandPosts{}}
	var phrases []caption.Phrase
	for i, brand := range slices.Concat(r.e.Brands, r.e.Rivals) {
		bare := strings.TrimLeft(strings.TrimSpace(brand), "@#")
		if len(bare) < 2 {
			continue
		}
		b.rival[brand] = b.rival[brand] || i >= len(r.e.Brands)
		for _, text := range []string{bare, "@" + strings.ReplaceAll(bare, " ", "")} {
			phrases = append(phrases, caption.Phrase{Text: text})
			b.names = append(b.names, brand)
		}
	}
	if l, err := caption.Compile(phrases); err == nil && len(phrases) > 0 {
		b.lexicon = l
	}
	return b
}

// add counts the brands of one post: those asked for in its text, and the handles
// of a post that admits a partnership.
func (b *brandFinder) add(p *engagement.Post, admitted bool) {
	var names []string
	if b.lexicon != nil {
		for _, text := range []string{p.Title, p.Caption} {
			caption.FoldInto(&b.folded, text)
			b.hits = b.lexicon.Find(b.hits[:0], &b.folded)
			for _, h := range b.hits {
				names = append(names, b.names[h.Phrase])
			}
		}
	}
	if admitted {
		rules := caption.RulesFor(string(p.Platform))
		rules.Skip = caption.Words | caption.Sentences | caption.Emoji
		caption.ScanInto(&b.scanned, p.Caption, rules)
		for _, m := range b.scanned.Mentions {
			if handle := m.Of(p.Caption); !b.asked(handle) {
				names = append(names, strings.ToLower(handle))
			}
		}
	}
	slices.Sort(names)
	for _, name := range slices.Compact(names) {
		f := b.found[name]
		if f == nil {
			f = &BrandPosts{Brand: name, Rival: b.rival[name]}
			b.found[name] = f
		}
		f.Posts++
		if admitted {
			f.Admitted++
		}
		if len(f.IDs) < mostPlaces && p.ID != "" {
			f.IDs = append(f.IDs, p.ID)
		}
	}
}

// asked tells whether a handle is that of a brand asked for.
func (b *brandFinder) asked(handle string) bool {
	bare := strings.TrimPrefix(handle, "@")
	return slices.ContainsFunc(b.names, func(n string) bool {
		return strings.EqualFold(strings.ReplaceAll(strings.TrimLeft(n, "@#"), " ", ""), bare)
	})
}

func (b *brandFinder) list() []BrandPosts {
	all := make([]BrandPosts, 0, len(b.found))
	for _, f := range b.found {
		all = append(all, *f)
	}
	slices.SortFunc(all, func(x, y BrandPosts) int { return cmp.Or(cmp.Compare(y.Posts, x.Posts), cmp.Compare(x.Brand, y.Brand)) })
	return all
}

// String says a reading in a sentence.
func (p PartnershipReading) String() string {
	return fmt.Sprintf("%d of %d posts say that they come from a partnership, %d of them visibly; ties that no post mentions are unknown from outside",
		p.Admitted, p.Posts, p.Visible)
}
