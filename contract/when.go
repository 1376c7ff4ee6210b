package contract

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// A When is a day: one of the calendar, or so long after something happens. The
// zero When was not agreed.
//
//	{"on":"2026-10-01"}
//	{"after":"publication","deliverable":"reel","days":30}
//	{"after":"publication","days":-3}          three days before
//	{"after":"invoice","business_days":10}
//
// Months are added first, then days, then business days.
type When struct {
	On          civil.Date `json:"on,omitzero"`
	After       Event      `json:"after,omitempty" validate:"omitempty,enum"`
	Deliverable string     `json:"deliverable,omitempty" validate:"max=100,plain"` // whose; empty: of the last to come
	Months      int        `json:"months,omitempty" validate:"gte=-1200,lte=1200"`
	Days        int        `json:"days,omitempty" validate:"gte=-10000,lte=10000"`
	Business    int        `json:"business_days,omitempty" validate:"gte=-1000,lte=1000"`
}

// IsZero reports whether nothing was agreed.
func (w When) IsZero() bool { return w == When{} }

// An Event is something that dates are counted from. Any text decodes; IsValid
// tells whether it is one of [Events].
type Event string

// The events.
const (
	OnSigning     Event = "signing"
	OnStart       Event = "term_start"
	OnEnd         Event = "term_end" // the last day of the term
	OnBrief       Event = "brief"    // the brief was handed over
	OnDelivery    Event = "delivery" // the product arrived
	OnDraft       Event = "draft"
	OnApproval    Event = "approval"
	OnPublication Event = "publication"
	OnReport      Event = "report"
	OnInvoice     Event = "invoice"
	OnNotice      Event = "notice" // of termination or of a fault
)

// Events lists the events in the order they come.
func Events() []Event {
	return []Event{OnSigning, OnStart, OnBrief, OnDelivery, OnDraft, OnApproval, OnPublication, OnReport, OnInvoice, OnNotice, OnEnd}
}

// IsValid reports whether e is one of [Events].
func (e Event) IsValid() bool { return slices.Contains(Events(), e) }

// A Length is a stretch of calendar time: months are added first, then days. The
// zero Length was not agreed. Forever excludes both.
type Length struct {
	Months  int  `json:"months,omitempty" validate:"gte=0,lte=1200"`
	Days    int  `json:"days,omitempty" validate:"gte=0,lte=40000"`
	Forever bool `json:"forever,omitempty"`
}

// IsZero reports whether nothing was agreed.
func (l Length) IsZero() bool { return l == Length{} }

// From returns the last day of a stretch that begins with a day: 30 days from
// October 1 end with October 30, and one month with October 31. Where the last month
// lacks the day, the stretch ends with the month: a month from October 31 ends with
// November 30. It is the zero Date for a Length that is zero or forever.
func (l Length) From(first civil.Date) civil.Date {
	if l.Forever || l.IsZero() || first.IsZero() {
		return civil.Date{}
	}
	return l.after(first).AddDays(-1)
}

// after is the day after a stretch that begins with a day.
func (l Length) after(first civil.Date) civil.Date {
	next := first.AddMonths(l.Months)
	if next.Day() < first.Day() {
		next = next.AddDays(1)
	}
	return next.AddDays(l.Days)
}

// eventNames are the events as people say them.
var eventNames = map[Event]string{
	OnSigning: "signing", OnStart: "the first day of the term", OnEnd: "the last day of the term", OnBrief: "the brief",
	OnDelivery: "delivery of the product", OnDraft: "the draft", OnApproval: "approval", OnPublication: "publication",
	OnReport: "the report", OnInvoice: "the invoice", OnNotice: "notice",
}

// String says it as people do: "2026-10-01", "30 days after publication",
// "3 days before publication". The zero When is the empty text.
func (w When) String() string {
	if !w.On.IsZero() {
		return w.On.String()
	}
	if w.After == "" {
		return ""
	}
	name := eventNames[w.After]
	if name == "" {
		name = string(w.After)
	}
	if w.Deliverable != "" {
		name += " of " + w.Deliverable
	}
	var after, before []string
	for _, part := range []struct {
		n    int
		unit string
	}{{w.Months, "month"}, {w.Days, "day"}, {w.Business, "business day"}} {
		switch {
		case part.n > 0:
			after = append(after, countOf(part.n, part.unit))
		case part.n < 0:
			before = append(before, countOf(-part.n, part.unit))
		}
	}
	switch {
	case after == nil && before == nil:
		return "on " + name
	case before == nil:
		return strings.Join(after, " and ") + " after " + name
	case after == nil:
		return strings.Join(before, " and ") + " before " + name
	}
	return strings.Join(after, " and ") + " after " + name + ", less " + strings.Join(before, " and ")
}

// countOf writes a number of things: "1 day", "3 days".
func countOf(n int, unit string) string {
	if n == 1 {
		return "1 " + unit
	}
	return strconv.Itoa(n) + " " + unit + "s"
}

// String says it as people do: "1 month and 15 days", "without end". The zero
// Length is the empty text.
func (l Length) String() string {
	switch {
	case l.Forever:
		return "without end"
	case l.Days == 0 && l.Months == 0:
		return ""
	case l.Days == 0:
		return countOf(l.Months, "month")
	case l.Months == 0:
		return countOf(l.Days, "day")
	}
	return countOf(l.Months, "month") + " and " + countOf(l.Days, "day")
}
