package civil_test

import (
	"fmt"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

func ExampleMonth() {
	// A caller finds the place itself, with time.LoadLocation or a table of its own.
	madrid := time.FixedZone("CET", 60*60)
	november := civil.Month(2026, time.November, madrid)
	sale := time.Date(2026, time.October, 31, 23, 30, 0, 0, time.UTC) // half past midnight in Madrid
	fmt.Println(november.Contains(sale), november.Days(madrid))
	fmt.Println(november.From.UTC().Format(time.RFC3339))
	// Output:
	// true 30
	// 2026-10-31T23:00:00Z
}

func ExampleParseDate() {
	posted, err := civil.ParseDate("2026-01-31")
	fmt.Println(posted, posted.Weekday(), err)
	fmt.Println("rights end", posted.AddDays(90), "renewal", posted.AddMonths(1))

	_, err = civil.ParseDate("2026-02-30")
	fmt.Println(err)
	// Output:
	// 2026-01-31 Saturday <nil>
	// rights end 2026-05-01 renewal 2026-02-28
	// civil: not a date such as 2026-10-31
}

func ExampleDate_AddBusinessDays() {
	invoiced := civil.NewDate(2026, time.December, 23) // a Wednesday
	christmas := func(d civil.Date) bool { return d.Month() == time.December && (d.Day() == 25 || d.Day() == 26) }
	due, err := invoiced.AddBusinessDays(3, christmas)
	fmt.Println(due, due.Weekday(), err)
	// Output: 2026-12-29 Tuesday <nil>
}
