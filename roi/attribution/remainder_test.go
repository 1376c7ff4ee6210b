package attribution_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/roi/attribution"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// TestLargestRemainder: cents go to the whole part of each share, and what is left one
// by one to those that lost most by it; among equals to the first by name.
func TestLargestRemainder(t *testing.T) {
	touches := func(names ...string) (ts []attribution.Touch) {
		for i, n := range names {
			ts = append(ts, attribution.Touch{Channel: n, At: time.Date(2026, 5, 1+i, 0, 0, 0, 0, time.UTC), Kind: attribution.Link})
		}
		return ts
	}
	for _, row := range []struct {
		name    string
		touches []attribution.Touch
		value   string
		want    []string // of a, b and c
	}{
		{"⅓, ⅔ and 1 cent", touches("a", "b", "c", "b", "c", "c"), "0.02", []string{"0.00", "0.01", "0.01"}},
		{"⅔, 1⅓ and 2 cents", touches("a", "b", "c", "b", "c", "c"), "0.04", []string{"0.01", "0.01", "0.02"}},
		{"⅚, 1⅔ and 2½ cents", touches("a", "b", "c", "b", "c", "c"), "0.05", []string{"0.01", "0.02", "0.02"}},
		{"2½, 1⅔ and ⅚ cents", touches("c", "b", "a", "b", "a", "a"), "0.05", []string{"0.02", "0.02", "0.01"}},
		{"three times ⅓: the first", touches("c", "b", "a"), "0.01", []string{"0.01", "0.00", "0.00"}},
		{"three times 33⅓", touches("c", "b", "a"), "1.00", []string{"0.34", "0.33", "0.33"}},
	} {
		p := attribution.NewPaths("EUR")
		require.NoError(t, p.Add(attribution.Path{Order: "1", Touches: row.touches, Value: money.Must(row.value, "EUR")}))
		c, err := attribution.Attribute(p, attribution.Linear(), attribution.Policy{})
		require.NoError(t, err)
		var got []string
		whole := int64(0)
		for _, r := range c.Rows {
			got = append(got, r.Revenue.Decimal().StringFixed(2))
			whole += r.Whole
		}
		assert.Equal(t, row.want, got, row.name)
		assert.Equal(t, int64(1), whole, "one order in whole numbers, %s", row.name)
	}
}
