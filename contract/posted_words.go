package contract

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/caption"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi"
)

// A postText is one text of a post, read once.
type postText struct {
	where disclosure.Where
	index int
	caption.Caption
	folded *caption.Folded
}

// textsOf reads the texts of a post, the caption first. The comment comes last: what
// stands only there is not in the post.
func textsOf(c disclosure.Content) []postText {
	rules := caption.RulesFor(string(c.Platform))
	var list []postText
	add := func(where disclosure.Where, index int, text string) {
		if text != "" {
			list = append(list, postText{where, index, caption.Scan(text, rules), caption.Fold(text)})
		}
	}
	add(disclosure.InCaption, 0, c.Caption)
	add(disclosure.InTitle, 0, c.Title)
	for i, t := range c.Screen {
		add(disclosure.OnScreen, i, t.Text)
	}
	for i, t := range c.Speech {
		add(disclosure.InSpeech, i, t.Text)
	}
	add(disclosure.InComment, 0, c.FirstComment)
	return list
}

// guidelines checks the words that the brief asks for and bans.
func (b *briefCheck) guidelines(path string, g Guidelines) {
	for i, tag := range g.Hashtags {
		b.require("BRIEF-HASHTAG", at(path+".hashtags", i), "#"+strings.TrimPrefix(tag, "#"), func(t postText) (caption.Span, bool) { return tagged(t.Hashtags, tag) })
	}
	for i, name := range g.Mentions {
		b.require("BRIEF-MENTION", at(path+".mentions", i), "@"+strings.TrimPrefix(name, "@"), func(t postText) (caption.Span, bool) {
			for _, m := range t.Mentions {
				if sameTag(m.Name) == sameTag(name) {
					return m.Span, true
				}
			}
			return caption.Span{}, false
		})
	}
	for i, link := range g.Links {
		if slices.ContainsFunc(b.post.Content.Links, func(l string) bool { return leadsTo(l, link) }) {
			b.add("BRIEF-LINK", at(path+".links", i), Kept, "The link "+link+" is attached to the post.")
			continue
		}
		b.require("BRIEF-LINK", at(path+".links", i), "the link "+link, func(t postText) (caption.Span, bool) {
			for _, l := range t.Links {
				if leadsTo(t.Text[l.Start:l.End], link) {
					return l.Span, true
				}
			}
			return caption.Span{}, false
		})
	}
	for i, code := range g.Codes {
		b.require("BRIEF-CODE", at(path+".codes", i), "the code "+code, func(t postText) (caption.Span, bool) { return worded(t, code) })
	}
	for i, point := range g.TalkingPoints {
		b.point(at(path+".talking_points", i), point)
	}
	for i, tag := range g.BannedHashtags {
		b.ban("BRIEF-BANNED-HASHTAG", at(path+".banned_hashtags", i), "#"+strings.TrimPrefix(tag, "#"), func(t postText) (caption.Span, bool) { return tagged(t.Hashtags, tag) })
	}
	b.banPhrases("BRIEF-BANNED-CLAIM", path+".banned_claims", g.BannedClaims)
	b.banPhrases("BRIEF-BANNED-WORD", path+".banned_words", g.BannedWords)
}

// require adds an item for something that has to be in the post.
func (b *briefCheck) require(rule, path, what string, find func(postText) (caption.Span, bool)) {
	for _, t := range b.texts {
		span, ok := find(t)
		if !ok || rule != "BRIEF-CODE" && t.where == disclosure.InSpeech {
			continue
		}
		item := b.add(rule, path, Kept, sentence(what+" is there"))
		item.Where, item.Index, item.Span = t.where, t.index, span
		switch t.where {
		case disclosure.InCaption:
			item.Seen = b.seen(t, span)
			if item.Seen == engagement.No {
				item.Message = sentence(what + " is there, after the place where the platform hides the rest")
			}
		case disclosure.InComment:
			item.Verdict, item.Message = Broken, sentence(what+" stands only in a comment")
		}
		return
	}
	if rule == "BRIEF-CODE" && b.post.Content.Unwatched == engagement.Yes {
		b.add(rule, path, NotAssessed, sentence(what+" is not in the texts, and nobody went through picture and sound"))
		return
	}
	b.add(rule, path, Broken, sentence(what+" is missing"))
}

// seen reports whether a span of the caption shows before the rest is hidden.
func (b *briefCheck) seen(t postText, span caption.Span) engagement.Tri {
	for _, cut := range disclosure.Cuts() {
		if cut.Platform == b.post.Content.Platform && (cut.Format == "" || cut.Format == b.post.Content.Format) {
			return engagement.Said(span.End <= t.Cut(cut.Lines, cut.Chars))
		}
	}
	return engagement.Unsaid
}

// ban adds an item for something that must not be in the post.
func (b *briefCheck) ban(rule, path, what string, find func(postText) (caption.Span, bool)) {
	for _, t := range b.texts {
		if span, ok := find(t); ok {
			item := b.add(rule, path, Broken, sentence(what+" is banned"))
			item.Where, item.Index, item.Span = t.where, t.index, span
			return
		}
	}
	b.absent(rule, path, sentence(what+" was not found"))
}

// absent adds an item for something banned that no text has.
func (b *briefCheck) absent(rule, path, message string) {
	if b.post.Content.Unwatched == engagement.Yes {
		b.add(rule, path, NotAssessed, message+" Nobody went through picture and sound.")
		return
	}
	b.add(rule, path, Kept, message)
}

// banPhrases looks for words and sentences as they stand, folded, as whole words.
func (b *briefCheck) banPhrases(rule, path string, banned []string) {
	for i, text := range banned {
		lexicon, err := caption.Compile([]caption.Phrase{{Text: text}})
		if err != nil {
			b.add(rule, at(path, i), NotAssessed, "It has no word to look for.")
			continue
		}
		b.ban(rule, at(path, i), fmt.Sprintf("“%s”", text), func(t postText) (caption.Span, bool) {
			hits := lexicon.Find(nil, t.folded)
			if len(hits) == 0 {
				return caption.Span{}, false
			}
			return hits[0].Span, true
		})
	}
}

// enoughWords is the share of a talking point's words that the post has to have. Our
// own judgement: a point may be made in other words.
const enoughWords = 0.6

// point looks for the words of a talking point.
func (b *briefCheck) point(path, point string) {
	words := longWords(point)
	if len(words) == 0 {
		b.add("BRIEF-POINT", path, Look, "The point has no long word to look for.")
		return
	}
	var all []string
	for _, t := range b.texts {
		if t.where != disclosure.InComment {
			all = append(all, longWords(t.Text)...)
		}
	}
	found := 0
	for _, w := range words {
		if slices.ContainsFunc(all, func(o string) bool { return alike(w, o) }) {
			found++
		}
	}
	message := fmt.Sprintf("%d of the %d words of “%s” are in the post.", found, len(words), point)
	switch {
	case float64(found) >= float64(enoughWords*float64(len(words))):
		b.add("BRIEF-POINT", path, Kept, message)
	case b.post.Content.Unwatched == engagement.Yes:
		b.add("BRIEF-POINT", path, NotAssessed, message+" Nobody went through picture and sound.")
	default:
		b.add("BRIEF-POINT", path, Look, message)
	}
}

// longWords returns the words of a text that have four letters or more, folded, each
// once.
func longWords(text string) []string {
	folded := string(caption.Fold(text).Text)
	scan := caption.Scan(folded, caption.Default())
	var list []string
	add := func(w string) {
		if utf8.RuneCountInString(w) >= 4 && !slices.Contains(list, w) {
			list = append(list, w)
		}
	}
	for _, s := range scan.Words {
		add(folded[s.Start:s.End])
	}
	for _, t := range scan.Hashtags {
		add(t.Name)
	}
	return list
}

// alike reports whether two words are the same but for an ending of at most three
// letters: "hydrates" and "hydrating".
func alike(a, b string) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n >= 4 && len(a)-n <= 3 && len(b)-n <= 3
}

func tagged(tags []caption.Tag, name string) (caption.Span, bool) {
	want := string(caption.Fold(sameTag(name)).Text)
	for _, t := range tags {
		if string(caption.Fold(sameTag(t.Name)).Text) == want {
			return t.Span, true
		}
	}
	return caption.Span{}, false
}

// worded looks for a code as a whole word or hashtag.
func worded(t postText, code string) (caption.Span, bool) {
	want := roi.NormalCode(code)
	for _, s := range t.Words {
		if roi.NormalCode(t.Text[s.Start:s.End]) == want {
			return s, true
		}
	}
	for _, tag := range t.Hashtags {
		if roi.NormalCode(tag.Name) == want {
			return tag.Span, true
		}
	}
	return phrased(t, code)
}

// phrased looks for a code that is no single word: "MIA-20".
func phrased(t postText, code string) (caption.Span, bool) {
	lexicon, err := caption.Compile([]caption.Phrase{{Text: code}})
	if err != nil {
		return caption.Span{}, false
	}
	if hits := lexicon.Find(nil, t.folded); len(hits) > 0 {
		return hits[0].Span, true
	}
	return caption.Span{}, false
}

// leadsTo reports whether an address is the one that is wanted: the same host but
// for "www.", the same path but for a "/" at its end, and at least the parameters
// that are wanted.
func leadsTo(got, want string) bool {
	g, err := parseLink(got)
	if err != nil {
		return false
	}
	w, err := parseLink(want)
	if err != nil {
		return false
	}
	host := func(u *url.URL) string { return strings.TrimPrefix(strings.ToLower(u.Host), "www.") }
	if host(g) != host(w) || strings.TrimSuffix(g.Path, "/") != strings.TrimSuffix(w.Path, "/") {
		return false
	}
	has := g.Query()
	for name, values := range w.Query() {
		if !slices.Equal(has[name], values) {
			return false
		}
	}
	return true
}

func parseLink(text string) (*url.URL, error) {
	if !strings.Contains(text, "://") {
		text = "https://" + text
	}
	return url.Parse(text)
}

// disclosed checks the duty to disclose, and the wording and label agreed.
func (b *briefCheck) disclosed(k *disclosure.Checker) {
	ties := b.c.Ties()
	if k == nil {
		b.add("BRIEF-DISCLOSURE", "disclosure", NotAssessed, "No rules on disclosure were handed in.")
	} else {
		b.report.Disclosure = k.Check(b.post.Content, ties)
		switch b.report.Disclosure.Verdict() {
		case disclosure.Pass:
			b.add("BRIEF-DISCLOSURE", "disclosure", Kept, "The tie is disclosed as the rules ask.")
		case disclosure.Fail:
			b.add("BRIEF-DISCLOSURE", "disclosure", Broken, "The tie is not disclosed as the rules ask; see the findings.")
		default:
			b.add("BRIEF-DISCLOSURE", "disclosure", NotAssessed, "Whether the tie is disclosed as the rules ask cannot be decided.")
		}
	}
	d := b.c.Disclosure
	if d == nil {
		return
	}
	if len(d.Wording) > 0 {
		b.wording(d.Wording)
	}
	if d.PlatformTool == engagement.Yes {
		on := b.post.Content.Label.On
		if on == engagement.Unsaid {
			b.add("BRIEF-LABEL", "disclosure.platform_tool", NotAssessed, "Whether the platform's label is on is not known.")
		} else {
			b.judge("BRIEF-LABEL", "disclosure.platform_tool", on == engagement.Yes, "The platform's label is "+map[bool]string{true: "on.", false: "off."}[on == engagement.Yes])
		}
	}
}

// wording looks for any of the agreed wordings.
func (b *briefCheck) wording(agreed []string) {
	for i, text := range agreed {
		lexicon, err := caption.Compile([]caption.Phrase{{Text: text}})
		if err != nil {
			continue
		}
		for _, t := range b.texts {
			if hits := lexicon.Find(nil, t.folded); len(hits) > 0 && t.where != disclosure.InComment {
				item := b.add("BRIEF-WORDING", at("disclosure.wording", i), Kept, sentence(text+" is there"))
				item.Where, item.Index, item.Span = t.where, t.index, hits[0].Span
				if t.where == disclosure.InCaption {
					item.Seen = b.seen(t, hits[0].Span)
				}
				return
			}
		}
	}
	if b.post.Content.Unwatched == engagement.Yes {
		b.add("BRIEF-WORDING", "disclosure.wording", NotAssessed, "None of the agreed wordings is in the texts, and nobody went through picture and sound.")
		return
	}
	b.add("BRIEF-WORDING", "disclosure.wording", Broken, "None of the agreed wordings is there: "+strings.Join(agreed, ", ")+".")
}

func dayOf(t time.Time, loc *time.Location) civil.Date { return civil.DateOf(t, loc) }
