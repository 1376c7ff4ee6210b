package persona

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/overlap"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// People are a set of people: a sketch of their ids, or the ids themselves.
type People struct {
	Sketch *overlap.Sketch `json:"sketch,omitempty"`
	IDs    []string        `json:"ids,omitempty"` // used where there is no sketch; twice the same is one
}

// A Following is the people who follow, or engage with, one creator.
type Following struct {
	Handle   string              `json:"handle"`
	Platform engagement.Platform `json:"platform,omitempty"`
	People
}

// A Shared says how many existing customers follow a creator.
type Shared struct {
	Handle    string              `json:"handle"`
	Platform  engagement.Platform `json:"platform,omitempty"`
	Customers overlap.Estimate    `json:"customers"`          // how many of them follow
	Reached   overlap.Estimate    `json:"reached,omitzero"`   // of all customers; undefined when there are none
	Followers overlap.Estimate    `json:"followers,omitzero"` // size of the creator's set
	Density   float64             `json:"density"`            // customers among the followers: high for a small creator close to the brand
}

// ByCustomers ranks creators by how many of the existing customers follow them.
// Equal ones go by density, then handle, then platform. Sets of ids give exact
// numbers, sketches estimates with their intervals; both sides of a pair must be
// of one kind.
//
// The error is a problem.List: a creator without a handle or people, who stands
// there twice, or whose people are of the other kind or under another salt.
func ByCustomers(customers People, creators []Following) ([]Shared, error) {
	out := make([]Shared, 0, len(creators))
	var found problem.List
	ids, first := map[string]bool{}, map[name]int{}
	for _, id := range customers.IDs {
		ids[id] = true
	}
	for i := range creators {
		c := &creators[i]
		s := Shared{Handle: c.Handle, Platform: c.Platform}
		fault := func(rule, message string) {
			found = append(found, problem.Problem{Path: problem.Index("creators", i), Rule: rule, Message: message})
		}
		switch at, is := first[name{c.Platform, bareHandle(c.Handle)}]; {
		case is:
			found = append(found, problem.Problem{
				Path: problem.Join(problem.Index("creators", i), "handle"), Rule: "unique", Param: problem.Join(problem.Index("creators", at), "handle"),
				Message: "stands there twice",
			})
			continue
		case bareHandle(c.Handle) == "":
			fault("required", "needs a handle")
			continue
		case c.Sketch == nil && c.IDs == nil:
			fault("given", "needs a sketch or ids")
			continue
		case (c.Sketch == nil) != (customers.Sketch == nil):
			fault("same_kind", "must be a sketch or ids as the customers are")
			continue
		case c.Sketch != nil:
			if err := s.sketched(customers.Sketch, c.Sketch); err != nil {
				if errors.Is(err, overlap.ErrSalt) {
					fault("salt", "must be under the salt of the customers")
				} else {
					fault("sketch", "cannot be set against the sketch of the customers")
				}
				continue
			}
		default:
			s.counted(ids, c.IDs)
		}
		first[name{c.Platform, bareHandle(c.Handle)}] = i
		out = append(out, s)
	}
	if len(found) > 0 {
		return nil, found
	}
	slices.SortFunc(out, func(a, b Shared) int {
		return cmp.Or(cmp.Compare(b.Customers.Value, a.Customers.Value), cmp.Compare(b.Density, a.Density),
			cmp.Compare(bareHandle(a.Handle), bareHandle(b.Handle)), cmp.Compare(a.Platform, b.Platform))
	})
	return out, nil
}

func (s *Shared) sketched(customers, followers *overlap.Sketch) error {
	o, err := overlap.Pairwise(customers, followers)
	if err != nil {
		return fmt.Errorf("persona: %w", err)
	}
	s.set(o.Intersection, customers.Count(), followers.Count())
	return nil
}

func (s *Shared) counted(customers map[string]bool, followers []string) {
	done := make(map[string]bool, len(followers))
	both := 0
	for _, id := range followers {
		if !done[id] && customers[id] {
			both++
		}
		done[id] = true
	}
	s.set(exact(both), exact(len(customers)), exact(len(done)))
}

func exact(n int) overlap.Estimate {
	x := float64(n)
	return overlap.Estimate{Value: x, Interval: overlap.Interval{Low: x, High: x}, Exact: true}
}

func (s *Shared) set(both, customers, followers overlap.Estimate) {
	s.Customers, s.Followers = both, followers
	if customers.Value > 0 {
		n := customers.Value
		s.Reached = overlap.Estimate{
			Value:    min(1, both.Value/n),
			Interval: overlap.Interval{Low: min(1, both.Interval.Low/n), High: min(1, both.Interval.High/n)},
			Exact:    both.Exact && customers.Exact,
		}
	}
	if followers.Value > 0 {
		s.Density = min(1, both.Value/followers.Value)
	}
}
