package handler_test

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/iotest"

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

// An address of no platform says which there are.
func TestPlatformsAreNamed(t *testing.T) {
	w := httptest.NewRecorder()
	r := httptest.NewRequest(http.MethodPost, "/v1/payloads/myspace", strings.NewReader("{}"))
	r.Header.Set("Content-Type", "application/json")
	handler.New(handler.Options{}).ServeHTTP(w, r)
	assert.Equal(t, http.StatusNotFound, w.Code)
	for _, name := range []string{"youtube", "instagram", "tiktok", "x", "facebook", "linkedin", "pinterest", "twitch"} {
		assert.Regexp(t, `"detail":"[^"]*\b`+name+`\b`, w.Body.String())
	}
}

// A body that does not say how long it is is read to the limit and no further; one that
// breaks off or is compressed is refused.
func TestBodies(t *testing.T) {
	h := handler.New(handler.Options{MaxDocument: 2000, MaxPayload: 3000})
	endless := func() io.Reader { return io.MultiReader(strings.NewReader(`{"caption": "`), zeros{}) }
	broken := func() io.Reader {
		return io.MultiReader(strings.NewReader(`{"items": [`), iotest.ErrReader(errors.New("the line is cut")))
	}
	for _, path := range []string{"/v1/captions/check", "/v1/returns", "/v1/contracts/check", "/v1/payloads/youtube"} {
		for _, c := range []struct {
			body     io.Reader
			encoding string
			status   int
		}{{endless(), "", http.StatusRequestEntityTooLarge}, {broken(), "", http.StatusBadRequest}, {strings.NewReader("{}"), "gzip", http.StatusUnsupportedMediaType}} {
			r := httptest.NewRequest(http.MethodPost, path, c.body)
			r.ContentLength = -1
			r.Header.Set("Content-Type", "application/json")
			r.Header.Set("Content-Encoding", c.encoding)
			w := httptest.NewRecorder()
			h.ServeHTTP(w, r)
			assert.Equal(t, c.status, w.Code, "%s: %s", path, w.Body.String())
			assert.NotContains(t, w.Body.String(), "the line")
		}
	}
}

// zeros is text without end.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = '0'
	}
	return len(p), nil
}
