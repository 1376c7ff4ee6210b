package contract_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// briefed is a contract for one story of at most 60 seconds, and the post that keeps
// it.
func briefed(t testing.TB) (contract.Contract, contract.Posted) {
	c := dated(t)
	c.Brand.Handles = []contract.Handle{{Platform: engagement.Instagram, Name: "glowlab"}}
	c.Guidelines = contract.Guidelines{
		Hashtags: []string{"GlowDays"}, Mentions: []string{"@glowlab"}, Links: []string{"https://glow.example/mia?utm_source=instagram"},
		Codes: []string{"MIA20"}, BannedHashtags: []string{"#dew"}, BannedClaims: []string{"cures acne"}, BannedWords: []string{"cheap"},
	}
	c.Deliverables[1].Handle = "mia.ruiz"
	c.Deliverables[1].Seconds = contract.Range{Min: 15, Max: 60}
	c.Deliverables[1].Guidelines = &contract.Guidelines{TalkingPoints: []string{"Hydrates dry skin overnight"}}
	c.Disclosure = &contract.Disclosure{Regimes: []string{"US"}, Wording: []string{"#ad"}, PlatformTool: engagement.Yes}
	require.NoError(t, c.Validate())
	return c, contract.Posted{
		Deliverable: "story", Handle: "@mia.ruiz", Seconds: 30, At: time.Date(2026, 10, 25, 17, 30, 0, 0, time.UTC),
		Content: disclosure.Content{
			Platform: engagement.Instagram, Format: engagement.Story, Language: "en",
			Caption: "#ad My dry skin is hydrated, overnight, thanks to @glowlab! #glowdays Use code mia20",
			Label:   disclosure.Label{On: engagement.Yes}, Links: []string{"https://www.glow.example/mia/?utm_medium=social&utm_source=instagram"},
		},
	}
}

func checker(t testing.TB, c contract.Contract) *disclosure.Checker {
	regimes, unknown := c.Regimes()
	require.Empty(t, unknown)
	k, err := disclosure.New(regimes...)
	require.NoError(t, err)
	return k
}

// TestCheckPost changes one thing at a time in a post that keeps its brief.
func TestCheckPost(t *testing.T) {
	for _, row := range []struct {
		name string
		with func(p *contract.Posted)
		want string // "rule verdict" of what is not kept
	}{
		{"kept", func(*contract.Posted) {}, ""},
		{"another platform", func(p *contract.Posted) { p.Content.Platform = engagement.Facebook }, "BRIEF-PLATFORM broken"},
		{"a reel", func(p *contract.Posted) { p.Content.Format = engagement.Reel }, "BRIEF-FORMAT broken; BRIEF-DISCLOSURE broken"}, // a video has to say it in picture or sound
		{"another account", func(p *contract.Posted) { p.Handle = "mia" }, "BRIEF-HANDLE broken"},
		{"the account is not known", func(p *contract.Posted) { p.Handle = "" }, "BRIEF-HANDLE not_assessed"},
		{"a minute", func(p *contract.Posted) { p.Seconds = 60 }, ""},
		{"a second more", func(p *contract.Posted) { p.Seconds = 61 }, "BRIEF-LENGTH broken"},
		{"the length is not known", func(p *contract.Posted) { p.Seconds = 0 }, "BRIEF-LENGTH not_assessed"},
		{"a day late", func(p *contract.Posted) { p.At = p.At.AddDate(0, 0, 1) }, "BRIEF-WINDOW broken"},
		{"at nine", func(p *contract.Posted) { p.At = time.Date(2026, 10, 25, 21, 0, 0, 0, time.UTC) }, "BRIEF-HOURS broken"},
		{"no time", func(p *contract.Posted) { p.At = time.Time{} }, "BRIEF-WINDOW not_assessed"},
		{"a hashtag that only begins alike", swap("#glowdays", "#glowdays2"), "BRIEF-HASHTAG broken"},
		{"the hashtag in fancy letters", swap("#glowdays", "#𝐆𝐥𝐨𝐰𝐝𝐚𝐲𝐬"), ""},
		{"the mention without its sign", swap("@glowlab", "glowlab"), "BRIEF-MENTION broken"},
		{"another mention", swap("@glowlab", "@glowlab.es"), "BRIEF-MENTION broken"},
		{"another code", swap("mia20", "mia200"), "BRIEF-CODE broken"},
		{"the code is spoken", func(p *contract.Posted) {
			swap("mia20", "mine")(p)
			p.Content.Speech = []disclosure.Timed{{Text: "use MIA20 at checkout"}}
		}, ""},
		{"another link", func(p *contract.Posted) { p.Content.Links = []string{"https://glow.example/mia"} }, "BRIEF-LINK broken"},
		{"the hashtag only in a comment", func(p *contract.Posted) {
			swap("#glowdays", "")(p)
			p.Content.FirstComment = "#GlowDays"
		}, "BRIEF-HASHTAG broken"},
		{"a banned claim", swap("hydrated", "hydrated, it cures  acne"), "BRIEF-BANNED-CLAIM broken"},
		{"a banned hashtag", swap("#ad", "#ad #Dew"), "BRIEF-BANNED-HASHTAG broken"},
		{"a banned word within another", swap("thanks", "thanks, cheaper,"), ""},
		{"a banned word on screen", func(p *contract.Posted) { p.Content.Screen = []disclosure.Timed{{Text: "so CHEAP"}} }, "BRIEF-BANNED-WORD broken"},
		{"the point in other words", swap("My dry skin is hydrated, overnight", "My face feels so good in the morning"), "BRIEF-POINT look"},
		{"no label", func(p *contract.Posted) { p.Content.Label.On = engagement.No }, "BRIEF-LABEL broken"},
		{"the label is not known", func(p *contract.Posted) { p.Content.Label.On = engagement.Unsaid }, "BRIEF-LABEL not_assessed"},
		{"no disclosure", func(p *contract.Posted) {
			swap("#ad My", "My")(p)
			p.Content.Label.On = engagement.No
		}, "BRIEF-DISCLOSURE broken; BRIEF-WORDING broken; BRIEF-LABEL broken"},
		{"#adventure is no #ad", swap("#ad My", "#adventure My"), "BRIEF-DISCLOSURE not_assessed; BRIEF-WORDING broken"},
	} {
		c, p := briefed(t)
		row.with(&p)
		r, err := c.CheckPost(p, checker(t, c), time.FixedZone("CET", 3600))
		require.NoError(t, err)
		var got []string
		for _, i := range r.Items {
			if i.Verdict != contract.Kept {
				got = append(got, fmt.Sprintf("%s %s", i.Rule, i.Verdict))
			}
			assert.NotEmpty(t, i.Message)
			assert.NotEmpty(t, i.Path)
		}
		assert.Equal(t, row.want, strings.Join(got, "; "), row.name)
	}
	c, p := briefed(t)
	p.Deliverable = "film"
	_, err := c.CheckPost(p, nil, nil)
	assert.ErrorContains(t, err, `no deliverable "film"`)
}

func swap(old, by string) func(*contract.Posted) {
	return func(p *contract.Posted) { p.Content.Caption = strings.Replace(p.Content.Caption, old, by, 1) }
}

// TestCheckPostHidden puts the hashtag where Instagram no longer shows it, and finds
// each thing at its place.
func TestCheckPostHidden(t *testing.T) {
	c, p := briefed(t)
	p.Content.Caption = "#ad " + strings.Repeat("so good ", 20) + "@glowlab #GlowDays MIA20 hydrates dry skin overnight"
	r, err := c.CheckPost(p, nil, nil)
	require.NoError(t, err)
	for _, i := range r.Items {
		switch i.Rule {
		case "BRIEF-HASHTAG":
			assert.Equal(t, "#GlowDays", p.Content.Caption[i.Span.Start:i.Span.End])
			assert.Equal(t, engagement.No, i.Seen)
		case "BRIEF-WORDING":
			assert.Equal(t, engagement.Yes, i.Seen)
		case "BRIEF-DISCLOSURE":
			assert.Equal(t, contract.NotAssessed, i.Verdict, "no checker was given")
		}
	}
	p.Content.Unwatched = engagement.Yes
	p.Content.Caption = "#ad @glowlab #GlowDays"
	r, err = c.CheckPost(p, nil, nil)
	require.NoError(t, err)
	for _, i := range r.Items {
		if i.Rule == "BRIEF-CODE" || i.Rule == "BRIEF-POINT" || i.Rule == "BRIEF-BANNED-CLAIM" {
			assert.Equal(t, contract.NotAssessed, i.Verdict, i.Rule)
		}
	}
}

func TestTies(t *testing.T) {
	c := contract.Contract{Compensation: []contract.Pay{
		{FlatFee: &contract.FlatFee{}}, {Product: &contract.Product{}}, {Commission: &contract.Commission{Codes: []string{"A"}}},
		{LateDeduction: &contract.LateDeduction{}}, {Bonus: &contract.Bonus{}},
	}}
	assert.Equal(t, []disclosure.Tie{disclosure.Paid, disclosure.FreeProduct, disclosure.CommissionCode}, c.Ties().Of)
	assert.Empty(t, contract.Contract{}.Ties().Of)
	c.Creator.Status = contract.Employee
	c.Disclosure = &contract.Disclosure{Ties: []disclosure.Tie{disclosure.Family, disclosure.Paid}, Regimes: []string{"US", "XX"}}
	assert.Equal(t, []disclosure.Tie{disclosure.Paid, disclosure.FreeProduct, disclosure.CommissionCode, disclosure.Employment, disclosure.Family}, c.Ties().Of)
	regimes, unknown := c.Regimes()
	assert.Len(t, regimes, 1)
	assert.Equal(t, []string{"XX"}, unknown)
}
