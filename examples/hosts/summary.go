package hosts

import (
	"fmt"
	"log/slog"
	"reflect"
	"time"

	"github.com/shopspring/decimal"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/relationship"
	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/persona"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Summary is what may be logged of a value of the library, and whether it is one
// that Summary knows. Ids that the host gave, of contracts, orders and entries,
// are kept; those that a platform gave, of accounts, posts and comments, are not:
// anybody can look up who that is.
func Summary(x any) (slog.Value, bool) {
	switch v := x.(type) {
	case time.Time:
		return slog.TimeValue(v), true
	case time.Duration:
		return slog.DurationValue(v), true
	case money.Amount, money.Ratio, engagement.Count, engagement.Tri, engagement.Rate, engagement.Reading, civil.Date, decimal.Decimal:
		return slog.StringValue(fmt.Sprint(v)), true
	case engagement.Account:
		return slog.GroupValue(name("platform", v.Platform), text("followers", v.Followers), text("posts", v.Posts)), true
	case engagement.Post:
		return slog.GroupValue(name("platform", v.Platform), name("format", v.Format), slog.Time("published", v.Published),
			text("likes", v.Metrics.Likes), text("comments", v.Metrics.Comments), text("views", v.Metrics.Views)), true
	case engagement.Comment:
		return slog.GroupValue(slog.Int("bytes", len(v.Text)), text("likes", v.Likes)), true
	case contract.Contract:
		return slog.GroupValue(slog.String("id", v.ID), slog.Int("version", v.Version), text("signed", v.Signed),
			slog.Int("deliverables", len(v.Deliverables)), slog.Int("pay", len(v.Compensation))), true
	case relationship.Record:
		return slog.GroupValue(slog.Int("touches", len(v.Touches)), slog.Int("campaigns", len(v.Campaigns))), true
	case settlement.Entry:
		return slog.GroupValue(slog.String("id", v.ID), name("kind", v.Kind), slog.String("deal", v.Deal), slog.Time("at", v.At)), true
	case settlement.Statement:
		return slog.GroupValue(slog.Time("from", v.Period.From), slog.Time("to", v.Period.To),
			slog.Int("deals", len(v.Deals)), slog.Int("exceptions", len(v.Exceptions))), true
	case persona.Candidate:
		return slog.GroupValue(name("platform", v.Platform), text("followers", v.Followers), slog.Int("posts", len(v.Posts))), true
	case roi.Order:
		return slog.GroupValue(slog.String("id", v.ID), name("status", v.Status), slog.Time("placed", v.Placed), slog.Int("lines", len(v.Lines))), true
	case interface{ IsValid() bool }:
		if reflect.TypeOf(x).Kind() == reflect.String {
			return name("", v).Value, true
		}
	}
	return slog.Value{}, false
}

func text(key string, v fmt.Stringer) slog.Attr { return slog.String(key, v.String()) }

// name is one of the names of a list of the library. Any text decodes as one, so
// that what is not in the list may be anything.
func name(key string, v interface{ IsValid() bool }) slog.Attr {
	if v.IsValid() {
		return slog.String(key, reflect.ValueOf(v).String())
	}
	return slog.String(key, "not a "+reflect.TypeOf(v).String())
}
