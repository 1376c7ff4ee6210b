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
// The zero FollowerTally can be merged into and unmarshalled into, whatever the policy
// of what comes. Added to or read while it is empty it is of [DefaultPolicy]. A tally
// that came from bytes alone can be merged and written; to read it or to go on adding,
// merge it into one by [Policy.NewFollowerTally].
type FollowerTally struct {
	policy *FollowerPolicy // nil: not known
	scorer scorer          // by that policy
	print  uint64          // of the policy; 0: none yet
	shape  shape

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

// A shape is how many classes and weights of a policy are used.
type shape struct{ rows, weights int }

// Errors of tallies.
var (
	// ErrNoPolicy says that a tally came from bytes, which name their policy and do
	// not hold it. Merge it into a tally of that policy.
	ErrNoPolicy = errors.New("audit: the tally came from bytes and has no policy: merge it into one of its policy")
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
	t.policy, t.scorer, t.print, t.shape = &p, p.scorer(), p.fingerprint(), p.shape()
}

// ready gives a tally without a policy the default one, unless it holds what was
// counted by another.
func (t *FollowerTally) ready() error {
	if t.policy != nil {
		return nil
	}
	p := defaultFollowers()
	if t.print != 0 && (t.print != p.fingerprint() || t.shape != p.shape()) {
		return ErrNoPolicy
	}
	t.of(p)
	return nil
}

func (p *FollowerPolicy) shape() shape { return shape{p.rows(), p.weights()} }

// fingerprint is a hash of all values of p, never 0.
func (p *FollowerPolicy) fingerprint() uint64 {
	b, err := json.Marshal(p)
	if err != nil { // a number that is none
		b = []byte(err.Error())
	}
	h := fnv.New64a()
	_, _ = h.Write(b)
	return max(1, h.Sum64())
}

// Add counts a profile. asOf is as in [Policy.Account]. Errors, after which t is as it
// was: [ErrNoPolicy] where the tally came from bytes and knows no policy to judge by,
// [ErrTallyFull] past 2^53 profiles.
func (t *FollowerTally) Add(a *engagement.Account, asOf time.Time) error {
	if err := t.ready(); err != nil {
		return err
	}
	var f Profile
	f.read(a, t.policy.BioGiven)
	return t.AddProfile(&f, asOf)
}

// AddProfile counts a profile. Errors are those of [FollowerTally.Add].
func (t *FollowerTally) AddProfile(f *Profile, asOf time.Time) error {
	if err := t.ready(); err != nil {
		return err
	}
	var seen sight
	j := t.scorer.judge(&seen, f, asOf)
	return t.count(&j)
}

func (t *FollowerTally) count(j *judged) error {
	if t.n >= mostProfiles {
		return ErrTallyFull
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
		return nil
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
	return nil
}

// N is how many profiles were counted.
func (t *FollowerTally) N() int64 { return int64(t.n) }

// Merge adds what o has counted. A tally of another policy is ErrPolicy, a sum of
// more than 2^53 profiles ErrTallyFull; t is then as it was. A nil o adds nothing, nor
// does an empty one of no policy. A t of no policy takes that of o.
func (t *FollowerTally) Merge(o *FollowerTally) error {
	switch {
	case o == nil || o.print == 0:
		return nil
	case t.print != 0 && (t.print != o.print || t.shape != o.shape):
		return ErrPolicy
	case t.n+o.n > mostProfiles:
		return ErrTallyFull
	}
	if t.policy == nil {
		t.policy, t.scorer, t.print, t.shape = o.policy, o.scorer, o.print, o.shape
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
	for i := range t.shape.rows {
		c = append(c, &t.rows[i])
	}
	for i := range t.baseline {
		c = append(c, &t.baseline[i])
	}
	for i := range t.shape.weights {
		c = append(c, &t.assessed[i], &t.reasons[i])
	}
	return c
}
