package main

import (
	"errors"
	"math"
	"strconv"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

// counted is "1 creator", "3 creators".
func counted(n int, what string) string {
	switch {
	case n == 1:
	case strings.HasSuffix(what, "ch"):
		what += "es"
	default:
		what += "s"
	}
	return grouped(float64(n)) + " " + what
}

// grouped is a whole number with commas between thousands.
func grouped(x float64) string { return words.Grouped(int64(math.Round(x))) }

// digits is a number with so many decimals.
func digits(x float64, n int) string { return strconv.FormatFloat(x, 'f', n, 64) }

// percent is a fraction in percent with one decimal.
func percent(x float64) string { return digits(100*x, 1) + " %" }

// because is the reason why there is no value.
func because(err error) string {
	var u *engagement.Undefined
	if errors.As(err, &u) {
		return u.Because
	}
	return err.Error()
}

// figure is a value as text, or "–" where there is none.
func figure[T any](f engagement.Figure[T], show func(T) string) string {
	v, err := f.Get()
	if err != nil {
		return "–"
	}
	return show(v)
}

// measured is a value of a line of a scorecard.
func measured(m programme.ScoreMeasure, x float64) string {
	switch m {
	case programme.CostPerOrder:
		return digits(x, 2)
	case programme.ContentQuality, programme.Reliable:
		return digits(x, 2)
	case programme.EngagementRate, programme.ConversionRate:
		return digits(100*x, 2) + " %"
	}
	return percent(x)
}

// within is an interval of a line of a scorecard.
func within(m programme.ScoreMeasure, f engagement.Figure[stats.Interval]) string {
	return figure(f, func(i stats.Interval) string {
		low, high := measured(m, i.Low), measured(m, i.High)
		return strings.TrimSuffix(low, " %") + "…" + high
	})
}

// verdict is whether a value is better than a yardstick.
func verdict(f engagement.Figure[programme.Against]) string {
	return figure(f, func(a programme.Against) string {
		switch a.Better {
		case engagement.Yes:
			return "better"
		case engagement.No:
			return "worse"
		}
		if a.Interval.Undefined != nil {
			return "–"
		}
		return "open"
	})
}

// scoreNames are the lines of a scorecard in words.
var scoreNames = map[programme.ScoreMeasure]string{
	programme.EngagementRate: "engagement rate", programme.ConversionRate: "conversion rate", programme.CostPerOrder: "cost per order",
	programme.ContentQuality: "content quality", programme.ReturnOnCost: "return on cost", programme.Reliable: "reliability",
}

// doing is an action in words: "adjust offer".
func doing(d programme.Decision) string {
	return strings.TrimSpace(words.Of(d.Action) + " " + string(d.What))
}
