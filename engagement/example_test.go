package engagement_test

import (
	"fmt"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// Three posts of an account of 10,000 followers; the third hides its likes. It is
// skipped, and the Reading says so.
func ExampleMeasure() {
	post := func(likes, comments engagement.Count) engagement.Post {
		return engagement.Post{
			Followers: engagement.Known(10_000),
			Metrics:   engagement.Metrics{Likes: likes, Comments: comments},
		}
	}
	posts := []engagement.Post{
		post(engagement.Known(380), engagement.Known(20)), // 4 %
		post(engagement.Known(480), engagement.Known(20)), // 5 %
		post(engagement.Count{}, engagement.Known(15)),
	}
	posts[2].Because(engagement.Likes, engagement.Hidden)

	r, err := engagement.Measure(posts, engagement.ByFollowers())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.Method)
	fmt.Println(r.Rate, "from", r.Posts, "posts;", r.Missing[0])
	// Output:
	// (likes + comments) / followers_when_posted, mean of posts
	// 4.50 % from 2 posts; likes hidden in 1
}

// Nothing measured is no rate. It is not a rate of zero.
func ExampleMeasure_undefined() {
	_, err := engagement.Measure([]engagement.Post{{}}, engagement.ByFollowers())
	fmt.Println(err)
	// Output:
	// rate is undefined: none of 1 posts could be measured: likes unknown in 1, comments unknown in 1, followers unknown in 1
}

// The followers of each post's day are rarely at hand. Over today's followers is
// another definition, with a name of its own.
func ExampleToday() {
	posts := []engagement.Post{
		{Metrics: engagement.Metrics{Likes: engagement.Known(4_067), Comments: engagement.Known(176)}},
	}
	r, err := engagement.Measure(posts, engagement.Today(engagement.Known(157_625)))
	fmt.Println(r.Rate, err)
	fmt.Println(r.Method.Alike(engagement.ByFollowers()))
	// Output:
	// 2.69 % <nil>
	// engagement: unlike definitions: over followers_now against over followers_when_posted
}

// A post whose reach the owner did not share is left out; its followers are not
// taken instead.
func ExampleByReach() {
	posts := []engagement.Post{
		{Followers: engagement.Known(10_000), Metrics: engagement.Metrics{
			Likes: engagement.Known(380), Comments: engagement.Known(20), Reach: engagement.Known(4_000),
		}},
		{Followers: engagement.Known(10_000), Metrics: engagement.Metrics{
			Likes: engagement.Known(380), Comments: engagement.Known(20),
		}},
	}
	r, err := engagement.Measure(posts, engagement.ByReach())
	fmt.Println(r, err)
	// Output: 10.00 % (1 post, 1 skipped) <nil>
}

// A view on TikTok and a view of a long YouTube video are two things.
func ExampleByViews() {
	counts := engagement.Metrics{Likes: engagement.Known(90), Comments: engagement.Known(10), Views: engagement.Known(2_000)}
	posts := []engagement.Post{
		{Platform: engagement.TikTok, Format: engagement.Video, Metrics: counts},
		{Platform: engagement.YouTube, Format: engagement.Video, Metrics: counts},
	}
	_, err := engagement.Measure(posts, engagement.ByViews())
	fmt.Println(err)
	r, err := engagement.Measure(posts[:1], engagement.ByViews())
	fmt.Println(r.Rate, r.ViewsAs, err)
	// Output:
	// engagement: views of unlike definitions: tiktok/start, youtube/long; measure each on its own
	// 5.00 % tiktok/start <nil>
}

// Unknown is not zero, and adding keeps it.
func ExampleCount() {
	var hidden engagement.Count
	likes := engagement.Known(0)
	fmt.Println(hidden, likes, hidden == likes)
	fmt.Println(likes.Plus(engagement.Known(12)), hidden.Plus(engagement.Known(12)))
	// Output:
	// unknown 0 false
	// 12 unknown
}

func ExampleParseCount() {
	for _, text := range []string{"12,400", "1.2M", "N/A", "12.400"} {
		c, exact, err := engagement.ParseCount(text)
		fmt.Println(c, exact, err)
	}
	// Output:
	// 12400 true <nil>
	// 1200000 false <nil>
	// unknown false <nil>
	// unknown false engagement: "12.400" is not a count such as 12400, 12,400 or 12.4K
}

// The window is chosen before measuring: the posts of 30 days, but none younger
// than two days, which still collects.
func ExampleRecent() {
	asOf := time.Date(2026, 3, 31, 12, 0, 0, 0, time.UTC)
	posts := []engagement.Post{
		{ID: "yesterday", Published: asOf.AddDate(0, 0, -1)},
		{ID: "last week", Published: asOf.AddDate(0, 0, -7)},
		{ID: "winter", Published: asOf.AddDate(0, -3, 0)},
		{ID: "no date"},
	}
	window := engagement.Window{Days: 30, MinAge: 48 * time.Hour}
	s, err := engagement.Recent(posts, window, asOf)
	fmt.Println(len(s.Posts), s.Posts[0].ID, err)
	fmt.Println(s.Young, "young,", s.Old, "old,", s.Undated, "undated")

	window.MinPosts = 3
	_, err = engagement.Recent(posts, window, asOf)
	fmt.Println(err)
	// Output:
	// 1 last week <nil>
	// 1 young, 1 old, 1 undated
	// window is undefined: 1 posts in it, want at least 3
}

// Parts are tallied where the posts are and merged: the sharding cannot change a
// bit of the answer.
func ExampleTally_Merge() {
	post := func(likes int64) *engagement.Post {
		return &engagement.Post{Followers: engagement.Known(10_000), Metrics: engagement.Metrics{
			Likes: engagement.Known(likes), Comments: engagement.Known(0),
		}}
	}
	one, two := engagement.NewTally(engagement.ByFollowers()), engagement.NewTally(engagement.ByFollowers())
	one.Add(post(300))
	one.Add(post(400))
	two.Add(post(500))

	sent, err := two.MarshalBinary() // over the wire
	if err != nil {
		fmt.Println(err)
		return
	}
	var received engagement.Tally
	fmt.Println(received.UnmarshalBinary(sent), one.Merge(&received))
	fmt.Println(one.Reading())
	// Output:
	// <nil> <nil>
	// 4.00 % (1.52–6.48 % at 95 %, 3 posts) <nil>
}
