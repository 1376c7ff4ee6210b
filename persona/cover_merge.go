package persona

import "slices"

// merged gives the same task with all people who are reached by the same
// creators as one crowd, and without people whom nobody reaches or who count
// nothing. Creators keep their numbers. It splits the people by one creator after
// the other, in one pass over all audiences. Which number a person has, and in
// which order an audience is listed, makes no difference to what comes out.
//
// Source: R. Paige and R. E. Tarjan, Three partition refinement algorithms, SIAM
// Journal on Computing 16 (1987) 973–989.
func (c *coverTask) merged() *coverTask {
	class := make([]int32, c.crowds) // 0: reached by nobody so far
	moved := []int32{0}              // where the people of a class go that this creator reaches
	stamp := []int32{0}              // plus one: the creator for whom that was decided
	var split []int32
	for j, set := range c.sets {
		split = split[:0]
		for _, a := range set {
			if from := class[a]; stamp[from] != int32(j)+1 {
				stamp[from] = int32(j) + 1
				split = append(split, from)
			}
		}
		slices.Sort(split)
		for _, from := range split {
			moved[from] = int32(len(moved))
			moved, stamp = append(moved, 0), append(stamp, 0)
		}
		for _, a := range set {
			class[a] = moved[class[a]]
		}
	}
	return c.joined(class, len(moved))
}

// joined makes the task of classes of people.
func (c *coverTask) joined(class []int32, classes int) *coverTask {
	m := *c
	worth := make([]int64, classes)
	for a, k := range class {
		if k > 0 {
			worth[k] += c.worth(uint32(a))
		}
	}
	number := make([]uint32, classes)
	m.weight = nil
	for k, w := range worth {
		if w > 0 {
			number[k] = uint32(len(m.weight))
			m.weight = append(m.weight, w)
		}
	}
	m.sets, m.crowds = make([][]uint32, len(c.sets)), len(m.weight)
	seen := make([]int32, classes) // plus one: the last creator that was given the class
	for j, set := range c.sets {
		var list []uint32
		for _, a := range set {
			if k := class[a]; worth[k] > 0 && seen[k] != int32(j)+1 {
				seen[k] = int32(j) + 1
				list = append(list, number[k])
			}
		}
		slices.Sort(list)
		m.sets[j] = list
	}
	return &m
}
