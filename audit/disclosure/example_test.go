package disclosure_test

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

func ExampleChecker_Check() {
	k, err := disclosure.New(disclosure.US(), disclosure.UK())
	if err != nil {
		panic(err)
	}
	post := disclosure.Content{Platform: engagement.Instagram, Format: engagement.Image, Caption: "#sponsored New serum from @glowlab"}
	r := k.Check(post, disclosure.Ties{Of: []disclosure.Tie{disclosure.Paid}})
	for _, j := range r.Judgements {
		fmt.Println(j.Regime, j.Duty, j.Wording, j.Placement, j.Verdict)
	}
	fmt.Println(r.Verdict())
	// Output:
	// US yes clear hard_to_miss pass
	// UK yes unclear hard_to_miss fail
	// fail
}

func ExampleChecker_Fix() {
	k, err := disclosure.New(disclosure.US(), disclosure.DE())
	if err != nil {
		panic(err)
	}
	post := disclosure.Content{Platform: engagement.Instagram, Format: engagement.Image, Caption: "Not an ad, I just love this serum"}
	ties := disclosure.Ties{Of: []disclosure.Tie{disclosure.Paid}}
	fixed, err := disclosure.Apply(post, k.Fix(post, ties).Edits)
	if err != nil {
		panic(err)
	}
	fmt.Println(fixed.Caption)
	// Output: #ad | Werbung: I just love this serum
}

// A host adds a wording of its own by changing a value.
func ExampleNew() {
	us := disclosure.US()
	us.Wordings = append(us.Wordings, disclosure.Wording{
		Texts: []string{"#glowcrew"}, Clarity: disclosure.Unclear, Kind: disclosure.BrandRelation,
		Rule: "FTC-WORD-STANDALONE", Trust: disclosure.Inferred,
	})
	k, err := disclosure.New(us)
	if err != nil {
		panic(err)
	}
	post := disclosure.Content{Platform: engagement.Instagram, Format: engagement.Image, Caption: "#GlowCrew A lovely serum"}
	r := k.Check(post, disclosure.Ties{Of: []disclosure.Tie{disclosure.Paid}})
	fmt.Println(r.Verdict())
	for _, f := range r.Findings {
		if f.Question == disclosure.AboutWording {
			fmt.Printf("%s at %d-%d\n", f.Rule, f.Span.Start, f.Span.End)
		}
	}
	// Output:
	// fail
	// FTC-WORD-STANDALONE at 0-9
}

// A regime of one's own, for a platform that the library does not know, is a value
// like those built in.
func ExampleNew_ownRegime() {
	house := disclosure.Regime{
		Code: "HOUSE", Name: "House rules of Glowlab", Kind: disclosure.SelfRegulation, AsOf: "2026-11-22",
		Coverage:  "Posts on glowgram only.",
		Platforms: []engagement.Platform{"glowgram"},
		Wordings: []disclosure.Wording{
			{Texts: []string{"glowlab pays me", "ad {brand}"}, Clarity: disclosure.Clear, Kind: disclosure.Sponsor, Trust: disclosure.Practice},
			{Texts: []string{"#glowfriend"}, Clarity: disclosure.Unclear, Kind: disclosure.BrandRelation, Rule: "HOUSE-WORD", Trust: disclosure.Practice},
		},
		Rules: []disclosure.Rule{
			{ID: "HOUSE-DUTY", Question: disclosure.AboutDuty, On: []disclosure.Sign{disclosure.TieSign(disclosure.Paid)}, Severity: disclosure.Informs, Message: "Paid posts say so.", Source: "https://example.org/rules", Trust: disclosure.Practice},
			{ID: "HOUSE-WORD", Question: disclosure.AboutWording, On: []disclosure.Sign{disclosure.SignMissing, disclosure.SignUnclear}, Severity: disclosure.Violation, Message: "Write \"Ad Glowlab\".", Source: "https://example.org/rules", Trust: disclosure.Practice},
			{ID: "HOUSE-CUT", Question: disclosure.AboutPlacement, On: []disclosure.Sign{disclosure.SignCut}, Severity: disclosure.Violation, Message: "Write it in the first line.", Source: "https://example.org/rules", Trust: disclosure.Practice},
		},
		Labels:    []disclosure.Suggestion{{Text: "Ad Glowlab"}},
		Placement: disclosure.Placement{Cuts: []disclosure.Cut{{Platform: "glowgram", Lines: 1, Source: "https://example.org/app", Trust: disclosure.Practice}}},
	}
	k, err := disclosure.New(house)
	if err != nil {
		panic(err)
	}
	ties := disclosure.Ties{Of: []disclosure.Tie{disclosure.Paid}, Brands: []string{"Glowlab"}}
	for _, text := range []string{"Ad Glowlab: a lovely serum", "#glowfriend A lovely serum", "A lovely serum\nAd Glowlab, by the way, and I mean it"} {
		r := k.Check(disclosure.Content{Platform: "glowgram", Format: engagement.Image, Caption: text}, ties)
		fmt.Print(r.Verdict())
		for _, f := range r.Findings {
			if f.Question != disclosure.AboutDuty {
				fmt.Print(": ", f.Message)
			}
		}
		fmt.Println()
	}
	// Output:
	// pass
	// fail: Write "Ad Glowlab".
	// fail: Write it in the first line.
}
