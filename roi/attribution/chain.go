package attribution

import (
	"errors"
	"fmt"
)

// ErrStates means a Markov chain of more states than can be solved: see
// [Markov]. Fewer channels, or a lower order, help.
var ErrStates = errors.New("attribution: Markov chain too large")

const (
	maxStates = 1 << 16
	maxCells  = 1 << 23 // states times channels: 100 MB
)

// A chain counts the transitions of a Markov chain whose states are the last
// touches, up to its order. State 0 is the start, before any touch. The tables
// hold one row per state and one cell per channel.
type chain struct {
	order, channels int
	last            [][]uint32 // the touches that a state is
	next            []int32    // the state after a touch; 0: not known yet
	count           []uint64   // how often the touch followed
	orders, nulls   []uint64   // how often a path ended in the state
	numbers         map[string]int32
	key             []byte
	simple          bool
	steps           int64 // of all paths together
}

func newChain(order, channels int) *chain {
	c := &chain{order: order, channels: channels, numbers: map[string]int32{}}
	c.push(nil)
	if order == 1 && channels < maxStates && (channels+1)*channels <= maxCells {
		c.simple = true // the state after a touch is its channel, plus one
		for ch := range channels {
			c.push([]uint32{uint32(ch)})
		}
		for i := range c.next {
			c.next[i] = int32(i%channels) + 1
		}
	}
	return c
}

func (c *chain) push(last []uint32) {
	c.last = append(c.last, last)
	c.next = append(c.next, make([]int32, c.channels)...)
	c.count = append(c.count, make([]uint64, c.channels)...)
	c.orders, c.nulls = append(c.orders, 0), append(c.nulls, 0)
}

// add counts a path. A path without touches says nothing of channels.
func (c *chain) add(ts []touch, orders, nulls int64) error {
	if len(ts) == 0 {
		return nil
	}
	times := uint64(addCapped(orders, nulls))
	if c.steps = addTimes(c.steps, len(ts), int64(times)); c.steps >= most {
		return ErrRange
	}
	at := 0
	if c.simple {
		count, row := c.count, 0
		for i := range ts {
			ch := int(ts[i].channel)
			count[row+ch] += times
			at = ch + 1
			row = at * c.channels
		}
		ts = nil
	}
	for i := range ts {
		to := at*c.channels + int(ts[i].channel)
		c.count[to] += times
		at = int(c.next[to])
		if at == 0 {
			n, err := c.follow(to/c.channels, ts[i].channel)
			if err != nil {
				return err
			}
			c.next[to] = n
			at = int(n)
		}
	}
	c.orders[at] += uint64(orders)
	c.nulls[at] += uint64(nulls)
	return nil
}

// follow returns the state after a touch of ch.
func (c *chain) follow(from int, ch uint32) (int32, error) {
	last := c.last[from]
	after := append(append(make([]uint32, 0, c.order), last[max(0, len(last)+1-c.order):]...), ch)
	c.key = c.key[:0]
	for _, x := range after {
		c.key = append(c.key, byte(x), byte(x>>8), byte(x>>16), byte(x>>24))
	}
	if n, ok := c.numbers[string(c.key)]; ok {
		return n, nil
	}
	n := len(c.last)
	if n >= maxStates || (n+1)*c.channels > maxCells {
		return 0, fmt.Errorf("%w: more than %d states", ErrStates, n)
	}
	c.push(after)
	c.numbers[string(c.key)] = int32(n)
	return int32(n), nil
}
