package disclosure_test

import (
	"testing"
	"time"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/stretchr/testify/assert"
)

// A placing is a post with what is wrong with the place of its label: the signs, the
// answer of a regime in which each of them fails a post, and that of a regime
// without a rule for any of them.
type placing struct {
	name         string
	content      disclosure.Content
	signs        string
	strict, bare disclosure.Notice
}

const (
	good  = disclosure.HardToMiss
	bad   = disclosure.CanBeMissed
	open  = disclosure.CannotJudge
	media = engagement.OtherPlatform
)

func try(t *testing.T, placings []placing, placement disclosure.Placement) {
	t.Helper()
	strict, bare := probe(disclosure.Violation), probe(disclosure.Violation, placeSigns...)
	bare.Code = "Y"
	strict.Placement, bare.Placement = placement, placement
	k := checker(t, strict, bare)
	for _, c := range placings {
		r := k.Check(c.content, paid)
		assert.Equal(t, c.signs, told(r, disclosure.AboutPlacement), c.name)
		assert.Equal(t, c.strict, r.Judgements[0].Placement, "%s, a rule for each flaw", c.name)
		assert.Equal(t, c.bare, r.Judgements[1].Placement, "%s, no rule for any", c.name)
	}
}

// at is a line from a time to another.
func at(text string, from, to time.Duration) []disclosure.Timed {
	return []disclosure.Timed{{Text: text, From: from, To: to}}
}

func TestPlaceBesideThePost(t *testing.T) {
	post := func(f func(*disclosure.Content)) disclosure.Content {
		c := disclosure.Content{Format: engagement.Text, Caption: "My serum"}
		f(&c)
		return c
	}
	try(t, []placing{
		{"title", post(func(c *disclosure.Content) { c.Title = "zorb: my day" }), "", good, good},
		{"profile", post(func(c *disclosure.Content) { c.Bio = "#zorb" }), "bio hidden", bad, open},
		{"comment", post(func(c *disclosure.Content) { c.FirstComment = "#zorb" }), "comment hidden", bad, open},
		{"elsewhere", post(func(c *disclosure.Content) { c.Elsewhere = "#zorb" }), "elsewhere hidden", bad, open},
		{"profile and caption", post(func(c *disclosure.Content) { c.Bio, c.Caption = "#zorb", "zorb: my serum" }), "bio hidden", good, good},
		{"profile and comment", post(func(c *disclosure.Content) { c.Bio, c.FirstComment = "#zorb", "#zorb" }), "bio comment hidden", bad, open},
		{"only shown notes of a recording", disclosure.Content{Format: engagement.Audio, Caption: "zorb: my serum"}, "unheard", bad, open},
		{"text on a story", disclosure.Content{Format: engagement.Story, Caption: "My serum is lovely #zorb"}, "", good, good},
		{"picture", disclosure.Content{Format: engagement.Image, Caption: "zorb: my serum"}, "not_on_image", good, good},
		{"pictures", disclosure.Content{Format: engagement.Carousel, Caption: "zorb: my serum"}, "not_on_image", good, good},
		{"on the picture", disclosure.Content{Format: engagement.Image, Screen: lines("zorb")}, "", good, good},
		{"on the picture, too small", disclosure.Content{Format: engagement.Image, Caption: "zorb: my serum", Screen: []disclosure.Timed{{Text: "zorb", Small: engagement.Yes}}}, "illegible not_on_image", good, good},
	}, disclosure.Placement{})
}

func TestPlaceOnScreen(t *testing.T) {
	story := func(line disclosure.Timed) disclosure.Content {
		return disclosure.Content{Format: engagement.Story, Screen: []disclosure.Timed{line}}
	}
	shown := func(text string, from, to time.Duration) disclosure.Content {
		return disclosure.Content{Format: engagement.Story, Screen: at(text, from, to)}
	}
	yes, no := engagement.Yes, engagement.No
	try(t, []placing{
		{"small", story(disclosure.Timed{Text: "zorb", Small: yes}), "illegible", bad, open},
		{"pale", story(disclosure.Timed{Text: "zorb", LowContrast: yes}), "illegible", bad, open},
		{"covered", story(disclosure.Timed{Text: "zorb", Hidden: yes}), "covered illegible", bad, open},
		{"plain", story(disclosure.Timed{Text: "zorb", Small: no, LowContrast: no, Hidden: no}), "", good, good},
		{"unclear speech is another thing", story(disclosure.Timed{Text: "zorb", Unclear: yes}), "", good, good},
		{"two seconds", shown("zorb", 0, 2*time.Second), "", good, good},
		{"less", shown("zorb", 0, 2*time.Second-1), "short", bad, open},
		{"two seconds later on", shown("zorb", time.Second, 3*time.Second), "", good, good},
		{"less later on", shown("zorb", time.Second, 3*time.Second-1), "short", bad, open},
		{"time not known", shown("zorb", 0, 0), "", good, good},
		{"end before the beginning", shown("zorb", time.Second, time.Second/2), "", good, good},
		{"beginning before the video", shown("zorb", -time.Second, time.Second/2), "", good, good},
		{"four words", shown("zorb by my friends", 0, 2*time.Second), "", good, good},
	}, disclosure.Placement{})
	try(t, []placing{
		{"least time of the regime", shown("zorb", 0, 5*time.Second), "", good, good},
		{"less than that", shown("zorb", 0, 5*time.Second-1), "short", bad, open},
	}, disclosure.Placement{OnScreen: 5 * time.Second})
	try(t, []placing{ // 4 words: 1.333… seconds
		{"time to read", shown("zorb by my friends", 0, 1_333_333_333), "", good, good},
		{"less", shown("zorb by my friends", 0, 1_333_333_332), "short", bad, open},
		{"only the words of the label count", shown("zorb: a lovely serum for every day", 0, 400*time.Millisecond), "", good, good},
	}, disclosure.Placement{OnScreen: 100 * time.Millisecond})
}

// TestPlaceInTime: a recording of which the first quarter, and half a minute, are its
// beginning, and the last fifth its end.
func TestPlaceInTime(t *testing.T) {
	said := func(from, whole time.Duration) disclosure.Content {
		return disclosure.Content{Format: engagement.Audio, Duration: whole, Speech: at("zorb", from, 0)}
	}
	const s = time.Second
	unclear := disclosure.Content{Format: engagement.Audio, Speech: []disclosure.Timed{{Text: "zorb", Unclear: engagement.Yes}}}
	small := disclosure.Content{Format: engagement.Audio, Speech: []disclosure.Timed{{Text: "zorb", Small: engagement.Yes, Unclear: engagement.No}}}
	try(t, []placing{
		{"first", said(0, 100*s), "", good, good},
		{"before the first", said(-1, 100*s), "", good, good},
		{"a quarter", said(25*s, 100*s), "", good, good},
		{"after it", said(25*s+1, 100*s), "late", bad, good},
		{"half a minute", said(30*s, 1000*s), "", good, good},
		{"after it", said(30*s+1, 1000*s), "late", bad, good},
		{"half a minute of what is not known", said(30*s, 0), "", good, good},
		{"after it", said(30*s+1, 0), "late", bad, good},
		{"before the last fifth", said(80*s-1, 100*s), "late", bad, good},
		{"the last fifth", said(80*s, 100*s), "end", bad, open},
		{"of a short one", said(8*s, 10*s), "end", bad, open},
		{"first of next to nothing", said(0, 4), "", good, good},
		{"late on the picture", disclosure.Content{Format: engagement.Video, Duration: 100 * s, Screen: at("zorb", 26*s, 30*s), Speech: lines("zorb")}, "late one_way spoken_only", bad, good},
		{"too fast", unclear, "inaudible", bad, open},
		{"size does not matter", small, "", good, good},
	}, disclosure.Placement{})
}

func TestPlaceOnStory(t *testing.T) {
	frames := func(n int, frames ...int) disclosure.Content {
		c := disclosure.Content{Format: engagement.Story, Frames: n}
		for _, f := range frames {
			c.Screen = append(c.Screen, disclosure.Timed{Text: "zorb", Frame: f})
		}
		return c
	}
	with := func(c disclosure.Content, f func(*disclosure.Content)) disclosure.Content {
		f(&c)
		return c
	}
	spoken := func(frame int) func(*disclosure.Content) {
		return func(c *disclosure.Content) { c.Speech = []disclosure.Timed{{Text: "zorb", Frame: frame}} }
	}
	try(t, []placing{
		{"every frame", frames(2, 0), "", good, good},
		{"each of two", frames(2, 1, 2), "", good, good},
		{"in any order", frames(3, 3, 1, 2), "", good, good},
		{"the first of two", frames(2, 1), "frame", bad, open},
		{"the last of two", frames(2, 2), "frame", bad, open},
		{"the first of one", frames(1, 1), "", good, good},
		{"how many is not known", frames(0, 1), "", good, good},
		{"a frame that the one is not", frames(1, 2), "", good, good},
		{"a frame that is not there", frames(2, 3), "frame", bad, open},
		{"a thousand", frames(1000, 1), "frame", bad, open},
		{"more than are counted", frames(1001, 1), "", good, good},
		{"spoken only", with(frames(0), spoken(0)), "not_on_story", bad, open},
		{"shown, then spoken", with(frames(2, 1), spoken(2)), "", good, good},
		{"spoken and shown once", with(frames(2, 1), spoken(1)), "frame", bad, open},
		{"caption and spoken", with(frames(0), func(c *disclosure.Content) { c.Caption = "zorb"; spoken(0)(c) }), "", good, good},
		{"caption over all", with(frames(2, 1), func(c *disclosure.Content) { c.Caption = "zorb" }), "", good, good},
		{"a word left open over all", with(frames(2, 1), func(c *disclosure.Content) { c.Caption = "morb" }), "", open, open},
		{"an unclear word over all", with(frames(2, 1), func(c *disclosure.Content) { c.Caption = "blurb" }), "frame", bad, open},
		{"too small on the second", with(frames(2, 1), func(c *disclosure.Content) {
			c.Screen = append(c.Screen, disclosure.Timed{Text: "zorb", Frame: 2, Small: engagement.Yes})
		}), "frame illegible", bad, open},
		{"too small over all", with(frames(2, 1), func(c *disclosure.Content) {
			c.Screen = append(c.Screen, disclosure.Timed{Text: "zorb", Small: engagement.Yes})
		}), "frame illegible", bad, open},
		{"a word left open on the second", with(frames(2, 1), func(c *disclosure.Content) {
			c.Screen = append(c.Screen, disclosure.Timed{Text: "morb", Frame: 2})
		}), "", open, open},
		{"a word left open before a frame without", with(frames(3, 1), func(c *disclosure.Content) {
			c.Screen = append(c.Screen, disclosure.Timed{Text: "morb", Frame: 2})
		}), "frame", bad, open},
		{"a frame before the first is every frame", frames(2, -1), "", good, good},
	}, disclosure.Placement{})
}

// TestPlaceInVideo: the disclosure goes the way the praise does.
func TestPlaceInVideo(t *testing.T) {
	const (
		shown = 1 << iota
		spoken
		titled
		captioned
		untitled
	)
	video := func(how int, ch ...disclosure.Channel) disclosure.Content {
		c := disclosure.Content{Platform: media, Format: engagement.Video, Channels: ch}
		if how&shown != 0 {
			c.Screen = lines("zorb")
		}
		if how&spoken != 0 {
			c.Speech = lines("zorb")
		}
		if how&titled != 0 {
			c.Title = "zorb: my day"
		}
		if how&untitled != 0 {
			c.Title = "my day"
		}
		if how&captioned != 0 {
			c.Caption = "zorb: my day"
		}
		return c
	}
	unwatched := func(c disclosure.Content) disclosure.Content {
		c.Unwatched = engagement.Yes
		return c
	}
	const seen, heard, written = disclosure.Seen, disclosure.Heard, disclosure.Written
	try(t, []placing{
		{"both", video(shown | spoken), "", good, good},
		{"both, praised both ways", video(shown|spoken, seen, heard), "", good, good},
		{"shown, praise not known", video(shown), "one_way", open, good},
		{"shown, shown praise", video(shown, seen), "one_way", good, good},
		{"shown, spoken praise", video(shown, heard), "one_way unheard", bad, good},
		{"shown, praised both ways", video(shown, seen, heard), "one_way unheard", bad, good},
		{"shown, written praise", video(shown, written), "one_way", good, good},
		{"spoken, praise not known", video(spoken), "one_way spoken_only", bad, good},
		{"spoken, spoken praise", video(spoken, heard), "one_way spoken_only", bad, good},
		{"spoken and in the title, spoken praise", video(spoken|titled, heard), "one_way", good, good},
		{"spoken and in the title, praise not known", video(spoken | titled), "one_way", open, good},
		{"spoken, shown praise", video(spoken, seen), "one_way spoken_only unseen", bad, good},
		{"spoken and in the title, shown praise", video(spoken|titled, seen), "one_way unseen", bad, good},
		{"title", video(titled), "not_in_video unheard unseen", bad, good},
		{"caption", video(captioned), "not_in_video unheard unseen", bad, good},
		{"both and caption", video(shown | spoken | captioned), "not_in_video", good, good},
		{"both, and a title without it", video(shown | spoken | untitled), "no_title", good, good},
		{"nobody watched: shown", unwatched(video(shown)), "", open, open},
		{"nobody watched: spoken", unwatched(video(spoken)), "", open, open},
		{"nobody watched: both", unwatched(video(shown | spoken)), "", good, good},
		{"nobody watched: caption", unwatched(video(captioned)), "", open, open},
	}, disclosure.Placement{})
	for title, want := range map[string]string{"zorb: day": "", "morb: day": "", "blurb: day": "no_title", "day": "no_title", "": ""} {
		c := video(shown | spoken)
		c.Title = title
		r := checker(t, probe(disclosure.Violation)).Check(c, paid)
		assert.Equal(t, want, told(r, disclosure.AboutPlacement), title)
	}
	// What stands beside a video that nobody watched is not sure to be in it, and covers
	// no tie that the words in it do not.
	less := unwatched(video(captioned))
	less.Screen, less.Speech = lines("#zorblink"), lines("#zorblink")
	assert.NotEqual(t, disclosure.Pass, checker(t, probe(disclosure.Violation)).Check(less, paid).Verdict())
	labelled := video(spoken, heard)
	labelled.Label.On = engagement.Yes
	silent := checker(t, probe(disclosure.Violation))
	assert.Equal(t, "one_way", told(silent.Check(labelled, paid), disclosure.AboutPlacement), "the label can be read")
	assert.Empty(t, told(silent.Check(video(spoken, heard), tied(disclosure.NoTie)), disclosure.AboutPlacement), "nothing to disclose")
	// Beside each rule that fails a video there is one that may be missing.
	for _, c := range []struct {
		without []disclosure.Sign
		content disclosure.Content
		signs   string
		want    disclosure.Notice
	}{
		{[]disclosure.Sign{disclosure.SignSpokenOnly}, video(spoken), "one_way", open},
		{[]disclosure.Sign{disclosure.SignUnheard, disclosure.SignNotInVideo}, video(titled), "unseen", bad},
		{[]disclosure.Sign{disclosure.SignNotInVideo}, video(titled), "unheard unseen", bad},
		{[]disclosure.Sign{disclosure.SignUnheard}, video(shown, heard), "one_way", good},
		{[]disclosure.Sign{disclosure.SignUnseen}, video(titled), "", good},
		{[]disclosure.Sign{disclosure.SignNotInVideo}, video(spoken|captioned, heard), "one_way", good},
		{[]disclosure.Sign{disclosure.SignUnseen}, video(shown, heard), "one_way", good},
	} {
		r := checker(t, probe(disclosure.Violation, c.without...)).Check(c.content, paid)
		assert.Equal(t, c.signs, told(r, disclosure.AboutPlacement), "%v", c.without)
		assert.Equal(t, c.want, r.Judgements[0].Placement, "%v", c.without)
	}
	// Each of them alone, the others being advice.
	for _, c := range []struct {
		fails   disclosure.Sign
		content disclosure.Content
		want    disclosure.Notice
	}{
		{disclosure.SignUnseen, video(titled), bad},
		{disclosure.SignUnheard, video(titled), good}, // nothing asks for it in the picture
		{disclosure.SignUnheard, video(shown, heard), good},
		{disclosure.SignNoTitle, video(titled), good},
		{disclosure.SignOneWay, video(spoken, heard), good},
		{disclosure.SignSpokenOnly, video(spoken, heard), bad},
		{disclosure.SignUnseen, video(spoken, heard), good},
	} {
		regime := probe(disclosure.Advice)
		for i := range regime.Rules {
			if regime.Rules[i].ID == string(c.fails) {
				regime.Rules[i].Severity = disclosure.Likely
			}
		}
		assert.Equal(t, c.want, checker(t, regime).Check(c.content, paid).Judgements[0].Placement, c.fails)
	}
	// The terms of a platform ask for its label, which lies over the video.
	terms := probe(disclosure.Violation)
	terms.Kind = disclosure.TermsOfPlatform
	r := checker(t, terms).Check(video(titled), paid)
	assert.Empty(t, told(r, disclosure.AboutPlacement))
	assert.Equal(t, good, r.Judgements[0].Placement)
}

// TestPlaceInDescription: of a video on YouTube it is behind a tap.
func TestPlaceInDescription(t *testing.T) {
	strict, bare := probe(disclosure.Violation, disclosure.SignNotInVideo, disclosure.SignUnseen), probe(disclosure.Violation, placeSigns...)
	bare.Code = "Y"
	k := checker(t, strict, bare)
	for _, c := range []struct {
		platform     engagement.Platform
		signs        string
		strict, bare disclosure.Notice
	}{
		{engagement.YouTube, "description hidden", bad, open},
		{engagement.TikTok, "", good, good},
	} {
		for _, format := range []engagement.Format{engagement.Video, ""} { // on both, a post is a video
			r := k.Check(disclosure.Content{Platform: c.platform, Format: format, Caption: "zorb: my day"}, paid)
			assert.Equal(t, c.signs, told(r, disclosure.AboutPlacement), c.platform)
			assert.Equal(t, c.strict, r.Judgements[0].Placement, c.platform)
			assert.Equal(t, c.bare, r.Judgements[1].Placement, c.platform)
		}
	}
}

// TestPlaceInStream: somebody who joins late hears it within an hour, or what the
// regime says.
func TestPlaceInStream(t *testing.T) {
	const h, m = time.Hour, time.Minute
	stream := func(whole time.Duration, times ...time.Duration) disclosure.Content {
		c := disclosure.Content{Format: engagement.Live, Duration: whole}
		for _, from := range times {
			c.Screen = append(c.Screen, at("zorb", from, 0)...)
			c.Speech = append(c.Speech, at("zorb", from, 0)...)
		}
		return c
	}
	shown := func(whole, from, to time.Duration) disclosure.Content {
		return disclosure.Content{Format: engagement.Live, Duration: whole, Screen: at("zorb", from, to), Channels: []disclosure.Channel{disclosure.Seen}}
	}
	with := func(c disclosure.Content, more ...disclosure.Timed) disclosure.Content {
		c.Screen = append(c.Screen, more...)
		return c
	}
	try(t, []placing{
		{"each hour", stream(2*h, 0, h), "", good, good},
		{"in any order", stream(3*h, 2*h, 0, h), "", good, good},
		{"more than an hour apart", stream(2*h, 0, h+1), "once", bad, open},
		{"more than an hour before the first", stream(2*h, h+1, h+2), "once", bad, open},
		{"more than an hour after the last", stream(2*h+1, 0, h), "once", bad, open},
		{"whole length not known", stream(0, 0, h), "", good, good},
		{"once in a short one", shown(30*m, 0, 0), "once one_way", bad, open},
		{"all the time", shown(3*h, 0, 3*h), "one_way", good, good},
		{"after a tenth until the end", shown(3*h, 18*m, 3*h), "one_way", good, good},
		{"after more than a tenth", shown(3*h, 18*m+1, 3*h), "once one_way", bad, open},
		{"until just before the end", shown(30*m, 0, 30*m-1), "once one_way", bad, open},
		{"all the time that is not known", shown(0, 0, 3*h), "once one_way", bad, open},
		{"twice", with(shown(30*m, 0, 0), at("zorb", m, 0)...), "one_way", good, good},
		{"one within another", with(shown(3*h, 0, 2*h), at("zorb", 10*m, 11*m)...), "one_way", good, good},
		{"too small the second time", with(shown(30*m, 0, 0), disclosure.Timed{Text: "zorb", From: m, Small: engagement.Yes}), "illegible once one_way", bad, open},
		{"in the middle is not late", with(shown(90*m, 45*m, 0), at("zorb", 89*m, 0)...), "one_way", good, good},
		{"spoken each hour", disclosure.Content{Format: engagement.Live, Duration: 2 * h, Speech: append(at("zorb", 0, 0), at("zorb", h, 0)...), Channels: []disclosure.Channel{disclosure.Heard}}, "one_way spoken_only", bad, good},
		{"too small", with(disclosure.Content{Format: engagement.Live, Duration: h}, disclosure.Timed{Text: "zorb", Small: engagement.Yes}), "illegible unheard unseen", bad, open},
		{"in the title only", disclosure.Content{Format: engagement.Live, Duration: 3 * h, Title: "zorb: live"}, "not_in_video unheard unseen", bad, good},
	}, disclosure.Placement{})
	try(t, []placing{
		{"each half hour", stream(h, 0, 30*m), "", good, good},
		{"more apart", stream(h, 0, 30*m+1), "once", bad, open},
	}, disclosure.Placement{LiveEvery: 30 * m})
}

// TestFirstOnScreen: Ireland wants #Ad as the first word of any block of text, those on a
// story as well.
func TestFirstOnScreen(t *testing.T) {
	for text, want := range map[string]disclosure.Verdict{
		"#ad My serum":          disclosure.Pass,
		"✨ #Ad ✨ My serum":      disclosure.Pass,
		"#ad #affiliate link":   disclosure.Pass,
		"My serum #ad":          disclosure.Fail,
		"@glowlab #ad my serum": disclosure.Fail,
		"5 serums #ad":          disclosure.Fail,
	} {
		for name, post := range map[string]disclosure.Content{
			"screen":  {Platform: engagement.Instagram, Format: engagement.Story, Screen: []disclosure.Timed{{Text: text}}},
			"caption": {Platform: engagement.Instagram, Format: engagement.Story, Caption: text},
		} {
			r := only(t, "IE").Check(post, paid)
			assert.Equal(t, want, r.Verdict(), "%s %q", name, text)
			assert.Equal(t, disclosure.Pass, only(t, "US").Check(post, paid).Verdict(), "%s %q", name, text)
		}
		k := only(t, "IE")
		post := disclosure.Content{Platform: engagement.Instagram, Format: engagement.Story, Screen: []disclosure.Timed{{Text: text}}}
		fixed, err := disclosure.Apply(post, k.Fix(post, paid).Edits)
		assert.NoError(t, err)
		assert.Equal(t, disclosure.Pass, k.Check(fixed, paid).Verdict(), "%q becomes %+v", text, fixed)
	}
}
