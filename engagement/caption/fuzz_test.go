package caption_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// awkward are texts that something may stumble over.
var awkward = []string{
	"", "#", "@", "$", ".", ":", "://", "http://", "#ad", "@acme.", "a.b", "acme.com", "\xff", "\xed\xa0\x80", "\u0301", "\u200f\u200f",
	"😍", "👩\u200d", "🇪", "1️⃣", "\u20e3", "\ufe0f", "\r\n\r", "a.b.c.d.e", "http://a.com/(((", "RT@a", "#1️⃣", "##", "@@", "$$A",
	"#ad#ad", "а", "аd", "ﷺ", "e\u0301", "\u1100\u1161\u11a8", "ﾌﾟ", "#🇦🇩", "𝗮𝗱", "a\u200bd", "xn--.xn--a", "http://xn--あ.com", "…a", "\u2ADC",
}

func FuzzScan(f *testing.F) {
	for _, text := range awkward {
		f.Add(text, uint8(0))
		f.Add(text+" "+text+"\n"+text, uint8(1))
	}
	f.Add(strings.Repeat("#ad @a.b acme.com/x $A. Yes! 😍\n", 3), uint8(0))
	f.Fuzz(func(t *testing.T, text string, platform uint8) {
		rules := []caption.Rules{caption.X(), caption.Instagram(), caption.YouTube(), {}}[platform%4]
		checkCaption(t, caption.Scan(text, rules))
	})
}

// checkCaption holds a caption to what the package promises of spans.
func checkCaption(t *testing.T, c caption.Caption) {
	borders := make([]bool, len(c.Text)+1)
	for i := range c.Text {
		borders[i] = true
	}
	borders[len(c.Text)] = true
	check := func(what string, spans []caption.Span) {
		last := 0
		for _, s := range spans {
			require.True(t, last <= s.Start && s.Start < s.End && s.End <= len(c.Text), "%s %v behind %d in %q", what, s, last, c.Text)
			require.True(t, borders[s.Start] && borders[s.End], "%s %v cuts a character of %q", what, s, c.Text)
			last = s.End
		}
	}
	check("tagged", c.Tagged(nil))
	check("word", c.Words)
	check("sentence", c.Sentences)
	check("emoji", c.Emoji)
	check("break", c.Breaks)
	require.Len(t, c.Tagged(nil), len(c.Hashtags)+len(c.Mentions)+len(c.Links)+len(c.Cashtags))

	apart := append(c.Tagged(nil), c.Words...)
	for i, tagged := range apart[:len(apart)-len(c.Words)] {
		for _, word := range c.Words {
			require.False(t, tagged.Overlaps(word), "%d: word %v in %v of %q", i, word, tagged, c.Text)
		}
	}
	for _, tag := range c.Hashtags {
		require.True(t, strings.HasSuffix(tag.Of(c.Text), tag.Name) && tag.Len()-len(tag.Name) <= len("＃"))
	}
	for _, l := range c.Links {
		require.Contains(t, l.Of(c.Text), l.Host)
		require.NotEmpty(t, l.Host)
	}
	cut := c.Cut(2, 3)
	require.True(t, cut <= len(c.Text) && borders[cut], "cut at %d of %q", cut, c.Text)
	require.LessOrEqual(t, c.Line(len(c.Text)), c.Lines())
	for _, p := range c.Piles(nil, 1) {
		require.Positive(t, p.Count)
	}
}

func FuzzFold(f *testing.F) {
	for _, text := range awkward {
		f.Add(text)
		f.Add("a" + text + "я" + text + "1")
	}
	f.Fuzz(func(t *testing.T, text string) {
		checkFolded(t, text, caption.Fold(text))
	})
}

func checkFolded(t *testing.T, text string, f *caption.Folded) {
	require.True(t, utf8.Valid(f.Text), "%q", text)
	require.LessOrEqual(t, len(f.Text), 6*len(text))
	borders := make([]bool, len(text)+1)
	for i := range text {
		borders[i] = true
	}
	borders[len(text)] = true
	last := caption.Span{}
	for i, r := range string(f.Text) {
		s := f.Original(caption.Span{Start: i, End: i + utf8.RuneLen(r)})
		require.True(t, s.Start < s.End && s.End <= len(text) && borders[s.Start] && borders[s.End], "%q: %v", text, s)
		require.True(t, s.Start >= last.Start && s.End >= last.End && (s.Start >= last.End || s == last), "%q: %v behind %v", text, s, last)
		last = s
	}
	if whole := (caption.Span{End: len(f.Text)}); whole.End > 0 {
		require.Equal(t, last.End, f.Original(whole).End, "%q", text)
	}
	start := 0
	for _, e := range f.Evasions {
		require.True(t, start <= e.Start && e.Start < e.End && e.End <= len(text) && borders[e.Start] && borders[e.End], "%q: %v", text, e)
		start = e.Start
	}
	again := caption.Fold(string(f.Text))
	assert.Equal(t, string(f.Text), string(again.Text), "folded twice: %q", text)
}

func FuzzFind(f *testing.F) {
	f.Add("ad", "paid ad", "#spon", "a paid  ad #ad\n#Spon", uint8(0))
	f.Add("あ", "é_", "b a", "あé_b  a", uint8(0xff))
	f.Add("d", "x", "b a", "あé_b\v a", uint8(0xdd))
	f.Add("[ad]", "ad:", "я", "x[ad] ad: ad\u200b: Я", uint8(0x2a))
	f.Fuzz(func(t *testing.T, a, b, c, text string, options uint8) {
		all := phrases(a, b, c)
		for k := range all {
			all[k].Form = caption.Form(options>>(2*k)&3) % 3
			all[k].Part = options>>6&1 == 1
		}
		l, err := caption.Compile(all)
		if err != nil {
			return
		}
		text += strings.Repeat(" "+text, 4) // long enough to be read in parts
		require.Equal(t, slowFind(all, text), quickFind(l, text), "%+v in %q", all, text)
		for _, h := range l.Find(nil, caption.Fold(text)) {
			require.True(t, 0 <= h.Span.Start && h.Span.Start < h.Span.End && h.Span.End <= len(text))
		}
	})
}

// Long and hostile captions are read in time linear in their length; anything
// worse would not come to an end here.
func TestLongCaptions(t *testing.T) {
	l := lexicon(t, phrases("ad", "paid partnership", "aaaa", "реклама")...)
	for _, unit := range []string{
		"#ad ", "#", "@", "a.", ".a", "a-", "http://", "http://a.com/(", "(a.com/(", "@a", "#a#", "$A ", "\u0301", "\u200f", "\xff",
		"😍", "👩\u200d", "🇪", "\n", "! ", "a'", "\u20e3", "1️⃣", "paid ", "paid\n", "xn--", "あ.", "http://あ", "a_", "?a=", "аd",
	} {
		text := strings.Repeat(unit, 1<<17/len(unit))
		for _, rules := range []caption.Rules{caption.X(), caption.Instagram()} {
			c := caption.Scan(text, rules)
			assert.LessOrEqual(t, len(c.Tagged(nil)), len(text))
			assert.LessOrEqual(t, c.Cut(3, 1<<16), len(text))
			c.Piles(nil, 2)
		}
		for _, h := range l.Find(nil, caption.Fold(text)) {
			assert.LessOrEqual(t, h.Span.End, len(text))
		}
	}
}

func TestManyHashtags(t *testing.T) {
	const many = 100_000
	text := strings.Repeat("#ad ", many)
	c := caption.Scan(text, caption.X())
	assert.Len(t, c.Hashtags, many)
	piles := c.Piles(nil, 3)
	assert.Equal(t, []caption.Pile{{Span: caption.Span{End: len(text) - 1}, Count: many}}, piles)
	assert.Len(t, lexicon(t, phrases("ad")...).Find(nil, caption.Fold(text)), many)
}

func TestTenMegabytes(t *testing.T) {
	text := strings.Repeat("Love this serum, friends. ", 10<<20/26) + "#ad"
	rules := caption.X()
	rules.Skip = caption.Words | caption.Sentences
	assert.Len(t, caption.Scan(text, rules).Hashtags, 1)
	hits := lexicon(t, phrases("ad", "paid")...).Find(nil, caption.Fold(text))
	assert.Equal(t, []caption.Hit{{
		Span:   caption.Span{Start: len(text) - 3, End: len(text)},
		Folded: caption.Span{Start: len(text) - 3, End: len(text)},
	}}, hits)
}
