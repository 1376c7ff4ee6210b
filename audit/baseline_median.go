package audit

import (
	"math"
	"slices"
)

// middle is the median of zs, which it reorders.
func middle(zs []float64) float64 {
	n := len(zs)
	if n == 0 {
		return 0
	}
	high := ranked(zs, n/2)
	if n%2 == 1 {
		return high
	}
	return slices.Max(zs[:n/2])/2 + high/2
}

// ranked is the value that would stand at k if zs were sorted. It reorders zs so that
// none before k is larger.
func ranked(zs []float64, k int) float64 {
	low, high := 0, len(zs)-1
	for tries := 0; low < high; tries++ {
		if tries > 50 || high-low < 12 { // an unlucky order, or nearly there
			slices.Sort(zs[low : high+1])
			break
		}
		pivot := median3(zs[low], zs[low/2+high/2], zs[high])
		i, j := low, high
		for i <= j {
			for zs[i] < pivot {
				i++
			}
			for zs[j] > pivot {
				j--
			}
			if i <= j {
				zs[i], zs[j] = zs[j], zs[i]
				i++
				j--
			}
		}
		switch {
		case k <= j:
			high = j
		case k >= i:
			low = i
		default:
			return zs[k]
		}
	}
	return zs[k]
}

func median3(a, b, c float64) float64 { return max(min(a, b), min(max(a, b), c)) }

// slidingMedian gives for each value the median of it and up to half values on
// either side.
func slidingMedian(xs []float64, half int) []float64 {
	half = max(1, half)
	if 2*half+1 > 256 {
		return rankedMedian(xs, half)
	}
	n := len(xs)
	out := make([]float64, n)
	window := make([]float64, 0, 2*half+2)
	window = append(window, xs[:min(half, n)]...)
	slices.Sort(window)
	for i := range xs {
		in, leaves := i+half, i-half-1
		switch {
		case in < n && leaves >= 0:
			exchange(window, xs[leaves], xs[in])
		case in < n:
			window = append(window, math.Inf(1))
			exchange(window, math.Inf(1), xs[in])
		case leaves >= 0:
			exchange(window, xs[leaves], math.Inf(1))
			window = window[:len(window)-1]
		}
		k := len(window)
		out[i] = window[(k-1)/2]/2 + window[k/2]/2
	}
	return out
}

// exchange puts in in the place of out and keeps the values sorted.
func exchange(sorted []float64, out, in float64) {
	low, high := 0, len(sorted)-1
	for low < high {
		if mid := (low + high) / 2; sorted[mid] < out {
			low = mid + 1
		} else {
			high = mid
		}
	}
	for low+1 < len(sorted) && sorted[low+1] < in {
		sorted[low] = sorted[low+1]
		low++
	}
	for low > 0 && sorted[low-1] > in {
		sorted[low] = sorted[low-1]
		low--
	}
	sorted[low] = in
}

// rankedMedian is slidingMedian for wide windows: each step counts up and down in
// a tree over the ranks, so that n values take n·log n steps whatever the window.
func rankedMedian(xs []float64, half int) []float64 {
	n := len(xs)
	byValue := make([]int, n)
	for i := range byValue {
		byValue[i] = i
	}
	slices.SortFunc(byValue, func(a, b int) int {
		switch {
		case xs[a] < xs[b]:
			return -1
		case xs[a] > xs[b]:
			return 1
		}
		return a - b
	})
	rank := make([]int, n)
	for r, i := range byValue {
		rank[i] = r
	}
	tree, top := make([]int, n+1), 1
	for top*2 <= n {
		top *= 2
	}
	count := func(i, by int) {
		for at := rank[i] + 1; at <= n; at += at & -at {
			tree[at] += by
		}
	}
	kth := func(k int) float64 {
		at := 0
		for step := top; step > 0; step /= 2 {
			if at+step <= n && tree[at+step] <= k {
				at += step
				k -= tree[at]
			}
		}
		return xs[byValue[at]]
	}
	out := make([]float64, n)
	inside := 0
	for hi := 0; hi < min(half, n); hi++ {
		count(hi, 1)
		inside++
	}
	for i := range xs {
		if hi := i + half; hi < n {
			count(hi, 1)
			inside++
		}
		if lo := i - half - 1; lo >= 0 {
			count(lo, -1)
			inside--
		}
		out[i] = kth((inside-1)/2)/2 + kth(inside/2)/2
	}
	return out
}
