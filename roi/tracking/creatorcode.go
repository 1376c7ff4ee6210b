package tracking

import (
	"cmp"
	"errors"
	"fmt"
	"math/rand/v2"
	"strconv"
)

// Errors of codes.
var (
	ErrStyle  = errors.New("tracking: codes cannot be made that way")
	ErrNoRoom = errors.New("tracking: too few codes are left")
)

// A CodeRequest is what a creator's own code is made of.
type CodeRequest struct {
	Creator  string   `json:"creator"`            // the name or handle
	Discount int      `json:"discount,omitempty"` // in percent or units, 1 to 999; 0: the code ends with none
	Max      int      `json:"max,omitempty"`      // longest code in characters, 6 to 40; 0: 20
	Refuse   []string `json:"refuse,omitempty"`   // words besides the library's that the code must not spell
}

// CreatorCode makes a creator's public code of the name and the discount: MIA20.
// It tries the first name, the first name with the initial of the last, the whole
// name, and then the first name with characters drawn from src, until a code is
// found that is not taken, looks like none that is taken (MIA20 like MlA2O), and
// spells no rude word. Letters lose their marks; a name in another script gives a
// code of drawn characters alone. The same request, codes and source give the same
// code, whatever the order of taken.
//
// A public code leaks by design: it says whose it is, and anyone can pass it on.
// Errors wrap [ErrStyle] and [ErrNoRoom].
//
// Source: NAME + discount, https://woobox.com/articles/promo-code-strategy (B).
func CreatorCode(r CodeRequest, taken []string, src rand.Source) (string, error) {
	longest := cmp.Or(r.Max, 20)
	switch {
	case r.Discount < 0 || r.Discount > 999:
		return "", fmt.Errorf("%w: a discount of %d", ErrStyle, r.Discount)
	case longest < 6 || longest > maxCode:
		return "", fmt.Errorf("%w: at most %d characters", ErrStyle, longest)
	case src == nil:
		return "", fmt.Errorf("%w: no source to draw from", ErrStyle)
	}
	end := ""
	if r.Discount > 0 {
		end = strconv.Itoa(r.Discount)
	}
	used, rude := looks(taken), newCensor(r.Refuse)
	try := func(name, drawn string) string {
		if room := longest - len(end) - len(drawn); len(name) > room {
			name = name[:room]
		}
		code := name + drawn + end
		if code == end || used[seen(code)] || rude.refuses(code, name, drawn) {
			return ""
		}
		return code
	}
	names := spellings(r.Creator)
	for _, name := range names {
		if code := try(name, ""); code != "" {
			return code, nil
		}
	}
	rng := rand.New(src)
	stems := []string{""}
	if len(names) > 0 {
		stems = []string{names[0], names[0][:1]} // the initial where the name itself is refused
	}
	for _, stem := range stems {
		for length := 2; length <= 4; length++ {
			for range 200 {
				if code := try(stem, draw(rng, length)); code != "" {
					return code, nil
				}
			}
		}
	}
	return "", fmt.Errorf("%w: every code of this name is taken or refused", ErrNoRoom)
}

// maxCode is the longest code in characters.
const maxCode = 40

// spellings are the ways to write a name in a code, best first.
func spellings(name string) (all []string) {
	words := plainLetters(name)
	if len(words) == 0 {
		return nil
	}
	all = append(all, words[0])
	if last := words[len(words)-1]; len(words) > 1 {
		all = append(all, words[0]+last[:1], words[0]+last)
	}
	return all
}

// looks is the codes in use as they are seen.
func looks(taken []string) map[string]bool {
	used := make(map[string]bool, len(taken))
	for _, code := range taken {
		used[seen(code)] = true
	}
	return used
}

// draw takes characters of the alphabet.
func draw(rng *rand.Rand, n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = alphabet[rng.IntN(len(alphabet))]
	}
	return string(b)
}
