package engagement

import "time"

// An Account is a creator's profile on one platform as of one moment.
type Account struct {
	ID       string   `json:"id"`
	Handle   string   `json:"handle,omitempty"`
	Name     string   `json:"name,omitempty"`
	URL      string   `json:"url,omitempty"` // of the profile
	Link     string   `json:"link,omitempty"`
	Bio      string   `json:"bio,omitempty"`
	Platform Platform `json:"platform,omitempty"`
	Country  string   `json:"country,omitempty"`  // ISO 3166-1 alpha-2
	Language string   `json:"language,omitempty"` // BCP 47

	Verified Tri `json:"verified,omitzero"`
	Private  Tri `json:"private,omitzero"`
	Picture  Tri `json:"picture,omitzero"` // has one of its own

	Created  time.Time `json:"created,omitzero"`
	Measured time.Time `json:"measured,omitzero"`

	Followers Count `json:"followers,omitzero"`
	Following Count `json:"following,omitzero"`
	Posts     Count `json:"posts,omitzero"`
	Likes     Count `json:"likes,omitzero"`   // of all its posts, where the platform says
	Views     Count `json:"views,omitzero"`   // likewise
	Rounded   Tri   `json:"rounded,omitzero"` // followers are given to three figures only, rounded down

	Why Whys `json:"why,omitzero"` // why a number is unknown
}

// Because notes why a number of the account is unknown.
func (a *Account) Because(m Metric, r Reason) { a.Why.Set(m, r) }

// A Comment is one comment under a post.
type Comment struct {
	ID        string    `json:"id"`
	Post      string    `json:"post,omitempty"`   // id of the post
	Parent    string    `json:"parent,omitempty"` // id of the comment it answers
	Author    string    `json:"author,omitempty"` // handle or shown name
	AuthorID  string    `json:"author_id,omitempty"`
	Text      string    `json:"text"`
	Language  string    `json:"language,omitempty"` // BCP 47
	Published time.Time `json:"published,omitzero"`
	Likes     Count     `json:"likes,omitzero"`
	Replies   Count     `json:"replies,omitzero"`
}
