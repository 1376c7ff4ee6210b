package sources

// A pile is a list that grows without copying what it holds: transactions are
// large.
type pile[T any] struct{ chunks [][]T }

// next adds an element and returns it. It is good until the next call of all.
func (p *pile[T]) next() *T {
	const first, most = 16, 1024
	n := len(p.chunks)
	if n == 0 || len(p.chunks[n-1]) == cap(p.chunks[n-1]) {
		p.chunks = append(p.chunks, make([]T, 0, min(first<<min(n, 10), most)))
		n++
	}
	last := &p.chunks[n-1]
	*last = (*last)[:len(*last)+1]
	return &(*last)[len(*last)-1]
}

// drop takes back the last next.
func (p *pile[T]) drop() {
	last := &p.chunks[len(p.chunks)-1]
	clear((*last)[len(*last)-1:])
	*last = (*last)[:len(*last)-1]
}

// all is the elements as one list; nil when there are none.
func (p *pile[T]) all() []T {
	n := 0
	for _, c := range p.chunks {
		n += len(c)
	}
	if n == 0 {
		return nil
	}
	out := make([]T, 0, n)
	for i, c := range p.chunks {
		out = append(out, c...)
		p.chunks[i] = nil
	}
	p.chunks = nil
	return out
}
