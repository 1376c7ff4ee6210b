package engagement

import (
	"encoding/json"
	"iter"
	"maps"
	"slices"
)

// Whys says why metrics are unknown: one [Reason] for each of them. It is a
// value of one word: a copy does not change when the other does. The zero Whys
// says nothing.
//
// As JSON it is an object of reasons by metric: {"likes":"hidden"}. Any names
// decode and are kept.
type Whys struct {
	said *said // copies share it, so that it is replaced and never written; nil says nothing
}

// said is the reasons of a Whys.
type said struct {
	known [2]uint64         // four bits for each of metricNames: the place in reasonNames plus one
	other map[Metric]Reason // of names that are not in both lists
}

const (
	whyBits = 4
	whyMask = 1<<whyBits - 1
	perWord = 64 / whyBits
)

// WhysOf is the reasons given.
func WhysOf(reasons map[Metric]Reason) Whys {
	var w Whys
	for m, r := range reasons {
		w.Set(m, r)
	}
	return w
}

// Of gives the reason why a metric is unknown; empty when nobody said.
func (w Whys) Of(m Metric) Reason {
	if w.said == nil {
		return ""
	}
	if i := m.bit(); i >= 0 {
		if r := w.said.at(i); r != "" {
			return r
		}
	}
	return w.said.other[m]
}

// at is the reason of metricNames[i], if it is one of reasonNames.
func (s *said) at(i int) Reason {
	if code := s.known[i/perWord] >> (i % perWord * whyBits) & whyMask; code > 0 {
		return reasonNames[code-1]
	}
	return ""
}

// Set says why a metric is unknown, in place of what was said before. The empty
// reason takes back what was said.
func (w *Whys) Set(m Metric, r Reason) {
	var now said
	if w.said != nil {
		now = *w.said
	}
	i, code := m.bit(), uint64(slices.Index(reasonNames[:], r)+1)
	if i >= 0 {
		shift := i % perWord * whyBits
		now.known[i/perWord] = now.known[i/perWord]&^(whyMask<<shift) | code<<shift
	}
	now.setOther(m, r, i >= 0 && code > 0)
	if w.said = &now; now.known == [2]uint64{} && now.other == nil {
		w.said = nil
	}
}

// setOther keeps a reason by its names, unless it is kept by its bits.
func (s *said) setOther(m Metric, r Reason, bits bool) {
	if _, there := s.other[m]; !there && (bits || r == "") {
		return
	}
	other := make(map[Metric]Reason, len(s.other)+1)
	maps.Copy(other, s.other)
	if other[m] = r; bits || r == "" {
		delete(other, m)
	}
	if s.other = other; len(other) == 0 {
		s.other = nil
	}
}

// Len is how many metrics have a reason.
func (w Whys) Len() int {
	n := 0
	for range w.All() {
		n++
	}
	return n
}

// IsZero reports whether nothing is said.
func (w Whys) IsZero() bool { return w.said == nil }

// All gives each metric that has a reason with it, in the order of
// [AllMetrics]; those of other names stand behind, in the order of the alphabet.
func (w Whys) All() iter.Seq2[Metric, Reason] {
	return func(yield func(Metric, Reason) bool) {
		if w.said == nil {
			return
		}
		for _, m := range metricNames {
			if r := w.Of(m); r != "" && !yield(m, r) {
				return
			}
		}
		for _, m := range slices.Sorted(maps.Keys(w.said.other)) {
			if m.bit() < 0 && !yield(m, w.said.other[m]) {
				return
			}
		}
	}
}

// MarshalJSON writes the reasons in the order of the metrics' names.
func (w Whys) MarshalJSON() ([]byte, error) {
	return json.Marshal(maps.Collect(w.All()))
}

// UnmarshalJSON reads an object of reasons by metric, in place of what was said
// before.
func (w *Whys) UnmarshalJSON(b []byte) error {
	var reasons map[Metric]Reason
	if err := json.Unmarshal(b, &reasons); err != nil {
		return err
	}
	*w = WhysOf(reasons)
	return nil
}
