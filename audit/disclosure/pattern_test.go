package disclosure_test

import (
	"strings"
	"testing"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/stretchr/testify/assert"
)

// finds is the stretches of a text in which a checker of one wording finds it, with
// bars between.
func finds(t *testing.T, wording, text string, brands ...string) string {
	t.Helper()
	key := "finds " + wording
	if built[key] == nil {
		built[key] = checker(t, disclosure.Regime{Code: "X", Wordings: []disclosure.Wording{{Kind: disclosure.Support, Texts: []string{wording}}}})
	}
	var all []string
	for _, a := range built[key].Check(disclosure.Content{Caption: text}, disclosure.Ties{Brands: brands}).Admissions {
		if a.Kind == disclosure.Support {
			all = append(all, text[a.Span.Start:a.Span.End])
		}
	}
	return strings.Join(all, "|")
}

// TestPatterns: each sign that a pattern may have, as the comment of Wording.Texts
// tells it, with the stretch that is found.
func TestPatterns(t *testing.T) {
	words := func(n int) string { return strings.Repeat("so ", n) }
	for _, c := range []struct{ wording, text, want string }{
		// plain words, in any case, as one hashtag too
		{"glim zorb", "My Glim zorb today", "Glim zorb"},
		{"glim zorb", "My #glimzorb today", "#glimzorb"},
		{"glim zorb", "My #glim_zorb today", "#glim_zorb"},
		{"glim zorb", "My glim or zorb", ""},
		{"#glim", "My #glim today", "#glim"},
		{"#glim", "My glim: today", ""},
		// either word
		{"glim|glam zorb", "My glam zorb", "glam zorb"},
		{"glim|glam zorb", "My glim zorb", "glim zorb"},
		{"glim|glam zorb", "My glum zorb", ""},
		{"glim|glam zorb", "My glim glam, zorb", "glam, zorb"},
		// words between
		{"glim .. zorb", "glim zorb", "glim zorb"},
		{"glim .. zorb", "glim " + words(3) + "zorb", "glim so so so zorb"},
		{"glim .. zorb", "glim " + words(4) + "zorb", ""},
		{"glim ..1 zorb", "glim so zorb", "glim so zorb"},
		{"glim ..1 zorb", "glim so so zorb", ""},
		{"glim ..0 zorb", "glim zorb", "glim zorb"},
		{"glim ..0 zorb", "glim so zorb", ""},
		{"glim ..20 zorb", "glim " + words(20) + "zorb", "glim " + words(20) + "zorb"},
		{"glim ..20 zorb", "glim " + words(21) + "zorb", ""},
		{"glim ..2 zorb|zarb morb", "glim so so zorb morb", "glim so so zorb morb"},
		{"glim ..2 zorb|zarb morb", "glim zorb so morb", ""},
		{"glim ..2 zorb ..1 morb", "glim zorb zorb zorb so morb", "glim zorb zorb zorb so morb"},
		{"glim ..2 zorb ..1 morb", "glim glim zorb morb", "glim zorb morb"},
		// parts in any order, in one sentence
		{"glim & zorb", "A zorb or a glim", "zorb or a glim"},
		{"glim & zorb", "A glim or a zorb", "glim or a zorb"},
		{"glim & zorb", "A glim", ""},
		{"glim & zorb", "A glim. A zorb", ""},
		{"glim ..2 & zorb morb", "A zorb morb glim", "zorb morb glim"},
		{"glim ..2 & zorb morb", "A zorb so morb glim", ""},
		// an address
		{"glim {link}", "glim https://x.co/1 today", "glim https://x.co/1"},
		{"glim {link}", "glim http://x today", "glim http://x"},
		{"glim {link}", "glim (x.co/1) today", "glim (x.co/1"},
		{"glim {link}", "glim [x.co/1] today", "glim [x.co/1"},
		{"glim {link}", "glim www.x.co today", "glim www.x.co"},
		{"glim {link}", "glim x.co today", ""},
		{"glim {link}", "glim x:/1 today", ""},
		{"glim {link}", "glim https:x today", ""},
		{"glim {link}", "glim ftp://x today", ""},
		{"glim {link}", "glim x./ today", ""},
		{"glim {link}", "glim a.b/", "glim a.b/"},
		{"glim {link}", "glim a.b", ""},
		{"glim {link}", "glim www.b", ""},
		{"glim {link}", "glim www.bc", "glim www.bc"},
		{"glim {link}", "glim @glowlab", ""},
		{"{link} glim", "x.co/1 glim", "x.co/1 glim"},
		// a discount code
		{"glim {code}", "glim MIA20 today", "glim MIA20"},
		{"glim {code}", "glim ABC today", "glim ABC"},
		{"glim {code}", "glim 1Z9 today", "glim 1Z9"},
		{"glim {code}", "glim #MIA20 today", "glim #MIA20"},
		{"glim {code}", "glim AB today", ""},
		{"glim {code}", "glim 2024 today", ""},
		{"glim {code}", "glim Mia20 today", ""},
		{"glim {code}", "glim MIA_20 today", ""},
		{"glim {code}", "glim MIÁ20 today", ""},
		{"{code} glim", "AZ0 glim", "AZ0 glim"},
		// one that tells its discount
		{"glim {offer}", "glim MIA20 today", "glim MIA20"},
		{"glim {offer}", "glim #MIA5 today", "glim #MIA5"},
		{"glim {offer}", "glim MIA07 today", ""},
		{"glim {offer}", "glim MI20 today", ""},
		{"glim {offer}", "glim MIA today", ""},
		{"glim {offer}", "glim MIA100 today", ""},
		{"glim {offer}", "glim MIA2X10 today", ""},
		{"glim {offer}", "glim mia20 today", ""},
		{"glim {offer}", "glim SPF50 today", ""},
		{"glim {offer}", "glim SPFX50 today", "glim SPFX50"},
		// a brand
		{"glim {brand}", "glim @glowlab today", "glim @glowlab"},
		{"glim {brand}", "glim @glow.lab today", "glim @glow.lab"},
		{"glim {brand}", "glim @glowlab. Today", "glim @glowlab"},
		{"glim {brand}", "glim Glowlab today", "glim Glowlab"},
		{"glim {brand}", "glim #Glowlab today", "glim #Glowlab"},
		{"glim {brand}", "glim Élan today", "glim Élan"},
		{"glim {brand}", "glim glowlab today", ""},
		{"glim {brand}", "glim Glim today", "glim Glim"},
		{"glim {brand}", "glim Link today", ""}, // a word that the common wordings speak of
		{"glim {brand}", "glim @ today", ""},
		{"glim {brand}", "glim https://Glowlab.co/1", ""},
		{"glim {brand}", "glim Https://glowlab.co/1", ""},
		{"glim ..2 {brand} zorb", "glim Acme Glowlab zorb", "glim Acme Glowlab zorb"},
		// a part begins as late as it can where it ends
		{"glim|glam ..2 glam|zorb", "A glim glam zorb", "glim glam"},
		{"glim ..2 zorb", "A glim glim zorb", "glim zorb"},
		// signs beside words
		{"glim ..1 %", "glim 5% today", "glim 5%"},
		{"glim ..1 %", "glim 5 % today", "glim 5 %"},
		{"glim ..1 %", "glim 5% of it", "glim 5%"},
		{"glim ..1 %", "glim 5% off", ""},
		{"glim ..1 %", "glim 5%  discount", ""},
		{"glim's|glam zorb", "A glim's zorb", "glim's zorb"},
		{"glim's|glam zorb", "A glims zorb", ""},
		{"glim's|glam zorb", "A glim' zorb", ""},
		{"glim|glam zorb", "A glim' zorb", "glim' zorb"},
		{"glim|glam zorb", "A glim zorb'", "glim zorb"},
		{"glim|glam zorb", "#glim' zorb. A glam zorb', or #so'", "glam zorb"},
		{"glím|glam zorb", "A glím zorb", "glím zorb"},
		{"glim|glam zorb", "A glim_zorb glam", ""},
		{"glim|glam zorb", "A glim–zorb", "glim–zorb"},
		{"glim|glam zorb", "A glim→zorb", "glim→zorb"},
		{"affiliate|glim zorbzorbzorb", strings.Repeat("x", 200) + " zorbzorbzorb", ""},
		{"glim|glam zorb", "A glim – zorb", "glim – zorb"},
		{"glim|glam zorb", "A glim5 zorb", ""},
		{"glim|glam zorb", "# glim zorb", "glim zorb"},
		{"glim|glam zorb", "A glim #zorb", "glim #zorb"},
		{"glim|glam zorb", "A glim @zorb", ""},
		{"affiliate|glim zorbzorbzorb", "@glowlab zorbzorbzorb", ""}, // a handle is no word, not even the first of all
		{"glim|glam zorb", "A #glim zorb", ""},                       // a pattern is a sentence: no tag begins the search
	} {
		assert.Equal(t, c.want, finds(t, c.wording, c.text), "%q in %q", c.wording, c.text)
	}
	longest := strings.Repeat("glim", 25)
	assert.Equal(t, longest+" zorb", finds(t, longest+"|glam zorb", "A "+longest+" zorb"), "the longest word of all")
	// The brands of the ties are known however they are written.
	for _, c := range []struct{ text, brand, want string }{
		{"glim glowlab today", "Glowlab", "glim glowlab"},
		{"glim glowlab today", "@glowlab", "glim glowlab"},
		{"glim glow lab today", "Glow Lab", "glim glow lab"},
		{"glim glow lab today", "Glow-Lab", "glim glow lab"},
		{"glim Glow Lab today", "Glow Lab", "glim Glow Lab"},
		{"glim glow labs today", "Glow Lab", ""},
		{"glim glow so lab today", "Glow Lab", ""},
		{"glim glow", "Glow Lab", ""},
		{"glim #glowlab today", "Glowlab", "glim #glowlab"},
		{"glim one two six ten now today", "One two six ten now", "glim one two six ten now"},
		{"glim one two six ten now too today", "One two six ten now too", ""}, // of five words at the most
		{"glim glowlab today", "Other", ""},
		{"glim g today", "g", ""}, // one letter is no name
		{"glim 5g today", "5G", "glim 5g"},
		{"glim निर्मल today", "निर्मल", "glim निर्मल"},
	} {
		assert.Equal(t, c.want, finds(t, "glim {brand}", c.text, c.brand), "%q by %q", c.text, c.brand)
	}
}

// TestSentences: a pattern is looked for in one sentence, which a line broken by
// hand does not end.
func TestSentences(t *testing.T) {
	for text, one := range map[string]bool{
		"glim zorb":             true,
		"glim a\nzorb":          true,
		"glim\nat zorb":         true,
		"glim zorb\r":           true,
		"glim zorb\n":           true,
		"the\nglim zorb ":       true,
		"glim, zorb":            true,
		"glim. zorb":            false,
		"glim! zorb":            false,
		"glim.\nzorb":           false,
		"glim!\r\nzorb":         false,
		"glim.zorb":             true,
		"glim? zorb":            true, // a question and its answer
		"glim?\nzorb":           false,
		"glim?\rzorb":           false,
		"glim\nzorb":            false,
		"glim\rzorb":            false,
		"glim\n\nzorb":          false,
		"glim\r\nzorb":          false,
		"glim\nthe zorb":        true,
		"glim the\nzorb":        true,
		"glim\rthe zorb":        true,
		"glim\r\nthe zorb":      true,
		"glim the\r\nzorb":      true,
		"glim  \n  the zorb":    true,
		"glim the \r\n zorb":    true,
		"glim,\nthe zorb":       true,
		"glim, the,\nzorb":      false,
		"glim -\nthe zorb":      false,
		"glim 5\nthe zorb":      false,
		"glim the\n- zorb":      false,
		"glim\n\nthe zorb":      false,
		"glim\n5 the zorb":      false,
		"glim\nthey zorb":       false,
		"glim soothe\nzorb":     false,
		"glim\ncommission zorb": true,
		"zorb\nthe glim":        true,
		"zorb. the glim":        false,
		"zorb.\nglim":           false,
		"glim zorb.":            true,
		"the\nglim zorb":        true,
	} {
		assert.Equal(t, one, finds(t, "glim & zorb", text) != "", "%q", text)
	}
	// At most 400 bytes are looked at together, and 200 before the word that the
	// search begins with.
	for _, c := range []struct {
		text string
		one  bool
	}{
		{"glim " + filler(390) + " zorb", true},
		{"glim " + filler(391) + " zorb", false},
		{"zorb " + filler(194) + " glim", true},
		{"zorb " + filler(195) + " glim", false},
		{filler(300) + " glim " + filler(190) + " zorb", true},
		{filler(300) + " glim " + filler(191) + " zorb", false},
		{"glim " + filler(394) + " glim zorb", true}, // what begins where the first 400 end
		{"A glim. " + "zorb " + filler(100) + " glim", true},
		{"A glim zorb. " + filler(100) + ". glim so", true},
	} {
		assert.Equal(t, c.one, finds(t, "glim & zorb", c.text) != "", "%q", c.text)
	}
	assert.Equal(t, "glim zorb|glim a zorb", finds(t, "glim & zorb", "A glim zorb. Then a glim a zorb"))
	assert.Equal(t, "zorb glim", finds(t, "glim & zorb", "A zorb glim. A glim"), "what an earlier sentence had is not looked at again")
}

// TestPatternOnce: a sentence has a pattern once, however often the word stands in it
// that the search begins with.
func TestPatternOnce(t *testing.T) {
	k := checker(t, disclosure.Regime{Code: "X", Wordings: []disclosure.Wording{{Kind: disclosure.Support, Texts: []string{"glim & zorb"}}}})
	sentence := strings.Repeat("glim ", 70) + "zorb. "
	r := k.Check(text(strings.Repeat(sentence, disclosure.MaxPlaces)), disclosure.Ties{})
	assert.Len(t, r.Admissions, disclosure.MaxPlaces)
	assert.Zero(t, r.More)
}

// TestPatternsRefused has what no pattern may be, beside what it just may.
func TestPatternsRefused(t *testing.T) {
	for text, ok := range map[string]bool{
		"glim ..21 zorb":   false,
		"glim ..20 zorb":   true,
		"glim ..0 zorb":    true,
		"glim ..-1 zorb":   false,
		"glim ..x zorb":    false,
		"glim|zorb &":      false,
		"& glim|zorb":      false,
		"glim & & zorb":    false,
		"glim|{brand} x":   false,
		"glim|#zorb x":     false,
		"glim||zorb x":     false,
		"{brand}":          false,
		"{link} ! glim":    false,
		"#{brand}x":        false,
		"#{brand}xy":       true,
		"#x{brand}":        false,
		"#xy{brand}":       true,
		"#{run}xy":         true,
		"#{run}x":          false,
		"#xy{run}":         false,
		"#{brand}{brand}":  false,
		"#{brand}xy{run}":  false,
		"#{run}xy{brand}":  false,
		"#xy{run}z{brand}": false,
		"{glim} zorb":      false,
	} {
		_, err := disclosure.New(disclosure.Regime{Code: "X", Wordings: []disclosure.Wording{{Texts: []string{text}}}})
		assert.Equal(t, ok, err == nil, "%q: %v", text, err)
	}
}
