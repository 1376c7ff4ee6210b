package sources

import (
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
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

// ga4Builder makes rows of one table.
type ga4Builder struct {
	policy   *GA4Policy
	currency money.Currency
	columns  []ga4Column
	unpriced bool // that there is no currency was noted
}

// row makes a row of its cells; empty ones are not given. Note keeps a problem of a
// column.
func (b *ga4Builder) row(cells []string, note func(column int, rule, message string)) AnalyticsRow {
	var row AnalyticsRow
	var events *money.Ratio // eventCount
	for i, c := range b.columns {
		cell := cells[i]
		wrong := func(rule, message string) { note(i, rule, message) }
		if cell == "" || c.name == "" {
			continue
		}
		switch c.kind {
		case ga4Dimension:
			if row.Dimensions == nil {
				row.Dimensions = make(map[string]string, len(b.columns))
			}
			row.Dimensions[c.name] = cell
			if _, said := row.Said("date"); c.name == "date" && said {
				row.Date = ga4Date(cell, wrong)
			}
		case ga4Money:
			b.money(&row, c.name, cell, wrong)
		default:
			if n, ok := digits(cell); ok && row.count(c.name, n) {
				continue
			}
			n, ok := numberOf(cell)
			if !ok {
				wrong("not_a_number", "want a number such as 12.5; left out")
				continue
			}
			if c.name == "eventCount" {
				events = &n
			}
			b.metric(&row, c.name, n, wrong)
		}
	}
	if event, said := row.Said("eventName"); said && b.policy.isLead(event) && row.Leads == nil {
		if row.Leads = row.KeyEvents; row.Leads == nil {
			row.Leads = events
		}
	}
	row.splitSource()
	for _, name := range []string{"purchaseRevenue", "totalRevenue"} {
		if a, ok := row.Amounts[name]; ok {
			row.Revenue, row.RevenueOf = a, name
			break
		}
	}
	return row
}

// splitSource gives source and medium where a column holds both, as tables of the
// web pages do: "instagram / paid_social".
func (r *AnalyticsRow) splitSource() {
	for _, scope := range [...]struct{ both, source, medium string }{
		{"sessionSourceMedium", "sessionSource", "sessionMedium"}, {"firstUserSourceMedium", "firstUserSource", "firstUserMedium"},
	} {
		both, said := r.Said(scope.both)
		source, medium, ok := strings.Cut(both, " / ")
		if !said || !ok {
			continue
		}
		if _, there := r.Dimensions[scope.source]; !there {
			r.Dimensions[scope.source] = source
		}
		if _, there := r.Dimensions[scope.medium]; !there {
			r.Dimensions[scope.medium] = medium
		}
	}
}

// count puts a whole number into the row and reports whether it is one of its
// counts.
func (r *AnalyticsRow) count(column string, n int64) bool {
	switch column {
	case "sessions":
		r.Sessions = engagement.Known(n)
	case "engagedSessions":
		r.EngagedSessions = engagement.Known(n)
	case "totalUsers":
		r.Users = engagement.Known(n)
	case "newUsers":
		r.NewUsers = engagement.Known(n)
	case "transactions":
		r.Orders = engagement.Known(n)
	default:
		return false
	}
	return true
}

// ga4Date is a day as the API writes it, 20260501, or as spreadsheets do.
func ga4Date(text string, wrong func(rule, message string)) civil.Date {
	for _, layout := range []string{"20060102", "2006-01-02"} {
		if day, err := time.Parse(layout, text); err == nil {
			return civil.DateOf(day, nil)
		}
	}
	wrong("not_a_date", "want a day such as 20260501; left out")
	return civil.Date{}
}

// money puts a metric in money into the row.
func (b *ga4Builder) money(row *AnalyticsRow, name, cell string, wrong func(rule, message string)) {
	if b.currency == "" {
		if !b.unpriced {
			b.unpriced = true
			wrong("required", "amounts without a currency are no money; this one and the others were left out")
		}
		return
	}
	text, ok := plainNumber(cell)
	if !ok {
		wrong("not_a_decimal", "want a number such as 12.50; left out")
		return
	}
	a, err := money.Parse(text, b.currency)
	if err != nil {
		wrong("out_of_range", "more than 24 digits, or no currency of ISO 4217; left out")
		return
	}
	if row.Amounts == nil {
		row.Amounts = make(map[string]money.Amount)
	}
	row.Amounts[name] = a
}

// metric puts a number into the row.
func (b *ga4Builder) metric(row *AnalyticsRow, column string, n money.Ratio, wrong func(rule, message string)) {
	var to *engagement.Count
	times := money.One()
	name, event, parted := strings.Cut(column, ":")
	switch column {
	case "sessions":
		to = &row.Sessions
	case "engagedSessions":
		to = &row.EngagedSessions
	case "totalUsers":
		to = &row.Users
	case "newUsers":
		to = &row.NewUsers
	case "transactions":
		to = &row.Orders
	case "ecommercePurchases":
		if !row.Orders.IsKnown() {
			to = &row.Orders
		}
	case "userEngagementDuration":
		to, times = &row.EngagedMillis, money.Whole(1000)
	case "keyEvents", "conversions":
		row.KeyEvents = &n
		return
	}
	if parted && (name == "keyEvents" || name == "conversions") && b.policy.isLead(event) {
		sum := n
		if row.Leads != nil {
			var err error
			if sum, err = row.Leads.Add(n); err != nil {
				wrong("out_of_range", "a sum of more than 24 digits; left out")
				return
			}
		}
		row.Leads = &sum
		return
	}
	if to == nil {
		if row.Metrics == nil {
			row.Metrics = make(map[string]money.Ratio)
		}
		row.Metrics[column] = n
		return
	}
	var err error
	if times != money.One() {
		n, err = n.Mul(times, money.HalfEven)
	}
	count, ok := whole(n)
	if err != nil || !ok {
		wrong("not_a_count", "want a whole number from 0 up; taken as unknown")
		return
	}
	*to = count
}

// Outcome is the row as a part of an outcome. Leads with a fraction are unknown as
// a count. GrossRevenue is Revenue, which contains what the site sent to Analytics,
// often with tax and shipping, and as purchaseRevenue is less refunds. Engaged time
// is left out: it was spent on the site, not with the content.
func (r AnalyticsRow) Outcome() roi.Outcome {
	o := roi.Outcome{Sessions: r.Sessions, Orders: r.Orders, GrossRevenue: r.Revenue}
	if r.Leads != nil {
		o.Leads, _ = whole(*r.Leads)
	}
	return o
}
