package caption

import (
	"testing"
)

func (a *automaton) lanesOnly(text []byte) state {
	const lanes = 4
	n := len(text) / lanes
	t0, t1, t2, t3 := text[:n], text[n:][:n], text[2*n:][:n], text[3*n:][:n]
	s0, s1, s2, s3 := between, a.startAt(text, n), a.startAt(text, 2*n), a.startAt(text, 3*n)
	next, kind, kinds := a.next, &a.kind, a.kinds
	var all state
	for i := range t0 {
		s0 = next[int(s0&^found)*kinds+int(kind[t0[i]])]
		s1 = next[int(s1&^found)*kinds+int(kind[t1[i]])]
		s2 = next[int(s2&^found)*kinds+int(kind[t2[i]])]
		s3 = next[int(s3&^found)*kinds+int(kind[t3[i]])]
		all |= (s0 | s1 | s2 | s3) & found
	}
	return all
}

func (a *automaton) lanes32(text []byte, next []uint32) uint32 {
	const lanes = 4
	n := len(text) / lanes
	t0, t1, t2, t3 := text[:n], text[n:][:n], text[2*n:][:n], text[3*n:][:n]
	k := uint32(a.kinds)
	s0, s1, s2, s3 := k, k, k, k
	kind := &a.kind
	var all uint32
	const m = 1<<31 - 1
	for i := range t0 {
		s0 = next[s0&m+uint32(kind[t0[i]])]
		s1 = next[s1&m+uint32(kind[t1[i]])]
		s2 = next[s2&m+uint32(kind[t2[i]])]
		s3 = next[s3&m+uint32(kind[t3[i]])]
		all |= (s0 | s1 | s2 | s3)
	}
	return all
}
func (a *automaton) one32(text []byte, next []uint32) uint32 {
	k := uint32(a.kinds)
	s0 := k
	kind := &a.kind
	var all uint32
	const m = 1<<31 - 1
	for i := range text {
		s0 = next[s0&m+uint32(kind[text[i]])]
		all |= s0
	}
	return all
}

func TestTmpLanes(b *testing.T) {
	cs := caps(500)
	l, _ := Compile(phr(500))
	var fs []Folded
	for _, c := range cs {
		fs = append(fs, *Fold(c))
	}
	s := 0
	measure("loop", 500, func() {
		for _, c := range cs {
			s += sum(c)
		}
	})
	n32 := make([]uint32, len(l.dfa.next))
	for i, v := range l.dfa.next {
		n32[i] = uint32(v&^found)*uint32(l.dfa.kinds) | uint32(v&found)<<16
	}
	measure("lanes", 500, func() {
		for i := range fs {
			s += int(l.dfa.lanesOnly(fs[i].Text))
		}
	})
	measure("lanes32", 500, func() {
		for i := range fs {
			s += int(l.dfa.lanes32(fs[i].Text, n32))
		}
	})
	measure("one32", 500, func() {
		for i := range fs {
			s += int(l.dfa.one32(fs[i].Text, n32))
		}
	})
	var h []Hit
	measure("find", 500, func() {
		for i := range fs {
			h = l.dfa.find(h[:0], fs[i].Text)
		}
	})
	raw := 0
	distinct := map[state]int{}
	for i := range fs {
		s := between
		for _, b := range fs[i].Text {
			s = l.dfa.next[int(s&^found)*l.dfa.kinds+int(l.dfa.kind[b])]
			if s&found != 0 {
				raw++
			}
			distinct[s]++
		}
	}
	b.Log(raw, len(distinct), distinct[0], distinct[1])
}
