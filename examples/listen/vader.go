package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/jonreiter/govader"

	"github.com/seed-e12bc25d/influencekit/engagement/caption"
	"github.com/seed-e12bc25d/influencekit/engagement/listen"
)

// Why a text is not handed to VADER.
var (
	errLanguage = errors.New("the text is not in English, and VADER knows English only")
	errScript   = errors.New("most letters are not Latin, and VADER knows English only")
)

// A vader scores texts with a Go port of VADER, C. J. Hutto and E. Gilbert, "VADER: A
// Parsimonious Rule-based Model for Sentiment Analysis of Social Media Text", ICWSM
// 2014. It is a [listen.Scorer]: all it takes to plug in another is this file.
type vader struct {
	analyzer *govader.SentimentIntensityAnalyzer
}

func newVADER() *vader { return &vader{govader.NewSentimentIntensityAnalyzer()} }

// Score gives the compound score of a text. A text whose letters are mostly of
// another script is refused: scored 0 it would pass for neutral. What language a text
// in Latin letters is in cannot be seen here; see [vader.in].
func (v *vader) Score(text string) (score float64, err error) {
	defer func() { // the port is not ours: what it trips over is one text not judged
		if r := recover(); r != nil {
			score, err = 0, fmt.Errorf("the port failed: %v", r)
		}
	}()
	l := caption.CountScripts(text)
	if latin, other := l.Of(caption.Latin), letters(l); other > latin {
		return 0, errScript
	}
	text = strings.Join(strings.Fields(text), " ") // the port parts words at blanks only
	return v.analyzer.PolarityScores(text).Compound, nil
}

// letters counts those of all scripts but Latin. Styled letters are no script.
func letters(l caption.Letters) (n int) {
	for _, s := range []caption.Script{
		caption.Cyrillic, caption.Greek, caption.Arabic, caption.Hebrew, caption.Devanagari, caption.Thai, caption.Han, caption.Kana, caption.Hangul,
	} {
		n += l.Of(s)
	}
	return n
}

// A foreign refuses every text.
type foreign struct{}

// Score is always an error.
func (foreign) Score(string) (float64, error) { return 0, errLanguage }

// in gives the scorer for a language by its BCP 47 name. Where none is said the text
// is taken for English.
func (v *vader) in(language string) listen.Scorer {
	first, _, _ := strings.Cut(strings.ToLower(language), "-")
	if first == "" || first == "en" || first == "und" {
		return v
	}
	return foreign{}
}
