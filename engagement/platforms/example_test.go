package platforms_test

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/platforms"
)

// The owner of the second video hides the likes: they are unknown, not 0, and
// the post says why.
func ExampleYouTube() {
	body := `{"kind": "youtube#videoListResponse", "nextPageToken": "CAUQAA", "items": [
		{"kind": "youtube#video", "id": "a1", "contentDetails": {"duration": "PT21M7S"},
		 "statistics": {"viewCount": "7920", "likeCount": "190", "commentCount": "32"}},
		{"kind": "youtube#video", "id": "b2", "contentDetails": {"duration": "PT45S"},
		 "statistics": {"viewCount": "812"}}
	]}`
	fetched := time.Date(2026, 5, 1, 10, 0, 0, 0, time.UTC)
	feed, err := platforms.YouTube(strings.NewReader(body), payload.MeasuredAt(fetched))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range feed.Posts {
		fmt.Printf("%s: views %s (%s), likes %s, comments %s; why: %q %q\n", p.ID, p.Metrics.Views, p.ViewDef(),
			p.Metrics.Likes, p.Metrics.Comments, p.Why.Of(engagement.Likes), p.Why.Of(engagement.Comments))
	}
	fmt.Println("next page:", feed.Next)
	// Output:
	// a1: views 7920 (youtube/long), likes 190, comments 32; why: "" ""
	// b2: views 812 (youtube/long-or-short), likes unknown, comments unknown; why: "hidden" "disabled"
	// next page: CAUQAA
}

// The insights of a media become the counts of one post. Saves of 0 are 0;
// shares were not asked for.
func ExampleInstagram() {
	body := `{"data": [
		{"name": "reach", "period": "lifetime", "values": [{"value": 640}], "id": "178/insights/reach/lifetime"},
		{"name": "saved", "period": "lifetime", "values": [{"value": 0}], "id": "178/insights/saved/lifetime"},
		{"name": "views", "period": "lifetime", "total_value": {"value": 900}, "id": "178/insights/views/lifetime"}
	]}`
	feed, err := platforms.Instagram(strings.NewReader(body))
	p := feed.Posts[0]
	fmt.Println("post", p.ID, err)
	for _, m := range []engagement.Metric{engagement.Reach, engagement.Views, engagement.Saves, engagement.Shares} {
		fmt.Printf("%s %s %q\n", m, p.Metrics.Get(m), p.Why.Of(m))
	}
	// Output:
	// post 178 <nil>
	// reach 640 ""
	// views 900 ""
	// saves 0 ""
	// shares unknown "not_asked"
}

// What cannot be read is named by its path, and the rest stands.
func ExampleTikTok() {
	body := `{"data": {"videos": [
		{"id": 7080217258529737986, "view_count": 54320, "like_count": 1245},
		null,
		{"id": "7080217258529737987", "view_count": "1.2M", "like_count": 3}
	]}, "error": {"code": "ok"}}`
	feed, err := platforms.TikTok(strings.NewReader(body))
	for _, p := range feed.Posts {
		fmt.Println(p.ID, p.Metrics.Views, p.Metrics.Likes)
	}
	fmt.Println(feed.Problems, err)
	// Output:
	// 7080217258529737986 54320 1245
	// 7080217258529737987 unknown 3
	// data.videos[1]: wrong_kind object; data.videos[2].view_count: not_a_count <nil>
}

// Organic and promoted counts are kept apart; reposts and quotes are shares.
func ExampleX() {
	body := `{"data": {"id": "1", "text": "New!", "public_metrics": {"like_count": 50, "reply_count": 3, "retweet_count": 10, "quote_count": 4},
		"promoted_metrics": {"like_count": 9, "reply_count": 2, "retweet_count": 2, "impression_count": 300}}}`
	feed, _ := platforms.X(strings.NewReader(body))
	p := feed.Posts[0]
	fmt.Println("organic likes", p.Metrics.Likes, "shares", p.Metrics.Shares)
	fmt.Println("promoted likes", p.Paid.Likes, "impressions", p.Paid.Impressions)
	// Output:
	// organic likes 41 shares 12
	// promoted likes 9 impressions 300
}

// A platform's own error has a type of its own, and so has a body of another
// kind.
func ExampleFacebook() {
	_, err := platforms.Facebook(strings.NewReader(`{"error": {"message": "Invalid OAuth access token.", "type": "OAuthException", "code": 190}}`))
	var refused *payload.ServiceError
	fmt.Println(errors.As(err, &refused), refused.Code)

	_, err = platforms.Facebook(strings.NewReader(`<html>502 Bad Gateway</html>`))
	fmt.Println(err)
	// Output:
	// true 190
	// payload: want a Facebook Pages body, got an HTML or XML page
}
