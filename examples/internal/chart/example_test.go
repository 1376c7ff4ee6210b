package chart_test

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/examples/internal/chart"
)

// A chart is made of plain values, and has its numbers in a table, too.
func ExampleBars() {
	c := chart.Bars{ID: "cpa", Title: "Cost per order", Unit: "EUR", Target: &chart.Target{Value: chart.Known(20, "20.00 EUR")}, Rows: []chart.Bar{
		{Name: "anja", Value: chart.Known(14.5, "14.50 EUR"), Also: "62 orders"},
		{Name: "bo", Value: chart.Unknown("no orders")},
	}}.Chart()
	for _, row := range c.Table.Rows {
		fmt.Printf("%q\n", row)
	}
	for _, d := range c.Drawings {
		fmt.Println(d.ID, d.W, "units wide")
	}
	// Output:
	// ["anja" "14.50 EUR" "62 orders"]
	// ["bo" "no orders" ""]
	// ["target" "20.00 EUR" ""]
	// cpa-wide 700 units wide
	// cpa-middling 440 units wide
	// cpa-narrow 270 units wide
}
