package main

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// compared are the kinds of comments that both ways know.
var compared = []audit.CommentKind{audit.EmojiOnly, audit.MentionOnly, audit.GenericPhrase, audit.SelfPromotion, audit.Scam}

// regular are the built-in phrases that a regular expression can say: without classes
// of words, weights and what must not stand beside them.
func regular() (list []audit.Phrase) {
	for _, p := range audit.BuiltInPhrases() {
		known := p.Means == audit.GenericPhrase || p.Means == audit.SelfPromotion || p.Means == audit.Scam
		if known && !p.Inside && p.Weight == 0 && !strings.ContainsAny(p.Text, "{!^") {
			list = append(list, p)
		}
	}
	return list
}

// spoken is a phrase as somebody says it: of either word the first, nothing that may be
// missing, no words between.
func spoken(phrase string) string {
	var said []string
	for _, w := range strings.Fields(phrase) {
		if w != "$" && !strings.HasPrefix(w, "..") && !strings.HasSuffix(w, "?") {
			first, _, _ := strings.Cut(w, "|")
			said = append(said, first)
		}
	}
	return strings.Join(said, " ")
}

// account is what is known of an account: 365 days, n/25 posts, n comments and n
// followers. One comment in six has a phrase, and one in six an emoji or a handle alone.
func account(n int, phrases []audit.Phrase) audit.Evidence {
	rng := rand.New(rand.NewPCG(5, 6))
	asOf := time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)
	e := audit.Evidence{AsOf: asOf, Random: engagement.Yes, Account: engagement.Account{ID: "a", Platform: engagement.Instagram, Followers: engagement.Known(60_000)}}
	followers := 40_000.0
	for day := range 365 {
		followers += 20 + 30*rng.Float64()
		e.History = append(e.History, engagement.Snapshot{At: asOf.AddDate(0, 0, day-365), Followers: engagement.Known(int64(followers)), Following: engagement.Known(800)})
	}
	posts := max(n/25, 1)
	for i := range posts {
		e.Posts = append(e.Posts, engagement.Post{
			ID: fmt.Sprint("p", i), Platform: engagement.Instagram, Format: engagement.Image, Published: asOf.AddDate(0, 0, -2-i), Caption: "Slow mornings in the kitchen, what are you cooking today? #home #food",
			Metrics: engagement.Metrics{Likes: engagement.Known(800 + rng.Int64N(900)), Comments: engagement.Known(25)},
		})
	}
	words := strings.Fields("morning kitchen river coffee summer travel music dance garden window yellow jacket second third step explain colours autumn recipe sunday dinner friends mountain train camera light shadow paper pencil winter blanket tomato basil bread oven table chair corner market basket bicycle bridge harbour island forest meadow")
	pick := func() string { return words[rng.IntN(len(words))] }
	for i := range n {
		var text string
		switch rng.IntN(12) {
		case 0:
			text = "😍😍😍"
		case 1:
			text = "@lisa_" + pick()
		case 2, 3:
			text = spoken(phrases[rng.IntN(len(phrases))].Text)
		default:
			text = "The " + pick() + " with the " + pick() + " reminds me of our " + pick() + " by the " + pick() + " and a " + pick() + " from last " + pick()
		}
		e.Comments = append(e.Comments, engagement.Comment{
			ID: strconv.Itoa(i), Post: fmt.Sprint("p", i%posts), Author: fmt.Sprint("u", rng.IntN(3000)), Text: text,
			Published: asOf.AddDate(0, 0, -2-i%posts).Add(time.Duration(rng.IntN(48*3600)) * time.Second),
		})
	}
	for i := range n {
		e.Followers = append(e.Followers, engagement.Account{
			ID: fmt.Sprint("f", i), Handle: pick() + strconv.Itoa(rng.IntN(999)), Followers: engagement.Known(rng.Int64N(900)), Following: engagement.Known(rng.Int64N(3000)),
			Posts: engagement.Known(rng.Int64N(200)), Picture: engagement.Said(rng.IntN(5) > 0),
		})
	}
	return e
}

// audits are the ways to look through an account. The plain one reads its comments
// alone, which are nearly all of the work. Both answer with how many reasons of the
// kinds compared they gave; copies, which ours finds by sketches and the plain way
// exactly, are not compared.
func audits(n int) []contest {
	phrases := regular()
	e := account(n, phrases)
	p := audit.DefaultPolicy()
	p.Comments.Phrases = must(audit.NewPhrases(phrases))
	ours := way{"`audit.Run`, 365 days of history, posts, comments and followers", func() float64 {
		found := 0
		for _, reason := range audit.Run(e, p).Comments.Reasons {
			for _, kind := range compared {
				if reason.Kind == kind {
					found += reason.N
				}
			}
		}
		return float64(found)
	}}
	r := newPlainReader(phrases)
	plain := way{"the comments alone: lower case, a regexp for each list, a map of runs of letters for copies", func() float64 {
		found := 0
		for i := range e.Comments {
			found += r.reasons(e.Comments[i].Text)
		}
		if copies(e.Comments) == len(e.Comments) {
			panic("bench: the first comment copies no earlier one")
		}
		return float64(found)
	}}
	return []contest{{
		items: n, ours: ours, plain: plain, goal: faster(60),
		note: fmt.Sprintf("both have the %d built-in phrases that a regexp can say; ours reads them under folding, with %d checks of the policy beside. Copies are no part of the answer: the plain way compares all runs of letters, ours sketches of them", len(phrases), len(p.Checks)),
	}}
}
