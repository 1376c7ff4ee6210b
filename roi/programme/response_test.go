package programme_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

// TestResponseByHand fits six noisy weeks: the slope, its 90 % interval with Student's t of
// four degrees of freedom (2.131847) and the scale are those of a regression of the
// logarithms worked out apart. The most spent is twice the least, which is enough.
func TestResponseByHand(t *testing.T) {
	week := func(spend, gain int64) programme.Week {
		return programme.Week{Outcome: roi.Outcome{GrossRevenue: euros(gain)}, Cost: roi.Cost{CreatorFee: euros(spend)}}
	}
	weeks := []programme.Week{week(100, 300), week(120, 340), week(140, 352), week(160, 401), week(180, 404), week(200, 431)}
	lame := []programme.Week{
		week(0, 500), week(130, 0), {Cost: roi.Cost{CreatorFee: euros(900)}},
		{Outcome: roi.Outcome{GrossRevenue: euros(900)}},
		{Outcome: roi.Outcome{GrossRevenue: euros(900)}, Cost: roi.Cost{CreatorFee: euros(1), Tools: money.Must("1", "USD")}},
	}
	r, err := programme.ResponseOf(append(lame, weeks...), roi.Revenue)
	require.NoError(t, err)
	assert.Equal(t, 6, r.Weeks, "weeks without a spend and a gain do not count")
	assert.InDelta(t, 100, r.Low, 1e-9)
	assert.InDelta(t, 200, r.High, 1e-9)
	assert.InDelta(t, 0.513418, r.Power, 1e-6)
	assert.InDelta(t, 0.415980, r.Interval.Low, 1e-6)
	assert.InDelta(t, 0.610857, r.Interval.High, 1e-6)
	assert.InDelta(t, 28.532453, r.Scale, 1e-5)
	next, err := r.Marginal(150)
	require.NoError(t, err)
	assert.InDelta(t, 1.279275, next, 1e-6)

	_, err = programme.ResponseOf(append(lame, weeks[:5]...), roi.Revenue)
	require.ErrorContains(t, err, "fewer than 6 weeks")
	weeks[5] = week(199, 431)
	_, err = programme.ResponseOf(weeks, roi.Revenue)
	require.ErrorContains(t, err, "factor of 2")
	for i := range weeks { // gain falls where spend rises
		weeks[i] = week(100+40*int64(i), 600-50*int64(i))
	}
	_, err = programme.ResponseOf(weeks, roi.Revenue)
	require.ErrorContains(t, err, "did not clearly follow")
}

// TestWhoMoves: what is freed by a part of one budget and by the whole of another, bounded
// by what may move, and shared out by the average gain up to each one's room. "up" and
// "top" gain 1,200 and 2,400 EUR for 500: a third and two thirds.
func TestWhoMoves(t *testing.T) {
	data := func() programme.Data {
		d := sure(5)
		top := d.Creators[0]
		top.Creator = "top"
		top.Weeks = nil
		for n := range 5 {
			top.Weeks = append(top.Weeks, week(n+1, 20_000, 1000, 500, 60))
		}
		d.Creators = append(d.Creators, top)
		return d
	}
	after := func(p programme.ReviewPolicy, d programme.Data) (programme.Reallocation, map[string]string) {
		b := review(t, p, d, 5).Budget
		lines := map[string]string{}
		for _, l := range b.Lines {
			lines[l.Creator] = l.After.String()
		}
		balances(t, b)
		return b, lines
	}
	p := programme.FrameworkReview()
	b, lines := after(p, data())
	assert.Equal(t, programme.ByAverageReturn, b.Method)
	assert.Equal(t, []string{"0.00 EUR", "666.67 EUR", "833.33 EUR", "500.00 EUR"}, []string{lines["down"], lines["up"], lines["top"], lines["a"]})

	p.MostMoved = money.BasisPoints(500) // of 4,500 EUR
	b, lines = after(p, data())
	assert.Equal(t, eur("225.00"), b.Moved)
	assert.Equal(t, []string{"275.00 EUR", "575.00 EUR", "650.00 EUR"}, []string{lines["down"], lines["up"], lines["top"]})

	p = programme.FrameworkReview()
	p.MostRaised = money.BasisPoints(4000) // 200 EUR of room each: the rest is left
	b, lines = after(p, data())
	assert.Equal(t, eur("100.00"), b.Left)
	assert.Equal(t, []string{"0.00 EUR", "700.00 EUR", "700.00 EUR"}, []string{lines["down"], lines["up"], lines["top"]})
	assert.Contains(t, b.Why, "what is left is for testing new creators")

	d := data()
	d.Creators[1].Budget = nil // nothing to take
	b, _ = after(programme.FrameworkReview(), d)
	assert.Equal(t, programme.NoMove, b.Method)
	assert.Equal(t, "nobody with a budget is proven worse, so nothing moves", b.Why)
	assert.Len(t, b.Lines, len(d.Creators)-1)

	for i := range d.Creators {
		d.Creators[i].Budget = nil
	}
	b, _ = after(programme.FrameworkReview(), d)
	assert.Equal(t, "no weekly budgets were given", b.Why)

	d = data()
	odd := eur("1.005")
	d.Creators[3].Budget = &odd
	b = review(t, programme.FrameworkReview(), d, 5).Budget
	assert.Contains(t, b.Why, "no whole number of minor units")
	assert.Empty(t, b.Lines)
}
