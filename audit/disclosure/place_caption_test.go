package disclosure_test

import (
	"strings"
	"testing"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/stretchr/testify/assert"
)

// filler is n letters in words of nine and a blank; a text of it has a word at its
// end.
func filler(n int) string { return strings.Repeat("serumline ", n/10+1)[:n-1] + "e" }

// TestPlaceInCaption: where a label stands in a text that nothing cuts off, and what
// is wrong with it there.
func TestPlaceInCaption(t *testing.T) {
	k := checker(t, probe(disclosure.Violation))
	for _, c := range []struct{ text, want string }{
		// first, after handles and other labels, or not
		{"#zorb my serum", ""},
		{"zorb: my serum", ""},
		{"#zorb", ""},
		{"  \n #zorb", ""},
		{"@glowlab #zorb my serum", ""},
		{"✨ #zorb my serum", ""},
		{"#blurb #zorb my serum", ""},
		{"#glow #zorb my serum", "not_first"},
		{"20 #zorb my serum", "not_first"},
		{"#blurb my #zorb serum", "not_first"},
		{"#zorb my #zorb serum", "not_first"},
		{"My #zorb serum", "not_first"},
		// at the end: only tags and marks come after, and words before
		{"My serum #zorb", "end not_first"},
		{"My serum #zorb!! ✨", "end not_first"},
		{"My serum #zorb #glow @glowlab", "end not_first pile"},
		{"My serum #zorb 5", "not_first"},
		{"My serum #zorb é", "not_first"},
		{"My serum #zorb À", "not_first"}, // whose last byte is 0x80
		{"My serum #zorb 広", "not_first"},
		{"My serum (zorb) #glow", "end not_first"},
		{"My serum (zorb) 5 #glow", "not_first"},
		{"My serum (zorb) https://x.co/1", "end not_first"},
		{"My serum #zorb #glow and", "not_first"},
		{"@glowlab #zorb", ""},
		{"#one #zorb", "not_first"},
		// a row of three tags, or of more than three where the label is the first
		{"#one #zorb #two my serum", "not_first pile"},
		{"#one #zorb my serum #two", "not_first"},
		{"#zorb #one #two my serum", ""},
		{"#zorb #one #two #three my serum", "pile"},
		{"#zorb @one @two @three my serum", "pile"},
		{"zorb #one #two #three my serum", ""},
		{"@one #zorb @two my serum", "pile"},
		{"@one @two zorb: my serum", ""},
		// labels behind the first do not make a row of it
		{"#zorb #blurb #one #two my serum", ""},
		{"#zorb #blurb #one #two #three my serum", "pile"},
		{"#zorb #blurb #blurb #one #two my serum", ""},
		{"#zorb#blurb#one#two my serum", ""},
		{"#zorb #void #one #two my serum", "pile"},
		{"#zorb #hint #one #two my serum", "pile"},
		{"#zorb #one #blurb #two my serum", "pile"},
		{"#zorb, #blurb #one #two my serum", "pile"},
		// a sentence at the end is read, unless the text is long
		{"My serum, zorb by my friends", "not_first"},
		{filler(278) + ". zorb by my friends", "end not_first"},
		{filler(277) + ". zorb by my friends", "not_first"},
		// next to its link: within 160 bytes and two line breaks
		{"#zorblink https://x.co/1", ""},
		{"https://x.co/1 #zorblink my serum", "not_first"},
		{"#zorblink", ""},
		{"#zorblink " + filler(158) + " https://x.co/1", ""},
		{"#zorblink " + filler(159) + " https://x.co/1", "far"},
		{"#zorblink\na\nb https://x.co/1", ""},
		{"#zorblink\na\nb\nhttps://x.co/1", "far"},
		{"https://x.co/1 " + filler(158) + " #zorblink", "not_first"},
		{"https://x.co/1 " + filler(159) + " #zorblink", "far not_first"},
		{"https://x.co/1 " + filler(300) + " #zorblink https://x.co/2", "not_first"},
		{"https://x.co/1\n#zorblink " + filler(300) + " https://x.co/2", "not_first"},
	} {
		r := k.Check(disclosure.Content{Format: engagement.Text, Caption: c.text}, tied(disclosure.CommissionLink))
		assert.Equal(t, c.want, told(r, disclosure.AboutPlacement), "%q", c.text)
		assert.Equal(t, disclosure.Clear, r.Judgements[0].Wording, "%q", c.text)
	}
	titled := disclosure.Content{Format: engagement.Text, Title: "zorb: day", Caption: "My #zorb serum", Screen: lines("zorb: my serum")}
	assert.Equal(t, "not_first", told(k.Check(titled, paid), disclosure.AboutPlacement), "a label elsewhere opens no caption")
}

// TestUpfront: so many characters, not bytes, may stand before a label.
func TestUpfront(t *testing.T) {
	r := probe(disclosure.Violation)
	r.Placement.Upfront = 10
	k := checker(t, r)
	for text, want := range map[string]string{
		"Love this #zorb serum":                         "",
		"Love thiis #zorb serum":                        "not_first",
		"été était #zorb serum":                         "",
		"été étaiit #zorb serum":                        "not_first",
		"𝒂𝒃𝒄𝒅𝒆𝒇𝒈𝒉𝒊 #zorb serum":                         "",
		"𝒂𝒃𝒄𝒅𝒆𝒇𝒈𝒉𝒊𝒋 #zorb serum":                        "not_first",
		"𝒂" + strings.Repeat("🌸", 9) + "#zorb serum":    "",
		"a" + strings.Repeat("\u0301", 30) + " #zorb x": "not_first",
	} {
		r := k.Check(disclosure.Content{Format: engagement.Text, Caption: text}, paid)
		assert.Equal(t, want, told(r, disclosure.AboutPlacement), "%q", text)
	}
}

// TestPileOfTwo: a regime may take two tags for a row.
func TestPileOfTwo(t *testing.T) {
	r := probe(disclosure.Violation, disclosure.SignNotFirst)
	r.Placement.Pile = 2
	k := checker(t, r)
	for text, want := range map[string]string{
		"#zorb my serum":             "",
		"#zorb #one my serum":        "pile",
		"#one #zorb my serum":        "pile",
		"#zorb #blurb my serum":      "",
		"#zorb #blurb #one my serum": "pile",
	} {
		r := k.Check(disclosure.Content{Format: engagement.Text, Caption: text}, paid)
		assert.Equal(t, want, told(r, disclosure.AboutPlacement), "%q", text)
	}
}

// TestRunOfWordings: words that overlap are one place, and end where the last of
// them does.
func TestRunOfWordings(t *testing.T) {
	r := probe(disclosure.Violation, disclosure.SignNotFirst)
	r.Wordings = append(r.Wordings, disclosure.Wording{Texts: []string{"glim by"}, Clarity: disclosure.Clear, Kind: disclosure.AdTag},
		disclosure.Wording{Texts: []string{"広告"}, Clarity: disclosure.Clear, Kind: disclosure.AdTag}, disclosure.Wording{Texts: []string{"宣伝"}, Clarity: disclosure.Unclear, Kind: disclosure.AdTag},
		disclosure.Wording{Texts: []string{"by my pals"}, Clarity: disclosure.Unclear, Kind: disclosure.AdTag})
	k := checker(t, r)
	for text, want := range map[string]string{
		"My serum, glim by":                 "end",
		"My serum, glim by my pals":         "end",
		"My serum, glim by my own pals":     "",
		"My serum, glim by my pals. Enjoy":  "",
		"My serum, glim by. By my pals too": "",
		"My serum, glim by. By my pals":     "",
		"My serum 広告宣伝":                     "", // two that touch are not one
		"My serum 広告":                       "end",
	} {
		r := k.Check(disclosure.Content{Format: engagement.Text, Caption: text}, paid)
		assert.Equal(t, want, told(r, disclosure.AboutPlacement), "%q", text)
	}
}

// TestCut: what ends within a tenth before a cut of 100 characters or 15 percent
// after it is uncertain, what ends later is hidden.
func TestCut(t *testing.T) {
	r := probe(disclosure.Violation, disclosure.SignNotFirst)
	r.Placement.Cuts = []disclosure.Cut{
		{Platform: "glowgram", Format: engagement.Article, Lines: 2, Chars: 100},
		{Platform: "glowgram", Format: engagement.Reel, Lines: 2},
		{Platform: "glowgram", Chars: 100},
	}
	k := checker(t, r)
	// before is so many characters and a label, which ends behind six more.
	before := func(n int, letter string) string { return strings.Repeat(letter, n) + " #zorb" }
	const shown, near, cut = "", "?", "cut hidden"
	for _, c := range []struct {
		format     engagement.Format
		text, want string
	}{
		{engagement.Text, before(84, "a") + " " + filler(100), shown},
		{engagement.Text, before(85, "a") + " " + filler(100), near},
		{engagement.Text, before(109, "a") + " " + filler(100), near},
		{engagement.Text, before(110, "a") + " " + filler(100), cut},
		{engagement.Text, before(110, "a") + " " + filler(10), cut},
		{engagement.Text, before(84, "é") + " " + filler(100), shown},
		{engagement.Text, before(85, "é") + " " + filler(100), near},
		{engagement.Text, before(109, "é") + " " + filler(100), near},
		{engagement.Text, before(110, "é") + " " + filler(100), cut},
		{engagement.Text, "\r\n" + before(84, "a") + " " + filler(100), near}, // the break is one character
		{engagement.Text, "\r\n" + before(83, "a") + " " + filler(100), shown},
		{engagement.Text, "\r\n" + before(108, "a") + " " + filler(100), near},
		{engagement.Text, "\r\n" + before(109, "a") + " " + filler(100), cut},
		{engagement.Text, filler(88) + "\r\n#zorb mine and more", near},
		{engagement.Text, before(89, "a") + " all", shown}, // 99 characters in all: nothing is cut
		{engagement.Text, before(89, "a") + " alls", shown},
		{engagement.Text, before(89, "a") + " allsi", near},
		{engagement.Article, "\n\n#zorb serum", cut}, // the third line
		{engagement.Article, "a\n#zorb serum", shown},
		{engagement.Article, "a\n" + before(82, "a") + " " + filler(100), shown},
		{engagement.Article, "a\n" + before(83, "a") + " " + filler(100), near},
		{engagement.Article, "é\n" + before(83, "a") + " " + filler(100), near},
		{engagement.Article, "é\n\n#zorb serum", cut},
		{engagement.Article, "a\n" + before(108, "a") + " " + filler(100), cut},
	} {
		content := disclosure.Content{Platform: "glowgram", Format: c.format, Caption: c.text}
		r := k.Check(content, paid)
		got := told(r, disclosure.AboutPlacement)
		if j := r.Judgements[0]; got == "" && j.Placement == disclosure.CannotJudge {
			got = near
		}
		assert.Equal(t, c.want, got, "%s %q", c.format, c.text)
		content.Platform = "another"
		assert.Empty(t, told(k.Check(content, paid), disclosure.AboutPlacement), "no cut is known there")
	}
	// Each of several regimes has its own.
	wide, narrow := probe(disclosure.Violation), probe(disclosure.Violation)
	wide.Code, narrow.Code = "W", "N"
	wide.Placement.Cuts, narrow.Placement.Cuts = []disclosure.Cut{{Platform: "glowgram", Chars: 1000}}, []disclosure.Cut{{Platform: "glowgram", Chars: 10}}
	for _, of := range [][]disclosure.Regime{{wide, narrow}, {narrow, wide}} {
		var cuts []string
		for _, f := range checker(t, of...).Check(disclosure.Content{Platform: "glowgram", Format: engagement.Text, Caption: before(20, "a") + " mine"}, paid).Findings {
			if f.Rule == string(disclosure.SignCut) {
				cuts = append(cuts, f.Regime)
			}
		}
		assert.Equal(t, []string{"N"}, cuts)
	}
	reel := disclosure.Content{Platform: "glowgram", Format: engagement.Reel, Caption: before(300, "a") + "\nmore\nmore"}
	assert.NotContains(t, told(k.Check(reel, paid), disclosure.AboutPlacement), "cut", "a cut of lines alone has no characters")
	reel.Caption = "my\nserum\n#zorb lines"
	assert.Contains(t, told(k.Check(reel, paid), disclosure.AboutPlacement), "cut")
}

// TestCuts: the table is the caller's own copy.
func TestCuts(t *testing.T) {
	table := disclosure.Cuts()
	assert.Contains(t, table, disclosure.Cut{Platform: engagement.Instagram, Lines: 3, Chars: 125, Source: "https://help.instagram.com/1643471055915254", Trust: disclosure.Read})
	table[0].Chars = 1
	assert.NotEqual(t, table[0], disclosure.Cuts()[0])
	// A format's own row stands before that of its platform: a reel shows 55
	// characters, a picture 125.
	k := checker(t, probe(disclosure.Violation, disclosure.SignNotFirst, disclosure.SignNotInVideo))
	c := photo(filler(80) + " #zorb " + filler(200))
	assert.NotContains(t, told(k.Check(c, paid), disclosure.AboutPlacement), "cut")
	c.Format = engagement.Reel
	assert.Contains(t, told(k.Check(c, paid), disclosure.AboutPlacement), "cut")
}
