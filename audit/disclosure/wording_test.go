package disclosure_test

import (
	"testing"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/stretchr/testify/assert"
)

// TestConditions: a wording that is clear on a condition is unclear where it is not
// met, and depends where that is not known.
func TestConditions(t *testing.T) {
	const (
		clear, depends, unclear = disclosure.Clear, disclosure.Depends, disclosure.Unclear
		yes, no, unsaid         = engagement.Yes, engagement.No, engagement.Unsaid
	)
	k := checker(t, probe(disclosure.Violation))
	type ties = []disclosure.Tie
	for _, c := range []struct {
		text     string
		of       ties
		mustPost engagement.Tri
		want     disclosure.Clarity
	}{
		{"#zorbgift my serum", ties{disclosure.FreeProduct}, no, clear},
		{"#zorbgift my serum", ties{disclosure.Trip, disclosure.Perk, disclosure.Discount}, no, clear},
		{"#zorbgift my serum", ties{disclosure.FreeProduct}, yes, unclear},
		{"#zorbgift my serum", ties{disclosure.FreeProduct}, unsaid, depends},
		{"#zorbgift my serum", ties{disclosure.FreeProduct, disclosure.Paid}, no, unclear},
		{"#zorbgift my serum", ties{disclosure.Prize}, unsaid, unclear},
		{"#zorbprize my serum", ties{disclosure.Prize}, yes, clear},
		{"#zorbprize my serum", ties{disclosure.Perk}, unsaid, clear},
		{"#zorbprize my serum", ties{disclosure.Prize, disclosure.Paid}, unsaid, unclear},
		{"#zorbprize my serum", ties{disclosure.FreeProduct}, unsaid, unclear},
		{"#zorblink my serum", ties{disclosure.CommissionLink}, unsaid, clear},
		{"zorb: my serum", ties{disclosure.Family}, yes, clear},
	} {
		r := k.Check(text(c.text), disclosure.Ties{Of: c.of, MustPost: c.mustPost})
		assert.Equal(t, c.want, r.Judgements[0].Wording, "%q %v %v", c.text, c.of, c.mustPost)
	}
	never := probe(disclosure.Violation)
	never.Wordings = []disclosure.Wording{{Texts: []string{"blurb"}, Clarity: disclosure.Unclear, Kind: disclosure.Gift, When: disclosure.NoStrings}}
	r := checker(t, never).Check(text("blurb: my serum"), tied(disclosure.FreeProduct))
	assert.Equal(t, unclear, r.Judgements[0].Wording, "unclear on every condition")
}

// TestWordFindings: what is told of the words of a post.
func TestWordFindings(t *testing.T) {
	const yes, no = engagement.Yes, engagement.No
	k := checker(t, probe(disclosure.Violation))
	post := func(format engagement.Format, caption string, f func(*disclosure.Content)) disclosure.Content {
		c := disclosure.Content{Format: format, Caption: caption}
		if f != nil {
			f(&c)
		}
		return c
	}
	for _, c := range []struct {
		name    string
		content disclosure.Content
		ties    disclosure.Ties
		want    string
	}{
		{"nothing", text("My serum"), paid, "missing"},
		{"a handle", text("My serum @glowlab"), paid, "missing only_tags"},
		{"an emoji", text("My serum ✨"), paid, "missing only_tags"},
		{"an address", text("My serum https://amzn.to/1"), paid, "missing only_tags"},
		{"a code", text("Use my code MIA20"), paid, "missing only_tags"},
		{"a post shared", post(engagement.Text, "My serum", func(c *disclosure.Content) { c.Repost = yes }), paid, "missing repost"},
		{"no post shared", post(engagement.Text, "My serum", func(c *disclosure.Content) { c.Repost = no }), paid, "missing"},
		{"a post shared with a label", post(engagement.Text, "zorb: My serum", func(c *disclosure.Content) { c.Repost = yes }), paid, "clear"},
		{"a picture", post(engagement.Image, "My serum", nil), paid, "missing picture"},
		{"pictures", post(engagement.Carousel, "My serum", nil), paid, "missing picture"},
		{"a story", post(engagement.Story, "My serum", nil), paid, "missing picture"},
		{"a reel", post(engagement.Reel, "My serum", nil), paid, "missing picture"},
		{"a short", post(engagement.Short, "My serum", nil), paid, "missing picture"},
		{"a stream", post(engagement.Live, "My serum", nil), paid, "missing picture"},
		{"an article", post(engagement.Article, "My serum", nil), paid, "missing"},
		{"a recording", post(engagement.Audio, "My serum", nil), paid, "missing"},
		{"a picture that names the brand", post(engagement.Image, "My Glowlab serum", nil), byGlowlab, "missing"},
		{"the label off", post(engagement.Text, "zorb: my serum", func(c *disclosure.Content) { c.Label.On = no }), paid, "clear no_label"},
		{"clear", text("zorb: my serum"), paid, "clear"},
		{"clear twice", text("zorb: my #zorb serum"), paid, "clear"},
		{"a hint before clear", text("#hint #zorb my serum"), paid, "clear"},
		{"a hint before left open", text("#hint #morb my serum"), paid, ""},
		{"a hint", text("#hint my serum"), paid, "unclear"},
		{"given with strings", text("#zorbgift my serum"), agreed, "unclear"},
		{"left open", text("morb: my serum"), paid, ""},
		{"unclear", text("blurb: my serum"), paid, "unclear"},
		{"unclear beside clear", text("zorb: #blurb serum"), paid, "clear"},
		{"denied", text("zorb: my serum. Not an ad"), paid, "denied unclear"},
		{"denied in a comment", post(engagement.Text, "zorb: my serum", func(c *disclosure.Content) { c.FirstComment = "Not an ad" }), paid, "clear"},
		{"denied on the profile", post(engagement.Text, "zorb: my serum", func(c *disclosure.Content) { c.Bio = "Not an ad" }), paid, "clear"},
		{"denied elsewhere", post(engagement.Text, "zorb: my serum", func(c *disclosure.Content) { c.Elsewhere = "Not an ad" }), paid, "clear"},
		{"denied in the title", post(engagement.Text, "zorb: my serum", func(c *disclosure.Content) { c.Title = "Not an ad" }), paid, "denied unclear"},
		{"denied, no tie", text("zorb: my serum. Not an ad"), tied(disclosure.NoTie), ""},
		{"denied, not known", text("My serum. Not an ad"), disclosure.Ties{}, ""},
		{"the amount", text("zorb: they paid me 500 dollars"), paid, "amount clear"},
		{"without the brand that makes it clear", text("zorbed: my serum"), byGlowlab, "who"},
		{"with it", text("zorbed: Glowlab serum"), byGlowlab, "clear"},
		{"about another", post(engagement.Text, "zorb: my serum", func(c *disclosure.Content) { c.About = []string{"serums"} }), byGlowlab, "clear who"},
		{"about the brand", post(engagement.Text, "zorb: my serum", func(c *disclosure.Content) { c.About = []string{"Glowlab"} }), byGlowlab, "clear"},
		{"about another, brand not known", post(engagement.Text, "zorb: my serum", func(c *disclosure.Content) { c.About = []string{"serums"} }), paid, "clear"},
		{"about another, left open", post(engagement.Text, "morb: my serum", func(c *disclosure.Content) { c.About = []string{"serums"} }), byGlowlab, "who"},
		{"about another, unclear", post(engagement.Text, "blurb: my serum", func(c *disclosure.Content) { c.About = []string{"serums"} }), byGlowlab, "unclear"},
	} {
		assert.Equal(t, c.want, told(k.Check(c.content, c.ties), disclosure.AboutWording), c.name)
	}
	assert.Equal(t, 1, times(k.Check(text("zorb: my #zorb serum"), paid), string(disclosure.SignClear)), "the first of several clear words")
	about := text("zorb: my serum")
	about.About = []string{"serums"}
	assert.Equal(t, disclosure.CannotDecide, k.Check(about, byGlowlab).Verdict(), "who is behind it is left open")
	assert.Equal(t, disclosure.Pass, checker(t, probe(disclosure.Advice)).Check(about, byGlowlab).Verdict())
	// Where no rule asks who is behind it, the words themselves are at fault.
	silent := checker(t, probe(disclosure.Violation, disclosure.SignWho))
	assert.Equal(t, "unclear", told(silent.Check(text("zorbed: my serum"), byGlowlab), disclosure.AboutWording))
	// Words that admit a tie and are none for a regime: what else points at it is told,
	// wherever the words stand.
	none := probe(disclosure.Violation)
	none.Wordings = []disclosure.Wording{{Clarity: disclosure.NoWording, Kind: disclosure.AdTag}}
	none.Placement.Label = disclosure.NoWording
	k = checker(t, none)
	for name, f := range map[string]func(*disclosure.Content){
		"title":   func(c *disclosure.Content) { c.Title = "#ad" },
		"screen":  func(c *disclosure.Content) { c.Screen = lines("#ad") },
		"speech":  func(c *disclosure.Content) { c.Speech = lines("Ad") },
		"comment": func(c *disclosure.Content) { c.FirstComment = "#ad" },
	} {
		assert.Equal(t, "missing only_tags", told(k.Check(post(engagement.Text, "@glowlab", f), disclosure.Ties{}), disclosure.AboutWording), name)
		assert.Equal(t, "missing", told(k.Check(post(engagement.Text, "", f), disclosure.Ties{}), disclosure.AboutWording), name)
	}
	labelled := post(engagement.Text, "@glowlab", func(c *disclosure.Content) { c.Label.On = yes })
	assert.Equal(t, "missing only_tags", told(k.Check(labelled, disclosure.Ties{}), disclosure.AboutWording))
}

// times is how many findings of a rule there are.
func times(r disclosure.Report, rule string) (n int) {
	for _, f := range r.Findings {
		if f.Rule == rule {
			n++
		}
	}
	return n
}

// TestLabelOnly: the platform's label is the best there is.
func TestLabelOnly(t *testing.T) {
	regime := probe(disclosure.Violation)
	regime.Placement.Label = disclosure.Depends
	k := checker(t, regime)
	for caption, want := range map[string]bool{"My serum": true, "blurb: my serum": true, "morb: my serum": false, "zorb: my serum": false} {
		c := text(caption)
		c.Label.On = engagement.Yes
		assert.Equal(t, want, fires(k.Check(c, paid), string(disclosure.SignLabelOnly)), caption)
		assert.False(t, fires(k.Check(c, tied(disclosure.NoTie)), string(disclosure.SignLabelOnly)), caption)
		c.Label.On = engagement.No
		assert.False(t, fires(k.Check(c, paid), string(disclosure.SignLabelOnly)), caption)
	}
	c := text("My serum")
	c.Label.On = engagement.Yes
	wordless := probe(disclosure.Violation)
	wordless.Wordings = nil
	k = checker(t, wordless)
	assert.Equal(t, disclosure.Depends, k.Check(c, paid).Judgements[0].Wording, "a regime without wordings")
	assert.Equal(t, disclosure.NoWording, k.Check(text("It cures my acne"), paid).Judgements[0].Wording)
	tagged := probe(disclosure.Violation)
	tagged.Placement.Label = disclosure.Clear
	assert.Equal(t, disclosure.Depends, checker(t, tagged).Check(text("#affiliate my serum"), paid).Judgements[0].Wording, "what the label is worth is its own")
	for worth, want := range map[disclosure.Clarity]bool{disclosure.Clear: true, disclosure.Depends: true, "": true, disclosure.Unclear: false, disclosure.NoWording: false} {
		regime.Placement.Label = worth
		r := checker(t, regime).Check(c, paid)
		assert.Equal(t, want, fires(r, string(disclosure.SignLabelOnly)), worth)
		if worth == "" {
			worth = disclosure.Depends
		}
		assert.Equal(t, worth, r.Judgements[0].Wording)
	}
}

// TestLanguages: a label in another language than the post depends, where a rule asks
// for the language of the post.
func TestLanguages(t *testing.T) {
	regime := func(without ...disclosure.Sign) disclosure.Regime {
		r := probe(disclosure.Violation, without...)
		r.Wordings = []disclosure.Wording{
			{Texts: []string{"glim"}, Clarity: disclosure.Clear, Kind: disclosure.AdTag, Language: "sv nb"},
			{Clarity: disclosure.Clear, Kind: disclosure.AdTag},
			{Texts: []string{"advert"}, Clarity: disclosure.Clear, Kind: disclosure.AdTag},
			{Texts: []string{"glom"}, Clarity: disclosure.Depends, Kind: disclosure.AdTag, Language: "sv"},
			{Texts: []string{"glam"}, Clarity: disclosure.Unclear, Kind: disclosure.AdTag, Language: "sv"},
		}
		return r
	}
	strict, silent := checker(t, regime()), checker(t, regime(disclosure.SignLanguage))
	for _, c := range []struct {
		text, language string
		want           disclosure.Clarity
		told           bool
	}{
		{"glim: my serum", "sv", disclosure.Clear, false},
		{"glim: my serum", "nb-NO", disclosure.Clear, false},
		{"glim: my serum", "SV", disclosure.Clear, false},
		{"glim: my serum", "", disclosure.Clear, false},
		{"glim: my serum", "en", disclosure.Depends, true},
		{"glim: my serum", "s", disclosure.Depends, true},
		{"#ad my serum", "en-GB", disclosure.Clear, false}, // by its kind, in its own language
		{"#ad my serum", "sv", disclosure.Depends, false},
		{"glam: my serum", "en", disclosure.Unclear, false},
		{"glom: my serum", "en", disclosure.Depends, false},
		{"advert: my serum", "sv", disclosure.Clear, false}, // by name, for readers of every language
	} {
		post := text(c.text)
		post.Language = c.language
		r := strict.Check(post, paid)
		assert.Equal(t, c.want, r.Judgements[0].Wording, "%q in %q", c.text, c.language)
		assert.Equal(t, c.told, fires(r, string(disclosure.SignLanguage)), "%q in %q", c.text, c.language)
		if c.want == disclosure.Depends && c.text != "glom: my serum" {
			assert.Equal(t, disclosure.Clear, silent.Check(post, paid).Judgements[0].Wording, "no rule on languages: %q in %q", c.text, c.language)
		}
	}
}

// TestByName: what a regime judges by name goes before what it judges by kind, and
// the longer words before those within.
func TestByName(t *testing.T) {
	r := probe(disclosure.Violation)
	row := func(c disclosure.Clarity, rule string, texts ...string) disclosure.Wording {
		return disclosure.Wording{Texts: texts, Clarity: c, Kind: disclosure.AdTag, Rule: rule}
	}
	r.Rules = append(r.Rules, disclosure.Rule{ID: "RULE", Question: disclosure.AboutWording, Severity: disclosure.Violation})
	r.Wordings = []disclosure.Wording{
		row(disclosure.Unclear, "", "glim zorb"), row(disclosure.Clear, "", "#zorb"), row(disclosure.Clear, "", "zarb"), row(disclosure.Unclear, "RULE", "zarb morb"),
		row(disclosure.Clear, "", "#hashed"), row(disclosure.Unclear, "", "hashed"), row(disclosure.Clear, "", "#onlytag"), row(disclosure.Unclear, "RULE", "ruled"),
		row(disclosure.Clear, "RULE", "fine"), row(disclosure.Clear, "", "#spoke"),
		row(disclosure.Clear, "", "better"), row(disclosure.Depends, "RULE", "#better"), row(disclosure.Unclear, "", "even"), row(disclosure.Unclear, "RULE", "#even"),
		row(disclosure.Unclear, "", "glum|glam zorb", "#{brand}広告", "#広告{brand}"), row(disclosure.Clear, "", "広告"), {Clarity: disclosure.Unclear, Kind: disclosure.Sponsor},
	}
	k := checker(t, r, disclosure.Regime{Code: "Y", Wordings: []disclosure.Wording{row(disclosure.Clear, "", "spoke")}})
	speech := func(s string) disclosure.Content {
		return disclosure.Content{Format: engagement.Audio, Speech: lines(s)}
	}
	for _, c := range []struct {
		content disclosure.Content
		want    disclosure.Clarity
		told    string
	}{
		{text("glim zorb: my serum"), disclosure.Unclear, "unclear"},
		{text("#zorb my serum"), disclosure.Clear, "clear"},
		{text("zarb: my serum"), disclosure.Clear, "clear"},
		{text("zarb morb: my serum"), disclosure.Unclear, "RULE"},
		{text("zarb: zarb morb"), disclosure.Clear, "clear"},
		{text("Acme paid me to try this"), disclosure.Unclear, "unclear"},
		{text("#ad my serum"), disclosure.Depends, ""},
		{text("ruled: my serum"), disclosure.Unclear, "RULE"},
		{text("ruled: #ruled serum"), disclosure.Unclear, "RULE"},
		{text("ruled: #hashed serum"), disclosure.Clear, "clear"},
		{text("fine: my serum"), disclosure.Clear, "RULE"},
		// Words within a pattern stay: it may stretch far.
		{text("glum #zorb serum"), disclosure.Clear, "clear"},
		{text("#Glowlab広告 serum"), disclosure.Clear, "clear"},
		{text("#広告Glowlab serum"), disclosure.Clear, "clear"},
		// Nobody speaks a sign: what is clear as a tag is clear when it is said.
		{text("hashed: my serum"), disclosure.Unclear, "unclear"},
		{text("#hashed my serum"), disclosure.Clear, "clear"},
		{speech("Hashed: my serum"), disclosure.Clear, "clear"},
		{speech("Zarb: my serum"), disclosure.Clear, "clear"},
		{speech("Spoke: my serum"), disclosure.Clear, "clear"}, // a word that another regime names
		{text("spoke: my serum"), disclosure.NoWording, "missing"},
		{speech("Better: my serum"), disclosure.Clear, "clear"},
		{speech("Even: my serum"), disclosure.Unclear, "unclear"},
	} {
		r := k.Check(c.content, byGlowlab)
		assert.Equal(t, c.want, r.Judgements[0].Wording, "%+v", c.content)
		assert.Equal(t, c.told, told(r, disclosure.AboutWording), "%+v", c.content)
		assert.LessOrEqual(t, times(r, "RULE"), 1, "%+v", c.content)
	}
}

// TestSameWords: the same words may be two wordings, by name in one regime and unknown to
// the other, which judges kinds of common words only.
func TestSameWords(t *testing.T) {
	plain, pattern := "glim zorb", "glim|glam zorb"
	both := probe(disclosure.Violation)
	both.Code = "BOTH"
	both.Wordings = []disclosure.Wording{{Texts: []string{plain}, Clarity: disclosure.Clear, Kind: disclosure.AdTag}, {Texts: []string{pattern}, Clarity: disclosure.Clear, Kind: disclosure.Sponsor}}
	kinds := []disclosure.Wording{{Clarity: disclosure.Clear, Kind: disclosure.AdTag}, {Clarity: disclosure.Clear, Kind: disclosure.Sponsor}}
	named := func(text string) disclosure.Wording {
		return disclosure.Wording{Texts: []string{text}, Clarity: disclosure.Unclear, Kind: disclosure.Gift}
	}
	for name, c := range map[string]struct {
		wordings []disclosure.Wording
		want     disclosure.Clarity
	}{
		"not by name":         {kinds, disclosure.NoWording},
		"plain words by name": {append(kinds, named(plain)), disclosure.Unclear},
		"a pattern by name":   {append(kinds, named(pattern)), disclosure.Unclear},
	} {
		regime := probe(disclosure.Violation)
		regime.Wordings = c.wordings
		for _, of := range [][]disclosure.Regime{{both, regime}, {regime, both}} {
			for _, j := range checker(t, of...).Check(text("glim zorb: my serum"), paid).Judgements {
				if j.Regime == "X" {
					assert.Equal(t, c.want, j.Wording, name)
				}
			}
		}
	}
}
