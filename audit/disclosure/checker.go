package disclosure

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// A Checker holds regimes ready for use. It never changes, and any number of
// goroutines may share it.
type Checker struct {
	regimes   []compiled
	lexicon   *caption.Lexicon
	uses      [][]use // by phrase of the lexicon
	lookup    lookup
	patterns  []pattern    // by wording id; those of plain wordings are empty
	words     []word       // by wording id
	tagged    []int32      // the ids of hashtag patterns
	tagEnds   [256][]int32 // those that end alike, by their last byte
	tagBegins [256][]int32 // those that begin alike, by their first
	common    int32        // the ids below it are of common wordings, which every regime knows
	denial    int32        // the id of "not an ad"
	twins     []int32      // by wording id: the id of the same words as a hashtag only, plus one
}

// A word is a wording of all regimes together.
type word struct {
	kind     Kind
	sign     Sign // of a claim; else empty
	language string
	single   bool // one word, which counts only where a label stands
	unspaced bool // likewise, in a script that sets no spaces
	ofLinks  bool // a denial of affiliate links, not of other ties
	ad       bool // some regime takes it for one that calls itself an advertisement
	apart    bool // likewise, but of regimes that do not name it, only where a mark or the end of the line follows
	spoken   bool // a hashtag without its sign, which counts only where it is spoken
}

// A use says what a phrase of the lexicon is for.
type use struct {
	id     int32 // of the wording
	anchor bool  // the wording is a pattern, to be tried around the phrase
	offer  bool  // it asks for a code that tells its discount, which few texts have
}

// A compiled is a regime with its rules by sign and its wordings by id.
type compiled struct {
	Regime
	on    map[Sign][]int
	rules map[string]int
	from  []time.Time // of the rules
	rows  []int32     // by wording id: index into Wordings plus one
	kinds map[Kind]int
	goods []int32 // by wording id: index into Goods plus one
}

// ErrNoRegime says that New was called without a regime.
var ErrNoRegime = errors.New("disclosure: no regime")

// New compiles regimes for use. The wordings of all of them and the common ones
// are looked for in one pass; each regime knows the common ones and its own, so that
// it judges a post as it does alone.
//
// It is an error when there is no regime ([ErrNoRegime]), when two have one code,
// when an id is used twice or missing, when a wording names a rule that the
// regime has not, when a pattern cannot be read, or when a date is not
// YYYY-MM-DD.
func New(rs ...Regime) (*Checker, error) {
	if len(rs) == 0 {
		return nil, ErrNoRegime
	}
	b := &builder{Checker: &Checker{}, vocabulary: vocabulary{}, ids: map[string]int32{}, goods: map[string]int32{}, phraseOf: map[string]int{}}
	for _, w := range slices.Concat(commonWordings(), commonSentences(), claimWordings()) {
		for _, text := range w.Texts {
			if _, err := b.add(text, w, w.sign); err != nil {
				return nil, err
			}
		}
	}
	b.common = int32(len(b.words))
	commonWords := int32(len(b.vocabulary))
	for _, r := range rs {
		if slices.ContainsFunc(b.regimes, func(c compiled) bool { return c.Code == r.Code }) {
			return nil, fmt.Errorf("disclosure: regime %q given twice", r.Code)
		}
		c, err := b.compile(r)
		if err != nil {
			return nil, fmt.Errorf("disclosure: regime %q: %w", r.Code, err)
		}
		b.regimes = append(b.regimes, c)
	}
	lexicon, err := caption.Compile(b.phrases)
	if err != nil {
		return nil, fmt.Errorf("disclosure: %w", err)
	}
	b.lexicon, b.lookup = lexicon, b.vocabulary.lookup(commonWords)
	b.denial = b.ids["not an ad"]
	b.twins = make([]int32, len(b.words))
	for text, id := range b.ids {
		if twin, ok := b.ids["#"+text]; ok {
			b.twins[id] = twin + 1
		}
	}
	return b.Checker, nil
}

// A builder is a Checker under construction.
type builder struct {
	*Checker
	vocabulary vocabulary
	ids        map[string]int32 // wording id by folded text
	goods      map[string]int32 // likewise, of regulated goods, which are found in other places than labels
	phraseOf   map[string]int
	phrases    []caption.Phrase
}

// compile checks r and numbers its wordings.
func (b *builder) compile(r Regime) (compiled, error) {
	c := compiled{Regime: r, on: map[Sign][]int{}, rules: map[string]int{}, kinds: map[Kind]int{}}
	for i, rule := range r.Rules {
		if _, twice := c.rules[rule.ID]; twice || rule.ID == "" {
			return compiled{}, fmt.Errorf("rule id %q is empty or used twice", rule.ID)
		}
		from, err := day(rule.From)
		if err != nil {
			return compiled{}, fmt.Errorf("rule %s: %w", rule.ID, err)
		}
		c.rules[rule.ID] = i
		c.from = append(c.from, from)
		for _, s := range append([]Sign{WordSign(rule.ID)}, rule.On...) {
			c.on[s] = append(c.on[s], i)
		}
	}
	for i, w := range r.Wordings {
		if _, ok := c.rules[w.Rule]; w.Rule != "" && !ok {
			return compiled{}, fmt.Errorf("a wording names the rule %q, which is missing", w.Rule)
		}
		if len(w.Texts) == 0 {
			c.kinds[w.Kind] = i
		}
		for _, text := range w.Texts {
			id, err := b.add(text, commonWording{Kind: w.Kind, Language: w.Language}, "")
			if err != nil {
				return compiled{}, err
			}
			c.rows = setAt(c.rows, id, int32(i+1))
			b.spoken(text, w)
		}
	}
	for i, g := range r.Goods {
		if _, err := day(g.From); err != nil {
			return compiled{}, fmt.Errorf("goods %s: %w", g.ID, err)
		}
		for _, text := range g.Texts {
			id, err := b.add(text, commonWording{}, SignRegulated)
			if err != nil {
				return compiled{}, err
			}
			c.goods = setAt(c.goods, id, int32(i+1))
		}
	}
	return c, nil
}

func day(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return time.Time{}, fmt.Errorf("date %q is not YYYY-MM-DD", s)
	}
	return t, nil
}

func setAt(rows []int32, id, row int32) []int32 {
	for int(id) >= len(rows) {
		rows = append(rows, 0)
	}
	rows[id] = row
	return rows
}

// spoken adds the word of the hashtag text: nobody speaks a sign.
func (b *builder) spoken(text string, w Wording) {
	key := keyOf(text)
	plain, ok := strings.CutPrefix(key, "#")
	if _, there := b.ids[plain]; !ok || there || plain == "" || isPattern(key) {
		return
	}
	id, err := b.add(plain, commonWording{Kind: w.Kind, Language: w.Language}, "")
	if err == nil {
		b.words[id].spoken = true
	}
}

// keyOf is what wordings are told apart by.
func keyOf(text string) string {
	return strings.Join(strings.Fields(string(caption.Fold(text).Text)), " ")
}

// add numbers the wording text, or finds the number it has.
func (b *builder) add(text string, w commonWording, sign Sign) (int32, error) {
	key, ids := keyOf(text), b.ids
	if sign == SignRegulated {
		ids = b.goods
	}
	if id, ok := ids[key]; ok {
		of := &b.words[id]
		if of.spoken {
			of.spoken, of.kind, of.language, of.sign = false, w.Kind, w.Language, sign
		}
		of.ad = of.ad || w.Kind == AdTag
		return id, nil
	}
	id := int32(len(b.words))
	ids[key] = id
	entry := word{kind: w.Kind, sign: sign, language: w.Language, ad: w.Kind == AdTag, apart: w.apart}
	entry.ofLinks = w.Kind == Denial && (strings.Contains(key, "affiliat") || strings.Contains(key, "commission") || strings.Contains(key, "links"))
	if !isPattern(key) {
		entry.single = sign == "" && !strings.Contains(key, " ") && !strings.HasPrefix(key, "#") && !isUnspaced(key)
		entry.unspaced = sign == "" && w.Kind == AdTag && isUnspaced(key)
		b.words, b.patterns = append(b.words, entry), append(b.patterns, pattern{})
		b.phrase(key, caption.Either, use{id: id})
		return id, nil
	}
	p, anchors, err := b.vocabulary.compilePattern(key)
	if err != nil {
		return 0, err
	}
	b.words, b.patterns = append(b.words, entry), append(b.patterns, p)
	if anchors == nil {
		b.tagged = append(b.tagged, id)
		if p.suffix != "" {
			end := p.suffix[len(p.suffix)-1]
			b.tagEnds[end] = append(b.tagEnds[end], id)
		} else {
			b.tagBegins[p.prefix[0]] = append(b.tagBegins[p.prefix[0]], id)
		}
	}
	for _, a := range anchors {
		b.phrase(a, caption.Either, use{id, true, p.offer})
	}
	return id, nil
}

// phrase adds a use of a phrase to the lexicon.
func (b *builder) phrase(text string, form caption.Form, u use) {
	n, ok := b.phraseOf[text]
	if !ok {
		n = len(b.phrases)
		b.phraseOf[text] = n
		b.phrases = append(b.phrases, caption.Phrase{Text: text, Form: form, Part: isUnspaced(text)})
		b.uses = append(b.uses, nil)
	}
	b.uses[n] = append(b.uses[n], u)
}

// isUnspaced reports whether text is in a script that sets no spaces.
func isUnspaced(text string) bool {
	return strings.ContainsFunc(text, setsNoSpaces)
}

func setsNoSpaces(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}
