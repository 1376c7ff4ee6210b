package caption

// An automaton reads folded text byte by byte. At any time it is in the state of
// the longest beginning of a pattern that the text read so far ends with (Aho and
// Corasick, 1975, https://doi.org/10.1145/360825.360855).
//
// Two things are its own. A pattern of whole words begins only at the start of
// the text and behind a byte that ends words. And white space behind white space
// changes no state, so that a run of it counts as one.
type automaton struct {
	kind     [256]uint8 // bytes that no pattern tells apart are of one kind
	kinds    int
	next     []state  // from state s a byte of kind k leads to next[s*kinds+k]
	depth    []uint16 // of a state: the length of the beginning it stands for
	ends     []int32  // of a state: the first of the patterns that end there, or none
	patterns []pattern
}

// A state is a row of an automaton. It carries the mark found where a pattern ends.
type state uint16

const found state = 1 << 15

// maxStates leaves room for the mark.
const maxStates = 1 << 15

// The two states where no pattern has begun.
const (
	inWord  state = iota // only patterns that need no border may begin
	between              // any pattern may begin
)

// none is no pattern and no node.
const none = -1

func (a *automaton) row(s state) []state {
	at := int(s) * a.kinds
	return a.next[at : at+a.kinds]
}

// sortBytes gives each byte of a pattern a kind of its own, white space one
// together, and the rest one of two: those that end words and those that do not.
func (a *automaton) sortBytes() {
	var used [256]bool
	for _, p := range a.patterns {
		for k := range len(p.text) {
			used[p.text[k]] = true
		}
	}
	const plain, border, space, first = 0, 1, 2, 3
	a.kinds = first
	for b := range 256 {
		switch {
		case classes[b]&blank != 0:
			a.kind[b] = space
		case used[b]:
			a.kind[b] = uint8(a.kinds)
			a.kinds++
		case endsWord(byte(b)):
			a.kind[b] = border
		default:
			a.kind[b] = plain
		}
	}
}

// endsWord reports whether a word may begin behind b. Of a byte beyond ASCII that
// is not known: it may.
func endsWord(b byte) bool { return classes[b]&wordly == 0 && b != '@' }

// find appends the hits in text to dst.
//
// One byte after the other, each state waits for the one before. So a long text
// is read in four parts at once, and each part a little beyond its end, until
// nothing that began in it is under way.
func (a *automaton) find(dst []Hit, text []byte) []Hit {
	const lanes, short = 4, 64
	if len(text) < short {
		return a.finish(dst, text, between, 0, len(text))
	}
	n := len(text) / lanes
	t0, t1, t2, t3 := text[:n], text[n:][:n], text[2*n:][:n], text[3*n:][:n]
	s0, s1, s2, s3 := between, a.startAt(text, n), a.startAt(text, 2*n), a.startAt(text, 3*n)
	next, kind, kinds := a.next, &a.kind, a.kinds
	for i := range t0 {
		s0 = next[int(s0&^found)*kinds+int(kind[t0[i]])]
		s1 = next[int(s1&^found)*kinds+int(kind[t1[i]])]
		s2 = next[int(s2&^found)*kinds+int(kind[t2[i]])]
		s3 = next[int(s3&^found)*kinds+int(kind[t3[i]])]
		if (s0|s1|s2|s3)&found != 0 {
			dst = a.report(dst, text, s0, i+1, n)
			dst = a.report(dst, text, s1, n+i+1, 2*n)
			dst = a.report(dst, text, s2, 2*n+i+1, 3*n)
			dst = a.report(dst, text, s3, 3*n+i+1, len(text))
		}
	}
	dst = a.finish(dst, text, s0, n, n)
	dst = a.finish(dst, text, s1, 2*n, 2*n)
	dst = a.finish(dst, text, s2, 3*n, 3*n)
	return a.finish(dst, text, s3, 4*n, len(text))
}

// startAt returns the state in which reading begins at i.
func (a *automaton) startAt(text []byte, i int) state {
	if endsWord(text[i-1]) {
		return between
	}
	return inWord
}

// finish reads on from i in state s up to limit, and then as long as a pattern is
// under way that began before limit.
func (a *automaton) finish(dst []Hit, text []byte, s state, i, limit int) []Hit {
	for beyond := 0; i < len(text) && (i < limit || int(a.depth[s&^found]) > beyond); i++ {
		b := text[i]
		if i >= limit && (classes[b]&blank == 0 || classes[text[i-1]]&blank == 0) {
			beyond++
		}
		s = a.next[int(s&^found)*a.kinds+int(a.kind[b])]
		if s&found != 0 {
			dst = a.report(dst, text, s, i+1, limit)
		}
	}
	return dst
}

// report appends the hits that end at end, where state s was reached, and begin
// before limit.
func (a *automaton) report(dst []Hit, text []byte, s state, end, limit int) []Hit {
	if s&found == 0 {
		return dst
	}
	for k := a.ends[s&^found]; k != none; k = a.patterns[k].others {
		p := &a.patterns[k]
		start := p.start(text, end)
		if start >= limit {
			continue
		}
		if span, ok := p.fits(text, start, end); ok {
			dst = append(dst, Hit{Phrase: p.phrase, Folded: span})
		}
	}
	return dst
}
