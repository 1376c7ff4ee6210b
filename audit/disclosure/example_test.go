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
