package platforms

import (
	"html"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// longestShort is how long a Short may be: 180 seconds.
const longestShort = 180_000

// video puts a video or a search result into the feed.
func (d *youtube) video(v *youtubeItem) {
	s := &v.Snippet
	p := extend(&d.feed.Posts)
	*p = engagement.Post{
		ID:        v.ID.ID.Value,
		Creator:   s.Channel.Value,
		Title:     s.Title.Value,
		Caption:   s.Description.Value,
		Language:  s.Language.Value,
		Platform:  engagement.YouTube,
		PaidLabel: tri(v.Placement.Paid),
		Published: s.Published.Value,
		Measured:  d.Measured(),
	}
	if v.ID.Found.Video.There() { // a search result, which writes HTML entities
		p.ID = v.ID.Found.Video.Value
		p.Title, p.Caption = html.UnescapeString(p.Title), html.UnescapeString(p.Caption)
	} else {
		d.required(v.ID.ID, "id")
	}
	d.length(p, v)
	d.statistics(p, v.Statistics)
}

// length sets the duration and what it tells of the format.
func (d *youtube) length(p *engagement.Post, v *youtubeItem) {
	live := v.Snippet.Live.Value
	if live == "live" || live == "upcoming" {
		p.Format = engagement.Live
	}
	text := v.Content.Duration.Value
	if text == "" {
		return
	}
	ms, ok := parseDuration(text)
	switch {
	case !ok:
		d.Note(problem.Problem{Path: "contentDetails.duration", Rule: "not_a_duration", Message: "want an ISO 8601 duration of weeks or less, such as PT2M33S; left out"})
	case ms == 0: // P0D, while it is live
		p.Format = engagement.Live
	default:
		p.DurationMillis = engagement.Known(ms)
		if ms > longestShort && p.Format == "" {
			p.Format = engagement.Video
		}
	}
}

func (d *youtube) statistics(p *engagement.Post, s *youtubeStatistics) {
	views, likes, comments := engagement.NotShown, engagement.Hidden, engagement.Disabled
	if s == nil {
		s = &youtubeStatistics{}
		views, likes, comments = engagement.NotAsked, engagement.NotAsked, engagement.NotAsked
	}
	d.metric(p, engagement.Views, s.Views, views)
	d.metric(p, engagement.Likes, s.Likes, likes)
	d.metric(p, engagement.Comments, s.Comments, comments)
	d.metric(p, engagement.Dislikes, s.Dislikes, engagement.NotShown)
	for _, m := range [...]engagement.Metric{engagement.Shares, engagement.Saves, engagement.Reach, engagement.Impressions} {
		p.Because(m, engagement.NotShown)
	}
}
