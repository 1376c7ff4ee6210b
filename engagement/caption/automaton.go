package caption

// An automaton reads folded text byte by byte. At any time it is in the state of
// the longest beginning of a pattern that the text read so far ends with (Aho and
// Corasick, 1975, https://doi.org/10.1145/360825.360855).
//
// Two things are its own. Borders of words are part of it: a pattern of whole
// words begins only at the start of the text and behind a byte that ends words,
// and is found when the next byte ends words too. And white space behind white
// space changes no state, so that a run of it counts as one.
type automaton struct {
	kind     [256]uint8 // bytes that no pattern tells apart are of one kind
	kinds    int
	next     []state  // where state s goes on a byte of kind k: next[s+k]
	depth    []uint16 // of each state: the length of the beginning it stands for
	ends     []int32  // of each state: the first of the patterns that end there, or none
	patterns []pattern
}

// A state is the place of its row in next. In next it may be marked found: some
// pattern ends in the state before.
type state uint32

const found state = 1 << 31

// maxStates bounds the memory that an automaton takes, to some 25 MB.
const maxStates = 1 << 15

// The states where no pattern has begun are the first two. In the first a word
// is under way, and only patterns that need no border may begin.
const (
	inWord  = 0
	between = 1
)

// none is no pattern and no node.
const none = -1

// Kinds of bytes: those of no pattern that go on with a word, those of no pattern
// that end it, and white space. The bytes of patterns have the kinds above.
const (
	plainByte = iota
	borderByte
	spaceByte
	firstKind
)

func (a *automaton) row(n int) []state { return a.next[n*a.kinds : (n+1)*a.kinds] }

// sortBytes gives each byte its kind.
func (a *automaton) sortBytes() {
	var used [256]bool
	for _, p := range a.patterns {
		for k := range len(p.text) {
			used[p.text[k]] = true
		}
	}
	a.kinds = firstKind
	for b := range 256 {
		switch {
		case classes[b]&blank != 0:
			a.kind[b] = spaceByte
		case used[b]:
			a.kind[b] = uint8(a.kinds)
			a.kinds++
		case endsWord(byte(b)):
			a.kind[b] = borderByte
		default:
			a.kind[b] = plainByte
		}
	}
}

// endsWord reports whether a word may end before b and begin behind it. Of a byte
// beyond ASCII that is not known: it may.
func endsWord(b byte) bool { return classes[b]&wordly == 0 }

// find appends the hits in text to dst.
//
// Read one byte after the other, each state waits for the one before. So the text
// is read in four parts at once, and each part on beyond its end, until nothing
// that began in it is under way.
func (a *automaton) find(dst []Hit, text []byte) []Hit {
	const lanes, short = 4, 64
	if len(text) < short {
		return a.finish(dst, text, a.startAt(text, 0), 0, len(text))
	}
	n := len(text) / lanes
	t0, t1, t2, t3 := text[:n], text[n:][:n], text[2*n:][:n], text[3*n:][:n]
	s0, s1, s2, s3 := a.startAt(text, 0), a.startAt(text, n), a.startAt(text, 2*n), a.startAt(text, 3*n)
	next, kind := a.next, &a.kind
	for i := range t0 {
		n0 := next[s0+state(kind[t0[i]])]
		n1 := next[s1+state(kind[t1[i]])]
		n2 := next[s2+state(kind[t2[i]])]
		n3 := next[s3+state(kind[t3[i]])]
		if (n0|n1|n2|n3)&found != 0 {
			dst = a.report(dst, text, s0, n0, i, n)
			dst = a.report(dst, text, s1, n1, n+i, 2*n)
			dst = a.report(dst, text, s2, n2, 2*n+i, 3*n)
			dst = a.report(dst, text, s3, n3, 3*n+i, len(text))
		}
		s0, s1, s2, s3 = n0&^found, n1&^found, n2&^found, n3&^found
	}
	dst = a.finish(dst, text, s0, n, n)
	dst = a.finish(dst, text, s1, 2*n, 2*n)
	dst = a.finish(dst, text, s2, 3*n, 3*n)
	return a.finish(dst, text, s3, 4*n, len(text))
}

// startAt returns the state in which reading begins at i.
func (a *automaton) startAt(text []byte, i int) state {
	if i == 0 || endsWord(text[i-1]) {
		return state(between * a.kinds)
	}
	return inWord
}

// finish reads on from i in state s up to limit, and then as long as a pattern is
// under way that began before limit. Behind the text a word ends.
func (a *automaton) finish(dst []Hit, text []byte, s state, i, limit int) []Hit {
	for beyond := 0; i < limit || a.depthOf(s) > beyond; i++ {
		if i == len(text) {
			return a.report(dst, text, s, a.next[s+borderByte], i, limit)
		}
		b := text[i]
		if i >= limit && (classes[b]&blank == 0 || classes[text[i-1]]&blank == 0) {
			beyond++
		}
		to := a.next[s+state(a.kind[b])]
		if to&found != 0 {
			dst = a.report(dst, text, s, to, i, limit)
		}
		s = to &^ found
	}
	return dst
}

func (a *automaton) depthOf(s state) int { return int(a.depth[int(s)/a.kinds]) }

// report appends the hits that end at end, in state s which goes to the state
// given, and begin before limit.
func (a *automaton) report(dst []Hit, text []byte, s, to state, end, limit int) []Hit {
	if to&found == 0 {
		return dst
	}
	for k := a.ends[int(s)/a.kinds]; k != none; k = a.patterns[k].others {
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
