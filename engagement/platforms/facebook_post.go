package platforms

import (
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// fbPost is what a post or a comment holds beside what every node has.
type fbPost struct {
	Message     payload.Text `json:"message"`
	Story       payload.Text `json:"story"`
	Created     payload.Time `json:"created_time"`
	Permalink   payload.Text `json:"permalink_url"`
	From        fbFrom       `json:"from"`
	Attachments struct {
		Data []struct {
			MediaType payload.Text `json:"media_type"`
			Type      payload.Text `json:"type"`
		} `json:"data"`
	} `json:"attachments"`
	Reactions *fbEdge `json:"reactions"`
	Likes     *fbEdge `json:"likes"`
	Comments  *fbEdge `json:"comments"`
	Shares    *struct {
		Count payload.Count `json:"count"`
	} `json:"shares"`
	Insights *graphInsights `json:"insights"`

	// Of a comment.
	LikeCount payload.Count `json:"like_count"`
	Replies   payload.Count `json:"comment_count"`
	Parent    struct {
		ID payload.ID `json:"id"`
	} `json:"parent"`
}

// fbFrom is who wrote a post or a comment.
type fbFrom struct {
	ID   payload.ID   `json:"id"`
	Name payload.Text `json:"name"`
}

// An fbEdge is how many there are of something, and of comments the first.
type fbEdge struct {
	Data    []fbComment `json:"data"`
	Summary struct {
		Total payload.Count `json:"total_count"`
	} `json:"summary"`
}

// An fbComment is a comment nested in a post or in another comment.
type fbComment struct {
	ID payload.ID `json:"id"`
	fbPost
}

// there reports whether a node has what only a post has.
func (p *fbPost) there() bool {
	return p.Message.There() || p.Story.There() || p.Created.There() || p.Permalink.There() ||
		p.Reactions != nil || p.Likes != nil || p.Comments != nil || p.Shares != nil || p.Insights != nil
}

// total is how many there are on an edge, absent when it was not asked for.
func (e *fbEdge) total() payload.Count {
	if e == nil {
		return payload.Count{}
	}
	return e.Summary.Total
}

// post puts a post into the feed, with the comments and insights nested in it.
func (d *facebook) post(n *fbNode) {
	p := extend(&d.feed.Posts)
	*p = engagement.Post{
		ID:        n.ID.Value,
		Creator:   n.From.ID.Value,
		URL:       n.Permalink.Value,
		Caption:   n.Message.Value,
		Platform:  engagement.Facebook,
		Format:    n.format(),
		Published: n.Created.Value,
		Measured:  d.Measured(),
	}
	d.required(n.ID, "id")
	if n.From.ID.There() || n.From.Name.There() {
		if d.from == nil {
			d.from = make(map[int]fbFrom)
		}
		d.from[len(d.feed.Posts)-1] = n.From
	}
	if p.Creator == "" {
		p.Creator = pageOf(p.ID)
	}
	likes, comments, shares := firstThere(n.Reactions.total(), n.Likes.total()), n.Comments.total(), payload.Count{}
	if n.Shares != nil {
		shares = n.Shares.Count
	}
	absent := engagement.NotAsked
	if likes.There() || comments.There() {
		absent = engagement.NotShown // asked for or not, 0 or not: the body does not tell
	}
	d.metric(p, engagement.Likes, likes, engagement.NotAsked)
	d.metric(p, engagement.Comments, comments, engagement.NotAsked)
	d.metric(p, engagement.Shares, shares, absent)
	d.insights(p, n.Insights)
	if n.Comments != nil {
		for i := range n.Comments.Data {
			d.comment(&n.Comments.Data[i], p.ID, "", problem.Index("comments.data", i))
		}
	}
}

// format tells the kind of a post by its first attachment.
func (p *fbPost) format() engagement.Format {
	if strings.Contains(p.Permalink.Value, "/reel/") {
		return engagement.Reel
	}
	if len(p.Attachments.Data) == 0 {
		return ""
	}
	first := p.Attachments.Data[0]
	kind := first.MediaType.Value
	if kind == "" {
		kind = first.Type.Value
	}
	switch kind {
	case "photo":
		return engagement.Image
	case "album":
		return engagement.Carousel
	case "video", "video_inline", "video_autoplay":
		return engagement.Video
	case "link", "share":
		return engagement.Text
	}
	return ""
}

// pageOf gives the page that a post's id, "<page>_<post>", begins with.
func pageOf(id string) string {
	page, _, found := strings.Cut(id, "_")
	if !found {
		return ""
	}
	return page
}
