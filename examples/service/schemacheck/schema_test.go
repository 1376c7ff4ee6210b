package schemacheck_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/examples/service/handler"
	"github.com/seed-e12bc25d/influencekit/examples/service/internal/cases"
)

func decoded(t *testing.T, text string) any {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	require.NoError(t, err)
	return v
}

// served are the schemas that the service serves, compiled; each satisfies the schema
// of schemas.
func served(t *testing.T, h http.Handler) map[string]*jsonschema.Schema {
	t.Helper()
	var list handler.SchemaList
	require.NoError(t, json.Unmarshal(cases.Case{Method: "GET", Path: "/v1/schemas"}.Ask(h).Body.Bytes(), &list))
	all := map[string]*jsonschema.Schema{}
	for _, name := range list.Schemas {
		w := cases.Case{Method: "GET", Path: "/v1/schemas/" + name}.Ask(h)
		require.Equal(t, http.StatusOK, w.Code)
		assert.Equal(t, "application/schema+json", w.Header().Get("Content-Type"))
		c := jsonschema.NewCompiler()
		c.AssertFormat()
		require.NoError(t, c.AddResource(name+".json", decoded(t, w.Body.String())))
		s, err := c.Compile(name + ".json")
		require.NoError(t, err)
		all[name] = s
	}
	return all
}

// Every document that the tests send is what its schema says, so the nonsense among
// them is nonsense that a schema lets through; and so is every answer.
func TestCases(t *testing.T) {
	h := handler.New(handler.Options{})
	schemas := served(t, h)
	used := map[string]int{}
	for _, c := range cases.All() {
		t.Run(c.Name, func(t *testing.T) {
			if c.In != "" {
				require.Contains(t, schemas, c.In)
				assert.NoError(t, schemas[c.In].Validate(decoded(t, c.Body)), "the document")
				used[c.In]++
			}
			if c.Out == "" {
				c.Out = "problem"
			}
			require.Contains(t, schemas, c.Out)
			assert.NoError(t, schemas[c.Out].Validate(decoded(t, c.Ask(h).Body.String())), "the answer")
			used[c.Out]++
		})
	}
	for name := range schemas {
		assert.Positive(t, used[name], "no case has a document of %s", name)
	}
}

// A schema refuses what is not of its form, so that the test above can fail.
func TestSchemasRefuse(t *testing.T) {
	schemas := served(t, handler.New(handler.Options{}))
	for _, c := range []struct{ schema, document string }{
		{"caption-check", `{}`},
		{"caption-check", `{"caption": "a", "regimes": []}`},
		{"caption-check", `{"caption": "a", "regimes": ["US", "US"]}`},
		{"caption-check", `{"caption": "a", "regimes": ["Atlantis"]}`},
		{"caption-check", `{"caption": 1, "regimes": ["US"]}`},
		{"caption-check", `{"Caption": "a", "regimes": ["US"]}`},
		{"caption-check", `{"caption": "a", "regimes": ["US"], "platform": "insta"}`},
		{"caption-check", `{"caption": "a", "regimes": ["US"], "published": "yesterday"}`},
		{"caption-check", `{"caption": "a", "regimes": ["US"], "ties": {"must_post": "yes"}}`},
		{"return-check", `{"basis": "vibes", "outcome": {}, "cost": {}}`},
		{"return-check", `{"basis": "revenue", "outcome": {"orders": -1}, "cost": {}}`},
		{"return-check", `{"basis": "revenue", "outcome": {"orders": 1.5}, "cost": {}}`},
		{"return-check", `{"basis": "revenue", "outcome": {"gross_revenue": 10}, "cost": {}}`},
		{"return-check", `{"basis": "revenue", "outcome": {"gross_revenue": {"amount": "10,50", "currency": "EUR"}}, "cost": {}}`},
		{"return-check", `{"basis": "revenue", "outcome": {"gross_revenue": {"amount": "10.50"}}, "cost": {}}`},
		{"return-report", `{"return": {}, "cost": {"value": {"amount": "1.00", "currency": "EUR"}}, "each": []}`},
		{"contract", `{"id": ""}`},
		{"contract", strings.Replace(cases.Contract, `"count": 1`, `"count": 0`, 1)},
		{"contract", strings.Replace(cases.Contract, `"reel", "count"`, `"film", "count"`, 1)},
		{"contract", strings.Replace(cases.Contract, `"2026-10-01"`, `"October"`, 1)},
		{"problem", `{"status": 422}`},
	} {
		assert.Error(t, schemas[c.schema].Validate(decoded(t, c.document)), "%s: %s", c.schema, c.document)
	}
}
