package platforms

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// comment puts a comment at path into the feed, under the post and the comment
// given unless it names another, and then the replies nested in it.
func (d *facebook) comment(c *fbComment, post, parent, path string) {
	out := engagement.Comment{
		ID:        c.ID.Value,
		Post:      post,
		Parent:    c.Parent.ID.Value,
		Author:    c.From.Name.Value,
		AuthorID:  c.From.ID.Value,
		Text:      c.Message.Value,
		Published: c.Created.Value,
	}
	if out.Parent == "" {
		out.Parent = parent
	}
	d.required(c.ID, problem.Join(path, "id"))
	out.Likes, _ = d.count(firstThere(c.LikeCount, c.Likes.total()), "")
	out.Replies, _ = d.count(firstThere(c.Replies, c.Comments.total()), "")
	d.feed.Comments = append(d.feed.Comments, out)
	if c.Comments == nil {
		return
	}
	for i := range c.Comments.Data {
		at := problem.Join(path, problem.Index("comments.data", i))
		d.comment(&c.Comments.Data[i], post, out.ID, at)
	}
}
