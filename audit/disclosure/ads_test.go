package disclosure_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
)

// A post that calls itself an advertisement in a language whose law the regime does not
// know is not said to be silent: it cannot be decided. The words are those of
// dictionaries and of the platforms' own labels.
func TestAdvertisementInManyLanguages(t *testing.T) {
	ties := disclosure.Ties{Of: []disclosure.Tie{disclosure.Paid}, Brands: []string{"Glowlab"}}
	for _, country := range []string{"US", "EU", "AE"} {
		k := only(t, country)
		for _, caption := range []string{
			"إعلان: سيروم من @glowlab", "#إعلان سيروم من @glowlab", "شراكة مدفوعة مع @glowlab", "همکاری تبلیغاتی با @glowlab",
			"פרסומת: סרום של @glowlab", "विज्ञापन: @glowlab का सीरम", "#விளம்பரம் @glowlab", "বিজ্ঞাপন | @glowlab",
			"Betalt samarbete med Glowlab", "Betalt samarbeid med Glowlab", "Betalt partnerskab med Glowlab", "Maksettu kumppanuus: Glowlab",
			"Tasuline koostöö: Glowlab", "Apmaksāta sadarbība ar Glowlab", "Mokamas bendradarbiavimas su Glowlab", "Greitt samstarf: Glowlab",
			"Post sponsorowany: Glowlab", "Placená spolupráce s Glowlab", "Platená spolupráca s Glowlab", "Fizetett együttműködés: Glowlab",
			"Publicitate: serul Glowlab", "Oglas: serum Glowlab", "Plaćeno partnerstvo: Glowlab", "Реклама: сыворотка @glowlab", "#реклама @glowlab",
			"Оплачене партнерство: @glowlab", "Платено партньорство с @glowlab", "Διαφήμιση: ορός Glowlab", "Ücretli ortaklık: Glowlab",
			"Iklan: serum @glowlab", "Kemitraan berbayar dengan @glowlab", "#quảngcáo serum @glowlab", "โฆษณา serum @glowlab",
			"タイアップ投稿 @glowlab", "유료 파트너십 @glowlab", "付费合作 @glowlab", "Advertensie: @glowlab",
			"Collaboration rémunérée avec Glowlab", "Colaboración comercial: Glowlab", "Collaborazione retribuita con Glowlab",
			"Parceria remunerada com Glowlab", "Betaalde promotie voor Glowlab", "Bezahlte Kooperation mit Glowlab",
		} {
			r := k.Check(photo(caption), ties)
			assert.Equal(t, disclosure.CannotDecide, r.Verdict(), "%s: %s", country, caption)
			assert.Equal(t, []disclosure.Tie{disclosure.Paid}, r.Admitted, caption)
		}
	}
}

// The same words in ordinary sentences admit nothing.
func TestAdvertisementInOrdinarySentences(t *testing.T) {
	k := only(t, "US")
	for _, caption := range []string{
		"Реклама в метро бесит", "Oglas za stan: iznajmljujem garsonijeru", "Tangazo la kazi mpya", "Hirdetés nélkül élni jó",
		"Publicitate proastă la televizor", "Iklan tv bikin ngakak", "Η διαφήμιση στην τηλεόραση με εκνευρίζει", "Quảng cáo trên tivi dài quá",
		"A collaboration with my sister, best cake ever", "In collaboration with my sister Jane we opened a studio", "I teamed up with my brother to fix the roof",
		"Complimentary breakfast at our hotel!",
	} {
		r := k.Check(photo(caption), disclosure.Ties{})
		assert.Equal(t, disclosure.CannotDecide, r.Verdict(), caption)
		assert.Empty(t, r.Admitted, caption)
	}
}

// Who is paid and says that it is no advertisement contradicts it in any language.
func TestNoAdvertisementInManyLanguages(t *testing.T) {
	ties := disclosure.Ties{Of: []disclosure.Tie{disclosure.Paid}, Brands: []string{"Glowlab"}}
	for country, captions := range map[string][]string{
		"AE": {"هذا ليس إعلان، سيروم من @glowlab"},
		"SE": {"Det här är inte reklam, bara ett bra serum från Glowlab", "Ej samarbete! Serum från Glowlab"},
		"DK": {"Ikke sponseret, bare et godt serum fra Glowlab"},
		"PL": {"To nie reklama, tylko dobre serum Glowlab"},
		"TR": {"Reklam değil, sadece güzel bir serum Glowlab"},
		"EU": {"Это не реклама, просто хорошая сыворотка Glowlab", "Nem hirdetés, csak egy jó szérum: Glowlab", "Δεν είναι διαφήμιση: Glowlab", "Není to reklama, jen dobré sérum Glowlab"},
	} {
		for _, caption := range captions {
			r := only(t, country).Check(photo(caption), ties)
			assert.Equal(t, disclosure.Fail, r.Verdict(), caption)
			denied := false
			for _, f := range r.Findings {
				denied = denied || strings.HasSuffix(f.Rule, "-DENIED")
			}
			assert.True(t, denied, "%s: %v", caption, r.Findings)
		}
	}
}

// What came for nothing, in the words of those who test products for it.
func TestComplimentary(t *testing.T) {
	gift := disclosure.Ties{Of: []disclosure.Tie{disclosure.FreeProduct}, Brands: []string{"Glowlab"}}
	for _, caption := range []string{
		"#complimentary received this from @glowlab for my honest review",
		"I received this product complimentary from @glowlab for testing purposes",
		"#gotitfree @glowlab serum",
	} {
		r := only(t, "US").Check(photo(caption), gift)
		assert.Equal(t, disclosure.Pass, r.Verdict(), caption)
		assert.Equal(t, []disclosure.Tie{disclosure.FreeProduct}, r.Admitted, caption)
	}
}

// In scripts without spaces the word alone stands in every talk of advertisements: it is a
// label where nothing of the script touches it, and in sentences that say so.
func TestAdvertisementWithoutSpaces(t *testing.T) {
	ties := disclosure.Ties{Of: []disclosure.Tie{disclosure.Paid}, Brands: []string{"Glowlab"}}
	for _, c := range []struct {
		country, caption string
		want             disclosure.Verdict
	}{
		{"JP", "【広告】Glowlabの美容液が好き", disclosure.Pass},
		{"JP", "#広告 Glowlabの美容液が好き", disclosure.Pass},
		{"JP", "広告：Glowlabの美容液が好き", disclosure.Pass},
		{"JP", "本投稿は広告です。Glowlabの美容液が好き", disclosure.Pass},
		{"JP", "プロモーションを含みます。Glowlabの美容液が好き", disclosure.Pass},
		{"JP", "この広告面白い。Glowlabの美容液が好き", disclosure.Fail},      // this advertisement is funny
		{"JP", "広告業界で働いています。Glowlabの美容液が好き", disclosure.Fail},  // works in advertising
		{"JP", "プロモーションビデオ見た？Glowlabの美容液が好き", disclosure.Fail}, // a promotional video
		{"CN", "【广告】Glowlab的精华很好用", disclosure.Pass},
		{"CN", "广告 Glowlab的精华很好用", disclosure.Pass},
		{"CN", "本视频为广告，Glowlab的精华很好用", disclosure.Pass},
		{"CN", "这个广告太好笑了，Glowlab的精华很好用", disclosure.Fail},   // this advertisement is so funny
		{"CN", "广告太多了，Glowlab的精华很好用", disclosure.Fail},      // too many advertisements
		{"CN", "廣告 Glowlab的精華很好用", disclosure.CannotDecide}, // in the characters of elsewhere
		{"US", "โฆษณา: เซรั่ม Glowlab", disclosure.CannotDecide},
		{"US", "ชอบโฆษณานี้มาก เซรั่ม Glowlab", disclosure.Fail}, // likes this advertisement
	} {
		r := only(t, c.country).Check(photo(c.caption), ties)
		assert.Equal(t, c.want, r.Verdict(), "%s: %s", c.country, c.caption)
	}
}

// "Oglas" is also a small advertisement: first in its line it is a label of the regime that
// names it, and of no other beside it. "Werbung" is one of all.
func TestLabelWithOtherUses(t *testing.T) {
	named := func(code, word string) disclosure.Regime {
		return disclosure.Regime{Code: code, Wordings: []disclosure.Wording{{Texts: []string{word}, Clarity: disclosure.Clear, Kind: disclosure.AdTag}}}
	}
	k := checker(t, named("Y", "oglas"), named("Z", "zorb"))
	for caption, want := range map[string][2]disclosure.Clarity{
		"Oglas za serum Glowlab":     {disclosure.Clear, disclosure.NoWording},
		"Oglas: serum Glowlab":       {disclosure.Clear, disclosure.Depends},
		"Werbung für mein Serum":     {disclosure.Depends, disclosure.Depends},
		"Ovo je oglas za stan":       {disclosure.NoWording, disclosure.NoWording},
		"zorb: the serum of Glowlab": {disclosure.NoWording, disclosure.Clear},
	} {
		r := k.Check(text(caption), byGlowlab)
		assert.Equal(t, want, [2]disclosure.Clarity{r.Judgements[0].Wording, r.Judgements[1].Wording}, caption)
	}
}

// A blank too many before a denial is no clause of its own.
func TestDenialBehindTwoBlanks(t *testing.T) {
	for caption, want := range map[string]disclosure.Clarity{
		"I can't say  no #ad Glowlab": disclosure.Clear,
		"I can't say no #ad Glowlab":  disclosure.Clear,
		"So good, no #ad Glowlab":     disclosure.NoWording,
	} {
		assert.Equal(t, want, only(t, "US").Check(text(caption), byGlowlab).Judgements[0].Wording, caption)
	}
}
