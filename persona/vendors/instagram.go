package vendors

import (
	"fmt"
	"io"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/platforms"
)

// Instagram reads the insights of an account from the Instagram Graph API:
// follower_demographics and its kin, in the new shape (total_value with
// breakdowns) and the old (values with an object of numbers, and audience_country
// and its kin). It is [platforms.Instagram], which gives people per group, with
// the source named, the keys spelled as in this package, and the gaps: Instagram
// withholds small groups and lists the largest places only, so that the people of
// a list are fewer than the followers and are not to be scaled to them.
//
// Where the body gives the followers, they are the size of their audience. Errors
// are those of package platforms. Source:
// https://developers.facebook.com/docs/instagram-platform/api-reference/instagram-user/insights
// (2026-11); how many places are listed is from practice (trust K).
func Instagram(r io.Reader, opts ...payload.Option) (engagement.Feed, error) {
	feed, err := platforms.Instagram(r, opts...)
	followers := make(map[string]engagement.Count)
	for i := range feed.Accounts {
		followers[feed.Accounts[i].ID] = feed.Accounts[i].Followers
	}
	for i := range feed.Audiences {
		a := &feed.Audiences[i]
		a.Source = "instagram"
		for _, l := range [...]struct {
			of     dimension
			shares *[]engagement.Share
			gap    string
		}{
			{countries, &a.Countries, "countries: the %d largest only"},
			{cities, &a.Cities, "cities: the %d largest only"},
			{languages, &a.Languages, "languages: the %d largest only"},
			{ages, &a.Ages, "ages: small groups are withheld"},
			{genders, &a.Genders, "genders: small groups are withheld"},
			{ageGenders, &a.AgeGenders, "ages by gender: small groups are withheld"},
		} {
			n := len(*l.shares)
			if n == 0 {
				continue
			}
			respell(l.of, *l.shares)
			if l.of <= languages {
				l.gap = fmt.Sprintf(l.gap, n)
			}
			a.Gaps = append(a.Gaps, l.gap)
		}
		if a.Of == engagement.OfFollowers && a.Account != "" && !a.Size.IsKnown() {
			a.Size = followers[a.Account]
		}
	}
	return feed, err
}

// respell spells the keys as the package does. A key that it cannot read stays as
// Instagram wrote it.
func respell(of dimension, shares []engagement.Share) {
	for i := range shares {
		if key, ok := ofDimension[of].key(shares[i].Key); ok && key != "" {
			shares[i].Key = key
		}
	}
}
