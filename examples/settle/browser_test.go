package main

import (
	"context"
	"encoding/json"
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// look is run in a page that holds the statement in frames of several widths. It says,
// frame by frame, how wide the page is, and which cells of tables are cut off, lie on
// each other or are too small to read.
const look = `
addEventListener("load", () => {
  const out = [];
  for (const frame of document.querySelectorAll("iframe")) {
    const doc = frame.contentDocument, seen = {width: frame.clientWidth, scroll: doc.documentElement.scrollWidth, cells: 0, faults: []};
    for (const table of doc.querySelectorAll("table")) {
      const panel = table.closest("section, body").getBoundingClientRect();
      for (const row of table.querySelectorAll("tr")) {
        const cells = [...row.children].map(c => ({c, b: c.getBoundingClientRect()})).filter(x => x.b.width > 2 && x.b.height > 2);
        for (const [i, {c, b}] of cells.entries()) {
          seen.cells++;
          const fault = what => seen.faults.push(what + ": " + c.textContent.trim().slice(0, 40));
          if (b.right > panel.right + 1 || c.scrollWidth > c.clientWidth + 1) fault("cut off");
          if (parseFloat(frame.contentWindow.getComputedStyle(c).fontSize) < 12) fault("small");
          for (const o of cells.slice(i + 1)) {
            const w = Math.min(b.right, o.b.right) - Math.max(b.left, o.b.left), h = Math.min(b.bottom, o.b.bottom) - Math.max(b.top, o.b.top);
            if (w > 1 && h > 1) fault("under " + o.c.textContent.trim());
          }
        }
      }
    }
    out.push(seen);
  }
  document.body.innerHTML = "";
  document.body.append("begin" + JSON.stringify(out) + "end");
});`

// A sighting is what the browser saw at one width.
type sighting struct {
	Width, Scroll, Cells int
	Faults               []string
}

// inBrowser opens a page in a browser at these widths. Without a browser, or with one
// that does not answer, the test is skipped.
func inBrowser(t *testing.T, page string, widths ...int) []sighting {
	t.Helper()
	var browser string
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			browser = path
			break
		}
	}
	if browser == "" {
		t.Skip("no browser here")
	}
	var frames strings.Builder
	for _, w := range widths {
		fmt.Fprintf(&frames, `<iframe style="border:0;height:900px;width:%dpx" srcdoc="%s"></iframe>`, w, html.EscapeString(page))
	}
	dir := t.TempDir()
	file := filepath.Join(dir, "look.html")
	require.NoError(t, os.WriteFile(file, []byte(`<!DOCTYPE html><meta charset="utf-8"><script>`+look+`</script><body>`+frames.String()), 0o600))
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-sync", "--user-data-dir="+filepath.Join(dir, "profile"), "--virtual-time-budget=10000", "--window-size=1600,1200", "--dump-dom", "file://"+file)
	cmd.WaitDelay = 5 * time.Second
	out, err := cmd.Output()
	_, rest, found := strings.Cut(string(out), "<body>begin")
	if !found {
		t.Skipf("the browser does not answer: %v", err)
	}
	rest, _, _ = strings.Cut(rest, "end</body>")
	var seen []sighting
	require.NoError(t, json.Unmarshal([]byte(html.UnescapeString(rest)), &seen))
	require.Len(t, seen, len(widths))
	return seen
}

// On phones and wide screens nothing scrolls sideways and no cell is cut off, covered
// or too small.
func TestInBrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a browser")
	}
	pages := map[string]string{}
	for name, files := range map[string]map[string]string{"sample": sampleFiles(t), "hostile": hostileFiles(t), "empty": {"contracts.json": "[]"}} {
		_, pages[name], _ = program("-dir", written(t, files), "-period", "2026-10", "-html", "-")
	}
	for name, page := range pages {
		for _, seen := range inBrowser(t, page, 360, 390, 700, 860, 861, 1280) {
			t.Logf("%s at %d pixels: %d cells", name, seen.Width, seen.Cells)
			assert.LessOrEqual(t, seen.Scroll, seen.Width, "%s scrolls sideways", name)
			assert.Empty(t, seen.Faults, "%s at %d", name, seen.Width)
			if name == "sample" {
				assert.Greater(t, seen.Cells, 100)
			}
		}
	}
}

// The browser's answer can fail: a page that is too wide is seen to be.
func TestBrowserSeesFaults(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a browser")
	}
	seen := inBrowser(t, `<!DOCTYPE html><body><section style="width:300px"><table style="table-layout:fixed;width:100%;font-size:8px"><tr>`+
		`<td style="overflow:hidden;width:40px;white-space:nowrap">cut off here</td><td>b</td></tr></table></section><div style="width:600px">wide</div></body>`, 390)
	assert.Greater(t, seen[0].Scroll, 390)
	assert.Equal(t, []string{"cut off: cut off here", "small: cut off here", "small: b"}, seen[0].Faults)
}
