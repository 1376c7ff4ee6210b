package attribution

import "math/bits"

// whole is one order, or one minor unit, in the units that credit is counted in.
const whole = uint64(1) << 60

// A wide is an unsigned number of 128 bits.
type wide struct{ hi, lo uint64 }

func product(a, b uint64) wide {
	hi, lo := bits.Mul64(a, b)
	return wide{hi, lo}
}

func (a wide) plus(b wide) wide {
	lo, carry := bits.Add64(a.lo, b.lo, 0)
	hi, _ := bits.Add64(a.hi, b.hi, carry)
	return wide{hi, lo}
}

func (a wide) minus(b wide) wide {
	lo, borrow := bits.Sub64(a.lo, b.lo, 0)
	hi, _ := bits.Sub64(a.hi, b.hi, borrow)
	return wide{hi, lo}
}

func (a wide) less(b wide) bool { return a.hi < b.hi || a.hi == b.hi && a.lo < b.lo }

// wholes returns how many times whole is in a, and what is left.
func (a wide) wholes() (n int64, rest uint64) {
	return int64(a.hi<<4 | a.lo>>60), a.lo & (whole - 1)
}

// float returns a in wholes, as the nearest float64 or next to it.
func (a wide) float() float64 {
	n, rest := a.wholes()
	return float64(n) + float64(float64(rest)*0x1p-60)
}

// A cell is what one channel has earned: orders and revenue, in parts of whole.
type cell struct{ orders, value wide }

// add gives a share, in parts of whole, of orders and of minor units.
func (c *cell) add(share, orders, value uint64) {
	c.orders = c.orders.plus(product(share, orders))
	c.value = c.value.plus(product(share, value))
}

// over returns a/n rounded down, for a below n·2^64.
func (a wide) over(n uint64) uint64 {
	if a.hi >= n {
		return 0
	}
	q, _ := bits.Div64(a.hi, a.lo, n)
	return q
}
