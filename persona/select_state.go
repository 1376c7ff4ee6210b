package persona

import "slices"

// A pickSet is a set of creators in the making, with how often it meets each
// crowd.
type pickSet struct {
	c     *coverTask
	met   []int32 // picks that reach each crowd
	new   []uint8 // 1 for each crowd that none reaches: the same in little room
	in    []bool
	picks []int   // in the order they were picked
	added []int64 // what each of them added then, with the picks that have gone since
	have  []int64
	spent int64
	value int64
}

func newPickSet(c *coverTask) *pickSet {
	s := &pickSet{
		c: c, met: make([]int32, c.crowds), new: make([]uint8, c.crowds), in: make([]bool, len(c.sets)), have: make([]int64, len(c.rules)),
	}
	for a := range s.new {
		s.new[a] = 1
	}
	return s
}

// gain is what a creator would add.
func (s *pickSet) gain(j int) int64 { return s.worthOf(s.c.sets[j]) }

// worthOf is what the crowds of a list are worth that no pick reaches.
func (s *pickSet) worthOf(list []uint32) (sum int64) {
	if s.c.weight == nil {
		n := uint32(0)
		for ; len(list) >= 4; list = list[4:] {
			n += uint32(s.new[list[0]]) + uint32(s.new[list[1]]) + uint32(s.new[list[2]]) + uint32(s.new[list[3]])
		}
		for _, a := range list {
			n += uint32(s.new[a])
		}
		return int64(n)
	}
	for _, a := range list {
		sum += int64(s.new[a]) * s.c.weight[a]
	}
	return sum
}

// loss is what the set would lose without one of its picks.
func (s *pickSet) loss(j int) int64 {
	sum := int64(0)
	for _, a := range s.c.sets[j] {
		if s.met[a] == 1 {
			sum += s.c.worth(a)
		}
	}
	return sum
}

func (s *pickSet) add(j int) {
	list := s.c.sets[j]
	gain := s.worthOf(list)
	for _, a := range list {
		s.new[a] = 0
		s.met[a]++
	}
	for _, r := range s.c.rulesOf(j) {
		s.have[r]++
	}
	s.in[j] = true
	s.picks, s.added = append(s.picks, j), append(s.added, gain)
	s.value += gain
	s.spent += s.c.cost[j]
}

func (s *pickSet) drop(j int) {
	for _, a := range s.c.sets[j] {
		s.met[a]--
		if s.met[a] == 0 {
			s.value -= s.c.worth(a)
			s.new[a] = 1
		}
	}
	for _, r := range s.c.rulesOf(j) {
		s.have[r]--
	}
	s.in[j] = false
	i := slices.Index(s.picks, j)
	s.picks, s.added = slices.Delete(s.picks, i, i+1), slices.Delete(s.added, i, i+1)
	s.spent -= s.c.cost[j]
}

// left is what may still be spent.
func (s *pickSet) left() int64 {
	if s.c.budget >= unlimited {
		return unlimited
	}
	return s.c.budget - s.spent
}

// room is how many more may be picked.
func (s *pickSet) room() int64 { return s.c.most - int64(len(s.picks)) }

// fits reports whether a creator can be added: money, picks, and no rule full.
func (s *pickSet) fits(j int) bool {
	if s.in[j] || s.c.cost[j] > s.left() || s.room() <= 0 {
		return false
	}
	for _, r := range s.c.rulesOf(j) {
		if s.have[r] >= s.c.rules[r].most {
			return false
		}
	}
	return true
}

// wants reports whether a rule still asks for picks.
func (s *pickSet) wants() bool {
	for r, rule := range s.c.rules {
		if s.have[r] < rule.least {
			return true
		}
	}
	return false
}

// spare reports whether a pick can go, as far as the rules ask for it.
func (s *pickSet) spare(j int) bool {
	for _, r := range s.c.rulesOf(j) {
		if s.have[r] <= s.c.rules[r].least {
			return false
		}
	}
	return true
}

// completes reports whether what the rules ask for can still be paid once j is
// picked, and picks nothing.
func (s *pickSet) completes(r *reserve, j int) bool {
	if r == nil || !s.wants() {
		return true
	}
	for _, i := range s.c.rulesOf(j) {
		s.have[i]++
	}
	_, cost, ok := r.cheapest(s.have, s.room()-1, func(k int) bool { return k != j && !s.in[k] })
	for _, i := range s.c.rulesOf(j) {
		s.have[i]--
	}
	return ok && (s.c.budget >= unlimited || cost <= s.left()-s.c.cost[j])
}

// complete picks the cheapest creators that the rules still ask for.
func (s *pickSet) complete(r *reserve) bool {
	if r == nil || !s.wants() {
		return true
	}
	picks, cost, ok := r.cheapest(s.have, s.room(), func(k int) bool { return !s.in[k] })
	if !ok || cost > s.left() {
		return false
	}
	for _, j := range picks {
		s.add(j)
	}
	return true
}
