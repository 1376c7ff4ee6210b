package platforms

import (
	"io"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// X reads a body of the X API v2: one post or user, or a list of them, with the
// users and media that they include.
//
// Shares are reposts and quotes together, comments are replies, saves are
// bookmarks. Impressions stand among the public metrics in newer bodies and
// among the non-public in older ones. The views of a post are those of its
// videos, which X counts over all posts that hold the video; how often the post
// itself was shown is its impressions.
//
// Public and non-public metrics are organic and promoted together. Metrics has
// the organic part: as the body gives it, else public less promoted when
// promoted metrics are there, else public. A post with promoted metrics is
// Boosted and has them in Paid. Quotes are always organic.
//
// What a missing count means: metrics not asked for, NotAsked; a metric absent
// beside others, NotShown. Impressions of 0 beside five likes, replies and reposts
// or more are Doubtful, since X gives 0 for posts from before it counted them, and
// a problem says so. The counts beside a repost are those of the original
// or zero, so they are NotShown. Posts included because others refer to them
// are left out.
//
// Errors are those of the package; an entry of errors beside data is a
// problem. Source: https://docs.x.com/x-api/fundamentals/metrics (2026-11-22);
// that a repost carries the original's counts is general practice (K).
func X(r io.Reader, opts ...payload.Option) (engagement.Feed, error) {
	d := x{decoder: newDecoder(r, engagement.X, anXBody, opts)}
	err := d.Body(func(key string) error {
		d.outer(key)
		switch key {
		case "data":
			d.list = d.IsList()
			return payload.OneOrMany(d.Reader, d.item)
		case "includes":
			d.list = true
			return d.Members(d.included)
		case "meta":
			d.list = true
			return d.meta()
		case "errors":
			return payload.Items(d.Reader, d.missed)
		case "error":
			return d.refused()
		}
		return d.Field(key, &d.failed)
	})
	if d.Whole() {
		d.settle()
	}
	return d.finish(err)
}

type x struct {
	decoder
	failed   xError  // the body itself, when it is an error
	first    *xError // of those beside the data
	attached []attachment
	media    map[string]*xMedia
}

// An attachment is which media a post has.
type attachment struct {
	post int
	keys []payload.Text
}

// An xError is a problem as X writes it: the newer form, or a code with a
// message.
type xError struct {
	Title    payload.Text `json:"title"`
	Detail   payload.Text `json:"detail"`
	Status   payload.ID   `json:"status"`
	Resource payload.Text `json:"resource_type"`
	Code     payload.ID   `json:"code"`
	Message  payload.Text `json:"message"`
}

// An xItem is a post or a user.
type xItem struct {
	ID       payload.ID   `json:"id"`
	Created  payload.Time `json:"created_at"`
	Text     payload.Text `json:"text"`
	AuthorID payload.ID   `json:"author_id"`
	Note     struct {
		Text payload.Text `json:"text"`
	} `json:"note_tweet"`
	Language payload.Text `json:"lang"`
	Entities struct {
		Hashtags []struct {
			Tag payload.Text `json:"tag"`
		} `json:"hashtags"`
	} `json:"entities"`
	Attachments struct {
		Keys []payload.Text `json:"media_keys"`
	} `json:"attachments"`
	Refers []struct {
		Type payload.Text `json:"type"`
	} `json:"referenced_tweets"`
	Public    *xMetrics    `json:"public_metrics"`
	NonPublic *xMetrics    `json:"non_public_metrics"`
	Organic   *xMetrics    `json:"organic_metrics"`
	Promoted  *xMetrics    `json:"promoted_metrics"`
	Editions  payload.Seen `json:"edit_history_tweet_ids"`
	xUser
	signs
}

func (d *x) item(v *xItem) {
	looks := v.looks()
	switch {
	case looks != "":
		d.stranger(looks)
		return
	case v.Username.There():
		d.user(v)
	case v.Text.There() || v.AuthorID.There() || v.Public != nil || bool(v.Editions):
		d.post(v)
	default:
		d.stranger("")
		return
	}
	d.known++
}

// included reads a list of what the data refers to.
func (d *x) included(key string) error {
	switch key {
	case "users":
		return payload.Items(d.Reader, d.item)
	case "media":
		return payload.Items(d.Reader, d.medium)
	}
	return nil
}

func (d *x) meta() error {
	var m struct {
		Next payload.Text `json:"next_token"`
	}
	err := d.Value(&m)
	d.feed.Next = m.Next.Value
	return err
}

// missed notes an error that came beside the data, or in place of it.
func (d *x) missed(e *xError) {
	if d.first == nil {
		first := *e
		d.first = &first
	}
	d.Note(problem.Problem{
		Rule: "platform_error", Param: strings.TrimSpace(e.Title.Value + " " + e.Resource.Value),
		Message: "X could not give this part of what was asked for",
	})
}

// settle puts in what is known only at the end of the body.
func (d *x) settle() {
	for _, a := range d.attached {
		d.attach(&d.feed.Posts[a.post], a.keys)
	}
	e := d.first
	if e == nil && (d.failed.Title.There() || d.failed.Status.There()) {
		e = &d.failed
	}
	if e == nil || d.known > 0 {
		return
	}
	d.refusal = &payload.ServiceError{
		Service: string(d.platform),
		Code:    e.Status.Value + e.Code.Value,
		Status:  e.Title.Value,
		Message: e.Detail.Value + e.Message.Value,
	}
}
