package listen

import (
	"slices"
	"unicode/utf8"
)

// leastTypo is the shortest name whose misspellings are offered: those of shorter
// names are too often other words.
const leastTypo = 5

// Typos offers the usual misspellings of a name, sorted: one letter left out, two
// neighbours changed over, one letter doubled, a doubled one single. "Glossier"
// gives "glosier", "glossire", "glosssier" and 16 more. It is for [Brand.Misspelt], read
// and cut by somebody who knows which of them are words: "planet" gives "plane".
// The first letter is left alone, since people rarely miss it.
//
// A name of under five letters, or of over 64 bytes, has none.
func Typos(name string) []string {
	letters := []rune(plain(name))
	if len(letters) < leastTypo || len(name) > 64 || !utf8.ValidString(name) {
		return nil
	}
	var all []string
	try := func(parts ...[]rune) {
		var t []rune
		for _, p := range parts {
			t = append(t, p...)
		}
		if !slices.Equal(t, letters) && t[len(t)-1] != ' ' {
			all = append(all, plain(string(t)))
		}
	}
	for i := 1; i < len(letters); i++ {
		if letters[i] == ' ' {
			continue
		}
		try(letters[:i], letters[i+1:])
		try(letters[:i], letters[i:i+1], letters[i:])
		if i+1 < len(letters) && letters[i+1] != ' ' {
			try(letters[:i], letters[i+1:i+2], letters[i:i+1], letters[i+2:])
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}
