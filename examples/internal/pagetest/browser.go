package pagetest

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// A Browser shows pages.
type Browser struct {
	Dark bool // the reader wants dark pages
	path string
}

// Find finds a browser. Without one, and with -short, the test is skipped.
func Find(t testing.TB) Browser {
	t.Helper()
	if testing.Short() {
		t.Skip("starts a browser")
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return Browser{path: path}
		}
	}
	t.Skip("no browser here")
	return Browser{}
}

// A Sighting is what the browser saw at one width.
type Sighting struct {
	Width  int
	Dark   bool           // the page is
	Counts map[string]int // of what was looked at, so that a test knows that it was
	Faults []string
}

// look is run in a page that holds the page to look at in frames of several widths.
//
//go:embed look.js
var look string

//go:embed pictures.js
var pictures string

// Pictures is what to [Browser.Show] a page with pictures for: texts of pictures that
// are clipped, lie on each other or are too small to read are faults. It counts
// "pictures" and "texts".
func Pictures() string { return pictures }

// Show opens a page at these widths, in pixels, with everything on it that a reader can
// open. A page that scrolls sideways has a fault; what else it has is looked for by a
// program in JavaScript, which is run once for each width and has these at hand:
//
//	doc              the document
//	width            the width, in pixels
//	style(e)         the computed style of an element
//	light(colour)    the relative luminance of a computed colour, by WCAG 2.1
//	meet(a, b, w, h) whether two boxes share more than w by h pixels
//	count(what)      counts one more
//	fault(text)      notes a fault
//
// A program that goes wrong is a fault. With a browser that does not answer the test is
// skipped.
func (b Browser) Show(t testing.TB, page, program string, widths ...int) []Sighting {
	t.Helper()
	var frames strings.Builder
	for _, w := range widths {
		fmt.Fprintf(&frames, `<iframe style="border:0;height:900px;width:%dpx" srcdoc="%s"></iframe>`, w, html.EscapeString(page))
	}
	dir := t.TempDir()
	file := filepath.Join(dir, "look.html")
	require.NoError(t, os.WriteFile(file, []byte(`<!DOCTYPE html><meta charset="utf-8"><script>function see(doc, width, style, light, meet, count, fault) {`+
		program+"}</script><script>"+look+`</script><body>`+frames.String()), 0o600))
	scheme := "--blink-settings=preferredColorScheme=1"
	if b.Dark {
		scheme = "--blink-settings=preferredColorScheme=0"
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	args := []string{"--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
		"--disable-sync", scheme, "--user-data-dir=" + filepath.Join(dir, "profile"), "--virtual-time-budget=10000", "--window-size=1600,1200", "--dump-dom", "file://" + file}
	cmd := exec.CommandContext(ctx, b.path, args...) //nolint:gosec // the browser that Find found
	cmd.WaitDelay = 5 * time.Second
	out, err := cmd.Output()
	_, rest, found := strings.Cut(string(out), "<body>begin")
	if !found {
		t.Skipf("the browser does not answer: %v", err)
	}
	rest, _, _ = strings.Cut(rest, "end</body>")
	var seen []Sighting
	require.NoError(t, json.Unmarshal([]byte(html.UnescapeString(rest)), &seen))
	require.Len(t, seen, len(widths))
	return seen
}
