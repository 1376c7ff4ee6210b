package disclosure_test

import (
	"testing"
	"time"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestNewRefuses(t *testing.T) {
	_, err := disclosure.New()
	require.ErrorIs(t, err, disclosure.ErrNoRegime)
	rule := disclosure.Rule{ID: "X-1", Question: disclosure.AboutWording}
	words := func(texts ...string) []disclosure.Wording { return []disclosure.Wording{{Texts: texts}} }
	for name, r := range map[string]disclosure.Regime{
		"rule twice":      {Code: "X", Rules: []disclosure.Rule{rule, rule}},
		"rule without id": {Code: "X", Rules: []disclosure.Rule{{}}},
		"bad date":        {Code: "X", Rules: []disclosure.Rule{{ID: "X-1", From: "soon"}}},
		"missing rule":    {Code: "X", Wordings: []disclosure.Wording{{Texts: []string{"x"}, Rule: "X-9"}}},
		"empty text":      {Code: "X", Wordings: words("")},
		"gap too wide":    {Code: "X", Wordings: words("paid ..99 by")},
		"nothing before":  {Code: "X", Wordings: words("& paid")},
		"only slots":      {Code: "X", Wordings: words("{brand} {link}")},
		"empty choice":    {Code: "X", Wordings: words("paid| by")},
		"brand inside":    {Code: "X", Wordings: words("#my{brand}ad")},
		"bad goods text":  {Code: "X", Goods: []disclosure.Goods{{ID: "G", Texts: []string{"paid ..99 by"}}}},
		"bad goods date":  {Code: "X", Goods: []disclosure.Goods{{ID: "G", From: "1.1."}}},
	} {
		_, err := disclosure.New(r)
		assert.Error(t, err, name)
	}
	_, err = disclosure.New(disclosure.US(), disclosure.US())
	assert.ErrorContains(t, err, "given twice")
}

// TestGoods: a table of regulated goods comes from the caller and moves no verdict.
func TestGoods(t *testing.T) {
	us := disclosure.US()
	us.Goods = []disclosure.Goods{{ID: "US-ALCOHOL", Texts: []string{"vodka", "gin {brand}"}, Severity: disclosure.Likely, Message: "Alcohol has rules of its own.", Source: "https://example.org", Trust: disclosure.Inferred, From: "2026-01-01"}}
	k, err := disclosure.New(us)
	require.NoError(t, err)
	r := k.Check(photo("#ad My favourite vodka"), paid)
	assert.True(t, fires(r, "US-ALCOHOL"))
	assert.Equal(t, disclosure.Pass, r.Verdict())
	assert.False(t, fires(k.Check(photo("#ad My favourite water"), paid), "US-ALCOHOL"))
}

// TestNationalPlaces holds the checker to what each country says of the place of a
// label: the rule that tells the flaw, or none where the place is good.
func TestNationalPlaces(t *testing.T) {
	picture := func(caption, language string) disclosure.Content {
		c := photo(caption)
		c.Language = language
		return c
	}
	story := func(text string) disclosure.Content { // on the first of two frames
		return disclosure.Content{Platform: engagement.Instagram, Format: engagement.Story, Frames: 2, Screen: []disclosure.Timed{{Text: text, Frame: 1}}}
	}
	shown := func(text string, d time.Duration) disclosure.Content {
		return disclosure.Content{Platform: engagement.Instagram, Format: engagement.Reel, Screen: []disclosure.Timed{{Text: text, To: d}}}
	}
	beside := func(f func(*disclosure.Content)) disclosure.Content {
		c := photo("Glowlab")
		f(&c)
		return c
	}
	korean := "Glowlab 세럼을 매일 쓰고 있어요 정말 좋아요 여러분도 꼭 한 번 써 보세요 피부가 아주 부드러워졌어요 진짜 추천합니다 #광고 좋아요 여러분"
	before := picture(korean, "ko")
	before.Published = time.Date(2024, 11, 30, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		country string
		content disclosure.Content
		rule    string
		want    disclosure.Verdict
	}{
		{"UK", photo("I love my new serum, which I use every single day #ad by Glowlab"), "UK-START", disclosure.Fail},
		{"UK", story("Ad"), "UK-FRAME", disclosure.Fail},
		{"UK", disclosure.Content{Platform: engagement.YouTube, Format: engagement.Video, Title: "My day", Caption: "Ad"}, "UK-VIDEO", disclosure.Fail},
		{"UK", disclosure.Content{Platform: engagement.YouTube, Format: engagement.Video, Title: "AD | My day"}, "", disclosure.Pass},
		{"UK", beside(func(c *disclosure.Content) { c.Bio = "Ad" }), "UK-BIO", disclosure.Fail},
		{"IE", photo("#Ad Serum by Glowlab"), "", disclosure.Pass},
		{"IE", photo("Serum by Glowlab #Ad is lovely to use"), "IE-START", disclosure.Fail},
		{"IE", story("#Ad"), "IE-FRAME", disclosure.Fail},
		{"IE", beside(func(c *disclosure.Content) { c.Label.On = engagement.Yes }), "", disclosure.Pass},
		{"DE", photo("Tolles Serum von Glowlab. Werbung. Und mehr davon"), "DE-START", disclosure.Fail},
		{"DE", photo("#glowlab #serum #werbung #haut Tolles Serum"), "DE-PILE", disclosure.Fail},
		{"DE", story("Werbung"), "DE-FRAME", disclosure.Fail},
		{"FR", picture("Publicité J'adore ce sérum", "fr"), "FR-ON-IMAGE", disclosure.Pass},
		{"FR", picture("Publicité I love this serum", "en"), "", disclosure.Pass},
		{"BE", picture("Reclame: mon sérum", "fr"), "BE-LANG", disclosure.CannotDecide},
		{"ES", beside(func(c *disclosure.Content) { c.FirstComment = "Publicidad" }), "ES-WITH", disclosure.Fail},
		{"SE", photo("Reklam för Glowlab: bästa serumet"), "", disclosure.Pass},
		{"SE", photo("#reklam bästa serumet"), "SE-WHO", disclosure.Fail},
		{"NO", photo("#reklame beste serumet"), "NO-WHO", disclosure.Fail},
		{"FI", photo("Ihana seerumi. Mainos Glowlab. Kiva"), "FI-START", disclosure.Fail},
		{"FI", beside(func(c *disclosure.Content) { c.Elsewhere = "Mainos Glowlab" }), "FI-WITH", disclosure.Fail},
		{"FI", story("Mainos Glowlab"), "FI-FRAME", disclosure.Fail},
		{"FI", beside(func(c *disclosure.Content) { c.Label.On = engagement.Yes }), "FI-TOOL", disclosure.CannotDecide},
		{"PL", photo("Super serum Glowlab.\n#reklama"), "PL-END", disclosure.Fail},
		{"PL", picture("[REKLAMA] Serum Glowlab", "en"), "", disclosure.Pass},
		{"PL", picture("#ad Serum by Glowlab", "en"), "PL-WORD", disclosure.Fail},
		{"IN", picture("#ad Glowlab सीरम", "hi"), "", disclosure.Pass},
		{"PL", beside(func(c *disclosure.Content) { c.Label.On = engagement.Yes }), "PL-TOOL", disclosure.CannotDecide},
		{"PL", beside(func(c *disclosure.Content) { c.Caption, c.Label.On = "[REKLAMA] Glowlab", engagement.No }), "PL-TWO-LEVELS", disclosure.Pass},
		{"CA", photo(long + long + "#ad Glowlab and more"), "CA-CUT", disclosure.Fail},
		{"NZ", photo("#Ad #glow #serum I love Glowlab"), "NZ-PILE", disclosure.Fail},
		{"NZ", story("Ad"), "NZ-FRAME", disclosure.Fail},
		{"NZ", disclosure.Content{Platform: engagement.TikTok, Format: engagement.Video, Speech: []disclosure.Timed{{Text: "Ad."}}, Channels: []disclosure.Channel{disclosure.Seen}}, "NZ-SPOKEN", disclosure.Fail},
		{"NZ", disclosure.Content{Platform: engagement.TikTok, Format: engagement.Video, Speech: []disclosure.Timed{{Text: "Ad."}}}, "NZ-SPOKEN", disclosure.Fail},
		{"US", photo("Love this #brandad"), "FTC-WORD-RUNON", disclosure.Fail},
		{"US", photo("GlowlabPartner here with my morning"), "FTC-WORD-BRANDED-COMBO", disclosure.Pass},
		{"IN", shown("Ad", 2*time.Second), "IN-LEGIBLE", disclosure.Fail},
		{"IN", shown("Ad", 3*time.Second), "", disclosure.Pass},
		{"JP", photo("#美容 #コスメ #PR #セラム #朝 #夜 最高"), "JP-PILE", disclosure.Fail},
		{"KR", picture(korean, "ko"), "KR-START", disclosure.Fail},
		{"KR", before, "", disclosure.Pass},
		{"MX", disclosure.Content{Platform: engagement.Podcast, Format: engagement.Audio, Caption: "Publicidad"}, "MX-AUDIO", disclosure.Fail},
	} {
		r := only(t, c.country).Check(c.content, byGlowlab)
		assert.Equal(t, c.want, r.Verdict(), "%s %+v", c.country, c.content)
		if c.rule != "" {
			assert.True(t, fires(r, c.rule), "%s %+v", c.rule, r.Findings)
		}
	}
}
