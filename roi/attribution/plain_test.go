package attribution_test

import (
	"maps"
	"slices"
)

// The Markov model as people write it: maps of strings, and one chain per
// channel solved by iteration until nothing changes.

type plainPath struct {
	touches []plainTouch
	at      int64
	order   bool
}

type plainTouch struct {
	channel string
	at      int64
}

const plainStart, plainOrder, plainNull = "(start)", "(order)", "(null)"

func plainPaths(js []journey) []plainPath {
	var names []string
	all := make([]plainPath, len(js))
	for i, j := range js {
		all[i] = plainPath{at: j.at, order: j.order}
		for _, s := range j.touches {
			for len(names) <= s.channel {
				names = append(names, name(len(names)))
			}
			all[i].touches = append(all[i].touches, plainTouch{names[s.channel], s.at})
		}
	}
	return all
}

func plainMarkov(paths []plainPath, window int64) (conversion float64, effects map[string]float64) {
	counts := map[string]map[string]float64{}
	count := func(from, to string) {
		if counts[from] == nil {
			counts[from] = map[string]float64{}
		}
		counts[from][to]++
	}
	for _, p := range paths {
		from := plainStart
		for _, t := range p.touches {
			if t.at >= p.at-window {
				count(from, t.channel)
				from = t.channel
			}
		}
		switch {
		case from == plainStart:
		case p.order:
			count(from, plainOrder)
		default:
			count(from, plainNull)
		}
	}
	names := slices.Sorted(maps.Keys(counts))
	solve := func(without string) float64 {
		value := map[string]float64{plainOrder: 1}
		for {
			moved := 0.0
			for _, from := range names {
				if from == without {
					continue
				}
				sum, total := 0.0, 0.0
				for _, to := range append(names, plainOrder, plainNull) {
					n := counts[from][to]
					total += n
					if to != without {
						sum += n * value[to]
					}
				}
				was := value[from]
				value[from] = sum / total
				moved = max(moved, value[from]-was)
			}
			if moved < 1e-15 {
				return value[plainStart]
			}
		}
	}
	conversion = solve("")
	effects = map[string]float64{}
	for _, c := range names {
		if c != plainStart {
			effects[c] = 1 - solve(c)/conversion
		}
	}
	return conversion, effects
}
