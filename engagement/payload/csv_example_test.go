package payload_test

import (
	"encoding/csv"
	"fmt"
	"os"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

// A reader of one's own for a table: the fields and the headers they go by. The
// second row has a quote that is never closed, and is left out.
func ExampleCSV() {
	table := "sep=;\nCode;Orders;Fee\nANNA10;1.204;\"12,50\"\nBEN5;\"3;4,00\nCARO;7;3,95\n"
	const (
		code = iota
		orders
		fee
	)
	c := payload.NewCSV(strings.NewReader(table), "a table of codes")
	if c.Header([]payload.Field{
		code:   {Headers: []string{"Code", "Coupon"}},
		orders: {Kind: payload.Whole, Headers: []string{"Orders"}},
		fee:    {Kind: payload.Figure, Headers: []string{"Fee"}},
	}, 2) {
		for c.Next() {
			fmt.Println(c.Text(code).Value, c.Count(orders).Value, c.Decimal(fee).Value)
		}
	}
	fmt.Println(c.Problems(), c.Err())
	// Output:
	// ANNA10 1204 12.50
	// CARO 7 3.95
	// rows[1]: broken_quote <nil>
}

// What a creator wrote goes into a table as text.
func ExampleSafeCell() {
	w := csv.NewWriter(os.Stdout)
	_ = w.Write([]string{payload.SafeCell("=HYPERLINK(\"http://evil.example\")"), payload.SafeCell("@anna"), payload.SafeCell("-12.50"), payload.SafeCell("bread")})
	w.Flush()
	// Output:
	// "'=HYPERLINK(""http://evil.example"")",'@anna,-12.50,bread
}
