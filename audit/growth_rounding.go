package audit

// spread gives the rates of a rounded counter: what it gains when it steps belongs
// to all the time since the step before.
func (g *growthSeries) spread() []float64 {
	n := len(g.value)
	rates := make([]float64, n)
	for first := 0; first < n; {
		last := first
		for last < n-1 && g.value[last] == 0 {
			last++
		}
		gained, units := 0.0, 0.0
		for i := first; i <= last; i++ {
			gained += g.value[i]
			units += g.units[i]
		}
		for i := first; i <= last; i++ {
			rates[i] = gained / units
		}
		first = last + 1
	}
	return rates
}

// roundingUnits gives the step of the counter at each count: a power of ten that
// divides all counts of as many digits. A counter is rounded where it says so (three
// figures then), or where four or more different counts of one length all end in 0.
func roundingUnits(counts []counted) ([]float64, bool) {
	var unit, kinds [18]float64
	var last [18]float64
	said := false
	for _, c := range counts {
		said = said || c.rounded
		d := digitsOf(c.n)
		if c.n == last[d] {
			continue
		}
		last[d] = c.n
		kinds[d]++
		size, n := 1.0, int64(c.n)
		for ; n > 0 && n%10 == 0; n /= 10 {
			size *= 10
		}
		if unit[d] == 0 || size < unit[d] {
			unit[d] = size
		}
	}
	exact, found := false, said
	for d := range unit {
		if kinds[d] == 0 {
			continue
		}
		figures := 1.0
		for range d - 3 {
			figures *= 10
		}
		switch {
		case said:
			unit[d] = max(unit[d], figures)
			if unit[d] > figures*10 {
				unit[d] = figures
			}
		case unit[d] <= 1:
			exact = exact || d > 3
		case kinds[d] < 4:
			unit[d] = 0
		default:
			found = true
		}
	}
	out := make([]float64, len(counts))
	if !found || exact && !said {
		return out, false
	}
	for i, c := range counts {
		if u := unit[digitsOf(c.n)]; u > 1 {
			out[i] = u
		}
	}
	return out, true
}

// digitsOf is how many digits a count has.
func digitsOf(n float64) int {
	d := 1
	for n >= 10 && d < 17 {
		n /= 10
		d++
	}
	return d
}
