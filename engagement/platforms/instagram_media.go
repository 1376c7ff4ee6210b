package platforms

import (
	"strconv"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// doubtfulComments is how many comments make a like_count of 0 doubtful.
const doubtfulComments = 5

// ownersMetrics are in the insights of a media, which only its owner is shown.
var ownersMetrics = []engagement.Metric{engagement.Saves, engagement.Shares, engagement.Views, engagement.Reach}

// igMedia is what a media node holds.
type igMedia struct {
	Caption   payload.Text `json:"caption"`
	MediaType payload.Text `json:"media_type"`
	Product   payload.Text `json:"media_product_type"`
	Permalink payload.Text `json:"permalink"`
	Shortcode payload.Text `json:"shortcode"`
	MediaURL  payload.Text `json:"media_url"`
	Timestamp payload.Time `json:"timestamp"`
	Owner     struct {
		ID payload.ID `json:"id"`
	} `json:"owner"`
	Likes       payload.Count `json:"like_count"`
	CommentsN   payload.Count `json:"comments_count"`
	Views       payload.Count `json:"view_count"`
	Commentable payload.Bool  `json:"is_comment_enabled"`
	Comments    struct {
		Data []igComment `json:"data"`
	} `json:"comments"`
	Insights *graphInsights `json:"insights"`
}

// there reports whether a node has what only a media has.
func (m *igMedia) there() bool {
	return m.Caption.There() || m.MediaType.There() || m.Product.There() || m.Permalink.There() ||
		m.Shortcode.There() || m.MediaURL.There() || m.Timestamp.There() || m.Likes.There() || m.CommentsN.There()
}

// ofThreads reports whether a node is a post of Threads, whose members are named
// as Instagram's are: its product is THREADS, or its address says so (K).
func (m *igMedia) ofThreads() bool {
	return m.Product.Value == "THREADS" || strings.Contains(m.Permalink.Value, "threads.net/") || strings.Contains(m.Permalink.Value, "threads.com/")
}

// media puts a media into the feed, with the comments and insights nested in
// it. The children of a carousel have no counts and are left out.
func (d *instagram) media(n *igNode) {
	p := extend(&d.feed.Posts)
	*p = engagement.Post{
		ID:        n.ID.Value,
		Creator:   n.Username.Value,
		URL:       n.Permalink.Value,
		Caption:   n.Caption.Value,
		Platform:  engagement.Instagram,
		Format:    d.format(&n.igMedia),
		Published: n.Timestamp.Value,
		Measured:  d.Measured(),
	}
	d.required(n.ID, "id")
	if p.Creator == "" {
		p.Creator = n.Owner.ID.Value
	}
	if n.Product.Value == "AD" {
		p.Boosted = engagement.Yes
	}
	d.likes(p, &n.igMedia)
	d.comments(p, &n.igMedia)
	if n.Views.State != payload.Absent {
		d.metric(p, engagement.Views, n.Views, engagement.NotShown)
	}
	absent := engagement.NotShown
	if n.Insights != nil {
		absent = engagement.NotAsked
		for i := range n.Insights.Data {
			in := &n.Insights.Data[i]
			d.measure(p, in.Name.Value, &in.graphValues)
		}
	}
	if d.Broken() {
		absent = engagement.Unreadable
	}
	missing(p, absent, ownersMetrics...)
	missing(p, engagement.Retired, engagement.Impressions)
	for i := range n.Comments.Data {
		d.reply(&n.Comments.Data[i], n.ID.Value, "", problem.Index("comments.data", i))
	}
}

// format tells stories, reels and carousels from the rest. A source that gives
// no product type does not tell a reel from a video, unless its address does.
func (d *instagram) format(m *igMedia) engagement.Format {
	switch {
	case m.Product.Value == "STORY" || d.stories && m.Product.Value == "":
		return engagement.Story
	case m.Product.Value == "REELS" || strings.Contains(m.Permalink.Value, "/reel/"):
		return engagement.Reel
	}
	switch m.MediaType.Value {
	case "IMAGE":
		return engagement.Image
	case "VIDEO":
		return engagement.Video
	case "CAROUSEL_ALBUM":
		return engagement.Carousel
	}
	return ""
}

func (d *instagram) likes(p *engagement.Post, m *igMedia) {
	absent := engagement.NotAsked
	if m.CommentsN.There() {
		absent = engagement.Hidden
	}
	d.metric(p, engagement.Likes, m.Likes, absent)
	likes, known := p.Metrics.Likes.Get()
	if d.discovered && known && likes == 0 && m.CommentsN.Value >= doubtfulComments {
		p.Metrics.Likes = engagement.Count{}
		p.Because(engagement.Likes, engagement.Doubtful)
		d.Note(problem.Problem{
			Path: "like_count", Rule: "doubtful", Param: strconv.Itoa(doubtfulComments),
			Message: "no likes beside so many comments or more: business discovery has also given 0 for hidden likes; taken as unknown",
		})
	}
}

func (d *instagram) comments(p *engagement.Post, m *igMedia) {
	absent := engagement.NotAsked
	off := m.Commentable.State == payload.Given && !m.Commentable.Value
	if off {
		absent = engagement.Disabled
	}
	d.metric(p, engagement.Comments, m.CommentsN, absent)
	if off && m.CommentsN == (payload.Count{Value: 0, State: payload.Given}) {
		p.Metrics.Comments = engagement.Count{} // nobody could, so 0 measures nothing
		p.Because(engagement.Comments, engagement.Disabled)
	}
}
