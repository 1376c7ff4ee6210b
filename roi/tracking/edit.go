package tracking

import "slices"

// oneEdit reports whether one character changed, put in, left out or swapped with
// its neighbour makes b of a.
func oneEdit(a, b string) bool { return oneRuneEdit([]rune(a), []rune(b)) }

func oneRuneEdit(a, b []rune) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 || slices.Equal(a, b) {
		return false
	}
	at := 0
	for at < len(a) && a[at] == b[at] {
		at++
	}
	if len(a) < len(b) {
		return slices.Equal(a[at:], b[at+1:])
	}
	if slices.Equal(a[at+1:], b[at+1:]) {
		return true
	}
	return at+1 < len(a) && a[at] == b[at+1] && a[at+1] == b[at] && slices.Equal(a[at+2:], b[at+2:])
}
