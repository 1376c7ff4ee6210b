package disclosure_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// by is a tie to Glowlab.
func by(ties ...disclosure.Tie) disclosure.Ties {
	return disclosure.Ties{Of: ties, Brands: []string{"Glowlab"}}
}

// lines are words on the picture or in speech, the time not known.
func lines(texts ...string) (ts []disclosure.Timed) {
	for _, s := range texts {
		ts = append(ts, disclosure.Timed{Text: s})
	}
	return ts
}

// on is a post of words on a platform; the format may be left out.
func on(p engagement.Platform, f engagement.Format, caption string) disclosure.Content {
	return disclosure.Content{Platform: p, Format: f, Caption: caption}
}

// TestPredicted holds posts that no shared case has: neighbours of the real
// rulings, plain sentences about each tie, and careless mappings. A todo says what
// the library does not do yet; where it is a matter of opinion it says so.
func TestPredicted(t *testing.T) {
	const (
		no, yes, open = disclosure.Fail, disclosure.Pass, disclosure.CannotDecide
		money, free   = disclosure.Paid, disclosure.FreeProduct
		owner, job    = disclosure.Ownership, disclosure.Employment
		family, trip  = disclosure.Family, disclosure.Trip
		link, prize   = disclosure.CommissionLink, disclosure.Prize
		discount      = disclosure.Discount
	)
	unknown := disclosure.Ties{}
	story := func(texts ...string) disclosure.Content {
		return disclosure.Content{Platform: engagement.Instagram, Format: engagement.Story, Screen: lines(texts...)}
	}
	both := []disclosure.Channel{disclosure.Seen, disclosure.Heard}
	type score struct{ right, all int }
	scores := map[string]*score{}
	for _, c := range []struct {
		class, regime string
		content       disclosure.Content
		ties          disclosure.Ties
		want          disclosure.Verdict
		why, todo     string
	}{
		{"rulings", "US", photo("Summer got me like - love my secret @beverlyhillsrejuvenationlv #rejuvenate #summer"), paid, no, "2017 letters", ""},
		{"rulings", "US", photo("Summer got me like - love my secret @beverlyhillsrejuvenationlv #rejuvenate #summer"), unknown, open, "2017 letters: if connected", ""},
		{"rulings", "US", photo("New leather"), paid, no, "2017 letters: a tag in the picture", ""},
		{"rulings", "US", on(engagement.Instagram, engagement.Video, "Cooking on a #boat In @alexanderwangny"), paid, no, "2017 letters", ""},
		{"rulings", "US", on(engagement.YouTube, engagement.Video, "Insane knife wins! This new site I found"), tied(owner), no, "CSGO Lotto", ""},
		{"rulings", "US", on(engagement.X, "", "Thumbs UP #GAMECHANGER PS Vita goes with you"), tied(job), no, "Deutsch LA", ""},
		{"rulings", "US", on(engagement.YouTube, engagement.Video, "Launch games, first look #XB1M13"), paid, no, "Machinima: campaign tag", ""},
		{"rulings", "US", photo("Loving my tea\n\nThree weeks in\n\nTry it\n\n@teamiblends #teamipartner"), disclosure.Ties{Of: []disclosure.Tie{money}, Brands: []string{"Teami"}}, no, "Teami: after the cut", ""},
		{"rulings", "US", on(engagement.X, engagement.Text, "Had to lose 30lbs in 6 wks. Thanks Fat-away Pills for making it easy."), paid, no, ".com Disclosures ex. 14", ""},
		{"rulings", "US", photo("My evening with @glowlab"), disclosure.Ties{Of: []disclosure.Tie{money}, Obvious: engagement.Yes}, yes, "255.5 ex. 2", ""},
		{"rulings", "US", disclosure.Content{Platform: engagement.TikTok, Format: engagement.Video, Caption: "#ad Sugar facts", Channels: both,
			Screen: lines("#ad with American Beverage"), Speech: lines("I am working with American Beverage, who paid me for this video")}, paid, yes, "letters of 2023: what would do",
			""},
		{"rulings", "UK", photo("Starting the day with @drinkj2o. More of my #BlendRecommends to come! #sp"), paid, no, "ASA 2016", ""},
		{"rulings", "UK", story("Swipe up to shop my edit", "#aff"), by(link), no, "ASA 2020", ""},
		{"rulings", "IE", story("Just doing an order, the leggings are back", "Click Here AD"), paid, no, "no hash, at the bottom", ""},
		{"rulings", "IE", story("@wilderefill Ad"), paid, no, "no hash, not first", ""},
		{"rulings", "IE", story("@inglotireland #BA", "Use code MICHELLE15 for 15% off"), paid, no, "BA", ""},
		{"rulings", "IE", story("@kingsburyfurniture"), tied(job, family), no, "employee of a family business", ""},
		{"rulings", "IE", photo("#ambassador Love my new @volkswagenwexford"), paid, no, "secondary label alone", ""},
		{"rulings", "IE", photo("#Fógra Mo mhaidin le @glowlab"), paid, yes, "Irish", ""},
		{"rulings", "DE", photo("Mein Outfit heute @glowlab"), tied(disclosure.NoTie), yes, "BGH 2021", ""},
		{"rulings", "DE", photo("Die Ohrringe von @glowlab sind toll"), tied(free), no, "BGH 2022 I ZR 35/21", ""},
		{"rulings", "AU", photo("Summer scent @glowlab"), unknown, open, "tie not known", ""},
		{"rulings", "NZ", photo("#ad #gifted My workout set"), tied(free), yes, "after an accepted label", ""},
		{"rulings", "US", disclosure.Content{Caption: "Five stars", Conduct: []disclosure.Conduct{disclosure.FakeReview}}, unknown, no, "465.2", ""},
		{"rulings", "US", disclosure.Content{Caption: "Five stars", Conduct: []disclosure.Conduct{disclosure.ReviewByInsider}}, tied(job), no, "465.5", ""},

		{"sentences", "US", photo("Paid for by Glowlab. My routine"), by(money), yes, "paid by X", ""},
		{"sentences", "US", photo("Our sponsor Glowlab makes the best serum"), by(money), yes, "names the sponsor", ""},
		{"sentences", "US", photo("A big thank you to today's sponsor, Glowlab"), by(money), yes, "names the sponsor", ""},
		{"sentences", "US", photo("#sponsoredbyglowlab My routine"), by(money), yes, "sponsored by X as a tag", ""},
		{"sentences", "US", photo("Advert: my routine"), by(money), yes, "plain English for advertisement", ""},
		{"sentences", "US", photo("Glowlab provided the serum for free"), by(free), yes, "sentence of what was received", ""},
		{"sentences", "US", photo("Thank you @glowlab for sending me this"), by(free), yes, "X sent me this", ""},
		{"sentences", "US", photo("Glowlab let me buy this at half price"), by(discount), yes, "sentence of what was received", ""},
		{"sentences", "US", photo("I got a discount from Glowlab on this serum"), by(discount), yes, "sentence of what was received", ""},
		{"sentences", "US", photo("Glowlab paid for my stay in Bali"), by(trip), yes, "sentence of what was received", ""},
		{"sentences", "US", photo("My trip to Bali was paid for by Glowlab"), by(trip), yes, "sentence of what was received", ""},
		{"sentences", "US", photo("Glowlab flew me to Bali and covered the hotel"), by(trip), yes, "sentence of what was received", ""},
		{"sentences", "US", photo("Glowlab invited me to Bali, all expenses paid"), by(trip), yes, "sentence of what was received", ""},
		{"sentences", "US", photo("I'm an employee of Glowlab"), by(job), yes, "plain sentence", ""},
		{"sentences", "US", photo("As a Glowlab employee I love our serum"), by(job), yes, "plain sentence", ""},
		{"sentences", "US", photo("My employer Glowlab launched a serum"), by(job), yes, "plain sentence", ""},
		{"sentences", "US", photo("I'm the founder of Glowlab"), by(owner), yes, "plain sentence", ""},
		{"sentences", "US", photo("As the founder of Glowlab I am proud"), by(owner), yes, "plain sentence", ""},
		{"sentences", "US", photo("I founded Glowlab two years ago"), by(owner), yes, "plain sentence", ""},
		{"sentences", "US", photo("I'm an investor in Glowlab"), by(owner), yes, "plain sentence", ""},
		{"sentences", "US", photo("My sister's brand Glowlab makes the best serum"), by(family), yes, "plain sentence", ""},
		{"sentences", "US", photo("My husband owns this company"), by(family), yes, "plain sentence", ""},
		{"sentences", "US", photo("My brother founded Glowlab"), by(family), yes, "plain sentence", ""},
		{"sentences", "US", photo("My wife works for Glowlab"), by(family), yes, "plain sentence", ""},
		{"sentences", "US", photo("I earn a royalty on each bottle sold"), by(disclosure.Royalty), yes, "plain sentence", ""},
		{"sentences", "US", photo("I'm posting this to enter Glowlab's contest"), by(prize), yes, "says contest", ""},
		{"sentences", "US", photo("Proud brand ambassador for @glowlab!"), by(money), open, "brand and role in words: opinion", ""},
		{"sentences", "US", photo("Great serum #ad? No! I just love it"), by(free), no, "contradicts", ""},
		{"sentences", "US", photo("I've been paid by Glowlab before, this one isn't paid"), by(money), no, "contradicts", ""},
		{"sentences", "US", photo("#adpartner My routine with @glowlab"), by(money), open, "not judged: opinion", "no wording at all"},

		{"mappings", "US", disclosure.Content{Caption: "#ad Love this serum"}, paid, yes, "only the text known", ""},
		{"mappings", "US", disclosure.Content{Caption: "Love this serum"}, paid, no, "only the text known", ""},
		{"mappings", "US", on(engagement.OtherPlatform, engagement.OtherFormat, "#ad Love this serum"), paid, yes, "platform not known", ""},
		{"mappings", "US", on(engagement.TikTok, "", "#ad My routine"), paid, no, "a post on TikTok is a video", ""},
		{"mappings", "US", on(engagement.Snapchat, "", "#ad My haul"), paid, yes, "text on the picture", ""},
		{"mappings", "US", on(engagement.YouTube, engagement.Video, "#ad My routine"), paid, no, "nothing in the video", ""},
		{"mappings", "US", disclosure.Content{Platform: engagement.Podcast, Speech: lines("This episode is brought to you by Glowlab", "Today I test five serums")}, by(money), yes, "spoken, format left out", ""},
		{"mappings", "UK", disclosure.Content{Platform: engagement.YouTube, Format: engagement.Video, Title: "AD | My routine"}, paid, yes, "title", ""},
		{"mappings", "US", disclosure.Content{Platform: engagement.YouTube, Format: engagement.Video, Speech: lines("This video is sponsored by Glowlab")}, by(money), yes, "spoken at the start, channels left out: opinion", "cannot decide where the channels are not said"},
		{"mappings", "US", on(engagement.X, engagement.Text, "Love this serum so much, you have to try it #ad https://glowlab.example"), paid, no, "at the end, before a link", "an address with a scheme is no link where its ending is not on the list, so its letters count as words"},
		{"mappings", "US", on(engagement.Blog, engagement.Article, long+long+long+"This post was sponsored by Glowlab."), by(money), no, "at the end", ""},
		{"mappings", "US", on(engagement.Instagram, engagement.Image, "#anzeige my favourite cream"), by(money), open, "a German label on English words: opinion", "a language that is not given is no obstacle"},
		{"mappings", "UK", disclosure.Content{Platform: engagement.Instagram, Format: engagement.Story, Frames: 2, Screen: []disclosure.Timed{{Text: "#ad", Frame: 1}, {Text: "More", Frame: 2}}, Label: disclosure.Label{On: engagement.Yes}}, paid, open, "each frame, and the platform's label depends", ""},
		{"mappings", "US", disclosure.Content{Platform: engagement.Twitch, Format: engagement.Live, Duration: 3 * time.Hour, Speech: lines("Sponsored by Glowlab")}, by(money), no, "once", ""},
	} {
		r := only(t, c.regime).Check(c.content, c.ties)
		s := scores[c.class]
		if s == nil {
			s = &score{}
			scores[c.class] = s
		}
		s.all++
		switch {
		case r.Verdict() == c.want:
			s.right++
			if c.todo != "" {
				t.Logf("holds, its todo can go: %q", c.content.Caption)
			}
		case c.todo != "":
			t.Logf("todo: %s %q: %s, want %s: %s", c.regime, c.content.Caption, r.Verdict(), c.want, c.todo)
		default:
			assert.Fail(t, "miss", "%s %q %v: %s, want %s (%s): %+v", c.regime, c.content.Caption, c.ties.Of, r.Verdict(), c.want, c.why, r.Judgements)
		}
	}
	for _, class := range []string{"rulings", "sentences", "mappings"} {
		t.Logf("%-9s %d of %d", class, scores[class].right, scores[class].all)
	}
}
