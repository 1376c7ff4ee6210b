package pagetest_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/examples/internal/pagetest"
)

// sound is a page without faults.
const sound = `<!DOCTYPE html>
<html lang="en"><head><title>Sound</title><meta name="viewport" content="width=device-width"/><style>p { color: #000; }</style></head>
<body><h1>One</h1><h2 id="two">Two</h2><p>Influencers, Info: <a href="#two">there</a>.</p>
<svg role="img" aria-labelledby="name"><title id="name">A bar</title><rect x="1.5" y="0" width="30" height="8"/><text x="-3" y="4">5</text></svg>
<svg aria-hidden="true"><rect x="1" y="2" width="3" height="4"/></svg>
<table><tr><th scope="col">Head</th></tr></table></body></html>`

func TestSoundPage(t *testing.T) {
	assert.Empty(t, pagetest.Faults(sound))
	all, err := pagetest.Elements(sound)
	require.NoError(t, err)
	assert.Len(t, all, 19)
	assert.Equal(t, pagetest.Element{Name: "h2", Attrs: map[string]string{"id": "two"}, Text: "Two"}, all[7])
}

// Each fault is found, and nothing else with it.
func TestFaults(t *testing.T) {
	for _, row := range []struct{ old, now, want string }{
		{`</h1>`, ``, "not well-formed: XML syntax error"},
		{`</html>`, ``, "not well-formed: XML syntax error"},
		{`<h2 id="two">`, `<h2 id="two" id="three">`, "not well-formed: h2 has the attribute id twice"},
		{` lang="en"`, ``, "it says no language"},
		{`viewport`, `robots`, "it does not fit phones"},
		{`<h1>One</h1>`, `<h1>One</h1><script>run()</script>`, "it has a script"},
		{`<h1>One</h1>`, `<h1>One</h1><img alt="pixel"/>`, "it has a img"},
		{`<h1>`, `<h1 onclick="run()">`, "h1 has onclick"},
		{`<h1>`, `<h1 style="color: red">`, "h1 has style"},
		{`<h1>`, `<h1 src="a.png">`, "h1 has src"},
		{`#000`, `url(a.png)`, "its style loads something"},
		{`p {`, `@import "a.css"; p {`, "its style loads something"},
		{`href="#two"`, `href="#three"`, `a link to "#three" leads nowhere`},
		{`href="#two"`, `href="https://a.example/"`, `a link to "https://a.example/" leads nowhere`},
		{`<h1>`, `<h1 id="two">`, "the id two is there twice"},
		{`<h1>One</h1>`, ``, `the heading "Two" skips a level`},
		{` scope="col"`, ``, `the heading cell "Head" has no scope`},
		{` role="img"`, ``, "a picture is not said to be one"},
		{` aria-labelledby="name"`, ``, "a picture has no name"},
		{`A bar`, ` `, "a picture is named by name, which says nothing"},
		{`"name"><title`, `"other"><title`, "a picture is named by other, which says nothing"},
		{`x="1.5"`, `x="1.55"`, `rect has x="1.55"`},
		{`>5<`, `>+Inf<`, `it says "Inf"`},
		{`there</a>`, `NaN</a>`, `it says "NaN"`},
		{`there</a>`, `%!d(string=x)</a>`, `it says "%!"`},
		{`there</a>`, "\u202Egnp</a>", "it turns the direction of text"},
	} {
		page := strings.Replace(sound, row.old, row.now, 1)
		require.NotEqual(t, sound, page, row.old)
		faults := pagetest.Faults(page)
		require.Len(t, faults, 1, row.want)
		assert.Contains(t, faults[0], row.want)
	}
}

// By WCAG 2.1: black on white is 21 to 1, #767676 on white the first grey that passes
// as text.
func TestContrast(t *testing.T) {
	schemes := pagetest.Schemes("<style>:root {\n --ink: #000000; --grey: #767676; --card: #ffffff;\n}\n@media print { :root { --pale-ink: #777777; --card: #ffffff; } }</style>")
	require.Len(t, schemes, 2)
	assert.Equal(t, []string{"ink card: 21.00", "card ink: 21.00", "card card: 1.00", "grey card: 4.54"}, schemes[0].Faint(22, "ink card", "card ink", "card card", "grey card"))
	assert.Empty(t, schemes[0].Faint(pagetest.TextContrast, "ink card", "grey card"))
	assert.Equal(t, []string{"pale-ink card: 4.48", "ink card: no such colours"}, schemes[1].Faint(pagetest.TextContrast, "pale-ink card", "ink card"))
	assert.Empty(t, schemes[1].Faint(pagetest.MarkContrast, "pale-ink card"))
}
