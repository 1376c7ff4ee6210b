package handler_test

import (
	"net/http"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/examples/internal/pagetest"
	"github.com/seed-e12bc25d/influencekit/examples/service/handler"
	"github.com/seed-e12bc25d/influencekit/examples/service/internal/cases"
)

// The page needs nothing but itself and its own script, and everybody can read it.
func TestPage(t *testing.T) {
	h := handler.New(handler.Options{})
	w := cases.Case{Method: http.MethodGet, Path: "/"}.Ask(h)
	require.Equal(t, http.StatusOK, w.Code)
	script := regexp.MustCompile(`(?s)<script>.*</script>`)
	page := script.ReplaceAllString(w.Body.String(), "")
	assert.Contains(t, w.Header().Get("Content-Security-Policy"), "form-action 'none'", "a form that can be sent nowhere is a part of the page like others")
	assert.Empty(t, pagetest.Faults(strings.NewReplacer("<form ", "<div ", "</form>", "</div>").Replace(page)))
	assert.Len(t, script.FindAllString(w.Body.String(), -1), 1)
	assert.NotContains(t, script.FindString(w.Body.String()), "innerHTML =")
	policy := w.Header().Get("Content-Security-Policy")
	assert.True(t, strings.HasPrefix(policy, "default-src 'none'; script-src 'sha256-"), policy)
	assert.NotContains(t, policy, "unsafe")
	elements, err := pagetest.Elements(page)
	require.NoError(t, err)
	named := map[string]bool{}
	for _, e := range elements {
		named[e.Attrs["for"]] = true
	}
	for _, e := range elements {
		if e.Name == "textarea" || e.Name == "select" || e.Name == "input" && e.Attrs["type"] != "checkbox" {
			assert.True(t, named[e.Attrs["id"]], "nothing names the field %s", e.Attrs["id"])
		}
	}
	head := cases.Case{Method: http.MethodHead, Path: "/"}.Ask(h)
	assert.Equal(t, http.StatusOK, head.Code)
	assert.Equal(t, w.Header(), head.Header())
}

// Text and marks stand out from what is behind them, in light, dark and on paper.
func TestContrast(t *testing.T) {
	style, err := os.ReadFile("page.css")
	require.NoError(t, err)
	schemes := pagetest.Schemes(string(style))
	require.Len(t, schemes, 3)
	for _, scheme := range schemes {
		assert.Empty(t, scheme.Faint(pagetest.TextContrast, "ink card", "ink page", "ink wash", "ink mark", "soft card", "soft page", "sum card", "sum page", "on-sum sum",
			"good card", "bad card", "open card"))
		assert.Empty(t, scheme.Faint(pagetest.MarkContrast, "edge card", "sum page", "sum wash", "bad wash", "good wash"))
	}
}
