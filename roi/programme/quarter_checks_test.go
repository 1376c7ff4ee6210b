package programme_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

// TestFindings: what each check counts, what it holds that against and on whom it was
// seen. Of three creators, ana, ben and cat, nothing is said but what a row says.
func TestFindings(t *testing.T) {
	type working = programme.Working
	revised := func(rounds, posts int64) working {
		return working{Revisions: known(rounds), RevisedPosts: known(posts)}
	}
	scripted := func(yes engagement.Tri) working { return working{Scripted: yes} }
	disclosed := func(kept, all int64) programme.Reliability {
		return programme.Reliability{Disclosed: known(kept), Sponsored: known(all)}
	}
	tracked := func(after int) working { return working{FirstPost: launch, TrackedFrom: launch.AddDays(after)} }
	blind := roi.Outcome{Reach: known(100)}
	for _, row := range []struct {
		name, id string
		working  [3]working
		kept     [3]programme.Reliability
		weeks    [3]roi.Outcome
		want     string
		evidence []string
	}{
		{"one of two by followers alone", programme.ByFollowersAlone, [3]working{{ChosenBy: []string{"Followers"}}, {ChosenBy: []string{"followers", "fit"}}}, [3]programme.Reliability{}, [3]roi.Outcome{},
			"followers_alone: yes, 1.00 against 0.00 (creators), n = 2", []string{"ana"}},
		{"two rounds a post, which is the limit", programme.OverControlled, [3]working{revised(6, 2), revised(2, 2)}, [3]programme.Reliability{}, [3]roi.Outcome{},
			"over_controlled: no, 2.00 against 2.00 (rounds of revision for each deliverable), n = 4", []string{"ana"}},
		{"nine rounds of four posts", programme.OverControlled, [3]working{revised(6, 2), revised(3, 2), scripted(engagement.Yes)}, [3]programme.Reliability{}, [3]roi.Outcome{},
			"over_controlled: yes, 2.25 against 2.00 (rounds of revision for each deliverable), n = 4", []string{"ana"}},
		{"half of them scripted, which is the limit", programme.OverControlled, [3]working{scripted(engagement.Yes), scripted(engagement.No)}, [3]programme.Reliability{}, [3]roi.Outcome{},
			"over_controlled: no, 0.50 against 0.50 (share of creators with words written by the brand), n = 2", []string{"ana"}},
		{"two of three scripted", programme.OverControlled, [3]working{scripted(engagement.Yes), scripted(engagement.No), scripted(engagement.Yes)}, [3]programme.Reliability{}, [3]roi.Outcome{},
			"over_controlled: yes, 0.67 against 0.50 (share of creators with words written by the brand), n = 3", []string{"ana", "cat"}},
		{"scripted, and few rounds", programme.OverControlled, [3]working{revised(1, 1), scripted(engagement.Yes)}, [3]programme.Reliability{}, [3]roi.Outcome{},
			"over_controlled: yes, 1.00 against 0.50 (share of creators with words written by the brand), n = 1", []string{"ben"}},
		{"few rounds, and none scripted", programme.OverControlled, [3]working{revised(1, 1), scripted(engagement.No)}, [3]programme.Reliability{}, [3]roi.Outcome{},
			"over_controlled: no, 1.00 against 2.00 (rounds of revision for each deliverable), n = 1", nil},
		{"no post was revised", programme.OverControlled, [3]working{revised(3, 0)}, [3]programme.Reliability{}, [3]roi.Outcome{}, "over_controlled: not assessed", nil},
		{"one of three goes on", programme.OneOff, [3]working{{Ongoing: engagement.Yes}, {Ongoing: engagement.No}, {Collaborations: known(1)}}, [3]programme.Reliability{}, [3]roi.Outcome{},
			"one_off: yes, 0.33 against 0.50 (share of creators with a relationship that goes on), n = 3", nil},
		{"one of two goes on, which is the limit", programme.OneOff, [3]working{{Ongoing: engagement.Yes}, {Ongoing: engagement.No}, {Collaborations: known(3)}}, [3]programme.Reliability{}, [3]roi.Outcome{},
			"one_off: no, 0.50 against 0.50 (share of creators with a relationship that goes on), n = 2", nil},
		{"three of nine undisclosed", programme.Undisclosed, [3]working{}, [3]programme.Reliability{disclosed(4, 5), disclosed(2, 2), disclosed(0, 2)}, [3]roi.Outcome{},
			"undisclosed: yes, 3.00 against 0.00 (posts without a clear disclosure), n = 9", []string{"ana", "cat"}},
		{"all disclosed", programme.Undisclosed, [3]working{}, [3]programme.Reliability{disclosed(4, 4), {Sponsored: known(5)}}, [3]roi.Outcome{},
			"undisclosed: no, 0.00 against 0.00 (posts without a clear disclosure), n = 4", nil},
		{"tracked a day late, and in time", programme.Untracked, [3]working{tracked(1), tracked(0)}, [3]programme.Reliability{}, [3]roi.Outcome{},
			"not_tracked_from_day_one: yes, 1.00 against 0.00 (creators), n = 2", []string{"ana"}},
		{"never tracked", programme.Untracked, [3]working{{FirstPost: launch}}, [3]programme.Reliability{}, [3]roi.Outcome{{Sessions: known(3)}},
			"not_tracked_from_day_one: yes, 1.00 against 0.00 (creators), n = 1", []string{"ana"}},
		{"orders or clicks are known: it was tracked", programme.Untracked, [3]working{{FirstPost: launch}, {FirstPost: launch}, {FirstPost: launch}}, [3]programme.Reliability{},
			[3]roi.Outcome{{Orders: known(3)}, {Clicks: known(3)}}, "not_tracked_from_day_one: no, 0.00 against 0.00 (creators), n = 3", nil},
		{"reach, and nothing that came of it", programme.Untracked, [3]working{}, [3]programme.Reliability{}, [3]roi.Outcome{blind, {Reach: known(1), Sessions: known(1)}, {Reach: known(1), Orders: known(0)}},
			"not_tracked_from_day_one: yes, 1.00 against 0.00 (creators), n = 3", []string{"ana"}},
	} {
		d := programme.Data{Start: launch}
		for i, name := range []string{"ana", "ben", "cat"} {
			r := programme.Record{Creator: name, Working: row.working[i], Reliability: row.kept[i]}
			if !assert.ObjectsAreEqual(roi.Outcome{}, row.weeks[i]) {
				r.Weeks = []programme.Week{{Starts: launch, Outcome: row.weeks[i]}}
			}
			d.Creators = append(d.Creators, r)
		}
		q, err := programme.DefaultQuarter().Quarter(d, nil, endOf(1))
		require.NoError(t, err, row.name)
		require.Empty(t, q.Problems, row.name)
		f := finding(t, q, row.id)
		assert.Equal(t, row.want, f.String(), row.name)
		assert.Equal(t, row.evidence, f.Evidence, row.name)
		assert.Equal(t, programme.DefaultQuarter().Source, f.Source)
		assert.NotEmpty(t, f.Innocent, row.name)
	}
}

// TestMix: what was spent by platform, format and tier, and on the largest: 500, 1,000
// and 500 EUR a week are shares of ¼, ½ and ¼, as 8/3 equal ones would be.
func TestMix(t *testing.T) {
	d := three()
	d.Shared = roi.Cost{}
	for i, r := range []programme.Record{
		{Platform: engagement.Instagram, Format: engagement.Reel, Tier: "nano"},
		{Platform: engagement.TikTok, Format: engagement.Video, Tier: "micro"},
		{Platform: engagement.Instagram, Format: engagement.Story, Tier: "micro"},
	} {
		d.Creators[i].Platform, d.Creators[i].Format, d.Creators[i].Tier = r.Platform, r.Format, r.Tier
	}
	for i := range d.Creators[1].Weeks {
		d.Creators[1].Weeks[i].Cost.Boosting = euros(500)
	}
	mix := func() (programme.Quarter, programme.Mix) {
		q, err := programme.DefaultQuarter().Quarter(d, nil, endOf(2))
		require.NoError(t, err)
		return q, q.Mix
	}
	part := func(name string, n int, share float64) programme.Slice {
		return programme.Slice{Name: name, Creators: n, Spend: engagement.Figure[float64]{Value: share}}
	}
	q, m := mix()
	assert.Equal(t, []programme.Slice{part("instagram", 2, 0.5), part("tiktok", 1, 0.5)}, m.Platforms)
	assert.Equal(t, []programme.Slice{part("reel", 1, 0.25), part("story", 1, 0.25), part("video", 1, 0.5)}, m.Formats)
	assert.Equal(t, []programme.Slice{part("micro", 2, 0.75), part("nano", 1, 0.25)}, m.Tiers)
	assert.Equal(t, part("ben", 1, 0.5), m.Largest.Value)
	assert.InDelta(t, 8.0/3, m.Effective.Value, 1e-12)
	f := finding(t, q, programme.Concentrated)
	assert.Equal(t, "concentrated: no, 0.50 against 0.50 (share of the spend), n = 1", f.String())
	assert.Equal(t, []string{"ben"}, f.Evidence)

	d.Creators[1].Weeks[0].Cost.Boosting = euros(501)
	q, _ = mix()
	assert.Equal(t, engagement.Yes, finding(t, q, programme.Concentrated).Found)

	d.Creators[2].Weeks = []programme.Week{{Starts: launch, Outcome: roi.Outcome{Clicks: known(1)}}} // at no cost that is known
	q, m = mix()
	assert.NotNil(t, m.Largest.Undefined)
	assert.NotNil(t, m.Effective.Undefined)
	assert.NotNil(t, m.Platforms[0].Spend.Undefined)
	assert.Equal(t, engagement.Unsaid, finding(t, q, programme.Concentrated).Found)
}

// TestContinuity counts who goes on, who does not, and who came back.
func TestContinuity(t *testing.T) {
	d := programme.Data{Start: launch}
	for i, w := range []programme.Working{
		{Ongoing: engagement.Yes}, {Ongoing: engagement.Yes, Collaborations: known(3)}, {Ongoing: engagement.No, Collaborations: known(2)},
		{Collaborations: known(1)}, {Collaborations: known(2)}, {},
	} {
		d.Creators = append(d.Creators, programme.Record{Creator: string(rune('a' + i)), Working: w})
	}
	q, err := programme.DefaultQuarter().Quarter(d, nil, endOf(1))
	require.NoError(t, err)
	assert.Equal(t, programme.Continuity{Ongoing: 2, OneOff: 2, Unsaid: 2, Repeat: 3}, q.Continuity)
}
