package engagement

import "time"

// A Post is one published piece of content and what was counted of it. What
// every measurement reads stands first and together, so that a long list of
// posts is measured at the speed of memory.
type Post struct {
	ID        string    `json:"id"`
	Published time.Time `json:"published,omitzero"`
	Followers Count     `json:"followers,omitzero"` // of the creator when posted
	Metrics   Metrics   `json:"metrics,omitzero"`   // organic
	Paid      Metrics   `json:"paid,omitzero"`      // from boosting, apart

	Measured time.Time `json:"measured,omitzero"`  // when the counts were read
	Why      Whys      `json:"why,omitzero"`       // why a metric is unknown
	ViewsAs  ViewDef   `json:"views_as,omitempty"` // whose definition the views follow; empty: DefaultViews

	Platform  Platform `json:"platform,omitempty"`
	Format    Format   `json:"format,omitempty"`
	Creator   string   `json:"creator,omitempty"` // account id or handle, as the source names it
	CoAuthors []string `json:"co_authors,omitempty"`
	URL       string   `json:"url,omitempty"`
	Title     string   `json:"title,omitempty"` // where the platform has one beside the caption
	Caption   string   `json:"caption,omitempty"`
	Hashtags  []string `json:"hashtags,omitempty"` // without '#', where the source lists them
	Language  string   `json:"language,omitempty"` // BCP 47

	DurationMillis Count `json:"duration_ms,omitzero"` // length of the video or audio
	PaidLabel      Tri   `json:"paid_label,omitzero"`  // carries the platform's label for paid partnerships
	Boosted        Tri   `json:"boosted,omitzero"`     // money was spent on showing it
	Pinned         Tri   `json:"pinned,omitzero"`
}

// Because notes why a metric of the post is unknown.
func (p *Post) Because(m Metric, r Reason) { p.Why.Set(m, r) }
