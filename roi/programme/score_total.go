package programme

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// score is 0 to 100 by the yardstick: 75 is like it. A return counts as what came
// back per unit spent, 1 + ROI, and nothing below 0.
func score(m ScoreMeasure, own, yard float64) (float64, error) {
	if m == ReturnOnCost {
		own, yard = max(0, 1+own), 1+yard
	}
	if m.lessIsBetter() {
		own, yard = yard, own
	}
	switch {
	case m.lessIsBetter() && yard <= 0: // what cost nothing cannot be cheaper
		return 100, nil
	case yard <= 0:
		return 0, undefined("score", "the yardstick is not above 0")
	case own <= yard:
		return max(0, 75*(own/yard)), nil
	}
	return 100 - float64(25*(yard/own)), nil
}

// total weighs the lines that could be assessed and adds up their contributions.
func (p ScorePolicy) total(card *Scorecard) {
	whole, assessed := 0.0, 0.0
	for i, c := range p.Criteria {
		whole += c.Weight
		if card.Lines[i].Score.Undefined == nil {
			assessed += c.Weight
		}
	}
	card.Coverage = assessed / whole
	var sum money.Ratio
	for i, c := range p.Criteria {
		line := &card.Lines[i]
		if line.Score.Undefined != nil || assessed == 0 {
			continue
		}
		line.Weight = c.Weight / assessed
		points, err := ratioOf(line.Weight*line.Score.Value, 6)
		if err == nil {
			line.Contribution = points
			sum, err = sum.Add(points)
		}
		if err != nil {
			card.Total = engagement.FigureOf(money.Ratio{}, err)
			return
		}
	}
	var err error
	if assessed == 0 || card.Coverage < p.LeastCoverage-1e-9 { // sums of weights round
		err = undefined("total", "only "+percent(card.Coverage)+" of the weights could be assessed, want "+percent(p.LeastCoverage))
	}
	card.Total = engagement.FigureOf(sum, err)
}
