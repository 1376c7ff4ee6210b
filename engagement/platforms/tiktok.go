package platforms

import (
	"cmp"
	"io"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

// TikTok reads a body of TikTok's Display API (video list or query, user info)
// or Research API (videos, comments, user info).
//
// What a missing count means: not among the fields asked for, NotAsked. Saves
// are in the Research API only, as favourites_count or favorites_count, and
// NotShown elsewhere; so are reach and impressions, which neither has. The
// error envelope with the code "ok" is no error.
//
// Errors are those of the package. Source:
// https://developers.tiktok.com/doc/tiktok-api-v2-video-object and
// https://developers.tiktok.com/doc/research-api-specs-query-videos (2026-11-22).
func TikTok(r io.Reader, opts ...payload.Option) (engagement.Feed, error) {
	d := tiktok{decoder: newDecoder(r, engagement.TikTok, aTikTokBody, opts)}
	err := d.Body(func(key string) error {
		d.outer(key)
		switch key {
		case "data":
			return d.Members(d.data)
		case "error":
			return d.refused()
		}
		return nil
	})
	if d.Whole() {
		d.settle()
	}
	return d.finish(err)
}

type tiktok struct {
	decoder
	user   tiktokUser // flat in the data of the Research API
	cursor payload.ID
	more   payload.Bool
}

// data reads the members of the envelope's data.
func (d *tiktok) data(key string) error {
	switch key {
	case "videos":
		d.list = d.IsList()
		return payload.Items(d.Reader, d.video)
	case "comments":
		d.list = d.IsList()
		return payload.Items(d.Reader, d.comment)
	case "user":
		return payload.Item(d.Reader, d.account)
	case "cursor":
		return d.Value(&d.cursor)
	case "has_more":
		return d.Value(&d.more)
	}
	return d.Field(key, &d.user)
}

// settle puts in what is known only at the end of the body.
func (d *tiktok) settle() {
	if d.more.Value {
		d.feed.Next = d.cursor.Value
	}
	if d.user.there() {
		d.account(&d.user)
	}
}

// A tiktokVideo is a video of either API.
type tiktokVideo struct {
	ID          payload.ID     `json:"id"`
	Created     payload.Time   `json:"create_time"`
	Text        payload.Text   `json:"video_description"`
	Title       payload.Text   `json:"title"`
	URL         payload.Text   `json:"share_url"`
	Hashtags    []payload.Text `json:"hashtag_names"`
	Username    payload.Text   `json:"username"`
	Duration    payload.Count  `json:"duration"`       // Display, seconds
	VideoLength payload.Count  `json:"video_duration"` // Research, seconds
	Likes       payload.Count  `json:"like_count"`
	Comments    payload.Count  `json:"comment_count"`
	Shares      payload.Count  `json:"share_count"`
	Views       payload.Count  `json:"view_count"`
	Favourites  payload.Count  `json:"favourites_count"`
	Favorites   payload.Count  `json:"favorites_count"`
	signs
}

func (d *tiktok) video(v *tiktokVideo) {
	if looks := v.looks(); looks != "" || !v.ID.There() && !v.Views.There() && !v.Likes.There() {
		d.stranger(looks)
		return
	}
	d.known++
	_, handle, format := tiktokLinkParts(v.URL.Value)
	p := extend(&d.feed.Posts)
	*p = engagement.Post{
		ID:        v.ID.Value,
		Creator:   cmp.Or(v.Username.Value, handle), // which the Display API has in the address only
		URL:       v.URL.Value,
		Title:     v.Title.Value,
		Caption:   v.Text.Value,
		Hashtags:  texts(v.Hashtags),
		Platform:  engagement.TikTok,
		Format:    format,
		Published: v.Created.Value,
		Measured:  d.Measured(),
	}
	d.required(v.ID, "id")
	p.DurationMillis = millis(firstThere(v.Duration, v.VideoLength))
	d.metric(p, engagement.Views, v.Views, engagement.NotAsked)
	d.metric(p, engagement.Likes, v.Likes, engagement.NotAsked)
	d.metric(p, engagement.Comments, v.Comments, engagement.NotAsked)
	d.metric(p, engagement.Shares, v.Shares, engagement.NotAsked)
	d.metric(p, engagement.Saves, firstThere(v.Favourites, v.Favorites), engagement.NotShown)
	missing(p, engagement.NotShown, engagement.Reach, engagement.Impressions)
}

// texts are those of a list that can be read and are not empty.
func texts(list []payload.Text) []string {
	var out []string
	for _, t := range list {
		if t.Value != "" {
			out = append(out, t.Value)
		}
	}
	return out
}

// millis turns seconds into milliseconds; 0 is no length.
func millis(seconds payload.Count) engagement.Count {
	if seconds.Value < 1 || seconds.Value > engagement.MaxCount/1000 {
		return engagement.Count{}
	}
	return engagement.Known(1000 * seconds.Value)
}
