package main

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
)

// Carets stand under the place, counted in columns of the terminal.
func TestMark(t *testing.T) {
	long := strings.Repeat("a", 200)
	for _, test := range []struct {
		text, place   string
		line          int
		shown, carets string
	}{
		{"#ad New serum", "#ad", 1, "#ad New serum", "^^^"},
		{"New #ad", "#ad", 1, "New #ad", "    ^^^"},
		{"one\r\ntwo #ad\nthree", "#ad", 2, "two #ad", "    ^^^"},
		{"one\n\n#ad", "#ad", 3, "#ad", "^^^"},
		{"\tx\t#ad", "#ad", 1, " x #ad", "   ^^^"},           // a tab is one blank
		{"美容液 #ad", "#ad", 1, "美容液 #ad", "       ^^^"},       // two columns each
		{"광고 #ad", "광고", 1, "광고 #ad", "^^^^"},                //
		{"ＡＤ x", "ＡＤ", 1, "ＡＤ x", "^^^^"},                    // full-width letters
		{"😍 #ad", "#ad", 1, "😍 #ad", "   ^^^"},               // a picture takes two
		{"👩‍👩‍👧🇨🇭 #ad", "#ad", 1, "👩‍👩‍👧🇨🇭 #ad", "     ^^^"}, // one of several parts too, and a flag
		{"cafe\u0301 #ad", "#ad", 1, "cafe\u0301 #ad", "     ^^^"},
		{"#a\u200Bd x", "#a\u200Bd", 1, "#a·d x", "^^^^"}, // what is not seen is shown
		{"a\x1b[1m #ad", "#ad", 1, "a·[1m #ad", "      ^^^"},
		{"𝐀 #ad", "#ad", 1, "𝐀 #ad", "  ^^^"},
		{"one two\nthree", "two\nthree", 1, "one two", "    ^^^"}, // the first line of several
		{"one\ntwo", "\n", 1, "one", "   ^"},
		{long + "#ad" + long, "#ad", 1, "…" + long[:60] + "#ad" + long[:117] + "…", strings.Repeat(" ", 61) + "^^^"},
		{long, long, 1, long[:120] + "…", strings.Repeat("^", 120)},
	} {
		at := strings.Index(test.text, test.place)
		line, shown, carets := newView(test.text).mark(disclosure.Span{Start: at, End: at + len(test.place)})
		assert.Equal(t, test.line, line, "%q", test.text)
		assert.Equal(t, test.shown, shown, "%q", test.text)
		assert.Equal(t, test.carets, carets, "%q", test.text)
	}
}

func FuzzMark(f *testing.F) {
	f.Add("#ad 😍\u0301\r\n美容液 👩\u200D👩", 4, 8)
	f.Add(strings.Repeat("👩\u200D", 100), 150, 151)
	f.Add("", 0, 0)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		if !utf8.ValidString(text) || start < 0 || end < start || end > len(text) {
			return
		}
		v := newView(text)
		line, shown, carets := v.mark(disclosure.Span{Start: start, End: end})
		assert.True(t, 1 <= line && line <= v.Lines())
		assert.True(t, utf8.ValidString(shown) && !strings.ContainsAny(shown, "\n\r\t\x1b"), "%q", shown)
		assert.Regexp(t, `^ *\^+$`, carets)
		assert.LessOrEqual(t, len(shown)+len(carets), 3*(before+after)+3*len("…")+8*maxEmoji(v), "a long line is cut")
	})
}

// maxEmoji is the length of the longest emoji, which is never cut.
func maxEmoji(v view) int {
	longest := 0
	for _, e := range v.Emoji {
		longest = max(longest, e.Len())
	}
	return longest
}
