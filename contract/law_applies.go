package contract

import (
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// openPoint says why it is not known whether a statute applies, and where to mend that.
type openPoint struct{ path, text string }

// applies says whether the statute applies, and where that is not known what stands
// in the way.
func (s Statute) applies(v *reviewed) (engagement.Tri, openPoint) {
	result, why := engagement.Yes, openPoint{}
	for _, test := range []func(*reviewed) (engagement.Tri, openPoint){s.here, s.protects, s.reached} {
		switch answer, reason := test(v); answer {
		case engagement.No:
			return engagement.No, openPoint{}
		case engagement.Unsaid:
			if result == engagement.Yes {
				result, why = answer, reason
			}
		}
	}
	return result, why
}

// here says whether anything ties the contract to one of the places.
func (s Statute) here(v *reviewed) (engagement.Tri, openPoint) {
	unknown := ""
	for _, a := range s.Where {
		for _, tie := range v.anchored(a) {
			for _, p := range s.Places {
				switch {
				case p.Country != tie.place.Country:
				case p.Region == "" || p.named(tie.place.Region):
					return engagement.Yes, openPoint{}
				case tie.place.Region == "" && unknown == "":
					unknown = tie.path
				}
			}
		}
	}
	if unknown != "" {
		return engagement.Unsaid, openPoint{unknown, "the state or region is not given"}
	}
	if len(v.policy.Known.Audience) == 0 && s.perhaps(v) {
		return engagement.Unsaid, openPoint{"law", "it is not known at whom the content is aimed"}
	}
	return engagement.No, openPoint{}
}

// perhaps reports whether a tie that leaves it open lies in one of the places.
func (s Statute) perhaps(v *reviewed) bool {
	for _, a := range s.Perhaps {
		for _, tie := range v.anchored(a) {
			if slices.ContainsFunc(s.Places, func(p Place) bool { return p.Country == tie.place.Country }) {
				return true
			}
		}
	}
	return false
}

func (p Place) named(region string) bool {
	return region != "" && (strings.EqualFold(region, p.Region) || strings.EqualFold(region, p.Name) || strings.EqualFold(region, p.Country+"-"+p.Region))
}

type anchored struct {
	place Place
	path  string
}

// anchored returns the places that a contract is tied to by an anchor.
func (v *reviewed) anchored(a Anchor) []anchored {
	switch a {
	case AtCreator:
		return []anchored{{Place{Country: v.Creator.Country, Region: v.Creator.Region}, "creator.region"}}
	case AtBrand:
		return []anchored{{Place{Country: v.Brand.Country, Region: v.Brand.Region}, "brand.region"}}
	case AtLaw:
		if v.Law != nil {
			return []anchored{{Place{Country: v.Law.Country, Region: v.Law.Region}, "law.region"}}
		}
	case AtAudience:
		var list []anchored
		for _, country := range v.policy.Known.Audience {
			list = append(list, anchored{Place{Country: country}, "law"})
		}
		return list
	}
	return nil
}

// protects says whether the creator, or a child in the content, is whom it protects.
func (s Statute) protects(v *reviewed) (engagement.Tri, openPoint) {
	switch s.Who {
	case Freelancers:
		return engagement.Said(v.Creator.Status != Employee), openPoint{}
	case Minors:
		age, known := v.Creator.Age(v.lawDay())
		switch {
		case known && s.Under > 0:
			return engagement.Said(age < s.Under), openPoint{}
		case v.Creator.Minor == engagement.Yes && s.Under > 0 && s.Under < 18:
			return engagement.Unsaid, openPoint{"creator.born", "the creator's age is not known"}
		}
		return engagement.Said(v.Creator.Minor == engagement.Yes), openPoint{}
	case Children:
		share := v.policy.Known.ChildShare
		switch {
		case v.Creator.ChildInContent != engagement.Yes:
			return engagement.No, openPoint{}
		case share.IsZero():
			return engagement.Unsaid, openPoint{"creator.child_in_content", "it is not known in how much of the content the child appears"}
		}
		return engagement.Said(share.Cmp(s.ChildShare) >= 0), openPoint{}
	}
	return engagement.Yes, openPoint{}
}

// reached says whether the sum from which on it applies is reached.
func (s Statute) reached(v *reviewed) (engagement.Tri, openPoint) {
	if s.Threshold.IsZero() {
		return engagement.Yes, openPoint{}
	}
	sum, complete := s.worth(v)
	n, err := sum.Cmp(s.Threshold)
	switch {
	case err == nil && n >= 0:
		return engagement.Yes, openPoint{}
	case err != nil || !complete:
		return engagement.Unsaid, openPoint{"compensation", "it is not known whether the pay, with that of other deals that count, reaches " + s.Threshold.String()}
	}
	return engagement.No, openPoint{}
}

// worth is what is sure to be given, with what counts of earlier deals, and whether
// that is all of it.
func (s Statute) worth(v *reviewed) (sum money.Amount, complete bool) {
	complete = v.policy.Known.Earlier != nil || !s.Year && s.Days == 0
	add := func(a money.Amount, n int) {
		all, err := a.MulInt(int64(n))
		if err != nil || all.Currency() != "" && all.Currency() != s.Threshold.Currency() {
			complete = false
			return
		}
		if next, err := sum.Add(all); err == nil {
			sum = next
		}
	}
	for _, p := range v.Compensation {
		switch {
		case p.FlatFee != nil:
			add(p.FlatFee.Amount, 1)
		case p.PerDeliverable != nil:
			if i := slices.IndexFunc(v.Deliverables, func(d Deliverable) bool { return d.ID == p.PerDeliverable.Deliverable }); i >= 0 {
				add(p.PerDeliverable.Amount, v.Deliverables[i].Count)
			}
		case p.Retainer != nil:
			add(p.Retainer.Amount, len(p.Retainer.Starts(v.Term)))
		case p.Product != nil && s.Gifts:
			add(p.Product.Retail, max(p.Product.Quantity, 1))
			complete = complete && !p.Product.Retail.IsZero()
		case p.Commission != nil, p.PerView != nil, p.Bonus != nil:
			complete = false // more may come
		}
	}
	for _, r := range v.Rights {
		add(r.Fee, 1)
	}
	for _, e := range v.Exclusivities {
		add(e.Fee, 1)
	}
	for _, a := range v.Allowlisting {
		add(a.Fee, 1)
	}
	for _, e := range v.policy.Known.Earlier {
		if s.counts(e, v.lawDay()) {
			add(e.Amount, 1)
		}
	}
	return sum, complete
}

// counts reports whether an earlier deal is added to a contract of a day.
func (s Statute) counts(e Earlier, on civil.Date) bool {
	switch {
	case s.SameGoal && e.OtherGoal, !s.Year && s.Days == 0:
		return false
	case on.IsZero() || e.On.IsZero():
		return true
	case s.Year:
		return e.On.Year() == on.Year()
	}
	return !e.On.After(on) && e.On.After(on.AddDays(-s.Days))
}
