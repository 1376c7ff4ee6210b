package settlement

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// at is the path of the element i of a list.
func at(list string, i int) string { return problem.Index(list, i) }

// below reports whether a is less than b; an amount that is not given is 0, and those
// of unlike currencies are not.
func below(a, b money.Amount) bool {
	n, err := a.Cmp(b)
	return err == nil && n < 0
}

// countOf writes a number of things: "1 day", "3 days".
func countOf(n int, unit string) string {
	if n == 1 {
		return "1 " + unit
	}
	return strconv.Itoa(n) + " " + unit + "s"
}

// mostWindows bounds the windows of a rhythm, and with contract.Deliverable.Pieces the pieces
// of a deliverable, that are looked at one by one.
const mostWindows = 1000

// tooMany says that of the things at a path only the first were reckoned.
func (b *book) tooMany(path, things string) {
	b.except(nil, "too_many:"+path, "Only the first 1,000 "+things+" "+path+" are reckoned, and there are more; state the rest by corrections.", true)
}

// wrap breaks a text into lines of at most so many characters, between words.
func wrap(text string, width int) []string {
	var lines []string
	used := 0
	for _, word := range strings.Fields(text) {
		n := utf8.RuneCountInString(word)
		if len(lines) > 0 && used+1+n <= width {
			lines[len(lines)-1] += " " + word
			used += 1 + n
			continue
		}
		lines, used = append(lines, word), n
	}
	return lines
}
