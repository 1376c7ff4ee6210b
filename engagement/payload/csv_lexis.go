package payload

import (
	"bytes"
	"unicode/utf8"
)

// A lexeme is a number as it is written, before anyone decided which of its
// marks is the one before decimals.
type lexeme struct {
	negative bool
	buf      [longNumber]byte
	n        int  // digits in buf
	places   int  // digits behind the last mark
	mark     byte // the last mark, 0: none
	percent  bool // a % stands behind it
	is       form
}

const longNumber = 64 // bytes of a number

// digits are all of them.
func (l *lexeme) digits() []byte { return l.buf[:l.n] }

// A form is what the marks of a number say.
type form uint8

const (
	notNumber form = iota
	unmarked       // no marks but between groups, where there is a space or an apostrophe
	decimal        // the last mark stands before decimals
	grouped        // every mark groups thousands
	either         // 1.234: one mark that could be either
)

// read takes a number apart. Spaces of any kind and apostrophes group
// thousands, points and commas do or stand before decimals. A % behind it is
// passed over, and kept in mind.
func (l *lexeme) read(text []byte) {
	l.n, l.places, l.mark, l.is = 0, 0, 0, notNumber
	l.percent = isPercent(text)
	if l.percent {
		text = bytes.TrimSpace(text[:len(text)-1])
	}
	if len(text) > longNumber {
		return
	}
	text, l.negative = minus(text)
	g := groups{first: -1}
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(text[i:])
		}
		switch {
		case r >= '0' && r <= '9':
			l.buf[l.n] = byte(r)
			l.n++
			g.run++
		case !g.end(r, l.mark):
			return
		case r == '.' || r == ',':
			l.mark = byte(r)
		}
		i += size
	}
	l.places = g.run
	l.is = g.form(l.mark, l.digits())
}

// isPercent reports whether a % stands at the end.
func isPercent(text []byte) bool { return len(text) > 0 && text[len(text)-1] == '%' }

// groups are the runs of digits of a number, and what stands between them.
type groups struct {
	run    int    // digits since the last mark
	first  int    // digits before the first mark, below 0: none yet
	spaced bool   // spaces or apostrophes group
	points [2]int // points, commas
}

// end takes what ends a run of digits and reports whether it may stand there
// behind the mark that was the last one.
func (g *groups) end(r rune, last byte) bool {
	if g.run == 0 || (last != 0 || g.spaced) && g.run != 3 {
		return false
	}
	switch r {
	case '.':
		g.points[0]++
	case ',':
		g.points[1]++
	case ' ', '\u00a0', '\u202f', '\u2009', '\'', '’':
		if last != 0 {
			return false
		}
		g.spaced = true
	default:
		return false
	}
	if g.first < 0 {
		g.first = g.run
	}
	g.run = 0
	return true
}

// form says what the marks mean, of which the last one is given.
func (g *groups) form(last byte, digits []byte) form {
	points, commas := g.points[0], g.points[1]
	if last == ',' {
		points, commas = commas, points // the last kind is in points
	}
	switch {
	case g.run == 0, g.spaced && last == 0 && g.run != 3:
		return notNumber
	case (g.spaced || points+commas > 1) && g.first > 3, points > 1 && (commas > 0 || g.spaced), commas > 0 && g.spaced:
		return notNumber
	case last == 0:
		return unmarked
	case points > 1 && g.run == 3:
		return grouped
	case points > 1:
		return notNumber
	case commas > 0, g.spaced, g.run != 3, len(digits) > 6, digits[0] == '0':
		return decimal
	}
	return either
}

// minus takes a sign from a number.
func minus(text []byte) (rest []byte, negative bool) {
	if len(text) == 0 || text[0]-'0' <= 9 {
		return text, false
	}
	for _, sign := range []string{"-", "−"} {
		if after, is := bytes.CutPrefix(text, []byte(sign)); is {
			return bytes.TrimSpace(after), true
		}
	}
	return bytes.TrimPrefix(text, []byte("+")), false
}

// split gives the digits on both sides when mark is the one before decimals.
func (l *lexeme) split(mark byte) (whole, fraction []byte) {
	places := 0
	if l.is == decimal || l.is == either && l.mark == mark {
		places = l.places
	}
	at := l.n - places
	return l.buf[:at], l.buf[at:l.n]
}

// shows gives the mark that a number shows to be the one before decimals, 0
// when it shows none. A count of 12.400 cannot be twelve and a bit, so that its
// point groups; 12.000 could be twelve.
func (l *lexeme) shows(count bool) byte {
	switch {
	case l.is == decimal:
		return l.mark
	case l.is == grouped, l.is == either && count && len(bytes.Trim(l.buf[l.n-l.places:l.n], "0")) > 0:
		return '.' + ',' - l.mark
	}
	return 0
}
