package valid_test

import (
	"errors"
	"fmt"
	"reflect"
	"testing"

	"github.com/go-playground/validator/v10"
	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/engagement/valid"
)

func host(t *testing.T, c *valid.Checker) *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled())
	require.NoError(t, c.Register(v))
	return v
}

func TestRegisteredRulesGiveTheSameVerdict(t *testing.T) {
	bad := Deal{Platform: "x", Window: Window{From: 1}, Posts: []Post{{}},
		Rates: map[string]Rate{"a.b": {}, "c": {dec("1")}, "long long long long": {dec("-1")}}}
	v := host(t, check)
	assert.Equal(t, check.Struct(bad), check.Problems(v.Struct(bad), bad).Err())
	assert.Equal(t, check.Struct(bad), check.Problems(v.Struct(&bad), &bad).Err())
	good := deal()
	assert.Nil(t, check.Problems(v.Struct(good), good))

	list := []Rate{{dec("1")}, {}}
	assert.Equal(t, []string{"[1].amount: dec_gt 0"}, told(t, check.Problems(v.Var(list, "dive"), list)))
	n := decimal.Zero
	assert.Equal(t, []string{"share: dec_gt 0"}, told(t, check.Problems(v.VarWithKey("share", n, "dec_gt=0"), n)))

	// The errors of the host are as readable as before, with JSON names.
	var errs validator.ValidationErrors
	require.ErrorAs(t, v.Struct(Deal{Creator: "x", Share: dec("1"), Window: Window{From: 1}}), &errs)
	require.Len(t, errs, 1)
	assert.Equal(t, "Deal.window.to", errs[0].Namespace())
	assert.Equal(t, "not_before", errs[0].Tag())
}

func TestProblemsOfOtherErrors(t *testing.T) {
	list := problem.List{{Path: "a", Rule: "b"}}
	assert.Nil(t, check.Problems(nil, nil))
	assert.Equal(t, list, check.Problems(fmt.Errorf("wrapped: %w", list), nil))
	other := check.Problems(errors.New("secret"), 5)
	assert.Equal(t, []string{"not_validated"}, told(t, other))
	assert.NotContains(t, other[0].Message, "secret")
	var none *valid.Checker
	assert.Equal(t, []string{"not_validated"}, told(t, none.Problems(host(t, check).Struct(nil), nil)))
}

// A Blob is turned into something else by a custom type function of the host:
// its places cannot be found in the value.
type Blob struct{ Text string }

func TestPlacesThatTheHostMadeUp(t *testing.T) {
	v := host(t, check)
	v.RegisterCustomTypeFunc(func(f reflect.Value) any {
		return []Rate{{}, {dec("1")}, {}}
	}, Blob{})
	type holder struct {
		Last int  `json:"last" validate:"gt=0"`
		Blob Blob `json:"blob" validate:"dive"`
	}
	h := holder{}
	err := v.Struct(h)
	assert.Equal(t, []string{"last: gt 0", "blob[0].amount: dec_gt 0", "blob[2].amount: dec_gt 0"}, told(t, check.Problems(err, h)))
	assert.Equal(t, []string{"holder.blob[0].amount: dec_gt 0", "holder.blob[2].amount: dec_gt 0", "holder.last: gt 0"},
		told(t, check.Problems(err, nil)), "without the value there is only the namespace")
}

// A Wrapped is validated as what it holds.
type Wrapped struct{ in []Rate }

func (w Wrapped) ValidatorValue() any { return w.in }

func TestValuersAreFollowed(t *testing.T) {
	type holder struct {
		W Wrapped `json:"w" validate:"dive"`
	}
	h := holder{Wrapped{[]Rate{{dec("1")}, {}}}}
	v := host(t, check)
	assert.Equal(t, []string{"w[1].amount: dec_gt 0"}, told(t, check.Problems(v.Struct(h), h)))
	assert.Equal(t, []string{"w[1].amount: dec_gt 0"}, told(t, check.Struct(h)))
}

func TestRegisterRefuses(t *testing.T) {
	assert.Error(t, check.Register(nil))
	var none *valid.Checker
	assert.Error(t, none.Register(validator.New()))
	assert.Error(t, valid.New(valid.Rule("x", nil)).Register(validator.New()))
}

// In a host nothing is looked at ahead of time: what cannot be decided fails.
func TestWrongTagsInAHostFailEveryValue(t *testing.T) {
	type v struct {
		A decimal.Decimal `json:"a" validate:"dec_gt=abc"`
		B float64         `json:"b" validate:"dec_gt=0"`
		C string          `json:"c" validate:"enum"`
		hidden
	}
	k := valid.New(valid.Cross(func(hidden, func(field, rule, param string)) {}))
	h := host(t, k)
	x := v{A: dec("5"), B: 5, C: "x"}
	assert.Equal(t, []string{"a: dec_gt abc", "b: dec_gt 0", "c: enum", "not_validated"}, told(t, k.Problems(h.Struct(x), x)))
}
