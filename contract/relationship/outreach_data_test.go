package relationship_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	rel "github.com/seed-e12bc25d/influencekit/contract/relationship"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// Messages that would fit anybody, as they are sent by the thousand.
var toAnybody = []string{
	"Hi there! We came across your profile and absolutely love your content. We are a young brand that makes sustainable water bottles, and we think you would be the perfect fit for our spring launch. We would send you a bottle for free in exchange for one reel and two stories. Let us know if you are interested!",
	"Hello, my name is Sarah and I work in marketing at a skincare company. Your style is exactly what we are looking for. We offer 15% commission on each sale plus a discount code for your followers. If that sounds good, reply with your rates and your address so that we can ship the samples.",
	"Hey! We have been following you for a while and your feed is stunning. We are launching a new collection of handmade jewelry in May and would like to invite you to our ambassador programme. You will get early access to every piece, free shipping and a monthly budget.",
	"Dear creator, our agency is casting for a paid campaign with a well-known coffee roaster. The fee is 500 USD for a video of thirty seconds, posted before the end of June. Please send us your media kit and the statistics of the last month.",
	"Hi, we are developing an app for meal planning and are looking for people with an engaged audience who want to try it for two weeks and tell their community honestly what they think. There is a small payment and the premium version is yours for a year.",
}

// On texts that nobody here wrote: some snippets of reviews stand for the posts of
// one creator. A message to anybody must not count as one to this creator; the
// same message with two words from one of the posts should.
func TestMessagesToAnybodyOnReviews(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	root := os.Getenv("INFLUENCEKIT_DATA")
	if root == "" {
		root = filepath.Join("..", "..", "..", "shared")
	}
	raw, err := os.ReadFile(filepath.Join(root, "data", "vader-groundtruth", "amazonReviewSnippets_GroundTruth.txt"))
	if err != nil {
		t.Skip("no shared data")
	}
	var texts []string
	for _, line := range strings.Split(string(raw), "\n") {
		if f := strings.SplitN(line, "\t", 3); len(f) == 3 {
			texts = append(texts, f[2])
		}
	}
	require.Greater(t, len(texts), 1000)
	p := rel.DefaultOutreach()
	alone, err := rel.NewChecker(p)
	require.NoError(t, err)
	p.Others = texts
	compared, err := rel.NewChecker(p)
	require.NoError(t, err)
	r := rand.New(rand.NewPCG(1, 15))
	for _, size := range []int{25, 150} {
		n, personal := 0, 0
		var flagged, kept [2]int
		for from := 0; from+size <= len(texts); from += size {
			var to rel.Recipient
			for _, text := range texts[from : from+size] {
				to.Posts = append(to.Posts, engagement.Post{Caption: text})
			}
			var long []string
			for _, w := range strings.Fields(texts[from+r.IntN(size)]) {
				if w = strings.Trim(w, ".,!?()\"'-;:"); len(w) >= 6 {
					long = append(long, w)
				}
			}
			for _, text := range toAnybody {
				n++
				for i, c := range []*rel.Checker{alone, compared} {
					if finding(t, c.Check(rel.Message{Text: text}, to, rel.Sender{}), rel.OwnPosts).Outcome == rel.Flagged {
						flagged[i]++
					}
				}
				if len(long) < 2 {
					continue
				}
				personal++
				own := text + " What you said of " + long[0] + " and " + long[len(long)-1] + " made us think."
				for i, c := range []*rel.Checker{alone, compared} {
					if finding(t, c.Check(rel.Message{Text: own}, to, rel.Sender{}), rel.OwnPosts).Outcome == rel.Fine {
						kept[i]++
					}
				}
			}
		}
		share := func(a, b int) float64 { return float64(a) / float64(b) }
		t.Logf("%d posts each, %d messages to anybody: flagged %.3f, and %.3f with texts of others", size, n, share(flagged[0], n), share(flagged[1], n))
		t.Logf("%d with two words of a post: fine %.3f, and %.3f", personal, share(kept[0], personal), share(kept[1], personal))
		assert.Greater(t, share(flagged[0], n), 0.9)
		assert.Greater(t, share(kept[0], personal), 0.6)
	}
}
