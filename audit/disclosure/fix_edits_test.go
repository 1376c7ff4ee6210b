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

// withLabels is a probe that has labels.
func withLabels(labels ...disclosure.Suggestion) disclosure.Regime {
	r := probe(disclosure.Violation, disclosure.SignNotFirst, disclosure.SignNotOnImage)
	r.Labels = labels
	return r
}

// TestFixEdits: the edits themselves, by what the comments of Fix say.
func TestFixEdits(t *testing.T) {
	type edits = []disclosure.Edit
	const caption, screen, speech = disclosure.InCaption, disclosure.OnScreen, disclosure.InSpeech
	span := func(start, end int) disclosure.Span { return disclosure.Span{Start: start, End: end} }
	label := func(s string) disclosure.Suggestion { return disclosure.Suggestion{Text: s} }
	k := checker(t, withLabels(label("#zorb")))
	post := func(format engagement.Format, f func(*disclosure.Content)) disclosure.Content {
		c := disclosure.Content{Format: format, Caption: "My serum"}
		if f != nil {
			f(&c)
		}
		return c
	}
	line := func(where disclosure.Where, text string, from, to time.Duration) disclosure.Edit {
		return disclosure.Edit{Where: where, Text: text, From: from, To: to}
	}
	const s, m = time.Second, time.Minute
	written := []disclosure.Channel{disclosure.Written, disclosure.Seen}
	for _, c := range []struct {
		name string
		post disclosure.Content
		want edits
	}{
		{"a text", post(engagement.Text, nil), edits{line(caption, "#zorb: ", 0, 0)}},
		{"a text of blanks", post(engagement.Text, func(c *disclosure.Content) { c.Caption = " \n" }), edits{line(caption, "#zorb", 0, 0)}},
		{"a text of tags", post(engagement.Text, func(c *disclosure.Content) { c.Caption = "#one #two #three my serum" }), edits{line(caption, "#zorb\n\n", 0, 0)}},
		{"a story", post(engagement.Story, nil), edits{line(screen, "#zorb", 0, 5*s)}},
		{"a recording", post(engagement.Audio, nil), edits{line(speech, "zorb.", 0, 0)}},
		{"a video", post(engagement.Video, nil), edits{line(screen, "#zorb", 0, 5*s), line(speech, "zorb.", 0, 0)}},
		{"a video with praise in its text", post(engagement.Reel, func(c *disclosure.Content) { c.Channels = written }), edits{line(screen, "#zorb", 0, 5*s), line(speech, "zorb.", 0, 0), line(caption, "#zorb: ", 0, 0)}},
		{"a video of three seconds", post(engagement.Short, func(c *disclosure.Content) { c.Duration = 3 * s }), edits{line(screen, "#zorb", 0, 3*s), line(speech, "zorb.", 0, 0)}},
		{"a stream", post(engagement.Live, func(c *disclosure.Content) { c.Duration = 60*m + 1 }), edits{
			line(screen, "#zorb", 0, 5*s), line(speech, "zorb.", 0, 0),
			line(screen, "#zorb", 30*m, 30*m+10*s), line(speech, "zorb.", 30*m, 30*m+10*s),
			line(screen, "#zorb", 60*m, 60*m+10*s), line(speech, "zorb.", 60*m, 60*m+10*s),
		}},
		{"a stream of an hour", post(engagement.Live, func(c *disclosure.Content) { c.Duration = 60 * m }), edits{
			line(screen, "#zorb", 0, 5*s), line(speech, "zorb.", 0, 0),
			line(screen, "#zorb", 30*m, 30*m+10*s), line(speech, "zorb.", 30*m, 30*m+10*s),
		}},
		{"a stream of what is not known", post(engagement.Live, nil), edits{
			line(screen, "#zorb", 0, 5*s), line(speech, "zorb.", 0, 0),
			line(screen, "#zorb", 30*m, 30*m+10*s), line(speech, "zorb.", 30*m, 30*m+10*s),
		}},
		{"a tag that stands badly", post(engagement.Text, func(c *disclosure.Content) { c.Caption = "My serum  #zorb" }), edits{line(caption, "#zorb: ", 0, 0), {Where: caption, Span: span(8, 15)}}},
		{"two tags that stand badly", post(engagement.Text, func(c *disclosure.Content) { c.Caption = "My serum #zorb #ZORB" }), edits{line(caption, "#zorb: ", 0, 0), {Where: caption, Span: span(8, 14)}, {Where: caption, Span: span(14, 20)}}},
		{"a tag behind a denial", post(engagement.Text, func(c *disclosure.Content) { c.Caption = "My serum. Not an ad. #zorb" }), edits{{Where: caption, Span: span(10, 21)}, line(caption, "#zorb: ", 0, 0), {Where: caption, Span: span(21, 26)}}},
		{"a tag that is not the label", post(engagement.Text, func(c *disclosure.Content) { c.Caption = "My serum #morb" }), edits{line(caption, "#zorb: ", 0, 0)}},
		// denials, with the opening of their clause and the marks behind
		{"a tag before a denial", post(engagement.Text, func(c *disclosure.Content) { c.Title, c.Caption = "Not an ad", "My serum #zorb. Not an ad" }), edits{
			{Where: disclosure.InTitle, Span: span(0, 9)}, {Where: caption, Span: span(16, 25)}, line(caption, "#zorb: ", 0, 0), {Where: caption, Span: span(8, 14)},
		}},
		{"a tag of another kind", post(engagement.Text, func(c *disclosure.Content) { c.Caption = "My serum #zorb. #blurb" }), edits{line(caption, "#zorb: ", 0, 0), {Where: caption, Span: span(8, 14)}}},
		{"a tag in a comment", post(engagement.Text, func(c *disclosure.Content) { c.FirstComment = "Mine and some more #zorb" }), edits{line(caption, "#zorb: ", 0, 0)}},
		{"a denial on a story that has a label", post(engagement.Story, func(c *disclosure.Content) { c.Screen = lines("zorb", "Not an ad") }), edits{{Where: screen, Index: 1, Span: span(0, 9)}}},
		{"a denial", post(engagement.Text, func(c *disclosure.Content) { c.Caption = "zorb: mine. Not an ad. Lovely" }), edits{{Where: caption, Span: span(12, 23)}}},
		{"its opening", post(engagement.Text, func(c *disclosure.Content) { c.Caption = "zorb: mine! And, btw, this post is really not an ad: lovely" }), edits{{Where: caption, Span: span(12, 53)}}},
		{"another opening", post(engagement.Text, func(c *disclosure.Content) { c.Caption = "zorb: mine? My serum is not an ad, lovely" }), edits{{Where: caption, Span: span(24, 35)}}},
		{"an opening in another line", post(engagement.Text, func(c *disclosure.Content) { c.Caption = "zorb: mine\n this is not an ad" }), edits{{Where: caption, Span: span(12, 29)}}},
		{"an opening of sixty bytes", post(engagement.Text, func(c *disclosure.Content) {
			c.Caption = "zorb: mine." + strings.Repeat(" really", 8) + " it not an ad. Lovely" // four bytes more than eight words of seven
		}), edits{{Where: caption, Span: span(12, 82)}}},
		{"a longer one", post(engagement.Text, func(c *disclosure.Content) {
			c.Caption = "zorb: mine." + strings.Repeat(" really", 8) + " its not an ad. Lovely"
		}), edits{{Where: caption, Span: span(72, 83)}}},
		{"two of one clause", post(engagement.Text, func(c *disclosure.Content) { c.Caption = "zorb: mine. Not an ad, not sponsored. Lovely" }), edits{{Where: caption, Span: span(12, 36)}}},
		{"in every part", post(engagement.Text, func(c *disclosure.Content) {
			c.Title, c.Caption, c.Screen, c.Speech, c.Bio = "Not an ad", "zorb: mine", lines("mine", "It's not an ad"), lines("mine, not an ad, mine"), "Not an ad"
		}), edits{{Where: disclosure.InTitle, Span: span(0, 9)}, {Where: screen, Index: 1, Span: span(0, 14)}, {Where: speech, Span: span(6, 17)}}},
	} {
		fix := k.Fix(c.post, paid)
		assert.True(t, fix.Passes, "%s: %s", c.name, fix.Why)
		assert.Equal(t, c.want, fix.Edits, c.name)
	}
}

// TestFixLabels: which labels are written, and in what order.
func TestFixLabels(t *testing.T) {
	first := func(code, text string) disclosure.Regime {
		r := withLabels(disclosure.Suggestion{Text: text})
		r.Code = code
		return r
	}
	says := func(code, language, text string, kind disclosure.Kind) disclosure.Regime {
		r := withLabels()
		r.Code = code
		r.Labels = append(r.Labels, disclosure.Suggestion{Text: text, Language: language, For: kind})
		return r
	}
	both := func(of ...disclosure.Suggestion) disclosure.Regime { return withLabels(of...) }
	for _, c := range []struct {
		name     string
		regimes  []disclosure.Regime
		language string
		ties     disclosure.Ties
		caption  string
		want     string
	}{
		{"one", []disclosure.Regime{first("A", "#zorb")}, "", paid, "My serum", "#zorb: My serum"},
		{"the same of two", []disclosure.Regime{first("A", "#zorb"), first("B", "#ZORB")}, "", paid, "My serum", "#zorb: My serum"},
		{"a tag for the same word", []disclosure.Regime{first("A", "Zorb"), first("B", "#zorb")}, "", paid, "My serum", "#zorb: My serum"},
		{"the word for the same tag", []disclosure.Regime{first("A", "#zorb"), first("B", "Zorb")}, "", paid, "My serum", "#zorb: My serum"},
		{"the brand", []disclosure.Regime{first("A", "#zorb {brand}")}, "", byGlowlab, "My serum", "#zorb Glowlab: My serum"},
		{"the brand that is not known", []disclosure.Regime{both(disclosure.Suggestion{Text: "#zorb {brand}"}, disclosure.Suggestion{Text: "#zorb"})}, "", paid, "My serum", "#zorb: My serum"},
		{"the language of the post", []disclosure.Regime{both(disclosure.Suggestion{Text: "#blurb", Language: "sv"}, disclosure.Suggestion{Text: "#zorb", Language: "nb"})}, "nb-NO", paid, "My serum", "#zorb: My serum"},
		{"a language that is not known", []disclosure.Regime{both(disclosure.Suggestion{Text: "#blurb", Language: "sv"}, disclosure.Suggestion{Text: "#zorb", Language: "en"})}, "", paid, "My serum", "#zorb: My serum"},
		{"every language", []disclosure.Regime{both(disclosure.Suggestion{Text: "#blurb", Language: "sv"}, disclosure.Suggestion{Text: "#zorb"})}, "fr", paid, "My serum", "#zorb: My serum"},
		{"the best of several", []disclosure.Regime{both(disclosure.Suggestion{Text: "#zorb"}, disclosure.Suggestion{Text: "#blurb"})}, "", paid, "My serum", "#zorb: My serum"},
		{"what passes already", []disclosure.Regime{first("A", "#zorb"), first("B", "#zorb")}, "", paid, "zorb: My serum", "zorb: My serum"},
		{"a label for another thing", []disclosure.Regime{first("A", "#zorb"), says("B", "", "#zarb", disclosure.Generated)}, "", paid, "My serum", "#zorb: My serum"},
	} {
		post := text(c.caption)
		post.Language = c.language
		fix := checker(t, c.regimes...).Fix(post, c.ties)
		require.True(t, fix.Passes, "%s: %s", c.name, fix.Why)
		edited, err := disclosure.Apply(post, fix.Edits)
		require.NoError(t, err)
		assert.Equal(t, c.want, edited.Caption, c.name)
		assert.False(t, fix.GaveUp)
		assert.Empty(t, fix.Why)
	}
	// The label of a regime that passes is written where another's would undo it: behind
	// "#glam: " the word is no label, and behind a blank line it is cut off.
	first1, second := first("A", "#zorb"), first("B", "#glam")
	first1.Placement.Cuts = []disclosure.Cut{{Platform: "glowgram", Lines: 1}}
	second.Wordings = []disclosure.Wording{{Texts: []string{"glam"}, Clarity: disclosure.Clear, Kind: disclosure.AdTag}, {Texts: []string{"zorb"}, Clarity: disclosure.Unclear, Kind: disclosure.AdTag}}
	glowgram := disclosure.Content{Platform: "glowgram", Format: engagement.Text, Caption: "zorb my serum"}
	undone := checker(t, first1, second).Fix(glowgram, paid)
	require.True(t, undone.Passes, undone.Why)
	assert.Equal(t, []disclosure.Edit{{Where: disclosure.InCaption, Text: "#zorb | #glam: "}}, undone.Edits)
	// The ties stay those that were declared or admitted, whatever the label admits.
	family := withLabels(disclosure.Suggestion{Text: "#zorb"})
	family.Rules = slices.DeleteFunc(family.Rules, func(r disclosure.Rule) bool { return r.ID == string(disclosure.TieSign(disclosure.Paid)) })
	declared := checker(t, family).Fix(text("My serum"), tied(disclosure.Family))
	assert.True(t, declared.Passes, declared.Why)
	entry := withLabels(disclosure.Suggestion{Text: "#zorbtag"})
	entry.Wordings = []disclosure.Wording{
		{Texts: []string{"zorbtag"}, Clarity: disclosure.Clear, Kind: disclosure.AdTag, When: disclosure.ContestsOnly},
		{Texts: []string{"blurbprize"}, Clarity: disclosure.Unclear, Kind: disclosure.ContestEntry},
	}
	entered := checker(t, entry).Fix(text("#blurbprize my serum"), disclosure.Ties{})
	assert.True(t, entered.Passes, entered.Why)
	// A long stream has the label two hundred times at the most.
	rare := withLabels(disclosure.Suggestion{Text: "#zorb"})
	rare.Placement.LiveEvery = 1000 * time.Hour
	stream := checker(t, rare).Fix(disclosure.Content{Format: engagement.Live, Duration: 100 * time.Hour}, paid)
	require.True(t, stream.Passes, stream.Why)
	assert.Len(t, stream.Edits, 200)
	// People that are generated or altered have a label of their own.
	people := withLabels(disclosure.Suggestion{Text: "#zorb"}, disclosure.Suggestion{Text: "AI-generated", For: disclosure.Generated}, disclosure.Suggestion{Text: "Images retouchées", For: disclosure.Altered})
	for i := range people.Rules {
		if id := people.Rules[i].ID; id == string(disclosure.SignSynthetic) || id == string(disclosure.SignRetouched) {
			people.Rules[i].Question = disclosure.AboutPeople
		}
	}
	k := checker(t, people)
	for _, c := range []struct {
		synthetic, retouched engagement.Tri
		want                 string
	}{
		{engagement.No, engagement.Unsaid, "#zorb: My serum"},
		{engagement.Yes, engagement.No, "#zorb | AI-generated: My serum"},
		{engagement.Unsaid, engagement.Yes, "#zorb | Images retouchées: My serum"},
		{engagement.Yes, engagement.Yes, "#zorb | AI-generated | Images retouchées: My serum"},
	} {
		post := text("My serum")
		post.Synthetic, post.Retouched = c.synthetic, c.retouched
		fix := k.Fix(post, paid)
		require.True(t, fix.Passes, fix.Why)
		edited, err := disclosure.Apply(post, fix.Edits)
		require.NoError(t, err)
		assert.Equal(t, c.want, edited.Caption)
	}
	// Time to read a long line: half a second a word, and five seconds at least.
	long := withLabels(disclosure.Suggestion{Text: "#zorb one two three four five six seven eight nine ten"})
	fix := checker(t, long).Fix(disclosure.Content{Format: engagement.Story}, paid)
	require.Len(t, fix.Edits, 1)
	assert.Equal(t, 5500*time.Millisecond, fix.Edits[0].To)
}

// TestFixSaysWhyNot: what stands in the way, and that nothing is written then.
func TestFixSaysWhyNot(t *testing.T) {
	zorb := withLabels(disclosure.Suggestion{Text: "#zorb"})
	other := probe(disclosure.Violation)
	other.Code = "Y"
	open := probe(disclosure.Violation, disclosure.TieSign(disclosure.Paid))
	open.Code = "Z"
	banned := withLabels(disclosure.Suggestion{Text: "#zorb"})
	banned.Rules = append(banned.Rules, disclosure.Rule{ID: "BAN", Question: disclosure.AboutBan, On: []disclosure.Sign{disclosure.ConductSign(disclosure.FakeReview)}, Severity: disclosure.Violation, Message: "No."},
		disclosure.Rule{ID: "CLAIM", Question: disclosure.AboutClaim, On: []disclosure.Sign{disclosure.ConductSign(disclosure.FakeReview)}, Severity: disclosure.Violation, Message: "Look."})
	for i := range banned.Rules { // the rule on the tie comes first, and is no flaw
		if banned.Rules[i].Question == disclosure.AboutDuty {
			banned.Rules[i].Severity = disclosure.Informs
		}
	}
	free := withLabels(disclosure.Suggestion{Text: "#zorb"})
	free.Code = "F"
	terms := probe(disclosure.Violation)
	terms.Code, terms.Platforms = "T", []engagement.Platform{""}
	fake := text("My serum")
	fake.Conduct = []disclosure.Conduct{disclosure.FakeReview}
	for _, c := range []struct {
		name    string
		regimes []disclosure.Regime
		content disclosure.Content
		ties    disclosure.Ties
		want    string
	}{
		{"the tie is not known", []disclosure.Regime{zorb}, text("My serum"), disclosure.Ties{}, "the tie is neither declared nor admitted under X: nothing can be written about it"},
		{"the regime leaves the tie open", []disclosure.Regime{zorb, open}, text("My serum"), paid, "Z leaves open whether this tie has to be disclosed: nothing can be written for it"},
		{"a ban", []disclosure.Regime{banned}, fake, paid, "no set of edits satisfies all of the regimes asked; still open is X, rule BAN: No."},
		{"a ban of the second regime", []disclosure.Regime{free, banned}, fake, paid, "no set of edits satisfies all of the regimes asked; still open is X, rule BAN: No."},
		{"no label of a platform", []disclosure.Regime{terms}, text("My serum"), tied(disclosure.Trip), "no set of edits satisfies all of the regimes asked; still open is T, rule tie:trip: tie:trip"},
		{"no label", []disclosure.Regime{other}, text("My serum"), tied(disclosure.Trip), "no set of edits satisfies all of the regimes asked; still open is Y, rule tie:trip: tie:trip"},
	} {
		fix := checker(t, c.regimes...).Fix(c.content, c.ties)
		assert.Equal(t, disclosure.Fix{Why: c.want}, fix, c.name)
	}
	// A tie that is admitted stays so when the words are taken out.
	fix := checker(t, zorb).Fix(text("My serum #zorb"), disclosure.Ties{})
	require.True(t, fix.Passes, fix.Why)
	edited, err := disclosure.Apply(text("My serum #zorb"), fix.Edits)
	require.NoError(t, err)
	assert.Equal(t, "#zorb: My serum", edited.Caption)
}

// TestFixSwitchesLabelOn of a platform whose terms ask for it, and of no other.
func TestFixSwitchesLabelOn(t *testing.T) {
	k := checker(t, disclosure.TikTokTerms(), disclosure.MetaTerms(), disclosure.US())
	for _, c := range []struct {
		platform engagement.Platform
		want     engagement.Tri
		label    string
	}{
		{engagement.Instagram, engagement.Yes, "Paid partnership"},
		{engagement.X, engagement.Unsaid, ""},
	} {
		post := disclosure.Content{Platform: c.platform, Format: engagement.Image, Caption: "My serum"}
		fix := k.Fix(post, paid)
		require.True(t, fix.Passes, fix.Why)
		edited, err := disclosure.Apply(post, fix.Edits)
		require.NoError(t, err)
		assert.Equal(t, disclosure.Label{On: c.want, Text: c.label}, edited.Label, c.platform)
		assert.Equal(t, "#ad: My serum", edited.Caption)
	}
	one, two := disclosure.MetaTerms(), disclosure.MetaTerms()
	two.Code, two.Labels = "other", []disclosure.Suggestion{{Text: "Another label"}}
	fix := checker(t, one, two).Fix(photo("My serum"), paid)
	assert.Equal(t, []disclosure.Edit{{Where: disclosure.InLabel, Text: "Paid partnership"}}, fix.Edits, "switched on once")
}
