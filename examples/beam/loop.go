package main

import (
	"iter"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement/listen"
)

// loop computes the plan's accumulators row by row in one goroutine, without Beam: the answer that the pipeline must give to the last byte.
func (p *Plan) loop(in rows) ([]State, error) {
	sold := sales(in.orders, p.Owners)
	var all []State
	for _, add := range []func(*[]State) error{
		each(nameRate, rateOf{p.Method}, in.posts),
		each(nameViews, viewsOf{}, in.posts),
		func(to *[]State) error { return mentions(to, in) },
		each(nameComments, auditOfComments{}, in.comments),
		each(nameFollowers, auditOfFollowers{p.AsOf}, in.followers),
		each(nameAudience, audienceOf{p.Entries, p.Salt}, in.followers),
		each(nameGrowth, growthOf{}, in.snapshots),
		each(namePaths, pathsOf{}, in.orders),
		each(nameSizes, sizesOf{p.AsOf}, slices.Values(sold)),
		each(nameCharged, chargedOf{p.AsOf}, slices.Values(sold)),
		each(nameReturns, returnsOf{p.AsOf}, slices.Values(sold)),
	} {
		if err := add(&all); err != nil {
			return nil, err
		}
	}
	sortStates(all)
	return all, nil
}

// each collects rows of one sort in one accumulator a key.
func each[K kind[A, R], A accumulator, R row](name string, k K, in iter.Seq[R]) func(*[]State) error {
	return func(to *[]State) error {
		byKey := make(map[string]A)
		if err := collect(byKey, k, in); err != nil {
			return err
		}
		return note(to, name, byKey)
	}
}

// mentions collects posts and comments in the same accumulators.
func mentions(to *[]State, in rows) error {
	byKey := make(map[string]*listen.Tally)
	if err := collect(byKey, postsNaming{}, in.posts); err != nil {
		return err
	}
	if err := collect(byKey, commentsNaming{}, in.comments); err != nil {
		return err
	}
	return note(to, nameMentions, byKey)
}

func collect[K kind[A, R], A accumulator, R row](byKey map[string]A, k K, in iter.Seq[R]) error {
	for r := range in {
		key := r.key()
		a, met := byKey[key]
		if !met {
			a = k.New()
			byKey[key] = a
		}
		if err := k.Add(a, r); err != nil {
			return err
		}
	}
	return nil
}

func note[A accumulator](to *[]State, name string, byKey map[string]A) error {
	for key, a := range byKey {
		s, err := stateOf(name, key, a)
		if err != nil {
			return err
		}
		*to = append(*to, s)
	}
	return nil
}
