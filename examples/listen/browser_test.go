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

// look is run in a page that holds the report in frames of several widths. It says,
// frame by frame, how wide the report is, and which texts of pictures are clipped,
// lie on each other or are too small to read.
const look = `
addEventListener("load", () => {
  const out = [];
  for (const frame of document.querySelectorAll("iframe")) {
    const doc = frame.contentDocument, seen = {width: frame.clientWidth, scroll: doc.documentElement.scrollWidth, pictures: 0, texts: 0, faults: []};
    for (const d of doc.querySelectorAll("details")) d.open = true;
    seen.scroll = Math.max(seen.scroll, doc.documentElement.scrollWidth);
    for (const svg of doc.querySelectorAll("svg[role=img]")) {
      const box = svg.getBoundingClientRect();
      if (box.width === 0) continue;
      seen.pictures++;
      const texts = [...svg.querySelectorAll("text")].map(t => ({t, b: t.getBoundingClientRect()}));
      const id = svg.dataset.drawing, scale = box.width / svg.viewBox.baseVal.width;
      for (const [i, {t, b}] of texts.entries()) {
        seen.texts++;
        const fault = what => seen.faults.push(id + " " + what + ": " + t.textContent);
        if (b.left < box.left - 1 || b.right > box.right + 1 || b.top < box.top - 1 || b.bottom > box.bottom + 1) fault("clipped");
        if (parseFloat(frame.contentWindow.getComputedStyle(t).fontSize) * scale < 11) fault("small");
        for (const o of texts.slice(i + 1)) {
          const w = Math.min(b.right, o.b.right) - Math.max(b.left, o.b.left), h = Math.min(b.bottom, o.b.bottom) - Math.max(b.top, o.b.top);
          if (w > 1 && h > 4) fault("under " + o.t.textContent);
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
	Width, Scroll, Pictures, Texts int
	Faults                         []string
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

// On phones and wide screens nothing scrolls sideways, every picture is there, and no
// text of a picture is clipped, covered or too small.
func TestInBrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a browser")
	}
	pages := map[string]string{"sample": pageOf(t), "hostile": pageOf(t, "-dir", folder(t, hostileFiles())), "long": pageOf(t, "-dir", folder(t, longFiles()))}
	for name, page := range pages {
		for _, seen := range inBrowser(t, page, 320, 390, 479, 481, 759, 761, 1280) {
			t.Logf("%s at %d pixels: %d pictures with %d texts", name, seen.Width, seen.Pictures, seen.Texts)
			assert.LessOrEqual(t, seen.Scroll, seen.Width, "%s scrolls sideways", name)
			assert.Empty(t, seen.Faults, "%s at %d", name, seen.Width)
			assert.Equal(t, 4, seen.Pictures, name)
		}
	}
}

// The browser's answer can fail: a page that is too wide is seen to be.
func TestBrowserSeesFaults(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a browser")
	}
	seen := inBrowser(t, `<!DOCTYPE html><body><div style="width:600px">wide</div><svg role="img" data-drawing="d" viewBox="0 0 100 50" width="100" height="50">`+
		`<text x="90" y="20" style="font-size:12px">clipped</text></svg></body>`, 390)
	assert.Greater(t, seen[0].Scroll, 390)
	assert.Equal(t, []string{"d clipped: clipped"}, seen[0].Faults)
}
