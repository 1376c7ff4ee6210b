package caption

import (
	"fmt"
	"testing"
)

func TestTmp(t *testing.T) {
	for _, s := range []string{"Hello #AD World", "#ᴀᴅ", "🅰🅳", "#🇦🇩", "🇦🇩 Andorra", "🇸🇵🇴🇳", "#аd", "#a\u200bd", "#a\u00add", "a\u034fd", "𝗮𝗱 𝕊𝕡𝕠𝕟", "ＡＤ", "реклама", "İŞBİRLİĞİ", "i\u0307", "e\u0301té", "광고", "ﾌﾟﾛﾓｰｼｮﾝ", "ﷺ", "ad…", "Straße", "a̲d̲", "\xffab\xc3", "1️⃣ x", "#️⃣ad", "ⓢⓟⓞⓝ", "l’ami", "Acme™", "iPhoneом", "spоnsоrеd",
		"A\u0301\u200d\u0323b"} {
		f := Fold(s)
		fmt.Printf("%q -> %q %v", s, f.Text, f.Evasions)
		for i, r := range string(f.Text) {
			o := f.Original(Span{i, i + len(string(r))})
			fmt.Printf(" %c=%q", r, s[o.Start:o.End])
		}
		fmt.Println()
	}
	fmt.Println(len(foldLetters().all), len(foldLetters().pages))
	c := Scan("Love it!😍 Use my code @acme.co, #ad#love at http://foo.com/x?a=b. Visit example.com/path now… it's e.g. good. 👩‍👩‍👧 1️⃣ 🇪🇸\nnext line", Instagram())
	fmt.Printf("%+v\n", c)
	for _, w := range c.Words {
		fmt.Printf("%q ", w.Of(c.Text))
	}
	for _, w := range append(c.Sentences, c.Emoji...) {
		fmt.Printf("\n%q ", w.Of(c.Text))
	}
}
