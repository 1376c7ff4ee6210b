package listen

import (
	"sort"

	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// A cover is stretches of the folded text, joined where they overlap: hits come by
// start, the longer first. Joined stretches keep the first hit's entry as a name.
type cover struct {
	spans []caption.Span
	ends  []caption.Span // of the longest hit that reaches there
	names []string
}

// add takes the hits of a text in the order of [caption.Lexicon.Find].
func (c *cover) add(h caption.Hit, name string) {
	if n := len(c.spans); n > 0 && h.Folded.Start < c.spans[n-1].End {
		if h.Folded.Len() > c.ends[n-1].Len() {
			c.ends[n-1], c.names[n-1] = h.Folded, name
		}
		c.spans[n-1].End = max(c.spans[n-1].End, h.Folded.End)
		return
	}
	c.spans, c.ends, c.names = append(c.spans, h.Folded), append(c.ends, h.Folded), append(c.names, name)
}

// at is the first stretch that ends behind the start of s.
func (c *cover) at(s caption.Span) int {
	return sort.Search(len(c.spans), func(i int) bool { return c.spans[i].End > s.Start })
}

// touching reports whether s overlaps a stretch, and its name.
func (c *cover) touching(s caption.Span) (name string, ok bool) {
	if c == nil {
		return "", false
	}
	if i := c.at(s); i < len(c.spans) && c.spans[i].Start < s.End {
		return c.names[i], true
	}
	return "", false
}

// beyond reports whether the longest hit of the stretch holds s and more.
func (c *cover) beyond(s caption.Span) (name string, ok bool) {
	if i := c.at(s); i < len(c.spans) && c.ends[i].Covers(s) && c.ends[i].Len() > s.Len() {
		return c.names[i], true
	}
	return "", false
}

// places are stretches of the text as written, in order and apart.
type places []caption.Span

// addressed is where the handles and links of a text stand: "acme" in a rival's
// "acme.example" is no mention of Acme.
func addressed(c *caption.Caption) (all places) {
	all = make(places, 0, len(c.Mentions)+len(c.Links))
	for _, m := range c.Mentions {
		all = append(all, m.Span)
	}
	for _, l := range c.Links {
		all = append(all, l.Span)
	}
	sort.Slice(all, func(i, j int) bool { return all[i].Start < all[j].Start })
	return all
}

// meets reports whether s overlaps one of them.
func (p places) meets(s caption.Span) bool {
	i := sort.Search(len(p), func(i int) bool { return p[i].End > s.Start })
	return i < len(p) && p[i].Start < s.End
}
