package disclosure_test

import (
	"hash/fnv"
	"os"
	"strings"
	"testing"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestAdmissions tries sentences of the kinds that studies of affiliate marketing
// describe, written for this test.
func TestAdmissions(t *testing.T) {
	k := only(t, "US")
	for kind, texts := range map[disclosure.Kind][]string{
		disclosure.AffiliateLink: {
			"*affiliate link", "(affiliate)", "Some of the links above are affiliate links.", "AFFILIATE LINKS BELOW", "My Amazon affiliate link: https://x.co/1",
			"Links marked with * are affiliated.", "This description contains affiliate links", "FTC: not sponsored. Some links are affiliate links!", "All links are referral links",
			"Get 10$ off with my referral link", "I am an Amazon Associate", "Disclaimer: Some links are affiliate", "Product links (affiliate):", "Affil. links", "#affiliate",
			"*Dieser Link ist ein Affiliate-Link", "Bei den Links handelt es sich um Affiliate-Links", "Los enlaces son de afiliados", "Certains liens sont affiliés", "Link affiliati", "Links de afiliado", "Dit zijn affiliate links",
			"this post contains affiliate links", "Affiliate disclosure: some links", "Links to products may be affiliate", "Amazon Affiliate Link for this lens", "Contains sponsored links", "Aff link", "(aff)", "I am an affiliate of Sephora", "Disclosure: affiliate links are used",
		},
		disclosure.Explanation: {
			"I may earn a small commission if you buy through these links at no extra cost to you", "We get a small percentage of each sale made via the links", "if you click on one of the product links, I'll receive a small commission",
			"Purchases through these links earn me a commission.", "I make a commission from purchases", "As an Amazon Associate I earn from qualifying purchases", "I will get a kickback if you use these", "I get paid a small fee if you purchase using my link",
			"which means I receive a small amount of money when you purchase something", "A small portion of the sale goes to me when you use the links", "I will be compensated if you make a purchase after clicking on my links", "I receive compensation for purchases made through these links", "We'll get a tiny cut if you shop with our link",
			"This won't cost you anything extra", "It's at no additional cost to you", "at no cost to you", "Commissions earned", "I earn money when you buy through my links", "If you sign up with my link I get a small bonus",
			"a participant in the Amazon Services LLC Associates Program, an affiliate advertising program designed to provide a means for sites to earn advertising fees",
			"Wenn du über diesen Link kaufst, bekomme ich eine kleine Provision, für dich ändert sich der Preis nicht", "Je touche une petite commission si vous achetez via ces liens", "Recibo una pequeña comisión si compras a través de estos enlaces", "Ricevo una piccola commissione sugli acquisti", "Recebo uma pequena comissão se comprar pelo link", "Ik ontvang een kleine commissie als je via deze link koopt",
		},
		disclosure.Support: {
			"Using these links helps support the channel", "Support the channel by shopping through my Amazon link", "Buying through my links supports me", "Please use our link to support us", "These links help keep this channel going", "Purchases made via these links help me make more videos",
			"Help support this channel by using the link below", "SUPPORT THE SHOW: use our Amazon link", "it helps support my channel", "Click here to support me", "It really helps out the channel when you buy through the links", "By using my link you are supporting my blog",
			"Wenn ihr über den Link kauft, unterstützt ihr den Kanal", "Soutenez la chaîne en achetant via ce lien", "Apoya el canal comprando con este enlace", "Steun het kanaal via deze link", "Supporta il canale acquistando da questo link", "Apoie o canal comprando pelo link",
		},
		disclosure.Sponsor:       {"Our sponsor Glowlab", "Paid by Glowlab", "Brought to you by our friends at Glowlab", "Made possible by Glowlab", "This video is sponsored by Glowlab", "Thanks to Glowlab for sponsoring this video", "Today's sponsor is Squarespace", "This video was brought to you by Glowlab", "Glowlab paid me to make this"},
		disclosure.BrandRelation: {"I work with Glowlab", "I own this brand", "Supported by Glowlab", "Funded by our friends Glowlab", "My wife runs Glowlab", "I own shares in Glowlab", "My cousin is the founder of Glowlab"},
		disclosure.ContestEntry:  {"I'm posting this to enter Glowlab's contest", "Entering the @glowlab contest"},
		disclosure.Gift:          {"Thank you so much to everyone at Glowlab for the free serum", "Glowlab sent me this for free", "gifted by Glowlab", "I received this serum for free from Glowlab", "Products were provided by Glowlab free of charge", "#gifted"},
	} {
		for _, text := range texts {
			found := false
			for _, a := range k.Check(photo(text), disclosure.Ties{}).Admissions {
				found = found || a.Kind == kind
			}
			assert.True(t, found, "%s not found in %q", kind, text)
		}
	}
}

// TestNoAdmissions tries sentences that share words with admissions.
func TestNoAdmissions(t *testing.T) {
	k := only(t, "US")
	for _, text := range []string{
		"Link in bio", "Follow me on Instagram: https://instagram.com/x", "Thanks for watching", "Please like and subscribe", "The road commission closed the bridge",
		"I get it, you love bread", "Subscribe to the channel for more videos", "My husband is my best partner", "Gifted kids need support", "I make videos about books and films",
		"Check the links below for the recipe", "How to earn more sleep", "I bought this serum at full price", "Our family trip to Spain", "We get 50 percent of rain in June", "New ad blockers tested",
		"Join the discussion, links to my other channels below", "Help me find a name for my cat", "This show gets better every week", "What a great sale at the shop today", "I love advertising history",
		"The sponsor of the bill is a senator", "Code review tips for beginners", "He works for the city", "See you on the next stream", "#adidas #adventure #squad #nomad", "Business inquiries: me@example.com",
		"Everything I own fits in this van", "I work at night", "I work with children", "I work for myself now", "Paid by the hour", "I got paid in eggs", "I get paid on Friday", "The hotel was paid by Dad", "This trip was made possible by coffee",
		"Supported by a good bra", "Funded by my overtime", "My sister runs a marathon on Sunday", "My brother started a band called Foghorn", "Enter the contest at the village hall", "Our sponsor child Amara wrote to us",
		"Thanks for the gift, mum", "Thank you grandma for the free babysitting", "They shipped it off to be sent back to me", "Music by Epidemic Sound https://player.epidemicsound.com", "Camera: Canon 5D https://www.canon.com", "I support women's football", "We received 20 cm of snow", "The contest was fun to watch", "My @glowlab links", "Sponsored walk for the hospice on Sunday", "Sponsored by my dad, as ever", "My company laid me off today", "My company picnic was rained off",
		"I was paid in pizza for helping my friend move", "We got paid on Friday and it's gone", "The company sent me home early, snow day!", "They sent me the wrong size and I kept it", "Ad libbing my way through Monday",
		strings.Repeat("x", 200) + " links",
	} {
		r := k.Check(photo(text), disclosure.Ties{})
		assert.Empty(t, r.Admissions, text)
	}
}

// TestGivers: a gift admits a tie where a brand or its people give it, in the words of
// the staff's answers "X gave me this product to try"; relatives, chance and a word at
// the beginning of a sentence are no brand.
func TestGivers(t *testing.T) {
	k := only(t, "US")
	for text, want := range map[string]bool{
		"Glowlab sent me this serum to try":                true,
		"@glowlab gave me a bag":                           true,
		"The folks at Glowlab kindly gifted us these bags": true,
		"The brand sent me a new pair":                     true,
		"They sent me some of their biscuits":              true,
		"Sent me this serum to test":                       true,
		"they gave me these boots":                         true,
		"Thank you @glowlab for sending me a serum":        true,
		"glowlab sent me some serum to try":                true,
		"Regalo de @glowlab":                               true,
		"Me ha enviado Glowlab este sérum":                 true,
		"Glowlab m'a offert ce sérum":                      true,
		"Offert par Glowlab":                               true,
		"Regalato da Glowlab":                              true,
		"Ganhei de graça da @glowlab":                      true,
		"My husband gave me these earrings":                false,
		"This song gave me chills":                         false,
		"She gave me her last cookie":                      false,
		"They sent me home early":                          false,
		"God gave me a second chance":                      false,
		"The universe sent me a sign":                      false,
		"Mom sent us soup":                                 false,
		"Life gave me lemons":                              false,
		"Everyone gave me compliments":                     false,
		"Thank you for giving me a home":                   false,
		"Glowlab never sent me anything":                   false,
		"El regalo de mi abuela":                           false,
		"Regalo de Reyes adelantado":                       false,
		"Mi madre me ha regalado un libro":                 false,
		"Ma mère m'a offert cette montre":                  false,
		"Offert par ma mère":                               false,
		"Regalato da mia nonna":                            false,
	} {
		assert.Equal(t, want, len(k.Check(photo(text), disclosure.Ties{}).Admissions) > 0, text)
	}
	for text, want := range map[string]bool{"Glowlab paid me": true, "He paid me back": false, "Everyone paid me a visit": false} {
		assert.Equal(t, want, len(k.Check(photo(text), disclosure.Ties{}).Admissions) > 0, text)
	}
}

// TestOtherMeanings: a tag that means other things as well admits no tie, and is no clear
// word where there is one. A tie that is unknown is never a violation.
func TestOtherMeanings(t *testing.T) {
	for text, code := range map[string]string{
		"New PR on deadlift: 140 kg #pr #gym": "US",
		"New hair, she cried #client":         "US",
		"Ten years in practice #consultant":   "US",
		"#BA done, #MA next":                  "IE",
		"#AF and it is only Monday":           "IE",
		"Got the card today #PR":              "CA",
	} {
		r := only(t, code).Check(photo(text), disclosure.Ties{})
		assert.Empty(t, r.Admissions, "%s %q", code, text)
		assert.Equal(t, disclosure.CannotDecide, r.Verdict(), "%s %q", code, text)
		r = only(t, code).Check(photo(text), paid)
		assert.Equal(t, disclosure.Unclear, r.Judgements[0].Wording, "%s %q", code, text)
		assert.Equal(t, disclosure.Fail, r.Verdict(), "%s %q", code, text)
	}
}

// TestKin: a relative is no brand; a relative's brand is one.
func TestKin(t *testing.T) {
	for text, want := range map[string]bool{
		"US A collaboration with my sister: we painted this wall": false,
		"US Gifted by my mum, who knows me best":                  false,
		"US This day was sponsored by my dad":                     false,
		"US In partnership with my husband, I built a shed":       false,
		"US In collaboration with my sister's brand Glowlab":      true,
		"US A collaboration with my friends at Glowlab":           true,
		"US A collaboration with Glowlab":                         true,
		"DE In Zusammenarbeit mit meiner Schwester":               false,
		"DE Von meiner Oma geschenkt bekommen":                    false,
		"DE Von Glowlab geschenkt bekommen":                       true,
		"FR En collaboration avec ma sœur, on a repeint le mur":   false,
		"FR En collaboration avec ma marque préférée Glowlab":     true,
		"ES En colaboración con mi hermana pintamos la pared":     false,
		"IT In collaborazione con mia sorella":                    false,
		"BR Em parceria com minha irmã, na cozinha":               false,
		"NL In samenwerking met mijn zus":                         false,
	} {
		code, text, _ := strings.Cut(text, " ")
		assert.Equal(t, want, len(only(t, code).Check(photo(text), disclosure.Ties{}).Admissions) > 0, "%s %q", code, text)
	}
}

// TestPlainSentences: a plain sentence that names what was received or what somebody is
// to the brand serves, where the source accepts sentences; a word for an advertisement in
// a language without a list of its own is no missing label.
func TestPlainSentences(t *testing.T) {
	const pass, fail, open = disclosure.Pass, disclosure.Fail, disclosure.CannotDecide
	for _, c := range []struct {
		code, text string
		ties       disclosure.Ties
		want       disclosure.Verdict
	}{
		{"US", "I co-founded Glowlab and this is our newest serum", by(disclosure.Ownership), pass},
		{"US", "I'm on the Glowlab marketing team and we launched a serum", by(disclosure.Employment), pass},
		{"US", "Glowlab is a client of my agency. Love this campaign", by(disclosure.Employment), pass},
		{"US", "I do PR for Glowlab, and this serum is great", by(disclosure.Employment), pass},
		{"US", "Glowlab hooked me up with a free serum", by(disclosure.FreeProduct), pass},
		{"US", "I get a small cut when you use my code ANNA10 at Glowlab", by(disclosure.CommissionCode), pass},
		{"US", "I get a small cut when you use my code ANNA10 at Glowlab", by(disclosure.Paid), fail},
		{"US", "I get a small cut when I use my code of conduct", disclosure.Ties{}, open},
		{"US", "I do yoga for fun on the balcony team", disclosure.Ties{}, open},
		{"BR", "Recebi da Glowlab este sérum", by(disclosure.FreeProduct), pass},
		{"BR", "Recebi de Deus mais um dia", disclosure.Ties{}, open},
		{"NL", "Glowlab betaalt mij voor deze post", by(disclosure.Paid), pass},
		{"AE", "إعلان: السيروم الجديد من Glowlab", by(disclosure.Paid), open},
		{"AE", "هذا ليس إعلان، مجرد سيروم جيد", disclosure.Ties{}, open},
		{"IN", "#विज्ञापन मेरा पसंदीदा सीरम", by(disclosure.Paid), open},
		{"TR", "Reklam değildir, sadece iyi bir serum", by(disclosure.Paid), fail},
		{"DE", "Werbung? Nein! Ich mag das Serum einfach", by(disclosure.Paid), fail},
		{"BR", "Manhã em #SP com chuva", disclosure.Ties{}, open},
		{"BR", "#sp Meu sérum @glowlab", by(disclosure.Paid), fail},
	} {
		r := only(t, c.code).Check(photo(c.text), c.ties)
		assert.Equal(t, c.want, r.Verdict(), "%s %q %+v", c.code, c.text, r.Judgements)
	}
}

// TestUnsaid: what is only supposed, wished or denied admits nothing, by the rule that
// "not sponsored" must never count as containing "sponsored".
func TestUnsaid(t *testing.T) {
	k := only(t, "US")
	for text, want := range map[string]bool{
		"I wish this was sponsored":                            false,
		"I wish this was sponsored by a bakery":                false,
		"If I were paid to say this":                           false,
		"As if I were paid to like rain":                       false,
		"If Glowlab paid me I'd tell you":                      false,
		"Everyone asks if this is sponsored. It isn't.":        false,
		"You ask whether this is sponsored by Glowlab":         false,
		"I asked if it was sponsored":                          false,
		"This is neither sponsored nor gifted":                 false,
		"This is neither an ad nor a joke":                     false,
		"It wasn't gifted by anyone":                           false,
		"I've never been paid by Glowlab":                      false,
		"If it all was sponsored by Glowlab":                   true, // four words before
		"If all was sponsored by Glowlab":                      false,
		"It wasn't all sponsored by Glowlab":                   true, // only directly before
		"It wasn't been sponsored by Glowlab":                  false,
		"It was not the whole of it: sponsored by Glowlab":     true,
		"This is sponsored by Glowlab, ask me if you want":     true,
		"If you're wondering, this is sponsored by Glowlab":    true,
		"You ask if this is sponsored: yes, it is an ad":       true,
		"I was paid by Glowlab, and if not I'd say the same":   true,
		"Don't forget this video is sponsored by Glowlab":      true,
		"If you use my link I get paid https://rstyle.me/a":    true,
		"Glowlab is sponsoring today's post":                   true,
		"Glowlab sponsors this post":                           true,
		"Not the serum you know! This is sponsored by Glowlab": true,
	} {
		assert.Equal(t, want, len(k.Check(photo(text), disclosure.Ties{}).Admissions) > 0, text)
	}
	post := photo("This is neither sponsored nor gifted")
	assert.Equal(t, disclosure.Fail, k.Check(post, paid).Verdict(), "a denial contradicts the tie")
}

// affiliate names the kinds of admission as testdata/admissions.txt has them.
var affiliate = []struct {
	name   string
	kind   disclosure.Kind
	recall float64 // the least
}{
	{"link", disclosure.AffiliateLink, 0.95},
	{"why", disclosure.Explanation, 0.95},
	{"support", disclosure.Support, 0.85},
}

// A labelled is a line of testdata/admissions.txt.
type labelled struct {
	text     string
	want     map[disclosure.Kind]bool
	eitherOK map[disclosure.Kind]bool // may be reported or not
	holdout  bool                     // no wording was written for it
}

func readLabelled(t *testing.T) (all []labelled) {
	data, err := os.ReadFile("testdata/admissions.txt")
	require.NoError(t, err)
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		parts := strings.SplitN(line, " | ", 3)
		require.Len(t, parts, 3, line)
		l := labelled{text: strings.ReplaceAll(parts[2], `\n`, "\n"), want: map[disclosure.Kind]bool{}, eitherOK: map[disclosure.Kind]bool{}}
		for _, name := range strings.Fields(parts[1]) {
			known := name == "none"
			for _, a := range affiliate {
				bare, either := strings.CutSuffix(name, "?")
				if bare == a.name {
					l.want[a.kind], l.eitherOK[a.kind], known = !either, either, true
				}
			}
			require.True(t, known, line)
		}
		h := fnv.New32a()
		h.Write([]byte(parts[2]))
		l.holdout = h.Sum32()%2 == 1
		all = append(all, l)
	}
	return all
}

// A tally counts how often a kind was found, missed, and found where there is none.
type tally struct{ found, missed, wrong int }

func (n tally) recall() float64    { return float64(n.found) / float64(max(1, n.found+n.missed)) }
func (n tally) precision() float64 { return float64(n.found) / float64(max(1, n.found+n.wrong)) }

// TestBannedWords tries a pattern that holds unless some words are in the sentence.
func TestBannedWords(t *testing.T) {
	k, err := disclosure.New(disclosure.Regime{Code: "X", Wordings: []disclosure.Wording{
		{Kind: disclosure.Support, Texts: []string{"zorb|zorbs & quux ! never|not ! in ..2 dreams"}},
	}})
	require.NoError(t, err)
	for text, found := range map[string]bool{
		"A zorb is a quux":                       true,
		"Never. A quux zorbs":                    true,
		"Never is a zorb a quux":                 false,
		"A quux zorbs in my wild dreams":         false,
		"A quux zorbs in my wild and bad dreams": true,
	} {
		assert.Equal(t, found, len(k.Check(photo(text), disclosure.Ties{}).Admissions) > 0, text)
	}
	for _, bad := range []string{"! zorb|quux", "zorb|quux !", "{link} ! zorb|quux"} {
		_, err := disclosure.New(disclosure.Regime{Code: "X", Wordings: []disclosure.Wording{{Kind: disclosure.Support, Texts: []string{bad}}}})
		assert.Error(t, err, bad)
	}
}

// TestAffiliateAdmissions measures how many labelled descriptions of videos and
// pins are read as their labels say: all of them, and the half that no wording was
// written for.
func TestAffiliateAdmissions(t *testing.T) {
	k := only(t, "US")
	all, holdout := map[disclosure.Kind]tally{}, map[disclosure.Kind]tally{}
	for _, l := range readLabelled(t) {
		got := map[disclosure.Kind]bool{}
		for _, a := range k.Check(photo(l.text), disclosure.Ties{}).Admissions {
			got[a.Kind] = true
		}
		for _, a := range affiliate {
			var n tally
			switch {
			case l.eitherOK[a.kind]:
			case l.want[a.kind] && got[a.kind]:
				n.found = 1
			case l.want[a.kind]:
				n.missed = 1
			case got[a.kind]:
				n.wrong = 1
			}
			if n.missed+n.wrong > 0 && !l.holdout { // who writes wordings should not see the others
				t.Logf("%s: missed %d, wrong %d: %q", a.name, n.missed, n.wrong, l.text)
			}
			add := func(to map[disclosure.Kind]tally) {
				s := to[a.kind]
				to[a.kind] = tally{s.found + n.found, s.missed + n.missed, s.wrong + n.wrong}
			}
			add(all)
			if l.holdout {
				add(holdout)
			}
		}
	}
	for _, a := range affiliate {
		for name, n := range map[string]tally{"all": all[a.kind], "holdout": holdout[a.kind]} {
			t.Logf("%s, %s: %d found, %d missed, %d wrong: recall %.3f, precision %.3f", a.name, name, n.found, n.missed, n.wrong, n.recall(), n.precision())
			assert.GreaterOrEqual(t, n.recall(), a.recall, "recall of %s, %s", a.name, name)
			assert.GreaterOrEqual(t, n.precision(), 0.95, "precision of %s, %s", a.name, name)
		}
	}
}
