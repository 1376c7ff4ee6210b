package vendors_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/persona/vendors"
)

const (
	instagramNew = `{"data":[{"name":"follower_demographics","period":"lifetime","total_value":{"breakdowns":[
		{"dimension_keys":["age","gender"],"results":[{"dimension_values":["25-34","F"],"value":1234},{"dimension_values":["65+","U"],"value":2}]},
		{"dimension_keys":["country"],"results":[{"dimension_values":["US"],"value":900},{"dimension_values":["DE"],"value":80}]},
		{"dimension_keys":["city"],"results":[{"dimension_values":["London, England"],"value":300}]}]},"id":"17/insights/follower_demographics/lifetime"}]}`
	instagramOld = `{"data":[
		{"name":"audience_gender_age","period":"lifetime","values":[{"value":{"F.25-34":12,"M.18-24":3}}],"id":"17/insights/audience_gender_age/lifetime"},
		{"name":"audience_country","period":"lifetime","values":[{"value":{"US":9}}],"id":"17/insights/audience_country/lifetime"},
		{"name":"audience_locale","period":"lifetime","values":[{"value":{"en_us":8,"iw_IL":1}}],"id":"17/insights/audience_locale/lifetime"}]}`
)

func TestInstagram(t *testing.T) {
	a := only(t, vendors.Instagram, instagramNew)
	assert.Equal(t, "17", a.Account)
	assert.Equal(t, engagement.Instagram, a.Platform)
	assert.Equal(t, engagement.FromAPI, a.Provenance)
	assert.Equal(t, "instagram", a.Source)
	assert.Equal(t, engagement.OfFollowers, a.Of)
	assert.Equal(t, fetched, a.Measured)
	assert.Equal(t, "25-34 female=1234 people, 65+ unknown=2 people", text(a.AgeGenders), "people, not scaled to shares")
	assert.Equal(t, "US=900 people, DE=80 people", text(a.Countries))
	assert.Equal(t, []string{"countries: the 2 largest only", "cities: the 1 largest only", "ages by gender: small groups are withheld"}, a.Gaps)

	a = only(t, vendors.Instagram, instagramOld)
	assert.Equal(t, "25-34 female=12 people, 18-24 male=3 people", text(a.AgeGenders))
	assert.Equal(t, "en-US=8 people, he-IL=1 people", text(a.Languages))
	assert.Equal(t, []string{"countries: the 1 largest only", "languages: the 2 largest only", "ages by gender: small groups are withheld"}, a.Gaps)
}

// The followers are the size of their audience where the body has both; they are
// not that of another kind.
func TestInstagramSize(t *testing.T) {
	const people = `{"name":"engaged_audience_demographics","period":"lifetime","total_value":{"breakdowns":[{"dimension_keys":["gender"],"results":[{"dimension_values":["M"],"value":5}]}]},"id":"17/insights/engaged_audience_demographics/lifetime"}`
	a := only(t, vendors.Instagram, `{"data":[`+people+`,{"name":"accounts_engaged","period":"day","total_value":{"value":40},"id":"17/insights/accounts_engaged/day"}]}`)
	assert.Equal(t, engagement.OfEngaged, a.Of)
	assert.Equal(t, engagement.Known(40), a.Size)
	assert.Equal(t, "male=5 people", text(a.Genders))
}
