package listen

import (
	"fmt"
	"math"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// A Tone is how texts sound by one scorer and one set of bands. Texts that were not
// assessed are in no figure: they are not neutral.
type Tone struct {
	Counts engagement.Sentiment `json:"counts"`

	Silent  uint64 `json:"silent,omitempty"`  // no words
	Failed  uint64 `json:"failed,omitempty"`  // the scorer's error, or no number between −1 and 1
	Unasked uint64 `json:"unasked,omitempty"` // no scorer was there

	Mean          engagement.Figure[float64] `json:"mean"`            // of the scores
	Net           engagement.Figure[Net]     `json:"net"`             // (positive − negative) / all
	NetOfOpinions engagement.Figure[Net]     `json:"net_of_opinions"` // (positive − negative) / (positive + negative)
}

// A Net is a net sentiment from −1 to 1: 0.3 is often written "+30". Its interval
// takes the texts for a sample of alike things that do not depend on each other;
// many texts of one author make it too narrow.
type Net struct {
	Value    float64        `json:"value"`
	Interval stats.Interval `json:"interval"`
	Of       int64          `json:"of"` // the texts in the denominator
}

// String gives "+0.30 (+0.21 to +0.39 at 95 %, 200 texts)".
func (n Net) String() string {
	iv := n.Interval
	return fmt.Sprintf("%+.2f (%+.2f to %+.2f at %.4g %%, %d texts)", n.Value, iv.Low, iv.High, 100*iv.Level, n.Of)
}

// NetSentiment is (positive − negative) / all mentions with its score interval: all
// δ that a score test would not refuse, with the share of neutral texts at its most
// likely value for each δ. It is Tango's interval for paired shares, whose two
// discordant counts are the positive and the negative texts.
//
// Errors: an [*engagement.Undefined] where a count is unknown or there is no text,
// or the level is not between 0 and 1.
//
// Source: T. Tango, Statistics in Medicine 17 (1998) 891–908; the definition as in
// [engagement.Sentiment.Net].
func NetSentiment(s engagement.Sentiment, level float64) (Net, error) {
	value, err := s.Net()
	if err != nil {
		return Net{}, err
	}
	if !(level > 0 && level < 1) {
		return Net{}, undefined("net sentiment", "the level is not between 0 and 1")
	}
	n, _ := s.Positive.Plus(s.Negative).Plus(s.Neutral).Get()
	pos, _ := s.Positive.Get()
	neg, _ := s.Negative.Get()
	z := stats.NormalQuantile((1 + level) / 2)
	high := tangoHigh(float64(pos), float64(neg), float64(n), z)
	low := -tangoHigh(float64(neg), float64(pos), float64(n), z)
	return Net{Value: value, Interval: stats.Interval{Low: min(low, value), High: max(high, value), Level: level}, Of: n}, nil
}

// NetOfOpinions is (positive − negative) / (positive + negative) with the interval
// 2w − 1, w being [stats.Wilson] of the positive texts among those with an opinion.
//
// Errors: those of [NetSentiment]; no text with an opinion is one of them.
//
// Source: the definition as in [engagement.Sentiment.NetOfOpinions].
func NetOfOpinions(s engagement.Sentiment, level float64) (Net, error) {
	value, err := s.NetOfOpinions()
	if err != nil {
		return Net{}, err
	}
	n, _ := s.Positive.Plus(s.Negative).Get()
	pos, _ := s.Positive.Get()
	w, err := stats.Wilson(pos, n, level)
	if err != nil {
		return Net{}, undefined("net sentiment without neutral", "the level is not between 0 and 1")
	}
	w.Low, w.High = float64(2*w.Low)-1, float64(2*w.High)-1
	return Net{Value: value, Interval: w, Of: n}, nil
}

// tangoHigh is the largest δ whose score statistic
//
//	(b − c − nδ) / √(n·(2q + δ(1−δ)))
//
// is −z or more, q being the most likely share of c given δ. The statistic falls as
// δ grows, so halving finds it, to the last bit in bounded steps.
func tangoHigh(b, c, n, z float64) float64 {
	low, high := (b-c)/n, 1.0
	for range 64 {
		mid := low + float64((high-low)/2)
		if mid <= low || mid >= high {
			break
		}
		q := tangoNuisance(b, c, n, mid)
		spread := math.Sqrt(math.Max(0, n*(float64(2*q)+float64(mid*(1-mid)))))
		if b-c-float64(n*mid) >= -float64(z*spread) {
			low = mid
		} else {
			high = mid
		}
	}
	return high
}

// tangoNuisance is the most likely share of c where the difference is d: the larger
// root of 2n·q² + B·q + C, written so that little is lost to cancellation.
func tangoNuisance(b, c, n, d float64) float64 {
	bb := -b - c + float64((float64(2*n)-b+c)*d)
	cc := -float64(c * float64(d*(1-d)))
	root := math.Sqrt(math.Max(0, float64(bb*bb)-float64(float64(8*n)*cc)))
	if bb <= 0 {
		return (root - bb) / float64(4*n)
	}
	if root+bb == 0 {
		return 0
	}
	return float64(-2*cc) / (root + bb)
}
