package persona

import (
	"cmp"
	"math"
	"slices"
)

// pairRange is where the reach of a set lies whatever its audiences look like
// beyond the pairs that were measured: from below by [pairLow], from above by
// Hunter's spanning tree. A pair not measured may share nobody, or all of the
// smaller audience.
//
// Source: D. Hunter, J. Appl. Prob. 13 (1976) 597–603.
func pairRange(reach []int64, shared func(i, j int) (int64, bool), universe int64) ReachRange {
	s1, tree := 0.0, int64(0)
	link := make([]int64, len(reach))
	in := make([]bool, len(reach))
	for i, r := range reach {
		s1 += float64(r)
		link[i] = -1
	}
	for range reach { // Prim's tree of the largest overlaps
		next := -1
		for i := range reach {
			if !in[i] && (next < 0 || link[i] > link[next]) {
				next = i
			}
		}
		in[next] = true
		tree += max(link[next], 0)
		for i := range reach {
			if n, ok := shared(min(i, next), max(i, next)); !in[i] && i != next {
				if !ok {
					n = 0
				}
				link[i] = max(link[i], n)
			}
		}
	}
	low := pairLow(reach, func(i, j int) float64 {
		if n, ok := shared(min(i, j), max(i, j)); ok {
			return float64(n)
		}
		return float64(min(reach[i], reach[j]))
	})
	out := ReachRange{
		Low:   math.Ceil(low - float64(s1*1e-12)),
		High:  s1 - float64(tree),
		Basis: "what the measured pairs prove (Kuai, Alajaji and Takahara; Hunter)",
	}
	if universe > 0 {
		out.High = min(out.High, float64(universe))
	}
	out.High = max(out.High, out.Low)
	return out
}

// lowSteps bounds the pairs looked at for the lower end.
const lowSteps = 20_000_000

// pairLow is the most that pairs prove a union to have at least. What a set of
// audiences proves, the union of more holds too, so it is the best of several sets:
// all of them, and those that grow from one audience, the others added in the order
// of how much they have beside it, each that makes the bound higher.
//
//	bound of a set S = Σᵢ rᵢ·h(Σⱼ sᵢⱼ / rᵢ)   i, j in S, sᵢᵢ = rᵢ
//
// with h the line through the points (k, 1/k). It holds: a person who is in d of the
// audiences counts 1/d in each of them, and h is convex. It is never below the bound
// of Dawson and Sankoff, which uses only the sums of all.
//
// Source: H. Kuai, F. Alajaji and G. Takahara, A lower bound on the probability of a
// finite union of events, Discrete Mathematics 215 (2000) 147–158.
func pairLow(reach []int64, shared func(i, j int) float64) float64 {
	order := make([]int, 0, len(reach))
	for i, r := range reach {
		if r > 0 {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(cmp.Compare(reach[b], reach[a]), cmp.Compare(a, b)) })
	n := len(order)
	if n == 0 {
		return 0
	}
	r, with := make([]float64, n), make([]float64, n*n)
	for a, i := range order {
		r[a] = float64(reach[i])
		for b, j := range order[:a] {
			with[a*n+b] = shared(i, j)
			with[b*n+a] = with[a*n+b]
		}
		with[a*n+a] = r[a]
	}
	set := unionLow{r: r, with: with, sums: make([]float64, n)}
	for a := range n {
		set.add(a)
	}
	best, beside := set.bound(), make([]int, n)
	for from := range min(n, lowSteps/(n*n)+1) {
		set.clear()
		set.add(from)
		low := set.bound()
		for k := range beside {
			beside[k] = k
		}
		slices.SortFunc(beside, func(a, b int) int {
			return cmp.Or(cmp.Compare(r[b]-with[from*n+b], r[a]-with[from*n+a]), cmp.Compare(a, b))
		})
		for _, a := range beside {
			if a == from {
				continue
			}
			set.add(a)
			if more := set.bound(); more > low {
				low = more
			} else {
				set.drop()
			}
		}
		best = max(best, low)
	}
	return best
}

// A unionLow is a set of audiences with what each shares with all of them.
type unionLow struct {
	r, with []float64 // reaches, and pairs row by row
	sums    []float64 // by place, of those in the set
	in      []int
}

func (u *unionLow) clear() { u.in = u.in[:0] }

// add puts an audience into the set, and drop takes the last one out.
func (u *unionLow) add(a int) {
	row := u.with[a*len(u.r):][:len(u.r)]
	u.sums[a] = row[a]
	for _, b := range u.in {
		u.sums[b] += row[b]
		u.sums[a] += row[b]
	}
	u.in = append(u.in, a)
}

func (u *unionLow) drop() {
	last := len(u.in) - 1
	row := u.with[u.in[last]*len(u.r):][:len(u.r)]
	u.in = u.in[:last]
	for _, b := range u.in {
		u.sums[b] -= row[b] // whole numbers below 2⁵³: exact
	}
}

func (u *unionLow) bound() (sum float64) {
	for _, a := range u.in {
		times := u.sums[a] / u.r[a] // in how many audiences its people are, on average
		k := math.Floor(times)
		// On the line from (k, 1/k) to (k+1, 1/(k+1)).
		sum += float64(u.r[a] * (1/k - float64((times-k)/float64(k*(k+1)))))
	}
	return sum
}
