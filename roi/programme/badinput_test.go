package programme_test

import (
	"bytes"
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

func TestBadRowsAreNamedAndGoodOnesKept(t *testing.T) {
	d := sure(4)
	d.Shared, d.SharedBy = roi.Cost{Tools: eur("-1")}, "by_luck"
	w := &d.Creators[0].Weeks
	minus := week(5, 1, 1, 1, 1)
	minus.Outcome.GrossRevenue = eur("-3")
	dollars := week(6, 1, 1, 1, 1)
	dollars.Cost.CreatorFee = roi.Cost{}.CreatorFee
	dollars.Cost.Other = usd("3")
	odd := week(7, 1, 1, 1, 1)
	odd.Starts = odd.Starts.AddDays(1)
	*w = append(*w, minus, dollars, odd, week(0, 1, 1, 1, 1), week(40, 1, 1, 1, 1), week(2, 9, 9, 9, 9), programme.Week{})
	d.Creators[1].Quality = []float64{0.5, 7, math.NaN()}
	d.Creators[1].Reliability = programme.Reliability{Delivered: known(2), OnTime: known(3)}
	d.Creators[2].Creator = "up"
	d.Creators[3].Creator = ""
	budget := eur("-9")
	d.Creators[4].Budget, d.Creators[4].Changed = &budget, endOf(99)

	r, err := programme.FrameworkReview().Review(d, endOf(10))
	require.NoError(t, err)
	for _, want := range [][2]string{
		{"shared.tools", "gte"}, {"shared_by", "enum"},
		{"creators[0].weeks[4].outcome.gross_revenue", "gte"}, {"creators[0].weeks[5].cost.other", "same_currency"},
		{"creators[0].weeks[6].starts", "aligned"}, {"creators[0].weeks[7].starts", "not_before"}, {"creators[0].weeks[8].starts", "not_after"},
		{"creators[0].weeks[9].starts", "unique"}, {"creators[0].weeks[10].starts", "required"},
		{"creators[1].quality[1]", "range"}, {"creators[1].quality[2]", "range"}, {"creators[1].reliability.on_time", "lte"},
		{"creators[2].creator", "unique"}, {"creators[3].creator", "required"}, {"creators[4].budget", "gte"}, {"creators[4].changed", "not_after"},
	} {
		assert.True(t, r.Problems.Has(want[0], want[1]), "%v in %v", want, []any{r.Problems})
	}
	assert.Len(t, r.Problems, 16)
	assert.Len(t, r.Decisions, 6)
	assert.Equal(t, int64(120), r.Decisions[0].Evidence[0].Own[0], "the four good weeks count")

	r, err = programme.FrameworkReview().Review(programme.Data{}, civil.Date{})
	require.NoError(t, err)
	assert.True(t, r.Problems.Has("start", "required"))
	assert.True(t, r.Problems.Has("as_of", "required"))

	_, err = programme.ReviewPolicy{}.Review(d, endOf(4))
	for _, path := range []string{"rhythms", "conversion_error", "engagement_error", "margin", "engaged", "peers", "basis"} {
		assert.ErrorContains(t, err, path+":")
	}
}

func TestReadKeepsWhatIsGood(t *testing.T) {
	text, err := json.Marshal(sure(3))
	require.NoError(t, err)
	d, problems, err := programme.Read(bytes.NewReader(text))
	require.NoError(t, err)
	require.Empty(t, problems)
	assert.Equal(t, review(t, programme.FrameworkReview(), sure(3), 3), review(t, programme.FrameworkReview(), d, 3))

	broken := `{"start":"2026-03-02","shared":{"tools":{"amount":"1","currency":"XXX"}},"what":1,"creators":[
		{"creator":"a","tier":7,"weeks":[{"starts":"2026-03-02"},{"starts":"soon"},{"starts":"2026-03-09","outcome":{"clicks":1.5}}]},
		5, {"creator":"b","weeks":{}}]}`
	d, problems, err = programme.Read(strings.NewReader(broken))
	require.NoError(t, err)
	for _, want := range [][2]string{
		{"shared", "form"}, {"what", "unknown_field"}, {"creators[0].tier", "form"}, {"creators[0].weeks[1]", "form"},
		{"creators[0].weeks[2]", "form"}, {"creators[1]", "object"}, {"creators[2].weeks", "list"},
	} {
		assert.True(t, problems.Has(want[0], want[1]), "%v in %v", want, []any{problems})
	}
	assert.Len(t, problems, 7)
	require.Len(t, d.Creators, 2)
	assert.Len(t, d.Creators[0].Weeks, 1)
	assert.Equal(t, launch, d.Start)

	_, _, err = programme.Read(strings.NewReader("[]"))
	require.Error(t, err)
	goals, problems, err := programme.ReadGoals(strings.NewReader(`[{"id":"a","measure":"orders","target":"5"},{"id":1}]`))
	require.NoError(t, err)
	assert.Len(t, goals, 1)
	assert.True(t, problems.Has("goals[1]", "form"))
}

func TestPoliciesAndDataSurviveJSON(t *testing.T) {
	roundTrip(t, sure(2))
	roundTrip(t, programme.DefaultScores())
	roundTrip(t, programme.FrameworkReview())
	roundTrip(t, programme.FrameworkPlan())
	roundTrip(t, programme.DefaultQuarter())
	roundTrip(t, goal("o", programme.Orders, "600", "1000", 100))
}

// Whatever is read, nothing panics, and all of it can be written.
func FuzzRead(f *testing.F) {
	text, err := json.Marshal(sure(2))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(text)
	f.Add([]byte(`{"start":"2026-03-02","creators":[{"creator":"a","weeks":[{"starts":"2026-03-02","outcome":{"orders":9,"clicks":1,"gross_revenue":{"amount":"1e23","currency":"EUR"}},"cost":{"other":{"amount":"0.000000000001","currency":"EUR"}}}]}]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		d, _, err := programme.Read(bytes.NewReader(text))
		if err != nil {
			return
		}
		cards, err := programme.DefaultScores().Scorecards(d, endOf(4))
		if err != nil {
			t.Fatal(err)
		}
		q, err := programme.DefaultQuarter().Quarter(d, nil, endOf(4))
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range []any{cards, q} { // a NaN could not be written
			if _, err := json.Marshal(v); err != nil {
				t.Fatal(err)
			}
		}
	})
}
