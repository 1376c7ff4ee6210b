package platforms

import (
	"io"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

const aPinterestBody = "a Pinterest API v5 body"

// Pinterest reads a body of Pinterest's API v5: one pin or a list of them, with
// their lifetime metrics, or analytics.
//
// Analytics become one Post without an id, since the body does not say which pin
// they are of, nor whether of a pin or of the account: the caller knows what was
// asked for. Each count is that of a lifetime where the body has it, as comments and
// reactions have, else of the period that was asked for. Days that Pinterest was still processing are
// no zeros: they are a problem of the rule "not_ready", and when no day is ready
// every count is NotYet.
//
// Clicks are outbound clicks, likes reactions; a pin click, which opens the pin, and a
// clickthrough, which may be either, are not kept. A count that is not there is
// NotAsked, reach NotCounted, views and shares NotShown.
//
// Pinterest writes times without a zone. They are read as UTC, which is one problem of
// the rule "no_zone".
//
// Errors are those of the package. Source: recorded bodies of analytics and of a pin
// in the tests of https://github.com/sns-sdks/python-pinterest (2026-11-27, B); that
// the times are UTC, and the names of comments and reactions, are general practice (K).
func Pinterest(r io.Reader, opts ...payload.Option) (engagement.Feed, error) {
	d := pinterest{decoder: newDecoder(r, engagement.Pinterest, aPinterestBody, opts)}
	err := d.Body(func(key string) error {
		d.outer(key)
		switch key {
		case "items":
			d.list = d.IsList()
			return payload.Items(d.Reader, d.pin)
		case "bookmark":
			var next payload.Text
			err := d.Value(&next)
			d.feed.Next = next.Value
			return err
		case "all":
			return payload.Item(d.Reader, d.analytics)
		case "error":
			return d.refused()
		}
		return d.Field(key, &d.root)
	})
	if d.Whole() {
		d.settle()
	}
	return d.finish(err)
}

type pinterest struct {
	decoder
	root  pinterestPin // the body itself, when it is a pin or an error
	naive bool         // times without a zone were noted
}

// pinterestMetrics are counts of a pin; analytics write their names in capitals.
type pinterestMetrics struct {
	Impressions payload.Count `json:"impression"`
	Saves       payload.Count `json:"save"`
	Clicks      payload.Count `json:"outbound_click"`
	Comments    payload.Count `json:"comment"`
	Reactions   payload.Count `json:"reaction"`
}

// pinterestTotals are those of analytics.
type pinterestTotals struct {
	Impressions payload.Count `json:"IMPRESSION"`
	Saves       payload.Count `json:"SAVE"`
	Clicks      payload.Count `json:"OUTBOUND_CLICK"`
	Comments    payload.Count `json:"TOTAL_COMMENTS"`
	Reactions   payload.Count `json:"TOTAL_REACTIONS"`
}

// A pinterestPin is a pin.
type pinterestPin struct {
	ID          payload.ID   `json:"id"`
	Created     payload.Text `json:"created_at"`
	Link        payload.Text `json:"link"`
	Title       payload.Text `json:"title"`
	Description payload.Text `json:"description"`
	Board       payload.ID   `json:"board_id"`
	Creative    payload.Text `json:"creative_type"`
	Owner       struct {
		Username payload.Text `json:"username"`
	} `json:"board_owner"`
	Media struct {
		Type payload.Text `json:"media_type"`
	} `json:"media"`
	Metrics struct {
		Lifetime *pinterestMetrics `json:"lifetime_metrics"`
	} `json:"pin_metrics"`
	Code    payload.ID   `json:"code"` // of an error
	Message payload.Text `json:"message"`
	Status  payload.Text `json:"status"`
	signs
}

// isPin reports whether an object has what only a pin has.
func (v *pinterestPin) isPin() bool {
	return v.ID.There() && (v.Board.There() || v.Creative.There() || v.Media.Type.There() || v.Metrics.Lifetime != nil || v.Owner.Username.There())
}

func (d *pinterest) pin(v *pinterestPin) {
	if looks := v.looks(); looks != "" || !v.isPin() {
		d.stranger(looks)
		return
	}
	d.known++
	p := extend(&d.feed.Posts)
	*p = engagement.Post{
		ID:        v.ID.Value,
		Creator:   v.Owner.Username.Value,
		Title:     v.Title.Value,
		Caption:   v.Description.Value,
		Platform:  engagement.Pinterest,
		Format:    pinterestFormat(v.Media.Type.Value + v.Creative.Value),
		Published: d.time(v.Created.Value),
		Measured:  d.Measured(),
	}
	m := v.Metrics.Lifetime
	if m == nil {
		m = &pinterestMetrics{}
	}
	d.counts(p, pinterestTotals(*m))
}

// time is when a pin was made, by a text without a zone or with one.
func (d *pinterest) time(text string) time.Time {
	if text == "" {
		return time.Time{}
	}
	at, err := time.Parse(time.RFC3339, text)
	if err == nil {
		return at.UTC()
	}
	at, err = time.Parse("2006-01-02T15:04:05", text)
	switch {
	case err != nil:
		d.Note(problem.Problem{Path: "created_at", Rule: "not_a_time", Message: "want a date and time such as 2026-05-01T10:00:00; left out"})
	case !d.naive:
		d.naive = true
		d.Note(problem.Problem{Path: "created_at", Rule: "no_zone", Message: "times are without a zone; this one and the others were read as UTC"})
	}
	return at
}

// pinterestFormat is the format that a media type or a creative type names.
func pinterestFormat(kind string) engagement.Format {
	kind = strings.ToLower(kind)
	switch {
	case strings.Contains(kind, "carousel"), strings.Contains(kind, "multiple"):
		return engagement.Carousel
	case strings.Contains(kind, "video"):
		return engagement.Video
	case strings.Contains(kind, "image"), strings.Contains(kind, "regular"):
		return engagement.Image
	}
	return ""
}

// counts sets the metrics of a pin.
func (d *pinterest) counts(p *engagement.Post, m pinterestTotals) {
	d.metric(p, engagement.Impressions, m.Impressions, engagement.NotAsked)
	d.metric(p, engagement.Saves, m.Saves, engagement.NotAsked)
	d.metric(p, engagement.Clicks, m.Clicks, engagement.NotAsked)
	d.metric(p, engagement.Comments, m.Comments, engagement.NotAsked)
	d.metric(p, engagement.Likes, m.Reactions, engagement.NotAsked)
	missing(p, engagement.NotShown, engagement.Views, engagement.Shares)
	missing(p, engagement.NotCounted, engagement.Reach)
}

// A pinterestReport is the analytics of a pin or of an account.
type pinterestReport struct {
	Lifetime *pinterestTotals `json:"lifetime_metrics"`
	Summary  *pinterestTotals `json:"summary_metrics"`
	Days     []struct {
		Status payload.Text `json:"data_status"`
	} `json:"daily_metrics"`
}

func (d *pinterest) analytics(v *pinterestReport) {
	if v.Lifetime == nil && v.Summary == nil && len(v.Days) == 0 {
		return
	}
	var m pinterestTotals
	if v.Lifetime != nil {
		m = *v.Lifetime
	}
	if s := v.Summary; s != nil {
		m.Impressions, m.Saves = firstThere(m.Impressions, s.Impressions), firstThere(m.Saves, s.Saves)
		m.Clicks, m.Comments = firstThere(m.Clicks, s.Clicks), firstThere(m.Comments, s.Comments)
		m.Reactions = firstThere(m.Reactions, s.Reactions)
	}
	d.known++
	d.Note(problem.Problem{Rule: "required", Message: "the body does not say of which pin or account these counts are"})
	p := extend(&d.feed.Posts)
	*p = engagement.Post{Platform: engagement.Pinterest, Measured: d.Measured()}
	ready := 0
	for _, day := range v.Days {
		if !day.Status.There() || strings.EqualFold(day.Status.Value, "READY") {
			ready++
		}
	}
	if ready < len(v.Days) {
		d.Note(problem.Problem{Path: "daily_metrics", Rule: "not_ready", Message: "some days were still being counted, and their zeros are no counts"})
		if ready == 0 {
			missing(p, engagement.NotYet, engagement.Impressions, engagement.Saves, engagement.Clicks, engagement.Comments, engagement.Likes)
		}
	}
	if ready > 0 || len(v.Days) == 0 {
		d.counts(p, m)
		return
	}
	missing(p, engagement.NotShown, engagement.Views, engagement.Shares)
	missing(p, engagement.NotCounted, engagement.Reach)
}

// settle puts in the body itself when it is a pin or an error.
func (d *pinterest) settle() {
	v := &d.root
	switch {
	case v.isPin() && d.known == 0 && !d.list:
		d.pin(v)
	case d.refusal == nil && d.known == 0 && !d.list && v.Code.There() && v.Message.Value != "":
		d.refusal = &payload.ServiceError{Service: string(d.platform), Code: v.Code.Value, Status: v.Status.Value, Message: v.Message.Value}
	}
}
