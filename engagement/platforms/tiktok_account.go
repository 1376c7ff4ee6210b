package platforms

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

// A tiktokUser is the user info of either API.
type tiktokUser struct {
	OpenID    payload.ID    `json:"open_id"`
	Username  payload.Text  `json:"username"`
	Name      payload.Text  `json:"display_name"`
	Bio       payload.Text  `json:"bio_description"`
	URL       payload.Text  `json:"profile_deep_link"`
	Verified  payload.Bool  `json:"is_verified"`
	Followers payload.Count `json:"follower_count"`
	Following payload.Count `json:"following_count"`
	Likes     payload.Count `json:"likes_count"`
	Videos    payload.Count `json:"video_count"`
}

// there reports whether anything tells of a user.
func (u *tiktokUser) there() bool {
	return u.OpenID.There() || u.Username.There() || u.Name.There() || u.Bio.There() ||
		u.Verified.There() || u.Followers.There() || u.Following.There() || u.Likes.There() || u.Videos.There()
}

// account puts a user into the feed. The Research API gives no id: the caller
// asked by username.
func (d *tiktok) account(u *tiktokUser) {
	if !u.there() {
		d.stranger("")
		return
	}
	d.known++
	a := engagement.Account{
		ID:       u.OpenID.Value,
		Handle:   u.Username.Value,
		Name:     u.Name.Value,
		URL:      u.URL.Value,
		Bio:      u.Bio.Value,
		Platform: engagement.TikTok,
		Verified: tri(u.Verified),
		Measured: d.Measured(),
	}
	d.figure(&a, engagement.Followers, &a.Followers, u.Followers, engagement.NotAsked)
	d.figure(&a, engagement.Following, &a.Following, u.Following, engagement.NotAsked)
	d.figure(&a, engagement.Likes, &a.Likes, u.Likes, engagement.NotAsked)
	d.figure(&a, engagement.Posts, &a.Posts, u.Videos, engagement.NotAsked)
	d.feed.Accounts = append(d.feed.Accounts, a)
}

// A tiktokComment is a comment of the Research API.
type tiktokComment struct {
	ID      payload.ID    `json:"id"`
	Video   payload.ID    `json:"video_id"`
	Parent  payload.ID    `json:"parent_comment_id"` // the video's id for a comment on top
	Text    payload.Text  `json:"text"`
	Created payload.Time  `json:"create_time"`
	Likes   payload.Count `json:"like_count"`
	Replies payload.Count `json:"reply_count"`
}

func (d *tiktok) comment(c *tiktokComment) {
	if !c.ID.There() && !c.Text.There() {
		d.stranger("")
		return
	}
	d.known++
	out := engagement.Comment{
		ID:        c.ID.Value,
		Post:      c.Video.Value,
		Parent:    c.Parent.Value,
		Text:      c.Text.Value,
		Published: c.Created.Value,
	}
	d.required(c.ID, "id")
	if out.Parent == out.Post {
		out.Parent = ""
	}
	out.Likes, _ = d.count(c.Likes, "")
	out.Replies, _ = d.count(c.Replies, "")
	d.feed.Comments = append(d.feed.Comments, out)
}
