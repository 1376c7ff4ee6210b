package platforms

import (
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// channel puts a channel into the feed.
func (d *youtube) channel(v *youtubeItem) {
	s := &v.Snippet
	a := engagement.Account{
		ID:       v.ID.ID.Value,
		Handle:   s.CustomURL.Value,
		Name:     s.Title.Value,
		Bio:      s.Description.Value,
		Platform: engagement.YouTube,
		Country:  strings.ToUpper(s.Country.Value),
		Language: s.Language.Value,
		Created:  s.Published.Value,
		Measured: d.Measured(),
	}
	if v.ID.Found.Channel.There() { // a search result
		a.ID = v.ID.Found.Channel.Value
	} else {
		d.required(v.ID.ID, "id")
	}
	d.audience(&a, v.Statistics)
	d.feed.Accounts = append(d.feed.Accounts, a)
}

// audience sets the figures of a channel. Its "commentCount" is a relic, and
// how many channels it follows is not shown.
func (d *youtube) audience(a *engagement.Account, s *youtubeStatistics) {
	followers, rest := engagement.Hidden, engagement.NotShown
	if s == nil {
		s = &youtubeStatistics{}
		followers, rest = engagement.NotAsked, engagement.NotAsked
	}
	d.figure(a, engagement.Followers, &a.Followers, s.Subscribers, followers)
	d.figure(a, engagement.Posts, &a.Posts, s.Videos, rest)
	d.figure(a, engagement.Views, &a.Views, s.Views, rest)
	a.Because(engagement.Following, engagement.NotShown)
	if s.Hidden.Value {
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
