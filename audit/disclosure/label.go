package disclosure

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// standsAsLabel reports whether the single word at s of the folded original is set apart as
// a label is: first in its line, in brackets, or between marks. Words that also
// have another meaning must be followed by a mark or the end of the line as well.
// A word within an address is none. What calls itself an advertisement may stand loosely:
// first in its line, whatever follows, but for what makes of it another word or a sentence
// that speaks of advertising.
func (w *work) standsAsLabel(original string, s caption.Span) (stands, loosely bool) {
	text := w.folded.Text
	before := bytes.TrimRight(text[:s.Start], " \t")
	after := bytes.TrimLeft(text[s.End:min(len(text), s.End+8)], " \t")
	opens := len(before) == 0 || bytes.IndexByte([]byte("([{|*\n\r"), before[len(before)-1]) >= 0
	if !opens { // behind a handle, tag or address, or a mark that ends something
		last := before[len(before)-1]
		opens = bytes.IndexByte([]byte(".!?:;/,~>-"), last) >= 0 || last >= utf8.RuneSelf && !endsInLetter(before) || endsInTag(before)
	}
	closes := len(after) == 0 || bytes.IndexByte([]byte(")]}|:-\n\r.!,/*#@~"), after[0]) >= 0 || after[0] >= utf8.RuneSelf && !beginsWithLetter(after)
	first := len(before) == 0 || before[len(before)-1] == '\n' || before[len(before)-1] == '\r'
	if !opens || !closes && !first || isCompound(text, s) {
		return false, false
	}
	if !closes {
		talks := w.goesOn(original, s.End) && (isTwofold(text[s.Start:s.End]) && !w.brandFollows(s.End, 2) || isSpokenOf(text, s.End))
		return false, !talks && !w.isOwnWord(s) && !isOfKin(text, s.End)
	}
	return !isInAddress(text, s.Start), false
}

// What may stand around a label in a script that sets no spaces, where it is a part of a
// sentence or compound: "は広告です" (is an ad), "広告を含みます" (has ads in it), "本视频为广告"
// (this video is an ad), "タイアップ広告" (a paid feature). Source: dictionaries.
var (
	unspacedBefore = [...]string{"は", "の", "この", "本", "タイアップ", "記事", "为", "為", "是", "含", "有", "合作", "商业", "商業", "付费"}
	unspacedAfter  = [...]string{"です", "では", "を含", "が含", "になり", "となり", "投稿", "で投稿", "で紹介", "企画", "案件", "記事", "来自"}
)

// standsUnspaced reports whether the words at s, of a script that sets no spaces, stand by
// themselves or in a sentence that says what the post is: not in 広告が多い, "many ads".
func standsUnspaced(text []byte, s caption.Span) bool {
	before, after := text[:s.Start], text[s.End:]
	last, _ := utf8.DecodeLastRune(before)
	next, _ := utf8.DecodeRune(after)
	opens, closes := !setsNoSpaces(last), !setsNoSpaces(next) && next != 'ー'
	for _, w := range unspacedBefore {
		opens = opens || bytes.HasSuffix(before, []byte(w))
	}
	for _, w := range unspacedAfter {
		closes = closes || bytes.HasPrefix(after, []byte(w))
	}
	return opens && closes
}

// afterSponsored are words before which "sponsored" is a verb or speaks of a good cause:
// "Sponsored my cousin", "Sponsored walk for the hospice".
var afterSponsored = [...]string{"a", "an", "my", "our", "his", "her", "walk", "walks", "swim", "swims", "hike", "silence", "skydive"}

// compounds are words that make "ad" before them the first half of a word or
// phrase, not a label: "Ad agencies are …".
var compounds = [...]string{
	"agency", "agencies", "astra", "blocker", "blockers", "break", "breaks", "budget", "budgets", "buying", "campaign", "campaigns", "copy", "free", "hoc",
	"industry", "infinitum", "lib", "libs", "libbed", "libbing", "nauseam", "network", "networks", "revenue", "sales", "space", "spend", "spending", "supported", "tech",
}

// isCompound reports whether the word behind s, after a blank or a hyphen, makes "ad"
// part of a compound, or "sponsored" a verb.
func isCompound(text []byte, s caption.Span) bool {
	if s.End >= len(text) || text[s.End] != ' ' && text[s.End] != '-' {
		return false
	}
	next := text[s.End+1 : wordEnd(text, s.End+1, len(text), false)]
	switch string(text[s.Start:s.End]) {
	case "ad":
		return isOneOf(compounds[:], next)
	case "sponsored":
		return isOneOf(afterSponsored[:], next)
	}
	return false
}

// adLanguages have a word "ad" of their own: Italian "to" before a vowel, Turkish and
// Azerbaijani "name", Hungarian "gives", Danish "by", Latin "to". Source: dictionaries.
const adLanguages = "it tr az hu da la"

// isOwnWord reports whether the "ad" at s may be a word of the language of the post: it
// is one with such a word, and no brand of the ties follows.
func (w *work) isOwnWord(s caption.Span) bool {
	if w.content.Language == "" || !speaks(adLanguages, w.content.Language) || string(w.folded.Text[s.Start:s.End]) != "ad" {
		return false
	}
	return !w.brandFollows(s.End, 1)
}

// brandFollows reports whether a brand of the ties is among the next n words behind i.
func (w *work) brandFollows(i, n int) bool {
	next := bytes.TrimLeft(w.folded.Text[i:], " ")
	for ; n > 0; n-- {
		for _, b := range w.brands {
			if beginsLoose(next, b) {
				return true
			}
		}
		_, next, _ = bytes.Cut(next, []byte(" "))
	}
	return false
}

// goesOn reports whether a word in small letters stands behind i: a capital begins a
// sentence of its own behind the label.
func (w *work) goesOn(original string, i int) bool {
	word, end := wordAfter(w.folded.Text, i)
	if len(word) == 0 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(w.folded.Original(caption.Span{Start: i + 1, End: end}).Of(original))
	return unicode.IsLower(first)
}

// isTwofold reports whether word means an advertisement and, as often, something else: a
// step up at work or a trade, German a report to the police, Spanish an announcement.
// Source: dictionaries.
func isTwofold(word []byte) bool {
	switch string(word) {
	case "promotion", "advertising", "anzeige", "anuncio":
		return true
	}
	return false
}

// What a sentence that speaks of advertising has soon behind that word, in folded letters:
// what is thought of it, or where it is met. Source: dictionaries.
var (
	places   = [...]string{"im", "in", "auf", "on", "op", "i", "på", "w", "à", "en", "na", "no", "alla"}
	spokenOf = [...]string{
		"tv", "telly", "television", "radio", "fernsehen", "briefkasten", "télé", "télévision", "tele", "televisión", "televisione", "televisie", "brievenbus",
		"telewizji", "skrzynce", "brevlådan", "postkassen", "postkassa", "telkkarissa", "televisiossa", "televisão", "arasi",
		"mensongère", "trompeuse", "engañosa", "ingannevole", "enganosa",
	}
)

// isSpokenOf reports whether what follows an advertisement at i speaks of it: "Reclame op
// tv", "Publicité à la télé", "Werbung ist laut".
func isSpokenOf(text []byte, i int) bool {
	next, i := wordAfter(text, i)
	if !isOneOf(places[:], next) {
		return isOneOf(being[:], next) || isOneOf(spokenOf[:], next)
	}
	second, i := wordAfter(text, i)
	third, _ := wordAfter(text, i)
	return isOneOf(spokenOf[:], second) || isOneOf(spokenOf[:], third)
}

func endsInLetter(b []byte) bool {
	r, _ := utf8.DecodeLastRune(b)
	return unicode.IsLetter(r) || unicode.IsMark(r)
}

func beginsWithLetter(b []byte) bool {
	r, _ := utf8.DecodeRune(b)
	return unicode.IsLetter(r)
}

// endsInTag reports whether the last word of b is a handle, hashtag or address.
func endsInTag(b []byte) bool {
	const longest = 120
	i := len(b)
	for i > 0 && len(b)-i < longest && b[i-1] > ' ' {
		i--
	}
	word := b[i:]
	return len(word) > 1 && (word[0] == '@' || word[0] == '#') || bytes.Contains(word, []byte("://"))
}

// isInAddress reports whether the address that begins before i reaches i: one of at
// most maxSentence bytes.
func isInAddress(text []byte, i int) bool {
	from := i
	for from > 0 && i-from < maxSentence && text[from-1] > ' ' {
		from--
	}
	for from < i && !isAlphanumeric(text[from]) {
		from++
	}
	stop := wordEnd(text, from, i, false)
	return stop < i && linkEnd(text, from, stop, i) == i
}
