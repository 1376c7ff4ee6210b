package audit

import (
	"encoding/binary"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

const followerTallyVersion = 1

// AppendBinary appends the binary form of t: a version byte, the policy's hash in
// 8 bytes, the sum of probabilities in 16, both with the most significant byte
// first, and the counters as the shortest varints. The same profiles give the same
// bytes. The error is always nil.
func (t *FollowerTally) AppendBinary(b []byte) ([]byte, error) {
	t.begin()
	b = append(b, followerTallyVersion)
	b = binary.BigEndian.AppendUint64(b, t.print)
	b = t.sum.AppendBinary(b)
	for _, c := range t.counters() {
		b = binary.AppendUvarint(b, *c)
	}
	return b, nil
}

// MarshalBinary gives the binary form of t; see [FollowerTally.AppendBinary].
func (t *FollowerTally) MarshalBinary() ([]byte, error) { return t.AppendBinary(nil) }

// UnmarshalBinary replaces what t has counted by what the bytes hold. They must be
// of t's policy, or it is [ErrPolicy]; make t by [Policy.NewFollowerTally]. What no
// tally could have written is [ErrFollowerTally]. After an error t is as it was.
func (t *FollowerTally) UnmarshalBinary(b []byte) error {
	t.begin()
	const head = 1 + 8 + 16
	if len(b) < head || b[0] != followerTallyVersion {
		return ErrFollowerTally
	}
	if binary.BigEndian.Uint64(b[1:9]) != t.print {
		return ErrPolicy
	}
	n := &FollowerTally{policy: t.policy, scorer: t.scorer, print: t.print}
	sum, err := stats.Uint128FromBytes(b[9:head])
	if err != nil {
		return ErrFollowerTally
	}
	n.sum = sum
	b = b[head:]
	for _, c := range n.counters() {
		v, size := binary.Uvarint(b)
		if size <= 0 || size > 1 && b[size-1] == 0 || v > mostProfiles { // not the shortest form, or too large
			return ErrFollowerTally
		}
		*c, b = v, b[size:]
	}
	if len(b) > 0 || !n.sane() {
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
