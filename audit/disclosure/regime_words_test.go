package disclosure_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A lexeme is a row of the national tables of words: what one regime says of some
// wordings, written one after another with a semicolon between. Those of either
// are tried as words, in brackets and as one hashtag, those of exact as they
// stand. Brand is Glowlab.
type lexeme struct {
	country string
	want    disclosure.Clarity
	either  string
	exact   string
	ties    disclosure.Ties // the zero Ties is paid by Glowlab
}

var (
	byGlowlab = disclosure.Ties{Of: []disclosure.Tie{disclosure.Paid}, Brands: []string{"Glowlab"}}
	nameless  = disclosure.Ties{Of: []disclosure.Tie{disclosure.Paid}, Brands: []string{"Nobodyknows"}}
	given     = disclosure.Ties{Of: []disclosure.Tie{disclosure.FreeProduct}, Brands: []string{"Glowlab"}, MustPost: engagement.No}
	agreed    = disclosure.Ties{Of: []disclosure.Tie{disclosure.FreeProduct}, Brands: []string{"Glowlab"}, MustPost: engagement.Yes}
	byLink    = disclosure.Ties{Of: []disclosure.Tie{disclosure.CommissionLink}, Brands: []string{"Glowlab"}}
	entrant   = disclosure.Ties{Of: []disclosure.Tie{disclosure.Prize}, Brands: []string{"Glowlab"}}
	employed  = disclosure.Ties{Of: []disclosure.Tie{disclosure.Employment}, Brands: []string{"Glowlab"}}
)

// lexicon is the wordings of each country with what the sources say of them. Some
// accept a word on a condition that a post does not show: "depends".
var lexicon = []lexeme{
	// United States: the staff's brochure, questions and answers, letters
	{"US", disclosure.Clear, "ad; advertisement; advertising; sponsored; paid ad; promotion; paid promotion", "Ad:; AD:; #Ad", disclosure.Ties{}},
	{"US", disclosure.Clear, "", "Sponsored by Glowlab; Glowlab sponsored this; Glowlab paid me to try this; Paid by Glowlab", disclosure.Ties{}},
	{"US", disclosure.Depends, "promo; paid partnership", "Paid partnership with Glowlab; In partnership with Glowlab; Partnering with Glowlab", disclosure.Ties{}},
	{"US", disclosure.Clear, "free product", "Thanks to Glowlab for the free product; Thanks Glowlab for the gift of this serum; Glowlab gave me this product to try; Glowlab sent me this product to try; The products in this video were sent to me by their manufacturers; I received it for free", given},
	{"US", disclosure.Depends, "gifted", "Gifted by Glowlab", given},
	{"US", disclosure.Clear, "", "#GlowlabPartner; #GlowlabAmbassador; #Glowlab_Ambassador", disclosure.Ties{}},
	{"US", disclosure.Clear, "", "#GlowlabEmployee; I work for Glowlab; This serum is made by my company", employed},
	{"US", disclosure.Unclear, "sp; spon; spons; sponsor; collab; collaboration; partner; ambassador; brand ambassador", "Glowlab asked me to try this; #ProudPartner", disclosure.Ties{}},
	{"US", disclosure.Unclear, "thanks; thank you; thx", "Thanks @glowlab; #thanksGlowlab", disclosure.Ties{}},
	{"US", disclosure.Unclear, "", "#employee; #client; #advisor; #consultant", employed},
	{"US", disclosure.Unclear, "pr; press trip", "#hosted; #invite", given},
	{"US", disclosure.Clear, "", "Hosted by Glowlab: my stay was free", disclosure.Ties{Of: []disclosure.Tie{disclosure.Trip}, Brands: []string{"Glowlab"}}},
	{"US", disclosure.Clear, "", "#contest; #sweepstakes; #GlowlabSweepstakes; #Glowlabcontest", entrant},
	{"US", disclosure.Unclear, "", "#sweeps; #GlowlabSweeps; #giveaway", entrant},
	{"US", disclosure.Unclear, "affiliate; aff", "Affiliate link; #afflink; #affiliatelink", byLink},
	{"US", disclosure.Clear, "paid link; commissions earned", "I earn commissions; I get commissions for purchases made through links in this post; I earn a commission if you buy through this link", byLink},
	{"US", disclosure.Depends, "", "As an Amazon Associate I earn from qualifying purchases", byLink},
	{"US", disclosure.NoWording, "", "Link in bio; Use my code MIA20; Code MIA20; Not sponsored; #notsponsored; Not an ad; #notanad; #unsponsored; #admire; #adidas; #adventure; #adorable; #adtech; #madrid; @glowlab", disclosure.Ties{}},
	{"US", disclosure.Unclear, "", "#coolstylead", disclosure.Ties{}},

	// United Kingdom: ASA and CMA
	{"UK", disclosure.Clear, "ad; advert; advertising; advertisement; advertisement feature", "Ad:", disclosure.Ties{}},
	{"UK", disclosure.Depends, "paid partnership", "Paid partnership with Glowlab", disclosure.Ties{}},
	{"UK", disclosure.Unclear, "sponsored; sponsorship; spon; sp; brand ambassador", "#iworkwithGlowlab; Sponsored by Glowlab; In association with Glowlab; Supported by Glowlab; Funded by Glowlab; Thanks to Glowlab for making this possible", disclosure.Ties{}},
	{"UK", disclosure.Unclear, "gifted", "#gift; Gifted by Glowlab", given},
	{"UK", disclosure.Unclear, "affiliate; aff", "*affiliate", byLink},
	{"UK", disclosure.NoWording, "", "@glowlab; 50% off with code STEPH50", disclosure.Ties{}},

	// Ireland: the hash is part of the label
	{"IE", disclosure.Clear, "", "#Ad; #AD; #ad; #Fógra", disclosure.Ties{}},
	{"IE", disclosure.Clear, "", "#Gifted", given},
	{"IE", disclosure.Unclear, "", "#Gifted", agreed},
	{"IE", disclosure.Unclear, "", "AD; ad; Ad:; own brand; #OwnBrand; brand ambassador; #BrandAmbassador; #IWorkWithGlowlab; ba; sp; #sp", disclosure.Ties{}},
	{"IE", disclosure.Unclear, "", "AF; af; #Affiliate; affiliate", byLink},

	// Germany: English labels "may not suffice"
	{"DE", disclosure.Clear, "Werbung; Anzeige; Bezahlte Werbepartnerschaft; Werbevideo", "Werbung für Glowlab", disclosure.Ties{}},
	{"DE", disclosure.Depends, "ad; unterstützt durch Produktplatzierung", "#sponsoredby Glowlab; #poweredby Glowlab; Sponsored by Glowlab; Powered by Glowlab", disclosure.Ties{}},
	{"DE", disclosure.Unclear, "spon; collab; sp", "In Kooperation mit Glowlab; In Kooperation; Danke an Glowlab", disclosure.Ties{}},
	{"DE", disclosure.Unclear, "PR Sample", "", given},

	// France
	{"FR", disclosure.Clear, "publicité; collaboration commerciale", "Collaboration commerciale avec Glowlab", disclosure.Ties{}},
	{"FR", disclosure.Unclear, "collab; sp; partenariat; ad; sponsored", "", disclosure.Ties{}},
	{"FR", disclosure.Depends, "", "En partenariat avec Glowlab", disclosure.Ties{}},

	// Italy: the short English tags and the sentences need the brand
	{"IT", disclosure.Clear, "pubblicità; advertising", "Sponsorizzato da Glowlab; Promosso da Glowlab; Sponsored by Glowlab; Promoted by Glowlab; #ad #glowlab; #adv @glowlab; Adv Glowlab", disclosure.Ties{}},
	{"IT", disclosure.Unclear, "ad; adv", "Sponsorizzato da noi", nameless},
	{"IT", disclosure.Clear, "gifted", "Prodotto inviato da Glowlab; #suppliedby Glowlab; #invited Glowlab", given},
	{"IT", disclosure.Unclear, "sp; spon; collab", "", disclosure.Ties{}},

	// Spain
	{"ES", disclosure.Clear, "publicidad; publi", "En colaboración con Glowlab; Patrocinado por Glowlab; Embajadora de Glowlab", disclosure.Ties{}},
	{"ES", disclosure.Clear, "viaje patrocinado", "Regalo de Glowlab", given},
	{"ES", disclosure.Unclear, "información; legal; colab; sponso; sp", "", disclosure.Ties{}},

	// Netherlands: the only country that accepts "spon"; a plain sentence serves
	{"NL", disclosure.Clear, "ad; advertentie; reclame; spon; betaald partnerschap", "Gesponsord door Glowlab; Sponsored by Glowlab", disclosure.Ties{}},

	// Belgium
	{"BE", disclosure.Clear, "reclame; advertentie; publiciteit; publicité", "", disclosure.Ties{}},
	{"BE", disclosure.Depends, "gesponsord", "", disclosure.Ties{}},
	{"BE", disclosure.Unclear, "ad; spon; prom", "", disclosure.Ties{}},

	// Sweden, Norway, Finland: the label and who is behind it
	{"SE", disclosure.Clear, "reklam; annons", "Reklam för Glowlab; Annons Glowlab", disclosure.Ties{}},
	{"SE", disclosure.Unclear, "samarbete; spons", "I samarbete med Glowlab", disclosure.Ties{}},
	{"SE", disclosure.Unclear, "reklam; annons", "", nameless},
	{"NO", disclosure.Clear, "reklame; annonse", "Reklame for Glowlab; Annonse Glowlab", disclosure.Ties{}},
	{"NO", disclosure.Unclear, "produktplassering; sponset; samarbeid; adlinks", "", disclosure.Ties{}},
	{"NO", disclosure.Unclear, "reklame; annonse", "", nameless},
	{"FI", disclosure.Clear, "mainos", "Mainos Glowlab; Mainos: Glowlab", disclosure.Ties{}},
	{"FI", disclosure.Clear, "", "Mainos / Saatu Glowlab; Mainos / Kutsuvierastilaisuus Glowlab", given},
	{"FI", disclosure.Depends, "kaupallinen; ad", "", disclosure.Ties{}},
	{"FI", disclosure.Unclear, "collab", "", disclosure.Ties{}},
	{"FI", disclosure.Unclear, "mainos", "", nameless},

	// Denmark
	{"DK", disclosure.Clear, "reklame; annonce", "Reklame for Glowlab", disclosure.Ties{}},
	{"DK", disclosure.Unclear, "ad; sponsored; spons; samarbejde", "I samarbejde med Glowlab", disclosure.Ties{}},

	// Poland
	{"PL", disclosure.Clear, "reklama; materiał reklamowy; współpraca reklamowa; autopromocja", "[REKLAMA]; Płatna współpraca z marką Glowlab; Reklama marki Glowlab", disclosure.Ties{}},
	{"PL", disclosure.Unclear, "współpraca; ad; rek; collab", "", disclosure.Ties{}},

	// Canada
	{"CA", disclosure.Clear, "ad; sponsored; pub; commandité", "#GlowlabAmbassador; #GlowlabPartner; #Glowlabambassadeur; #Glowlabpartenaire", disclosure.Ties{}},
	{"CA", disclosure.Clear, "gifted", "#InvitedGuest; #produitreçu", given},
	{"CA", disclosure.Unclear, "gifted", "#InvitedGuest; #produitreçu", agreed},
	{"CA", disclosure.Unclear, "spon; sp; collab; ambassador; partner; pr; promo", "", disclosure.Ties{}},

	// Australia
	{"AU", disclosure.Clear, "ad; advert; advertising; branded content; paid partnership; paid promotion", "Paid partnership with Glowlab", disclosure.Ties{}},
	{"AU", disclosure.Unclear, "sp; spon; collab", "Thanks to Glowlab", disclosure.Ties{}},
	{"AU", disclosure.Unclear, "gifted", "", given},
	{"AU", disclosure.Unclear, "affiliate", "", byLink},
	{"AU", disclosure.NoWording, "", "@glowlab", disclosure.Ties{}},

	// New Zealand: a closed list
	{"NZ", disclosure.Clear, "ad; advert; advertisement", "#Ad #gifted; Ad: gifted by Glowlab", disclosure.Ties{}},
	{"NZ", disclosure.Unclear, "sponsored; spon; collab; ambassador; sp; paid partnership; advertising", "Sponsored by Glowlab", disclosure.Ties{}},
	{"NZ", disclosure.Unclear, "gifted", "#PRsample", given},

	// India: "collaboration" is accepted
	{"IN", disclosure.Clear, "advertisement; ad; sponsored; collaboration; partnership; paid promotion", "", disclosure.Ties{}},
	{"IN", disclosure.Clear, "free gift", "", given},
	{"IN", disclosure.Clear, "employee", "", employed},

	// Brazil and Mexico
	{"BR", disclosure.Clear, "publicidade; publi; publipost; patrocinado; parceria paga", "", disclosure.Ties{}},
	{"BR", disclosure.Clear, "", "Recebi de presente da Glowlab", given},
	{"MX", disclosure.Clear, "publicidad; publicidad pagada; patrocinio", "#PatrocinadoPor Glowlab; Patrocinado por Glowlab", disclosure.Ties{}},
	// for those who receive nothing, so it hides a tie
	{"MX", disclosure.Unclear, "", "#OpinionesPersonales", disclosure.Ties{}},

	// Japan, South Korea, China
	{"JP", disclosure.Clear, "広告; 宣伝; プロモーション; PR", "", disclosure.Ties{}},
	{"JP", disclosure.Clear, "", "Glowlabから商品の提供を受けて投稿しています", given},
	{"KR", disclosure.Clear, "광고; 협찬; 상품 협찬", "", disclosure.Ties{}},
	{"JP", disclosure.Clear, "", "Glowlab様より商品を提供していただきました; Glowlab様からご提供いただいた美容液", given},
	{"KR", disclosure.Clear, "", "Glowlab에서 제품을 제공받아 작성했습니다; 제품을 협찬받아 작성한 글입니다; 제품을 지원받았습니다; Glowlab 협찬받은 제품입니다", given},
	{"KR", disclosure.Clear, "", "이 글은 광고입니다", disclosure.Ties{}},
	{"KR", disclosure.Unclear, "체험단", "With Glowlab; Thanks to Glowlab", disclosure.Ties{}},
	{"KR", disclosure.Unclear, "", "I may receive a small fee; I may receive a small commission", byLink},
	{"CN", disclosure.Clear, "广告", "", disclosure.Ties{}},

	// Thin sources: Singapore, South Africa, Türkiye
	{"SG", disclosure.Clear, "sponsored", "", disclosure.Ties{}},
	{"ZA", disclosure.Clear, "ad; advertisement; sponsored", "#AD", disclosure.Ties{}},
	{"TR", disclosure.Clear, "reklam", "", disclosure.Ties{}},
}

// uses are the captions in which a row tries its words.
func (l lexeme) uses() (captions []string) {
	tail := " Glowlab, every day"
	if len(l.ties.Brands) > 0 && l.ties.Brands[0] != "Glowlab" {
		tail = " Every day"
	}
	for _, w := range strings.Split(l.either, "; ") {
		if w == "" {
			continue
		}
		captions = append(captions, w+":"+tail, "["+w+"]"+tail, w+"\n"+tail, "#"+strings.ReplaceAll(w, " ", "")+tail)
	}
	for _, w := range strings.Split(l.exact, "; ") {
		if w != "" {
			captions = append(captions, w+"\n"+tail)
		}
	}
	return captions
}

// TestLexicon holds the checker to the tables of words of every country.
func TestLexicon(t *testing.T) {
	checkers := map[string]*disclosure.Checker{}
	for _, l := range lexicon {
		k := checkers[l.country]
		if k == nil {
			k = only(t, l.country)
			checkers[l.country] = k
		}
		ties := l.ties
		if len(ties.Of) == 0 {
			ties = byGlowlab
		}
		for _, text := range l.uses() {
			r := k.Check(photo(text), ties)
			if assert.Len(t, r.Judgements, 1) {
				assert.Equal(t, l.want, r.Judgements[0].Wording, "%s %q", l.country, text)
			}
		}
	}
}

// TestBesideOthers: a regime judges as it does alone, whatever other regimes look for in
// the same post. Korea rejects "with company X", which admits nothing; Japan accepts "PR"
// as a label, which is jargon of gifts elsewhere.
func TestBesideOthers(t *testing.T) {
	all, err := disclosure.New(disclosure.Regimes()...)
	require.NoError(t, err)
	alone := map[string]*disclosure.Checker{}
	for _, r := range disclosure.Regimes() {
		alone[r.Code] = only(t, r.Code)
	}
	captions := []string{"Dinner with Anna in Paris", "#collab with @glowlab", "My morning with @glowlab", "With @glowlab", "#PR @glowlab", "#hosted by friends",
		"Kooperation Mit Glowlab", "Gracias a Glowlab por el regalo #publi", "Not an ad, Glowlab gave me this"}
	for _, l := range lexicon {
		captions = append(captions, l.uses()...)
	}
	differ := 0
	for n, text := range captions {
		ties := []disclosure.Ties{{}, byGlowlab, given, byLink}[n%4]
		for _, c := range []disclosure.Content{photo(text), {Format: engagement.Video, Speech: lines(text)}} {
			r := all.Check(c, ties)
			for _, j := range r.Judgements {
				of := alone[j.Regime].Check(c, ties)
				own := slices.DeleteFunc(slices.Clone(r.Findings), func(f disclosure.Finding) bool { return f.Regime != j.Regime })
				if j != of.Judgements[0] || !slices.Equal(own, of.Findings) {
					differ++
					if differ < 20 {
						t.Errorf("%s %q %v: %v, alone %v", j.Regime, text, ties.Of, j, of.Judgements[0])
					}
				}
			}
		}
	}
	assert.Zero(t, differ)
}

// TestGoodsBesideTags: goods spelt like the word of a hashtag are found wherever they
// stand, and the word as a label is heard as ever, whichever regime comes first.
func TestGoodsBesideTags(t *testing.T) {
	goods := disclosure.Regime{Code: "X", Goods: []disclosure.Goods{{ID: "PRIZES", Texts: []string{"gifted", "collab", "partnership"}}}}
	first, err := disclosure.New(goods, disclosure.US())
	require.NoError(t, err)
	last, err := disclosure.New(disclosure.US(), goods)
	require.NoError(t, err)
	us := only(t, "US")
	captions := []string{"She is a gifted painter", "Our collab serum", "#gifted @glowlab", "A partnership of two sisters", "#collab with @glowlab"}
	for _, text := range captions {
		for _, c := range []disclosure.Content{photo(text), {Format: engagement.Video, Speech: lines(text)}} {
			a, b, alone := first.Check(c, given), last.Check(c, given), us.Check(c, given)
			assert.True(t, fires(a, "PRIZES") && fires(b, "PRIZES"), "%q", text)
			assert.Equal(t, alone.Judgements[0], a.Judgements[1], "%q", text)
			assert.Equal(t, alone.Judgements[0], b.Judgements[0], "%q", text)
		}
	}
}
