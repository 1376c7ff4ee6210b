package relationship

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// A token is one word of a text, or four characters in a row of a script that sets
// no spaces.
type token struct {
	key  string
	span caption.Span
	tag  bool // it stands in a hashtag
	// whole is set for the name of a hashtag as a whole.
	whole bool
}

type textRead struct{ tokens []token }

func (r textRead) keys() map[string]bool {
	m := make(map[string]bool, len(r.tokens))
	for i := range r.tokens {
		m[r.tokens[i].key] = true
	}
	return m
}

// read takes a text apart: its words and hashtags, hashtags also by their words, in
// order. Mentions and links are left out.
func (o *Checker) read(text string) textRead {
	scan := caption.Scan(text, caption.Rules{NumberTags: true, ChainTags: true, Skip: caption.Sentences | caption.Emoji})
	var r textRead
	tags := scan.Hashtags
	for _, w := range scan.Words {
		for len(tags) > 0 && tags[0].Start < w.Start {
			r.tag(tags[0])
			tags = tags[1:]
		}
		r.word(w.Of(text), w, false)
	}
	for _, t := range tags {
		r.tag(t)
	}
	return r
}

func (r *textRead) tag(t caption.Tag) {
	if key := keyOf(t.Name); key != "" {
		r.tokens = append(r.tokens, token{key: key, span: t.Span, tag: true, whole: true})
	}
	if words := caption.SplitTag(nil, t.Name); len(words) > 1 {
		for _, w := range words {
			r.word(w, t.Span, true)
		}
	}
}

const unspacedRun = 4

func (r *textRead) word(w string, s caption.Span, tag bool) {
	if first, _ := utf8.DecodeRuneInString(w); !unspaced(first) || tag {
		if key := keyOf(w); key != "" {
			r.tokens = append(r.tokens, token{key: key, span: s, tag: tag})
		}
		return
	}
	// A sliding stretch of four characters.
	var starts []int
	for i := range w {
		starts = append(starts, i)
		if n := len(starts); n >= unspacedRun {
			_, size := utf8.DecodeRuneInString(w[i:])
			from, to := starts[n-unspacedRun], i+size
			r.tokens = append(r.tokens, token{key: w[from:to], span: caption.Span{Start: s.Start + from, End: s.Start + to}})
		}
	}
}

func unspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// keyOf is a word as words are compared: folded, without an ending of possession
// and without the s of a plural. It is empty for numbers and single letters.
func keyOf(w string) string {
	key := string(caption.Fold(w).Text)
	key = strings.TrimSuffix(key, "'s")
	if utf8.RuneCountInString(key) >= 4 && strings.HasSuffix(key, "s") && !strings.HasSuffix(key, "ss") {
		key = key[:len(key)-1]
	}
	letters := 0
	for _, r := range key {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	if letters < 2 {
		return ""
	}
	return key
}
