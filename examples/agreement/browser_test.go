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

// look is run in a page that holds the terms in frames of several widths. It says,
// frame by frame, how wide the terms are, how many clauses show, which links of the
// list lead nowhere, which texts stick out or are too small, and which are hard to tell
// from what is behind them.
const look = `
addEventListener("load", () => {
  const light = c => {
    const [r, g, b] = c.match(/[\d.]+/g).map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const out = [];
  for (const frame of document.querySelectorAll("iframe")) {
    const doc = frame.contentDocument, style = e => frame.contentWindow.getComputedStyle(e);
    const seen = {width: frame.clientWidth, scroll: doc.documentElement.scrollWidth, clauses: 0, texts: 0, dark: light(style(doc.body).backgroundColor) < 0.2, faults: []};
    seen.clauses = doc.querySelectorAll("section, main > h2").length;
    for (const a of doc.querySelectorAll("a[href^='#']")) if (!doc.getElementById(decodeURIComponent(a.hash.slice(1)))) seen.faults.push("no place " + a.hash);
    for (const e of doc.querySelectorAll("h1,h2,p,li,td,th,dt,dd,a")) {
      const box = e.getBoundingClientRect(), own = [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data.trim()).join("");
      if (!own || box.width === 0) continue;
      seen.texts++;
      const name = e.tagName.toLowerCase() + " " + own.slice(0, 30);
      if (box.left < -1 || box.right > seen.width + 1) seen.faults.push("sticks out: " + name);
      if (parseFloat(style(e).fontSize) < 11) seen.faults.push("small: " + name);
      let behind = e;
      while (behind.parentElement && /, 0\)|transparent/.test(style(behind).backgroundColor)) behind = behind.parentElement;
      const [a, b] = [light(style(e).color), light(style(behind).backgroundColor)].sort((x, y) => y - x);
      if ((a + 0.05) / (b + 0.05) < 4.5) seen.faults.push("faint: " + name);
    }
    out.push(seen);
  }
  document.body.innerHTML = "";
  document.body.append("begin" + JSON.stringify(out) + "end");
});`

// A sighting is what the browser saw at one width.
type sighting struct {
	Width, Scroll, Clauses, Texts int
	Dark                          bool
	Faults                        []string
}

// inBrowser opens a page in a browser at these widths. Without a browser, or with one
// that does not answer, the test is skipped.
func inBrowser(t *testing.T, page string, dark bool, widths ...int) []sighting {
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
	scheme := "--blink-settings=preferredColorScheme=1"
	if dark {
		scheme = "--blink-settings=preferredColorScheme=0"
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-sync", scheme, "--user-data-dir="+filepath.Join(dir, "profile"), "--virtual-time-budget=10000", "--window-size=1600,1200", "--dump-dom", "file://"+file)
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

// The terms read on phones and wide screens, light and dark: nothing scrolls sideways
// or sticks out, no text is small or faint, and the list of clauses leads to them. A
// contract of long words without a blank does no harm.
func TestInBrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a browser")
	}
	_, sample, _ := program("", "-html", "-")
	long := strings.Repeat("Donaudampfschiff", 18)
	_, wide, _ := program(`{"id": "`+strings.Repeat("x", 200)+`", "title": "`+long+`", "brand": {"name": "`+long+`"}, "creator": {"name": "العربية `+long+`"},
		"guidelines": {"links": ["https://a.example/`+strings.Repeat("y", 1500)+`"]}, "note": "`+strings.Repeat("z", 5000)+`"}`, "-in", "-", "-html", "-")
	for name, page := range map[string]string{"sample": sample, "long words": wide} {
		require.Contains(t, page, "<html", name)
		for _, dark := range []bool{false, true} {
			for _, seen := range inBrowser(t, page, dark, 320, 390, 768, 1280) {
				t.Logf("%s at %d pixels, dark %t: %d clauses, %d texts", name, seen.Width, seen.Dark, seen.Clauses, seen.Texts)
				assert.LessOrEqual(t, seen.Scroll, seen.Width, "%s scrolls sideways", name)
				assert.Empty(t, seen.Faults, "%s at %d", name, seen.Width)
				assert.Equal(t, dark, seen.Dark)
				if name == "sample" {
					assert.GreaterOrEqual(t, seen.Clauses, 24)
					assert.Greater(t, seen.Texts, 150)
				}
			}
		}
	}
}

// The browser's answer can fail: a page with faults is seen to have them.
func TestBrowserSeesFaults(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a browser")
	}
	seen := inBrowser(t, `<!DOCTYPE html><body style="background:#fff"><a href="#none">nowhere</a><p style="width:600px">wide</p><p style="font-size:8px">tiny</p><p style="color:#bbb">pale</p></body>`, false, 390)
	assert.Greater(t, seen[0].Scroll, 390)
	assert.Equal(t, []string{"no place #none", "sticks out: p wide", "small: p tiny", "faint: p pale"}, seen[0].Faults)
}
