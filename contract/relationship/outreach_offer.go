package relationship

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// An OfferWord is a list of words by which one part of an offer is recognised.
type OfferWord struct {
	Question Question `json:"question"`
	Sign     string   `json:"sign"`
	Language string   `json:"language"` // BCP 47; "" is any
	Words    []string `json:"words"`
}

// offer looks for the words, amounts and dates that answer a question.
func (o *Checker) offer(q Question) func(draft) reply {
	return func(d draft) reply {
		var r reply
		gaps := d.gaps
		d.eachPart(func(p Part, text string) {
			fold := caption.Fold(text)
			for _, h := range caption.Longest(o.offers.Find(nil, fold)) {
				if w := &o.offerOf[h.Phrase]; w.Question == q && !overlaps(gaps, p, h.Span) && (q != OfferWhat || !theirs(fold.Text[:h.Folded.Start])) {
					r.see(Sight{Part: p, Span: h.Span, Sign: w.Sign})
				}
			}
			for _, s := range shapesOf(q) {
				for _, at := range s.re.FindAllStringSubmatchIndex(text, mostSights) {
					span := caption.Span{Start: at[2], End: at[3]}
					if !overlaps(gaps, p, span) && !overlaps(r.seen, p, span) {
						r.see(Sight{Part: p, Span: span, Sign: s.sign})
					}
				}
			}
		})
		return r
	}
}

func (r *reply) see(s Sight) {
	if r.value++; len(r.seen) < mostSights {
		r.seen = append(r.seen, s)
	}
}

// purpose looks for the brand and its products.
func (o *Checker) purpose(d draft) reply {
	if len(d.from.names()) == 0 {
		return reply{why: "neither brand nor product was given"}
	}
	var r reply
	d.eachPart(func(p Part, text string) {
		for _, s := range spansOf(text, d.from) {
			r.see(Sight{Part: p, Span: s, Sign: "named"})
		}
	})
	return r
}

// names are the sender's brand, products and handles, as names are compared.
func (from Sender) names() (list []string) {
	for _, x := range slices.Concat([]string{from.Brand}, from.Products, from.Handles) {
		if x = plain(strings.TrimPrefix(strings.TrimSpace(x), "@")); x != "" {
			list = append(list, x)
		}
	}
	return list
}

// spansOf returns where a text names the sender's brand, products or handles.
func spansOf(text string, from Sender) (spans []caption.Span) {
	fold := caption.Fold(text)
	for _, name := range from.names() {
		for at := 0; len(spans) < mostSights; {
			i := bytes.Index(fold.Text[at:], []byte(name))
			if i < 0 {
				break
			}
			s := caption.Span{Start: at + i, End: at + i + len(name)}
			at = s.End
			if alone(fold.Text, s) {
				spans = append(spans, fold.Original(s))
			}
		}
	}
	return spans
}

// alone reports whether no letter or digit of the same word stands beside s.
func alone(text []byte, s caption.Span) bool {
	before, _ := utf8.DecodeLastRune(text[:s.Start])
	after, _ := utf8.DecodeRune(text[s.End:])
	return !inWord(before) && !inWord(after)
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// theirs reports whether what comes next is the creator's already, as in "your last
// reel": one of the three words before it says so.
func theirs(before []byte) bool {
	if n := len(before); n > 60 {
		before = before[n-60:]
	}
	words := bytes.Fields(before)
	for _, w := range words[max(0, len(words)-3):] {
		switch string(w) {
		case "your", "yours", "dein", "deine", "deinen", "deinem", "deiner", "ihr", "ihre", "ihren", "tu", "tus", "su", "sus",
			"ton", "ta", "tes", "votre", "vos", "tuo", "tua", "tuoi", "tue", "suo", "sua", "suoi", "sue", "seu", "seus", "suas", "teu", "teus":
			return true
		}
	}
	return false
}

type offerShape struct {
	sign string
	re   *regexp.Regexp
}

const (
	monthLong = `(?:(?-i:May|March|MAY|MARCH)|january|february|april|june|july|august|september|october|november|december|` +
		`januar|februar|märz|mai|juni|juli|oktober|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|` +
		`janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|` +
		`janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro)`
	monthName = `(?:` + monthLong + `|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)`
	weekday   = `(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|` +
		`lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)`
	edge  = `(?:^|[^\p{L}\p{N}])`
	stop  = `(?:[^\p{L}\p{N}]|$)`
	until = `(?:by|in|on|until|till|before|from|after|since|early|mid|late|end of|during|for|start of|this|next|bis|im|ab|am|vor|nach|anfang|mitte|ende|nächsten|` +
		`en|antes del?|hasta|desde|para|principios de|finales de|el|próximo|avant|jusqu'en|dès|début|mi|fin|le|à partir de|entro|dal|fino a|prossimo|até|em|no dia)`
)

// shapesOf are the patterns that answer a question beside its words; the first
// group is what is shown.
func shapesOf(q Question) []offerShape { return offerShapes()[q] }

var offerShapes = sync.OnceValue(func() map[Question][]offerShape {
	shape := func(sign, pattern string) offerShape { return offerShape{sign, regexp.MustCompile(`(?i)` + pattern)} }
	return map[Question][]offerShape{
		OfferPay: {
			shape("amount", `((?:[$€£¥₹₩]|US\$|R\$|EUR|USD|GBP|CHF|CAD|AUD|JPY|INR|BRL|MXN)[ \t\x{a0}]?\d[\d.,' \x{a0}]*(?:k\b)?)`),
			shape("amount", `(\d[\d.,'\x{a0}]*k?[ \t\x{a0}]?(?:[$€£¥₹₩]|EUR|USD|GBP|CHF|CAD|AUD|JPY|INR|BRL|MXN|euros?|dollars?|pounds?|dólares|reais)`+stop+`)`),
			shape("share", `(\d{1,2}(?:[.,]\d)?[ \t\x{a0}]?%[ \t]+(?:of|commission|per|provision|umsatz|de|di|on)`+stop+`)`),
		},
		OfferWhen: {
			shape("date", edge+`(\d{4}-\d{2}-\d{2})`+stop),
			shape("date", edge+`(\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2}))`+stop),
			shape("date", edge+`(?:by|on|until|till|before|from|bis|am|ab|vor|hasta|el|avant|le|entro il|il|até)[ \t]+(?:the[ \t]+|dem[ \t]+|zum[ \t]+|el[ \t]+|le[ \t]+)?(\d{1,2}[./]\d{1,2}\.?)`+stop),
			shape("date", edge+`(\d{1,2}(?:st|nd|rd|th|\.|º|er)?[ \t]+(?:of[ \t]+|de[ \t]+)?`+monthName+`)`+stop),
			shape("date", edge+`(`+monthName+`[ \t]+\d{1,2}(?:st|nd|rd|th)?)`+stop),
			shape("month", edge+`(`+until+`[ \t]+`+monthLong+`)`+stop),
			shape("month", edge+`(`+monthLong+`[ \t]+(?:19|20)\d{2})`+stop),
			shape("weekday", edge+`(`+until+`[ \t]+`+weekday+`)`+stop),
			shape("span", edge+`((?:within|in|over|for|innerhalb von|in den nächsten|in|en|dentro de|dans|sous|entro|em)[ \t]+(?:the[ \t]+next[ \t]+)?(?:\d{1,3}|two|three|four|six|zwei|drei|vier|dos|tres|cuatro|deux|trois|quatre|due|tre|quattro|duas|três)(?:[ \t]?[-–][ \t]?\d{1,3})?[ \t]+(?:days?|weeks?|months?|tagen?|wochen|monaten?|días|semanas|meses|jours|semaines|mois|giorni|settimane|mesi|dias))`+stop),
			shape("quarter", edge+`(Q[1-4](?:[ \t]+20\d{2})?)`+stop),
		},
	}
})
