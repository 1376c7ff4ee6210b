// Command quickstart is the README's example: a payload as YouTube sends it, a
// fee, and what an engagement cost.
package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/platforms"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

const body = `{"kind": "youtube#videoListResponse", "items": [
	{"id": "a", "statistics": {"viewCount": "41200", "likeCount": "2650", "commentCount": "140"}},
	{"id": "b", "statistics": {"viewCount": "38900", "likeCount": "1975", "commentCount": "104"}},
	{"id": "c", "statistics": {"viewCount": "57300", "commentCount": "301"}}]}`

func main() { run(os.Stdout) }

func run(w io.Writer) {
	feed, err := platforms.YouTube(strings.NewReader(body))
	if err != nil {
		fmt.Fprintln(w, err) // what was read before the error is still in feed
	}

	rate, err := engagement.Measure(feed.Posts, engagement.Today(engagement.Known(48_200)))
	if err != nil {
		fmt.Fprintln(w, err) // no post could be measured: it says why
	}
	fmt.Fprintln(w, rate)
	fmt.Fprintln(w, rate.Method)
	fmt.Fprintln(w, rate.Missing)

	fee := money.Must("1200", "USD")
	for _, post := range feed.Posts {
		engagements, _ := post.Metrics.Total(rate.Method.Of)
		fmt.Fprintln(w, post.ID, engagements, engagement.FigureOf(roi.CPE(fee, engagements)))
	}
}
