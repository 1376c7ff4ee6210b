package main

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/listen"
	"github.com/seed-e12bc25d/influencekit/engagement/overlap"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/attribution"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Report is what the accumulators say.
type Report struct {
	Creators []Creator            `json:"creators"`
	Returns  []Return             `json:"returns"`
	Credit   []attribution.Credit `json:"credit"`             // one a market
	Partials map[string]int64     `json:"partials,omitempty"` // accumulators that were merged, by name, where the runner counts
}

// A Creator is what is said of one creator. What no rows were read for is nil.
type Creator struct {
	Creator    string                                 `json:"creator"`
	Rate       *engagement.Figure[engagement.Reading] `json:"rate,omitempty"`
	Views      *engagement.Figure[float64]            `json:"median_views,omitempty"` // within 0.39 %
	Audience   *overlap.Estimate                      `json:"audience,omitempty"`     // different followers
	Suspicious *engagement.Figure[audit.SampleShare]  `json:"suspicious_followers,omitempty"`
	Growth     *engagement.Figure[engagement.Change]  `json:"monthly_growth,omitempty"`
	Comments   *audit.CommentShare                    `json:"suspicious_comments,omitempty"`
	Mentions   map[string]uint64                      `json:"mentions,omitempty"` // by brand
}

// A Return is what the orders of one creator brought in one currency.
type Return struct {
	roi.CreatorOutcome
	Charged money.Amount               `json:"charged"`
	Median  engagement.Figure[float64] `json:"median_order"` // minor units
}

// report reads the states.
func report(states []State) (Report, error) {
	var r Report
	creators := make(map[string]*Creator)
	sold := make(map[string]*Return)
	var brought *roi.OutcomeTally // of all creators
	for _, s := range states {
		a, err := s.accumulator()
		if err != nil {
			return Report{}, err
		}
		switch a := a.(type) {
		case *attribution.Paths:
			err = r.credit(a)
		case *roi.OutcomeTally:
			if brought == nil {
				brought = roi.NewOutcomeTally(a.AsOf())
			}
			err = brought.Merge(a)
		case *stats.Sample, *money.Sum:
			at := strings.LastIndex(s.Key, " ")
			err = entry(sold, s.Key).read(s.Key[:max(at, 0)], money.Currency(s.Key[at+1:]), a)
		default:
			c := entry(creators, s.Key)
			c.Creator = s.Key
			err = c.read(a)
		}
		if err != nil {
			return Report{}, fmt.Errorf("%s of %q: %w", s.Name, s.Key, err)
		}
	}
	if brought != nil {
		outcomes, err := brought.Outcomes(nil)
		if err != nil {
			return Report{}, err
		}
		for _, o := range outcomes {
			entry(sold, keyOfSale(o.Creator, o.Currency)).CreatorOutcome = o
		}
	}
	for _, key := range slices.Sorted(maps.Keys(creators)) {
		r.Creators = append(r.Creators, *creators[key])
	}
	for _, ret := range sold {
		r.Returns = append(r.Returns, *ret)
	}
	slices.SortFunc(r.Returns, func(a, b Return) int {
		return cmp.Or(cmp.Compare(a.Creator, b.Creator), cmp.Compare(a.Currency, b.Currency))
	})
	return r, nil
}

// entry is the entry of a key, a new one where there is none.
func entry[V any](all map[string]*V, key string) *V {
	if all[key] == nil {
		all[key] = new(V)
	}
	return all[key]
}

// credit shares the orders of a market out by the linear model.
func (r *Report) credit(p *attribution.Paths) error {
	c, err := attribution.Attribute(p, attribution.Linear(), attribution.DefaultPolicy())
	r.Credit = append(r.Credit, c)
	return err
}

// read takes what one accumulator says of the creator.
func (c *Creator) read(a accumulator) error {
	switch a := a.(type) {
	case *engagement.Tally:
		f := engagement.FigureOf(a.Reading())
		c.Rate = &f
	case *stats.Histogram:
		f := engagement.FigureOf(median(a.Quantile(0.5)))
		c.Views = &f
	case *overlap.Sketch:
		e := a.Count()
		c.Audience = &e
	case *audit.FollowerTally:
		by := auditOfFollowers{}.New()
		if err := by.Merge(a); err != nil {
			return err
		}
		r, err := by.Reading(engagement.Unsaid)
		c.Suspicious = &r.Suspicious
		return err
	case *audit.GrowthTally:
		f := a.Reading(audit.DefaultPolicy().Growth, nil, nil).Monthly
		c.Growth = &f
	case *audit.CommentTally:
		by := auditOfComments{}.New()
		if err := by.Merge(a); err != nil {
			return err
		}
		r, err := by.Reading()
		c.Comments = &r.Suspicious
		return err
	case *listen.Tally:
		r, err := a.Report(listen.Policy{})
		if err != nil {
			return err
		}
		c.Mentions = make(map[string]uint64)
		for _, b := range r.Brands {
			c.Mentions[b.Brand] = b.Mentions
		}
	}
	return nil
}

// read takes what one accumulator says of the sales.
func (r *Return) read(creator string, c money.Currency, a accumulator) (err error) {
	r.Creator, r.Currency = creator, c
	switch a := a.(type) {
	case *money.Sum:
		r.Charged, err = totalOf(a, c)
	case *stats.Sample:
		r.Median = engagement.FigureOf(median(a.Median()))
	}
	return err
}

// totalOf is the total of a currency, and the zero Amount where nothing was added.
func totalOf(s *money.Sum, c money.Currency) (money.Amount, error) {
	all, err := s.Totals()
	if err != nil || len(all) == 0 {
		return money.Amount{}, err
	}
	return s.Total(c)
}

var errNothing = errors.New("nothing was counted")

func median(x float64, ok bool) (float64, error) {
	if !ok {
		return 0, errNothing
	}
	return x, nil
}
