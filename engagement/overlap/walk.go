package overlap

// A front is the next hash of one sketch.
type front struct {
	hash  uint64
	owner int32
}

// walk goes through the hashes below a limit of many sketches in ascending
// order, and tells of each distinct one which sketches have it. The list is
// valid during the call only. It takes n·log(sketches) steps for n hashes.
func walk(sketches []*Sketch, limit uint64, met func(owners []int32)) {
	rest := make([][]uint64, len(sketches))
	fronts := make([]front, 0, len(sketches)) // a heap, the smallest hash first
	for i, s := range sketches {
		rest[i] = below(s.kept, limit)
		if len(rest[i]) > 0 {
			fronts = append(fronts, front{rest[i][0], int32(i)})
		}
	}
	for i := len(fronts)/2 - 1; i >= 0; i-- {
		sink(fronts, i)
	}
	owners := make([]int32, 0, len(sketches))
	for len(fronts) > 0 {
		hash := fronts[0].hash
		owners = owners[:0]
		for len(fronts) > 0 && fronts[0].hash == hash {
			owner := fronts[0].owner
			owners = append(owners, owner)
			if rest[owner] = rest[owner][1:]; len(rest[owner]) > 0 {
				fronts[0].hash = rest[owner][0]
			} else {
				fronts[0] = fronts[len(fronts)-1]
				fronts = fronts[:len(fronts)-1]
			}
			sink(fronts, 0)
		}
		met(owners)
	}
}

// sink moves element i of a heap down to its place.
func sink(heap []front, i int) {
	for {
		child := 2*i + 1
		if child >= len(heap) {
			return
		}
		if child+1 < len(heap) && heap[child+1].hash < heap[child].hash {
			child++
		}
		if heap[i].hash <= heap[child].hash {
			return
		}
		heap[i], heap[child] = heap[child], heap[i]
		i = child
	}
}

// commonLimit is the smallest limit of the sketches, 0 if none has one. Of every
// hash below it each sketch knows whether it has it.
func commonLimit(sketches []*Sketch) uint64 {
	limit := uint64(0)
	for _, s := range sketches {
		limit = min(limit-1, s.limit-1) + 1
	}
	return limit
}
