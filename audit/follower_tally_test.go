package audit_test

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/wire"
)

func tallyOf(p audit.Policy, profiles []audit.Profile) *audit.FollowerTally {
	t := p.NewFollowerTally()
	for i := range profiles {
		_ = t.AddProfile(&profiles[i], profileDay)
	}
	return t
}

func bytesOf(t testing.TB, tally *audit.FollowerTally) []byte {
	t.Helper()
	b, err := tally.MarshalBinary()
	require.NoError(t, err)
	return b
}

func followersRead(t testing.TB, tally *audit.FollowerTally, random engagement.Tri) audit.FollowerReading {
	t.Helper()
	r, err := tally.Reading(random)
	require.NoError(t, err)
	return r
}

func anyProfiles(seed uint64, n int) []audit.Profile {
	rng := rand.New(rand.NewPCG(seed, 1))
	list := make([]audit.Profile, n)
	for i := range list {
		list[i] = anyProfile(rng)
	}
	return list
}

// Any order and any sharding of the same profiles give the same bytes and reading.
func TestFollowerTallyMerges(t *testing.T) {
	p := audit.DefaultPolicy()
	all := anyProfiles(11, 600)
	want := bytesOf(t, tallyOf(p, all))
	rng := rand.New(rand.NewPCG(4, 4))
	for range 20 {
		rng.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		i, j := rng.IntN(300), 300+rng.IntN(300)
		a, b, c := tallyOf(p, all[:i]), tallyOf(p, all[i:j]), tallyOf(p, all[j:])
		left, right := p.NewFollowerTally(), p.NewFollowerTally()
		for _, part := range []*audit.FollowerTally{a, b, c} {
			require.NoError(t, left.Merge(part))
		}
		require.NoError(t, c.Merge(b)) // (c + b) + a
		require.NoError(t, right.Merge(c))
		require.NoError(t, right.Merge(a))
		assert.Equal(t, want, bytesOf(t, left))
		assert.Equal(t, want, bytesOf(t, right))
		assert.Equal(t, followersRead(t, left, engagement.Yes), followersRead(t, right, engagement.Yes))
	}
	back := p.NewFollowerTally()
	require.NoError(t, back.UnmarshalBinary(want))
	assert.Equal(t, want, bytesOf(t, back))
	assert.EqualValues(t, 600, back.N())
	twice := tallyOf(p, all)
	require.NoError(t, twice.Merge(twice))
	assert.EqualValues(t, 1200, twice.N())
	require.NoError(t, twice.Merge(nil))
}

// The zero tally is of the default policy, and unlike policies do not merge.
func TestFollowerTallyPolicies(t *testing.T) {
	p := audit.DefaultPolicy()
	var zero audit.FollowerTally
	a := engagement.Account{Followers: engagement.Known(3), Following: engagement.Known(900), Posts: engagement.Known(0)}
	_ = zero.Add(&a, profileDay)
	same := p.NewFollowerTally()
	_ = same.Add(&a, profileDay)
	assert.Equal(t, bytesOf(t, same), bytesOf(t, &zero))
	require.NoError(t, zero.Merge(same))

	other := audit.DefaultPolicy()
	other.Followers.Limit = 2
	assert.ErrorIs(t, zero.Merge(other.NewFollowerTally()), audit.ErrPolicy)
	assert.ErrorIs(t, other.NewFollowerTally().UnmarshalBinary(bytesOf(t, same)), audit.ErrPolicy)
	var empty audit.FollowerTally
	require.NoError(t, other.NewFollowerTally().Merge(&empty), "nothing is nothing by any policy")

	// Changing a policy after making a tally does not change the tally.
	p.Followers.Weights[0].Knots[0].Points = 9
	p.Followers.Weights[0].Feature = "none"
	again := followersRead(t, same, engagement.Yes)
	assert.EqualValues(t, 1, again.Suspicious.Value.X)
}

// A zero tally takes bytes of any policy, which can be merged and written. Whoever
// reads them or goes on adding names the policy.
func TestFollowerTallyWithoutPolicy(t *testing.T) {
	p := audit.DefaultPolicy()
	p.Followers.Limit, p.Followers.Classes = 2, p.Followers.Classes[:2]
	all := anyProfiles(17, 60)
	want := bytesOf(t, tallyOf(p, all))
	var sum audit.FollowerTally
	for _, part := range [][]audit.Profile{all[:25], all[25:]} {
		var back audit.FollowerTally
		require.NoError(t, back.UnmarshalBinary(bytesOf(t, tallyOf(p, part))))
		require.NoError(t, sum.Merge(&back))
	}
	assert.Equal(t, want, bytesOf(t, &sum))
	assert.EqualValues(t, 60, sum.N())
	assert.ErrorIs(t, sum.AddProfile(&all[0], profileDay), audit.ErrNoPolicy)
	assert.ErrorIs(t, sum.Add(&engagement.Account{}, profileDay), audit.ErrNoPolicy)
	_, err := sum.Reading(engagement.Yes)
	assert.ErrorIs(t, err, audit.ErrNoPolicy)
	assert.Equal(t, want, bytesOf(t, &sum), "refusing changes nothing")

	named := p.NewFollowerTally()
	require.NoError(t, named.Merge(&sum))
	assert.Equal(t, followersRead(t, tallyOf(p, all), engagement.Yes), followersRead(t, named, engagement.Yes))
	assert.ErrorIs(t, audit.DefaultPolicy().NewFollowerTally().Merge(&sum), audit.ErrPolicy)
	assert.ErrorIs(t, sum.Merge(audit.DefaultPolicy().NewFollowerTally()), audit.ErrPolicy)
	require.NoError(t, sum.Merge(p.NewFollowerTally()), "an equal policy, which sum takes")
	require.NoError(t, sum.AddProfile(&all[0], profileDay))

	var plain audit.FollowerTally
	require.NoError(t, plain.UnmarshalBinary(bytesOf(t, new(audit.FollowerTally))))
	require.NoError(t, plain.AddProfile(&all[0], profileDay), "the default policy is known")
	assert.ErrorIs(t, plain.UnmarshalBinary(want), audit.ErrPolicy, "it has a policy now")
}

// Bytes that name the policy and not as many classes or weights as it has.
func TestFollowerTallyShape(t *testing.T) {
	good := wire.Unsealed(bytesOf(t, audit.DefaultPolicy().NewFollowerTally()))
	for _, c := range []struct {
		at      int // a byte of the form
		by      int // what is added to it
		counter int // counters more: one for a class, two for a weight
	}{{10, 1, 1}, {11, 1, 2}} {
		other := append(slices.Clone(good), make([]byte, c.counter)...)
		other[c.at] += byte(c.by)
		form := wire.Seal(other, 0)
		assert.ErrorIs(t, audit.DefaultPolicy().NewFollowerTally().UnmarshalBinary(form), audit.ErrFollowerTally)
		var bare audit.FollowerTally
		require.NoError(t, bare.UnmarshalBinary(form), "of which policy is not known here")
		assert.ErrorIs(t, audit.DefaultPolicy().NewFollowerTally().Merge(&bare), audit.ErrPolicy)
		_, err := bare.Reading(engagement.Yes)
		assert.ErrorIs(t, err, audit.ErrNoPolicy)
		other[c.at] = 200
		assert.ErrorIs(t, bare.UnmarshalBinary(wire.Seal(slices.Clone(other[:len(good)+c.counter]), 0)), audit.ErrFollowerTally)
	}
}

func TestFollowerTallyBadBytes(t *testing.T) {
	good := bytesOf(t, tallyOf(audit.DefaultPolicy(), anyProfiles(3, 50)))
	tally := audit.DefaultPolicy().NewFollowerTally()
	for i := range good {
		assert.Error(t, tally.UnmarshalBinary(good[:i]))
	}
	assert.ErrorIs(t, tally.UnmarshalBinary(append(good, 0)), audit.ErrFollowerTally)
	sum := slices.Clone(wire.Unsealed(good))
	sum[13] = 0xff // probabilities that add up to more than 1 each
	assert.ErrorIs(t, tally.UnmarshalBinary(wire.Seal(sum, 0)), audit.ErrFollowerTally)
	count := slices.Clone(wire.Unsealed(good))
	count[28]++ // one profile more than there are classes
	assert.ErrorIs(t, tally.UnmarshalBinary(wire.Seal(count, 0)), audit.ErrFollowerTally)
	for i := range len(good) - wire.Overhead {
		assert.ErrorIs(t, tally.UnmarshalBinary(wire.Seal(slices.Clone(good[:2+i]), 0)), audit.ErrFollowerTally)
	}
	assert.Zero(t, tally.N(), "as it was")
	assert.Error(t, tally.UnmarshalBinary(nil))
}

// The numbers of a reading by hand: 10 profiles of three kinds.
func TestFollowerTallyReading(t *testing.T) {
	n := engagement.Known
	var list []audit.Profile
	for range 3 {
		list = append(list, audit.Profile{Followers: n(2), Following: n(3000), Posts: n(0)})
	}
	for range 6 {
		list = append(list, audit.Profile{Followers: n(300), Following: n(400), Posts: n(60), LastActive: profileDay})
	}
	list = append(list, audit.Profile{Followers: n(300)})
	r := followersRead(t, tallyOf(audit.DefaultPolicy(), list), engagement.Yes)
	assert.EqualValues(t, 10, r.Profiles)
	assert.EqualValues(t, 9, r.Classed)
	assert.EqualValues(t, 6, r.Timed)
	assert.InDelta(t, 3./9, r.Suspicious.Value.Share, 1e-12)
	assert.InDelta(t, 0.1206, r.Suspicious.Value.Interval.Low, 1e-4) // R's prop.test(3, 9, correct = FALSE)
	assert.InDelta(t, 0.6458, r.Suspicious.Value.Interval.High, 1e-4)
	// (1/3 − 37/435)/(32/39 − 37/435)
	assert.InDelta(t, 0.337581, r.Corrected.Value.Share, 1e-6)
	assert.Contains(t, r.Corrected.Value.Population, "Swiss")
	byClass := map[audit.AccountClass]int64{}
	for _, c := range r.Classes {
		byClass[c.Class] = c.N
	}
	assert.Equal(t, map[audit.AccountClass]int64{
		audit.RealAccount: 6, audit.SuspiciousAccount: 3, audit.Unclassed: 1,
		audit.InfluencerAccount: 0, audit.MassFollower: 0, audit.InactiveAccount: 0,
	}, byClass)
	assert.EqualValues(t, 3, r.Baseline.Suspicious)
	assert.EqualValues(t, 6, r.Baseline.Real)
	assert.EqualValues(t, 1, r.Baseline.Unclassed)
	require.NotEmpty(t, r.Reasons)
	for _, reason := range r.Reasons {
		assert.EqualValues(t, 3, reason.N, reason.Feature)
	}

	r = followersRead(t, tallyOf(audit.DefaultPolicy(), list), engagement.Unsaid)
	assert.Equal(t, audit.OfThisSample, r.Of)
	require.NotNil(t, r.Corrected.Undefined)
	assert.Contains(t, r.Corrected.Undefined.Because, "random")

	for _, few := range [][]audit.Profile{nil, list[9:], list[:1]} {
		b, err := json.Marshal(followersRead(t, tallyOf(audit.DefaultPolicy(), few), engagement.Yes))
		require.NoError(t, err)
		var back audit.FollowerReading
		require.NoError(t, json.Unmarshal(b, &back))
	}
}

// FuzzFollowerTally gives bodies a right checksum.
func FuzzFollowerTally(f *testing.F) {
	f.Add(wire.Unsealed(bytesOf(f, audit.DefaultPolicy().NewFollowerTally()))[2:])
	for seed := range uint64(4) {
		f.Add(wire.Unsealed(bytesOf(f, tallyOf(audit.DefaultPolicy(), anyProfiles(seed, 40))))[2:])
	}
	p := audit.DefaultPolicy()
	f.Fuzz(func(t *testing.T, body []byte) {
		b := wire.Seal(append(wire.Begin(nil, wire.FollowerTally, 3), body...), 0)
		tally := p.NewFollowerTally()
		if tally.UnmarshalBinary(b) != nil {
			assert.Zero(t, tally.N())
			return
		}
		assert.Equal(t, b, bytesOf(t, tally), "accepted bytes are the bytes it writes")
		_, err := json.Marshal(followersRead(t, tally, engagement.Yes))
		assert.NoError(t, err)
	})
}

// Adding a profile allocates nothing.
func TestFollowerTallyAllocates(t *testing.T) {
	tally := audit.DefaultPolicy().NewFollowerTally()
	sample := sampleOfFollowers(100)
	n := testing.AllocsPerRun(20, func() {
		for i := range sample {
			_ = tally.Add(&sample[i], profileDay)
		}
	})
	assert.Zero(t, n)
}

// sampleOfFollowers draws accounts as a platform gives them: all counters known.
func sampleOfFollowers(n int) []engagement.Account {
	rng := rand.New(rand.NewPCG(1, 1))
	count := func(median float64) engagement.Count {
		return engagement.Known(int64(median * math.Exp(1.5*rng.NormFloat64())))
	}
	list := make([]engagement.Account, n)
	for i := range list {
		list[i] = engagement.Account{
			ID: "1784140" + strconv.Itoa(i), Handle: []string{"lena_k", "martin.schmidt1987", "user83920174", "xkcdwqrtz", "süß12"}[rng.IntN(5)],
			Bio: []string{"", "Zürich, Kaffee und Berge"}[rng.IntN(2)], Followers: count(350), Following: count(500), Posts: count(40),
			Picture: engagement.Said(rng.IntN(20) > 0), Private: engagement.Said(rng.IntN(3) == 0), Verified: engagement.No,
		}
		if rng.IntN(5) == 0 {
			list[i].Followers, list[i].Posts, list[i].Following = count(20), engagement.Known(rng.Int64N(3)), count(2000)
		}
	}
	return list
}

// 5,000 profiles; the time per profile is a metric of its own.
func BenchmarkFollowerTally(b *testing.B) {
	sample := sampleOfFollowers(5000)
	tally := audit.DefaultPolicy().NewFollowerTally()
	b.ReportAllocs()
	for b.Loop() {
		for i := range sample {
			_ = tally.Add(&sample[i], profileDay)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/5000, "ns/profile")
}

// The whole area of a report over 5,000 followers.
func BenchmarkRunFollowers(b *testing.B) {
	e := audit.Evidence{AsOf: profileDay, Followers: sampleOfFollowers(5000), Random: engagement.Yes}
	p := audit.DefaultPolicy()
	b.ReportAllocs()
	for b.Loop() {
		_ = audit.Run(e, p)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/5000, "ns/profile")
}
