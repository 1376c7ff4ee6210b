package disclosure

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode"

	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// A use of words found in a post.
type found struct {
	id     int32 // of the wording; the platform's label, the only one InLabel, has none
	kind   Kind
	where  Where
	index  int
	span   Span
	evaded bool
	loose  bool // first in its line, as what calls itself an advertisement may be
	apart  bool // a word for which that is not enough
}

// stands reports whether f stands where its kind may.
func (f *found) stands() bool { return !f.loose || f.kind == AdTag && !f.apart }

// work is the memory of one check, kept in the report that reuses it.
type work struct {
	content Content
	known   Ties
	folded  caption.Folded
	hits    []caption.Hit
	tokens  []token  // of the sentence at hand
	words   idMask   // its vocabulary
	present []uint64 // likewise, a bit for each id
	marked  bool     // its brands are marked
	round   int      // counts the sentences taken apart
	tried   []int    // by wording id: the round in which it was last tried
	kept    []kept   // by wording id: how often it was kept in which text
	texts   int      // counts the texts scanned
	more    int      // uses of wordings and addresses left out
	scanned caption.Caption
	layout  layout
	laid    bool // the layout is of this post, for the cut laidFor
	laidFor Cut
	brands  []string // folded, without spaces and signs
	found   []found
	own     []found // what of it the regime at hand knows
	whole   bool    // that is all of it
	ties    tieSet  // declared
	named   bool    // some text names a brand of the ties
	mention bool    // the caption has a handle or an emoji
	judged  []judged
	times   []interval
}

// scan looks for every wording in one text.
func (k *Checker) scan(w *work, text string, where Where, index int) {
	if text == "" {
		return
	}
	w.texts++
	for len(w.kept) < len(k.words) {
		w.kept = append(w.kept, kept{})
	}
	caption.FoldInto(&w.folded, text)
	f := &w.folded
	w.hits = k.lexicon.Find(w.hits[:0], f)
	sentence := caption.Span{}
	from, offer, sought := len(w.found), false, false
	for h := range w.hits {
		hit := &w.hits[h]
		for _, u := range k.uses[hit.Phrase] {
			if !u.anchor {
				w.plain(k, u.id, hit, text, where, index)
				continue
			}
			if f.Text[hit.Folded.Start] == '#' {
				continue // a pattern is a sentence; its word as a hashtag is judged by itself
			}
			if u.offer {
				if !sought {
					offer, sought = hasOffer(text), true
				}
				if !offer {
					continue
				}
			}
			if hit.Folded.Start >= sentence.End || sentence.End == 0 {
				start, end := sentenceAt(f.Text, hit.Folded.Start, sentence.End)
				sentence = caption.Span{Start: start, End: max(end, hit.Folded.End)}
				w.tokens = k.tokenize(w.tokens[:0], f.Text, sentence.Start, sentence.End)
				w.round++
				w.note(k)
			}
			w.try(k, u.id, text, where, index)
		}
	}
	k.scanTags(w, text, where, index)
	for i := from; i < len(w.found); i++ {
		if f := &w.found[i]; f.kind == AdTag && isAnsweredNo(text[f.span.End:]) {
			f.id, f.kind = k.denial, Denial
		}
	}
	if len(w.found)-from > 1 {
		slices.SortStableFunc(w.found[from:], func(a, b found) int {
			return cmp.Or(cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(b.span.End, a.span.End))
		})
		w.dropDenied(k, from)
	}
	if !w.named {
		w.named = w.namesBrand()
	}
	w.markEvaded(from)
}

// plain keeps plain words that were found at a place where their kind may stand. A
// hashtag stands anywhere; where words before it deny it, it is a denial.
func (w *work) plain(k *Checker, id int32, hit *caption.Hit, text string, where Where, index int) {
	f, word, isTag := &w.folded, &k.words[id], w.folded.Text[hit.Folded.Start] == '#'
	keep, loose := isTag, false
	switch {
	case word.spoken && where != InSpeech:
		keep = false
	case isTag && word.kind.isSaid():
		from, _, denied := denialBefore(f.Text, hit.Folded.Start)
		if denied && (word.kind == AdTag || word.kind == Sponsor) {
			w.keep(k, k.denial, where, index, f.Original(caption.Span{Start: from, End: hit.Folded.End}), false)
		}
		keep = !denied
	case isTag:
	case word.single:
		keep, loose = w.standsAsLabel(text, hit.Folded)
		loose = loose && word.ad
	case word.unspaced:
		keep = standsUnspaced(f.Text, hit.Folded)
	default:
		keep = !word.kind.isSaid() || !isUnsaid(f.Text, hit.Folded) && !isOfKin(f.Text, hit.Folded.End)
	}
	if keep || loose {
		w.keep(k, id, where, index, hit.Span, loose)
	}
}

// markEvaded marks what was found since from that is written with look-alike or invisible
// characters.
func (w *work) markEvaded(from int) {
	evasions := w.folded.Evasions
	if len(evasions) == 0 {
		return
	}
	for i := from; i < len(w.found); i++ {
		at := w.found[i].span
		n := sort.Search(len(evasions), func(n int) bool { return evasions[n].Span.End > at.Start })
		w.found[i].evaded = n < len(evasions) && evasions[n].Span.Start < at.End && evasions[n].Kind != caption.Wide
	}
}

// isAnsweredNo reports whether what follows a label makes it a question with no
// for an answer: the rest of "#ad? No! I just love it".
func isAnsweredNo(after string) bool {
	asked, ok := strings.CutPrefix(strings.TrimLeft(after, " "), "?")
	if !ok {
		return false
	}
	word := strings.TrimLeft(asked, " ?!.")
	end := strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		end = len(word)
	}
	switch strings.ToLower(word[:end]) {
	case "no", "nope", "nah", "never", "nein", "nö", "non", "nee", "nej", "nei", "não", "nie", "hayır":
		return true
	}
	return false
}

// note notes which words of the vocabulary the sentence at hand has.
func (w *work) note(k *Checker) {
	w.words, w.marked = 0, false
	if n := k.lookup.words>>6 + 1; len(w.present) < n {
		w.present = make([]uint64, n)
	} else {
		clear(w.present)
	}
	for i := range w.tokens {
		if id := w.tokens[i].id; id > 0 {
			w.words |= maskOf(id)
			w.present[id>>6] |= 1 << (id & 63)
		}
	}
}

// try matches a pattern in the sentence at hand, once.
func (w *work) try(k *Checker, id int32, text string, where Where, index int) {
	for len(w.tried) < len(k.words) {
		w.tried = append(w.tried, 0)
	}
	if w.tried[id] == w.round {
		return
	}
	w.tried[id] = w.round
	p := &k.patterns[id]
	if !p.mayMatch(w.words, w.present) {
		return
	}
	if p.names && !w.marked {
		w.markBrands(k, text, w.tokens)
		w.marked = true
	}
	first, last, ok := p.match(w.tokens)
	if !ok {
		return
	}
	span := caption.Span{Start: w.tokens[first].start, End: w.tokens[last].end}
	if k.words[id].kind.isSaid() && (isUnsaid(w.folded.Text, span) || isOfKin(w.folded.Text, span.End)) {
		return
	}
	w.keep(k, id, where, index, w.folded.Original(span), false)
}

// MaxPlaces is how many uses of one wording, and how many addresses of one kind,
// are listed and judged in one text. A reader has stopped long before; what comes
// after is counted in [Report.More].
const MaxPlaces = 100

// A kept is how often a wording was kept in a text.
type kept struct{ text, n int }

func (w *work) keep(k *Checker, id int32, where Where, index int, s caption.Span, loose bool) {
	c := &w.kept[id]
	if c.text != w.texts {
		*c = kept{text: w.texts}
	}
	if c.n++; c.n > MaxPlaces {
		w.more++
		return
	}
	word := &k.words[id]
	w.found = append(w.found, found{id: id, kind: word.kind, where: where, index: index, span: Span{s.Start, s.End}, loose: loose, apart: word.apart})
}

// dropDenied takes out the wordings that overlap a denial: the "ad" of "not an
// ad", and the sentence "this is not an ad" read as one that says it is. Words
// about affiliate links only give way to a denial of those: "not sponsored, some
// links are affiliate" denies another thing.
func (w *work) dropDenied(k *Checker, from int) {
	var all, ofLinks []Span // by beginning; ends do not fall either
	for _, f := range w.found[from:] {
		if f.kind != Denial {
			continue
		}
		all = appendDenial(all, f.span)
		if k.words[f.id].ofLinks {
			ofLinks = appendDenial(ofLinks, f.span)
		}
	}
	if all == nil {
		return
	}
	kept := slices.DeleteFunc(w.found[from:], func(f found) bool {
		denials := all
		switch f.kind {
		case Denial:
			return false
		case AffiliateLink, Explanation, Support:
			denials = ofLinks
		}
		i := sort.Search(len(denials), func(i int) bool { return denials[i].End > f.span.Start })
		return i < len(denials) && denials[i].Start < f.span.End
	})
	w.found = w.found[:from+len(kept)]
}

func appendDenial(to []Span, s Span) []Span {
	if n := len(to); n > 0 {
		s.End = max(s.End, to[n-1].End)
	}
	return append(to, s)
}
