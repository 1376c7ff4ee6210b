package relationship

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

var greeted = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?im)^[^\p{L}\n]{0,8}(?:` + greetings + `)[ \t]+(?:there[ \t]+)?(@?[\p{L}\p{N}_.'’-]+(?:[ \t]+@?[\p{L}\p{N}_.'’-]+){0,3})[ \t]*(?:[,!:;.…–—\n(]|\p{So}|$)`)
})

// name says whether the creator is called by the right name: a greeting that names
// somebody else, a name or handle that is nearly theirs, or no name at all are
// faults.
func (o *Checker) name(d draft) reply {
	m, to := d.Message, d.to
	handle := plain(strings.TrimPrefix(strings.TrimSpace(to.Handle), "@"))
	names := strings.Fields(plain(to.Name))
	if handle == "" && len(names) == 0 {
		return reply{why: "neither the creator's name nor a handle was given"}
	}
	c := caller{names: names, handle: handle, rules: rulesOf(to), common: o.common}
	for _, h := range d.from.Handles {
		c.own = append(c.own, plain(strings.TrimPrefix(strings.TrimSpace(h), "@")))
	}
	m.eachPart(func(p Part, text string) { c.words(p, text) })
	if at := greeted().FindStringSubmatchIndex(m.Text); at != nil {
		c.greeting(m.Text, caption.Span{Start: at[2], End: at[3]})
	}
	faults := len(c.wrong)
	switch {
	case faults > 0:
		return reply{value: float64(faults), seen: c.wrong, message: "A name or handle is not this creator's."}
	case len(c.right) > 0:
		return reply{seen: c.right[:1]}
	case len(names) == 0 && c.named:
		return reply{why: "the greeting names somebody, and the creator's name was not given"}
	}
	return reply{value: 1}
}

func rulesOf(to Recipient) caption.Rules {
	return caption.RulesFor(string(to.Platform))
}

// plain is a name or handle as names are compared.
func plain(s string) string { return string(caption.Fold(s).Text) }

type caller struct {
	names  []string
	handle string
	own    []string // handles of the sender
	rules  caption.Rules
	common map[string]bool

	right, wrong []Sight
	named        bool // the greeting names somebody
}

// words looks for the name and the handle anywhere.
func (c *caller) words(p Part, text string) {
	scan := caption.Scan(text, c.rules)
	for _, w := range scan.Words {
		if c.is(plain(w.Of(text))) {
			c.right = append(c.right, Sight{Part: p, Span: w, Sign: "name"})
		}
	}
	for i := range scan.Mentions {
		x := &scan.Mentions[i]
		name := strings.TrimSuffix(plain(x.Name), ".")
		switch {
		case c.handle == "" || name == "":
		case name == c.handle:
			c.right = append(c.right, Sight{Part: p, Span: x.Span, Sign: "handle"})
		case !contains(c.own, name) && near(name, c.handle):
			c.wrong = append(c.wrong, Sight{Part: p, Span: x.Span, Sign: "misspelt_handle"})
		}
	}
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// is reports whether a word is one of the creator's names, with or without an
// ending of possession, or the handle.
func (c *caller) is(word string) bool {
	word = strings.TrimSuffix(word, "'s")
	return word != "" && (word == c.handle || contains(c.names, word))
}

// greeting judges whom a greeting names.
func (c *caller) greeting(text string, s caption.Span) {
	sign := ""
	toNobody := nobodyIn(s.Of(text))
	for i, raw := range strings.Fields(s.Of(text)) {
		word := strings.TrimPrefix(plain(raw), "@")
		part := strings.TrimRight(word, ".")
		if c.is(word) || c.is(part) || utf8.RuneCountInString(part) >= 3 && strings.Contains(c.handle, part) {
			c.right = append(c.right, Sight{Part: InText, Span: s, Sign: "greeting"})
			return
		}
		if i == 0 && !toNobody && c.common[keyOf(strings.ReplaceAll(raw, "’", "'"))] {
			return // "Hi I'm Tom": nobody is named
		}
		first, _ := utf8.DecodeRuneInString(strings.TrimPrefix(raw, "@"))
		if !unicode.IsLower(first) {
			c.named = true
		}
		for _, n := range c.names {
			if near(part, n) {
				sign = "misspelt_name"
			}
		}
	}
	if toNobody {
		c.wrong = append(c.wrong, Sight{Part: InText, Span: s, Sign: "to_nobody"})
		return
	}
	switch {
	case sign != "":
	case len(c.names) > 0 && c.named:
		sign = "another_name"
	default:
		return
	}
	c.wrong = append(c.wrong, Sight{Part: InText, Span: s, Sign: sign})
}

var nobodyWords = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)^(?:\p{L}+[ \t]+){0,2}(?:` + nobody + `)$`) })

func nobodyIn(s string) bool { return nobodyWords().MatchString(s) }

// near reports whether two names differ, and by little: one letter of four or more,
// two of eight or more.
func near(a, b string) bool {
	if a == b {
		return false
	}
	x, y := []rune(a), []rune(b)
	if len(x) > 64 || len(y) > 64 {
		return false
	}
	shorter := min(len(x), len(y))
	if shorter < 4 {
		return false
	}
	allowed := 1
	if shorter >= 8 {
		allowed = 2
	}
	if max(len(x), len(y))-shorter > allowed {
		return false
	}
	return distance(x, y) <= allowed
}

// distance is the number of letters to add, drop, change or swap with a neighbour.
func distance(x, y []rune) int {
	var before, last []int
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		before, last, row = last, row, make([]int, len(y)+1)
		row[0] = i + 1
		for j := range y {
			change := last[j]
			if x[i] != y[j] {
				change++
			}
			row[j+1] = min(change, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
	}
	return row[len(y)]
}
