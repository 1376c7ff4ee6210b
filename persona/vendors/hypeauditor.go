package vendors

import (
	"io"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// HypeAuditor reads a report of HypeAuditor: of Instagram, whose numbers are under
// "user", or of TikTok or YouTube, whose are under "report". The latter does not
// say which platform it is of, and the account's is then empty.
//
// Shares are percent. Types of accounts are real people, influencers (more than
// 5,000 followers and under 1,500 followed), mass followers (more than 1,500
// followed) and suspicious ones. Credibility is audience_authenticity where the
// report has it: the share of followers that look authentic; it is not put
// together from the types. The unit of interests is not known: they are named, and
// their shares unknown.
//
// A report that is not ready, or is of a private, deleted or restricted account or
// one with too few views, is a problem of the rule no_audience; one of low
// confidence is read and has a gap. The size is the followers. How many were
// looked at is not said.
//
// Errors are those of the package. Source:
// https://hypeauditor.readme.io/reference/connections (the states) and
// https://help.hypeauditor.com/en/articles/2771120 (the types), trust A; public
// code for the other names (trust C), 2026-11.
func HypeAuditor(r io.Reader, opts ...payload.Option) (engagement.Feed, error) {
	d := hypeAuditor{decoder: newDecoder(r, "hypeauditor", "a HypeAuditor report", opts)}
	d.a = d.audience(engagement.OfFollowers, Percent.whole())
	err := d.Body(func(key string) error {
		switch key {
		case "result":
			return d.members(d.result)
		case "error":
			return d.refused()
		}
		return nil
	})
	if d.Whole() {
		d.audienceRead()
	}
	return d.finish(err)
}

type hypeAuditor struct {
	decoder
	a      *audience
	unsure bool
	byAge  *group // genders, as the ages by gender add them up
}

// audienceRead puts the audience into the feed, with what is known only at the
// end of the body.
func (d *hypeAuditor) audienceRead() {
	if d.byAge != nil && len(d.a.lists[genders].shares) == 0 {
		d.a.lists[genders] = *d.byAge
	}
	if d.unsure {
		d.a.Gaps = append(d.a.Gaps, "all: the vendor has low confidence in this report")
	}
	d.keep(d.a)
}

func (d *hypeAuditor) result(key string) error {
	switch key {
	case "report_state":
		return d.state()
	case "user":
		d.profile.platform = payload.Text{Value: string(engagement.Instagram), State: payload.Given}
		return d.members(d.user)
	case "report":
		return d.members(d.report)
	}
	return nil
}

// state reads how far the report is to be trusted.
func (d *hypeAuditor) state() error {
	var state payload.Text
	err := d.Value(&state)
	switch state.Value {
	case "READY_LOW_CONFIDENCE":
		d.unsure = true
	case "NOT_READY", "PRIVATE", "DELETED", "RESTRICTED", "LOW_VIEWS":
		d.Note(problem.Problem{Rule: "no_audience", Param: state.Value, Message: "the vendor says that it has no such audience"})
	}
	return err
}

// user reads the members of an Instagram report.
func (d *hypeAuditor) user(key string) error {
	p := &d.profile
	switch key {
	case "username":
		return d.Value(&p.handle)
	case "full_name":
		return d.Value(&p.name)
	case "followers_count":
		return d.Value(&p.followers)
	case "followings_count":
		return d.Value(&p.following)
	case "posts_count":
		return d.Value(&p.posts)
	case "audience_geography":
		return d.places()
	case "audience_languages":
		return d.listed(languages)
	case "audience_interests":
		return d.interests()
	case "audience_type":
		return d.kinds()
	case "audience_authenticity":
		return d.authenticity()
	case "demography":
		return d.listed(genders)
	case "demography_by_age":
		return d.demography()
	}
	return nil
}

// report reads the members of a TikTok or YouTube report.
func (d *hypeAuditor) report(key string) error {
	switch key {
	case "basic":
		return d.members(func(key string) error {
			switch key {
			case "id":
				return d.Value(&d.profile.id)
			case "username":
				return d.Value(&d.profile.handle)
			case "title":
				return d.Value(&d.profile.name)
			}
			return nil
		})
	case "metrics":
		return d.members(func(key string) error {
			if key != "subscribers_count" {
				return nil
			}
			if !d.IsObject() {
				return d.Value(&d.profile.followers)
			}
			return payload.Item(d.Reader, func(v *struct {
				Value payload.Count `json:"value"`
			}) {
				d.profile.followers = v.Value
			})
		})
	case "features":
		return d.members(d.feature)
	}
	return nil
}

// feature reads one feature, whose numbers are under "data".
func (d *hypeAuditor) feature(key string) error {
	var read func() error
	switch key {
	case "audience_age_gender":
		read = d.ageGender
	case "audience_geo":
		read = d.places
	case "audience_languages":
		read = func() error { return d.listed(languages) }
	case "audience_by_type":
		read = d.kinds
	default:
		return nil
	}
	return d.members(func(key string) error {
		if key != "data" {
			return nil
		}
		return read()
	})
}

// A hypeGroup is one group of a list. Instagram's has a code or name and a value,
// the others' a code or title and a prc.
type hypeGroup struct {
	Code   payload.Text   `json:"code"`
	Title  payload.Text   `json:"title"`
	Name   payload.Text   `json:"name"`
	Gender payload.Text   `json:"gender"`
	Value  payload.Number `json:"value"`
	Prc    payload.Number `json:"prc"`
}

// entry takes the members that are there.
func (v *hypeGroup) entry(of dimension) entry {
	e := entry{v.Code.Value, v.Value, "code", "value"}
	switch {
	case of == genders:
		e.key, e.keyAt = v.Gender.Value, "gender"
	case of == cities:
		e.key, e.keyAt = v.Name.Value, "name"
	}
	if e.key == "" {
		e.key = v.Title.Value
	}
	if v.Value.State == payload.Absent {
		e.share, e.shareAt = v.Prc, "prc"
	}
	return e
}

func (d *hypeAuditor) listed(of dimension) error {
	return d.list(d.a, of, func() error {
		return payload.Items(d.Reader, func(v *hypeGroup) { d.put(d.a, of, v.entry(of)) })
	})
}

// places reads countries, or countries and cities.
func (d *hypeAuditor) places() error {
	if !d.IsObject() {
		return d.listed(countries)
	}
	return d.members(func(key string) error {
		switch key {
		case "countries":
			return d.listed(countries)
		case "cities":
			return d.listed(cities)
		}
		return nil
	})
}

// kinds reads the types of accounts: an object of numbers.
func (d *hypeAuditor) kinds() error {
	if d.IsList() { // empty, as an empty object is written by the vendor's language
		return nil
	}
	return d.list(d.a, types, func() error {
		return d.members(func(key string) error {
			switch key {
			case "real", "infs", "mass", "susp":
			default:
				return nil
			}
			var n payload.Number
			if err := d.Value(&n); err != nil {
				return err
			}
			d.put(d.a, types, entry{key: key, share: n})
			return nil
		})
	})
}

func (d *hypeAuditor) authenticity() error {
	return d.members(func(key string) error {
		if key != "value" {
			return nil
		}
		var n payload.Number
		err := d.Value(&n)
		if d.a.Credibility = d.fraction(n, d.a.whole, ""); d.a.Credibility != nil {
			d.a.CredibilityAs = "hypeauditor: audience_authenticity, the share of followers that look authentic"
		}
		return err
	})
}

func (d *hypeAuditor) interests() error {
	err := payload.Items(d.Reader, func(v *struct {
		Name payload.Text `json:"category_name"`
	}) {
		d.put(d.a, interests, entry{key: v.Name.Value, keyAt: "category_name"})
	})
	if len(d.a.lists[interests].shares) > 0 {
		d.a.Gaps = append(d.a.Gaps, "interests: named only, the unit of their weights is not known")
	}
	return err
}
