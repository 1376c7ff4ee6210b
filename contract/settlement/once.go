package settlement

// once finds entries whose ids were there before: the hashes are laid into
// partitions that fit a processor's cache, and each partition into a table with open
// addresses. Ids made to collide end in a map.
func (b *books) once(kept []kept1) {
	const perPartition = 4096
	shift := 64
	for 1<<(64-shift)*perPartition < len(kept) {
		shift--
	}
	ends := make([]int32, 1<<(64-shift)+1)
	for i := range kept {
		ends[part1(kept[i].hash, shift)+1]++
	}
	most := int32(0)
	for p := 1; p < len(ends); p++ {
		most = max(most, ends[p])
		ends[p] += ends[p-1]
	}
	order := make([]int32, len(kept))
	next := append([]int32(nil), ends[:len(ends)-1]...)
	for i := range kept {
		p := part1(kept[i].hash, shift)
		order[next[p]] = int32(i)
		next[p]++
	}
	size := 16
	for size < 2*int(most) {
		size *= 2
	}
	t := &ids{slots: make([]slot1, size), mask: uint64(size - 1)}
	for p := 0; p+1 < len(ends); p++ {
		clear(t.slots)
		for _, i := range order[ends[p]:ends[p+1]] {
			if first, twice := t.add(b.all, kept[i].hash, i); twice && b.twice(kept, first, i) {
				t.replace(b.all, kept[i].hash, first, i)
			}
		}
	}
}

// part1 is the partition of a hash: its upper bits.
func part1(hash uint64, shift int) uint64 {
	if shift >= 64 {
		return 0
	}
	return hash >> shift
}

// ids is the table of one partition.
type ids struct {
	slots []slot1
	mask  uint64
	rest  map[string]int32
}

type slot1 struct {
	hash uint64
	i    int32 // index plus one; 0 is empty
}

// mostProbes is how far an id is looked for before the map takes it.
const mostProbes = 64

// add adds the id of entry i, or returns the first entry that has it.
func (t *ids) add(all []Entry, hash uint64, i int32) (first int32, twice bool) {
	for n, at := 0, hash&t.mask; n < mostProbes; n, at = n+1, (at+1)&t.mask {
		s := &t.slots[at]
		if s.i == 0 {
			s.hash, s.i = hash, i+1
			return i, false
		}
		if s.hash == hash && all[s.i-1].ID == all[i].ID {
			return s.i - 1, true
		}
	}
	if j, ok := t.rest[all[i].ID]; ok {
		return j, true
	}
	if t.rest == nil {
		t.rest = map[string]int32{}
	}
	t.rest[all[i].ID] = i
	return i, false
}

// replace makes entry by the one that stands for its id.
func (t *ids) replace(all []Entry, hash uint64, first, by int32) {
	for n, at := 0, hash&t.mask; n < mostProbes; n, at = n+1, (at+1)&t.mask {
		if t.slots[at].i == first+1 {
			t.slots[at].i = by + 1
			return
		}
	}
	t.rest[all[by].ID] = by
}

// hashID is a hash of 64 bits, eight bytes at a time.
func hashID(s string) uint64 {
	const k = 0x9e3779b97f4a7c15
	h := uint64(len(s)) * k
	for len(s) >= 8 {
		w := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		h = (h ^ w) * k
		h ^= h >> 29
		s = s[8:]
	}
	var w uint64
	for i := range len(s) {
		w |= uint64(s[i]) << (8 * i)
	}
	h = (h ^ w) * k
	h ^= h >> 32
	h *= k
	return h ^ h>>29
}
