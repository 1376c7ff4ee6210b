package tracking

import (
	"cmp"
	"slices"
	"strings"
)

// A Book finds typed codes among those that exist. Build it once with [NewBook]; it
// may be shared by any number of goroutines. The zero Book knows no code.
type Book struct {
	codes  []string         // normal, sorted
	exact  map[string]int32 // place in codes
	looks  map[string][]int32
	shrunk map[string][]int32 // by each code with one character left out, and whole
}

// Found is what a typed code is. A suggestion is for a person to confirm: no order is
// ever given to a creator by one.
type Found struct {
	Code        string       `json:"code,omitempty"` // the code in its normal form; empty: no such code
	Suggestions []Suggestion `json:"suggestions,omitempty"`
}

// A Suggestion is a code that may have been meant.
type Suggestion struct {
	Code string  `json:"code"`
	Why  Mistake `json:"why"`
}

// A Mistake is how a typed code differs from the one that may have been meant.
type Mistake string

// The mistakes, likeliest first.
const (
	OtherMarks Mistake = "marks"      // hyphens, spaces or the like between its characters
	LookAlike  Mistake = "look_alike" // O for 0, I for 1 and their like
	OneTypo    Mistake = "one_typo"   // one character wrong, missing, too many, or two that changed places
)

// The bounds of suggestions.
const (
	minTypo        = 4  // characters of the shorter code, below which one typo is another code
	maxSuggestions = 5  // given for one typed code
	maxPerKey      = 64 // codes that one slip may lead to and are looked at
)

// NewBook is a Book of codes, in any spelling and order; empty ones are left out.
func NewBook(codes []string) *Book {
	b := &Book{exact: make(map[string]int32), looks: make(map[string][]int32), shrunk: make(map[string][]int32)}
	for _, c := range codes {
		if c = NormalCode(c); c != "" {
			b.codes = append(b.codes, c)
		}
	}
	slices.Sort(b.codes)
	b.codes = slices.Compact(b.codes)
	for i, c := range b.codes {
		at := int32(i)
		b.exact[c] = at
		put(b.looks, seen(c), at)
		for key := range shrunk(c) {
			put(b.shrunk, key, at)
		}
	}
	return b
}

// put adds a place under a key, up to maxPerKey of them.
func put(to map[string][]int32, key string, at int32) {
	if list := to[key]; len(list) < maxPerKey && !slices.Contains(list, at) {
		to[key] = append(list, at)
	}
}

// shrunk is a code, and the code with each of its characters left out; nothing for
// one longer than codes are.
func shrunk(code string) map[string]bool {
	runes := []rune(code)
	if len(runes) > maxCode {
		return nil
	}
	keys := map[string]bool{code: true}
	for i := range runes {
		keys[string(runes[:i])+string(runes[i+1:])] = true
	}
	return keys
}

// Find looks a typed code up by [NormalCode]. Where there is no such code it
// suggests up to five that look like it or are one typo away.
func (b *Book) Find(typed string) Found {
	code := NormalCode(typed)
	if at, ok := b.exact[code]; ok {
		return Found{Code: b.codes[at]}
	}
	var out Found
	if code == "" || len([]rune(code)) > maxCode {
		return out
	}
	add := func(at int32, why Mistake) {
		same := func(s Suggestion) bool { return s.Code == b.codes[at] }
		if !slices.ContainsFunc(out.Suggestions, same) {
			out.Suggestions = append(out.Suggestions, Suggestion{b.codes[at], why})
		}
	}
	for _, at := range b.looks[seen(code)] {
		why := LookAlike
		if withoutMarks(b.codes[at]) == withoutMarks(code) {
			why = OtherMarks
		}
		add(at, why)
	}
	for key := range shrunk(code) { // the order does not matter: sorted below
		for _, at := range b.shrunk[key] {
			a, c := []rune(b.codes[at]), []rune(code)
			if min(len(a), len(c)) >= minTypo && oneRuneEdit(a, c) {
				add(at, OneTypo)
			}
		}
	}
	rank := func(m Mistake) int { return slices.Index([]Mistake{OtherMarks, LookAlike, OneTypo}, m) }
	slices.SortFunc(out.Suggestions, func(x, y Suggestion) int {
		return cmp.Or(cmp.Compare(rank(x.Why), rank(y.Why)), strings.Compare(x.Code, y.Code))
	})
	out.Suggestions = out.Suggestions[:min(len(out.Suggestions), maxSuggestions)]
	return out
}

func withoutMarks(code string) string {
	return strings.Map(func(r rune) rune {
		if isMark(r) {
			return -1
		}
		return r
	}, code)
}
