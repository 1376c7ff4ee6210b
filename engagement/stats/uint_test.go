package stats_test

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// wide gives numbers of all lengths, the ends of the range among them.
func wide(r *rand.Rand) uint64 {
	switch r.IntN(8) {
	case 0:
		return 0
	case 1:
		return math.MaxUint64
	}
	return r.Uint64() >> r.IntN(64)
}

// Sums in 128 and 192 bits are those of big integers, modulo their size.
func TestUintsAgainstBig(t *testing.T) {
	r := generator()
	mod128, mod192 := new(big.Int).Lsh(big.NewInt(1), 128), new(big.Int).Lsh(big.NewInt(1), 192)
	number := func(x uint64) *big.Int { return new(big.Int).SetUint64(x) }
	for range 300 {
		var a, b stats.Uint128
		var c, d stats.Uint192
		bigA, bigB, bigC, bigD := new(big.Int), new(big.Int), new(big.Int), new(big.Int)
		for range 30 {
			x, y := wide(r), wide(r)
			a.AddUint64(x)
			bigA.Add(bigA, number(x))
			b.Add(a)
			bigB.Add(bigB, bigA)
			c.AddUint64(x)
			bigC.Add(bigC, number(x))
			c.Add128(x, y)
			bigC.Add(bigC, new(big.Int).Add(new(big.Int).Lsh(number(x), 64), number(y)))
			c.AddProduct(x, y)
			bigC.Add(bigC, new(big.Int).Mul(number(x), number(y)))
			d.Add(c)
			d.Add(d)
			bigD.Add(bigD, bigC).Lsh(bigD, 1)
			b.Add(b)
			bigB.Lsh(bigB, 1).Mod(bigB, mod128)
			bigD.Mod(bigD, mod192)
		}
		for want, got := range map[*big.Int]*big.Int{bigA: a.Big(), bigB: b.Big(), bigC: c.Big(), bigD: d.Big()} {
			require.Equal(t, want.String(), got.String())
		}
		require.Equal(t, bigB.FillBytes(make([]byte, 16)), b.AppendBinary(nil))
		require.Equal(t, bigD.FillBytes(make([]byte, 24)), d.AppendBinary(nil))
		require.Equal(t, bigB.Sign() == 0, b.IsZero())
		require.Equal(t, bigD.Sign() == 0, d.IsZero())

		readB, err := stats.Uint128FromBytes(b.AppendBinary(nil))
		require.NoError(t, err)
		require.Equal(t, b, readB)
		readD, err := stats.Uint192FromBytes(d.AppendBinary(nil))
		require.NoError(t, err)
		require.Equal(t, d, readD)
	}
}

func TestUintZeroAndBytes(t *testing.T) {
	assert.True(t, stats.Uint128{}.IsZero())
	assert.True(t, stats.Uint192{}.IsZero())
	assert.Zero(t, stats.Uint192{}.Big().Sign())
	var u stats.Uint192
	u.AddProduct(math.MaxUint64, math.MaxUint64) // 2^128 − 2^65 + 1
	assert.Equal(t, "340282366920938463426481119284349108225", u.Big().String())
	assert.False(t, u.IsZero())
	assert.Equal(t, byte('x'), u.AppendBinary([]byte("x"))[0])
	for n := range 40 {
		_, err := stats.Uint128FromBytes(make([]byte, n))
		assert.Equal(t, n != 16, err != nil)
		_, err192 := stats.Uint192FromBytes(make([]byte, n))
		assert.Equal(t, n != 24, err192 != nil)
		if n == 15 {
			require.ErrorIs(t, err, stats.ErrFormat)
			require.ErrorIs(t, err192, stats.ErrFormat)
		}
	}
}

// The nearest float64, as big.Rat finds it, for quotients of every size.
func TestRatioToFloat(t *testing.T) {
	r := generator()
	random := func(size int) *big.Int {
		b := make([]byte, 1+r.IntN(size))
		for i := range b {
			b[i] = byte(r.Uint32())
		}
		return new(big.Int).SetBytes(b)
	}
	halfway := func() *big.Int { // 54 bits, the last of them 1: between two float64
		return big.NewInt(1<<53 | r.Int64N(1<<52)<<1 | 1)
	}
	for i := range 5000 {
		num, den := random(40), random(40)
		if i%10 == 0 { // down to the smallest float64 and below, and up to the largest and above
			num, den = random(160), random(160)
		}
		if i%7 == 0 {
			num = new(big.Int).Lsh(halfway(), 200)
			den = new(big.Int).Lsh(big.NewInt(1), uint(r.IntN(1400)))
		}
		if i%11 == 0 { // a hair above that, or below
			den = new(big.Int).Lsh(big.NewInt(1+r.Int64N(1<<40)), uint(r.IntN(300)))
			num = new(big.Int).Mul(halfway(), den)
			num.Add(num, big.NewInt(1-2*r.Int64N(2)))
		}
		if i%2 == 0 {
			num.Neg(num)
		}
		if den.Sign() == 0 {
			continue
		}
		want, _ := new(big.Rat).SetFrac(num, den).Float64()
		require.Equal(t, want, stats.RatioToFloat(num, den), "%v / %v", num, den)
	}
	one := big.NewInt(1)
	assert.Equal(t, 1.0/3, stats.RatioToFloat(one, big.NewInt(3)))
	assert.Zero(t, stats.RatioToFloat(nil, one))
	assert.Zero(t, stats.RatioToFloat(new(big.Int), one))
	for _, den := range []*big.Int{nil, new(big.Int), big.NewInt(-1)} {
		assert.True(t, math.IsNaN(stats.RatioToFloat(one, den)))
	}
	assert.Equal(t, math.Inf(-1), stats.RatioToFloat(new(big.Int).Neg(new(big.Int).Lsh(one, 1024)), one))
}
