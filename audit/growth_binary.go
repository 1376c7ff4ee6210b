package audit

import (
	"encoding/binary"
	"errors"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

const growthVersion = 1

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

// MarshalBinary writes the tally: a version byte, the number of days, and for each
// day its distance from the one before, what it holds, and each count with its
// instant. Equal tallies give equal bytes. The error is always nil.
func (t *GrowthTally) MarshalBinary() ([]byte, error) {
	t.settle()
	b := binary.AppendUvarint([]byte{growthVersion}, uint64(len(t.days)))
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
	return b, nil
}

func (d *growthDay) counts() [3]*lastCount {
	return [3]*lastCount{&d.followers, &d.following, &d.views}
}

// UnmarshalBinary replaces t by what MarshalBinary wrote. Anything else is an error
// and leaves t as it was.
func (t *GrowthTally) UnmarshalBinary(data []byte) error {
	if len(data) == 0 || data[0] != growthVersion {
		return errGrowth
	}
	r := growthReader{rest: data[1:]}
	n := r.uvarint(mostGrowthDays)
	if n > uint64(len(r.rest)) { // each day takes more than a byte
		return errGrowth
	}
	out := GrowthTally{days: make([]growthDay, 0, n), tidy: int(n)}
	day := int64(firstGrowthDay - 1)
	for range n {
		distance := r.uvarint(uint64(lastGrowthDay - day))
		day += int64(distance)
		d := growthDay{day: day}
		holds := r.byte()
		for k, c := range d.counts() {
			if holds&(1<<k) != 0 {
				c.sec, c.nsec = int32(r.uvarint(secondsPerDay-1)), int32(r.uvarint(999_999_999))
				c.count = engagement.Known(int64(r.uvarint(engagement.MaxCount)))
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
		if r.bad || distance == 0 || odd {
			return errGrowth
		}
		out.days = append(out.days, d)
	}
	if r.bad || len(r.rest) > 0 {
		return errGrowth
	}
	*t = out
	return nil
}

// A growthReader takes numbers off the front of a binary form. After the first that
// is not there it is bad and gives zeros.
type growthReader struct {
	rest []byte
	bad  bool
}

func (r *growthReader) byte() byte {
	if r.bad || len(r.rest) == 0 {
		r.bad = true
		return 0
	}
	b := r.rest[0]
	r.rest = r.rest[1:]
	return b
}

// uvarint reads the shortest form of a number up to most.
func (r *growthReader) uvarint(most uint64) uint64 {
	v, n := binary.Uvarint(r.rest)
	if r.bad || n <= 0 || v > most || n > 1 && v>>(7*(n-1)) == 0 {
		r.bad = true
		return 0
	}
	r.rest = r.rest[n:]
	return v
}
