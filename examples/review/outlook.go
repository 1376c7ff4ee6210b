package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

// An Outlook is what comes next, and how good earlier forecasts were.
type Outlook struct {
	Next      *Stretch             `json:"next,omitempty"`
	Forecasts []programme.Forecast `json:"forecasts,omitempty"` // of Next, by creator
	Past      []Judged             `json:"past,omitempty"`
	Accuracy  []programme.Accuracy `json:"accuracy,omitempty"` // of all of Past together
}

// Judged is a stretch that has ended, forecast from what was known before it.
type Judged struct {
	Stretch
	Kept []programme.Kept `json:"kept"`
}

// outlook forecasts every stretch from the weeks before it.
func (r *Report) outlook() error {
	c := &r.in.Campaigns
	if len(c.Weeks) == 0 {
		return nil
	}
	out := &Outlook{}
	var all []programme.Kept
	for i, s := range c.Weeks {
		if s.From < 1 || s.To < s.From || s.To > mostWeeks {
			r.in.note(campaignsFile, problem.Problem{Path: problem.Index("weeks", i), Rule: "range", Message: "weeks are from 1 on, and the last is not before the first"})
			continue
		}
		if s.From <= r.Week && s.To > r.Week || s.From > r.Week && out.Next != nil {
			continue // it is running, or comes after the next one
		}
		judged := Judged{Stretch: s}
		for k := range c.Creators {
			f, err := r.forecast(k, s)
			if err != nil {
				return err
			}
			if f == nil {
				continue
			}
			if s.From > r.Week {
				out.Forecasts = append(out.Forecasts, *f)
			} else if kept, ok := r.kept(*f, s); ok {
				judged.Kept = append(judged.Kept, kept)
			}
		}
		if s.From > r.Week {
			out.Next = &s
		} else {
			out.Past = append(out.Past, judged)
			all = append(all, judged.Kept...)
		}
	}
	if len(all) > 0 {
		out.Accuracy = programme.Judge(all)
	}
	r.Outlook = out
	return nil
}

// forecast forecasts one creator's stretch from the posts before it.
func (r *Report) forecast(k int, s Stretch) (*programme.Forecast, error) {
	b := &r.in.Campaigns.Creators[k]
	at := problem.Index("creators", k)
	plan := programme.Planned{Creator: b.Creator, Platform: b.Platform, Followers: b.Followers, Posts: s.To - s.From + 1, OrderValue: b.Value, History: slices.Clone(b.Earlier)}
	if b.Cost != nil {
		cost, err := b.Cost.MulInt(int64(plan.Posts))
		if err != nil {
			r.in.note(campaignsFile, problem.Problem{Path: problem.Join(at, "cost"), Rule: "range", Message: "the cost is too large"})
			return nil, nil
		}
		plan.Cost = &cost
	}
	for _, w := range r.weeks(b.Creator, 1, min(s.From-1, r.Week)) {
		post := programme.PastPost{Reach: w.Outcome.Reach, Engagements: w.Outcome.Engagements, Clicks: w.Outcome.Clicks, Orders: w.Outcome.Orders}
		if net, err := w.Outcome.NetRevenue(); err == nil {
			post.Revenue = &net
		}
		plan.History = append(plan.History, post)
	}
	seeds := r.in.Campaigns.Seeds
	f, err := programme.DefaultForecast().Forecast(plan, seeds[0]+uint64(k), seeds[1]+uint64(s.From))
	var wrong problem.List
	if errors.As(err, &wrong) {
		r.note(campaignsFile, wrong.Under(at))
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %s: %w", campaignsFile, at, err)
	}
	for _, p := range f.Problems {
		p.Path = strings.Replace(p.Path, "history", "earlier", 1) // weeks that are wrong are not in it
		r.in.note(campaignsFile, problem.Problem{Path: problem.Join(at, p.Path), Rule: p.Rule, Param: p.Param, Message: p.Message})
	}
	f.Problems = nil
	return &f, nil
}

// weeks are a creator's weeks from one to another that have ended.
func (r *Report) weeks(creator string, from, to int) (list []programme.Week) {
	i := slices.IndexFunc(r.in.Data.Creators, func(x programme.Record) bool { return x.Creator == creator })
	if i < 0 {
		return nil
	}
	for k, w := range r.in.Data.Creators[i].Weeks {
		if r.in.leftOut(problem.Index(problem.Join(problem.Index("creators", i), "weeks"), k)) {
			continue
		}
		days := w.Starts.Sub(r.in.Data.Start)
		if days >= 0 && days%7 == 0 && days/7+1 >= from && days/7+1 <= to && !w.Starts.AddDays(6).After(r.AsOf) {
			list = append(list, w)
		}
	}
	return list
}

// kept puts what came beside a forecast. Only a creator who was there in every week of
// the stretch did what was forecast.
func (r *Report) kept(f programme.Forecast, s Stretch) (programme.Kept, bool) {
	weeks := r.weeks(f.Creator, s.From, s.To)
	if len(weeks) != s.To-s.From+1 {
		return programme.Kept{}, false
	}
	outcomes, costs := make([]roi.Outcome, len(weeks)), make([]roi.Cost, len(weeks))
	for i, w := range weeks {
		outcomes[i], costs[i] = w.Outcome, w.Cost
	}
	k := programme.Kept{Forecast: f}
	var err error
	if k.Outcome, err = roi.TotalOutcome(outcomes); err == nil {
		k.Cost, err = roi.TotalCost(costs)
	}
	return k, err == nil
}

// named finds what the review says of a creator.
func (r *Report) named(creator string) (d programme.Decision) {
	for _, x := range r.Quarter.Review.Decisions {
		if x.Creator == creator {
			return x
		}
	}
	return d
}

// rounded is an amount to its minor unit, in words.
func rounded(a money.Amount) string {
	if minor, err := a.Round(money.HalfEven); err == nil {
		a = minor
	}
	return a.String()
}
