package caption

import (
	"strings"
	"sync"
)

// isTopLevel reports whether s is a top-level domain. Capitals of ASCII count as
// small letters. It allocates nothing.
func isTopLevel(s string) bool {
	if len(s) > maxTopLevel {
		return false
	}
	var low [maxTopLevel]byte
	for i := range len(s) {
		b := s[i]
		if classes[b]&upper != 0 {
			b += 'a' - 'A'
		}
		low[i] = b
	}
	return topLevels()[string(low[:len(s)])]
}

// Longest top-level domain in bytes, and of those in other scripts in characters.
const maxTopLevel, maxForeignTopLevel = 33, 17

var topLevels = sync.OnceValue(func() map[string]bool {
	set := make(map[string]bool, 1450)
	for _, list := range []string{latinTopLevels, foreignTopLevels, arabicTopLevels} {
		for domain := range strings.FieldsSeq(list) {
			set[domain] = true
		}
	}
	return set
})
