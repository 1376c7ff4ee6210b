package tracking_test

import (
	"math/rand/v2"
	"net/url"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/roi/tracking"
)

var spring = tracking.UTM{Source: "Instagram", Medium: "paid_social", Campaign: "Spring Drop"}

func TestBuild(t *testing.T) {
	const tags = "utm_source=instagram&utm_medium=paid_social&utm_campaign=spring_drop"
	for _, c := range []struct {
		link  string
		u     tracking.UTM
		style tracking.Style
		want  string
	}{
		{"https://shop.example", spring, tracking.Style{}, "https://shop.example?" + tags},
		{"https://shop.example/p", spring, tracking.Style{}, "https://shop.example/p?" + tags},
		{"https://shop.example/p?", spring, tracking.Style{}, "https://shop.example/p?" + tags},
		{"https://shop.example/p?size=m%20l&color=Red", spring, tracking.Style{}, "https://shop.example/p?size=m%20l&color=Red&" + tags},
		{"https://shop.example/p?a=1&", spring, tracking.Style{}, "https://shop.example/p?a=1&" + tags},
		{"https://shop.example/p#reviews", spring, tracking.Style{}, "https://shop.example/p?" + tags + "#reviews"},
		{"https://shop.example/#/p?x=1", spring, tracking.Style{}, "https://shop.example/?" + tags + "#/p?x=1"},
		{"https://müller.example/straße?q=%ZZ", spring, tracking.Style{}, "https://müller.example/straße?q=%ZZ&" + tags},
		{"HTTPS://Shop.Example/P", spring, tracking.Style{Case: tracking.AsIs, Space: tracking.Keep}, "HTTPS://Shop.Example/P?utm_source=Instagram&utm_medium=paid_social&utm_campaign=Spring%20Drop"},
		{"https://shop.example/", spring, tracking.Style{Space: tracking.Hyphen}, "https://shop.example/?utm_source=instagram&utm_medium=paid_social&utm_campaign=spring-drop"},
		{"https://shop.example/", tracking.UTM{Source: " x&y=z ", Medium: "é+#", Campaign: "100%"}, tracking.Style{}, "https://shop.example/?utm_source=x%26y%3Dz&utm_medium=%C3%A9%2B%23&utm_campaign=100%25"},
		{"https://shop.example/?utm_source=old&a=1&utm_term=shoe", spring, tracking.Style{Tagged: tracking.ReplaceAll}, "https://shop.example/?a=1&" + tags},
		{"https://shop.example/?utm_source=Old&a=1", spring, tracking.Style{Tagged: tracking.FillIn}, "https://shop.example/?utm_source=Old&a=1&utm_medium=paid_social&utm_campaign=spring_drop"},
		{"https://shop.example/?utm_source=", spring, tracking.Style{}, "https://shop.example/?" + tags},
		{"https://shop.example/", tracking.UTM{ID: "7", Content: "Mia", Term: "t", SourcePlatform: "P", CreativeFormat: "Reel", Tactic: "launch"}, tracking.Style{Partial: true},
			"https://shop.example/?utm_id=7&utm_content=mia&utm_term=t&utm_source_platform=p&utm_creative_format=reel&utm_marketing_tactic=launch"},
	} {
		got, err := tracking.Build(c.link, c.u, c.style)
		require.NoError(t, err, c.link)
		assert.Equal(t, c.want, got)
	}
}

func TestBuildErrors(t *testing.T) {
	for _, c := range []struct {
		link string
		u    tracking.UTM
		want error
		says string
	}{
		{"shop.example/p", spring, tracking.ErrLink, "begins neither"},
		{"mailto:mia@shop.example", spring, tracking.ErrLink, ""},
		{"javascript://x", spring, tracking.ErrLink, ""},
		{"https://", spring, tracking.ErrLink, "no host"},
		{"https:///p", spring, tracking.ErrLink, "no host"},
		{"https://shop.example/a b", spring, tracking.ErrLink, "space"},
		{"https://shop.example/\n", spring, tracking.ErrLink, ""},
		{"https://shop.example/" + strings.Repeat("x", 17<<10), spring, tracking.ErrLink, "longer"},
		{"https://shop.example/?utm_source=a&utm_id=2", spring, tracking.ErrTagged, "utm_source, utm_id"},
		{"https://shop.example/", tracking.UTM{Source: "a", Campaign: " "}, tracking.ErrIncomplete, "no utm_medium, utm_campaign"},
		{"https://shop.example/", tracking.UTM{Source: strings.Repeat("é", 9000), Medium: "b", Campaign: "c"}, tracking.ErrLink, "longer"},
	} {
		_, err := tracking.Build(c.link, c.u, tracking.Style{})
		require.ErrorIs(t, err, c.want, c.link)
		assert.Contains(t, err.Error(), c.says)
		assert.True(t, strings.HasPrefix(err.Error(), "tracking: "))
	}
	_, err := tracking.Link{}.Tag(spring, tracking.Style{})
	require.ErrorIs(t, err, tracking.ErrLink)
}

func TestParseLink(t *testing.T) {
	l, err := tracking.ParseLink("https://user:pw@Shop.Example.:8443/p?a=1&utm_source=ig+x&utm_source=two&utm_content=%6Dia&b#f")
	require.NoError(t, err)
	assert.Equal(t, "shop.example", l.Host())
	assert.Equal(t, tracking.UTM{Source: "ig x", Content: "mia"}, l.UTM())
	assert.Equal(t, []tracking.Param{{"a", "1"}, {"utm_source", "ig x"}, {"utm_source", "two"}, {"utm_content", "mia"}, {"b", ""}}, l.Params())
	assert.Equal(t, tracking.UTM{Source: "instagram", Content: "mia"}, tracking.ReadUTM("/?utm_source=instagram&utm_content=mia"))
	assert.Equal(t, tracking.UTM{}, tracking.ReadUTM("nothing"))
	for in, want := range map[string]string{"https://www.Shop.example/x": "shop.example", "l.instagram.com": "l.instagram.com", "": "", "a b": "", "http://[::1]:80/": "[::1]",
		"//www.shop.example/x": "shop.example", "shop.example/?to=https://other.example/": "shop.example", "https://shop.example?to=https://other.example": "shop.example"} {
		assert.Equal(t, want, tracking.HostOf(in), in)
	}
}

// Whatever values and links: what was written is what is read, by net/url as well, the
// rest of the link is as it was, and building twice is refused.
func TestBuildRoundTrip(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	alphabet := []rune("abcXYZ019 -_.~%&=+#?/\\\"'<>äß漢🙂\u200b\u0301")
	text := func() string {
		out := make([]rune, 1+rng.IntN(12))
		for i := range out {
			out[i] = alphabet[rng.IntN(len(alphabet))]
		}
		return "x" + string(out) + "x"
	}
	for range 3000 {
		u := tracking.UTM{Source: text(), Medium: text(), Campaign: text(), Content: text(), Term: text(), ID: text(), SourcePlatform: text(), CreativeFormat: text(), Tactic: text()}
		base := "https://shop.example/p?q=" + url.QueryEscape(text())
		style := tracking.Style{Case: tracking.AsIs, Space: tracking.Keep}
		link, err := tracking.Build(base+"#f", u, style)
		require.NoError(t, err)
		assert.True(t, strings.HasPrefix(link, base+"&") && strings.HasSuffix(link, "#f"))
		read, err := tracking.ParseLink(link)
		require.NoError(t, err)
		for i, p := range u.Params() {
			want := style.Value(p.Value)
			assert.Equal(t, want, read.UTM().Params()[i].Value)
			std, err := url.Parse(link)
			require.NoError(t, err)
			assert.Equal(t, want, std.Query().Get(p.Name))
		}
		_, err = tracking.Build(link, u, style)
		require.ErrorIs(t, err, tracking.ErrTagged)
		again, err := tracking.Build(link, u, tracking.Style{Case: tracking.AsIs, Space: tracking.Keep, Tagged: tracking.ReplaceAll})
		require.NoError(t, err)
		assert.Equal(t, link, again)
	}
}

// Any text is a link or is refused; a link is written as it was read, and what a link
// says does not change when it is tagged.
func FuzzLink(f *testing.F) {
	for _, s := range []string{"https://shop.example/p?a=1&utm_source=x#f", "http://a?&&=&", "https://[::1]/?utm_source=%", "https://a@b:1/\\?x", "HTTP://x?utm_source=a?utm_medium=b"} {
		f.Add(s, "instagram")
	}
	f.Fuzz(func(t *testing.T, text, value string) {
		for _, found := range tracking.Lint(text, tracking.LintPolicy{On: value, Landed: value}) {
			assert.True(t, 0 <= found.Start && found.Start <= found.End && found.End <= len(text), "%+v", found)
		}
		l, err := tracking.ParseLink(text)
		if err != nil {
			return
		}
		assert.Equal(t, text, l.String())
		p := tracking.GA4Channels().Predict(l.Visit(value))
		assert.True(t, p.Channel.IsValid())
		tagged, err := l.Tag(tracking.UTM{Source: value, Medium: "social"}, tracking.Style{Partial: true, Tagged: tracking.ReplaceAll})
		if err != nil {
			return
		}
		again, err := tracking.ParseLink(tagged.String())
		require.NoError(t, err)
		assert.Equal(t, "social", again.UTM().Medium)
		assert.Equal(t, tracking.Style{}.Value(value), again.UTM().Source)
	})
}
