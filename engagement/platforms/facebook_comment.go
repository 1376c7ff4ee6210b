package platforms

import (
	"cmp"

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

// onlyComments makes comments of what looked like posts in a list of comments, and
// says which post or comment all of them stand under.
func (d *facebook) onlyComments() {
	post, tops := d.of, make(map[string]bool)
	for i := range d.feed.Posts {
		p, from := &d.feed.Posts[i], d.from[i]
		tops[p.ID] = true
		d.feed.Comments = append(d.feed.Comments, engagement.Comment{
			ID: p.ID, Author: from.Name.Value, AuthorID: from.ID.Value, Text: p.Caption,
			Published: p.Published, Likes: p.Metrics.Likes, Replies: p.Metrics.Comments,
		})
	}
	d.feed.Posts = nil
	for i := range d.feed.Comments {
		c := &d.feed.Comments[i]
		if tops[c.Post] {
			c.Parent, c.Post = cmp.Or(c.Parent, c.Post), ""
		}
		c.Post = cmp.Or(c.Post, post)
	}
}
