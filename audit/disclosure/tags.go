package disclosure

import (
	"bytes"
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

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
					w.keep(k, id, where, index, span, false)
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
					w.keep(k, id, where, index, w.folded.Original(caption.Span{Start: start, End: end}), false)
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
var notGlued = [...]string{"dad", "squad", "nomad", "salad", "bread", "road", "read", "head", "ipad", "load", "triad", "abroad", "grad", "glad", "sad", "bad", "mad", "granddad", "pad", "ballad", "clad", "doodad", "farad", "jihad", "monad", "myriad", "olympiad", "stead", "thread", "spread", "trinidad", "madrid"}

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
