package audit_test

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// grownHistory makes a daily history of an account of 20,000 that gains about 60 a day, more
// at weekends; more adds to single days.
func grownHistory(days int, more map[int]float64) engagement.History {
	r := rand.New(rand.NewPCG(3, 4))
	n := 20000.0
	var h engagement.History
	for d := range days {
		at := growthStart.AddDate(0, 0, d)
		h = append(h, engagement.Snapshot{At: at, Followers: engagement.Known(int64(n))})
		mean := 60.0
		if w := at.Weekday(); w == time.Saturday || w == time.Sunday {
			mean = 150
		}
		n += poissonOf(r, lognormalNoise(0.3)(r, mean)) + more[d]
	}
	return h
}

func growthDay(n int) time.Time { return growthStart.AddDate(0, 0, n) }

func readGrowth(h engagement.History, posts []engagement.Post, events ...audit.Event) audit.GrowthReading {
	var t audit.GrowthTally
	t.AddHistory(h)
	return t.Reading(audit.DefaultPolicy().Growth, posts, events)
}

func spikeKinds(r audit.GrowthReading) (out []audit.SpikeKind) {
	for _, s := range r.Spikes {
		out = append(out, s.Kind)
	}
	return out
}

func growthOutcome(t *testing.T, r audit.Report, code audit.Code) audit.Outcome {
	t.Helper()
	for _, o := range r.Outcomes {
		if o.Code == code {
			return o
		}
	}
	require.Fail(t, "no outcome of "+string(code))
	return audit.Outcome{}
}

func growthSignal(r audit.Report, code audit.Code) *audit.Signal {
	for i := range r.Signals {
		if r.Signals[i].Code == code {
			return &r.Signals[i]
		}
	}
	return nil
}

func TestGrowthOfPurchase(t *testing.T) {
	bought := map[int]float64{100: 500, 101: 700, 102: 300}
	r := readGrowth(grownHistory(200, bought), nil)
	require.Len(t, r.Spikes, 1, "three days are one spike")
	s := r.Spikes[0]
	assert.Equal(t, audit.SuddenSpike, s.Kind)
	assert.True(t, s.Unexplained())
	assert.False(t, s.From.After(growthDay(101)) || s.To.Before(growthDay(102)))
	assert.InDelta(t, 1500, s.Gained-s.Expected, 200)
	assert.InDelta(t, 1500/27000., s.Share, 0.01)
	assert.Len(t, r.Curve, 200)
	assert.Empty(t, r.Gaps)
	assert.Equal(t, 24*time.Hour, r.Every)

	report := audit.Run(audit.Evidence{History: grownHistory(200, bought)}, audit.DefaultPolicy())
	sig := growthSignal(report, audit.GrowthSpikes)
	require.NotNil(t, sig)
	assert.InDelta(t, s.Share, sig.Observed, 1e-12)
	require.Len(t, sig.Places, 1)
	assert.Equal(t, s.From, sig.Places[0].From)
	assert.Equal(t, s.To, sig.Places[0].To)
	assert.Positive(t, sig.Points)
	assert.Contains(t, sig.Message, "%")
}

func TestGrowthExplained(t *testing.T) {
	more := map[int]float64{100: 1500}
	for _, kind := range []audit.EventKind{audit.Giveaway, audit.Press, audit.ShoutOut, audit.PaidPromotion, audit.ViralPost, "met the president"} {
		e := audit.Evidence{History: grownHistory(200, more), Events: []audit.Event{{Kind: kind, From: growthDay(100).Add(18 * time.Hour)}}}
		report := audit.Run(e, audit.DefaultPolicy())
		assert.Equal(t, audit.Explained, growthOutcome(t, report, audit.GrowthSpikes).Result, kind)
		assert.Zero(t, growthSignal(report, audit.GrowthSpikes).Points)
		assert.Contains(t, growthSignal(report, audit.GrowthSpikes).Message, "what is known explains it: "+strings.ReplaceAll(string(kind), "_", " "))
		assert.Equal(t, []audit.SpikeKind{audit.EventSpike}, spikeKinds(*report.Growth))
	}
	for name, ev := range map[string]audit.Event{
		"a purge":     {Kind: audit.Purge, From: growthDay(100)},
		"long before": {Kind: audit.Giveaway, From: growthDay(80)},
		"afterwards":  {Kind: audit.Giveaway, From: growthDay(103)},
		"no time":     {Kind: audit.Giveaway},
	} {
		report := audit.Run(audit.Evidence{History: grownHistory(200, more), Events: []audit.Event{ev}}, audit.DefaultPolicy())
		assert.Equal(t, audit.Signalled, growthOutcome(t, report, audit.GrowthSpikes).Result, name)
	}
}

func TestGrowthNoAlarm(t *testing.T) {
	assert.Empty(t, readGrowth(grownHistory(300, nil), nil).Spikes, "a weekly rhythm")

	viral := map[int]float64{100: 1800, 101: 900, 102: 500, 103: 260, 104: 120, 105: 60}
	h := grownHistory(200, viral)
	assert.Equal(t, []audit.SpikeKind{audit.TaperingSpike}, spikeKinds(readGrowth(h, nil)), "the counter alone shows how it tapers off")

	total := 0.0
	r := rand.New(rand.NewPCG(9, 9))
	for d := range h {
		h[d].Metrics.Views = engagement.Known(int64(total))
		total += 5000 * math.Exp(0.4*r.NormFloat64()) * map[bool]float64{true: 12, false: 1}[viral[d] > 100]
	}
	read := readGrowth(h, nil)
	assert.Equal(t, []audit.SpikeKind{audit.ViralSpike}, spikeKinds(read), "views of the account rose")
	assert.Greater(t, read.Spikes[0].Views.Views, 5*read.Spikes[0].Views.Usual)

	once := grownHistory(200, map[int]float64{100: 1500})
	var posts []engagement.Post
	for d := 0; d < 200; d += 2 {
		p := engagement.Post{ID: fmt.Sprint(d), Published: growthDay(d).Add(9 * time.Hour), Metrics: engagement.Metrics{Views: engagement.Known(int64(8000 * math.Exp(0.5*r.NormFloat64())))}}
		posts = append(posts, p)
	}
	assert.Equal(t, []audit.SpikeKind{audit.SuddenSpike}, spikeKinds(readGrowth(once, posts)), "posts were viewed as usual")
	posts[50].Metrics.Views = engagement.Known(150000)
	read = readGrowth(once, posts)
	assert.Equal(t, []audit.SpikeKind{audit.ViralSpike}, spikeKinds(read), "one post was not")
	assert.Equal(t, "100", read.Spikes[0].Views.Post)
	report := audit.Run(audit.Evidence{History: once, Posts: posts}, audit.DefaultPolicy())
	assert.Equal(t, audit.Clear, growthOutcome(t, report, audit.GrowthSpikes).Result)

	zero := grownHistory(100, nil)
	zero[50].Followers = engagement.Known(0)
	assert.Empty(t, readGrowth(zero, nil).Spikes, "a reading of 0 is an error of the reader")
	assert.Empty(t, unexplainedOf(readGrowth(grownHistory(100, map[int]float64{50: 3000, 51: -3000}), nil)))
}

// 1.5 % a day for four months, and three days of 1.7 and of 2.5 times as much: 3 and 7 % of
// the followers beyond the expected. Less than twice as much is not far more.
func TestGrowthFarMoreThanUsual(t *testing.T) {
	fast := func(times float64) engagement.History {
		var h engagement.History
		n := 5000.0
		for d := range 120 {
			h = append(h, engagement.Snapshot{At: growthDay(d), Followers: engagement.Known(int64(n))})
			rate := 0.015 * (1 + 0.1*float64(d%3-1))
			if d >= 60 && d < 63 {
				rate *= times
			}
			n *= 1 + rate
		}
		return h
	}
	assert.Empty(t, readGrowth(fast(1.7), nil).Spikes)
	assert.Equal(t, []audit.SpikeKind{audit.SuddenSpike}, spikeKinds(readGrowth(fast(2.5), nil)))
}

// YouTube shows three figures, rounded down.
func TestGrowthRounded(t *testing.T) {
	round := func(h engagement.History, say bool) engagement.History {
		for i := range h {
			n, _ := h[i].Followers.Get()
			step := int64(1)
			for n/step >= 1000 {
				step *= 10
			}
			h[i].Followers = engagement.Known(n / step * step)
			if say {
				h[i].Rounded = engagement.Yes
			}
		}
		return h
	}
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 1))
		n, rate := math.Exp(7+7*r.Float64()), math.Exp(-8+2.5*r.Float64())
		var h, jump engagement.History
		for d := range 300 {
			at := growthStart.AddDate(0, 0, d)
			h = append(h, engagement.Snapshot{At: at, Followers: engagement.Known(int64(n))})
			extra := 0.0
			if d >= 150 {
				extra = 0.15
			}
			jump = append(jump, engagement.Snapshot{At: at, Followers: engagement.Known(int64(n * (1 + extra)))})
			n += poissonOf(r, gammaNoise(4)(r, n*rate))
		}
		for _, say := range []bool{true, false} {
			read := readGrowth(round(h, say), nil)
			assert.Empty(t, read.Spikes, "seed %d: steps of rounding", seed)
			read = readGrowth(round(jump, say), nil)
			assert.True(t, read.Rounded || !say)
			assert.Equal(t, []audit.SpikeKind{audit.SuddenSpike}, spikeKinds(read), "seed %d: a real jump", seed)
		}
	}
	// A counter in whole thousands says nothing of three figures, and is rounded.
	coarse := grownHistory(200, nil)
	for i := range coarse {
		n, _ := coarse[i].Followers.Get()
		coarse[i].Followers = engagement.Known(n / 1000 * 1000)
	}
	read := readGrowth(coarse, nil)
	assert.True(t, read.Rounded)
	assert.Empty(t, read.Spikes)
	assert.False(t, readGrowth(grownHistory(200, nil), nil).Rounded)
}

func TestGrowthSpikeThenDrop(t *testing.T) {
	more := map[int]float64{100: 2000}
	for d := 106; d < 116; d++ {
		more[d] = -200
	}
	h := grownHistory(200, more)
	s := readGrowth(h, nil).Spikes[0]
	assert.Greater(t, s.LostShare, 0.3)
	report := audit.Run(audit.Evidence{History: h}, audit.DefaultPolicy())
	assert.Equal(t, audit.Signalled, growthOutcome(t, report, audit.GrowthSpikeDrop).Result)
	report = audit.Run(audit.Evidence{History: h, Events: []audit.Event{{Kind: audit.Purge, From: growthDay(107)}}}, audit.DefaultPolicy())
	assert.Equal(t, audit.Explained, growthOutcome(t, report, audit.GrowthSpikeDrop).Result)
	assert.Equal(t, audit.Signalled, growthOutcome(t, report, audit.GrowthSpikes).Result, "the purge explains the drop only")

	fall := grownHistory(200, map[int]float64{100: -1500})
	read := readGrowth(fall, nil, audit.Event{Kind: audit.Purge, From: growthDay(100)})
	assert.Empty(t, read.Spikes)
	require.Len(t, read.Falls, 1)
	assert.Len(t, read.Falls[0].Events, 1)
	assert.InDelta(t, 1450, read.Falls[0].Lost, 100)
}

func TestGrowthRoundSizes(t *testing.T) {
	h := grownHistory(200, map[int]float64{100: 5000})
	s := readGrowth(h, nil).Spikes[0]
	assert.EqualValues(t, 5000, s.RoundSize)
	report := audit.Run(audit.Evidence{History: h}, audit.DefaultPolicy())
	assert.Equal(t, audit.Signalled, growthOutcome(t, report, audit.GrowthRoundJump).Result)
	assert.Zero(t, readGrowth(grownHistory(200, map[int]float64{100: 5700}), nil).Spikes[0].RoundSize)
}

func TestFollowingSaw(t *testing.T) {
	saw := func(teeth int) engagement.History {
		h := grownHistory(200, nil)
		for d := range h {
			n := 800 + d%3
			if d < teeth*20 {
				n += []int{0, 60, 120, 180, 240, 300, 300, 200, 100, 0}[d%20/2]
			}
			h[d].Following = engagement.Known(int64(n))
		}
		return h
	}
	for teeth, want := range map[int]audit.Result{0: audit.Clear, 1: audit.Clear, 2: audit.Clear, 6: audit.Signalled} {
		report := audit.Run(audit.Evidence{History: saw(teeth)}, audit.DefaultPolicy())
		assert.Len(t, report.Growth.Following.Teeth, teeth)
		assert.Equal(t, want, growthOutcome(t, report, audit.GrowthSaw).Result)
	}
	tooth := readGrowth(saw(1), nil).Following.Teeth[0]
	assert.InDelta(t, 300, tooth.Up, 3)
	assert.InDelta(t, 300, tooth.Down, 3)
	report := audit.Run(audit.Evidence{History: grownHistory(200, nil)}, audit.DefaultPolicy())
	assert.Equal(t, audit.NotAssessed, growthOutcome(t, report, audit.GrowthSaw).Result)
}

func TestGrowthWithFallingEngagement(t *testing.T) {
	h := grownHistory(200, map[int]float64{100: 12000})
	posts := func(after float64) (out []engagement.Post) {
		r := rand.New(rand.NewPCG(8, 8))
		for d := 20; d < 190; d += 4 {
			likes := 900 * math.Exp(0.3*r.NormFloat64())
			if d > 100 {
				likes *= after
			}
			out = append(out, engagement.Post{ID: fmt.Sprint(d), Published: growthDay(d), Metrics: engagement.Metrics{
				Likes: engagement.Known(int64(likes)), Comments: engagement.Known(int64(likes / 40)),
			}})
		}
		return out
	}
	for after, want := range map[float64]audit.Result{1: audit.Signalled, 0.9: audit.Signalled, 1.6: audit.Clear} {
		report := audit.Run(audit.Evidence{History: h, Posts: posts(after)}, audit.DefaultPolicy())
		assert.Equal(t, want, growthOutcome(t, report, audit.GrowthEngagementFell).Result, after)
		require.NotNil(t, report.Growth.Engagement)
		assert.InDelta(t, 0.31, report.Growth.Engagement.Dilution, 0.03)
	}
	report := audit.Run(audit.Evidence{History: h}, audit.DefaultPolicy())
	assert.Equal(t, audit.NotAssessed, growthOutcome(t, report, audit.GrowthEngagementFell).Result)
	report = audit.Run(audit.Evidence{History: grownHistory(200, nil), Posts: posts(0.5)}, audit.DefaultPolicy())
	assert.Equal(t, audit.Clear, growthOutcome(t, report, audit.GrowthEngagementFell).Result, "no jump")
}

// Nothing is said of less than a week.
func TestGrowthNeedsAWeek(t *testing.T) {
	for days, want := range map[int]audit.Result{1: audit.NotAssessed, 2: audit.NotAssessed, 7: audit.NotAssessed, 8: audit.Clear, 15: audit.Clear} {
		report := audit.Run(audit.Evidence{History: grownHistory(days, nil)}, audit.DefaultPolicy())
		o := growthOutcome(t, report, audit.GrowthSpikes)
		assert.Equal(t, want, o.Result, days)
		assert.Equal(t, want == audit.NotAssessed, o.Because != "", days)
	}
	assert.Len(t, readGrowth(grownHistory(15, map[int]float64{7: 1500}), nil).Spikes, 1)
	report := audit.Run(audit.Evidence{}, audit.DefaultPolicy())
	assert.Equal(t, audit.NotAssessed, growthOutcome(t, report, audit.GrowthSpikes).Result)
	assert.Nil(t, report.Growth)
}

func TestGrowthRates(t *testing.T) {
	var h engagement.History // 2 % in 30 days make 27.2 % in 365
	for d := range 61 {
		h = append(h, engagement.Snapshot{At: growthDay(d), Followers: engagement.Known(int64(math.Round(1e6 * math.Pow(1.02, float64(d)/30))))})
	}
	r := readGrowth(h, nil)
	assert.InDelta(t, 0.02, float64(r.Monthly.Value), 1e-6)
	assert.InDelta(t, math.Pow(1.02, 365./30)-1, float64(r.Yearly.Value), 1e-5)
	assert.EqualValues(t, 40400, r.Change)
	h[0].Followers = engagement.Known(0)
	assert.NotNil(t, readGrowth(h, nil).Monthly.Undefined)
}

func TestGrowthOfOddHistories(t *testing.T) {
	count := engagement.Known
	at := func(year int) time.Time { return time.Date(year, 6, 1, 0, 0, 0, 0, time.UTC) }
	var zeros, equal, falling, unknown, sparse, steep engagement.History
	for d := range 60 {
		zeros = append(zeros, engagement.Snapshot{At: growthDay(d), Followers: count(0), Following: count(0)})
		equal = append(equal, engagement.Snapshot{At: growthDay(d), Followers: count(5000), Metrics: engagement.Metrics{Views: count(0)}})
		falling = append(falling, engagement.Snapshot{At: growthDay(d), Followers: count(int64(60000 - 1000*d))})
		unknown = append(unknown, engagement.Snapshot{At: growthDay(d), Followers: count(-1)})
		sparse = append(sparse, engagement.Snapshot{At: growthDay(d * d * 30), Followers: count(int64(d * 1000))})
		steep = append(steep, engagement.Snapshot{At: growthDay(d), Followers: count(int64(1) << min(d, 53))})
	}
	for name, h := range map[string]engagement.History{
		"one": equal[:1], "two": equal[:2], "zeros": zeros, "equal": equal, "falling": falling, "unknown": unknown, "sparse": sparse, "steep": steep,
		"years": {{At: at(1), Followers: count(5)}, {At: at(9999), Followers: count(engagement.MaxCount)}, {At: at(12000), Followers: count(1)}, {Followers: count(7)}},
		"same":  {{At: growthDay(1), Followers: count(5)}, {At: growthDay(1), Followers: count(6)}, {At: growthDay(1), Followers: count(5)}},
	} {
		for _, p := range []audit.Policy{audit.DefaultPolicy(), {Checks: audit.DefaultPolicy().Checks}} {
			report := audit.Run(audit.Evidence{History: h}, p)
			body, err := json.Marshal(report)
			require.NoError(t, err, name)
			var back audit.Report
			require.NoError(t, json.Unmarshal(body, &back), name)
			again, err := json.Marshal(back)
			require.NoError(t, err)
			assert.JSONEq(t, string(body), string(again), name)
			if p.Name != "" {
				assert.Nil(t, growthSignal(report, audit.GrowthSpikeDrop), name)
			}
		}
	}
}

// Order, doubled days and one extra reading of the same day do not matter.
func TestGrowthOrder(t *testing.T) {
	h := grownHistory(200, map[int]float64{100: 1500, 150: -800})
	want := readGrowth(h, nil)
	mixed := append(engagement.History{}, h...)
	for _, s := range h[20:60] {
		mixed = append(mixed, s)
		s.At = s.At.Add(-time.Nanosecond) // the day before, and older than nothing there
		s.At = s.At.Add(time.Nanosecond)
		low := s
		low.Followers = engagement.Known(3)
		mixed = append(mixed, low)
	}
	r := rand.New(rand.NewPCG(1, 1))
	r.Shuffle(len(mixed), func(i, k int) { mixed[i], mixed[k] = mixed[k], mixed[i] })
	assert.Equal(t, want, readGrowth(mixed, nil))
	assert.Equal(t, want, readGrowth(h.Merge(mixed), nil))
	body, err := json.Marshal(want)
	require.NoError(t, err)
	var back audit.GrowthReading
	require.NoError(t, json.Unmarshal(body, &back))
	assert.Equal(t, want, back)
}

func TestGrowthGaps(t *testing.T) {
	h := grownHistory(200, map[int]float64{100: 1500})
	gappy := append(append(engagement.History{}, h[:40]...), h[60:]...)
	r := readGrowth(gappy, nil)
	require.Len(t, r.Gaps, 1)
	assert.Equal(t, audit.Gap{From: growthDay(39), To: growthDay(60)}, r.Gaps[0])
	assert.Equal(t, []audit.SpikeKind{audit.SuddenSpike}, spikeKinds(r), "three weeks of growth in one step are no spike")
}

func TestGrowthPoints(t *testing.T) {
	total := 0.0
	for _, c := range audit.DefaultPolicy().Checks {
		if c.Area == audit.InGrowth {
			total += c.Points
		}
	}
	assert.Equal(t, 22.0, total)
}

func BenchmarkGrowthReading(b *testing.B) {
	h := grownHistory(365, map[int]float64{100: 1500})
	p := audit.DefaultPolicy().Growth
	b.ReportAllocs()
	for b.Loop() {
		var t audit.GrowthTally
		t.AddHistory(h)
		t.Reading(p, nil, nil)
	}
}

func unexplainedOf(r audit.GrowthReading) (out []audit.GrowthSpike) {
	for _, s := range r.Spikes {
		if s.Unexplained() {
			out = append(out, s)
		}
	}
	return out
}
