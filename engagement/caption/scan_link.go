package caption

import (
	"strings"
	"unicode/utf8"
)

// Longest link and longest slug of a t.co link, in characters, as X stores them.
const maxLink, maxSlug = 4096, 40

// schemeLink reads ":" at i: where "http" or "https" precedes it and "//"
// follows, a link may stand there.
func (s *scanner) schemeLink(i int) int {
	if !startsWith(s.text, i, "://") {
		return i + 1
	}
	for _, scheme := range []string{"https", "http"} {
		start := i - len(scheme)
		if start < s.taken || !strings.EqualFold(s.text[start:i], scheme) || !linkMayFollow(before(s.text, start)) {
			continue
		}
		host := i + len("://")
		if end := domainEnd(s.text, host, true); end > host {
			return s.link(start, s.text[start:i], host, end)
		}
	}
	return i + 1
}

// bareLink reads "." at i: where it stands inside a domain, that and what
// follows is a link without a scheme. It returns i when it is not.
func (s *scanner) bareLink(i int) int {
	if next, _ := utf8.DecodeRuneInString(s.text[i+1:]); next < utf8.RuneSelf && classes[byte(next)]&alphanum == 0 {
		return i
	}
	start := i
	for start > s.tried {
		r, n := utf8.DecodeLastRuneInString(s.text[s.tried:start])
		if r != '.' && !isDomainRune(r, false) && r != '-' && r != '_' {
			break
		}
		start -= n
	}
	s.tried = i + 1 // should it be none, what belongs to this domain is not looked at again
	if first, _ := utf8.DecodeRuneInString(s.text[start:]); !isDomainRune(first, false) {
		return i
	}
	if prev := before(s.text, start); !linkMayFollow(prev) || prev == '-' || prev == '_' || prev == '.' || prev == '/' {
		return i
	}
	end := domainEnd(s.text, start, false)
	if end == start {
		return i
	}
	return s.link(start, "", start, end)
}

// linkMayFollow reports whether a link may begin behind r.
func linkMayFollow(r rune) bool {
	if r < utf8.RuneSelf {
		return classes[byte(r)]&alphanum == 0 && r != '@' && r != '$' && r != '#'
	}
	return r != '＠' && r != '＃' && r != 0xFEFF && r != 0xFFFE && r != 0xFFFF
}

// link lists the link that begins at start and whose domain lies from host to
// end, and returns where to go on. A link that is none by its length or its
// labels is passed over whole.
func (s *scanner) link(start int, scheme string, host, end int) int {
	l := Link{Scheme: scheme, Host: s.text[host:end]}
	if startsWith(s.text, end, ":") && is(s.text, end+1, digit) {
		for end++; is(s.text, end, digit); end++ {
		}
	}
	path := end
	end = pathEndAt(s.text, end)
	l.Path = s.text[path:end]
	query := end
	end = queryEndAt(s.text, end)

	slug := slugOf(l)
	if slug > 0 { // what follows the slug of t.co is none of it
		query = path + 1 + slug
		l.Path, end = s.text[path:query], queryEndAt(s.text, query)
	}
	if query < end {
		l.Query = s.text[query+1 : end]
	}
	if slug > maxSlug || !hostIsValid(l.Host) || utf8.RuneCountInString(s.text[start:end])+len("https://") > maxLink {
		s.tried = end
		return end
	}
	l.Span = s.take(start, end)
	s.Links = append(s.Links, l)
	return end
}

// pathEndAt returns where the path that begins with "/" at i ends, and i where
// there is none. Parentheses belong to it in pairs, one inside another at most.
func pathEndAt(text string, i int) int {
	if !startsWith(text, i, "/") {
		return i
	}
	i++
	end := i
	for i < len(text) {
		c := classes[text[i]]
		switch {
		case c&pathy != 0:
			i++
			if c&pathEnd != 0 {
				end = i
			}
			continue
		case text[i] == '(':
			if closed := parenthesesEnd(text, i, true); closed > i {
				i, end = closed, closed
				continue
			}
		case text[i] >= utf8.RuneSelf:
			if r, n := utf8.DecodeRuneInString(text[i:]); isPathRune(r) {
				i += n
				if r != '–' {
					end = i
				}
				continue
			}
		}
		break
	}
	return end
}

// parenthesesEnd returns where a pair of parentheses at i ends, and i where it
// does not. It may hold a pair in turn when nested is allowed.
func parenthesesEnd(text string, i int, nested bool) int {
	j, empty := i+1, true
	for j < len(text) {
		r, n := utf8.DecodeRuneInString(text[j:])
		switch {
		case r == ')' && !empty:
			return j + n
		case r == '(' && nested:
			inner := parenthesesEnd(text, j, false)
			if inner == j {
				return i
			}
			n, nested = inner-j, false
		case !is(text, j, pathy) && !isPathRune(r):
			return i
		}
		empty = false
		j += n
	}
	return i
}

// isPathRune reports whether r beyond ASCII may stand in a path.
func isPathRune(r rune) bool { return r == '–' || isAccented(r) || r >= 0x400 && r <= 0x4FF }

// queryEndAt returns where the query that begins with "?" at i ends, and i where
// there is none.
func queryEndAt(text string, i int) int {
	if !startsWith(text, i, "?") {
		return i
	}
	end := i
	for j := i + 1; is(text, j, queryy); j++ {
		if classes[text[j]]&queryEnd != 0 {
			end = j + 1
		}
	}
	return end
}

// slugOf returns the length of the slug of a t.co link, and 0 for other links.
func slugOf(l Link) (n int) {
	if l.Scheme != "" && strings.EqualFold(l.Host, "t.co") {
		for is(l.Path, n+1, alphanum) {
			n++
		}
	}
	return n
}
