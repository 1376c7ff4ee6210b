package programme_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

// sure is a programme in which "up" converts three times as well as six others and
// "down" a third as well, every week the same.
func sure(weeks int) programme.Data {
	d := programme.Data{Start: launch}
	for _, c := range []struct {
		name   string
		orders int64
	}{{"up", 30}, {"down", 3}, {"a", 10}, {"b", 10}, {"c", 10}, {"d", 10}, {"e", 10}, {"f", 10}} {
		r := programme.Record{Creator: c.name}
		budget := euros(500)
		r.Budget = &budget
		for n := 1; n <= weeks; n++ {
			r.Weeks = append(r.Weeks, week(n, 20_000, 1000, 500, c.orders))
		}
		d.Creators = append(d.Creators, r)
	}
	return d
}

func review(t *testing.T, p programme.ReviewPolicy, d programme.Data, w int) programme.Review {
	t.Helper()
	r, err := p.Review(d, endOf(w))
	require.NoError(t, err)
	require.Empty(t, r.Problems)
	return r
}

func TestRhythm(t *testing.T) {
	p := programme.FrameworkReview()
	for _, c := range []struct {
		week     int
		rhythm   string
		up, down programme.Action
		what     programme.What
	}{
		{2, "watch", programme.Watch, programme.Watch, ""},
		{3, "adjust", programme.DoubleDown, programme.Adjust, programme.Offer},
		{4, "adjust", programme.DoubleDown, programme.Adjust, programme.Offer},
		{5, "scale", programme.Scale, programme.Stop, ""},
	} {
		r := review(t, p, sure(c.week), c.week)
		assert.Equal(t, c.rhythm, r.Rhythm)
		assert.Equal(t, c.up, r.Decisions[0].Action, "week %d: %s", c.week, r.Decisions[0].Why)
		assert.Equal(t, c.down, r.Decisions[1].Action, "week %d: %s", c.week, r.Decisions[1].Why)
		assert.Equal(t, c.what, r.Decisions[1].What)
		for _, x := range r.Decisions[2:] {
			assert.Equal(t, programme.Watch, x.Action, "%s: %s", x.Creator, x.Why)
		}
		roundTrip(t, r)
	}
}

// What is proven stays so: the review of a later week finds it in the same week.
func TestReviewRemembersWithoutMemory(t *testing.T) {
	p := programme.FrameworkReview()
	early, late := review(t, p, sure(4), 4), review(t, p, sure(12), 12)
	assert.Equal(t, early.Decisions[0].Evidence[0].Since, late.Decisions[0].Evidence[0].Since)
	assert.NotZero(t, late.Decisions[0].Evidence[0].Since)
}

func TestPriceToAdjust(t *testing.T) {
	p := programme.FrameworkReview()
	dearest := euros(10)
	p.Dearest = &dearest
	r := review(t, p, sure(5), 5) // 500 / 30 = 16.67 an order
	assert.Equal(t, programme.Adjust, r.Decisions[0].Action)
	assert.Equal(t, programme.Price, r.Decisions[0].What)
	assert.Contains(t, r.Decisions[0].Why, "16.67 EUR")
}

func TestChangeStartsTheEvidenceAnew(t *testing.T) {
	p := programme.FrameworkReview()
	d := sure(6)
	d.Creators[1].Changed = launch.AddDays(7 * 5) // the sixth week is the first after it
	for i := range d.Creators[1].Weeks[5:] {
		d.Creators[1].Weeks[5+i] = week(6+i, 20_000, 1000, 500, 10)
	}
	r := review(t, p, d, 6)
	assert.Equal(t, programme.TestAnew, r.Decisions[1].Action)
	assert.Equal(t, 1, r.Decisions[1].Evidence[0].Weeks)

	d = sure(12) // and still as bad as before
	d.Creators[1].Changed = launch.AddDays(7 * 5)
	r = review(t, p, d, 12)
	assert.Equal(t, programme.Stop, r.Decisions[1].Action, r.Decisions[1].Why)
}

func TestContentToAdjust(t *testing.T) {
	d := sure(10)
	d.Creators = d.Creators[2:]
	for i := range d.Creators[0].Weeks {
		d.Creators[0].Weeks[i] = week(i+1, 20_000, 500, 500, 10)
	}
	r := review(t, programme.FrameworkReview(), d, 10)
	assert.Equal(t, programme.Adjust, r.Decisions[0].Action, r.Decisions[0].Why)
	assert.Equal(t, programme.Content, r.Decisions[0].What)
}

func TestReallocation(t *testing.T) {
	r := review(t, programme.FrameworkReview(), sure(5), 5)
	b := r.Budget
	assert.Equal(t, programme.ByAverageReturn, b.Method)
	assert.Equal(t, eur("500.00"), b.Moved)
	assert.Equal(t, eur("1000.00"), b.Lines[0].After, b.Why)
	assert.Equal(t, eur("0.00"), b.Lines[1].After)
	assert.Contains(t, b.Why, "says little of the next unit")
	balances(t, b)

	// No more than a tenth of the whole moves, to the cent, and no more than a share goes
	// to one creator; the rest is for new ones.
	p := programme.FrameworkReview()
	p.MostMoved, p.MostRaised = *ratio("0.0333"), *ratio("0.1")
	b = review(t, p, sure(5), 5).Budget
	assert.Equal(t, eur("133.20"), b.Moved)
	assert.Equal(t, eur("550.00"), b.Lines[0].After)
	assert.Equal(t, eur("83.20"), b.Left)
	assert.Contains(t, b.Why, "new creators")
	balances(t, b)

	d := sure(5)
	for i := range d.Creators {
		d.Creators[i].Budget = nil
	}
	assert.Equal(t, programme.NoMove, review(t, p, d, 5).Budget.Method)
	assert.Zero(t, review(t, p, sure(2), 2).Budget.Moved.Sign(), "early noise moves nothing")
}

func balances(t *testing.T, b programme.Reallocation) {
	t.Helper()
	before, after := money.Amount{}, b.Left
	var err error
	for _, l := range b.Lines {
		before, err = before.Add(l.Before)
		require.NoError(t, err)
		after, err = after.Add(l.After)
		require.NoError(t, err)
		assert.GreaterOrEqual(t, l.After.Sign(), 0)
	}
	assert.Equal(t, b.Before, before)
	assert.Equal(t, b.Before, after)
}

// gain = 20·√spend: spend of 100 to 900 brings 200 to 600.
func TestResponse(t *testing.T) {
	var weeks []programme.Week
	for n, spend := range []int64{100, 400, 900, 100, 400, 900, 625, 225} {
		gain := []int64{200, 400, 600, 200, 400, 600, 500, 300}[n]
		weeks = append(weeks, programme.Week{Outcome: roi.Outcome{GrossRevenue: euros(gain)}, Cost: roi.Cost{CreatorFee: euros(spend)}})
	}
	r, err := programme.ResponseOf(weeks, roi.Revenue)
	require.NoError(t, err)
	assert.InDelta(t, 0.5, r.Power, 1e-9)
	assert.InDelta(t, 20, r.Scale, 1e-6)
	m, err := r.Marginal(400)
	require.NoError(t, err)
	assert.InDelta(t, 0.5, m, 1e-9) // 20·½/√400
	_, err = r.Marginal(0)
	require.Error(t, err)
	_, err = programme.ResponseOf(weeks[:5], roi.Revenue)
	require.ErrorContains(t, err, "fewer than 6 weeks")
	_, err = programme.ResponseOf(sure(8).Creators[0].Weeks, roi.Revenue)
	require.ErrorContains(t, err, "factor of 2")
}

func TestReallocationByResponse(t *testing.T) {
	d := sure(8)
	for i := range d.Creators[0].Weeks {
		spend := []int64{100, 400, 900, 100, 400, 900, 625, 225}[i]
		gain := []int64{600, 1200, 1800, 600, 1200, 1800, 1500, 900}[i]
		d.Creators[0].Weeks[i].Cost.CreatorFee = euros(spend)
		d.Creators[0].Weeks[i].Outcome.GrossRevenue = euros(gain)
	}
	b := review(t, programme.FrameworkReview(), d, 8).Budget
	assert.Equal(t, programme.ByResponse, b.Method)
	balances(t, b)
	// gain = 60·√spend brings 1 for the next unit at 900, and no further.
	assert.InDelta(t, 900, b.Lines[0].After.Decimal().InexactFloat64(), 5)
	assert.Positive(t, b.Left.Sign())
}

func TestHolmIsStricter(t *testing.T) {
	p := programme.FrameworkReview()
	p.Correct = programme.Family
	one, holm := review(t, programme.FrameworkReview(), sure(3), 3), review(t, p, sure(3), 3)
	for i := range one.Decisions {
		assert.GreaterOrEqual(t, holm.Decisions[i].Evidence[0].PValue, one.Decisions[i].Evidence[0].PValue)
	}
	assert.Greater(t, holm.Decisions[0].Evidence[0].PValue, one.Decisions[0].Evidence[0].PValue)
}

func TestMissingIsNotAssessed(t *testing.T) {
	d := sure(6)
	for i := range d.Creators[0].Weeks {
		d.Creators[0].Weeks[i].Outcome.Clicks = engagement.Count{}
	}
	d.Creators = append(d.Creators, programme.Record{Creator: "new"})
	r := review(t, programme.FrameworkReview(), d, 6)
	assert.Equal(t, programme.Watch, r.Decisions[0].Action)
	assert.Contains(t, r.Decisions[0].Why, "not assessed")
	assert.Equal(t, "there are no data yet", r.Decisions[8].Why)
	assert.NotNil(t, r.Decisions[8].Evidence[0].Ratio.Undefined)
	roundTrip(t, r)

	r, err := programme.FrameworkReview().Review(programme.Data{Start: launch}, endOf(1))
	require.NoError(t, err)
	assert.Empty(t, r.Decisions)
}

// The order of creators and weeks changes nothing, and neither does a repetition.
func TestReviewIsDeterministic(t *testing.T) {
	w := world{Rand: rand.New(rand.NewPCG(4, 4)), creators: 6, weeks: 9, clicks: 200, base: 0.03, spread: 0.2}
	d := w.data()
	p := programme.FrameworkReview()
	one := review(t, p, d, 9)
	assert.Equal(t, one, review(t, p, d, 9))
	for i := range d.Creators {
		weeks := d.Creators[i].Weeks
		w.Shuffle(len(weeks), func(a, b int) { weeks[a], weeks[b] = weeks[b], weeks[a] })
	}
	assert.Equal(t, one, review(t, p, d, 9))
}
