package disclosure_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/stretchr/testify/require"
)

// Every sign but those of ties and conduct, by the question that a probe asks of it.
var (
	dutySigns = []disclosure.Sign{
		disclosure.SignTied, disclosure.SignUntied, disclosure.SignObvious, disclosure.SignSmall, disclosure.SignAffLink, disclosure.SignCode, disclosure.SignBrandTag,
		disclosure.SignAbroad, disclosure.SignSynthetic, disclosure.SignVirtual, disclosure.SignRetouched, disclosure.SignChildren,
	}
	wordSigns = []disclosure.Sign{
		disclosure.SignPicture, disclosure.SignRepost, disclosure.SignAmount, disclosure.SignEvasion, disclosure.SignMissing, disclosure.SignOnlyTags, disclosure.SignClear,
		disclosure.SignUnclear, disclosure.SignUnderstat, disclosure.SignWho, disclosure.SignLanguage, disclosure.SignDenied, disclosure.SignNoLabel,
	}
	placeSigns = []disclosure.Sign{
		disclosure.SignHidden, disclosure.SignCut, disclosure.SignPile, disclosure.SignEnd, disclosure.SignNotFirst, disclosure.SignBio, disclosure.SignComment,
		disclosure.SignElsewhere, disclosure.SignNotInVideo, disclosure.SignDescription, disclosure.SignUnseen, disclosure.SignUnheard, disclosure.SignSpokenOnly,
		disclosure.SignLate, disclosure.SignOneWay, disclosure.SignOnce, disclosure.SignFrame, disclosure.SignNotOnStory, disclosure.SignNotOnImage, disclosure.SignIllegible,
		disclosure.SignShort, disclosure.SignInaudible, disclosure.SignCovered, disclosure.SignNoTitle, disclosure.SignFarFromLink, disclosure.SignLabelOnly,
	}
)

// probe is a regime of the test's own with a rule for every sign but those left
// out, whose id is the sign: its findings tell which signs a post gives. Its words
// are zorb (clear), morb (left open) and blurb (unclear), a label each, void (none) and hint (unclear, admits nothing), "zorbed by"
// with a brand (clear with the brand only) and "zorblink" (clear next to a link).
func probe(severity disclosure.Severity, without ...disclosure.Sign) disclosure.Regime {
	r := disclosure.Regime{Code: "X", Name: "Probe", Kind: disclosure.Law, Wordings: []disclosure.Wording{
		{Texts: []string{"zorb"}, Clarity: disclosure.Clear, Kind: disclosure.AdTag},
		{Texts: []string{"zorb by my friends"}, Clarity: disclosure.Clear, Kind: disclosure.Sponsor},
		{Texts: []string{"morb"}, Clarity: disclosure.Depends, Kind: disclosure.AdTag},
		{Texts: []string{"blurb"}, Clarity: disclosure.Unclear, Kind: disclosure.AdTag},
		{Texts: []string{"void"}, Clarity: disclosure.NoWording, Kind: disclosure.AdTag},
		{Texts: []string{"hint"}, Clarity: disclosure.Unclear, Kind: disclosure.Hint},
		{Texts: []string{"zorbed"}, Clarity: disclosure.Clear, Kind: disclosure.Sponsor, When: disclosure.WithBrand},
		{Texts: []string{"zorblink"}, Clarity: disclosure.Clear, Kind: disclosure.AffiliateLink, When: disclosure.ByLink},
		{Texts: []string{"zorbgift"}, Clarity: disclosure.Clear, Kind: disclosure.Gift, When: disclosure.NoStrings},
		{Texts: []string{"zorbprize"}, Clarity: disclosure.Clear, Kind: disclosure.ContestEntry, When: disclosure.ContestsOnly},
	}}
	add := func(q disclosure.Question, signs []disclosure.Sign) {
		for _, s := range signs {
			if !slices.Contains(without, s) {
				r.Rules = append(r.Rules, disclosure.Rule{ID: string(s), Question: q, On: []disclosure.Sign{s}, Severity: severity, Message: string(s)})
			}
		}
	}
	var ties []disclosure.Sign
	for _, tie := range disclosure.TieKinds() {
		ties = append(ties, disclosure.TieSign(tie))
	}
	add(disclosure.AboutDuty, ties)
	add(disclosure.AboutDuty, dutySigns)
	add(disclosure.AboutWording, wordSigns)
	add(disclosure.AboutPlacement, placeSigns)
	return r
}

// checker is a Checker of regimes of a test.
func checker(t testing.TB, regimes ...disclosure.Regime) *disclosure.Checker {
	k, err := disclosure.New(regimes...)
	require.NoError(t, err)
	return k
}

// told is the rules about a question that a report has findings of, each once, by
// the alphabet.
func told(r disclosure.Report, q disclosure.Question) string {
	var ids []string
	for _, f := range r.Findings {
		if f.Question == q && !slices.Contains(ids, f.Rule) {
			ids = append(ids, f.Rule)
		}
	}
	slices.Sort(ids)
	return strings.Join(ids, " ")
}
