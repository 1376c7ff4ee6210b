package tracking

import (
	"errors"
	"fmt"
	"strings"
)

// Errors of links.
var (
	ErrLink       = errors.New("tracking: not a link")
	ErrTagged     = errors.New("tracking: the link has campaign parameters already")
	ErrIncomplete = errors.New("tracking: a tagged link needs a source, a medium and a campaign")
)

// maxLink bounds the links that are read, in bytes.
const maxLink = 16 << 10

// A Link is a web address taken apart just far enough to read and add parameters:
// all that is not touched is written again byte for byte. The zero Link is none.
type Link struct {
	base     string // up to the question mark
	host     string // lower case, without user and port
	query    []pair
	asked    bool   // there was a question mark
	fragment string // with its "#"
}

// A pair is one parameter as it stands in the query.
type pair struct {
	raw         string // the bytes between the ampersands
	name, value string // decoded
	start       int    // of raw, in the text that was read
}

// ParseLink reads an absolute http or https link. Parameters that are not well
// encoded are kept as they are. Errors wrap [ErrLink]: another scheme or none, no
// host, white space or control characters, more than 16 KiB.
func ParseLink(text string) (Link, error) {
	switch {
	case len(text) > maxLink:
		return Link{}, fmt.Errorf("%w: longer than %d bytes", ErrLink, maxLink)
	case strings.ContainsFunc(text, func(r rune) bool { return r <= ' ' || r == 0x7f }):
		return Link{}, fmt.Errorf("%w: it holds a space or a control character", ErrLink)
	}
	scheme, rest, found := strings.Cut(text, "://")
	if !found || (!strings.EqualFold(scheme, "http") && !strings.EqualFold(scheme, "https")) {
		return Link{}, fmt.Errorf("%w: it begins neither with http:// nor with https://", ErrLink)
	}
	authority := rest
	if end := strings.IndexAny(rest, "/?#\\"); end >= 0 {
		authority = rest[:end]
	}
	host := hostOf(authority)
	if host == "" || strings.ContainsAny(host, "%<>\"`{}|^") {
		return Link{}, fmt.Errorf("%w: it names no host", ErrLink)
	}
	l := parts(text)
	l.host = host
	return l, nil
}

// parts takes any text apart at its marks.
func parts(text string) (l Link) {
	l.base = text
	if at := strings.IndexByte(l.base, '#'); at >= 0 {
		l.base, l.fragment = l.base[:at], l.base[at:]
	}
	at := strings.IndexByte(l.base, '?')
	if at < 0 {
		return l
	}
	query, start := l.base[at+1:], at+1
	l.base, l.asked = l.base[:at], true
	for query != "" {
		raw, rest, more := strings.Cut(query, "&")
		name, value, _ := strings.Cut(raw, "=")
		l.query = append(l.query, pair{raw: raw, name: decode(name), value: decode(value), start: start})
		if query, start = rest, start+len(raw)+1; more && rest == "" {
			l.query = append(l.query, pair{start: start}) // the link ends with an ampersand
		}
	}
	return l
}

// hostOf is the host of an authority: without user, port and a last dot, in small
// letters.
func hostOf(authority string) string {
	if at := strings.LastIndexByte(authority, '@'); at >= 0 {
		authority = authority[at+1:]
	}
	if end := strings.IndexByte(authority, ']'); strings.HasPrefix(authority, "[") && end > 0 {
		return strings.ToLower(authority[:end+1])
	}
	authority, _, _ = strings.Cut(authority, ":")
	return strings.TrimSuffix(strings.ToLower(authority), ".")
}

// String is the link as text.
func (l Link) String() string {
	var b strings.Builder
	b.WriteString(l.base)
	if l.asked {
		b.WriteByte('?')
	}
	for i, p := range l.query {
		if i > 0 {
			b.WriteByte('&')
		}
		b.WriteString(p.raw)
	}
	b.WriteString(l.fragment)
	return b.String()
}

// Host is the link's host in small letters, without user and port.
func (l Link) Host() string { return l.host }

// Params is every parameter of the query, decoded, in the order of the link.
func (l Link) Params() []Param {
	var out []Param
	for _, p := range l.query {
		if p.raw != "" {
			out = append(out, Param{p.name, p.value})
		}
	}
	return out
}

// UTM is the campaign parameters of the link. Of a parameter that stands in it
// several times the first counts (general practice; no page says what Google
// Analytics does, trust K).
func (l Link) UTM() (u UTM) {
	seen := 0
	fields := u.fields()
	for _, p := range l.query {
		for i, f := range fields {
			if p.name == f.name && seen&(1<<i) == 0 {
				seen |= 1 << i
				*f.value = p.value
			}
		}
	}
	return u
}

// ReadUTM is the campaign parameters of a landing page as shops give it, such as
// "/?utm_source=instagram&utm_content=mia": any text is read, relative or not.
func ReadUTM(landing string) UTM {
	if len(landing) > maxLink {
		return UTM{}
	}
	return parts(landing).UTM()
}
