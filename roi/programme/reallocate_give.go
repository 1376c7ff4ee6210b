package programme

import (
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// give shares out what was freed and says what is left.
func (m *mover) give(decisions []Decision, freed int64) (Method, int64) {
	room := make([]int64, len(decisions))
	fits := false
	for i, d := range decisions {
		if m.budgets[i] > 0 && (d.Action == DoubleDown || d.Action == Scale) {
			room[i] = m.part(m.budgets[i], m.p.MostRaised)
			fits = fits || room[i] > 0
		}
	}
	if !fits {
		return NoMove, freed
	}
	if curves, ok := m.curves(room); ok {
		return ByResponse, m.byCurve(curves, room, freed)
	}
	return ByAverageReturn, m.byAverage(room, freed)
}

// curves are those of all who have room, or none.
func (m *mover) curves(room []int64) ([]Response, bool) {
	out := make([]Response, len(room))
	for i := range room {
		if room[i] == 0 {
			continue
		}
		var err error
		if out[i], err = ResponseOf(m.records[i].Weeks, m.p.Basis); err != nil {
			return nil, false
		}
	}
	return out, true
}

// pieces is in how many pieces money goes out by curves.
const pieces = 200

// byCurve gives piece by piece to whose next unit brings most, while that brings more
// than it costs.
func (m *mover) byCurve(curves []Response, room []int64, freed int64) (left int64) {
	left = freed
	digits, _ := m.currency.Digits()
	units := float64(1)
	for range digits {
		units *= 10
	}
	piece := max(1, freed/pieces)
	for left > 0 {
		best, most := -1, 1.0
		for i := range room {
			if room[i] == 0 {
				continue
			}
			next, err := curves[i].Marginal(float64(m.budgets[i]+m.change[i]) / units)
			if err == nil && next > most {
				best, most = i, next
			}
		}
		if best < 0 {
			return left
		}
		n := min(piece, left, room[best])
		m.change[best] += n
		room[best] -= n
		left -= n
	}
	return 0
}

// byAverage gives in proportion to the gain per unit spent, up to each one's room.
func (m *mover) byAverage(room []int64, freed int64) (left int64) {
	weights := make([]money.Ratio, len(room))
	for i := range room {
		if room[i] > 0 {
			weights[i] = m.average(i)
		}
	}
	for left = freed; left > 0; {
		parts := m.share(left, weights)
		given := int64(0)
		for i, n := range parts {
			n = min(n, room[i])
			m.change[i] += n
			room[i] -= n
			given += n
			if room[i] == 0 {
				weights[i] = money.Ratio{}
			}
		}
		if given == 0 {
			return left
		}
		left -= given
	}
	return 0
}

// average is gain over own cost, 0 when it is unknown or negative.
func (m *mover) average(i int) money.Ratio {
	r, err := figuresOf(m.records[i], roi.Cost{}, m.p.Basis).measure(m.p.Basis)
	if err != nil {
		return money.Ratio{}
	}
	ratio, err := r.Gain.Over(r.Cost)
	if err != nil || ratio.Sign() < 0 {
		return money.Ratio{}
	}
	return ratio
}
