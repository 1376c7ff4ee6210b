package persona

// descend makes one step of the tolls and prices towards a lower bound: along
// the slope, damped with the last direction, as far as Polyak's rule goes
// towards the target.
func (d *dual) descend(bound, target, pace float64) {
	wipe(d.reached)
	wipe(d.count)
	last := len(d.p) - 1
	const memory = 0.1
	for k, x := range d.x {
		d.mean[k] += float64(memory * (x - d.mean[k]))
		if x == 0 {
			continue
		}
		for _, a := range d.item[d.start[k]:d.start[k+1]] {
			d.reached[a] += x
		}
		d.count[last] += x
		for _, r := range d.c.rulesOf(int(d.open[k])) {
			d.count[r] += x
		}
	}
	const damp = 0.3
	norm := 0.0
	for a, w := range d.w {
		if w == 0 {
			continue
		}
		g := d.reached[a] - 1
		if g > 0 && d.u[a] <= 0 || g < 0 && d.u[a] >= w {
			g = 0
		}
		g = float64((1-damp)*g) + float64(damp*d.slope[a])
		d.slope[a] = g
		norm += float64(g * g)
	}
	if d.rules {
		for r := range d.p {
			norm += float64(d.tilt(r) * d.tilt(r))
		}
	}
	if norm == 0 {
		return
	}
	step := float64(pace*(bound-target)) / norm
	for a, g := range d.slope {
		if g != 0 {
			d.u[a] = min(max(d.u[a]-float64(step*g), 0), d.w[a])
		}
	}
	if d.rules {
		for r := range d.p {
			d.p[r] = d.priced(r, step)
		}
	}
}

// tilt is the slope of the bound in the price of a rule, turned round.
func (d *dual) tilt(r int) float64 {
	over, under := d.count[r]-d.most[r], d.count[r]-d.least[r]
	switch {
	case d.p[r] > 0:
		return over
	case d.p[r] < 0:
		return under
	case over > 0:
		return over
	case under < 0:
		return under
	}
	return 0
}

// priced is the price of a rule after a step, which stops where the price
// changes its sign.
func (d *dual) priced(r int, step float64) float64 {
	p := d.p[r] + float64(step*d.tilt(r))
	if p > 0 && d.p[r] < 0 || p < 0 && d.p[r] > 0 {
		return 0
	}
	return p
}

// keep notes the tolls and prices if their bound is the lowest so far.
func (d *dual) keep(bound float64) bool {
	if bound >= d.best {
		return false
	}
	d.best, d.bestL = bound, d.lambda
	copy(d.bestU, d.u)
	copy(d.bestP, d.p)
	return true
}
