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
