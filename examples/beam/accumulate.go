package main

import (
	"encoding"
	"fmt"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

// An accumulator is what rows are added to: it has a canonical binary form and a
// Merge. Every accumulator of the library is one by its pointer.
type accumulator interface {
	encoding.BinaryMarshaler
	encoding.BinaryUnmarshaler
}

// A kind says how rows R are collected in accumulators A. Its exported fields are its
// settings; Beam sends them to the workers as JSON.
type kind[A accumulator, R row] interface {
	New() A
	Add(to A, r R) error
}

// tallying is the combine that adds rows to accumulators.
type tallying[K kind[A, R], A accumulator, R row] struct{ Kind K }

func (f *tallying[K, A, R]) CreateAccumulator() A              { return f.Kind.New() }
func (f *tallying[K, A, R]) AddInput(a A, r R) (A, error)      { return a, f.Kind.Add(a, r) }
func (*tallying[K, A, R]) MergeAccumulators(a, b A) (A, error) { return a, merge(a, b) }

// merging is the combine that merges accumulators into one.
type merging[A accumulator] struct{}

func (*merging[A]) MergeAccumulators(a, b A) (A, error) { return a, merge(a, b) }

// merge adds b to a. Some accumulators cannot refuse one of their own type: their
// Merge has no error.
func merge[A accumulator](a, b A) error {
	switch into := any(a).(type) {
	case interface{ Merge(A) error }:
		return into.Merge(b)
	case interface{ Merge(A) }:
		into.Merge(b)
		return nil
	}
	return fmt.Errorf("%T has no Merge", a)
}

// inUse is how two accumulators of a type in use are merged.
var inUse = make(map[reflect.Type]func(a, b accumulator) error)

// use registers the combines of a kind, by pointer as Beam wants them.
func use[K kind[A, R], A accumulator, R row]() {
	register.Combiner2[A, R](&tallying[K, A, R]{})
	of := reflect.TypeFor[A]()
	if inUse[of] == nil {
		register.Combiner1[A](&merging[A]{})
		inUse[of] = func(a, b accumulator) error { return merge(a.(A), b.(A)) }
	}
}

// encode and decode are the coder of every accumulator. A coder has no settings: the
// accumulator decoded into is a zero one, which takes the state of any policy, can be
// merged and knows no policy to add by.
func encode(a accumulator) ([]byte, error) { return a.MarshalBinary() }

func decode(t reflect.Type, data []byte) (accumulator, error) {
	if inUse[t] == nil {
		return nil, fmt.Errorf("%v is in no use", t)
	}
	a := reflect.New(t.Elem()).Interface().(accumulator)
	return a, a.UnmarshalBinary(data)
}

// A coder registered for an interface is the coder of all types that have it: two
// lines, and no accumulator or row can be forgotten.
func init() {
	beam.RegisterCoder(reflect.TypeFor[accumulator](), encode, decode)
	beam.RegisterCoder(reflect.TypeFor[row](), encodeRow, decodeRow)
}
