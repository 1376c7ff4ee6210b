package main

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"time"

	"github.com/jonreiter/govader"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/listen"
)

// opinions are n comments on a brand, each by another author, over two months.
func opinions(n int) []engagement.Comment {
	rng := rand.New(rand.NewPCG(7, 7))
	pick := func(of ...string) string { return of[rng.IntN(len(of))] }
	begin := time.Date(2026, 9, 1, 0, 0, 0, 0, time.UTC)
	list := make([]engagement.Comment, n)
	for i := range list {
		list[i] = engagement.Comment{
			ID: strconv.Itoa(i), Post: fmt.Sprint("post-", i%40), Author: fmt.Sprint("author-", i), Published: begin.Add(time.Duration(i) * time.Hour * 24 * 60 / time.Duration(n)),
			Text: fmt.Sprintf("%s the new serum from Glowlab %s, and my skin %s after %d days. %s",
				pick("I love", "Honestly I hate", "Bought", "Not impressed by", "So happy with", "Tried"),
				pick("which came in a blue bottle", "that smells GREAT!!", "which leaks all over the bag :(", "that my sister gave me"),
				pick("looks the same", "is not better at all", "feels amazing", "got worse", "glows"), 2+rng.IntN(20),
				pick("Would buy again.", "Never again.", "What do you use?", "Thank you for the tip 😍")),
		}
	}
	return list
}

// listening is what counting adds to a sentiment module. The module, a port of VADER,
// scores the same texts in both ways; ours finds the brand in each, keeps what it has
// seen and writes a report by platform, week and tone. Both answer with how many texts
// are positive and how many negative.
func listening(n int) []contest {
	comments := opinions(n)
	vader := govader.NewSentimentIntensityAnalyzer()
	matcher := must(listen.Compile(listen.Brand{Name: "Glowlab"}, listen.Brand{Name: "Acme"}))
	tally := func(s listen.Scorer) listen.Report {
		t := listen.NewTally(matcher, 0)
		if bad := t.AddFeed(engagement.Feed{Comments: comments}, engagement.Instagram, s); len(bad) > 0 {
			panic(bad)
		}
		return must(t.Report(listen.Policy{}))
	}
	alone := way{"govader alone", func() float64 {
		positive, negative := 0, 0
		for i := range comments {
			switch score := vader.PolarityScores(comments[i].Text).Compound; {
			case score >= 0.05:
				positive++
			case score <= -0.05:
				negative++
			}
		}
		return inTwo(int64(positive), int64(negative))
	}}
	scored := way{"`listen.Tally` and its report, with govader as `Scorer`", func() float64 {
		r := tally(listen.ScorerFunc(func(text string) (float64, error) { return vader.PolarityScores(text).Compound, nil }))
		positive, _ := r.Brands[0].Tone.Counts.Positive.Get()
		negative, _ := r.Brands[0].Tone.Counts.Negative.Get()
		return inTwo(positive, negative)
	}}
	counted := way{"`listen.Tally` and its report, without a score", func() float64 {
		return float64(tally(nil).Brands[0].Mentions)
	}}
	const parts = "parts words at blanks only, which is why examples/listen writes line breaks as blanks; these texts have none"
	return []contest{
		{items: n, ours: scored, plain: alone, note: parts},
		{items: n, ours: counted, plain: alone, differs: "what ours does beside the score, set against the score"},
	}
}

// inTwo writes two counts below a million as one number.
func inTwo(a, b int64) float64 { return float64(a)*1e6 + float64(b) }
