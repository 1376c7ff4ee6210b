package programme_test

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

var launch = civil.NewDate(2026, time.March, 2) // a Monday

func known(n int64) engagement.Count { return engagement.Known(n) }

func eur(text string) money.Amount { return money.Must(text, "EUR") }

func usd(text string) money.Amount { return money.Must(text, "USD") }

func euros(n int64) money.Amount {
	a, err := money.New(100*n, "EUR")
	if err != nil {
		panic(err)
	}
	return a
}

func ratio(text string) *money.Ratio {
	r, err := money.ParseRatio(text)
	if err != nil {
		panic(err)
	}
	return &r
}

// endOf is the last day of a week of the programme.
func endOf(week int) civil.Date { return launch.AddDays(7*week - 1) }

// week is a week with these counts, 40 EUR an order and 500 EUR of fee.
func week(n int, reach, engagements, clicks, orders int64) programme.Week {
	return programme.Week{
		Starts: launch.AddDays(7 * (n - 1)),
		Outcome: roi.Outcome{
			Reach: known(reach), Engagements: known(engagements), Clicks: known(clicks), Orders: known(orders),
			GrossRevenue: euros(40 * orders),
		},
		Cost: roi.Cost{CreatorFee: euros(500)},
	}
}

func roundTrip[T any](t testing.TB, v T) T {
	t.Helper()
	text, err := json.Marshal(v)
	require.NoError(t, err)
	var back T
	require.NoError(t, json.Unmarshal(text, &back), "%s", text)
	again, err := json.Marshal(back)
	require.NoError(t, err)
	require.JSONEq(t, string(text), string(again))
	return back
}

// A world draws a programme. All creators share a season; a creator's rates of
// conversion are those of the season times its own factor.
type world struct {
	*rand.Rand
	creators, weeks int
	clicks          int64     // expected, of each creator in a week
	base            float64   // orders per click
	factor          []float64 // of conversion, by creator
	spread          float64   // of weekly engagement rates, in logarithms
}

func (w *world) poisson(mean float64) (n int64) {
	for limit, p := math.Exp(-mean), w.Float64(); p > limit; n++ {
		p *= w.Float64()
	}
	return n
}

func (w *world) data() programme.Data {
	d := programme.Data{Start: launch}
	for i := range w.creators {
		d.Creators = append(d.Creators, programme.Record{Creator: fmt.Sprintf("c%02d", i+1)})
	}
	for n := range w.weeks {
		season := w.base * (1 + 0.3*math.Sin(float64(n)/2))
		for i := range w.creators {
			factor := 1.0
			if w.factor != nil {
				factor = w.factor[i]
			}
			clicks := w.poisson(float64(w.clicks))
			orders := w.poisson(season * factor * float64(clicks))
			rate := 0.05 * math.Exp(w.spread*w.NormFloat64())
			reach := int64(20_000)
			d.Creators[i].Weeks = append(d.Creators[i].Weeks, week(n+1, reach, int64(rate*float64(reach)), clicks, orders))
		}
	}
	return d
}
