package problem_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

var (
	share = problem.Problem{Path: "share", Rule: "dec_lte", Param: "1", Message: "must be at most 1"}
	late  = problem.Problem{Path: "window.to", Rule: "not_before", Param: "from", Message: "must not be before from"}
	whole = problem.Problem{Rule: "truncated", Message: "ends too early"}
)

func TestProblemError(t *testing.T) {
	assert.Equal(t, "share: dec_lte 1", share.Error())
	assert.Equal(t, "truncated", whole.Error())
	assert.Equal(t, "id: required", problem.Problem{Path: "id", Rule: "required"}.Error())
	assert.Equal(t, "syntax 7", problem.Problem{Rule: "syntax", Param: "7"}.Error())
}

func TestListError(t *testing.T) {
	assert.Equal(t, "share: dec_lte 1; window.to: not_before from", problem.List{share, late}.Error())
	assert.Empty(t, problem.List{}.Error())
	var many problem.List
	for i := range 10 {
		many = append(many, problem.Problem{Path: fmt.Sprint(i), Rule: "r"})
	}
	assert.Equal(t, "0: r; 1: r; 2: r; 3: r; 4: r; 5: r; 6: r; 7: r; 8: r; 9: r", many.Error())
	many = append(many, share, late)
	assert.Equal(t, "0: r; 1: r; 2: r; 3: r; 4: r; 5: r; 6: r; 7: r; 8: r; 9: r; and 2 more", many.Error())
}

func TestListIsAnErrorOnlyWhenNotEmpty(t *testing.T) {
	assert.NoError(t, problem.List(nil).Err())
	assert.NoError(t, problem.List{}.Err())
	err := fmt.Errorf("contract: %w", problem.List{share, late}.Err())
	var list problem.List
	require.ErrorAs(t, err, &list)
	assert.Len(t, list, 2)
	assert.ErrorIs(t, err, late)
	assert.NotErrorIs(t, err, whole)
	var first problem.Problem
	require.ErrorAs(t, err, &first)
	assert.Equal(t, share, first)
	assert.False(t, errors.As(fmt.Errorf("other"), &list))
}

func TestHas(t *testing.T) {
	list := problem.List{share, late, whole}
	assert.True(t, list.Has("share", "dec_lte"))
	assert.True(t, list.Has("", "truncated"))
	assert.False(t, list.Has("share", "not_before"), "path and rule belong together")
	assert.False(t, list.Has("window", "not_before"), "a parent is another path")
	assert.False(t, problem.List(nil).Has("", ""))
}

func TestUnder(t *testing.T) {
	list := problem.List{share, whole, {Path: "[0].id", Rule: "required"}, {Path: `["a.b"]`, Rule: "required"}}
	var paths []string
	for _, p := range list.Under("deals[2]") {
		paths = append(paths, p.Path)
	}
	assert.Equal(t, []string{"deals[2].share", "deals[2]", "deals[2][0].id", `deals[2]["a.b"]`}, paths)
	assert.Equal(t, "share", list[0].Path, "the list itself stays")
	assert.Equal(t, list, list.Under(""))
	assert.Empty(t, problem.List(nil).Under("x"))
}

func TestJSON(t *testing.T) {
	b, err := json.Marshal(problem.List{share, whole})
	require.NoError(t, err)
	assert.JSONEq(t, `[{"path":"share","rule":"dec_lte","param":"1","message":"must be at most 1"},
		{"path":"","rule":"truncated","message":"ends too early"}]`, string(b))
	var back problem.List
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Equal(t, problem.List{share, whole}, back)
}
