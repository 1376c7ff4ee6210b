package platforms

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

// igUser is what a user node holds beside what every node has.
type igUser struct {
	Username  payload.Text  `json:"username"`
	Biography payload.Text  `json:"biography"`
	Website   payload.Text  `json:"website"`
	Picture   payload.Text  `json:"profile_picture_url"`
	AccountOf payload.Text  `json:"account_type"`
	Followers payload.Count `json:"followers_count"`
	Following payload.Count `json:"follows_count"`
	Published payload.Count `json:"media_count"`
}

// there reports whether a node has what only a user has.
func (u *igUser) there() bool {
	return u.Biography.There() || u.Website.There() || u.Picture.There() || u.AccountOf.There() ||
		u.Followers.There() || u.Following.There() || u.Published.There()
}

// user puts a user node into the feed, with the insights nested in it.
func (d *instagram) user(n *igNode) {
	a := engagement.Account{
		ID:       n.ID.Value,
		Handle:   n.Username.Value,
		Name:     n.Name.Value,
		Link:     n.Website.Value,
		Bio:      n.Biography.Value,
		Platform: engagement.Instagram,
		Measured: d.Measured(),
	}
	d.required(n.ID, "id")
	d.figure(&a, engagement.Followers, &a.Followers, n.Followers, engagement.NotAsked)
	d.figure(&a, engagement.Following, &a.Following, n.Following, engagement.NotAsked)
	d.figure(&a, engagement.Posts, &a.Posts, n.Published, engagement.NotAsked)
	d.feed.Accounts = append(d.feed.Accounts, a)
	d.ownInsights(a.ID, n.Insights, d.accountInsight)
}
