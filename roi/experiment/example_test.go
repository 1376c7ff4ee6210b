package experiment_test

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/roi/experiment"
)

// How many people does it take to see a doubling of 2 %, and for how long?
func ExampleDesign_Shares() {
	s, err := experiment.Design{Base: 0.02, Ratio: 2}.Shares()
	if err != nil {
		fmt.Println(err)
		return
	}
	weeks, _ := s.Weeks(600)
	fmt.Println(s.Treated, "+", s.Control, "people,", weeks, "weeks")
	// Output: 1141 + 1141 people, 4 weeks
}

// One of 12 creators, with a twelfth of 3,600 clicks a week, is looked at every
// week until it is proven that he converts better than the others.
func ExampleDesign_Timing() {
	plan, err := experiment.Design{Base: 0.02, Ratio: 2, Share: 1.0 / 12}.Timing(3600, 1.1)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%d weeks, %.0f orders\n", plan.Weeks, plan.Events)
	// Output: 6 weeks, 468 orders
}

// Three weeks, looked at after each.
func ExampleRateRatio() {
	var r experiment.RateRatio
	for _, week := range [][2]experiment.Arm{
		{{Events: 9, Of: 300}, {Events: 60, Of: 3300}},
		{{Events: 15, Of: 300}, {Events: 70, Of: 3300}},
		{{Events: 14, Of: 300}, {Events: 62, Of: 3300}},
	} {
		if err := r.Add(week[0], week[1]); err != nil {
			fmt.Println(err)
			return
		}
		ratio, _ := r.Value()
		iv, _ := r.Interval(0.95)
		side, _ := r.Differs(0.05, 1.1)
		fmt.Printf("%.2f (%.2f–%.2f) proven: %v\n", ratio, iv.Low, iv.High, side > 0)
	}
	// Output:
	// 1.65 (0.52–4.07) proven: false
	// 2.03 (0.97–3.82) proven: false
	// 2.18 (1.20–3.69) proven: true
}

func ExampleHolm() {
	corrected, _ := experiment.Holm([]float64{0.01, 0.04, 0.03, 0.005})
	fmt.Println(corrected)
	// Output: [0.03 0.06 0.06 0.02]
}
