package main

import (
	"encoding/xml"
	"errors"
	"io"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/audit"
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

func samplePage(t *testing.T) string {
	t.Helper()
	status, page, stderr := program("-html", "-")
	require.Equal(t, exitOK, status, stderr)
	return page
}

// The page needs nothing but itself, and runs nothing.
func TestPageIsSelfContained(t *testing.T) {
	for _, e := range wellFormed(t, samplePage(t)) {
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
	page := samplePage(t)
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
	assert.Equal(t, 9, pictures, "four pictures in two widths, the curve in three")
	for _, said := range []string{"giveaway", "unexplained", "not assessed", "viewport"} {
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
			{"ink", "card", 4.5}, {"ink", "page", 4.5}, {"soft", "card", 4.5}, {"soft", "page", 4.5}, {"blue", "card", 4.5},
			{"amber", "card", 4.5}, {"teal", "card", 4.5}, {"amber", "amber-wash", 3}, {"teal", "teal-wash", 3}, {"blue", "band", 3}, {"teal", "norm", 3},
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
const hostile = "</title></svg><script>alert(1)</script>\" onload=\"alert(2)' --><!-- {{.}} ]]> &amp; \u202Egnp\u2066 \x1b[31mred\x1b[0m \x00\uFFFE"

// hostileFiles put it everywhere.
func hostileFiles(t *testing.T) map[string]string {
	t.Helper()
	name := strings.ReplaceAll(strings.ReplaceAll(string(lines([]string{hostile})), "[\"", "\""), "\"]\n", "\"")
	text := func(s string) string { return strings.ReplaceAll(s, "HOSTILE", strings.Trim(name, "\"\n[]")) }
	var comments, followers, history []string
	for i := range 60 {
		comments = append(comments, text(`{"id": "c`+string(rune('a'+i%26))+strings.Repeat("x", i/26)+`", "author": "HOSTILE", "text": "check out my page HOSTILE", "post": "HOSTILE"}`))
	}
	for i := range 200 {
		followers = append(followers, text(`{"id": "HOSTILE`+strings.Repeat("i", i)+`", "handle": "HOSTILE", "followers": 1, "following": 6000, "posts": 0, "picture": false}`))
	}
	n := 10_000
	for i := range 90 {
		n += 10 + i%7
		if i == 50 {
			n += 2000
		}
		history = append(history, `{"at": "`+dayAt(i).Format(time.RFC3339)+`", "followers": `+strconv.Itoa(n)+`}`)
	}
	return map[string]string{
		"vet.json": text(`{"account": {"id": "HOSTILE", "handle": "HOSTILE", "platform": "HOSTILE"}, "random": true, "comments": [` + strings.Join(comments, ",") +
			`], "followers": [` + strings.Join(followers, ",") + `], "history": [` + strings.Join(history, ",") +
			`], "posts": [{"id": "HOSTILE", "caption": "#ad HOSTILE @HOSTILE"}], "rivals": ["HOSTILE"], "events": [{"kind": "HOSTILE", "from": "` + dayAt(50).Format(time.RFC3339) + `", "note": "HOSTILE"}]}`),
		"<script>alert(3)<script>.txt": "x",
	}
}

func TestHostileText(t *testing.T) {
	v, text, page := vetted(t, hostileFiles(t))
	assert.NotEmpty(t, v.Report.Signals)
	assert.False(t, strings.ContainsAny(text, "\x00\x1b\u202E\u2066"), "nothing steers the terminal")
	assert.False(t, strings.ContainsAny(page, "\x00\x1b\u202E\u2066"))
	names := []string{}
	for _, e := range wellFormed(t, page) {
		names = append(names, e.name)
		for a := range e.attrs {
			assert.False(t, strings.HasPrefix(a, "on"))
		}
	}
	assert.NotContains(t, names, "script")
	assert.Contains(t, page, "&lt;script&gt;alert(1)", "it is shown as what it is")
	assert.Equal(t, 1, strings.Count(page, "</style>"))
}

// The scales hold on any numbers.
func TestTicks(t *testing.T) {
	for _, test := range []struct {
		from, to float64
		n        int
		want     []float64
	}{
		{0, 1, 5, []float64{0, 0.2, 0.4, 0.6, 0.8, 1}},
		{30_100, 37_000, 4, []float64{30_000, 32_000, 34_000, 36_000, 38_000}},
		{5, 5, 4, []float64{5, 5.5, 6}},
		{0, 9e15, 4, []float64{0, 5e15, 1e16}},
	} {
		got := ticks(test.from, test.to, test.n)
		require.Len(t, got, len(test.want), "%v", got)
		for i := range got {
			assert.InDelta(t, test.want[i], got[i], 1e-6*math.Max(1, test.to), "%v", got)
		}
	}
	assert.Equal(t, "38k", compact(38_000))
	assert.Equal(t, "−1.25M", compact(-1_250_000))
	assert.Equal(t, "9P", compact(9e15))
	assert.Equal(t, "0", px(math.NaN()))
}

// Every check that the policy has, has a name that a picture has room for.
func TestShortNames(t *testing.T) {
	for _, c := range audit.DefaultPolicy().Checks {
		name, ok := shortNames[c.Code]
		assert.True(t, ok, c.Code)
		assert.LessOrEqual(t, textWidth(name, 13), phoneWidth-50, name)
	}
}

// Points that are left out of a long curve are never its ends or its peaks.
func TestLongCurve(t *testing.T) {
	g := &audit.GrowthReading{Every: 24 * time.Hour}
	for i := range 5000 {
		p := audit.DayPoint{Day: dayAt(i - 4700), Followers: int64(1000 + i)}
		if i == 3333 {
			p.Followers = 99_999
		}
		g.Curve = append(g.Curve, p)
	}
	points := growthPoints(g, 300)
	assert.LessOrEqual(t, len(points), 310)
	assert.InDelta(t, 1000, points[0].n, 0)
	assert.InDelta(t, 5999, points[len(points)-1].n, 0)
	assert.True(t, slices.ContainsFunc(points, func(p growthPoint) bool { return p.n == 99_999 }))
}
