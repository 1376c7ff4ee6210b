package main

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A plainReader is what an app has that reads comments in the plain way: lower case,
// and one regular expression a list.
type plainReader struct {
	lists     []*regexp.Regexp
	emoji, at *regexp.Regexp
}

func newPlainReader(phrases []audit.Phrase) *plainReader {
	lists := map[audit.CommentKind][]string{}
	for _, p := range phrases {
		lists[p.Means] = append(lists[p.Means], plainPattern(strings.ToLower(p.Text)))
	}
	r := &plainReader{
		emoji: regexp.MustCompile(`^[\p{So}\p{Sk}\x{FE0F}\x{200D}\s]+$`),
		at:    regexp.MustCompile(`^(?:\s*@[\pL\pN_.]+)+\s*$`),
	}
	for _, list := range lists {
		r.lists = append(r.lists, regexp.MustCompile(`(?:^|[^\pL\pN])(?:`+strings.Join(list, "|")+`)(?:$|[^\pL\pN])`))
	}
	return r
}

// plainPattern is a phrase as a regular expression: its words, "a|b" for either, "?"
// for one that may be missing, ".." and a number for so many words between, "$" for
// the end of the comment. Apostrophes are left out, as they are of comments.
func plainPattern(text string) string {
	const word, apart = `[\pL\pN']+`, `[^\pL\pN@#$]+`
	var b strings.Builder
	gap := ""
	for _, w := range strings.Fields(strings.ReplaceAll(text, "'", "")) {
		if w == "$" {
			b.WriteString(`[^\pL\pN]*$`)
			continue
		}
		if n, ok := strings.CutPrefix(w, ".."); ok {
			if n == "" {
				n = "3"
			}
			gap = `(?:` + word + apart + `){0,` + n + `}`
			continue
		}
		w, free := strings.CutSuffix(w, "?")
		parts := strings.Split(w, "|")
		for i := range parts {
			parts[i] = regexp.QuoteMeta(parts[i])
		}
		one := `(?:` + strings.Join(parts, "|") + `)`
		switch {
		case b.Len() == 0:
			b.WriteString(one)
		case free:
			b.WriteString(`(?:` + apart + gap + one + `)?`)
		default:
			b.WriteString(apart + gap + one)
		}
		gap = ""
	}
	return b.String()
}

// reasons is how many kinds a comment is of.
func (r *plainReader) reasons(text string) (n int) {
	lower := strings.ReplaceAll(strings.ToLower(text), "'", "")
	if r.emoji.MatchString(lower) || r.at.MatchString(lower) {
		return 1
	}
	for _, list := range r.lists {
		if list.MatchString(lower) {
			n++
		}
	}
	return n
}

// copies counts the comments that copy an earlier one: a map from each run of five
// letters to the comments that have it, and the share of equal runs of each pair.
func copies(comments []engagement.Comment) (n int) {
	where := map[string][]int{}
	sets := make([]map[string]bool, len(comments))
	for i := range comments {
		letters := []rune(strings.Map(func(c rune) rune {
			if unicode.IsLetter(c) {
				return unicode.ToLower(c)
			}
			return -1
		}, comments[i].Text))
		sets[i] = map[string]bool{}
		if len(letters) < 25 {
			continue
		}
		for k := 0; k+5 <= len(letters); k++ {
			sets[i][string(letters[k:k+5])] = true
		}
		shared := map[int]int{}
		for s := range sets[i] {
			for _, j := range where[s] {
				shared[j]++
			}
			where[s] = append(where[s], i)
		}
		for j, both := range shared {
			if float64(both) >= 0.7*float64(len(sets[i])+len(sets[j])-both) {
				n++
				break
			}
		}
	}
	return n
}
