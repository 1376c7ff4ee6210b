package platforms

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// igWords is what a comment holds beside what every node has.
type igWords struct {
	Text   payload.Text `json:"text"`
	Parent payload.ID   `json:"parent_id"`
	From   struct {
		ID       payload.ID   `json:"id"`
		Username payload.Text `json:"username"`
	} `json:"from"`
	Media struct {
		ID   payload.ID `json:"id"`   // of a comment: what it stands under
		Data []igNode   `json:"data"` // of a user in a list
	} `json:"media"`
	Replies struct {
		Data []igComment `json:"data"`
	} `json:"replies"`
}

// An igComment is a comment nested in a media or in another comment.
type igComment struct {
	ID        payload.ID    `json:"id"`
	Username  payload.Text  `json:"username"`
	Timestamp payload.Time  `json:"timestamp"`
	Likes     payload.Count `json:"like_count"`
	igWords
}

// comment puts a comment node and its replies into the feed.
func (d *instagram) comment(n *igNode) {
	d.reply(&igComment{ID: n.ID, Username: n.Username, Timestamp: n.Timestamp, Likes: n.Likes, igWords: n.igWords}, "", "", "")
}

// reply puts a comment at path into the feed, under the post and the comment
// given unless it names others, and then the replies nested in it.
func (d *instagram) reply(c *igComment, post, parent, path string) {
	out := engagement.Comment{
		ID:        c.ID.Value,
		Post:      c.Media.ID.Value,
		Parent:    c.Parent.Value,
		Author:    c.Username.Value,
		AuthorID:  c.From.ID.Value,
		Text:      c.Text.Value,
		Published: c.Timestamp.Value,
	}
	if out.Post == "" {
		out.Post = post
	}
	if out.Parent == "" {
		out.Parent = parent
	}
	if out.Author == "" {
		out.Author = c.From.Username.Value
	}
	d.required(c.ID, problem.Join(path, "id"))
	out.Likes, _ = d.count(c.Likes, "")
	d.feed.Comments = append(d.feed.Comments, out)
	for i := range c.Replies.Data {
		at := problem.Join(path, problem.Index("replies.data", i))
		d.reply(&c.Replies.Data[i], out.Post, out.ID, at)
	}
}
