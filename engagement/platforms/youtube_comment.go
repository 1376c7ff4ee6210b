package platforms

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// A youtubeComment is the comment on top of a thread, or a reply.
type youtubeComment struct {
	ID      payload.ID   `json:"id"`
	Snippet youtubeWords `json:"snippet"`
}

// youtubeWords is what a comment's snippet holds. Its counts are numbers, where
// those of statistics are strings.
type youtubeWords struct {
	Video    payload.ID    `json:"videoId"`
	Parent   payload.ID    `json:"parentId"`
	Original payload.Text  `json:"textOriginal"`
	Display  payload.Text  `json:"textDisplay"`
	Author   payload.Text  `json:"authorDisplayName"`
	Likes    payload.Count `json:"likeCount"`
	Written  payload.Time  `json:"publishedAt"`
	AuthorID struct {
		Value payload.ID `json:"value"`
	} `json:"authorChannelId"`
}

// thread puts the comment on top of a thread and the replies that came with it
// into the feed.
func (d *youtube) thread(v *youtubeItem) {
	video := v.Snippet.Video.Value
	top := engagement.Comment{Post: video}
	if v.Snippet.TopLevel != nil {
		top = d.comment(v.Snippet.TopLevel, video)
	}
	if top.ID == "" {
		top.ID = v.ID.ID.Value
		d.required(v.ID.ID, "id")
	}
	top.Replies, _ = d.count(v.Snippet.ReplyCount, "")
	d.feed.Comments = append(d.feed.Comments, top)
	for i := range v.Replies.Comments {
		reply := d.comment(&v.Replies.Comments[i], video)
		d.required(v.Replies.Comments[i].ID, problem.Index("replies.comments", i)+".id")
		if reply.Parent == "" {
			reply.Parent = top.ID
		}
		d.feed.Comments = append(d.feed.Comments, reply)
	}
}

// comment reads a comment, under the video given unless it names one itself.
// The text is as it was typed where the body has it so, else as it is shown,
// in HTML.
func (d *youtube) comment(c *youtubeComment, video string) engagement.Comment {
	s := &c.Snippet
	out := engagement.Comment{
		ID:        c.ID.Value,
		Post:      s.Video.Value,
		Parent:    s.Parent.Value,
		Author:    s.Author.Value,
		AuthorID:  s.AuthorID.Value.Value,
		Text:      s.Original.Value,
		Published: s.Written.Value,
	}
	out.Likes, _ = d.count(s.Likes, "")
	if out.Post == "" {
		out.Post = video
	}
	if !s.Original.There() {
		out.Text = s.Display.Value
	}
	return out
}
