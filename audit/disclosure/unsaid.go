package disclosure

import (
	"bytes"
	"unicode/utf8"

	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// isSaid reports whether wordings of kind k say in words what the tie is, so that a
// word before them can turn what they say around.
func (k Kind) isSaid() bool {
	return k == AdTag || k == Sponsor || k == Gift || k == BrandRelation
}

// isUnsaid reports whether s only supposes, wishes or denies what it says: "if I were
// paid", "whether this is sponsored", "never sent me". Such a word stands in s or before
// it with no mark between: one that denies directly before, or before "been", and others
// at most three words. "If you" and "wish you" speak of the reader.
func isUnsaid(text []byte, s caption.Span) bool {
	start, near := s.Start, -1
	for n := 0; n < 3 && start > 1 && text[start-1] == ' ' && isWordByte(text[start-2]); n++ {
		end := start - 1
		for start--; start > 0 && isWordByte(text[start-1]); {
			start--
		}
		if near < 0 && string(text[start:end]) != "been" {
			near = start
		}
	}
	for i := start; i < s.End; {
		stop := max(i+1, wordEnd(text, i, s.End, false))
		switch string(text[i:stop]) {
		case "if", "whether", "wish":
			if !bytes.HasPrefix(text[stop:], []byte(" you")) {
				return true
			}
		case "not", "never", "neither", "isn't", "wasn't", "aren't", "weren't", "didn't", "don't", "doesn't", "hasn't", "haven't":
			if near < 0 || i >= near {
				return true
			}
		}
		i = stop
	}
	return false
}

func isWordByte(c byte) bool { return isAlphanumeric(c) || c == '\'' || c >= utf8.RuneSelf }
