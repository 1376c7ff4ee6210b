package overlap_test

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement/overlap"
)

// fans gives the sketch of so many customers, numbered from a first one.
func fans(by overlap.Salt, from, n int) *overlap.Sketch {
	s := overlap.New(overlap.DefaultEntries, by)
	for i := range n {
		if err := s.Add(fmt.Sprint("customer ", from+i)); err != nil {
			fmt.Println(err)
		}
	}
	return s
}

// Customers who bought with the codes of two creators. Up to 4,096 of each are
// counted exactly.
func ExamplePairwise() {
	by := overlap.NewSalt("kept where other secrets are")
	ana := fans(by, 0, 1_000)
	ben := fans(by, 900, 3_000) // 100 of them are Ana's too

	both, err := overlap.Pairwise(ana, ben)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(both.Intersection.Round(), "bought with both codes")
	fmt.Printf("%.1f %% of the smaller audience, Jaccard %.1f %%, exact: %t\n",
		100*both.OfSmaller.Value, 100*both.Jaccard.Value, both.Intersection.Exact)
	// Output:
	// 100 bought with both codes
	// 10.0 % of the smaller audience, Jaccard 2.6 %, exact: true
}

// The distinct reach of three audiences of 50,000, of which 110,000 are distinct
// people: not the 150,000 that adding up would say.
func ExampleUnion() {
	by := overlap.NewSalt("kept where other secrets are")
	ana, ben, cleo := fans(by, 0, 50_000), fans(by, 30_000, 50_000), fans(by, 60_000, 50_000)

	reach, err := overlap.Union(ana, ben, cleo)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("about %d people (%.0f to %.0f)\n", reach.Round(), reach.Interval.Low, reach.Interval.High)
	// Output:
	// about 110754 people (108581 to 112974)
}

// Two are booked. What would a third add: the one with 50,000 followers, or the
// one with 20,000?
func ExampleMarginal() {
	by := overlap.NewSalt("kept where other secrets are")
	ana, ben := fans(by, 0, 50_000), fans(by, 30_000, 50_000)
	cleo := fans(by, 20_000, 50_000)  // all within the other two
	dora := fans(by, 200_000, 20_000) // none

	for _, pick := range []*overlap.Sketch{cleo, dora} {
		gain, err := overlap.Marginal(pick, ana, ben)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%d new people (%.0f to %.0f), %.0f %% of the audience\n",
			gain.New.Round(), gain.New.Interval.Low, gain.New.Interval.High, 100*gain.Share.Value)
	}
	// Output:
	// 0 new people (0 to 38), 0 % of the audience
	// 19784 new people (19252 to 20332), 100 % of the audience
}

// Each shard keeps its own sketch; merged, they are the sketch of all.
func ExampleSketch_Merge() {
	by := overlap.NewSalt("kept where other secrets are")
	monday, tuesday := fans(by, 0, 2_000), fans(by, 1_500, 2_000)
	if err := monday.Merge(tuesday); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(monday.Count().Round(), "distinct customers, exact:", monday.Count().Exact)
	// Output:
	// 3500 distinct customers, exact: true
}
