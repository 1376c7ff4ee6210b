package persona

import (
	"bytes"
	"math"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement/caption"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// A fail reports one problem: the path, the rule, and what it was held against.
type fail = func(field, rule, param string)

// addUp is how far from 1 weights may add up: three thirds written as 0.333 do.
const addUp = 0.001

// check holds the fields of a persona against each other.
func (p Persona) check(f fail) {
	for d := range dimensions {
		p.Demographics.target(d).check(d, "demographics."+d.name(), f)
	}
	for _, list := range []struct {
		path  string
		terms []Term
	}{
		{"interests", p.Interests}, {"pain_points", p.PainPoints},
		{"aspirations", p.Aspirations}, {"buying_moments", p.BuyingMoments},
	} {
		once := seen{}
		for i, t := range list.terms {
			at := problem.Index(list.path, i)
			once.phrase(t.Term, problem.Join(at, "term"), f)
			for k, also := range t.Also {
				once.phrase(also, problem.Index(problem.Join(at, "also"), k), f)
			}
		}
	}
	once := seen{}
	for i, t := range p.Platforms {
		once.key(string(t.Platform), problem.Join(problem.Index("platforms", i), "platform"), f)
	}
	once = seen{}
	for i, format := range p.Formats {
		once.key(string(format), problem.Index("formats", i), f)
	}
	once = seen{}
	for i, style := range p.Content {
		once.key(string(style), problem.Index("content", i), f)
	}
	once = seen{}
	for i, v := range p.Values {
		once.phrase(v, problem.Index("values", i), f)
	}
	p.checkExclusions(f)
}

// checkExclusions looks for what cannot be found, stands twice, or is wanted.
func (p Persona) checkExclusions(f fail) {
	for i, code := range p.Exclude.Countries {
		checkCountry(code, problem.Index("exclude.countries", i), f)
	}
	for _, list := range []struct {
		path  string
		words []string
	}{
		{"exclude.countries", p.Exclude.Countries}, {"exclude.handles", p.Exclude.Handles}, {"exclude.rivals", p.Exclude.Rivals},
		{"exclude.brands", p.Exclude.Brands}, {"exclude.topics", p.Exclude.Topics}, {"exclude.words", p.Exclude.Words},
	} {
		once := seen{}
		for i, w := range list.words {
			if at := problem.Index(list.path, i); list.path == "exclude.words" || compact(folded(w)) == "" {
				once.phrase(w, at, f)
			} else {
				once.key(compact(folded(w)), at, f)
			}
		}
	}
	excluded := map[string]string{}
	for i, t := range p.Exclude.Topics {
		excluded[folded(t)] = problem.Index("exclude.topics", i)
	}
	for i, t := range p.Exclude.Words {
		excluded[folded(t)] = problem.Index("exclude.words", i)
	}
	for i, t := range p.Interests {
		if by, is := excluded[folded(t.Term)]; is {
			f(problem.Join(problem.Index("interests", i), "term"), "not_excluded", by)
		}
	}
}

// check holds the groups of one dimension against each other.
func (t Target) check(d dimension, path string, f fail) {
	if t.Least > 0 && !t.Asked() {
		f(problem.Join(path, "least"), "groups_given", "")
	}
	if t.Mix && !t.Asked() {
		f(problem.Join(path, "mix"), "groups_given", "")
	}
	once, sum, full, given := seen{}, 0.0, false, true
	var bands []ageBand
	for i, g := range t.Groups {
		at := problem.Join(problem.Index(problem.Join(path, "groups"), i), "key")
		once.phrase(g.Key, at, f)
		d.checkKey(g.Key, at, f)
		if band, ok := parseAge(g.Key); d == ages && ok {
			for _, b := range bands {
				if b.from <= band.to && band.from <= b.to && folded(g.Key) != folded(t.Groups[b.group].Key) {
					f(at, "overlaps", problem.Index(problem.Join(path, "groups"), b.group))
				}
			}
			band.group = i
			bands = append(bands, band)
		}
		if t.Mix && g.Weight == 0 {
			f(problem.Join(problem.Index(problem.Join(path, "groups"), i), "weight"), "weight_given", "")
			given = false
		}
		sum += g.Weight
		full = full || g.Weight == 0 || g.Weight == 1
	}
	switch {
	case t.Mix && t.Asked() && given && !(math.Abs(sum-1) <= addUp+1e-9):
		f(problem.Join(path, "groups"), "add_up", "1")
	case !t.Mix && t.Asked() && !full:
		f(problem.Join(path, "groups"), "one_at_full", "")
	}
}

// checkKey says whether a key can be one of the dimension.
func (d dimension) checkKey(key, path string, f fail) {
	switch d {
	case ages:
		if _, ok := parseAge(key); !ok {
			f(path, "age_band", "")
		}
	case countries:
		checkCountry(key, path, f)
	case languages:
		if !isLanguage(key) {
			f(path, "language", "")
		}
	case genders:
		checkGender(key, path, f)
	}
}

// checkGender refuses the short and plural names of the genders that sources call
// "female" and "male": they would match nobody. Any other gender stands.
func checkGender(key, path string, f fail) {
	if meant := meantGender(key); meant != "" {
		f(path, "gender_named", meant)
	}
}

func meantGender(key string) string {
	if key == "female" || key == "male" { // as most sources write them
		return ""
	}
	for _, g := range [...]struct{ is, meant string }{
		{"f", "female"}, {"w", "female"}, {"woman", "female"}, {"women", "female"}, {"females", "female"},
		{"m", "male"}, {"man", "male"}, {"men", "male"}, {"males", "male"},
	} {
		if equalFold(key, g.is) {
			return g.meant
		}
	}
	return ""
}

func checkCountry(code, path string, f fail) {
	if IsCountry(code) {
		return
	}
	if meant := meantCountry(code); meant != "" {
		f(path, "country_named", meant)
		return
	}
	f(path, "country", "")
}

// isLanguage reports whether a text has the form of a language tag: a primary
// language of two or three letters and subtags of one to eight letters or digits.
func isLanguage(tag string) bool {
	length, primary := 0, true
	for i := 0; i <= len(tag); i++ {
		if i == len(tag) || tag[i] == '-' {
			if length == 0 || length > 8 || primary && (length < 2 || length > 3) {
				return false
			}
			length, primary = 0, false
			continue
		}
		letter := tag[i]|0x20 >= 'a' && tag[i]|0x20 <= 'z'
		if !letter && (primary || tag[i] < '0' || tag[i] > '9') {
			return false
		}
		length++
	}
	return true
}

// seen notes where a name stood first.
type seen map[string]string

// phrase refuses a text of which folding leaves nothing, and one that is there.
func (s seen) phrase(text, path string, f fail) {
	if text == "" {
		return // required says so
	}
	key := folded(text)
	if strings.TrimLeft(key, "#@ ") == "" {
		f(path, "has_letter", "")
		return
	}
	s.key(key, path, f)
}

// key refuses one that is there.
func (s seen) key(key, path string, f fail) {
	if first, is := s[key]; is {
		f(path, "unique", first)
		return
	}
	s[key] = path
}

// folded is a text in the plain form in which names are compared.
func folded(text string) string {
	var scratch caption.Folded
	caption.FoldInto(&scratch, text)
	return string(bytes.Join(bytes.Fields(scratch.Text), []byte{' '}))
}
