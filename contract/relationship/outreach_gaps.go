package relationship

import (
	"regexp"
	"strings"
	"sync"
	"unicode"

	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// A gapShape is one way in which templates mark a gap. The first group of the
// pattern, or all of it, is the gap.
type gapShape struct {
	sign    string
	needs   string // one of these must stand in the text; "" asks for none
	pattern string
	fits    func(inside string) bool // nil takes all; it gets the second group
}

const greetings = `hi|hii|hello|hey|heya|dear|hallo|liebe[rs]?|liebe/r|sehr geehrte[rs]?|guten tag|hola|querid[oa]|estimad[oa]|bonjour|salut|cher|chère|ch[eè]re?\(e\)|coucou|ciao|car[oa]|gentile|olá|oi|prezad[oa]`

// needy are greetings that no one ends without a name.
const needy = `dear|liebe[rs]?|liebe/r|sehr geehrte[rs]?|querid[oa]|estimad[oa]|cher|chère|car[oa]|gentile|prezad[oa]`

const nobody = `influencers?|influencer(?:in|innen)|creators?|content[ -]creators?|bloggers?|blogger(?:in|innen)|vloggers?|youtubers?|tiktokers?|instagrammers?|sir|madam|ma'am|sir/madam|user|customer|partner|friend|recipient|` +
	`damen und herren|señor(?:es|a)?|creador(?:a|es)?|influenceur|influenceuse|créateur|créatrice|influenciador(?:a|es)?|criador(?:a|es)?`

// gapShapes are the ways, the more telling first. Where two lie over each other the
// first counts.
func gapShapes() []gapShape {
	return []gapShape{
		{"braces", "{", `([$#]?\{\{\{?[^{}\n]{0,80}\}\}\}?)`, nil},
		{"braces", "{", `(\{%[^%\n]{0,80}%\})`, nil},
		{"braces", "{", `([$#]?\{[ \t]*[\p{L}_][\p{L}\p{N}_ .'|:/-]{0,60}\})`, nil},
		{"merge_field", "|", `(\*\|[^|\n]{1,40}\|\*)`, nil},
		{"merge_field", "«", `(«([^»\n]{1,40})»)`, isField},
		{"merge_field", "@#|:", `((?:@@|##|\|\||::)([\p{L}_][\p{L}\p{N}_ ]{0,40})(?:@@|##|\|\||::))`, nil},
		{"percent", "%", `(?:^|[^\p{N}\p{L}%])(%%?([A-Za-z_][A-Za-z0-9_]{1,40})%%?)`, func(in string) bool { return !isHex(in) }},
		{"brackets", "[", `(\[\[?[ \t]*([^\[\]\n]{1,60})\]\]?)(?:[^(]|$)`, isGap},
		{"angles", "<", `(<<?[ \t]*([^<>\n]{1,60}?)[ \t]*>>?)`, func(in string) bool { return !strings.ContainsAny(in, "@=:/") && isGap(in) }},
		{"crosses", "X", `(?:^|[^\p{L}\p{N}])(X{3,})(?:[^\p{L}\p{N}]|$)`, nil},
		{"crosses", "xX", `([$€£¥][ \t]?[xX]+)(?:[^\p{L}]|$)`, nil},
		{"crosses", "xX", `(?:^|[^\p{L}\p{N}])([xX]+[ \t]?[€%])`, nil},
		{"crosses", "xX", `(?:^|[^\p{L}\p{N}])(xx[./-]xx(?:[./-]x+)?|XX[./-]XX(?:[./-]X+)?)`, nil},
		{"crosses", "@#", `([@#][xX]{2,})(?:[^\p{L}\p{N}_.]|$)`, nil},
		{"blank", "_", `(_{3,})`, nil},
		{"left_note", "", `(?i)(lorem ipsum|(?:insert|enter|add|put) (?:the |your |their |a )?(?:first )?(?:name|link|handle|brand|product|date|amount) here|your name here)`, nil},
		{"empty_value", "", `(?im)^[^\p{L}\n]{0,8}((?:` + greetings + `)[ \t]+(?:null|undefined|none|nan|nil|n/a|f_?name|first[_ ]?name|last[_ ]?name|name|user_?name|vorname|nombre|prénom|nome))(?:[^\p{L}\p{N}]|$)`, nil},
		{"empty_value", "", `(?im)^[^\p{L}\n]{0,8}((?:` + greetings + `)[ \t]+[,!;:])`, nil},
		{"empty_value", "", `(?im)^[^\p{L}\n]{0,8}((?:` + needy + `)[,!:])`, nil},
		{"to_nobody", "", `(?im)^[^\p{L}\n]{0,8}((?:` + greetings + `)[ \t]+(?:\p{L}+[ \t]+){0,2}(?:` + nobody + `))(?:[^\p{L}\p{N}]|$)`, nil},
		{"to_nobody", "", `(?i)(to whom it may concern|madame, monsieur|a quien corresponda)`, nil},
	}
}

type compiledGap struct {
	gapShape
	re *regexp.Regexp
}

var compiledGaps = sync.OnceValue(func() []compiledGap {
	shapes := gapShapes()
	list := make([]compiledGap, len(shapes))
	for i, s := range shapes {
		list[i] = compiledGap{s, regexp.MustCompile(s.pattern)}
	}
	return list
})

// gaps says what is left of a template.
func (o *Checker) gaps(d draft) reply {
	return reply{value: float64(len(d.gaps)), seen: d.gaps}
}

// mostSights is how many sights of one question are looked for.
const mostSights = 200

// gapsOf finds what is left of a template. Links are not looked into.
func gapsOf(m Message) (seen []Sight) {
	m.eachPart(func(p Part, text string) {
		links := caption.Scan(text, caption.Rules{Skip: caption.Words | caption.Sentences | caption.Emoji}).Links
		for _, g := range compiledGaps() {
			if g.needs != "" && !strings.ContainsAny(text, g.needs) {
				continue
			}
			for _, at := range g.re.FindAllStringSubmatchIndex(text, mostSights) {
				s := caption.Span{Start: at[2], End: at[3]}
				if g.fits != nil && !g.fits(text[at[4]:at[5]]) || g.sign == "blank" && isRule(text, s) || inLink(links, s) || overlaps(seen, p, s) {
					continue
				}
				if len(seen) < mostSights {
					seen = append(seen, Sight{Part: p, Span: s, Sign: g.sign})
				}
			}
		}
	})
	return seen
}

func inLink(links []caption.Link, s caption.Span) bool {
	for i := range links {
		if links[i].Covers(s) {
			return true
		}
	}
	return false
}

// isRule reports whether s is all that stands on its line.
func isRule(text string, s caption.Span) bool {
	before, after := text[:s.Start], text[s.End:]
	before = before[strings.LastIndexByte(before, '\n')+1:]
	if i := strings.IndexByte(after, '\n'); i >= 0 {
		after = after[:i]
	}
	return strings.TrimSpace(before+after) == ""
}

// isHex reports whether a text between percent signs is a byte of an address.
func isHex(s string) bool {
	return len(s) == 2 && strings.Trim(s, "0123456789ABCDEFabcdef") == ""
}

// isField reports whether a text is one word that names a field.
func isField(s string) bool { return !strings.ContainsAny(s, " \t") && isGap(s) }

// isGap reports whether a text between brackets asks to be replaced: it is in
// capitals, has an underscore, or is short and names what templates leave open.
func isGap(s string) bool {
	letters, capitals := 0, 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			letters++
			if unicode.IsUpper(r) {
				capitals++
			}
		}
	}
	if letters >= 2 && capitals == letters && !strings.ContainsAny(s, "0123456789") {
		return true
	}
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' })
	if len(words) == 0 || len(words) > 6 {
		return false
	}
	if strings.Contains(s, "_") && letters >= 2 {
		return true
	}
	for _, w := range words {
		if gapWords()[w] {
			return true
		}
	}
	return false
}

var gapWords = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`name firstname lastname fname lname fullname nickname username handle insert your brand company agency product
		topic niche link url date deadline amount rate budget fee creator influencer blogger campaign city placeholder
		vorname nachname marke produkt thema datum betrag nombre marca producto tema fecha importe prénom prenom nom marque produit sujet montant
		nome cognome prodotto argomento importo produto assunto valor`) {
		m[w] = true
	}
	return m
})
