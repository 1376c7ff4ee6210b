package main

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/roi"
)

// The returns of sales in shards, merged, are what [roi.ByCreator] says of all of them
// at once, at moments before, within and after the campaign.
func TestReturnsAreByCreator(t *testing.T) {
	m := Made{Rows: 3_000, Creators: 6, Seed: 5}
	sold := sales(m.all().orders, m.owners())
	var assigned []roi.Assignment
	for _, s := range sold {
		assigned = append(assigned, s.Assignment)
	}
	for _, asOf := range []time.Time{{}, begin.Add(span / 3), begin.Add(span), begin.Add(2 * span)} {
		want, err := roi.ByCreator(assigned, asOf, nil)
		require.NoError(t, err)
		shards := make(map[string][3]*returns)
		for i := range sold {
			k := returnsOf{asOf}
			of := shards[sold[i].key()]
			if of[0] == nil {
				of = [3]*returns{k.New(), k.New(), k.New()}
				shards[sold[i].key()] = of
			}
			require.NoError(t, k.Add(of[i%3], sold[i]))
		}
		require.Len(t, shards, len(want))
		for _, w := range want {
			of := shards[keyOfSale(w.Creator, w.Currency)]
			of[1].Merge(of[2])
			of[1].Merge(of[0])
			var read returns
			data, err := of[1].MarshalBinary()
			require.NoError(t, err)
			require.NoError(t, read.UnmarshalBinary(data))
			o, later, err := read.outcome(w.Currency)
			require.NoError(t, err)
			assert.Equal(t, w.Outcome, o, "%s %s as of %v", w.Creator, w.Currency, asOf)
			assert.Equal(t, w.Later, later, "%s %s as of %v", w.Creator, w.Currency, asOf)
		}
	}
}

// What is no binary form of returns is refused, and what is read is written again as
// it was.
func FuzzReturns(f *testing.F) {
	m := Made{Rows: 40, Creators: 4, Seed: 1}
	var r returns
	for _, s := range sales(m.all().orders, m.owners()) {
		require.NoError(f, r.add(&s, begin.Add(span/2)))
	}
	data, err := r.MarshalBinary()
	require.NoError(f, err)
	f.Add(data)
	f.Add(data[:len(data)-1])
	f.Add([]byte{returnsVersion})
	f.Fuzz(func(t *testing.T, data []byte) {
		var r returns
		if r.UnmarshalBinary(data) != nil {
			assert.Equal(t, returns{}, r)
			return
		}
		again, err := r.MarshalBinary()
		require.NoError(t, err)
		assert.Equal(t, data, again)
	})
}
