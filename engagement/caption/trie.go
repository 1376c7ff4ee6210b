package caption

// A trie holds the beginnings of patterns while they are gathered. Its first two
// nodes are the states inWord and between.
type trie struct {
	nodes    []node
	patterns []pattern
}

// A node is one beginning of patterns.
type node struct {
	children []child
	last     byte  // the byte it ends with
	depth    int   // its length in bytes
	ends     int32 // the pattern added last that is all of it, or none
}

type child struct {
	b  byte
	to int
}

func newTrie() *trie { return &trie{nodes: []node{{ends: none}, {ends: none}}} }

// insert adds a pattern and reports whether there was room for it.
func (t *trie) insert(p pattern) bool {
	at := between
	if p.part || !p.wordFirst {
		at = inWord // anywhere
	}
	for k := range len(p.text) {
		to := t.child(at, p.text[k])
		if to == none && len(t.nodes) == maxStates {
			return false
		}
		if to == none {
			to = len(t.nodes)
			t.nodes = append(t.nodes, node{last: p.text[k], depth: t.nodes[at].depth + 1, ends: none})
			t.nodes[at].children = append(t.nodes[at].children, child{p.text[k], to})
		}
		at = to
	}
	p.others = t.nodes[at].ends
	t.nodes[at].ends = int32(len(t.patterns))
	t.patterns = append(t.patterns, p)
	return true
}

// child returns where byte b leads from a node, or none.
func (t *trie) child(at int, b byte) int {
	for _, c := range t.nodes[at].children {
		if c.b == b {
			return c.to
		}
	}
	return none
}

// automaton makes the automaton of the patterns. States are numbered by depth,
// so that the rows used most lie together.
func (t *trie) automaton() automaton {
	a := automaton{patterns: t.patterns}
	a.sortBytes()
	n := len(t.nodes)
	a.next = make([]state, n*a.kinds)
	a.depth = make([]uint16, n)
	a.ends = make([]int32, n)

	order := append(make([]int, 0, n), inWord, between) // nodes by number of state
	falls := make([]int, n)                             // of a state: that of its longest proper ending; between falls to inWord
	for s := 0; s < len(order); s++ {
		node := t.nodes[order[s]]
		row := a.row(s)
		if s == inWord {
			for b := range 256 {
				if endsWord(byte(b)) {
					row[a.kind[b]] = state(between * a.kinds)
				}
			}
		} else {
			copy(row, a.row(falls[s]))
		}
		if s > between && classes[node.last]&blank != 0 {
			row[spaceByte] = state(s * a.kinds)
		}
		for _, c := range node.children {
			to := &row[a.kind[c.b]]
			falls[len(order)] = int(*to) / a.kinds
			*to = state(len(order) * a.kinds)
			order = append(order, c.to)
		}
		a.depth[s] = uint16(node.depth)
		a.ends[s] = a.endsAt(node.ends, falls[s])
	}
	a.mark()
	return a
}

// endsAt returns the first of the patterns that end in a state: its own, then
// those of the state it falls to.
func (a *automaton) endsAt(own int32, falls int) int32 {
	if falls == inWord { // no pattern is empty
		return own
	}
	if own == none {
		return a.ends[falls]
	}
	last := own
	for a.patterns[last].others != none {
		last = a.patterns[last].others
	}
	a.patterns[last].others = a.ends[falls]
	return own
}

// mark marks, in the rows of states where patterns end, the bytes that such a
// pattern may stand before.
func (a *automaton) mark() {
	var ends [256]bool // of kinds: a word may end before them
	for b := range 256 {
		ends[a.kind[b]] = endsWord(byte(b))
	}
	for s, first := range a.ends {
		anywhere := false
		for k := first; k != none; k = a.patterns[k].others {
			anywhere = anywhere || a.patterns[k].part || !a.patterns[k].wordLast
		}
		row := a.row(s)
		for k := range row {
			if first != none && (anywhere || ends[k]) {
				row[k] |= found
			}
		}
	}
}
