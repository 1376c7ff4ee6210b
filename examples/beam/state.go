package main

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/listen"
	"github.com/seed-e12bc25d/influencekit/engagement/overlap"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/attribution"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A State is the accumulator of one name under one key, in its binary form. As JSON
// it is one line of what the pipeline writes: read it tomorrow and merge it with
// tomorrow's.
type State struct {
	Name string `json:"name"` // which accumulator: see [pipeline.build]
	Key  string `json:"key"`
	Data []byte `json:"data"`
}

// stateOf writes an accumulator down.
func stateOf(name, key string, a accumulator) (State, error) {
	data, err := a.MarshalBinary()
	if err != nil {
		return State{}, fmt.Errorf("%s of %q: %w", name, key, err)
	}
	return State{name, key, data}, nil
}

// types are the types of the accumulators by the names of their states.
var types = map[string]reflect.Type{
	nameRate: reflect.TypeFor[*engagement.Tally](), nameViews: reflect.TypeFor[*stats.Histogram](),
	nameMentions: reflect.TypeFor[*listen.Tally](), nameComments: reflect.TypeFor[*audit.CommentTally](),
	nameFollowers: reflect.TypeFor[*audit.FollowerTally](), nameAudience: reflect.TypeFor[*overlap.Sketch](),
	nameGrowth: reflect.TypeFor[*audit.GrowthTally](), namePaths: reflect.TypeFor[*attribution.Paths](),
	nameSizes: reflect.TypeFor[*stats.Sample](), nameCharged: reflect.TypeFor[*money.Sum](),
	nameReturns: reflect.TypeFor[*roi.OutcomeTally](),
}

// accumulator reads the state back.
func (s *State) accumulator() (accumulator, error) {
	t, known := types[s.Name]
	if !known {
		return nil, fmt.Errorf("no accumulator is named %q", s.Name)
	}
	a, err := decode(t, s.Data)
	if err != nil {
		return nil, fmt.Errorf("%s of %q: %w", s.Name, s.Key, err)
	}
	return a, nil
}

// mergeStates merges two sorted lists of states: what was added to either is in the
// result once for each time.
func mergeStates(a, b []State) (all []State, err error) {
	for len(a) > 0 || len(b) > 0 {
		switch order := compareStates(a, b); {
		case order < 0:
			all, a = append(all, a[0]), a[1:]
		case order > 0:
			all, b = append(all, b[0]), b[1:]
		default:
			s, err := a[0].merged(&b[0])
			if err != nil {
				return nil, err
			}
			all, a, b = append(all, s), a[1:], b[1:]
		}
	}
	return all, nil
}

// compareStates compares the first of two lists; the end is last.
func compareStates(a, b []State) int {
	switch {
	case len(a) == 0:
		return 1
	case len(b) == 0:
		return -1
	}
	return a[0].order(&b[0])
}

func (s *State) order(o *State) int {
	return cmp.Or(cmp.Compare(s.Name, o.Name), cmp.Compare(s.Key, o.Key))
}

// merged is the state of both, which have one name and key.
func (s *State) merged(o *State) (State, error) {
	a, err := s.accumulator()
	if err != nil {
		return State{}, err
	}
	b, err := o.accumulator()
	if err != nil {
		return State{}, err
	}
	if err := inUse[types[s.Name]](a, b); err != nil {
		return State{}, fmt.Errorf("%s of %q: %w", s.Name, s.Key, err)
	}
	return stateOf(s.Name, s.Key, a)
}

// readStates reads lines of states, which come in any order, and sorts them.
func readStates(from io.Reader) (all []State, err error) {
	lines := bufio.NewReaderSize(from, 1<<16)
	for number := 1; ; number++ {
		line, err := lines.ReadBytes('\n')
		if len(line) > 0 {
			var s State
			if bad := json.Unmarshal(line, &s); bad != nil {
				return nil, fmt.Errorf("state %d: %w", number, bad)
			}
			all = append(all, s)
		}
		switch {
		case errors.Is(err, io.EOF):
			sortStates(all)
			return all, nil
		case err != nil:
			return nil, err
		}
	}
}

func sortStates(all []State) {
	slices.SortFunc(all, func(a, b State) int { return a.order(&b) })
}

// differ says where two sorted lists of states differ, or nothing.
func differ(a, b []State) string {
	for i := range max(len(a), len(b)) {
		switch {
		case i >= len(a) || i >= len(b):
			return fmt.Sprintf("%d accumulators against %d", len(a), len(b))
		case a[i].Name != b[i].Name || a[i].Key != b[i].Key:
			return fmt.Sprintf("%s of %q against %s of %q", a[i].Name, a[i].Key, b[i].Name, b[i].Key)
		case !bytes.Equal(a[i].Data, b[i].Data):
			return fmt.Sprintf("%s of %q", a[i].Name, a[i].Key)
		}
	}
	return ""
}
