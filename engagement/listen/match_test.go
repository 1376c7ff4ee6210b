package listen_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/listen"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

func brands() (own, rival listen.Brand) {
	own = listen.Brand{
		Name: "Acme Glow", Terms: []string{"Acme", "アクメ"}, Misspelt: []string{"akme"},
		Handles: []string{"@acme.glow"}, Hashtags: []string{"#GlowWithAcme", "acme"}, Domains: []string{"acme.co"},
		Exclude: []string{"acme anvil"},
	}
	rival = listen.Brand{
		Name: "Monday", Ambiguous: []string{"Monday"}, Context: []string{"shampoo", "conditioner"},
		Terms: []string{"Acme Labs"}, Handles: []string{"mondayhair"}, Hashtags: []string{"mondayhair"},
	}
	return own, rival
}

func matcher(t testing.TB) *listen.Matcher {
	t.Helper()
	own, rival := brands()
	m, err := listen.Compile(own, rival)
	require.NoError(t, err)
	return m
}

// short writes a mention as "brand kind text" with what is special about it.
func short(n listen.Mention) string {
	s := fmt.Sprintf("%s %s %q", n.Brand, n.Kind, n.Text)
	if n.Misspelt {
		s += " misspelt"
	}
	for _, d := range n.Disguised {
		s += " " + string(d)
	}
	if n.Aside != "" {
		s += " aside " + string(n.Aside)
	}
	return s
}

func TestMentionsOfTexts(t *testing.T) {
	m := matcher(t)
	for _, c := range []struct {
		text string
		want []string
	}{
		{"nothing here", nil},
		{"", nil},
		{"I love Acme's new serum", []string{`Acme Glow name "Acme"`}},
		{"ACME GLOW!", []string{`Acme Glow name "ACME GLOW"`, `Acme Glow name "ACME" aside within`}},
		{"acmeology and pacme", nil},
		{"thanks @Acme.Glow and @acme", []string{`Acme Glow handle "@Acme.Glow"`}},
		{"mail me at x@acme.co", nil},
		{"see https://shop.acme.co/serum?x=acme", []string{`Acme Glow link "https://shop.acme.co/serum?x=acme"`}},
		{"see notacme.co or acme.com", nil},
		{"#acme #acmeglow #acmefan", []string{`Acme Glow hashtag "#acme"`, `Acme Glow hashtag "#acmeglow"`}},
		{"#GLOWwithACME", []string{`Acme Glow hashtag "#GLOWwithACME"`}},
		{"I bought an Acme anvil", []string{`Acme Glow name "Acme" aside excluded`}},
		{"an Acme anvil, and Acme", []string{`Acme Glow name "Acme" aside excluded`, `Acme Glow name "Acme"`}},
		{"akme rocks", []string{`Acme Glow name "akme" misspelt`}},
		{"𝗔𝗰𝗺𝗲 or Aсme or a\u200bcme", []string{`Acme Glow name "𝗔𝗰𝗺𝗲" styled`, `Acme Glow name "Aсme" look_alike`, `Acme Glow name "a` + `\u200b` + `cme" hidden`}},
		{"これはアクメです", []string{`Acme Glow name "アクメ"`}},
		{"see you Monday", []string{`Monday name "Monday" aside no_context`}},
		{"Monday shampoo day", []string{`Monday name "Monday"`}},
		{"monday, @mondayhair", []string{`Monday name "monday"`, `Monday handle "@mondayhair"`}},
		{"Acme Labs it is", []string{`Monday name "Acme Labs"`, `Acme Glow name "Acme" aside within`}},
		{"\xff\xfeacme\xff", []string{`Acme Glow name "acme"`}},
	} {
		var got []string
		for _, n := range m.Text(c.text, engagement.Instagram) {
			assert.Equal(t, n.Text, n.Span.Of(c.text), c.text)
			got = append(got, short(n))
		}
		slices.Sort(got)
		slices.Sort(c.want)
		assert.Equal(t, c.want, got, c.text)
	}
}

func TestMentionsOfPosts(t *testing.T) {
	m := matcher(t)
	got := m.Post(&engagement.Post{
		Title: "Shampoo diary", Caption: "Good Monday #acme", Hashtags: []string{"acme", "mondayhair"}, Platform: engagement.TikTok,
	})
	var fields []string
	for _, n := range got {
		fields = append(fields, n.Field+" "+n.Term+" "+string(n.Aside))
	}
	// The word that decides may stand in another field; the caption's hashtag is not
	// read again from the list.
	assert.Equal(t, []string{"caption Monday ", "caption acme ", "hashtags[1] mondayhair "}, fields)
	assert.Empty(t, m.Post(nil))
	assert.Empty(t, m.Comment(nil, ""))
}

func TestCompileRefuses(t *testing.T) {
	many := make([]listen.Brand, 70)
	for i := range many {
		many[i].Name = fmt.Sprint("brand ", i)
	}
	tags := make([]string, 65)
	for i := range tags {
		tags[i] = fmt.Sprint("tag", i)
	}
	for _, c := range []struct {
		name       string
		brands     []listen.Brand
		path, rule string
	}{
		{"no name", []listen.Brand{{}}, "brands[0].name", "required"},
		{"hidden name", []listen.Brand{{Name: "\u200b"}}, "brands[0].name", "required"},
		{"empty term", []listen.Brand{{Name: "A", Terms: []string{"b", " "}}}, "brands[0].terms[1]", "required"},
		{"shared term", []listen.Brand{{Name: "A", Terms: []string{"c"}}, {Name: "B", Terms: []string{"C"}}}, "brands[1].terms[0]", "unique"},
		{"hashtag and term", []listen.Brand{{Name: "A", Hashtags: []string{"my glow"}}, {Name: "B", Terms: []string{"My Glow"}}}, "brands[1].terms[0]", "unique"},
		{"shared name", []listen.Brand{{Name: "A"}, {Name: "A"}}, "brands[1].name", "unique"},
		{"shared handle", []listen.Brand{{Name: "A", Handles: []string{"x"}}, {Name: "B", Handles: []string{"@X"}}}, "brands[1].handles[0]", "unique"},
		{"handle as address", []listen.Brand{{Name: "A", Handles: []string{"instagram.com/x"}}}, "brands[0].handles[0]", "format"},
		{"undecidable", []listen.Brand{{Name: "A", Ambiguous: []string{"A"}}}, "brands[0].context", "required_with"},
		{"long entry", []listen.Brand{{Name: "A", Terms: []string{strings.Repeat("x", 300)}}}, "brands[0].terms[0]", "max"},
		{"too many brands", many, "brands", "max"},
		{"too many hashtags", []listen.Brand{{Name: "A", Hashtags: tags}}, "brands", "max_hashtags"},
	} {
		_, err := listen.Compile(c.brands[0], c.brands[1:]...)
		var bad problem.List
		require.ErrorAs(t, err, &bad, c.name)
		assert.True(t, bad.Has(c.path, c.rule), "%s: %v", c.name, bad)
	}
}

func TestTypos(t *testing.T) {
	got := listen.Typos("Glossier")
	for _, want := range []string{"glosier", "glossire", "glossieer", "lossier"} {
		assert.Equal(t, want != "lossier", slices.Contains(got, want), want)
	}
	assert.NotContains(t, got, "glossier")
	assert.True(t, slices.IsSorted(got))
	assert.Len(t, slices.Compact(slices.Clone(got)), len(got))
	assert.Empty(t, listen.Typos("Acme"))
	m, err := listen.Compile(listen.Brand{Name: "Glossier", Misspelt: got})
	require.NoError(t, err)
	found := m.Text("my Glosier haul", "")
	require.Len(t, found, 1)
	assert.True(t, found[0].Misspelt)
}

// A text of nothing but names is read in linear time and memory.
func TestManyMentions(t *testing.T) {
	found := matcher(t).Text(strings.Repeat("acme anvil acme @acme.glow ", 20_000), engagement.Instagram)
	assert.Len(t, found, 60_000)
}
