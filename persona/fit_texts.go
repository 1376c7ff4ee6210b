package persona

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// A scratch is memory that judging one candidate leaves to the next.
type scratch struct {
	fold   caption.Folded
	hits   []caption.Hit
	key    []byte
	groups groupShares
	texts  texts
	seen   []int // per term: the post in which it was met last
	times  []int // per term: in how many posts
	values []float64
}

// texts is what was read of one candidate.
type texts struct {
	posts  int  // with any text
	stated bool // topics are given
}

// Where a phrase was met, beside the places of posts.
const (
	inTopics = -1
	inBio    = -2
)

// scan looks for every phrase in what a candidate publishes and calls met with
// the phrase and the place: a post, the topics, or the bio. A phrase may be met
// several times in one place.
func (m *Matcher) scan(c *Candidate, s *scratch, met func(ph, place int)) {
	s.texts = texts{stated: len(c.Topics) > 0}
	if len(m.phrases) == 0 {
		for i := range c.Posts {
			if hasText(&c.Posts[i]) {
				s.texts.posts++
			}
		}
		return
	}
	for _, t := range c.Topics {
		m.find(t, inTopics, s, met)
		m.findTag(t, inTopics, s, met)
	}
	if c.Account != nil {
		m.find(c.Account.Bio, inBio, s, met)
	}
	for i := range c.Posts {
		p := &c.Posts[i]
		if hasText(p) {
			s.texts.posts++
		}
		m.find(p.Title, i, s, met)
		m.find(p.Caption, i, s, met)
		for _, tag := range p.Hashtags {
			m.findTag(tag, i, s, met)
		}
	}
}

func hasText(p *engagement.Post) bool {
	return p.Caption != "" || p.Title != "" || len(p.Hashtags) > 0
}

func (m *Matcher) find(text string, place int, s *scratch, met func(ph, place int)) {
	if text == "" {
		return
	}
	caption.FoldInto(&s.fold, text)
	s.hits = m.lexicon.Find(s.hits[:0], &s.fold)
	for i := range s.hits {
		h := &s.hits[i]
		if s.fold.Text[h.Folded.Start] == '@' && !isWholeHandle(s.fold.Text, h.Folded) {
			continue
		}
		met(h.Phrase, place)
	}
}

// isWholeHandle reports whether a mention found is neither the end of an address
// nor the beginning of a longer handle.
func isWholeHandle(text []byte, at caption.Span) bool {
	if at.Start > 0 && isWordByte(text[at.Start-1]) {
		return false
	}
	return at.End+1 >= len(text) || text[at.End] != '.' && text[at.End] != '-' || !isWordByte(text[at.End+1])
}

func isWordByte(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b == '_' || b >= 0x80
}

func (m *Matcher) findTag(tag string, place int, s *scratch, met func(ph, place int)) {
	caption.FoldInto(&s.fold, tag)
	s.key = compactBytes(s.key[:0], s.fold.Text)
	for _, ph := range m.tags[string(s.key)] {
		met(ph, place)
	}
}

// enoughPosts is in how many recent posts a term must stand to count in full. A
// topic that is stated counts for half until posts show it, so that posts about
// something else do not make it more (our judgement, trust K).
const (
	enoughPosts = 3
	inFull      = 6 // a full match, in sixths
	inOnePost   = inFull / enoughPosts
	statedOnly  = inFull / 2
)

// read looks through a candidate's texts: sixths gets, for each term, how much of
// a full match it is, in sixths; marked whether anything excluding was met.
func (m *Matcher) read(c *Candidate, sixths []uint8, s *scratch) (marked bool) {
	s.seen, s.times = zeroed(s.seen, len(m.terms)), zeroed(s.times, len(m.terms))
	m.scan(c, s, func(ph, place int) {
		p := &m.phrases[ph]
		if p.term < 0 {
			marked = marked || m.counts(p.mark, c, place)
			return
		}
		switch {
		case place == inTopics:
			sixths[p.term] = statedOnly
		case place >= 0 && s.seen[p.term] != place+1:
			s.seen[p.term] = place + 1
			s.times[p.term]++
		}
	})
	for i, n := range s.times {
		sixths[i] = max(sixths[i], uint8(min(n, enoughPosts)*inOnePost))
	}
	return marked
}

// counts reports whether a mark met at a place excludes: brands only in posts that
// carry the label for paid partnerships, topics not in a bio.
func (m *Matcher) counts(at int, c *Candidate, place int) bool {
	switch m.marks[at].by {
	case ExcludedRival, ExcludedBrand:
		return place >= 0 && c.Posts[place].PaidLabel == engagement.Yes
	case ExcludedTopic:
		return place != inBio
	}
	return true
}

// published fills in topics and needs.
func (m *Matcher) published(sixths []uint8, out *marks, s *scratch) {
	out.parts[onTopics], out.parts[onNeeds] = missing(), missing()
	covered := float64(min(s.texts.posts, enoughPosts)) / enoughPosts
	if s.texts.stated {
		covered = max(covered, statedCoverage)
	}
	var got, all [2]float64
	for i := range m.terms {
		t := &m.terms[i]
		k := 1
		if t.of == Interest {
			k = 0
		}
		w := t.weight * t.rarity
		got[k] += float64(w * float64(sixths[i]) / inFull)
		all[k] += w
	}
	if covered > 0 && all[0] > 0 {
		out.parts[onTopics] = seenPart(got[0]/all[0], covered)
	}
	if s.texts.posts > 0 && all[1] > 0 { // nobody states the needs that the content speaks to
		out.parts[onNeeds] = seenPart(got[1]/all[1], float64(min(s.texts.posts, enoughPosts))/enoughPosts)
	}
}

// statedCoverage is how far topics that are only stated count as assessed.
const statedCoverage = float64(statedOnly) / inFull
