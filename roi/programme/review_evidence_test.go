package programme_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

// upTo is a programme as it was known at the end of a week.
func upTo(d programme.Data, week int) programme.Data {
	for i := range d.Creators {
		d.Creators[i].Weeks = d.Creators[i].Weeks[:week]
	}
	return d
}

// fallen is a programme in which "down" sells like the others for five weeks and then
// nothing at all.
func fallen() programme.Data {
	d := sure(12)
	for i := range d.Creators[1].Weeks {
		orders := int64(10)
		if i >= 5 {
			orders = 0
		}
		d.Creators[1].Weeks[i] = week(i+1, 20_000, 1000, 500, orders)
	}
	return d
}

// differ is a programme of six who sell alike, of whom "a" is engaged with so much more
// or less than the others.
func differ(engagements int64) programme.Data {
	d := sure(10)
	d.Creators = d.Creators[2:]
	for i := range d.Creators[0].Weeks {
		d.Creators[0].Weeks[i] = week(i+1, 20_000, engagements, 500, 10)
	}
	return d
}

// TestPatience: who turns worse late is asked to adjust first, and stopped when it is
// still so two weeks after it was proven.
func TestPatience(t *testing.T) {
	for _, row := range []struct {
		week   int
		action programme.Action
		what   programme.What
		why    string
	}{
		{8, programme.Watch, "", "no difference in conversion is proven: 50 of 4000 clicks against 510 of 24500: 0.60 times, 0.36 to 0.95 at 97 %"},
		{9, programme.Adjust, programme.Offer, "conversion is proven worse since week 9: 50 of 4500 clicks against 570 of 27500: 0.54 times, 0.32 to 0.85 at 97 %; stop when it is still so in week 11"},
		{10, programme.Adjust, programme.Offer, "conversion is proven worse since week 9: 50 of 5000 clicks against 630 of 30500: 0.49 times, 0.29 to 0.77 at 97 %; stop when it is still so in week 11"},
		{11, programme.Stop, "", "conversion is proven worse since week 9: 50 of 5500 clicks against 690 of 33500: 0.44 times, 0.26 to 0.71 at 97 %"},
	} {
		d := review(t, programme.FrameworkReview(), upTo(fallen(), row.week), row.week).Decisions[1]
		assert.Equal(t, row.action, d.Action, row.week)
		assert.Equal(t, row.what, d.What, row.week)
		assert.Equal(t, row.why, d.Why)
	}
}

// TestEvidenceOfConversion: the counts are those of the weeks. "up" is proven after the
// first and is no yardstick for "down" from then on: 90 orders of seven others in week 1
// and 60 of six in week 2.
func TestEvidenceOfConversion(t *testing.T) {
	r := review(t, programme.FrameworkReview(), sure(2), 2)
	up, down := r.Decisions[0].Evidence[0], r.Decisions[1].Evidence[0]
	assert.Equal(t, [2]int64{60, 1000}, up.Own)
	assert.Equal(t, [2]int64{126, 7000}, up.Peers)
	assert.InDelta(t, 0.06/0.018, up.Ratio.Value, 1e-9)
	assert.Equal(t, [2]int64{6, 1000}, down.Own)
	assert.Equal(t, [2]int64{150, 6500}, down.Peers)
	for i, e := range []programme.Evidence{up, down} {
		require.Nil(t, e.Interval.Undefined)
		iv := e.Interval.Value
		assert.True(t, iv.Low < e.Ratio.Value && e.Ratio.Value < iv.High)
		assert.InDelta(t, 0.97, iv.Level, 1e-12)
		assert.Equal(t, []int{1, -1}[i], e.Side)
		assert.Equal(t, i+1, e.Since)
		assert.Equal(t, 2, e.Weeks)
	}
	assert.Equal(t, "conversion is proven better since week 1: 60 of 1000 clicks against 126 of 7000: 3.33 times, 1.86 to 5.77 at 97 %", r.Decisions[0].Why)
	assert.Equal(t, "16.666667 EUR", r.Decisions[0].CPA.Value.String(), "500 EUR for 30 orders, to six decimals")
	assert.Empty(t, review(t, programme.FrameworkReview(), sure(2), 2).Decisions[2].What)
}

// TestEvidenceOfEngagement: nine weeks on one side are proven, and only where the weeks
// together differ by the quarter that the policy asks.
func TestEvidenceOfEngagement(t *testing.T) {
	for _, row := range []struct {
		engagements int64
		weeks, side int
		ratio       float64
		why         string
	}{
		{500, 8, 0, 0.5, "no difference in conversion is proven"},
		{500, 9, -1, 0.5, "engagement has been below the others' in 9 of 9 weeks; conversion is not proven different"},
		{800, 9, -1, 0.8, "engagement has been below the others' in 9 of 9 weeks; conversion is not proven different"},
		{810, 9, 0, 0.81, "no difference in conversion is proven"},
		{1240, 9, 0, 1.24, "no difference in conversion is proven"},
		{1250, 9, 1, 1.25, "no difference in conversion is proven"},
	} {
		d := review(t, programme.FrameworkReview(), upTo(differ(row.engagements), row.weeks), row.weeks).Decisions[0]
		e := d.Evidence[1]
		assert.Equal(t, row.side, e.Side, row.engagements)
		assert.InDelta(t, row.ratio, e.Ratio.Value, 1e-9)
		assert.Equal(t, row.weeks, e.Weeks)
		above, below := int64(row.weeks), int64(0)
		if row.engagements < 1000 {
			above, below = below, above
		}
		assert.Equal(t, [2]int64{above, below}, e.Own)
		assert.Equal(t, [2]int64{below, above}, e.Peers)
		assert.Contains(t, d.Why, row.why)
	}
}
