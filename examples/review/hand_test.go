package main

import (
	"encoding/json"
	"math/big"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// What a file holds, read without the library: dates and money are text.
type (
	handMoney struct{ Amount, Currency string }
	handTouch struct {
		Channel, Kind string
		At            time.Time
	}
	handPath struct {
		Order   string
		At      time.Time
		Value   handMoney
		Touches []handTouch
	}
	handWeek struct {
		Starts  string
		Outcome struct {
			Reach, Engagements, Clicks, Orders *float64
			Gross                              handMoney `json:"gross_revenue"`
		}
		Cost map[string]handMoney
	}
	handCreator struct {
		Creator     string
		Weeks       []handWeek
		Quality     []float64
		Reliability struct {
			Delivered, Sponsored, Disclosed float64
			OnTime                          float64 `json:"on_time"`
			Within                          float64 `json:"within_revisions"`
		}
	}
)

// cents is an amount in cents.
func (m handMoney) cents(t *testing.T) int64 {
	t.Helper()
	n, err := strconv.ParseInt(strings.Replace(m.Amount, ".", "", 1), 10, 64)
	require.NoError(t, err)
	return n
}

func minor(t *testing.T, a money.Amount) int64 {
	t.Helper()
	n, exact := a.Minor()
	require.True(t, exact)
	return n
}

func decode[T any](t *testing.T, body string) (v T) {
	t.Helper()
	require.NoError(t, json.Unmarshal([]byte(body), &v))
	return v
}

func creators(t *testing.T, files map[string]string) map[string]handCreator {
	t.Helper()
	out := map[string]handCreator{}
	for _, c := range decode[struct{ Creators []handCreator }](t, files[programmeFile]).Creators {
		out[c.Creator] = c
	}
	return out
}

// counting are the touches of an order that the policy lets count: 30 days, 1 day for
// what was only shown.
func (p handPath) counting() (list []handTouch) {
	for _, touch := range p.Touches {
		before := p.At.Sub(touch.At)
		if before <= 24*time.Hour || touch.Kind != "view" && before <= 30*24*time.Hour {
			list = append(list, touch)
		}
	}
	return list
}

// Linear credit anew, in exact fractions: every touch of n gets 1/n.
func TestLinearByHand(t *testing.T) {
	shares, sales := map[string]*big.Rat{}, map[string]*big.Rat{}
	orders, all := int64(0), int64(0)
	for _, p := range decode[[]handPath](t, sampleFiles(t)[ordersFile]) {
		if p.Order == "" {
			continue
		}
		orders++
		all += p.Value.cents(t)
		list := p.counting()
		for _, touch := range list {
			if shares[touch.Channel] == nil {
				shares[touch.Channel], sales[touch.Channel] = new(big.Rat), new(big.Rat)
			}
			shares[touch.Channel].Add(shares[touch.Channel], big.NewRat(1, int64(len(list))))
			sales[touch.Channel].Add(sales[touch.Channel], big.NewRat(p.Value.cents(t), int64(len(list))))
		}
	}
	r := report(t)
	seen := false
	for _, c := range r.Credit.Comparison.Credits {
		sum := int64(0)
		for _, u := range c.Unattributed {
			sum += minor(t, u.Revenue)
		}
		for _, row := range c.Rows {
			sum += minor(t, row.Revenue)
		}
		assert.Equal(t, all, sum, "%s adds up to the cent", c.Model.Name)
		assert.Equal(t, orders, c.Orders)
		if c.Model.Kind != "linear" {
			continue
		}
		seen = true
		require.Len(t, c.Rows, len(shares))
		for _, row := range c.Rows {
			want, _ := shares[row.Channel].Float64()
			assert.InDelta(t, want, row.Orders, 1e-9, row.Channel)
			value, _ := sales[row.Channel].Float64()
			assert.InDelta(t, value, float64(minor(t, row.Revenue)), 1, row.Channel)
		}
	}
	assert.True(t, seen)
}

// An order counts in a creator's week when the creator has its last touch: the two
// files tell one story.
func TestFilesAgree(t *testing.T) {
	files := sampleFiles(t)
	last, sales := map[string]float64{}, map[string]int64{}
	key := func(creator string, at time.Time) string {
		week := int(at.Sub(launch.In(time.UTC)).Hours()) / (24 * 7)
		return creator + " " + launch.AddDays(7*week).String()
	}
	for _, p := range decode[[]handPath](t, files[ordersFile]) {
		if p.Order != "" && len(p.Touches) > 0 {
			k := key(p.Touches[len(p.Touches)-1].Channel, p.At)
			last[k]++
			sales[k] += p.Value.cents(t)
		}
	}
	checked := 0
	for _, c := range creators(t, files) {
		for _, w := range c.Weeks {
			if w.Outcome.Orders == nil {
				continue // was not tracked
			}
			checked++
			k := c.Creator + " " + w.Starts
			assert.InDelta(t, last[k], *w.Outcome.Orders, 0, k)
			assert.Equal(t, sales[k], w.Outcome.Gross.cents(t), k)
		}
	}
	assert.Equal(t, 131, checked)
}
