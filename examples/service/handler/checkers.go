package handler

import (
	"slices"
	"sync"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
)

// checkers keeps the checkers of the sets of regimes that are asked for: to compile one
// takes a thousand times as long as to use it.
type checkers struct {
	mu   sync.RWMutex
	kept map[uint64]func() (*disclosure.Checker, error) // by set, a bit for each of regimeCodes
}

// maxCheckers is how many sets are kept, of about 5 MB each. When there are more, all are forgotten: who
// asks for one set after the other waits for each.
const maxCheckers = 16

func newCheckers() *checkers {
	return &checkers{kept: map[uint64]func() (*disclosure.Checker, error){}}
}

// of is the checker of a set of regimes, all of them known.
func (c *checkers) of(codes []RegimeCode) (*disclosure.Checker, error) {
	var set uint64
	for _, code := range codes {
		set |= 1 << slices.Index(regimeCodes(), code)
	}
	c.mu.RLock()
	compile, is := c.kept[set]
	c.mu.RUnlock()
	if !is {
		compile = c.keep(set)
	}
	return compile()
}

// keep makes room for a set. It is compiled by the first who uses it, while others may
// use theirs.
func (c *checkers) keep(set uint64) func() (*disclosure.Checker, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if compile, is := c.kept[set]; is {
		return compile
	}
	if len(c.kept) >= maxCheckers {
		clear(c.kept)
	}
	compile := sync.OnceValues(func() (*disclosure.Checker, error) {
		var regimes []disclosure.Regime
		for i, r := range disclosure.Regimes() {
			if set>>i&1 == 1 {
				regimes = append(regimes, r)
			}
		}
		return disclosure.New(regimes...)
	})
	c.kept[set] = compile
	return compile
}
