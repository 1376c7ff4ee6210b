package platforms

import (
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

// fbPage is what a page holds beside what every node has.
type fbPage struct {
	Username     payload.Text  `json:"username"`
	About        payload.Text  `json:"about"`
	Category     payload.Text  `json:"category"`
	Link         payload.Text  `json:"link"`
	Website      payload.Text  `json:"website"`
	Verification payload.Text  `json:"verification_status"`
	Fans         payload.Count `json:"fan_count"`
	Followers    payload.Count `json:"followers_count"`
}

// isPage reports whether a node has what only a page has.
func (n *fbNode) isPage() bool {
	return n.Insights.ofPage() || n.Fans.There() || n.Followers.There() || n.About.There() || n.Category.There() || n.Username.There() ||
		n.Verification.There() || n.Name.There() && !n.fbPost.there()
}

// ofPage reports whether the insights nested in a node are those of a page.
func (in *graphInsights) ofPage() bool {
	return in != nil && slices.ContainsFunc(in.Data, func(m graphInsight) bool { return strings.HasPrefix(m.Name.Value, "page_") })
}

// page puts a page into the feed, with the insights nested in it.
func (d *facebook) page(n *fbNode) {
	a := engagement.Account{
		ID:       n.ID.Value,
		Handle:   n.Username.Value,
		Name:     n.Name.Value,
		URL:      n.Link.Value,
		Link:     n.Website.Value,
		Bio:      n.About.Value,
		Platform: engagement.Facebook,
		Measured: d.Measured(),
	}
	d.required(n.ID, "id")
	if n.Verification.There() {
		a.Verified = engagement.Said(strings.HasSuffix(n.Verification.Value, "_verified") && n.Verification.Value != "not_verified")
	}
	d.figure(&a, engagement.Followers, &a.Followers, firstThere(n.Followers, n.Fans), engagement.NotAsked)
	a.Because(engagement.Following, engagement.NotShown)
	a.Because(engagement.Posts, engagement.NotShown)
	d.feed.Accounts = append(d.feed.Accounts, a)
	d.ownInsights(a.ID, n.Insights, d.pageInsight)
}
