package audit_test

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

var profileDay = time.Date(2026, 11, 26, 0, 0, 0, 0, time.UTC)

// anyProfile draws a profile, often with parts unknown or absurd.
func anyProfile(rng *rand.Rand) audit.Profile {
	count := func() engagement.Count {
		switch rng.IntN(6) {
		case 0:
			return engagement.Count{}
		case 1:
			return engagement.Known(0)
		case 2:
			return engagement.Known(engagement.MaxCount - rng.Int64N(3))
		}
		return engagement.Known(int64(math.Exp(rng.Float64() * 10)))
	}
	tri := func() engagement.Tri { return engagement.Tri(rng.IntN(3) - 1) }
	when := func() time.Time {
		switch rng.IntN(4) {
		case 0:
			return time.Time{}
		case 1:
			return time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)
		}
		return profileDay.AddDate(0, 0, -rng.IntN(3000))
	}
	return audit.Profile{
		Followers: count(), Following: count(), Posts: count(), Bio: count(),
		Picture: tri(), Private: tri(), Verified: tri(), Link: tri(), Location: tri(),
		Name:    audit.NameShape{Length: count(), Digits: count(), Trailing: count(), Random: tri()},
		Created: when(), LastActive: when(), Measured: when(),
	}
}

func finiteReading(t *testing.T, r audit.AccountReading) {
	t.Helper()
	b, err := json.Marshal(r)
	require.NoError(t, err)
	var back audit.AccountReading
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Equal(t, r, back, "survives JSON")
	assert.True(t, r.Probability >= 0 && r.Probability <= 1)
	assert.Contains(t, audit.AccountClasses(), r.Class)
	assert.NotEmpty(t, r.Why)
}

// The points of the reasons add up to the score, and each feature is either
// assessed or listed as not assessed.
func TestAccountShowsItsWorking(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	p := audit.DefaultPolicy()
	for range 2000 {
		r := p.Profile(anyProfile(rng), profileDay)
		finiteReading(t, r)
		sum := 0.0
		for _, reason := range r.Reasons {
			sum += reason.Points
		}
		assert.InDelta(t, r.Score, sum, 1e-9)
		assert.Equal(t, len(p.Followers.Weights), len(r.Reasons)+len(r.NotAssessed))
		assert.Equal(t, r.Class == audit.SuspiciousAccount, r.Score >= r.Limit && r.Class != audit.Unclassed)
	}
}

// Following more never makes a profile look less suspicious.
func TestMoreFollowingsNeverLowerTheScore(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	p := audit.DefaultPolicy()
	for range 300 {
		f := anyProfile(rng)
		last, lastP := math.Inf(-1), 0.0
		for _, n := range []int64{0, 1, 2, 3, 5, 10, 30, 100, 101, 300, 999, 1000, 1500, 1501, 3000, 7000, 7500, 1_000_000, engagement.MaxCount} {
			f.Following = engagement.Known(n)
			r := p.Profile(f, profileDay)
			assert.GreaterOrEqual(t, r.Score, last, "%d followings of %+v", n, f)
			assert.GreaterOrEqual(t, r.Probability, lastP)
			last, lastP = r.Score, r.Probability
		}
	}
}

// Posting more, having more followers, a picture, a biography, an age or a mark of
// the platform never makes one look more suspicious.
func TestWhatSpeaksForAProfile(t *testing.T) {
	rng := rand.New(rand.NewPCG(8, 6))
	p := audit.DefaultPolicy()
	for range 300 {
		f := anyProfile(rng)
		for _, set := range []func(*audit.Profile, int64){
			func(f *audit.Profile, n int64) { f.Posts = engagement.Known(n) },
			func(f *audit.Profile, n int64) { f.Followers = engagement.Known(n) },
			func(f *audit.Profile, n int64) { f.Bio = engagement.Known(n) },
			func(f *audit.Profile, n int64) { f.Picture = engagement.Said(n > 0) },
			func(f *audit.Profile, n int64) { f.Verified = engagement.Said(n > 0) },
			func(f *audit.Profile, n int64) { f.Created = profileDay.AddDate(0, 0, -int(min(n, 9000))) },
		} {
			last := math.Inf(1)
			for _, n := range []int64{0, 1, 4, 15, 40, 200, 1000, 10_000} {
				one := f
				set(&one, n)
				if c, _ := one.Following.Get(); c == 0 {
					continue // 0 of 0 is no ratio, 0 of 1 is one
				}
				score := p.Profile(one, profileDay).Score
				assert.LessOrEqual(t, score, last)
				last = score
			}
		}
	}
}

// A field that is not given counts nothing: it is neither no nor 0.
func TestUnknownIsNotZero(t *testing.T) {
	p := audit.DefaultPolicy()
	r := p.Profile(audit.Profile{}, profileDay)
	assert.Zero(t, r.Score)
	assert.InDelta(t, p.Followers.BaseRate, r.Probability, 1e-12, "nothing known is the base rate")
	assert.Equal(t, audit.Unclassed, r.Class)
	assert.Len(t, r.NotAssessed, len(p.Followers.Weights))
	assert.Contains(t, r.Why, "nothing could be assessed")

	zero := engagement.Known(0)
	full := audit.Profile{Followers: zero, Following: zero, Posts: zero, Bio: zero, Picture: engagement.No}
	all := p.Profile(full, profileDay).Score
	assert.InDelta(t, 2+1+0.5+1.5, all, 1e-12, "no followers, no posts, no biography, no picture; 0 of 0 is no ratio")
	for what, drop := range map[string]func(*audit.Profile){
		"followers": func(f *audit.Profile) { f.Followers = engagement.Count{} },
		"posts":     func(f *audit.Profile) { f.Posts = engagement.Count{} },
		"bio":       func(f *audit.Profile) { f.Bio = engagement.Count{} },
		"picture":   func(f *audit.Profile) { f.Picture = engagement.Unsaid },
	} {
		f := full
		drop(&f)
		assert.NotEqual(t, all, p.Profile(f, profileDay).Score, what)
	}
	// Hidden counts: -1 is unknown, as everywhere in this module.
	assert.Equal(t, audit.Unclassed, p.Account(engagement.Account{Followers: engagement.Known(-1), Following: zero, Posts: zero}, profileDay).Class)

	// An empty biography of an account says nothing unless the source gives them.
	empty := engagement.Account{Followers: zero, Following: zero, Posts: zero}
	assert.Contains(t, p.Account(empty, profileDay).NotAssessed, audit.FeatureBio)
	p.Followers.BioGiven = true
	assert.NotContains(t, p.Account(empty, profileDay).NotAssessed, audit.FeatureBio)
}

// The probability grows with the base rate, and the class does not move.
func TestBaseRate(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 2))
	for range 200 {
		f := anyProfile(rng)
		last, class := -1.0, audit.AccountClass("")
		for _, base := range []float64{-1, 0, 0.001, 0.08, 0.3, 0.5, 0.9, 1, 7} {
			p := audit.DefaultPolicy()
			p.Followers.BaseRate = base
			r := p.Profile(f, profileDay)
			assert.GreaterOrEqual(t, r.Probability, last)
			assert.True(t, class == "" || class == r.Class)
			last, class = r.Probability, r.Class
		}
	}
}

// Log odds of 0.08 are −2.4423; −1.5 for three counters and 0.9 per point.
func TestProbabilityByHand(t *testing.T) {
	f := audit.Profile{Followers: engagement.Known(100), Following: engagement.Known(200), Posts: engagement.Known(20)}
	r := audit.DefaultPolicy().Profile(f, time.Time{})
	// 100 followers 0, 20 posts 0, 200 followings 0, 2 per follower 0, 10 per post −0.5
	assert.InDelta(t, -0.5, r.Score, 1e-12)
	assert.InDelta(t, 1/(1+math.Exp(2.442347+1.5+0.45)), r.Probability, 1e-6)
}

func TestClasses(t *testing.T) {
	p := audit.DefaultPolicy()
	n := engagement.Known
	long := profileDay.AddDate(0, 0, -90)
	for _, c := range []struct {
		name string
		f    audit.Profile
		want audit.AccountClass
	}{
		{"ordinary", audit.Profile{Followers: n(300), Following: n(400), Posts: n(60)}, audit.RealAccount},
		{"exactly 1,500 followings", audit.Profile{Followers: n(1400), Following: n(1500), Posts: n(300)}, audit.RealAccount},
		{"1,501 followings", audit.Profile{Followers: n(1400), Following: n(1501), Posts: n(300)}, audit.MassFollower},
		{"exactly 5,000 followers", audit.Profile{Followers: n(5000), Following: n(400), Posts: n(300)}, audit.RealAccount},
		{"5,001 followers", audit.Profile{Followers: n(5001), Following: n(400), Posts: n(300)}, audit.InfluencerAccount},
		{"an influencer that follows 1,500", audit.Profile{Followers: n(50_000), Following: n(1500), Posts: n(300)}, audit.RealAccount},
		{"mass follower before influencer", audit.Profile{Followers: n(50_000), Following: n(1501), Posts: n(300)}, audit.MassFollower},
		{"idle for 90 days", audit.Profile{Followers: n(300), Following: n(400), Posts: n(60), LastActive: long}, audit.InactiveAccount},
		{"idle for 89 days", audit.Profile{Followers: n(300), Following: n(400), Posts: n(60), LastActive: long.AddDate(0, 0, 1)}, audit.RealAccount},
		{"inactive before mass follower", audit.Profile{Followers: n(1400), Following: n(1501), Posts: n(300), LastActive: long}, audit.InactiveAccount},
		{"suspicious before inactive", audit.Profile{Followers: n(3), Following: n(4000), Posts: n(0), LastActive: long}, audit.SuspiciousAccount},
		{"no posts and unknown activity is not inactive", audit.Profile{Followers: n(300), Following: n(250), Posts: n(0)}, audit.RealAccount},
		{"posts unknown", audit.Profile{Followers: n(3), Following: n(4000)}, audit.Unclassed},
	} {
		assert.Equal(t, c.want, p.Profile(c.f, profileDay).Class, c.name)
	}
	// The order of the rows is the precedence.
	rows := p.Followers.Classes
	rows[2], rows[3] = rows[3], rows[2]
	rows[2].FollowersOver, rows[2].FollowingUnder = 2000, 0 // infludata's line
	assert.Equal(t, audit.InfluencerAccount, p.Profile(audit.Profile{Followers: n(50_000), Following: n(1501), Posts: n(300)}, profileDay).Class)
}

func TestShapeOf(t *testing.T) {
	n := engagement.Known
	for handle, want := range map[string]audit.NameShape{
		"":                 {},
		"@":                {},
		"@lena_k":          {Length: n(6), Digits: n(0), Trailing: n(0), Random: engagement.No},
		"anna1993":         {Length: n(8), Digits: n(0), Trailing: n(0), Random: engagement.No}, // a year of birth
		"anna2034":         {Length: n(8), Digits: n(4), Trailing: n(4), Random: engagement.No},
		"anna19931":        {Length: n(9), Digits: n(5), Trailing: n(5), Random: engagement.No},
		"1993":             {Length: n(4), Digits: n(4), Trailing: n(4), Random: engagement.No},
		"user83920174":     {Length: n(12), Digits: n(8), Trailing: n(8), Random: engagement.No},
		"xkcdwqrtz":        {Length: n(9), Digits: n(0), Trailing: n(0), Random: engagement.Yes},
		"a7b3c9d1":         {Length: n(8), Digits: n(4), Trailing: n(1), Random: engagement.Yes},
		"schmidt.martin":   {Length: n(14), Digits: n(0), Trailing: n(0), Random: engagement.No},
		"marie_in_paris":   {Length: n(14), Digits: n(0), Trailing: n(0), Random: engagement.No},
		"süß12":            {Length: n(5), Digits: n(2), Trailing: n(2)}, // letters beyond a to z are not judged
		"\xff\xfe":         {Length: n(2), Digits: n(0), Trailing: n(0)},
		"aaaaaaaaaaaa0000": {Length: n(16), Digits: n(4), Trailing: n(4), Random: engagement.No},
	} {
		assert.Equal(t, want, audit.ShapeOf(handle), "%q", handle)
	}
}

// A broken policy gives numbers all the same.
func TestAccountsByABrokenPolicy(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	rng := rand.New(rand.NewPCG(9, 9))
	for _, followers := range []audit.FollowerPolicy{
		{},
		{Limit: nan, BaseRate: nan, ReasonFrom: nan, Level: nan, Calibration: audit.Calibration{Offset: nan, Slope: inf}},
		{Weights: []audit.Weight{
			{Feature: audit.FeaturePosts, Knots: []audit.Knot{{0, nan}, {10, inf}, {5, 3}}},
			{Feature: audit.FeatureFollowing, Knots: []audit.Knot{{nan, 1}, {nan, 2}}},
			{Feature: audit.FeatureFollowers, Knots: []audit.Knot{{0, 1}, {0, 2}, {inf, 5}}},
			{Feature: audit.FeatureRatio, Knots: []audit.Knot{{-inf, 1}, {inf, 2}}}, {Feature: "unheard of", Knots: []audit.Knot{{0, 1}}}, {},
		}, Limit: inf, Calibration: audit.Calibration{Slope: 1e308, Offset: -1e308}, BaseRate: inf},
		{Weights: make([]audit.Weight, 200), Classes: make([]audit.ClassRow, 100), Level: -3},
	} {
		p := audit.Policy{Followers: followers}
		tally := p.NewFollowerTally()
		for range 200 {
			f := anyProfile(rng)
			r := p.Profile(f, profileDay)
			_, err := json.Marshal(r)
			require.NoError(t, err)
			assert.True(t, r.Probability >= 0 && r.Probability <= 1)
			tally.AddProfile(&f, profileDay)
		}
		_, err := json.Marshal(followersRead(t, tally, engagement.Yes))
		require.NoError(t, err)
	}
}

// Each weight says what a reader needs to dispute it, and its knots ascend in
// quarters of a point.
func TestWeightsAreComplete(t *testing.T) {
	p := audit.DefaultPolicy().Followers
	seen := map[audit.Feature]bool{}
	for _, w := range p.Weights {
		assert.False(t, seen[w.Feature], w.Feature)
		seen[w.Feature] = true
		assert.NotEmpty(t, w.Source)
		assert.NotEmpty(t, w.Trust)
		_, err := time.Parse(time.DateOnly, w.AsOf)
		assert.NoError(t, err)
		require.NotEmpty(t, w.Knots)
		positive, negative := false, false
		for i, k := range w.Knots {
			assert.Zero(t, math.Mod(k.Points, 0.25), w.Feature)
			if i > 0 {
				assert.Greater(t, k.At, w.Knots[i-1].At, w.Feature)
			}
			positive, negative = positive || k.Points > 0, negative || k.Points < 0
		}
		assert.Equal(t, positive, w.For != "", w.Feature)
		assert.Equal(t, negative, w.Against != "", w.Feature)
		assert.False(t, strings.Contains(strings.ToLower(w.For+w.Against), "fake"), w.Feature)
	}
	for _, c := range p.Classes {
		assert.NotEmpty(t, c.Source)
		assert.NotEmpty(t, c.Trust)
		assert.NotEmpty(t, c.AsOf)
	}
}

// A policy is plain values: it survives JSON, and says the same after it.
func TestFollowerPolicySurvivesJSON(t *testing.T) {
	p := audit.DefaultPolicy().Followers
	b, err := json.Marshal(p)
	require.NoError(t, err)
	var back audit.FollowerPolicy
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Equal(t, p, back)
	a := (audit.Policy{Followers: p}).NewFollowerTally()
	require.NoError(t, a.Merge((audit.Policy{Followers: back}).NewFollowerTally()))
}

func BenchmarkAccount(b *testing.B) {
	p := audit.DefaultPolicy()
	a := engagement.Account{
		ID: "1", Handle: "lena_k1993", Bio: "Zürich", Followers: engagement.Known(340), Following: engagement.Known(812), Posts: engagement.Known(44),
		Picture: engagement.Yes, Private: engagement.No,
	}
	b.ReportAllocs()
	for b.Loop() {
		_ = p.Account(a, profileDay)
	}
}
