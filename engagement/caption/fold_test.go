package caption_test

import (
	"bufio"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

func folded(text string) string { return string(caption.Fold(text).Text) }

func TestFold(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Hello #AD, World! 0123 @[`{ÀÉ", "hello #ad, world! 0123 @[`{àé"},
		{"Straße ſ ﬁn ΣΊΣΥΦΟΣ", "strasse s fin σίσυφοσ"},
		{"РЕКЛАМА Ελλάδα Ё", "реклама ελλάδα ё"},
		{"İŞBİRLİĞİ ISPARTA ısı i\u0307", "işbirliği isparta isi i"},
		{"Cafe\u0301 Vie\u0323\u0302t n\u0303", "café việt ñ"},
		{"광고 \u1100\u1161\u11a8", "광고 각"},
		{"ﾌﾟﾛﾓｰｼｮﾝ ｶﾞ ㌔ ㈱", "プロモーション ガ キロ (株)"},
		{"＃ＡＤ ﹟ad １", "#ad #ad 1"},
		{"𝐀𝑑 𝖠𝖽 𝔸𝕕 𝒜𝒹 𝙰𝚍 𝟮𝟬", "ad ad ad ad ad 20"},
		{"Ⓐⓓ ⒜⒟ 🄰🄳 🅐🅓 🅰🅳 🅰️🅳", "ad (a)(d) ad ad ad ad"},
		{"#ᴀᴅ ꜱᴘᴏɴꜱᴏʀᴇᴅ ᵃᵈ ɑd", "#ad sponsored ad ad"},
		{"a\u200bd a\u00add a\u2060d a\u034fd a\ufe0fd a\u200ed", "ad ad ad ad ad ad"},
		{"a\u0332d\u0332 a\u0336d\u0336 a\u20ddd\u20dd", "ad ad ad"},
		{"#аd #аԁ sроnsоred ΑD", "#ad #аԁ sponsored ad"},
		{"Привет, это реклама. Παρακαλώ διαφήμιση", "привет, это реклама. παρακαλώ διαφήμιση"},
		{"iPhoneом Wi-Fiя аd_реклама", "iphoneом wi-fiя аd_реклама"},
		{"#🇦🇩 🇸🇵🇴🇳 🇪", "#ad spon e"},
		{"Andorra 🇦🇩 Spain🇪🇸", "andorra 🇦🇩 spain🇪🇸"},
		{"“Ad” ‘ad’ l´ami – ad — ad‑free …", `"ad" 'ad' l'ami - ad - ad-free ...`},
		{"a\u00a0b\u3000c\u2800d\u2028e\u0085f", "a b c d\ne\nf"},
		{"Acme™ Acme℠ ℹ️ №5 ½ ¨", "acme™ acme℠ ℹ no5 1⁄2 ¨"},
		{"1️⃣ #️⃣ad", "1 #ad"},
		{"می\u200cخواهم", "میخواهم"},
		{"ﷺ", "ﷺ"},
		{"\xff\xc3a\xed\xa0\x80", "\uFFFD\uFFFDa\uFFFD\uFFFD\uFFFD"},
		{"", ""},
	} {
		assert.Equal(t, c.want, folded(c.text), c.text)
	}
}

func TestEvasions(t *testing.T) {
	type found struct {
		kind caption.EvasionKind
		text string
	}
	for _, c := range []struct {
		text string
		want []found
	}{
		{"#a\u200bd and #\u2060ad", []found{{caption.Hidden, "\u200b"}, {caption.Hidden, "\u2060"}}},
		{"soft\u00adhyphen", []found{{caption.Hidden, "\u00ad"}}},
		{"а\u200bd", []found{{caption.LookAlike, "а"}, {caption.Hidden, "\u200b"}}},
		{"#sp\u043ens\u043er\u0435d", []found{{caption.LookAlike, "о"}, {caption.LookAlike, "о"}, {caption.LookAlike, "е"}}},
		{"𝗮𝗱 ᴀᴅ 🅰🅳", []found{{caption.Styled, "𝗮𝗱"}, {caption.Styled, "ᴀᴅ"}, {caption.Styled, "🅰🅳"}}},
		{"#🇦🇩", []found{{caption.Styled, "🇦🇩"}}},
		{"ＡＤ", []found{{caption.Wide, "ＡＤ"}}},
		{"a\u0336d\u0336", []found{{caption.Overlaid, "a\u0336d\u0336"}}},
		// no evasions
		{"Ad №5 2² ① ½ café l’ami", nil},
		{"реклама Ελλάδα 50µm", nil},
		{"می\u200cخواهم ক\u200dষ", nil},
		{"👩\u200d🚀 ❤️ 1️⃣ 🇦🇩 Andorra", nil},
		{"edge\u200b \u200bword \u200f", nil},
	} {
		var got []found
		for _, e := range caption.Fold(c.text).Evasions {
			got = append(got, found{e.Kind, e.Of(c.text)})
		}
		assert.Equal(t, c.want, got, c.text)
	}
}

// What each place of the folded text stands for in the original.
func TestOriginal(t *testing.T) {
	for _, c := range []struct{ text, part, want string }{
		{"see #AD here", "#ad", "#AD"},
		{"é #\u200ba\u200bd é", "#ad", "#\u200ba\u200bd"},
		{"x\u200bad\u200bx", "ad", "ad"},
		{"𝗮𝗱𝘀", "d", "𝗱"},
		{"😍 𝗮𝗱 b", "ad b", "𝗮𝗱 b"},
		{"Straße", "ss", "ß"},
		{"Straße", "sse", "ße"},
		{"ad…", "ad.", "ad…"},
		{"cafe\u0301s", "é", "e\u0301"},
		{"cafe\u0301s", "s", "s"},
		{"ﾌﾟﾛ", "プ", "ﾌﾟ"},
		{"#🇦🇩x", "d", "🇩"},
		{"\xff\xffa", "a", "a"},
		{"sроnsоred", "pon", "роn"},
		{"a\u0332d\u0332", "ad", "a\u0332d\u0332"},
	} {
		f := caption.Fold(c.text)
		at := strings.Index(string(f.Text), c.part)
		require.GreaterOrEqual(t, at, 0, "%q in %q", c.part, f.Text)
		span := f.Original(caption.Span{Start: at, End: at + len(c.part)})
		assert.Equal(t, c.want, span.Of(c.text), "%q in %q", c.part, c.text)
	}

	f := caption.Fold("ﬁn")
	assert.Equal(t, caption.Span{Start: 0, End: 4}, f.Original(caption.Span{Start: -5, End: 99}))
	assert.Equal(t, caption.Span{Start: 4, End: 4}, f.Original(caption.Span{Start: 99, End: 3}))
	assert.Equal(t, caption.Span{}, new(caption.Folded).Original(caption.Span{Start: 0, End: 1}))
}

// ours lists the code points that fold otherwise than Unicode has it, or stay,
// beside the small capitals, framed letters, flags, quotes, hyphens and blanks,
// which Unicode leaves as they are.
const ours = "İŉ™℠ℹ\u2ADC´ʼ″‴⁗‶‷′⁻₋\u115F\u1160\u3164\uFFA0"

// The table agrees with NFKC_Casefold of Unicode, made by golang.org/x/text, but
// for what Fold says.
func TestFoldAgreesWithUnicode(t *testing.T) {
	unicodes := nfkcCasefold(t)
	require.Len(t, unicodes, 6207)
	differ := map[rune]string{}
	for r := rune(0x80); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		want, folds := unicodes[r]
		if !folds {
			want = string(r)
		}
		if got := folded(string(r)); got != want {
			differ[r] = got
		}
	}
	for r, got := range differ {
		want, folds := unicodes[r]
		switch {
		case got == "" && !unicode.IsLetter(r): // not seen
		case folds && strings.Contains(want, " ") && (got == string(r) || r == '´'): // would become a space
		case !folds && unicode.IsSpace(r) && strings.TrimSpace(got) == "", r == '\u2800':
		case !folds && (unicode.Is(unicode.Pi, r) || unicode.Is(unicode.Pf, r) || unicode.Is(unicode.Ps, r)) && strings.Trim(got, `'"`) == "":
		case !folds && (unicode.Is(unicode.Pd, r) || r == '−') && got == "-":
		case !folds && len(got) == 1 && unicode.IsLower(rune(got[0])): // a letter in another style
		case folds && strings.Trim(got, `'"-`) == "" && (unicode.IsPunct(r) || unicode.Is(unicode.Pd, r)):
		case strings.ContainsRune(ours, r):
		case folds && strings.NewReplacer("ı", "i", "ɪ", "i", "ʟ", "l", "ɴ", "n", "ʀ", "r", "ʙ", "b", "ɢ", "g", "ʜ", "h", "ʏ", "y", "ɑ", "a", "ɡ", "g", "ᴜ", "u", "’", "'").Replace(want) == got:
		default:
			t.Errorf("%U %c folds to %q, in Unicode to %q", r, r, got, want)
		}
	}
}

func nfkcCasefold(t *testing.T) map[rune]string {
	file, err := os.Open("testdata/nfkc_casefold.txt")
	require.NoError(t, err)
	defer file.Close()
	all := map[rune]string{}
	for lines := bufio.NewScanner(file); lines.Scan(); {
		if strings.HasPrefix(lines.Text(), "#") {
			require.Contains(t, lines.Text(), caption.UnicodeVersion)
			continue
		}
		var runes []rune
		for field := range strings.FieldsSeq(lines.Text()) {
			n, err := strconv.ParseInt(field, 16, 32)
			require.NoError(t, err)
			runes = append(runes, rune(n))
		}
		all[runes[0]] = string(runes[1:])
	}
	return all
}

// No character that is not seen is left, none folds further, and none grows
// beyond six times its length.
func TestFoldOfEveryCharacter(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		once := folded(string(r))
		if twice := folded(once); twice != once {
			t.Errorf("%U folds to %q, then to %q", r, once, twice)
		}
		if len(once) > 6*utf8.RuneLen(r) {
			t.Errorf("%U folds to %d bytes", r, len(once))
		}
		if once != "" && unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Prepended_Concatenation_Mark, r) {
			t.Errorf("%U is not seen and stays", r)
		}
		// beside Latin and beside Cyrillic, where look-alikes are told apart
		if r > 0x1FFFF {
			continue
		}
		for _, text := range []string{"d" + string(r), "я" + string(r) + "d", "#" + string(r), "е" + string(r)} {
			once := folded(text)
			if twice := folded(once); twice != once {
				t.Errorf("%q folds to %q, then to %q", text, once, twice)
			}
		}
	}
}

// A long run of one thing folds in time linear in its length, and to text that is
// not much longer.
func TestFoldOfLongTexts(t *testing.T) {
	for _, unit := range []string{
		"a", "é", "e\u0301", "\u0301", "\u200f", "\u200b", "а", "аd", "🇪", "🇪🇸 ", "𝗮b", "\xff", "ﬁ", "\u0332", "a\u200b", "ﷺ", "ｶﾞ",
	} {
		text := strings.Repeat(unit, 1<<17/len(unit))
		f := caption.Fold(text)
		assert.LessOrEqual(t, len(f.Text), 6*len(text), unit)
		assert.Equal(t, len(text), f.Original(caption.Span{Start: 0, End: len(f.Text)}).End+trailing(f, text), unit)
	}
}

// trailing returns how much at the end of text is not seen.
func trailing(f *caption.Folded, text string) int {
	return len(text) - f.Original(caption.Span{Start: max(0, len(f.Text)-1), End: len(f.Text)}).End
}

// tricky are characters whose folding depends on their neighbours, or grows,
// shrinks or vanishes.
var tricky = []string{
	"a", "D", " ", "#", "_", "1", "é", "e", "\u0301", "\u0323", "\u0307", "i", "İ", "а", "В", "я", "Ν", "ν", "ᾳ", "ß", "ﬁ", "𝗮", "Ⓐ", "⒜", "🇦", "🇩",
	"🇪🇸", "\u200b", "\u00ad", "\ufe0f", "\u0332", "\u20e3", "Ａ", "＃", "ｶ", "ﾞ", "\u1100", "\u1161", "\u11a8", "가", "\xff", "…", "’", "\u3000", "😍",
	"ㅤ", "㎏", "℀", "ϳ", "𝚨", "ᴀ", "™", "й", "и", "\u0306",
}

func TestFoldOfRandomTexts(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var f caption.Folded
	for range 5000 {
		text := randomText(r, tricky, 1+r.IntN(20))
		caption.FoldInto(&f, text)
		checkFolded(t, text, &f)
		if t.Failed() {
			return
		}
	}
}
