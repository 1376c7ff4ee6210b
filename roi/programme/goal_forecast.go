package programme

import (
	"math"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// leastSteps is how many steps between observations a forecast rests on.
const leastSteps = 3

// forecast carries the steps between observations on to the last day. With pace the
// growth per day of all steps together, and each step's growth beyond it spread with a
// variance in proportion to its days, the value on the last day is
//
//	now + pace·rest ± t·√(v·rest·(1 + rest/seen))
//
// where v is the variance for a day, rest the days to go and seen those of the steps; t
// belongs to the number of steps less one.
func (g Goal) forecast(row MeasureRow, seen []Observation, confidence float64) (GoalForecast, error) {
	const what = "forecast"
	if !(confidence > 0 && confidence < 1) {
		return GoalForecast{}, undefined(what, "its confidence is not between 0 and 1")
	}
	day, value := seen[0].On, float(seen[0].Value)
	var days, growth []float64
	if row.Flow {
		days, growth = append(days, float64(day.Sub(g.From)+1)), append(growth, value)
	}
	for _, o := range seen[1:] {
		days, growth = append(days, float64(o.On.Sub(day))), append(growth, float(o.Value)-value)
		day, value = o.On, float(o.Value)
	}
	if len(days) < leastSteps {
		return GoalForecast{}, undefined(what, "fewer than 3 steps were observed")
	}
	whole, grown := 0.0, 0.0
	for i := range days {
		whole, grown = whole+days[i], grown+growth[i]
	}
	pace := grown / whole
	spread := 0.0
	for i := range days {
		e := growth[i] - float64(pace*days[i])
		spread += float64(e*e) / days[i]
	}
	n := float64(len(days))
	spread /= n - 1
	rest := max(0, float64(g.By.Sub(day)))
	t := stats.TQuantile((1+confidence)/2, n-1)
	half := t * math.Sqrt(spread*rest*(1+rest/whole))
	end := value + float64(pace*rest)
	f := GoalForecast{Value: end, Steps: len(days), Interval: stats.Interval{Low: end - half, High: end + half, Level: confidence}}
	if row.Flow {
		f.Interval.Low = max(f.Interval.Low, value) // a total does not shrink
	}
	f.Interval.Low = max(0, f.Interval.Low)
	if !isFinite(f.Interval.Low) || !isFinite(f.Interval.High) {
		return GoalForecast{}, undefined(what, "it leaves the range of numbers")
	}
	return f, nil
}
