package persona

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// A searcher looks for the terms of a query in one post after the other.
type searcher struct {
	q       *Query
	lexicon *caption.Lexicon
	terms   []int          // of the phrases
	tags    map[string]int // terms by hashtag
	fold    caption.Folded
	hits    []caption.Hit
	key     []byte
	text    caption.Caption
	listed  map[string]bool // hashtags of the post at hand, as they were met
}

func newSearcher(q Query) (*searcher, error) {
	s := &searcher{q: &q, tags: map[string]int{}, listed: map[string]bool{}}
	var list []caption.Phrase
	for t := range q.Terms {
		for _, text := range append([]string{q.Terms[t].Term}, q.Terms[t].Also...) {
			list = append(list, caption.Phrase{Text: text, Part: unspaced(text)})
			s.terms = append(s.terms, t)
			s.tags[compact(folded(text))] = t
		}
	}
	lexicon, err := caption.Compile(list)
	if err != nil {
		return nil, fmt.Errorf("persona: terms to look for: %w", err)
	}
	s.lexicon = lexicon
	return s, nil
}

// read counts how often each term stands in a post, weighed by where.
func (s *searcher) read(p *engagement.Post) (tf []float64, found bool) {
	add := func(t int, weight float64) {
		if tf == nil {
			tf = make([]float64, len(s.q.Terms))
		}
		tf[t] += weight
		found = found || tf[t] > 0
	}
	find := func(text string, weight float64) {
		if text == "" {
			return
		}
		caption.FoldInto(&s.fold, text)
		s.hits = caption.Longest(s.lexicon.Find(s.hits[:0], &s.fold))
		for _, h := range s.hits {
			w := weight
			if s.fold.Text[h.Folded.Start] == '#' {
				w = max(w, s.q.Hashtag)
			}
			add(s.terms[h.Phrase], w)
		}
	}
	find(p.Title, s.q.Title)
	find(p.Caption, s.q.Body)
	s.list(p, add)
	return tf, found
}

// list adds the hashtags that the source lists beside the caption, and that are
// not in it too.
func (s *searcher) list(p *engagement.Post, add func(t int, weight float64)) {
	scanned := false
	for _, tag := range p.Hashtags {
		caption.FoldInto(&s.fold, tag)
		s.key = compactBytes(s.key[:0], s.fold.Text)
		t, is := s.tags[string(s.key)]
		if !is {
			continue
		}
		if !scanned { // seldom needed, and once
			scanned = true
			clear(s.listed)
			caption.ScanInto(&s.text, p.Caption, caption.Rules{Skip: caption.Words | caption.Sentences | caption.Emoji, ChainTags: true, NumberTags: true})
			for _, h := range s.text.Hashtags {
				s.listed[compact(folded(h.Name))] = true
			}
		}
		key := compact(folded(tag))
		if !s.listed[key] {
			s.listed[key] = true
			add(t, s.q.Hashtag)
		}
	}
}
