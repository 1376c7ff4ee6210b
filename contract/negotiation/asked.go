package negotiation

import (
	"cmp"
	"slices"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/ratecard"
)

// ratecardMedia are the media that rate cards have a name for.
var ratecardMedia = map[contract.Medium]ratecard.Medium{
	contract.BrandSocial: ratecard.Organic, contract.PaidSocial: ratecard.PaidSocial,
	contract.Website: ratecard.Website, contract.Shop: ratecard.Website, contract.Newsletter: ratecard.Email,
	contract.WebDisplay: ratecard.WebDisplay, contract.ConnectedTV: ratecard.ConnectedTV, contract.LinearTV: ratecard.LinearTV,
	contract.OutOfHome: ratecard.OutOfHome, contract.InStore: ratecard.OutOfHome, contract.AllMedia: ratecard.AllMedia,
}

// asked is what a right is on a rate card, or why it has no price there.
type asked struct {
	rights  []ratecard.Right
	because string
}

// usage is a licence by medium; media that are the same on a rate card count once.
func usage(r contract.Right, there bool) (a asked) {
	if !there {
		return asked{}
	}
	if r.Lasts.IsZero() {
		return asked{because: "how long the right lasts is not said"}
	}
	if len(r.Media) == 0 {
		return asked{because: "the media of the right are not said"}
	}
	seen := map[ratecard.Medium]bool{}
	for _, m := range r.Media {
		medium, ok := ratecardMedia[m]
		if !ok {
			return asked{because: "no rate card has a price for " + string(m)}
		}
		if medium == ratecard.Organic && r.Paid == engagement.Yes && r.Organic == engagement.No {
			medium = ratecard.PaidSocial
		}
		if !seen[medium] {
			seen[medium] = true
			a.rights = append(a.rights, ratecard.Right{Kind: ratecard.Usage, Medium: medium, Days: daysOf(r.Lasts), Perpetual: r.Lasts.Forever})
		}
	}
	slices.SortFunc(a.rights, func(x, y ratecard.Right) int { return cmp.Compare(x.Medium, y.Medium) })
	return a
}

// boosting is an allow-listing.
func boosting(a contract.Allowlisting, there bool) asked {
	if !there {
		return asked{}
	}
	if a.Lasts.IsZero() {
		return asked{because: "how long the allow-listing lasts is not said"}
	}
	r := ratecard.Right{Kind: ratecard.AllowListing, Days: daysOf(a.Lasts), Perpetual: a.Lasts.Forever}
	if !a.SpendCap.IsZero() {
		r.Spend = &a.SpendCap
	}
	return asked{rights: []ratecard.Right{r}}
}

// barring is an exclusivity with the days before, in and after the term.
func barring(e contract.Exclusivity, there bool, t contract.Term) asked {
	if !there {
		return asked{}
	}
	r := ratecard.Right{Kind: ratecard.Exclusivity, Category: e.Category, Days: daysOf(e.Before) + daysOf(e.After), Perpetual: e.After.Forever || e.Before.Forever}
	if e.During != engagement.No { // as Exclusivity.Days has it
		if t.From.IsZero() || t.To.IsZero() {
			return asked{because: "the exclusivity lasts as long as the term, which has no first or last day"}
		}
		r.Days += t.To.Sub(t.From) + 1
	}
	if r.Perpetual {
		r.Days = 0
	} else if r.Days <= 0 {
		return asked{because: "how long the exclusivity lasts is not said"}
	}
	return asked{rights: []ratecard.Right{r}}
}

// daysOf is a length as rate cards count it: a month has 30 days.
func daysOf(l contract.Length) int { return 30*l.Months + l.Days }
