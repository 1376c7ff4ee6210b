package schema_test

import (
	"encoding/json"
	"reflect"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/examples/internal/schema"
)

type colour string

type sum struct{ n int }

func (s sum) MarshalJSON() ([]byte, error) { return json.Marshal(s.n) }

type base struct {
	ID string `json:"id" validate:"required,max=10,plain"`
}

type leaf struct {
	Sum  sum   `json:"sum"`
	More *leaf `json:"more,omitempty"`
}

func (leaf) MarshalJSON() ([]byte, error) { return nil, nil }

type either[T any] struct {
	Value T `json:"value"`
}

type tree struct {
	base
	Colour colour          `json:"colour,omitempty" validate:"omitempty,enum"`
	Shade  string          `json:"shade,omitempty" validate:"oneof=dark light"`
	Codes  []string        `json:"codes" validate:"min=1,max=3,unique,dive,required,iso3166_1_alpha2"`
	Leaf   leaf            `json:"leaf,omitzero"`
	Count  int             `json:"count,omitempty" validate:"gte=0,lte=9"`
	Rates  map[string]uint `json:"rates,omitempty"`
	At     time.Time       `json:"at,omitzero"`
	Every  time.Duration   `json:"every,omitempty"`
	Which  either[float64] `json:"which,omitzero"`
	Hidden bool            `json:"-"`
	Plain  *bool
}

func maker() *schema.Maker {
	return schema.New(
		schema.Enum([]colour{"red", "blue"}),
		schema.Is[sum](schema.Node{"type": "integer"}),
		schema.Sparse[leaf, sum](),
		schema.Generic[either[int]](func(t reflect.Type, of func(reflect.Type) (schema.Node, error)) (schema.Node, error) {
			n, err := of(t.Field(0).Type)
			return schema.Node{"not": n}, err
		}))
}

// Each keyword stands for what encoding/json writes, or for a tag.
func TestOf(t *testing.T) {
	n, err := schema.Of[tree](maker(), "a tree")
	require.NoError(t, err)
	got, err := json.Marshal(n)
	require.NoError(t, err)
	assert.JSONEq(t, `{"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "a tree", "$ref": "#/$defs/schema_test.tree", "$defs": {
		"schema_test.tree": {"type": "object", "additionalProperties": false, "required": ["id", "codes", "Plain"], "properties": {
			"id": {"type": "string", "minLength": 1, "maxLength": 10, "$comment": "checked beyond this schema: plain"},
			"colour": {"type": "string", "anyOf": [{"enum": ["red", "blue"]}, {"const": ""}]},
			"shade": {"type": "string", "enum": ["dark", "light"]},
			"codes": {"type": "array", "minItems": 1, "maxItems": 3, "uniqueItems": true, "items": {"type": "string", "minLength": 1, "pattern": "^[A-Z]{2}$"}},
			"leaf": {"$ref": "#/$defs/schema_test.leaf"},
			"count": {"type": "integer", "minimum": 0, "maximum": 9},
			"rates": {"type": "object", "additionalProperties": {"type": "integer", "minimum": 0}},
			"at": {"type": "string", "format": "date-time"},
			"every": {"type": "integer", "description": "nanoseconds"},
			"which": {"not": {"type": "number"}},
			"Plain": {"type": "boolean"}}},
		"schema_test.leaf": {"type": "object", "additionalProperties": false, "properties": {
			"sum": {"type": "integer"}, "more": {"$ref": "#/$defs/schema_test.leaf"}}}}}`, string(got))
}

// What writes itself is not guessed at, and what has no JSON has no schema.
func TestOfRefuses(t *testing.T) {
	type holder struct {
		In struct {
			Sum sum `json:"sum"`
		} `json:"in"`
	}
	_, err := schema.Of[holder](schema.New(), "holder")
	assert.EqualError(t, err, "schema: holder.in.sum: schema_test.sum writes itself and no option says how")
	_, err = schema.Of[map[string]func()](schema.New(), "jobs")
	assert.EqualError(t, err, "schema: jobs: func() has no JSON")
}
