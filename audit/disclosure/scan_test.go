package disclosure_test

import (
	"strings"
	"testing"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// admitted is what a text admits, as the words written and with bars between.
func admitted(k *disclosure.Checker, kind disclosure.Kind, text string, brands ...string) string {
	var all []string
	for _, a := range k.Check(disclosure.Content{Caption: text}, disclosure.Ties{Brands: brands}).Admissions {
		if a.Kind == kind {
			all = append(all, text[a.Span.Start:a.Span.End])
		}
	}
	return strings.Join(all, "|")
}

// TestStandsAsLabel: a single word counts where it is set apart: first in its line,
// in brackets, between marks, or behind a tag; never inside a sentence.
func TestStandsAsLabel(t *testing.T) {
	k := only(t, "US")
	for text, want := range map[string]string{
		"Ad":                                      "Ad",
		" \tAd ":                                  "Ad",
		"Ad my serum":                             "Ad",
		"Ad: my serum":                            "Ad",
		"Ad\nmy serum":                            "Ad",
		"My serum\nad of the day":                 "ad",
		"My serum\rad of the day":                 "ad",
		"My serum\n  ad of the day":               "ad",
		"Ad agencies like it":                     "",
		"Ad agency":                               "",
		"Ad agency: my serum":                     "",
		"Ad agencies\nAd":                         "Ad",
		"Ad agents like it":                       "Ad",
		"Ad, agencies like it":                    "Ad",
		"Ad-free weekend":                         "",
		"My serum (ad-free) again":                "",
		"Ad-gifted serum":                         "Ad",
		"Sponsored my cousin's visa":              "",
		"Sponsored a donkey":                      "",
		"Sponsored: a donkey":                     "Sponsored",
		"My serum (ad) again":                     "ad",
		"My serum [ad] again":                     "ad",
		"My serum {ad} again":                     "ad",
		"My serum |ad| again":                     "ad",
		"My serum *ad* again":                     "ad",
		"My serum. Ad. Again":                     "Ad",
		"My serum, ad, again":                     "ad",
		"My serum! Ad! Again":                     "Ad",
		"My serum? Ad: again":                     "Ad",
		"My serum: ad / again":                    "ad",
		"My serum; ad ~ again":                    "ad",
		"My serum / ad | again":                   "ad",
		"My serum > ad":                           "ad",
		"My serum ~ad~ again":                     "ad",
		"My serum - ad - again":                   "ad",
		"My serum. Ad #serum":                     "Ad",
		"My serum. Ad @glowlab":                   "Ad",
		"My serum. Ad\nAgain":                     "Ad",
		"My serum. Ad\r\nAgain":                   "Ad",
		"https://x.co/ad":                         "",
		"https://x.co/1?a=ad":                     "",
		"x.co/my-serum/ad":                        "",
		"(www.x.co/ad)":                           "",
		"https://x.co/1 (ad)":                     "ad",
		"(see x.co/1)/ad":                         "ad",
		"@glowlab ad.":                            "ad",
		"#serum ad.":                              "ad",
		"https://x.co/1 ad.":                      "ad",
		"✨ ad ✨":                                  "ad",
		"My serum ✨ ad ✨ again":                   "ad",
		"My serum ❤\ufe0f ad.":                    "ad",
		"(ad\ufe0f)":                              "ad",
		"My serum ad.":                            "",
		"My x\u0301 ad.":                          "",
		"My serum ❤\ufe00 ad.":                    "ad",
		"https://x.co/1 my serum ad.":             "",
		"@glowlab serum ad.":                      "",
		"Ad+agencies like it":                     "Ad",
		"Sponsored space of mine":                 "Sponsored",
		"My serum ☀ ad.":                          "ad", // a sign whose last byte is 0x80
		"My serum 5 ad.":                          "",
		"My café ad.":                             "",
		"My cafe\u0301 ad.":                       "",
		"My serum. Ad again":                      "",
		"My serum. Ad é":                          "",
		"My serum (ad again)":                     "",
		"My serum @ ad.":                          "",
		"My serum a# ad.":                         "",
		"My serum:// ad.":                         "ad",
		"x " + strings.Repeat("y", 118) + "@ ad.": "",
		"@" + strings.Repeat("y", 119) + " ad.":   "ad",
		"@" + strings.Repeat("y", 120) + " ad.":   "", // no handle is so long
	} {
		assert.Equal(t, want, admitted(k, disclosure.AdTag, text), "%q", text)
	}
	// A word with another meaning needs a mark after it, first in its line as well.
	probed := checker(t, probe(disclosure.Violation))
	for text, want := range map[string]string{
		"zorbed: my serum":      "zorbed",
		"zorbed":                "zorbed",
		"#zorbed my serum":      "#zorbed",
		"zorbed my serum":       "",
		"My serum\nzorbed\nand": "zorbed",
		"My serum\nzorbed and":  "",
		"(zorbed) my serum":     "zorbed",
		"zorbed - my serum":     "zorbed",
	} {
		assert.Equal(t, want, admitted(probed, disclosure.Sponsor, text), "%q", text)
	}
}

// TestStandsUnspaced: where no spaces are set, a label stands between marks, or in a
// sentence that says what the post is.
func TestStandsUnspaced(t *testing.T) {
	for text, want := range map[string]bool{
		"広告":                       true,
		"【広告】この美容液":                true,
		"広告：この美容液":                 true,
		"広告 Glowlabの美容液":           true,
		"広告Glowlabの美容液":            true,
		"美容液。広告です":                 true,
		"この投稿は広告です":                true,
		"Glowlabの広告です":             true,
		"本動画はプロモーションを含みます":         true,
		"プロモーションが含まれます":            true,
		"最近の広告が多すぎる":               false,
		"広告が長い":                    false,
		"選挙の宣伝カーがうるさい":             false,
		"新しい広告塔になりたい":              false,
		"プロモーションビデオを見た":            false,
		"タイアップ広告 Glowlabの美容液":      true,
		"広告企画：Glowlabの美容液":         true,
		"Glowlab様のプロモーションで投稿しています": true,
		"広告で見た服が届いた":               false,
		"PRです":                     true,
		"本投稿はPRを含みます":              true,
		"自己PRが苦手":                  false,
		"PRじゃないです":                 false,
		"広告ー":                      false,
	} {
		assert.Equal(t, want, len(only(t, "JP").Check(photo(text), disclosure.Ties{}).Admissions) > 0, "%q", text)
	}
	for text, want := range map[string]bool{
		"广告 这款精华很好用":     true,
		"广告｜这款精华很好用":     true,
		"本视频为广告":         true,
		"这是广告，内容真实":      true,
		"合作广告｜Glowlab精华": true,
		"广告来自Glowlab":    true,
		"含广告":            true,
		"广告太多了，看不下去":     false,
		"这条广告好好笑":        false,
		"学广告学的第一天":       false,
		"不是广告，自己买的":      false,
		"地铁里的广告牌坏了":      false,
		"#广告 这款精华很好用":    true,
		"我讨厌广告时间，太长了吧":   false,
	} {
		assert.Equal(t, want, len(only(t, "CN").Check(photo(text), disclosure.Ties{}).Admissions) > 0, "%q", text)
	}
}

// TestOwnAd: a bare "ad" is no label in a language that has such a word, unless a mark
// or the brand follows. The Digital Chart accepts "Ad" with the brand.
func TestOwnAd(t *testing.T) {
	for _, c := range []struct {
		regime, language, text string
		want                   bool
	}{
		{"IT", "it", "Ad Amalfi con la nonna", false},
		{"IT", "it-IT", "AD OGNI ESTATE la stessa spiaggia", false},
		{"IT", "it", "Andiamo ad Amalfi", false},
		{"IT", "it", "Ad Glowlab: il mio siero", true},
		{"IT", "it", "Ad Glow Lab il mio siero", true},
		{"IT", "it", "Ad @glowlab il mio siero", true},
		{"IT", "it", "Ad | il mio siero di Glowlab", true},
		{"IT", "it", "#ad il mio siero di Glowlab", true},
		{"IT", "it", "Adv Glowlab: il mio siero", true},
		{"IT", "en", "Ad my serum", true},
		{"IT", "", "Ad my serum", true},
		{"TR", "tr", "Ad soyad yazmayı unutmayın", false},
		{"US", "hu", "Ad egy puszit a baba", false},
		{"DK", "da", "Ad stien langs vandet", false},
		{"US", "de", "Ad mein Serum", true},
	} {
		post := photo(c.text)
		post.Language = c.language
		r := only(t, c.regime).Check(post, disclosure.Ties{Brands: []string{"Glowlab"}})
		assert.Equal(t, c.want, len(r.Admissions) > 0, "%s %s %q", c.regime, c.language, c.text)
	}
}

// TestSpokenOf: an advertisement that a sentence speaks of is no label, nor is a word that
// means as often something else, unless a mark or the brand follows.
func TestSpokenOf(t *testing.T) {
	for text, want := range map[string]bool{
		"DE Werbung Mein neues Serum":                true,
		"DE Werbung mein neues Serum":                true,
		"DE Werbung Ist das nicht schön":             true,
		"DE Werbung ist mir zu laut":                 false,
		"DE Werbung im Briefkasten nervt mich":       false,
		"DE Werbung im Auftrag von Glowlab":          true,
		"DE Werbung: Fernsehen macht müde":           true,
		"DE Anzeige":                                 true,
		"DE Anzeige | Mein Serum":                    true,
		"DE Anzeige Glowlab Mein Serum":              true,
		"DE Anzeige wegen Falschparkens":             false,
		"DE Anzeige Mein neues Serum":                true,
		"DE Werbung Mein neuer Fernseher":            true,
		"DE Werbung mein neuer fernseher ist da":     true,
		"DE Werbung TV Tipp":                         true,
		"DE Werbung am Morgen, mein Serum":           true,
		"DE werbung es ist soweit, mein serum":       true,
		"US Promotion: my serum":                     true,
		"US Promotion by Glowlab":                    true,
		"US Promotion by then or I quit":             false,
		"US Promotion at work! Champagne":            false,
		"US Advertising degree: done!":               false,
		"US Advert on the telly made me cry":         false,
		"US Ad is my middle name":                    false,
		"US Ad Is it me or is this serum great":      true,
		"FR Publicité mensongère : fermé":            false,
		"FR Publicité Mon sérum":                     true,
		"FR Publicité à la télé, encore":             false,
		"NL Reclame op tv":                           false,
		"NL Reclame voor mijn serum":                 true,
		"PL Reklama w telewizji trwa":                false,
		"PL Reklama w ramach współpracy z Glowlab":   true,
		"SE Reklam i brevlådan":                      false,
		"SE Reklam i samarbete med Glowlab":          true,
		"FI Mainos telkkarissa nauratti":             false,
		"FI Mainos Glowlab":                          true,
		"TR Reklam arası çok uzun":                   false,
		"ES Anuncio importante: mañana no hay vídeo": false,
	} {
		code, text, _ := strings.Cut(text, " ")
		r := only(t, code).Check(photo(text), disclosure.Ties{Brands: []string{"Glowlab"}})
		assert.Equal(t, want, len(r.Admissions) > 0, "%s %q", code, text)
	}
}

// TestAnsweredNo: a label that is asked and denied is a denial.
func TestAnsweredNo(t *testing.T) {
	k := only(t, "US")
	for text, denied := range map[string]bool{
		"#ad? No! I just love it":   true,
		"#ad ? nope":                true,
		"#ad?! .. Nah, I love it":   true,
		"#ad? Never":                true,
		"#ad? NO5":                  true,
		"#ad? Nobody asked":         false,
		"#ad? Yes, no doubt":        false,
		"#ad? ":                     false,
		"#ad! No, I love it":        false,
		"#ad No? I love it":         false,
		"#ad, but is it? No":        false,
		"sponsored by Glowlab? No!": false, // a sentence is no label
	} {
		r := k.Check(photo(text), paid)
		assert.Equal(t, denied, fires(r, "FTC-WORD-CONTRADICT"), "%q", text)
		assert.Equal(t, denied, len(r.Admissions) == 0, "%q", text)
		assert.Equal(t, denied, r.Judgements[0].Wording == disclosure.NoWording, "%q", text)
	}
}

// TestDeniedTags: a hashtag is denied by the words before it, in any language, where
// they can do nothing else.
func TestDeniedTags(t *testing.T) {
	k := only(t, "US")
	for text, denied := range map[string]bool{
		"no #ad, just love":                       true,
		"Great serum, no #ad":                     true,
		"Great serum (no #ad)":                    true,
		"✨ no #ad":                                true,
		"Great serum, not an #ad":                 true,
		"This isn't #sponsored":                   true,
		"This is NOT #sponsored":                  true,
		"This was never #sponsored by anyone":     true,
		"not really an #ad, is it":                true,
		"Dit is geen #ad":                         true,
		"Das ist keine #werbung":                  true,
		"Esto no es #publicidad":                  true,
		"Ce n'est pas une #publicité":             true,
		"I can't say no #ad":                      false, // "no" ends what was said
		"Why not #ad":                             false,
		"Not today. #ad":                          false,
		"Not the serum you know #ad":              false,
		"No, #ad is what it says":                 false,
		"Just say no to dry skin #ad":             false,
		"I never knew a better serum #ad":         false,
		"Keine Lust auf trockene Haut #anzeige":   false,
		"Pas une ride, merci @glowlab #publicité": false,
	} {
		r := k.Check(photo(text), paid)
		assert.Equal(t, denied, fires(r, "FTC-WORD-CONTRADICT"), "%q", text)
		assert.Equal(t, denied, len(r.Admissions) == 0, "%q", text)
	}
	for _, text := range []string{"Not #gifted, bought it", "No #collab, my own money"} {
		r := k.Check(photo(text), disclosure.Ties{})
		assert.Empty(t, r.Admissions, text)
	}
	fixed, err := disclosure.Apply(photo("no #ad, just love"), k.Fix(photo("no #ad, just love"), paid).Edits)
	require.NoError(t, err)
	assert.Equal(t, "#ad: just love", fixed.Caption)
}

// TestUnsaidElsewhere: what is denied in another language says nothing either.
func TestUnsaidElsewhere(t *testing.T) {
	for text, code := range map[string]string{
		"Keine bezahlte Werbung, nur ein gutes Serum":            "DE",
		"Das ist keine bezahlte Werbepartnerschaft":              "DE",
		"Pas de collaboration commerciale, juste un bon sérum":   "FR",
		"Ce n'est pas une collaboration commerciale":             "FR",
		"Geen betaald partnerschap, gewoon een fijn serum":       "NL",
		"Non è sponsorizzato da nessuno":                         "IT",
		"No patrocinado por nadie, me gusta el sérum":            "ES",
		"To nie jest płatna współpraca z marką, po prostu lubię": "PL",
		"Não é parceria paga, gente":                             "BR",
		"Ei ole kaupallinen yhteistyö":                           "FI",
	} {
		r := only(t, code).Check(photo(text), paid)
		assert.Equal(t, disclosure.Fail, r.Verdict(), "%s %q", code, text)
		assert.Empty(t, only(t, code).Check(photo(text), disclosure.Ties{}).Admissions, "%s %q", code, text)
	}
}

// TestAnsweredNoByName: it is not judged as other words.
func TestAnsweredNoByName(t *testing.T) {
	regime := probe(disclosure.Violation)
	regime.Wordings = append(regime.Wordings, disclosure.Wording{Texts: []string{"#affiliate"}, Clarity: disclosure.Unclear, Kind: disclosure.AffiliateLink})
	r := checker(t, regime).Check(text("#ad? No! I just love it"), paid)
	assert.Equal(t, disclosure.NoWording, r.Judgements[0].Wording)
}

// TestDenials: what lies in a denial admits nothing. Affiliate links are another
// thing than what most denials deny.
func TestDenials(t *testing.T) {
	k := only(t, "US")
	for text, want := range map[string]string{
		"This is not an ad":        "",
		"Not an ad. #ad":           "ad_tag",
		"#ad. Not an ad":           "ad_tag",
		"#notanad #ad":             "ad_tag",
		"Not sponsored, not an ad": "",
		"Not sponsored. Some links are affiliate links":              "affiliate_link",
		"No affiliate links here":                                    "",
		"No affiliate links here. The others are affiliate links":    "affiliate_link",
		"Not sponsored. No affiliate links. Sponsored by Glowlab":    "sponsor_sentence",
		"I don't earn a commission":                                  "",
		"It is not a paid link":                                      "",
		"Not an ad#ad":                                               "ad_tag", // they touch
		"Affiliated, not sponsored links":                            "affiliate_link",
		"Thanks for reading":                                         "",
		"Not an ad, not an ad, not an ad. Glowlab sent me this free": "gift",
		"広告ではありません、本音です":                                             "",
		"これは広告じゃないよ":                                                 "",
		"この広告では新作を紹介します":                                             "ad_tag", // "in this ad"
		"광고 아님! 내돈내산 후기":                                             "",
		"협찬이 아닙니다":                                                   "",
		"这不是广告，我自己买的":                                                "",
	} {
		var kinds []string
		for _, a := range k.Check(photo(text), disclosure.Ties{}).Admissions {
			if len(kinds) == 0 || kinds[len(kinds)-1] != string(a.Kind) {
				kinds = append(kinds, string(a.Kind))
			}
		}
		assert.Equal(t, want, strings.Join(kinds, " "), "%q", text)
	}
}

// TestDenialWithinAnother: what lies in the longer of two is denied as well.
func TestDenialWithinAnother(t *testing.T) {
	regime := probe(disclosure.Violation)
	regime.Wordings = append(regime.Wordings, disclosure.Wording{Kind: disclosure.Denial, Texts: []string{"glim ..9 glam"}})
	k := checker(t, regime)
	assert.Empty(t, admitted(k, disclosure.AdTag, "glim not an ad, #ad glam"))
	assert.Equal(t, "#ad", admitted(k, disclosure.AdTag, "glim not an ad, glam #ad"))
}

// TestBrandTags: a hashtag that joins the name of a brand and a role.
func TestBrandTags(t *testing.T) {
	k := only(t, "US")
	for _, c := range []struct{ text, brand, want string }{
		// a brand of the ties, or the beginning of its name
		{"#GlowlabPartner", "Glowlab", "#GlowlabPartner"},
		{"#glowlabpartner", "Glowlab", "#glowlabpartner"},
		{"#glowlab_partner my serum", "@glowlab", "#glowlab_partner"},
		{"#_glowlab_partner", "Glow Lab", "#_glowlab_partner"},
		{"#glopartner", "Glowlab", "#glopartner"},
		{"#glpartner", "Glowlab", ""},
		{"#labpartner", "Glowlab", ""},
		{"#AcmePartner", "Glowlab", ""},
		{"#BestPartner", "Best", "#BestPartner"},
		{"#glowlabpartners", "Glowlab", ""},
		// no brand is given: a name set apart by capitals or a sign
		{"#GlowlabPartner", "", "#GlowlabPartner"},
		{"#glowlabPartner", "", "#glowlabPartner"},
		{"#glowlab_partner", "", "#glowlab_partner"},
		{"#Glow5Partner", "", "#Glow5Partner"},
		{"#Glowlabpartner", "", ""},
		{"#glowlabpartner", "", ""},
		{"#GLOWLABPARTNER", "", ""},
		{"#GLOWLABPartner", "", ""},
		{"#EVAPartner", "", ""},
		{"#JAZZPartner", "", ""},
		{"#GPartner", "", ""},
		{"#g_partner", "", ""},
		{"#HpPartner", "", "#HpPartner"},
		{"#OfficialPartner", "", ""},
		{"#official_partner", "", ""},
		{"#TeamPartner", "", ""},
		// how long a tag may be: its name, the sign and the role
		{"#" + strings.Repeat("x", 71) + "_partner", "", "#" + strings.Repeat("x", 71) + "_partner"},
		{"#" + strings.Repeat("x", 72) + "_partner", "", ""},
		// without a sign in front, the name of a brand of the ties
		{"GlowlabPartner here", "Glowlab", "GlowlabPartner"},
		{"I'm a glowlabpartner", "Glowlab", "glowlabpartner"},
		{"glowlabpartner and glowlabpartner", "Glowlab", "glowlabpartner|glowlabpartner"},
		{"@GlowlabPartner here", "Glowlab", ""},
		{"_GlowlabPartner here", "Glowlab", ""},
		{"MyGlowlabPartner here", "Glowlab", ""},
		{"5GlowlabPartner here", "Glowlab", "GlowlabPartner"},
		{"Glowlab partner", "Glowlab", ""},
		{"GlowlabPartner here", "", ""},
		{"GlowlabPartner here", "Glow", ""},
		{"Glowlab, GlowlabPartner", "Glowlab", "GlowlabPartner"},
		{"# GlowlabPartner", "Glowlab", "GlowlabPartner"},
		{filler(100) + " #GlowlabPartner", "Glowlab", "#GlowlabPartner"},
	} {
		var brands []string
		if c.brand != "" {
			brands = append(brands, c.brand)
		}
		assert.Equal(t, c.want, admitted(k, disclosure.BrandRelation, c.text, brands...), "%q by %q", c.text, c.brand)
	}
}

// TestBrandTagCapitals: the first and the last of them set a role apart.
func TestBrandTagCapitals(t *testing.T) {
	assert.Equal(t, "#GlowZorb", finds(t, "#{brand}zorb", "My #GlowZorb"))
	assert.Equal(t, "#GlowAce", finds(t, "#{brand}ace", "My #GlowAce"))
}

// TestBrandTagOnce: a hashtag is no word without a sign as well.
func TestBrandTagOnce(t *testing.T) {
	r := only(t, "US").Check(text(strings.Repeat("#GlowlabPartner ", disclosure.MaxPlaces)), byGlowlab)
	assert.Len(t, r.Admissions, disclosure.MaxPlaces)
	assert.Zero(t, r.More)
}

// TestGluedAd: "ad" at the end of a longer tag is easily missed; a word that merely
// ends so is none.
func TestGluedAd(t *testing.T) {
	k := only(t, "US")
	for _, c := range []struct {
		text, brand string
		want        bool
	}{
		{"#coolstylead", "", true},
		{"#brandad", "", true},
		{"#glowlabad", "Glowlab", true},
		{"#salad", "", false},
		{"#mysalad", "", false},
		{"#launchpad", "", false},
		{"#homestead", "", false},
		{"#ironclad", "", false},
		{"#olympiad", "", false},
		{"#squad", "", false},
		{"#squad", "Squ", true},
		{"#olead", "", true},
		{"#olad", "", false}, // too short to be told
		{"#coolstyleadd", "", false},
	} {
		ties := disclosure.Ties{Of: paid.Of}
		if c.brand != "" {
			ties.Brands = []string{c.brand}
		}
		assert.Equal(t, c.want, fires(k.Check(photo("My serum "+c.text+" is here"), ties), "FTC-WORD-RUNON"), "%q by %q", c.text, c.brand)
	}
}

// TestNamesBrand: a post names the brand with blanks and signs in it put aside, in
// any of its parts that are seen with it, and what it is about tells it too.
func TestNamesBrand(t *testing.T) {
	k := checker(t, probe(disclosure.Violation))
	with := func(f func(*disclosure.Content)) disclosure.Content {
		c := disclosure.Content{Format: engagement.Text, Caption: "zorbed: my serum"}
		f(&c)
		return c
	}
	text := func(s string) disclosure.Content {
		return with(func(c *disclosure.Content) { c.Caption = "zorbed: " + s })
	}
	for _, c := range []struct {
		name    string
		content disclosure.Content
		want    bool
	}{
		{"plain", text("my Glowlab serum"), true},
		{"handle", text("my serum @glowlab"), true},
		{"hashtag", text("my serum #GlowLab"), true},
		{"blank", text("my Glow Lab serum"), true},
		{"signs", text("my g.l_o-w'l&ab serum"), true},
		{"begun twice", text("my gloglowlab serum"), true},
		{"another sign", text("my Glow! Lab serum"), false},
		{"another letter", text("my Glowllab serum"), false},
		{"a part", text("my Glowla"), false},
		{"at the end", text("my Glowlab"), true},
		{"within 22 bytes", text("my glow" + strings.Repeat(" ", 15) + "lab"), true},
		{"further apart", text("my glow" + strings.Repeat(" ", 16) + "lab"), false},
		{"not at all", text("my serum"), false},
		{"title", with(func(c *disclosure.Content) { c.Title = "Glowlab day" }), true},
		{"picture", with(func(c *disclosure.Content) { c.Screen = lines("hello", "Glowlab") }), true},
		{"speech", with(func(c *disclosure.Content) { c.Speech = lines("hello", "Glowlab") }), true},
		{"label", with(func(c *disclosure.Content) { c.Label.Text = "With Glowlab" }), true},
		{"another label", with(func(c *disclosure.Content) { c.Label.Text = "With Acme" }), false},
		{"about", with(func(c *disclosure.Content) { c.About = []string{"serums", "Glowlab"} }), true},
		{"about, then something else", with(func(c *disclosure.Content) { c.About = []string{"Glowlab", "serums"} }), true},
		{"about something else", with(func(c *disclosure.Content) { c.About = []string{"serums"} }), false},
		{"label and about", with(func(c *disclosure.Content) { c.Label.Text, c.About = "With Glowlab", []string{"serums"} }), true},
		{"caption, then a label", with(func(c *disclosure.Content) { c.Caption, c.Label.Text = "zorbed: Glowlab", "Paid" }), true},
		{"title, then a caption", with(func(c *disclosure.Content) { c.Title, c.Caption = "Glowlab", "zorbed: mine" }), true},
	} {
		want := disclosure.Clear
		if !c.want {
			want = disclosure.Unclear
		}
		c.content.Label.On = engagement.No // not judged: only what it says
		r := k.Check(c.content, byGlowlab)
		assert.Equal(t, want, r.Judgements[0].Wording, c.name)
		assert.Equal(t, !c.want, fires(r, string(disclosure.SignWho)), c.name)
		r = k.Check(c.content, paid)
		assert.Equal(t, disclosure.Clear, r.Judgements[0].Wording, "%s, no brand given", c.name)
	}
}

// TestEvasion: letters that look alike, styled or cut by what is not seen, in the
// label itself. Full-width letters are letters.
func TestEvasion(t *testing.T) {
	k := checker(t, probe(disclosure.Violation))
	for text, want := range map[string]bool{
		"#zorb my serum":                     false,
		"#z\u200borb my serum":               true,
		"#\u200bzorb my serum":               true,
		"s\u200berum\n#zorb":                 false,
		"s\u200berum\n#z\u200borb":           true,
		"#zorb my s\u200berum":               false,
		"🅰#zorb my serum":                    false,
		"#zorb﹟one my serum":                 false,
		"\u200b#zorb my serum":               false,
		"#zorb\u200b my serum":               false,
		"#z\u200borb my s\u200berum":         true,
		"＃ｚｏｒｂ my serum":                     false,
		"𝘇𝗼𝗿𝗯: my serum":                     true,
		"z\u043erb: my serum":                true,
		"#zorb #bl\u200burb my serum":        false, // not the best there is
		"s\u200be\u200brum ✨ #zorb ✨ \u200b": false,
	} {
		r := k.Check(disclosure.Content{Format: engagement.Text, Caption: text}, paid)
		assert.Equal(t, disclosure.Clear, r.Judgements[0].Wording, "%q", text)
		assert.Equal(t, want, fires(r, string(disclosure.SignEvasion)), "%q", text)
	}
}

// TestAdmissionsOfOnePlace: wordings of a kind that overlap are one admission.
func TestAdmissionsOfOnePlace(t *testing.T) {
	support := func(texts ...string) disclosure.Wording {
		return disclosure.Wording{Kind: disclosure.Support, Language: "en", Texts: texts}
	}
	k := checker(t, disclosure.Regime{Code: "X", Wordings: []disclosure.Wording{support("glim zorb", "zorb morb", "glim & zarb", "marb", "#glim", "#zorb"), {Kind: disclosure.Gift, Texts: []string{"morb"}}}})
	for text, want := range map[string]string{
		"glim zorb morb":               "glim zorb morb",
		"glim zorb zorb morb":          "glim zorb|zorb morb",
		"#glim#zorb":                   "#glim|#zorb",
		"glim #ad #ad #ad (marb) zarb": "glim #ad #ad #ad (marb) zarb",
		"glim zorb. glim zorb":         "glim zorb|glim zorb",
	} {
		assert.Equal(t, want, admitted(k, disclosure.Support, text), "%q", text)
	}
	r := k.Check(disclosure.Content{Screen: lines("glim zorb", "glim zorb"), Speech: lines("glim zorb #morb"), Bio: "#ad", Elsewhere: "#ad"}, disclosure.Ties{})
	at := func(kind disclosure.Kind, where disclosure.Where, index, start, end int, language string) disclosure.Admission {
		return disclosure.Admission{Kind: kind, Where: where, Index: index, Span: disclosure.Span{Start: start, End: end}, Language: language}
	}
	assert.Equal(t, []disclosure.Admission{
		at(disclosure.Support, disclosure.OnScreen, 0, 0, 9, "en"), at(disclosure.Support, disclosure.OnScreen, 1, 0, 9, "en"),
		at(disclosure.Support, disclosure.InSpeech, 0, 0, 9, "en"), at(disclosure.Gift, disclosure.InSpeech, 0, 10, 15, ""),
		at(disclosure.AdTag, disclosure.InBio, 0, 0, 3, "en"), at(disclosure.AdTag, disclosure.InElsewhere, 0, 0, 3, "en"),
	}, r.Admissions)
	// What stands on the profile or in another post admits nothing of this one.
	assert.Equal(t, []disclosure.Tie{disclosure.FreeProduct, disclosure.CommissionLink}, r.Admitted)
}
