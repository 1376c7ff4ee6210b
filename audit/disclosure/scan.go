package disclosure

import (
	"bytes"
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-e12bc25d/influencekit/engagement"
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
}

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
	ties    tieSet // declared
	admits  tieSet
	named   bool // some text names a brand of the ties
	mention bool // the caption has a handle or an emoji
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
	from := len(w.found)
	for h := range w.hits {
		hit := &w.hits[h]
		for _, u := range k.uses[hit.Phrase] {
			if !u.anchor {
				word, isTag := &k.words[u.id], f.Text[hit.Folded.Start] == '#'
				if isTag || word.single && w.standsAsLabel(hit.Folded, word.kind) || !word.single && !(word.kind.isSaid() && isUnsaid(f.Text, hit.Folded)) {
					w.keep(k, u.id, where, index, hit.Span)
				}
				continue
			}
			if f.Text[hit.Folded.Start] == '#' {
				continue // a pattern is a sentence; its word as a hashtag is judged by itself
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
	if len(f.Evasions) == 0 {
		return
	}
	for i := from; i < len(w.found); i++ {
		at := w.found[i].span
		n := sort.Search(len(f.Evasions), func(n int) bool { return f.Evasions[n].Span.End > at.Start })
		w.found[i].evaded = n < len(f.Evasions) && f.Evasions[n].Span.Start < at.End && f.Evasions[n].Kind != caption.Wide
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
	case "no", "nope", "nah", "never":
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
		w.markBrands(&w.folded, text, w.tokens)
		w.marked = true
	}
	first, last, ok := p.match(w.tokens)
	if !ok {
		return
	}
	span := caption.Span{Start: w.tokens[first].start, End: w.tokens[last].end}
	if k.words[id].kind.isSaid() && isUnsaid(w.folded.Text, span) {
		return
	}
	w.keep(k, id, where, index, w.folded.Original(span))
}

// isSaid reports whether wordings of kind k say in words what the tie is, so that a
// word before them can turn what they say around.
func (k Kind) isSaid() bool {
	return k == AdTag || k == Sponsor || k == Gift || k == BrandRelation
}

// isUnsaid reports whether s only supposes, wishes or denies what it says: "if I were
// paid", "whether this is sponsored", "never sent me". Such a word stands in s or before
// it with no mark between: one that denies directly before, or before "been", and others
// at most three words. "If you" and "wish you" speak of the reader.
func isUnsaid(text []byte, s caption.Span) bool {
	start, near := s.Start, -1
	for n := 0; n < 3 && start > 1 && text[start-1] == ' ' && isWordByte(text[start-2]); n++ {
		end := start - 1
		for start--; start > 0 && isWordByte(text[start-1]); {
			start--
		}
		if near < 0 && string(text[start:end]) != "been" {
			near = start
		}
	}
	for i := start; i < s.End; {
		stop := max(i+1, wordEnd(text, i, s.End, false))
		switch string(text[i:stop]) {
		case "if", "whether", "wish":
			if !bytes.HasPrefix(text[stop:], []byte(" you")) {
				return true
			}
		case "not", "never", "neither", "isn't", "wasn't", "aren't", "weren't", "didn't", "don't", "doesn't", "hasn't", "haven't":
			if near < 0 || i >= near {
				return true
			}
		}
		i = stop
	}
	return false
}

func isWordByte(c byte) bool { return isAlphanumeric(c) || c == '\'' || c >= utf8.RuneSelf }

// MaxPlaces is how many uses of one wording, and how many addresses of one kind,
// are listed and judged in one text. A reader has stopped long before; what comes
// after is counted in [Report.More].
const MaxPlaces = 100

// A kept is how often a wording was kept in a text.
type kept struct{ text, n int }

func (w *work) keep(k *Checker, id int32, where Where, index int, s caption.Span) {
	c := &w.kept[id]
	if c.text != w.texts {
		*c = kept{text: w.texts}
	}
	if c.n++; c.n > MaxPlaces {
		w.more++
		return
	}
	w.found = append(w.found, found{id: id, kind: k.words[id].kind, where: where, index: index, span: Span{s.Start, s.End}})
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

// standsAsLabel reports whether the single word at s of the folded text is set apart as
// a label is: first in its line, in brackets, or between marks. Words that also
// have another meaning must be followed by a mark or the end of the line as well.
// A word within an address is none.
func (w *work) standsAsLabel(s caption.Span, kind Kind) bool {
	text := w.folded.Text
	before := bytes.TrimRight(text[:s.Start], " \t")
	after := bytes.TrimLeft(text[s.End:min(len(text), s.End+8)], " \t")
	opens := len(before) == 0 || bytes.IndexByte([]byte("([{|*\n\r"), before[len(before)-1]) >= 0
	if !opens { // behind a handle, tag or address, or a mark that ends something
		last := before[len(before)-1]
		opens = bytes.IndexByte([]byte(".!?:;/,~>-"), last) >= 0 || last >= utf8.RuneSelf && !endsInLetter(before) || endsInTag(before)
	}
	closes := len(after) == 0 || bytes.IndexByte([]byte(")]}|:-\n\r.!,/*#@~"), after[0]) >= 0 || after[0] >= utf8.RuneSelf && !beginsWithLetter(after)
	first := len(before) == 0 || before[len(before)-1] == '\n' || before[len(before)-1] == '\r'
	if kind == AdTag && first {
		return !isCompound(text, s) && (closes || !w.isOwnWord(s))
	}
	return opens && closes && !isCompound(text, s) && !isInAddress(text, s.Start)
}

// compounds are words that make "ad" before them the first half of a word or
// phrase, not a label: "Ad agencies are …". Before one of determiners "sponsored" is a
// verb: "Sponsored my cousin".
var determiners, compounds = [...]string{"a", "an", "my", "our", "his", "her"}, [...]string{
	"agency", "agencies", "astra", "blocker", "blockers", "break", "breaks", "budget", "budgets", "buying", "campaign", "campaigns", "copy", "free", "hoc",
	"industry", "infinitum", "lib", "libs", "nauseam", "network", "networks", "revenue", "sales", "space", "spend", "spending", "supported", "tech",
}

// isCompound reports whether the word behind s, after a blank or a hyphen, makes "ad"
// part of a compound, or "sponsored" a verb.
func isCompound(text []byte, s caption.Span) bool {
	if s.End >= len(text) || text[s.End] != ' ' && text[s.End] != '-' {
		return false
	}
	next := text[s.End+1 : wordEnd(text, s.End+1, len(text), false)]
	switch string(text[s.Start:s.End]) {
	case "ad":
		return isOneOf(compounds[:], next)
	case "sponsored":
		return isOneOf(determiners[:], next)
	}
	return false
}

// adLanguages have a word "ad" of their own: Italian "to" before a vowel, Turkish and
// Azerbaijani "name", Hungarian "gives", Danish "by", Latin "to". Source: dictionaries.
const adLanguages = "it tr az hu da la"

// isOwnWord reports whether the "ad" at s may be a word of the language of the post: it
// is one with such a word, and no brand of the ties follows.
func (w *work) isOwnWord(s caption.Span) bool {
	if w.content.Language == "" || !speaks(adLanguages, w.content.Language) || string(w.folded.Text[s.Start:s.End]) != "ad" {
		return false
	}
	next := bytes.TrimLeft(w.folded.Text[s.End:], " ")
	for _, b := range w.brands {
		if beginsLoose(next, b) {
			return false
		}
	}
	return true
}

func endsInLetter(b []byte) bool {
	r, _ := utf8.DecodeLastRune(b)
	return unicode.IsLetter(r) || unicode.IsMark(r)
}

func beginsWithLetter(b []byte) bool {
	r, _ := utf8.DecodeRune(b)
	return unicode.IsLetter(r)
}

// endsInTag reports whether the last word of b is a handle, hashtag or address.
func endsInTag(b []byte) bool {
	const longest = 120
	i := len(b)
	for i > 0 && len(b)-i < longest && b[i-1] > ' ' {
		i--
	}
	word := b[i:]
	return len(word) > 1 && (word[0] == '@' || word[0] == '#') || bytes.Contains(word, []byte("://"))
}

// isInAddress reports whether the address that begins before i reaches i: one of at
// most maxSentence bytes.
func isInAddress(text []byte, i int) bool {
	from := i
	for from > 0 && i-from < maxSentence && text[from-1] > ' ' {
		from--
	}
	for from < i && !isAlphanumeric(text[from]) {
		from++
	}
	stop := wordEnd(text, from, i, false)
	return from < stop && stop < i && linkEnd(text, from, stop, i) == i
}

// scanTags looks for hashtags that join a brand and a role, such as
// "#GlowlabPartner", and for "ad" glued to other words.
func (k *Checker) scanTags(w *work, text string, where Where, index int) {
	k.scanJoined(w, where, index)
	folded := w.folded.Text
	for i := 0; ; {
		n := bytes.IndexByte(folded[i:], '#')
		if n < 0 {
			return
		}
		start := i + n
		end := wordEnd(folded, start+1, len(folded), false)
		i = end
		if end-start < 4 || end-start > 80 {
			continue
		}
		tag := folded[start+1 : end]
		for _, ids := range [2][]int32{k.tagEnds[tag[len(tag)-1]], k.tagBegins[tag[0]]} {
			for _, id := range ids {
				p := &k.patterns[id]
				stem := stemOf(tag, p)
				if stem == nil {
					continue
				}
				span := w.folded.Original(caption.Span{Start: start, End: end})
				if p.run && w.isGluedAd(tag) || !p.run && w.isBrand(stem, span.Of(text), len(p.suffix)) {
					w.keep(k, id, where, index, span)
				}
			}
		}
	}
}

// scanJoined looks for a brand of the ties and a role joined in one word without
// "#": "GlowlabPartner".
func (k *Checker) scanJoined(w *work, where Where, index int) {
	folded := w.folded.Text
	for _, brand := range w.brands {
		for i := 0; ; {
			n := bytes.Index(folded[i:], []byte(brand))
			if n < 0 {
				break
			}
			start := i + n
			end := wordEnd(folded, start, len(folded), false)
			i = end
			if start > 0 && (folded[start-1] == '#' || folded[start-1] == '@' || folded[start-1] == '_' || endsInLetter(folded[:start])) {
				continue
			}
			for _, id := range k.tagged {
				p := &k.patterns[id]
				if p.suffix != "" && !p.run && string(folded[start+len(brand):end]) == p.suffix {
					w.keep(k, id, where, index, w.folded.Original(caption.Span{Start: start, End: end}))
				}
			}
		}
	}
}

// stemOf is what tag has besides the fixed end of p; nil when it has not that end.
func stemOf(tag []byte, p *pattern) []byte {
	switch {
	case p.suffix != "" && len(tag) > len(p.suffix) && string(tag[len(tag)-len(p.suffix):]) == p.suffix:
		return tag[:len(tag)-len(p.suffix)]
	case p.prefix != "" && len(tag) > len(p.prefix) && string(tag[:len(p.prefix)]) == p.prefix:
		return tag[len(p.prefix):]
	}
	return nil
}

// notGlued are common words that merely end in "ad".
var notGlued = [...]string{"dad", "squad", "nomad", "salad", "bread", "road", "read", "head", "ipad", "load", "triad", "abroad", "grad", "glad", "sad", "bad", "mad", "granddad", "thread", "spread", "trinidad", "madrid"}

// isGluedAd reports whether "ad" at the end of tag may be meant as a label: behind
// the name of a brand of the ties, or where the tag does not merely end in a common
// word.
func (w *work) isGluedAd(tag []byte) bool {
	stem := bytes.TrimSuffix(tag, []byte("ad"))
	if string(stem) == "brand" || slices.Contains(w.brands, string(stem)) {
		return true
	}
	for _, word := range notGlued {
		if bytes.HasSuffix(tag, []byte(word)) {
			return false
		}
	}
	return len(tag) > 4
}

// generic are stems that are no brand: "#ProudPartner", "#BrandAmbassador".
var generic = [...]string{"brand", "proud", "official", "global", "happy", "my", "our", "new", "best", "life", "training", "workout", "gym", "running", "business", "paid", "media", "travel", "student", "campus", "dance", "study", "accountability", "the", "your", "forever", "love", "strategic", "community", "product", "industry", "local", "fitness", "team"}

// isBrand reports whether the stem of a hashtag is the name of a brand: one of the
// ties, or, when none is given, a name that capitals or "_" set apart.
func (w *work) isBrand(stem []byte, tag string, suffix int) bool {
	bare := bytes.Trim(stem, "_")
	for _, b := range w.brands {
		if strings.EqualFold(b, string(bare)) || len(bare) > 2 && strings.HasPrefix(b, string(bare)) {
			return true
		}
	}
	for _, g := range generic {
		if string(bare) == g {
			return false
		}
	}
	if len(w.brands) > 0 || len(bare) < 2 {
		return false
	}
	if stem[len(stem)-1] == '_' {
		return true
	}
	at := len(tag) - suffix
	return suffix > 0 && at > 1 && tag[at] >= 'A' && tag[at] <= 'Z' && (tag[at-1] < 'A' || tag[at-1] > 'Z')
}

// setBrands keeps the folded names of the brands of the ties.
func (w *work) setBrands(brands []string) {
	w.brands = w.brands[:0]
	for _, b := range brands {
		caption.FoldInto(&w.folded, b)
		var s strings.Builder
		for _, r := range string(w.folded.Text) {
			if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
				s.WriteRune(r)
			}
		}
		if s.Len() > 1 {
			w.brands = append(w.brands, s.String())
		}
	}
}

// namesBrand reports whether the folded text names a brand of the ties, spaces,
// dots and underscores in it put aside.
func (w *work) namesBrand() bool {
	for _, b := range w.brands {
		if containsLoose(w.folded.Text, b) {
			return true
		}
	}
	return false
}

func containsLoose(text []byte, name string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] == name[0] && beginsLoose(text[i:], name) {
			return true
		}
	}
	return false
}

func beginsLoose(text []byte, name string) bool {
	n := 0
	for j := 0; j < len(text) && n < len(name) && j < 2*len(name)+8; j++ {
		if text[j] == name[n] {
			n++
		} else if c := text[j]; c != ' ' && c != '.' && c != '_' && c != '-' && c != '\'' && c != '&' {
			break
		}
	}
	return n == len(name)
}

// isVideo reports whether f is moving pictures with sound.
func isVideo(f engagement.Format) bool {
	return f == engagement.Video || f == engagement.Reel || f == engagement.Short || f == engagement.Live
}
