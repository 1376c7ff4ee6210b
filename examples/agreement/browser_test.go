package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/examples/internal/pagetest"
)

// texts finds the links of the list of clauses that lead nowhere, and the texts that
// stick out, are too small, or are hard to tell from what is behind them. It counts the
// clauses and the texts.
const texts = `
for (const _ of doc.querySelectorAll("section, main > h2")) count("clauses");
for (const a of doc.querySelectorAll("a[href^='#']")) if (!doc.getElementById(decodeURIComponent(a.hash.slice(1)))) fault("no place " + a.hash);
for (const e of doc.querySelectorAll("h1,h2,p,li,td,th,dt,dd,a")) {
  const box = e.getBoundingClientRect(), own = [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data.trim()).join("");
  if (!own || box.width === 0) continue;
  count("texts");
  const name = e.tagName.toLowerCase() + " " + own.slice(0, 30);
  if (box.left < -1 || box.right > width + 1) fault("sticks out: " + name);
  if (parseFloat(style(e).fontSize) < 11) fault("small: " + name);
  let behind = e;
  while (behind.parentElement && /, 0\)|transparent/.test(style(behind).backgroundColor)) behind = behind.parentElement;
  const [a, b] = [light(style(e).color), light(style(behind).backgroundColor)].sort((x, y) => y - x);
  if ((a + 0.05) / (b + 0.05) < 4.5) fault("faint: " + name);
}`

// The terms read on phones and wide screens, light and dark: nothing scrolls sideways
// or sticks out, no text is small or faint, and the list of clauses leads to them. A
// contract of long words without a blank does no harm.
func TestInBrowser(t *testing.T) {
	b := pagetest.Find(t)
	_, sample, _ := program("", "-html", "-")
	long := strings.Repeat("Donaudampfschiff", 18)
	_, wide, _ := program(`{"id": "`+strings.Repeat("x", 200)+`", "title": "`+long+`", "brand": {"name": "`+long+`"}, "creator": {"name": "العربية `+long+`"},
		"guidelines": {"links": ["https://a.example/`+strings.Repeat("y", 1500)+`"]}, "note": "`+strings.Repeat("z", 5000)+`"}`, "-in", "-", "-html", "-")
	for name, page := range map[string]string{"sample": sample, "long words": wide} {
		require.Contains(t, page, "<html", name)
		for _, b.Dark = range []bool{false, true} {
			for _, seen := range b.Show(t, page, texts, 320, 390, 768, 1280) {
				t.Logf("%s at %d pixels, dark %t: %v", name, seen.Width, seen.Dark, seen.Counts)
				assert.Empty(t, seen.Faults, "%s at %d", name, seen.Width)
				assert.Equal(t, b.Dark, seen.Dark)
				if name == "sample" {
					assert.GreaterOrEqual(t, seen.Counts["clauses"], 24)
					assert.Greater(t, seen.Counts["texts"], 150)
				}
			}
		}
	}
}

// The browser's answer can fail: a page with faults is seen to have them.
func TestBrowserSeesFaults(t *testing.T) {
	seen := pagetest.Find(t).Show(t, `<!DOCTYPE html><body style="background:#fff"><a href="#none">nowhere</a><p style="width:600px">wide</p><p style="font-size:8px">tiny</p><p style="color:#bbb">pale</p></body>`, texts, 390)
	assert.Equal(t, []string{"scrolls sideways", "no place #none", "sticks out: p wide", "small: p tiny", "faint: p pale"}, seen[0].Faults)
}
