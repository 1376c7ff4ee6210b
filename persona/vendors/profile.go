package vendors

import (
	"net/url"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

// A profile is what a vendor says of the account, whatever it calls it.
type profile struct {
	id                          payload.ID
	handle, name, url, platform payload.Text
	followers, following, posts payload.Count
}

// account gives the account, and whether the body told of one.
func (p *profile) account(measured time.Time) (engagement.Account, bool) {
	a := engagement.Account{
		ID:       p.id.Value,
		Handle:   strings.TrimPrefix(p.handle.Value, "@"),
		Name:     p.name.Value,
		URL:      p.url.Value,
		Platform: platformOf(p.platform.Value, p.url.Value),
		Measured: measured,
	}
	if a.ID == "" && a.Handle == "" && !p.followers.There() {
		return engagement.Account{}, false
	}
	figure(&a, engagement.Followers, &a.Followers, p.followers)
	figure(&a, engagement.Following, &a.Following, p.following)
	figure(&a, engagement.Posts, &a.Posts, p.posts)
	return a, true
}

// figure sets a figure of the account, or the reason why it is unknown.
func figure(a *engagement.Account, m engagement.Metric, to *engagement.Count, c payload.Count) {
	switch c.State {
	case payload.Given:
		*to = engagement.Known(c.Value)
	case payload.Hidden:
		a.Because(m, engagement.Hidden)
	case payload.Absurd:
		a.Because(m, engagement.Absurd)
	case payload.Unreadable:
		a.Because(m, engagement.Unreadable)
	default:
		a.Because(m, engagement.NotShown)
	}
}

// platformOf names a platform by its name, else by the address of a profile, and
// "" by neither.
func platformOf(name, address string) engagement.Platform {
	p := engagement.Platform(strings.ToLower(strings.TrimSpace(name)))
	if p == "twitter" {
		p = engagement.X
	}
	if p.IsValid() {
		return p
	}
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	host := strings.ToLower(u.Hostname())
	for _, at := range [...]struct {
		host string
		engagement.Platform
	}{
		{"instagram.com", engagement.Instagram},
		{"tiktok.com", engagement.TikTok},
		{"youtube.com", engagement.YouTube},
		{"twitter.com", engagement.X},
		{"x.com", engagement.X},
		{"facebook.com", engagement.Facebook},
		{"twitch.tv", engagement.Twitch},
	} {
		if host == at.host || strings.HasSuffix(host, "."+at.host) {
			return at.Platform
		}
	}
	return ""
}
