package roi_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
)

// TestJourneys: which codes and clicks are part of what led to an order.
func TestJourneys(t *testing.T) {
	ago := func(days int) time.Time { return day.AddDate(0, 0, -days) }
	known := roi.Programme{
		Codes: []roi.PromoCode{{Code: "MIA20", Creator: "mia"}, {Code: "BO", Creator: "bo", Until: ago(1)}, {Code: "WELCOME"}, {Code: "DUO", Creator: "mia"}, {Code: "DUO", Creator: "noa"}},
		Links: []roi.TrackedLink{{ID: "noa-d1", Creator: "noa"}, {ID: "mia-d1", Creator: "mia"}},
		Touches: []roi.Touch{
			{At: ago(40), Link: "noa-d1", Customer: "c1"},
			{At: ago(9), Link: "noa-d1", Customer: "c1"},
			{At: ago(9), Link: "noa-d1", Customer: "c1"}, // delivered twice
			{At: ago(3), Creator: "bo", Session: "s1"},
			{At: ago(-1), Link: "mia-d1", Order: "o"},
			{At: ago(2), Link: "nobody's", Order: "o"},
			{At: ago(5), Creator: "eve", Order: "o"},
			{At: ago(4), Creator: "own", Order: "o"},
		},
		Partnerships: []roi.Partnership{{Creator: "eve", Until: ago(2)}},
		Own:          map[string][]string{"own": {"c1"}},
		Sessions:     map[string]string{"o": "s1"},
	}
	order := func(change func(*roi.Order)) []roi.Order {
		o := sold("o", "10.00", "mia20", "bo", "welcome", "duo", "???")
		o.Placed, o.Customer = day, "c1"
		change(&o)
		return []roi.Order{o}
	}
	codes := []string{"MIA20 mia", "DUO mia", "DUO noa"}
	for name, c := range map[string]struct {
		change        func(*roi.Order)
		policy        roi.Policy
		codes, clicks []string
	}{
		"all that counts":             {func(*roi.Order) {}, roi.Policy{}, codes, []string{"noa 9", "bo 3"}},
		"a longer window":             {func(*roi.Order) {}, roi.Policy{WindowDays: 60}, codes, []string{"noa 40", "noa 9", "bo 3"}},
		"no clicks by the policy":     {func(*roi.Order) {}, roi.Policy{WindowDays: -1}, codes, nil},
		"their own order":             {func(*roi.Order) {}, roi.Policy{Self: true}, codes, []string{"noa 9", "own 4", "bo 3"}},
		"the landing page of another": {func(o *roi.Order) { o.Landing = "https://shop.example/?utm_content=noa-d1" }, roi.Policy{}, codes, []string{"noa 9", "bo 3", "noa 0"}},
		"the landing page of the last click": {func(o *roi.Order) {
			o.Landing, o.Customer = "https://shop.example/?utm_content=noa-d1", "c1"
			o.ID = "p"
		}, roi.Policy{}, codes, []string{"noa 9"}},
		"a landing page without clicks":  {func(o *roi.Order) { o.Landing, o.Customer = "/?utm_id=mia-d1", ""; o.ID = "" }, roi.Policy{}, codes, []string{"mia 0"}},
		"a landing page out of the deal": {func(o *roi.Order) { o.Landing = "/?utm_id=nobody" }, roi.Policy{}, codes, []string{"noa 9", "bo 3"}},
		"before it all":                  {func(o *roi.Order) { o.Placed = ago(100) }, roi.Policy{}, []string{"MIA20 mia", "BO bo", "DUO mia", "DUO noa"}, nil},
		"at no time known":               {func(o *roi.Order) { o.Placed = time.Time{} }, roi.Policy{}, codes, nil},
		"nothing led to it":              {func(o *roi.Order) { o.Codes, o.Customer, o.ID = nil, "c9", "p" }, roi.Policy{}, nil, nil},
	} {
		js := c.policy.Journeys(order(c.change), known)
		if assert.Len(t, js, 1, name) {
			var codes, clicks []string
			for _, code := range js[0].Codes {
				codes = append(codes, code.Code+" "+code.Creator)
			}
			for _, click := range js[0].Clicks {
				clicks = append(clicks, click.Creator+" "+engagement.Known(int64(js[0].Order.Placed.Sub(click.At)/(24*time.Hour))).String())
			}
			assert.ElementsMatch(t, c.codes, codes, name)
			assert.Equal(t, c.clicks, clicks, name)
		}
	}
	assert.Empty(t, roi.Policy{}.Journeys(order(func(o *roi.Order) { o.Test = true }), known))
	assert.Empty(t, roi.Policy{}.Journeys(nil, known))
}

// TestJourneysAreWhatAssignSees: there is a journey for each order that was sold, and
// whoever earns it is in it; where there are only clicks, as its last or first.
func TestJourneysAreWhatAssignSees(t *testing.T) {
	m := newMaker(73)
	earned, byClick := 0, 0
	for range 300 {
		orders, pr := m.campaign(30)
		p := m.policy()
		js := p.Journeys(shuffled(m, orders), pr)
		of := map[string]roi.Journey{}
		for _, j := range js {
			of[j.Order.ID] = j
		}
		count := 0
		for _, a := range p.Assign(orders, pr) {
			if !a.Reason.Sold() {
				assert.NotContains(t, of, a.Order.ID)
				continue
			}
			if a.Part == 1 {
				count++
			}
			j := of[a.Order.ID]
			if a.Creator == "" {
				continue
			}
			earned++
			isOf := func(click roi.Touch) bool { return click.Creator == a.Creator }
			assert.True(t, slices.ContainsFunc(j.Codes, func(c roi.PromoCode) bool { return c.Creator == a.Creator }) || slices.ContainsFunc(j.Clicks, isOf))
			if len(j.Codes) > 0 {
				continue
			}
			byClick++
			at := j.Clicks[len(j.Clicks)-1].At
			if p.Touch == roi.FirstTouch {
				at = j.Clicks[0].At
			}
			assert.True(t, slices.ContainsFunc(j.Clicks, func(click roi.Touch) bool { return isOf(click) && click.At.Equal(at) }), "%v: %+v", a, j.Clicks)
		}
		assert.Len(t, js, count)
	}
	assert.Greater(t, earned, 1000)
	assert.Greater(t, byClick, 100)
	t.Logf("%d earned, %d by clicks alone", earned, byClick)
}
