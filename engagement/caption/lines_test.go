package caption_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

func TestLine(t *testing.T) {
	c := caption.Scan("one\ntwo\r\n\r\nfour", caption.X())
	assert.Equal(t, 4, c.Lines())
	for offset, want := range map[int]int{-1: 1, 0: 1, 3: 1, 4: 2, 7: 2, 8: 2, 9: 3, 10: 3, 11: 4, 14: 4, 99: 4} {
		assert.Equal(t, want, c.Line(offset), "byte %d", offset)
	}
	empty := caption.Scan("", caption.X())
	assert.Equal(t, 1, empty.Lines())
	assert.Equal(t, 1, empty.Line(0))
}

func TestCut(t *testing.T) {
	for _, c := range []struct {
		text         string
		lines, chars int
		want         string
	}{
		{"one\ntwo\nthree", 2, 0, "one\ntwo"},
		{"one\ntwo\nthree", 3, 0, "one\ntwo\nthree"},
		{"one\r\n\r\nthree", 2, 0, "one\r\n"},
		{"one\ntwo", 0, 0, "one\ntwo"},
		{"one\ntwo", 0, 5, "one\nt"},
		{"one\r\ntwo", 0, 5, "one\r\nt"},
		{"one\ntwo", 1, 5, "one"},
		{"one\ntwo", 2, 99, "one\ntwo"},
		{"👩‍👩‍👧😍❤️🇪🇸1️⃣b", 0, 4, "👩‍👩‍👧😍❤️🇪🇸"},
		{"👩‍👩‍👧😍❤️🇪🇸1️⃣b", 0, 5, "👩‍👩‍👧😍❤️🇪🇸1️⃣"},
		{"e\u0301\u0323a\u0332b", 0, 2, "e\u0301\u0323a\u0332"},
		{"\u200f\u200fa\u200bb", 0, 1, "\u200f\u200fa"},
		{"\xff\xffab", 0, 3, "\xff\xffa"},
		{"\u0301\u0301a", 0, 1, "\u0301\u0301"},
		{"", 3, 125, ""},
	} {
		found := caption.Scan(c.text, caption.Instagram())
		assert.Equal(t, c.want, c.text[:found.Cut(c.lines, c.chars)], "%q %d %d", c.text, c.lines, c.chars)
	}
}

// A disclosure stands before the cut or it does not.
func TestCutAndFind(t *testing.T) {
	l := lexicon(t, phrases("ad")...)
	text := strings.Repeat("Morning light and coffee. ", 5) + "#ad"
	hits := l.Find(nil, caption.Fold(text))
	require.Len(t, hits, 1)
	c := caption.Scan(text, caption.Instagram())
	assert.Less(t, c.Cut(3, 125), hits[0].Span.Start)
	assert.GreaterOrEqual(t, c.Cut(3, 0), hits[0].Span.End)
}

func TestPiles(t *testing.T) {
	for _, c := range []struct {
		text  string
		least int
		want  string
	}{
		{"Love it #ad #glow #skin", 2, "#ad #glow #skin"},
		{"#ad Love it #glow #skin", 2, "#glow #skin"},
		{"#ad Love it #glow #skin", 1, "#ad|#glow #skin"},
		{"#a @b acme.com $C", 4, "#a @b acme.com $C"},
		{"#a 😍 • #b,\n#c", 3, "#a 😍 • #b,\n#c"},
		{"#a #b\n\n#c #d", 2, "#a #b|#c #d"},
		{"#a #b\r\n \r\n#c #d", 2, "#a #b|#c #d"},
		{"#a #b\n.\n.\n#c #d", 2, "#a #b\n.\n.\n#c #d"},
		{"#a and #b", 2, ""},
		{"#a 2 #b", 2, ""},
		{"none", 1, ""},
	} {
		found := caption.Scan(c.text, caption.X())
		var texts []string
		all := found.Tagged(nil)
		for _, p := range found.Piles(nil, c.least) {
			texts = append(texts, p.Of(c.text))
			assert.Equal(t, p.Start, all[p.First].Start)
			assert.Equal(t, p.End, all[p.First+p.Count-1].End)
		}
		assert.Equal(t, c.want, strings.Join(texts, "|"), c.text)
	}

	c := caption.Scan("#a #b", caption.X())
	old := []caption.Pile{{Count: 1}}
	assert.Len(t, c.Piles(old, 2), 2, "piles are appended and those before left alone")
}

func TestScripts(t *testing.T) {
	for _, c := range []struct {
		text string
		want caption.Script
	}{
		{"Love it 100%", caption.Latin},
		{"Реклама от Acme", caption.Cyrillic},
		{"διαφήμιση", caption.Greek},
		{"إعلان مدفوع", caption.Arabic},
		{"פרסומת", caption.Hebrew},
		{"विज्ञापन", caption.Devanagari},
		{"โฆษณา", caption.Thai},
		{"广告 PR", ""},
		{"这是广告", caption.Han},
		{"これは広告です", caption.Kana},
		{"広告提供商品のお知らせ", caption.Kana},
		{"유료광고 포함", caption.Hangul},
		{"გახსოვდეს", caption.Other},
		{"1 😍 #", ""},
	} {
		got := caption.CountScripts(c.text).Main()
		if c.text == "广告 PR" {
			assert.Equal(t, caption.Latin, got, "the first listed of equals")
			continue
		}
		assert.Equal(t, c.want, got, c.text)
	}
	l := caption.CountScripts("Ad реклама 広告です")
	assert.Equal(t, []int{2, 7, 2, 2, 0, 0}, []int{l.Of(caption.Latin), l.Of(caption.Cyrillic), l.Of(caption.Han), l.Of(caption.Kana), l.Of(caption.Thai), l.Of("runic")})
}

func TestSplitTag(t *testing.T) {
	for name, want := range map[string]string{
		"AcmePartner":   "Acme Partner",
		"ACMEPartner_2": "ACME Partner 2",
		"acmepartner":   "acmepartner",
		"acme_partner_": "acme partner",
		"__a":           "a",
		"Mia20Off":      "Mia 20 Off",
		"iLoveIt":       "i Love It",
		"AD":            "AD",
		"Ad":            "Ad",
		"SparÜberall":   "Spar Überall",
		"GlowPR広告":      "Glow PR 広告",
		"रिक्लामा":      "रिक्लामा",
		"Cafe\u0301Bar": "Cafe\u0301 Bar",
		"_":             "",
		"":              "",
	} {
		assert.Equal(t, want, strings.Join(caption.SplitTag(nil, name), " "), name)
	}
}

func TestSpan(t *testing.T) {
	s := caption.Span{Start: 1, End: 3}
	assert.Equal(t, 2, s.Len())
	assert.Equal(t, "bc", s.Of("abcd"))
	for _, outside := range []caption.Span{{Start: -1, End: 1}, {Start: 3, End: 2}, {Start: 0, End: 5}} {
		assert.Empty(t, outside.Of("abcd"))
	}
	assert.True(t, s.Overlaps(caption.Span{Start: 2, End: 9}))
	assert.False(t, s.Overlaps(caption.Span{Start: 3, End: 9}))
	assert.True(t, s.Covers(caption.Span{Start: 2, End: 3}))
	assert.False(t, s.Covers(caption.Span{Start: 2, End: 4}))
}
