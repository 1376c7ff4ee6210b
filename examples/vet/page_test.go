package main

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/examples/internal/pagetest"
	"github.com/seed-e12bc25d/influencekit/examples/internal/svg"
)

func samplePage(t *testing.T) string {
	t.Helper()
	status, page, stderr := program("-html", "-")
	require.Equal(t, exitOK, status, stderr)
	return page
}

// The page needs nothing but itself, everybody can read it, and it says what there is.
func TestPage(t *testing.T) {
	page := samplePage(t)
	assert.Empty(t, pagetest.Faults(page))
	assert.Equal(t, 9, strings.Count(page, `role="img"`), "four pictures in two widths, the curve in three")
	for _, said := range []string{"giveaway", "unexplained", "not assessed"} {
		assert.Contains(t, strings.ToLower(page), said)
	}
}

// Text and lines stand out from what is behind them, in both schemes.
func TestContrast(t *testing.T) {
	schemes := pagetest.Schemes(pageSource)
	require.Len(t, schemes, 2)
	for _, scheme := range schemes {
		assert.Empty(t, scheme.Faint(pagetest.TextContrast, "ink card", "ink page", "soft card", "soft page", "blue card", "amber card", "teal card"))
		assert.Empty(t, scheme.Faint(pagetest.MarkContrast, "amber amber-wash", "teal teal-wash", "blue band", "teal norm"))
	}
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
	assert.Contains(t, page, "&lt;script&gt;alert(1)", "it is shown as what it is")
}

// Numbers at an axis are short.
func TestCompact(t *testing.T) {
	assert.Equal(t, "38k", compact(38_000))
	assert.Equal(t, "−1.25M", compact(-1_250_000))
	assert.Equal(t, "9P", compact(9e15))
}

// Every check that the policy has, has a name that a picture has room for.
func TestShortNames(t *testing.T) {
	for _, c := range audit.DefaultPolicy().Checks {
		name, ok := shortNames[c.Code]
		assert.True(t, ok, c.Code)
		assert.LessOrEqual(t, svg.TextWidth(name, 13), phoneWidth-50, name)
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
