package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/examples/internal/pagetest"
	"github.com/seed-e12bc25d/influencekit/examples/internal/testfiles"
)

// hostileFiles are books whose texts would like to be more than texts.
func hostileFiles(t *testing.T) map[string]string {
	t.Helper()
	files := testfiles.In(t, "sample")
	long := strings.Repeat("x", 400)
	files["later.json"] = `[
		{"id":"<script>alert(1)</script>","kind":"order","deal":"sales-ben","at":"2026-10-08T10:00:00Z","goods":{"amount":"10.00","currency":"EUR"},"note":"</ul><img src=x onerror=alert(1)>"},
		{"id":"` + long + `","kind":"order","deal":"sales-ben","at":"2026-10-09T10:00:00Z","goods":{"amount":"123456789012345678.90","currency":"EUR"}},
		{"id":"\u202Ederevetni\u0000\u001b[31m","kind":"order","deal":"` + long + `","at":"2026-10-09T10:00:00Z"},
		{"id":"c\uffff","kind":"correction","deal":"kit-eva","at":"2026-10-09T10:00:00Z","amount":{"amount":"-900000000000000000.00","currency":"EUR"},"note":"\u2028<b>"}]`
	return files
}

// The page needs nothing but itself, and runs nothing, whatever the entries are called.
func TestPageIsSelfContained(t *testing.T) {
	for _, files := range []map[string]string{testfiles.In(t, "sample"), hostileFiles(t)} {
		_, page, stderr := program("-dir", testfiles.Folder(t, files), "-period", "2026-10", "-html", "-")
		require.Empty(t, stderr)
		assert.Empty(t, pagetest.Faults(page))
		assert.GreaterOrEqual(t, strings.Count(page, `href="#`), 6)
	}
}

// No control characters reach a terminal.
func TestHostileText(t *testing.T) {
	_, text, _ := program("-dir", testfiles.Folder(t, hostileFiles(t)), "-period", "2026-10")
	assert.NotContains(t, text, "\x1b")
	assert.NotContains(t, text, "\u202E")
	assert.NotContains(t, text, "\u2028")
	assert.Contains(t, text, "<script>alert(1)</script>", "a terminal runs no script")
}

// Text stands out from what is behind it, on screens light and dark and on paper.
func TestContrast(t *testing.T) {
	schemes := pagetest.Schemes(pageSource)
	require.Len(t, schemes, 3)
	for _, scheme := range schemes {
		for _, ground := range []string{"page", "card", "wash"} {
			assert.Empty(t, scheme.Faint(pagetest.TextContrast, "ink "+ground, "soft "+ground, "sum "+ground, "red "+ground))
		}
	}
}
