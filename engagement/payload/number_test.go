package payload_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

func TestNumber(t *testing.T) {
	for _, c := range []struct {
		value string
		n     float64
		state payload.State
		rule  string
	}{
		{"", 0, payload.Absent, ""},
		{"null", 0, payload.Null, ""},
		{`""`, 0, payload.Null, ""},
		{`"None"`, 0, payload.Null, ""},
		{"0", 0, payload.Given, ""},
		{"-0.0", 0, payload.Given, ""},
		{"0.3125", 0.3125, payload.Given, ""},
		{`" 42.5 "`, 42.5, payload.Given, ""},
		{"8.2e-05", 0.000082, payload.Given, ""}, // as Python writes small weights
		{"-3", -3, payload.Given, ""},
		{"1e-999", 0, payload.Given, ""},
		{"1e999", 0, payload.Unreadable, "not_a_number"},
		{`"42 %"`, 0, payload.Unreadable, "not_a_number"},
		{`"1,5"`, 0, payload.Unreadable, "not_a_number"},
		{`"0x10"`, 0, payload.Unreadable, "not_a_number"},
		{`"Infinity"`, 0, payload.Unreadable, "not_a_number"},
		{`"1_0"`, 0, payload.Unreadable, "not_a_number"},
		{"true", 0, payload.Unreadable, "not_a_number"},
		{"[1]", 0, payload.Unreadable, "not_a_number"},
		{"{}", 0, payload.Unreadable, "not_a_number"},
	} {
		var n payload.Number
		assert.Equal(t, c.rule, rules(t, readLeaf(t, c.value, &n)), c.value)
		assert.Equal(t, payload.Number{Value: c.n, State: c.state}, n, c.value)
		assert.False(t, math.Signbit(n.Value) && n.Value == 0, "%s is a negative zero", c.value)
	}
}

func TestCell(t *testing.T) {
	for _, c := range []struct {
		value, text string
		state       payload.State
		n           float64
		is          bool
		rule        string
	}{
		{"", "", payload.Absent, 0, false, ""},
		{"null", "", payload.Null, 0, false, ""},
		{`"age18-24"`, "age18-24", payload.Given, 0, false, ""},
		{`""`, "", payload.Given, 0, false, ""},
		{"12.5", "12.5", payload.Given, 12.5, true, ""},
		{`"12.5"`, "12.5", payload.Given, 12.5, true, ""},
		{`"\u0031"`, "1", payload.Given, 1, true, ""},
		{"true", "true", payload.Given, 0, false, ""},
		{"false", "false", payload.Given, 0, false, ""},
		{"{}", "", payload.Unreadable, 0, false, "not_a_cell"},
		{"[]", "", payload.Unreadable, 0, false, "not_a_cell"},
	} {
		var cell payload.Cell
		assert.Equal(t, c.rule, rules(t, readLeaf(t, c.value, &cell)), c.value)
		assert.Equal(t, payload.Cell{Value: c.text, State: c.state}, cell, c.value)
		n, is := cell.Number()
		assert.Equal(t, c.n, n, c.value)
		assert.Equal(t, c.is, is, c.value)
	}
}
