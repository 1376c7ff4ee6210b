package tracking

import "strings"

// rudeWords are words that no code should spell anywhere: of English, German, French,
// Spanish, Italian, Portuguese, Dutch, Polish, Swedish and Turkish. The list is short
// and our judgement; a caller who sells in other languages adds his own words.
const rudeWords = "BITCH CUNT DYKE FAGGOT FUCK JIZZ MILF NEGER NIGG PENIS PORN PRICK PUSSY SHIT SLUT TWAT WANK WHORE " +
	"ARSCH FICK FOTZE HURENSOHN KACKE MUSCHI NUTTE SCHEISS SCHWANZ TITTEN WICHS HITLER " +
	"ENCUL MERDE NIQUE PUTAIN SALOPE CABRON CARAJO COJON JODER MIERDA PENDEJ VERGA ZORRA " +
	"CAZZO FROCIO MERDA MINCHIA STRONZ BUCETA CARALHO PORRA VIADO " +
	"KANKER KLOOTZAK NEUKEN KURWA PIZDA FITTA GOTVEREN OROSPU SIKTIR YARRAK"

// rudeAlone are words that names and other words hold too, as Cassie, Conner, Shore
// and Grape do. They count in what is drawn at random, and in a name where they are
// all of it.
const rudeAlone = "ARSE ASS BOOB BUTT CLIT COCK COON CRAP CUM DAMN DICK FAG FART FUK FUC HOMO HORE JERK KIKE KILL KKK NAZI NEGR NIG PAKI PEDO PISS POOP RAPE SEX SLAG SOB SPIC SS SUCK TIT TURD UGLY WTF XXX FAT DIE " +
	"HURE BAISE BITE CHIER CONNE CUL PUTE CULO MAMON PINGA POLLA PUTA PUTO FIGA TROIA FODA KUT HUJ CIPA DUPA KUK SIK AMCIK"

// A censor knows the words that no code may spell, as [spelled] writes them.
type censor struct{ anywhere, alone []string }

// newCensor is the two lists and the caller's words.
func newCensor(own []string) (c censor) {
	for w := range strings.FieldsSeq(rudeWords) {
		c.anywhere = append(c.anywhere, spelled(w))
	}
	for w := range strings.FieldsSeq(rudeAlone) {
		c.alone = append(c.alone, spelled(w))
	}
	for _, w := range own {
		if w = spelled(NormalCode(w)); w != "" {
			c.anywhere = append(c.anywhere, w)
		}
	}
	return c
}

// refuses reports whether a code spells a rude word: one of the first list or of the
// caller's anywhere, one of the second in its drawn part or as its whole name.
func (c censor) refuses(code, name, drawn string) bool {
	text := spelled(code)
	for _, w := range c.anywhere {
		if strings.Contains(text, w) {
			return true
		}
	}
	name, drawn = spelled(name), spelled(drawn)
	for _, w := range c.alone {
		if w == name || strings.Contains(drawn, w) {
			return true
		}
	}
	return false
}
