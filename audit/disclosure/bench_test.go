package disclosure_test

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/stretchr/testify/assert"
)

// captions are texts of about 300 bytes in plain words, every third with a tag or
// a phrase about a tie.
func captions(n int) []string {
	words := strings.Fields("this morning light in our kitchen made me so happy we walked along the river and found a small cafe with great coffee then cooked dinner at home for friends what are you doing next weekend tell me below see you soon my skin hair dress shoes colour summer winter travel book music dance new day really love it every time")
	extra := []string{"#ad", "gifted by @glowlab", "#spon", "paid partnership", "link in bio", "#sponsored", "thanks to @glowlab", "use my code MIA20"}
	rng := rand.New(rand.NewPCG(1, 2))
	list := make([]string, n)
	for i := range list {
		var b strings.Builder
		at := 50 + rng.IntN(200)
		for b.Len() < 275 {
			if i%3 == 0 && at > 0 && b.Len() > at {
				b.WriteString(extra[rng.IntN(len(extra))] + " ")
				at = 0
			}
			b.WriteString(words[rng.IntN(len(words))])
			b.WriteByte(" .,"[min(2, max(0, rng.IntN(20)-17))])
			b.WriteByte(' ')
		}
		b.WriteString("#sunday #home #coffee")
		list[i] = b.String()
	}
	return list
}

var sum int

// bytesOf adds up the bytes of a text: the plain byte loop.
func bytesOf(text string) (n int) {
	for i := range len(text) {
		n += int(text[i])
	}
	return n
}

func BenchmarkByteLoop(b *testing.B) {
	texts := captions(1000)
	i := 0
	for b.Loop() {
		sum += bytesOf(texts[i%len(texts)])
		i++
	}
}

func BenchmarkCheckInto(b *testing.B) {
	texts := captions(1000)
	k := only(b, "US")
	var r disclosure.Report
	i := 0
	b.ReportAllocs()
	for b.Loop() {
		k.CheckInto(&r, disclosure.Content{Platform: engagement.Instagram, Format: engagement.Image, Caption: texts[i%len(texts)]}, disclosure.Ties{})
		i++
	}
}

func BenchmarkCheckAllRegimes(b *testing.B) {
	texts := captions(1000)
	k, err := disclosure.New(disclosure.Regimes()...)
	if err != nil {
		b.Fatal(err)
	}
	var r disclosure.Report
	i := 0
	b.ReportAllocs()
	for b.Loop() {
		k.CheckInto(&r, disclosure.Content{Platform: engagement.Instagram, Format: engagement.Image, Caption: texts[i%len(texts)]}, paid)
		i++
	}
}

func BenchmarkRegexp(b *testing.B) {
	var plain []string
	for _, r := range disclosure.Regimes() {
		for _, w := range r.Wordings {
			for _, text := range w.Texts {
				if len(plain) < 500 {
					plain = append(plain, regexp.QuoteMeta(written(text)))
				}
			}
		}
	}
	re := regexp.MustCompile(`(?i)(?:^|[^\w#])(?:` + strings.Join(plain, "|") + `)(?:$|\W)`)
	b.Logf("%d phrases", len(plain))
	texts := captions(100)
	i := 0
	for b.Loop() {
		sum += len(re.FindAllStringIndex(texts[i%len(texts)], -1))
		i++
	}
}

func BenchmarkCheckMegabyte(b *testing.B) {
	k := only(b, "US")
	c := photo(strings.Join(captions(3500), "\n"))
	var r disclosure.Report
	b.SetBytes(int64(len(c.Caption)))
	for b.Loop() {
		k.CheckInto(&r, c, disclosure.Ties{})
	}
}

func TestNothingToReportAllocatesNothing(t *testing.T) {
	k := only(t, "US")
	var r disclosure.Report
	c := photo(captions(2)[1])
	k.CheckInto(&r, c, disclosure.Ties{})
	assert.Empty(t, r.Findings)
	assert.Zero(t, testing.AllocsPerRun(100, func() { k.CheckInto(&r, c, disclosure.Ties{}) }))
	busy := photo("#ad New serum from @glowlab, I earn a commission if you buy through the link https://amzn.to/3x")
	k.CheckInto(&r, busy, paid)
	assert.Zero(t, testing.AllocsPerRun(100, func() { k.CheckInto(&r, busy, paid) }), "with findings, once grown")
}

// A fix under all regimes in checks of the same post: the sets of edits it tries are a
// few dozen, whatever the caption does.
func BenchmarkFix(b *testing.B) {
	k, err := disclosure.New(disclosure.Regimes()...)
	if err != nil {
		b.Fatal(err)
	}
	for _, c := range []struct{ name, text string }{
		{"ordinary", captions(1)[0]},
		{"100 KB of labels", strings.Repeat("#ad #GlowlabPartner ", 5_000)},
		{"100 KB of tags", strings.Repeat("#spon", 20_000)},
		{"100 KB of denials", strings.Repeat("not an ad. ", 9_000)},
	} {
		b.Run(c.name, func(b *testing.B) {
			post := photo(c.text)
			var check time.Duration
			b.ReportAllocs()
			for b.Loop() {
				start := time.Now()
				k.Check(post, paid)
				check += time.Since(start)
				k.Fix(post, paid)
			}
			b.ReportMetric(float64(b.Elapsed()-check)/float64(check), "checks")
		})
	}
}
