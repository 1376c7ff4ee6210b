package persona

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// A pairPart is a part of the audiences of two creators that both share, in the
// measure of the model: people, or −N·ln(1−q).
type pairPart struct {
	a, b    int32
	people  int64
	size    float64
	assumed bool
}

// pairsModel makes crowds of reaches and of what pairs share, as [OverlapPairs]
// says.
func pairsModel(reach []int64, parts []pairPart, universe int64) reachModel {
	slices.SortFunc(parts, func(x, y pairPart) int { return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b)) })
	whole := make([]float64, len(reach)) // the measure of each audience
	n := float64(universe)
	for i, r := range reach {
		if whole[i] = float64(r); universe > 0 {
			whole[i] = -float64(n * logOf(1-float64(r)/n))
		}
	}
	sum := make([]float64, len(reach))
	for i := range parts {
		p := &parts[i]
		if p.size = float64(p.people); universe > 0 {
			qa, qb := float64(reach[p.a])/n, float64(reach[p.b])/n
			over := float64(p.people)/n - float64(qa*qb)
			p.size = float64(n * logOf(1+max(over, 0)/float64((1-qa)*(1-qb))))
		}
		sum[p.a] += p.size
		sum[p.b] += p.size
	}
	scale := 1.0
	total := 0.0
	for _, w := range whole {
		total += w
	}
	if universe > 0 {
		for scale < 4096 && float64(total*scale) < float64(mostValue)/8 {
			scale *= 2
		}
	}
	return crowdsOfPairs(reach, whole, sum, parts, universe, scale)
}

// crowdsOfPairs gives every part, and the rest of every creator, a crowd.
func crowdsOfPairs(reach []int64, whole, sum []float64, parts []pairPart, universe int64, scale float64) reachModel {
	m := reachModel{sets: make([][]uint32, len(reach)), shown: plainly}
	rest := make([]int64, len(reach))
	for i, w := range whole {
		rest[i] = int64(math.Floor(float64(w*scale) + 0.5))
	}
	squeezed, assumed := 0, 0
	for _, p := range parts {
		by := min(1, fitting(whole[p.a], sum[p.a]), fitting(whole[p.b], sum[p.b]))
		if by < 1 {
			squeezed++
		}
		if p.assumed {
			assumed++
		}
		w := min(int64(math.Floor(float64(p.size*by)*scale)), rest[p.a], rest[p.b])
		if w <= 0 {
			continue
		}
		rest[p.a] -= w
		rest[p.b] -= w
		m.add(w, int(p.a), int(p.b))
	}
	for i, w := range rest {
		if w > 0 {
			m.add(w, i)
		}
	}
	m.crowds = len(m.weight)
	m.basis = fmt.Sprintf("%d pairs, %d of them assumed; other pairs share nobody", len(parts), assumed)
	if universe > 0 {
		n := float64(universe)
		m.shown = func(sum int64) float64 {
			return math.Floor(float64(n*(1-expOf(-float64(sum)/scale/n))) + 0.5)
		}
		m.basis = fmt.Sprintf("%d pairs, %d of them assumed; other pairs as chance has it among %d people", len(parts), assumed, universe)
	}
	if squeezed > 0 {
		m.basis += fmt.Sprintf("; %d pairs were brought down, for they share more than their creators can hold two by two: overlap is understated", squeezed)
	}
	return m
}

// fitting is by how much parts have to be brought down to fit a whole.
func fitting(whole, sum float64) float64 {
	if sum <= whole || sum == 0 {
		return 1
	}
	return whole / sum
}

func (m *reachModel) add(weight int64, creators ...int) {
	for _, i := range creators {
		m.sets[i] = append(m.sets[i], uint32(len(m.weight)))
	}
	m.weight = append(m.weight, weight)
}

// logOf is the natural logarithm of a positive number from operations that every
// processor rounds alike: ln 2^e·m = e·ln 2 + 2·artanh((m−1)/(m+1)).
func logOf(x float64) float64 {
	m, e := math.Frexp(x)
	if m < math.Sqrt2/2 {
		m, e = 2*m, e-1
	}
	z := (m - 1) / (m + 1)
	z2 := float64(z * z)
	sum := 0.0
	for k := 25; k >= 1; k -= 2 {
		sum = float64(sum*z2) + 1/float64(k)
	}
	return float64(2*z*sum) + float64(float64(e)*math.Ln2)
}

// expOf is e to the x for x from −700 to 0, likewise: 2^k·e^r with |r| <= ln 2 / 2.
func expOf(x float64) float64 {
	if x < -700 {
		return 0
	}
	k := math.Floor(x/math.Ln2 + 0.5)
	r := x - float64(k*math.Ln2)
	sum := 1.0
	for i := 20; i >= 1; i-- {
		sum = 1 + float64(r*sum)/float64(i)
	}
	return math.Ldexp(sum, int(k))
}
