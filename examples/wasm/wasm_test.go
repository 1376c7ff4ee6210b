//go:build !(js && wasm)

package main

import (
	"bytes"
	"compress/gzip"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const root = "../.."

// goWasm runs the go command for js/wasm in the root of the module.
func goWasm(t *testing.T, args ...string) string {
	t.Helper()
	cmd := exec.Command("go", args...)
	cmd.Dir = root
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOWORK=off")
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, string(out))
	return strings.TrimSpace(string(out))
}

// Every package of the library builds for a browser.
func TestLibraryBuildsForWasm(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the library for another machine")
	}
	rooms := []string{"./engagement/...", "./audit/...", "./contract/...", "./roi/...", "./persona/..."}
	packages := strings.Fields(goWasm(t, append([]string{"list"}, rooms...)...))
	assert.Contains(t, packages, "github.com/seed-e12bc25d/influencekit/audit/disclosure")
	goWasm(t, append([]string{"build"}, rooms...)...)
	t.Logf("%d packages build for js/wasm", len(packages))
}

// requests are one that fails, one that passes with characters of four bytes, one
// that cannot be decided, and three that cannot be read.
var requests = []string{
	`{"countries":["US","DE"],"content":{"platform":"instagram","format":"image","language":"en","caption":"Loving this! #adidas"},"ties":{"of":["paid"],"brands":["adidas"]}}`,
	`{"countries":["US"],"content":{"platform":"instagram","format":"image","language":"en","caption":"Ad: my new shoes 👟 from adidas"},"ties":{"of":["paid"],"brands":["adidas"]}}`,
	`{"content":{"caption":"A walk in the rain. \u2028<b>&amp;"}}`,
	`{"countries":["XX"]}`,
	`{"caption":"not in content"}`,
	`{} {}`,
}

// The answers, without what was found.
func TestAnswers(t *testing.T) {
	for i, want := range []string{
		`{"verdict":"fail","check":`,
		`{"verdict":"pass","check":`,
		`{"verdict":"cannot_decide","check":`,
		`{"error":"no rules for \"XX\""}`,
		`{"error":"json: unknown field \"caption\""}`,
		`{"error":"something follows the request"}`,
	} {
		got := string(answerTo([]byte(requests[i])))
		assert.True(t, strings.HasPrefix(got, want), "%s: %.200s", requests[i], got)
	}
	assert.JSONEq(t, `{"error":"EOF"}`, string(answerTo(nil)))
	assert.JSONEq(t, `{"error":"a request of 1048577 bytes, want at most 1048576"}`, string(answerTo(make([]byte, maxRequest+1))))
}

// Limits on the checker, in bytes; what it measures stands in doc.go.
const (
	maxRaw    = 5_300_000
	maxZipped = 1_500_000
)

// The checker is small enough for a page, and says under Node, byte for byte, what
// it says here.
func TestUnderNode(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the checker for another machine")
	}
	program := filepath.Join(t.TempDir(), "caption.wasm")
	goWasm(t, "build", "-buildvcs=false", "-trimpath", "-ldflags=-s -w", "-o", program, "./examples/wasm")
	code, err := os.ReadFile(program)
	require.NoError(t, err)
	zipped := zip(t, code)
	t.Logf("the checker for js/wasm: %d bytes, %d with gzip -9", len(code), len(zipped))
	assert.Less(t, len(code), maxRaw)
	assert.Less(t, len(zipped), maxZipped)

	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("built; not run, since node is not here")
	}
	loader := filepath.Join(goWasm(t, "env", "GOROOT"), "lib", "wasm", "wasm_exec.js")
	if _, err := os.Stat(loader); err != nil {
		t.Skip("built; not run, since this Go came without its loader for JavaScript")
	}
	in := strings.Join(requests, "\n") + "\n"
	cmd := exec.Command(node, "run.mjs", loader, program)
	cmd.Stdin = strings.NewReader(in)
	var complaint bytes.Buffer
	cmd.Stderr = &complaint
	got, err := cmd.Output()
	require.NoError(t, err, complaint.String())

	var want bytes.Buffer
	require.NoError(t, run(strings.NewReader(in), &want))
	assert.Equal(t, want.String(), string(got))
	assert.Equal(t, len(requests), bytes.Count(got, []byte("\n")))
}

func zip(t *testing.T, b []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	require.NoError(t, err)
	_, err = w.Write(b)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return out.Bytes()
}
