package roi

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/wire"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

const outcomeTallyVersion = 2

// ErrOutcomeTally means bytes that no [OutcomeTally] wrote.
var ErrOutcomeTally = errors.New("roi: not the binary form of an outcome tally")

// MarshalBinary writes the tally, in the frame of package wire, so that equal
// tallies are equal bytes, however they were added and merged. Numbers are varints,
// texts and sums have their length before them:
//
//	moment: seconds of Unix time, nanoseconds
//	rows: how many; each, by creator and currency:
//	  creator, currency
//	  facts, a bit each: a sale counts; of an order the customer is not said to be
//	  new or not; for each amount, a sale did not give it; likewise, in part
//	  orders, new customers, orders later
//	  sums of gross revenue, tax, shipping charged, discounts, refunds, refunds
//	  later: each the form of a [money.Sum] without its checksum, or of no length
//
// A row takes 12 bytes or a few more, its two texts, and 35 for each sum of something.
// It never fails.
func (t *OutcomeTally) MarshalBinary() ([]byte, error) {
	b := wire.Begin(nil, wire.OutcomeTally, outcomeTallyVersion)
	b = binary.AppendVarint(b, t.asOf.Unix())
	b = binary.AppendUvarint(b, uint64(t.asOf.Nanosecond()))
	b = binary.AppendUvarint(b, uint64(len(t.rows)))
	for _, key := range sorted(t.keys()) {
		b = wire.AppendText(b, key.creator)
		b = wire.AppendText(b, string(key.currency))
		b = t.rows[key].append(b)
	}
	return wire.Seal(b, 0), nil
}

func (row *outcomeRow) append(b []byte) []byte {
	b = binary.AppendUvarint(b, uint64(row.facts))
	for _, n := range row.counts() {
		b = binary.AppendUvarint(b, uint64(*n))
	}
	for _, sum := range row.sums {
		var form []byte
		if sum != nil {
			form, _ = sum.MarshalBinary() // never fails
		}
		b = wire.AppendText(b, string(wire.Unsealed(form)))
	}
	return b
}

func (row *outcomeRow) counts() [3]*int64 { return [...]*int64{&row.orders, &row.buyers, &row.later} }

// UnmarshalBinary replaces t by what [OutcomeTally.MarshalBinary] wrote, its moment
// too. Anything else is [ErrOutcomeTally], with the error of package wire in it, and
// leaves t as it was. It takes no more memory than some twenty times the data.
func (t *OutcomeTally) UnmarshalBinary(data []byte) error {
	body, err := wire.Open(data, wire.OutcomeTally, outcomeTallyVersion)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrOutcomeTally, err)
	}
	r := wire.Reader{Rest: body}
	seconds := r.Varint()
	read := OutcomeTally{asOf: time.Unix(seconds, int64(r.Limited(1e9-1))).UTC()}
	var last rowKey
	for i := range r.Count(12) { // the bytes of a row without texts and sums
		key := rowKey{r.Text(math.MaxUint64), money.Currency(r.Text(math.MaxUint64))}
		row := readOutcomeRow(&r)
		if r.Bad || !row.sane() || i > 0 && last.compare(&key) >= 0 {
			return ErrOutcomeTally
		}
		*read.row(key) = row
		last = key
	}
	if !r.Done() {
		return ErrOutcomeTally
	}
	*t = read
	return nil
}

func readOutcomeRow(r *wire.Reader) (row outcomeRow) {
	row.facts = fact(r.Limited(uint64(allFacts)))
	for _, n := range row.counts() {
		*n = int64(r.Limited(engagement.MaxCount))
	}
	for i := range row.sums {
		form := slices.Clip(r.Take(r.Uvarint()))
		if len(form) == 0 {
			continue
		}
		row.sums[i] = new(money.Sum)
		if row.sums[i].UnmarshalBinary(wire.Seal(form, 0)) != nil {
			r.Bad = true
		}
	}
	return row
}

// sane holds what every row that was built by adding satisfies.
func (row *outcomeRow) sane() bool {
	is := row.facts&counting != 0
	if row.buyers > row.orders || !is && (row.orders > 0 || row.facts != 0) || row.orders == 0 && row.facts&unsaid != 0 {
		return false
	}
	for i, sum := range row.sums {
		if sum == nil {
			if is && i < saleAmounts && row.facts&(lacking<<i) == 0 {
				return false
			}
			continue
		}
		totals, err := sum.Totals()
		if !is || len(sum.Unknown()) > 0 || len(totals) == 0 && err == nil {
			return false
		}
	}
	return true
}
