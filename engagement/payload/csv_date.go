package payload

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// dateOf takes a date apart: 2026-10-03 09:10, 2026-08-22T00:00:00Z, 03.10.2026
// 18:00, 03/27/2026 06:08 PM, Sep 20, 2026, 20 de septiembre de 2026, 2026年10月7日,
// October 1.
func dateOf(text []byte) (d date, ok bool) {
	const long = 64
	if len(text) > long {
		return date{}, false
	}
	if d.fixed(text) {
		return d, true
	}
	p := dateParser{rest: text}
	for p.skip(); len(p.rest) > 0; p.skip() {
		if !p.token() {
			return date{}, false
		}
	}
	return p.date, p.finish()
}

// fixed takes the forms apart that most exports write, at their fixed places:
// 2026-10-03, 2026/10/03, 03/27/2026 and 27.03.2026, alone or with 06:08 or
// 06:08:09 behind. When it reports that there is none, d is worth nothing.
func (d *date) fixed(text []byte) bool {
	const day, minutes, seconds = len("2026-10-03"), len("2026-10-03 06:08"), len("2026-10-03 06:08:09")
	if n := len(text); n != day && n != minutes && n != seconds {
		return false
	}
	high := byte(0) // the highest of the digits
	two := func(i int) int {
		a, b := text[i]-'0', text[i+1]-'0'
		high = max(high, a, b)
		return 10*int(a) + int(b)
	}
	switch mark := text[4]; {
	case (mark == '-' || mark == '/' || mark == '.') && text[7] == mark:
		d.year, d.month, d.day = 100*two(0)+two(2), two(5), two(8)
	case text[2] == '/' && text[5] == '/':
		d.a, d.b, d.year = two(0), two(3), 100*two(6)+two(8)
		if d.a == d.b {
			d.day, d.month = d.a, d.b
		}
	case text[2] == '.' && text[5] == '.':
		d.day, d.month, d.year = two(0), two(3), 100*two(6)+two(8)
	default:
		return false
	}
	if len(text) >= minutes {
		if text[10] != ' ' && text[10] != 'T' || text[13] != ':' {
			return false
		}
		d.clock, d.hour, d.min = true, two(11), two(14)
	}
	if len(text) == seconds {
		if text[16] != ':' {
			return false
		}
		d.sec = two(17)
	}
	return high <= 9 && d.hour < 24 && d.min < 60 && d.sec < 60
}

type dateParser struct {
	date
	rest    []byte
	numbers [3]int // that are no time of day
	long    [3]bool
	n       int
	named   bool // a month by its name
	joined  byte // what stands between the first two numbers
	half    byte // 'a' or 'p' of a clock of twelve hours
}

// skip passes over what separates the parts.
func (p *dateParser) skip() {
	for len(p.rest) > 0 {
		switch c := p.rest[0]; {
		case c == ' ', c == ',', c == '|':
			p.rest = p.rest[1:]
			continue
		case c > ' ' && c < utf8.RuneSelf:
			return
		}
		r, size := utf8.DecodeRune(p.rest)
		if !unicode.IsSpace(r) && r != '·' {
			return
		}
		p.rest = p.rest[size:]
	}
}

// token takes a number, a time of day or a word.
func (p *dateParser) token() bool {
	c := p.rest[0]
	switch {
	case c >= '0' && c <= '9':
		return p.number()
	case p.clock && (c == '+' || c == '-'):
		return p.zone()
	}
	return p.letters()
}

// letters takes a run of letters, folded: most are ASCII.
func (p *dateParser) letters() bool {
	var low [16]byte
	n, i := 0, 0
	for ; i < len(p.rest) && n < len(low); i++ {
		switch c := p.rest[i]; {
		case c|0x20 >= 'a' && c|0x20 <= 'z':
			low[n] = c | 0x20
			n++
			continue
		case c == '.' || c == '\'':
			continue
		}
		break
	}
	if i == len(p.rest) || p.rest[i] < utf8.RuneSelf && n < len(low) {
		p.rest = p.rest[i:]
		return n > 0 && p.word(string(low[:n]))
	}
	end := bytes.IndexFunc(p.rest, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) && r != '.' && r != '\'' && r != '’'
	})
	if end < 0 {
		end = len(p.rest)
	}
	word := folded(string(p.rest[:end]))
	p.rest = p.rest[end:]
	return word != "" && p.word(word)
}

// word takes a word: a month, a half of the day, a zone, or one that means
// nothing.
func (p *dateParser) word(word string) bool {
	switch word {
	case "de", "del", "d", "um", "uhr", "at", "a", "as", "kl", "klo", "om", "le", "el", "den", "of", "st", "nd", "rd", "th", "h":
		return true
	case "am", "pm":
		p.half = word[0]
		return p.clock
	case "t":
		return p.n == 3
	case "z", "utc", "gmt":
		p.zoned = true
		return p.clock
	}
	month := monthOf(word)
	if month == 0 || p.named {
		return false
	}
	p.named, p.month = true, month
	return true
}

// digits takes a run of them.
func (p *dateParser) digits() (n, length int) {
	for length < len(p.rest) && p.rest[length]-'0' <= 9 {
		if length < 6 {
			n = 10*n + int(p.rest[length]-'0')
		}
		length++
	}
	p.rest = p.rest[length:]
	return n, length
}

// number takes one number of a date and the mark behind it, or a time of day.
func (p *dateParser) number() bool {
	n, length := p.digits()
	if len(p.rest) > 0 && p.rest[0] == ':' {
		return length < 3 && p.time(n)
	}
	if p.n == len(p.numbers) || length != 1 && length != 2 && length != 4 {
		return false
	}
	p.numbers[p.n], p.long[p.n] = n, length == 4
	p.n++
	if len(p.rest) == 0 || p.rest[0] == ' ' {
		return true
	}
	r, size := utf8.DecodeRune(p.rest)
	switch r {
	case '-', '/', '.':
		if p.n == 1 {
			p.joined = byte(r)
		} else if p.n == 2 && !p.named && p.joined != byte(r) {
			return false
		}
	case '年', '月', '日':
		if p.n == 1 {
			p.joined = '-'
		}
	case 'T':
		if p.n < 3 {
			return false
		}
	default:
		return true
	}
	p.rest = p.rest[size:]
	return true
}

// time takes the rest of a time of day.
func (p *dateParser) time(hour int) bool {
	if p.clock {
		return false
	}
	p.clock, p.hour = true, hour
	for _, to := range []*int{&p.min, &p.sec} {
		if len(p.rest) == 0 || p.rest[0] != ':' {
			break
		}
		p.rest = p.rest[1:]
		n, length := p.digits()
		if length != 2 {
			return false
		}
		*to = n
	}
	if len(p.rest) > 0 && p.rest[0] == '.' { // parts of a second
		p.rest = p.rest[1:]
		p.digits()
	}
	return true
}

// zone takes an offset such as +02:00 or -0700.
func (p *dateParser) zone() bool {
	sign := 1
	if p.rest[0] == '-' {
		sign = -1
	}
	text := strings.Replace(string(p.rest[1:]), ":", "", 1)
	if p.rest = nil; len(text) != 4 || !onlyDigits([]byte(text)) || p.zoned {
		return false
	}
	n := func(i int) int { return 10*int(text[i]-'0') + int(text[i+1]-'0') }
	p.zoned, p.offset = true, sign*(3600*n(0)+60*n(2))
	return n(0) < 24 && n(2) < 60
}

// finish makes a date of the numbers.
func (p *dateParser) finish() bool {
	n := p.numbers
	switch {
	case p.named && p.n == 1 && !p.long[0]: // October 1
		p.day = n[0]
	case p.named && p.n == 2 && !p.long[0] && p.long[1]:
		p.day, p.year = n[0], n[1]
	case p.named && p.n == 2 && p.long[0] && !p.long[1]:
		p.year, p.day = n[0], n[1]
	case p.named || p.n != 3 || p.joined == 0:
		return false
	case p.long[0] && !p.long[1] && !p.long[2]:
		p.year, p.month, p.day = n[0], n[1], n[2]
	case !p.long[0] && !p.long[1] && p.long[2] && p.joined == '.':
		p.day, p.month, p.year = n[0], n[1], n[2]
	case !p.long[0] && !p.long[1] && p.long[2]:
		p.a, p.b, p.year = n[0], n[1], n[2]
		if p.a == p.b {
			p.day, p.month = p.a, p.b
		}
	default:
		return false
	}
	if p.half != 0 {
		if p.hour < 1 || p.hour > 12 {
			return false
		}
		if p.hour %= 12; p.half == 'p' {
			p.hour += 12
		}
	}
	return p.hour < 24 && p.min < 60 && p.sec < 60
}
