package listen

import (
	"errors"
	"fmt"
	"math"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// A Scorer says how a text sounds: from −1, as negative as can be, to 1. The
// library brings none, since each is made for one language and one kind of text;
// examples/listen shows how to plug one in. A scorer with another range is adapted
// by the caller.
//
// It must give the same text the same score. An error means that it cannot judge
// the text, such as one in another language; the text is then not assessed, and
// never neutral.
type Scorer interface {
	Score(text string) (float64, error)
}

// A ScorerFunc is a function that is a [Scorer].
type ScorerFunc func(text string) (float64, error)

// Score calls f.
func (f ScorerFunc) Score(text string) (float64, error) { return f(text) }

// ScoreUnit is 1 in the unit in which scores are kept: whole millionths.
const ScoreUnit = 1_000_000

// Errors of scoring, for errors.Is.
var (
	ErrNotFinite  = errors.New("listen: the score is not a finite number")
	ErrOutOfRange = errors.New("listen: the score is not between -1 and 1")
)

// Quantise gives a score in whole millionths, the nearest one, halves away from
// zero: 0.05 is 50000. From there on all sums are exact, in any order. What is not
// between −1 and 1 is [ErrOutOfRange], NaN and infinity are [ErrNotFinite].
func Quantise(score float64) (int32, error) {
	switch {
	case math.IsNaN(score) || math.IsInf(score, 0):
		return 0, ErrNotFinite
	case score < -1 || score > 1:
		return 0, ErrOutOfRange
	}
	return int32(math.Round(score * ScoreUnit)), nil
}

// judge asks a scorer about a text.
func judge(s Scorer, text string) (q int32, st state, err error) {
	switch {
	case !hasWords(text):
		return 0, silent, nil
	case s == nil:
		return 0, unasked, nil
	}
	x, err := s.Score(text)
	if err != nil {
		return 0, refused, fmt.Errorf("listen: the scorer refused the text: %w", err)
	}
	if q, err = Quantise(x); err != nil {
		return 0, broken, err
	}
	return q, scored, nil
}

// hasWords reports whether there is anything to be judged in a text.
func hasWords(text string) bool { return plain(text) != "" }

// scoreProblem is what a failed score is in a list of problems.
func scoreProblem(path string, err error) problem.Problem {
	p := problem.Problem{Path: path, Rule: "scorer", Message: "The scorer could not judge this text; it is counted and not assessed."}
	switch {
	case errors.Is(err, ErrNotFinite):
		p.Rule, p.Message = "finite", "The scorer gave no finite number for this text; it is counted and not assessed."
	case errors.Is(err, ErrOutOfRange):
		p.Rule, p.Param, p.Message = "range", "-1..1", "The scorer gave a number outside its range for this text; it is counted and not assessed."
	}
	return p
}

// Bands say which scores are positive and which negative: at Positive and above,
// at Negative and below. What lies between is neutral. Scores meet the bands in
// whole millionths.
type Bands struct {
	Negative float64          `json:"negative"`
	Positive float64          `json:"positive"`
	Source   string           `json:"source"`
	AsOf     string           `json:"as_of"`
	Trust    engagement.Trust `json:"trust"`
}

// VADER gives the bands that the authors of VADER give for its compound score:
// ±0.05, both in.
func VADER() Bands {
	return Bands{
		Negative: -0.05, Positive: 0.05,
		Source: "https://github.com/cjhutto/vaderSentiment#about-the-scoring",
		AsOf:   "2026-11", Trust: engagement.TrustOwner,
	}
}

// quantised gives both bands in millionths, or what is wrong with them.
func (b Bands) quantised() (negative, positive int32, err error) {
	n, errN := Quantise(b.Negative)
	p, errP := Quantise(b.Positive)
	if errN != nil || errP != nil || n >= p {
		return 0, 0, &PolicyError{"bands", "want -1 <= negative < positive <= 1, in whole millionths"}
	}
	return n, p, nil
}
