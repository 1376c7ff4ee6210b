package engagement

import (
	"fmt"
)

// A Tier is a class of accounts by followers: From is in it, To is not. A To of
// zero is no upper bound.
type Tier struct {
	Name string `json:"name"`
	From int64  `json:"from"`
	To   int64  `json:"to,omitempty"`
}

// Holds reports whether an account of so many followers is in the tier.
func (t Tier) Holds(followers int64) bool {
	return followers >= t.From && (t.To == 0 || followers < t.To)
}

// A Scheme is one author's division of accounts into tiers. Sources disagree on
// the bounds, and none says which side a bound belongs to: here the lower bound
// is in and the upper is out, so 10,000 is micro and 100,000 is the next tier.
// A scheme may leave gaps; it may not overlap.
type Scheme struct {
	Name   string `json:"name"`
	Tiers  []Tier `json:"tiers"` // by followers, smallest first
	Source string `json:"source"`
	AsOf   string `json:"as_of"`
	Trust  Trust  `json:"trust"`
}

// Of gives the tier of an account. Unknown followers, and followers that no
// tier of the scheme holds, are an [Undefined].
func (s Scheme) Of(followers Count) (Tier, error) {
	n, known := followers.Get()
	if !known {
		return Tier{}, &Undefined{What: "tier", Because: "followers unknown"}
	}
	for _, t := range s.Tiers {
		if t.Holds(n) {
			return t, nil
		}
	}
	return Tier{}, &Undefined{What: "tier", Because: fmt.Sprintf("%d followers are in no tier of %q", n, s.Name)}
}

// Validate reports tiers that are out of order, overlap or are empty. Gaps are
// right.
func (s Scheme) Validate() error {
	if len(s.Tiers) == 0 {
		return fmt.Errorf("engagement: scheme %q has no tiers", s.Name)
	}
	for i, t := range s.Tiers {
		last := i == len(s.Tiers)-1
		switch {
		case t.From < 0, t.To != 0 && t.To <= t.From, t.To == 0 && !last:
			return fmt.Errorf("engagement: scheme %q: tier %q holds nobody, or hides the next", s.Name, t.Name)
		case !last && s.Tiers[i+1].From < t.To:
			return fmt.Errorf("engagement: scheme %q: tiers %q and %q overlap", s.Name, t.Name, s.Tiers[i+1].Name)
		}
	}
	return nil
}

// DefaultScheme is the framework's: micro is 10,000 to 100,000 followers. It
// names no other tier, so the other bounds are those of Later and Fohr 2021,
// whose micro is the same.
func DefaultScheme() Scheme { return Schemes()[0] }
