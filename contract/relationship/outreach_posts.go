package relationship

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// A theme is what is known of one word of a creator's posts.
type theme struct {
	in     []int  // the posts it stands in, from 1, the newest first
	tag    bool   // of a hashtag
	direct bool   // noted by a person
	post   string // the id of the newest
}

// A library is the words of a creator.
type library struct {
	posts   int      // with a text
	ids     []string // of the posts, the newest first
	themes  map[string]*theme
	runs    map[string]string // four words in a row -> the newest post that has them
	links   map[string]string // address of a post -> its id
	letters caption.Letters
}

// own weighs what a message has in common with the creator's posts:
//
//	value  = weights of themes + the most that words of one post weigh together
//	weight = rarity, or the policy's Direct for a link to a post, a quotation of four
//	         words, a theme that was noted
//	rarity = 1 / (1 + 10 × share of the others' texts that have the word)
//
// A theme is a word of a hashtag, or of two posts and a tenth of them all; other words
// count with those of the same post only, since in many posts every message meets a
// word here and a word there. Each counts once, however often it is said. Where there
// are not enough texts of others, a word that is no theme counts half, and so does one
// of fewer than five letters. Common words, and
// the names of the creator, count nothing, nor do those of the brand and its products
// where they are named.
func (o *Checker) own(d draft) reply {
	lib := o.library(d.to)
	if lib.posts == 0 && len(lib.themes) == 0 {
		return reply{why: "no posts and no themes were given"}
	}
	mute := o.names(d.to)
	var r reply
	said := map[string]bool{}
	words := map[int][]Sight{} // of posts
	d.eachPart(func(p Part, text string) {
		read := o.read(text)
		named := spansOf(text, d.from)
		read.tokens = slices.DeleteFunc(read.tokens, func(t token) bool {
			return slices.ContainsFunc(named, func(s caption.Span) bool { return s.Overlaps(t.span) })
		})
		o.quotes(p, read, lib, said, mute, &r)
		for i := range read.tokens {
			t := &read.tokens[i]
			th := lib.find(t.key)
			if th == nil || said[t.key] || o.common[t.key] || mute[t.key] {
				continue
			}
			said[t.key] = true
			s := Sight{Part: p, Span: t.span, Sign: th.sign(lib.posts), Weight: o.weight(t.key, th, lib.posts), Post: th.post}
			if th.isTheme(lib.posts) {
				r.add(s)
				continue
			}
			for _, post := range th.in {
				s.Post = lib.ids[post-1]
				words[post] = append(words[post], s)
			}
		}
		for _, l := range caption.Scan(text, caption.Rules{Skip: caption.Words | caption.Sentences | caption.Emoji}).Links {
			if id, ours := lib.links[address(l.Span.Of(text))]; ours && !said["\x00"+id] {
				said["\x00"+id] = true
				r.add(Sight{Part: p, Span: l.Span, Sign: "link", Weight: o.policy.Direct, Post: id})
			}
		}
	})
	r.best(words)
	if len(r.seen) == 0 {
		written := caption.CountScripts(d.Text).Main()
		if theirs := lib.letters.Main(); theirs != "" && written != "" && theirs != written {
			return reply{why: "the message is in another alphabet than the posts"}
		}
	}
	return r
}

func (r *reply) add(s Sight) {
	r.value += s.Weight
	if len(r.seen) < mostSights {
		r.seen = append(r.seen, s)
	}
}

// best adds the words of the post that weigh most together, the newest of equals.
func (r *reply) best(words map[int][]Sight) {
	best, most := 0, 0.0
	for post, list := range words {
		sum := 0.0
		for i := range list {
			sum += list[i].Weight
		}
		if sum > most || sum == most && post < best {
			best, most = post, sum
		}
	}
	for _, s := range words[best] {
		r.add(s)
	}
}

// quotes finds four words in a row that a post has too, two of them not common.
func (o *Checker) quotes(p Part, read textRead, lib *library, said, mute map[string]bool, r *reply) {
	words := read.plainWords()
	for i := 0; i+4 <= len(words); i++ {
		id, theirs := lib.runs[run(words[i:i+4])]
		if !theirs || o.telling(words[i:i+4], mute) < 2 {
			continue
		}
		if key := "\x01" + id; !said[key] {
			said[key] = true
			r.add(Sight{Part: p, Span: caption.Span{Start: words[i].span.Start, End: words[i+3].span.End}, Sign: "quote", Weight: o.policy.Direct, Post: id})
		}
	}
}

// telling counts the words that are not common.
func (o *Checker) telling(words []token, mute map[string]bool) (n int) {
	for i := range words {
		if !o.common[words[i].key] && !mute[words[i].key] {
			n++
		}
	}
	return n
}

func (r textRead) plainWords() []token {
	return slices.DeleteFunc(slices.Clone(r.tokens), func(x token) bool { return x.tag })
}

func run(words []token) string {
	return words[0].key + " " + words[1].key + " " + words[2].key + " " + words[3].key
}

// names are the words of the creator's name and handle.
func (o *Checker) names(to Recipient) map[string]bool {
	m := map[string]bool{}
	for _, text := range []string{to.Name, strings.TrimPrefix(to.Handle, "@")} {
		for key := range o.read(text).keys() {
			m[key] = true
		}
	}
	return m
}

// weight is what a word counts.
func (o *Checker) weight(key string, t *theme, posts int) float64 {
	switch {
	case t.direct:
		return o.policy.Direct
	case o.texts >= max(1, o.policy.Least):
		return float64(o.texts) / float64(o.texts+10*o.others[key])
	}
	w := 1.0
	if !t.isTheme(posts) {
		w /= 2
	}
	if utf8.RuneCountInString(key) < 5 && !unspacedKey(key) {
		w /= 2
	}
	return w
}

func unspacedKey(key string) bool {
	r, _ := utf8.DecodeRuneInString(key)
	return unspaced(r)
}

// isTheme reports whether a word is more than one of a few posts.
func (t *theme) isTheme(posts int) bool {
	return t.direct || t.tag || len(t.in) > 1 && len(t.in)*10 >= posts
}

func (t *theme) sign(posts int) string {
	switch {
	case t.direct:
		return "noted_theme"
	case t.tag:
		return "hashtag"
	case t.isTheme(posts):
		return "theme"
	}
	return "word"
}

// library reads the creator's newest posts.
func (o *Checker) library(to Recipient) *library {
	lib := &library{themes: map[string]*theme{}, runs: map[string]string{}, links: map[string]string{}}
	newest := make([]*engagement.Post, len(to.Posts))
	for i := range to.Posts {
		newest[i] = &to.Posts[i]
	}
	slices.SortStableFunc(newest, func(a, b *engagement.Post) int { return b.Published.Compare(a.Published) })
	if n := o.policy.Posts; n > 0 && len(newest) > n {
		newest = newest[:n]
	}
	for i, p := range newest {
		lib.ids = append(lib.ids, p.ID)
		if p.Caption != "" || p.Title != "" || len(p.Hashtags) > 0 {
			lib.posts++
		}
		lib.text(o, p.Title, p.ID, i+1)
		lib.text(o, p.Caption, p.ID, i+1)
		for _, tag := range p.Hashtags {
			lib.text(o, "#"+strings.TrimPrefix(tag, "#"), p.ID, i+1)
		}
		if a := address(p.URL); a != "" {
			lib.links[a] = p.ID
		}
	}
	for _, t := range to.Themes {
		for _, x := range o.read(t).tokens {
			if !o.common[x.key] {
				lib.theme(x.key).direct = true
			}
		}
	}
	return lib
}

func (lib *library) theme(key string) *theme {
	t := lib.themes[key]
	if t == nil {
		t = &theme{}
		lib.themes[key] = t
	}
	return t
}

func (lib *library) text(o *Checker, text, id string, at int) {
	if text == "" {
		return
	}
	read := o.read(text)
	for i := range read.tokens {
		x := &read.tokens[i]
		t := lib.theme(x.key)
		t.tag = t.tag || x.tag
		if n := len(t.in); n == 0 || t.in[n-1] != at {
			if t.in = append(t.in, at); n == 0 {
				t.post = id
			}
		}
		if x.whole {
			lib.ends(x.key, id, at)
		}
	}
	words := read.plainWords()
	for i := 0; i+4 <= len(words); i++ {
		if key := run(words[i : i+4]); lib.runs[key] == "" {
			lib.runs[key] = id
		}
	}
	l := caption.CountScripts(text)
	if l.Main() != "" && lib.letters.Main() == "" {
		lib.letters = l // the newest text tells the alphabet
	}
}

// Ends of a hashtag that stand for its words where it has no capitals.
const shortestEnd, longestTag = 5, 40

// ends makes the beginnings and ends of a hashtag themes: "sourdough" of
// #sourdoughlove.
func (lib *library) ends(key, id string, at int) {
	if len(key) > longestTag {
		return
	}
	add := func(end string) {
		if utf8.RuneCountInString(end) < shortestEnd {
			return
		}
		t := lib.theme("#" + end)
		if t.tag = true; len(t.in) == 0 {
			t.in, t.post = []int{at}, id
		}
	}
	for i := range key {
		add(key[:i])
		add(key[i:])
	}
}

// find returns what is known of a word, or of a hashtag that begins or ends with it.
func (lib *library) find(key string) *theme {
	t, end := lib.themes[key], lib.themes["#"+key]
	if t == nil || end == nil {
		return cmp.Or(t, end)
	}
	both := *t
	both.tag = true
	return &both
}

// address is a link as links are compared.
func address(link string) string {
	s := strings.ToLower(strings.TrimSpace(link))
	s = strings.TrimPrefix(strings.TrimPrefix(s, "https://"), "http://")
	s = strings.TrimPrefix(strings.TrimPrefix(s, "www."), "m.")
	if i := strings.IndexByte(s, '#'); i >= 0 {
		s = s[:i]
	}
	if i := strings.IndexByte(s, '?'); i >= 0 && !strings.Contains(s[i:], "v=") {
		s = s[:i]
	}
	return strings.TrimRight(s, "/.,!;:)")
}
