package handler_test

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/examples/service/handler"
	"github.com/seed-e12bc25d/influencekit/examples/service/internal/cases"
)

// Many who ask at once get what one gets who asks alone, more sets of regimes than are
// kept among them.
func TestManyAtOnce(t *testing.T) {
	all := cases.All()
	codes := disclosure.Regimes()
	for _, r := range codes[1:] {
		body, err := json.Marshal(handler.CaptionCheck{Content: disclosure.Content{Caption: "#gifted by Glowlab, Werbung"}, Regimes: []handler.RegimeCode{"US", handler.RegimeCode(r.Code)}})
		require.NoError(t, err)
		all = append(all, cases.Case{Path: "/v1/captions/check", Body: string(body), Status: http.StatusOK})
	}
	alone, together := handler.New(handler.Options{}), handler.New(handler.Options{})
	var want []string
	for _, c := range all {
		want = append(want, c.Ask(alone).Body.String())
	}
	var wait sync.WaitGroup
	for asker := range 4 {
		wait.Go(func() {
			for i := range all {
				n := (i*(2*asker+1) + asker*17) % len(all)
				if w := all[n].Ask(together); w.Body.String() != want[n] {
					assert.Equal(t, want[n], w.Body.String(), all[n].Name)
				}
			}
		})
	}
	wait.Wait()
}

// Any bytes get an answer that says what it is: no document makes the service fail.
func FuzzService(f *testing.F) {
	h := handler.New(handler.Options{MaxDocument: 1 << 16, MaxPayload: 1 << 16})
	paths := []string{"/v1/captions/check", "/v1/returns", "/v1/contracts/check", "/v1/payloads/youtube?followers=1000", "/v1/payloads/instagram", "/v1/payloads/tiktok", "/v1/payloads/x"}
	const table = 200 // from here on the body is text/csv
	for _, c := range cases.All() {
		address, _, _ := strings.Cut(c.Path, "?")
		which := slices.IndexFunc(paths, func(p string) bool { return strings.HasPrefix(p, address) })
		if which < 0 || len(c.Body) > 5000 {
			continue
		}
		if c.Type != "" {
			which += table - table%len(paths) + len(paths)
		}
		f.Add(uint8(which), []byte(c.Body))
	}
	f.Fuzz(func(t *testing.T, which uint8, body []byte) {
		c := cases.Case{Path: paths[int(which)%len(paths)], Body: string(body)}
		if which >= table {
			c.Type = "text/csv"
		}
		w := c.Ask(h)
		var answer any
		require.NoError(t, json.Unmarshal(w.Body.Bytes(), &answer))
		require.True(t, slices.Contains([]int{200, 400, 413, 415, 422}, w.Code), w.Body.String())
		if w.Code != http.StatusOK {
			var p handler.Problem
			require.NoError(t, json.Unmarshal(w.Body.Bytes(), &p))
			require.Equal(t, w.Code, p.Status)
			require.NotEmpty(t, p.Detail)
		}
	})
}
