package contract

import (
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// A Deliverable is one kind of content that the creator makes and how often.
type Deliverable struct {
	ID       string              `json:"id" validate:"required,max=100,plain"` // "reel"
	Title    string              `json:"title,omitempty" validate:"max=300,plain"`
	Platform engagement.Platform `json:"platform" validate:"required,enum"`
	Format   engagement.Format   `json:"format" validate:"required,enum"`
	Handle   string              `json:"handle,omitempty" validate:"max=200,plain"` // whose account it is posted on; empty: the creator's
	Count    int                 `json:"count" validate:"gte=1,lte=10000"`
	// Work names the content where the same is used under several contracts: the
	// caller's own id of it.
	Work string `json:"work,omitempty" validate:"max=200,plain"`
	// ToBrand says that the content is handed to the brand and not posted by the
	// creator.
	ToBrand bool `json:"to_brand,omitempty"`

	Seconds    Range  `json:"seconds,omitzero"`                              // length of a video or recording
	Dimensions string `json:"dimensions,omitempty" validate:"max=100,plain"` // "1080x1920"
	Words      Range  `json:"words,omitzero"`                                // length of a text

	Brief   When   `json:"brief,omitzero"`   // the brand hands over the brief
	Product When   `json:"product,omitzero"` // the product has arrived
	Draft   When   `json:"draft,omitzero"`   // the creator sends the draft
	Window  Window `json:"window,omitzero"`  // of publication
	// LiveFor is how long each piece stays public at least, from publication. The day of
	// publication is the first: 30 days from October 1 end with October 30. Days of a
	// story are 24 hours each from the instant of publication, as platforms show it.
	LiveFor Length `json:"live_for,omitzero"`

	Guidelines *Guidelines `json:"guidelines,omitempty"` // beside those of the contract
	Note       string      `json:"note,omitempty" validate:"max=5000,text"`
}

// liveHours is how many hours a piece stays public at least, where they are counted:
// of stories, whose time was agreed in days. Otherwise it is 0, and days count.
func liveHours(f engagement.Format, l Length) int {
	if f != engagement.Story || l.Months != 0 || l.Forever {
		return 0
	}
	return 24 * l.Days
}

// liveUntil is the first instant from which a piece need not be public; zero where
// there is none or nothing was agreed.
func liveUntil(f engagement.Format, l Length, published time.Time, loc *time.Location) time.Time {
	if hours := liveHours(f, l); hours > 0 {
		return published.Add(time.Duration(hours) * time.Hour)
	}
	return l.From(civil.DateOf(published, loc)).AddDays(1).In(loc)
}

// A Range is from a least to a most, both included. A zero end was not agreed.
type Range struct {
	Min int `json:"min,omitempty" validate:"gte=0,lte=1000000"`
	Max int `json:"max,omitempty" validate:"gte=0,lte=1000000"`
}

// A Window is when something is to be published: the days, both included, and
// where agreed the hours of each day, at the contract's zone.
type Window struct {
	From  civil.Date `json:"from,omitzero"`
	To    civil.Date `json:"to,omitzero"`
	Start Clock      `json:"start,omitempty" validate:"omitempty,clock"` // "17:00"; empty: all day
	End   Clock      `json:"end,omitempty" validate:"omitempty,clock"`   // the first minute that is too late: "21:00"
}

// A Clock is a time of day, "17:00", from 00:00 to 24:00. Any text decodes.
type Clock string

// Minutes returns the minutes since midnight and whether c is a time of day.
func (c Clock) Minutes() (int, bool) {
	if len(c) != 5 || c[2] != ':' {
		return 0, false
	}
	n := [4]int{}
	for i, at := range [4]int{0, 1, 3, 4} {
		if c[at] < '0' || c[at] > '9' {
			return 0, false
		}
		n[i] = int(c[at] - '0')
	}
	h, m := n[0]*10+n[1], n[2]*10+n[3]
	if m > 59 || h > 24 || h == 24 && m > 0 {
		return 0, false
	}
	return h*60 + m, true
}
