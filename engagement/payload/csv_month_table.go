package payload

import (
	"strings"
	"sync"
)

// months are the names of each month in English, German, Spanish, French,
// Italian, Portuguese, Swedish and Dutch, without accents. Their beginnings of
// three letters or more stand for them where they are those of one month only.
var months = [...]string{
	"january januar enero janvier gennaio janeiro januari janner",
	"february februar febrero fevrier febbraio fevereiro februari feber",
	"march marz marzo mars marco maart mrz mrt",
	"april abril avril aprile",
	"may mai mayo maggio maio maj mei",
	"june juni junio juin giugno junho",
	"july juli julio juillet luglio julho",
	"august agosto aout augusti augustus",
	"september septiembre setiembre septembre settembre setembro",
	"october oktober octubre octobre ottobre outubro",
	"november noviembre novembre novembro",
	"december dezember diciembre decembre dicembre dezembro",
}

// monthNames gives the number of the month that a name or its beginning stands
// for, 0 where it could be several.
var monthNames = sync.OnceValue(func() map[string]int {
	const short = 3
	all := make(map[string]int)
	for m, names := range months {
		for name := range strings.FieldsSeq(names) {
			for n := short; n <= len(name); n++ {
				if was, taken := all[name[:n]]; taken && was != m+1 {
					all[name[:n]] = 0
				} else {
					all[name[:n]] = m + 1
				}
			}
		}
	}
	return all
})

// monthOf gives the number of a month by its name, 0 when it is none.
func monthOf(word string) int { return monthNames()[word] }

// digitsOnly takes the forms apart that most exports write, at their fixed
// places: 2026-10-03, 03/27/2026 and 27.03.2026, alone or with 06:08 or 06:08:09 behind.
func digitsOnly(text []byte) (d date, ok bool) {
	const day, minutes, seconds = len("2026-10-03"), len("2026-10-03 06:08"), len("2026-10-03 06:08:09")
	if n := len(text); n != day && n != minutes && n != seconds {
		return date{}, false
	}
	ok = true
	two := func(i int) int {
		a, b := text[i]-'0', text[i+1]-'0'
		ok = ok && a <= 9 && b <= 9
		return 10*int(a) + int(b)
	}
	switch {
	case text[4] == '-' && text[7] == '-':
		d.year, d.month, d.day = 100*two(0)+two(2), two(5), two(8)
	case text[2] == '/' && text[5] == '/':
		d.a, d.b, d.year = two(0), two(3), 100*two(6)+two(8)
		if d.a == d.b {
			d.day, d.month = d.a, d.b
		}
	case text[2] == '.' && text[5] == '.':
		d.day, d.month, d.year = two(0), two(3), 100*two(6)+two(8)
	default:
		return date{}, false
	}
	if len(text) >= minutes {
		ok = ok && (text[10] == ' ' || text[10] == 'T') && text[13] == ':'
		d.clock, d.hour, d.min = true, two(11), two(14)
	}
	if len(text) == seconds {
		ok = ok && text[16] == ':'
		d.sec = two(17)
	}
	return d, ok && d.hour < 24 && d.min < 60 && d.sec < 60
}
