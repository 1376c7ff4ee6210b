package engagement_test

import (
	"fmt"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// rated makes posts of 10,000 followers with so many likes each.
func rated(format engagement.Format, likes ...int64) []engagement.Post {
	var posts []engagement.Post
	for _, n := range likes {
		posts = append(posts, engagement.Post{
			Format: format, Followers: engagement.Known(10_000),
			Metrics: engagement.Metrics{Likes: engagement.Known(n), Comments: engagement.Known(0)},
		})
	}
	return posts
}

// Reels did best in both months. Only in the second is it more than chance.
func ExampleBest() {
	march := append(rated(engagement.Reel, 300, 500, 700), rated(engagement.Image, 250, 400, 600)...)
	april := append(rated(engagement.Reel, 690, 700, 710), rated(engagement.Image, 290, 300, 310)...)
	for _, posts := range [][]engagement.Post{march, april} {
		groups, err := engagement.By(posts, engagement.ByFollowers(), engagement.ByFormat)
		if err != nil {
			fmt.Println(err)
			return
		}
		for _, g := range groups {
			fmt.Println(g.Key, g.Reading.Rate)
		}
		best, err := engagement.Best(groups)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println("best:", best.Key)
	}
	// Output:
	// reel 5.00 %
	// image 4.17 %
	// best group is undefined: "reel" and "image" may differ by chance
	// reel 7.00 %
	// image 3.00 %
	// best: reel
}

// The weekday is that of a zone, which is passed in.
func ExampleBy() {
	tokyo := time.FixedZone("JST", 9*3600)
	posts := rated(engagement.Image, 300, 500)
	posts[0].Published = time.Date(2026, 3, 1, 20, 0, 0, 0, time.UTC) // Monday morning in Tokyo
	posts[1].Published = time.Date(2026, 3, 3, 3, 0, 0, 0, time.UTC)
	groups, err := engagement.By(posts, engagement.ByFollowers(), engagement.ByWeekday(tokyo))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, g := range groups {
		fmt.Println(g.Key, g.Reading.Rate)
	}
	// Output:
	// 2 Tuesday 5.00 %
	// 1 Monday 3.00 %
}

// The lower bound is in, the upper is out.
func ExampleScheme_Of() {
	scheme := engagement.DefaultScheme()
	for _, n := range []int64{9_999, 10_000, 99_999, 100_000} {
		tier, err := scheme.Of(engagement.Known(n))
		fmt.Println(n, tier.Name, err)
	}
	_, err := scheme.Of(engagement.Count{})
	fmt.Println(err)
	// Output:
	// 9999 nano <nil>
	// 10000 micro <nil>
	// 99999 micro <nil>
	// 100000 mid <nil>
	// tier is undefined: followers unknown
}

// A table judges rates of its own definition only.
func ExampleBenchmarks_Compare() {
	followers := engagement.Known(10_000)
	r, err := engagement.Measure(rated(engagement.Image, 480, 500, 520), engagement.ByFollowers())
	if err != nil {
		fmt.Println(err)
		return
	}
	standing, err := engagement.SeedRule().Compare(r, engagement.Instagram, followers)
	fmt.Println(standing, err)
	for _, table := range engagement.BenchmarkTables() {
		if table.Name == "buffer-2025" {
			_, err = table.Compare(r, engagement.Instagram, followers)
			fmt.Println(err)
		}
	}
	// Output:
	// within 3.00–8.00 % (seed, 2026) <nil>
	// engagement: unlike definitions: over followers_when_posted against over impressions
}

// Snapshots of two sources become one history, and the growth says where the
// counter fell.
func ExampleHistory_Growth() {
	monday := time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC)
	at := func(days int, followers int64) engagement.Snapshot {
		return engagement.Snapshot{At: monday.AddDate(0, 0, days), Followers: engagement.Known(followers)}
	}
	ours := engagement.History{at(0, 10_000), at(7, 10_400)}
	theirs := engagement.History{at(3, 10_450)}
	g, err := ours.Merge(theirs).Growth(engagement.Followers, 7*24*time.Hour)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(g.Change, g.Rate.Value)
	for _, fall := range g.Falls {
		fmt.Println("fell by", fall.By, "before", fall.To.Format(time.DateOnly))
	}
	// Output:
	// 400 +4.00 %
	// fell by 50 before 2026-03-09
}

// Two creators, measured by one definition: one point of difference may be chance.
func ExampleReading_Versus() {
	ana, _ := engagement.Measure(rated(engagement.Image, 400, 500, 600), engagement.ByFollowers())
	ben, _ := engagement.Measure(rated(engagement.Image, 300, 400, 500), engagement.ByFollowers())
	d, err := ana.Versus(ben)
	if err != nil {
		fmt.Println(err)
		return
	}
	iv := d.Interval.Value
	fmt.Printf("%+.1f points (%+.1f to %+.1f), %s, clear: %v\n", 100*d.Points, 100*iv.Low, 100*iv.High, d.Relative.Value, d.Clear)
	// Output: +1.0 points (-2.5 to +4.5), +25.00 %, clear: false
}

// The same name is used for two ratios; each is a function of its own.
func ExampleStoryCompletion() {
	first := engagement.Metrics{Impressions: engagement.Known(150), Reach: engagement.Known(128), Exits: engagement.Known(15)}
	last := engagement.Metrics{Impressions: engagement.Known(110), Reach: engagement.Known(100)}
	frame, err := engagement.StoryCompletion(first) // (150 − 15) / 150
	fmt.Println(frame, err)
	sequence, err := engagement.StorySequenceCompletion([]engagement.Metrics{first, last}) // 100 / 128
	fmt.Println(sequence, err)
	_, err = engagement.StoryCompletion(last)
	fmt.Println(err)
	// Output:
	// 90.00 % <nil>
	// 78.12 % <nil>
	// story completion rate is undefined: exits or taps unknown
}
