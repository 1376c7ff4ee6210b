package platforms

import (
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

// xUser is what a user holds beside what every item has.
type xUser struct {
	Username    payload.Text `json:"username"`
	Name        payload.Text `json:"name"`
	Description payload.Text `json:"description"`
	URL         payload.Text `json:"url"`
	Picture     payload.Text `json:"profile_image_url"`
	Verified    payload.Bool `json:"verified"`
	Protected   payload.Bool `json:"protected"`
}

// user puts a user into the feed.
func (d *x) user(v *xItem) {
	a := engagement.Account{
		ID:       v.ID.Value,
		Handle:   v.Username.Value,
		Name:     v.Name.Value,
		Link:     v.URL.Value,
		Bio:      xText.Replace(v.Description.Value),
		Platform: engagement.X,
		Verified: tri(v.Verified),
		Private:  tri(v.Protected),
		Created:  v.Created.Value,
		Measured: d.Measured(),
	}
	d.required(v.ID, "id")
	if v.Picture.There() {
		a.Picture = engagement.Said(!strings.Contains(v.Picture.Value, "default_profile"))
	}
	absent := engagement.NotShown
	if v.Public == nil {
		absent = engagement.NotAsked
	}
	m := some(v.Public)
	d.figure(&a, engagement.Followers, &a.Followers, m.Followers, absent)
	d.figure(&a, engagement.Following, &a.Following, m.Following, absent)
	d.figure(&a, engagement.Posts, &a.Posts, m.Posts, absent)
	d.feed.Accounts = append(d.feed.Accounts, a)
}
