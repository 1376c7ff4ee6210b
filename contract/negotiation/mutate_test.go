package negotiation_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
)

// A mutator changes contracts that were written by hand, as JSON, so that a field is
// reached as soon as one of them has it.
type mutator struct {
	r    *rand.Rand
	docs []map[string]any
}

func newMutator(t *testing.T, seed uint64) *mutator {
	m := &mutator{r: rand.New(rand.NewPCG(seed, 31))}
	for _, name := range []string{"../testdata/good.json", "../testdata/printed.json"} {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		m.docs = append(m.docs, tree(t, text))
	}
	return m
}

// tree is JSON as maps and lists, its numbers as they are written.
func tree(t *testing.T, text []byte) map[string]any {
	var doc map[string]any
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	require.NoError(t, d.Decode(&doc))
	return doc
}

// read is a tree as a contract; ok is false where a value does not fit its field.
func read(t *testing.T, doc map[string]any) (c contract.Contract, text []byte, ok bool) {
	text, err := json.Marshal(doc)
	require.NoError(t, err)
	return c, text, json.Unmarshal(text, &c) == nil
}

// any makes a contract that need not be valid: one of those by hand after so many
// changes. Changes that cannot be read are not made.
func (m *mutator) any(t *testing.T, doc, changes int) contract.Contract {
	_, text, _ := read(t, m.docs[doc%len(m.docs)])
	for range changes {
		changing := tree(t, text)
		m.object(changing, m.docs[m.r.IntN(len(m.docs))])
		if _, changed, ok := read(t, changing); ok {
			text = changed
		}
	}
	c, _, ok := read(t, tree(t, text))
	require.True(t, ok)
	c.ID = "any"
	return c
}

// object drops a member, takes one from the other contract or changes one.
func (m *mutator) object(v, other map[string]any) {
	if len(v) == 0 {
		return
	}
	name := m.one(v)
	switch m.r.IntN(8) {
	case 0:
		delete(v, name)
	case 1:
		if len(other) > 0 {
			name = m.one(other)
			v[name] = other[name]
		}
	default:
		v[name] = m.value(v[name], other[name])
	}
}

func (m *mutator) one(v map[string]any) string {
	names := slices.Sorted(maps.Keys(v))
	return names[m.r.IntN(len(names))]
}

func (m *mutator) value(v, other any) any {
	switch v := v.(type) {
	case map[string]any:
		o, _ := other.(map[string]any)
		m.object(v, o)
	case []any:
		o, _ := other.([]any)
		return m.list(v, o)
	case bool:
		return !v
	case json.Number:
		n, err := strconv.Atoi(v.String())
		if err != nil {
			return v
		}
		return json.Number(strconv.Itoa(max(n+m.r.IntN(9)-3, 0)))
	case string:
		return m.text(v)
	}
	return v
}

// list drops, doubles, adds, swaps or changes elements.
func (m *mutator) list(v, other []any) []any {
	if len(v) == 0 {
		return other
	}
	i := m.r.IntN(len(v))
	switch m.r.IntN(8) {
	case 0:
		return slices.Delete(slices.Clone(v), i, i+1)
	case 1:
		return append(slices.Clone(v), v[i])
	case 2:
		if len(other) > 0 {
			return append(slices.Clone(v), other[m.r.IntN(len(other))])
		}
	case 3:
		w := slices.Clone(v)
		m.r.Shuffle(len(w), func(i, j int) { w[i], w[j] = w[j], w[i] })
		return w
	}
	var o any
	if len(other) > 0 {
		o = other[m.r.IntN(len(other))]
	}
	w := slices.Clone(v)
	w[i] = m.value(v[i], o)
	return w
}

// text changes a decimal number or a day into another and writes behind other texts.
func (m *mutator) text(s string) string {
	if f, err := strconv.ParseFloat(s, 64); err == nil {
		if f <= 1 {
			return "0." + strconv.Itoa(10+m.r.IntN(90))
		}
		return strconv.Itoa(m.r.IntN(9000)) + "." + strconv.Itoa(10+m.r.IntN(90))
	}
	if len(s) == 10 && s[4] == '-' && s[7] == '-' {
		return s[:8] + strconv.Itoa(10+m.r.IntN(19))
	}
	return s + "x"
}
