package disclosure

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// A pattern is a text of a [Wording] with slots, compiled: parts that may stand
// in any order in one sentence, each a run of slots.
type pattern struct {
	parts  [][]slot
	bans   [][]slot  // none of these may stand in the sentence
	suffix string    // of "#{brand}partner": "partner"
	prefix string    // of "#thanks{brand}": "thanks"
	run    bool      // of "#{run}ad": the suffix is glued to other words
	needs  []idMask  // of each word slot: some of these ids have to be in the sentence
	wanted [][]int32 // of each word slot: these ids
	names  bool      // a slot asks for a brand or a code
	offer  bool      // a slot asks for a code that tells its discount
}

// An idMask is a set of vocabulary ids, many to a bit: it can tell that an id is
// missing, never that it is there.
type idMask uint64

func maskOf(id int32) idMask { return 1 << (uint32(id) * 0x9E3779B1 >> 26) }

// A slot is one place of a part, with the most words that may stand before it.
type slot struct {
	what slotKind
	any  []int32 // vocabulary ids, of a word slot
	mask idMask  // of any
	gap  int
}

type slotKind uint8

const (
	wordSlot slotKind = iota
	brandSlot
	linkSlot
	codeSlot
	offerSlot
)

// isPlain reports whether p is of plain words, without slots.
func (p *pattern) isPlain() bool { return p.parts == nil && p.suffix == "" && p.prefix == "" }

// isPattern reports whether text has slots, rather than being plain words.
func isPattern(text string) bool {
	return strings.ContainsAny(text, "{|&") || strings.Contains(text, " ! ") || strings.Contains(text, "..")
}

// compilePattern reads text and returns with it the words of its rarest slot, by
// which a text is searched before the pattern is tried.
func (v vocabulary) compilePattern(text string) (p pattern, anchors []string, err error) {
	folded := string(caption.Fold(text).Text)
	if tag, ok := strings.CutPrefix(folded, "#"); ok {
		p, err = tagPattern(tag)
		return p, nil, err
	}
	rarest := 0
	gap := 0
	part := []slot{}
	banned := false // the part at hand follows a !
	end := func() {
		if banned {
			p.bans = append(p.bans, part)
		} else {
			p.parts = append(p.parts, part)
		}
		part, gap = []slot{}, 0
	}
	for _, word := range strings.Fields(folded) {
		switch {
		case word == "&" || word == "!":
			if len(part) == 0 {
				return pattern{}, nil, fmt.Errorf("disclosure: pattern %q: nothing before %s", text, word)
			}
			end()
			banned = word == "!"
			continue
		case strings.HasPrefix(word, ".."):
			gap = 3
			if n, err := strconv.Atoi(word[2:]); err == nil && n >= 0 && n <= 20 {
				gap = n
			} else if word != ".." {
				return pattern{}, nil, fmt.Errorf("disclosure: pattern %q: want .. or ..1 to ..20", text)
			}
			continue
		}
		s := slot{gap: gap}
		gap = 0
		switch word {
		case "{brand}":
			s.what = brandSlot
		case "{link}":
			s.what = linkSlot
		case "{code}":
			s.what = codeSlot
		case "{offer}":
			s.what = offerSlot
		default:
			alternatives := strings.Split(word, "|")
			shortest := rarity(alternatives[0])
			for _, a := range alternatives {
				if a == "" || strings.ContainsAny(a, "{}#&") {
					return pattern{}, nil, fmt.Errorf("disclosure: pattern %q: bad word %q", text, word)
				}
				id := v.id(a)
				s.any, s.mask = append(s.any, id), s.mask|maskOf(id)
				shortest = min(shortest, rarity(a))
			}
			if !banned && (shortest > rarest || anchors == nil) {
				rarest, anchors = shortest, alternatives
			}
		}
		part = append(part, s)
	}
	if len(part) == 0 || anchors == nil {
		return pattern{}, nil, fmt.Errorf("disclosure: pattern %q: no word to search for", text)
	}
	end()
	for _, part := range p.parts {
		for _, s := range part {
			if s.what != wordSlot {
				p.names = p.names || s.what != linkSlot
				p.offer = p.offer || s.what == offerSlot
				continue
			}
			p.needs, p.wanted = append(p.needs, s.mask), append(p.wanted, s.any)
		}
	}
	return p, anchors, nil
}

// Words by which searching is slow: grammar, which stands in every caption, and
// everyday words, which stand in every other.
var (
	grammar = [...]string{
		"a", "all", "also", "always", "am", "an", "and", "any", "are", "as", "at", "be", "been", "before", "but", "by", "can", "could", "did", "do", "for",
		"from", "get", "gets", "had", "has", "have", "he", "her", "here", "him", "his", "how", "i", "i'll", "i'm", "if", "im", "in", "is", "it", "just",
		"me", "more", "most", "much", "my", "never", "new", "no", "not", "now", "of", "off", "on", "once", "one", "only", "or", "other", "our", "out",
		"said", "same", "say", "see", "she", "so", "some", "something", "still", "such", "than", "thank", "that", "the", "their", "them", "then", "there",
		"these", "they", "this", "those", "time", "to", "today", "too", "two", "until", "up", "us", "use", "used", "very", "was", "we", "were", "what",
		"when", "where", "which", "who", "why", "will", "with", "would", "yes", "yet", "you", "your",
	}
	everyday = [...]string{
		"about", "back", "beautiful", "best", "big", "city", "come", "day", "days", "dinner", "dress", "each", "even", "every", "everyone", "everything",
		"favorite", "favourite", "feel", "few", "find", "first", "flight", "food", "friend", "friends", "fun", "getting", "give", "go", "going", "good",
		"great", "guys", "hair", "happy", "head", "home", "hotel", "house", "know", "last", "let", "life", "like", "little", "live", "long", "look",
		"looking", "looks", "lot", "love", "lunch", "made", "make", "makes", "making", "many", "meal", "morning", "music", "need", "next", "nice", "night",
		"old", "own", "people", "photo", "place", "please", "really", "right", "room", "show", "small", "soon", "stay", "sure", "take", "tell", "thanks",
		"thing", "things", "think", "today's", "tomorrow", "travel", "trip", "try", "using", "want", "watch", "way", "week", "weekend", "well", "while",
		"work", "world", "year", "years",
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june", "july", "august",
		"september", "october", "november", "december", "christmas", "easter",
	}
)

// rarity guesses how rare a word is: 0 for grammar, 1 for an everyday word, else
// its length and one.
func rarity(word string) int {
	switch {
	case slices.Contains(grammar[:], word):
		return 0
	case slices.Contains(everyday[:], word):
		return 1
	}
	return len(word) + 1
}

// tagPattern reads what follows the # of a hashtag pattern.
func tagPattern(tag string) (pattern, error) {
	for _, slot := range []string{"{brand}", "{run}"} {
		if rest, ok := strings.CutPrefix(tag, slot); ok && len(rest) > 1 && !strings.Contains(rest, "{") {
			return pattern{suffix: rest, run: slot == "{run}"}, nil
		}
	}
	if rest, ok := strings.CutSuffix(tag, "{brand}"); ok && len(rest) > 1 && !strings.Contains(rest, "{") {
		return pattern{prefix: rest}, nil
	}
	return pattern{}, fmt.Errorf("disclosure: hashtag pattern %q: want {brand} at one end of two letters or more", "#"+tag)
}

// mayMatch reports whether a sentence with these words can match p: first by the
// mask, which costs little, then by the words themselves.
func (p *pattern) mayMatch(words idMask, present []uint64) bool {
	for _, need := range p.needs {
		if need&words == 0 {
			return false
		}
	}
next:
	for _, ids := range p.wanted {
		for _, id := range ids {
			if present[id>>6]&(1<<(id&63)) != 0 {
				continue next
			}
		}
		return false
	}
	return true
}

// match finds p among the tokens of a sentence and returns the first and last
// token it covers.
func (p *pattern) match(ts []token) (first, last int, ok bool) {
	first, last = len(ts), -1
	for _, part := range p.parts {
		from, to, ok := findPart(part, ts)
		if !ok {
			return 0, 0, false
		}
		first, last = min(first, from), max(last, to)
	}
	for _, ban := range p.bans {
		if _, _, ok := findPart(ban, ts); ok {
			return 0, 0, false
		}
	}
	return first, last, true
}

// findPart finds the first place of part, and there begins as late as it can: a sentence
// may begin with a capital that is no brand.
func findPart(part []slot, ts []token) (from, to int, ok bool) {
	for i := range ts {
		if end, is := part[0].at(ts, i); is {
			if to, ok = restAt(part[1:], ts, end); ok {
				break
			}
		}
	}
	for i := 0; ok && i < to; i++ {
		if end, is := part[0].at(ts, i); is {
			if end, is := restAt(part[1:], ts, end); is && end == to {
				from = i
			}
		}
	}
	return from, to - 1, ok
}

// restAt matches the slots of part from token i on and returns where they end.
func restAt(part []slot, ts []token, i int) (end int, ok bool) {
	if len(part) == 0 {
		return i, true
	}
	for j := i; j <= i+part[0].gap && j < len(ts); j++ {
		if next, ok := part[0].at(ts, j); ok {
			if end, ok := restAt(part[1:], ts, next); ok {
				return end, true
			}
		}
	}
	return 0, false
}

// at matches one slot at token i and returns the token after it.
func (s *slot) at(ts []token, i int) (next int, ok bool) {
	t := &ts[i]
	switch s.what {
	case brandSlot:
		if t.brand == 0 {
			return 0, false
		}
		return i + int(t.brand), true
	case linkSlot:
		return i + 1, t.what == linkToken
	case codeSlot:
		return i + 1, t.code
	case offerSlot:
		return i + 1, t.offer
	}
	if t.id <= 0 || s.mask&maskOf(t.id) == 0 {
		return 0, false
	}
	for _, id := range s.any {
		if id == t.id {
			return i + 1, true
		}
	}
	return 0, false
}
