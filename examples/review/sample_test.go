package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/examples/internal/testfiles"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/attribution"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

const quarterWeeks = 13

var launch = civil.NewDate(2026, time.July, 6) // a Monday

func usd(minor int64) money.Amount {
	a, err := money.New(minor, "USD")
	if err != nil {
		panic(err)
	}
	return a
}

func usdp(minor int64) *money.Amount { a := usd(minor); return &a }

// A shop draws what the sample tells of: what each creator brings and costs, and each
// order with what led to it. An order counts in a creator's week when the creator has
// its last touch.
type shop struct {
	*rand.Rand
	orders []attribution.Path
	nulls  [][]int64 // by week and creator: clicks that led to nothing
}

func (s *shop) poisson(mean float64) (n int64) {
	for limit, p := math.Exp(-mean), s.Float64(); p > limit; n++ {
		p *= s.Float64()
	}
	return n
}

// order draws an order of a week that ends with a touch of this channel.
func (s *shop) order(week int, last string, kind attribution.Kind) money.Amount {
	from := launch.In(time.UTC)
	at := from.Add(time.Duration(week)*7*24*time.Hour + time.Duration(120+s.IntN(7*24*60-121))*time.Minute)
	prices := []int64{1800, 2400, 2900, 3600, 4450, 6100}
	value := usd(prices[s.IntN(len(prices))] + prices[s.IntN(3)])
	path := attribution.Path{Order: fmt.Sprintf("o-%04d", len(s.orders)+1), At: at, Value: value, NewCustomer: engagement.Said(s.Float64() < 0.6)}
	for range 2 {
		if s.Float64() > 0.42 {
			continue
		}
		t := attribution.Touch{Channel: s.earlier(week), Kind: attribution.Click, At: at.Add(-time.Duration(90+s.IntN(16*24*60)) * time.Minute)}
		if s.Float64() < 0.15 {
			t.Kind = attribution.View
		}
		t.Key = s.Float64() < 0.5
		if t.At.After(from) {
			path.Touches = append(path.Touches, t)
		}
	}
	path.Touches = append(path.Touches, attribution.Touch{Channel: last, At: at.Add(-time.Duration(3+s.IntN(80)) * time.Minute), Kind: kind, Key: len(path.Touches) == 0 || s.Float64() < 0.3})
	s.orders = append(s.orders, path)
	return value
}

// earlier is who made somebody curious: greta more often than others.
func (s *shop) earlier(week int) string {
	switch x := s.Float64(); {
	case x < 0.40:
		return "greta"
	case x < 0.55:
		return "email"
	case x < 0.75:
		return "search"
	}
	for {
		if p := people[s.IntN(len(people))]; p.from <= week {
			return p.name
		}
	}
}

// week draws a creator's week.
func (s *shop) week(p *person, n int, season float64) programme.Week {
	fee := p.fee
	if p.spend != nil {
		fee = p.spend[n]
	}
	push := math.Pow(float64(fee)/float64(p.fee), 0.8)
	clicks := s.poisson(p.clicks * push)
	rate := p.rate
	if p.mended > 0 && n >= p.mended {
		rate = p.after
	}
	w := programme.Week{Starts: launch.AddDays(7 * n), Cost: roi.Cost{CreatorFee: usd(fee)}}
	if n == p.from {
		w.Cost.Product, w.Cost.Shipping = usd(3200), usd(650)
	}
	revenue, orders := usd(0), min(s.poisson(float64(clicks)*rate*season), clicks)
	for range orders {
		kind := attribution.Link
		if s.Float64() < 0.55 {
			kind = attribution.Code
		}
		revenue, _ = revenue.Add(s.order(n, p.name, kind))
	}
	reach := int64(p.reach * push * (0.8 + 0.4*s.Float64()))
	w.Outcome = roi.Outcome{Reach: engagement.Known(reach), Engagements: engagement.Known(int64(float64(reach) * p.engaged * math.Exp(0.15*s.NormFloat64()))),
		Clicks: engagement.Known(clicks), Orders: engagement.Known(orders), GrossRevenue: revenue}
	if n < p.blind {
		w.Outcome.Clicks, w.Outcome.Orders, w.Outcome.GrossRevenue = engagement.Count{}, engagement.Count{}, money.Amount{}
	}
	s.nulls[n] = append(s.nulls[n], clicks-orders)
	return w
}

// programme draws the quarter.
func (s *shop) programme() programme.Data {
	d := programme.Data{Start: launch, Shared: roi.Cost{Tools: usd(39000), AgencyFee: usd(150000)}, SharedBy: roi.Equally}
	for i := range people {
		d.Creators = append(d.Creators, people[i].record(s.Rand))
	}
	s.nulls = make([][]int64, quarterWeeks)
	for n := range quarterWeeks {
		season := 1 + 0.2*math.Sin(float64(n)/2)
		for i := range people {
			if n >= people[i].from {
				d.Creators[i].Weeks = append(d.Creators[i].Weeks, s.week(&people[i], n, season))
			} else {
				s.nulls[n] = append(s.nulls[n], 0)
			}
		}
		for _, other := range []string{"email", "direct", "search", "direct"} { // each creator's help hides behind these
			s.order(n, other, attribution.Click)
		}
	}
	return d
}

// paths are the orders, and the clicks that led to none.
func (s *shop) paths() []attribution.Path {
	all := append([]attribution.Path{}, s.orders...)
	for i := range 3 {
		all = append(all, attribution.Path{Order: fmt.Sprintf("o-9%03d", i+1), At: launch.AddDays(20 * (i + 1)).In(time.UTC), Value: usd(2900)})
	}
	for n, row := range s.nulls {
		for i, clicks := range row {
			if clicks > 0 {
				all = append(all, attribution.Path{At: launch.AddDays(7*n + 6).In(time.UTC), Nulls: clicks, Touches: []attribution.Touch{{Channel: people[i].name}}})
			}
		}
	}
	return all
}

// lines writes a list with one element a line.
func lines[T any](list []T) []byte {
	var out bytes.Buffer
	out.WriteString("[\n")
	for i := range list {
		row, err := json.Marshal(list[i])
		if err != nil {
			panic(err)
		}
		out.Write(row)
		if i < len(list)-1 {
			out.WriteByte(',')
		}
		out.WriteByte('\n')
	}
	out.WriteString("]\n")
	return out.Bytes()
}

// The sample is what this generator writes; -update writes it anew.
func TestSample(t *testing.T) {
	s := &shop{Rand: rand.New(rand.NewPCG(8, 13))}
	d := s.programme()
	indentedJSON := func(v any) []byte {
		body, err := json.MarshalIndent(v, "", " ")
		require.NoError(t, err)
		return append(body, '\n')
	}
	shortened := d
	shortened.Creators = nil
	head, err := json.Marshal(shortened)
	require.NoError(t, err)
	body := bytes.Replace(head, []byte(`"creators":null`), append([]byte(`"creators":`), bytes.TrimSpace(records(t, d.Creators))...), 1)
	for name, want := range map[string][]byte{
		programmeFile: append(body, '\n'), ordersFile: lines(s.paths()), goalsFile: lines(goalsOf(d)),
		campaignsFile: indentedJSON(campaignsOf(s.Rand)), settingsFile: indentedJSON(settingsOf()),
	} {
		if testfiles.Updating() {
			require.NoError(t, os.WriteFile("sample/"+name, want, 0o600))
		}
		got, err := os.ReadFile("sample/" + name)
		require.NoError(t, err)
		assert.Equal(t, string(want), string(got), name)
	}
}

// records writes creators with one week a line.
func records(t *testing.T, list []programme.Record) []byte {
	t.Helper()
	var out bytes.Buffer
	out.WriteString("[\n")
	for i, r := range list {
		weeks := r.Weeks
		r.Weeks = nil
		head, err := json.Marshal(r)
		require.NoError(t, err)
		out.Write(head[:len(head)-1])
		if len(weeks) > 0 {
			out.WriteString(`,"weeks":`)
			out.Write(bytes.TrimSpace(lines(weeks)))
		}
		out.WriteByte('}')
		if i < len(list)-1 {
			out.WriteByte(',')
		}
		out.WriteByte('\n')
	}
	out.WriteString("]")
	return out.Bytes()
}
