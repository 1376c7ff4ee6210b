package platforms

import (
	"io"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

// Facebook reads a body of the Pages API: a page or a post, a list of posts, a
// map from id to post, and the insights of posts and pages.
//
// Likes are reactions of every kind. A share count is left out by Facebook when
// it is 0, but also when it was not asked for, and a body does not say which:
// without it shares are unknown, NotShown beside other counts and NotAsked
// without any. Followers are followers_count, else fan_count, the likes of the
// page, which on pages of the present kind are the same number (K).
//
// post_total_media_view_unique, else post_impressions_unique, is Reach.
// post_media_view is Views; so is post_video_views, under a definition of its
// own. Metrics has the organic family where the insights give it; the paid
// family is in Paid and makes the post Boosted; the two parts of a metric broken
// down by is_from_ads are the same. Where only a total stands beside a paid number
// above 0, the organic count is unknown rather than blended.
// Insights of a page give the Audience it reached.
//
// A comment without like_count, comment_count and parent looks like a post, and is
// taken for one unless the list's own address, given when there are several pages,
// says that it lists comments.
//
// Errors are those of the package. Source:
// https://developers.facebook.com/docs/graph-api/reference/page and
// https://developers.facebook.com/blog/post/2025/08/15/page-insights-api-updates
// (2026-11-22).
func Facebook(r io.Reader, opts ...payload.Option) (engagement.Feed, error) {
	d := facebook{
		graph: graph{decoder: newDecoder(r, engagement.Facebook, aFacebookBody, opts)},
		posts: make(map[string]fbMetrics),
	}
	members := d.members(&d.root)
	err := d.Body(func(key string) error {
		d.outer(key)
		return members(key)
	})
	d.insightsOnly()
	if d.Whole() {
		d.settle()
	}
	return d.finish(err)
}

type facebook struct {
	graph
	root  fbNode               // the body itself, when it is a single node
	posts map[string]fbMetrics // by id, those that only insights tell of
	order []string             // of their ids
	from  map[int]fbFrom       // by place, who wrote posts that may be comments
}

// An fbNode is a post, a comment, a page or a metric.
type fbNode struct {
	ID   payload.ID   `json:"id"`
	Name payload.Text `json:"name"`
	fbPost
	fbPage
	graphValues
	fbSigns
}

// fbSigns lie one level deeper than what is Facebook's own, which takes its
// members first.
type fbSigns struct{ signs }

// members reads the members of a node, of a list of nodes or of a map.
func (d *facebook) members(n *fbNode) func(key string) error {
	return func(key string) error {
		switch {
		case key == "data":
			d.list = d.list || d.IsList()
			return payload.Items(d.Reader, d.add)
		case key == "paging":
			return d.paging()
		case key == "error":
			return d.refused()
		case key == "posts" || key == "feed" || key == "published_posts":
			return d.Members(d.members(&fbNode{}))
		case isNodeID(key):
			d.list = true
			return payload.Item(d.Reader, d.add)
		}
		return d.Field(key, n)
	}
}

// add puts a node into the feed.
func (d *facebook) add(n *fbNode) {
	switch {
	case n.graphValues.there() && !fromFacebook(n.Name.Value, n.ID):
		d.stranger(anInstagram)
		return
	case n.graphValues.there():
		d.insight(n)
	case n.looks() != "":
		d.stranger(n.looks())
		return
	case n.isPage():
		d.page(n)
	case n.Replies.There() || n.LikeCount.There() || n.Parent.ID.There():
		d.comment(&fbComment{ID: n.ID, fbPost: n.fbPost}, "", "", "")
	case n.fbPost.there() || strings.Contains(n.ID.Value, "_"):
		d.post(n)
	default:
		d.stranger("")
		return
	}
	d.known++
}

// settle puts the body itself into the feed when it is a single node, and whose
// comments they are when the list's address tells.
func (d *facebook) settle() {
	switch {
	case d.root.isPage(), d.root.ID.There() && !d.list:
		d.add(&d.root)
	case !d.list:
		d.other = d.root.looks()
	}
	if d.edge == "comments" {
		d.onlyComments()
	}
}
