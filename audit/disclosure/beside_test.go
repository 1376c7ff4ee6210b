package disclosure_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// TestPlaceBesideOthers: where a label stands depends on which words are labels, and
// those that only another regime lists are none.
func TestPlaceBesideOthers(t *testing.T) {
	knows := func(code string, words ...string) disclosure.Regime {
		r := probe(disclosure.Violation)
		r.Code, r.Wordings = code, []disclosure.Wording{{Texts: words, Clarity: disclosure.Clear, Kind: disclosure.AdTag}}
		return r
	}
	rs := []disclosure.Regime{knows("BOTH", "#zorb", "#glim"), knows("GLIM", "#glim"), knows("ZORB", "#zorb"), knows("ALL", "#zorb", "#glim"), knows("NONE", "#plum")}
	alone := map[string]*disclosure.Checker{}
	for _, r := range rs {
		alone[r.Code] = checker(t, r)
	}
	for range rs {
		rs = append(rs[1:], rs[0]) // each comes first once
		all := checker(t, rs...)
		for _, caption := range []string{"#zorb #glim my serum", "#glim #zorb my serum", "My serum #zorb #glim", "#zorb my serum #glim", "My serum\n\n#a #zorb #b #glim", "#zorb. My serum #glim. So good", "Zorb #glim my serum"} {
			r := all.Check(photo(caption), paid)
			for _, j := range r.Judgements {
				want := alone[j.Regime].Check(photo(caption), paid)
				got := slices.DeleteFunc(slices.Clone(r.Findings), func(f disclosure.Finding) bool { return f.Regime != j.Regime })
				assert.Equal(t, want.Judgements[0], j, caption)
				assert.Equal(t, want.Findings, got, "%s %s", j.Regime, caption)
			}
		}
	}
}

// TestGoodsBesideWords: the first word that the next regime lists is not the last of the
// goods of this one.
func TestGoodsBesideWords(t *testing.T) {
	goods := disclosure.Regime{Code: "X", Goods: []disclosure.Goods{{ID: "GIN", Texts: []string{"sloe gin"}}}}
	k := checker(t, goods, disclosure.Regime{Code: "Y", Wordings: []disclosure.Wording{{Texts: []string{"#glim"}, Clarity: disclosure.Clear, Kind: disclosure.AdTag}}})
	assert.False(t, fires(k.Check(photo("#glim my serum"), paid), "GIN"))
	assert.True(t, fires(k.Check(photo("#glim my sloe gin"), paid), "GIN"))
}

// TestSpokenTags: the word of a hashtag is a label where it is spoken, and there alone.
func TestSpokenTags(t *testing.T) {
	k := checker(t, disclosure.Regime{Code: "X", Wordings: []disclosure.Wording{{Texts: []string{"#glim"}, Clarity: disclosure.Clear, Kind: disclosure.AdTag}}})
	for want, c := range map[disclosure.Clarity][]disclosure.Content{
		disclosure.Clear:     {photo("#glim"), {Format: engagement.Video, Speech: lines("glim")}},
		disclosure.NoWording: {photo("glim"), photo("Glim: my serum"), {Format: engagement.Video, Screen: lines("glim")}},
	} {
		for _, content := range c {
			assert.Equal(t, want, k.Check(content, paid).Judgements[0].Wording, "%+v", content)
		}
	}
}

// TestNamedFirst: what a regime says of some words goes before what it says of their
// kind, whichever of the two was found first.
func TestNamedFirst(t *testing.T) {
	k := checker(t, disclosure.Regime{Code: "X", Wordings: []disclosure.Wording{
		{Clarity: disclosure.Clear, Kind: disclosure.AdTag},
		{Texts: []string{"#{run}ponsored"}, Clarity: disclosure.Unclear, Kind: disclosure.AdTag},
	}})
	assert.Equal(t, disclosure.Unclear, k.Check(photo("#sponsored my serum"), paid).Judgements[0].Wording)
	assert.Equal(t, disclosure.Clear, k.Check(photo("#advertising my serum"), paid).Judgements[0].Wording)
}

// TestWordsWithinAddresses: an address far into a text, behind a blank or behind marks,
// is as much one as at its beginning.
func TestWordsWithinAddresses(t *testing.T) {
	k := only(t, "US")
	far := ""
	for len(far) < 1000 {
		far += "So nice. "
	}
	for _, caption := range []string{"https://shop.example/ad", "See https://shop.example/ad", "(https://shop.example/ad)", "Look:\nhttps://shop.example/ad", far + "\nhttps://shop.example/ad"} {
		assert.Equal(t, disclosure.NoWording, k.Check(photo(caption), paid).Judgements[0].Wording, caption)
	}
	assert.Equal(t, disclosure.Clear, k.Check(photo("shop.example / ad"), paid).Judgements[0].Wording)
}
