package stats_test

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// 15 of 148 comments were flagged: what share of all comments may that be?
func ExampleWilson() {
	share, err := stats.Wilson(15, 148, 0.95)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.1f %%, between %.1f %% and %.1f %%\n", 100*15./148, 100*share.Low, 100*share.High)
	// Output: 10.1 %, between 6.2 % and 16.0 %
}

// 56 of 70 who saw the campaign bought again, and 48 of 80 who did not.
func ExampleNewcombe() {
	lift, err := stats.Newcombe(56, 70, 48, 80, 0.95)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.1f to %.1f points\n", 100*lift.Low, 100*lift.High)
	fmt.Println("could be nothing:", lift.Contains(0))
	// Output:
	// 5.2 to 33.4 points
	// could be nothing: false
}

func ExampleTwoProportions() {
	test, err := stats.TwoProportions(56, 70, 48, 80)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("χ² = %.3f, p = %.4f; with Yates' correction p = %.4f\n", test.ChiSquare, test.PValue, test.PValueYates)
	// Output: χ² = 7.023, p = 0.0080; with Yates' correction p = 0.0134
}

// Engagement rates of eight posts, in percent.
func ExampleMeanInterval() {
	mean, iv, err := stats.MeanInterval([]float64{2, 4, 4, 4, 5, 5, 7, 9}, 0.95)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.2f, between %.2f and %.2f\n", mean, iv.Low, iv.High)
	// Output: 5.00, between 3.21 and 6.79
}

// One post went viral: it moves the mean, and hardly the median.
func ExampleMedianInterval() {
	likes := []float64{310, 280, 350, 295, 41_000, 330, 305, 290, 320}
	median, iv, err := stats.MedianInterval(likes, 0.95)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.0f, between %.0f and %.0f\n", median, iv.Low, iv.High)
	// Output: 310, between 290 and 350
}

// Engagements and impressions of three posts: the pooled rate is 15 of 60.
func ExampleRatioEstimate() {
	ratio, iv, err := stats.RatioEstimate([]float64{2, 4, 9}, []float64{10, 20, 30}, 0.95)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.2f, between %.2f and %.2f\n", ratio, iv.Low, iv.High)
	// Output: 0.25, between 0.09 and 0.41
}

// Two machines count their share of the posts; together they know what one
// would.
func ExampleSample() {
	var north, south stats.Sample
	for _, rate := range []float64{0.031, 0.024, 0.040} {
		north.Add(rate)
	}
	for _, rate := range []float64{0.028, 0.350, 0.035, 0.019} {
		south.Add(rate)
	}
	north.Merge(&south)

	median, _ := north.Median()
	iv, _ := north.MedianInterval(0.95)
	trimmed, _, _ := north.TrimmedMean(0.2, 0.95)
	fmt.Println(north.N(), "posts, exact:", north.Exact())
	fmt.Printf("median %.3f, between %.3f and %.3f\n", median, iv.Low, iv.High)
	fmt.Printf("trimmed mean %.4f\n", trimmed)
	// Output:
	// 7 posts, exact: true
	// median 0.031, between 0.019 and 0.350
	// trimmed mean 0.0316
}
