package main

import (
	"encoding/xml"
	"errors"
	"io"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// An element is what a page holds.
type element struct {
	name  string
	attrs map[string]string
	text  string
}

// wellFormed reads a page strictly, as XML, and gives its elements.
func wellFormed(t *testing.T, page string) (all []element) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(page))
	var open []int
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err)
		switch token := token.(type) {
		case xml.StartElement:
			e := element{name: token.Name.Local, attrs: map[string]string{}}
			for _, a := range token.Attr {
				e.attrs[a.Name.Local] = a.Value
			}
			open = append(open, len(all))
			all = append(all, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) > 0 {
				all[open[len(open)-1]].text += string(token)
			}
		}
	}
	assert.Empty(t, open)
	return all
}

// hostileFiles are books whose texts would like to be more than texts.
func hostileFiles(t *testing.T) map[string]string {
	t.Helper()
	files := sampleFiles(t)
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
	for _, files := range []map[string]string{sampleFiles(t), hostileFiles(t)} {
		_, page, stderr := program("-dir", written(t, files), "-period", "2026-10", "-html", "-")
		require.Empty(t, stderr)
		ids, level := map[string]bool{}, 0
		var links []string
		for _, e := range wellFormed(t, page) {
			assert.NotContains(t, []string{"script", "link", "img", "iframe", "object", "embed", "image", "use", "base", "form", "video", "audio"}, e.name)
			for name, value := range e.attrs {
				assert.False(t, strings.HasPrefix(name, "on"), "%s %s", e.name, name)
				assert.NotContains(t, []string{"style", "src"}, name)
				if name == "href" {
					links = append(links, strings.TrimPrefix(value, "#"))
				}
			}
			if id := e.attrs["id"]; id != "" {
				assert.False(t, ids[id], "id %s is there twice", id)
				ids[id] = true
			}
			switch e.name {
			case "style":
				assert.NotContains(t, e.text, "url(")
				assert.NotContains(t, e.text, "@import")
			case "h1", "h2", "h3":
				next := int(e.name[1] - '0')
				assert.LessOrEqual(t, next, level+1, "heading %q", e.text)
				level = next
			case "th":
				assert.NotEmpty(t, e.attrs["scope"], e.text)
			}
		}
		assert.GreaterOrEqual(t, len(links), 6)
		for _, id := range links {
			assert.True(t, ids[id], "a link to %q leads nowhere", id)
		}
		assert.NotContains(t, page, "\u202E")
	}
}

// No control characters reach a terminal.
func TestHostileText(t *testing.T) {
	_, text, _ := program("-dir", written(t, hostileFiles(t)), "-period", "2026-10")
	assert.NotContains(t, text, "\x1b")
	assert.NotContains(t, text, "\u202E")
	assert.NotContains(t, text, "\u2028")
	assert.Contains(t, text, "<script>alert(1)</script>", "a terminal runs no script")
}

// Text stands out from what is behind it: at least 4.5 to 1, by WCAG 2.1, on screens
// light and dark and on paper.
func TestContrast(t *testing.T) {
	schemes := regexp.MustCompile(`(?s):root \{(.*?)\}`).FindAllStringSubmatch(pageSource, -1)
	require.Len(t, schemes, 3)
	colour := regexp.MustCompile(`--([a-z]+): #([0-9a-f]{6})`)
	for _, scheme := range schemes {
		light := map[string]float64{}
		for _, m := range colour.FindAllStringSubmatch(scheme[1], -1) {
			light[m[1]] = luminance(t, m[2])
		}
		for _, ink := range []string{"ink", "soft", "sum", "red"} {
			for _, ground := range []string{"page", "card", "wash"} {
				a, b := light[ink]+0.05, light[ground]+0.05
				assert.GreaterOrEqual(t, max(a, b)/min(a, b), 4.5, "%s on %s", ink, ground)
			}
		}
	}
}

// luminance is the relative luminance of a colour by WCAG 2.1.
func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	n, err := strconv.ParseUint(hex, 16, 32)
	require.NoError(t, err)
	part := func(v uint64) float64 {
		c := float64(v&255) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*part(n>>16) + 0.7152*part(n>>8) + 0.0722*part(n)
}
