package audit

import (
	"encoding/binary"
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/engagement/wire"
)

const followerTallyVersion = 2

// AppendBinary appends the binary form of t, in the frame of package wire: the
// policy's hash in 8 bytes, the sum of probabilities in 16, both with the most
// significant byte first, and the counters as the shortest varints. The same
// profiles give the same bytes. The error is always nil.
func (t *FollowerTally) AppendBinary(b []byte) ([]byte, error) {
	t.begin()
	start := len(b)
	b = wire.Begin(b, wire.FollowerTally, followerTallyVersion)
	b = binary.BigEndian.AppendUint64(b, t.print)
	b = t.sum.AppendBinary(b)
	for _, c := range t.counters() {
		b = binary.AppendUvarint(b, *c)
	}
	return wire.Seal(b, start), nil
}

// MarshalBinary gives the binary form of t; see [FollowerTally.AppendBinary].
func (t *FollowerTally) MarshalBinary() ([]byte, error) { return t.AppendBinary(nil) }

// UnmarshalBinary replaces what t has counted by what the bytes hold. They must be
// of t's policy, or it is [ErrPolicy]; make t by [Policy.NewFollowerTally]. What no
// tally could have written is [ErrFollowerTally], with the error of package wire in
// it. After an error t is as it was.
func (t *FollowerTally) UnmarshalBinary(b []byte) error {
	t.begin()
	body, err := wire.Open(b, wire.FollowerTally, followerTallyVersion)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrFollowerTally, err)
	}
	r := wire.Reader{Rest: body}
	if r.Uint64() != t.print && !r.Bad {
		return ErrPolicy
	}
	n := &FollowerTally{policy: t.policy, scorer: t.scorer, print: t.print}
	if n.sum, err = stats.Uint128FromBytes(r.Take(16)); err != nil {
		return ErrFollowerTally
	}
	for _, c := range n.counters() {
		*c = r.Limited(mostProfiles)
	}
	if !r.Done() || !n.sane() {
		return ErrFollowerTally
	}
	*t = *n
	return nil
}

// sane holds what every tally that was built by adding satisfies.
func (t *FollowerTally) sane() bool {
	classed := t.rest
	for _, c := range t.rows {
		classed += c
	}
	var baseline uint64
	for _, c := range t.baseline {
		baseline += c
	}
	if classed+t.none != t.n || baseline != t.n || t.over > classed || t.timed > classed {
		return false
	}
	for i := range t.assessed {
		if t.reasons[i] > t.assessed[i] || t.assessed[i] > t.n {
			return false
		}
	}
	// each probability is at most 1
	var sum [16]byte
	t.sum.AppendBinary(sum[:0])
	high, low := binary.BigEndian.Uint64(sum[:8]), binary.BigEndian.Uint64(sum[8:])
	return high < classed>>32 || high == classed>>32 && low <= classed<<32
}
