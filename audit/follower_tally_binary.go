package audit

import (
	"encoding/binary"
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/engagement/wire"
)

const followerTallyVersion = 3

// AppendBinary appends the binary form of t, in the frame of package wire: the
// policy's hash in 8 bytes, how many classes and weights it has in one each, the sum of
// probabilities in 16, with the most significant byte first, and the counters as the
// shortest varints. The same profiles give the same bytes, and none of no policy those
// of the default. The error is always nil.
func (t *FollowerTally) AppendBinary(b []byte) ([]byte, error) {
	if t.print == 0 {
		t = DefaultPolicy().NewFollowerTally()
	}
	start := len(b)
	b = wire.Begin(b, wire.FollowerTally, followerTallyVersion)
	b = binary.BigEndian.AppendUint64(b, t.print)
	b = append(b, byte(t.shape.rows), byte(t.shape.weights))
	b = t.sum.AppendBinary(b)
	for _, c := range t.counters() {
		b = binary.AppendUvarint(b, *c)
	}
	return wire.Seal(b, start), nil
}

// MarshalBinary gives the binary form of t; see [FollowerTally.AppendBinary].
func (t *FollowerTally) MarshalBinary() ([]byte, error) { return t.AppendBinary(nil) }

// UnmarshalBinary replaces what t has counted by what the bytes hold. A tally by
// [Policy.NewFollowerTally], and any that was added to or read, keeps its policy and
// goes on counting; the bytes must be of the same, or it is [ErrPolicy]. Another takes
// those of any. What no tally could have written is [ErrFollowerTally], with the error
// of package wire in it. After an error t is as it was.
func (t *FollowerTally) UnmarshalBinary(b []byte) error {
	body, err := wire.Open(b, wire.FollowerTally, followerTallyVersion)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrFollowerTally, err)
	}
	r := wire.Reader{Rest: body}
	n := &FollowerTally{policy: t.policy, scorer: t.scorer, print: r.Uint64()}
	n.shape = shape{int(r.Byte()), int(r.Byte())}
	switch {
	case n.print == 0 || n.shape.rows > mostRows || n.shape.weights > mostWeights:
		return ErrFollowerTally
	case t.policy != nil && n.print != t.print:
		return ErrPolicy
	case t.policy != nil && n.shape != t.shape:
		return ErrFollowerTally
	}
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
