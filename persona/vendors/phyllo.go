package vendors

import (
	"io"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

// Units are the units of InsightIQ's numbers where the caller knows them. An empty
// Shares is Percent; with an empty Credibility the score is unknown.
type Units struct {
	Shares      Unit `json:"shares,omitempty"`
	Credibility Unit `json:"credibility,omitempty"`
}

// Phyllo reads a profile analytics body of InsightIQ, which was Phyllo: the
// audience of the followers, and of the likers and commenters where there are any.
//
// Values are percent. The unit of credibility_score is not settled: public code
// has met both 0.73 and 73. It is taken where the body itself settles it, since a
// fraction is never above 1: the score is, or one of the bands of other profiles
// beside it. Otherwise it is unknown, a gap says so, and [PhylloIn] reads it.
//
// Ages are given by gender only. The size is the followers (subscribers on
// YouTube). How many were looked at is not said. The audience is as of the moment
// when the vendor made the report, where it says so.
//
// Errors are those of the package. Source: public code that reads the body, trust
// C for the names and K for the units, 2026-11.
func Phyllo(r io.Reader, opts ...payload.Option) (engagement.Feed, error) {
	return PhylloIn(r, Units{}, opts...)
}

// PhylloIn is [Phyllo] for a caller who knows the units. A unit that is neither
// Percent nor Fraction is as good as none.
func PhylloIn(r io.Reader, u Units, opts ...payload.Option) (engagement.Feed, error) {
	if !u.Shares.IsValid() {
		u.Shares = Percent
	}
	d := phyllo{decoder: newDecoder(r, "insightiq", "an InsightIQ profile analytics body", opts), units: u}
	return d.finish(d.Body(d.outer))
}

type phyllo struct {
	decoder
	units Units
}

func (d *phyllo) outer(key string) error {
	switch key {
	case "error":
		return d.refused()
	case "work_platform":
		return d.Members(func(key string) error { // which other bodies of the vendor have as well
			if key == "name" {
				return d.Value(&d.profile.platform)
			}
			return nil
		})
	case "profile":
		return d.members(d.inner)
	}
	return nil
}

// inner reads the members of the profile.
func (d *phyllo) inner(key string) error {
	p := &d.profile
	switch key {
	case "external_id":
		return d.Value(&p.id)
	case "platform_username":
		return d.Value(&p.handle)
	case "full_name":
		return d.Value(&p.name)
	case "url":
		return d.Value(&p.url)
	case "follower_count", "subscriber_count":
		var c payload.Count
		err := d.Value(&c)
		if !p.followers.There() {
			p.followers = c
		}
		return err
	case "content_count":
		return d.Value(&p.posts)
	case "report_generated_at":
		return d.Value(&d.made)
	case "audience":
		return d.group(engagement.OfFollowers)
	case "audience_likers":
		return d.group(engagement.OfLikers)
	case "audience_commenters":
		return d.group(engagement.OfCommenters)
	}
	return nil
}

// A score is InsightIQ's credibility, and how far the body settles its unit.
type score struct {
	value    payload.Number
	aboveOne bool // the score, or a band of scores, is above 1
}

// group reads an audience.
func (d *phyllo) group(of engagement.AudienceKind) error {
	a := d.audience(of, d.units.Shares.whole())
	var s score
	if err := d.members(func(key string) error { return d.part(a, &s, key) }); err != nil {
		return err
	}
	unit := d.units.Credibility
	if !unit.IsValid() && s.aboveOne {
		unit = Percent
	}
	switch whole := unit.whole(); {
	case s.value.State != payload.Given:
	case whole == 0:
		a.Gaps = append(a.Gaps, "credibility: given in a unit that nobody stated")
	default:
		if a.Credibility = d.fraction(s.value, whole, "credibility_score"); a.Credibility != nil {
			a.CredibilityAs = "insightiq: credibility_score, for which no definition is published"
		}
	}
	d.keep(a)
	return nil
}

// A phylloGroup is one group of a list, which has some of these members.
type phylloGroup struct {
	Code   payload.Text   `json:"code"`
	Name   payload.Text   `json:"name"`
	Gender payload.Text   `json:"gender"`
	Age    payload.Text   `json:"age_range"`
	Value  payload.Number `json:"value"`
}

// part reads one member of an audience.
func (d *phyllo) part(a *audience, s *score, key string) error {
	code := func(v *phylloGroup) entry { return entry{v.Code.Value, v.Value, "code", "value"} }
	name := func(v *phylloGroup) entry { return entry{v.Name.Value, v.Value, "name", "value"} }
	switch key {
	case "countries":
		return d.groups(a, countries, code)
	case "languages":
		return d.groups(a, languages, code)
	case "cities":
		return d.groups(a, cities, name)
	case "interests":
		return d.groups(a, interests, name)
	case "follower_types":
		return d.groups(a, types, name)
	case "gender_distribution":
		return d.groups(a, genders, func(v *phylloGroup) entry { return entry{v.Gender.Value, v.Value, "gender", "value"} })
	case "gender_age_distribution":
		return d.groups(a, ageGenders, func(v *phylloGroup) entry {
			return entry{v.Age.Value + " " + v.Gender.Value, v.Value, "", "value"}
		})
	case "credibility_score":
		err := d.Value(&s.value)
		s.aboveOne = s.aboveOne || s.value.Value > 1
		return err
	case "credibility_score_band":
		return payload.Items(d.Reader, func(v *struct {
			Min payload.Number `json:"min"`
			Max payload.Number `json:"max"`
		}) {
			s.aboveOne = s.aboveOne || v.Min.Value > 1 || v.Max.Value > 1
		})
	}
	return nil
}

func (d *phyllo) groups(a *audience, of dimension, read func(*phylloGroup) entry) error {
	return d.list(a, of, func() error {
		return payload.Items(d.Reader, func(v *phylloGroup) { d.put(a, of, read(v)) })
	})
}
