package relationship_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	rel "github.com/seed-e12bc25d/influencekit/contract/relationship"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

func checker(t testing.TB) *rel.Checker {
	t.Helper()
	c, err := rel.NewChecker(rel.DefaultOutreach())
	require.NoError(t, err)
	return c
}

func finding(t testing.TB, all []rel.Finding, q rel.Question) rel.Finding {
	t.Helper()
	for _, f := range all {
		if f.Question == q {
			return f
		}
	}
	require.Fail(t, "no finding", q)
	return rel.Finding{}
}

func stretches(m rel.Message, f rel.Finding) []string {
	var list []string
	for _, s := range f.Seen {
		list = append(list, m.Stretch(s))
	}
	return list
}

func TestTemplateGaps(t *testing.T) {
	tests := []struct{ text, gap, sign string }{
		{"Hi {{name}}, how are you", "{{name}}", "braces"},
		{"Hi {{{ first_name }}}!", "{{{ first_name }}}", "braces"},
		{"Hi {{ first_name | default: 'there' }},", "{{ first_name | default: 'there' }}", "braces"},
		{"{% if vip %}Hello", "{% if vip %}", "braces"},
		{"Hi {first_name}, hi", "{first_name}", "braces"},
		{"Hi ${name}", "${name}", "braces"},
		{"Hello [NAME]", "[NAME]", "brackets"},
		{"we saw [insert post here] and", "[insert post here]", "brackets"},
		{"by [Date], please", "[Date]", "brackets"},
		{"Hola [nombre]:", "[nombre]", "brackets"},
		{"dear <name>", "<name>", "angles"},
		{"dear <<First Name>>", "<<First Name>>", "angles"},
		{"Hi %NAME%, I", "%NAME%", "percent"},
		{"Hi %%first_name%%!", "%%first_name%%", "percent"},
		{"Hi *|FNAME|*", "*|FNAME|*", "merge_field"},
		{"Hallo «Vorname», wir", "«Vorname»", "merge_field"},
		{"Hi @@name@@", "@@name@@", "merge_field"},
		{"your post about XXX was", "XXX", "crosses"},
		{"we pay €XX per post", "€XX", "crosses"},
		{"with XX% commission", "XX%", "crosses"},
		{"until xx.xx.2026", "xx.xx", "crosses"},
		{"hello @xxx", "@xxx", "crosses"},
		{"your post about ____ was", "____", "blank"},
		{"Hi null, we", "Hi null", "empty_value"},
		{"Dear firstname,", "Dear firstname", "empty_value"},
		{"Hi , we love", "Hi ,", "empty_value"},
		{"Dear,\nwe", "Dear,", "empty_value"},
		{"Dear influencer, we", "Dear influencer", "to_nobody"},
		{"Hello amazing content creator!", "Hello amazing content creator", "to_nobody"},
		{"Dear Sir or Madam", "Dear Sir or Madam", "to_nobody"},
		{"Liebe Influencerin, wir", "Liebe Influencerin", "to_nobody"},
		{"Estimado creador, hola", "Estimado creador", "to_nobody"},
		{"To whom it may concern", "To whom it may concern", "to_nobody"},

		{"Hi Anna, see [our page](https://acme.com/%7Bname%7D) and more", "", ""},
		{"It costs 5%to 10%, 20 % off and 30% more", "", ""},
		{"a <b>bold</b> <br> word <https://acme.com/name> <anna@acme.com>", "", ""},
		{"I ❤️ it {really} :-]", "{really}", "braces"},
		{"see note [1] and [2026], sizes XXL and XXXL, kisses xxx", "", ""},
		{"Regards\n__________\nTom", "", ""},
		{"Il a dit «bonjour à tous» hier", "", ""},
		{"Hi Dear Anna, dear me, my dear friends", "", ""},
		{"Hi Anna, as a creator you know", "", ""},
		{"https://acme.com/?u=%E4%B8%AD&n={name}", "{name}", "braces"},
	}
	c := checker(t)
	for _, tt := range tests {
		m := rel.Message{Text: tt.text}
		f := finding(t, c.Check(m, rel.Recipient{}, rel.Sender{}), rel.NoGaps)
		if tt.gap == "" {
			assert.Equal(t, rel.Fine, f.Outcome, "%q: %q", tt.text, stretches(m, f))
			continue
		}
		if assert.NotEmpty(t, f.Seen, tt.text) {
			assert.Equal(t, tt.gap, m.Stretch(f.Seen[0]), tt.text)
			assert.Equal(t, tt.sign, f.Seen[0].Sign, tt.text)
			assert.Len(t, f.Seen, 1, "%q: %q", tt.text, stretches(m, f))
		}
	}
}

func TestTheRightName(t *testing.T) {
	anna := rel.Recipient{Name: "Anna Berger", Handle: "@anna.bakes", Platform: engagement.Instagram}
	tests := []struct {
		text    string
		to      rel.Recipient
		outcome rel.Outcome
		sign    string
	}{
		{"Hi Anna,\nwe", anna, rel.Fine, "name"},
		{"hey ANNA! we", anna, rel.Fine, "name"},
		{"Liebe Frau Berger,\nwir", anna, rel.Fine, "name"},
		{"Hi @anna.bakes, we", anna, rel.Fine, "handle"},
		{"We love what you do, Anna's bread above all", anna, rel.Fine, "name"},
		{"Hi Julia, we", anna, rel.Flagged, "another_name"},
		{"Hi Annna, we", anna, rel.Flagged, "misspelt_name"},
		{"Hi Anna, you are @ana.bakes, right?", anna, rel.Flagged, "misspelt_handle"},
		{"Dear creator, we", anna, rel.Flagged, "to_nobody"},
		{"Hi there,\nwe love", anna, rel.Flagged, ""},
		{"Hi I'm Tom, from Acme", anna, rel.Flagged, ""},
		{"Hello, we love", anna, rel.Flagged, ""},
		{"Hi Anna, we", rel.Recipient{Handle: "anna.bakes"}, rel.Fine, "greeting"},
		{"Hi Julia, we", rel.Recipient{Handle: "anna.bakes"}, rel.NotAssessed, ""},
		{"Hi Julia, we", rel.Recipient{}, rel.NotAssessed, ""},
		{"Привет Анна", rel.Recipient{Name: "Анна"}, rel.Fine, "name"},
	}
	c := checker(t)
	for _, tt := range tests {
		m := rel.Message{Text: tt.text}
		f := finding(t, c.Check(m, tt.to, rel.Sender{Handles: []string{"@acme"}}), rel.RightName)
		assert.Equal(t, tt.outcome, f.Outcome, "%q: %+v", tt.text, f)
		if tt.sign != "" && assert.NotEmpty(t, f.Seen, tt.text) {
			assert.Equal(t, tt.sign, f.Seen[0].Sign, tt.text)
		}
	}
}

func baker() rel.Recipient {
	return rel.Recipient{Name: "Anna", Handle: "anna.bakes", Platform: engagement.Instagram, Posts: []engagement.Post{
		{ID: "p1", URL: "https://www.instagram.com/p/C1aB/?utm=x", Caption: "My rye loaf after 36 hours of cold proofing #sourdough #RyeBread"},
		{ID: "p2", Caption: "Scoring patterns for beginners: start with a simple wheat ear. #sourdoughscoring"},
		{ID: "p3", Caption: "Why I burnt my fingers on a banneton drying in the oven", Hashtags: []string{"BakingFails"}},
	}}
}

func TestReferringToTheirPosts(t *testing.T) {
	tests := []struct {
		name, text string
		outcome    rel.Outcome
		sign, post string
	}{
		{"flattery", "Hi Anna, we love your content and your amazing style, you are so inspiring!", rel.Flagged, "", ""},
		{"a theme", "Hi Anna, your sourdough looks lovely", rel.Fine, "hashtag", "p1"},
		{"a hashtag", "we follow #RyeBread with joy", rel.Fine, "hashtag", "p1"},
		{"words of a hashtag", "we like rye and bread", rel.Fine, "hashtag", "p1"},
		{"a hashtag's end", "your scoring is wonderful", rel.Fine, "hashtag", "p2"},
		{"rare words of one post", "poor you, the banneton in the oven and your fingers!", rel.Fine, "word", "p3"},
		{"one word of one post", "take a simple look: beginners", rel.Flagged, "word", "p2"},
		{"a link", "this one: https://instagram.com/p/C1aB/ made our day", rel.Fine, "link", "p1"},
		{"a quotation", "you say: start with a simple wheat ear", rel.Fine, "quote", "p2"},
		{"the brand's own word", "our Sourdough Kit is new", rel.Flagged, "", ""},
		{"her own name", "Anna bakes! Anna Bakes!", rel.Flagged, "", ""},
		{"another alphabet", "Привет, нам очень нравится твой хлеб", rel.NotAssessed, "", ""},
	}
	c := checker(t)
	for _, tt := range tests {
		m := rel.Message{Text: tt.text}
		f := finding(t, c.Check(m, baker(), rel.Sender{Brand: "Crumb", Products: []string{"Sourdough Kit"}}), rel.OwnPosts)
		assert.Equal(t, tt.outcome, f.Outcome, "%s: %q %+v", tt.name, stretches(m, f), f)
		if tt.sign != "" && assert.NotEmpty(t, f.Seen, tt.name) {
			assert.True(t, func() bool {
				for _, s := range f.Seen {
					if s.Sign == tt.sign && s.Post == tt.post {
						return true
					}
				}
				return false
			}(), "%s: %+v", tt.name, f.Seen)
		}
	}
	f := finding(t, c.Check(rel.Message{Text: "Hi"}, rel.Recipient{Name: "Anna"}, rel.Sender{}), rel.OwnPosts)
	assert.Equal(t, rel.NotAssessed, f.Outcome)
	assert.Equal(t, "no posts and no themes were given", f.Why)
	f = finding(t, c.Check(rel.Message{Text: "Your ceramics are great"}, rel.Recipient{Themes: []string{"Ceramic"}}, rel.Sender{}), rel.OwnPosts)
	assert.Equal(t, rel.Fine, f.Outcome, "a theme that was noted is enough")
	zh := rel.Recipient{Posts: []engagement.Post{{ID: "z", Caption: "今天做了天然酵母面包和咖啡"}}}
	f = finding(t, c.Check(rel.Message{Text: "你好，我们很喜欢你的天然酵母面包"}, zh, rel.Sender{}), rel.OwnPosts)
	assert.Equal(t, rel.Fine, f.Outcome)
}

// A word that other creators use too counts less, the more of them do.
func TestRareWordsCountMore(t *testing.T) {
	m := rel.Message{Text: "your banneton!"}
	last := 2.0
	for _, with := range []int{0, 1, 5, 40} {
		p := rel.DefaultOutreach()
		for i := range 40 {
			text := "flour and water"
			if i < with {
				text = "my banneton"
			}
			p.Others = append(p.Others, text)
		}
		c, err := rel.NewChecker(p)
		require.NoError(t, err)
		f := finding(t, c.Check(m, baker(), rel.Sender{}), rel.OwnPosts)
		assert.InDelta(t, 40/(40+10*float64(with)), f.Observed, 1e-12)
		assert.Less(t, f.Observed, last)
		last = f.Observed
		assert.Equal(t, with == 0, f.Outcome == rel.Fine)
	}
}

func TestTheOffer(t *testing.T) {
	tests := []struct {
		text                     string
		what, whatFor, pay, when bool
	}{
		{"We'd love one reel and two stories about the Glow Serum in April; we pay 400 EUR.", true, true, true, true},
		{"Would you like to work with us?", false, false, false, false},
		{"I loved your last reel about rye.", false, false, false, false},
		{"Glow would send you a serum, yours to keep, no strings.", false, true, true, false},
		{"Budget is $1,200 for a TikTok video, live by 12 May.", true, false, true, true},
		{"10% of sales as commission, next week", false, false, true, true},
		{"Wir zahlen ein Honorar von 300 € für einen Beitrag bis 15.3. über Glow", true, true, true, true},
		{"Te pagamos 200 euros: colaboración pagada, dos historias en marzo", true, false, true, true},
		{"Partenariat rémunéré : une vidéo avant le 12 avril pour Glow", true, true, true, true},
		{"Collaborazione retribuita, un video entro giugno", true, false, true, true},
		{"Parceria paga, um vídeo em março", true, false, true, true},
		{"you may march on, we have 4.5 million fans in 1.5 years", false, false, false, false},
		{"one reel for [AMOUNT] by [DATE] for Glowing skin", true, false, false, false},
		{"within 2 weeks or on 2026-05-01", false, false, false, true},
		{"@glow✨", false, true, false, false},
	}
	c := checker(t)
	for _, tt := range tests {
		m := rel.Message{Text: tt.text}
		all := c.Check(m, rel.Recipient{}, rel.Sender{Brand: "Glow", Products: []string{"Glow Serum"}})
		for q, want := range map[rel.Question]bool{rel.OfferWhat: tt.what, rel.OfferFor: tt.whatFor, rel.OfferPay: tt.pay, rel.OfferWhen: tt.when} {
			f := finding(t, all, q)
			assert.Equal(t, want, f.Outcome == rel.Fine, "%s of %q: %q", q, tt.text, stretches(m, f))
			assert.NotEqual(t, rel.NotAssessed, f.Outcome)
		}
	}
	f := finding(t, c.Check(rel.Message{Text: "x"}, rel.Recipient{}, rel.Sender{}), rel.OfferFor)
	assert.Equal(t, rel.NotAssessed, f.Outcome)
}

func TestAGoodMessageIsFine(t *testing.T) {
	m := rel.Message{Subject: "A paid collaboration with Crumb & Co", Text: "Hi Anna,\n\nyour 36-hour rye loaf had us staring: cold proofing is what we built our banneton for. " +
		"Would you make one reel with it? We pay 450 EUR and you keep the basket. We think of a date in April.\n\nBest, Tom"}
	all := checker(t).Check(m, baker(), rel.Sender{Brand: "Crumb & Co", Products: []string{"banneton"}})
	assert.Len(t, all, 7)
	assert.Empty(t, rel.Flags(all))
	for _, f := range all {
		assert.Equal(t, rel.Fine, f.Outcome, f.Question)
	}
	for _, f := range checker(t).Check(rel.Message{Text: " \n"}, baker(), rel.Sender{Brand: "Crumb"}) {
		assert.Equal(t, rel.NotAssessed, f.Outcome)
	}
	none, err := rel.NewChecker(rel.OutreachPolicy{})
	require.NoError(t, err)
	for _, f := range none.Check(m, baker(), rel.Sender{}) {
		assert.Equal(t, rel.NotAssessed, f.Outcome, "the zero policy has no rules")
	}
}

func FuzzOutreach(f *testing.F) {
	f.Add("Hi {{name}}, your #sourdough", "My rye #sourdough 今天做了天然酵母", "Anna", "anna.bakes")
	f.Add("Dear ,\xff%NAME% \u200b[X] ___ «a» €XX", "\xffİß", "İ", "@")
	f.Add("Liebe/r Ann’s 天然酵母面包", "天然酵母面包", "ß", "天然")
	c := checker(f)
	f.Fuzz(func(t *testing.T, text, post, name, handle string) {
		m := rel.Message{Subject: post, Text: text}
		to := rel.Recipient{Name: name, Handle: handle, Posts: []engagement.Post{{Caption: post, URL: handle}}, Themes: []string{name}}
		all := c.Check(m, to, rel.Sender{Brand: name, Handles: []string{handle}, Products: []string{post}})
		require.Len(t, all, 7)
		for _, f := range all {
			for _, s := range f.Seen {
				part := m.Text
				if s.Part == rel.InSubject {
					part = m.Subject
				}
				require.True(t, 0 <= s.Start && s.Start < s.End && s.End <= len(part), "%+v", s)
				if utf8.ValidString(part) {
					require.True(t, utf8.ValidString(m.Stretch(s)), "%+v", s)
				}
			}
		}
	})
}

func BenchmarkOutreach(b *testing.B) {
	c := checker(b)
	to := baker()
	for len(to.Posts) < 50 {
		to.Posts = append(to.Posts, to.Posts[:3]...)
	}
	m := rel.Message{Text: "Hi Anna,\n" + strings.Repeat("your rye sourdough is a joy, one reel by 12 May for 300 EUR. ", 10)}
	b.ReportAllocs()
	for b.Loop() {
		c.Check(m, to, rel.Sender{Brand: "Crumb"})
	}
}
