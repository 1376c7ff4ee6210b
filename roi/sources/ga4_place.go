package sources

import (
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// ga4Kind is what the cells of a column are.
type ga4Kind uint8

const (
	ga4Dimension ga4Kind = iota
	ga4Count
	ga4Number
	ga4Money
)

// A ga4Column is a column by its API name.
type ga4Column struct {
	name string
	kind ga4Kind
}

// ga4KindOf is what a metric is, by its name and by the type that the API gives.
func ga4KindOf(name, kind string) ga4Kind {
	switch {
	case kind == "TYPE_CURRENCY", kind == "" && strings.HasSuffix(name, "Revenue"):
		return ga4Money
	case kind == "TYPE_INTEGER":
		return ga4Count
	}
	return ga4Number
}

// A ga4Place is a column and where its cells go.
type ga4Place struct {
	ga4Column
	at    int                                   // on the shelf of its kind
	count func(*AnalyticsRow) *engagement.Count // of the row; nil: it is none of its counts
	times int64                                 // units of that count in one of the column's
	spare bool                                  // only where no other column has given the count
	key   bool                                  // all key events
	lead  bool                                  // those of one that is a lead
}

// numberPlace is where the cells of a column of numbers go.
func (p *GA4Policy) numberPlace(c ga4Column) ga4Place {
	to := ga4Place{ga4Column: c, times: 1}
	name, event, parted := strings.Cut(c.name, ":")
	switch name {
	case "keyEvents", "conversions":
		to.key, to.lead = !parted, parted && p.isLead(event)
	}
	switch c.name {
	case "sessions":
		to.count = func(r *AnalyticsRow) *engagement.Count { return &r.Sessions }
	case "engagedSessions":
		to.count = func(r *AnalyticsRow) *engagement.Count { return &r.EngagedSessions }
	case "totalUsers":
		to.count = func(r *AnalyticsRow) *engagement.Count { return &r.Users }
	case "newUsers":
		to.count = func(r *AnalyticsRow) *engagement.Count { return &r.NewUsers }
	case "transactions":
		to.count = func(r *AnalyticsRow) *engagement.Count { return &r.Orders }
	case "ecommercePurchases":
		to.count, to.spare = func(r *AnalyticsRow) *engagement.Count { return &r.Orders }, true
	case "userEngagementDuration":
		to.count, to.times = func(r *AnalyticsRow) *engagement.Count { return &r.EngagedMillis }, 1000
	}
	return to
}

// A ga4Split is a dimension that holds source and medium, as tables of the web
// pages do: "instagram / paid_social". They are places of dimensions.
type ga4Split struct{ both, source, medium int }

// ga4Splits are those dimensions by name.
func ga4Splits() [2][3]string {
	return [...][3]string{
		{"sessionSourceMedium", "sessionSource", "sessionMedium"},
		{"firstUserSourceMedium", "firstUserSource", "firstUserMedium"},
	}
}
