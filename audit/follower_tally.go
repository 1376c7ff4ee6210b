package audit

import (
	"encoding/json"
	"errors"
	"hash/fnv"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// A FollowerTally is what is counted of a sample of followers, in whole numbers:
// merging is exact, associative and commutative, and the same profiles in any
// order and any sharding give the same bytes. Its size does not grow.
//
// A tally counts what it is given: a profile given twice counts twice, since shards
// cannot know of one another. Take repeated ids out first, or send all profiles of
// an id to one shard; [Run] does it for its sample.
//
// The zero FollowerTally is empty and of [DefaultPolicy].
type FollowerTally struct {
	policy *FollowerPolicy
	scorer scorer // by that policy
	print  uint64 // of the policy

	n     uint64           // profiles
	rows  [mostRows]uint64 // by row of the policy's classes
	rest  uint64           // real
	none  uint64           // unclassed
	over  uint64           // of the classed, with Limit points or more
	timed uint64           // of the classed, with the last activity known
	sum   stats.Uint128    // of the probabilities of the classed, in 2^-32

	assessed [mostWeights]uint64 // profiles by weight
	reasons  [mostWeights]uint64 // of them with ReasonFrom points or more
	baseline [4]uint64           // by class of baselineClasses, the last Unclassed
}

// Errors of tallies.
var (
	// ErrPolicy says that two tallies, or a tally and bytes, are of unlike policies.
	ErrPolicy = errors.New("audit: tallies of unlike policies")
	// ErrFollowerTally says that bytes are not the binary form of a tally of
	// followers.
	ErrFollowerTally = errors.New("audit: not the binary form of a tally of followers")
	// ErrTallyFull says that a sum would pass what a tally can count.
	ErrTallyFull = errors.New("audit: more profiles than a tally can count")
)

// mostProfiles is how many profiles a tally counts; more are not taken.
const mostProfiles = engagement.MaxCount

// NewFollowerTally makes an empty tally that judges profiles by p.
func (p Policy) NewFollowerTally() *FollowerTally {
	t := &FollowerTally{}
	t.of(p.Followers)
	return t
}

// of makes t a tally of a policy.
func (t *FollowerTally) of(p FollowerPolicy) {
	p.Weights, p.Classes = slices.Clone(p.Weights), slices.Clone(p.Classes)
	t.policy, t.scorer, t.print = &p, p.scorer(), p.fingerprint()
}

func (t *FollowerTally) begin() {
	if t.policy == nil {
		t.of(defaultFollowers())
	}
}

// fingerprint is a hash of all values of p.
func (p *FollowerPolicy) fingerprint() uint64 {
	b, err := json.Marshal(p)
	if err != nil { // a number that is none
		b = []byte(err.Error())
	}
	h := fnv.New64a()
	_, _ = h.Write(b)
	return h.Sum64()
}

// Add counts a profile. asOf is as in [Policy.Account].
func (t *FollowerTally) Add(a *engagement.Account, asOf time.Time) {
	t.begin()
	var f Profile
	f.read(a, t.policy.BioGiven)
	t.AddProfile(&f, asOf)
}

// AddProfile counts a profile.
func (t *FollowerTally) AddProfile(f *Profile, asOf time.Time) {
	t.begin()
	var seen sight
	j := t.scorer.judge(&seen, f, asOf)
	t.count(&j)
}

func (t *FollowerTally) count(j *judged) {
	if t.n >= mostProfiles {
		return
	}
	t.n++
	for i := range t.policy.weights() {
		t.assessed[i] += j.assessed >> i & 1
		t.reasons[i] += j.reasons >> i & 1
	}
	t.baseline[j.baseline]++
	switch j.row {
	case noRow:
		t.none++
		return
	case restRow:
		t.rest++
	default:
		t.rows[j.row]++
	}
	if j.over {
		t.over++
	}
	if j.timed {
		t.timed++
	}
	t.sum.AddUint64(uint64(j.probability * (1 << 32)))
}

// N is how many profiles were counted.
func (t *FollowerTally) N() int64 { return int64(t.n) }

// Merge adds what o has counted. A tally of another policy is ErrPolicy, a sum of
// more than 2^53 profiles ErrTallyFull; t is then as it was. A nil o adds nothing.
func (t *FollowerTally) Merge(o *FollowerTally) error {
	if o == nil {
		return nil
	}
	t.begin()
	switch {
	case o.policy == nil && o.n == 0:
		return nil
	case t.print != o.print:
		return ErrPolicy
	case t.n+o.n > mostProfiles:
		return ErrTallyFull
	}
	t.sum.Add(o.sum)
	// o may be t
	mine, theirs := t.counters(), o.counters()
	for i, c := range mine {
		*c += *theirs[i]
	}
	return nil
}

// counters are all whole numbers of t in the order of its binary form.
func (t *FollowerTally) counters() []*uint64 {
	c := []*uint64{&t.n, &t.rest, &t.none, &t.over, &t.timed}
	for i := range t.policy.rows() {
		c = append(c, &t.rows[i])
	}
	for i := range t.baseline {
		c = append(c, &t.baseline[i])
	}
	for i := range t.policy.weights() {
		c = append(c, &t.assessed[i], &t.reasons[i])
	}
	return c
}
