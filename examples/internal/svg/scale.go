package svg

import "math"

// A Scale maps the values between From and To to the coordinates between At and End.
type Scale struct{ From, To, At, End float64 }

// Of is the coordinate of a value, which may lie beyond the ends. Where the scale has
// no length, all lie in its middle.
func (s Scale) Of(v float64) float64 {
	if s.To == s.From {
		return (s.At + s.End) / 2
	}
	return s.At + (v-s.From)/(s.To-s.From)*(s.End-s.At)
}

// Cut is Of for a value that is cut at the ends.
func (s Scale) Cut(v float64) float64 { return s.Of(max(s.From, min(s.To, v))) }

// Ticks are round numbers in equal steps of 1, 2 or 5 times a power of ten. The first is
// not above from, the last not below to, and about n steps lie between them.
func Ticks(from, to float64, n int) []float64 {
	if !(to > from) {
		to = from + 1
	}
	raw := (to - from) / float64(max(n, 1))
	size := math.Pow(10, math.Floor(math.Log10(raw)))
	for _, f := range []float64{1, 2, 5, 10} {
		if size*f >= raw*0.999 {
			size *= f
			break
		}
	}
	var out []float64
	for v := math.Floor(from/size) * size; len(out) < 40; v += size {
		out = append(out, math.Round(v/size)*size)
		if v >= to-size*1e-9 {
			break
		}
	}
	return out
}
