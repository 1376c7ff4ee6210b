package engagement_test

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// byHashtag is a key for By: the hashtags of a post's caption, however written.
func byHashtag(p *engagement.Post) []string {
	c := caption.Scan(p.Caption, caption.RulesFor(string(p.Platform)))
	var keys []string
	for _, tag := range c.Hashtags {
		keys = append(keys, "#"+string(caption.Fold(tag.Name).Text))
	}
	return keys
}

// Which hashtag does best? In the first month #fyp leads by one lucky post: that
// is noise and makes no winner. In the second #tutorial is ahead in every post.
func ExampleBy_hashtags() {
	post := func(text string, likes int64) engagement.Post {
		return engagement.Post{
			Caption: text, Platform: engagement.Instagram, Followers: engagement.Known(10_000),
			Metrics: engagement.Metrics{Likes: engagement.Known(likes), Comments: engagement.Known(0)},
		}
	}
	march := []engagement.Post{
		post("Morning light #fyp", 900), post("Step by step #Tutorial", 420), post("Brushes #FYP", 310),
		post("Two minutes #tutorial", 380), post("Off to work #fyp", 290), post("One brush only #TUTORIAL", 400),
	}
	april := []engagement.Post{
		post("Rain #fyp", 310), post("Three looks #tutorial", 690), post("Bus #fyp", 290),
		post("Base first #tutorial", 700), post("Late again #fyp", 300), post("Lips last #tutorial", 710),
	}
	for _, posts := range [][]engagement.Post{march, april} {
		groups, err := engagement.By(posts, engagement.ByFollowers(), byHashtag)
		if err != nil {
			fmt.Println(err)
			return
		}
		for _, g := range groups {
			iv := g.Family.Value
			fmt.Printf("%s %s (%.2f–%.2f), %d posts\n", g.Key, g.Reading.Rate, 100*iv.Low, 100*iv.High, g.Reading.Posts)
		}
		best, err := engagement.Best(groups)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println("best:", best.Key)
	}
	// Output:
	// #fyp 5.00 % (0.00–17.42), 3 posts
	// #tutorial 4.00 % (3.28–4.72), 3 posts
	// best group is undefined: "#fyp" and "#tutorial" may differ by chance
	// #tutorial 7.00 % (6.64–7.36), 3 posts
	// #fyp 3.00 % (2.64–3.36), 3 posts
	// best: #tutorial
}
