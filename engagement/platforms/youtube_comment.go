package platforms

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
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
	video := d.ID("snippet.videoId", v.Snippet.Video)
	top := engagement.Comment{ID: d.ID("id", v.ID.ID), Post: video}
	if v.Snippet.TopLevel != nil {
		d.Enter("snippet.topLevelComment", -1)
		top = d.comment(v.Snippet.TopLevel, video)
		d.Leave()
	}
	top.Replies, _ = d.count("snippet.totalReplyCount", v.Snippet.ReplyCount, "")
	d.feed.Comments = append(d.feed.Comments, top)
	for i := range v.Replies.Comments {
		d.Enter("replies.comments", i)
		reply := d.comment(&v.Replies.Comments[i], video)
		if reply.Parent == "" {
			reply.Parent = top.ID
		}
		d.feed.Comments = append(d.feed.Comments, reply)
		d.Leave()
	}
}

// comment reads a comment, under the video given unless it names one itself.
// The text is as it was typed where the body has it so, else as it is shown,
// in HTML.
func (d *youtube) comment(c *youtubeComment, video string) engagement.Comment {
	s := &c.Snippet
	out := engagement.Comment{
		ID:        d.required(d.ID("id", c.ID)),
		Post:      d.ID("snippet.videoId", s.Video),
		Parent:    d.ID("snippet.parentId", s.Parent),
		Author:    d.Text("snippet.authorDisplayName", s.Author),
		AuthorID:  d.ID("snippet.authorChannelId.value", s.AuthorID.Value),
		Text:      d.Text("snippet.textOriginal", s.Original),
		Published: d.Time("snippet.publishedAt", s.Written),
	}
	out.Likes, _ = d.count("snippet.likeCount", s.Likes, "")
	if out.Post == "" {
		out.Post = video
	}
	if shown := d.Text("snippet.textDisplay", s.Display); !s.Original.There() {
		out.Text = shown
	}
	return out
}
