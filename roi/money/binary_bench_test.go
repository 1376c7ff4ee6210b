package money_test

import (
	"slices"
	"testing"

	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/stretchr/testify/require"
)

// The binary form of an amount is written and read in bulk: against a copy of its
// bytes, which is the least that writing can take.
func BenchmarkAmountBinary(b *testing.B) {
	a := money.Must("1200.50", "EUR")
	data, err := a.MarshalBinary()
	require.NoError(b, err)
	b.Run("write", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			data, _ = a.MarshalBinary()
		}
	})
	b.Run("copy", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			data = slices.Clone(data)
		}
	})
	b.Run("read", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			err = a.UnmarshalBinary(data)
		}
	})
	require.NoError(b, err)
}
