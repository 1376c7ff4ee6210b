package contract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// textWidth is the width of [Document.Text], in columns.
const textWidth = 80

// Text renders the document as plain text of lines of at most 80 columns; only a
// word or an address that is longer, which is not broken, makes a line longer. The
// letters of Chinese, Japanese and Korean take two columns and may part anywhere.
func (d Document) Text() string {
	var b strings.Builder
	line := func(s string) { b.WriteString(s + "\n") }
	hang(&b, "", 0, d.Title)
	line(strings.Repeat("=", min(textWidth, columns(d.Title))))
	line("")
	for _, r := range d.Facts {
		hang(&b, r.Name+":"+strings.Repeat(" ", max(1, 11-columns(r.Name))), 12, r.Value)
	}
	for _, s := range d.Sections {
		line("")
		hang(&b, sayInt(int64(s.Number))+". ", 6, s.Title)
		line(strings.Repeat("-", min(textWidth, 6+columns(s.Title))))
		for _, block := range s.Blocks {
			line("")
			blockText(&b, block)
		}
	}
	if len(d.Signatures) > 0 {
		line("")
		line("Signatures")
		line("----------")
		for _, s := range d.Signatures {
			line("")
			hang(&b, "", 0, s.Role+": "+s.Name+inText(s.By, ", by %"))
			line("")
			line("Date: ____________________   Signature: ______________________________")
		}
	}
	line("")
	line(strings.Repeat("=", textWidth))
	hang(&b, "", 0, d.Notice)
	hang(&b, "", 0, d.footer())
	return b.String()
}

func blockText(b *strings.Builder, block Block) {
	text := block.Text
	if block.Lead != "" {
		text = strings.TrimSpace(leadEnd(block.Lead) + " " + text)
	}
	hang(b, block.Number+" ", 6, sentences(text, inText(block.Ref, "[%]")))
	for _, i := range block.Items {
		hang(b, "      - ", 8, i.Text)
		for _, sub := range i.Items {
			hang(b, "        * ", 10, sub)
		}
	}
	if block.Table != nil {
		b.WriteString("\n")
		tableText(b, *block.Table)
	}
}

// leadEnd is a lead with its full stop.
func leadEnd(lead string) string {
	if lead == "" || endsSentence(lead) {
		return lead
	}
	return lead + "."
}

// hang writes a text behind a mark, its further lines indented. A line break of the
// text is one in the print.
func hang(b *strings.Builder, mark string, indent int, text string) {
	for len(mark) < indent {
		mark += " "
	}
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' }) {
		for _, l := range wrap(part, textWidth-indent) {
			b.WriteString(strings.TrimRight(mark+l, " ") + "\n")
			mark = strings.Repeat(" ", indent)
		}
	}
}

// wrap cuts a text into lines of at most so many columns.
func wrap(text string, width int) []string {
	var lines []string
	line, used := "", 0
	for _, word := range unbroken(text) {
		for _, piece := range pieces(word) {
			n := columns(piece.text)
			space := 0
			if piece.spaced && line != "" {
				space = 1
			}
			if line != "" && used+space+n > width {
				lines, line, used, space = append(lines, line), "", 0, 0
			}
			line += strings.Repeat(" ", space) + piece.text
			used += space + n
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// unbroken cuts a text into words, those that belong together as one: "EUR 1,200",
// "15 %", "1 October".
func unbroken(text string) []string {
	var list []string
	for _, word := range strings.Fields(text) {
		if n := len(list); n > 0 && belongs(list[n-1], word) {
			list[n-1] += " " + word
			continue
		}
		list = append(list, word)
	}
	return list
}

// belongs reports whether no line ends between two words.
func belongs(before, word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	last, _ := utf8.DecodeLastRuneInString(before)
	switch {
	case strings.HasPrefix(word, "%"), word == "×":
		return unicode.IsDigit(last)
	case unicode.IsDigit(first):
		return len(before) == 3 && strings.ToUpper(before) == before && before[0] >= 'A'
	case unicode.IsDigit(last) && len(before) <= 2:
		return isMonth(word)
	}
	return false
}

func isMonth(word string) bool {
	switch strings.TrimRight(word, ",.;:)") {
	case "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December":
		return true
	}
	return false
}

type pieceOfText struct {
	text   string
	spaced bool // from what stands before
}

// pieces cuts a word where a line may end within it: beside wide letters.
func pieces(word string) []pieceOfText {
	var list []pieceOfText
	start, wideBefore := 0, false
	for i, r := range word {
		wide := isWide(r)
		if i > 0 && (wide || wideBefore) && !unicode.IsMark(r) && !unicode.IsPunct(r) {
			list = append(list, pieceOfText{word[start:i], start == 0})
			start = i
		}
		wideBefore = wide
	}
	return append(list, pieceOfText{word[start:], start == 0})
}

// isWide reports whether a letter takes two columns.
func isWide(r rune) bool {
	return r >= 0x1100 && (r <= 0x115f || 0x2e80 <= r && r <= 0xa4cf || 0xac00 <= r && r <= 0xd7a3 ||
		0xf900 <= r && r <= 0xfaff || 0xfe30 <= r && r <= 0xfe6f || 0xff00 <= r && r <= 0xff60 || 0x1f300 <= r && r <= 0x1faff || 0x20000 <= r && r <= 0x3fffd)
}

// columns is how wide a text is.
func columns(text string) int {
	n := 0
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Me, r), unicode.Is(unicode.Cf, r):
		case isWide(r):
			n += 2
		default:
			n++
		}
	}
	return n
}
