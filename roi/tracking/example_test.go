package tracking_test

import (
	"fmt"
	"math/rand/v2"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/tracking"
)

func ExampleBuild() {
	u := tracking.ForCreator(tracking.Placement{
		Platform: engagement.Instagram, Creator: "@mia.runs", Deliverable: "reel 1", Campaign: "Spring Drop", Paid: engagement.Yes,
	})
	link, err := tracking.Build("https://shop.example/mat?size=m#reviews", u, tracking.Style{})
	fmt.Println(link, err)
	// Output:
	// https://shop.example/mat?size=m&utm_source=instagram&utm_medium=paid_social&utm_campaign=spring_drop&utm_content=mia.runs-reel_1#reviews <nil>
}

func ExampleLint() {
	link := "https://shop.example/?utm_source=Meta&utm_medium=social-paid&utm_campaign=spring"
	for _, f := range tracking.Lint(link, tracking.LintPolicy{Paid: engagement.Yes}) {
		fmt.Println(f.Rule+":", f.Message, f.Fix)
	}
	// Output:
	// utm-upper-case: utm_source holds capitals. Write it in small letters.
	// medium-near: No rule knows this medium; it is close to one that they know. Write utm_medium=paid_social.
	// channel-unassigned: Source "Meta" and medium "social-paid" are Unassigned: no rule knows the medium, and the source is on no list. Write utm_medium=paid_social.
}

func ExampleChannelRules_Predict() {
	rules := tracking.GA4Channels()
	for _, medium := range []string{"social", "paid_social"} {
		p := rules.Predict(tracking.Visit{Source: "instagram", Medium: medium, Campaign: "spring"})
		fmt.Println(p.Channel, "by", p.Rule)
	}
	// Output:
	// Organic Social by organic-social
	// Paid Social by paid-social
}

func ExampleCreatorCode() {
	code, err := tracking.CreatorCode(tracking.CodeRequest{Creator: "Mia Vale", Discount: 20}, []string{"NOA15"}, rand.NewPCG(1, 2))
	fmt.Println(code, err)
	code, err = tracking.CreatorCode(tracking.CodeRequest{Creator: "Mia Vale", Discount: 20}, []string{"MIA20"}, rand.NewPCG(1, 2))
	fmt.Println(code, err)
	// Output:
	// MIA20 <nil>
	// MIAV20 <nil>
}

func ExampleUniqueCodes() {
	style := tracking.UniqueStyle{Prefix: "MIA-", Check: true}
	codes, err := tracking.UniqueCodes(2, style, nil, rand.NewPCG(1, 2))
	fmt.Println(codes, err)
	fmt.Printf("%.1e\n", style.Odds(500).Guess)
	// Output:
	// [MIA-2W33HBSQ5 MIA-EFXQ8DP3Q] <nil>
	// 5.9e-10
}

func ExampleBook_Find() {
	book := tracking.NewBook([]string{"MIA20", "NOA15"})
	fmt.Println(book.Find("mia20 ").Code)
	found := book.Find("MIA2O") // the letter O
	fmt.Printf("%q %v\n", found.Code, found.Suggestions)
	// Output:
	// MIA20
	// "" [{MIA20 look_alike}]
}
