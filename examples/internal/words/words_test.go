package words_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
)

// Nothing that steers a terminal or turns the direction of text is left.
func TestClean(t *testing.T) {
	for text, want := range map[string]string{
		"plain":                        "plain",
		"a\nb\tc\u2028d\u2029e":        "a b c d e",
		"\x1b[31mred\x00\a\u0085":      "[31mred",
		"\u202Egnp\u2066\u200E\u061C!": "gnp!",
		"\xff\xfeok":                   "\uFFFDok",
		"العربية é 👩\u200D👧":           "العربية é 👩\u200D👧",
	} {
		assert.Equal(t, want, words.Clean(text), "%q", text)
	}
}

func TestCleanPage(t *testing.T) {
	assert.Equal(t, "<p>5\u00A0%</p>\n<p>a b\uFFFD\uFFFD</p>\n", words.CleanPage("<p>5 %</p>\n<p>a\tb\uFFFE\uFFFF\u202E\x1b</p>\n"))
	assert.Equal(t, "\uFFFD\n", words.CleanPage("\xff\xfe\r\n"))
}

func TestWrap(t *testing.T) {
	for _, row := range []struct {
		text  string
		width int
		want  string
	}{
		{"", 10, ""},
		{"one two three", 7, "one two|three"},
		{"one two three", 6, "one|two|three"},
		{"Donaudampfschiff ahoy", 8, "Donaudampfschiff|ahoy"},
		{"a share of 5 %", 12, "a share of|5 %"},
		{"é́é é", 5, "é́é é"},
	} {
		assert.Equal(t, row.want, strings.Join(words.Wrap(row.text, row.width), "|"), "%q at %d", row.text, row.width)
	}
}

func TestNumbersAndCodes(t *testing.T) {
	for n, want := range map[int64]string{
		0: "0", 999: "999", 1000: "1,000", 1234567: "1,234,567", -999: "−999", -123456: "−123,456", math.MinInt64: "−9,223,372,036,854,775,808",
	} {
		assert.Equal(t, want, words.Grouped(n))
	}
	type code string
	assert.Equal(t, "not assessed yet", words.Of(code("not_assessed_yet")))
}
