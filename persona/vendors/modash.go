package vendors

import (
	"errors"
	"io"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// Modash reads a report of Modash, or one of IQData, whose members are the same
// under other names (audience_genders for genders). One body has an audience of
// the followers, and may have one of the likers and one of the commenters.
//
// Weights are fractions and need not add up to 1: places, languages and interests
// are top lists. The last age band is written "65-". An audience that the report
// marks as unsuccessful is none, not an empty one: a problem of the rule
// no_audience says so. Credibility is the vendor's estimate of the share that is
// not fake, from picture, biography, age of the account, posts, and following to
// followers; for likers it includes people who do not follow.
//
// The size is the followers the report gives. How many were looked at is not
// said. Ethnicities, brands, notable followers and lookalikes are not kept.
//
// Errors are those of the package. Source:
// https://help.modash.io/en/articles/6959997 and
// https://help.modash.io/en/articles/6967277 (trust A for the definitions), and
// public code for the names (trust C), 2026-11.
func Modash(r io.Reader, opts ...payload.Option) (engagement.Feed, error) {
	d := modash{decoder: newDecoder(r, "modash", "a Modash or IQData report", opts)}
	err := d.Body(d.outer)
	if d.outcome.State == payload.Given && !d.outcome.Value && d.refusal == nil && !d.known {
		d.refusal = &payload.ServiceError{Service: d.vendor, Code: d.code.Value, Message: d.message.Value}
	}
	if e := (*payload.ServiceError)(nil); errors.As(d.refusal, &e) && e.Message == "" {
		e.Code, e.Message = d.code.Value, d.message.Value
	}
	return d.finish(err)
}

type modash struct {
	decoder
	outcome payload.Bool
	code    payload.ID // beside an error that is merely true
	message payload.Text
}

// outer reads the members of the body: a report, or one wrapped in "profile".
func (d *modash) outer(key string) error {
	switch key {
	case "error":
		return d.refused()
	case "success":
		return d.Value(&d.outcome)
	case "code":
		return d.Value(&d.code)
	case "message", "error_message":
		return d.Value(&d.message)
	}
	return d.report(key)
}

// report reads the members of a report.
func (d *modash) report(key string) error {
	switch key {
	case "profile", "user_profile":
		if key == "user_profile" {
			d.vendor = "iqdata"
		}
		return d.members(d.inner)
	case "audience":
		return d.group(engagement.OfFollowers)
	case "audienceLikers":
		return d.group(engagement.OfLikers)
	case "audienceCommenters":
		return d.group(engagement.OfCommenters)
	case "audience_followers":
		d.vendor = "iqdata"
		return d.group(engagement.OfFollowers)
	case "audience_likers":
		d.vendor = "iqdata"
		return d.group(engagement.OfLikers)
	case "audience_commenters":
		d.vendor = "iqdata"
		return d.group(engagement.OfCommenters)
	case "userId":
		return d.Value(&d.profile.id)
	}
	return nil
}

// inner reads the members of a profile, which may hold the report.
func (d *modash) inner(key string) error {
	p := &d.profile
	switch key {
	case "user_id":
		return d.Value(&p.id)
	case "username":
		return d.Value(&p.handle)
	case "fullname":
		return d.Value(&p.name)
	case "url":
		return d.Value(&p.url)
	case "type":
		return d.Value(&p.platform)
	case "followers":
		return d.Value(&p.followers)
	case "postsCount", "posts_count":
		return d.Value(&p.posts)
	}
	return d.report(key)
}

// group reads an audience.
func (d *modash) group(of engagement.AudienceKind) error {
	a := d.audience(of, Fraction.whole())
	var success payload.Bool
	var member func(key string) error
	member = func(key string) error {
		switch key {
		case "success":
			return d.Value(&success)
		case "data":
			return d.members(member)
		}
		return d.part(a, key)
	}
	if err := d.members(member); err != nil {
		return err
	}
	if success.State == payload.Given && !success.Value {
		d.Note(problem.Problem{Rule: "no_audience", Message: "the vendor says that it has no such audience"})
	}
	d.keep(a)
	return nil
}

// A weighted group is one of a list.
type weighted struct {
	Code   payload.Text   `json:"code"`
	Name   payload.Text   `json:"name"`
	Weight payload.Number `json:"weight"`
}

// part reads one member of an audience.
func (d *modash) part(a *audience, key string) error {
	switch key {
	case "genders", "audience_genders":
		return d.coded(a, genders)
	case "ages", "audience_ages":
		return d.coded(a, ages)
	case "geoCountries", "countries":
		return d.coded(a, countries)
	case "languages", "audience_languages":
		return d.coded(a, languages)
	case "audienceTypes", "audience_types":
		return d.coded(a, types)
	case "geoCities", "cities":
		return d.named(a, cities)
	case "interests", "audience_interests":
		return d.named(a, interests)
	case "gendersPerAge", "audience_genders_per_age":
		return d.perAge(a)
	case "audience_geo":
		return d.members(func(key string) error { return d.part(a, key) })
	case "credibility", "audience_credibility":
		var n payload.Number
		err := d.Value(&n)
		if a.Credibility = d.fraction(n, a.whole, ""); a.Credibility != nil {
			a.CredibilityAs = d.vendor + ": share not taken for fake, by picture, biography, age, posts, and following to followers"
		}
		return err
	}
	return nil
}

func (d *modash) coded(a *audience, of dimension) error {
	return d.list(a, of, func() error {
		return payload.Items(d.Reader, func(v *weighted) {
			d.put(a, of, entry{v.Code.Value, v.Weight, "code", "weight"})
		})
	})
}

func (d *modash) named(a *audience, of dimension) error {
	return d.list(a, of, func() error {
		return payload.Items(d.Reader, func(v *weighted) {
			d.put(a, of, entry{v.Name.Value, v.Weight, "name", "weight"})
		})
	})
}

// perAge reads the genders of each age, as fractions of all people.
func (d *modash) perAge(a *audience) error {
	return d.list(a, ageGenders, func() error {
		return payload.Items(d.Reader, func(v *struct {
			Code   payload.Text   `json:"code"`
			Male   payload.Number `json:"male"`
			Female payload.Number `json:"female"`
		}) {
			if v.Female.State != payload.Absent {
				d.put(a, ageGenders, entry{v.Code.Value + " female", v.Female, "code", "female"})
			}
			if v.Male.State != payload.Absent {
				d.put(a, ageGenders, entry{v.Code.Value + " male", v.Male, "code", "male"})
			}
		})
	})
}
