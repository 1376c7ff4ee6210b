package main

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	bobusumisu "github.com/BobuSumisu/aho-corasick"
	dambovaliev "github.com/petar-dambovaliev/aho-corasick"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// manyCaptions are texts of about 300 bytes in plain words, every third with a tag or
// a phrase about a tie.
func manyCaptions(n int) []string {
	words := strings.Fields("this morning light in our kitchen made me so happy we walked along the river and found a small cafe with great coffee then cooked dinner at home for friends what are you doing next weekend tell me below see you soon my skin hair dress shoes colour summer winter travel book music dance new day really love it every time")
	ties := []string{"#ad", "gifted by @glowlab", "#spon", "Paid partnership", "link in bio", "#sponsored", "thanks to @glowlab", "use my code MIA20"}
	rng := rand.New(rand.NewPCG(1, 2))
	list := make([]string, n)
	for i := range list {
		var b strings.Builder
		at := 50 + rng.IntN(200)
		for b.Len() < 275 {
			if i%3 == 0 && at > 0 && b.Len() > at {
				b.WriteString(ties[rng.IntN(len(ties))] + " ")
				at = 0
			}
			b.WriteString(words[rng.IntN(len(words))])
			b.WriteByte(" .,"[min(2, max(0, rng.IntN(20)-17))])
			b.WriteByte(' ')
		}
		list[i] = b.String() + "#sunday #home #coffee"
	}
	return list
}

// signs are what a wording may have beside its words, and what stands for each here.
var signs = strings.NewReplacer("#{brand}", "#Glowlab_", "{brand}", "@glowlab", "{link}", "https://x.co/1", "{code}", "MIA20")

// wordings are the texts of all regimes as somebody would write them, each once.
func wordings() (all []string) {
	known := map[string]bool{}
	for _, r := range disclosure.Regimes() {
		for _, w := range r.Wordings {
			for _, text := range w.Texts {
				var words []string
				for _, word := range strings.Fields(signs.Replace(text)) {
					if word != "&" && !strings.HasPrefix(word, "..") {
						first, _, _ := strings.Cut(word, "|")
						words = append(words, first)
					}
				}
				if text := strings.ToLower(strings.Join(words, " ")); !known[text] {
					known[text] = true
					all = append(all, text)
				}
			}
		}
	}
	return all
}

func lexicon(texts []string) *caption.Lexicon {
	phrases := make([]caption.Phrase, len(texts))
	for i, text := range texts {
		phrases[i] = caption.Phrase{Text: text, Form: caption.AsText}
		if strings.HasPrefix(text, "#") {
			phrases[i].Form = caption.Either
		}
	}
	return must(caption.Compile(phrases))
}

// alternation is one regular expression of all texts, whole words only.
func alternation(texts []string) *regexp.Regexp {
	quoted := make([]string, len(texts))
	for i, text := range texts {
		quoted[i] = regexp.QuoteMeta(text)
	}
	return regexp.MustCompile(`(?i)(?:^|[^\pL\pN_#@])(?:` + strings.Join(quoted, "|") + `)(?:[^\pL\pN_]|$)`)
}

// whole reports whether text[from:to] has no letter, digit or sign of a tag beside it:
// automata find words inside of words.
func whole(text []byte, from, to int) bool {
	before, _ := utf8.DecodeLastRune(text[:from])
	after, _ := utf8.DecodeRune(text[to:])
	return (from == 0 || !inWord(before) && before != '#' && before != '@') && (to == len(text) || !inWord(after))
}

func inWord(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }

// An automaton reports whether a text in small letters has a phrase in whole words.
type automaton func(text []byte) bool

func ofDambovaliev(texts []string) automaton {
	b := dambovaliev.NewAhoCorasickBuilder(dambovaliev.Opts{DFA: true})
	machine := b.Build(texts)
	return func(text []byte) bool {
		found := machine.IterOverlappingByte(text)
		for m := found.Next(); m != nil; m = found.Next() {
			if whole(text, m.Start(), m.End()) {
				return true
			}
		}
		return false
	}
}

func ofBobuSumisu(texts []string) automaton {
	trie := bobusumisu.NewTrieBuilder().AddStrings(texts).Build()
	return func(text []byte) (found bool) {
		trie.Walk(text, func(end, n, _ int64) bool {
			found = whole(text, int(end-n)+1, int(end)+1)
			return !found
		})
		return found
	}
}

// counting is a way that answers with how many of the texts a thing is in.
func counting[T any](name string, texts []T, has func(T) bool) way {
	return way{name, func() float64 {
		n := 0
		for _, text := range texts {
			if has(text) {
				n++
			}
		}
		return float64(n)
	}}
}

// summing is a way that answers with the sum of a number of each text.
func summing(name string, texts []string, of func(string) int) way {
	return way{name, func() float64 {
		n := 0
		for _, text := range texts {
			n += of(text)
		}
		return float64(n)
	}}
}

// captions are the ways to look for words in captions. The regular expression is so
// slow that it gets a tenth of them.
func captions(n int) []contest {
	texts := manyCaptions(n)
	few := texts[:max(n/10, 1)]
	phrases := wordings()
	l, either, one, other := lexicon(phrases), alternation(phrases), ofDambovaliev(phrases), ofBobuSumisu(phrases)

	k := must(disclosure.New(disclosure.US()))
	var report disclosure.Report
	check := func(texts []string) way {
		return counting("`Checker.CheckInto`, all US rules", texts, func(text string) bool {
			k.CheckInto(&report, disclosure.Content{Platform: engagement.Instagram, Format: engagement.Image, Caption: text}, disclosure.Ties{})
			return len(report.Admissions) > 0
		})
	}
	var f caption.Folded
	var hits []caption.Hit
	find := func(texts []string) way {
		return counting("`FoldInto` and `Lexicon.Find`", texts, func(text string) bool {
			caption.FoldInto(&f, text)
			hits = l.Find(hits[:0], &f)
			return len(hits) > 0
		})
	}
	folded := make([]*caption.Folded, n)
	for i, text := range texts {
		folded[i] = caption.Fold(text)
	}
	findFolded := counting("`Lexicon.Find` in folded text", folded, func(f *caption.Folded) bool {
		hits = l.Find(hits[:0], f)
		return len(hits) > 0
	})
	inFolded := func(a automaton) func(*caption.Folded) bool {
		return func(f *caption.Folded) bool { return a(f.Text) }
	}
	lower := func(a automaton) func(string) bool {
		return func(text string) bool { return a([]byte(strings.ToLower(text))) }
	}
	bytesOf := func(text string) (n int) {
		for i := range len(text) {
			n += int(text[i])
		}
		return n
	}
	fold := summing("`FoldInto`", texts, func(text string) int {
		caption.FoldInto(&f, text)
		return len(f.Text)
	})
	var c caption.Caption
	rules := caption.Instagram()
	rules.Skip = caption.Words | caption.Sentences | caption.Emoji
	scan := summing("`ScanInto`, tags, mentions and links", texts, func(text string) int {
		caption.ScanInto(&c, text, rules)
		return len(c.Hashtags)
	})
	hashtag := regexp.MustCompile(`#[\pL\pN_]+`)

	const regexpName, damboName, bobuName = "one `(?i)` regexp alternation of all regimes' phrases", "petar-dambovaliev/aho-corasick", "BobuSumisu/aho-corasick"
	const onlyFinds = "the phrases of all regimes are only found: nothing is judged, and the places of words, tags and links, languages and patterns with gaps are not seen"
	const noFolding = "strings.ToLower sees through capitals, not through styled letters and hidden characters; none are in these captions"
	const stops = "stops at the first phrase of a caption; ours lists them all"
	return []contest{
		{items: n, ours: check(texts), plain: summing("a loop over the bytes", texts, bytesOf), goal: within(15), differs: "reads every byte once and finds nothing: a limit, no peer"},
		{items: len(few), ours: check(few), plain: counting(regexpName, few, either.MatchString), goal: faster(250), often: 20, differs: onlyFinds},
		{items: n, ours: check(texts), plain: counting("`strings.ToLower` and "+damboName, texts, lower(one)), differs: onlyFinds},
		{items: n, ours: check(texts), plain: counting("`strings.ToLower` and "+bobuName, texts, lower(other)), differs: onlyFinds},
		{items: len(few), ours: find(few), plain: counting(regexpName, few, either.MatchString), often: 20, note: stops},
		{items: n, ours: find(texts), plain: counting("`strings.ToLower` and "+damboName, texts, lower(one)), note: noFolding},
		{items: n, ours: find(texts), plain: counting("`strings.ToLower` and "+bobuName, texts, lower(other)), note: noFolding},
		{items: n, ours: findFolded, plain: counting(damboName+" in folded text", folded, inFolded(one)), note: stops},
		{items: n, ours: findFolded, plain: counting(bobuName+" in folded text", folded, inFolded(other)), note: stops},
		{items: n, ours: fold, plain: summing("`strings.ToLower`", texts, func(text string) int { return len(strings.ToLower(text)) }), note: noFolding},
		{items: n, ours: scan, plain: summing("a regexp of hashtags in `strings.ToLower`", texts, func(text string) int { return len(hashtag.FindAllStringIndex(strings.ToLower(text), -1)) }), note: "has hashtags alone, and takes those inside of links for tags"},
	}
}
