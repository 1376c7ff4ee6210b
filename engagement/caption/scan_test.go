package caption_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// The rules of twitter-text 3.1, by our own examples.
func TestHashtagsOfX(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"#ad at the start", "ad"},
		{"at the end #ad", "ad"},
		{"the wide sign ＃広告 too", "広告"},
		{"letters and figures #20off #7", "20off"},
		{"accents #publicité #współpraca #Fógra", "publicité współpraca Fógra"},
		{"other scripts #реклама #광고 #โฆษณา #פרסומת", "реклама 광고 โฆษณา פרסומת"},
		{"Japanese #ステマ・PR #すゝめ〜", "ステマ・PR すゝめ〜"},
		{"ends at punctuation #ad! #spon, (#gifted)", "ad spon gifted"},
		{"behind a letter none: lovely#ad é#ad 広告#ad _#ad &#ad", ""},
		{"behind punctuation and emoji: .#ad ✌#ad ✌️#ad", "ad ad ad"},
		{"one behind another is none: #ad#skin", ""},
		{"a picture of the sign is none: #️⃣ad #️ad", ""},
		{"not in a link: http://acme.com/#ad https://acme.com/a#ad", ""},
		{"no link either: #http://acme.com", ""},
		{"underscores alone are none: #_ #__1", ""},
		{"underscores inside: #_ad #a_d", "_ad a_d"},
		{"# ad", ""},
	} {
		found := caption.Scan(c.text, caption.X())
		assert.Equal(t, c.want, strings.Join(names(found.Hashtags, tagName), " "), c.text)
	}
}

// What is practice elsewhere, as Rules says.
func TestHashtagsElsewhere(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"#2026", "2026"},
		{"#ad#skin#glow", "ad skin glow"},
		{"#😍 #glow✨ #👩‍🚀", "😍 glow✨ 👩‍🚀"},
		{"behind a letter none: lovely#ad", ""},
		{"#ad# #", "ad"},
	} {
		found := caption.Scan(c.text, caption.Instagram())
		assert.Equal(t, c.want, strings.Join(names(found.Hashtags, tagName), " "), c.text)
	}
	found := caption.Scan("#2026 #😍 #a#b", caption.RulesFor("twitch"))
	assert.Empty(t, found.Hashtags)
}

func TestMentions(t *testing.T) {
	for _, c := range []struct {
		rules      caption.Rules
		text, want string
	}{
		{caption.X(), "thanks @acme_co and ＠Brand2", "acme_co Brand2"},
		{caption.X(), "RT@acme rt:@brand xRT@none", "acme brand"},
		{caption.X(), "mail me@acme.com, f!@k, #@x, $@x, %@x, &@x, *@x, @@x", ""},
		{caption.X(), "behind Japanese の@acmeに", "acme"},
		{caption.X(), "@aliceì is none, nor is @http://acme.com, nor @a@b", ""},
		{caption.X(), "cut at twenty: @abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrst"},
		{caption.X(), "a dot ends it: @acme.co", "acme"},
		{caption.Instagram(), "a dot is of it: @acme.co", "acme.co"},
		{caption.Instagram(), "but not at the end: @acme. @acme... @acme..co", "acme acme acme"},
		{caption.YouTube(), "any letters: @акме-тв @광고", "акме-тв 광고"},
		{caption.RulesFor("linkedin"), "@mia-jones-", "mia-jones"},
		{caption.Rules{}, "@abcdefghijklmnopqrstuvwxyz.x", "abcdefghijklmnopqrstuvwxyz"},
		{caption.Default(), "@", ""},
	} {
		found := caption.Scan(c.text, c.rules)
		assert.Equal(t, c.want, strings.Join(names(found.Mentions, func(m caption.Mention) string { return m.Name }), " "), c.text)
	}
}

func TestLists(t *testing.T) {
	found := caption.Scan("@acme/best-of_2 @acme/2nd", caption.X())
	assert.Equal(t, []caption.Mention{
		{Span: caption.Span{Start: 0, End: 15}, Name: "acme", List: "best-of_2"},
		{Span: caption.Span{Start: 16, End: 21}, Name: "acme"},
	}, found.Mentions)
	assert.Empty(t, caption.Scan("@acme/list", caption.Instagram()).Mentions[0].List)
}

func TestCashtags(t *testing.T) {
	text := "$ACME, $brk.b $x_y. $TOOLONGX $AB1 US$A $ a$B $A.LONG\t$END"
	found := caption.Scan(text, caption.X())
	assert.Equal(t, "ACME brk.b x_y A END", strings.Join(names(found.Cashtags, tagName), " "))
	assert.Empty(t, caption.Scan(text, caption.Default()).Cashtags)
}

func TestLinks(t *testing.T) {
	long := strings.Repeat("a", 60)
	for _, c := range []struct{ text, want string }{
		{"see https://acme.com/a/b?x=1&y=2#top now", "https://acme.com/a/b?x=1&y=2#top"},
		{"HTTP://ACME.COM", "HTTP://ACME.COM"},
		{"without a scheme: acme.com, shop.acme.co.uk/sale. amzn.to/3xYz", "acme.com shop.acme.co.uk/sale amzn.to/3xYz"},
		{"two letters are enough: acme.co bit.ly t.co/abc", "acme.co bit.ly t.co/abc"},
		{"no such domain: file.bz2 v2.0 e.g this.that 3.5 a..com .com", ""},
		{"a port: http://localhost.acme.com:8080/x", "http://localhost.acme.com:8080/x"},
		{"trailing marks are not of it: (acme.com/a), acme.com/b! acme.com/c?!", "acme.com/a acme.com/b acme.com/c"},
		{"parentheses in pairs: http://acme.com/a_(b) http://acme.com/a_(b_(c)) http://acme.com/(a", "http://acme.com/a_(b) http://acme.com/a_(b_(c)) http://acme.com/"},
		{"between other scripts: 見てacme.com/xです acme.comで", "acme.com/x acme.com"},
		{"other scripts need a scheme: бренд.рф http://бренд.рф/цена", "http://бренд.рф/цена"},
		{"accents: café.com əlaqə.az http://✪df.ws", "café.com əlaqə.az http://✪df.ws"},
		{"mail is none: mia@acme.com, mia.jones@acme.com, jo.uk@acme.com", ""},
		{"a handle is none: @acme.com #acme.com $acme.com", ""},
		{"the letter before: xhttp://acme.com -acme.com _acme.com /acme.com", ""},
		{"hyphens: a-b.acme-shop.com http://-acme.com http://acme-.com http://a_b.com http://a_b.acme.com", "a-b.acme-shop.com http://a_b.acme.com"},
		{"nothing of it: http://acme http:// ://acme.com https:/acme.org", ""},
		{"punycode: http://xn--caf-dma.com xn--caf-dma.com http://xn--あ.com acme.xn--p1ai acme.xn--!", "http://xn--caf-dma.com xn--caf-dma.com acme.xn--p1ai"},
		{"labels to 63: http://" + long + "abc.com http://" + long + "abcd.com", "http://" + long + "abc.com"},
		{"a short link ends at its slug: https://t.co/aB1's https://t.co/aB1?amp=1, https://t.co/" + long, "https://t.co/aB1 https://t.co/aB1?amp=1"},
		{"too long: http://acme.com/" + strings.Repeat("a", 4096), ""},
		{"marks of direction: \u202aacme.com\u202c \u200fhttp://acme.com/\u2069", "acme.com http://acme.com/"},
		{"no character: \ufeffacme.com", ""},
	} {
		found := caption.Scan(c.text, caption.Default())
		assert.Equal(t, c.want, strings.Join(names(found.Links, linkText(found)), " "), c.text)
	}
}

func TestPartsOfLinks(t *testing.T) {
	found := caption.Scan("Https://Shop.Acme.com:443/p/1?tag=me-20. acme.com?a=b", caption.Default())
	assert.Equal(t, []caption.Link{
		{Span: caption.Span{Start: 0, End: 39}, Scheme: "Https", Host: "Shop.Acme.com", Path: "/p/1", Query: "tag=me-20"},
		{Span: caption.Span{Start: 41, End: 53}, Host: "acme.com", Query: "a=b"},
	}, found.Links)
}

// A label has 63 bytes in ASCII. Its lengths there are those of Python's codec
// "punycode", with "xn--": 57 times ü is 63, 58 times is 64, and so on.
func TestLabelsOfOtherScripts(t *testing.T) {
	for _, c := range []struct {
		label string
		valid bool
	}{
		{strings.Repeat("ü", 57), true},
		{strings.Repeat("ü", 58), false},
		{strings.Repeat("あ", 57), true},
		{strings.Repeat("あ", 58), false},
		{"他们为什么不说中文他们为什么不说中文", true},
		{"почемужеонинеговорятпорусскипочемужеони", true},
		{"почемужеонинеговорятпорусскипочемужеонинеговорятпорусски", false},
		{"bücher-" + strings.Repeat("b", 49), true},
		{"bücher-" + strings.Repeat("b", 50), false},
	} {
		found := caption.Scan("http://"+c.label+".com", caption.Default())
		assert.Equal(t, c.valid, len(found.Links) == 1, c.label)
	}
}

func TestWords(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Don't stop, rock'n'roll it’s 20%", "Don't stop rock'n'roll it’s 20"},
		{"'quoted' dogs' 'n", "quoted dogs n"},
		{"co-op a_b x.y", "co op a b x y"},
		{"crème bru\u0302lée Ελλάδα", "crème bru\u0302lée Ελλάδα"},
		{"tags are none: #ad @acme acme.com $ACME end", "tags are none end"},
		{"これは広告です。はい", "これは広告です はい"},
		{"😍love it❤️now 1️⃣st", "love it now st"},
		{"soft\u00adhyphen می\u200cخواهم", "soft\u00adhyphen می\u200cخواهم"},
		{"\u0301alone", "alone"},
		{"", ""},
	} {
		found := caption.Scan(c.text, caption.X())
		assert.Equal(t, c.want, strings.Join(names(found.Words, spanText(c.text)), " "), c.text)
	}
}

func TestSentences(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"One. Two! Three? Four", "One.|Two!|Three?|Four"},
		{"It costs 3.5 e.g. at acme.com. Go!", "It costs 3.5 e.g. at acme.com.|Go!"},
		{"So… yes... no. Right?! (Yes.) \"No.\" end", "So… yes... no.|Right?!|(Yes.)|\"No.\" end"},
		{"a line\nanother\r\n\r\nthird", "a line|another|third"},
		{"これは広告です。はい！本当？", "これは広告です。|はい！|本当？"},
		{"هل هذا إعلان؟ نعم", "هل هذا إعلان؟|نعم"},
		{"Love it!😍 Yes", "Love it!|😍 Yes"},
		{"... !!! 😍", ""},
		{"  spaced.  ", "spaced."},
	} {
		found := caption.Scan(c.text, caption.X())
		assert.Equal(t, c.want, strings.Join(names(found.Sentences, spanText(c.text)), "|"), c.text)
	}
}

func TestEmoji(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"😍😍", "😍|😍"},
		{"a family 👩‍👩‍👧‍👦, a tone 👍🏽, both 👩🏿‍🚀", "👩‍👩‍👧‍👦|👍🏽|👩🏿‍🚀"},
		{"flags 🇪🇸🇫🇷 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿 and half of one 🇪", "🇪🇸|🇫🇷|🏴󠁧󠁢󠁥󠁮󠁧󠁿|🇪"},
		{"keys 1️⃣ #️⃣ *⃣ 12⃣", "1️⃣|#️⃣|*⃣|2⃣"},
		{"hearts ❤ ❤️ ❤️‍🔥, signs ☀ ✔", "❤|❤️|❤️‍🔥|☀|✔"},
		{"text © ™ → ℹ ↔ ㊗ 🅰", ""},
		{"pictures ©️ ™️ ℹ️ ↔️ ㊗️ 🅰️", "©️|™️|ℹ️|↔️|㊗️|🅰️"},
		{"asked to be text ☀︎ ❤︎", ""},
		{"a joiner at the end 👩\u200d and alone \u200d \ufe0f \u20e3", "👩"},
	} {
		found := caption.Scan(c.text, caption.X())
		assert.Equal(t, c.want, strings.Join(names(found.Emoji, spanText(c.text)), "|"), c.text)
	}
}

func TestBreaks(t *testing.T) {
	found := caption.Scan("a\nb\r\nc\rd\u2028e\u0085f\n", caption.X())
	assert.Equal(t, []caption.Span{{Start: 1, End: 2}, {Start: 3, End: 5}, {Start: 6, End: 7}, {Start: 8, End: 11}, {Start: 12, End: 14}, {Start: 15, End: 16}}, found.Breaks)
}

func TestSkip(t *testing.T) {
	text := "Love it! 😍 #ad\nacme.com"
	whole := caption.Scan(text, caption.X())
	rules := caption.X()
	rules.Skip = caption.Words | caption.Sentences | caption.Emoji
	part := caption.Scan(text, rules)
	assert.Empty(t, part.Words)
	assert.Empty(t, part.Sentences)
	assert.Empty(t, part.Emoji)
	assert.Equal(t, whole.Hashtags, part.Hashtags)
	assert.Equal(t, whole.Links, part.Links)
	assert.Equal(t, whole.Breaks, part.Breaks)
}

func TestRulesByName(t *testing.T) {
	assert.Equal(t, caption.X(), caption.RulesFor("x"))
	assert.Equal(t, caption.Instagram(), caption.RulesFor("Threads"))
	assert.Equal(t, caption.TikTok(), caption.RulesFor("tiktok"))
	assert.Equal(t, caption.YouTube(), caption.RulesFor("youtube"))
	assert.Equal(t, caption.Default(), caption.RulesFor("myspace"))
	for _, name := range []string{"facebook", "linkedin", "pinterest", "twitch", "snapchat"} {
		assert.NotEqual(t, caption.Default(), caption.RulesFor(name), name)
	}
}

// A caption scanned into one that was used before is what a new scan gives.
func TestScanIntoForgets(t *testing.T) {
	var c caption.Caption
	caption.ScanInto(&c, "#ad @acme acme.com $A. Yes! 😍\n", caption.X())
	caption.ScanInto(&c, "plain", caption.X())
	want := caption.Scan("plain", caption.X())
	assert.Equal(t, want.Words, c.Words)
	assert.Empty(t, append(c.Tagged(nil), append(c.Emoji, c.Breaks...)...))
}

func spanText(text string) func(caption.Span) string {
	return func(s caption.Span) string { return s.Of(text) }
}
