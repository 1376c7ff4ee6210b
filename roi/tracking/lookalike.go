package tracking

import "strings"

// alphabet is what the random parts of codes are drawn from: capitals and digits
// without O and 0, I, 1 and L. Its 31 characters are a prime number, which the check
// character needs.
const alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"

// seen is a code as a hurried reader sees it: characters that look alike are one,
// and marks between them are not there. Two codes that look alike must not both be
// in use.
//
// O and 0; I, L and 1; Z and 2; S and 5; G and 6; B and 8; U and V. Which pairs
// count is our judgement after the advice to avoid O/0 and I/1
// (https://www.impulze.ai/post/influencer-discount-codes, C).
func seen(code string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case 'O':
			return '0'
		case 'I', 'L':
			return '1'
		case 'Z':
			return '2'
		case 'S':
			return '5'
		case 'G':
			return '6'
		case 'B':
			return '8'
		case 'V':
			return 'U'
		}
		if isMark(r) {
			return -1
		}
		return r
	}, NormalCode(code))
}

// isMark reports whether people leave r out of a code or put it in.
func isMark(r rune) bool { return strings.ContainsRune(" -_./–—\u00a0", r) }

// spelled is a code with its digits read as the letters they look like, for the
// search of words.
func spelled(code string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '0':
			return 'O'
		case '1', 'L', '!':
			return 'I'
		case '2':
			return 'Z'
		case '3':
			return 'E'
		case '4':
			return 'A'
		case '5', '$':
			return 'S'
		case '6', '9':
			return 'G'
		case '7':
			return 'T'
		case '8':
			return 'B'
		case 'V':
			return 'U'
		}
		if isMark(r) {
			return -1
		}
		return r
	}, code)
}
