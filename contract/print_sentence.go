package contract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// sentences joins the sentences that are not empty by spaces.
func sentences(list ...string) string {
	var b strings.Builder
	for _, s := range list {
		if s == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(s)
	}
	return b.String()
}

// byTri is a sentence for yes, another for no, and none where nothing was said.
func byTri(t engagement.Tri, yes, no string) string {
	switch t {
	case engagement.Yes:
		return yes
	case engagement.No:
		return no
	}
	return ""
}

// ifSo is a sentence if something is so.
func ifSo(so bool, text string) string {
	if so {
		return text
	}
	return ""
}

// inText puts a text where the format has its %, and is empty where the text is.
func inText(text, format string) string {
	if text == "" {
		return ""
	}
	before, after, _ := strings.Cut(format, "%")
	if after == "." && endsSentence(text) {
		after = ""
	}
	return before + text + after
}

// endsSentence reports whether a text brings its own full stop.
func endsSentence(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, "”’\")»"))
	return strings.ContainsRune(".!?…。！？", last)
}

// labelled is "Label: text", or empty.
func labelled(label, text string) string { return inText(text, label+": %") }

// listAnd joins texts: "a", "a and b", "a, b and c".
func listAnd(texts []string) string { return joinLast(texts, " and ") }

// listOr joins texts: "a, b or c".
func listOr(texts []string) string { return joinLast(texts, " or ") }

func joinLast(texts []string, last string) string {
	if len(texts) < 2 {
		return strings.Join(texts, "")
	}
	return strings.Join(texts[:len(texts)-1], ", ") + last + texts[len(texts)-1]
}

// quoted puts a text in quotation marks.
func quoted(text string) string { return "“" + text + "”" }

// eachText turns every element of a list into text.
func eachText[T any](list []T, text func(T) string) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = text(v)
	}
	return out
}

// mostPhrase is how many words may stand between commas; more are a sentence.
const mostPhrase = 5

// pointOf is an item with a label: its texts in one line where they are short, and
// below it otherwise. It is empty without texts.
func pointOf(label string, texts []string) Item {
	switch {
	case len(texts) == 0:
		return Item{}
	case len(texts) == 1:
		return Item{Text: label + ": " + texts[0]}
	}
	long := 0
	for _, t := range texts {
		if strings.ContainsAny(t, ",;.\n") || len(strings.Fields(t)) > mostPhrase {
			return Item{Text: label + ":", Items: texts}
		}
		long += utf8.RuneCountInString(t)
	}
	if long > 160 {
		return Item{Text: label + ":", Items: texts}
	}
	return Item{Text: label + ": " + strings.Join(texts, ", ")}
}

// itemsOf makes an item of each text.
func itemsOf(texts ...string) []Item {
	out := make([]Item, len(texts))
	for i, t := range texts {
		out[i] = Item{Text: t}
	}
	return out
}

// capital writes the first letter as a capital.
func capital(text string) string {
	r, n := utf8.DecodeRuneInString(text)
	if n == 0 {
		return ""
	}
	return string(unicode.ToUpper(r)) + text[n:]
}

// leadOf joins two leads by a colon where there are two.
func leadOf(first, second string) string {
	if second == "" {
		return first
	}
	return first + ": " + second
}

// joinLines writes a text of several lines in one, with commas.
func joinLines(text string) string {
	lines := strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' })
	for i, l := range lines {
		lines[i] = strings.TrimRight(strings.TrimSpace(l), ",")
	}
	return strings.Join(lines, ", ")
}
