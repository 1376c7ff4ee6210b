package audit

import (
	"cmp"
	"slices"
)

// mostChain is how many unlike texts of one band are compared with a new one.
const mostChain = 16

// duplicates finds copies: equal texts by their hash, near ones by bands of their
// signatures, verified by the whole of them. Texts are never all compared in pairs:
// at most 16 for each of 16 bands.
func (a *commentAnalysis) duplicates() {
	var order []int32 // records with a signature, by text
	for i := range a.records {
		if a.records[i].signature >= 0 {
			order = append(order, int32(i))
		}
	}
	slices.SortFunc(order, func(i, j int32) int {
		if x, y := a.records[i].text, a.records[j].text; x != y {
			return cmp.Compare(x, y)
		}
		return cmp.Compare(i, j)
	})
	var texts []int32 // places in order where a text begins
	for k, i := range order {
		if k == 0 || a.records[order[k-1]].text != a.records[i].text {
			texts = append(texts, int32(k))
		}
	}
	roots := a.unite(order, texts)
	a.duplicateGroups(order, texts, roots)
}

// unite joins the texts that are alike and returns the first text of each group.
func (a *commentAnalysis) unite(order, texts []int32) []int32 {
	roots := make([]int32, len(texts))
	for k := range roots {
		roots[k] = int32(k)
	}
	root := func(k int32) int32 {
		for roots[k] != k {
			roots[k] = roots[roots[k]]
			k = roots[k]
		}
		return k
	}
	signed := make([]int32, len(texts)) // the signature of each text
	for k, at := range texts {
		signed[k] = a.records[order[at]].signature
	}
	t := bandTable{next: make([]int32, len(texts))}
	size := 16
	for size < 2*len(texts) {
		size *= 2
	}
	t.keys, t.heads = make([]uint64, size), make([]int32, size)
	most := bins - int(float64(a.p.DuplicateAlike*bins)+0.999999)
	for b := range bands {
		clear(t.heads)
		for k := range int32(len(texts)) {
			s := &a.signatures[signed[k]]
			slot := t.slot(s.band(b))
			last, n, joined := int32(-1), 0, false
			for at := t.heads[slot]; at != 0 && !joined; at = t.next[at-1] {
				last = at - 1
				n++
				x, y := root(last), root(k)
				joined = x == y
				if !joined && s.differs(&a.signatures[signed[last]], most) <= most {
					roots[max(x, y)] = min(x, y)
					joined = true
				}
			}
			if joined || n >= mostChain {
				continue
			}
			t.next[k] = 0
			if last < 0 {
				t.heads[slot] = k + 1
			} else {
				t.next[last] = k + 1
			}
		}
	}
	for k := range roots {
		roots[k] = root(int32(k))
	}
	return roots
}

// A bandTable finds the texts with one key of a band: open addressing, a chain of
// texts to each key.
type bandTable struct {
	keys        []uint64
	heads, next []int32 // texts plus one; 0 is none
}

// slot is the place of a key.
func (t *bandTable) slot(key uint64) int {
	mask := len(t.heads) - 1
	slot := int(mix(key)) & mask
	for t.heads[slot] != 0 && t.keys[slot] != key {
		slot = (slot + 1) & mask
	}
	t.keys[slot] = key
	return slot
}

// duplicateGroups lists the groups of two comments and more, and marks their members.
func (a *commentAnalysis) duplicateGroups(order, texts, roots []int32) {
	members := make([]int32, len(texts)) // texts, by group
	for k := range members {
		members[k] = int32(k)
	}
	slices.SortFunc(members, func(x, y int32) int { return cmp.Or(cmp.Compare(roots[x], roots[y]), cmp.Compare(x, y)) })
	copies := 0
	var keys []uint64
	different := func(of func(r *commentRecord) uint64, all []int32) int {
		keys = keys[:0]
		for _, i := range all {
			if k := of(&a.records[i]); k != 0 {
				keys = append(keys, k)
			}
		}
		slices.Sort(keys)
		return len(slices.Compact(keys))
	}
	var all []int32
	for from := 0; from < len(members); {
		to := from + 1
		for to < len(members) && roots[members[to]] == roots[members[from]] {
			to++
		}
		all = all[:0]
		for _, m := range members[from:to] {
			end := len(order)
			if int(m)+1 < len(texts) {
				end = int(texts[m+1])
			}
			all = append(all, order[texts[m]:end]...)
		}
		if len(all) > 1 {
			copies += len(all) - 1
			g := DuplicateGroup{Comments: len(all), Texts: to - from}
			g.Authors = different(func(r *commentRecord) uint64 { return r.author }, all)
			g.Posts = different(func(r *commentRecord) uint64 { return r.post }, all)
			first := slices.MinFunc(all, func(i, j int32) int {
				x, y := a.records[i].at, a.records[j].at
				if (x == noTime) != (y == noTime) {
					return cmp.Compare(y, x)
				}
				return cmp.Or(cmp.Compare(x, y), cmp.Compare(i, j))
			})
			g.First = a.place(nil, int(first))[0]
			for _, i := range all {
				a.negatives[i] |= copied
			}
			a.reading.Duplicates = append(a.reading.Duplicates, g)
		}
		from = to
	}
	slices.SortStableFunc(a.reading.Duplicates, func(x, y DuplicateGroup) int { return cmp.Compare(y.Comments, x.Comments) })
	if len(a.reading.Duplicates) > mostGroups {
		a.reading.Duplicates = slices.Clip(a.reading.Duplicates[:mostGroups])
	}
	a.reading.Copies = shareOf("", copies, len(order))
}
