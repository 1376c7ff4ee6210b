package listen

import (
	"math/big"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// A toneSum collects scores, in whole numbers.
type toneSum struct {
	positive, neutral, negative uint64
	silent, failed, unasked     uint64
	above, below                stats.Uint128 // sums of scores above and below zero, millionths
}

func (s *toneSum) add(r *record, n uint64, by *rules) {
	switch r.state {
	case silent:
		s.silent += n
		return
	case broken, refused:
		s.failed += n
		return
	case unasked:
		s.unasked += n
		return
	}
	switch {
	case r.score >= by.positive:
		s.positive += n
	case r.score <= by.negative:
		s.negative += n
	default:
		s.neutral += n
	}
	if r.score > 0 {
		s.above.AddUint64(uint64(r.score) * n)
	} else {
		s.below.AddUint64(uint64(-r.score) * n)
	}
}

func (s *toneSum) tone(level float64) Tone {
	t := Tone{Silent: s.silent, Failed: s.failed, Unasked: s.unasked}
	t.Counts = engagement.Sentiment{Positive: count(s.positive), Neutral: count(s.neutral), Negative: count(s.negative)}
	t.Net = engagement.FigureOf(NetSentiment(t.Counts, level))
	t.NetOfOpinions = engagement.FigureOf(NetOfOpinions(t.Counts, level))
	n := new(big.Int).SetUint64(s.positive + s.neutral + s.negative)
	if n.Sign() == 0 {
		t.Mean = engagement.FigureOf(0.0, undefined("mean score", "no text was assessed"))
		return t
	}
	sum := s.above.Big()
	sum.Sub(sum, s.below.Big())
	t.Mean = engagement.FigureOf(stats.RatioToFloat(sum, n.Mul(n, big.NewInt(ScoreUnit))), nil)
	return t
}

// count is n, unknown past what a Count holds.
func count(n uint64) engagement.Count {
	if n > engagement.MaxCount {
		return engagement.Count{}
	}
	return engagement.Known(int64(n))
}
