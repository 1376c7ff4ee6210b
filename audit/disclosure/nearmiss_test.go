package disclosure_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// photo is a picture on Instagram with a caption.
func photo(caption string) disclosure.Content {
	return disclosure.Content{Platform: engagement.Instagram, Format: engagement.Image, Caption: caption}
}

var paid = disclosure.Ties{Of: []disclosure.Tie{disclosure.Paid}}

func tied(ties ...disclosure.Tie) disclosure.Ties { return disclosure.Ties{Of: ties} }

// built is the checkers of one built-in regime that tests have asked for: they never
// change, and building one takes longer than most tests.
var built = map[string]*disclosure.Checker{}

// only returns a checker of one built-in regime.
func only(t testing.TB, code string) *disclosure.Checker {
	if built[code] == nil {
		i := slices.IndexFunc(disclosure.Regimes(), func(r disclosure.Regime) bool { return r.Code == code })
		require.GreaterOrEqual(t, i, 0, "no regime %s", code)
		built[code] = checker(t, disclosure.Regimes()[i])
	}
	return built[code]
}

const long = "I have used this serum every single morning for the last two weeks and my skin has never felt softer than it does today, honestly. "

func TestNearMisses(t *testing.T) {
	for _, c := range []struct {
		regime  string
		content disclosure.Content
		ties    disclosure.Ties
	}{
		{"US", photo("Training hard #adidas"), paid},
		{"US", photo("Love it #notanad"), paid},
		{"US", photo("Sunset fit #coolstylead"), paid},
		{"US", photo("What an #adventure, so #adorable in #madrid"), paid},
		{"US", photo("My squad #squad"), paid},
		{"US", photo(long + long + "#ad"), paid},
		{"US", photo(long + long + "#ad What do you think?"), paid},
		{"US", photo("One\nTwo\nThree\nFour\n#ad Five is the best one"), paid},
		{"US", photo("Love this serum so much #ad"), paid},
		{"US", photo("Obsessed! #glow #skin #ad #routine #selfcare I love it"), paid},
		{"US", disclosure.Content{Platform: engagement.Instagram, Format: engagement.Image, Caption: "Love this", Bio: "#ad"}, paid},
		{"US", disclosure.Content{Platform: engagement.Instagram, Format: engagement.Image, Caption: "Love this", FirstComment: "#ad"}, paid},
		{"US", disclosure.Content{Platform: engagement.Instagram, Format: engagement.Image, Caption: "Love this", Elsewhere: "#ad"}, paid},
		{"US", photo("Affiliate link: https://amzn.to/3x"), tied(disclosure.CommissionLink)},
		{"US", photo("#affiliate https://amzn.to/3x love it"), tied(disclosure.CommissionLink)},
		{"US", photo("#spon Love this serum"), paid},
		{"US", photo("#sp Love this serum"), paid},
		{"US", photo("#collab Love this serum"), paid},
		{"US", photo("#partner Love this serum"), paid},
		{"US", photo("#ambassador Love this serum"), paid},
		{"US", photo("#ProudPartner of the best"), paid},
		{"US", photo("Thanks @glowlab! You are the best"), paid},
		{"US", photo("Use my code MIA20 for 20% off"), tied(disclosure.CommissionCode)},
		{"US", photo("Thanks to Glowlab for the free serum, I love it"), tied(disclosure.FreeProduct, disclosure.Paid)},
		{"US", photo("@glowlab asked me to try this"), paid},
		{"US", photo("#employee Our new serum is out"), tied(disclosure.Employment)},
		{"US", photo("Not sponsored, but I love @glowlab"), paid},
		{"US", photo("This is not an ad. I love it"), paid},
		{"US", photo("I hate adverts and ad blockers"), paid},
		{"US", photo("Ad agencies hate this serum"), paid},
		{"US", photo("Ad astra!"), paid},
		{"US", disclosure.Content{Platform: engagement.TikTok, Format: engagement.Video, Caption: "#ad Love this"}, paid},
		{"US", disclosure.Content{Platform: engagement.YouTube, Format: engagement.Video, Title: "Ad: my serum", Caption: "Sponsored by Glowlab"}, paid},
		{"US", disclosure.Content{Platform: engagement.Twitch, Format: engagement.Live, Duration: 3 * time.Hour, Speech: []disclosure.Timed{{Text: "Sponsored by Glowlab"}}}, paid},
		{"US", disclosure.Content{Platform: engagement.Podcast, Format: engagement.Audio, Caption: "Sponsored by Glowlab"}, paid},
		{"US", disclosure.Content{Platform: engagement.Instagram, Format: engagement.Story, Screen: []disclosure.Timed{{Text: "ad", Small: engagement.Yes}}}, paid},
		{"US", disclosure.Content{Platform: engagement.Instagram, Format: engagement.Story, Screen: []disclosure.Timed{{Text: "ad", To: time.Second}}}, paid},
		{"UK", photo("#AcmePartner Love this serum"), paid},
		{"UK", photo("#sponsored Love this serum"), paid},
		{"UK", photo("#gifted Love this serum"), tied(disclosure.FreeProduct)},
		{"UK", photo("#affiliate Love this serum"), tied(disclosure.CommissionLink)},
		{"UK", photo("Feeling fab in these jeans, the top and the bag from one and only @primark #ad"), paid},
		{"UK", disclosure.Content{Platform: engagement.YouTube, Format: engagement.Video, Title: "My morning", Caption: "Ad. Thanks for watching"}, paid},
		{"UK", disclosure.Content{Platform: engagement.Instagram, Format: engagement.Story, Frames: 2, Screen: []disclosure.Timed{{Text: "Ad", Frame: 1}, {Text: "swipe", Frame: 2}}}, paid},
		{"IE", photo("AD Love this serum"), paid},
		{"IE", photo("Love this serum #ad it is great"), paid},
		{"IE", photo("#Gifted Love this serum"), disclosure.Ties{Of: []disclosure.Tie{disclosure.FreeProduct}, MustPost: engagement.Yes}},
		{"DE", photo("Das Serum ist toll #werbung #glow #skin"), paid},
		{"DE", photo("PR Sample: das Serum ist toll"), tied(disclosure.FreeProduct)},
		{"DE", photo("In Kooperation mit @glowlab: das Serum ist toll"), paid},
		{"FR", photo("#collab J'adore ce sérum"), paid},
		{"FR", photo("#ad J'adore ce sérum"), paid},
		{"NL", photo("Wat een fijn serum #natureliswelzolekker"), paid},
		{"AU", photo("#spon Love this serum"), paid},
		{"AU", photo("#gifted Love this serum"), tied(disclosure.FreeProduct)},
		{"NZ", photo("#sponsored Love this serum"), paid},
		{"NZ", photo("#collab with @glowlab"), paid},
		{"CA", photo("#spon Love this serum"), paid},
		{"CA", photo("#gifted Love this serum"), disclosure.Ties{Of: []disclosure.Tie{disclosure.FreeProduct}, MustPost: engagement.Yes}},
		{"IN", photo("Love this serum #one #two #ad #three"), paid},
		{"SE", photo("I samarbete med @glowlab: bästa serumet"), paid},
		{"NO", photo("#sponset Beste serumet"), paid},
		{"DK", photo("#ad Bedste serum"), paid},
		{"PL", photo("#współpraca Najlepsze serum"), paid},
		{"PL", photo("Najlepsze serum, polecam wszystkim #reklama"), paid},
		{"KR", photo("체험단 좋아요"), paid},
		{"meta", photo("#ad Love this serum"), paid},
	} {
		r := only(t, c.regime).Check(c.content, c.ties)
		assert.Equal(t, disclosure.Fail, r.Verdict(), "%s %+v: %+v", c.regime, c.content, r.Judgements)
		failing := 0
		for _, f := range r.Findings {
			if f.Severity == disclosure.Violation || f.Severity == disclosure.Likely {
				failing++
			}
		}
		assert.Positive(t, failing, "%s %q fails without a finding that says why", c.regime, c.content.Caption)
	}
}

func TestRightlyDisclosed(t *testing.T) {
	said := []disclosure.Timed{{Text: "This video is sponsored by Glowlab", To: 4 * time.Second}}
	var often []disclosure.Timed
	for at := time.Duration(0); at < 3*time.Hour; at += 30 * time.Minute {
		often = append(often, disclosure.Timed{Text: "Sponsored by Glowlab", From: at, To: at + 5*time.Second})
	}
	for _, c := range []struct {
		regime  string
		content disclosure.Content
		ties    disclosure.Ties
	}{
		{"US", photo("#ad New serum from @glowlab"), paid},
		{"US", photo("Ad: New serum from @glowlab"), paid},
		{"US", photo("#Ａｄ New serum from @glowlab"), paid},
		{"US", photo("#𝗮𝗱 New serum from @glowlab"), paid},
		{"US", photo("(ad) New serum from @glowlab"), paid},
		{"US", photo("Sponsored by Glowlab. This serum is great"), paid},
		{"US", photo("Glowlab paid me to try this serum, and it is great"), paid},
		{"US", photo("#GlowlabPartner Morning routine"), paid},
		{"US", photo("#Glowlab_Ambassador Morning routine"), disclosure.Ties{Of: []disclosure.Tie{disclosure.Paid}, Brands: []string{"@glowlab"}}},
		{"US", photo("Thanks to Glowlab for the free serum - here is how I use it"), tied(disclosure.FreeProduct)},
		{"US", photo("Glowlab sent me this serum to try. Here is how it went"), tied(disclosure.FreeProduct)},
		{"US", photo("I work for Glowlab, and this is our new serum"), tied(disclosure.Employment)},
		{"US", disclosure.Content{Platform: engagement.Blog, Format: engagement.Article, Caption: "I earn a commission if you buy through this link: https://awin1.com/x?awinaffid=1"}, tied(disclosure.CommissionLink)},
		{"US", disclosure.Content{Platform: engagement.X, Format: engagement.Text, Caption: "(paid link) https://amazon.com/dp/X?tag=me-20"}, tied(disclosure.CommissionLink)},
		{"US", photo("#GlowlabContest My pick is the red one"), tied(disclosure.Prize)},
		{"US", disclosure.Content{Platform: engagement.YouTube, Format: engagement.Video, Screen: said, Speech: said}, paid},
		{"US", disclosure.Content{Platform: engagement.Twitch, Format: engagement.Live, Duration: 3 * time.Hour, Speech: often, Screen: often}, paid},
		{"US", disclosure.Content{Platform: engagement.Podcast, Format: engagement.Audio, Speech: said}, paid},
		{"US", disclosure.Content{Platform: engagement.Instagram, Format: engagement.Story, Screen: []disclosure.Timed{{Text: "#ad", To: 5 * time.Second}}}, paid},
		{"US", photo("Love this, bought it myself"), tied(disclosure.NoTie)},
		{"UK", photo("Ad - New serum from @glowlab"), paid},
		{"UK", photo("#ad New serum from @glowlab"), paid},
		{"IE", photo("#Ad New serum from @glowlab"), paid},
		{"IE", photo("#Gifted New serum from @glowlab"), disclosure.Ties{Of: []disclosure.Tie{disclosure.FreeProduct}, MustPost: engagement.No}},
		{"DE", photo("Werbung | Das neue Serum von @glowlab"), paid},
		{"DE", photo("#Anzeige Das neue Serum"), paid},
		{"FR", photo("Collaboration commerciale avec @glowlab. J'adore ce sérum"), paid},
		{"IT", photo("#adv @glowlab Adoro questo siero"), paid},
		{"ES", photo("#publi Mi crema favorita"), paid},
		{"NL", photo("#spon Fijn serum van @glowlab"), paid},
		{"NL", photo("Gesponsord door Glowlab: fijn serum"), paid},
		{"BE", photo("Reclame: fijn serum"), paid},
		{"SE", photo("Reklam för @glowlab: bästa serumet"), paid},
		{"NO", photo("Reklame for @glowlab: beste serumet"), paid},
		{"DK", photo("Reklame: bedste serum"), paid},
		{"FI", photo("Mainos @glowlab: paras seerumi"), paid},
		{"PL", photo("[REKLAMA] Najlepsze serum"), paid},
		{"CA", photo("#GlowlabAmbassador Love this serum"), paid},
		{"AU", photo("Paid partnership with @glowlab. Love this serum"), paid},
		{"NZ", photo("Ad: Love this serum"), paid},
		{"IN", photo("#collaboration Love this serum"), paid},
		{"BR", photo("#publi Amo esse sérum"), paid},
		{"MX", photo("#Publicidad Me encanta"), paid},
		{"JP", photo("広告：この美容液が大好き"), paid},
		{"KR", photo("광고 이 세럼 정말 좋아요"), paid},
		{"CN", photo("广告 这款精华很好用"), paid},
		{"TR", photo("#reklam Bu serum harika"), paid},
		{"ZA", photo("#AD Hello 2019"), paid},
		{"SG", photo("#sponsored Love this serum"), paid},
		{"meta", disclosure.Content{Platform: engagement.Instagram, Format: engagement.Image, Caption: "Love this", Label: disclosure.Label{On: engagement.Yes}}, paid},
	} {
		r := only(t, c.regime).Check(c.content, c.ties)
		assert.Equal(t, disclosure.Pass, r.Verdict(), "%s %+v: %+v %+v", c.regime, c.content, r.Judgements, r.Findings)
	}
}

func TestUnknownTieIsNeverAViolation(t *testing.T) {
	k, err := disclosure.New(disclosure.Regimes()...)
	require.NoError(t, err)
	for _, text := range []string{"Love this serum", "Thanks @glowlab", "Use my code MIA20", "https://amzn.to/3x", "not sponsored", strings.Repeat("word ", 100)} {
		for _, j := range k.Check(photo(text), disclosure.Ties{}).Judgements {
			if j.Duty != disclosure.DutyNo {
				assert.Equal(t, disclosure.CannotDecide, j.Verdict, "%s %q", j.Regime, text)
				assert.Equal(t, disclosure.DutyUnknown, j.Duty)
			}
		}
	}
	r := only(t, "US").Check(photo("#ad New serum from @glowlab"), disclosure.Ties{})
	assert.Equal(t, disclosure.Judgement{Regime: "US", Duty: disclosure.DutyAdmitted, Wording: disclosure.Clear, Placement: disclosure.HardToMiss, Verdict: disclosure.Pass}, r.Judgements[0])
}

// A video that nobody watched may carry what its caption does: there is no fail for
// the place, and no pass.
func TestUnwatched(t *testing.T) {
	for _, code := range []string{"US", "UK", "DE"} {
		c := disclosure.Content{Platform: engagement.TikTok, Format: engagement.Video, Caption: "#ad Werbung: New serum", Unwatched: engagement.Yes}
		r := only(t, code).Check(c, paid)
		assert.Equal(t, disclosure.CannotDecide, r.Verdict(), code)
		c.Unwatched = engagement.No
		if code == "US" {
			r = only(t, code).Check(c, paid)
			assert.Equal(t, disclosure.Fail, r.Verdict())
		}
	}
}
