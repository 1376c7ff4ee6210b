package contract_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// isLeaf reports whether t is a value and no clause of values.
func isLeaf(t reflect.Type) bool {
	switch t {
	case reflect.TypeFor[money.Amount](), reflect.TypeFor[money.Ratio](), reflect.TypeFor[engagement.Count](), reflect.TypeFor[civil.Date]():
		return true
	}
	return t.Kind() != reflect.Struct && t.Kind() != reflect.Slice && t.Kind() != reflect.Pointer
}

// leaves calls visit for every value in v with its path and the field it is of, in
// the clauses that are there; what a visit sets stays set.
func leaves(v reflect.Value, path, field string, visit func(path, field string, v reflect.Value)) {
	if isLeaf(v.Type()) {
		visit(path, field, v)
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			leaves(v.Elem(), path, field, visit)
		}
	case reflect.Slice:
		for i := range v.Len() {
			leaves(v.Index(i), path+"["+strconv.Itoa(i)+"]", field, visit)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			next := strings.TrimPrefix(path+"."+name, ".")
			if f.Anonymous {
				next = path
			}
			leaves(v.Field(i), next, v.Type().Name()+"."+f.Name, visit)
		}
	}
}

// fieldsOf collects every field that a type leads to and that holds a value.
func fieldsOf(t reflect.Type, into map[string]bool, seen map[reflect.Type]bool) {
	if isLeaf(t) || seen[t] {
		return
	}
	seen[t] = true
	for i := range t.NumField() {
		f := t.Field(i)
		of := f.Type
		for of.Kind() == reflect.Pointer || of.Kind() == reflect.Slice {
			of = of.Elem()
		}
		if isLeaf(of) {
			into[t.Name()+"."+f.Name] = true
		}
		fieldsOf(of, into, seen)
	}
}

// TestGenerator proves by reflection that the contracts that the other tests use are
// valid and leave no field of any type out.
func TestGenerator(t *testing.T) {
	all, filled := map[string]bool{}, map[string]int{}
	fieldsOf(reflect.TypeFor[contract.Contract](), all, map[reflect.Type]bool{})
	for seed := range uint64(2000) {
		c := anyContract(seed)
		require.NoError(t, c.Validate(), "seed %d", seed)
		leaves(reflect.ValueOf(&c).Elem(), "", "", func(_, field string, v reflect.Value) {
			if !v.IsZero() {
				filled[field]++
			}
		})
	}
	for field := range all {
		assert.Positive(t, filled[field], "never filled: %s", field)
	}
	assert.Greater(t, len(all), 200)
	t.Logf("%d fields that hold a value", len(all))
}

// TestRoundTrip writes contracts as JSON and reads them back.
func TestRoundTrip(t *testing.T) {
	for seed := range uint64(500) {
		c := anyContract(seed)
		b, err := json.Marshal(c)
		require.NoError(t, err)
		back, err := contract.Parse(bytes.NewReader(b), nil)
		require.NoError(t, err, "seed %d", seed)
		require.Equal(t, c, back, "seed %d", seed)
		again, err := contract.Parse(bytes.NewReader(c.Canonical()), nil)
		require.NoError(t, err, "seed %d", seed)
		require.Equal(t, c, again, "seed %d, from the canonical form", seed)
		require.Equal(t, c.Hash(), again.Hash())
	}
}
