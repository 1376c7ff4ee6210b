package attribution

import "slices"

// A pass goes over all paths once and shares each by several models.
type pass struct {
	paths    *Paths
	sel      *selector
	channels int
	tables   []table // by number of touches; [0] is not used
	tabled   bool    // some model reads the tables
	quiet    bool    // no model looks at one path at a time
	lanes    []*lane
	chains   []*chain

	orders, value   int64 // of all that count
	untouched, none share // without any touch; without one that counts
}

// A share is orders and revenue that nobody gets.
type share struct{ orders, value int64 }

func (s *share) add(orders, value int64) {
	s.orders = addCapped(s.orders, orders)
	s.value = addCapped(s.value, value)
}

// A table counts, for paths of one length, how often each channel stands
// anywhere, first and last. First, last, linear and U-shaped credit are sums of
// these whole numbers times one share each: one addition per touch serves four
// models.
type table struct{ all, first, last []tally }

// A tally is the orders, and the revenue, of paths in which a channel stands at
// some place.
type tally struct{ orders, value uint64 }

func (t *tally) add(orders, value uint64) {
	t.orders += orders
	t.value += value
}

// Paths of more touches, or among very many channels, are shared one by one.
const tableTouches, tableChannels = 16, 1 << 16

// A lane is one model of a pass.
type lane struct {
	*splitter
	tabled    bool
	cells     []cell
	undefined share
}

func newPass(p *Paths, models []Model, policy Policy) *pass {
	p.seal()
	c := len(p.names)
	ps := &pass{paths: p, sel: newSelector(policy), channels: c}
	direct := policy.directs(p)
	for _, m := range models {
		l := &lane{splitter: newSplitter(m, c, direct), cells: make([]cell, c)}
		switch m.Kind {
		case ByFirst, ByLast, ByLinear:
			l.tabled = c <= tableChannels
		case ByPosition:
			l.tabled = c <= tableChannels && m.Weights.Key == 0
		case ByMarkov:
			ps.chains = append(ps.chains, newChain(m.Order, c))
		}
		ps.tabled = ps.tabled || l.tabled
		ps.lanes = append(ps.lanes, l)
	}
	ps.quiet = len(ps.chains) == len(ps.lanes)
	if ps.tabled {
		ps.tables = make([]table, tableTouches+1)
		for i := range ps.tables {
			ps.tables[i] = table{make([]tally, c), make([]tally, c), make([]tally, c)}
		}
	}
	return ps
}

// directs says of each channel whether it is direct.
func (p Policy) directs(paths *Paths) []bool {
	names := p.Direct
	if len(names) == 0 {
		names = []string{"direct", "(direct)"}
	}
	direct := make([]bool, len(paths.names))
	for i, name := range paths.names {
		direct[i] = slices.Contains(names, name)
	}
	return direct
}

// run shares every path.
func (ps *pass) run() error {
	records, touches := ps.paths.records, ps.paths.touches
	for i := range records {
		r := &records[i]
		ts := r.of(touches)
		at := end(r, ts)
		if r = ps.sel.take(r, at); r == nil {
			continue
		}
		ts = ps.sel.choose(r, ts, at)
		value := r.value &^ (r.value >> 63) // 0 when not known, without a branch
		ps.value = addCapped(ps.value, value)
		for _, c := range ps.chains {
			if err := c.add(ts, r.orders, r.nulls); err != nil {
				return err
			}
		}
		switch {
		case ps.quiet && len(ts) > 0:
		case r.orders == 0:
		case len(ts) == 0 && r.n == 0:
			ps.untouched.add(r.orders, value)
		case len(ts) == 0:
			ps.none.add(r.orders, value)
		default:
			ps.share(ts, at, r.orders, value)
		}
	}
	ps.orders = ps.sel.counted.Orders
	if ps.orders >= most || ps.value >= most || ps.sel.counted.Nulls >= most {
		return ErrRange
	}
	return nil
}

// share gives one path to the channels of its touches.
func (ps *pass) share(ts []touch, at, orders, value int64) {
	o, v := uint64(orders), uint64(value)
	short := len(ts) < len(ps.tables)
	if short {
		t := &ps.tables[len(ts)]
		t.first[ts[0].channel].add(o, v)
		t.last[ts[len(ts)-1].channel].add(o, v)
		for i := range ts {
			t.all[ts[i].channel].add(o, v)
		}
	}
	for _, l := range ps.lanes {
		if l.Kind == ByMarkov || short && l.tabled {
			continue
		}
		if l.Kind == ByLastNonDirect { // one touch has it all
			l.cells[ts[l.lastNonDirect(ts)].channel].add(whole, o, v)
			continue
		}
		shares := l.split(ts, at)
		if shares == nil {
			l.undefined.add(orders, value)
			continue
		}
		for i, s := range shares {
			l.cells[ts[i].channel].add(s, o, v)
		}
	}
}

// collect adds to a lane what the tables counted for it.
func (ps *pass) collect(l *lane) {
	if !l.tabled {
		return
	}
	for n := 1; n < len(ps.tables); n++ {
		t := &ps.tables[n]
		others := max(n-2, 0)
		p := l.Weights.parts(others)
		for c := range l.cells {
			to, all, first, last := &l.cells[c], t.all[c], t.first[c], t.last[c]
			switch l.Kind {
			case ByFirst:
				to.add(whole, first.orders, first.value)
			case ByLast:
				to.add(whole, last.orders, last.value)
			case ByLinear:
				to.add(whole/uint64(n), all.orders, all.value)
			case ByPosition:
				to.add(p.first, first.orders, first.value)
				to.add(p.last, last.orders, last.value)
				if others > 0 {
					to.add(p.other, all.orders-first.orders-last.orders, all.value-first.value-last.value)
				}
			}
		}
	}
}
