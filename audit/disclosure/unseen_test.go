package disclosure_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// Cases written from the guidance alone, as a new user maps them: what the shared
// cases do not have. Each says which sentence of the guidance gives the verdict.
func TestFromGuidance(t *testing.T) {
	type content = disclosure.Content
	const (
		pass, fail, open = disclosure.Pass, disclosure.Fail, disclosure.CannotDecide
	)
	said := func(text string, at ...time.Duration) (lines []disclosure.Timed) {
		if len(at) == 0 {
			at = []time.Duration{0}
		}
		for _, from := range at {
			lines = append(lines, disclosure.Timed{Text: text, From: from, To: from + 5*time.Second})
		}
		return lines
	}
	every := func(step, whole time.Duration) (at []time.Duration) {
		for t := time.Duration(0); t < whole; t += step {
			at = append(at, t)
		}
		return at
	}
	glowlab := func(ties ...disclosure.Tie) disclosure.Ties {
		return disclosure.Ties{Of: ties, Brands: []string{"Glowlab"}}
	}
	text := func(p engagement.Platform, f engagement.Format, caption string) content {
		return content{Platform: p, Format: f, Caption: caption}
	}
	tweet := func(caption string) content { return text(engagement.X, engagement.Text, caption) }
	blog := func(caption string) content { return text(engagement.Blog, engagement.Article, caption) }
	story := func(lines ...disclosure.Timed) content {
		return content{Platform: engagement.Instagram, Format: engagement.Story, Screen: lines}
	}
	video := func(p engagement.Platform, c content) content {
		c.Platform, c.Format = p, engagement.Video
		return c
	}
	both := []disclosure.Channel{disclosure.Seen, disclosure.Heard}
	for _, c := range []struct {
		country string
		content content
		ties    disclosure.Ties
		want    disclosure.Verdict
		why     string
	}{
		// a clear word at the beginning
		{"US", photo("#sponsored New serum by @glowlab"), glowlab(disclosure.Paid), pass, "sponsored is clear"},
		{"US", photo("Sponsored by Glowlab. My skin loves it"), glowlab(disclosure.Paid), pass, "sponsored by X"},
		{"US", tweet("Ad: the Glowlab serum is back"), glowlab(disclosure.Paid), pass, "begins with Ad:"},
		{"US", tweet("AD | the Glowlab serum is back"), glowlab(disclosure.Paid), pass, "case and sign do not matter"},
		{"US", tweet("[Ad] the Glowlab serum is back"), glowlab(disclosure.Paid), pass, "[Ad] is clear"},
		{"US", photo("＃ＡＤ the Glowlab serum is back"), glowlab(disclosure.Paid), pass, "full-width letters read the same"},
		{"US", photo("#paidad Loving this serum from Glowlab"), glowlab(disclosure.Paid), pass, "paid ad is clear"},
		{"US", photo("Glowlab paid me to try this serum, here is how it went"), glowlab(disclosure.Paid), pass, "X paid me to"},
		{"US", photo("Advertisement: Glowlab serum"), glowlab(disclosure.Paid), pass, "advertisement is clear"},
		{"US", photo("Paid promotion for Glowlab: my morning"), glowlab(disclosure.Paid), pass, "paid promotion is clear"},
		{"US", photo("#GlowlabAmbassador Morning routine time"), glowlab(disclosure.Paid), pass, "brand and role"},
		{"US", photo("#Glowlab_Ambassador Morning routine time"), glowlab(disclosure.Paid), pass, "an underscore parts them"},
		// unclear words
		{"US", photo("#glowlab #partner Morning routine time"), glowlab(disclosure.Paid), fail, "partner alone"},
		{"US", photo("Proud ambassador of a great team! @glowlab"), glowlab(disclosure.Paid), fail, "ambassador alone"},
		{"US", photo("Thank you @glowlab for this!"), glowlab(disclosure.Paid), fail, "thanks reads as a satisfied customer"},
		{"US", photo("Sp: my new serum @glowlab"), glowlab(disclosure.Paid), fail, "sp"},
		{"US", photo("#collab with @glowlab on this one"), glowlab(disclosure.Paid), fail, "collab"},
		{"US", photo("#adglowlab my serum"), glowlab(disclosure.Paid), fail, "run on"},
		{"US", photo("#glowlabad my serum"), glowlab(disclosure.Paid), fail, "run on"},
		{"US", photo("Glowlab asked me to try their serum"), glowlab(disclosure.Paid), fail, "asked me to try"},
		{"US", photo("💸 my serum from @glowlab"), glowlab(disclosure.Paid), fail, "no emoji is a disclosure"},
		{"US", photo("In partnership with Glowlab: my morning"), glowlab(disclosure.Paid), open, "in partnership with is not judged"},
		{"US", photo("#gifted serum from Glowlab"), glowlab(disclosure.FreeProduct), open, "gifted is not judged"},
		{"US", photo("#gifted serum from Glowlab"), glowlab(disclosure.Paid, disclosure.FreeProduct), fail, "gifted understates payment"},
		// places
		{"US", photo("One\nTwo\nThree\n#ad Glowlab serum is four"), glowlab(disclosure.Paid), fail, "after three lines"},
		{"US", content{Platform: engagement.Instagram, Format: engagement.Image, Caption: "New serum from @glowlab", FirstComment: "#ad"}, glowlab(disclosure.Paid), fail, "first comment"},
		{"US", content{Platform: engagement.Instagram, Format: engagement.Image, Caption: "New serum from @glowlab", Bio: "Glowlab ambassador, all posts #ad"}, glowlab(disclosure.Paid), fail, "only in the bio"},
		{"US", photo("Love my new serum from @glowlab #skincare #glow #ad"), glowlab(disclosure.Paid), fail, "at the end, among tags"},
		{"US", video(engagement.YouTube, content{Title: "My morning", Speech: said("This video is sponsored by Glowlab"), Screen: said("Sponsored by Glowlab"), Channels: both}), glowlab(disclosure.Paid), pass, "spoken and shown at the start"},
		{"US", video(engagement.YouTube, content{Title: "My morning", Caption: "Sponsored by Glowlab", Channels: both}), glowlab(disclosure.Paid), fail, "only in the description"},
		{"US", video(engagement.TikTok, content{Caption: "my serum", Screen: said("Paid ad"), Channels: both}), glowlab(disclosure.Paid), fail, "spoken praise needs it spoken"},
		{"US", video(engagement.TikTok, content{Caption: "my serum", Screen: said("Ad", 0), Channels: []disclosure.Channel{disclosure.Seen}}), glowlab(disclosure.Paid), pass, "shown praise, shown disclosure"},
		{"US", content{Platform: engagement.Twitch, Format: engagement.Live, Duration: 3 * time.Hour, Channels: both,
			Speech: said("This stream is sponsored by Glowlab", every(15*time.Minute, 3*time.Hour)...), Screen: said("Sponsored by Glowlab", every(15*time.Minute, 3*time.Hour)...)}, glowlab(disclosure.Paid), pass, "repeated"},
		{"US", content{Platform: engagement.Podcast, Format: engagement.Audio, Caption: "Sponsored by Glowlab", Speech: said("Today I test five serums")}, glowlab(disclosure.Paid), fail, "only in the show notes"},
		{"US", story(disclosure.Timed{Text: "#ad my serum", To: 6 * time.Second}), glowlab(disclosure.Paid), pass, "on the picture, long enough"},
		{"US", story(disclosure.Timed{Text: "#ad", To: 6 * time.Second, Small: engagement.Yes}), glowlab(disclosure.Paid), fail, "too small"},
		{"US", text(engagement.Instagram, engagement.Story, "#ad my serum by Glowlab"), glowlab(disclosure.Paid), pass, "text on the story given as its caption"},
		// other ties
		{"US", photo("I work for Glowlab, and this is our new serum"), glowlab(disclosure.Employment), pass, "a plain sentence"},
		{"US", photo("#GlowlabEmployee Our new serum is out"), glowlab(disclosure.Employment), pass, "brand and employee"},
		{"US", photo("Our new serum is out! #client"), glowlab(disclosure.Employment), fail, "client alone"},
		{"US", photo("My company, Glowlab, has a new serum"), glowlab(disclosure.Ownership), pass, "my company"},
		{"US", photo("Best serum ever @glowlab"), glowlab(disclosure.Family), fail, "a family tie not said"},
		{"US", photo("#GlowlabContest my pick is the red one"), glowlab(disclosure.Prize), pass, "contest in the tag"},
		{"US", photo("#GlowlabSweepstakes my pick is the red one"), glowlab(disclosure.Prize), pass, "sweepstakes in the tag"},
		{"US", photo("Glowlab sent me this serum to try, and I like it"), glowlab(disclosure.FreeProduct), pass, "sent me this to try"},
		{"US", photo("I received this serum for free from Glowlab"), glowlab(disclosure.FreeProduct), pass, "received it for free"},
		{"US", photo("I received this serum for free from Glowlab"), glowlab(disclosure.Paid, disclosure.FreeProduct), fail, "free understates payment"},
		{"US", photo("Got early access to the new Glowlab serum"), glowlab(disclosure.Paid, disclosure.Perk), fail, "early access hides payment"},
		{"US", photo("Glowlab paid for my stay in Bali. #ad"), glowlab(disclosure.Trip), pass, "the trip is named"},
		{"US", photo("Bali with @glowlab #presstrip"), glowlab(disclosure.Trip), fail, "jargon"},
		{"US", photo("Best serum, and I bought it myself"), disclosure.Ties{Of: []disclosure.Tie{disclosure.NoTie}}, pass, "no tie, no duty"},
		{"US", photo("Best serum ever @glowlab"), disclosure.Ties{}, open, "the tie is unknown"},
		{"US", photo("Best serum ever @glowlab"), glowlab(disclosure.PastDeal), fail, "a recent deal counts"},
		{"US", photo("Best serum, 20% off for me too @glowlab"), glowlab(disclosure.Discount), fail, "a discount counts"},
		// affiliates
		{"US", blog("Affiliate links below. The serum: https://awin1.com/x?awinaffid=1"), glowlab(disclosure.CommissionLink), fail, "affiliate link alone"},
		{"US", blog("I get commissions for purchases made through links in this post. The serum: https://awin1.com/x?awinaffid=1"), glowlab(disclosure.CommissionLink), pass, "the FAQ's own sentence"},
		{"US", tweet("#paidlink https://www.amazon.com/dp/X?tag=me-20"), glowlab(disclosure.CommissionLink), pass, "next to the link"},
		{"US", tweet("The serum (commissions earned) https://www.amazon.com/dp/X?tag=me-20"), glowlab(disclosure.CommissionLink), pass, "next to the link"},
		{"US", photo("I earn a commission when you use my code MIA20 at Glowlab"), glowlab(disclosure.CommissionCode), pass, "a plain sentence"},
		{"US", text(engagement.Pinterest, engagement.Image, "Cosy lamp https://rstyle.me/abc"), glowlab(disclosure.CommissionLink), fail, "an affiliate pin without a word"},
		// denials
		{"US", photo("#ad Not sponsored by anyone, my serum by Glowlab"), glowlab(disclosure.Paid), fail, "a denial contradicts"},
		{"US", photo("#notanad my serum by Glowlab"), glowlab(disclosure.Paid), fail, "not an ad"},
		// elsewhere
		{"UK", photo("Ad: New serum from @glowlab"), glowlab(disclosure.Paid), pass, "Ad upfront"},
		{"UK", photo("#gifted New serum from @glowlab"), glowlab(disclosure.FreeProduct), fail, "gifted alone"},
		{"UK", photo("#sponsored New serum from @glowlab"), glowlab(disclosure.Paid), fail, "sponsored is not recommended"},
		{"UK", photo("Advertisement feature with Glowlab"), glowlab(disclosure.Paid), pass, "advertisement feature"},
		{"UK", photo("In association with Glowlab: my morning"), glowlab(disclosure.Paid), fail, "in association with"},
		{"UK", photo("#aff New serum from @glowlab"), glowlab(disclosure.CommissionLink), fail, "aff"},
		{"IE", photo("#Ad New serum from @glowlab"), glowlab(disclosure.Paid), pass, "#Ad first"},
		{"IE", photo("Ad New serum from @glowlab"), glowlab(disclosure.Paid), fail, "without the hash"},
		{"IE", photo("#Gifted New serum from @glowlab"), disclosure.Ties{Of: []disclosure.Tie{disclosure.FreeProduct}, MustPost: engagement.No}, pass, "an unsolicited gift"},
		{"IE", photo("#ad #BrandAmbassador New serum"), glowlab(disclosure.Paid), pass, "primary, then secondary"},
		{"DE", photo("Werbung: Mein Serum von Glowlab"), glowlab(disclosure.Paid), pass, "Werbung first"},
		{"DE", photo("Anzeige | Mein Serum von Glowlab"), glowlab(disclosure.Paid), pass, "Anzeige first"},
		{"DE", photo("Danke an Glowlab für das Serum"), glowlab(disclosure.Paid), fail, "Danke an"},
		{"DE", photo("#ad Mein Serum von Glowlab"), glowlab(disclosure.Paid), open, "#ad may not suffice"},
		{"FR", photo("Collaboration commerciale : mon sérum Glowlab"), glowlab(disclosure.Paid), pass, "the law's own words"},
		{"FR", photo("#collab mon sérum Glowlab"), glowlab(disclosure.Paid), fail, "vague"},
		{"NL", photo("#spon mijn serum van Glowlab"), glowlab(disclosure.Paid), pass, "#spon is accepted there"},
		{"NL", photo("#reclame mijn serum van Glowlab"), glowlab(disclosure.Paid), pass, "reclame"},
		{"SE", photo("I samarbete med Glowlab: mitt serum"), glowlab(disclosure.Paid), fail, "doubtful"},
		{"NZ", photo("Ad: new serum from @glowlab"), glowlab(disclosure.Paid), pass, "the closed list"},
		{"NZ", photo("#gifted new serum from @glowlab"), glowlab(disclosure.FreeProduct), fail, "gifted without the label"},
		{"AU", photo("#ad new serum from @glowlab"), glowlab(disclosure.Paid), pass, "#ad"},
		{"AU", photo("new serum from @glowlab"), glowlab(disclosure.Paid), fail, "tag only"},
		{"CA", photo("#Sponsored new serum from @glowlab"), glowlab(disclosure.Paid), pass, "accepted"},
		{"IN", photo("#collaboration new serum from @glowlab"), glowlab(disclosure.Paid), pass, "accepted there"},
		{"IT", photo("Sponsorizzato da Glowlab: il mio siero"), glowlab(disclosure.Paid), pass, "accepted"},
		{"ES", photo("Publicidad: mi sérum de Glowlab"), glowlab(disclosure.Paid), pass, "accepted"},
		{"FI", photo("Mainos Glowlab: uusi seerumi"), glowlab(disclosure.Paid), pass, "accepted"},
		{"PL", photo("#reklama Moje serum Glowlab"), glowlab(disclosure.Paid), pass, "accepted"},
		{"JP", photo("広告 Glowlabの美容液"), glowlab(disclosure.Paid), pass, "accepted"},
		{"KR", photo("광고 Glowlab 세럼"), glowlab(disclosure.Paid), pass, "accepted"},
	} {
		r := only(t, c.country).Check(c.content, c.ties)
		assert.Equal(t, c.want, r.Verdict(), "%s %s: %q %v %+v", c.country, c.why, c.content.Caption, c.ties.Of, r.Judgements)
	}
}
