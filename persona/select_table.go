package persona

// mostCells bounds the bits that a table keeps to find its way back.
const mostCells = 1 << 28

// table finds the best set exactly where no two creators share anybody and costs
// are few whole steps of money: the recursion of the knapsack over budgets and
// numbers of picks. It looks through the sets that have the picks in, and of the
// others only open ones; it is not ok when that does not apply or would take more
// than half of the effort left.
func (s *solver) table(in, open []int32) bool {
	c := s.c
	if !s.private || len(c.rules) > 0 || c.budget >= unlimited {
		return false
	}
	p := newPickSet(c)
	for _, j := range in[:len(in)-1] {
		p.add(int(j))
	}
	money, room := p.left(), min(p.room(), int64(len(open)))
	if p.room() >= int64(len(open)) {
		room = 0 // no limit: one row
	}
	width := money + 1
	if money >= mostCells || width*(room+1) > mostCells/int64(len(open)+1) ||
		width*(room+1)*int64(len(open)) > (s.effort-s.steps)/2 {
		return false
	}
	cells := width * (room + 1)
	best, taken := make([]int64, cells), make([]uint64, (cells*int64(len(open))+63)/64)
	for k, j := range open {
		cost, gain := c.cost[j], s.alone[j]
		from := int64(k) * cells
		for r := room; r >= min(room, 1); r-- {
			row := best[r*width : (r+1)*width]
			less := row // of one pick fewer
			if room > 0 {
				less = best[(r-1)*width : r*width]
			}
			for m := width - 1; m >= cost; m-- {
				if v := less[m-cost] + gain; v > row[m] {
					row[m] = v
					at := from + r*width + m
					taken[at>>6] |= 1 << (at & 63)
				}
			}
		}
	}
	s.steps += cells * int64(len(open))
	m, r := width-1, room
	for k := len(open) - 1; k >= 0; k-- {
		at := int64(k)*cells + r*width + m
		if taken[at>>6]>>(at&63)&1 == 1 {
			j := int(open[k])
			p.add(j)
			m -= c.cost[j]
			if room > 0 {
				r--
			}
		}
	}
	s.offer(p)
	s.bound = s.value
	return true
}
