// Command base is the program that examples/size_test.go compares with: JSON in,
// decimals added, JSON out.
package main

import (
	"encoding/json"
	"os"

	"github.com/shopspring/decimal"
)

func main() {
	var in struct{ Fee, Revenue decimal.Decimal }
	if err := json.NewDecoder(os.Stdin).Decode(&in); err != nil {
		os.Exit(1)
	}
	if err := json.NewEncoder(os.Stdout).Encode(in.Revenue.Sub(in.Fee).Round(2)); err != nil {
		os.Exit(1)
	}
}
