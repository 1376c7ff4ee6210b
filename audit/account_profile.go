package audit

import (
	"time"
	"unicode/utf8"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A Profile is what the public page of a follower shows. Every field may be
// unknown: a zero field is not given, which is not the same as no or 0.
//
// It says more than an [engagement.Account]: that there is no biography, what the
// name looks like where the name itself may not be kept, and when the account was
// last seen to do anything.
type Profile struct {
	ID string `json:"id,omitempty"` // or handle; repeats of it are one account

	Followers engagement.Count `json:"followers,omitzero"`
	Following engagement.Count `json:"following,omitzero"`
	Posts     engagement.Count `json:"posts,omitzero"`

	Picture  engagement.Tri   `json:"picture,omitzero"` // has one of its own
	Private  engagement.Tri   `json:"private,omitzero"`
	Verified engagement.Tri   `json:"verified,omitzero"`
	Link     engagement.Tri   `json:"link,omitzero"`     // gives an address on the web
	Location engagement.Tri   `json:"location,omitzero"` // gives a place
	Bio      engagement.Count `json:"bio,omitzero"`      // characters of the biography: 0 is none
	Name     NameShape        `json:"name,omitzero"`

	Created    time.Time `json:"created,omitzero"`
	LastActive time.Time `json:"last_active,omitzero"` // the last post, like or comment that was seen
	Measured   time.Time `json:"measured,omitzero"`
}

// A NameShape is what a handle looks like, without the handle.
type NameShape struct {
	Length   engagement.Count `json:"length,omitzero"`   // characters
	Digits   engagement.Count `json:"digits,omitzero"`   // of them, a year of birth at the end left out
	Trailing engagement.Count `json:"trailing,omitzero"` // digits at the end, likewise
	Random   engagement.Tri   `json:"random,omitzero"`   // its letters look drawn at random
}

// ProfileOf is what an account says of its profile. An empty text says nothing:
// an account without a biography and one whose biography was not asked for look
// alike. See [FollowerPolicy].BioGiven, and set the fields of the Profile where
// more is known.
func ProfileOf(a engagement.Account) Profile {
	f := Profile{}
	f.read(&a, false)
	return f
}

// read fills f from a. bioGiven says that an empty biography is none.
func (f *Profile) read(a *engagement.Account, bioGiven bool) {
	*f = Profile{
		ID:        a.ID,
		Followers: a.Followers, Following: a.Following, Posts: a.Posts,
		Picture: a.Picture, Private: a.Private, Verified: a.Verified,
		Name: ShapeOf(a.Handle), Created: a.Created, Measured: a.Measured,
	}
	if f.ID == "" {
		f.ID = a.Handle
	}
	if a.Link != "" {
		f.Link = engagement.Yes
	}
	if a.Country != "" {
		f.Location = engagement.Yes
	}
	if a.Bio != "" || bioGiven {
		f.Bio = engagement.Known(int64(utf8.RuneCountInString(a.Bio)))
	}
}

// daysBetween is the whole days from one moment to another, and whether both are given.
func daysBetween(from, to time.Time) (int64, bool) {
	if from.IsZero() || to.IsZero() {
		return 0, false
	}
	seconds := to.Unix() - from.Unix()
	if seconds < 0 {
		return -1, true
	}
	return seconds / 86_400, true
}

// clock is the moment ages count back from: asOf, or when the profile was seen.
func (f *Profile) clock(asOf time.Time) time.Time {
	if asOf.IsZero() {
		return f.Measured
	}
	return asOf
}
