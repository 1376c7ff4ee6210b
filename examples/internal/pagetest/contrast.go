package pagetest

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
)

// What a text and a mark need at least to stand out from what is behind them, by
// WCAG 2.1.
const (
	TextContrast = 4.5
	MarkContrast = 3.0
)

// A Scheme has the relative luminance of each colour of one :root of a style sheet, by
// WCAG 2.1, under the colour's name without its dashes.
type Scheme map[string]float64

var (
	root   = regexp.MustCompile(`(?s):root \{(.*?)\}`)
	colour = regexp.MustCompile(`--([a-z-]+): #([0-9a-f]{6})`)
)

// Schemes reads the schemes of a page in their order: that for all, and those for dark
// screens or for paper.
func Schemes(page string) (all []Scheme) {
	for _, r := range root.FindAllStringSubmatch(page, -1) {
		s := Scheme{}
		for _, c := range colour.FindAllStringSubmatch(r[1], -1) {
			s[c[1]] = luminance(c[2])
		}
		all = append(all, s)
	}
	return all
}

// Faint are the pairs "front back" of colours whose contrast ratio is less than least,
// or that the scheme does not have.
func (s Scheme) Faint(least float64, pairs ...string) (faint []string) {
	for _, pair := range pairs {
		front, back, _ := strings.Cut(pair, " ")
		a, known := s[front]
		b, too := s[back]
		if !known || !too {
			faint = append(faint, pair+": no such colours")
			continue
		}
		if ratio := (max(a, b) + 0.05) / (min(a, b) + 0.05); ratio < least {
			faint = append(faint, fmt.Sprintf("%s: %.2f", pair, ratio))
		}
	}
	return faint
}

// luminance is the relative luminance of six hexadecimal digits by WCAG 2.1.
func luminance(hex string) float64 {
	n, _ := strconv.ParseUint(hex, 16, 32) // they are digits
	part := func(v uint64) float64 {
		c := float64(v&255) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*part(n>>16) + 0.7152*part(n>>8) + 0.0722*part(n)
}
