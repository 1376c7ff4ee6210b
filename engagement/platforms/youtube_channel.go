package platforms

import (
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// channel puts a channel into the feed.
func (d *youtube) channel(v *youtubeItem) {
	s := &v.Snippet
	a := engagement.Account{
		ID:       d.ID("id", v.ID.ID),
		Handle:   d.Text("snippet.customUrl", s.CustomURL),
		Name:     d.Text("snippet.title", s.Title),
		Bio:      d.Text("snippet.description", s.Description),
		Platform: engagement.YouTube,
		Country:  strings.ToUpper(d.Text("snippet.country", s.Country)),
		Language: d.Text("snippet.defaultLanguage", s.Language),
		Created:  d.Time("snippet.publishedAt", s.Published),
		Measured: d.Measured(),
	}
	if a.ID == "" {
		a.ID = d.ID("id.channelId", v.ID.Found.Channel)
	}
	d.required(a.ID)
	d.audience(&a, v.Statistics)
	d.feed.Accounts = append(d.feed.Accounts, a)
}

// audience sets the figures of a channel. Its "commentCount" is a relic, and
// how many channels it follows is not shown.
func (d *youtube) audience(a *engagement.Account, s *youtubeStatistics) {
	const part = "statistics."
	followers, rest := engagement.Hidden, engagement.NotShown
	if s == nil {
		s = &youtubeStatistics{}
		followers, rest = engagement.NotAsked, engagement.NotAsked
	}
	d.figure(a, engagement.Followers, &a.Followers, part+"subscriberCount", s.Subscribers, followers)
	d.figure(a, engagement.Posts, &a.Posts, part+"videoCount", s.Videos, rest)
	d.figure(a, engagement.Views, &a.Views, part+"viewCount", s.Views, rest)
	a.Because(engagement.Following, engagement.NotShown)
	if hidden, _ := d.Bool(part+"hiddenSubscriberCount", s.Hidden); hidden {
		a.Followers = engagement.Count{} // the number beside it is 0 or stale
		a.Because(engagement.Followers, engagement.Hidden)
	}
	if n, known := a.Followers.Get(); known {
		a.Rounded = engagement.Said(threeFigures(n))
	}
}

// threeFigures reports whether n is 1,000 or more and given to three figures,
// as YouTube shows subscribers to anyone but the owner, rounded down.
func threeFigures(n int64) bool {
	if n < 1000 {
		return false
	}
	for n >= 1000 {
		if n%10 != 0 {
			return false
		}
		n /= 10
	}
	return true
}
