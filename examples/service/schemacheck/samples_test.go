package schemacheck_test

import (
	"cmp"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/examples/service/handler"
	"github.com/seed-e12bc25d/influencekit/examples/service/internal/cases"
)

func files(t *testing.T, pattern string) map[string]string {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	require.NoError(t, err)
	all := map[string]string{}
	for _, path := range paths {
		body, err := os.ReadFile(path)
		require.NoError(t, err)
		all[path] = string(body)
	}
	return all
}

// The contracts of examples/agreement: the good and the hasty one satisfy the schema
// and are answered, the faulty one is refused.
func TestContracts(t *testing.T) {
	h := handler.New(handler.Options{})
	schemas := served(t, h)
	for name, status := range map[string]int{"contract": 200, "hasty": 200, "faulty": 422} {
		body := files(t, "../../agreement/sample/"+name+".json")
		require.Len(t, body, 1)
		for _, text := range body {
			if status == 200 {
				assert.NoError(t, schemas["contract"].Validate(decoded(t, text)), name)
			}
			w := cases.Case{Path: "/v1/contracts/check?on=2026-10-01", Body: text}.Ask(h)
			require.Equal(t, status, w.Code, name)
			out := map[int]string{200: "contract-report", 422: "problem"}[status]
			assert.NoError(t, schemas[out].Validate(decoded(t, w.Body.String())), name)
		}
	}
}

// Bodies of platforms, those of examples/campaign and, where the data are at hand,
// recorded ones: whatever is in them, the answer is what its schema says.
func TestPayloads(t *testing.T) {
	h := handler.New(handler.Options{})
	schemas := served(t, h)
	root := cmp.Or(os.Getenv("INFLUENCEKIT_DATA"), "../../../../shared")
	answered := map[engagement.Platform]int{}
	for _, p := range []engagement.Platform{engagement.YouTube, engagement.Instagram, engagement.TikTok, engagement.X, engagement.Facebook} {
		for _, pattern := range []string{"../../campaign/sample/" + string(p) + "_*.json", filepath.Join(root, "data", "payloads", string(p), "*.json")} {
			for path, body := range files(t, pattern) {
				w := cases.Case{Path: "/v1/payloads/" + string(p) + "?followers=48200", Body: body}.Ask(h)
				out := "problem"
				if w.Code == http.StatusOK {
					out, answered[p] = "payload-report", answered[p]+1
				}
				assert.NoError(t, schemas[out].Validate(decoded(t, w.Body.String())), path)
				assert.True(t, w.Code == http.StatusOK || w.Code == http.StatusUnprocessableEntity, "%s: %d", path, w.Code)
				if strings.Contains(path, "campaign") {
					assert.Equal(t, http.StatusOK, w.Code, path)
				}
			}
		}
	}
	t.Log(answered)
	assert.Positive(t, answered[engagement.YouTube])
	assert.Positive(t, answered[engagement.Instagram])
	assert.Positive(t, answered[engagement.TikTok])
}
