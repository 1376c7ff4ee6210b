package contract

import (
	"net/url"
	"strings"
	"unicode"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

func textOf(field any) string {
	switch s := field.(type) {
	case string:
		return s
	case Clock:
		return string(s)
	}
	return ""
}

// isPlain reports whether s is one line as a name is: no control characters, no
// invisible marks that turn the direction of writing, no angle brackets, which are
// mark-up or a mistake.
func isPlain(s string) bool {
	for _, r := range s {
		if r == '<' || r == '>' || isHidden(r) {
			return false
		}
	}
	return true
}

// isText reports whether s is text of several lines: as [isPlain], with line breaks,
// tabs and angle brackets, which printing escapes.
func isText(s string) bool {
	for _, r := range s {
		if r != '\n' && r != '\r' && r != '\t' && isHidden(r) {
			return false
		}
	}
	return true
}

// isHidden reports whether r is a control character, a mark that turns the direction
// of writing or breaks a line, or no character.
func isHidden(r rune) bool {
	switch {
	case unicode.IsControl(r), r == unicode.ReplacementChar, r == '\u2028', r == '\u2029', r == '\ufeff':
		return true
	}
	return '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069'
}

// isZone reports whether s has the form of an IANA zone name. "Local", which a
// look-up may take for the zone of the machine, is none.
func isZone(s string) bool {
	for _, r := range s {
		if r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("/_+-", r) {
			return false
		}
	}
	return s != "" && s != "Local" && !strings.HasPrefix(s, "/") && !strings.HasSuffix(s, "/")
}

// isTag reports whether s, with or without its sign, is one hashtag on any platform:
// letters and digits of every script, underscores, and emoji.
func isTag(s string) bool {
	s = "#" + strings.TrimPrefix(strings.TrimPrefix(s, "#"), "＃")
	tags := caption.Scan(s, caption.Rules{NumberTags: true, EmojiTags: true}).Hashtags
	return len(tags) == 1 && tags[0].Span == caption.Span{Start: 0, End: len(s)}
}

// isHandle reports whether s, with or without its sign, is the name of an account on
// any platform: YouTube has middle dots in it and letters of every script, others a
// second "@" before their server, or a "/" as in "company/glow".
func isHandle(s string) bool {
	s = strings.TrimPrefix(strings.TrimPrefix(s, "@"), "＠")
	named := false
	for _, r := range s {
		letter := r == '_' || unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
		if !letter && !strings.ContainsRune(".-·@/\u200c\u200d", r) {
			return false
		}
		named = named || letter
	}
	return named
}

func isLink(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Hostname() != "" && u.User == nil && isPlain(s)
}

// check fails where a name is no handle, on a platform where accounts have one. A
// blog or a podcast is named as people say it.
func (h Handle) check(f fail) {
	switch h.Platform {
	case engagement.Blog, engagement.Podcast, engagement.OtherPlatform:
		return
	}
	handle(f, "name", h.Name)
}

// handle fails where a text is no handle. What is not even one line is for the tag.
func handle(f fail, field, name string) {
	if name != "" && isPlain(name) && !isHandle(name) {
		f(field, "handle", "")
	}
}
