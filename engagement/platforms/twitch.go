package platforms

import (
	"io"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

const aTwitchBody = "a Twitch Helix body"

// Twitch reads a body of Twitch's Helix API: videos, clips, streams, users or
// the followers of a channel.
//
// A video of the type "archive" is a Live, others and clips are Videos; their
// views are those of the recording. A stream is a Live without views: its
// viewer_count is how many watch at this moment, which is no count of views, and
// is not kept. Likes, comments, shares and saves are NotCounted, reach and
// impressions NotShown. A user's view_count is frozen, and Retired. The total of
// a body of followers becomes an Account without an id, since the body does not
// say whose they are; the followers themselves are not kept.
//
// Errors are those of the package. Source: recorded bodies in the tests of
// https://github.com/nicklaw5/helix (2026-11-22, B); clips and what the platform
// does not count are general practice (K).
func Twitch(r io.Reader, opts ...payload.Option) (engagement.Feed, error) {
	d := twitch{decoder: newDecoder(r, engagement.Twitch, aTwitchBody, opts)}
	err := d.Body(d.member)
	if d.Whole() {
		d.settle()
	}
	return d.finish(err)
}

type twitch struct {
	decoder
	failed twitchError
	total  payload.Count
	points payload.Seen // of subscriptions, which have a total too
	data   bool
}

// A twitchError is the body itself when it is an error.
type twitchError struct {
	Error   payload.Text `json:"error"`
	Status  payload.ID   `json:"status"`
	Message payload.Text `json:"message"`
}

// A twitchItem is a video, a clip, a stream, a user or a follower.
type twitchItem struct {
	ID          payload.ID    `json:"id"`
	UserID      payload.ID    `json:"user_id"`
	UserLogin   payload.Text  `json:"user_login"`
	Broadcaster payload.ID    `json:"broadcaster_id"`
	Login       payload.Text  `json:"login"`
	DisplayName payload.Text  `json:"display_name"`
	Title       payload.Text  `json:"title"`
	Description payload.Text  `json:"description"`
	Created     payload.Time  `json:"created_at"`
	Published   payload.Time  `json:"published_at"`
	Started     payload.Time  `json:"started_at"`
	URL         payload.Text  `json:"url"`
	Language    payload.Text  `json:"language"`
	Type        payload.Text  `json:"type"`
	Duration    payload.Cell  `json:"duration"` // "3h8m33s", of a clip seconds
	Views       payload.Count `json:"view_count"`
	Viewers     payload.Seen  `json:"viewer_count"`
	Followed    payload.Seen  `json:"followed_at"`
	signs
}

func (d *twitch) member(key string) error {
	d.outer(key)
	switch key {
	case "data":
		d.list = d.IsList()
		d.data = d.list
		return payload.Items(d.Reader, d.item)
	case "pagination":
		var page struct {
			Cursor payload.Text `json:"cursor"`
		}
		err := d.Value(&page)
		d.feed.Next = page.Cursor.Value
		return err
	case "total":
		return d.Value(&d.total)
	case "points":
		return d.Value(&d.points)
	case "error":
		if d.IsObject() {
			return d.refused()
		}
	}
	return d.Field(key, &d.failed)
}

func (d *twitch) item(v *twitchItem) {
	looks := v.looks()
	switch {
	case looks != "":
		d.stranger(looks)
		return
	case bool(v.Followed): // of whom only the number is kept
	case v.Login.There() || v.DisplayName.There():
		d.user(v)
	case bool(v.Viewers) || v.Started.There():
		d.video(v, engagement.Live)
	case v.Views.State != payload.Absent && (v.Duration.There() || v.URL.There()):
		format := engagement.Video
		if v.Type.Value == "archive" {
			format = engagement.Live
		}
		d.video(v, format)
	default:
		d.stranger("")
		return
	}
	d.known++
}

// video puts a video, a clip or a stream into the feed.
func (d *twitch) video(v *twitchItem, format engagement.Format) {
	p := extend(&d.feed.Posts)
	*p = engagement.Post{
		ID:        v.ID.Value,
		Creator:   v.UserID.Value + v.Broadcaster.Value,
		URL:       v.URL.Value,
		Title:     v.Title.Value,
		Caption:   v.Description.Value,
		Platform:  engagement.Twitch,
		Format:    format,
		Published: v.Created.Value,
		Measured:  d.Measured(),
	}
	if v.Published.State == payload.Given {
		p.Published = v.Published.Value
	} else if v.Started.State == payload.Given {
		p.Published = v.Started.Value
	}
	if lang := v.Language.Value; lang != "other" {
		p.Language = lang
	}
	d.required(v.ID, "id")
	d.length(p, v.Duration)
	absent := engagement.NotAsked
	if v.Viewers {
		absent = engagement.NotShown
	}
	d.metric(p, engagement.Views, v.Views, absent)
	missing(p, engagement.NotCounted, engagement.Likes, engagement.Comments, engagement.Shares, engagement.Saves)
	missing(p, engagement.NotShown, engagement.Reach, engagement.Impressions)
}

// length sets how long a video or a clip is.
func (d *twitch) length(p *engagement.Post, c payload.Cell) {
	if c.State != payload.Given {
		return
	}
	if ms, ok := sumUnits(c.Value, "hms", 3600_000, 60_000, 1000); ok && ms <= engagement.MaxCount {
		p.DurationMillis = engagement.Known(ms)
		return
	}
	if s, ok := c.Number(); ok && s > 0 && s < 1e9 {
		p.DurationMillis = engagement.Known(int64(float64(s*1000) + 0.5))
		return
	}
	d.Note(problem.Problem{Path: "duration", Rule: "not_a_duration", Message: "want a duration such as 3h8m33s; left out"})
}

// user puts a user into the feed.
func (d *twitch) user(v *twitchItem) {
	a := engagement.Account{
		ID:       v.ID.Value,
		Handle:   v.Login.Value,
		Name:     v.DisplayName.Value,
		Bio:      v.Description.Value,
		Platform: engagement.Twitch,
		Created:  v.Created.Value,
		Measured: d.Measured(),
	}
	d.required(v.ID, "id")
	if v.Views.There() {
		a.Because(engagement.Views, engagement.Retired)
	}
	unknownOf(&a, engagement.NotShown, engagement.Followers, engagement.Following, engagement.Posts)
	d.feed.Accounts = append(d.feed.Accounts, a)
}

// unknownOf notes one reason for numbers of an account.
func unknownOf(a *engagement.Account, why engagement.Reason, ms ...engagement.Metric) {
	for _, m := range ms {
		a.Because(m, why)
	}
}

// settle puts in what is known only at the end of the body.
func (d *twitch) settle() {
	if d.total.There() && d.data && !bool(d.points) && len(d.feed.Posts)+len(d.feed.Accounts)+d.strangers == 0 {
		d.known++
		a := engagement.Account{Platform: engagement.Twitch, Measured: d.Measured()}
		d.figure(&a, engagement.Followers, &a.Followers, d.total, engagement.NotAsked)
		unknownOf(&a, engagement.NotShown, engagement.Following, engagement.Posts)
		d.Note(problem.Problem{Rule: "required", Message: "the body does not say whose followers these are"})
		d.feed.Accounts = append(d.feed.Accounts, a)
	}
	f := d.failed
	if d.refusal == nil && d.known == 0 && !d.data && (f.Error.Value != "" || f.Status.There() && f.Message.Value != "") {
		message := f.Message.Value
		if message == "" {
			message, f.Error.Value = f.Error.Value, ""
		}
		d.refusal = &payload.ServiceError{
			Service: string(d.platform), Code: f.Status.Value, Status: strings.TrimSpace(f.Error.Value), Message: message,
		}
	}
}
