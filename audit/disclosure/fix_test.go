package disclosure_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var formats = []disclosure.Content{
	{Platform: engagement.Instagram, Format: engagement.Image},
	{Platform: engagement.Instagram, Format: engagement.Story},
	{Platform: engagement.TikTok, Format: engagement.Video},
	{Platform: engagement.YouTube, Format: engagement.Video, Title: "My morning"},
	{Platform: engagement.X, Format: engagement.Text},
	{Platform: engagement.Podcast, Format: engagement.Audio},
	{Platform: engagement.Twitch, Format: engagement.Live, Duration: 3 * time.Hour},
	{Platform: engagement.Blog, Format: engagement.Article},
}

// TestFixPasses: for each regime with a label, each format and each tie, the
// edited post passes.
func TestFixPasses(t *testing.T) {
	for _, regime := range disclosure.Regimes() {
		if regime.Code == "AE" || regime.Code == "EU" {
			continue // no label is listed there
		}
		k, err := disclosure.New(regime)
		require.NoError(t, err)
		for _, c := range formats {
			for _, tie := range []disclosure.Tie{disclosure.Paid, disclosure.FreeProduct, disclosure.CommissionLink} {
				for _, text := range []string{"", "Love this serum", "Not an ad! Love it #spon", long + long} {
					c.Caption = text
					ties := disclosure.Ties{Of: []disclosure.Tie{tie}, Brands: []string{"Glowlab"}}
					before := k.Check(c, ties)
					fix := k.Fix(c, ties)
					if before.Judgements[0].Duty == disclosure.DutyUnknown {
						assert.False(t, fix.Passes)
						continue
					}
					if !assert.True(t, fix.Passes, "%s %s %s %q: %s", regime.Code, c.Format, tie, text, fix.Why) {
						continue
					}
					edited, err := disclosure.Apply(c, fix.Edits)
					require.NoError(t, err)
					after := k.Check(edited, ties)
					assert.Equal(t, disclosure.Pass, after.Verdict())
					if before.Verdict() == disclosure.Pass {
						assert.Empty(t, fix.Edits)
					}
				}
			}
		}
	}
}

func TestFixForSeveral(t *testing.T) {
	k, err := disclosure.New(disclosure.US(), disclosure.UK(), disclosure.DE(), disclosure.IE(), disclosure.MetaTerms())
	require.NoError(t, err)
	fix := k.Fix(photo("My skin has never felt softer"), paid)
	require.True(t, fix.Passes, fix.Why)
	edited, err := disclosure.Apply(photo("My skin has never felt softer"), fix.Edits)
	require.NoError(t, err)
	assert.Equal(t, "#ad | Werbung: My skin has never felt softer", edited.Caption)
	assert.Equal(t, engagement.Yes, edited.Label.On)
}

// What cannot be fixed says where it fails.
func TestFixSaysWhy(t *testing.T) {
	k, err := disclosure.New(disclosure.Regimes()...)
	require.NoError(t, err)
	fix := k.Fix(photo("Love this serum"), paid)
	assert.False(t, fix.Passes)
	assert.Contains(t, fix.Why, "still open is ")
}

// Forty regimes that each want another word first, and one without a label: there are
// 80 sets of edits, forty orders of the labels at two places.
func TestFixGivesUp(t *testing.T) {
	of := func(n int) disclosure.Fix {
		regimes := []disclosure.Regime{disclosure.AE()}
		for i := range n {
			r := disclosure.DE()
			r.Code = fmt.Sprint("DE", i)
			r.Labels = []disclosure.Suggestion{{Text: fmt.Sprint("Werbung", i)}}
			regimes = append(regimes, r)
		}
		k, err := disclosure.New(regimes...)
		require.NoError(t, err)
		return k.Fix(photo("Love this serum"), paid)
	}
	all := of(40)
	assert.True(t, all.GaveUp)
	assert.False(t, all.Passes)
	assert.Empty(t, all.Edits)
	assert.Contains(t, all.Why, fmt.Sprintf("none of the first %d sets of edits", disclosure.MaxTrials))
	few := of(disclosure.MaxTrials / 2)
	assert.False(t, few.GaveUp, "as many sets as are tried")
	assert.Contains(t, few.Why, "no set of edits")
}

func TestFixInventsNoTie(t *testing.T) {
	k := only(t, "US")
	fix := k.Fix(photo("Love this serum"), disclosure.Ties{})
	assert.False(t, fix.Passes)
	assert.Empty(t, fix.Edits)
	assert.Contains(t, fix.Why, "neither declared nor admitted")
}

func TestContentSurvivesJSON(t *testing.T) {
	c := disclosure.Content{Platform: engagement.TikTok, Caption: "x", Screen: []disclosure.Timed{{Text: "ad", To: time.Second, Small: engagement.Yes}}, Label: disclosure.Label{On: engagement.No}}
	b, err := json.Marshal(c)
	require.NoError(t, err)
	var back disclosure.Content
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Equal(t, c, back)
	r, err := json.Marshal(disclosure.Regimes())
	require.NoError(t, err)
	var regimes []disclosure.Regime
	require.NoError(t, json.Unmarshal(r, &regimes))
	_, err = disclosure.New(regimes...)
	require.NoError(t, err)
}

// inside asserts that every span of a report lies in its text on rune borders.
func inside(t testing.TB, c disclosure.Content, r disclosure.Report) {
	check := func(where disclosure.Where, index int, s disclosure.Span) {
		text := ""
		switch where {
		case disclosure.InTitle:
			text = c.Title
		case disclosure.InCaption:
			text = c.Caption
		case disclosure.InBio:
			text = c.Bio
		case disclosure.InComment:
			text = c.FirstComment
		case disclosure.InElsewhere:
			text = c.Elsewhere
		case disclosure.InLabel:
			text = c.Label.Text
		case disclosure.OnScreen:
			text = c.Screen[index].Text
		case disclosure.InSpeech:
			text = c.Speech[index].Text
		case disclosure.InLinks:
			text = c.Links[index]
		}
		if s.Start < 0 || s.End < s.Start || s.End > len(text) {
			t.Fatalf("span %v outside of %q", s, text)
		}
		border := func(i int) bool { return i == len(text) || utf8.RuneStart(text[i]) }
		if (!border(s.Start) || !border(s.End)) && utf8.ValidString(text) {
			t.Fatalf("span %v inside a character of %q", s, text)
		}
	}
	for _, f := range r.Findings {
		check(f.Where, f.Index, f.Span)
	}
	for _, a := range r.Admissions {
		check(a.Where, a.Index, a.Span)
	}
	for _, s := range r.Signals {
		check(s.Where, s.Index, s.Span)
	}
}

func TestBadInput(t *testing.T) {
	k, err := disclosure.New(disclosure.US(), disclosure.UK(), disclosure.DE(), disclosure.NZ())
	require.NoError(t, err)
	for name, text := range map[string]string{
		"not UTF-8":       "\xff#ad\xfe \xc3\x28 #\xffad",
		"combining marks": strings.Repeat("\u0301\u0308", 10_000),
		"right to left":   strings.Repeat("\u200f\u202e", 10_000),
		"hashtags":        strings.Repeat("#ad #GlowlabPartner ", 5_000),
		"spon":            strings.Repeat("#spon", 20_000),
		"at signs":        strings.Repeat("@#", 20_000),
		"one sentence":    strings.Repeat("earn commission link affiliate not sponsored ", 3_000),
		"last byte":       "love it #ad",
		"dots":            strings.Repeat("a.b/", 20_000),
	} {
		c := photo(text)
		c.Speech = []disclosure.Timed{{Text: "#ad", From: 9, To: 3}, {Text: "ad", From: -5}}
		start := time.Now()
		inside(t, c, k.Check(c, disclosure.Ties{Of: paid.Of, Brands: []string{"Glowlab", "", "@"}}))
		assert.Less(t, time.Since(start), 20*time.Second, name)
	}
	us := only(t, "US")
	start := time.Now()
	huge := photo(strings.Repeat(strings.Repeat("I love this serum, it is #great for my skin. ", 20)+"I get a commission. ", 11_000))
	inside(t, huge, us.Check(huge, disclosure.Ties{}))
	assert.Less(t, time.Since(start), time.Minute, "10 MB")
}

// Where a label stands well nothing is written twice; one that stands badly moves.
func TestFixWritesOnce(t *testing.T) {
	us, de := only(t, "US"), func() *disclosure.Checker {
		k, err := disclosure.New(disclosure.US(), disclosure.DE())
		require.NoError(t, err)
		return k
	}()
	for _, test := range []struct {
		k           *disclosure.Checker
		text, fixed string
	}{
		{us, "Love this serum #glow #ad #skin", "#ad: Love this serum #glow #skin"},
		{us, "Love this serum so much #ad", "#ad: Love this serum so much"},
		{de, "#ad Love this serum", "Werbung: #ad Love this serum"},
		{de, "Werbung: Love this serum", "Werbung: Love this serum"},
		{us, "#glow #skin #ad #love serum day", "#ad\n\n#glow #skin #love serum day"},
	} {
		fix := test.k.Fix(photo(test.text), paid)
		require.True(t, fix.Passes, fix.Why)
		edited, err := disclosure.Apply(photo(test.text), fix.Edits)
		require.NoError(t, err)
		assert.Equal(t, test.fixed, edited.Caption)
	}
	spoken := disclosure.Content{Platform: engagement.TikTok, Format: engagement.Video, Caption: "My morning"}
	for _, e := range us.Fix(spoken, paid).Edits {
		assert.NotEqual(t, disclosure.InCaption, e.Where, "the picture and the sound say it")
	}
}

func TestRandomPosts(t *testing.T) {
	k, err := disclosure.New(disclosure.Regimes()...)
	require.NoError(t, err)
	rng := rand.New(rand.NewPCG(1, 2))
	bits := []string{"#ad", "Ad:", " ", "\n", "Love this", "#spon", "@glowlab", "not an ad", "sponsored by Glowlab", "é", "🅰️", "https://amzn.to/x", "I earn a commission", "#GlowlabPartner", "\u200b", "Werbung", "広告", "gifted", "!"}
	var r disclosure.Report
	for range 1500 {
		var b strings.Builder
		for range rng.IntN(12) {
			b.WriteString(bits[rng.IntN(len(bits))])
		}
		c := formats[rng.IntN(len(formats))]
		c.Caption, c.Bio = b.String(), bits[rng.IntN(len(bits))]
		c.Screen = []disclosure.Timed{{Text: bits[rng.IntN(len(bits))], To: time.Duration(rng.IntN(9)) * time.Second}}
		ties := tied(disclosure.TieKinds()[rng.IntN(len(disclosure.TieKinds()))])
		ties.Brands = [][]string{nil, {"Glowlab"}, {"Acme"}}[rng.IntN(3)]
		k.CheckInto(&r, c, ties)
		inside(t, c, r)
		fresh := k.Check(c, ties)
		require.Equal(t, fresh.Judgements, r.Judgements, "a reused report says the same")
		require.Equal(t, fresh.Findings, r.Findings)
		require.Equal(t, append([]disclosure.Admission{}, fresh.Admissions...), append([]disclosure.Admission{}, r.Admissions...))
		require.Equal(t, append([]disclosure.Signal{}, fresh.Signals...), append([]disclosure.Signal{}, r.Signals...))
		require.Equal(t, append([]disclosure.Tie{}, fresh.Admitted...), append([]disclosure.Tie{}, r.Admitted...))
		for _, j := range r.Judgements {
			if j.Verdict == disclosure.Pass && j.Duty == disclosure.DutyYes {
				require.Equal(t, disclosure.Clear, j.Wording, "%+v %+v", c, j)
				require.Equal(t, disclosure.HardToMiss, j.Placement)
			}
			if j.Verdict == disclosure.Fail {
				require.NotEqual(t, disclosure.DutyUnknown, j.Duty)
			}
		}
	}
}

func FuzzCheck(f *testing.F) {
	k, err := disclosure.New(disclosure.Regimes()...)
	require.NoError(f, err)
	f.Add("#ad New serum", "Glowlab", uint8(0), uint8(1))
	f.Add("Not an ad \u0430d", "", uint8(3), uint8(2))
	f.Fuzz(func(t *testing.T, text, brand string, format, tie uint8) {
		c := formats[int(format)%len(formats)]
		c.Caption, c.Title = text, brand
		c.Speech = []disclosure.Timed{{Text: text}}
		kinds := disclosure.TieKinds()
		ties := disclosure.Ties{Of: kinds[:int(tie)%len(kinds)], Brands: []string{brand}}
		inside(t, c, k.Check(c, ties))
	})
}

func FuzzApply(f *testing.F) {
	k := only(f, "US")
	f.Add("Not an ad. Love this", uint8(0), 0, 3, "x")
	f.Fuzz(func(t *testing.T, text string, format uint8, start, end int, replacement string) {
		c := formats[int(format)%len(formats)]
		c.Caption = text
		edited, err := disclosure.Apply(c, []disclosure.Edit{{Where: disclosure.InCaption, Span: disclosure.Span{Start: start, End: end}, Text: replacement}})
		if err == nil && len(edited.Caption) != len(text)-(end-start)+len(replacement) {
			t.Fatal("the edit changed more than its span")
		}
		if fix := k.Fix(c, paid); fix.Passes {
			edited, err := disclosure.Apply(c, fix.Edits)
			require.NoError(t, err)
			after := k.Check(edited, paid)
			require.Equal(t, disclosure.Pass, after.Verdict())
		}
	})
}
