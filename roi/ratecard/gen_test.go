package ratecard_test

import (
	"math/rand/v2"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/ratecard"
)

// randomPackage is one to three deliverables on the large platforms, with rights or
// without, and with what is not known left unknown.
func randomPackage(r *rand.Rand) ratecard.Package {
	maybe := func(n int) (c engagement.Count) {
		if r.IntN(4) > 0 {
			c = engagement.Known(int64(r.IntN(n)))
		}
		return c
	}
	var pack ratecard.Package
	for range 1 + r.IntN(3) {
		pack.Deliverables = append(pack.Deliverables, ratecard.Deliverable{
			Platform: engagement.Platforms()[r.IntN(3)], Format: []engagement.Format{engagement.Reel, engagement.Video, engagement.Image, engagement.Story}[r.IntN(4)],
			Placement: []ratecard.Placement{"", ratecard.Integration, ratecard.Dedicated}[r.IntN(3)], Count: 1 + r.Int64N(9),
			Followers: maybe(1_500_000), Views: maybe(400_000), Impressions: maybe(500_000), Reach: maybe(300_000), Engagements: maybe(40_000),
		})
	}
	if r.IntN(2) == 0 {
		pack.Rights = randomRights(r)
	}
	return pack
}

// randomRights asks for what every policy may or may not have a rate for.
func randomRights(r *rand.Rand) (rights []ratecard.Right) {
	add := func(x ratecard.Right) {
		if x.Days = 1 + r.IntN(400); r.IntN(3) > 0 {
			rights = append(rights, x)
		}
	}
	add(ratecard.Right{Kind: ratecard.Usage, Medium: ratecard.PaidSocial})
	add(ratecard.Right{Kind: ratecard.Usage, Medium: ratecard.Organic})
	add(ratecard.Right{Kind: ratecard.AllowListing})
	add(ratecard.Right{Kind: ratecard.Exclusivity, Category: "skin care"})
	return rights
}
