package tracking

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A LintPolicy is what a link is held against. The zero LintPolicy uses the current
// rules of channels, takes no place for the own site and knows not whether the piece
// is paid for.
type LintPolicy struct {
	Rules    *ChannelRules       `json:"rules,omitempty"`     // nil: GA4Channels
	Paid     engagement.Tri      `json:"paid,omitzero"`       // whether the piece that carries the link is paid for
	Platform engagement.Platform `json:"platform,omitempty"`  // where it is published; empty: not said
	On       string              `json:"on,omitempty"`        // host or address of the page that carries the link
	Own      []string            `json:"own,omitempty"`       // hosts that count as one site with the link's
	Landed   string              `json:"landed,omitempty"`    // the address at which a click arrived, redirects done
	MaxLink  int                 `json:"max_link,omitempty"`  // in bytes; 0: 2,048 (K)
	MaxValue int                 `json:"max_value,omitempty"` // in characters; 0: 100 (K)
}

// A Finding is one rule meeting one place of a link. It never repeats a value.
type Finding struct {
	Rule    string           `json:"rule"`
	Grade   Grade            `json:"grade"`
	Param   string           `json:"param,omitempty"` // the parameter, where it is about one
	Start   int              `json:"start"`           // link[Start:End], bytes; the whole link where it is about none
	End     int              `json:"end"`
	Message string           `json:"message"`       // one sentence
	Fix     string           `json:"fix,omitempty"` // what to write instead
	Source  string           `json:"source"`
	Trust   engagement.Trust `json:"trust"`
}

// Lint says what is wrong with a tagged link, in the order of [LintRules] and, of
// one rule, of the link. A link without any parameter misses its three needed ones;
// text that is no link is one finding.
func Lint(link string, p LintPolicy) []Finding {
	l, err := ParseLink(link)
	if err != nil {
		return one("link-unreadable", pair{}, len(link), strings.TrimPrefix(err.Error(), "tracking: "), "Write the whole address, with https://.")
	}
	c := &linter{link: link, l: l, u: l.UTM(), p: p}
	c.shape()
	c.names()
	c.values()
	c.where()
	c.channel()
	order := make(map[string]int)
	for i, r := range LintRules() {
		order[r.ID] = i
	}
	slices.SortStableFunc(c.found, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(order[a.Rule], order[b.Rule]), cmp.Compare(a.Start, b.Start), cmp.Compare(a.Param, b.Param))
	})
	return c.found
}

// one is a single finding; a zero pair means the whole of so many bytes.
func one(rule string, at pair, whole int, message, fix string) []Finding {
	f := Finding{Rule: rule, Param: at.name, Start: at.start, End: at.start + len(at.raw), Message: message, Fix: fix}
	if at.raw == "" {
		f.Start, f.End = 0, whole
	}
	for _, r := range LintRules() {
		if r.ID == rule {
			f.Grade, f.Source, f.Trust = r.Grade, r.Source, r.Trust
		}
	}
	return []Finding{f}
}

type linter struct {
	link  string
	l     Link
	u     UTM
	p     LintPolicy
	found []Finding
}

func (c *linter) add(rule string, at pair, fix, format string, args ...any) {
	c.found = append(c.found, one(rule, at, len(c.link), fmt.Sprintf(format, args...), fix)...)
}

// shape looks at the link as a whole.
func (c *linter) shape() {
	for _, p := range c.l.query {
		lower := strings.ToLower(p.value)
		if strings.Contains(p.raw, "?") && strings.Contains(lower, "utm_") {
			c.add("link-second-question-mark", p, "Write & instead of the second question mark.", "A second question mark hides the parameters behind it in the value of %s.", p.name)
		}
		if strings.HasPrefix(strings.ToLower(p.name), "amp;utm") {
			c.add("link-html-escaped", p, "Write & instead of &amp;.", "The parameter is named %q, since an ampersand was written as &amp;.", p.name)
		}
	}
	if strings.Contains(strings.ToLower(c.l.fragment), "utm_") {
		c.add("utm-in-fragment", pair{}, "Put the parameters before the #.", "The parameters behind the # are not read.")
	}
	if limit := cmp.Or(c.p.MaxLink, 2048); len(c.link) > limit {
		c.add("link-long", pair{}, "Shorten the values.", "The link has %d bytes; past %d some programs cut it.", len(c.link), limit)
	}
	for _, name := range c.u.Missing() {
		c.add("utm-missing", pair{}, "Add "+name+".", "The link has no %s.", name)
	}
}

// names looks at the parameters' names.
func (c *linter) names() {
	seen := make(map[string]bool)
	for _, p := range c.l.query {
		known := isUTM(p.name)
		switch lower := strings.ToLower(strings.TrimSpace(p.name)); {
		case known && seen[p.name]:
			c.add("utm-duplicate", p, "Leave one of them.", "%s stands in the link again, and which one counts is not sure.", p.name)
		case known && strings.TrimSpace(p.value) == "":
			c.add("utm-empty", p, "Give it a value or leave it out.", "%s has no value.", p.name)
		case !known && (strings.HasPrefix(lower, "utm") || slices.ContainsFunc(Names(), func(n string) bool { return oneEdit(n, lower) })):
			c.add("utm-name", p, nearName(lower), "Analytics reads no parameter %q.", p.name)
		}
		seen[p.name] = true
	}
}

// nearName says which name was meant.
func nearName(lower string) string {
	for _, n := range Names() {
		if bareWord(n) == bareWord(lower) || oneEdit(n, lower) {
			return "Write " + n + "."
		}
	}
	return "Use one of " + strings.Join(Names(), ", ") + "."
}

// values looks at what the parameters say.
func (c *linter) values() {
	for _, p := range c.l.query {
		if what := personal(p.value); what != "" {
			c.add("utm-personal", p, "Use an id of your own that says nothing to others.", "The value of %s looks like %s.", p.name, what)
		}
		if !isUTM(p.name) || p.value == "" {
			continue
		}
		if strings.ContainsAny(p.value, "{}[]<>") || strings.EqualFold(p.value, "todo") || strings.EqualFold(p.value, "(not set)") {
			c.add("utm-placeholder", p, "Fill it in.", "The value of %s is a placeholder.", p.name)
			continue
		}
		if strings.ToLower(p.value) != p.value {
			c.add("utm-upper-case", p, "Write it in small letters.", "%s holds capitals.", p.name)
		}
		if strings.ContainsFunc(p.value, unicode.IsSpace) {
			c.add("utm-space", p, "Join the words by underscores.", "%s holds white space.", p.name)
		}
		if strings.ContainsFunc(p.value, func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) && !unicode.IsSpace(r) && !strings.ContainsRune("-_.~", r)
		}) {
			c.add("utm-punctuation", p, "Leave letters, digits, hyphens, underscores and full stops.", "%s holds marks that programs write in several ways.", p.name)
		}
		if p.name == "utm_campaign" && strings.Contains(p.value, "-") && strings.Contains(p.value, "_") {
			c.add("utm-joints", p, "Use one of the two.", "%s parts its words by hyphens and by underscores.", p.name)
		}
		if n, limit := len([]rune(p.value)), cmp.Or(c.p.MaxValue, 100); n > limit {
			c.add("utm-long", p, "Shorten it.", "%s has %d characters; past %d analytics may cut it.", p.name, n, limit)
		}
	}
}
