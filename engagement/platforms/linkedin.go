package platforms

import (
	"io"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

const aLinkedInBody = "a LinkedIn share statistics body"

// LinkedIn reads a body of LinkedIn's organizationalEntityShareStatistics.
//
// An element that names a share or a post becomes a Post with the counts of its
// whole life. The rest is left out, with a problem: an element with a timeRange
// counts a part of that life (rule "period_row"), one without a share is the sum
// of an organisation's posts (rule "total_row"). Reach is
// uniqueImpressionsCount. Clicks of any kind are no clicks on links and are not
// kept, nor is engagement, a ratio with those clicks in it. A negative count,
// which unlikes can bring about, is unreadable. Views are NotShown, saves
// NotCounted for organisations.
//
// Errors are those of the package. Source: general practice (K), the field
// names from facts on payloads, section 6.
func LinkedIn(r io.Reader, opts ...payload.Option) (engagement.Feed, error) {
	d := linkedin{decoder: newDecoder(r, engagement.LinkedIn, aLinkedInBody, opts)}
	err := d.Body(func(key string) error {
		d.outer(key)
		switch key {
		case "elements":
			d.list = d.IsList()
			return payload.Items(d.Reader, d.element)
		case "error":
			return d.refused()
		}
		return d.Field(key, &d.failed)
	})
	f := d.failed
	if d.Whole() && !d.list && d.refusal == nil && f.Status.There() && f.Message.Value != "" {
		d.refusal = &payload.ServiceError{Service: string(d.platform), Code: f.Status.Value, Status: f.Code.Value, Message: f.Message.Value}
	}
	return d.finish(err)
}

type linkedin struct {
	decoder
	failed linkedinError
}

// A linkedinError is the body itself when it is an error.
type linkedinError struct {
	Status  payload.ID   `json:"status"`
	Code    payload.Text `json:"code"`
	Message payload.Text `json:"message"`
}

// A linkedinElement is the statistics of one share, or of all of them.
type linkedinElement struct {
	Entity payload.ID   `json:"organizationalEntity"`
	Share  payload.ID   `json:"share"`
	Post   payload.ID   `json:"ugcPost"`
	Range  payload.Seen `json:"timeRange"`
	Total  *struct {
		Likes       payload.Count `json:"likeCount"`
		Comments    payload.Count `json:"commentCount"`
		Shares      payload.Count `json:"shareCount"`
		Impressions payload.Count `json:"impressionCount"`
		Unique      payload.Count `json:"uniqueImpressionsCount"`
	} `json:"totalShareStatistics"`
	signs
}

func (d *linkedin) element(v *linkedinElement) {
	if v.Total == nil {
		d.stranger(v.looks())
		return
	}
	d.known++
	id := v.Post
	if !id.There() {
		id = v.Share
	}
	switch {
	case bool(v.Range):
		d.Note(problem.Problem{Path: "timeRange", Rule: "period_row", Message: "these counts are those of a part of the post's life; left out"})
		return
	case !id.There():
		d.Note(problem.Problem{Rule: "total_row", Message: "the sum of an organisation's posts; left out"})
		return
	}
	p := extend(&d.feed.Posts)
	*p = engagement.Post{ID: id.Value, Creator: v.Entity.Value, Platform: engagement.LinkedIn, Measured: d.Measured()}
	d.signed(p, engagement.Likes, "likeCount", v.Total.Likes)
	d.signed(p, engagement.Comments, "commentCount", v.Total.Comments)
	d.signed(p, engagement.Shares, "shareCount", v.Total.Shares)
	d.signed(p, engagement.Impressions, "impressionCount", v.Total.Impressions)
	d.signed(p, engagement.Reach, "uniqueImpressionsCount", v.Total.Unique)
	missing(p, engagement.NotShown, engagement.Views)
	missing(p, engagement.NotCounted, engagement.Saves)
}

// signed sets a metric that can be negative here, in which -1 does not stand
// for hidden.
func (d *linkedin) signed(p *engagement.Post, m engagement.Metric, name string, c payload.Count) {
	if c.State == payload.Hidden {
		c.State = payload.Unreadable
		d.Note(problem.Problem{Path: problem.Join("totalShareStatistics", name), Rule: "not_a_count", Message: "want a whole number from 0 up; taken as unknown"})
	}
	d.metric(p, m, c, engagement.NotShown)
}
