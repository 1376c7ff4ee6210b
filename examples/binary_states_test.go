package examples_test

import (
	"encoding"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/listen"
	"github.com/seed-e12bc25d/influencekit/engagement/overlap"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/engagement/wire"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/attribution"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A state is a value that has a binary form.
type state interface {
	encoding.BinaryMarshaler
	encoding.BinaryUnmarshaler
}

// formVersions are the versions of the forms of today that changed after version 2.
var formVersions = map[wire.Kind]byte{wire.FollowerTally: 3, wire.Paths: 3}

// formVersion is the version of the form of a kind today.
func formVersion(k wire.Kind) byte {
	return max(2, formVersions[k])
}

// states makes, of every type that has a binary form, two states that differ and a
// zero value.
var states = []struct {
	kind  wire.Kind
	what  string
	state func(t *testing.T, n int) state // n: 1 or 2
	zero  func() state
}{
	{wire.Histogram, "", func(_ *testing.T, n int) state {
		h := new(stats.Histogram)
		for i := range 10 * n {
			h.AddN(float64(i)/7, uint64(1+i%3))
		}
		return h
	}, func() state { return new(stats.Histogram) }},
	{wire.Sample, "exact", sampleOf(9), func() state { return new(stats.Sample) }},
	{wire.Sample, "in buckets", sampleOf(1300), func() state { return new(stats.Sample) }},
	{wire.Sketch, "", func(t *testing.T, n int) state {
		s := overlap.New(16, overlap.NewSalt("forms"))
		for i := range 30 * n {
			require.NoError(t, s.Add(fmt.Sprint("fan", i)))
		}
		return s
	}, func() state { return new(overlap.Sketch) }},
	{wire.EngagementTally, "mean", tallyOf(engagement.Mean, 12), func() state { return new(engagement.Tally) }},
	{wire.EngagementTally, "median", tallyOf(engagement.Median, 12), func() state { return new(engagement.Tally) }},
	{wire.EngagementTally, "median in buckets", tallyOf(engagement.Median, 1300), func() state { return new(engagement.Tally) }},
	{wire.ListenTally, "", func(t *testing.T, n int) state {
		m, err := listen.Compile(listen.Brand{Name: "Acme", Hashtags: []string{"acmefans"}}, listen.Brand{Name: "Rival"})
		require.NoError(t, err)
		tally := listen.NewTally(m, 0)
		for i := range 3 * n {
			p := somePost(i)
			p.Caption = []string{"I love my acme #acmefans", "rival or acme?", "no brand"}[i%3]
			require.NoError(t, tally.AddPost(&p, nil))
		}
		return tally
	}, func() state { return new(listen.Tally) }},
	{wire.Amount, "", func(_ *testing.T, n int) state {
		a := []money.Amount{money.Must("-1200.50", "EUR"), money.Must("7", "JPY")}[n-1]
		return &a
	}, func() state { return new(money.Amount) }},
	{wire.Amount, "of no currency", func(_ *testing.T, n int) state {
		a := []money.Amount{{}, money.Must("7", "JPY")}[n-1]
		return &a
	}, func() state { return new(money.Amount) }},
	{wire.Ratio, "", func(_ *testing.T, n int) state {
		r := money.BasisPoints(int64(1250 * n))
		return &r
	}, func() state { return new(money.Ratio) }},
	{wire.Sum, "", func(_ *testing.T, n int) state {
		s := new(money.Sum)
		s.AddMinor("EUR", []int64{int64(n), 250})
		s.AddMinor("USD", []int64{-7})
		s.AddMinor("?", []int64{1})
		return s
	}, func() state { return new(money.Sum) }},
	{wire.Paths, "", func(t *testing.T, n int) state {
		p := attribution.NewPaths("EUR")
		for i := range 4 * n {
			at := formsDay.Add(time.Duration(i) * time.Hour)
			touches := []attribution.Touch{{Channel: "mia", At: at}, {Channel: "email", Key: true}}
			require.NoError(t, p.Add(attribution.Path{Order: fmt.Sprint("o", i), At: at.Add(time.Hour), Touches: touches, Value: money.Must("12.50", "EUR")}))
			require.NoError(t, p.Add(attribution.Path{Nulls: int64(1 + i), Touches: touches[i%2:]}))
		}
		return p
	}, func() state { return new(attribution.Paths) }},
	{wire.GrowthTally, "", func(_ *testing.T, n int) state {
		tally := new(audit.GrowthTally)
		for i := range int64(8 * n) {
			tally.Add(engagement.Snapshot{
				At: formsDay.AddDate(0, 0, int(i)), Followers: engagement.Known(1000 + i), Following: engagement.Known(i),
				Metrics: engagement.Metrics{Views: engagement.Known(i * i)}, Rounded: engagement.Tri(i%3 - 1),
			})
		}
		return tally
	}, func() state { return new(audit.GrowthTally) }},
	{wire.FollowerTally, "", func(_ *testing.T, n int) state {
		tally := new(audit.FollowerTally)
		for i := range int64(20 * n) {
			_ = tally.AddProfile(&audit.Profile{
				Followers: engagement.Known(10 * i), Following: engagement.Known(3000 - 100*i), Posts: engagement.Known(i % 4), LastActive: formsDay,
			}, formsDay)
		}
		return tally
	}, func() state { return new(audit.FollowerTally) }},
	{wire.CommentTally, "", func(_ *testing.T, n int) state {
		tally := new(audit.CommentTally)
		for i := range 3 * n {
			_ = tally.Add(&engagement.Comment{
				ID: fmt.Sprint(i), Post: "p", Author: fmt.Sprint("a", i%2), Published: formsDay,
				Text: []string{"wow", "check out my page", "this lipstick stays on all day even after two cups of coffee and a long walk in the rain"}[i%3],
			})
		}
		return tally
	}, func() state { return new(audit.CommentTally) }},
	{wire.OutcomeTally, "", func(t *testing.T, n int) state {
		tally := roi.NewOutcomeTally(formsDay)
		for i := range 3 * n {
			cur := []money.Currency{"EUR", "JPY"}[i%2]
			require.NoError(t, tally.Add(&roi.Assignment{Creator: []string{"mia", "", "ben"}[i%3], Order: roi.Order{
				ID: fmt.Sprint(i), Currency: cur, Placed: formsDay.Add(time.Duration(i-2) * time.Hour), NewCustomer: engagement.Tri(i%2 - 1),
				Sale: roi.Sale{
					Goods: money.Must(fmt.Sprint(20+i), cur), Discounts: money.Must("2", cur),
					Refunds: []roi.Refund{{At: formsDay.Add(time.Duration(i) * time.Minute), Goods: money.Must("5", cur)}},
				},
			}}))
		}
		return tally
	}, func() state { return new(roi.OutcomeTally) }},
}

var formsDay = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

func somePost(i int) engagement.Post {
	return engagement.Post{
		ID: fmt.Sprint("p", i), Published: formsDay.Add(time.Duration(i) * time.Hour), Followers: engagement.Known(1000),
		Metrics: engagement.Metrics{Likes: engagement.Known(int64(20 + i*7%900)), Comments: engagement.Known(int64(i % 5))},
	}
}

func tallyOf(by engagement.Aggregate, posts int) func(*testing.T, int) state {
	return func(_ *testing.T, n int) state {
		tally := engagement.NewTally(engagement.ByFollowers().As(by))
		for i := range posts * n {
			p := somePost(i)
			tally.Add(&p)
		}
		hidden := engagement.Post{Followers: engagement.Known(1000)}
		hidden.Because(engagement.Likes, engagement.Hidden)
		tally.Add(&hidden)
		return tally
	}
}

func sampleOf(size int) func(*testing.T, int) state {
	return func(_ *testing.T, n int) state {
		s := new(stats.Sample)
		for i := range size * n {
			s.Add(float64(i*i%997) / 13)
		}
		return s
	}
}
