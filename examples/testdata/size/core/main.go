// Command core is base and, beside it, what a program does with the core of
// this module, so that the linker keeps the code: rates with their intervals,
// the best day, the standing against benchmarks, growth, tallies stored and
// merged, orders given to creators, cost and return. See examples/size_test.go.
package main

import (
	"encoding/json"
	"os"
	"time"

	"github.com/shopspring/decimal"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
)

func main() {
	var in struct {
		Fee, Revenue decimal.Decimal
		AsOf         time.Time
		Account      engagement.Account
		Posts        []engagement.Post
		History      engagement.History
		Tally        []byte
		Orders       []roi.Order
		Owners       map[string]string
		Cost         roi.Cost
		Holdout      roi.Holdout
	}
	if err := json.NewDecoder(os.Stdin).Decode(&in); err != nil {
		os.Exit(1)
	}
	out := []any{in.Revenue.Sub(in.Fee).Round(2)}
	say := func(v any, err error) {
		if err != nil {
			v = err.Error()
		}
		out = append(out, v)
	}

	recent, err := engagement.Recent(in.Posts, engagement.Window{Posts: 12, SkipPinned: true}, in.AsOf)
	say(recent, err)
	reading, err := engagement.Measure(recent.Posts, engagement.ByFollowers())
	say(reading, err)
	median, err := engagement.Measure(recent.Posts, engagement.Today(in.Account.Followers).As(engagement.Median))
	say(median, err)
	say(reading.Versus(median))
	groups, err := engagement.By(in.Posts, engagement.ByReach(), engagement.ByWeekday(time.UTC))
	say(groups, err)
	say(engagement.Best(groups))
	say(engagement.DefaultScheme().Of(in.Account.Followers))
	for _, table := range engagement.BenchmarkTables() {
		say(table.Compare(reading, in.Account.Platform, in.Account.Followers))
	}
	say(in.History.Growth(engagement.Followers, 30*24*time.Hour))
	tally, stored := engagement.NewTally(engagement.ByViews()), engagement.NewTally(engagement.ByViews())
	for i := range in.Posts {
		tally.Add(&in.Posts[i])
	}
	say(nil, stored.UnmarshalBinary(in.Tally))
	say(nil, tally.Merge(stored))
	say(tally.MarshalBinary())

	assigned := roi.Assign(in.Orders, in.Owners, roi.Policy{})
	creators, err := roi.ByCreator(assigned, in.AsOf, nil)
	say(creators, err)
	cost, err := in.Cost.Total()
	say(cost, err)
	for _, c := range creators {
		for _, basis := range roi.Bases() {
			say(roi.Measure(c.Outcome, in.Cost, basis))
		}
		say(roi.CPE(cost, c.Outcome.Engagements))
		say(roi.CPA(cost, c.Outcome.Orders))
		say(roi.ROAS(c.Outcome.GrossRevenue, cost))
		say(roi.AOV(c.Outcome.GrossRevenue, c.Outcome.Orders))
	}
	say(roi.Incrementality(in.Holdout, 0.95))
	for _, table := range roi.EMVTables() {
		for i := range in.Posts {
			say(table.Value(in.Posts[i], engagement.Metrics{}))
		}
	}
	if err := json.NewEncoder(os.Stdout).Encode(out); err != nil {
		os.Exit(1)
	}
}
