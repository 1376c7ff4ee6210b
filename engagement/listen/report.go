package listen

import (
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// A Report is what a [Tally] says under one [Policy].
type Report struct {
	From  time.Time `json:"from,omitzero"` // of the policy
	To    time.Time `json:"to,omitzero"`
	Bands Bands     `json:"bands"`
	Level float64   `json:"level"`

	Posts    uint64 `json:"posts"`    // in the period, each once, whether they name a brand or not
	Comments uint64 `json:"comments"` // likewise
	// Undated are items without a time. They are left out where there is a period.
	Undated  uint64 `json:"undated,omitempty"`
	Disputed uint64 `json:"disputed,omitempty"` // items that came with several scores; the highest was kept
	Unread   Unread `json:"unread"`

	Brands   []BrandReport `json:"brands"` // the own brand first
	Voice    Voice         `json:"voice"`
	Hashtags []TagReport   `json:"hashtags,omitempty"` // branded ones, most items first
}

// Unread says how many comments the posts have that were not among those added:
// hidden, deleted, filtered by the platform or past the end of an export. What they
// say is unknown.
type Unread struct {
	Posts   uint64           `json:"posts"`         // posts in the period that say how many comments they have
	Said    engagement.Count `json:"said,omitzero"` // comments of those posts, as they say
	Read    uint64           `json:"read"`          // of them, added
	Unknown uint64           `json:"unknown_posts"` // posts that do not say it: comments switched off, or not shown
}

// A BrandReport is what was said of one brand by others. What its own handles wrote
// is in no figure but Own.
type BrandReport struct {
	Brand string `json:"brand"`
	Rival bool   `json:"rival,omitempty"`

	Mentions uint64                            `json:"mentions"` // items that name it, each once
	Interval engagement.Figure[stats.Interval] `json:"interval"` // of the expected number, as a Poisson count
	Posts    uint64                            `json:"posts"`
	Comments uint64                            `json:"comments"`
	Authors  uint64                            `json:"authors"`            // different ones
	Nameless uint64                            `json:"nameless,omitempty"` // mentions whose author is unknown
	Top      uint64                            `json:"top_author"`         // mentions of the author with most
	Own      uint64                            `json:"own,omitempty"`      // items of the brand itself
	Copies   uint64                            `json:"copies,omitempty"`   // left out: the same author with the same text
	Capped   uint64                            `json:"capped,omitempty"`   // left out by a cap of the policy
	Repeated uint64                            `json:"repeated,omitempty"` // counted, though another author wrote the same text

	Growth    engagement.Figure[Growth] `json:"growth"` // against the period of the same length before
	Days      []Bucket                  `json:"days,omitempty"`
	Weeks     []Bucket                  `json:"weeks,omitempty"`
	Platforms []Slice                   `json:"platforms,omitempty"`
	Languages []Slice                   `json:"languages,omitempty"`

	Tone     Tone     `json:"tone"` // of the mentions
	Feedback Feedback `json:"feedback"`
}

// A Feedback is the comments of others under posts that name the brand or are its
// own, whether they name it or not. The same caps hold as for mentions.
type Feedback struct {
	Comments uint64   `json:"comments"`
	Copies   uint64   `json:"copies,omitempty"` // left out: the same author with the same text
	Capped   uint64   `json:"capped,omitempty"` // left out by a cap of the policy
	Days     []Bucket `json:"days,omitempty"`
	Weeks    []Bucket `json:"weeks,omitempty"`
	Tone     Tone     `json:"tone"`
}

// Report gives what was collected under a policy.
//
// Errors: a [*PolicyError], and [ErrNoBrands] for a tally that never had a matcher.
func (t *Tally) Report(p Policy) (Report, error) {
	by, err := p.ready()
	if err != nil {
		return Report{}, err
	}
	if t.head.print == 0 {
		return Report{}, ErrNoBrands
	}
	v := t.view(by)
	out := Report{From: p.From, To: p.To, Bands: by.Bands, Level: by.Level}
	v.totals(&out)
	chosen := make([][]pick, len(t.head.brands))
	for b, name := range t.head.brands {
		br := BrandReport{Brand: name, Rival: b > 0}
		chosen[b] = v.mentions(b, &br)
		v.describe(&br, chosen[b])
		br.Growth = engagement.FigureOf(t.growth(b, br.Mentions, v))
		br.Feedback = v.feedback(b)
		out.Brands = append(out.Brands, br)
	}
	out.Voice = v.voice(t.head.brands, chosen)
	out.Hashtags = v.hashtags(&t.head, chosen)
	return out, nil
}

// growth compares the mentions of brand b with those of the period before.
func (t *Tally) growth(b int, after uint64, v *view) (Growth, error) {
	by, err := v.by.before()
	if err != nil {
		return Growth{}, err
	}
	was := &view{by: by, all: v.all, posts: v.posts}
	was.choose()
	if len(was.in) == 0 {
		return Growth{}, undefined("growth", "nothing was collected in the period before")
	}
	var br BrandReport
	var before uint64
	for _, p := range was.mentions(b, &br) {
		before += p.n
	}
	length := by.to - by.from
	return Grow(before, after, length, length, by.Level)
}

// Brand returns the report of a brand by its name.
func (r *Report) Brand(name string) (BrandReport, bool) {
	for _, b := range r.Brands {
		if b.Brand == name {
			return b, true
		}
	}
	return BrandReport{}, false
}
