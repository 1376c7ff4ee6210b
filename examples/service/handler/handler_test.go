package handler_test

import (
	"encoding/json"
	"net/http"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/examples/service/handler"
	"github.com/seed-e12bc25d/influencekit/examples/service/internal/cases"
)

// Every case gets its status, and an error says where and by which rule.
func TestCases(t *testing.T) {
	h := handler.New(handler.Options{})
	seen := map[string]bool{}
	for _, c := range cases.All() {
		t.Run(c.Name, func(t *testing.T) {
			require.False(t, seen[c.Name], "two cases of one name")
			seen[c.Name] = true
			w := c.Ask(h)
			require.Equal(t, c.Status, w.Code, w.Body.String())
			assert.Equal(t, "nosniff", w.Header().Get("X-Content-Type-Options"))
			if c.Status == http.StatusOK {
				assert.Equal(t, "application/json", w.Header().Get("Content-Type"))
				for _, want := range c.Wants {
					assert.Contains(t, w.Body.String(), want)
				}
				return
			}
			assert.Equal(t, "application/problem+json", w.Header().Get("Content-Type"))
			var p handler.Problem
			require.NoError(t, json.Unmarshal(w.Body.Bytes(), &p))
			assert.Equal(t, c.Status, p.Status)
			assert.Equal(t, http.StatusText(c.Status), p.Title)
			assert.NotEmpty(t, p.Detail)
			var got []string
			for _, one := range p.Problems {
				got = append(got, one.Path+": "+one.Rule)
				assert.NotEmpty(t, one.Message)
			}
			assert.Equal(t, c.Wants, got)
			assert.NotContains(t, w.Body.String(), "ana@example.com")
			if c.Status == http.StatusMethodNotAllowed {
				assert.NotEmpty(t, w.Header().Get("Allow"))
			}
		})
	}
}
