package money_test

import (
	"testing"

	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/stretchr/testify/require"
)

// The binary form of an amount is written and read in bulk.
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
	b.Run("read", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			err = a.UnmarshalBinary(data)
		}
	})
	require.NoError(b, err)
}
