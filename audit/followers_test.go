package audit_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// followersOf makes a sample of so many, the first fakes of which look bought.
func followersOf(n, fakes int) []engagement.Account {
	list := make([]engagement.Account, n)
	for i := range list {
		list[i] = engagement.Account{
			ID: fmt.Sprintf("f%04d", i), Followers: engagement.Known(300), Following: engagement.Known(400), Posts: engagement.Known(60),
		}
		if i < fakes {
			list[i].Followers, list[i].Following, list[i].Posts = engagement.Known(2), engagement.Known(4000), engagement.Known(0)
		}
	}
	return list
}

func outcome(t *testing.T, r audit.Report, code audit.Code) audit.Outcome {
	t.Helper()
	i := slices.IndexFunc(r.Outcomes, func(o audit.Outcome) bool { return o.Code == code })
	require.GreaterOrEqual(t, i, 0)
	return r.Outcomes[i]
}

func signalOf(r audit.Report, code audit.Code) *audit.Signal {
	for i := range r.Signals {
		if r.Signals[i].Code == code {
			return &r.Signals[i]
		}
	}
	return nil
}

// 200 of 400 flagged: (0.5 − 37/435)/(32/39 − 37/435) = 0.5641, and points for it
// of 26·(0.5641 − 0.25)/(0.6 − 0.25) = 23.3.
func TestRunFollowers(t *testing.T) {
	e := audit.Evidence{AsOf: profileDay, Followers: followersOf(400, 200), Random: engagement.Yes}
	r := audit.Run(e, audit.DefaultPolicy())
	s := signalOf(r, audit.FollowersFakeShare)
	require.NotNil(t, s)
	assert.InDelta(t, 0.564198, s.Observed, 1e-6)
	assert.InDelta(t, 23.34, s.Points, 0.01)
	assert.Equal(t, 400, s.N)
	require.NotNil(t, s.Interval)
	assert.True(t, s.Interval.Contains(s.Observed))
	assert.Len(t, s.Places, 10)
	assert.Equal(t, 190, s.More)
	assert.Equal(t, "f0000", s.Places[0].Account)
	assert.Contains(t, s.Places[0].Note, "following per post")
	assert.Contains(t, s.Message, "56.4 %")
	assert.Equal(t, audit.Clear, outcome(t, r, audit.FollowersMassShare).Result)
	inactive := outcome(t, r, audit.FollowersInactive)
	assert.Equal(t, audit.NotAssessed, inactive.Result)
	assert.Contains(t, inactive.Because, "last activity")

	// A tenth flagged is what false alarms alone would give, nearly: no signal.
	e.Followers = followersOf(400, 40)
	r = audit.Run(e, audit.DefaultPolicy())
	assert.Equal(t, audit.Clear, outcome(t, r, audit.FollowersFakeShare).Result)
	assert.InDelta(t, 0.0203, r.Followers.Corrected.Value.Share, 1e-3)
}

// Nothing is concluded about all followers from a sample not said to be random.
func TestFollowersNotRandom(t *testing.T) {
	for _, random := range []engagement.Tri{engagement.Unsaid, engagement.No} {
		r := audit.Run(audit.Evidence{AsOf: profileDay, Followers: followersOf(400, 300), Random: random}, audit.DefaultPolicy())
		assert.Nil(t, signalOf(r, audit.FollowersFakeShare))
		o := outcome(t, r, audit.FollowersFakeShare)
		assert.Equal(t, audit.NotAssessed, o.Result)
		assert.Contains(t, o.Because, "random")
		require.NotNil(t, r.Followers)
		assert.Equal(t, audit.OfThisSample, r.Followers.Of)
		assert.InDelta(t, 0.75, r.Followers.Suspicious.Value.Share, 1e-12)
		assert.NotNil(t, r.Followers.Corrected.Undefined)
	}
}

// Samples of none, one and 99 are read and not judged.
func TestSmallSamplesOfFollowers(t *testing.T) {
	for _, n := range []int{0, 1, 99} {
		r := audit.Run(audit.Evidence{AsOf: profileDay, Followers: followersOf(n, n), Random: engagement.Yes}, audit.DefaultPolicy())
		o := outcome(t, r, audit.FollowersFakeShare)
		assert.Equal(t, audit.NotAssessed, o.Result)
		assert.NotEmpty(t, o.Because)
		assert.Equal(t, n == 0, r.Followers == nil)
		_, err := json.Marshal(r)
		require.NoError(t, err)
	}
	// Profiles of which the counters are unknown are no sample.
	r := audit.Run(audit.Evidence{AsOf: profileDay, Followers: make([]engagement.Account, 500), Random: engagement.Yes}, audit.DefaultPolicy())
	assert.Equal(t, audit.NotAssessed, outcome(t, r, audit.FollowersFakeShare).Result)
	assert.Zero(t, r.Followers.Classed)
}

// An id that repeats is one account: the profile measured last counts, whatever
// the order.
func TestRepeatedFollowers(t *testing.T) {
	list := followersOf(200, 50)
	old := followersOf(200, 200)
	for i := range list {
		list[i].Measured = profileDay
		old[i].Measured = profileDay.AddDate(0, 0, -9)
	}
	p := audit.DefaultPolicy()
	want := audit.Run(audit.Evidence{AsOf: profileDay, Followers: list, Random: engagement.Yes}, p)
	all := slices.Concat(list, old, list)
	rng := rand.New(rand.NewPCG(1, 9))
	for range 5 {
		rng.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		got := audit.Run(audit.Evidence{AsOf: profileDay, Followers: all, Random: engagement.Yes}, p)
		assert.EqualValues(t, 400, got.Followers.Repeated)
		got.Followers.Repeated = 0
		assert.Equal(t, want.Followers, got.Followers)
		assert.Equal(t, want.Signals, got.Signals)
	}
	// Without id, the handle; without either, each counts.
	three := []engagement.Account{{Handle: "a"}, {Handle: "a"}, {}, {}}
	r := audit.Run(audit.Evidence{Followers: three}, p)
	assert.EqualValues(t, 3, r.Followers.Profiles)
}

// What an Account cannot say comes in a Profile: last activity, no biography.
func TestFollowersGivenAsProfiles(t *testing.T) {
	var list []audit.Profile
	for i := range 200 {
		f := audit.Profile{
			ID: fmt.Sprint(i), Followers: engagement.Known(300), Following: engagement.Known(400), Posts: engagement.Known(60),
			LastActive: profileDay.AddDate(0, 0, -5),
		}
		if i < 120 {
			f.LastActive = profileDay.AddDate(-1, 0, 0)
		}
		list = append(list, f)
	}
	r := audit.Run(audit.Evidence{AsOf: profileDay, Profiles: list, Random: engagement.Yes}, audit.DefaultPolicy())
	s := signalOf(r, audit.FollowersInactive)
	require.NotNil(t, s)
	assert.InDelta(t, 0.6, s.Observed, 1e-12)
	b, err := json.Marshal(r.Followers)
	require.NoError(t, err)
	var back audit.FollowerReading
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Equal(t, *r.Followers, back)
	r = audit.Run(audit.Evidence{Profiles: list[:1], AsOf: time.Time{}}, audit.DefaultPolicy())
	assert.EqualValues(t, 1, r.Followers.Profiles)
}
