package tracking

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"strings"
)

// A UniqueStyle says how single-use codes look: a prefix and drawn characters, of
// which a check character may be the last. The zero UniqueStyle draws eight.
type UniqueStyle struct {
	Prefix string   `json:"prefix,omitempty"` // such as "MIA-"; put before the code in its normal form
	Length int      `json:"length,omitempty"` // characters drawn, 4 to 24; 0: 8
	Check  bool     `json:"check,omitempty"`  // one character more, by which a mistyped code is told
	Refuse []string `json:"refuse,omitempty"` // words besides the library's that no code must spell
}

// Odds says how well single-use codes hide among all that could be. The codes that
// spell rude words count among them; they are few.
type Odds struct {
	Space     float64 `json:"space"`     // codes that could be drawn: 31^length
	Guess     float64 `json:"guess"`     // probability that one guess hits one of n codes: n / space
	Collision float64 `json:"collision"` // probability that n draws without looking would hold two alike: at most n(n−1) / (2·space)
}

// Odds gives the odds of n codes. They are fractions, at most 1; a negative n is 0.
func (s UniqueStyle) Odds(n int) Odds {
	m := float64(max(n, 0))
	o := Odds{Space: 1}
	for range s.length() {
		o.Space *= float64(len(alphabet))
	}
	o.Guess = min(1, m/o.Space)
	if m > 0 {
		o.Collision = min(1, m*(m-1)/2/o.Space)
	}
	return o
}

func (s UniqueStyle) length() int { return min(max(cmp.Or(s.Length, 8), 4), 24) }

// UniqueCodes makes n different single-use codes, none of which is taken, looks like
// one that is taken, or spells a rude word. They are drawn from capitals and digits
// without O, 0, I, 1 and L; the library looks whether a code is there already, so
// none comes twice. The same arguments give the same codes.
//
// Whoever can guess the state of src can guess the codes: see the package comment.
// Errors wrap [ErrStyle] (length, prefix, no source, negative n) and [ErrNoRoom] when
// the codes would fill more than a tenth of the space, where they are easily guessed.
func UniqueCodes(n int, s UniqueStyle, taken []string, src rand.Source) ([]string, error) {
	prefix, rude := NormalCode(s.Prefix), newCensor(s.Refuse)
	switch {
	case n < 0:
		return nil, fmt.Errorf("%w: %d codes", ErrStyle, n)
	case s.Length != 0 && s.Length != s.length():
		return nil, fmt.Errorf("%w: %d characters, want 4 to 24", ErrStyle, s.Length)
	case len(prefix)+s.length()+1 > maxCode:
		return nil, fmt.Errorf("%w: longer than %d characters with its prefix", ErrStyle, maxCode)
	case prefix != "" && rude.refuses(prefix, prefix, ""):
		return nil, fmt.Errorf("%w: the prefix spells a rude word", ErrStyle)
	case src == nil:
		return nil, fmt.Errorf("%w: no source to draw from", ErrStyle)
	case s.Odds(n).Guess > 0.1 || s.Odds(len(taken)).Guess > 0.1:
		return nil, fmt.Errorf("%w: %d codes of %d characters", ErrNoRoom, n, s.length())
	}
	used := looks(taken)
	rng := rand.New(src)
	out := make([]string, 0, n)
	for tries := 50*n + 1000; len(out) < n; tries-- {
		if tries == 0 {
			return nil, fmt.Errorf("%w: too many that could be are taken or refused", ErrNoRoom)
		}
		drawn := draw(rng, s.length())
		if s.Check {
			drawn += string(alphabet[checkDigit(drawn)])
		}
		code := prefix + drawn
		key := seen(code)
		if used[key] || rude.refuses(code, "", drawn) {
			continue
		}
		used[key] = true
		out = append(out, code)
	}
	return out, nil
}

// checkDigit is the place in the alphabet of the character that makes
//
//	Σ i · vᵢ ≡ 0 (mod 31), i from 1, v the place in the alphabet
//
// 31 is a prime and a code is shorter, so that one wrong character, and two that
// changed places, always break it.
//
// Source: the scheme of ISBN-10 (ISO 2108) with 31 in place of 11.
func checkDigit(drawn string) int {
	sum, weight := 0, len(drawn)+1
	for i := range len(drawn) {
		sum += (i + 1) * strings.IndexByte(alphabet, drawn[i])
	}
	for v := range len(alphabet) {
		if (sum+weight*v)%len(alphabet) == 0 {
			return v
		}
	}
	return 0 // never: weight has an inverse modulo a prime
}

// Valid reports whether a typed code has the prefix, length, characters and check
// character of the style. It does not say that such a code was given out.
func (s UniqueStyle) Valid(typed string) bool {
	code, found := strings.CutPrefix(NormalCode(typed), NormalCode(s.Prefix))
	length := s.length()
	if s.Check {
		length++
	}
	if !found || len(code) != length {
		return false
	}
	sum := 0
	for i := range len(code) {
		v := strings.IndexByte(alphabet, code[i])
		if v < 0 {
			return false
		}
		sum += (i + 1) * v
	}
	return !s.Check || sum%len(alphabet) == 0
}
