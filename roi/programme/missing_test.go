package programme_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

// blind makes the orders and the revenue of a week unknown.
func blind(w *programme.Week) {
	w.Outcome.Orders, w.Outcome.GrossRevenue = engagement.Count{}, money.Amount{}
}

func cardsOf(t *testing.T, d programme.Data) []programme.Scorecard {
	t.Helper()
	cards, err := programme.DefaultScores().Scorecards(d, endOf(13))
	require.NoError(t, err)
	require.Empty(t, cards.Problems)
	return cards.Cards
}

// One creator's unknown week takes the yardstick from nobody.
func TestUnknownWeeksOfOneAreLeftOutOfTheYardstick(t *testing.T) {
	d := three()
	blind(&d.Creators[1].Weeks[0])
	cards := cardsOf(t, d)
	cpa := line(t, cards[0], programme.CostPerOrder)
	require.Nil(t, cpa.Peers.Undefined)
	assert.InDelta(t, (500+50+1000+100)/8.0, cpa.Peers.Value.Value, 1e-9) // ben's week with half of his 100 EUR, and both of cat's
	assert.Equal(t, "the other 2 together, over 3 of 4 weeks", cpa.Peers.Value.Of)
	assert.Empty(t, cpa.Over)
	assert.Nil(t, cpa.Score.Undefined)
	back := line(t, cards[0], programme.ReturnOnCost)
	assert.InDelta(t, 8*40/1650.0-1, back.Peers.Value.Value, 1e-9)
	assert.Nil(t, back.Peers.Value.Interval.Undefined, "the weeks that are known have a spread")
	own := line(t, cards[1], programme.CostPerOrder)
	assert.InDelta(t, 275, own.Value.Value, 1e-9) // 550 / 2
	assert.Equal(t, "1 of 2 weeks", own.Over)

	blind(&d.Creators[1].Weeks[1])
	cards = cardsOf(t, d)
	cpa = line(t, cards[0], programme.CostPerOrder)
	assert.InDelta(t, 1100/6.0, cpa.Peers.Value.Value, 1e-6)
	assert.Equal(t, "1 of the other 2 together, over 2 of 4 weeks", cpa.Peers.Value.Of)
	assert.ErrorContains(t, line(t, cards[1], programme.CostPerOrder).Value.Undefined, "orders are unknown in every week")
}

// Views by other definitions are not added up here, and keep no money from it.
func TestViewsOfSeveralKindsKeepTheMoney(t *testing.T) {
	d := three()
	d.Creators[1].Weeks[0].Outcome.Views, d.Creators[1].Weeks[0].Outcome.ViewsAs = known(5), "one"
	d.Creators[1].Weeks[1].Outcome.Views, d.Creators[1].Weeks[1].Outcome.ViewsAs = known(5), "another"
	assert.Nil(t, cardsOf(t, d)[1].Return.Undefined)
}

// ROI rests on the weeks that know revenue, with their costs: unknown is not 0.
func TestUnknownRevenueIsNotZero(t *testing.T) {
	d := programme.Data{Start: launch, Shared: roi.Cost{Tools: euros(300)}}
	for _, name := range []string{"a", "b"} {
		r := programme.Record{Creator: name}
		for n := range 6 {
			r.Weeks = append(r.Weeks, week(n+1, 10_000, 500, 500, 26+int64(n%2))) // 1,040 or 1,080 EUR for 525
		}
		d.Creators = append(d.Creators, r)
	}
	whole := cardsOf(t, d)[0]
	assert.Empty(t, whole.ReturnOver)
	for n := range 3 {
		d.Creators[0].Weeks[n].Outcome.GrossRevenue = money.Amount{}
	}
	card := cardsOf(t, d)[0]
	require.Nil(t, card.Return.Undefined)
	assert.Equal(t, "3 of 6 weeks", card.ReturnOver)
	assert.Equal(t, eur("1575.00"), card.Return.Value.Cost) // 3 · 500 and half of 150
	assert.Equal(t, eur("3200.00"), card.Return.Value.Gain)
	l := line(t, card, programme.ReturnOnCost)
	assert.InDelta(t, 3200/1575.0-1, l.Value.Value, 1e-9)
	assert.Equal(t, int64(3), l.N)
	assert.Equal(t, "3 of 6 weeks", l.Over)

	q, err := programme.DefaultQuarter().Quarter(d, nil, endOf(6))
	require.NoError(t, err)
	assert.Equal(t, "9 of 12 weeks", q.ReturnOver)
	assert.Equal(t, eur("4725.00"), q.Return.Value.Cost) // 9 · 500 and 9 / 12 of 300
	assert.Equal(t, eur("9560.00"), q.Return.Value.Gain)
	assert.Equal(t, eur("40.00"), q.PhaseTwo.OrderValue.Value)
	assert.Equal(t, "9 of 12 weeks", q.PhaseTwo.OrderValueOver)
	roundTrip(t, q)

	for n := range 6 {
		d.Creators[0].Weeks[n].Outcome.GrossRevenue = money.Amount{}
	}
	assert.ErrorContains(t, cardsOf(t, d)[0].Return.Undefined, "gross revenue not given")

	for n := range 6 { // revenue that is known in part is not known
		d.Creators[0].Weeks[n].Outcome.GrossRevenue = euros(9)
		d.Creators[0].Weeks[n].Outcome.Partial = []string{"gross_revenue"}
	}
	assert.NotNil(t, cardsOf(t, d)[0].Return.Undefined)
}

// A cost divided by revenue waits for the revenue.
func TestSharedByRevenueNeedsIt(t *testing.T) {
	d := three()
	d.SharedBy = roi.ByRevenue
	d.Creators[1].Weeks[0].Outcome.GrossRevenue = money.Amount{}
	assert.Contains(t, cardsOf(t, d)[0].Allocated.Sentence, "could not be divided")
}

func TestJudgeLeavesOutWhatIsKnownInPart(t *testing.T) {
	var kept []programme.Kept
	for i, partial := range [][]string{nil, {"gross_revenue"}, {"refunds"}, {"cost_of_goods"}} {
		kept = append(kept, programme.Kept{
			Forecast: programme.Forecast{
				Confidence: 0.8,
				Orders:     engagement.FigureOf(programme.Range{Middle: 10, Low: 5, High: 15}, nil),
				Revenue:    engagement.FigureOf(programme.MoneyRange{Middle: euros(400), Low: euros(200), High: euros(600)}, nil),
				ROI:        engagement.FigureOf(programme.Range{Middle: 1, High: 2}, nil),
			},
			Outcome: roi.Outcome{Orders: known(int64(9 + i)), GrossRevenue: euros(400), Partial: partial},
			Cost:    roi.Cost{CreatorFee: euros(200)},
		})
	}
	campaigns := map[string]int{}
	for _, a := range programme.Judge(kept) {
		campaigns[a.What] = a.Campaigns
	}
	assert.Equal(t, 4, campaigns["orders"])
	assert.Equal(t, 2, campaigns["revenue"], "goods are no part of net revenue")
	assert.Equal(t, 2, campaigns["roi"])
}

func TestNoOrderForMoneyScoresTheWorst(t *testing.T) {
	d := three()
	for i := range d.Creators[1].Weeks {
		d.Creators[1].Weeks[i].Outcome.Orders, d.Creators[1].Weeks[i].Outcome.GrossRevenue = known(0), euros(0)
	}
	card := cardsOf(t, d)[1]
	l := line(t, card, programme.CostPerOrder)
	require.NotNil(t, l.Value.Undefined, "it has no price")
	assert.Equal(t, "there are 0 orders for 1100.00 EUR, so it scores the worst", l.Value.Undefined.Because)
	require.Nil(t, l.Score.Undefined)
	assert.Zero(t, l.Score.Value)
	assert.InDelta(t, 0.2/0.8, l.Weight, 1e-12, "it counts: all but quality and reliability, which nobody can be held against")
	roundTrip(t, card)

	for i := range d.Creators[1].Weeks { // what cost nothing is not dear
		d.Creators[1].Weeks[i].Cost = roi.Cost{CreatorFee: euros(0)}
	}
	d.Shared = roi.Cost{}
	assert.NotNil(t, line(t, cardsOf(t, d)[1], programme.CostPerOrder).Score.Undefined)
}

func TestReturnIntervalEndsWhereAllIsLost(t *testing.T) {
	d := three()
	d.Creators[1].Weeks[0] = week(1, 10_000, 300, 100, 40)
	l := line(t, cardsOf(t, d)[1], programme.ReturnOnCost)
	assert.InDelta(t, -1, l.Interval.Value.Low, 0)
	assert.Greater(t, l.Interval.Value.High, l.Value.Value)

	d.Creators[1].Weeks[1].Outcome.Refunds = euros(500) // a gain below 0 can lose more
	l = line(t, cardsOf(t, d)[1], programme.ReturnOnCost)
	assert.Less(t, l.Interval.Value.Low, -1.0)
}

// Shared costs and own ones are of different kinds: neither lacks the other's.
func TestSharedCostsMakeNothingPartial(t *testing.T) {
	d := three()
	for _, c := range cardsOf(t, d) {
		assert.Empty(t, c.Return.Value.Partial)
	}
	q, err := programme.DefaultQuarter().Quarter(d, nil, endOf(2))
	require.NoError(t, err)
	assert.Empty(t, q.Return.Value.Partial)
	d.Creators[0].Weeks[0].Cost.Product = euros(20)
	assert.Equal(t, []string{"product"}, cardsOf(t, d)[0].Return.Value.Partial, "of one week only")
}

// Problems found after reading name the place in the file, whatever was dropped before.
func TestPathsAreThoseOfTheFile(t *testing.T) {
	const broken = `{"start":"2026-03-02","creators":[5,{"creator":"a","weeks":[{"starts":"soon"},{"starts":"2026-03-03"},{"starts":"2026-03-02"},7,{"starts":"2026-03-02"}]},{"creator":"a"}]}`
	d, problems, err := programme.Read(strings.NewReader(broken))
	require.NoError(t, err)
	require.Len(t, problems, 3)
	cards, err := programme.DefaultScores().Scorecards(d, endOf(2))
	require.NoError(t, err)
	for _, want := range [][2]string{{"creators[1].weeks[1].starts", "aligned"}, {"creators[1].weeks[4].starts", "unique"}, {"creators[2].creator", "unique"}} {
		assert.True(t, cards.Problems.Has(want[0], want[1]), "%v in %v", want, []any{cards.Problems})
	}
	assert.Len(t, cards.Problems, 3)
	for _, p := range cards.Problems {
		switch p.Path {
		case "creators[1].weeks[4].starts":
			assert.Equal(t, "weeks[2]", p.Param)
		case "creators[2].creator":
			assert.Equal(t, "creators[1]", p.Param)
		}
	}

	goals, problems, err := programme.ReadGoals(strings.NewReader(`[{"id":1},{"id":"a","measure":"luck"}]`))
	require.NoError(t, err)
	require.True(t, problems.Has("goals[0]", "form"))
	_, wrong := programme.CheckGoals(goals, endOf(2))
	assert.True(t, wrong.Has("goals[1].measure", "enum"), "%v", []any{wrong})

	text, err := json.Marshal(sure(2)) // where nothing was dropped nothing is kept in mind
	require.NoError(t, err)
	back, _, err := programme.Read(strings.NewReader(string(text)))
	require.NoError(t, err)
	assert.Equal(t, sure(2), back)
}
