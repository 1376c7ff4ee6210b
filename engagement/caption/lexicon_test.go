package caption_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

func phrases(texts ...string) (all []caption.Phrase) {
	for _, text := range texts {
		all = append(all, caption.Phrase{Text: text})
	}
	return all
}

func lexicon(t testing.TB, all ...caption.Phrase) *caption.Lexicon {
	l, err := caption.Compile(all)
	require.NoError(t, err)
	return l
}

// found returns what of text was hit, in the order of Find.
func found(l *caption.Lexicon, text string) (all []string) {
	for _, h := range l.Find(nil, caption.Fold(text)) {
		all = append(all, h.Span.Of(text))
	}
	return all
}

// The borders of words, from the ten mistakes of naive checkers and the notes on
// scanning.
func TestFindWholeWords(t *testing.T) {
	l := lexicon(t, phrases("ad", "paid partnership", "#spon", "pr")...)
	for _, c := range []struct {
		text string
		want []string
	}{
		{"ad", []string{"ad"}},
		{"#ad", []string{"#ad"}},
		{"AD: (ad) [Ad] ad, ad.", []string{"AD", "ad", "Ad", "ad", "ad"}},
		{"#adventure #adidas adore #notanad #coolstylead mad 2ad ad2 _ad ad_", nil},
		{"@ad ad@acme.com pr@acme.com", nil},
		{"#ad@acme #ad#skin lovely#ad", []string{"#ad", "#ad", "#ad"}},
		{"éad adé радad adа", nil},
		{"“ad” — ad 😍ad😍", []string{"ad", "ad", "ad"}},
		{"ad-free non-ad", []string{"ad", "ad"}},
		{"spon #spon #Spon! #sponsored", []string{"#spon", "#Spon"}},
		{"Paid  Partnership, paid\n\n partnership, paid\u3000partnership", []string{"Paid  Partnership", "paid\n\n partnership", "paid\u3000partnership"}},
		{"#PaidPartnership #paid_partnership #paidpartnerships", []string{"#PaidPartnership", "#paid_partnership"}},
		{"paidpartnership paid partnerships unpaid partnership #paid partnership", nil},
		{"prepaid paid paid partnership", []string{"paid partnership"}},
		{"", nil},
	} {
		assert.Equal(t, c.want, found(l, c.text), c.text)
	}
}

func TestFindThroughDisguise(t *testing.T) {
	l := lexicon(t, phrases("#ad", "sponsored", "реклама", "publicité", "Werbung", "広告")...)
	for _, text := range []string{
		"#𝗮𝗱", "#ᴀᴅ", "＃ＡＤ", "#🅰🅳", "#a\u200bd", "#\u2060ad", "#аd", "#a\u0336d\u0336", "#🇦🇩",
		"spоnsоred", "ⓢⓟⓞⓝⓢⓞⓡⓔⓓ", "SPONSORED", "РЕКЛАМА", "publicite\u0301", "PUBLICITÉ", "werbung", "広告",
	} {
		assert.Equal(t, []string{text}, found(l, "x "+text+" x"), text)
		assert.Equal(t, []string{text}, found(l, text), text)
	}
}

func TestForms(t *testing.T) {
	l := lexicon(t,
		caption.Phrase{Text: "gift", Form: caption.AsText},
		caption.Phrase{Text: "press trip", Form: caption.AsTag},
		caption.Phrase{Text: "own brand", Form: caption.AsText},
		caption.Phrase{Text: "広告", Part: true},
		caption.Phrase{Text: "[ad]"},
		caption.Phrase{Text: "100%"},
	)
	assert.Equal(t, []string{"gift"}, found(l, "gift #gift gifts"))
	assert.Equal(t, []string{"#PressTrip", "#press_trip"}, found(l, "press trip #PressTrip #press_trip"))
	assert.Equal(t, []string{"own brand"}, found(l, "own brand #ownbrand"))
	assert.Equal(t, []string{"広告", "広告", "#広告"}, found(l, "これは広告です 広告 #広告"))
	assert.Equal(t, []string{"[ad]", "[ad]"}, found(l, "x[ad]x [ad]"))
	assert.Equal(t, []string{"100%", "100%"}, found(l, "100% 100%off 1100%"))
}

func TestFindReportsAll(t *testing.T) {
	l := lexicon(t, phrases("paid", "paid ad", "ad", "ad campaign", "paid")...)
	text := "a Paid ad campaign"
	hits := l.Find(nil, caption.Fold(text))
	assert.Equal(t, []caption.Hit{
		{Phrase: 1, Span: caption.Span{Start: 2, End: 9}, Folded: caption.Span{Start: 2, End: 9}},
		{Phrase: 0, Span: caption.Span{Start: 2, End: 6}, Folded: caption.Span{Start: 2, End: 6}},
		{Phrase: 4, Span: caption.Span{Start: 2, End: 6}, Folded: caption.Span{Start: 2, End: 6}},
		{Phrase: 3, Span: caption.Span{Start: 7, End: 18}, Folded: caption.Span{Start: 7, End: 18}},
		{Phrase: 2, Span: caption.Span{Start: 7, End: 9}, Folded: caption.Span{Start: 7, End: 9}},
	}, hits)
	assert.Equal(t, hits[:1], caption.Longest(slices.Clone(hits)))
	assert.Empty(t, caption.Longest(nil))

	more := l.Find(hits[:1], caption.Fold("ad"))
	assert.Len(t, more, 2, "hits are appended")
}

func TestCompileErrors(t *testing.T) {
	for _, text := range []string{"", " ", "#", "# ", "\u200b"} {
		_, err := caption.Compile(phrases("ad", text))
		require.ErrorIs(t, err, caption.ErrEmptyPhrase, "%q", text)
		assert.Contains(t, err.Error(), "phrase 1")
	}
	_, err := caption.Compile(phrases(strings.Repeat("long ", 1<<14)))
	require.ErrorIs(t, err, caption.ErrTooLarge)

	l := lexicon(t)
	assert.Empty(t, found(l, "nothing is found by no phrases, however long the text: "+strings.Repeat("ad ", 99)))
}

// A slow search with the same rules, by regular expressions over the folded text.
func slowFind(all []caption.Phrase, text string) (hits []string) {
	folded := string(caption.Fold(text).Text)
	for k, p := range all {
		plain := strings.TrimPrefix(string(caption.Fold(p.Text).Text), "#")
		words := strings.Fields(plain)
		for i := range words {
			words[i] = regexp.QuoteMeta(words[i])
		}
		var forms []string
		switch tag := p.Form == caption.AsTag || strings.HasPrefix(p.Text, "#"); {
		case tag:
			forms = []string{"#" + strings.Join(words, ""), "#" + strings.Join(words, "_")}
		case p.Form == caption.AsText:
			forms = []string{strings.Join(words, `[\s\v\x{85}\p{Z}]+`)}
		case len(words) > 1:
			forms = []string{strings.Join(words, `[\s\v\x{85}\p{Z}]+`), "#" + strings.Join(words, ""), "#" + strings.Join(words, "_")}
		default:
			forms = []string{words[0], "#" + words[0]}
		}
		slices.Sort(forms)
		for _, form := range slices.Compact(forms) {
			exact := regexp.MustCompile(`^(?:` + form + `)`)
			for at := range folded {
				m := exact.FindString(folded[at:])
				if m == "" || !borders(folded[:at], m, folded[at+len(m):], p.Part) {
					continue
				}
				hits = append(hits, fmt.Sprint(at, " ", at+len(m), " ", k))
			}
		}
	}
	slices.Sort(hits)
	return hits
}

var (
	wordAtEnd   = regexp.MustCompile(`[\p{L}\p{M}\p{Nd}_]$`)
	wordAtStart = regexp.MustCompile(`^[\p{L}\p{M}\p{Nd}_]`)
)

func borders(before, hit, after string, part bool) bool {
	tag := strings.HasPrefix(hit, "#")
	switch {
	case !part && wordAtEnd.MatchString(hit) && wordAtStart.MatchString(after),
		!tag && strings.HasPrefix(after, "@"),
		!tag && strings.HasSuffix(before, "#"),
		!tag && !part && wordAtStart.MatchString(hit) && (wordAtEnd.MatchString(before) || strings.HasSuffix(before, "@")):
		return false
	}
	return true
}

func quickFind(l *caption.Lexicon, text string) (hits []string) {
	for _, h := range l.Find(nil, caption.Fold(text)) {
		hits = append(hits, fmt.Sprint(h.Folded.Start, " ", h.Folded.End, " ", h.Phrase))
	}
	slices.Sort(hits)
	return hits
}

// randomText has few letters, so that phrases meet, overlap and nest.
func randomText(r *rand.Rand, alphabet []string, length int) string {
	var b strings.Builder
	for range length {
		b.WriteString(alphabet[r.IntN(len(alphabet))])
	}
	return b.String()
}

func TestFindEqualsSlowSearch(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	letters := []string{"a", "b", "é", "я", "_", " ", "-", "1"}
	signs := append([]string{"#", "@", "\n", " ", "  ", "あ", "A", "😍", "\u200b"}, letters...)
	total := 0
	for range 400 {
		var all []caption.Phrase
		for range 1 + r.IntN(6) {
			text := randomText(r, letters, 1+r.IntN(5))
			if strings.TrimSpace(text) == "" {
				continue
			}
			if r.IntN(4) == 0 {
				text = "#" + strings.TrimLeft(text, " ")
			}
			all = append(all, caption.Phrase{Text: text, Form: caption.Form(r.IntN(3)), Part: r.IntN(4) == 0})
		}
		l := lexicon(t, all...)
		for _, length := range []int{r.IntN(30), 60 + r.IntN(300)} {
			text := randomText(r, signs, length)
			want := slowFind(all, text)
			require.Equal(t, want, quickFind(l, text), "%+v in %q", all, text)
			total += len(want)
		}
	}
	assert.Greater(t, total, 1000, "hits compared")
}

// Phrases that straddle the places where a long text is divided are found, over
// runs of white space too.
func TestFindAcrossParts(t *testing.T) {
	l := lexicon(t, phrases("in paid partnership with", "ad")...)
	for _, gap := range []string{" ", strings.Repeat(" \n", 40)} {
		phrase := strings.Join([]string{"in", "paid", "partnership", "with"}, gap)
		for before := range 300 {
			text := strings.Repeat("x", before) + " " + phrase + strings.Repeat(" yy", 60)
			require.Equal(t, []string{phrase}, found(l, text), "%d", before)
		}
	}
}

func TestLexiconIsShared(t *testing.T) {
	l := lexicon(t, phrases("ad", "paid partnership")...)
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for range 200 {
				assert.Len(t, found(l, "#ad in a paid partnership"), 2)
			}
		})
	}
	all.Wait()
}

func TestFindAllocatesNothing(t *testing.T) {
	l := lexicon(t, phrases("sponsored", "paid partnership", "реклама")...)
	texts := []string{strings.Repeat("Love this serum from @acme! #glow ", 10), strings.Repeat("Привет 😍 café #glow — ", 10)}
	var f caption.Folded
	var c caption.Caption
	var hits []caption.Hit
	var piles []caption.Pile
	work := func() {
		for _, text := range texts {
			caption.FoldInto(&f, text)
			hits = l.Find(hits[:0], &f)
			caption.ScanInto(&c, text, caption.Instagram())
			piles = c.Piles(piles[:0], 3)
		}
	}
	work()
	assert.Zero(t, testing.AllocsPerRun(20, work))
	assert.Empty(t, hits)
}
