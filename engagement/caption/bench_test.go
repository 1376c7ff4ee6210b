package caption_test

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

var (
	ordinary = strings.Fields(`the a my new serum is on shelf every morning love this look from brand thanks to for sending obsessed
		with glow skin routine use code off today only link in bio you can get it now and we so happy here are some of best things that i
		found while travelling around city friends family sunday coffee breakfast dress shoes summer adorable adventure spring product
		price promo part partner made collar address spot sport proud affair after baby bag`)
	disclosing = strings.Fields(`ad sponsored paid partnership gifted collaboration ambassador werbung anzeige publicité reklama
		współpraca annons samarbete reklame mainos publicidad colaboración patrocinado regalo pubblicità sponsorizzato advertentie
		реклама партнёр commission affiliate earnings purchases promotion received support channel discount`)
)

// benchCaptions returns captions of about 300 bytes, with hashtags, mentions,
// emoji and accents here and there.
func benchCaptions(n int) (all []string) {
	r := rand.New(rand.NewPCG(1, 2))
	for range n {
		var b strings.Builder
		for b.Len() < 290 {
			word := ordinary[r.IntN(len(ordinary))]
			switch r.IntN(40) {
			case 0:
				word = "😍"
			case 1:
				word = "#" + word
			case 2:
				word = "@" + word
			case 3:
				word = "Café,"
			}
			b.WriteString(word + " ")
		}
		all = append(all, b.String())
	}
	return all
}

// benchPhrases returns phrases of one to three words.
func benchPhrases(n int) (all []caption.Phrase) {
	r := rand.New(rand.NewPCG(3, 4))
	for len(all) < n {
		words := make([]string, 1+r.IntN(3))
		for i := range words {
			words[i] = disclosing[r.IntN(len(disclosing))]
		}
		all = append(all, caption.Phrase{Text: strings.Join(words, " ")})
	}
	return all
}

// BenchmarkCaptions runs the ways to look for 500 phrases over the same captions:
// the ns of each, in relation to those of the byte loop, are what counts.
func BenchmarkCaptions(b *testing.B) {
	captions, all := benchCaptions(200), benchPhrases(500)
	l := lexicon(b, all...)
	perCaption := func(b *testing.B, work func(text string)) {
		b.ReportAllocs()
		for b.Loop() {
			for _, text := range captions {
				work(text)
			}
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(captions)), "ns/caption")
	}

	total := 0
	b.Run("byte loop", func(b *testing.B) { perCaption(b, func(text string) { total += byteSum(text) }) })
	var f caption.Folded
	b.Run("fold", func(b *testing.B) { perCaption(b, func(text string) { caption.FoldInto(&f, text) }) })
	var hits []caption.Hit
	b.Run("fold and find", func(b *testing.B) {
		perCaption(b, func(text string) {
			caption.FoldInto(&f, text)
			hits = l.Find(hits[:0], &f)
		})
	})
	var c caption.Caption
	rules := caption.Instagram()
	b.Run("scan", func(b *testing.B) { perCaption(b, func(text string) { caption.ScanInto(&c, text, rules) }) })
	rules.Skip = caption.Words | caption.Sentences | caption.Emoji
	b.Run("scan tags", func(b *testing.B) { perCaption(b, func(text string) { caption.ScanInto(&c, text, rules) }) })

	texts := make([]string, len(all))
	for i, p := range all {
		texts[i] = regexp.QuoteMeta(p.Text)
	}
	alternation := regexp.MustCompile(`(?i)(?:^|[^\pL\pN_#@])(?:` + strings.Join(texts, "|") + `)(?:[^\pL\pN_]|$)`)
	captions = captions[:20]
	b.Run("regexp", func(b *testing.B) { perCaption(b, func(text string) { alternation.FindAllStringIndex(text, -1) }) })
}

func byteSum(text string) (sum int) {
	for i := range len(text) {
		sum += int(text[i])
	}
	return sum
}

// BenchmarkFind reads folded text of one length and of another: the MB/s should
// not differ.
func BenchmarkFind(b *testing.B) {
	l := lexicon(b, benchPhrases(500)...)
	text := strings.Join(benchCaptions(4000), "\n")[:1<<20]
	for _, size := range []int{300, 1 << 20} {
		f := caption.Fold(strings.ToValidUTF8(text[:size], ""))
		var hits []caption.Hit
		b.Run(map[int]string{300: "300 B", 1 << 20: "1 MB"}[size], func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				hits = l.Find(hits[:0], f)
			}
		})
	}
}

func BenchmarkCompile(b *testing.B) {
	all := benchPhrases(500)
	b.ReportAllocs()
	for b.Loop() {
		lexicon(b, all...)
	}
}
