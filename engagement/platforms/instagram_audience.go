package platforms

import (
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

// demographic says whom a demographic metric describes.
func demographic(name string) (engagement.AudienceKind, bool) {
	switch name {
	case "follower_demographics", "audience_city", "audience_country", "audience_gender_age", "audience_locale":
		return engagement.OfFollowers, true
	case "engaged_audience_demographics":
		return engagement.OfEngaged, true
	case "reached_audience_demographics":
		return engagement.OfReached, true
	}
	return "", false
}

// accountInsight puts a metric of an account, at a path of the item being read,
// into the feed.
func (d *instagram) accountInsight(account, name, path string, g *graphValues) {
	d.account(account)
	switch kind, isDemographic := demographic(name); {
	case name == "reach":
		d.sizes(account, engagement.OfReached, path, g)
	case name == "accounts_engaged":
		d.sizes(account, engagement.OfEngaged, path, g)
	case isDemographic:
		d.groups(d.audience(account, kind, d.Measured()), name, g)
	}
}

// groups sets the people of each group, as the new shape breaks them down or
// as the old one lists them.
func (d *instagram) groups(a *engagement.Audience, name string, g *graphValues) {
	for _, b := range g.Total.Breakdowns {
		for _, result := range b.Results {
			var age, gender string
			for i := range min(len(b.Keys), len(result.Values)) {
				value := result.Values[i].Value
				switch b.Keys[i].Value {
				case "age":
					age = value
				case "gender":
					gender = genderOf(value)
				case "city":
					d.group(&a.Cities, value, result.Count)
				case "country":
					d.group(&a.Countries, value, result.Count)
				}
			}
			d.ageGender(a, age, gender, result.Count)
		}
	}
	for _, part := range g.figure().parts {
		switch name {
		case "audience_city":
			d.group(&a.Cities, part.key, part.count)
		case "audience_country":
			d.group(&a.Countries, part.key, part.count)
		case "audience_locale":
			d.group(&a.Languages, strings.ReplaceAll(part.key, "_", "-"), part.count)
		case "audience_gender_age":
			gender, age, _ := strings.Cut(part.key, ".")
			d.ageGender(a, age, genderOf(gender), part.count)
		}
	}
}

// ageGender adds a group of an age, a gender, or both ("25-34 female").
func (d *instagram) ageGender(a *engagement.Audience, age, gender string, c payload.Count) {
	switch {
	case age != "" && gender != "":
		d.group(&a.AgeGenders, age+" "+gender, c)
	case age != "":
		d.group(&a.Ages, age, c)
	case gender != "":
		d.group(&a.Genders, gender, c)
	}
}

func (d *instagram) group(to *[]engagement.Share, key string, c payload.Count) {
	if people, why := d.count(c, ""); why == "" && key != "" {
		*to = append(*to, engagement.Share{Key: key, People: people})
	}
}

// genderOf spells out F, M and U.
func genderOf(letter string) string {
	switch letter {
	case "F":
		return "female"
	case "M":
		return "male"
	case "U":
		return "unknown"
	}
	return strings.ToLower(letter)
}
