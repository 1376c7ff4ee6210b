package audit

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/wire"
)

const growthVersion = 2

// The days of the years 1 to 9999, since 1 January 1970.
const firstGrowthDay, lastGrowthDay = -719162, 2932896

var errGrowth = errors.New("audit: not the binary form of a growth tally")

// What a day of the binary form holds.
const (
	hasFollowers = 1 << iota
	hasFollowing
	hasViews
	isRounded
	isNotRounded
)

// MarshalBinary writes the tally, in the frame of package wire: the number of days,
// and for each day its distance from the one before, what it holds, and each count
// with its instant. Equal tallies give equal bytes. The error is always nil.
func (t *GrowthTally) MarshalBinary() ([]byte, error) {
	t.settle()
	b := binary.AppendUvarint(wire.Begin(nil, wire.GrowthTally, growthVersion), uint64(len(t.days)))
	before := int64(firstGrowthDay - 1)
	for i := range t.days {
		d := &t.days[i]
		b = binary.AppendUvarint(b, uint64(d.day-before))
		before = d.day
		holds := byte(0)
		for k, c := range d.counts() {
			if c.count.IsKnown() {
				holds |= 1 << k
			}
		}
		switch d.rounded {
		case engagement.Yes:
			holds |= isRounded
		case engagement.No:
			holds |= isNotRounded
		}
		b = append(b, holds)
		for _, c := range d.counts() {
			if n, known := c.count.Get(); known {
				b = binary.AppendUvarint(b, uint64(c.sec))
				b = binary.AppendUvarint(b, uint64(c.nsec))
				b = binary.AppendUvarint(b, uint64(n))
			}
		}
	}
	return wire.Seal(b, 0), nil
}

func (d *growthDay) counts() [3]*lastCount {
	return [3]*lastCount{&d.followers, &d.following, &d.views}
}

// leastDay is how many bytes a day takes at least: its distance, what it holds, and
// a count with its instant.
const leastDay = 1 + 1 + 3

// UnmarshalBinary replaces t by what MarshalBinary wrote. Anything else is an error,
// which may be one of package wire, and leaves t as it was.
func (t *GrowthTally) UnmarshalBinary(data []byte) error {
	body, err := wire.Open(data, wire.GrowthTally, growthVersion)
	if err != nil {
		return fmt.Errorf("%w: %w", errGrowth, err)
	}
	r := wire.Reader{Rest: body}
	n := r.Count(leastDay)
	if n > mostGrowthDays {
		return errGrowth
	}
	out := GrowthTally{days: make([]growthDay, 0, n), tidy: n}
	day := int64(firstGrowthDay - 1)
	for range n {
		distance := r.Limited(uint64(lastGrowthDay - day))
		day += int64(distance)
		d := growthDay{day: day}
		holds := r.Byte()
		for k, c := range d.counts() {
			if holds&(1<<k) != 0 {
				c.sec, c.nsec = int32(r.Limited(secondsPerDay-1)), int32(r.Limited(999_999_999))
				c.count = engagement.Known(int64(r.Limited(engagement.MaxCount)))
			}
		}
		switch holds & (isRounded | isNotRounded) {
		case isRounded:
			d.rounded = engagement.Yes
		case isNotRounded:
			d.rounded = engagement.No
		}
		odd := holds&(hasFollowers|hasFollowing|hasViews) == 0 || holds > isNotRounded|hasFollowers|hasFollowing|hasViews ||
			holds&hasFollowers == 0 && d.rounded != engagement.Unsaid
		if r.Bad || distance == 0 || odd {
			return errGrowth
		}
		out.days = append(out.days, d)
	}
	if !r.Done() {
		return errGrowth
	}
	*t = out
	return nil
}
