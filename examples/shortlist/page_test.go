package main

import (
	"encoding/xml"
	"errors"
	"io"
	"math"
	"regexp"
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
				assert.NotContains(t, e.attrs, a.Name.Local, "%s has an attribute twice", e.name)
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

// pageOf is the page of the program.
func pageOf(t *testing.T, args ...string) string {
	t.Helper()
	status, page, stderr := program(append(args, "-html", "-")...)
	require.Equal(t, exitOK, status, stderr)
	for _, bad := range []string{"NaN", "Inf", "ZgotmplZ", "%!"} {
		assert.NotContains(t, page, bad)
	}
	return page
}

// The words of the page, without those that only open on a click: those are the
// report's, which has its own golden file.
func TestPage(t *testing.T) {
	var out strings.Builder
	for _, e := range wellFormed(t, pageOf(t)) {
		switch e.name {
		case "h1", "h2", "h3", "p", "summary", "dt", "dd", "text", "desc":
			if text := strings.Join(strings.Fields(e.text), " "); text != "" {
				out.WriteString(e.name + " " + text + "\n")
			}
		}
	}
	golden(t, "page.txt", out.String())
}

// The page needs nothing but itself, and runs nothing.
func TestPageIsSelfContained(t *testing.T) {
	for _, e := range wellFormed(t, pageOf(t)) {
		assert.NotContains(t, []string{"script", "link", "img", "iframe", "object", "embed", "image", "use", "base", "form", "video", "audio"}, e.name)
		for name, value := range e.attrs {
			assert.False(t, strings.HasPrefix(name, "on"), "%s %s", e.name, name)
			assert.NotEqual(t, "style", name)
			if name == "href" || name == "src" {
				assert.True(t, strings.HasPrefix(value, "#"), "%s %s=%s", e.name, name, value)
			}
		}
		if e.name == "style" {
			assert.NotContains(t, e.text, "url(")
			assert.NotContains(t, e.text, "@import")
		}
	}
}

// Every picture has a name and a description, every id is there once, headings skip
// no level, and every number is a number.
func TestPageIsAccessible(t *testing.T) {
	page := pageOf(t)
	ids, pictures, level := map[string]bool{}, 0, 0
	all := wellFormed(t, page)
	texts := map[string]string{}
	for _, e := range all {
		if id := e.attrs["id"]; id != "" {
			assert.False(t, ids[id], "id %s is there twice", id)
			ids[id] = true
			texts[id] = e.text
		}
	}
	numbers := regexp.MustCompile(`^-?[0-9]+(\.[0-9])?$`)
	for _, e := range all {
		switch e.name {
		case "html":
			assert.NotEmpty(t, e.attrs["lang"])
		case "svg":
			if e.attrs["aria-hidden"] == "true" {
				break
			}
			pictures++
			assert.Equal(t, "img", e.attrs["role"])
			for _, id := range strings.Fields(e.attrs["aria-labelledby"]) {
				assert.NotEmpty(t, strings.TrimSpace(texts[id]), id)
			}
		case "h1", "h2", "h3", "h4":
			next := int(e.name[1] - '0')
			assert.LessOrEqual(t, next, level+1, "heading %q", e.text)
			level = next
		case "rect", "line", "text":
			for _, name := range []string{"x", "y", "x1", "y1", "x2", "y2", "width", "height"} {
				if v, there := e.attrs[name]; there {
					assert.Regexp(t, numbers, v)
				}
			}
		}
	}
	assert.Equal(t, 12, pictures, "four pictures in three widths")
	for _, said := range []string{"proven best", "jordan.grows", "not assessed", "viewport"} {
		assert.Contains(t, strings.ToLower(page), said)
	}
}

// Text and lines stand out from what is behind them: at least 4.5 to 1 for text and
// 3 to 1 for marks, by WCAG 2.1, in both schemes.
func TestContrast(t *testing.T) {
	schemes := regexp.MustCompile(`(?s):root \{(.*?)\}`).FindAllStringSubmatch(pageSource, -1)
	require.Len(t, schemes, 2)
	colour := regexp.MustCompile(`--([a-z-]+): #([0-9a-f]{6})`)
	for _, scheme := range schemes {
		light := map[string]float64{}
		for _, m := range colour.FindAllStringSubmatch(scheme[1], -1) {
			light[m[1]] = luminance(t, m[2])
		}
		for _, pair := range []struct {
			front, back string
			least       float64
		}{
			{"ink", "card", 4.5}, {"ink", "page", 4.5}, {"soft", "card", 4.5}, {"soft", "page", 4.5}, {"sum", "card", 3}, {"ink", "wash", 4.5},
			{"green", "card", 4.5}, {"mid", "card", 4.5}, {"red", "card", 4.5}, {"green", "wash", 3}, {"mid", "wash", 3}, {"red", "wash", 3},
		} {
			a, b := light[pair.front], light[pair.back]
			ratio := (max(a, b) + 0.05) / (min(a, b) + 0.05)
			assert.GreaterOrEqual(t, ratio, pair.least, "%s on %s", pair.front, pair.back)
		}
	}
}

func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	part := func(s string) float64 {
		n := 0
		for _, r := range s {
			n = n*16 + strings.IndexRune("0123456789abcdef", r)
		}
		c := float64(n) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*part(hex[:2]) + 0.7152*part(hex[2:4]) + 0.0722*part(hex[4:])
}

// hostile is what somebody writes who wants to be more than text.
const hostile = `</title></svg><script>alert(1)</script>\" onload=\"alert(2)' --><!-- {{.}} ]]> &amp; \u202Egnp\u2066 \u001b[31mred\u0000 \uFFFE`

// hostileFiles put it everywhere.
func hostileFiles(t *testing.T) map[string]string {
	t.Helper()
	files := sampleFiles(t)
	for name, body := range files {
		if strings.HasPrefix(name, "audiences/") {
			continue
		}
		for _, word := range []string{"tiny.terrace.tom", "Renters who", "They rent", "Tern Tools", "small space", "peat-free", "by mail", "our judgement"} {
			body = strings.ReplaceAll(body, word, word+" "+hostile)
		}
		files[name] = body
	}
	files["audiences/<script>/x.json"] = `{}`
	return files
}

func TestHostileText(t *testing.T) {
	dir := folder(t, hostileFiles(t))
	page := pageOf(t, "-dir", dir)
	status, text, stderr := program("-dir", dir, "-explain", "all")
	require.Equal(t, exitOK, status, stderr)
	assert.False(t, strings.ContainsAny(text, "\x00\x1b\u202E\u2066"), "nothing steers the terminal")
	assert.False(t, strings.ContainsAny(page, "\x00\x1b\u202E\u2066"))
	for _, e := range wellFormed(t, page) {
		assert.NotEqual(t, "script", e.name)
		for a := range e.attrs {
			assert.False(t, strings.HasPrefix(a, "on"))
		}
	}
	assert.Contains(t, page, "&lt;script&gt;alert(1)", "it is shown as what it is")
}

// Little is enough for a page: one candidate, no plan, and a portfolio of nobody.
func TestTinyPages(t *testing.T) {
	tiny := map[string]string{"persona.json": `{"name": "x"}`, "candidates.json": `[{"handle": "a"}]`}
	wellFormed(t, pageOf(t, "-dir", folder(t, tiny)))
	tiny["plan.json"] = `{"packages": [{"platform": "instagram", "format": "reel", "count": 1}], "limits": {"budget": {"amount": "0.00", "currency": "USD"}}}`
	wellFormed(t, pageOf(t, "-dir", folder(t, tiny)))
	tiny["macro.json"] = `[{"handle": "b"}]`
	wellFormed(t, pageOf(t, "-dir", folder(t, tiny)))
	status, text, stderr := program("-dir", folder(t, tiny))
	assert.Equal(t, exitOK, status, stderr)
	assert.Contains(t, text, "not compared: the plan buys nothing on a platform not named")
}
